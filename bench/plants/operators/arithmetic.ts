// Mistakes in numbers that are reckoned from others: one digit of a rate, an end, an addend, a total or a share; sentences with a rate that is wrong.
// A digit whose change stays within rounding is no mistake: each plan is held against the arithmetic before it is planted.
import { around, overlap, yearlyGrowth, type Interval } from '../../../server/src/base/rounding';
import type { Span } from '../../../server/src/base/span';
import { growthColumns, growthOf, type Growth, type GrowthKind } from '../../../server/src/model/calculations';
import type { CellNumber } from '../../../server/src/model/cell-numbers';
import type { Document } from '../../../server/src/model/document';
import { growthStatements, type GrowthStatement } from '../../../server/src/model/growth-statements';
import { periodLengths } from '../../../server/src/model/period-lengths';
import { gridOf } from '../../../server/src/model/table-grid';
import { shareTotalsOf, totalsOf } from '../../../server/src/model/table-totals';
import type { Grid } from '../../../server/src/model/table-types';
import type { TotalClaim } from '../../../server/src/model/total-claims';
import { eachParagraph, eachTable } from '../../../server/src/model/walk';
import { addLine, linesOf, replace } from '../edits';
import { inFile, paragraphs, textAt, type Ground, type Part } from '../ground';
import type { Operator, Plan } from '../operator';
import { between, pick, shuffled, type Random } from '../random';

export const arithmeticOperators: readonly Operator[] = [
  ...(['growth', 'yearly'] as const).flatMap((kind): Operator[] => [
    growthCell('digit of a rate in a table', kind, 'rate'),
    growthCell('digit of an end in a table', kind, 'end'),
    growthSentence('digit of a rate in a sentence', kind),
  ]),
  totals('digit of an addend', ({ parts }, random) => pick(random, parts)),
  totals('digit of a total', ({ total }) => total),
  {
    rule: 'arithmetic/percent-total',
    name: 'digit of a share in a table',
    also: ['arithmetic/sum-share'],
    *sites(ground, random) {
      for (const { part, grid } of grids(ground)) {
        for (const claim of shareTotalsOf(grid)) {
          if (!claim.agrees) continue;
          const number = pick(random, claim.parts);
          const at = cellsOf(part, [claim.total, ...claim.parts]);
          for (const plan of changedCell(part, number, random, (value) => !stillSums(claim, number, value))) {
            yield { ...plan, at };
          }
        }
      }
    },
  },
  added('arithmetic/growth-rate', 'sentence added with a wrong growth rate', (random) => {
    const [from, to] = [between(random, 2000, 9000) / 10, between(random, 3000, 12000) / 10];
    const rate = (to / from - 1) * 100;
    const wrong = Math.abs(rate) + between(random, 2, 30) / 10;
    const verb = rate < 0 ? '下降' : '增长';
    return `全年货运量${to}万吨，比上年的${from}万吨${verb}${wrong.toFixed(1)}%。`;
  }),
  added('arithmetic/growth-rate', 'sentence added with a change that does not fit its rate', (random) => {
    const [last, change] = [between(random, 3000, 9000) / 100, between(random, 100, 900) / 100];
    const wrong = (change / (last - change)) * 100 + between(random, 2, 30) / 10;
    return `一般公共预算收入${last}亿元，比上年增加${change}亿元，增长${wrong.toFixed(1)}%。`;
  }),
  added('arithmetic/cagr', 'sentence added with a wrong yearly rate', (random) => {
    const [from, to] = [between(random, 1000, 5000), between(random, 5500, 12000)];
    const wrong = (Math.pow(to / from, 0.2) - 1) * 100 + between(random, 2, 20) / 10;
    return `快递业务量由2015年的${from}万件增加到2020年的${to}万件，年均增长${wrong.toFixed(1)}%。`;
  }),
  added('arithmetic/sum-share', 'sentence added with a wrong share', (random) => {
    const [part, whole] = [between(random, 20, 400), between(random, 500, 3000)];
    const wrong = (part / whole) * 100 + between(random, 2, 90) / 10;
    return `全市共有合作社${whole}家，其中省级示范社${part}家，占${wrong.toFixed(1)}%。`;
  }),
  added('arithmetic/sum-share', 'sentence added with a part above its whole', (random) => {
    const whole = between(random, 20, 400);
    return `全市建成农贸市场${whole}个，其中星级市场${whole + between(random, 1, 90)}个。`;
  }),
  added('arithmetic/percent-total', 'structure of industries that is not 100', (random) => {
    const [first, second] = [between(random, 30, 120) / 10, between(random, 350, 480) / 10];
    const third = 100 - first - second + pick(random, [-10, -2, -1, 1, 2, 10]);
    return `三次产业结构为${first.toFixed(1)}∶${second.toFixed(1)}∶${third.toFixed(1)}。`;
  }),
  added(
    'arithmetic/target-direction',
    'rate of coverage above 100 %',
    (random) =>
      `农村${pick(random, ['饮水安全覆盖率', '自来水普及率', '垃圾无害化处理率'])}达到${between(random, 101, 199)}%。`,
  ),
  {
    rule: 'arithmetic/target-direction',
    name: 'target below the baseline',
    also: ['arithmetic/cagr', 'arithmetic/growth-rate'],
    *sites(ground) {
      for (const { part, grid } of grids(ground)) {
        const [from, to, ...more] = grid.columns.filter(({ kind, year }) => kind === 'value' && year !== undefined);
        if (
          !from ||
          !to ||
          (to.year ?? 0) - (from.year ?? 0) < 3 ||
          more.length > 0 ||
          grid.rows.some(({ role }) => role === 'total')
        )
          continue;
        for (const { cells } of grid.rows) {
          const [baseline, target] = [cells[from.index], cells[to.index]];
          const span = target?.cell?.span;
          if (!baseline?.quantity || !target?.quantity || !span || !/^[\d.]{2,}$/.test(baseline.text)) continue;
          const less = target.text.slice(0, -1).replace(/\.$/, '');
          if (
            !/^[\d.]{2,}$/.test(target.text) ||
            Number(less) >= Number(baseline.text) ||
            Number(target.text) < Number(baseline.text)
          )
            continue;
          yield { edits: [replace(inFile(part, span), less)] };
        }
      }
    },
  },
  {
    rule: 'arithmetic/period-length',
    name: 'number of years beside its years',
    *sites(ground, random) {
      for (const { part, paragraph } of paragraphs(ground)) {
        for (const { count, countSpan } of periodLengths(paragraph.view)) {
          const wrong = pick(
            random,
            [2, 3, 4, 6, 7, 8].filter((n) => Math.abs(n - count) > 1),
          );
          yield { edits: [replace(inFile(part, countSpan), `${'〇一二三四五六七八'[wrong] ?? ''}年`)] };
        }
      }
    },
  },
  added('arithmetic/period-length', 'plan of so many years with other years', (random) => {
    const from = between(random, 2016, 2024);
    return `制定实施城乡绿化${pick(random, ['三', '五'])}年行动计划（${from}—${from + pick(random, [1, 6, 7, 8])}年）。`;
  }),
];

