/** Siblings in a selection are promoted and demoted together, with what stands below them and the references to them. */
import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/base/edit';
import { renumber } from '../../../server/src/features/renumber/renumber';
import { buildModel } from '../../../server/src/model/build';
import { parseText } from '../../../server/src/syntax/syntax-tree';
import { readMarkup } from '../../support/markup';

/** The outcome for a selection ⟦…⟧. */
function select(marked: string, operation: 'promote' | 'demote') {
  const { text, ranges } = readMarkup(marked);
  const span = ranges[0]?.span;
  assert.ok(span !== undefined);
  const tree = parseText(text);
  const outcome = renumber({ tree, file: buildModel(tree), offset: span.start, until: span.end, operation });
  return { text, outcome };
}

function check(marked: string, operation: 'promote' | 'demote', after: string): void {
  const { text, outcome } = select(marked, operation);
  if (outcome.kind === 'refused') assert.fail(outcome.reason.zh);
  assert.equal(applyEdits(text, outcome.edits), after);
}

const PLAN = '某某市发展规划\n\n';

describe('levels of a selection', () => {
  it('several siblings go into the heading before them', () => {
    check(
      `${PLAN}一、甲\n（一）子。坚持。\n⟦（二）丑。坚持。\n1.壹。做。\n（三）寅。坚持。⟧\n（四）卯。坚持。\n二、乙\n办理，见第一部分第（四）项。\n`,
      'demote',
      `${PLAN}一、甲\n（一）子。坚持。\n1.丑。坚持。\n（1）壹。做。\n2.寅。坚持。\n（二）卯。坚持。\n二、乙\n办理，见第一部分第（二）项。\n`,
    );
  });

  it('several siblings come out of their heading, and what follows belongs to the last', () => {
    check(
      `${PLAN}一、甲\n（一）子。坚持。\n⟦（二）丑。坚持。\n1.壹。做。\n（三）寅⟧。坚持。\n（四）卯。坚持。\n二、乙\n好。\n`,
      'promote',
      `${PLAN}一、甲\n（一）子。坚持。\n二、丑。坚持。\n（一）壹。做。\n三、寅。坚持。\n（一）卯。坚持。\n四、乙\n好。\n`,
    );
  });

  it('a selection that ends at the beginning of a line leaves that line out', () => {
    check(
      `${PLAN}一、甲\n（一）子。坚持。\n⟦（二）丑。坚持。\n⟧（三）寅。坚持。\n`,
      'demote',
      `${PLAN}一、甲\n（一）子。坚持。\n1.丑。坚持。\n（二）寅。坚持。\n`,
    );
  });

  it('members of several levels are refused, with the reason', () => {
    const { outcome } = select(`${PLAN}一、甲\n（一）子。坚持。\n⟦（二）丑。坚持。\n二、乙⟧\n好。\n`, 'demote');
    assert.ok(outcome.kind === 'refused');
    assert.match(outcome.reason.zh, /不在同一级/);
    assert.match(outcome.reason.en, /several levels/);
  });
});
