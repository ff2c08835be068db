// Runs the TextMate grammar's tests (test/grammar/*.gazette, with assertions in comments) one file at a time and leaves a result file.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { writeResult } from './results.mjs';

const FOLDER = 'test/grammar';

/** Runs every grammar test; the result file has one test for each file, and a failure when there are none. */
export async function grammarTests(resultFile) {
  const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.gazette')) : [];
  const tests = files.sort().map((name) => {
    const started = Date.now();
    const path = `${FOLDER}/${name}`;
    const done = spawnSync(process.execPath, ['node_modules/vscode-tmgrammar-test/dist/unit.js', path], {
      stdio: 'inherit',
    });
    const passed = done.status === 0;
    return {
      title: `grammar: ${name}`,
      file: path,
      state: passed ? 'passed' : 'failed',
      ms: Date.now() - started,
      error: passed ? undefined : `exit code ${done.status}`,
    };
  });
  if (tests.length === 0)
    tests.push({ title: 'grammar tests exist', state: 'failed', error: `${FOLDER} has no tests` });
  writeResult(resultFile, 'grammar', tests);
}
