/** Sentences and numbers that a drafter would type out: openings and closings by type, closing provisions, captions, attachments, rows, days, comments. */
import assert from 'node:assert/strict';
import { checkCompleted, completedWith, offeredAt, offeredIn } from '../checks';

const HEAD = `清源县人民政府办公室关于做好山塘安全巡查工作的通知

清政办发〔2024〕6号

各乡镇人民政府，县政府各部门：

`;
const FOOT = `
清源县人民政府办公室

2024年5月8日
`;
const BODY = `一、明确责任

山塘所在村落实巡查员。

`;

const labels = (marked: string, kind?: string): string[] =>
  offeredAt(marked)
    .filter((item) => kind === undefined || item.kind === kind)
    .map(({ label }) => label);

/** The first of what is offered begins so. */
function checkFirst(marked: string, beginning: string): void {
  const [first] = offeredAt(marked);
  assert.ok(first?.label.startsWith(beginning), `${first?.label ?? 'nothing'} begins with ${beginning}`);
}

describe('completion of phrases', () => {
  it('opens a notice by what its title is about and for whom the office issues', () => {
    checkFirst(`${HEAD}‸\n${FOOT}`, '为做好山塘安全巡查工作，经县政府同意，现就有关事项通知如下：');
    checkFirst(`${HEAD}为做好山塘安全巡查工作，现‸\n${FOOT}`, '现将有关事项通知如下：');
  });

  it('opens a notice that prints with the title of what it prints', () => {
    const head = HEAD.replace('做好山塘安全巡查工作', '印发清源县山塘巡查方案');
    const sentence = '《清源县山塘巡查方案》已经县政府同意，现印发给你们，请结合实际认真贯彻落实。';
    checkCompleted(`${head}yf‸\n${FOOT}`, sentence, `${head}${sentence}‸\n${FOOT}`);
    checkFirst(`${head}现将‸\n${FOOT}`, '现将《清源县山塘巡查方案》印发给你们');
  });

  it('opens a reply with the document that is answered, as the folder has it', () => {
    const request = `清源县水利局关于要求设立白沙水文站的请示

清水〔2024〕9号

清源县人民政府：

拟设立白沙水文站。

清源县水利局

2024年4月2日
`;
    const reply = `清源县人民政府关于同意设立白沙水文站的批复

清政函〔2024〕8号

县水利局：

‸

清源县人民政府

2024年5月8日
`;
    const offered = offeredIn({ '/来文.gazette': request, '/批复.gazette': reply });
    assert.deepEqual(
      offered
        .filter(({ kind }) => kind === 'phrase')
        .map(({ label }) => label)
        .slice(0, 4),
      [
        '你局《关于要求设立白沙水文站的请示》（清水〔2024〕9号）收悉。现批复如下：',
        '你局《关于××的请示》（××〔2024〕×号）收悉。现批复如下：',
        '你局《关于要求设立白沙水文站的请示》（清水〔2024〕9号）收悉。经研究，现批复如下：',
        '你局《关于××的请示》（××〔2024〕×号）收悉。经研究，现批复如下：',
      ],
    );
    const [, open] = offered;
    const parts = open?.stops?.map(({ start, end }) => open.edit.newText.slice(start, end));
    assert.deepEqual(parts, ['关于××的请示》（××〔2024〕×号）'], 'what nobody knows is to be filled in');
  });

  for (const [type, typed, closing] of [
    ['通知', 'tctz', '特此通知。'],
    ['通知', '特此', '特此通知。'],
    ['通知', 'qzzzx', '请遵照执行。'],
    ['公告', 'tcgg', '特此公告。'],
    ['通告', '特', '特此通告。'],
    ['通报', 'tecitongbao', '特此通报。'],
    ['请示', 'tfqps', '妥否，请批示。'],
    ['请示', '请予', '请予审批。'],
    ['报告', 'tcbg', '特此报告。'],
    ['批复', 'cf', '此复。'],
    ['复函', 'tchf', '特此函复。'],
    ['函', 'qhf', '请函复。'],
    ['议案', 'qsy', '请审议。'],
    ['意见', 'ysyj', '以上意见如无不妥，请批转各地、各部门执行。'],
    ['命令', '此', '此令。'],
  ] as const) {
    it(`closes a ${type} for “${typed}” with ${closing}`, () => {
      const head = HEAD.replace('通知', type);
      const text = `${head}${BODY}${typed}‸\n${FOOT}`;
      checkCompleted(text, closing, `${head}${BODY}${closing}‸\n${FOOT}`);
    });
  }

  it('matches letters behind characters too', () => {
    checkCompleted(`${HEAD}${BODY}特此tz‸\n${FOOT}`, '特此通知。', `${HEAD}${BODY}特此通知。‸\n${FOOT}`);
  });

  it('closes a notice only once, and not 通知如下 with 特此通知 unless that is typed', () => {
    const led = `${HEAD}现将有关事项通知如下：\n\n${BODY}`;
    assert.ok(!labels(`${led}‸\n${FOOT}`).includes('特此通知。'));
    assert.ok(labels(`${led}特此‸\n${FOOT}`).includes('特此通知。'));
    assert.ok(!labels(`${HEAD}${BODY}特此通知。\n\n特‸\n${FOOT}`).includes('特此通知。'));
  });

  it('leaves out the stop where the text has it', () => {
    checkCompleted(`${HEAD}${BODY}特此‸。\n${FOOT}`, '特此通知', `${HEAD}${BODY}特此通知‸。\n${FOOT}`);
  });

  it('offers nothing inside a sentence, in front of text, in the title and below the date', () => {
    assert.deepEqual(labels(`${HEAD}${BODY}山塘巡查特此‸\n${FOOT}`), []);
    assert.deepEqual(labels(`${HEAD}${BODY}特此‸安排巡查\n${FOOT}`), []);
    assert.deepEqual(labels(`${HEAD}${BODY}${FOOT}\n特此‸`), []);
    assert.deepEqual(labels(HEAD.replace('的通知', '特此‸') + BODY, 'phrase'), []);
  });
});

