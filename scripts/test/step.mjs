// Runs one step of the suite (a compiler, a linter, an installation) and leaves its outcome as a result file with one test.
// Usage: node scripts/test/step.mjs NAME [--minutes N] -- COMMAND [ARGS…]   Uses nothing but Node.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { writeResult } from './results.mjs';

const root = path.resolve(import.meta.dirname, '../..');

/** Runs a command in its own process group and ends the group after the time allowed. Gives the exit code, 124 for a timeout. */
export function run(command, args, { minutes = 10, env = {} } = {}) {
  return new Promise((resolve) => {
    const windows = process.platform === 'win32';
    const child = spawn(command, args, {
      cwd: root,
      env: {
        ...process.env,
        PATH: `${path.join(root, 'node_modules/.bin')}${path.delimiter}${process.env.PATH}`,
        ...env,
      },
      stdio: 'inherit',
      detached: !windows,
      shell: windows,
    });
    const end = (signal) => {
      try {
        if (windows) child.kill();
        else process.kill(-child.pid, signal);
      } catch {
        // It ended in the same moment.
      }
    };
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      end('SIGKILL');
    }, minutes * 60_000);
    // A group of its own does not hear Ctrl-C.
    const interrupted = () => {
      end('SIGINT');
      process.exit(130);
    };
    process.once('SIGINT', interrupted);
    child.once('error', (error) => {
      clearTimeout(timer);
      console.error(String(error));
      resolve(127);
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      process.removeListener('SIGINT', interrupted);
      resolve(late ? 124 : (code ?? 128));
    });
  });
}

/** Runs a command as the step `name` and writes its result file. Gives the exit code. */
export async function step(name, command, args, options = {}) {
  const started = Date.now();
  const code = await run(command, args, options);
  const title = [command, ...args].join(' ');
  const state = code === 0 ? 'passed' : 'failed';
  const error = code === 0 ? undefined : code === 124 ? 'took too long' : `exit code ${code}`;
  writeResult(path.join(root, `out/results/${name}.json`), name, [{ title, state, ms: Date.now() - started, error }]);
  return code;
}

if (process.argv[1] === import.meta.filename) {
  const [name, ...rest] = process.argv.slice(2);
  const cut = rest.indexOf('--');
  const limit = rest.indexOf('--minutes');
  const [command, ...args] = rest.slice(cut + 1);
  process.exitCode = await step(
    name,
    command,
    args,
    limit >= 0 && limit < cut ? { minutes: Number(rest[limit + 1]) } : {},
  );
}
