// When a document says it takes effect, until when it holds: 自2021年7月20日起施行, 有效期至2026年7月19日. A small derivation from paragraphs
// for the rules on dates and on the closing provisions. Knows no rule.
import type { Document, Paragraph } from './document';
import type { DateMention } from './inline-types';
import { eachParagraph } from './walk';

/** A statement about the effect of the document it stands in, or of what that prints. */
export interface EffectClause {
  /** effect: 自…起施行 · expiry: 有效期至… */
  readonly kind: 'effect' | 'expiry';
  readonly date: DateMention;
  /** 施行 实施 执行 生效 试行; for an expiry 有效期 or 有效. */
  readonly verb: string;
  readonly paragraph: Paragraph;
}

/** Behind the date; a clause ends there, for 起施行的《…》 speaks of something else. */
const BEHIND_EFFECT = /^起(?:开始|正式|全面)?(施行|实施|执行|生效|试行)(?:[。，,；;)）]|$)/;
/** 本办法 …自: the subject and nothing in 《》 between; or the sentence, its ordinal left out, begins with 自. */
const KINDS =
  '通知|办法|规定|意见|方案|细则|规则|条例|决定|通告|公告|通报|批复|标准|制度|规范|规程|指引|措施|政策|文件|法|令|解释|规划|计划|要点|章程|守则';
const SUBJECT = new RegExp(`本《?(?:${KINDS})》?[^《》。]{0,30}[自从由]$`);
/** An order or notice speaks of what it publishes: 现予公布，自…. */
const PUBLISHED = /(?:公布|发布|颁布|印发)[，,]自$/;
const NO_SUBJECT = /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}\.)?[自从由]$/;
/** Behind the subject or at the start of a clause: 证书有效期至 speaks of something else. */
const BEFORE_EXPIRY = new RegExp(
  `(?:^|[，,]|本《?(?:${KINDS})》?)(有效期|有效)(?:限)?(?:为|暂定)?(?:[一二三四五六七八九十\\d]{1,3}年)?[，,]?(?:截止|截至|到|至)$`,
);
const SENTENCE_END = /[。；;！？!?]/;

/** The statements about its own effect in a document's body, in text order; inner documents left out. */
export function* effectClauses(document: Document): Iterable<EffectClause> {
  for (const paragraph of eachParagraph(document)) {
    if (paragraph.quoted || paragraph.inline.dates.length === 0) continue;
    for (const date of paragraph.inline.dates) {
      const clause = readClause(paragraph, date);
      if (clause) yield clause;
    }
  }
}

function readClause(paragraph: Paragraph, date: DateMention): EffectClause | undefined {
  const { view } = paragraph;
  const from = view.indexAt(date.span.start);
  const to = view.indexAt(date.span.end);
  const before = sentenceBefore(view.text, from);
  const verb = BEHIND_EFFECT.exec(view.text.slice(to, to + 12))?.[1];
  if (verb !== undefined) {
    if (![SUBJECT, PUBLISHED, NO_SUBJECT].some((form) => form.test(before))) return undefined;
    return { kind: 'effect', date, verb, paragraph };
  }
  const expiry = BEFORE_EXPIRY.exec(before)?.[1];
  return expiry === undefined ? undefined : { kind: 'expiry', date, verb: expiry, paragraph };
}

/** The text of the sentence before a folded index, at most 80 units. */
function sentenceBefore(text: string, index: number): string {
  const start = Math.max(0, index - 80);
  let from = index;
  while (from > start && !SENTENCE_END.test(text.charAt(from - 1))) from--;
  return text.slice(from, index);
}
