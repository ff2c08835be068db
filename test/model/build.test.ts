// Invariant: the model never throws, keeps its spans inside the text, and after any edits equals the model built from scratch.
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { applyEdits } from '../../server/src/base/edit';
import { buildModel } from '../../server/src/model/build';
import { outline, type OutlineNode } from '../../server/src/model/outline';
import { eachDocument, eachParagraph } from '../../server/src/model/walk';
import { editTree, parseText } from '../../server/src/syntax/syntax-tree';
import type { GazetteFile } from '../../server/src/model/document';

const LINES = [
  '东海市人民政府公报',
  '2022',
  '第3期（总第45期）',
  '目　录',
  '【市政府文件】',
  '- 东海市人民政府关于印发东海市绿道规划的通知',
  '（东政发〔2022〕1号）（3）',
  '东海市人民政府关于印发东海市绿道规划的通知',
  '关于转发《市发展改革委关于绿道建设的请示》的通知',
  '东政发〔2022〕1号',
  '东政办函[2022]第05号',
  '第12号',
  '东海市人民政府令',
  '各县（市、区）人民政府，市政府直属各单位：',
  '市交通局：你局来文收悉。',
  '现将《东海市绿道规划》印发给你们，请认真组织实施。',
  '东海市人民政府',
  '东海市人民政府办公室',
  '2022年3月1日',
  '二〇二二年三月一日',
  '东海市交通局2022年3月2日',
  '（此件公开发布）',
  '（2022年2月1日市政府第3次常务会议通过）',
  '东海市绿道规划',
  '一、总体要求',
  '二、主要任务',
  '（一）建设绿道。全市绿道达到500公里，形成网络',
  '（二）',
  '1. 沿江绿道。',
  '2.沿海绿道',
  '（1）先行段',
  '① 起步区',
  '——突出特色。',
  '专栏1　重点绿道',
  '专栏',
  '2',
  '第一章　总则',
  '第一条　为了规范绿道建设，制定本办法。',
  '第二条之一　略。',
  '指标\t单位\t2020年\t2025年',
  '长度\t公里\t300\t500',
  '| 甲 | 乙 |',
  '| --- | --- |',
  '注：含在建。',
  '单位：公里',
  '附件：1. 绿道一览表',
  '2. 责任分工',
  '附件',
  '附件2',
  '附件1：绿道一览表',
  '抄送：市委各部门。',
  '东海市人民政府办公室　2022年3月3日印发',
  '主办单位：东海市人民政府',
  '地　　址：东海市中心路1号',
  '联系电话：123456',
  '3月5日出版',
  '将第三条修改为：“第三条　绿道由市政府统一规划。',
  '绿道两侧留有绿带。”',
  '<!-- gazette-disable -->',
  '<table>',
  '</table>',
  '---',
  '',
  '',
  '',
  '\ud83d',
  '　　',
  'ABC',
];
const anyDocument = fc.array(fc.constantFrom(...LINES), { maxLength: 40 }).map((lines) => lines.join('\n'));

/** Everything the model says, computed contents included. */
function everything(file: GazetteFile): unknown {
  const documents = file.documents.map(({ base, document }) => [
    base,
    [...eachDocument(document)].map((each) => [
      each.form,
      each.span,
      each.elements,
      each.signatures,
      each.addressee,
      each.number,
      each.date,
      each.attachmentNote,
      [...eachParagraph(each)].map((paragraph) => [paragraph.role, paragraph.span, paragraph.quoted, paragraph.inline]),
    ]),
  ]);
  return [file.kind, file.profile, file.masthead, file.contents, file.colophon, outline(file), documents];
}

function checkSpans(nodes: readonly OutlineNode[], length: number): void {
  for (const node of nodes) {
    assert.ok(node.span.start >= 0 && node.span.start <= node.span.end && node.span.end <= length, node.kind);
    assert.ok(
      node.selection.start >= node.span.start && node.selection.end <= node.span.end,
      `selection of ${node.kind}`,
    );
    checkSpans(node.children, length);
  }
}

describe('the model', () => {
  it('of any text has its spans inside the text, and selections inside them', () => {
    fc.assert(
      fc.property(anyDocument, (text) => {
        const file = buildModel(parseText(text));
        checkSpans(outline(file), text.length);
        everything(file);
      }),
      { numRuns: 600 },
    );
  });

  it('after edits equals the model built from scratch', () => {
    const edit = fc.record({
      at: fc.nat(),
      length: fc.nat(30),
      text: fc.oneof(fc.constantFrom(...LINES), fc.constant('\n')),
    });
    fc.assert(
      fc.property(anyDocument, fc.array(edit, { minLength: 1, maxLength: 5 }), (text, edits) => {
        let tree = parseText(text);
        let file = buildModel(tree);
        let current = text;
        for (const { at, length, text: newText } of edits) {
          const start = at % (current.length + 1);
          const span = { start, end: Math.min(current.length, start + length) };
          current = applyEdits(current, [{ span, newText }]) as string;
          tree = editTree(tree, [{ span, newText }]);
          file = buildModel(tree, file);
          assert.deepEqual(everything(file), everything(buildModel(parseText(current))));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('keeps the document objects an edit in another document did not touch', () => {
    const one = [
      '东海市人民政府关于开展春季植树的通知',
      '东政发〔2022〕1号',
      '各区人民政府：',
      '　　请组织植树。',
      '东海市人民政府',
      '2022年3月1日',
      '',
    ].join('\n');
    const text = one + '\n' + one.replace('1号', '2号').replace('春季植树', '夏季防汛');
    const tree = parseText(text);
    const before = buildModel(tree);
    assert.equal(before.documents.length, 2);
    const at = text.indexOf('请组织');
    const after = buildModel(editTree(tree, [{ span: { start: at, end: at }, newText: '立即' }]), before);
    assert.notEqual(after.documents[0]?.document, before.documents[0]?.document);
    assert.equal(after.documents[1]?.document, before.documents[1]?.document);
    assert.equal(after.documents[1]?.base, (before.documents[1]?.base ?? 0) + 2);
  });
});