const RULES = `清源县山塘管理办法

第一条　为加强山塘管理，制定本办法。

第二条　山塘由所在村管理。

第三条　山塘实行巡查制度。

`;

describe('completion of closing provisions', () => {
  it('says when the document takes effect: late enough, or on the day of publication', () => {
    assert.deepEqual(labels(`${RULES}第四条　‸`, 'phrase'), [
      '本办法自2024年8月1日起施行。',
      '本办法自公布之日起施行。',
    ]);
    const [first] = offeredAt(`${RULES}第四条　本办法自‸`).filter(({ kind }) => kind === 'phrase');
    assert.equal(first?.label, '本办法自2024年8月1日起施行。');
    assert.ok(labels(`${RULES}第四条　sx‸`).includes('本办法自2024年8月1日起施行。'));
  });

  it('says until when, counted from the day of effect, and what ends with it', () => {
    const effect = `${RULES}第四条　本办法自2024年7月20日起施行，`;
    assert.ok(labels(`${effect}‸`).includes('有效期至2029年7月19日。'));
    checkCompleted(`${effect}yxq‸`, '有效期5年。', `${effect}有效期5年。‸`);
    checkCompleted(`${effect}tsfz‸`, '《》同时废止。', `${effect}《‸》同时废止。`);
    checkCompleted(
      `${effect}《清源县山塘暂行规定》（清政发〔2019〕3号）‸`,
      '同时废止。',
      `${effect}《清源县山塘暂行规定》（清政发〔2019〕3号）同时废止。‸`,
    );
  });

  it('ends the document of the folder that this one replaces', () => {
    const old = `清源县人民政府关于印发清源县山塘管理暂行办法的通知

清政发〔2019〕3号

各乡镇人民政府：

现将《清源县山塘管理暂行办法》印发给你们。

清源县人民政府

2019年3月2日

清源县山塘管理暂行办法

第一条　山塘由村管理。

第二条　本办法自2019年4月2日起施行。
`;
    const files = { '/旧.gazette': old, '/新.gazette': `${RULES}第四条　本办法自2024年7月20日起施行。‸` };
    const found = offeredIn(files).map(({ label }) => label);
    assert.ok(found.includes('《清源县山塘管理暂行办法》（清政发〔2019〕3号）同时废止。'), found.join());
  });

  it('offers no second day of effect, none in the middle of articles, and no term to a regulation', () => {
    assert.deepEqual(labels(`${RULES}第四条　本办法自公布之日起施行。\n\n第五条　‸`, 'phrase'), []);
    assert.deepEqual(labels(RULES.replace('山塘由所在村管理。', '‸'), 'phrase'), []);
    const law = RULES.replaceAll('办法', '条例');
    assert.ok(!labels(`${law}第四条　本条例自2024年7月20日起施行，‸`).some((label) => label.startsWith('有效期')));
  });
});

