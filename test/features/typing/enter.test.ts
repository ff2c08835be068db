/** Enter: the list goes on, an empty item ends, paragraphs stand as the document has them. */
import { checkEnter, checkPlain, pressEnter } from './check-typing';

const HEAD = '清源县人民政府办公室关于做好防汛工作的通知\n\n清政办发〔2021〕12号\n\n各乡镇人民政府：\n';
const TAIL = '\n\n清源县人民政府办公室\n2021年5月6日\n';

/** A notice with a body; both sides have the same frame. */
const enter = (body: string, after: string): void => checkEnter(HEAD + body + TAIL, HEAD + after + TAIL);
const plain = (body: string): void => checkPlain(HEAD + body + TAIL);

describe('Enter behind an item', () => {
  it('puts the next number on the new line', () => {
    enter('一、加强值守。各地要落实责任。‸', '一、加强值守。各地要落实责任。\n二、‸');
    enter('一、甲。要落实。\n（一）乙。要办好。‸', '一、甲。要落实。\n（一）乙。要办好。\n（二）‸');
    enter('1.修路要快。‸', '1.修路要快。\n2.‸');
    enter(
      '一、甲。\n（一）乙。\n1.丙。\n（1）丁。要办好。‸',
      '一、甲。\n（一）乙。\n1.丙。\n（1）丁。要办好。\n（2）‸',
    );
    enter('①甲方。‸', '①甲方。\n②‸');
  });

  it('prints it as the one before is printed: width, space, full-width digits, indent', () => {
    enter('(一) 甲。要落实。‸', '(一) 甲。要落实。\n(二) ‸');
    enter('1. 修路要快。\n2. 架桥要稳。‸', '1. 修路要快。\n2. 架桥要稳。\n3. ‸');
    enter('１．修路要快。‸', '１．修路要快。\n２．‸');
    enter('\u3000\u3000一、甲。要落实。‸', '\u3000\u3000一、甲。要落实。\n\u3000\u3000二、‸');
    enter('    一、甲。要落实。‸', '    一、甲。要落实。\n    二、‸');
    enter('九、甲。要落实。\n十、乙。要办好。‸', '九、甲。要落实。\n十、乙。要办好。\n十一、‸');
  });

  it('stands as far below as the paragraphs of the document do', () => {
    enter('一、甲。要落实。\n\n二、乙。要办好。‸', '一、甲。要落实。\n\n二、乙。要办好。\n\n三、‸');
    enter('现通知如下。\n\n一、甲。要落实。‸', '现通知如下。\n\n一、甲。要落实。\n\n二、‸');
    enter(
      '现通知如下。\n一、甲。要落实。\n二、乙。要办好。‸',
      '现通知如下。\n一、甲。要落实。\n二、乙。要办好。\n三、‸',
    );
  });

  it('keeps the line ends of the file', () => {
    const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
    checkEnter(
      crlf(`${HEAD}一、甲。要落实。\n\n二、乙。要办好。‸${TAIL}`),
      crlf(`${HEAD}一、甲。要落实。\n\n二、乙。要办好。\n\n三、‸${TAIL}`),
    );
  });

  it('goes on with articles through chapters, and items inside them', () => {
    const law =
      '清源县河道管理办法\n\n第一章　总则\n\n第一条　为了管理河道，制定本办法。\n\n第二条　本办法适用于本县。\n\n第二章　保护\n\n';
    checkEnter(`${law}第三条　河道不得侵占。‸\n`, `${law}第三条　河道不得侵占。\n\n第四条　‸\n`);
    checkEnter(`${law}第三条　禁止下列行为：‸\n`, `${law}第三条　禁止下列行为：\n\n（一）‸\n`);
    checkEnter(`${law}‸\n`.replace('第二章　保护\n\n‸', '第二章　保护‸'), `${law}第三条　‸\n`);
  });

  it('goes on with a list that stands in no document yet', () => {
    checkEnter('1. 甲方‸', '1. 甲方\n2. ‸');
    checkEnter('一、甲方\n二、乙方‸', '一、甲方\n二、乙方\n三、‸');
    checkEnter('第一条　为了管理河道，制定本办法。‸', '第一条　为了管理河道，制定本办法。\n第二条　‸');
    checkPlain('清源县规划‸');
    checkPlain('2021年工作要点‸');
  });

  it('a full stop behind members that end with semicolons ends the list', () => {
    const law =
      '清源县河道管理办法\n\n第一条　为了管理河道，制定本办法。\n\n第二条　禁止下列行为：\n\n（一）采砂；\n\n（二）弃渣';
    checkEnter(`${law}；‸\n`, `${law}；\n\n（三）‸\n`);
    checkEnter(`${law}。‸\n`, `${law}。\n\n第三条　‸\n`);
    enter('做好以下工作：\n一、采砂；\n二、弃渣。‸', '做好以下工作：\n一、采砂；\n二、弃渣。\n‸');
  });

  it('a list over several printed lines goes on behind its last line, not inside', () => {
    const wrapped =
      '一、各乡镇要把防汛工作摆在突出位置来抓，落实值班制度，\n加强巡查，发现险情及时报告，不得迟报瞒报漏报，确保人员安全。';
    enter(`${wrapped}‸`, `${wrapped}\n二、‸`);
    plain(wrapped.replace('，\n', '，‸\n'));
  });

  it('inside a box counts the box, behind it the outer number', () => {
    const box = '一、任务\n1.修路。要快。\n专栏1　重点工程\n1.东线公路。全长五公里。\n2.西线公路。全长八公里。‸';
    enter(box, box.replace('‸', '\n3.‸'));
    enter(`${box.replace('‸', '')}\n3.‸`, `${box.replace('‸', '')}\n2.‸`);
  });
});

