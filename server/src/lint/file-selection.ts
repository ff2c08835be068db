// Which files are official documents to check when a folder is gone through, and where settings files are looked for.
// Works on paths as texts, with / or \; opens nothing, so the editor and the command line share it.
import ignore, { type Ignore } from 'ignore';
import { CONFIG_FILE_NAME, type ConfigFile } from './config-file';

/** Extensions that make a file an official document by themselves. */
export const EXTENSIONS: readonly string[] = ['.gazette', '.公文'];

/** The places of settings files that could hold for a file, the nearest first. Works for paths and for URIs. */
export function configCandidates(path: string): string[] {
  const out: string[] = [];
  let cut = lastSeparator(path, path.length);
  while (cut >= 0) {
    out.push(path.slice(0, cut + 1) + CONFIG_FILE_NAME);
    cut = lastSeparator(path, cut);
  }
  return out;
}

/** True when a file met in a folder is to be checked, under the settings file that holds for it. */
export function isSelected(path: string, config: ConfigFile | undefined): boolean {
  if (isExcluded(path, config)) return false;
  const name = path.slice(lastSeparator(path, path.length) + 1);
  if (EXTENSIONS.some((extension) => name.endsWith(extension))) return true;
  return config !== undefined && matches(config, 'include', path);
}

/** True when settings exclude the path; a folder is written with a / at its end. */
export function isExcluded(path: string, config: ConfigFile | undefined): boolean {
  return config !== undefined && matches(config, 'exclude', path);
}

const matchers = new WeakMap<ConfigFile, Partial<Record<'include' | 'exclude', Ignore>>>();

function matches(config: ConfigFile, list: 'include' | 'exclude', path: string): boolean {
  if (config[list].length === 0) return false;
  const relative = relativeTo(config.path, path);
  if (relative === undefined) return false;
  let made = matchers.get(config);
  if (made === undefined) matchers.set(config, (made = {}));
  const matcher = (made[list] ??= ignore({ ignorecase: false }).add([...config[list]]));
  return matcher.ignores(relative);
}

/** The path as seen from the folder of a settings file, with /; undefined outside of it. */
function relativeTo(configPath: string, path: string): string | undefined {
  const folder = configPath.slice(0, lastSeparator(configPath, configPath.length) + 1);
  if (!path.startsWith(folder) || path.length === folder.length) return undefined;
  const relative = path.slice(folder.length).replaceAll('\\', '/');
  return ignore.isPathValid(relative) ? relative : undefined;
}

function lastSeparator(path: string, before: number): number {
  if (before <= 0) return -1;
  return Math.max(path.lastIndexOf('/', before - 1), path.lastIndexOf('\\', before - 1));
}
