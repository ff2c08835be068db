/** What is offered of what exists: titles, numbers, provisions, attachments, boxes, captions, short names. */
import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/base/edit';
import { completions } from '../../../server/src/features/completion/completions';
import type { Suggestion } from '../../../server/src/features/completion/item';
import { parseLibrary } from '../../../server/src/lint/library-file';
import { buildModel } from '../../../server/src/model/build';
import { parseText } from '../../../server/src/syntax/syntax-tree';
import { indexOf } from '../../support/knowledge';
import { cursorOf, readMarkedFiles, readMarkup } from '../../support/markup';
import { TODAY } from '../checks';

interface Offered {
  readonly text: string;
  readonly items: readonly Suggestion[];
}

/** What is offered at the cursor, with the other files known and at hand. */
function offered(marked: string, kinds: readonly Suggestion['kind'][]): Offered {
  const files = marked.startsWith('//- ') ? readMarkedFiles(marked) : [readMarkup(marked)];
  const own = files.find(({ cursors }) => cursors.length > 0);
  assert.ok(own);
  const documents = files.filter(({ path }) => !path.endsWith('.csv'));
  const texts = Object.fromEntries(documents.map(({ path, text }) => [path, text]));
  const index = indexOf(texts);
  for (const { path, text } of files) {
    if (path.endsWith('.csv')) index.setLibrary(parseLibrary(`file://${path}`, text).library);
  }
  const model = (uri: string) => buildModel(parseText(texts[uri.slice('file://'.length)] ?? ''));
  const world = { uri: `file://${own.path}`, knowledge: index, model };
  const cursor = cursorOf(own);
  const found = completions(model(world.uri), cursor, TODAY, world);
  for (const { edit, filterText } of found) {
    assert.ok(edit.span.start <= cursor && cursor <= edit.span.end, 'the edit holds the cursor');
    const typed = own.text.slice(edit.span.start, cursor).toLowerCase();
    assert.ok(filterText.toLowerCase().startsWith(typed), `${filterText} begins with ${typed}`);
  }
  const items = found
    .filter(({ kind }) => kinds.includes(kind))
    .toSorted((a, b) => (a.sortText < b.sortText ? -1 : a.sortText > b.sortText ? 1 : 0));
  return { text: own.text, items };
}

function labels(marked: string, ...kinds: Suggestion['kind'][]): string[] {
  return offered(marked, kinds).items.map(({ label }) => label);
}

/** Taking the item makes of the cursor's line this. */
function checkTaken(marked: string, label: string, line: string): void {
  const { text, items } = offered(marked, [
    'document',
    'document-number',
    'provision',
    'attachment',
    'box',
    'caption',
    'abbreviation',
    'definition',
  ]);
  const item = items.find((each) => each.label === label);
  assert.ok(item, `${label} among ${items.map((each) => each.label).join(' ')}`);
  const after = applyEdits(text, [item.edit]) ?? '';
  assert.ok(after.split('\n').includes(line), `${line} among the lines of ${after}`);
}

const MEASURES = `某省山塘管理办法

第一章　总则

第一条　为加强山塘管理，制定本办法。

第二条　有下列情形之一的，应当报告：

（一）坝体渗漏的；

（二）溢洪道堵塞的。

前款情形由县级水行政主管部门处理。

第二章　附则

第三条　违反‸的，依法处理。
`;
const at = (text: string, typed: string): string => MEASURES.replace('违反‸', `${text}${typed}‸`);

const NOTICE = `某省人民政府关于印发某省山塘管理办法（试行）的通知

某政发〔2024〕6号

各市人民政府：

现将《某省山塘管理办法（试行）》印发给你们。

某省人民政府

2024年5月8日

某省山塘管理办法（试行）

第一条　为加强山塘管理，制定本办法。

第二条　山塘由县管理。
`;
const DRAFT = `某市人民政府关于做好山塘巡查工作的通知

各县人民政府：

根据‸

附件：1.责任分工表
　　　2.山塘名单

某市人民政府

2024年6月8日

附件1

责任分工表

一、县负责。

附件2

山塘名单

一、甲塘。
`;
const WITH_FOLDER = (line: string): string => `//- /a.gazette
${DRAFT.replace('根据‸', line)}
//- /b.gazette
${NOTICE}
//- /gazette.library.csv
标题,文号,状态
某省水库管理条例,,有效
国务院关于加强水利的意见,国发〔2019〕11号,废止
`;

