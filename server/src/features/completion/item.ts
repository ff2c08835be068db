// One offered word with its explicit edit, and how it is matched against what has been typed: its first characters, digits, or the letters of an
// input method, initials or syllables (tctz, tecitongzhi, 特此tz for 特此通知). What fits is decided here; an editor filters once more, by the
// text of the edit against `filterText`, and must come to the same. Knows nothing of the protocol's item.
import type { TextEdit } from '../../base/edit';
import type { Span } from '../../base/span';
import { beginsWithTyped, lettersOf } from '../navigation/pinyin';
import type { CompletionContext } from './context';

export type SuggestionKind =
  | 'ordinal'
  | 'box'
  | 'document-type'
  | 'document-number'
  | 'date'
  | 'definition'
  | 'document'
  | 'provision'
  | 'attachment'
  | 'caption'
  | 'abbreviation'
  | 'cell-word'
  | 'unit'
  | 'agency'
  | 'phrase'
  | 'tag'
  | 'comment';

/** A completion. The edit's span lies on the cursor's line and holds the cursor. */
export interface Suggestion {
  readonly label: string;
  readonly kind: SuggestionKind;
  readonly detail: { readonly zh: string; readonly en: string };
  readonly edit: TextEdit;
  /** Where the cursor goes inside the new text; undefined for behind it. */
  readonly cursor?: number;
  /** Parts of the new text to be filled in one after another, in order and apart: in a client with snippets the cursor goes from each to the next. */
  readonly stops?: readonly Span[];
  /** The text of the target, for reading beside the list. */
  readonly wording?: string;
  /** Begins with what has been typed. */
  readonly filterText: string;
  readonly sortText: string;
}

/** What a suggestion is made from. */
export interface SuggestionSource {
  readonly label: string;
  readonly kind: SuggestionKind;
  readonly detail: { readonly zh: string; readonly en: string };
  readonly insert: string;
  readonly cursor?: number;
  readonly stops?: readonly Span[];
  /** The end of the text before the cursor that the word replaces. */
  readonly typed: string;
  readonly aliases: readonly string[];
  /** Sorts before the order: groups of likelier things first. */
  readonly group: string;
  readonly order: number;
  /** The word ends with a bracket: one that the editor has put behind the cursor is replaced with it. */
  readonly closesBracket?: boolean;
  /** Characters behind the cursor that are replaced too: a mark that the editor closed by itself. */
  readonly swallow?: number;
  readonly wording?: string;
}

/** What an input method has left between syllables is no part of the word. */
function plain(typed: string): string {
  return typed.toLowerCase().replaceAll("'", '');
}

/** True when the word begins with what has been typed, in characters or in letters, upper and lower case alike. */
export function begins(word: string, typed: string): boolean {
  if (word === '') return false;
  const lower = word.toLowerCase();
  return lower.startsWith(typed.toLowerCase()) || beginsWithTyped(lower, plain(typed));
}

/** Longest run of letters an input method leaves. */
const MOST_LETTERS = 40;

/**
 * The longest end of a text that begins one of the words: characters of it, letters, or letters behind characters. Undefined when there is none of at
 * least so many characters. Letters that go on from other letters are no beginning.
 */
export function typedEnd(before: string, words: readonly string[], least = 2): string | undefined {
  const letters = /(?:^|[^a-z'])([a-z][a-z']*)$/i.exec(before.slice(-MOST_LETTERS - 1))?.[1] ?? '';
  if (letters === '' && /[a-z']$/i.test(before)) return undefined;
  const characters = before.slice(0, before.length - letters.length);
  const longest = Math.min(characters.length, Math.max(0, ...words.map(({ length }) => length)));
  for (let length = longest; length >= 0; length--) {
    if (length + letters.length < least) return undefined;
    const head = characters.slice(characters.length - length);
    const fit = (word: string): boolean => word.startsWith(head) && (letters === '' || begins(word, head + letters));
    if (words.some(fit)) return head + letters;
  }
  return undefined;
}

/** VS Code reads no more of a filter text. */
const MOST_FILTER = 128;
/** Syllables of more characters than this nobody types in full. */
const MOST_SPELLED = 10;

/** The letters of labels, for the same ones are offered at every key. Emptied when there are many. */
const spelled = new Map<string, readonly string[]>();
const MOST_LABELS = 2000;

function lettersOfLabel(label: string): readonly string[] {
  let letters = spelled.get(label);
  if (letters === undefined) {
    if (spelled.size >= MOST_LABELS) spelled.clear();
    letters = lettersOf(label, MOST_SPELLED);
    // A part of a long text would keep all of it.
    spelled.set(` ${label}`.slice(1), letters);
  }
  return letters;
}

/**
 * What an editor filters by until the next answer: what has been typed, so that no editor's idea of likeness drops or reorders what fits here; then the
 * words themselves and their letters, for the next key. An editor wants the first letter of a match at the beginning of a word, so they stand apart.
 */
function filterTextOf(typed: string, label: string, aliases: readonly string[]): string {
  const fitting = aliases.filter((alias) => begins(alias, typed));
  const words = [typed, ...fitting, label, ...lettersOfLabel(label), ...aliases];
  const apart = [...new Set(words.filter((word) => word !== ''))];
  let text = '';
  for (const word of apart) {
    if (text.length > 0 && text.length + word.length >= MOST_FILTER) break;
    text += text === '' ? word : ` ${word}`;
  }
  return text;
}

/** Builds the suggestion, or nothing when what has been typed begins none of its aliases. */
export function suggest(context: CompletionContext, source: SuggestionSource): Suggestion[] {
  const { typed, aliases, insert } = source;
  if (typed !== '' && !aliases.some((alias) => begins(alias, typed))) return [];
  const start = context.offset - typed.length;
  const closing = context.after[0] ?? '';
  const bracket = source.closesBracket && '）)'.includes(closing) && closing !== '' && /[）)]/.test(insert) ? 1 : 0;
  const made: Suggestion = {
    label: source.label,
    kind: source.kind,
    detail: source.detail,
    edit: { span: { start, end: context.offset + bracket + (source.swallow ?? 0) }, newText: insert },
    cursor: source.cursor,
    ...(source.stops === undefined ? {} : { stops: source.stops }),
    ...(source.wording === undefined || source.wording === '' ? {} : { wording: source.wording }),
    filterText: filterTextOf(typed, source.label, aliases),
    sortText: `${source.group}${String(source.order).padStart(3, '0')}`,
  };
  return [made];
}
