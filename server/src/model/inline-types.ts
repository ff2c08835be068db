// What is recognised inside one logical paragraph: pairs of marks, document numbers, dates, citations, definitions, responsibility
// tags and runs of ordinals. Types only. All spans are UTF-16 offsets in the region's text (the coordinates of the document).
import type { Span } from '../base/span';

/** A bracket, quotation or title mark and its partner. */
export interface Pair {
  readonly kind: PairKind;
  readonly open: Span;
  readonly close: Span;
  /** Nesting depth, 0 outside every other pair. */
  readonly depth: number;
}
/** round （） · square ［］ · hexagonal 〔〕 · lenticular 【】 · title 《》 · inner-title 〈〉 · quote “” · inner-quote ‘’ · straight "" */
export type PairKind =
  'round' | 'square' | 'hexagonal' | 'lenticular' | 'title' | 'inner-title' | 'quote' | 'inner-quote' | 'straight';
/** A mark whose partner is missing in the paragraph. */
export interface LoneMark {
  readonly kind: PairKind;
  readonly span: Span;
  readonly side: 'open' | 'close';
}

/** A 发文字号 wherever it stands, as printed: every part has its place so that each can be judged and mended alone. */
export interface DocumentNumber {
  readonly span: Span;
  /** The number in its standard form, for comparing: code〔year〕serial号, folded, without 第, leading zeros and 年. */
  readonly key: string;
  /** Agency code (机关代字), leading words that are not part of it left out. */
  readonly code: { readonly text: string; readonly span: Span; readonly known: boolean };
  readonly open: { readonly char: string; readonly span: Span };
  readonly close: { readonly char: string; readonly span: Span };
  /** Year digits as printed (folded to half width) and their value; value is undefined unless there are four digits. */
  readonly year: { readonly text: string; readonly span: Span; readonly value?: number };
  /** The character 年 inside the brackets, when printed. */
  readonly yearWord?: Span;
  /** The character 第 before the serial, when printed. */
  readonly ordinalWord?: Span;
  /** Serial digits as printed (folded); value without leading zeros. */
  readonly serial: { readonly text: string; readonly span: Span; readonly value: number };
  /** The character 号; undefined when it is missing. */
  readonly suffix?: Span;
  /** White space inside the number. */
  readonly gaps: readonly Span[];
}

/** A calendar date or month as printed. */
export interface DateMention {
  readonly span: Span;
  /** arabic 2021年6月5日 · chinese 二〇二一年六月五日 · dotted 2021.6.5 · dashed 2021-06-05 · slashed 2021/6/5 */
  readonly form: 'arabic' | 'chinese' | 'dotted' | 'dashed' | 'slashed';
  /** Undefined when no year is printed (6月5日). */
  readonly year?: { readonly text: string; readonly span: Span; readonly value: number };
  readonly month?: { readonly text: string; readonly span: Span; readonly value: number };
  readonly day?: { readonly text: string; readonly span: Span; readonly value: number };
  /** 〇 printed as ○, O, 零 or 0 in a Chinese-numeral year. */
  readonly zeros: readonly Span[];
  readonly gaps: readonly Span[];
}

/** A 《…》 naming something, with the document number that follows it in brackets or stands right before it. */
export interface Citation {
  /** The marks included, the bracketed number not. */
  readonly span: Span;
  /** Between the marks. */
  readonly inner: Span;
  /** Folded text between the marks. */
  readonly title: string;
  /** Ends or begins outside this paragraph, or the closing mark is missing. */
  readonly open?: boolean;
  /** Nested in another citation. */
  readonly nested: boolean;
  readonly number?: DocumentNumber;
  readonly numberBefore?: boolean;
}

/** An abbreviation defined in the text: 中国（浙江）自由贸易试验区（以下简称浙江自贸试验区）. */
export interface Definition {
  /** From the formula's first character to the end of the short name (inner quotes included). */
  readonly span: Span;
  /** 以下简称 · 以下统称 · 以下称 · 下称 · 简称 · 下同 */
  readonly formula: { readonly text: string; readonly span: Span };
  /** Folded short name without quotation marks. */
  readonly short: string;
  readonly shortSpan: Span;
  /** The marks around the short name as printed, such as “” or 《》; empty when none. */
  readonly quotes: string;
}

/** A responsibility tag in brackets behind the sentence it governs: （省财政厅牵头）. */
export interface ResponsibilityTag {
  /** Brackets included. */
  readonly span: Span;
  readonly verb: '牵头' | '负责' | '配合' | '落实' | '参加' | 'unit-list';
  /** In text order, each with what it does itself; `unit-list` where the tag only lists units (责任单位：…). */
  readonly owners: readonly { readonly text: string; readonly span: Span; readonly verb: ResponsibilityTag['verb'] }[];
  /** When it is to be done by, as printed: 2023年12月底前. */
  readonly deadline?: { readonly text: string; readonly span: Span };
}

/** 一是…二是… · 首先…其次…再次…最后 · 第一，第二， inside a paragraph or opening several paragraphs. */
export interface InlineOrdinal {
  readonly span: Span;
  readonly series: 'is' | 'first-then' | 'ordinal';
  /** 1 for 一是, 首先, 第一; 最后 has the value -1. */
  readonly value: number;
}

/** A 第…号 number of an order or announcement: 第388号, 国务院令第706号, 2021年第3号. */
export interface OrderNumber {
  readonly span: Span;
  readonly value: number;
  readonly year?: number;
}

/** Everything recognised in one paragraph. Lists are in text order. */
export interface Inline {
  readonly pairs: readonly Pair[];
  readonly loneMarks: readonly LoneMark[];
  readonly numbers: readonly DocumentNumber[];
  readonly orderNumbers: readonly OrderNumber[];
  readonly dates: readonly DateMention[];
  readonly citations: readonly Citation[];
  readonly definitions: readonly Definition[];
  readonly tags: readonly ResponsibilityTag[];
  readonly ordinals: readonly InlineOrdinal[];
}
