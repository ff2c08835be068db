// Mistakes planted in real documents by a seeded catalogue (bench/plants), a few of each kind: most must be found, and little else may be
// said. The bounds stand just short of what is reached; `npm run bench:plants` plants more and shows each miss.
import assert from 'node:assert/strict';
import { operators, plantsOf } from '../../bench/plants/catalogue';
import { allGrounds } from '../../bench/plants/files';
import { measure, type Outcome } from '../../bench/plants/measure';
import { details, recall } from '../../bench/plants/report';
import { allRules } from '../../server/src/lint/registry';
import { describeCorpus } from '../support/corpus';

const SEED = 2012;
const EACH = 2;

describeCorpus('mistakes planted in corpus documents', () => {
  let outcomes: Outcome[];
  before(function () {
    // A few seconds on an idle machine; a busy one may take its time.
    this.timeout(120_000);
    const grounds = allGrounds();
    outcomes = operators
      .flatMap((operator) => plantsOf(operator, grounds, SEED, EACH))
      .flatMap((plant) => measure(plant) ?? []);
  });
  const visible = (): Outcome[] => outcomes.filter(({ plant }) => !plant.operator.hint);
  const hints = (): Outcome[] => outcomes.filter(({ plant }) => plant.operator.hint);

  it('are a few hundred, at least one for every rule', () => {
    assert.ok(outcomes.length >= 250, `${outcomes.length} plants`);
    const planted = new Set(outcomes.map(({ plant }) => plant.operator.rule));
    assert.deepEqual(
      allRules.map(({ id }) => id).filter((id) => !planted.has(id)),
      [],
    );
  });

  it('are found at information or above, unless they are hints', () => {
    // A header that has slipped over columns of words alone, or a cell lost from a table whose rows disagree, gives itself away to nobody.
    assert.ok(recall(visible()) >= 0.965, `recall ${recall(visible())}\n${details(visible())}`);
    assert.ok(recall(hints()) >= 0.85, `recall of hints ${recall(hints())}\n${details(hints())}`);
  });

  it('are found by every rule at least in one of two', () => {
    const poor = [...new Set(outcomes.map(({ plant }) => plant.operator.rule))].filter(
      (rule) => recall(outcomes.filter(({ plant }) => plant.operator.rule === rule)) < 0.5,
    );
    assert.deepEqual(poor, []);
  });

  it('bring up next to nothing else', () => {
    const per = (count: (outcome: Outcome) => number): number =>
      outcomes.reduce((sum, outcome) => sum + count(outcome), 0) / outcomes.length;
    const stray = per((outcome) => outcome.stray.length);
    const strayHints = per((outcome) => outcome.strayHints.length);
    const repeated = per((outcome) => outcome.repeated);
    assert.ok(stray <= 0.01, `${stray} stray findings a plant\n${details(outcomes)}`);
    assert.ok(strayHints <= 0.02, `${strayHints} stray hints a plant`);
    assert.ok(repeated <= 0.02, `${repeated} findings beside the first a plant`);
  });
});
