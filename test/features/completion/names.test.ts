/** Names that are offered where they belong: agencies, addressees, signatures, responsibility tags, issuers, own numbers, long names. */
import assert from 'node:assert/strict';
import { checkTaken, labelsIn, offeredIn } from './names-checks';

const document = (issuer: string, rest: string, number = '〔2024〕'): string =>
  `${issuer}关于做好山塘安全巡查工作的通知\n\n某政发${number}6号\n\n${rest}\n`;
const BODY = '各市、县（市、区）人民政府，省政府直属各单位：\n\n现就有关事项通知如下：\n\n一、加强巡查\n\n';
const provincial = (line: string, before = ''): string =>
  document(
    '浙江省人民政府办公厅',
    `${BODY}（一）落实人员。每座山塘确定两名巡查员。${before}\n\n（二）公示名单。${line}\n`,
  );
const county = (line: string): string =>
  document('清源县人民政府办公室', `各乡镇人民政府：\n\n现就有关事项通知如下：\n\n一、加强巡查\n\n${line}`);

describe('completion of agencies in a list', () => {
  it('goes on behind 、 in official order, what stands there already left out', () => {
    const labels = labelsIn(provincial('由省发展改革委、省财政厅、‸'), 'agency');
    assert.deepEqual(labels.slice(0, 3), ['省人力社保厅', '省自然资源厅', '省海洋局']);
    assert.ok(!labels.includes('省财政厅') && !labels.includes('省发展改革委'));
    assert.ok(labels.indexOf('省经信厅') > labels.indexOf('省信访局'), 'what should have come earlier stands behind');
  });

  it('leaves out what stands behind the cursor', () => {
    assert.ok(!labelsIn(provincial('会同省财政厅、‸、省水利厅做好工作。'), 'agency').includes('省水利厅'));
  });

  it('puts the government behind the party committee', () => {
    assert.equal(labelsIn(provincial('按照省委、‸'), 'agency')[0], '省政府');
  });

  it('offers none behind 、 in a list of other things', () => {
    assert.deepEqual(labelsIn(provincial('做好防汛、‸'), 'agency'), []);
    assert.deepEqual(labelsIn(provincial('山塘、水库、‸'), 'agency'), []);
  });

  it('is met by characters, by letters, by a part of the name and by a form that is not standard', () => {
    for (const typed of ['省发', 'sfzggw', '发展', 'fgw', 'fazhan', '发改']) {
      assert.equal(labelsIn(provincial(`由省科技厅、${typed}‸`), 'agency')[0], '省发展改革委', typed);
    }
    checkTaken(provincial('由省科技厅、fgw‸'), '省发展改革委', '（二）公示名单。由省科技厅、省发展改革委‸');
  });

  it('knows only what exists on the day of the document', () => {
    const on = (year: string): string[] =>
      labelsIn(
        document(
          '浙江省人民政府办公厅',
          `${BODY}由省财政厅、‸\n\n浙江省人民政府办公厅\n\n${year}年6月8日\n`,
          `〔${year}〕`,
        ),
        'agency',
      );
    assert.ok(on('2016').includes('省环保厅') && !on('2016').includes('省生态环境厅'));
    assert.ok(on('2021').includes('省大数据局') && !on('2021').includes('省环保厅'));
    assert.ok(on('2025').includes('省数据局') && !on('2025').includes('省大数据局'));
  });

  it('follows the order of the State Council for a ministry', () => {
    const text = document(
      '国务院办公厅',
      `各省、自治区、直辖市人民政府：\n\n现通知如下：\n\n一、加强巡查\n\n由教育部、‸`,
    );
    assert.deepEqual(labelsIn(text, 'agency').slice(0, 3), ['科技部', '工业和信息化部', '国家民委']);
  });

  it('uses the usual names in a county, with a word of caution, and the bodies of the folder', () => {
    const { items } = offeredIn(county('由县财政局、‸'), 'agency');
    assert.equal(items[0]?.label, '县人力资源社会保障局');
    assert.match(items[0]?.detail.zh ?? '', /以当地机构名称为准/);
    const other =
      '清源县山塘管理中心关于公布山塘名单的通知\n\n各村：\n\n现予公布。\n\n清源县山塘管理中心\n2024年1月3日\n';
    const folder = `//- /a.gazette\n${county('由县财政局、‸')}//- /b.gazette\n${other}`;
    assert.ok(labelsIn(folder, 'agency').includes('清源县山塘管理中心'));
  });
});

