// Adds up the result files of a whole run and prints one line, the last of the run. A missing file is one failure; so is a skipped
// corpus test when the corpus is there. Uses nothing but Node.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ALL_RESULTS } from './expected.mjs';
import { readResult } from './results.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const corpusIsHere = existsSync(path.join(root, '../shared/corpus'));
const sum = { passed: 0, failed: 0, skipped: 0 };
const complaints = [];

for (const name of ALL_RESULTS) {
  const result = readResult(path.join(root, `out/results/${name}.json`));
  if (!result) {
    sum.failed++;
    complaints.push(`${name}: no result file`);
    continue;
  }
  for (const test of result.tests) {
    const aboutCorpus = /corpus/i.test(`${test.title} ${test.file ?? ''}`);
    const state = test.state === 'skipped' && aboutCorpus && corpusIsHere ? 'failed' : test.state;
    sum[state]++;
    if (state === 'failed') complaints.push(`${name}: ${test.title}${test.state === 'skipped' ? ' (skipped)' : ''}`);
  }
}

for (const complaint of complaints) console.error(`failed  ${complaint}`);
console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
process.exitCode = sum.failed > 0 ? 1 : 0;
