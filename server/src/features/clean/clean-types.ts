// What cleaning a pasted text answers: kinds of changes with their names, the changes with their places, and the places that were left because nobody
// can be sure. Types and tables only; what is done where stands in the passes beside this file.
import type { TextEdit } from '../../base/edit';
import type { Span } from '../../base/span';
import type { Bilingual } from '../../lint/rule';

/**
 * What a change is for. page: page numbers, running heads and form feeds · seam: a paragraph cut by a page break joined · line-end: a line end that a
 * printed line left inside a paragraph · repeat: characters printed on both sides of a page break · radical: radicals and compatibility ideographs
 * in place of characters · private-use: characters of one font only · invisible: zero-width and control characters · space: no-break and
 * other special spaces, spaces at line ends, stray spaces · width: full-width digits and letters · look-alike: marks that only look like the
 * right one · indent: white space before a line · html: tags and character references · blank-line: blank lines.
 */
export type CleanKind =
  | 'page'
  | 'seam'
  | 'line-end'
  | 'repeat'
  | 'radical'
  | 'private-use'
  | 'invisible'
  | 'space'
  | 'width'
  | 'look-alike'
  | 'indent'
  | 'html'
  | 'blank-line';

/** The kinds in the order in which they are told, with their names. */
export const CLEAN_KINDS: Readonly<Record<CleanKind, Bilingual>> = {
  page: { zh: '页码、页眉和换页符', en: 'page numbers, running heads and form feeds' },
  seam: { zh: '换页断开的段落', en: 'paragraphs cut by a page break' },
  'line-end': { zh: '段落中的硬回车', en: 'line ends inside paragraphs' },
  repeat: { zh: '接缝处重复的文字', en: 'characters repeated across a page break' },
  radical: { zh: '部首字符和兼容汉字', en: 'radicals and compatibility ideographs' },
  'private-use': { zh: '专用区字符', en: 'private-use characters' },
  invisible: { zh: '零宽字符和控制字符', en: 'zero-width and control characters' },
  space: { zh: '不换行空格和多余空格', en: 'no-break and stray spaces' },
  width: { zh: '全角数字和字母', en: 'full-width digits and letters' },
  'look-alike': { zh: '形近的括号、横线和标点', en: 'look-alike brackets, dashes and marks' },
  indent: { zh: '行首缩进', en: 'white space before lines' },
  html: { zh: '网页标记和转义字符', en: 'HTML tags and character references' },
  'blank-line': { zh: '多余空行', en: 'blank lines' },
};

/** One place that was changed. */
export interface CleanChange {
  readonly kind: CleanKind;
  /** In the text before all changes. */
  readonly span: Span;
}

/** A place that was left as it is, and why. */
export interface CleanDoubt {
  /** In the text before all changes. */
  readonly span: Span;
  readonly reason: Bilingual;
}

/** How a text is to be cleaned. */
export interface CleanOptions {
  /** remove: white space before lines goes · keep: it stays, made of U+3000 or spaces. */
  readonly indents: 'remove' | 'keep';
  /** Only what lies in one of these stretches of the text is changed; everything is still judged by the whole. */
  readonly ranges?: readonly Span[];
}

export interface CleanedText {
  /** The text after all changes. */
  readonly text: string;
  /** From the text before to `text`, in order, without overlaps; every one inside the spans of the changes. */
  readonly edits: readonly TextEdit[];
  /** By place. */
  readonly changes: readonly CleanChange[];
  /** By place. */
  readonly doubts: readonly CleanDoubt[];
}

/** A change as a pass asks for it: edits in the text the pass was given, made together or not at all. */
export interface CleanStep {
  readonly kind: CleanKind;
  readonly edits: readonly TextEdit[];
}

/** What a pass finds in the text it was given. */
export interface CleanPass {
  readonly steps: readonly CleanStep[];
  /** Spans in the text the pass was given. */
  readonly doubts: readonly CleanDoubt[];
}