describe('completion of agencies in running text', () => {
  it('takes up a name that has been begun beyond doubt, in short and in full', () => {
    checkTaken(provincial('巡查由省发展‸'), '省发展改革委', '（二）公示名单。巡查由省发展改革委‸');
    checkTaken(provincial('报国家发展‸'), '国家发展和改革委员会', '（二）公示名单。报国家发展和改革委员会‸');
    checkTaken(provincial('报浙江省发展‸'), '浙江省发展和改革委员会', '（二）公示名单。报浙江省发展和改革委员会‸');
  });

  it('replaces a form that is not standard', () => {
    checkTaken(provincial('请省发改委‸'), '省发展改革委', '（二）公示名单。请省发展改革委‸');
  });

  it('offers none for words that are no beginning of an agency', () => {
    for (const words of [
      '加强教育',
      '发展生态环',
      '中国共产党',
      '推进工业和',
      '国家',
      '全省各市',
      '第一',
      '20',
      'LNG',
      '省',
    ]) {
      assert.deepEqual(labelsIn(provincial(`${words}‸`), 'agency'), [], words);
    }
  });

  it('offers none inside a title that is cited, inside quotation marks and in the middle of a word', () => {
    for (const words of ['根据《省发展‸》', '称为“省发展‸”', '要求省发展‸改革委落实']) {
      assert.deepEqual(labelsIn(provincial(words), 'agency'), [], words);
    }
  });

  it('knows the province’s bodies in its own documents alone', () => {
    assert.deepEqual(labelsIn(county('由省经信‸'), 'agency'), []);
  });
});

describe('completion of addressees', () => {
  const line = (issuer: string, of = '关于做好山塘安全巡查工作的通知', typed = '', below = ''): string[] =>
    labelsIn(`${issuer}${of}\n\n某政发〔2024〕6号\n\n${typed}‸\n${below}`, 'agency');

  it('offers the standing formula for the issuer’s rank and place', () => {
    assert.equal(line('浙江省人民政府办公厅')[0], '各市、县（市、区）人民政府，省政府直属各单位');
    assert.equal(line('国务院')[0], '各省、自治区、直辖市人民政府，国务院各部委、各直属机构');
    assert.equal(line('教育部')[0], '各省、自治区、直辖市教育厅（教委），新疆生产建设兵团教育局');
    assert.equal(line('浙江省自然资源厅')[0], '各市、县（市、区）自然资源主管部门');
    assert.equal(line('湖北省人民政府')[0], '各市、州、县人民政府，省政府各部门');
    assert.equal(line('临江市人民政府')[0], '各县（市、区）人民政府，市政府各部门、各直属单位');
    assert.equal(line('清源县人民政府')[0], '各镇人民政府，各街道办事处，县政府各部门');
  });

  it('ends it with a colon, and in half width where the file prints its addressees so', () => {
    const text = '浙江省人民政府关于做好山塘安全巡查工作的通知\n\n某政发〔2024〕6号\n\n各市‸\n';
    const formula = '各市、县（市、区）人民政府，省政府直属各单位';
    checkTaken(text, formula, `${formula}：‸`);
    const other =
      '浙江省人民政府关于加强水库管理的通知\n\n某政发〔2024〕5号\n\n各市、县(市、区)人民政府:\n\n现通知如下。\n\n浙江省人民政府\n2024年1月2日\n\n';
    checkTaken(
      other + text,
      '各市、县(市、区)人民政府,省政府直属各单位',
      '各市、县(市、区)人民政府,省政府直属各单位:‸',
    );
  });

  it('prefers what other documents of the same issuer went to', () => {
    const folder = `//- /a.gazette
清源县人民政府关于做好山塘安全巡查工作的通知

清政发〔2024〕6号

‸
//- /b.gazette
清源县人民政府关于加强水库管理的通知

清政发〔2024〕5号

各乡、镇人民政府，县政府直属各单位：

现就有关事项通知如下。

清源县人民政府
2024年1月3日
`;
    assert.equal(labelsIn(folder, 'agency')[0], '各乡、镇人民政府，县政府直属各单位');
  });

  it('sends a request, a report and a bill to the one superior agency', () => {
    assert.deepEqual(line('浙江省水利厅', '关于要求增加山塘整治资金的请示'), ['浙江省人民政府']);
    assert.deepEqual(line('浙江省人民政府', '关于山塘整治情况的报告'), ['国务院']);
    assert.deepEqual(line('安吉县人民政府', '关于要求增加山塘整治资金的请示'), ['湖州市人民政府']);
    assert.deepEqual(line('清源县人民政府', '关于提请审议山塘条例的议案'), ['清源县人民代表大会常务委员会']);
    assert.deepEqual(line('清源县人民政府', '关于要求增加山塘整治资金的请示'), []);
  });

  it('answers whoever asked', () => {
    const below = '\n你厅《关于要求建立水利博物馆的请示》（浙文旅〔2021〕9号）收悉。\n';
    assert.ok(line('浙江省人民政府办公厅', '关于同意建立水利博物馆的复函', '', below)[0]?.includes('文化'));
  });

  it('is met by letters and by what has been typed', () => {
    assert.equal(line('浙江省人民政府', undefined, 'gs')[0], '各市、县（市、区）人民政府，省政府直属各单位');
    assert.equal(line('浙江省人民政府', undefined, 'zhus')[0], '各市、县（市、区）人民政府，省政府直属各单位');
    assert.deepEqual(line('浙江省人民政府', undefined, '省财')[0], '省财政厅');
  });

  it('offers none where there is no addressee', () => {
    assert.deepEqual(line('清源县人民政府', '关于禁止在山塘游泳的通告'), []);
    assert.deepEqual(line('清源县人民政府', '关于山塘名单的公告'), []);
    assert.deepEqual(labelsIn('清源县山塘安全管理办法\n\n‸\n\n第一条　为加强管理，制定本办法。\n', 'agency'), []);
    assert.deepEqual(labelsIn(document('清源县人民政府', '各乡镇人民政府：\n\n‸\n\n现通知如下：'), 'agency'), []);
  });
});

