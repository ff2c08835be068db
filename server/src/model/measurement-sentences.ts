// Reads what running text measures: for each number the clause it closes, the indicator that the clause names, and the year that the clause, the
// sentence or what stands above tells. A number whose clause names other times, several years or nothing is no measurement.
import type { Document, Paragraph } from './document';
import {
  aspectOf,
  GENERIC,
  HALVES,
  namesElsewhere,
  nameIn,
  nameKey,
  OF_REGIONS,
  OTHER_TIME,
  PARTS,
  type Region,
} from './measurement-names';
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
  /** Whose document it is. */
  readonly region: Region | undefined;
  /** A heading above names another place or company. */
  readonly elsewhere: boolean;
  /** The headings above, one behind the other. */
  readonly heads: string;
  readonly carried?: Carried;
  /** When the document was issued: what lies behind it is planned, whether the text says so or not. */
  readonly issued?: number;
  /** The year of a statistical bulletin: its 全年 and 年末. */
  readonly bulletin?: number;
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
const BEHIND_YEAR =
  /^(?:以来|以前|以后|之前|之后|前|后|起|至今|基础上|的基础|同期|的|相比|度?[上下]半年|度?(?:第|前)?[一二三四1-4]个?季度|\d{1,2}月|\d{1,2}[—–~-]\d{1,2}月|1至)/;

class ClauseReader {
  readonly found: Measurement[] = [];
  carried?: Carried;
  private readonly text: string;
  /** Where the sentence began. */
  private sentence = 0;

  constructor(
    private readonly paragraph: Paragraph,
    private readonly around: Around,
    private readonly quantities: readonly Quantity[],
    private readonly periods: readonly Period[],
  ) {
    this.text = paragraph.view.text;
    this.carried = around.carried;
  }

  /** Clause by clause; periods and numbers are walked once along with the text. */
  read(start: number): void {
    const { view } = this.paragraph;
    const ends = this.quantities.map(({ span }) => view.indexAt(span.end - 1) + 1);
    const years = this.periods.map(({ span }) => view.indexAt(span.start));
    let clause = start;
    let number = 0;
    let year = 0;
    this.sentence = start;
    for (let at = start; at <= this.text.length; at++) {
      const character = this.text.charAt(at);
      if (at < this.text.length && !CLAUSE_ENDS.includes(character)) continue;
      const firstNumber = number;
      const firstYear = year;
      while (number < ends.length && (ends[number] as number) <= at) number++;
      while (year < years.length && (years[year] as number) < at) year++;
      const numbers = this.quantities.slice(firstNumber, number);
      this.readClause(clause, at, numbers, this.periods.slice(firstYear, year));
      clause = at + 1;
      if ('。!?！？'.includes(character || ' ')) this.sentence = clause;
    }
  }

  private readClause(from: number, to: number, numbers: readonly Quantity[], periods: readonly Period[]): void {
    if (to <= from) return;
    const { view } = this.paragraph;
    const opening = this.openingYear(from, periods[0]);
    const head = this.text.slice(from, Math.min(to, from + 24));
    // “十三五”期间年均增长6.8% says nothing of the year of what follows.
    const rates = numbers.length > 0 && numbers.every(({ lead }) => lead?.role === 'yearly' || lead?.role === 'change');
    if (opening !== undefined) this.carried = opening.carried?.plan === true && rates ? this.carried : opening.carried;
    else if (this.around.bulletin !== undefined && /^(?:全年|年末)/.test(head)) {
      this.carried = { year: this.around.bulletin, plan: false };
    } else if (OTHER_TIME.test(head) && !/^(?:比|较|同比|环比|年均|增长|下降|提高|占)/.test(head))
      this.carried = undefined;
    let nameFrom = opening?.end ?? from;
    // 由12.1%提升至14.0%: both are of what stands before 由.
    let before: { readonly from: number; readonly to: number; readonly end: number } | undefined;
    for (const quantity of numbers) {
      const lead = quantity.lead;
      const nameTo = view.indexAt((lead ?? quantity).span.start);
      const end = view.indexAt(quantity.span.end - 1) + 1;
      const rise = before && this.riseTo(before.end, view.indexAt(quantity.span.start), periods);
      const shared = before !== undefined && (nameTo <= before.end + 1 || rise !== undefined) ? before : undefined;
      const name = shared ?? { from: nameFrom, to: nameTo };
      const inside = periods.filter(({ span }) => span.start >= view.at(name.from) && span.start < quantity.span.start);
      const isBase = lead?.role === 'from';
      const told = isBase ? (inside.length === 1 ? yearOf(inside[0] as Period) : undefined) : (rise ?? this.carried);
      const printed = isBase || rise !== undefined || opening !== undefined;
      const taken =
        (isBase || shared !== undefined || inside.length === 0) && this.take(quantity, name, to, told, printed);
      before = isBase ? { from: name.from, to: name.to, end } : undefined;
      // A number that nothing is said of is part of a name: 每千人口拥有3岁以下婴幼儿托位数.
      if (taken || lead !== undefined || '、('.includes(this.text.charAt(end) || ' ')) {
        nameFrom = this.text.charAt(end) === '、' ? end + 1 : end;
      }
    }
  }

