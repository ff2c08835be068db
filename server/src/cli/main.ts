// The process: hands the real world to run() and ends with its code. Nothing else of the command line touches `process`.
import { readFileSync } from 'node:fs';
import { EXIT, type Io } from './io';
import { run } from './run';

/** NO_COLOR and FORCE_COLOR as their authors define them; otherwise colours go to terminals that can show them. */
function wantsColor(): boolean {
  const { FORCE_COLOR: force, NO_COLOR: none, TERM: term } = process.env;
  if (force !== undefined) return force !== '0' && force !== 'false';
  if (none !== undefined && none !== '') return false;
  return process.stdout.isTTY === true && term !== 'dumb';
}

const io: Io = {
  out: (text) => void process.stdout.write(text),
  outBytes: (bytes) => void process.stdout.write(bytes),
  err: (text) => void process.stderr.write(text),
  readStdin: () => readFileSync(0),
  cwd: process.cwd(),
  env: process.env,
  color: wantsColor(),
  columns: process.stdout.isTTY ? process.stdout.columns : undefined,
  today: () => {
    const now = new Date();
    return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
  },
};

// A reader that has seen enough (`| head`) is no mistake: stop without a word.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? (process.exitCode ?? EXIT.clean) : EXIT.failure);
  });
}

// The code is set and the process left to end by itself, so that output still on its way to a pipe is not cut off.
run(process.argv.slice(2), io).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    io.err(`gazette: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = EXIT.failure;
  },
);
