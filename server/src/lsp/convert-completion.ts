// Completions as the protocol's items. Edit ranges are explicit, because no client's idea of a word fits 〔2021〕 or （二）.
import { CompletionItemKind, InsertTextFormat, type CompletionItem } from 'vscode-languageserver/node';
import type { Suggestion, SuggestionKind } from '../features/completion/item';
import type { Locale } from '../lint/rule';
import { say, toRange, type Lines } from './convert';

const KINDS: Readonly<Record<SuggestionKind, CompletionItemKind>> = {
  ordinal: CompletionItemKind.Enum,
  box: CompletionItemKind.Struct,
  'document-type': CompletionItemKind.Keyword,
  'document-number': CompletionItemKind.Reference,
  date: CompletionItemKind.Constant,
  definition: CompletionItemKind.Snippet,
  document: CompletionItemKind.File,
  provision: CompletionItemKind.Reference,
  attachment: CompletionItemKind.Interface,
  caption: CompletionItemKind.Struct,
  abbreviation: CompletionItemKind.Variable,
  'cell-word': CompletionItemKind.Value,
  unit: CompletionItemKind.Unit,
  agency: CompletionItemKind.Module,
  phrase: CompletionItemKind.Text,
  tag: CompletionItemKind.Operator,
  comment: CompletionItemKind.Property,
};

export function toCompletionItem(item: Suggestion, lines: Lines, locale: Locale, snippets: boolean): CompletionItem {
  const { newText } = item.edit;
  const asSnippet = snippets && (item.cursor !== undefined || item.stops !== undefined);
  return {
    label: item.label,
    kind: KINDS[item.kind],
    detail: say(item.detail, locale),
    filterText: item.filterText,
    sortText: item.sortText,
    textEdit: {
      range: toRange(lines, item.edit.span),
      newText: asSnippet ? snippetOf(item) : newText,
    },
    ...(asSnippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
  };
}

/** The new text with a stop for each part to be filled in, and the cursor's last place. */
function snippetOf({ edit: { newText }, stops = [], cursor = newText.length }: Suggestion): string {
  let out = '';
  let at = 0;
  const upTo = (end: number): void => {
    if (at <= cursor && cursor < end) {
      out += `${escapeSnippet(newText.slice(at, cursor))}$0`;
      at = cursor;
    }
    out += escapeSnippet(newText.slice(at, end));
    at = end;
  };
  stops.forEach(({ start, end }, index) => {
    upTo(start);
    out += `\${${index + 1}:${escapeSnippet(newText.slice(start, end))}}`;
    at = end;
  });
  upTo(newText.length);
  return cursor >= newText.length ? `${out}$0` : out;
}

function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
