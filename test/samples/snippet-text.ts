/**
 * Expands the contributed snippets as VS Code does: placeholders (nested ones too), mirrors before and behind the place that defines them,
 * choices, variables with defaults, transforms of both, escapes. What is not in the syntax is text, as there; an unknown variable and a
 * transform with case changes are errors, because none of ours has them.
 */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

export interface Snippet {
  readonly name: string;
  /** The file it stands in, without its ending. */
  readonly file: string;
  readonly prefixes: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
  readonly isFileTemplate: boolean;
}

export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'stop'; readonly number: number; readonly value?: readonly Part[]; readonly transform?: Transform }
  | { readonly kind: 'choice'; readonly number: number; readonly choices: readonly string[] }
  | { readonly kind: 'variable'; readonly name: string; readonly value?: readonly Part[]; readonly transform?: Transform };

interface Transform {
  readonly pattern: RegExp;
  readonly replacement: string;
}

export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The day on which tests expand snippets unless they say otherwise. */
export const TODAY: Day = { year: 2024, month: 6, day: 3 };

const folder = path.resolve(__dirname, '../../snippets');

export function readSnippets(): Snippet[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const given = JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Record<
        string,
        { prefix?: string | string[]; letters?: string[]; description: string; body: string[]; isFileTemplate?: boolean }
      >;
      return Object.entries(given).map(([key, { prefix, letters, description, body, isFileTemplate = false }]) => ({
        name: key,
        file: path.basename(name, '.json'),
        prefixes: [prefix ?? letters ?? []].flat(),
        description,
        body,
        isFileTemplate,
      }));
    });
}

/** The text with every default taken and the first of every choice, or those picked by number of the tab stop. */
export function expandSnippet(
  body: readonly string[],
  day: Day = TODAY,
  picked: ReadonlyMap<number, string> = new Map(),
): string {
  const parts = parseSnippet(body.join('\n'));
  return written(parts, { day, picked, values: definitions(parts), within: [] });
}

/** Every way to answer the choices. */
export function picksOf(body: readonly string[]): ReadonlyMap<number, string>[] {
  let out: ReadonlyMap<number, string>[] = [new Map()];
  for (const part of everyPart(parseSnippet(body.join('\n')))) {
    if (part.kind !== 'choice') continue;
    out = out.flatMap((picked) => part.choices.map((choice) => new Map([...picked, [part.number, choice]])));
  }
  return out;
}

/** All parts, those inside values too, in the order of the text. */
export function* everyPart(parts: readonly Part[]): Generator<Part> {
  for (const part of parts) {
    yield part;
    if ('value' in part && part.value) yield* everyPart(part.value);
  }
}

interface Filling {
  readonly day: Day;
  readonly picked: ReadonlyMap<number, string>;
  readonly values: ReadonlyMap<number, Part>;
  /** The stops being written, so that one that holds itself ends. */
  readonly within: readonly number[];
}

/** The first place that gives a tab stop a value gives it to all. */
function definitions(parts: readonly Part[]): Map<number, Part> {
  const out = new Map<number, Part>();
  for (const part of everyPart(parts)) {
    if (part.kind !== 'choice' && (part.kind !== 'stop' || part.value === undefined)) continue;
    if (!out.has(part.number)) out.set(part.number, part);
  }
  return out;
}

function written(parts: readonly Part[], filling: Filling): string {
  return parts.map((part) => writtenPart(part, filling)).join('');
}

function writtenPart(part: Part, filling: Filling): string {
  if (part.kind === 'text') return part.text;
  if (part.kind === 'variable') {
    const value = variable(part.name, filling.day) ?? (part.value && written(part.value, filling));
    if (value === undefined) throw new Error(`variable ${part.name}`);
    return transformed(value, part.transform);
  }
  const defining = filling.values.get(part.number);
  if (defining === undefined || filling.within.includes(part.number)) return '';
  if (defining.kind === 'choice') {
    const value = filling.picked.get(part.number) ?? defining.choices[0] ?? '';
    return transformed(value, part.kind === 'stop' ? part.transform : undefined);
  }
  const value = (defining.kind === 'stop' && defining.value) || [];
  const inner = written(value, { ...filling, within: [...filling.within, part.number] });
  return transformed(inner, part.kind === 'stop' ? part.transform : undefined);
}