describe('completion of copies', () => {
  const copies = (issuer: string, typed: string): string =>
    document(issuer, `各地：\n\n现通知如下。\n\n做好巡查。\n\n${issuer}\n2024年5月8日\n\n抄送：${typed}`);

  it('offers the formula for the other organs of the level, then its bodies', () => {
    const [formula, ...rest] = labelsIn(copies('浙江省人民政府', '‸'), 'agency');
    assert.equal(formula, '省委各部门，省人大常委会、省政协办公厅，省军区，省法院，省检察院');
    assert.equal(rest[0], '省委');
    checkTaken(copies('浙江省人民政府', 'sw‸'), formula ?? '', `抄送：${formula}。‸`);
  });

  it('begins the line below the date', () => {
    const signed = document(
      '清源县人民政府',
      '各地：\n\n现通知如下。\n\n做好巡查。\n\n清源县人民政府\n2024年5月8日\n\n',
    );
    checkTaken(`${signed}cs‸\n`, '抄送：', '抄送：‸');
    checkTaken(`${signed}抄‸\n`, '抄送：', '抄送：‸');
    assert.deepEqual(labelsIn(`${signed}‸\n`, 'agency'), []);
    assert.deepEqual(labelsIn(document('清源县人民政府', '各地：\n\n现通知如下。\n\ncs‸'), 'agency'), []);
  });

  it('leaves the formula out when units are listed', () => {
    const labels = labelsIn(copies('浙江省人民政府', '省委办公厅，‸'), 'agency');
    assert.equal(labels[0], '省委组织部');
    assert.ok(!labels.includes('省委办公厅'));
  });
});

describe('completion of signatures', () => {
  const title = '清源县水利局　清源县财政局关于做好山塘安全巡查工作的通知';
  const joint = (line: string): string =>
    `${title}\n\n清水〔2024〕6号\n\n各乡镇人民政府：\n\n现通知如下：\n\n一、加强巡查\n\n做好巡查。\n\n${line}`;

  it('offers the issuers of the title below the body, in its order', () => {
    assert.deepEqual(labelsIn(joint('‸\n'), 'agency'), ['清源县水利局', '清源县财政局']);
    assert.deepEqual(labelsIn(joint('清源县水利局\n‸\n'), 'agency'), ['清源县财政局']);
    assert.deepEqual(labelsIn(joint('清源县水利局\n清源县财‸\n\n2024年5月8日\n'), 'agency')[0], '清源县财政局');
  });

  it('is met by letters', () => {
    checkTaken(joint('qyxs‸\n'), '清源县水利局', '清源县水利局‸');
  });

  it('offers none where the text goes on, and none below the date', () => {
    assert.deepEqual(labelsIn(joint('‸\n\n二、加强督查\n\n做好督查。\n'), 'agency'), []);
    assert.deepEqual(labelsIn(joint('清源县水利局\n清源县财政局\n2024年5月8日\n\n‸\n'), 'agency'), []);
  });
});

