// Totals of tables that are not the sum of their parts, and the words that show the sum. The rules on totals and on shares share it.
import { plainNumber } from '../../base/rounding';
import type { Span } from '../../base/span';
import type { CellNumber } from '../../model/cell-numbers';
import { lackOf, type TotalClaim } from '../../model/total-claims';
import type { Bilingual, Fault } from '../rule';
import { intervalText, sumText, termPlaces, type Term } from './sum-words';

export interface TotalFault extends Fault {
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
    related: termPlaces([total, ...parts].flatMap(termOf)),
  };
}

function termOf(number: CellNumber): readonly Term[] {
  const span = spanOf(number);
  return span === undefined ? [] : [{ text: number.text, span }];
}

function spanOf({ cell }: CellNumber): Span | undefined {
  return cell.cell?.span;
}
