// `npm test`: everything that needs no VS Code, each part leaving a result file in out/results. It goes on after a failure, so
// that one run shows all of them.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { grammarTests } from './grammar.mjs';
import { OFFLINE_RESULTS } from './expected.mjs';
import { readResult } from './results.mjs';
import { run, step } from './step.mjs';

const root = path.resolve(import.meta.dirname, '../..');
process.chdir(root);
for (const name of OFFLINE_RESULTS) rmSync(`out/results/${name}.json`, { force: true });

const say = (words) => console.log(`\n== ${words}`);
say('build');
await step('build', 'node', ['scripts/build.mjs', '--production']);
say('typecheck');
await step('typecheck', 'tsc', ['-p', '.']);
say('lint');
await step('lint', 'eslint', ['.', '--max-warnings', '0']);
say('format');
await step('format', 'prettier', ['--check', '.', '--log-level', 'warn']);
say('generated files');
await step('generated', 'tsx', ['scripts/generate.ts', '--check']);
say('mocha');
await run('mocha', ['--reporter', './scripts/test/json-reporter.mjs', 'test/**/*.test.ts'], {
  minutes: 10,
  env: { RESULT_FILE: path.resolve('out/results/mocha.json') },
});
say('grammar');
await grammarTests('out/results/grammar.json');

say('result');
let failed = 0;
for (const name of OFFLINE_RESULTS) {
  const result = readResult(`out/results/${name}.json`);
  failed += result ? result.failed : 1;
  const words = result
    ? `${result.passed} passed, ${result.failed} failed, ${result.skipped} skipped`
    : 'left no result: counted as failed';
  console.log(`${name.padEnd(10)} ${words}`);
}
process.exitCode = failed > 0 ? 1 : 0;
