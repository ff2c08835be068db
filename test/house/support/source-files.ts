/** Lists the files of the repository for the tests of the house. Knows what is generated or installed, and leaves it out. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

export const ROOT = path.resolve(__dirname, '../../..');
const OUTSIDE = new Set(['node_modules', 'dist', 'out', '.git', '.vscode-test']);

/** Every file under the folder (from the root of the repository), as sorted paths with slashes; none when it does not exist. */
export function filesUnder(folder: string): string[] {
  const found: string[] = [];
  const visit = (place: string): void => {
    for (const entry of readdirSync(path.join(ROOT, place), { withFileTypes: true })) {
      if (OUTSIDE.has(entry.name)) continue;
      const name = place === '.' ? entry.name : `${place}/${entry.name}`;
      if (entry.isDirectory()) visit(name);
      else if (entry.isFile()) found.push(name);
    }
  };
  try {
    visit(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return found.sort();
}

/** The text of a file, given from the root. */
export function textOf(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8');
}

/** All TypeScript of the project. */
export function typeScriptFiles(): string[] {
  return ['client', 'server', 'test', 'scripts', 'bench'].flatMap(filesUnder).filter((file) => file.endsWith('.ts'));
}
