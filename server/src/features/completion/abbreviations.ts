// Short names: those a document has defined, offered while they or their full names are typed; and a short name for the definition itself, made
// from what is known of the name before it.
import { widthFold } from '../../base/fold';
import { AGENCIES } from '../../data/agencies';
import { definitionsOf, type AbbreviationDefinition } from '../../model/abbreviations';
import { isGap, type CompletionContext } from './context';
import { suggest, type Suggestion } from './item';
import { briefly, letterIndex } from './world';

/** Fewer characters begin too many words. */
const SHORTEST_PREFIX = 2;
const SHORTEST_FULL = 4;

/** The abbreviations defined above the cursor's line that hold for the document there. */
export function definedAbove({ outermost, document, localLine }: CompletionContext): readonly AbbreviationDefinition[] {
  if (outermost === undefined || document === undefined) return [];
  return definitionsOf(outermost).filter(
    ({ shortSpan, owner, definition }) =>
      shortSpan.end <= localLine &&
      owner.span.start <= document.span.start &&
      document.span.end <= owner.span.end &&
      definition.formula.text !== '下同',
  );
}

/** The short name as it is written in a text: with the book marks it was defined with. */
export function writtenShort({ short, definition }: AbbreviationDefinition): string {
  return definition.quotes.startsWith('《') ? `《${short}》` : short;
}

/** A short name that has been begun, or whose full name has been typed. */
export function abbreviationSuggestions(context: CompletionContext): Suggestion[] {
  // Names are kept in half width; the widths have the same length.
  const before = widthFold(context.before);
  if (/《[^》]*$/.test(before.slice(-80))) return [];
  const seen = new Set<string>();
  return definedAbove(context).flatMap((abbreviation, order) => {
    const written = writtenShort(abbreviation);
    if (seen.has(written)) return [];
    seen.add(written);
    const full = abbreviation.full?.text ?? '';
    const typed =
      endingBegins(before, [written, abbreviation.short], SHORTEST_PREFIX) ??
      fullTyped(before, full) ??
      lettersTyped(before, abbreviation.short);
    if (typed === undefined || typed === written) return [];
    const what = briefly(full);
    return suggest(context, {
      label: written,
      kind: 'abbreviation',
      detail: {
        zh: full === '' ? '已定义的简称' : `简称：${what}`,
        en: full === '' ? 'defined short name' : `stands for ${what}`,
      },
      insert: written,
      typed: context.before.slice(-typed.length),
      aliases: [written, abbreviation.short, context.before.slice(-typed.length)],
      group: '1',
      order,
    });
  });
}

/** The longest end of the text that begins one of the words without being it. */
function endingBegins(before: string, words: readonly string[], shortest: number): string | undefined {
  const most = Math.max(...words.map(({ length }) => length)) - 1;
  for (let length = Math.min(most, before.length); length >= shortest; length--) {
    const end = before.slice(-length);
    if (words.some((word) => word.length > length && word.startsWith(end))) return end;
  }
  return undefined;
}

/** Letters at the end that begin the syllables of the name. */
function lettersTyped(before: string, short: string): string | undefined {
  const typed = /(?:^|[^a-z])([a-z]{2,20})$/i.exec(before.slice(-24))?.[1];
  return typed !== undefined && letterIndex(short, typed) === 0 ? typed : undefined;
}

/** The end of the text that is the full name, or at least its first characters. */
function fullTyped(before: string, full: string): string | undefined {
  if (full.length < SHORTEST_FULL) return undefined;
  for (let length = Math.min(full.length, before.length); length >= SHORTEST_FULL; length--) {
    const end = before.slice(-length);
    if (full.startsWith(end)) return end;
  }
  return undefined;
}

const OPEN_DEFINITION = /[（(](以下?简?称?|yi?[a-z]{0,7})?$/;
const TYPES = /(?:条例|规定|办法|细则|决定|意见|通知|方案|规划|纲要|计划|规则|标准|目录|法)$/;

/** （以下简称…） with a short name that is usual for the name before it. */
export function shortNameSuggestions(context: CompletionContext): Suggestion[] {
  const match = OPEN_DEFINITION.exec(context.before.slice(-120));
  if (match === null || !isGap(context) || context.document === undefined) return [];
  const typed = match[1] ?? '';
  const head = context.before.slice(0, context.before.length - match[0].length);
  const names = shortNamesFor(head);
  const closed = /^[）)]/.test(context.after);
  const bracket = match[0].startsWith('(') ? ')' : '）';
  return names.flatMap((name, order) =>
    suggest(context, {
      label: `以下简称${name}`,
      kind: 'definition',
      detail: { zh: '通行的简称', en: 'the usual short name' },
      insert: `以下简称${name}${closed ? '' : bracket}`,
      typed,
      aliases: [`以下简称${name}`, 'yixia', 'yxjc'],
      group: '2',
      order,
    }),
  );
}

/** What the name at the end of a text is usually called for short; nothing where that is not known. */
function shortNamesFor(head: string): string[] {
  const title = /《([^《》]{4,120})》$/.exec(head)?.[1];
  if (title !== undefined) {
    const type = TYPES.exec(title.replace(/[（(][^（）()]{1,20}[）)]$/, ''))?.[0];
    return type === undefined ? [] : [`《${type}》`];
  }
  const agency = AGENCIES.filter(({ fullName }) => head.endsWith(fullName)).sort(
    (a, b) => b.fullName.length - a.fullName.length,
  )[0];
  const short = agency?.shortNames[0];
  return short === undefined || short === agency?.fullName ? [] : [short];
}
