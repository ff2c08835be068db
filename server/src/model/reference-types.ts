// References as printed: 第十条第二款第三项, 附件2, 专栏4, 前款, 本办法, 《…》第五条. Types only. What a reference points at is for the resolver of
// the workspace room; here stands only what the text says. All spans are UTF-16 offsets in the region's text.
import type { Span } from '../base/span';
import type { Citation, DocumentNumber } from './inline-types';

/**
 * What one step of a reference counts. division 第三部分 · part 编 · subpart 分编 · chapter 章 · section 节 · article 条 · paragraph 款 ·
 * item 项 · subitem 目 · attachment 附件 附录 附 · attached-table 附表 · attached-figure 附图 · box 专栏 · table 表 · figure 图.
 */
export type ReferenceUnit =
  | 'division'
  | 'part'
  | 'subpart'
  | 'chapter'
  | 'section'
  | 'article'
  | 'paragraph'
  | 'item'
  | 'subitem'
  | 'attachment'
  | 'attached-table'
  | 'attached-figure'
  | 'box'
  | 'table'
  | 'figure';

/**
 * How a step counts when it prints no number of its own. this 本条 · previous 前款, 前两款 (count 2) · same 同条, 上述第二项: the one
 * named last before it.
 */
export type RelativeStep = 'this' | 'previous' | 'same';

/** One step of a path: 第十条, 第（二）项, 附件3, 前款. */
export interface ReferenceStep {
  readonly unit: ReferenceUnit;
  /** The unit as printed: 条, 部分, 附件, 附录, 专栏, 表 … */
  readonly word: string;
  /** Undefined for relative steps and for a bare 附件. */
  readonly value?: number;
  /** The number behind 之 in 第十二条之一. */
  readonly insertion?: number;
  /** The 2 of 附件1-2: a part of the attachment. */
  readonly part?: number;
  readonly relative?: RelativeStep;
  /** How many 前两款, 前三项 takes in; 1 elsewhere. */
  readonly count: number;
  /** The step as printed, 第 and brackets included. For an inherited step, where it was printed. */
  readonly span: Span;
  /** The numeral alone, without 第, brackets and unit. */
  readonly numeral?: Span;
  readonly script?: 'chinese' | 'arabic' | 'circled';
  /** The numeral stands in round brackets: 第（三）项. */
  readonly bracketed: boolean;
  /** Taken over from an earlier member of a list: the 第十条 of 第二款 in 第十条第一款、第二款. */
  readonly inherited: boolean;
}

/**
 * Whose provision is meant. own: nothing is said · self: 本办法, 本通知 · cited: 《X》 or a document number stands before it · named: a name
 * without marks stands before it (刑法第二十条) · anaphor: 该办法, 上述文件, 同法, 前述规定 · amended: the text another document is changed to.
 */
export type ReferenceScope =
  | { readonly kind: 'own' }
  | { readonly kind: 'self'; readonly word: string; readonly type: string; readonly span: Span }
  | { readonly kind: 'cited'; readonly citation?: Citation; readonly number?: DocumentNumber; readonly span: Span }
  | { readonly kind: 'named'; readonly name: string; readonly span: Span }
  | { readonly kind: 'anaphor'; readonly word: string; readonly type: string; readonly span: Span };

/** One thing a text points at. Each member of a list and each end of a range is a reference of its own. */
export interface Reference {
  /** What is printed of this member, scope words (本办法, 《X》) left out: for 本办法第九条 the span of 第九条; for 本办法 alone the word itself. */
  readonly span: Span;
  /** Outermost first; empty for 本办法 or 该办法 standing alone. */
  readonly steps: readonly ReferenceStep[];
  readonly scope: ReferenceScope;
  /** The reference is the first or last end of a range (第三条至第五条); the other end is the neighbour in the list of references. */
  readonly range?: 'from' | 'to';
  /** 见, 详见, 参见, 按照 … printed right before it: the text surely points somewhere. */
  readonly pointed: boolean;
  /** It stands inside quotation marks. */
  readonly quoted: boolean;
}
