// The port to files on a real disk. Decodes as the command line does and answers instead of throwing.
import { readdir, readFile, stat } from 'node:fs/promises';
import type { FileText, FileTree } from '../workspace/host';
import { decodeText } from './encoding';

/** A larger file is no document that somebody writes, and would keep everything else waiting. */
export const MOST_BYTES = 8 * 1024 * 1024;

export const fileTree: FileTree = {
  async list(folder) {
    try {
      const entries = await readdir(folder, { withFileTypes: true });
      return entries
        .filter((entry) => entry.isFile() || entry.isDirectory() || entry.isSymbolicLink())
        .map((entry) => ({
          name: entry.name,
          kind: entry.isDirectory() ? ('folder' as const) : entry.isFile() ? ('file' as const) : ('link' as const),
        }));
    } catch {
      return undefined;
    }
  },
  async read(file): Promise<FileText> {
    try {
      const { size } = await stat(file);
      if (size > MOST_BYTES) return { kind: 'too-large', bytes: size };
      const decoded = await decodeText(await readFile(file));
      if (decoded === undefined) return { kind: 'unreadable', reason: 'not text in a known encoding' };
      return { kind: 'text', text: decoded.text };
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      return code === 'ENOENT' || code === 'ENOTDIR' ? { kind: 'absent' } : { kind: 'unreadable', reason: message };
    }
  },
  async isFile(path) {
    try {
      return (await stat(path)).isFile();
    } catch {
      return false;
    }
  },
};
