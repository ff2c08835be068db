// The document type that ends a title, 通知, 意见, 批复 …, in the order in which they fit what the title is about. Also in a title that is cited.
import { DOCUMENT_TYPES as TYPE_FACTS } from '../../data/document-types';
import type { Document } from '../../model/document';
import { lineAbove, type CompletionContext } from './context';
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

/** Longer forms of 意见 that titles end with. */
const COMPOUNDS: readonly (readonly [word: string, letters: string, initials: string])[] = [
  ['实施意见', 'shishiyijian', 'ssyj'],
  ['指导意见', 'zhidaoyijian', 'zdyj'],
  ['若干意见', 'ruoganyijian', 'rgyj'],
];

/** The longest thing typed of a document type: five letters and more of an input method, or one character. */
const MAX_TYPED = 12;
/** A title may wrap; one that runs over this many characters is a sentence. */
const MAX_TITLE = 120;

/** What a title is about says which types are likely; the first row that fits decides. */
const LIKELY: readonly (readonly [about: RegExp, types: readonly string[]])[] = [
  [/(?:不?同意|批准|核准)/, ['批复', '复函', '通知']],
  [/(?:商请|协助|征求|协商|邀请|确认)/, ['函', '通知']],
  [/(?:^|[^按符])(?:请求|要求|申请|恳请|报请|提请|呈请|请予)/, ['请示', '函', '报告']],
  [/(?:表彰|表扬|命名|授予|嘉奖|记功)/, ['决定', '通报', '通知']],
  [/(?:处分|撤销|修改|废止|失效)/, ['决定', '通知', '公告']],
  [/(?:印发|转发|批转|任免|任职|免职|召开|举办|调整|成立)/, ['通知', '决定']],
  [/(?:禁止|限制|禁[捕渔猎牧火放]|管制|征收)/, ['通告', '公告', '决定']],
  [/(?:情况|进展|结果)$/, ['报告', '通报', '函']],
  [/(?:加快|促进|推进|推动|深化|进一步|完善|健全|构建)/, ['意见', '通知', '决定']],
];

/** 通知, 意见 … behind 关于…的 at the end of a title, or of a title being cited in 《》. */
export function documentTypeSuggestions(context: CompletionContext): Suggestion[] {
  const at = context.before.lastIndexOf('的');
  if (at < 0) return [];
  const typed = context.before.slice(at + 1);
  if (typed.length > MAX_TYPED || !/^(?:[a-z']*|[\u4e00-\u9fff]{0,3})$/i.test(typed)) return [];
  const head = context.before.slice(0, at + 1);
  if (!insideTitle(context, head)) return [];
  const cited = head.lastIndexOf('《') > head.lastIndexOf('》');
  const about = aboutIn(cited ? head : lineAbove(context) + head);
  const likely = LIKELY.find(([words]) => words.test(about))?.[1] ?? [];
  const ordered = [
    ...likely.flatMap((word) => OFFERED_TYPES.filter((type) => type[0] === word)),
    ...OFFERED_TYPES.filter(([word]) => !likely.includes(word)),
    ...COMPOUNDS,
  ];
  return ordered.flatMap(([word, letters, initials], order) =>
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

/** What stands between 关于 and 的, titles cited in it left out. */
function aboutIn(head: string): string {
  const text = head.replace(/《[^《》]{0,120}》/g, '');
  return text.slice(text.lastIndexOf('关于') + 2, -1);
}

/** What the type is for, as the tables have it. */
function purposeOf(word: string): { zh: string; en: string } {
  const facts = TYPE_FACTS.find(
    (type) => type.name === word || type.variants.includes(word) || word.endsWith(type.name),
  );
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
