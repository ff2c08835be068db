// The result of `check` for people: grouped by file, each finding with the line it stands on and its range marked, a summary at the end.
import type { Colors } from 'picocolors/types';
import type { Bilingual, Locale, Severity } from '../lint/rule';
import type { Finding } from '../lint/finding';
import { excerptOf } from './excerpt';
import { inLocale } from './locale';
import { printable } from './printable';
import { linesOf, placeOf, type FileReport, type Summary } from './report';

export interface Style {
  readonly locale: Locale;
  readonly colors: Colors;
  /** Columns for the excerpt and its margin. */
  readonly columns: number;
  /** Hints are listed, not only counted: habits a reviewer need not see, as editors do not list them either. */
  readonly hints: boolean;
}

const SEVERITY: Readonly<Record<Severity, Bilingual>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  information: { zh: '信息', en: 'information' },
  hint: { zh: '提示', en: 'hint' },
};
const FIX: Readonly<Record<'safe' | 'suggested', Bilingual>> = {
  safe: { zh: '可自动修正', en: 'fixable' },
  suggested: { zh: '有修改建议', en: 'has a suggestion' },
};
const RELATED: Bilingual = { zh: '参见', en: 'see' };

/** One file; empty when there is nothing to say of it. */
export function prettyFile(report: FileReport, style: Style): string {
  const { failure } = report;
  const findings = style.hints ? report.findings : report.findings.filter(({ severity }) => severity !== 'hint');
  if (failure === undefined && findings.length === 0) return '';
  const { locale, colors } = style;
  const lines = [colors.underline(printable(report.path)), ''];
  if (failure !== undefined) lines.push(`  ${colors.red(inLocale(failure, locale))}`, '');
  for (const finding of findings) lines.push(...prettyFinding(finding, report, style), '');
  return lines.join('\n') + '\n';
}

function prettyFinding(finding: Finding, report: FileReport, { locale, colors, columns }: Style): string[] {
  const index = linesOf(report);
  const { line, character } = index.positionAt(finding.span.start);
  const paint = painter(finding.severity, colors);
  const place = `${line + 1}:${character + 1}`;
  const fix = finding.fix === null ? '' : `  ${colors.dim(inLocale(FIX[finding.fix], locale))}`;
  const number = String(line + 1);
  const margin = ' '.repeat(number.length);
  const lineStart = index.lineStart(line);
  const excerpt = excerptOf(
    index.lineText(line),
    { start: character, end: finding.span.end - lineStart },
    columns - number.length - 5,
  );
  const out = [
    `  ${colors.bold(place)}  ${paint(inLocale(SEVERITY[finding.severity], locale))}  ${colors.dim(finding.rule)}${fix}`,
    `  ${printable(inLocale(finding.message, locale))}`,
    `  ${colors.dim(`${number} │`)} ${excerpt.text}`,
    `  ${colors.dim(`${margin} │`)} ${paint(excerpt.marks)}`,
  ];
  for (const related of finding.related) {
    const where = placeOf(related, report);
    if (where === undefined) continue;
    const at = where.lines.positionAt(related.span.start);
    const path = where.path === undefined ? '' : `${printable(where.path)}:`;
    const message = printable(inLocale(related.message, locale));
    out.push(`  ${colors.dim(`${inLocale(RELATED, locale)} ${path}${at.line + 1}:${at.character + 1}  ${message}`)}`);
  }
  return out;
}

function painter(severity: Severity, colors: Colors): (text: string) => string {
  if (severity === 'error') return colors.red;
  if (severity === 'warning') return colors.yellow;
  return severity === 'information' ? colors.blue : colors.dim;
}

/** The last line, with its line end. */
export function prettySummary(summary: Summary, { locale, colors, hints }: Style): string {
  const { counts, failures } = summary;
  const hidden = counts.hint > 0 && !hints;
  const text = locale === 'en' ? englishSummary(summary, hidden) : chineseSummary(summary, hidden);
  const clean = counts.error + counts.warning + counts.information + counts.hint + failures === 0;
  const paint = counts.error + failures > 0 ? colors.red : clean ? colors.green : colors.yellow;
  return `${colors.bold(paint(text))}\n`;
}

function chineseSummary({ files, counts, fixed, fixable, failures }: Summary, hidden: boolean): string {
  const parts = (['error', 'warning', 'information', 'hint'] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => `${counts[severity]} 处${SEVERITY[severity].zh}`);
  if (hidden) parts[parts.length - 1] += '（--hints 列出）';
  return (
    `检查了 ${files} 个文件：${parts.length === 0 ? '没有发现问题' : parts.join('、')}` +
    (fixed > 0 ? `；已修正 ${fixed} 处` : '') +
    (fixable > 0 ? `；${fixable} 处可用 --fix 自动修正` : '') +
    (failures > 0 ? `；${failures} 处读写失败` : '') +
    '。'
  );
}

function englishSummary({ files, counts, fixed, fixable, failures }: Summary, hidden: boolean): string {
  const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
  const parts = [
    counts.error > 0 ? plural(counts.error, 'error', 'errors') : '',
    counts.warning > 0 ? plural(counts.warning, 'warning', 'warnings') : '',
    counts.information > 0 ? `${counts.information} information` : '',
    counts.hint > 0 ? plural(counts.hint, 'hint', 'hints') + (hidden ? ' (list them with --hints)' : '') : '',
  ].filter((part) => part !== '');
  return (
    `${plural(files, 'file', 'files')} checked: ${parts.length === 0 ? 'nothing found' : parts.join(', ')}` +
    (fixed > 0 ? `; ${fixed} fixed` : '') +
    (fixable > 0 ? `; ${fixable} fixable with --fix` : '') +
    (failures > 0 ? `; ${plural(failures, 'failure', 'failures')} to read or write` : '') +
    '.'
  );
}
