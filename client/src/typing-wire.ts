// What the extension and the server say to each other about keys. An answer is read as a whole or not at all. Plain data; knows neither VS Code nor
// documents.
import { isRecord, readAll, readRange, type WireRange } from './wire';

export const TYPING_METHOD = 'gazette/typing';

export interface TypingAnswer {
  /** What goes; it ends at the cursor. */
  readonly range: WireRange;
  readonly newText: string;
  readonly others: readonly { readonly range: WireRange; readonly newText: string }[];
  readonly note: string | undefined;
}

/** Undefined for "nothing to do" and for what cannot be read. */
export function readTypingAnswer(value: unknown): TypingAnswer | undefined {
  if (!isRecord(value) || typeof value.newText !== 'string') return undefined;
  const range = readRange(value.range);
  const others = readAll(value.others, (edit) => {
    const place = isRecord(edit) ? readRange(edit.range) : undefined;
    return isRecord(edit) && place && typeof edit.newText === 'string'
      ? { range: place, newText: edit.newText }
      : undefined;
  });
  if (range === undefined || others === undefined) return undefined;
  return { range, newText: value.newText, others, note: typeof value.note === 'string' ? value.note : undefined };
}

/** A change of a text, as the editor tells of it. */
export interface TypedChange {
  readonly range: WireRange;
  readonly text: string;
}

/** What Enter puts in: a line break, the indent of the line above, the dash of a list. */
const LINE_BREAK = /^(?:\r\n|\n|\r)([ \t\u3000]*(?:——)?)$/;

/**
 * Where the cursor stands after changes that are one Enter: a line break, and perhaps white space at line ends that the editor takes back by itself.
 * Undefined for any other changes.
 */
export function afterLineBreak(changes: readonly TypedChange[]): { line: number; character: number } | undefined {
  let cursor: { line: number; character: number } | undefined;
  for (const { range, text } of changes) {
    const typed = LINE_BREAK.exec(text)?.[1];
    if (typed !== undefined && cursor === undefined) cursor = { line: range.start.line + 1, character: typed.length };
    else if (text !== '' || range.start.line !== range.end.line) return undefined;
  }
  return cursor;
}

/**
 * An ordinal alone on its line, the cursor behind it: a guess from the line, made at every move of the cursor, so that Tab is taken only there. The
 * server decides what it is.
 */
const ORDINAL_ALONE =
  /^[ \u3000]{0,40}(?:[一二三四五六七八九十百]{1,5}、|[（(〔][一二三四五六七八九十百]{1,5}[）)〕]|[（(]\d{1,3}[）)]|\d{1,3}[.．、）)]|[①-⑳㉑-㉟㊱-㊿]|第[一二三四五六七八九十百千]{1,7}[编章节条])[ \u3000]{0,8}$/;

export function isOrdinalAlone(line: string, character: number): boolean {
  return line.length <= 80 && character === line.length && ORDINAL_ALONE.test(line);
}