describe('completion behind 第', () => {
  it('offers the articles and chapters that exist, in the script of the document', () => {
    assert.deepEqual(labels(at('违反', '第'), 'provision'), ['第一条', '第二条', '第三条', '第一章', '第二章']);
    assert.deepEqual(labels(at('违反本办法', '第'), 'provision'), ['第一条', '第二条', '第三条', '第一章', '第二章']);
  });

  it('filters by digits and by what has been typed', () => {
    assert.deepEqual(labels(at('违反', '第2'), 'provision'), ['第二条', '第二章']);
    assert.deepEqual(labels(at('违反', '第二'), 'provision'), ['第二条', '第二章']);
    checkTaken(at('违反本办法', '第2'), '第二条', '第三条　违反本办法第二条的，依法处理。');
  });

  it('goes on below an article with its paragraphs, and below those with their items', () => {
    assert.deepEqual(labels(at('违反第二条', '第'), 'provision'), ['第一款', '第二款']);
    assert.deepEqual(labels(at('违反第二条第一款', '第'), 'provision'), ['第（一）项', '第（二）项']);
    assert.deepEqual(labels(at('违反第九条', '第'), 'provision'), []);
  });

  it('carries the wording of the provision', () => {
    const [first] = offered(at('违反', '第'), ['provision']).items;
    assert.match(first?.wording ?? '', /制定本办法/);
    assert.equal(first?.detail.zh, '为加强山塘管理,制定本办法');
  });

  it('offers the provisions of another document that is named', () => {
    assert.deepEqual(labels(WITH_FOLDER('根据《某省山塘管理办法（试行）》第‸'), 'provision'), ['第一条', '第二条']);
    assert.deepEqual(labels(WITH_FOLDER('根据《某省没有的办法》第‸'), 'provision'), []);
  });

  it('leaves an ordinal at the beginning of a line to the headings', () => {
    assert.deepEqual(labels(MEASURES.replace('第三条　违反‸的，依法处理。', '第‸'), 'provision'), []);
  });
});

describe('completion of titles', () => {
  it('offers what the file, the folder and the library have, with the number behind', () => {
    const found = labels(WITH_FOLDER('根据《‸'), 'document');
    for (const title of [
      '《责任分工表》',
      '《某省山塘管理办法（试行）》',
      '《某省水库管理条例》',
      '《国务院关于加强水利的意见》',
    ]) {
      assert.ok(found.includes(title), `${title} among ${found.join(' ')}`);
    }
    assert.ok(!found.includes('《某市人民政府关于做好山塘巡查工作的通知》'), 'not the document itself');
    checkTaken(
      WITH_FOLDER('根据《水利‸》'),
      '《国务院关于加强水利的意见》',
      '根据《国务院关于加强水利的意见》（国发〔2019〕11号）',
    );
    checkTaken(WITH_FOLDER('根据《某省水库‸》'), '《某省水库管理条例》', '根据《某省水库管理条例》');
  });

  it('leaves the number out where the title was cited with it before or one stands there', () => {
    const line = '《国务院关于加强水利的意见》（国发〔2019〕11号）已印发。\n\n根据《国务院‸》';
    checkTaken(WITH_FOLDER(line), '《国务院关于加强水利的意见》', '根据《国务院关于加强水利的意见》');
    checkTaken(
      WITH_FOLDER('根据《国务院‸》（国发〔2019〕11号）'),
      '《国务院关于加强水利的意见》',
      '根据《国务院关于加强水利的意见》（国发〔2019〕11号）',
    );
  });

  it('offers nothing inside a title that stands complete', () => {
    assert.deepEqual(labels(WITH_FOLDER('根据《某省‸水库管理条例》'), 'document'), []);
  });

  it('gives the number for a title of the folder or the library', () => {
    assert.deepEqual(labels(WITH_FOLDER('根据《国务院关于加强水利的意见》（‸）'), 'document-number'), [
      '国发〔2019〕11号',
    ]);
    assert.deepEqual(labels(WITH_FOLDER('根据《某省山塘管理办法（试行）》（‸）'), 'document-number'), [
      '某政发〔2024〕6号',
    ]);
  });

  it('knows national laws, and titles by the letters of their syllables', () => {
    checkTaken(WITH_FOLDER('根据《中华人民共和国水‸》'), '《中华人民共和国水法》', '根据《中华人民共和国水法》');
    assert.deepEqual(labels(WITH_FOLDER('根据《mssk‸'), 'document'), ['《某省水库管理条例》']);
  });

  it('says where a title comes from and that it is no longer in force', () => {
    const { items } = offered(WITH_FOLDER('根据《国务院‸'), ['document']);
    assert.equal(items[0]?.detail.zh, '国发〔2019〕11号 · 文件库 · 已失效或废止');
  });
});

