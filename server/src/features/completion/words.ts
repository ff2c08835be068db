// Words that fit at one kind of place only: the document type that ends a title, the formula that defines a short name. Judged by the line around the cursor and the document that is open there; knows nothing of the protocol.
import { DOCUMENT_TYPES as TYPE_FACTS } from '../../data/document-types';
import type { Document } from '../../model/document';
import { eachDocument, eachParagraph } from '../../model/walk';
import { isGap, lineAbove, type CompletionContext } from './context';
import { suggest, type Suggestion } from './item';

/** The statutory document types, and 复函, in the order in which they are wanted, with the letters an input method leaves. */
const OFFERED_TYPES: readonly (readonly [word: string, letters: string, initials: string])[] = [
  ['通知', 'tongzhi', 'tz'],
  ['意见', 'yijian', 'yj'],
  ['批复', 'pifu', 'pf'],
  ['复函', 'fuhan', 'fh'],
  ['函', 'han', 'h'],
  ['请示', 'qingshi', 'qs'],
  ['报告', 'baogao', 'bg'],
  ['通报', 'tongbao', 'tb'],
  ['决定', 'jueding', 'jd'],
  ['公告', 'gonggao', 'gg'],
  ['通告', 'tonggao', 'tg'],
  ['命令', 'mingling', 'ml'],
  ['公报', 'gongbao', 'gb'],
  ['决议', 'jueyi', 'jy'],
  ['纪要', 'jiyao', 'jy'],
  ['议案', 'yian', 'ya'],
];

/** The longest thing typed of a document type: five letters and more of an input method, or one character. */
const MAX_TYPED = 9;
/** A title may wrap; one that runs over this many characters is a sentence. */
const MAX_TITLE = 120;

/** 通知, 意见 … behind 关于…的 at the end of a title, or of a title being cited in 《》. */
export function documentTypeSuggestions(context: CompletionContext): Suggestion[] {
  const at = context.before.lastIndexOf('的');
  if (at < 0) return [];
  const typed = context.before.slice(at + 1);
  if (typed.length > MAX_TYPED || !/^(?:[a-z']*|[\u4e00-\u9fff]?)$/i.test(typed)) return [];
  if (!insideTitle(context, context.before.slice(0, at + 1))) return [];
  return OFFERED_TYPES.flatMap(([word, letters, initials], order) =>
    suggest(context, {
      label: word,
      kind: 'document-type',
      detail: purposeOf(word),
      insert: word,
      typed,
      aliases: [word, letters, initials],
      group: '1',
      order,
    }),
  );
}

/** What the type is for, as the tables have it. */
function purposeOf(word: string): { zh: string; en: string } {
  const facts = TYPE_FACTS.find((type) => type.name === word || type.variants.includes(word));
  return { zh: facts?.purpose ?? '文种', en: facts?.purposeEn ?? 'document type' };
}

function insideTitle(context: CompletionContext, head: string): boolean {
  const cited = head.lastIndexOf('《');
  if (cited >= 0 && head.indexOf('》', cited) < 0) {
    return /关于/.test(head.slice(cited)) && /^(?:》|[\s\u3000]*$)/.test(context.after);
  }
  if (!/^[\s\u3000]*$/.test(context.after) || /[。；！？]/.test(head)) return false;
  const above = head.includes('关于') ? '' : lineAbove(context);
  if (/[。；！？：:]$/.test(above) || !/关于/.test(above + head) || above.length + head.length > MAX_TITLE)
    return false;
  // In the body a sentence may go …关于…的; a title has nothing of its document above it but a number.
  return context.document === undefined || !bodyBegun(context.document, context.localLine);
}

/** True when the document's addressee or text stands above the line. Right below its title the title may still go on. */
function bodyBegun(document: Document, localLine: number): boolean {
  if (document.date && document.date.span.start < localLine) return false;
  if (document.addressee && document.addressee.span.start < localLine) return true;
  return document.blocks.some((block) => block.span.start < localLine);
}

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
function quotesIn(document: Document): readonly [string, string] {
  let quotes = '';
  for (const inner of eachDocument(document)) {
    for (const paragraph of eachParagraph(inner)) {
      for (const definition of paragraph.inline.definitions) quotes = definition.quotes;
    }
  }
  return quotes.length === 2 && quotes !== '《》' ? [quotes.charAt(0), quotes.charAt(1)] : ['', ''];
}
