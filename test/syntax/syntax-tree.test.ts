// Invariant: parsing never throws, the tokens joined are the input, an edited tree equals the tree parsed from scratch and reads only
// what the edit touched.
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { applyEdits } from '../../server/src/base/edit';
import { editTree, parseText, type SyntaxTree } from '../../server/src/syntax/syntax-tree';
import { describeCorpus, ISSUE, readCorpus } from '../support/corpus';

/** Pieces that the parser has an opinion about, so that random text meets its branches. */
const WORDS = [
  '一、',
  '（二）',
  '(三)',
  '3.',
  '（4）',
  '⑤',
  '第六条',
  '第七章　',
  '专栏 1',
  '附件：',
  '附件2',
  '〔2021〕',
  '12号',
  '《',
  '》',
  '“',
  '”',
  '：',
  '。',
  '\t',
  '|',
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  '<!--',
  '-->',
  '<table>',
  '</table>',
  '<style>',
  '---',
  '# ',
  '**',
  '　',
  '\u00a0',
  '\ufeff',
  '\ud83d',
  '\udc00',
  '𠮷',
  '关于',
  '的通知',
  '2021年6月5日',
  '目 录',
  '【省政府文件】',
  '抄送：',
  '注：',
  'a',
  '1',
  '&nbsp;',
];
const anyText = fc
  .array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 4 })), { maxLength: 60 })
  .map((parts) => parts.join(''));

/** Everything of a tree that must not depend on how it came about. */
function plain(tree: SyntaxTree): unknown {
  return { lines: tree.lines, comments: tree.comments, text: tree.text };
}

describe('the syntax tree', () => {
  it('gives back every text from its tokens', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        assert.equal([...parseText(text).tokens()].join(''), text);
      }),
      { numRuns: 400 },
    );
  });

  it('is the same after edits as parsed from scratch', () => {
    const edit = fc.record({ at: fc.nat(), length: fc.nat(12), text: anyText });
    fc.assert(
      fc.property(anyText, fc.array(edit, { minLength: 1, maxLength: 4 }), (text, edits) => {
        let tree = parseText(text);
        let current = text;
        for (const { at, length, text: newText } of edits) {
          const start = at % (current.length + 1);
          const span = { start, end: Math.min(current.length, start + length) };
          const next = applyEdits(current, [{ span, newText }]) as string;
          tree = editTree(tree, [{ span, newText }]);
          current = next;
          assert.deepEqual(plain(tree), plain(parseText(current)));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('applies several edits of one change together', () => {
    const text = '一、甲\n二、乙\n三、丙\n';
    const edits = [
      { span: { start: 0, end: 1 }, newText: '十' },
      { span: { start: 8, end: 9 }, newText: '二十' },
    ];
    const tree = editTree(parseText(text), edits);
    assert.deepEqual(plain(tree), plain(parseText(applyEdits(text, edits) as string)));
  });

  it('keeps the lines outside an edit as the same objects', () => {
    const before = parseText('一、甲\n\n正文。\n\n二、乙\n');
    const after = editTree(before, [{ span: { start: 5, end: 5 }, newText: '新' }]);
    assert.equal(after.lines[0], before.lines[0]);
    assert.equal(after.lines[4], before.lines[4]);
    assert.notEqual(after.lines[2], before.lines[2]);
  });

  it('finds comments over several lines, and one left open', () => {
    const tree = parseText('甲<!-- a -->乙\n<!-- b\nc -->\n<!-- d\n');
    assert.deepEqual(
      tree.comments.map((comment) => [comment.text, comment.line, comment.endLine]),
      [
        ['a', 0, 0],
        ['b\nc', 1, 2],
        ['d', 3, 4],
      ],
    );
  });

  it('reads a line of five million characters', function () {
    this.timeout(30_000);
    const tree = parseText(`1.${'字'.repeat(5_000_000)}`);
    assert.equal(tree.lines.length, 1);
    assert.equal(tree.lines[0]?.marker?.value, 1);
  });
});

describeCorpus('the syntax tree of corpus documents', () => {
  it('gives back the issue and reads less than a page for an edit in its middle', () => {
    const text = readCorpus(ISSUE);
    const tree = parseText(text);
    assert.equal([...tree.tokens()].join(''), text);
    const middle = Math.floor(text.length / 2);
    const edited = editTree(tree, [{ span: { start: middle, end: middle }, newText: '新' }]);
    assert.deepEqual(plain(edited), plain(parseText(text.slice(0, middle) + '新' + text.slice(middle))));
    assert.ok(edited.charactersRead < 2000, `${edited.charactersRead} characters read`);
  });
});
