// The marks in an attachment note at their places: numbers with what stands around them, marks behind names, 《》 around names.
import type { TextEdit } from '../../base/edit';
import type { Span } from '../../base/span';
import type { AttachmentEntry } from '../../model/document';

/** Marks behind a name. */
export const END_MARK = /[。;；,，、]{1,3}$/;

/** 1. with a point of any width behind Arabic figures. */
export function hasPlainNumber({ number, terminator }: AttachmentEntry, source: string): boolean {
  return (
    number !== undefined &&
    /^[0-9０-９]+$/.test(source.slice(number.span.start, number.span.end)) &&
    /^[.．]$/.test(terminator)
  );
}

/** The number with its brackets and marks, without the white space behind it. */
export function printedNumber({ number, nameSpan }: AttachmentEntry, source: string): Span {
  let start = number?.span.start ?? nameSpan.start;
  let end = nameSpan.start;
  if (/[(（]/.test(source.charAt(start - 1))) start--;
  while (end > start && /\s/.test(source.charAt(end - 1))) end--;
  return { start, end };
}

export function endMark(source: string, { end }: Span): Span {
  let start = end;
  while (END_MARK.test(source.charAt(start - 1))) start--;
  return { start, end };
}

export function isInBookMarks(name: string): boolean {
  return name.startsWith('《') && name.endsWith('》') && name.indexOf('《', 1) < 0;
}

export function bookMarks(source: string, { start, end }: Span): TextEdit[] {
  const close = source.lastIndexOf('》', end - 1);
  if (close <= start) return [];
  return [
    { span: { start, end: start + 1 }, newText: '' },
    { span: { start: close, end: close + 1 }, newText: '' },
  ];
}
