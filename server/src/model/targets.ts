// Indicators of plans with a baseline and a target, and rates that cannot exceed 100 %. Knows no rule. Only names that say so count: what falls by
// design, what may exceed 100 %, and what only statistics tell is left alone.
import { numberAt, type CellNumber } from './cell-numbers';
import type { Paragraph } from './document';
import { amountAt, numberSentences, SIGN, type Amount } from './number-sentences';
import type { Column, Grid, GridRow } from './table-types';

/** A target below its baseline. */
export interface Worse {
  readonly row: GridRow;
  readonly baseline: CellNumber;
  readonly target: CellNumber;
  readonly from: Column;
  readonly to: Column;
  /** Comparable rows of the table that rise. */
  readonly rising: number;
}

const LIMITED =
  /(?:覆盖率|普及率|合格率|达标率|占比|比重|满意率|办结率|上线率|处理率|无害化率|知晓率|持证率|入网率|登记率|公开率|优良率|及格率|完好率|落实率|通达率|通畅率|安装率|建档率|规范化率)$/;
/** Of these more is there than there can be, or the base is another. */
const MAY_EXCEED =
  /毛|增|完成|投入|产出|比上年|相当|倍|较|拨备|流动|杠杆|负债|周转|回报|利润|产销|贡献|弹性|比率|汇率|税率|利率|效率|超|赔付|带动|放大|偿|保障率|执行/;
const RISES =
  /(?:覆盖率|普及率|合格率|城镇化率|预期寿命|受教育年限|保有量|拥有量)$|^累计|(?:总量|[额量数]|产值|增加值|收入|里程|企业|经费)$/;
const FALLS =
  /事故|死亡|耗|排放|负债|失业|浓度|污染|强度|成本|费用|逾期|不良|违法|违规|投诉|案|贫困|缺口|损失|时限|时长|时间|用水|用地|化肥|农药|赤字|差|系数|降|减|控制|隐患|债|抚养|库存|年龄|距离|占用|人口|学生|班|师|床|辖|村|耕地|产能|煤|碳|垃圾|废|发病|流失|弃|空置|欠|退/;
const PLAN_WORDS = /约束性|预期性|指导性/;
const FEWEST_RISING = 3;
const MANY_RISING = 6;
const BRACKET = /\([^()]{0,20}\)$/;

/** The targets of a plan's table that lie below the baseline although the indicator rises. */
export function worseTargets(grid: Grid): readonly Worse[] {
  const dated = grid.columns.filter(({ kind, year }) => kind === 'value' && year !== undefined);
  const [from, to] = [...dated].sort((a, b) => (a.year ?? 0) - (b.year ?? 0));
  if (grid.ragged || dated.length !== 2 || !from || !to || from.year === to.year || !isPlan(grid, from, to)) return [];
  const falling: Omit<Worse, 'rising'>[] = [];
  let rising = 0;
  for (const row of grid.rows) {
    const [baseline, target] = [numberAt(row, from.index), numberAt(row, to.index)];
    if (!baseline || !target || baseline.unit !== target.unit || baseline.measure !== target.measure) continue;
    if (target.value > baseline.value) rising++;
    else if (target.value < baseline.value) falling.push({ row, baseline, target, from, to });
  }
  if (falling.length > 2 || rising < FEWEST_RISING) return [];
  const alone = falling.length === 1 && rising >= MANY_RISING;
  return falling.flatMap((each) => (mustRise(each.row.name ?? '', alone) ? [{ ...each, rising }] : []));
}

/** The name says that it rises, or it is the only one of many that does not and nothing in its name says why. */
function mustRise(name: string, alone: boolean): boolean {
  return !FALLS.test(name) && (alone || RISES.test(name.replace(BRACKET, '')));
}

/** The table gives targets: it says which are binding, calls its last year a target, or has a rate over the years of a plan. */
function isPlan({ columns }: Grid, from: Column, to: Column): boolean {
  if (/目标|规划/.test(to.path.join(''))) return true;
  return columns.some(
    ({ kind, vocabulary, path }) =>
      (kind === 'category' && vocabulary.some(({ text }) => PLAN_WORDS.test(text))) ||
      (kind === 'growth' && path.join('').includes('年均') && (to.year ?? 0) - (from.year ?? 0) > 2),
  );
}

/** The name is that of a rate that cannot be above 100 %. */
export function isLimited(name: string): boolean {
  return LIMITED.test(name.replace(BRACKET, '')) && !MAY_EXCEED.test(name);
}

/** Cells of such rates above 100. */
export function cellsAboveHundred(grid: Grid): readonly CellNumber[] {
  if (grid.ragged) return [];
  return grid.rows.flatMap((row) =>
    isLimited(row.name ?? '') || staysBelow(grid, row)
      ? grid.columns.flatMap(({ index, kind, unit }) => {
          const number = kind === 'value' || kind === 'text' ? numberAt(row, index) : undefined;
          const percent =
            number?.measure === 'percent' ||
            /^[%]$/.test(unit?.text ?? row.unit?.text ?? '') ||
            /\(%\)$/.test(row.name ?? '');
          return number && percent && number.value > 100 ? [number] : [];
        })
      : [],
  );
}

/** A rate of another name whose other years are all at most 100: one above it is odd enough to be told. */
function staysBelow({ columns }: Grid, row: GridRow): boolean {
  const name = (row.name ?? '').replace(BRACKET, '');
  if (!name.endsWith('率') || MAY_EXCEED.test(name)) return false;
  const numbers = columns.flatMap(({ index, kind }) => (kind === 'value' ? (numberAt(row, index) ?? []) : []));
  return numbers.length > 1 && numbers.filter(({ value }) => value > 100).length === 1;
}

const { percent: P } = SIGN;
const LEVEL = new RegExp(
  `([\\u4e00-\\u9fff]{2,12})(?:达到?|为|提高到|提升到|提高至|提升至|保持在|稳定在|在|)${P}`,
  'g',
);

/** The percentages of a sentence that give such a rate above 100. */
export function ratesAboveHundred(paragraph: Paragraph): readonly Amount[] {
  if (!paragraph.view.text.includes('%')) return [];
  return numberSentences(paragraph).flatMap((sentence) =>
    [...sentence.text.matchAll(LEVEL)].flatMap((match) => {
      const name = (match[1] ?? '').replace(
        /(?:均|都|已|全部|分别)?(?:达到?|为|提高到|提升到|提高至|提升至|保持在|稳定在|在)$/,
        '',
      );
      const amount = isLimited(name) ? amountAt(sentence, match.index + match[0].length - 1) : undefined;
      return amount && amount.value > 100 ? [amount] : [];
    }),
  );
}
