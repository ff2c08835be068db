// A mocha reporter: the usual listing on the terminal, and a result file where RESULT_FILE says.
import Mocha from 'mocha';
import path from 'node:path';
import { writeResult } from './results.mjs';

export default class JsonReporter extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    const file = process.env.RESULT_FILE;
    if (!file) return;
    const tests = [];
    const note = (test, state, error) =>
      tests.push({
        title: test.fullTitle(),
        file: test.file && path.relative(process.cwd(), test.file),
        state,
        ms: test.duration,
        error: error && String(error.stack ?? error),
      });
    runner.on('pass', (test) => note(test, 'passed'));
    runner.on('pending', (test) => note(test, 'skipped'));
    runner.on('fail', (test, error) => note(test, 'failed', error));
    runner.once('end', () => writeResult(file, path.basename(file, '.json'), tests));
  }
}
