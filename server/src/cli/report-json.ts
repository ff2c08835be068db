// The result of `check` for programs: docs/schemas/check-output.schema.json describes it. Lines and columns count from 1, columns in
// UTF-16 units, ends are exclusive.
import type { LineIndex } from '../base/line-index';
import type { Span } from '../base/span';
import type { Locale } from '../lint/rule';
import { inLocale } from './locale';
import { linesOf, placeOf, summarize, type FileReport } from './report';
import { TOOL } from './version';

/** Raised when a field changes its meaning or goes away; new fields do not raise it. */
export const CHECK_SCHEMA_VERSION = 1;

/** The output of `gazette check --format json`, without a line end. */
export function checkJson(reports: readonly FileReport[], locale: Locale): string {
  const { files, counts, fixed, fixable, failures } = summarize(reports);
  return JSON.stringify(
    {
      ...TOOL,
      schemaVersion: CHECK_SCHEMA_VERSION,
      files: reports.map((report) => fileJson(report, locale)),
      summary: {
        files,
        errors: counts.error,
        warnings: counts.warning,
        information: counts.information,
        hints: counts.hint,
        fixable,
        fixed,
        failures,
      },
    },
    null,
    2,
  );
}

function fileJson(report: FileReport, locale: Locale): object {
  const lines = report.findings.length === 0 ? undefined : linesOf(report);
  return {
    path: report.path,
    encoding: report.encoding ?? null,
    ...(report.failure === undefined ? {} : { failure: inLocale(report.failure, locale) }),
    fixed: report.fixed,
    findings: report.findings.map(({ rule, severity, message, span, fix, why, related }) => ({
      rule,
      severity,
      message: inLocale(message, locale),
      range: lines && rangeOf(span, lines),
      fix,
      ...(why === undefined ? {} : { why: inLocale(why, locale) }),
      related: related.flatMap((place) => {
        const where = placeOf(place, report);
        if (where === undefined) return [];
        return {
          message: inLocale(place.message, locale),
          ...(where.path === undefined ? {} : { path: where.path }),
          range: rangeOf(place.span, where.lines),
        };
      }),
    })),
  };
}

/** A range as the outputs write it. */
export interface JsonRange {
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

export function rangeOf(span: Span, lines: Pick<LineIndex, 'positionAt'>): JsonRange {
  const start = lines.positionAt(span.start);
  const end = lines.positionAt(span.end);
  return {
    start: { line: start.line + 1, column: start.character + 1 },
    end: { line: end.line + 1, column: end.character + 1 },
  };
}
