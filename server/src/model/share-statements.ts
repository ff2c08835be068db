// Shares that a sentence lists completely, so that they come to 100: the structure of the three industries (3.3∶40.9∶55.8), 第一产业…第二产业…第三产业
// each with its share, men and women, town and country, and lists that end with 其他. Knows no rule.
import { around, type Interval } from '../base/rounding';
import type { Span } from '../base/span';
import type { Paragraph } from './document';
import { amountAt, numberSentences, SIGN, type NumberSentence } from './number-sentences';

export interface ShareTerm {
  readonly text: string;
  readonly span: Span;
  readonly value: number;
  readonly range: Interval;
  readonly decimals: number;
}

/** Shares of one whole, all of them. */
export interface ShareList {
  readonly span: Span;
  readonly terms: readonly ShareTerm[];
  /** What they are shares of, for a reader: 三次产业结构. */
  readonly what: string;
}

const { plain: Q, percent: P, other: O } = SIGN;
const NUMBER = '(?<![\\d.])\\d{1,3}(?:\\.\\d{1,2})?';
const RATIO = new RegExp(`${NUMBER}(?:[:∶：/](?:\\d{1,3}(?:\\.\\d{1,2})?)){2}(?![\\d.:∶：/])`, 'g');
const INDUSTRIES = /(?:三次|一二三次?|三大?)产业|产业(?:增加值)?(?:结构|比例|构成|比重)/;
/** The ratio may stand this far behind the words. */
const REACH = 60;

/** The complete lists of shares in a paragraph. */
export function shareLists(paragraph: Paragraph): readonly ShareList[] {
  const { text } = paragraph.view;
  const out = INDUSTRIES.test(text) ? ratios(paragraph) : [];
  if (!text.includes('%')) return out;
  return [...out, ...numberSentences(paragraph).flatMap((sentence) => listsIn(sentence))];
}

/** 三次产业结构由4.1∶47.4∶48.5调整为3.3∶40.9∶55.8. Ratios of tens (6∶3∶1) are no percentages. */
function ratios({ view }: Paragraph): ShareList[] {
  const out: ShareList[] = [];
  for (const match of view.text.matchAll(RATIO)) {
    const [whole] = match;
    if (!INDUSTRIES.test(view.text.slice(Math.max(0, match.index - REACH), match.index))) continue;
    const terms: ShareTerm[] = [];
    let at = match.index;
    for (const text of whole.split(/[:∶：/]/)) {
      const decimals = text.length - 1 - text.indexOf('.');
      const places = text.includes('.') ? decimals : 0;
      const range = around(Number(text), Math.pow(10, -places) / 2);
      terms.push({ text, span: view.span(at, at + text.length), value: Number(text), range, decimals: places });
      at += text.length + 1;
    }
    const sum = terms.reduce((value, term) => value + term.value, 0);
    if (sum > 50 && sum < 200) {
      out.push({ span: view.span(match.index, match.index + whole.length), terms, what: '三次产业结构' });
    }
  }
  return out;
}

const BETWEEN = `[^${Q}${P}${O};]{0,24}`;
/** 增加值占…的比重为P */
const SHARE = `[^${P}${O};]{0,40}(?:占|比重|比例)${BETWEEN}${P}`;
/** 人口为Q,占P: nothing but the number of the part itself. */
const OWN_SHARE = `(?:常住|户籍)?(?:人口|学生)?[为有共,、(${Q}]{0,5}占(?:比|总人口)?[的为]?(?:比重)?为?${P}`;
/** Families of parts that are a whole together, each with the words that name its parts in order. */
const FAMILIES = [
  family('三次产业占比', SHARE, '第一产业', '第二产业', '第三产业'),
  family('男女占比', OWN_SHARE, '男性?', '女性?'),
  family('城乡占比', OWN_SHARE, '城镇', '(?:居住在)?(?:乡村|农村)的?'),
];

function family(what: string, share: string, ...names: readonly string[]): { what: string; pattern: RegExp } {
  return { what, pattern: new RegExp(names.map((name) => `${name}${share}`).join('[,、;)]{0,2}'), 'g') };
}

function listsIn(sentence: NumberSentence): readonly ShareList[] {
  const out: ShareList[] = [];
  for (const { what, pattern } of FAMILIES) {
    for (const match of sentence.text.matchAll(pattern)) {
      const list = listOf(sentence, match.index, match[0], what);
      if (list) out.push(list);
    }
  }
  return out;
}

/** The percentages of a stretch of a sentence, all of them; undefined where one is a bound or there are words that nest. */
function listOf(sentence: NumberSentence, from: number, whole: string, what: string): ShareList | undefined {
  if (/其中|提高|下降|增长|上升|回落|比/.test(whole.replace(/比重|比例|占比/g, ''))) return undefined;
  const terms: ShareTerm[] = [];
  for (let i = 0; i < whole.length; i++) {
    if (whole[i] !== P) continue;
    const amount = amountAt(sentence, from + i);
    if (amount === undefined) return undefined;
    terms.push(amount);
  }
  const [first, last] = [terms[0], terms.at(-1)];
  if (first === undefined || last === undefined || terms.length < 2) return undefined;
  return { span: { start: first.span.start, end: last.span.end }, terms, what };
}
