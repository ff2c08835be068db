// The command `rules`: lists every rule with its severity, kind of fix, authority and one line on what it looks for.
import { displayWidth } from '../base/width';
import { allRules } from '../lint/registry';
import type { Bilingual, Locale, Rule, Severity } from '../lint/rule';
import { EXIT, type ExitCode, type Io } from './io';
import { inLocale } from './locale';
import { TOOL } from './version';

export const RULES_SCHEMA_VERSION = 1;

const SEVERITY: Readonly<Record<Severity, Bilingual>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  information: { zh: '信息', en: 'info' },
  hint: { zh: '提示', en: 'hint' },
};
const FIX: Readonly<Record<Rule['fix'], Bilingual>> = {
  safe: { zh: '可自动修正', en: 'fixable' },
  suggested: { zh: '有建议', en: 'suggestion' },
  none: { zh: '', en: '' },
};

/** Prints the registry. */
export function rules(format: 'text' | 'json', locale: Locale, io: Io): ExitCode {
  io.out(format === 'json' ? rulesJson(locale) : rulesText(locale));
  return EXIT.clean;
}

function rulesJson(locale: Locale): string {
  const list = allRules.map((rule) => ({
    id: rule.id,
    severity: rule.severity,
    fix: rule.fix === 'none' ? null : rule.fix,
    source: { kind: rule.source.kind, text: inLocale(rule.source, locale) },
    summary: inLocale(rule.summary, locale),
    options: rule.options ?? {},
  }));
  return `${JSON.stringify({ ...TOOL, schemaVersion: RULES_SCHEMA_VERSION, rules: list }, null, 2)}\n`;
}

function rulesText(locale: Locale): string {
  const rows = allRules.map((rule) => [
    rule.id,
    inLocale(SEVERITY[rule.severity], locale),
    inLocale(FIX[rule.fix], locale),
    inLocale(rule.summary, locale),
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(0, ...rows.map((row) => displayWidth(row[column] ?? ''))));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => pad(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return lines.map((line) => `${line}\n`).join('');
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}
