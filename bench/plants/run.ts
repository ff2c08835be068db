// Plants mistakes in real documents and tells how many are found: npm run bench:plants -- [seed] [--most N] [--rule ID] [--show].
// --show lists each miss and each stray finding with the planted text.
import { parseArgs } from 'node:util';
import { operators, plantsOf } from './catalogue';
import { allGrounds } from './files';
import { measure, type Outcome } from './measure';
import { details, tables } from './report';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    most: { type: 'string', default: '12' },
    rule: { type: 'string' },
    show: { type: 'boolean', default: false },
  },
});

const seed = Number(positionals[0] ?? 1);
const files = allGrounds();
const outcomes: Outcome[] = [];
for (const operator of operators) {
  if (values.rule !== undefined && !operator.rule.startsWith(values.rule)) continue;
  for (const plant of plantsOf(operator, files, seed, Number(values.most))) {
    const outcome = measure(plant);
    if (outcome) outcomes.push(outcome);
  }
}
process.stdout.write(`${values.show ? details(outcomes) : ''}${tables(outcomes, operators, seed, files.length)}`);
