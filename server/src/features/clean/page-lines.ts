// Lines that belong to the printed page and not to the text: page numbers and running heads. A page number in dashes, or with 第 and 页, is one wherever it
// stands; a bare number or a repeated short line only where a whole series of them shows that pages were numbered. Looks at lines, changes nothing.
import { widthFold } from '../../base/fold';
import type { Line } from '../../syntax/line';

/** — 3 —, －３－, ·3·, 第 3 页 共 10 页, Page 3 of 10. Folded text. */
const IN_DASHES = /^([-—–―─－·•~～|]{1,3})(\d{1,4}|[ivxlc]{1,7}|[IVXⅠ-Ⅻ]{1,5})([-—–―─－·•~～|]{1,3})$/;
const WITH_WORD =
  /^[-—(]?第(\d{1,4})页(?:[,，/、]?共\d{1,4}页)?[-—)]?$|^(\d{1,4})\/共?\d{1,4}页$|^页码:?(\d{1,4})$|^page(\d{1,4})(?:of\d{1,4})?$/i;
const BARE = /^(\d{1,4})(?:\/\d{1,4})?$/;
/** A page number at either end of a running head. */
const AT_END = /^(.{2,40}?)[-—–―─·•|]{0,2}(\d{1,4})[-—–―─·•|]{0,2}$/;
const AT_START = /^[-—–―─·•|]{0,2}(\d{1,4})[-—–―─·•|]{0,2}(.{2,40})$/;

/** A page number, white space around it included. */
const LONGEST_NUMBER = 200;
const LONGEST_HEAD = 40;
/** A head that is told by its page number alone has a name of so many characters. */
const SHORTEST_HEAD = 5;
/** So many numbers in a row make a series. */
const SERIES = 3;
/** Pages have more lines than this; a column of numbers has fewer between one and the next. */
const SHORTEST_PAGE = 8;

export interface PageLines {
  /** Indexes of lines to be dropped. */
  readonly numbers: ReadonlySet<number>;
  readonly heads: ReadonlySet<number>;
  /** Lines that may be page numbers or running heads, but not surely. */
  readonly doubtful: readonly number[];
}

/** A line with nothing but a number; `rank` counts the lines with ink before it. */
interface BareNumber {
  readonly line: number;
  readonly value: number;
  readonly rank: number;
}

export function findPageLines(lines: readonly Line[]): PageLines {
  const numbers = new Set<number>();
  const bare: BareNumber[] = [];
  const inked: number[] = [];
  for (const [index, line] of lines.entries()) {
    if (!isPlain(line)) continue;
    if (line.text.length <= LONGEST_NUMBER) {
      // As it is printed: what Markdown would take for the mark of a list is half of a page number.
      const folded = widthFold(line.text).replace(/\s+/g, '');
      if (isNumbered(folded)) {
        numbers.add(index);
        continue;
      }
      const value = BARE.exec(folded)?.[1];
      if (value !== undefined && !isYear(Number(value)))
        bare.push({ line: index, value: Number(value), rank: inked.length });
    }
    inked.push(index);
  }
  for (const run of seriesOf(bare)) {
    const breaking = run.filter((index) => isAtBreak(lines, index) || cutsSentence(lines, index));
    if (breaking.length * 2 >= run.length) for (const index of run) numbers.add(index);
  }
  const { heads, doubtful } = findHeads(lines, inked, numbers);
  return { numbers, heads, doubtful: [...doubtful, ...lonely(bare, lines, numbers)].sort((a, b) => a - b) };
}

function isPlain({ kind, pieces, comments, entry }: Line): boolean {
  return (
    entry === 'normal' &&
    comments.length === 0 &&
    pieces.length === 1 &&
    kind !== 'foreign' &&
    kind !== 'table' &&
    kind !== 'pipe'
  );
}

function isYear(value: number): boolean {
  return value >= 1900 && value <= 2100;
}

function isNumbered(folded: string): boolean {
  const dashes = IN_DASHES.exec(folded);
  if (dashes !== null) {
    const [, open = '', value = '', close = ''] = dashes;
    // A lone roman letter between dots is no page.
    return open.length === close.length && (/\d/.test(value) || /[-—–―─－]/.test(open));
  }
  return WITH_WORD.test(folded);
}

/** Bare numbers that count on from page to page. */
function* seriesOf(bare: readonly BareNumber[]): Iterable<number[]> {
  let run: BareNumber[] = [];
  for (const each of [...bare, undefined]) {
    const last = run[run.length - 1];
    const goesOn = last !== undefined && each?.value === last.value + 1 && each.rank - last.rank >= SHORTEST_PAGE;
    if (!goesOn) {
      if (run.length >= SERIES) yield run.map(({ line }) => line);
      run = [];
    }
    if (each !== undefined) run.push(each);
  }
}