describe('Enter in the middle', () => {
  it('of an item splits it, and the rest gets the next number', () => {
    enter('一、加强值守。‸落实责任。', '一、加强值守。\n二、‸落实责任。');
    enter('（一）加强值守，‸落实责任。', '（一）加强值守，\n（二）‸落实责任。');
  });

  it('of a list moves the numbers that follow', () => {
    enter(
      '一、甲。要落实。‸\n二、乙。要办好。\n三、丙。要抓紧。',
      '一、甲。要落实。\n二、‸\n三、乙。要办好。\n四、丙。要抓紧。',
    );
    enter(
      '一、甲。\n1.子。‸丑。\n2.寅。要快。\n二、乙。要办好。',
      '一、甲。\n1.子。\n2.‸丑。\n3.寅。要快。\n二、乙。要办好。',
    );
  });

  it('leaves the numbers that follow where something refers to them', () => {
    const law =
      '清源县河道管理办法\n\n第一条　为了管理河道，制定本办法。‸\n\n第二条　河道不得侵占。\n\n第三条　违反第二条的，责令改正。\n';
    checkEnter(law, law.replace('‸', '\n\n第二条　‸'));
  });

  it('before something that is numbered already only breaks the line', () => {
    enter('一、加强值守。要落实。‸二、落实责任。要办好。', '一、加强值守。要落实。\n‸二、落实责任。要办好。');
  });

  it('before a full stop or inside the number only breaks the line', () => {
    plain('一、加强值守‸。');
    plain('一‸、加强值守。');
    plain('‸一、加强值守。');
  });
});

describe('Enter behind a heading', () => {
  it('is followed by what follows the other headings of its level', () => {
    enter('一、目标\n今年要全部完成。\n二、任务‸', '一、目标\n今年要全部完成。\n二、任务\n‸');
    enter('一、目标\n（一）甲。要落实。\n二、任务‸', '一、目标\n（一）甲。要落实。\n二、任务\n（一）‸');
    enter('一、张三\n二、李四‸', '一、张三\n二、李四\n三、‸');
  });

  it('counts on where the document counts a level through', () => {
    const body =
      '一、目标\n（一）甲。要落实。\n（二）乙。要办好。\n二、任务\n（三）丙。要抓紧。\n（四）丁。要做实。\n三、保障‸';
    enter(body, body.replace('‸', '\n（五）‸'));
  });

  it('that already has text below breaks the line alone', () => {
    enter('一、目标‸\n今年要全部完成。\n二、任务\n照此办理。', '一、目标\n‸\n今年要全部完成。\n二、任务\n照此办理。');
  });

  it('ending with a colon opens a list a level deeper', () => {
    enter('一、甲。\n（一）主要做好以下工作：‸', '一、甲。\n（一）主要做好以下工作：\n1.‸');
  });
});

describe('Enter on an empty item', () => {
  it('steps out a level', () => {
    enter('一、甲。\n（一）乙。要办好。\n（二）‸', '一、甲。\n（一）乙。要办好。\n二、‸');
    enter('一、甲。\n（一）乙。\n1.丙。要快。\n2.‸', '一、甲。\n（一）乙。\n1.丙。要快。\n（二）‸');
  });

  it('is cleared at the outermost level', () => {
    enter('一、甲。要落实。\n二、‸', '一、甲。要落实。\n‸');
    enter('\u3000\u3000一、甲。要落实。\n\u3000\u3000二、‸', '\u3000\u3000一、甲。要落实。\n\u3000\u3000‸');
  });

  it('that came in between others is taken away again', () => {
    const before = '一、甲。要落实。‸\n二、乙。要办好。\n三、丙。要抓紧。';
    const once = pressEnter(HEAD + before + TAIL);
    checkEnter(once, HEAD + before.replace('‸', '\n‸') + TAIL);
  });

  it('that begins a list by itself stays', () => {
    plain('现通知如下。\n1.‸');
  });
});