describe('completion behind 根据', () => {
  it('offers documents with marks and number', () => {
    checkTaken(
      WITH_FOLDER('根据‸'),
      '《国务院关于加强水利的意见》',
      '根据《国务院关于加强水利的意见》（国发〔2019〕11号）',
    );
  });

  it('offers the own provisions of legal text and short names of documents', () => {
    const text = at('根据', '').replace('为加强', '根据《某省水利工程管理条例》（以下简称《条例》），为加强');
    const found = labels(text, 'provision', 'abbreviation');
    assert.deepEqual(found, ['《条例》', '本办法', '本办法第一条', '本办法第二条', '本办法第三条']);
  });
});

describe('completion of attachments, boxes and captions', () => {
  it('offers the attachments that exist, with their titles', () => {
    const { items } = offered(DRAFT.replace('根据‸', '分工见附件‸'), ['attachment']);
    assert.deepEqual(
      items.map(({ label, detail }) => `${label} ${detail.zh}`),
      ['附件1 责任分工表', '附件2 山塘名单'],
    );
    checkTaken(DRAFT.replace('根据‸', '分工见附件2‸'), '附件2', '分工见附件2');
  });

  it('offers no attachment of this document for another one', () => {
    assert.deepEqual(labels(DRAFT.replace('根据‸', '按国发〔2019〕11号文件附件‸'), 'attachment'), []);
  });

  it('offers boxes and captions', () => {
    const plan = `某市水利规划

一、任务

重点见‸。

专栏1 重点工程

1.堤防。

2.泵站。

二、指标

表1 主要指标

指标\t2025年
覆盖率\t93
`;
    assert.deepEqual(labels(plan.replace('见‸', '见专栏‸'), 'box'), ['专栏1']);
    assert.deepEqual(labels(plan.replace('见‸', '见表‸'), 'caption'), ['表1']);
    assert.deepEqual(labels(plan.replace('重点见‸', '人大代表‸'), 'caption'), []);
  });
});

describe('completion of short names', () => {
  const text = (line: string): string => `某市人民政府关于自贸试验区的通知

各县人民政府：

推进中国（浙江）自由贸易试验区（以下简称“自贸试验区”）建设。

${line}

某市人民政府

2024年6月8日
`;

  it('offers a defined one when it is begun and for its full name', () => {
    assert.deepEqual(labels(text('建设自贸‸'), 'abbreviation'), ['自贸试验区']);
    checkTaken(text('建设中国（浙江）自由贸易试验区‸'), '自贸试验区', '建设自贸试验区');
    assert.deepEqual(labels(text('建设自贸试验区‸'), 'abbreviation'), []);
    checkTaken(text('建设zmsy‸'), '自贸试验区', '建设自贸试验区');
  });

  it('offers none above its definition', () => {
    assert.deepEqual(labels(text('').replace('推进中国', '建设自贸‸。\n\n推进中国'), 'abbreviation'), []);
  });

  it('proposes the usual short name for a title or an agency', () => {
    checkTaken(
      text('根据《某省数字经济促进条例》（‸）'),
      '以下简称《条例》',
      '根据《某省数字经济促进条例》（以下简称《条例》）',
    );
    checkTaken(
      text('由国家发展和改革委员会（‸）'),
      '以下简称国家发展改革委',
      '由国家发展和改革委员会（以下简称国家发展改革委）',
    );
  });
});
