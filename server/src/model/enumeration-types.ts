// An announcement with a count (六大工程, 三类主体, 以下四项) and the list it counts. Found by enumerations.ts. Knows no rule.
import type { Span } from '../base/span';
import type { Document, Named } from './document';

/** How often the list may be counted: 和 joins two items or stands inside one, and where the first item begins is not always told. */
export interface Reading {
  readonly least: number;
  readonly most: number;
}

/**
 * before: A、B、C三大工程 · behind: 三大工程：A、B、C · brackets: 三区（A、B、C） · quotes: “A”“B”是…的两大问题 · ordinals: 三方面：一是…二是… ·
 * children: numbered sections, box items or bullets below
 */
export type ListPlace = 'before' | 'behind' | 'brackets' | 'quotes' | 'ordinals' | 'children';

export interface Enumeration {
  /** From the number to the end of the noun: 六大工程. */
  readonly span: Span;
  readonly count: Named & { readonly value: number };
  /** 大 · 类 · 项 · 个方面 … */
  readonly classifier: string;
  /** What is counted, as far as it is printed: 工程. */
  readonly noun: string;
  readonly place: ListPlace;
  /** From the first item to the last. */
  readonly list: Span;
  /** The items of the fullest reading, folded. */
  readonly items: readonly Named[];
  readonly readings: readonly Reading[];
  /** The list is closed: no 等, no 主要, no item that may hold several. Only then do too few items say anything. */
  readonly complete: boolean;
  /** Nothing but items stands in the list. Only then do too many items say anything. */
  readonly pure: boolean;
  readonly owner: Document;
}

/** The count is one of those that the list may come to. */
export function fits({ count, readings }: Enumeration): boolean {
  return readings.some(({ least, most }) => least <= count.value && count.value <= most);
}