describe('Enter elsewhere', () => {
  it('sets a plain paragraph as far in and as far below as the others', () => {
    enter(
      '\u3000\u3000甲方要落实。\n\u3000\u3000乙方要办好。‸',
      '\u3000\u3000甲方要落实。\n\u3000\u3000乙方要办好。\n\u3000\u3000‸',
    );
    enter('甲方要落实。\n\n乙方要办好。‸', '甲方要落实。\n\n乙方要办好。\n\n‸');
    plain('甲方要落实。\n乙方要办好。‸');
  });

  it('leaves no indent on a line that stays empty', () => {
    enter('\u3000\u3000甲方要落实。\n\u3000\u3000‸', '\u3000\u3000甲方要落实。\n\n\u3000\u3000‸');
  });

  it('breaks titles, numbers, addressees, signatures, dates and blank lines and does nothing else', () => {
    for (const words of ['的通知', '12号', '人民政府：', '政府办公室\n2', '5月6日']) {
      const text = `${HEAD}一、甲。要落实。\n\n二、乙。要办好。${TAIL}`;
      const at = text.lastIndexOf(words) + words.length - (words.endsWith('\n2') ? 2 : 0);
      checkPlain(`${text.slice(0, at)}‸${text.slice(at)}`);
    }
    plain('一、甲。要落实。\n‸\n二、乙。要办好。');
  });

  it('leaves comments, front matter and html alone', () => {
    plain('一、甲。要落实。\n<!-- 一、甲‸ -->');
    plain('<!--\n一、甲。要落实。‸\n-->');
    checkPlain(`---\n1. 甲‸\n---\n${HEAD}`);
    plain('<table>\n<tr><td>1. 甲‸</td></tr>\n</table>');
  });

  it('leaves a provision quoted from another text alone', () => {
    plain('一、将第三条修改为：“第三条　河道不得侵占。‸\n第四条　河道应当疏浚。”');
  });

  it('goes on with bullets, and ends them', () => {
    enter('现通知如下。\n——甲方要落实。‸', '现通知如下。\n——甲方要落实。\n——‸');
    enter('\u3000\u3000——甲方要落实。‸', '\u3000\u3000——甲方要落实。\n\u3000\u3000——‸');
    enter('现通知如下。\n——甲方要落实。\n——‸', '现通知如下。\n——甲方要落实。\n‸');
  });

  it('goes on with the entries of the attachment note', () => {
    enter(
      '照此办理。\n\n附件：1.名单\n\u3000\u3000\u30002.职责‸',
      '照此办理。\n\n附件：1.名单\n\u3000\u3000\u30002.职责\n\u3000\u3000\u30003.‸',
    );
    enter('照此办理。\n\n附件：1.名单‸', '照此办理。\n\n附件：1.名单\n\u3000\u3000\u30002.‸');
  });
});

describe('Enter behind a row', () => {
  const table = '任务如下。\n\n序号\t任务\t单位\n1\t修路\t交通局\n2\t架桥\t水利局';
  it('puts the next serial on a row below', () => {
    enter(`${table}‸`, `${table}\n3\t‸`);
    enter(
      `${table}\n3\t植树\t林业局`.replace('交通局', '交通局‸'),
      `${table}\n4\t植树\t林业局`.replace('交通局\n2', '交通局\n2\t‸\n3'),
    );
  });

  it('on a row of which only the serial is written ends the table', () => {
    enter(`${table}\n3\t‸`, `${table}\n‸`);
    enter(`${table}\n3\t\t‸`, `${table}\n‸`);
  });

  it('in pipe tables', () => {
    const pipes =
      '任务如下。\n\n| 序号 | 任务 | 单位 |\n| --- | --- | --- |\n| 1 | 修路 | 交通局 |\n| 2 | 架桥 | 水利局 |';
    enter(`${pipes}‸`, `${pipes}\n| 3 | ‸`);
    enter(`${pipes}\n| 3 |  |  |‸`, `${pipes}\n‸`);
  });

  it('inside a row, on the header or behind a total breaks the line alone', () => {
    plain(table.replace('架桥', '架‸桥'));
    plain(table.replace('单位', '单位‸'));
    plain(`${table}\n合计\t2项\t‸`);
  });

  it('in a table without serials breaks the line alone', () => {
    plain('任务如下。\n\n任务\t单位\t时限\n修路\t交通局\t五月‸');
  });
});
