// Totals of tables that are not the sum of their parts, and the words that show the sum. The rules on totals and on shares share it.
import { plainNumber } from '../../base/rounding';
import type { Span } from '../../base/span';
import type { CellNumber } from '../../model/cell-numbers';
import { lackOf, type TotalClaim } from '../../model/total-claims';
import type { Bilingual, Mending } from '../rule';
import { intervalText, sumText, termPlaces, type Term } from './sum-words';
import { digitsFor, isOneDigitOff, settingNumber, type WaysFault } from './ways';

export interface TotalFault extends WaysFault {
  readonly message: Bilingual;
}

/** The fault of a wrong total. `zh` and `en` say what the total is called. */
export function totalFault(claim: TotalClaim, zh: string, en: string): TotalFault | undefined {
  const { total, parts, sum, range, suspect } = claim;
  const span = spanOf(suspect ?? total);
  if (span === undefined) return undefined;
  const decimals = Math.max(total.decimals, ...parts.map((part) => part.decimals));
  const text = plainNumber(sum, decimals);
  const rounded =
    parts.length > 0 && range.high - range.low > 0 && decimals > 0 ? intervalText(range, decimals) : undefined;
  const lack = lackOf(claim);
  const difference = plainNumber(Math.abs(lack), decimals);
  const bounds = rounded === undefined ? '' : `，四舍五入可为 ${rounded}`;
  const boundsEn = rounded === undefined ? '' : ` (${rounded} as rounded)`;
  const mend = suspect && suspect !== total ? plainNumber(suspect.value - lack, decimals) : undefined;
  const place = suspect && {
    zh: `这一格同时影响另一个合计，若改为 ${mend ?? text}，两处都相符。`,
    en: ` This cell is part of another total too; with ${mend ?? text} both would be right.`,
  };
  return {
    span,
    message: {
      zh: `${zh}写作 ${total.text}，各项相加为 ${text}：${sumText(parts)}＝${text}${bounds}，${lack > 0 ? '合计少' : '合计多'} ${difference}。${place?.zh ?? ''}请核对各项和合计。`,
      en: `The ${en} is printed as ${total.text}; its parts come to ${text}: ${sumText(parts)} = ${text}${boundsEn}, ${difference} ${lack > 0 ? 'more' : 'less'}.${place?.en ?? ''} Check the parts and the total.`,
    },
    ways: waysFor(claim),
    related: termPlaces([total, ...parts].flatMap(termOf)),
  };
}

/** Parts that are offered beside the total: those of which one digit changed makes the sum right. */
const MOST_PARTS = 4;

/** The cell that two totals speak of; else the total, and parts that differ by one digit from what they would have to be. */
function waysFor(claim: TotalClaim): readonly Mending[] {
  const { total, parts, sum, suspect } = claim;
  const lack = lackOf(claim);
  if (suspect !== undefined) return setting(suspect, suspect === total ? sum : suspect.value - lack, true);
  const slips = parts.filter((part) => isSlipAt(part, part.value - lack));
  return [
    ...setting(total, sum, false),
    ...(slips.length > MOST_PARTS ? [] : slips.flatMap((part) => setting(part, part.value - lack, true))),
  ];
}

function setting(number: CellNumber, value: number, part: boolean): readonly Mending[] {
  const printed = number.cell.quantity?.number;
  if (printed === undefined || number.value * value <= 0) return [];
  return settingNumber(printed, Math.abs(value) / scaleOf(number), (digits) =>
    part
      ? { zh: `把 ${number.text} 改为 ${digits}`, en: `Change ${number.text} to ${digits}` }
      : { zh: `合计改为 ${digits}`, en: `Change the total to ${digits}` },
  );
}

function isSlipAt(number: CellNumber, value: number): boolean {
  const printed = number.cell.quantity?.number;
  const digits = printed && digitsFor(printed, value / scaleOf(number));
  return printed !== undefined && digits !== undefined && isOneDigitOff(printed.digits.text, digits);
}

/** What the printed digits are multiplied with to be the value. */
function scaleOf({ cell }: CellNumber): number {
  return (cell.quantity?.number.scale?.factor ?? 1) * (cell.quantity?.unit?.factor ?? 1);
}

function termOf(number: CellNumber): readonly Term[] {
  const span = spanOf(number);
  return span === undefined ? [] : [{ text: number.text, span }];
}

function spanOf({ cell }: CellNumber): Span | undefined {
  return cell.cell?.span;
}
