// Plants mistakes in real documents and tells how many are found: npm run bench:plants -- [seed] [--most N] [--rule ID] [--show].
// --show lists each miss and each stray finding with the planted text.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { hasCorpus, ISSUE, publicDocuments, readCorpus } from '../../test/support/corpus';
import { operators, plantsOf } from './catalogue';
import { prepare, type Ground } from './ground';
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

const samples = path.resolve(__dirname, '../../samples');

function grounds(): Ground[] {
  const own = existsSync(samples) ? readdirSync(samples, { recursive: true, encoding: 'utf8' }) : [];
  return [
    ...(hasCorpus() ? [ISSUE, ...publicDocuments()].map((file) => prepare(file, readCorpus(file))) : []),
    ...own
      .filter((file) => /^clean.*\.(gazette|公文)$/.test(file))
      .sort()
      .map((file) => prepare(`samples/${file}`, readFileSync(path.join(samples, file), 'utf8'))),
  ];
}

const seed = Number(positionals[0] ?? 1);
const files = grounds();
const outcomes: Outcome[] = [];
for (const operator of operators) {
  if (values.rule !== undefined && !operator.rule.startsWith(values.rule)) continue;
  for (const plant of plantsOf(operator, files, seed, Number(values.most))) {
    const outcome = measure(plant);
    if (outcome) outcomes.push(outcome);
  }
}
process.stdout.write(`${values.show ? details(outcomes) : ''}${tables(outcomes, operators, seed, files.length)}`);
