// Changes told in the wrong one of % and 百分点: a share, rate or speed that changes by %, an amount that grows by points, 个点. How sure each is
// depends on the subject: a share does not change by a share of itself, a rate may. Knows no rule.
import type { Span } from '../../base/span';
import type { Quantity } from '../../model/quantity-types';
import { isAmount, kindOfSubject, namesPercentage, subjectOf, type Subject } from '../../model/rate-words';
import { clauseBefore, sentenceAround } from './clauses';
import type { FigureText } from './figure-texts';
import { plainNumber } from './plain-number';

export interface PercentChange {
  /** proven: both ends are printed · share, speed, rate: by the subject · point: 个点 · amount: an amount that grows by points */
  readonly kind: 'proven' | 'share' | 'speed' | 'rate' | 'point' | 'amount';
  readonly span: Span;
  readonly printed: string;
  /** The sign to change, and into what. */
  readonly sign: Span;
  readonly right: string;
  /** 9.8－9.2＝0.6, where both ends are printed. */
  readonly sum?: string;
}

const CHANGES =
  /^(?:年均|同比|环比)?(?:提高|提升|上升|上涨|增加|增长|扩大|升高|加快|快|高|高出|上调|上浮|下降|降低|减少|回落|下滑|下调|缩小|收窄|低)了?$/;
