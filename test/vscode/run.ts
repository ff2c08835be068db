/**
 * What VS Code's extension host loads: runs the bundled *.test.js beside it with mocha and leaves a result file where RESULT_FILE
 * says. It must not know what is tested.
 */
import type { Runner, Test } from 'mocha';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { writeResult } from '../../scripts/test/results.mjs';

type State = 'passed' | 'failed' | 'skipped';
interface Outcome {
  title: string;
  state: State;
  ms?: number;
  error?: string;
}

/** Prints one line a test, and the stack of one that failed. */
function print(outcome: Outcome): void {
  const words = { passed: 'ok', failed: 'not ok', skipped: 'skip' }[outcome.state];
  console.log(`${words} - ${outcome.title}${outcome.ms === undefined ? '' : ` (${outcome.ms} ms)`}`);
  if (outcome.error) console.log(outcome.error);
}

/** Called by VS Code; a rejection makes it exit with 1. */
export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  const outcomes: Outcome[] = [];
  const note = (test: Test, state: State, error?: unknown): void => {
    const stack = error instanceof Error ? error.stack : error === undefined ? undefined : String(error);
    const outcome = { title: test.fullTitle(), state, ms: test.duration, error: stack };
    outcomes.push(outcome);
    print(outcome);
  };
  const reporter = function (runner: Runner): void {
    runner.on('pass', (test) => note(test, 'passed'));
    runner.on('pending', (test) => note(test, 'skipped'));
    runner.on('fail', (test, error) => note(test, 'failed', error));
  };
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: 30_000,
    reporter: reporter as unknown as Mocha.ReporterConstructor,
    grep: process.env['TEST_GREP'] || undefined,
  });
  for (const name of readdirSync(__dirname).sort()) {
    if (name.endsWith('.test.js')) mocha.addFile(path.join(__dirname, name));
  }
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  const file = process.env['RESULT_FILE'];
  if (file) writeResult(file, process.env['VSCODE_LABEL'] ?? 'vscode', outcomes);
  if (failures > 0) throw new Error(`${failures} tests failed`);
}