  /** 由2015年的58.2%提高到2020年的65.4%: the year between the two numbers is the second one's. */
  private riseTo(from: number, to: number, periods: readonly Period[]): Carried | undefined {
    const { view } = this.paragraph;
    const between = periods.filter(({ span }) => span.start >= view.at(from) && span.start < view.at(to));
    const [period] = between;
    if (period === undefined || between.length > 1) return undefined;
    const verb = this.text.slice(from, view.indexAt(period.span.start));
    const behind = this.text.slice(view.indexAt(period.span.end - 1) + 1, to);
    return /^[\u3400-\u9fff]{1,4}[到至为]$/.test(verb) && /^[末底]?的?$/.test(behind) ? yearOf(period) : undefined;
  }

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
    { from, to }: { readonly from: number; readonly to: number },
    clauseEnd: number,
    carried: Carried | undefined,
    printed: boolean,
  ): boolean {
    const { view } = this.paragraph;
    const { measure, rank, guess, range, lead, number, unit } = quantity;
    if (rank || guess || range || (measure !== 'plain' && measure !== 'percent')) return false;
    if (lead !== undefined && lead.role !== 'level' && lead.role !== 'from') return false;
    // 五年, 三个月: how long it took.
    if (lead === undefined && unit !== undefined && /^(?:年|个?月|天|日|小时|分钟)$/.test(unit.base)) return false;
    const parts = nameIn(this.text.slice(from, to), lead !== undefined);
    const dimension = dimensionOf(quantity, unit);
    if (parts === undefined || dimension === undefined) return false;
    const clause = this.text.slice(from, view.indexAt(quantity.span.start));
    if (OTHER_TIME.test(clause.slice(parts.at + parts.name.length)) || OTHER_TIME.test(clause.slice(0, parts.at)))
      return false;
    const at = from + parts.at;
    const { region, elsewhere, heads, owner, issued } = this.around;
    const key = nameKey(parts.name, region);
    const before = this.text.slice(Math.max(this.sentence, at - REACH), at);
    const told = key.length < parts.name.length || OF_REGIONS.test(key);
    const around = heads + before;
    const half = !told && HALVES.test(around) && !HALVES.test(key);
    const own =
      !GENERIC.test(key) &&
      !half &&
      !elsewhere &&
      !parts.part &&
      !parts.name.startsWith('占') &&
      !namesElsewhere(before, region);
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
      aspect: aspectOf(this.text.slice(Math.max(this.sentence, at - REACH), clauseEnd), carried?.year, issued),
      own,
      part: !told && PARTS.test(around) && !PARTS.test(key),
      region: region?.names[0] ?? '',
      owner,
      paragraph: this.paragraph,
    });
    return true;
  }
}

/** How far back in a sentence another place or a target is looked for. */
const REACH = 300;
const CLAUSE_ENDS = '。;；!?！？,，:：';

function yearOf({ from, to, form }: Period): Carried {
  return { year: to, plan: form === 'plan' || form === 'years' || from !== to };
}