interface PlacedGrid {
  readonly part: Part;
  readonly grid: Grid;
}

function* grids(ground: Ground): Iterable<PlacedGrid> {
  for (const part of ground.parts) {
    for (const table of eachTable(part.document)) {
      const grid = gridOf(table, part.document);
      if (grid) yield { part, grid };
    }
  }
}

const DIGIT = /\d/;

/** The text with one digit changed; the first digit does not become 0. */
function changedDigit(random: Random, text: string): string | undefined {
  const places = [...text].flatMap((char, i) => (DIGIT.test(char) ? [i] : []));
  if (places.length === 0) return undefined;
  const at = pick(random, places);
  const digit = pick(
    random,
    [...'0123456789'].filter((each) => each !== text[at] && (each !== '0' || at > 0)),
  );
  return text.slice(0, at) + digit + text.slice(at + 1);
}

function* changedAt(part: Part, span: Span, random: Random, breaks: (value: number) => boolean): Iterable<Plan> {
  const place = inFile(part, span);
  const before = textAt(part.ground, place);
  const after = changedDigit(random, before);
  if (after !== undefined && breaks(Number(after.replace(/,/g, '')))) yield { edits: [replace(place, after)] };
}

function* changedCell(
  part: Part,
  { cell }: CellNumber,
  random: Random,
  breaks: (value: number) => boolean,
): Iterable<Plan> {
  const span = cell.quantity?.number.digits.span;
  if (span) yield* changedAt(part, span, random, breaks);
}

