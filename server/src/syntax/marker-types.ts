// What an ordinal at the start of a line is: its form in the ladders, its value and how it was printed.
// Types only; the recogniser is marker.ts, and what a marker means for its document is decided in the model.
import type { Span } from '../base/span';

/**
 * The printed form of an ordinal.
 * dunhao 一、 · bracket （一） · dot 1. · bracket-number （1） · circled ① · half-bracket 1）
 * · part 第一编 · subpart 第一分编 · chapter 第一章 · section 第一节 · article 第一条 · ordinal-word 第一，
 */
export type MarkerForm =
  | 'dunhao'
  | 'bracket'
  | 'dot'
  | 'bracket-number'
  | 'circled'
  | 'half-bracket'
  | 'part'
  | 'subpart'
  | 'chapter'
  | 'section'
  | 'article'
  | 'ordinal-word';

/** An ordinal as printed. Spans are UTF-16 offsets in the coordinates of whoever owns the marker. */
export interface Marker {
  readonly form: MarkerForm;
  readonly value: number;
  /** The number behind 之 in 第十二条之一. */
  readonly insertion?: number;
  /** From the first character of the ordinal to its terminator, without white space behind it. */
  readonly span: Span;
  /** The numeral alone. */
  readonly numeral: Span;
  readonly script: 'chinese' | 'arabic' | 'circled';
  /** Opening and closing bracket as printed, where the form has them. */
  readonly open?: string;
  readonly close?: string;
  /** The mark behind the numeral or bracket as printed: 、 ． . ， or nothing. */
  readonly terminator: string;
  /** White space inside the ordinal (「一 、」). */
  readonly gaps: readonly Span[];
  /** White space between the ordinal and the text behind it; empty when there is none. */
  readonly after: Span;
}
