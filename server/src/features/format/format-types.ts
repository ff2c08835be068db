// What formatting answers: kinds of changes with their names, and the change itself. Types and a table only; which change is made where stands
// in the passes beside this file, and how a project wants its texts in lint/format-options.ts.
import type { TextEdit } from '../../base/edit';
import type { Span } from '../../base/span';
import type { FormatOptions } from '../../lint/format-options';
import type { Bilingual } from '../../lint/rule';
import type { GazetteFile } from '../../model/document';
import type { SyntaxTree } from '../../syntax/syntax-tree';

/**
 * What a change is for. width: a mark in the other width · quote: straight quotation marks paired · dash: a dash or ellipsis of the right form ·
 * number: brackets and white space of a document number · marker: marks, brackets and white space of an ordinal · title: a space left where a title was
 * wrapped · space: white space between characters of a line · seam: a paragraph cut in two joined · table: white space around the tabs and bars
 * of a table · trailing: white space at the end of a line · blank-line: blank lines.
 */
export type FormatKind =
  'width' | 'quote' | 'dash' | 'number' | 'marker' | 'title' | 'space' | 'seam' | 'table' | 'trailing' | 'blank-line';

/** One change: a place in the file and what is to stand there. Changes of one answer never overlap. */
export interface FormatChange {
  readonly kind: FormatKind;
  /** File offsets. */
  readonly edit: TextEdit;
}

/** The kinds in the order in which they are told, with their names. */
export const FORMAT_KINDS: Readonly<Record<FormatKind, Bilingual>> = {
  width: { zh: '标点全角、半角', en: 'width of punctuation' },
  quote: { zh: '引号', en: 'quotation marks' },
  dash: { zh: '破折号、连接号和省略号', en: 'dashes and ellipses' },
  number: { zh: '发文字号的括号和空格', en: 'brackets and spaces of document numbers' },
  marker: { zh: '层次序数的标点和空格', en: 'marks and spaces of ordinals' },
  title: { zh: '标题中的回行空格', en: 'spaces left in titles by line breaks' },
  space: { zh: '行内空格', en: 'spaces within lines' },
  seam: { zh: '断开的段落', en: 'paragraphs cut in two' },
  table: { zh: '表格分隔处的空白', en: 'white space between cells' },
  trailing: { zh: '行末空白', en: 'white space at ends of lines' },
  'blank-line': { zh: '空行', en: 'blank lines' },
};

/** A text parsed and understood: what `service.readText` gives. */
export interface FormattableText {
  readonly tree: SyntaxTree;
  readonly file: GazetteFile;
}

/**
 * The changes that bring a text, or the lines a range touches, into form: sorted by place, never overlapping, in file offsets. Everything is judged by
 * the habits of the whole document, also when only a range is asked for. The function of this type is `formatChanges` in format.ts.
 */
export type FormatChanges = (read: FormattableText, options: FormatOptions, range?: Span) => readonly FormatChange[];
