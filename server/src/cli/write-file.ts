// Puts new content in the place of a file so that a reader sees the old or the new and never half of one.
import {
  chmodSync,
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The file is not what was read any more: somebody wrote it in between. */
export class ChangedMeanwhile extends Error {}

/**
 * Replaces the content of a file by way of a temporary file beside it. Keeps the mode; a link stays a link and its target is
 * replaced. Throws ChangedMeanwhile when the file no longer holds `expected`, and what the file system throws otherwise.
 */
export function replaceFile(path: string, expected: Buffer, content: Buffer): void {
  const target = realpathSync(path);
  const { mode } = statSync(target);
  if (!readFileSync(target).equals(expected)) throw new ChangedMeanwhile();
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    const handle = openSync(temporary, 'wx', 0o600);
    try {
      for (let written = 0; written < content.length;) written += writeSync(handle, content, written);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    chmodSync(temporary, mode & 0o7777);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