/** A form feed stands beside the line, or blank lines on both sides of it. */
function isAtBreak(lines: readonly Line[], index: number): boolean {
  const near = [lines[index - 1], lines[index + 1]];
  if (lines[index]?.text.startsWith('\f') === true || near.some((line) => line?.text.startsWith('\f'))) return true;
  return near.every((line) => line === undefined || line.kind === 'blank');
}

/** A bare number alone between blank lines may be a page number. */
function lonely(bare: readonly BareNumber[], lines: readonly Line[], numbers: ReadonlySet<number>): number[] {
  const isBlank = (index: number): boolean => lines[index] === undefined || lines[index]?.kind === 'blank';
  return bare
    .filter(
      ({ line }) => !numbers.has(line) && isBlank(line - 1) && isBlank(line + 1) && line > 0 && line < lines.length - 1,
    )
    .map(({ line }) => line);
}

interface Heads {
  readonly heads: ReadonlySet<number>;
  readonly doubtful: readonly number[];
}

/** Short lines that come again and again beside page breaks, alike but for a page number. */
function findHeads(lines: readonly Line[], inked: readonly number[], numbers: ReadonlySet<number>): Heads {
  const groups = new Map<string, { line: number; page: number | undefined }[]>();
  for (const index of inked) {
    if (numbers.has(index)) continue;
    const line = lines[index] as Line;
    if (line.kind !== 'text' || line.marker !== undefined || line.closed) continue;
    if (line.folded.length < 2 || line.folded.length > LONGEST_HEAD) continue;
    for (const { key, page } of keysOf(line)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [{ line: index, page }]);
      else group.push({ line: index, page });
    }
  }
  const heads = new Set<number>();
  const doubtful: number[] = [];
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    const counted = group[0]?.page !== undefined;
    if (counted) {
      if (group.length < SERIES || !isRising(group)) continue;
      const cutting = group.filter(({ line }) => besideBreak(lines, line, numbers, heads) || cutsSentence(lines, line));
      if (cutting.length * 2 >= group.length) for (const { line } of group) heads.add(line);
      continue;
    }
    const beside = group.filter(({ line }) => besideBreak(lines, line, numbers, heads));
    // Once is the masthead or title it was taken from.
    if (beside.length >= 2) for (const { line } of beside) heads.add(line);
  }
  return { heads, doubtful };
}

/** The line itself, and what it is without a page number that stands apart at either end. 专栏1 and 附件1 are no heads. */
function keysOf({ folded, text }: Line): { key: string; page: number | undefined }[] {
  const keys: { key: string; page: number | undefined }[] = [{ key: folded, page: undefined }];
  const end = AT_END.exec(folded);
  if (
    end !== null &&
    (end[1] ?? '').length >= SHORTEST_HEAD &&
    /[^0-9０-９年第][-—–―─·•|\s]+[0-9０-９]{1,4}\D{0,6}$/.test(text.trimEnd())
  ) {
    keys.push({ key: `${end[1] as string}#`, page: Number(end[2]) });
  }
  const start = AT_START.exec(folded);
  if (
    start !== null &&
    (start[2] ?? '').length >= SHORTEST_HEAD &&
    /^\D{0,6}[0-9０-９]{1,4}[-—–―─·•|\s]{1,20}\D/.test(text.trimStart())
  ) {
    keys.push({ key: `#${start[2] as string}`, page: Number(start[1]) });
  }
  return keys;
}

/** A sentence runs from the line before to the line behind. */
function cutsSentence(lines: readonly Line[], index: number): boolean {
  const near = (step: number): Line | undefined => {
    let at = index + step;
    while (lines[at]?.kind === 'blank' && Math.abs(at - index) <= 6) at += step;
    return lines[at];
  };
  const [before, behind] = [near(-1), near(1)];
  return (
    before?.kind === 'text' &&
    !before.closed &&
    before.folded.length >= 16 &&
    behind?.kind === 'text' &&
    behind.marker === undefined
  );
}

/** Page numbers rise, by a page or two at a time, with a page of text between them. */
function isRising(group: readonly { line: number; page: number | undefined }[]): boolean {
  for (let i = 1; i < group.length; i++) {
    const [before, now] = [group[i - 1], group[i]];
    if (before?.page === undefined || now?.page === undefined) return false;
    const step = now.page - before.page;
    if (step < 1 || step > 2 || now.line - before.line < SHORTEST_PAGE) return false;
  }
  return true;
}

/** Next to a page number or a form feed, blank lines and other running heads apart. */
function besideBreak(
  lines: readonly Line[],
  index: number,
  numbers: ReadonlySet<number>,
  heads: ReadonlySet<number>,
): boolean {
  if (lines[index]?.text.startsWith('\f')) return true;
  for (const step of [-1, 1]) {
    for (let at = index + step; Math.abs(at - index) <= 6; at += step) {
      const line = lines[at];
      if (line === undefined) break;
      if (line.text.startsWith('\f') && (step > 0 || line.kind === 'blank')) return true;
      if (numbers.has(at)) return true;
      if (line.kind !== 'blank' && !heads.has(at)) break;
    }
  }
  return false;
}