describe('completion of responsibility tags', () => {
  const TAGGED = '（省水利厅牵头，省财政厅配合）';

  it('offers the tags of the document, and agencies, behind a sentence', () => {
    const { items } = offeredIn(provincial('名单每年更新。（‸）', TAGGED));
    assert.deepEqual(
      items.slice(0, 2).map(({ label }) => label),
      ['省财政厅', '省水利厅'],
    );
    checkTaken(provincial('名单每年更新。（‸）', TAGGED), TAGGED, `（二）公示名单。名单每年更新。${TAGGED}‸`);
    checkTaken(provincial('名单每年更新。（‸', TAGGED), TAGGED, `（二）公示名单。名单每年更新。${TAGGED}‸`);
  });

  it('offers nothing behind a sentence of a document without tags until something is typed', () => {
    assert.deepEqual(labelsIn(provincial('名单每年更新。（‸）'), 'agency', 'tag'), []);
    assert.equal(labelsIn(provincial('名单每年更新。（省水‸）'), 'agency')[0], '省水利厅');
  });

  it('offers behind a name what it does, in the words and brackets of the document', () => {
    assert.deepEqual(labelsIn(provincial('名单每年更新。（省公安厅‸）', TAGGED), 'tag'), [
      '牵头）',
      '负责）',
      '牵头，…配合）',
    ]);
    checkTaken(provincial('名单更新。（省公安厅q‸）'), '牵头）', '（二）公示名单。名单更新。（省公安厅牵头）‸');
    checkTaken(provincial('名单更新。(省公安厅‸'), '负责)', '（二）公示名单。名单更新。(省公安厅负责)‸');
    checkTaken(
      provincial('名单更新。（省公安厅‸）'),
      '牵头，…配合）',
      '（二）公示名单。名单更新。（省公安厅牵头，‸配合）',
    );
  });

  it('goes on with those who support behind 牵头，', () => {
    const text = provincial('名单每年更新。（省水利厅牵头，‸）', TAGGED);
    const labels = labelsIn(text, 'agency');
    assert.equal(labels[0], '省财政厅');
    assert.ok(!labels.includes('省水利厅'));
    assert.deepEqual(labelsIn(provincial('名单每年更新。（省水利厅牵头，省公安厅‸）', TAGGED), 'tag'), [
      '配合）',
      '参与）',
    ]);
    assert.deepEqual(labelsIn(provincial('名单每年更新。（省水利厅牵头，省公安厅p‸）', TAGGED), 'tag'), ['配合）']);
  });

  it('knows the labelled form', () => {
    const labels = labelsIn(provincial('名单每年更新。\n\n责任单位：省公安厅、‸'), 'agency');
    assert.equal(labels[0], '省民政厅');
    const inBracket = labelsIn(provincial('名单更新。（责任单位：省公安厅、‸）'), 'agency', 'tag');
    assert.equal(inBracket[0], '省民政厅');
    assert.equal(labelsIn(provincial('名单更新。（责任单位：省公安厅；配合单位：省‸）'), 'agency')[0], '省委办公厅');
    assert.deepEqual(labelsIn(provincial('名单更新。（完成时限：2024年‸）'), 'agency', 'tag'), []);
  });

  it('names kinds of units where they are begun', () => {
    assert.equal(labelsIn(provincial('名单更新。（省公安厅会同有关‸）', TAGGED), 'agency')[0], '有关部门');
    assert.deepEqual(labelsIn(county('名单更新。（县公安局、各乡‸）'), 'agency'), ['各乡镇人民政府']);
  });

  it('offers none in a bracket that explains a word', () => {
    assert.deepEqual(labelsIn(provincial('每座山塘（‸）确定', TAGGED), 'agency', 'tag'), []);
  });

  it('writes the agency as the document writes it', () => {
    const tags = '（发展改革委、农业农村部负责）';
    const text = document(
      '国务院办公厅',
      `各省、自治区、直辖市人民政府：\n\n现通知如下：\n\n一、巡查\n\n做好巡查。${tags}\n\n做好督查。（‸）`,
    );
    const labels = labelsIn(text, 'agency');
    assert.deepEqual(labels.slice(0, 2), ['发展改革委', '农业农村部']);
    assert.ok(!labels.includes('国家发展改革委'));
  });
});

