// Goes through folders and names the official documents and libraries in them: what .gitignore and settings leave out is left out, links to
// folders are not followed. Reaches files through the port only; the caller decides how fast it goes on.
import ignore, { type Ignore } from 'ignore';
import type { Cancellation, FileTree } from '../workspace/host';
import { LIBRARY_FILE_NAME } from '../workspace/library-entry';
import { CONFIG_FILE_NAME, type ConfigFile } from './config-file';
import { isExcluded, isSelected } from './file-selection';

export const GIT_IGNORE = '.gitignore';
/** Folders that hold no documents of the user's. */
const SKIPPED_FOLDERS: ReadonlySet<string> = new Set(['node_modules', '.git', '.hg', '.svn']);

/** A file met on the way. */
export interface MetFile {
  readonly path: string;
  readonly kind: 'document' | 'library';
}

export interface WalkOptions {
  readonly files: FileTree;
  /** Between the parts of a path. */
  readonly separator: string;
  /** The settings file that holds for a folder's files; asked once a folder, its path ending with a separator. */
  configFor(folder: string): Promise<ConfigFile | undefined>;
  /** Patterns as in .gitignore, relative to the root, that the editor leaves out everywhere. */
  readonly exclude?: readonly string[];
}

/** A .gitignore and the folder it holds for. */
interface Ignoring {
  readonly folder: string;
  readonly matcher: Ignore;
}

/** The documents and libraries below a root, folder by folder, by name within a folder. */
export async function* walkFolder(root: string, options: WalkOptions, cancel: Cancellation): AsyncIterable<MetFile> {
  const above = await ignoringAbove(root, options);
  const exclude = options.exclude ?? [];
  if (exclude.length > 0) above.push({ folder: root, matcher: ignore().add([...exclude]) });
  yield* walk(root, above, options, cancel);
}

/** Whether one path would be met by a walk; for files that come to be. The same tests, asked from the root down. */
export async function isMet(root: string, path: string, options: WalkOptions): Promise<MetFile['kind'] | undefined> {
  const { separator } = options;
  const inside = path.slice(root.length + 1).split(separator);
  const name = inside.pop() ?? '';
  const ignoring = await ignoringAbove(root, options);
  const exclude = options.exclude ?? [];
  if (exclude.length > 0) ignoring.push({ folder: root, matcher: ignore().add([...exclude]) });
  let folder = root;
  for (const part of inside) {
    await addIgnoring(folder, ignoring, options);
    folder = `${folder}${separator}${part}`;
    if (!(await isEntered(folder, part, ignoring, options))) return undefined;
  }
  await addIgnoring(folder, ignoring, options);
  const config = await options.configFor(folder + separator);
  return kindOf(path, name, config, ignoring, separator);
}

async function* walk(
  folder: string,
  above: readonly Ignoring[],
  options: WalkOptions,
  cancel: Cancellation,
): AsyncIterable<MetFile> {
  const items = cancel.cancelled ? undefined : await options.files.list(folder);
  if (items === undefined) return;
  const { separator, files } = options;
  const ignoring = [...above];
  if (items.some(({ name }) => name === GIT_IGNORE)) await addIgnoring(folder, ignoring, options);
  const config = await options.configFor(folder + separator);
  for (const { name, kind } of [...items].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (cancel.cancelled) return;
    const path = `${folder}${separator}${name}`;
    if (kind === 'folder') {
      if (await isEntered(path, name, ignoring, options)) yield* walk(path, ignoring, options, cancel);
      continue;
    }
    const met = kindOf(path, name, config, ignoring, separator);
    if (met === undefined || (kind === 'link' && !(await files.isFile(path)))) continue;
    yield { path, kind: met };
  }
}

function kindOf(
  path: string,
  name: string,
  config: ConfigFile | undefined,
  ignoring: readonly Ignoring[],
  separator: string,
): MetFile['kind'] | undefined {
  const kind = name === LIBRARY_FILE_NAME ? 'library' : isSelected(path, config) ? 'document' : undefined;
  return kind === undefined || isIgnored(path, false, ignoring, separator) ? undefined : kind;
}

async function isEntered(
  folder: string,
  name: string,
  ignoring: readonly Ignoring[],
  options: WalkOptions,
): Promise<boolean> {
  if (SKIPPED_FOLDERS.has(name) || isIgnored(folder, true, ignoring, options.separator)) return false;
  const inside = folder + options.separator;
  return !isExcluded(inside, await options.configFor(inside));
}

/** The .gitignore nearest to a path that says anything of it decides, as in git. */
function isIgnored(path: string, folder: boolean, ignoring: readonly Ignoring[], separator: string): boolean {
  for (const one of ignoring.toReversed()) {
    const relative = path.slice(one.folder.length + 1).replaceAll(separator, '/') + (folder ? '/' : '');
    if (!ignore.isPathValid(relative)) continue;
    const { ignored, unignored } = one.matcher.test(relative);
    if (ignored || unignored) return ignored;
  }
  return false;
}

/** The .gitignore files above a root, up to the folder that is the repository's. */
async function ignoringAbove(root: string, options: WalkOptions): Promise<Ignoring[]> {
  const { files, separator } = options;
  const folders: string[] = [];
  const found: Ignoring[] = [];
  let folder = root;
  for (;;) {
    const items = await files.list(folder);
    if (items?.some(({ name }) => name === '.git') === true) break;
    const cut = folder.lastIndexOf(separator);
    // No repository at all: what lies above the root is none of ours.
    if (cut <= 0) return found;
    folder = folder.slice(0, cut);
    folders.unshift(folder);
  }
  for (const one of folders) await addIgnoring(one, found, options);
  return found;
}

async function addIgnoring(folder: string, ignoring: Ignoring[], { files, separator }: WalkOptions): Promise<void> {
  const found = await files.read(`${folder}${separator}${GIT_IGNORE}`);
  if (found.kind === 'text') ignoring.push({ folder, matcher: ignore({ ignorecase: false }).add(found.text) });
}

/** True for a file whose change may change which files are met. */
export function decidesSelection(name: string): boolean {
  return name === GIT_IGNORE || name === CONFIG_FILE_NAME;
}
