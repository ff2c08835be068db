/** What other texts cite of a renumbered document, in other files and beside it in its own. */
import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/base/edit';
import { citingFiles, renumberFile, renumberWhole } from '../../../server/src/features/renumber/across';
import { externalEdits } from '../../../server/src/features/renumber/external';
import type { RenumberOperation } from '../../../server/src/features/renumber/types';
import { buildModel } from '../../../server/src/model/build';
import { parseText } from '../../../server/src/syntax/syntax-tree';
import { cursorOf, readMarkedFiles } from '../../support/markup';
import { indexOf } from '../../support/knowledge';

/** Carries out an operation at the ‸ in the first file; gives every file after it, and what is listed of the others. */
function across(marked: string, operation: RenumberOperation) {
  const files = readMarkedFiles(marked);
  const [first, ...others] = files;
  assert.ok(first);
  const knowledge = indexOf(Object.fromEntries(files.map(({ path, text }) => [path, text])));
  const read = (path: string, text: string) => {
    const tree = parseText(text);
    return { uri: `file://${path}`, tree, file: buildModel(tree) };
  };
  const own = read(first.path, first.text);
  const around = { uri: own.uri, knowledge };
  const made = renumberFile({ ...own, offset: cursorOf(first), operation }, around);
  if (made.kind === 'refused') assert.fail(made.reason.zh);
  assert.equal(applyEdits(first.text, made.edits), made.text);
  const citing = citingFiles(made.change, around);
  const listed: string[] = [];
  const after = others.map(({ path, text }) => {
    if (!citing.includes(`file://${path}`)) return text;
    const found = externalEdits(made.change, read(path, text), around);
    for (const { span } of [...found.deleted, ...found.doubtful]) listed.push(text.slice(span.start, span.end));
    return applyEdits(text, found.edits) ?? '';
  });
  return { own: made.text, others: after, listed, cursor: made.cursor };
}

const RULES = `//- /rules.gazette
某某市安全管理办法

第一条　甲。
第二条　‸乙：
（一）子；
（二）丑。
第三条　丙。
`;
const citer = (a: string, b: string, c: string): string =>
  `关于办理事项的通知

各县：

　　依照《某某市安全管理办法》第${a}条、第${b}条第（二）项和《某某省管理条例》第二条办理。所称某，依照《某某市安全管理办法》第${c}条。

某某局
2021年3月1日
`;

describe('references in other files', () => {
  it('follow what they cite by title, those to other documents stay', () => {
    const { others, listed } = across(`${RULES}//- /notice.gazette\n${citer('一', '二', '三')}`, 'insert-before');
    assert.deepEqual(others, [citer('一', '三', '四')]);
    assert.deepEqual(listed, []);
  });

  it('are listed and left alone where what they cite is deleted', () => {
    const { others, listed } = across(`${RULES}//- /notice.gazette\n${citer('一', '二', '三')}`, 'delete');
    assert.deepEqual(others, [citer('一', '二', '二')]);
    assert.deepEqual(listed, ['第二条第（二）项']);
  });

  it('are left alone where another file has the same title', () => {
    const copy = RULES.replace('/rules.gazette', '/copy.gazette').replace('‸', '');
    const { others } = across(`${RULES}${copy}//- /notice.gazette\n${citer('一', '二', '三')}`, 'move-up');
    assert.equal(others[1], citer('一', '二', '三'));
  });

  it('follow what is cited by a short name', () => {
    const short = (n: string): string =>
      `关于事项的通知\n\n各县：\n\n　　根据《某某市安全管理办法》（以下简称《办法》）办理。\n　　按照《办法》第${n}条执行。\n\n某某局\n2021年3月1日\n`;
    const { others } = across(`${RULES}//- /b.gazette\n${short('三')}`, 'insert-before');
    assert.deepEqual(others, [short('四')]);
  });

  it('follow attachments cited by the number of the notice', () => {
    const notice = `//- /a.gazette
浙江省人民政府关于安全事项的通知
浙政发〔2021〕3号

各县：

　　请按附件办理。

　　附件：1.甲表
　　　　　2.乙表

某某市人民政府
2021年3月1日

附件1‸

甲表

一、某。

附件2

乙表

一、某。
`;
    const cites = (n: number): string =>
      `关于表格的通知\n\n各县：\n\n　　报送浙政发〔2021〕3号文件附件${n}所列材料。\n\n某某局\n2021年4月1日\n`;
    const { others } = across(`${notice}//- /b.gazette\n${cites(1)}`, 'move-down');
    assert.deepEqual(others, [cites(2)]);
  });

  it('follow in another document of the same file, and the cursor stays with its text', () => {
    const issue = (a: string, b: string, insert = ''): string =>
      `关于办理事项的通知\n某政发〔2021〕1号\n\n各县：\n\n　　依照某政发〔2021〕2号文件附件${a}办理。\n\n某某市人民政府\n2021年3月1日\n\n关于安全事项的通知\n某政发〔2021〕2号\n\n各县：\n\n　　请办理。\n\n　　附件：1.甲表\n${insert}　　　　　${b}.乙表\n\n某某市人民政府\n2021年3月2日\n\n附件1\n\n甲表\n\n一、某。\n\n`;
    const page = (n: string): string => `附件${n}\n\n乙表\n\n一、某。\n`;
    const { own } = across(`//- /a.gazette\n${issue('2', '2')}${page('2').replace('附', '附‸')}`, 'insert-before');
    assert.equal(
      own.slice(0, -1),
      `${issue('3', '3', '　　　　　2.××××\n')}附件2\n\n××××\n\n${page('3')}`.slice(0, -1),
    );
  });
});

describe('renumbering a whole file', () => {
  it('mends every document of it', () => {
    const text = (a: string, b: string): string =>
      `某某市安全管理办法\n\n第一条　甲。\n第${a}条　乙，见第${b}条。\n第${b}条　丙。\n`;
    assert.equal(renumberWhole(text('三', '四'), 'file:///a', 'all').text, text('二', '三'));
    assert.equal(renumberWhole(text('三', '四'), 'file:///a', 'chapter').text, text('三', '四'));
    assert.equal(renumberWhole(text('三', '四'), 'file:///a', 'article').text, text('二', '三'));
  });

  it('leaves the gaps of an abridged text', () => {
    const text = '某某市规划\n\n一、甲\n好。\n（本文有删减）\n三、乙\n好。\n';
    assert.equal(renumberWhole(text, 'file:///a', 'all').text, text);
  });
});