describe('completion of agencies in a table', () => {
  it('goes on in a column of responsible units', () => {
    const text = document(
      '浙江省人民政府办公厅',
      `${BODY}任务分工如下：\n\n序号\t任务\t责任单位\n1\t巡查\t省水利厅、省财政厅\n2\t督查\t省水利厅\n3\t公示\t省公安厅、‸\n`,
    );
    assert.equal(labelsIn(text, 'agency')[0], '省民政厅');
  });
});

describe('completion of issuers in a title', () => {
  it('offers the name in full by its letters on the first line', () => {
    assert.equal(labelsIn('szfbgt‸\n', 'agency')[0], '浙江省人民政府办公厅');
    assert.deepEqual(labelsIn('‸\n', 'agency'), []);
  });

  it('goes on with the next issuer of a joint title, and below a number or the head of the paper', () => {
    const folder = (line: string): string =>
      `//- /a.gazette\n${line}\n//- /b.gazette\n清源县水利局关于公布名单的通知\n\n各村：\n\n现予公布。\n\n清源县水利局\n2024年1月3日\n`;
    checkTaken(folder('清源县水利局 xcz‸'), '清源县财政局', '清源县水利局 清源县财政局‸');
    checkTaken(folder('清水〔2024〕6号\n\nxslj‸'), '清源县水利局', '清源县水利局‸');
    checkTaken(folder('清源县水利局文件\n\nxslj‸'), '清源县水利局', '清源县水利局‸');
    assert.ok(!labelsIn(folder('清源县水利局关于做好巡查的通知\n\nxslj‸'), 'agency').includes('清源县水利局'));
  });

  it('prefers the issuers of the folder', () => {
    const other = '清源县水利局关于公布山塘名单的通知\n\n各村：\n\n现予公布。\n\n清源县水利局\n2024年1月3日\n';
    assert.equal(labelsIn(`//- /a.gazette\nqyxslj‸\n//- /b.gazette\n${other}`, 'agency')[0], '清源县水利局');
    checkTaken(`//- /a.gazette\n清源县‸\n//- /b.gazette\n${other}`, '清源县水利局', '清源县水利局‸');
  });
});

describe('completion of the own number', () => {
  const other = (serial: number, year = 2024): string =>
    `清源县人民政府关于加强水库管理的通知\n\n清政发〔${year}〕${serial}号\n\n各乡镇人民政府：\n\n现通知如下。\n\n清源县人民政府\n${year}年1月3日\n`;
  const folder = (line: string, library = ''): string =>
    `//- /a.gazette\n清源县人民政府关于做好山塘安全巡查工作的通知\n\n${line}\n\n各乡镇人民政府：\n\n现通知如下。\n\n清源县人民政府\n2024年5月3日\n` +
    `//- /b.gazette\n${other(5)}//- /c.gazette\n${other(12)}//- /d.gazette\n${other(30, 2023)}` +
    (library === '' ? '' : `//- /gazette.library.csv\n标题,文号,状态\n${library}\n`);

  it('takes code and next serial from the issuer’s other documents of the year', () => {
    const { items } = offeredIn(folder('‸'), 'document-number');
    assert.deepEqual(
      items.map(({ label }) => label),
      ['清政发〔2024〕13号', '清政发〔2024〕号'],
    );
    assert.equal(items[0]?.detail.zh, '文件夹中最后一号是12号，下一号是13号');
    checkTaken(folder('‸'), '清政发〔2024〕13号', '清政发〔2024〕13‸号');
  });

  it('counts the numbers of the library too', () => {
    assert.equal(
      labelsIn(folder('‸', '关于加强巡查的通知,清政发〔2024〕20号,有效'), 'document-number')[0],
      '清政发〔2024〕21号',
    );
  });

  it('is met by letters and goes on from code and year', () => {
    checkTaken(folder('qzf‸'), '清政发〔2024〕13号', '清政发〔2024〕13‸号');
    checkTaken(folder('清政发〔2024〕‸号'), '清政发〔2024〕13号', '清政发〔2024〕13‸号');
    checkTaken(folder('清政发〔‸〕'), '清政发〔2024〕13号', '清政发〔2024〕13‸号');
    checkTaken(folder('清政发[2024]‸'), '清政发〔2024〕13号', '清政发〔2024〕13‸号');
  });

  it('takes the year that is written, and numbers orders', () => {
    checkTaken(folder('清政发〔2023〕‸'), '清政发〔2023〕31号', '清政发〔2023〕31‸号');
    const order = (line: string): string =>
      `清源县人民政府令\n\n${line}\n\n《清源县山塘管理办法》已经通过，现予公布。\n\n县长　某某\n2024年5月8日\n`;
    const known = `//- /a.gazette\n${order('‸')}//- /gazette.library.csv\n标题,文号,状态\n清源县水库管理办法,清源县人民政府令第11号,有效\n`;
    checkTaken(known, '第12号', '第12‸号');
    checkTaken(order('‸'), '第号', '第‸号');
  });

  it('offers none where the serial is there already', () => {
    assert.deepEqual(labelsIn(folder('清政发〔2024〕7‸号'), 'document-number'), []);
    assert.deepEqual(labelsIn(folder('清政发〔2024〕‸7号'), 'document-number'), []);
  });
});

