/**
 * Real documents to test on, which lie beside the project in ../shared/corpus and never in it. Where they are absent the suites that
 * need them are skipped and say so in their title.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve(__dirname, '../../../shared/corpus');

/** The real gazette issue. */
export const ISSUE = 'zhejiang-gazette-2021-17-18.txt';

export function hasCorpus(): boolean {
  return existsSync(path.join(folder, ISSUE));
}

/** The text of a corpus file by its path in the corpus. */
export function readCorpus(name: string): string {
  return readFileSync(path.join(folder, name), 'utf8');
}

/** The paths of the public documents in the corpus, sorted. */
export function publicDocuments(): string[] {
  const base = path.join(folder, 'public');
  return readdirSync(base, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) => readdirSync(path.join(base, entry.name)).map((name) => `public/${entry.name}/${name}`))
    .filter((name) => name.endsWith('.txt'))
    .sort();
}

/** A row of the manifest of public documents, by column name. */
export type ManifestRow = Readonly<Record<string, string>>;

/** What the manifest says of the public documents. */
export function manifest(): ManifestRow[] {
  const [head = '', ...rows] = readCorpus('public/MANIFEST.tsv').trimEnd().split('\n');
  const names = head.split('\t');
  return rows.map((row) => Object.fromEntries(row.split('\t').map((cell, column) => [names[column] ?? '', cell])));
}

/** A suite that needs the corpus. Without it the body is not even read, because bodies list files; one pending test says why. */
export function describeCorpus(title: string, body: () => void): void {
  describe(title, () => {
    if (hasCorpus()) body();
    else it('waits for the corpus, which does not lie at ../shared/corpus');
  });
}