describe('completion of captions, attachments and rows', () => {
  it('offers the next table and figure, printed as those before', () => {
    const text = `${HEAD}${BODY}表 1 山塘名录\n\n序号\t名称\n1\t东塘\n2\t西塘\n\n`;
    checkCompleted(`${text}表‸\n${FOOT}`, '表2', `${text}表 2 ‸\n${FOOT}`);
    checkCompleted(`${text}biao‸\n${FOOT}`, '表2', `${text}表 2 ‸\n${FOOT}`);
    checkCompleted(`${text}图‸\n${FOOT}`, '图1', `${text}图1　‸\n${FOOT}`);
    const parts = text.replace('表 1', '表2-1');
    assert.deepEqual(labels(`${parts}表‸\n${FOOT}`, 'caption'), ['表2-2', '表3-1']);
  });

  it('offers the next row with its serial, also of a table with bars, and none below a total', () => {
    const text = `${HEAD}${BODY}序号\t名称\n1\t东塘\n2\t西塘\n`;
    checkCompleted(`${text}‸\n${FOOT}`, '3', `${text}3\t‸\n${FOOT}`);
    assert.deepEqual(labels(`${text}合计\t2\n‸\n${FOOT}`, 'ordinal').includes('3'), false);
    const bars = `${HEAD}${BODY}| 序号 | 名称 |\n| --- | --- |\n| 1 | 东塘 |\n| 2 | 西塘 |\n`;
    checkCompleted(`${bars}‸\n${FOOT}`, '3', `${bars}| 3 | ‸\n${FOOT}`);
  });

  const page = (label: string, title: string): string => `\n${label}\n\n${title}\n\n一、东片\n\n李文、王海。\n`;

  it('writes the attachment note from the pages that are there', () => {
    const pages = page('附件1', '山塘责任人名单') + page('附件2', '山塘巡查记录表');
    checkCompleted(
      `${HEAD}${BODY}附‸\n${FOOT}${pages}`,
      '附件：1.山塘责任人名单…',
      `${HEAD}${BODY}附件：1.山塘责任人名单\n　　　2.山塘巡查记录表‸\n${FOOT}${pages}`,
    );
    checkCompleted(`${HEAD}${BODY}fj‸\n${FOOT}`, '附件：', `${HEAD}${BODY}附件：‸\n${FOOT}`);
  });

  it('goes on with the note, and with the page that the note lists next', () => {
    const note = `附件：1. 山塘责任人名单\n`;
    checkCompleted(`${HEAD}${BODY}${note}      ‸\n${FOOT}`, '2.', `${HEAD}${BODY}${note}      2. ‸\n${FOOT}`);
    const two = `${HEAD}${BODY}${note}      2. 山塘巡查记录表\n${FOOT}${page('附件1', '山塘责任人名单')}\n`;
    checkCompleted(`${two}‸\n`, '附件2　山塘巡查记录表', `${two}附件2\n\n山塘巡查记录表‸\n`);
    checkCompleted(`${two}附‸\n`, '附件2　山塘巡查记录表', `${two}附件2\n\n山塘巡查记录表‸\n`);
  });
});

describe('completion of days', () => {
  it('is asked for in letters wherever a day can stand', () => {
    const body = `${HEAD}${BODY}名单截止`;
    checkCompleted(`${body}jt‸。\n${FOOT}`, '2024年6月3日', `${body}2024年6月3日‸。\n${FOOT}`);
    assert.ok(labels(`${HEAD}${BODY}报送时间为rq‸\n${FOOT}`).includes('2024年5月8日'));
  });
});

describe('completion in comments', () => {
  it('offers the directives, and behind them the rules by any part of their name or by what they check', () => {
    assert.deepEqual(labels(`${HEAD}<!--‸ -->\n`).slice(0, 3), [
      'gazette-disable-next-line',
      'gazette-disable-line',
      'gazette-disable',
    ]);
    assert.equal(completedWith(`${HEAD}<!--‸ -->\n`, 'gazette-enable'), `${HEAD}<!-- gazette-enable‸ -->\n`);
    assert.ok(labels(`${HEAD}<!-- gazette-disable-line date/‸ -->\n`).every((label) => label.startsWith('date/')));
    assert.ok(labels(`${HEAD}<!-- gazette-disable-line calendar‸ -->\n`).includes('date/calendar-valid'));
    assert.equal(
      completedWith(`${HEAD}<!-- gazette-disable-line date/calendar-valid, title/w‸ -->\n`, 'title/wrap-space'),
      `${HEAD}<!-- gazette-disable-line date/calendar-valid, title/wrap-space‸ -->\n`,
    );
  });

  it('offers nothing in other comments, in a reason and behind a comment', () => {
    assert.deepEqual(labels(`${HEAD}<!-- 特此‸ -->\n`), []);
    assert.deepEqual(labels(`${HEAD}<!-- gazette-disable-line -- 原文‸ -->\n`), []);
    assert.ok(!labels(`${HEAD}${BODY}<!-- gazette-disable-line -->‸\n`).includes('gazette-enable'));
  });
});
