// Every finding on the documents of the corpus as rows of a table: file, place, rule, severity, and nothing of what the documents say.
// Shared by the test and by `npm run bench:snapshot`, so that both see the same; judges nothing.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { LineIndex } from '../../server/src/base/line-index';
import type { Severity } from '../../server/src/lint/rule';
import { GazetteService } from '../../server/src/service';
import { ISSUE, publicDocuments, readCorpus } from '../support/corpus';

export const SNAPSHOT = path.join(__dirname, 'snapshot.tsv');
export const VERDICTS = path.join(__dirname, 'verdicts.tsv');

const SNAPSHOT_HEAD = `# Every finding of every rule on the documents of the corpus; places are line:column, both from 1, columns in UTF-16 units.
# Written by: npm run bench:snapshot -- --update. What each row is worth stands in verdicts.tsv.
# file\tplace\trule\tseverity
`;

/** A finding on a corpus document, without the text it is about. */
export interface SnapshotRow {
  readonly file: string;
  /** line:column, both 1-based, the column in UTF-16 units. */
  readonly place: string;
  readonly rule: string;
  readonly severity: Severity;
  /** Index of the document in its file that the finding lies in, -1 outside of all; not written down. */
  readonly document: number;
}

/** What a person says of a row. Two findings of one rule at one place have a verdict each. */
export interface VerdictRow {
  readonly file: string;
  readonly place: string;
  readonly rule: string;
  readonly verdict: string;
  readonly argument: string;
}

/** A document of the corpus with its length in UTF-16 units and what is found in it. */
export interface CheckedFile {
  readonly file: string;
  readonly characters: number;
  readonly rows: readonly SnapshotRow[];
}

/** Checks the issue and the public documents with every rule at its default. A rule that throws fails the run. */
export function checkCorpus(): CheckedFile[] {
  const service = new GazetteService({
    today: () => ({ year: 2026, month: 1, day: 1 }),
    report: ({ during, error }) => {
      throw new Error(`internal problem during ${during}`, { cause: error });
    },
  });
  return [ISSUE, ...publicDocuments()].map((file) => {
    const text = readCorpus(file);
    const index = new LineIndex(text);
    const { findings, file: model } = service.checkText(text);
    const rows = findings.map(({ rule, severity, span }): SnapshotRow => {
      const { line, character } = index.positionAt(span.start);
      const document = model.documents.findIndex(
        ({ base, document: { source } }) => base <= span.start && span.start < base + source.length,
      );
      return { file, place: `${line + 1}:${character + 1}`, rule, severity, document };
    });
    return { file, characters: text.length, rows };
  });
}

/** The rows as they stand in snapshot.tsv, in the order of files and places. */
export function snapshotLines(files: readonly CheckedFile[]): string[] {
  return files.flatMap(({ rows }) => rows.map((row) => [row.file, row.place, row.rule, row.severity].join('\t')));
}

/** The whole of snapshot.tsv. */
export function snapshotText(lines: readonly string[]): string {
  return `${SNAPSHOT_HEAD}${lines.map((line) => `${line}\n`).join('')}`;
}

/** The lines of a table, comments and blank lines left out. */
export function tableLines(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
}

/** The rows of verdicts.tsv. Throws when a row has not its five cells. */
export function readVerdicts(): VerdictRow[] {
  return tableLines(VERDICTS).map((line) => {
    const [file, place, rule, verdict, argument, more] = line.split('\t');
    if (!file || !place || !rule || !verdict || !argument || more !== undefined) {
      throw new Error(`verdicts.tsv: not five cells: ${line}`);
    }
    return { file, place, rule, verdict, argument };
  });
}

/** What is in one list and not in the other, counting repetitions. */
export function difference(before: readonly string[], now: readonly string[]): { gone: string[]; added: string[] } {
  const left = [...before];
  const added = now.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return { gone: left, added };
}
