// Where a run of ordinals does not count up by one, and which of its members is to blame. Works on plain numbers alone: knows no
// markers, sections or documents, so that headings, boxes, articles and page numbers can all be judged by it.

/**
 * wrong: this one differs, those on both sides agree · swapped: it and the next have changed places · start: the run begins elsewhere
 * · gap: something is left out before it · repeat: the number of the one before · backwards: a smaller number than the one before.
 */
export type BreakKind = 'wrong' | 'swapped' | 'start' | 'gap' | 'repeat' | 'backwards';

export interface OrdinalBreak {
  /** Position of the member to blame. */
  readonly index: number;
  readonly expected: number;
  readonly kind: BreakKind;
  /** The members on both sides leave no other value. */
  readonly certain: boolean;
}

/** A stray value is looked past for so many members; a longer stretch that agrees with itself is a new count. */
const LONGEST_STRAY = 2;

/**
 * The places where `values` leaves first, first + 1, first + 2 …, each with the value that was due. A single stray value is told from a
 * lasting shift: 1 2 7 4 has one wrong member, 1 2 4 5 6 has one gap. Linear.
 */
export function findBreaks(values: readonly number[], first: number): OrdinalBreak[] {
  const breaks: OrdinalBreak[] = [];
  // How far the count stands from first, first + 1, …: constant as long as nothing is wrong.
  let offset = first;
  let i = 0;
  while (i < values.length) {
    const value = values[i] as number;
    if (value - i === offset) {
      i++;
      continue;
    }
    const back = returnsAt(values, i, offset);
    if (back > 0) {
      const swapped = back === i + 2 && value === i + 1 + offset && values[i + 1] === i + offset;
      for (let at = i; at < (swapped ? i + 1 : back); at++) {
        breaks.push({ index: at, expected: at + offset, kind: swapped ? 'swapped' : 'wrong', certain: !swapped });
      }
      i = back;
      continue;
    }
    const expected = i + offset;
    const kind =
      i === 0 ? 'start' : value === values[i - 1] ? 'repeat' : value < (values[i - 1] as number) ? 'backwards' : 'gap';
    breaks.push({ index: i, expected, kind, certain: kind === 'repeat' && i === values.length - 1 });
    offset = value - i;
    i++;
  }
  return breaks;
}

/** The next position where the old count goes on, when it goes on soon and longer than what lies between; 0 otherwise. */
function returnsAt(values: readonly number[], from: number, offset: number): number {
  for (let j = from + 1; j <= from + LONGEST_STRAY && j < values.length; j++) {
    if ((values[j] as number) - j !== offset) continue;
    // 1 2 4 5 5: the last number may be the slip as well as the two before it; then believe the longer stretch.
    const lasting = j + 1 < values.length && (values[j + 1] as number) - j - 1 === offset;
    const agree = j === from + 2 && (values[from] as number) + 1 === values[from + 1];
    if (!agree || lasting) return j;
  }
  return 0;
}
