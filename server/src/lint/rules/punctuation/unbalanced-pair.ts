// 成对的标号配对：brackets, quotation and title marks have their partners inside the logical paragraph, or, for a passage of several paragraphs, in
// a later one. The pairing itself is the model's.
import { eachDocument, eachSection } from '../../../model/walk';
import type { Marker } from '../../../syntax/marker-types';
import type { Document } from '../../../model/document';
import type { LoneMark, PairKind } from '../../../model/inline-types';
import { documentRule, type Bilingual, type Mending } from '../../rule';
import { findMisfits } from '../../support/misfits';
import { loneMarks, type Lone } from '../../support/lone-marks';
import { isMistypedPair } from '../../support/mistyped-pairs';
import { inserting, replacing, waysOf, type WaysFault } from '../../support/ways';

interface PairFault extends WaysFault {
  readonly message: Bilingual;
}

const PARTNERS: Readonly<Record<PairKind, readonly [string, string]>> = {
  round: ['（', '）'],
  square: ['［', '］'],
  hexagonal: ['〔', '〕'],
  lenticular: ['【', '】'],
  title: ['《', '》'],
  'inner-title': ['〈', '〉'],
  quote: ['“', '”'],
  'inner-quote': ['‘', '’'],
  straight: ['"', '"'],
};

export const unbalancedPair = documentRule<PairFault, Record<never, never>>({
  id: 'punctuation/unbalanced-pair',
  severity: 'error',
  fix: 'suggested',
  source: {
    kind: 'standard',
    zh: '国家标准《标点符号用法》（GB/T 15834—2011）：引号、括号、书名号成对使用',
    en: 'GB/T 15834—2011: quotation marks, brackets and title marks are used in pairs',
  },
  summary: { zh: '引号、括号、书名号成对', en: 'Quotation marks, brackets and title marks come in pairs' },
  *find(top) {
    for (const document of eachDocument(top)) {
      yield* faultsOf(document);
      yield* halfOrdinals(document);
    }
  },
  mends: waysOf,
  say: ({ message }) => message,
});

function* faultsOf(document: Document): Iterable<PairFault> {
  const left = loneMarks(document);
  for (let i = 0; i < left.length; i++) {
    const here = left[i] as Lone;
    const next = left[i + 1];
    // Two lone marks of one paragraph that stand for one pair: （甲］ or “甲“.
    if (next !== undefined && next.order === here.order && isMistypedPair(here.mark, next.mark, document.source)) {
      // （0，1］ is an interval.
      const inside = document.source.slice(here.mark.span.end, next.mark.span.start);
      if (!/^[\d\s.,，%～~∞+—-]{2,24}$/.test(inside)) yield mistyped(document, here.mark, next.mark);
      i++;
    } else yield alone(document, here.mark);
  }
}

/** 二） among （一） and （三）. Where most ordinals of a kind have half a bracket, that is the document's way: 1） 2） 3）. */
function* halfOrdinals(document: Document): Iterable<PairFault> {
  const halves: Marker[] = [];
  let whole = 0;
  for (const { marker, paragraph } of eachSection(document)) {
    if (marker.form !== 'bracket' || marker.script !== 'chinese' || paragraph.quoted) continue;
    if (marker.open === undefined) halves.push(marker);
    else whole++;
  }
  if (halves.length > whole) halves.length = 0;
  for (const { section, form } of findMisfits(document)) {
    if (section.marker.form === 'half-bracket' && form === 'bracket-number') halves.push(section.marker);
  }
  for (const { span } of halves) {
    const fault = alone(document, { kind: 'round', side: 'close', span: { start: span.end - 1, end: span.end } });
    const open = document.source.charAt(span.end - 1) === ')' ? '(' : '（';
    yield { ...fault, ways: [inserting(span.start, open)] };
  }
}

/** Either mark changed into the partner of the other, half-width where that is. */
function paired(first: LoneMark, second: LoneMark, [a, b]: readonly [string, string]): readonly Mending[] {
  const like = (mark: string, model: string): string =>
    '([<'.includes(model) || ')]>'.includes(model) ? half(mark) : mark;
  const ways: Mending[] = [];
  const close = like(PARTNERS[first.kind][1], a);
  if (close !== b)
    ways.push(replacing(second.span, close, { zh: `“${b}”改为“${close}”`, en: `Change ${b} to ${close}` }));
  const open = like(PARTNERS[second.kind][0], b);
  if (open !== a) ways.push(replacing(first.span, open, { zh: `“${a}”改为“${open}”`, en: `Change ${a} to ${open}` }));
  return ways;
}

function half(mark: string): string {
  return { '（': '(', '）': ')', '［': '[', '］': ']' }[mark] ?? mark;
}

/** The partner set where the sentence ends or begins: a guess that the reader can move. */
function completing({ source, span }: Document, { kind, side, span: { start, end } }: LoneMark): readonly Mending[] {
  const partner = PARTNERS[kind][side === 'open' ? 1 : 0];
  const mark = source.slice(start, end);
  const written = '()[]'.includes(mark) ? half(partner) : partner;
  let at = side === 'open' ? end : start;
  if (side === 'open') while (at < span.end && at - end < REACH && !STOPS.includes(source.charAt(at))) at++;
  else while (at > span.start && start - at < REACH && !STOPS.includes(source.charAt(at - 1))) at--;
  if (at === end || at === start || Math.abs(at - start) >= REACH) return [];
  return [inserting(at, written, { zh: `补上“${written}”`, en: `Add ${written}` })];
}

const STOPS = '。；;，,：:！？!?\r\n\t';
const REACH = 60;

function printed(document: Document, { span }: LoneMark): string {
  return document.source.slice(span.start, span.end);
}

function mistyped(document: Document, first: LoneMark, second: LoneMark): PairFault {
  const [a, b] = [printed(document, first), printed(document, second)];
  return {
    span: second.span,
    ways: paired(first, second, [a, b]),
    related: [{ span: first.span, message: { zh: '另一个标号', en: 'The other mark' } }],
    message: {
      zh: `「${a}」与「${b}」不能配成一对。国家标准《标点符号用法》（GB/T 15834—2011）规定引号、括号、书名号成对使用；请改成相配的标号，或补上缺少的一半。`,
      en: `${a} and ${b} make no pair. GB/T 15834—2011 uses quotation marks, brackets and title marks in pairs; change one, or add what is missing.`,
    },
  };
}

function alone(document: Document, mark: LoneMark): PairFault {
  const partner = PARTNERS[mark.kind][mark.side === 'open' ? 1 : 0];
  const here = printed(document, mark);
  return {
    span: mark.span,
    ways: [...completing(document, mark), replacing(mark.span, '', { zh: `删去“${here}”`, en: `Delete ${here}` })],
    message: {
      zh: `「${here}」没有与它配对的「${partner}」。国家标准《标点符号用法》（GB/T 15834—2011）规定引号、括号、书名号成对使用；请补上「${partner}」或删去「${here}」。`,
      en: `${here} has no ${partner}. GB/T 15834—2011 uses quotation marks, brackets and title marks in pairs; add ${partner} or delete ${here}.`,
    },
  };
}
