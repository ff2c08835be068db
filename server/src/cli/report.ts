// What the command `check` found out, as data between the checking and the printing: one report a file, and their sums.
import { LineIndex, type LineCharacter } from '../base/line-index';
import type { Finding, RelatedPlace } from '../lint/finding';
import type { Bilingual, Severity } from '../lint/rule';
import type { Encoding } from '../machine/encoding';

export interface FileReport {
  /** As shown to the user. */
  readonly path: string;
  /** The text that the findings refer to: after fixing, where something was fixed. */
  readonly text: string;
  /** Undefined when the file could not be read. */
  readonly encoding?: Encoding;
  readonly findings: readonly Finding[];
  /** How many findings were mended and written back. */
  readonly fixed: number;
  /** Places in other files that findings speak of; undefined where no other file is known. */
  readonly elsewhere?: Elsewhere;
  /** Why the file could not be read, or not be written. */
  readonly failure?: Bilingual;
}

/** A file that findings of another speak of. */
export interface OtherFile {
  /** As shown to the user. */
  readonly path: string;
  positionAt(offset: number): LineCharacter;
}

/** The file a URI names; undefined for one that is not known (any more). */
export type Elsewhere = (uri: string) => OtherFile | undefined;

export interface Summary {
  readonly files: number;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly fixed: number;
  /** Findings left that --fix would mend. */
  readonly fixable: number;
  readonly failures: number;
}

export function summarize(reports: readonly FileReport[]): Summary {
  const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  let fixed = 0;
  let fixable = 0;
  let failures = 0;
  for (const report of reports) {
    for (const { severity, fix } of report.findings) {
      counts[severity]++;
      if (fix === 'safe') fixable++;
    }
    fixed += report.fixed;
    if (report.failure !== undefined) failures++;
  }
  return { files: reports.length, counts, fixed, fixable, failures };
}

const indexes = new WeakMap<FileReport, LineIndex>();

/** The lines of a report's text, built when first asked for. */
export function linesOf(report: FileReport): LineIndex {
  let index = indexes.get(report);
  if (index === undefined) indexes.set(report, (index = new LineIndex(report.text)));
  return index;
}

/** Where a related place lies: its file's path, undefined for the report's own, and the lines to count in; undefined when that file is unknown. */
export function placeOf(
  { uri }: RelatedPlace,
  report: FileReport,
): { readonly path?: string; readonly lines: Pick<LineIndex, 'positionAt'> } | undefined {
  if (uri === undefined) return { lines: linesOf(report) };
  const file = report.elsewhere?.(uri);
  return file && { path: file.path, lines: file };
}
