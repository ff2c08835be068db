/**
 * Expands the contributed snippets the way an editor does when the user accepts every default: just enough of the snippet syntax for
 * those in snippets/gazette.json, and an error for anything else.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';

export interface Snippet {
  readonly name: string;
  readonly prefixes: readonly string[];
  readonly body: readonly string[];
}

/** The day on which tests expand snippets. */
const TODAY: Readonly<Record<string, string>> = {
  CURRENT_YEAR: '2024',
  CURRENT_MONTH: '06',
  CURRENT_DATE: '03',
};

export function readSnippets(): Snippet[] {
  const file = path.resolve(__dirname, '../../snippets/gazette.json');
  const given = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { prefix: string | string[]; body: string[] }>;
  return Object.entries(given).map(([name, { prefix, body }]) => ({ name, prefixes: [prefix].flat(), body }));
}

/** The text the lines of a snippet make. Placeholders do not nest in ours. */
export function expandSnippet(body: readonly string[]): string {
  const values = new Map<string, string>();
  const part = /\\([$\\}])|\$\{(\d{1,2}):([^{}]{0,200})\}|\$\{(\d{1,2})\|([^|]{1,200})\|\}|\$\{([A-Z_]{1,40})\}|\$(\d{1,2})/g;
  const first = body.join('\n').replace(
    part,
    (
      whole: string,
      escaped?: string,
      placeholder?: string,
      text?: string,
      choice?: string,
      choices?: string,
      variable?: string,
    ) => {
      if (escaped !== undefined) return escaped === '$' ? '\u0000' : escaped;
      if (placeholder !== undefined) values.set(placeholder, text ?? '');
      if (placeholder !== undefined) return text ?? '';
      if (choice !== undefined) values.set(choice, choices?.split(',')[0] ?? '');
      if (choice !== undefined) return choices?.split(',')[0] ?? '';
      if (variable === undefined) return whole;
      const value = TODAY[variable];
      if (value === undefined) throw new Error(`variable ${variable}`);
      return value;
    },
  );
  const text = first.replace(/\$(\d{1,2})/g, (_, number: string) => values.get(number) ?? '');
  if (text.includes('$')) throw new Error(`not understood: ${text.slice(text.indexOf('$'), text.indexOf('$') + 20)}`);
  return text.replaceAll('\u0000', '$');
}