describe('completion of known documents by letters', () => {
  const CITED = '根据《清源县人民政府关于加强水库管理的意见》（清政发〔2023〕9号）做好工作。';

  it('meets titles behind 根据 and 《, and numbers in brackets', () => {
    const title = '《清源县人民政府关于加强水库管理的意见》';
    checkTaken(provincial('按照qyx‸', CITED), title, `（二）公示名单。按照${title}‸`);
    checkTaken(provincial('按照《gyjqsk‸》', CITED), title, `（二）公示名单。按照${title}‸`);
    const numbered = `（二）公示名单。见${title}（清政发〔2023〕9号`;
    checkTaken(provincial(`见${title}（qz‸）`, CITED), '清政发〔2023〕9号', `${numbered}‸）`);
    assert.deepEqual(labelsIn(provincial('按照wxyz‸', CITED), 'document'), []);
  });
});

describe('completion of document types', () => {
  const first = (about: string): string | undefined => labelsIn(`清源县人民政府关于${about}的‸\n`, 'document-type')[0];

  it('puts first what fits the matter', () => {
    assert.equal(first('同意设立水利博物馆'), '批复');
    assert.equal(first('要求增加山塘整治资金'), '请示');
    assert.equal(first('山塘整治情况'), '报告');
    assert.equal(first('表彰山塘管理先进单位'), '决定');
    assert.equal(first('印发《清源县山塘安全管理办法》'), '通知');
    assert.equal(first('禁止在山塘游泳'), '通告');
    assert.equal(first('做好山塘巡查工作'), '通知');
  });
});

describe('completion of long names', () => {
  const text = (line: string): string =>
    document(
      '清源县人民政府',
      `各乡镇人民政府：\n\n${line}\n\n加快建设清源山水文化旅游示范区。\n\n支持清源山水文化旅游示范区招商。`,
    );

  it('completes a name the document repeats, and defines a short one at its first place', () => {
    assert.deepEqual(labelsIn(text('推进清源山水‸'), 'abbreviation'), [
      '清源山水文化旅游示范区',
      '清源山水文化旅游示范区（以下简称…）',
    ]);
    checkTaken(text('推进清源山水‸'), '清源山水文化旅游示范区（以下简称…）', '推进清源山水文化旅游示范区（以下简称‸）');
    checkTaken(text('推进qyss‸'), '清源山水文化旅游示范区', '推进清源山水文化旅游示范区‸');
  });

  it('defines none behind the first place, and nothing that has a short name', () => {
    const below = document(
      '清源县人民政府',
      '各乡镇人民政府：\n\n加快建设清源山水文化旅游示范区。\n\n支持清源山水文化旅游示范区招商。\n\n推进清源山水‸\n',
    );
    assert.deepEqual(labelsIn(below, 'abbreviation'), ['清源山水文化旅游示范区']);
    const defined = below.replace('建设清源山水文化旅游示范区', '建设清源山水文化旅游示范区（以下简称“示范区”）');
    assert.ok(!labelsIn(defined, 'abbreviation').includes('清源山水文化旅游示范区'));
  });
});
