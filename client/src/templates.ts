// The packed snippets as templates to choose from: their groups, names and what letters find them. Reads plain data with care; knows neither
// VS Code nor documents.
import { isRecord } from './wire';

/** The files under snippets/, each a group, in the order they are offered. */
export const TEMPLATE_FILES = ['gazette', 'instruments', 'issue', 'parts'] as const;
export type TemplateGroup = (typeof TEMPLATE_FILES)[number];

export interface Template {
  readonly group: TemplateGroup;
  readonly chinese: string;
  readonly english: string;
  /** What it is for, in Chinese. */
  readonly purpose: string;
  /** Pinyin, initials and an English word, as they may be typed. */
  readonly letters: readonly string[];
  readonly prefixes: readonly string[];
  /** A text of its own, not a part of one. */
  readonly whole: boolean;
  /** In the syntax of snippets, with \n between lines. */
  readonly body: string;
}

/** The templates of one file; entries that cannot be read are passed over. */
export function readTemplates(group: TemplateGroup, json: unknown): Template[] {
  if (!isRecord(json)) return [];
  return Object.entries(json).flatMap(([key, value]) => {
    if (!isRecord(value) || !Array.isArray(value.body)) return [];
    const space = key.indexOf(' ');
    // A whole text has letters in place of a prefix: VS Code would offer it in the middle of another.
    const prefixes = [value.prefix ?? value.letters].flat().filter((one): one is string => typeof one === 'string');
    return [
      {
        group,
        chinese: space < 0 ? key : key.slice(0, space),
        english: space < 0 ? key : key.slice(space + 1),
        purpose: typeof value.description === 'string' ? value.description : '',
        letters: prefixes.filter((prefix) => /^[a-z-]+$/.test(prefix)),
        prefixes,
        whole: value.isFileTemplate === true,
        body: value.body.map(String).join('\n'),
      },
    ];
  });
}

/** The template somebody names: by its name in either language, or by what is typed for it. */
export function templateNamed(templates: readonly Template[], name: string): Template | undefined {
  return (
    templates.find(({ chinese, english }) => chinese === name || english === name) ??
    templates.find(({ prefixes }) => prefixes.includes(name))
  );
}

/** The snippet with the user's own names in place of the invented ones (清源县人民政府办公室, 清政办发); longer names are looked for first. */
export function withOwnNames(body: string, names: unknown): string {
  if (!isRecord(names)) return body;
  const given = Object.entries(names).filter(
    (entry): entry is [string, string] => entry[0] !== '' && typeof entry[1] === 'string',
  );
  const own = new Map(given.map(([from, to]) => [escaped(from), escaped(to)]));
  const sorted = [...own.keys()].sort((a, b) => b.length - a.length);
  let out = '';
  for (let at = 0; at < body.length;) {
    const found = sorted.find((from) => body.startsWith(from, at));
    out += found === undefined ? body.charAt(at) : (own.get(found) ?? '');
    at += found?.length ?? 1;
  }
  return out;
}

/** A name as it stands in a placeholder or a choice. */
function escaped(name: string): string {
  return name.replace(/[\\$},|]/g, '\\$&');
}
