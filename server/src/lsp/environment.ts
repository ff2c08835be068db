// The machine the server runs on, as far as the server looks at it: files, the clock, the rule pages that were packed with it.
// Tests hand in another one. The only file of this room that opens files.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { CalendarDay } from '../base/calendar';
import { fileTree } from '../machine/file-tree';
import type { FileTree } from '../workspace/host';
import { threadReader, type EntryReader } from './entry-reader';

/** What the server asks of the machine. */
export interface Environment {
  today(): CalendarDay;
  /** The files of the folders. */
  readonly files: FileTree;
  /** Between the parts of a path. */
  readonly separator: string;
  /** Reads files into entries of the index. */
  entryReader(): EntryReader;
  /** The text of a file, or undefined when it cannot be read. */
  readText(file: string): Promise<string | undefined>;
  /** Milliseconds that a client may take to say its settings. One that does not answer must not keep findings back. */
  readonly patience: number;
  /** The address of a rule's page on this machine, or undefined when pages were not packed. */
  pageOf(rule: string): string | undefined;
}

/** The real machine. `home` is the folder of the bundle or of this source file, `script` what a thread of the server runs. */
export function machine(home: string, script: string): Environment {
  const pages = ['../docs/rules', '../../../docs/rules']
    .map((relative) => path.resolve(home, relative))
    .find(existsSync);
  return {
    today() {
      const now = new Date();
      return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
    },
    files: fileTree,
    separator: path.sep,
    entryReader: () => threadReader(script, fileTree),
    async readText(file) {
      try {
        return await readFile(file, 'utf8');
      } catch {
        return undefined;
      }
    },
    patience: 2000,
    pageOf: (rule) => (pages === undefined ? undefined : pathToFileURL(path.join(pages, `${rule}.md`)).href),
  };
}

/** The path a file: URI names; undefined for every other URI. */
export function pathOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

/** The file: URI of a path, spelled as VS Code spells it: a client tells files apart by their URIs as texts. */
export function uriOf(file: string): string {
  const { pathname } = pathToFileURL(file);
  const encoded = pathname.replace(
    /[!'()*:;,&=+$@[\]]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `file://${encoded.replace(/^\/([A-Z])%3A/, (_, drive: string) => `/${drive.toLowerCase()}%3A`)}`;
}