function variable(name: string, { year, month, day }: Day): string | undefined {
  const two = (count: number): string => String(count).padStart(2, '0');
  if (name === 'CURRENT_YEAR') return String(year);
  if (name === 'CURRENT_MONTH') return two(month);
  return name === 'CURRENT_DATE' ? two(day) : undefined;
}

function transformed(value: string, transform: Transform | undefined): string {
  return transform ? value.replace(transform.pattern, transform.replacement) : value;
}

export function parseSnippet(text: string): Part[] {
  return new Parser(text).parts(undefined);
}

class Parser {
  private at = 0;

  constructor(private readonly text: string) {}

  /** Up to the end, or to the brace that closes a value. */
  parts(closing: '}' | undefined): Part[] {
    const out: Part[] = [];
    let plain = '';
    const flush = (): void => {
      if (plain !== '') out.push({ kind: 'text', text: plain });
      plain = '';
    };
    while (this.at < this.text.length) {
      const character = this.text.charAt(this.at);
      if (character === '\\' && '$}\\'.includes(this.text.charAt(this.at + 1) || ' ')) {
        plain += this.text.charAt(this.at + 1);
        this.at += 2;
        continue;
      }
      if (character === closing) {
        flush();
        return out;
      }
      const from = this.at;
      const part = character === '$' ? this.special() : undefined;
      if (part === undefined) {
        this.at = from + 1;
        plain += character;
        continue;
      }
      flush();
      out.push(part);
    }
    flush();
    if (closing !== undefined) throw new Error(`not closed: ${this.text}`);
    return out;
  }

  private special(): Part | undefined {
    this.at++;
    const braced = this.take('{');
    const name = this.match(/[0-9]{1,9}|[A-Za-z_][A-Za-z0-9_]{0,60}/y);
    if (name === undefined) return undefined;
    const isStop = /^\d/.test(name);
    const made = (rest: { value?: readonly Part[]; transform?: Transform }): Part =>
      isStop ? { kind: 'stop', number: Number(name), ...rest } : { kind: 'variable', name, ...rest };
    if (!braced || this.take('}')) return made({});
    if (this.take(':')) {
      const value = this.parts('}');
      this.at++;
      return made({ value });
    }
    if (isStop && this.take('|')) return { kind: 'choice', number: Number(name), choices: this.choices() };
    if (!this.take('/')) return undefined;
    const pattern = this.until('/');
    const replacement = this.until('/');
    const flags = this.until('}');
    if (/\$\{\d+:/.test(replacement)) throw new Error(`a format is not expanded: ${replacement}`);
    return made({ transform: { pattern: new RegExp(pattern, flags), replacement } });
  }

  private choices(): string[] {
    const out: string[] = [];
    let one = '';
    for (; this.at < this.text.length; this.at++) {
      const character = this.text.charAt(this.at);
      const next = this.text.charAt(this.at + 1);
      if (character === '\\' && next !== '' && ',|\\'.includes(next)) {
        one += next;
        this.at++;
      } else if (character === ',') {
        out.push(one);
        one = '';
      } else if (character === '|' && next === '}') {
        this.at += 2;
        return [...out, one];
      } else one += character;
    }
    throw new Error(`choices are not closed: ${this.text}`);
  }

  /** What stands before the mark, which is passed. A mark behind a backslash does not count. */
  private until(mark: string): string {
    let out = '';
    for (; this.at < this.text.length; this.at++) {
      const character = this.text.charAt(this.at);
      if (character === '\\' && this.text.charAt(this.at + 1) === mark) {
        out += mark;
        this.at++;
      } else if (character === mark) {
        this.at++;
        return out;
      } else out += character;
    }
    throw new Error(`${mark} is missing: ${this.text}`);
  }

  private take(mark: string): boolean {
    if (this.text.charAt(this.at) !== mark) return false;
    this.at++;
    return true;
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    this.at += found?.length ?? 0;
    return found;
  }
}
