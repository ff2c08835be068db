/**
 * Turns offsets into lines and characters and back, for the front ends only. A line ends at \n, \r\n or a lone \r.
 * Knows nothing of 1-based columns or of the protocol's position type.
 */

/** A 0-based line and a 0-based UTF-16 character within it. */
export interface LineCharacter {
  readonly line: number;
  readonly character: number;
}

const LF = 10;
const CR = 13;

/** Offset of the first unit of each line of a text; always begins with 0. */
export function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === LF || (c === CR && text.charCodeAt(i + 1) !== LF)) starts.push(i + 1);
  }
  return starts;
}

/** The line starts of one text; built once in linear time, asked in logarithmic time. */
export class LineIndex {
  /** Offset of the first unit of each line; always begins with 0. */
  private readonly starts: readonly number[];

  constructor(private readonly text: string) {
    this.starts = lineStartsOf(text);
  }

  /** Number of lines; a text ending in a line break has an empty last line. */
  get lineCount(): number {
    return this.starts.length;
  }

  /** Offset of a line's first unit; lines outside the text are clamped. */
  lineStart(line: number): number {
    if (line <= 0) return 0;
    return this.starts[line] ?? this.text.length;
  }

  /** Offset just behind a line's last unit, its line break excluded. */
  lineEnd(line: number): number {
    if (line >= this.starts.length - 1) return this.text.length;
    let end = this.lineStart(Math.max(line, 0) + 1);
    if (this.text.charCodeAt(end - 1) === LF) {
      end--;
      if (this.text.charCodeAt(end - 1) === CR && end > this.lineStart(line)) end--;
      return end;
    }
    return end - 1;
  }

  /** A line's text without its line break. */
  lineText(line: number): string {
    return this.text.slice(this.lineStart(line), this.lineEnd(line));
  }

  /** The 0-based line an offset lies on; offsets outside the text are clamped. */
  lineAt(offset: number): number {
    return lineOf(this.starts, offset);
  }

  /** The line and character of an offset; offsets outside the text are clamped. */
  positionAt(offset: number): LineCharacter {
    const clamped = Math.max(0, Math.min(offset, this.text.length));
    const line = this.lineAt(clamped);
    return { line, character: clamped - this.lineStart(line) };
  }

  /** The offset of a line and character; a character beyond the line's end means the end before its line break. */
  offsetAt(position: LineCharacter): number {
    if (position.line < 0) return 0;
    if (position.line >= this.starts.length) return this.text.length;
    const offset = this.lineStart(position.line) + Math.max(0, position.character);
    return Math.min(offset, this.lineEnd(position.line));
  }
}

/** The line and character of an offset in a text of which only the line starts and the length were kept; clamped as by LineIndex. */
export function positionIn(lineStarts: readonly number[], length: number, offset: number): LineCharacter {
  const clamped = Math.max(0, Math.min(offset, length));
  const line = lineOf(lineStarts, clamped);
  return { line, character: clamped - (lineStarts[line] ?? 0) };
}

function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
