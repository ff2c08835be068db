// Finds the 第…号 numbers of orders and announcements (国务院令第706号, 2021年第3号公告) and leaves every other 第…号 alone: motions,
// letters, houses. Knows nothing of who issued the order.
import { parseNumeral } from '../base/numerals';
import { digitsEnd, isDigit, type Found, type Scan } from './inline-scan';
import type { OrderNumber } from './inline-types';

const CHINESE = '〇○零一二三四五六七八九十百千';
const NAMES = ['令', '公告', '通告', '布告'];

/** The order numbers among the given places of 第. */
export function findOrderNumbers(scan: Scan, places: readonly number[]): readonly OrderNumber[] {
  const orders: OrderNumber[] = [];
  for (const place of places) {
    const order = readOrder(scan, place);
    if (order !== undefined) orders.push(order.value);
  }
  return orders;
}

function readOrder(scan: Scan, ordinal: number): Found<OrderNumber> | undefined {
  const { text, view } = scan;
  let end = digitsEnd(text, ordinal + 1, 6);
  if (end === ordinal + 1) {
    while (end < ordinal + 8 && end < text.length && CHINESE.includes(text.charAt(end))) end++;
  }
  if (text.charAt(end) !== '号') return undefined;
  const value = parseNumeral(text.slice(ordinal + 1, end));
  if (value === undefined) return undefined;
  const to = end + 1;
  const year = yearBefore(text, ordinal);
  const from = year === undefined ? ordinal : ordinal - 5;
  if (!isOrder(text, from, to)) return undefined;
  return { from, to, value: { span: view.span(from, to), value, year } };
}

/** 2021年 right before 第. */
function yearBefore(text: string, ordinal: number): number | undefined {
  if (text.charAt(ordinal - 1) !== '年' || ordinal < 5) return undefined;
  if (digitsEnd(text, ordinal - 5, 5) !== ordinal - 1 || isDigit(text.charCodeAt(ordinal - 6))) return undefined;
  const year = Number(text.slice(ordinal - 5, ordinal - 1));
  return year >= 1900 && year <= 2100 ? year : undefined;
}

/** The word 令 or 公告 stands on one side, or nothing does at all. */
function isOrder(text: string, from: number, to: number): boolean {
  if (NAMES.some((name) => text.startsWith(name, to))) return true;
  const bracketed = '(〔'.includes(text.charAt(from - 1) || ' ') && ')〕'.includes(text.charAt(to) || ' ');
  const wordEnd = bracketed ? from - 1 : from;
  if (NAMES.some((name) => text.endsWith(name, wordEnd))) return true;
  return bracketed ? from === 1 && to + 1 === text.length : from === 0 && to === text.length;
}
