// Words that fit at one kind of place only: the formula that defines a short name, the date of issue. Judged by the line around the cursor and the document that is open there; knows nothing of the protocol.
import type { CalendarDay } from '../../base/calendar';
import { foldText } from '../../base/fold';
import type { Document } from '../../model/document';
import { eachDocument, eachParagraph } from '../../model/walk';
import { isGap, isLineEnd, lineAbove, type CompletionContext } from './context';
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

/** Today as a date of issue: on a line of its own below the body, or behind 自 and 截至 in the text. */
export function dateSuggestions(context: CompletionContext, today: CalendarDay): Suggestion[] {
  const typed = /\d{0,4}$|(?:ri?q?i?|jin?t?i?a?n?)$/.exec(context.before)?.[0] ?? '';
  const head = context.before.slice(0, context.before.length - typed.length);
  if (!(head === '' ? isDateLine(context) : isStartOfPeriod(context, head))) return [];
  const written = `${today.year}年${today.month}月${today.day}日`;
  return suggest(context, {
    label: written,
    kind: 'date',
    detail: { zh: '今天', en: 'today' },
    insert: written,
    typed,
    aliases: [written, 'riqi', 'jintian'],
    group: '2',
    order: 0,
  });
}

/** Behind 自 or 截至 in the text, 擅自, 来自 and their like left out, where no date stands yet. */
function isStartOfPeriod(context: CompletionContext, head: string): boolean {
  if (context.document === undefined || !(isGap(context) || /^[起至]/.test(context.after))) return false;
  return /(?:(?:^|[^擅亲独各来暗私源])自|截至|截止)$/.test(head);
}

/** A line that holds nothing else, below the signature or the last sentence of a document that is still without its date. */
function isDateLine(context: CompletionContext): boolean {
  const { document, localLine } = context;
  if (!isLineEnd(context) || document === undefined) return false;
  if (document.legal || document.form === 'attachment' || document.form === 'instrument') return false;
  // The half-typed date may already have been read as the date.
  if (document.date && document.date.span.start < localLine) return false;
  if (document.date && document.date.span.start > context.line.end - context.base) return false;
  const signed = document.signatures.some((signature) => signature.span.start < localLine);
  if (signed) return true;
  const issuers = document.title?.issuers ?? [];
  const above = foldText(lineAbove(context));
  return issuers.some((issuer) => above === foldText(issuer.text));
}
