/**
 * Holds for any selection in the sample documents: an operation gives edits that make its text, or a reason; it never adds a finding beyond
 * the place it leaves to be filled in; and outside what it changes the text stays as it was.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { applyEdits } from '../../../server/src/base/edit';
import { refactor } from '../../../server/src/features/refactor/refactor';
import { REFACTOR_OPERATIONS } from '../../../server/src/features/refactor/refactor-types';
import { refactorOffers } from '../../../server/src/features/refactor/offers';
import { buildModel } from '../../../server/src/model/build';
import { parseText } from '../../../server/src/syntax/syntax-tree';

const folder = path.resolve(__dirname, '../../../samples');
const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:gazette|公文)$/.test(name))
  .sort()
  .map((name) => readFileSync(path.join(folder, name), 'utf8'));
const read = texts.map((text) => {
  const tree = parseText(text);
  return { text, tree, file: buildModel(tree) };
});
const WORDS = ['示例', '清源县财政局', '重点任务', '（', ''];

describe('any refactoring of any selection', () => {
  it('gives edits that make its text, a question or a reason, and never throws', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...read),
        fc.nat(),
        fc.nat(400),
        fc.constantFrom(...REFACTOR_OPERATIONS),
        fc.constantFrom(...WORDS),
        ({ text, tree, file }, from, length, operation, argument) => {
          const start = from % (text.length + 1);
          const span = { start, end: Math.min(text.length, start + length) };
          refactorOffers(tree, file, span);
          const made = refactor({ tree, file, span, operation, argument });
          if (made.kind === 'ask') return;
          if (made.kind === 'refused') assert.ok(made.reason.zh !== '' && made.reason.en !== '');
          else {
            assert.equal(applyEdits(text, made.edits), made.text);
            assert.ok(made.text !== text);
            if (made.cursor !== undefined) assert.ok(made.cursor >= 0 && made.cursor <= made.text.length);
          }
        },
      ),
      { numRuns: 400, seed: 20240603 },
    );
  });

  it('keeps every character of what it numbers, wraps or moves', () => {
    let done = 0;
    for (const { text, tree, file } of read) {
      const lines = [...text.matchAll(/^.+$/gm)].map(({ index, 0: line }) => ({
        start: index,
        end: index + line.length,
      }));
      for (let i = 0; i + 2 < lines.length; i += 3) {
        const span = { start: lines[i]?.start ?? 0, end: lines[i + 2]?.end ?? 0 };
        for (const operation of ['number-bracket', 'number-arabic', 'to-box', 'to-attachment'] as const) {
          const made = refactor({ tree, file, span, operation, argument: '示例标题' });
          if (made.kind !== 'edits') continue;
          done++;
          const bare = (whole: string): string[] => [...whole.replace(/[\s•—]/g, '')].sort();
          const after = bare(made.text);
          const lost = bare(text).filter((character) => {
            const at = after.indexOf(character);
            if (at >= 0) after.splice(at, 1);
            return at < 0;
          });
          // 如下： becomes 见附件。, and numbers that move up change.
          assert.match(lost.join(''), /^[如下见：:，。0-9]*$/, `${operation}: ${text.slice(span.start, span.end)}`);
        }
      }
    }
    assert.ok(done >= 10, String(done));
  });
});
