/** What is offered at a cursor and where nothing is: ordinals, boxes, document types, numbers, dates, short names. */
import assert from 'node:assert/strict';
import { checkCompleted, checkCompletions, offeredAt } from '../checks';
import { NOTICE } from '../texts';

const HEAD = `浙江省人民政府办公厅关于做好山塘安全巡查工作的通知

浙政办发〔2024〕6号

各市、县（市、区）人民政府：

现就有关事项通知如下：

一、明确巡查责任

（一）落实巡查人员。每座山塘确定两名巡查员。

1.山塘所在村选派一名。

`;
const FOOT = `
浙江省人民政府办公厅

2024年5月8日
`;

describe('completion of headings', () => {
  it('offers the next ordinal at every open level, innermost first, and the first a level deeper', () => {
    assert.deepEqual(
      offeredAt(`${HEAD}‸\n${FOOT}`)
        .filter(({ kind }) => kind === 'ordinal')
        .map(({ label }) => label),
      ['2.', '（二）', '二、', '（1）'],
    );
  });

  it('goes on from a box as well as from what stands around it', () => {
    const text = `某市防汛“十四五”规划

一、重点任务

建设一批工程。

专栏1 重点工程

1.堤防加固。

2.泵站改造。

‸
`;
    const labels = offeredAt(text).map((item) => item.label);
    for (const label of ['3.', '二、', '专栏2'])
      assert.ok(labels.includes(label), `${label} among ${labels.join(' ')}`);
  });

  it('matches an ordinal by its value in digits or its bracket, whatever the input method left', () => {
    checkCompletions(`${HEAD}2‸\n${FOOT}`, ['2.', '（二）', '二、']);
    checkCompletions(`${HEAD}(‸\n${FOOT}`, ['（二）', '（1）']);
    checkCompletions(`${HEAD}二‸\n${FOOT}`, ['（二）', '二、']);
  });

  it('replaces what was typed and a bracket that the editor closed by itself', () => {
    checkCompleted(`${HEAD}（‸）\n${FOOT}`, '（二）', `${HEAD}（二）‸\n${FOOT}`);
    checkCompleted(`${HEAD}　　2‸\n${FOOT}`, '二、', `${HEAD}　　二、‸\n${FOOT}`);
  });

  it('prints the ordinal as the document prints its own', () => {
    const half = HEAD.replace('（一）', '(一) ');
    checkCompleted(`${half}‸\n${FOOT}`, '(二)', `${half}(二) ‸\n${FOOT}`);
  });

  it('offers the next article in legal text', () => {
    const law = `某市山塘安全管理办法

第一章 总则

第一条 为加强山塘安全管理，制定本办法。

第二条 本市行政区域内的山塘管理适用本办法。

‸
`;
    const labels = offeredAt(law).map((item) => item.label);
    assert.deepEqual(labels.slice(0, 3), ['第三条', '第二章', '（一）']);
    checkCompleted(law, '第三条', law.replace('‸', '第三条 ‸'));
  });

  it('offers nothing in running text, in the title, above the body or below the date', () => {
    checkCompletions(HEAD.replace('每座山塘', '每座‸山塘') + FOOT, []);
    checkCompletions(HEAD.replace('做好山塘', '做好‸山塘') + FOOT, []);
    checkCompletions(`‸\n${HEAD}${FOOT}`, []);
    checkCompletions(`${HEAD}${FOOT}\n‸`, []);
  });
});

describe('completion of boxes', () => {
  const plan = `某市防汛“十四五”规划

一、重点任务

建设一批工程。

专栏 1 重点工程

堤防加固工程。

二、保障措施

加强组织领导。

`;

  it('offers the next number with the spacing of the boxes before it', () => {
    checkCompleted(`${plan}专‸\n`, '专栏2', `${plan}专栏 2 ‸\n`);
    checkCompleted(`${plan}zl‸\n`, '专栏2', `${plan}专栏 2 ‸\n`);
  });

  it('offers none on an empty line of a text without boxes', () => {
    const labels = offeredAt(`${HEAD}‸\n${FOOT}`).map((item) => item.label);
    assert.ok(!labels.some((label) => label.startsWith('专栏')));
  });
});

describe('completion of document types', () => {
  it('offers the statutory types where a title ends', () => {
    const labels = offeredAt('浙江省人民政府办公厅关于做好山塘安全巡查工作的‸\n').map((item) => item.label);
    assert.deepEqual(labels.slice(0, 3), ['通知', '意见', '批复']);
    assert.equal(labels.length, 19);
  });

  it('matches what an input method left in letters', () => {
    checkCompletions('浙江省人民政府办公厅关于做好山塘安全巡查工作的tongz‸\n', ['通知']);
    checkCompletions('浙江省人民政府办公厅关于做好山塘安全巡查工作的gg‸\n', ['公告']);
    checkCompleted(
      '浙江省人民政府办公厅关于做好山塘安全巡查工作的tz‸\n',
      '通知',
      '浙江省人民政府办公厅关于做好山塘安全巡查工作的通知‸\n',
    );
  });

  it('offers them in a title that is being cited', () => {
    checkCompletions(NOTICE.replace('《浙江省水利工程安全管理条例》', '《国务院关于加强水库管理的意‸》'), ['意见']);
  });

  it('offers none behind 的 in running text', () => {
    checkCompletions(NOTICE.replace('每座山塘确定两名巡查员', '关于山塘巡查的‸'), []);
    checkCompletions(NOTICE.replace('巡查情况当日登记', '关于巡查情况的‸'), []);
  });
});

