/** Any text, however broken: an answer or a reason, never an exception, and only edits that can be applied. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../server/src/base/edit';
import { renumber } from '../../../server/src/features/renumber/renumber';
import { renumberOffers } from '../../../server/src/features/renumber/offers';
import { buildModel } from '../../../server/src/model/build';
import { parseText } from '../../../server/src/syntax/syntax-tree';

const PIECES = [
  '第一章　总则',
  '第一条　甲，依照第二条第一款、前款和附件2。',
  '第二条之一　乙：',
  '第三条',
  '（一）子；',
  '（二）丑，见前项。',
  '(三)寅。',
  '一、头。见第二部分第（一）项、专栏1。',
  '二、头',
  '1.壹。',
  '2.贰',
  '①圈。',
  '专栏1 项目',
  '专栏',
  '附件1',
  '附件：1.甲表',
  '2.乙表',
  '序号\t名称\t数',
  '1\t甲\t2',
  '\t\t',
  '2\t乙\t3',
  '| 序号 | 名 |',
  '| 1 | 甲 |',
  '将第三条修改为：“第三条　丙。',
  '“第四条　丁。”',
  '某某市人民政府关于某事的通知',
  '某政发〔2021〕3号',
  '各县：',
  '2021年3月1日',
  '目录',
  '<!-- gazette-disable -->',
  '<!-- 没有结尾',
  '（本文有删减）',
  '\uD800',
  '',
];
const texts = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 24 })
  .chain((lines) => fc.constantFrom('\n', '\r\n', '\n\n', '\r').map((eol) => lines.join(eol)));
const operations = fc.constantFrom(
  'insert-before' as const,
  'insert-after' as const,
  'delete' as const,
  'move-up' as const,
  'move-down' as const,
  'promote' as const,
  'demote' as const,
  'renumber-level' as const,
  'renumber-all' as const,
);

describe('renumbering broken texts', () => {
  it('never throws, and its edits make the text it says', () => {
    fc.assert(
      fc.property(texts, operations, fc.nat(1000), (text, operation, at) => {
        const tree = parseText(text);
        const file = buildModel(tree);
        const offset = Math.floor((at / 1000) * (text.length + 1));
        const outcome = renumber({ tree, file, offset, operation });
        renumberOffers(tree, file, offset);
        if (outcome.kind === 'refused') return;
        assert.equal(applyEdits(text, outcome.edits), outcome.text);
        const { cursor = 0 } = outcome;
        assert.ok(cursor >= 0 && cursor <= outcome.text.length);
        for (const { span } of [...outcome.deleted, ...outcome.doubtful]) assert.ok(span.end <= text.length);
      }),
      { numRuns: 1500 },
    );
  }).timeout(60_000);

  it('answers outside the text and in an empty one', () => {
    for (const text of ['', '一、甲\n二、乙', '甲'.repeat(100_000)]) {
      const tree = parseText(text);
      const file = buildModel(tree);
      for (const offset of [-1, 0, text.length, text.length + 10]) {
        assert.ok(renumber({ tree, file, offset, operation: 'delete' }).kind);
      }
    }
  });
});
