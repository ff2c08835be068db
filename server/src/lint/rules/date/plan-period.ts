// 规划期限与五年规划的名称一致：“十四五”是 2021—2025 年。Compares the years given for a plan with those its name stands for.
import { parseChineseNumeral, toChinese } from '../../../base/numerals';
import type { Document, Paragraph } from '../../../model/document';
import type { Span } from '../../../base/span';
import type { FoldedView } from '../../../base/fold';
import { eachDocument } from '../../../model/walk';
import { documentRule, type Fault } from '../../rule';
import { paragraphsOf } from '../../../model/walk';
import { replacing } from '../../support/ways';

interface PeriodFault extends Fault {
  readonly plan: string;
  readonly first: number;
  /** The years printed, or the year of an outlook that does not look beyond the plan. */
  readonly printed: string;
  readonly outlook?: boolean;
  /** The name of the plan, where it stands beside its years, and what it would have to be for them. */
  readonly name?: { readonly span: Span; readonly right: string };
}

const DASH = '(?:—|–|-|~|～|至|到){1,2}';
const YEARS = `(\\d{4})年?${DASH}(\\d{4})年?`;
/** “十四五”规划（2021—2025年）, “十四五”时期（2021—2025年）. */
const NAMED_PERIOD = new RegExp(`[“"]([一二三四五六七八九十]{1,3}五)[”"](?:规划|时期|期间|计划)?\\(${YEARS}\\)`, 'g');
/** 规划期限为2021—2025年 in a plan that is named after its five years. */
const TERM = new RegExp(`规划(?:的)?(?:期限|期|时限|年限)(?:为|是|:)?${YEARS}`, 'g');
/** 展望至2035年. */
const OUTLOOK = /展望(?:至|到)(\d{4})年/g;
const PLAN_NAME = /[“"]([一二三四五六七八九十]{1,3}五)[”"]/;

export const planPeriod = documentRule<PeriodFault, Record<never, never>>({
  id: 'date/plan-period',
  severity: 'warning',
  fix: 'suggested',
  source: {
    kind: 'practice',
    zh: '通行做法：五年规划以序数为名，“十四五”即 2021—2025 年',
    en: 'Practice: a five-year plan is named by its ordinal; 十四五 is 2021—2025',
  },
  summary: { zh: '规划期限与“十四五”等名称一致', en: 'The term of a plan fits its name' },
  *find(document) {
    for (const owner of eachDocument(document)) {
      if (owner.title) yield* namedPeriods(owner.title.view);
      const own = planOf(owner);
      for (const paragraph of paragraphsOf(owner)) {
        const { text } = paragraph.view;
        if (namesPlan(text)) yield* namedPeriods(paragraph.view);
        if (own !== undefined && !paragraph.quoted && mayGiveTerm(text)) yield* terms(paragraph, own);
      }
    }
  },
  why: {
    zh: '展望到哪一年要由人确定',
    en: 'how far the plan looks ahead is for somebody to say',
  },
  mends({ span, first, outlook, name }, { source }) {
    if (outlook) return [];
    const years = source.slice(span.start, span.end);
    const right = years.replace(/\d{4}/, String(first)).replace(/\d{4}(?!.*\d{4})/s, String(first + 4));
    const ways = [
      replacing(span, right, {
        zh: `年份改为 ${first}—${first + 4} 年`,
        en: `Change the years to ${first}—${first + 4}`,
      }),
    ];
    if (name === undefined) return ways;
    return [
      ...ways,
      replacing(name.span, name.right, { zh: `名称改为“${name.right}”`, en: `Change the name to ${name.right}` }),
    ];
  },
  say({ plan, first, printed, outlook }) {
    if (outlook) {
      return {
        zh: `“${plan}”规划的展望年份写作 ${printed} 年，没有超出规划期（${first}—${first + 4} 年），请核对。`,
        en: `The outlook to ${printed} does not reach beyond “${plan}” (${first}—${first + 4}); check the year.`,
      };
    }
    return {
      zh: `“${plan}”写作 ${printed}。通行做法“${plan}”指 ${first}—${first + 4} 年，请核对年份或规划名称。`,
      en: `“${plan}” is given as ${printed}, but it stands for ${first}—${first + 4}; check the years or the plan's name.`,
    };
  },
});

/** The five-year plan the document itself is. */
function planOf({ title }: Document): string | undefined {
  if (!title || !/规划|计划|纲要/.test(title.text)) return undefined;
  return PLAN_NAME.exec(title.text)?.[1];
}

/** Asked of every paragraph before anything dearer is tried. */
function namesPlan(text: string): boolean {
  return text.includes('五”') || text.includes('五"');
}

function mayGiveTerm(text: string): boolean {
  return text.includes('规划') || text.includes('展望');
}

function* namedPeriods(view: FoldedView): Iterable<PeriodFault> {
  for (const match of view.text.matchAll(NAMED_PERIOD)) {
    const [whole, plan = '', from = '', to = ''] = match;
    const years = whole.slice(whole.indexOf('(') + 1, -1);
    const start = match.index + whole.length - 1 - years.length;
    const at = match.index + 1;
    const right = planFor(Number(from), Number(to));
    const name = right === undefined ? undefined : { span: view.span(at, at + plan.length), right };
    for (const fault of mismatch(plan, from, to, view.span(start, start + years.length))) yield { ...fault, name };
  }
}

function* terms({ view }: Paragraph, plan: string): Iterable<PeriodFault> {
  if (!/规划的?[期时年]|展望/.test(view.text)) return;
  for (const match of view.text.matchAll(TERM)) {
    const [whole, from = '', to = ''] = match;
    const start = match.index + whole.search(/\d/);
    yield* mismatch(plan, from, to, view.span(start, match.index + whole.length));
  }
  const first = firstYear(plan);
  for (const match of view.text.matchAll(OUTLOOK)) {
    const year = match[1] ?? '';
    if (first === undefined || Number(year) > first + 4) continue;
    const start = match.index + match[0].indexOf(year);
    yield { span: view.span(start, start + 4), plan, first, printed: year, outlook: true };
  }
}

function* mismatch(plan: string, from: string, to: string, span: Span): Iterable<PeriodFault> {
  const first = firstYear(plan);
  // Longer terms are plans of another kind (国土空间规划 2021—2035) that only mention the five years.
  if (first === undefined || Number(to) - Number(from) > 8) return;
  if (Number(from) === first && Number(to) === first + 4) return;
  yield { span, plan, first, printed: `${from}—${to}` };
}

/** 十四五 begins in 2021; 五年规划 have run without a break since the tenth (2001). */
function firstYear(plan: string): number | undefined {
  const ordinal = parseChineseNumeral(plan.slice(0, -1));
  return ordinal !== undefined && ordinal >= 6 && ordinal <= 20 ? 2001 + 5 * (ordinal - 10) : undefined;
}

/** 十五五 for 2026—2030. */
function planFor(from: number, to: number): string | undefined {
  const ordinal = (from - 2001) / 5 + 10;
  if (to !== from + 4 || !Number.isInteger(ordinal) || ordinal < 6 || ordinal > 20) return undefined;
  return `${toChinese(ordinal)}五`;
}
