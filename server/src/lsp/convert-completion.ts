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
  const asSnippet = snippets && item.cursor !== undefined;
  return {
    label: item.label,
    kind: KINDS[item.kind],
    detail: say(item.detail, locale),
    filterText: item.filterText,
    sortText: item.sortText,
    textEdit: {
      range: toRange(lines, item.edit.span),
      newText: asSnippet
        ? `${escapeSnippet(newText.slice(0, item.cursor))}$0${escapeSnippet(newText.slice(item.cursor))}`
        : newText,
    },
    ...(asSnippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
  };
}

function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
