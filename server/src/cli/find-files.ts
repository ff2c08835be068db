// From the arguments of the command line to the files to check: files by name, folders gone through, globs. Which files in a
// folder count is decided in lint/file-selection.
import { readdirSync, statSync, type Dirent } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { isExcluded, isSelected } from '../lint/file-selection';
import type { Bilingual } from '../lint/rule';
import type { ConfigStore } from './config-store';
import { explainError } from './system-error';

export interface Target {
  /** As shown: relative when the argument was. */
  readonly path: string;
  readonly absolute: string;
}

export interface FoundFiles {
  readonly targets: readonly Target[];
  /** Arguments and folders that led nowhere. */
  readonly failures: readonly { readonly path: string; readonly message: Bilingual }[];
}

/** Folders that hold no documents of the user's. */
const SKIPPED_FOLDERS: ReadonlySet<string> = new Set(['node_modules', '.git', '.hg', '.svn']);
const GLOB_CHARACTERS = /[*?[\]{}!]/;

/** Finds the files of all arguments, each file once, in the order of the arguments and by name within a folder. */
export async function findFiles(args: readonly string[], cwd: string, configs: ConfigStore): Promise<FoundFiles> {
  const targets = new Map<string, Target>();
  const failures: { path: string; message: Bilingual }[] = [];
  const add = (path: string): void => {
    const absolute = resolve(cwd, path);
    if (!targets.has(absolute)) targets.set(absolute, { path, absolute });
  };
  for (const arg of args) {
    const kind = kindOf(resolve(cwd, arg));
    if (kind === 'file') {
      add(arg);
    } else if (kind === 'folder') {
      let count = 0;
      walk(arg, cwd, configs, failures, (path) => {
        count++;
        add(path);
      });
      if (count === 0 && failures.length === 0) failures.push({ path: arg, message: EMPTY_FOLDER });
    } else if (kind === 'absent' && GLOB_CHARACTERS.test(arg)) {
      const matches = await expandGlob(arg, cwd);
      if (matches.length === 0) failures.push({ path: arg, message: NO_MATCH });
      for (const match of matches) {
        if (!isExcluded(resolve(cwd, match), configs.fileFor(resolve(cwd, match)))) add(match);
      }
    } else {
      failures.push({ path: arg, message: kind === 'absent' ? ABSENT : kind });
    }
  }
  return { targets: [...targets.values()], failures };
}

const ABSENT: Bilingual = { zh: '没有这个文件或文件夹。', en: 'There is no such file or folder.' };
const NO_MATCH: Bilingual = { zh: '没有文件与这个通配符相符。', en: 'No file matches this glob.' };
const EMPTY_FOLDER: Bilingual = {
  zh: '文件夹里没有可检查的公文（.gazette、.公文，以及设置文件 include 所列）。',
  en: 'The folder holds no document to check (.gazette, .公文, and what “include” in a settings file names).',
};

function kindOf(absolute: string): 'file' | 'folder' | 'absent' | Bilingual {
  try {
    return statSync(absolute).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ENOTDIR' ? 'absent' : explainError(error);
  }
}

function walk(
  folder: string,
  cwd: string,
  configs: ConfigStore,
  failures: { path: string; message: Bilingual }[],
  add: (path: string) => void,
): void {
  let entries: Dirent[];
  try {
    entries = readdirSync(resolve(cwd, folder), { withFileTypes: true });
  } catch (error) {
    failures.push({ path: folder, message: explainError(error) });
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    const absolute = resolve(cwd, path);
    if (entry.isDirectory()) {
      const inside = absolute + sep;
      if (!SKIPPED_FOLDERS.has(entry.name) && !isExcluded(inside, configs.fileFor(absolute))) {
        walk(path, cwd, configs, failures, add);
      }
    } else if (isFile(entry, absolute) && isSelected(absolute, configs.fileFor(absolute))) {
      add(path);
    }
  }
}

/** Links to files are followed; links to folders are not, so that no circle is walked. */
function isFile(entry: Dirent, absolute: string): boolean {
  return entry.isFile() || (entry.isSymbolicLink() && kindOf(absolute) === 'file');
}

async function expandGlob(pattern: string, cwd: string): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  const matches = await glob([pattern.replaceAll('\\', '/')], {
    cwd,
    ignore: [...SKIPPED_FOLDERS].map((name) => `**/${name}/**`),
    followSymbolicLinks: false,
    expandDirectories: false,
  });
  return matches.sort();
}
