// What a quantity is: a number with its scale and unit, what bounds it, and what the words before it do with it. Types only; found by
// quantities.ts. Knows no indicator and no table. Spans are UTF-16 offsets in the region; texts are folded.
import type { Span } from '../base/span';
import type { Named } from './document';

/** One printed number, scale included, unit left out. */
export interface PrintedNumber {
  /** Digits and scale: 2.66万亿. */
  readonly span: Span;
  /** Only the digits as printed: 2.66, 1,200, 二十. Folded. */
  readonly digits: Named;
  /** arabic 2.66 · chinese 二十, 二〇 · mixed 3亿4500万, 4千5百. */
  readonly form: 'arabic' | 'chinese' | 'mixed';
  /** 万 · 亿 · 万亿 · 千万 · 百万 … behind the digits, or nothing. Not the 千 of 千米, 千克, 千瓦. */
  readonly scale?: Named & { readonly factor: number };
  /**
   * With its scale: 26600 for 2.66万. Exact as far as a double is. The first end of a range that prints its scale once (9～16亿元, 三至五万元)
   * has that scale in its value, though not in `scale`. 翻一番 is 2, 减半 0.5, 1∶2 and 1/2 are 0.5.
   */
  readonly value: number;
  /** Decimals printed: 2 for 2.66. */
  readonly decimals: number;
  /** Half a unit of the last printed digit, with scale: what was rounded lies in value ± slack. 50 for 2.66万 (0.005 × 10000). */
  readonly slack: number;
}

/**
 * plain: 26630 亿元, 300 家, 90 · percent: 5.6%, 百分之五 · permille: ‰ · points: 4 个百分点, 3 个点 · multiple: 2 倍 ·
 * doubling: 翻一番 (2), 翻两番 (4), 减半 (0.5) · ratio: 1∶2, 0.18/万台
 */
export type Measure = 'plain' | 'percent' | 'permille' | 'points' | 'multiple' | 'doubling' | 'ratio';

/** The unit as printed and what it is of. */
export interface Unit extends Named {
  /** The unit without scale, one spelling for each: 元, 美元, 人, 家, 公里, 平方米. The printed text where the table of units does not know it. */
  readonly base: string;
  /** What a value in the printed unit is multiplied with to be in `base`: 1e8 for 亿元 in a column head, 1 for 亿元 behind 2.66 whose scale already counts. */
  readonly factor: number;
  /** The table of units knows it. */
  readonly known: boolean;
}

/** 以上 · 不低于 · 超过 · > · 左右. `relation` undefined: only approximate. */
export interface Qualifier extends Named {
  readonly relation?: '>=' | '>' | '<=' | '<';
  readonly side: 'before' | 'behind';
}

/** What the words right before a quantity make of it. */
export interface Lead extends Named {
  /**
   * level: 达到, 达, 为, 突破, 提高到, 降至 · change: 增长 5%, 提高 3 个百分点, 减少 20 家 · yearly: 年均增长 8.3% ·
   * from: 由 12.1% (to follows) · share: 占 14% (占比达 14% is the level of a
   * share). The word stands right
   * before the quantity, but for from, which may stand some words before it: 从“十二五”末的 12.1% 提升至.
   */
  readonly role: 'level' | 'change' | 'yearly' | 'from' | 'share';
  readonly direction?: 'up' | 'down';
}

/** A quantity in running text or in a cell. */
export interface Quantity {
  /** From the first qualifier to the last, number and unit between; without the lead. */
  readonly span: Span;
  readonly measure: Measure;
  /** The only number, or the lower end of a range as printed first. */
  readonly number: PrintedNumber;
  /** The other end of a range (1—2 个, 15%～30%, 4 到 5 个百分点) and what joins them. */
  readonly range?: { readonly last: PrintedNumber; readonly joint: Named };
  /** Unit of the number, or of both ends. 个 and the like count; % ‰ and 百分点 are no unit but a measure, and have their place in `sign`. */
  readonly unit?: Unit;
  /** The %, ‰, 百分之, 百分点, 个百分点, 个点, 倍 or 番 as printed; of a range, the last one. */
  readonly sign?: Named;
  /** The sign or unit printed behind the first end of a range: 15%～30%, 1亿—2亿元. */
  readonly firstSign?: Named;
  readonly qualifiers: readonly Qualifier[];
  /** A guess in figures: 三四十家, 5、6个, 几十, 30多家, 数百: what makes it one. */
  readonly guess?: Named;
  readonly lead?: Lead;
  /** 第8位, 全国第4, 前10名: a rank is a quantity of its own kind and no measure. */
  readonly rank?: boolean;
}

/** A year or a span of years as printed: 2020年, 2021—2025年, “十三五”期间. 五年 is a quantity of the unit 年. */
export interface Period {
  readonly span: Span;
  /** First and last year; equal for a single year. */
  readonly from: number;
  readonly to: number;
  /** year 2020年 · years 2021—2025年 · plan “十三五”, “十三五”期间 · plan-end “十三五”末 (its last year) */
  readonly form: 'year' | 'years' | 'plan' | 'plan-end';
}
