// 目标值缺单位：满意度达到90以上、城镇化率达到72。 Only where the subject says that a unit must stand there; rates per 万台, ratios, indexes and scores have
// none. Always information: which unit was meant the author must say.
import { eachDocument } from '../../../model/walk';
import type { Quantity } from '../../../model/quantity-types';
import { isPercentage, subjectOf, unitNeededBy } from '../../../model/rate-words';
import { documentRule, type Fault, type Options } from '../../rule';
import { clauseBefore } from '../../support/clauses';
import { figureTexts, type FigureText } from '../../support/figure-texts';
import { inserting } from '../../support/ways';

interface MissingFault extends Fault {
  readonly subject: string;
  readonly printed: string;
  readonly units: string;
  readonly at: number;
}

export const unitMissing = documentRule<MissingFault, Options>({
  id: 'numeral/unit-missing',
  severity: 'information',
  fix: 'suggested',
  source: {
    kind: 'practice',
    zh: '通行做法：目标值写明单位',
    en: 'Common practice: a target value has its unit',
  },
  summary: { zh: '目标值写明单位', en: 'A target value has its unit' },
  *find(top) {
    for (const document of eachDocument(top)) {
      for (const text of figureTexts(document)) {
        if (text.place !== 'text' || UNIT_TOLD.test(text.view.text)) continue;
        for (const quantity of text.quantities.quantities) {
          const fault = faultOf(text, quantity);
          if (fault !== undefined) yield fault;
        }
      }
    }
  },
  why: {
    zh: '该用什么单位，要由作者说明',
    en: 'which unit is meant its author must say',
  },
  mends: ({ units, at }) => units.split('、').map((unit) => inserting(at, unit)),
  say: ({ subject, printed, units }) => ({
    zh: `“${subject}”的数值“${printed}”没有单位（${units}？）。通行做法是目标值写明单位，请补上。`,
    en: `The value ${printed} of ${subject} has no unit (${units}?). A target value has its unit; please add it.`,
  }),
});

/** 单位：万元, told once for a paragraph; 责任单位： is somebody. */
const UNIT_TOLD = /单位:(?:[万亿千百元%人个吨户亩]|公里|平方)/;
/** Levels that name a value; slogans (跨越8万亿) are left alone. */
const STATES =
  /^(?:达到|达|为|提高到|提高至|提升到|提升至|上升到|上升至|增加到|增加至|增长到|增长至|下降到|下降至|降到|降至|降低到|降低至|保持在|稳定在|控制在|维持在|实现|完成)$/;
const BOUNDS = /^(?:不低于|不少于|不高于|不超过|低于|高于|超过|达到)$/;
const ENDS = /^(?:$|[。；;，)）]|,(?![0-9]))/;
/** Full stops of other scripts and commas between figures. */
const SCORED = /(?:分制|指数|得分|评分|分值|系数)/;

function faultOf({ view }: FigureText, quantity: Quantity): MissingFault | undefined {
  const { measure, unit, sign, guess, range, rank, number, lead, qualifiers, span } = quantity;
  if (measure !== 'plain' || unit || sign || guess || range || rank || number.form !== 'arabic') return undefined;
  const before = qualifiers.find(({ side }) => side === 'before');
  const states = lead !== undefined ? STATES.test(lead.text) : before !== undefined && BOUNDS.test(before.text);
  const { text } = view;
  const to = view.indexAt(span.end - 1) + 1;
  if (!states || !ENDS.test(text.slice(to, to + 2)) || /^，[0-9]/.test(text.slice(to, to + 2))) return undefined;
  const start = view.indexAt((lead ?? quantity).span.start);
  const clause = clauseBefore(text, start, true);
  if (SCORED.test(clause)) return undefined;
  const subject = subjectOf(clause);
  const units = unitsFor(subject, quantity);
  if (units === undefined) return undefined;
  return {
    span,
    printed: text.slice(view.indexAt(span.start), to),
    subject: nameAt(subject),
    units,
    at: quantity.number.span.end,
  };
}

function unitsFor(subject: string, { number: { value, scale } }: Quantity): string | undefined {
  if (subject.endsWith('满意度')) return scale === undefined && value >= 2 && value <= 100 ? '%、分' : undefined;
  if (isPercentage(subject)) return scale === undefined && value > 1 && value <= 100 ? '%' : undefined;
  return unitNeededBy(subject);
}

/** The last words of the subject, as much as a message needs. */
function nameAt(subject: string): string {
  const from = Math.max(subject.lastIndexOf('的') + 1, subject.length - 16);
  return subject.slice(from);
}