function growthCell(name: string, kind: GrowthKind, what: 'rate' | 'end'): Operator {
  return {
    rule: kind === 'growth' ? 'arithmetic/growth-rate' : 'arithmetic/cagr',
    name,
    also: ['arithmetic/target-direction'],
    *sites(ground, random) {
      for (const { part, grid } of grids(ground)) {
        for (const columns of growthColumns(grid)) {
          if (columns.kind !== kind) continue;
          for (const row of grid.rows) {
            const growth = growthOf(grid, row, columns.growth.index);
            if (growth?.agrees !== true || !growth.printed) continue;
            const number = what === 'rate' ? growth.printed : pick(random, [growth.from, growth.to]);
            for (const plan of changedCell(part, number, random, (value) => !stillGrows(growth, number, value))) {
              yield { ...plan, at: cellsOf(part, [growth.printed, growth.from, growth.to]) };
            }
          }
        }
      }
    },
  };
}

function cellsOf(part: Part, numbers: readonly (CellNumber | undefined)[]): Span[] {
  return numbers.flatMap((number) => (number?.cell.cell ? [inFile(part, number.cell.cell.span)] : []));
}

function stillGrows({ from, to, printed, years }: Growth, changed: CellNumber, value: number): boolean {
  const rangeOf = (number: CellNumber): Interval => (number === changed ? around(value, number.slack) : number.range);
  const rate = yearlyGrowth(rangeOf(from), rangeOf(to), years);
  return printed === undefined || rate === undefined || overlap(rate, rangeOf(printed));
}

function growthSentence(name: string, kind: GrowthKind): Operator {
  return {
    rule: kind === 'growth' ? 'arithmetic/growth-rate' : 'arithmetic/cagr',
    name,
    *sites(ground, random) {
      for (const part of ground.parts) {
        for (const statement of statementsOf(part.document)) {
          const rate = kind === 'growth' ? statement.total : statement.yearly;
          // Growth in constant prices, and an average over nobody knows how many years, cannot be told wrong.
          const told = !statement.real || (statement.total !== undefined && statement.yearly !== undefined);
          if (!rate || !told) continue;
          if (kind === 'yearly' && statement.years.length === 0) continue;
          const { span } = rate.amount.quantity.number.digits;
          const slack = rate.amount.slack * (rate.approximate ? 3 : 1);
          yield* changedAt(
            part,
            span,
            random,
            (value) => !tells(statement, kind, around(rate.value < 0 ? -value : value, slack)),
          );
        }
      }
    },
  };
}

function statementsOf(document: Document): readonly GrowthStatement[] {
  return eachParagraph(document).flatMap((paragraph) => growthStatements(paragraph));
}

function tells({ from, to, growth, years }: GrowthStatement, kind: GrowthKind, rate: Interval): boolean {
  const rates = kind === 'growth' ? [growth] : years.map((n) => yearlyGrowth(from, to, n));
  return rates.some((each) => each !== undefined && overlap(each, rate));
}

function totals(name: string, choose: (claim: TotalClaim, random: Random) => CellNumber): Operator {
  return {
    rule: 'arithmetic/total-row',
    name,
    also: ['arithmetic/sum-share', 'arithmetic/growth-rate', 'arithmetic/cagr'],
    *sites(ground, random) {
      for (const { part, grid } of grids(ground)) {
        for (const claim of totalsOf(grid)) {
          if (!claim.agrees) continue;
          const number = choose(claim, random);
          const at = cellsOf(part, [claim.total, ...claim.parts]);
          for (const plan of changedCell(part, number, random, (value) => !stillSums(claim, number, value))) {
            yield { ...plan, at };
          }
        }
      }
    },
  };
}

function stillSums({ total, parts, range }: TotalClaim, changed: CellNumber, value: number): boolean {
  const more = value - changed.value;
  if (changed === total) return overlap(range, around(value, total.slack));
  return parts.includes(changed) && overlap({ low: range.low + more, high: range.high + more }, total.range);
}

/** A paragraph of its own behind one of the body. */
function added(rule: Operator['rule'], name: string, sentence: (random: Random) => string): Operator {
  return {
    rule,
    name,
    *sites(ground, random) {
      const places = [...paragraphs(ground)].filter(
        ({ paragraph }) =>
          paragraph.role === 'text' && paragraph.view.text.endsWith('。') && paragraph.view.length > 60,
      );
      for (const { part, paragraph } of shuffled(random, places).slice(0, 3)) {
        const to = linesOf(ground, inFile(part, paragraph.span)).end;
        yield { edits: [addLine(ground, to, sentence(random))], at: [{ start: to, end: to }] };
      }
    },
  };
}