/** Changes of what was named a clause before: growth there is that of the amount. */
const OF_LEVEL = /^(?:提高|提升|上升|下降|降低|回落|下滑)了?$/;
const COMPARISON = /^(?:以上|以下|左右|以内)?[,，(（](?:同比|环比|(?:比|较)[^,，。；;、]{1,14})$/;
/** 高于全省3%: what it is compared with stands between. */
const ABOVE =
  /(?:高于|快于|低于|慢于|高出|领先)(?!预期|目标|计划)[^,，]{0,10}(?:全国|全省|全市|全县|全区|全球|世界|平均|平均水平|水平|同期|上年|去年|总值|GDP|增速|增幅|城镇居民|农村居民|总体)$/;
/** What a sector adds to the growth of the whole is told in points. */
const CONTRIBUTION = /(?:拉动|带动|拖累|贡献|影响|推动|高于|快于|低于|高出|增速|增幅|率|占比|比重|份额|比例|指数)/;

/** The changes of a text that are told in the wrong one. */
export function* percentChanges(text: FigureText): Iterable<PercentChange> {
  const { quantities } = text.quantities;
  for (let i = 0; i < quantities.length; i++) {
    const quantity = quantities[i] as Quantity;
    const { measure, sign } = quantity;
    if (sign === undefined || quantity.rank) continue;
    const found =
      measure === 'percent' && sign.text === '%'
        ? percentIn(text, quantities, i)
        : measure === 'points'
          ? pointsIn(text, quantity, quantities[i - 1])
          : undefined;
    if (found !== undefined) yield { ...found, sign: sign.span };
  }
}

type Found = Omit<PercentChange, 'sign'>;

function percentIn({ view }: FigureText, all: readonly Quantity[], i: number): Found | undefined {
  const { text } = view;
  const quantity = all[i] as Quantity;
  const start = view.indexAt((quantity.lead ?? quantity).span.start);
  const printedFrom = (from: number): Pick<Found, 'span' | 'printed' | 'right'> => {
    const to = view.indexAt(quantity.span.end - 1) + 1;
    return { span: view.span(from, to), printed: text.slice(from, to), right: '个百分点' };
  };
  const { lead } = quantity;
  if (lead === undefined) {
    const clause = clauseBefore(text, start);
    const above = ABOVE.exec(clause);
    if (above === null) return undefined;
    const before = subjectOf(clause.slice(0, above.index));
    const subject = before === '' ? levelBefore(text, all[i - 1], start - clause.length, view) : kindOfSubject(before);
    return subject === 'other' ? undefined : { kind: subject, ...printedFrom(start - above[0].length) };
  }
  if ((lead.role !== 'change' && lead.role !== 'yearly') || !CHANGES.test(lead.text)) return undefined;
  const sum = difference(text, view.indexAt(lead.span.start), all, i, (span) => endOf(view, span));
  if (sum !== undefined) return sum === '' ? undefined : { kind: 'proven', ...printedFrom(start), sum };
  const clause = clauseBefore(text, start);
  const subject = kindOfSubject(subjectOf(clause));
  if (subject !== 'other') return { kind: subject, ...printedFrom(start) };
  const level = all[i - 1];
  if (level === undefined || !OF_LEVEL.test(lead.text) || level.measure !== 'percent') return undefined;
  const to = endOf(view, level.span);
  if (start - to > 24 || !COMPARISON.test(text.slice(to, start))) return undefined;
  const known = levelSubject(text, view.indexAt((level.lead ?? level).span.start), level);
  return known === 'other' ? undefined : { kind: 'rate', ...printedFrom(start) };
}

/** What the level printed in the clause before is of: 比重为14%,高于全国3%. */
function levelBefore(
  text: string,
  level: Quantity | undefined,
  clauseStart: number,
  view: FigureText['view'],
): Subject {
  if (level?.measure !== 'percent' || clauseStart - endOf(view, level.span) > 1) return 'other';
  return levelSubject(text, view.indexAt((level.lead ?? level).span.start), level) === 'other' ? 'other' : 'rate';
}

function endOf(view: FigureText['view'], span: Span): number {
  return view.indexAt(span.end - 1) + 1;
}

/** What a printed level is of: 失业率为5.2%, 占全省的15.8%. */
function levelSubject(text: string, start: number, { lead }: Quantity): Subject {
  if (lead?.role === 'change' || lead?.role === 'yearly') return 'other';
  if (lead?.text.startsWith('占') === true) return 'share';
  const clause = clauseBefore(text, start);
  return kindOfSubject(subjectOf(clause));
}

/**
 * What the two levels before a change differ by, as a sum, where that is the number printed; '' where the number printed is the change relative to the
 * first; undefined where the levels are not both there.
 */
function difference(
  text: string,
  start: number,
  all: readonly Quantity[],
  i: number,
  endOf: (span: Span) => number,
): string | undefined {
  const [from, to, told] = [all[i - 2], all[i - 1], all[i] as Quantity];
  if (
    from?.measure !== 'percent' ||
    to?.measure !== 'percent' ||
    from.lead?.role !== 'from' ||
    to.lead?.role !== 'level'
  )
    return undefined;
  if ([from, to, told].some(({ range, guess, qualifiers }) => range || guess || qualifiers.length > 0))
    return undefined;
  if (start - endOf(to.span) > 8 || /[。；;]/.test(text.slice(endOf(to.span), start))) return undefined;
  const [a, b, change] = [from.number, to.number, told.number];
  const slack = a.slack + b.slack + change.slack;
  if (Math.abs(Math.abs(b.value - a.value) - change.value) > slack) return undefined;
  const relative = Math.abs(b.value / a.value - 1) * 100;
  if (Math.abs(relative - change.value) <= change.slack) return '';
  const [high, low] = a.value > b.value ? [a, b] : [b, a];
  return `${plainNumber(high.value)}－${plainNumber(low.value)}＝${plainNumber(high.value - low.value)}`;
}

function pointsIn({ view, place }: FigureText, quantity: Quantity, before?: Quantity): Found | undefined {
  const { text } = view;
  const { sign, lead, span, number } = quantity;
  const start = view.indexAt((lead ?? { span }).span.start);
  const to = view.indexAt(span.end - 1) + 1;
  const clause = clauseBefore(text, start);
  const printed = text.slice(start, to);
  if (sign?.text === '个点') {
    const compares =
      (lead?.role === 'change' && !/^(?:增加|减少|扩大|多|少|增)/.test(lead.text)) || ABOVE_ANY.test(clause);
    const sentence = sentenceAround(text, start);
    if (!compares || (place !== 'cell' && !namesPercentage(text.slice(sentence.start, start)))) return undefined;
    const from = view.indexAt(number.span.start);
    return { kind: 'point', span: view.span(from, to), printed: text.slice(from, to), right: '个百分点' };
  }
  if (lead === undefined || !/^(?:同比)?增长了?$/.test(lead.text) || CONTRIBUTION.test(clause)) return undefined;
  // 比2015年的6180亿元增长48.9个百分点
  const ofAmount = before?.measure === 'plain' && before.unit !== undefined && endOf(view, before.span) === start;
  return ofAmount || isAmount(subjectOf(clause))
    ? { kind: 'amount', span: view.span(start, to), printed, right: '%' }
    : undefined;
}

const ABOVE_ANY = /(?:高于|快于|低于|慢于|高出|领先|超过|落后)[^,，]{0,14}$/;
