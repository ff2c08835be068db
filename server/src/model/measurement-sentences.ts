// Reads what running text measures: for each number the clause it closes, the indicator that the clause names, and the year that the clause, the
// sentence or what stands above tells. A number whose clause names other times, several years or nothing is no measurement.
import type { Document, Paragraph } from './document';
import { aspectOf, namesElsewhere, nameIn, nameKey, OTHER_TIME } from './measurement-names';
import type { Measurement } from './measurement-types';
import { dimensionOf } from './measurement-units';
import { quantitiesOf } from './quantities';
import type { Period, Quantity } from './quantity-types';

/** The year that holds where a clause names none. */
export interface Carried {
  readonly year: number;
  /** Only a period is told, whose last year this is. */
  readonly plan: boolean;
}

export interface Around {
  readonly owner: Document;
  /** 省, 市, 县: whose document it is. */
  readonly level: string;
  /** A heading above names another place or company. */
  readonly elsewhere: boolean;
  readonly carried?: Carried;
  /** When the document was issued: what lies behind it is planned, whether the text says so or not. */
  readonly issued?: number;
}

/** What a paragraph measures, and the year it leaves to what hangs on it. */
export function readParagraph(
  paragraph: Paragraph,
  around: Around,
  start: number,
): { readonly found: readonly Measurement[]; readonly leaves?: Carried } {
  const { quantities, periods } = quantitiesOf(paragraph);
  const { text } = paragraph.view;
  if (quantities.length === 0 && periods.length === 0) {
    return { found: [], leaves: OTHER_TIME.test(text.slice(start, start + 40)) ? undefined : around.carried };
  }
  const reader = new ClauseReader(paragraph, around, quantities, periods);
  reader.read(start);
  return { found: reader.found, leaves: reader.carried };
}

/** What may stand before the year that opens a clause. */
const BEFORE_YEAR =
  /^(?:到|至|截至|截止|预计到?|力争到?|争取到?|确保到?|计划到?|规划到?|展望到?|展望|在|于|其中[:,]?|——|—|据(?:初步)?(?:核算|统计),?)?$/;
const BEHIND_YEAR = /^(?:以来|以前|以后|之前|之后|前|后|起|至今|基础上|的基础|同期|的|相比|\d{1,2}月)/;

class ClauseReader {
  readonly found: Measurement[] = [];
  carried?: Carried;
  private readonly text: string;
  /** Where the sentence began, and whether the clause is its first that says anything. */
  private sentence = 0;
  private first = true;

  constructor(
    private readonly paragraph: Paragraph,
    private readonly around: Around,
    private readonly quantities: readonly Quantity[],
    private readonly periods: readonly Period[],
  ) {
    this.text = paragraph.view.text;
    this.carried = around.carried;
  }

  read(start: number): void {
    const { view } = this.paragraph;
    const ends = this.quantities.map(({ span }) => view.indexAt(span.end - 1) + 1);
    let clause = start;
    let next = 0;
    this.sentence = start;
    for (let at = start; at <= this.text.length; at++) {
      const character = this.text.charAt(at);
      const afterNumber = character === '、' && ends.some((end) => end === at);
      if (at < this.text.length && !CLAUSE_ENDS.includes(character) && !afterNumber) continue;
      this.readClause(clause, at, next, ends);
      while (next < ends.length && (ends[next] as number) <= at) next++;
      clause = at + 1;
      if ('。!?！？'.includes(character || ' ')) {
        this.sentence = clause;
        this.first = true;
      }
    }
  }

