// One offered word with its explicit edit, and how it is matched against what has been typed: an input method may have left ASCII letters
// or digits, so each word has aliases. Knows nothing of the protocol's item.
import type { TextEdit } from '../../base/edit';
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

/** True when one of the aliases begins with what has been typed, upper and lower case alike. */
function fits(typed: string, aliases: readonly string[]): boolean {
  const wanted = typed.toLowerCase();
  return wanted === '' || aliases.some((alias) => alias !== '' && alias.toLowerCase().startsWith(wanted));
}

/** Builds the suggestion, or nothing when what has been typed begins none of its aliases. */
export function suggest(context: CompletionContext, source: SuggestionSource): Suggestion[] {
  const { typed, aliases, insert } = source;
  if (!fits(typed, aliases)) return [];
  const start = context.offset - typed.length;
  const closing = context.after[0] ?? '';
  const bracket = source.closesBracket && '）)'.includes(closing) && closing !== '' && /[）)]/.test(insert) ? 1 : 0;
  const matching = aliases.filter((alias) => alias !== '' && fits(typed, [alias]));
  const made: Suggestion = {
    label: source.label,
    kind: source.kind,
    detail: source.detail,
    edit: { span: { start, end: context.offset + bracket + (source.swallow ?? 0) }, newText: insert },
    cursor: source.cursor,
    ...(source.wording === undefined || source.wording === '' ? {} : { wording: source.wording }),
    filterText: [...matching, ...aliases.filter((alias) => alias !== '' && !matching.includes(alias))].join(' '),
    sortText: `${source.group}${String(source.order).padStart(3, '0')}`,
  };
  return [made];
}
