// Parts held against wholes in sentences and tables, put into words that show the calculation. For the rule on sums and shares.
import { isSlip, plainNumber, tellingNumber, type Interval } from '../../base/rounding';
import type { Document, Paragraph } from '../../model/document';
import type { Amount } from '../../model/number-sentences';
import type { PrintedNumber } from '../../model/quantity-types';
import { excesses, wrongShares, type Excess, type ShareStatement } from '../../model/part-statements';
import { sumStatements, type SumStatement } from '../../model/sum-statements';
import { gridOf } from '../../model/table-grid';
import { sharesOf, type ShareClaim } from '../../model/table-shares';
import { eachTable } from '../../model/walk';
import type { Bilingual, Mending } from '../rule';
import { intervalText, sumText, termPlaces } from './sum-words';
import { digitsFor, isOneDigitOff, settingNumber, type WaysFault } from './ways';

export interface PartFault extends WaysFault {
  readonly message: Bilingual;
}

/** Shares in tables that are not part ÷ whole, where most rows of the column are. */
export function* shareFaults(document: Document): Iterable<PartFault> {
  for (const table of eachTable(document)) {
    const grid = gridOf(table, document);
    for (const claim of grid ? sharesOf(grid) : []) {
      const fault = claim.agrees ? undefined : ofCell(claim);
      if (fault) yield fault;
    }
  }
}

/** Parts, shares and sums of a sentence that do not fit. */
export function* partFaults(paragraph: Paragraph): Iterable<PartFault> {
  for (const statement of wrongShares(paragraph)) yield ofShare(statement);
  for (const excess of excesses(paragraph)) yield ofExcess(excess);
  for (const statement of sumStatements(paragraph)) {
    const fault = statement.agrees ? undefined : ofSum(statement);
    if (fault) yield fault;
  }
}

function ofCell({ share, part, whole, computed, allowed, right, wrong }: ShareClaim): PartFault | undefined {
  const span = share.cell.cell?.span;
  if (span === undefined) return undefined;
  const text = `${tellingNumber(computed, share.value, share.decimals)}%`;
  const formula = `${part.text}÷${whole.text}＝${text}`;
  return {
    span,
    message: {
      zh: `百分比写作 ${share.text}%，按所列数值计算为 ${text}：${formula}${allowedText(allowed, share.decimals)}。同列其他 ${right} 行都按此计算相符${wrong > 1 ? `（${wrong} 行不符）` : ''}，请核对。`,
      en: `The percentage is printed as ${share.text} %; the values printed give ${text}: ${formula}. ${right} other rows of the column agree; check the row.`,
    },
    ways: settingShare(share.cell.quantity?.number, computed),
    related: [part, whole].flatMap(({ text: label, cell: { cell } }) =>
      cell ? termPlaces([{ text: label, span: cell.span }]) : [],
    ),
  };
}

/** How far the rounding of the numbers takes the result, where it shows. */
function allowedText({ low, high }: Interval, decimals: number): string {
  const [least, most] = [plainNumber(low, decimals + 1), plainNumber(high, decimals + 1)];
  return least === most ? '' : `（因四舍五入可为 ${least}%—${most}%）`;
}

function ofShare({ share, part, whole, computed, others }: ShareStatement): PartFault {
  const middle = whole ? (part.value / whole.value) * 100 : (computed.low + computed.high) / 2;
  const text = `${tellingNumber(middle, share.value, share.decimals)}%`;
  const from = whole
    ? { zh: `${part.text}${part.unit}÷${whole.text}${whole.unit}＝${text}`, en: `${part.text}÷${whole.text} = ${text}` }
    : {
        zh: `同段其他 ${others.length} 项的数量和占比对应同一总数，按该总数应为 ${text}`,
        en: `the other ${others.length} parts and shares are of one whole, of which this part is ${text}`,
      };
  return {
    span: share.span,
    message: {
      zh: `占比写作 ${share.text}%，按所列数值计算为 ${text}：${from.zh}${allowedText(computed, share.decimals)}。请核对占比和所列数值。`,
      en: `The share is printed as ${share.text} %; the values printed give ${text}: ${from.en}. Check the share and the values.`,
    },
    ways: settingShare(share.quantity.number, middle),
    related: termPlaces([part, ...(whole ? [whole] : [])].map(termOf)),
  };
}

function ofExcess({ whole, part }: Excess): PartFault {
  const [a, b] = [`${part.text}${part.unit}`, `${whole.text}${whole.unit}`];
  return {
    span: part.span,
    // Money of one thing may be counted another way than the sum it is named with.
    severity: whole.base === '元' ? 'information' : 'warning',
    message: {
      zh: `“其中”的 ${a} 大于所属的总数 ${b}：部分不能大于整体，请核对两处数值。`,
      en: `The part ${a} behind 其中 is greater than its whole ${b}; a part cannot exceed the whole. Check both values.`,
    },
    related: termPlaces([termOf(whole)]),
  };
}

function ofSum({ whole, parts, range, what }: SumStatement): PartFault | undefined {
  const sum = parts.reduce((value, part) => value + part.value, 0);
  const unit = Math.min(...[whole, ...parts].map(({ slack }) => 2 * slack));
  if (what !== '地区生产总值' && !isSlip(sum - whole.value, unit)) return undefined;
  const decimals = Math.max(...[whole, ...parts].map((each) => each.decimals));
  const { scale } = whole;
  const text = `${plainNumber(sum / scale, decimals)}${whole.quantity.number.scale?.text ?? ''}`;
  const rounded = intervalText({ low: range.low / scale, high: range.high / scale }, decimals);
  return {
    span: whole.span,
    message: {
      zh: `${what}写作 ${whole.text}${whole.unit}，所列各项相加为 ${text}：${sumText(parts)}＝${text}（四舍五入可为 ${rounded}）。请核对总数和各项。`,
      en: `The total is printed as ${whole.text}${whole.unit}; the parts listed come to ${text}: ${sumText(parts)} = ${text} (${rounded} as rounded). Check the total and the parts.`,
    },
    ways: [
      ...setting(whole, sum, { zh: '总数', en: 'the total' }),
      ...parts.flatMap((part) => slipOf(part, part.value - (sum - whole.value))),
    ],
    related: termPlaces(parts.map(termOf)),
  };
}

function settingShare(number: PrintedNumber | undefined, value: number): readonly Mending[] {
  if (number === undefined) return [];
  return settingNumber(number, value, (digits) => ({
    zh: `改为算得的 ${digits}%`,
    en: `Change to the computed ${digits} %`,
  }));
}

function setting({ quantity, scale }: Amount, value: number, what: Bilingual): readonly Mending[] {
  return settingNumber(quantity.number, value / scale, (digits) => ({
    zh: `${what.zh}改为 ${digits}`,
    en: `Change ${what.en} to ${digits}`,
  }));
}

/** A part that needs one other digit. */
function slipOf(part: Amount, value: number): readonly Mending[] {
  const { number } = part.quantity;
  const digits = digitsFor(number, value / part.scale);
  if (digits === undefined || !isOneDigitOff(number.digits.text, digits)) return [];
  return setting(part, value, { zh: `${part.text} `, en: part.text });
}

function termOf({ text, unit, span }: Amount): { readonly text: string; readonly span: Amount['span'] } {
  return { text: `${text}${unit}`, span };
}