  private readClause(from: number, to: number, next: number, ends: readonly number[]): void {
    if (to <= from) return;
    const { view } = this.paragraph;
    const periods = this.periods.filter(({ span }) => span.start >= view.at(from) && span.start < view.at(to));
    const opening = this.openingYear(from, periods[0]);
    if (opening !== undefined) this.carried = opening.carried;
    else if (OTHER_TIME.test(this.text.slice(from, Math.min(to, from + 24))) && !startsWithNumberWords(this.text, from))
      this.carried = undefined;
    let nameFrom = opening?.end ?? from;
    let pending: { from: number; to: number; printed: boolean } | undefined;
    for (let i = next; i < ends.length && (ends[i] as number) <= to; i++) {
      const quantity = this.quantities[i] as Quantity;
      const begin = view.indexAt(quantity.span.start);
      const lead = quantity.lead;
      const end = lead === undefined ? begin : view.indexAt(lead.span.start);
      const continues = pending !== undefined && end <= pending.to + 1;
      const name = continues && pending ? pending : { from: nameFrom, to: end, printed: opening !== undefined };
      const inside = periods.filter(
        (period) => period.span.start >= view.at(name.from) && period.span.start < quantity.span.start,
      );
      if (lead?.role === 'from') {
        this.take(
          quantity,
          name.from,
          name.to,
          to,
          inside.length === 1 ? yearOf(inside[0] as Period) : undefined,
          true,
        );
        pending = { ...name, to: ends[i] as number };
        nameFrom = ends[i] as number;
        continue;
      }
      const fromPending = pending;
      pending = undefined;
      if (continues && fromPending)
        this.take(quantity, name.from, this.pendingNameEnd, to, this.carried, opening !== undefined);
      else if (inside.length === 0) this.take(quantity, name.from, name.to, to, this.carried, opening !== undefined);
      nameFrom = ends[i] as number;
    }
    this.first = false;
  }

  private pendingNameEnd = 0;

  /** 到2025年, 2020年全省, “十三五”期间: the year that opens the clause. */
  private openingYear(from: number, period: Period | undefined): { carried?: Carried; end: number } | undefined {
    if (period === undefined) return undefined;
    const { view } = this.paragraph;
    const at = view.indexAt(period.span.start);
    if (!BEFORE_YEAR.test(this.text.slice(from, at))) return undefined;
    const end = view.indexAt(period.span.end - 1) + 1;
    const behind = this.text.slice(end, end + 6);
    if (BEHIND_YEAR.test(behind)) return { end };
    return { carried: yearOf(period), end };
  }

  private take(
    quantity: Quantity,
    from: number,
    to: number,
    clauseEnd: number,
    carried: Carried | undefined,
    printed: boolean,
  ): void {
    this.pendingNameEnd = to;
    const { view } = this.paragraph;
    const { measure, rank, guess, range, lead, number, unit } = quantity;
    if (rank || guess || range || (measure !== 'plain' && measure !== 'percent')) return;
    if (lead !== undefined && lead.role !== 'level' && lead.role !== 'from') return;
    const parts = nameIn(this.text.slice(from, to), lead !== undefined);
    const dimension = dimensionOf(quantity, unit);
    if (parts === undefined || dimension === undefined) return;
    const clause = this.text.slice(from, view.indexAt(quantity.span.start));
    if (OTHER_TIME.test(clause.slice(parts.at + parts.name.length)) || OTHER_TIME.test(clause.slice(0, parts.at)))
      return;
    const at = from + parts.at;
    const { level, elsewhere, owner, issued } = this.around;
    const key = nameKey(parts.name, level);
    const before = this.text.slice(this.sentence, at);
    const whole = this.first || key.length >= 6 || key.length < parts.name.length;
    const own = whole && !elsewhere && !parts.part && !parts.name.startsWith('占') && !namesElsewhere(before);
    const factor = unit?.factor ?? 1;
    this.found.push({
      name: parts.name,
      nameSpan: view.span(at, at + parts.name.length),
      key,
      ...(carried === undefined
        ? {}
        : { year: carried.year, yearFrom: carried.plan ? 'plan' : printed ? 'printed' : 'carried' }),
      quantity,
      unit,
      value: number.value * factor,
      slack: number.slack * factor,
      dimension,
      source: 'text',
      cumulative: /累计|合计|共计|总计/.test(lead?.text ?? ''),
      aspect: aspectOf(this.text.slice(this.sentence, clauseEnd), carried?.year, issued),
      own,
      owner,
      paragraph: this.paragraph,
    });
  }
}

const CLAUSE_ENDS = '。;；!?！？,，:：';

/** A clause of numbers only goes on with what was said before. */
function startsWithNumberWords(text: string, from: number): boolean {
  return /^(?:比|较|同比|环比|年均|增长|下降|提高|占)/.test(text.slice(from, from + 4));
}

function yearOf({ from, to, form }: Period): Carried {
  return { year: to, plan: form === 'plan' || form === 'years' || from !== to };
}
