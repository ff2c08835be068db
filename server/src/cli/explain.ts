// The command `explain`: shows the page of a rule in the terminal, with headings and examples set off when colours are on and
// the page itself when they are not.
import type { Colors } from 'picocolors/types';
import { createColors } from 'picocolors';
import { boundedEditDistance } from '../base/text-similarity';
import { allRules, findRule } from '../lint/registry';
import type { Bilingual, Locale } from '../lint/rule';
import { EXIT, type ExitCode, type Io } from './io';
import { inLocale } from './locale';
import { readPackaged } from './package-files';
import { printable } from './printable';

/** Prints the page of a rule, or of a finding about settings (config/…). */
export function explain(id: string, locale: Locale, io: Io): ExitCode {
  const page = findRule(id) === undefined ? noticeSection(id) : readPackaged(`docs/rules/${id}.md`);
  if (page === undefined) {
    io.err(`gazette: ${inLocale(unknown(id), locale)}\n`);
    return EXIT.failure;
  }
  io.out(renderPage(page, createColors(io.color)));
  return EXIT.clean;
}

function unknown(id: string): Bilingual {
  const shown = printable(id);
  const near = nearIds(id);
  return {
    zh: `没有规则“${shown}”的说明${near.length > 0 ? `；也许是 ${near.join('、')}` : ''}。gazette rules 列出全部规则。`,
    en: `There is no page on a rule “${shown}”${near.length > 0 ? `; perhaps ${near.join(', ')}` : ''}. “gazette rules” lists them all.`,
  };
}

/** Up to three ids that were perhaps meant: the name without its family, or a few letters off. */
function nearIds(id: string): string[] {
  const limit = Math.max(2, Math.floor(id.length / 3));
  return allRules
    .map((rule) => ({ id: rule.id, away: rule.id.endsWith(`/${id}`) ? 0 : boundedEditDistance(id, rule.id, limit) }))
    .filter(({ away }) => away !== undefined)
    .sort((a, b) => (a.away ?? limit) - (b.away ?? limit))
    .slice(0, 3)
    .map((rule) => rule.id);
}

/** The section of docs/configuration.md whose heading is the id. */
function noticeSection(id: string): string | undefined {
  const lines = readPackaged('docs/configuration.md')?.split('\n') ?? [];
  const start = lines.findIndex((line) => line.startsWith('### ') && line.slice(4).trim() === id);
  if (start < 0) return undefined;
  const length = lines.slice(start + 1).findIndex((line) => line.startsWith('#'));
  return lines.slice(start, length < 0 ? undefined : start + 1 + length).join('\n');
}

function renderPage(page: string, colors: Colors): string {
  if (!colors.isColorSupported) return page.endsWith('\n') ? page : `${page}\n`;
  let inExample = false;
  const out: string[] = [];
  for (const line of page.trimEnd().split('\n')) {
    if (line.startsWith('```')) inExample = !inExample;
    else if (inExample) out.push(`  ${colors.dim('│')} ${printable(line)}`);
    else if (line.startsWith('#')) out.push(colors.bold(colors.cyan(line.slice(line.indexOf(' ') + 1))));
    else out.push(line);
  }
  return `${out.join('\n')}\n`;
}
