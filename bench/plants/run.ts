// Plants mistakes in real documents and tells how many are found: npm run bench:plants -- [seed] [--most N] [--rule ID] [--file NAME] [--show].
// --rule takes the beginning of a rule's name, --file a part of a file's; several of either are told apart by commas.
// --own plants in the correct documents of test/precision as well.
// --show lists each miss and each stray finding with the planted text.
import { parseArgs } from 'node:util';
import { operators, plantsOf } from './catalogue';
import { allGrounds, ownGrounds } from './files';
import { measure, type Outcome } from './measure';
import { details, tables } from './report';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    most: { type: 'string', default: '12' },
    rule: { type: 'string', default: '' },
    file: { type: 'string', default: '' },
    show: { type: 'boolean', default: false },
    own: { type: 'boolean', default: false },
  },
});

const seed = Number(positionals[0] ?? 1);
const grounds = [...allGrounds(), ...(values.own ? ownGrounds() : [])];
const files = grounds.filter(({ file }) => values.file.split(',').some((part) => file.includes(part)));
const outcomes: Outcome[] = [];
for (const operator of operators) {
  if (!values.rule.split(',').some((start) => operator.rule.startsWith(start))) continue;
  for (const plant of plantsOf(operator, files, seed, Number(values.most))) {
    const outcome = measure(plant);
    if (outcome) outcomes.push(outcome);
  }
}
process.stdout.write(`${values.show ? details(outcomes) : ''}${tables(outcomes, operators, seed, files.length)}`);
