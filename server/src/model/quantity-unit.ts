// Reads the unit behind a number: 元, 亿元 (in a column head), 平方公里, 批次/千人; known ones by the table of units, others where a word stands in
// the place of one. Knows no number.
import type { FoldedView } from '../base/fold';
import { UNITS, type UnitKind, type UnitRow } from '../data/units';
import { scaleAt, type NumberToken } from './quantity-number';
import type { Unit } from './quantity-types';

/** A unit in folded indices. */
export interface UnitToken {
  readonly from: number;
  readonly to: number;
  readonly base: string;
  readonly factor: number;
  readonly known: boolean;
  readonly kind?: UnitKind;
  readonly row?: UnitRow;
}

/** Rows by first character, longest first. */
const BY_FIRST = new Map<string, UnitRow[]>();
for (const row of [...UNITS].sort((a, b) => b.text.length - a.text.length)) {
  const rows = BY_FIRST.get(row.text.charAt(0));
  if (rows === undefined) BY_FIRST.set(row.text.charAt(0), [row]);
  else rows.push(row);
}

/** The unit at `i`, with what it is per: 元, 元/吨, 吨标准煤/万元, 批次/千人. */
export function readUnit(text: string, i: number): UnitToken | undefined {
  const first = simpleUnit(text, i);
  return first && withParts(text, first);
}

/** What a bare number is per: the /万台 of 0.18/万台. */
export function readPer(text: string, i: number): UnitToken | undefined {
  if (text.charAt(i) !== '/') return undefined;
  const nothing = { from: i, to: i, base: '', factor: 1, known: true };
  const per = withParts(text, nothing);
  return per.to === i ? undefined : per;
}

function withParts(text: string, first: UnitToken): UnitToken {
  let { to, base, factor } = first;
  for (let parts = 0; parts < 3 && (text.charAt(to) === '/' || text.charAt(to) === '·'); parts++) {
    const joint = text.charAt(to);
    const scale = scaleAt(text, to + 1);
    const below = simpleUnit(text, to + 1 + (scale?.length ?? 0), true);
    if (below === undefined) break;
    const under = below.factor * (scale?.factor ?? 1);
    base += joint + below.base;
    factor = joint === '/' ? factor / under : factor * under;
    to = below.to;
  }
  return to === first.to ? first : { ...first, to, base, factor, kind: undefined };
}

function simpleUnit(text: string, i: number, below = false): UnitToken | undefined {
  const rows = BY_FIRST.get(text.charAt(i));
  if (rows === undefined) return undefined;
  for (const row of rows) {
    if (!text.startsWith(row.text, i)) continue;
    const to = i + row.text.length;
    const next = text.charAt(to);
    if (!below && next !== '' && row.not?.includes(next) === true) continue;
    if (isLatinWord(row.text) && /[A-Za-z0-9]/.test(next)) continue;
    return { from: i, to, base: row.base, factor: row.factor, known: true, kind: row.kind, row };
  }
  return undefined;
}

function isLatinWord(text: string): boolean {
  return /[A-Za-z0-9]$/.test(text);
}

/** As `Unit`, at its place. */
export function unitFrom(view: FoldedView, token: UnitToken): Unit {
  const { from, to, base, factor, known } = token;
  return { text: view.text.slice(from, to), span: view.span(from, to), base, factor, known };
}

const WRAPPED = /^(?:[([]|单位:?|计量单位:?)+/;

/** The unit that a whole text is, scale included; tolerant of brackets around it and of 单位： before it. */
export function wholeUnit(view: FoldedView): Unit | undefined {
  const { text } = view;
  if (text.length === 0 || text.length > 40) return undefined;
  const from = WRAPPED.exec(text)?.[0].length ?? 0;
  let end = text.length;
  while (end > from && ')]'.includes(text.charAt(end - 1))) end--;
  const inner = text.slice(from, end);
  if (inner === '') return undefined;
  const named = { text: inner, span: view.span(from, end) };
  if (/^(?:%|‰|个?百分点|倍)$/.test(inner)) {
    const base = inner.endsWith('百分点') ? '百分点' : inner;
    return { ...named, base, factor: 1, known: true };
  }
  const scale = scaleAt(inner, 0);
  const skip = scale?.length ?? 0;
  const unit = readUnit(inner, skip);
  if (unit !== undefined && unit.to === inner.length) {
    return { ...named, base: unit.base, factor: unit.factor * (scale?.factor ?? 1), known: true };
  }
  const percent = /^(?:%|‰)\/(.+)$/.exec(inner);
  if (percent !== null && readUnit(percent[1] ?? '', 0) !== undefined)
    return { ...named, base: inner, factor: 1, known: true };
  // 万绞: a scale says that a unit is meant.
  if (
    scale !== undefined &&
    inner.length > skip &&
    inner.length <= skip + 3 &&
    /^\p{sc=Han}+$/u.test(inner.slice(skip))
  ) {
    return { ...named, base: inner.slice(skip), factor: scale.factor, known: false };
  }
  return undefined;
}

const HAN = /\p{sc=Han}/u;
/** Never a measure word: calendar words, grades, words that go on. */
const NO_UNIT =
  '月日号期版级届代等级时点世强大的了和与及或是在为由占比余多后前内外中以至到均各其并将已被对从向可能有无不未仍也又都则而且但若如于给让把被所之该本此每元底初末左上下约近超达第一二三四五六七八九十百千万亿半项目新老';

/** A word of one character that stands where a unit would, and that the table does not know: 3.5万绞, 12漏. Only where the text breaks off behind it. */
export function openUnit(text: string, number: NumberToken): UnitToken | undefined {
  const { to, scale, decimals, guess } = number;
  const word = text.charAt(to);
  if (word === '' || NO_UNIT.includes(word) || !HAN.test(word)) return undefined;
  const next = text.charAt(to + 1);
  const whole = number.from === 0 && to + 1 === text.length;
  const measured = scale !== undefined || decimals > 0 || guess !== undefined || whole;
  if (
    !measured ||
    (next !== '' && !'，,。;；、)）/'.includes(next) && !/^(?:以上|以下|以内|左右)/.test(text.slice(to + 1, to + 3)))
  ) {
    return undefined;
  }
  return { from: to, to: to + 1, base: word, factor: 1, known: false };
}
