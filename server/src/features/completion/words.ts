// Words that fit at one kind of place only: the formula that defines a short name. Judged by the line around the cursor and the document that is
// open there; knows nothing of the protocol.
import type { Document } from '../../model/document';
import { eachDocument, eachParagraph } from '../../model/walk';
import { isGap, type CompletionContext } from './context';
import { suggest, type Suggestion } from './item';

/** 以下简称… behind an opening bracket that follows a name, quoted as the document quotes its other short names. */
export function definitionSuggestions(context: CompletionContext): Suggestion[] {
  const found = /[\u4e00-\u9fff》”）)][（(](以下?简?|yi?[a-z]{0,7})?$/.exec(context.before.slice(-24));
  if (!found || !isGap(context) || context.document === undefined || context.outermost === undefined) return [];
  const [open, close] = quotesIn(context.outermost);
  const closed = /^[）)]/.test(context.after);
  const bracket = context.before.charAt(context.before.length - (found[1] ?? '').length - 1) === '(' ? ')' : '）';
  return ['以下简称', '以下统称'].flatMap((formula, order) =>
    suggest(context, {
      label: `${formula}${open}…${close}`,
      kind: 'definition',
      detail: { zh: '为前面的名称定义简称', en: 'defines a short name for the name before it' },
      insert: `${formula}${open}${close}${closed ? '' : bracket}`,
      cursor: formula.length + open.length,
      typed: found[1] ?? '',
      aliases: [formula, 'yixia', order === 0 ? 'yxjc' : 'yxtc'],
      group: '3',
      order,
    }),
  );
}

/** The quotation marks of the last definition in the document; none where it has no definition. */
export function quotesIn(document: Document): readonly [string, string] {
  let quotes = '';
  for (const inner of eachDocument(document)) {
    for (const paragraph of eachParagraph(inner)) {
      for (const definition of paragraph.inline.definitions) quotes = definition.quotes;
    }
  }
  return quotes.length === 2 && quotes !== '《》' ? [quotes.charAt(0), quotes.charAt(1)] : ['', ''];
}
