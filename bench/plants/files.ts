// The files in which mistakes are planted: the documents of the corpus, where it lies beside the project, the clean samples, and correct
// documents with tables, of which the corpus has few.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { hasCorpus, ISSUE, publicDocuments, readCorpus } from '../../test/support/corpus';
import { prepare, type Ground } from './ground';

const samples = path.resolve(__dirname, '../../samples');
const correct = path.resolve(__dirname, '../../test/precision');

/** Mistakes in tables and numbers alone are planted in the files with this beginning. */
export const TABLES = 'test/precision/';

/** All of them, read for planting. */
export function allGrounds(): Ground[] {
  const own = existsSync(samples) ? readdirSync(samples, { recursive: true, encoding: 'utf8' }) : [];
  return [
    ...(hasCorpus() ? [ISSUE, ...publicDocuments()].map((file) => prepare(file, readCorpus(file))) : []),
    ...own
      .filter((file) => /^clean.*\.(gazette|公文)$/.test(file))
      .sort()
      .map((file) => prepare(`samples/${file}`, readFileSync(path.join(samples, file), 'utf8'))),
    ...readdirSync(correct)
      .filter((file) => /^table-.*\.gazette$/.test(file))
      .sort()
      .map((file) => prepare(`${TABLES}${file}`, readFileSync(path.join(correct, file), 'utf8'))),
  ];
}

/** The correct documents of our own writing that the tests hold silent: for mistakes that the others have few places for. */
export function ownGrounds(): Ground[] {
  return readdirSync(correct)
    .filter((file) => file.endsWith('.gazette') && !file.startsWith('table-'))
    .sort()
    .map((file) => prepare(`${TABLES}${file}`, readFileSync(path.join(correct, file), 'utf8')));
}
