// The files that are shipped beside the program: the pages under docs/ and package.json. They lie one folder above the bundle and a
// few above the sources.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The text of a shipped file by its path in the package; undefined when it is not there. */
export function readPackaged(path: string): string | undefined {
  for (let folder = __dirname; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) {
      const file = join(folder, path);
      return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
    }
    if (folder === dirname(folder)) return undefined;
  }
}