describe('completion of document numbers', () => {
  it('offers the issuer’s code and the year on the line for the number, without inventing a serial', () => {
    const [title, ...rest] = NOTICE.split('\n\n');
    const below = rest.slice(1).join('\n\n');
    checkCompleted(`${title}\n\n‸\n\n${below}`, '浙政办发〔2024〕号', `${title}\n\n浙政办发〔2024〕‸号\n\n${below}`);
    checkCompletions(`${title}\n\n浙政‸\n\n${below}`, ['浙政办发〔2024〕号']);
  });

  it('offers the letter series for a letter', () => {
    const labels = offeredAt('浙江省人民政府办公厅关于同意设立水利博物馆的复函\n‸\n\n省水利厅：\n').map(
      (item) => item.label,
    );
    assert.deepEqual(labels, ['浙政办函〔2024〕号']);
  });

  it('offers behind a citation the number the file knows for its title', () => {
    const first = '按照《浙江省人民政府关于加强小型水库管理的意见》（浙政函〔2023〕9号）执行。';
    const again = '继续按照《浙江省人民政府关于加强小型水库管理的意见》（‸）落实。';
    const text = NOTICE.replace('巡查情况当日登记。', `${first}${again}`);
    checkCompletions(text, ['浙政函〔2023〕9号', '以下简称《意见》', '以下简称…', '以下统称…']);
    checkCompletions(text.replace('‸', '浙政‸'), ['浙政函〔2023〕9号']);
  });

  it('offers none where a number stands already', () => {
    const labels = offeredAt(NOTICE.replace('6号\n\n', '6号\n‸\n')).map((item) => item.label);
    assert.deepEqual(labels, []);
  });
});

describe('completion of dates', () => {
  it('offers today below the signature', () => {
    const open = NOTICE.replace('2024年5月8日', '‸');
    checkCompleted(open, '2024年6月3日', NOTICE.replace('2024年5月8日', '2024年6月3日‸'));
    checkCompletions(NOTICE.replace('2024年5月8日', '20‸'), ['2024年6月3日']);
  });

  it('offers today behind 自 for the day of effect', () => {
    const labels = offeredAt(NOTICE.replace('名单每年更新一次。', '本通知自‸')).map(({ label }) => label);
    assert.deepEqual(labels.slice(0, 3), ['2024年7月1日', '2024年5月8日', '2024年6月3日']);
  });

  it('offers none in the body or where the document has its date', () => {
    checkCompletions(NOTICE.replace('名单每年更新一次。', '名单于20‸'), []);
    checkCompletions(NOTICE.replace('名单每年更新一次。', '不得擅自‸'), []);
    checkCompletions(NOTICE.replace('名单每年更新一次。', '本通知自20‸24年7月1日起施行。'), []);
    checkCompletions(`${NOTICE}\n20‸\n`, []);
  });
});

describe('completion of short names', () => {
  it('offers the formula in a bracket behind a name, quoted as the document quotes', () => {
    const text = NOTICE.replace('每座山塘', '重要小型山塘（‸）');
    checkCompleted(text, '以下简称…', text.replace('‸', '以下简称‸'));
    const quoted = NOTICE.replace('每座山塘', '水利工程（以下简称“工程”）和小型山塘（以‸）');
    checkCompleted(quoted, '以下简称“…”', quoted.replace('以‸', '以下简称“‸”'));
  });

  it('closes the bracket when the editor has not', () => {
    const text = NOTICE.replace('每座山塘确定', '重要小型山塘（‸，每座确定');
    checkCompleted(text, '以下统称…', text.replace('‸', '以下统称‸）'));
  });
});

describe('completion inside what is written already', () => {
  it('offers no short name and no number where the bracket holds something', () => {
    checkCompletions(NOTICE.replace('每座山塘', '每座山塘（‸水库）'), []);
    checkCompletions(
      NOTICE.replace('《浙江省水利工程安全管理条例》', '《关于加强管理的意见》（浙政函‸〔2023〕9号）'),
      [],
    );
  });
});

describe('completion anywhere', () => {
  it('leaves a signature alone that is an issuer of the title, for Enter would take a longer name', () => {
    const text = NOTICE.replaceAll('人民政府办公厅', '人民政府').replace(
      /浙江省人民政府\n\n2024/,
      '浙江省人民政府‸\n\n2024',
    );
    checkCompletions(text, []);
  });

  it('answers for every place of a text, and every edit holds the cursor', () => {
    for (const text of [NOTICE, HEAD + FOOT, '', '一', '（', '《', '😀', '\r\n\r\n']) {
      for (let at = 0; at <= text.length; at++) {
        for (const { edit } of offeredAt(`${text.slice(0, at)}‸${text.slice(at)}`)) {
          assert.ok(edit.span.start <= at && at <= edit.span.end);
        }
      }
    }
  });
});
