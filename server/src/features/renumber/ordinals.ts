// How the numbers of one counter shift when members go, come or change places. The places keep their numbers, so that a gap that was there on
// purpose stays; 第十二条之一 stays behind its article. Works on plain ordinals.
import type { Ordinal } from './slots';

/** True when a shift behind `from` is defined: numbers rise from there on. */
export function risesFrom(ordinals: readonly Ordinal[], from: number): boolean {
  for (let i = Math.max(1, from); i < ordinals.length; i++) {
    if (compare(ordinals[i - 1] as Ordinal, ordinals[i] as Ordinal) >= 0) return false;
  }
  return true;
}

function compare(a: Ordinal, b: Ordinal): number {
  return a.value - b.value || (a.insertion ?? 0) - (b.insertion ?? 0);
}

/** The numbers of the places left when the member at `at` goes; undefined when an inserted article (之一) would lose the one it hangs on. */
export function afterRemoval(ordinals: readonly Ordinal[], at: number): Ordinal[] | undefined {
  const gone = ordinals[at] as Ordinal;
  const next = ordinals[at + 1];
  if (gone.insertion === undefined && next?.insertion !== undefined && next.value === gone.value) return undefined;
  return [...ordinals.slice(0, at), ...ordinals.slice(at + 1).map((each) => shifted(each, gone, -1))];
}

/** The numbers of all places when a new member comes in at `at`; `first` is the number of the first of an empty counter. */
export function afterInsertion(ordinals: readonly Ordinal[], at: number, first: number): Ordinal[] {
  const made = newAt(ordinals, at, first);
  return [...ordinals.slice(0, at), made, ...ordinals.slice(at).map((each) => shifted(each, made, 1))];
}

function newAt(ordinals: readonly Ordinal[], at: number, first: number): Ordinal {
  const before = ordinals[at - 1];
  const next = ordinals[at];
  if (before === undefined) return { value: next?.value ?? first };
  const among = before.insertion !== undefined || (next?.insertion !== undefined && next.value === before.value);
  return among ? { value: before.value, insertion: (before.insertion ?? 0) + 1 } : { value: before.value + 1 };
}

function shifted(ordinal: Ordinal, by: Ordinal, step: number): Ordinal {
  if (by.insertion === undefined) return { ...ordinal, value: ordinal.value + step };
  if (ordinal.value !== by.value || ordinal.insertion === undefined) return ordinal;
  return { ...ordinal, insertion: ordinal.insertion + step };
}

/** first, first + 1, …; an inserted article counts on behind the one before it. */
export function inOrder(ordinals: readonly Ordinal[], first: number): Ordinal[] {
  const out: Ordinal[] = [];
  let value = first - 1;
  let insertion = 0;
  for (const ordinal of ordinals) {
    if (ordinal.insertion === undefined || out.length === 0) {
      value++;
      insertion = 0;
      out.push({ value });
    } else out.push({ value, insertion: ++insertion });
  }
  return out;
}

/** True when both are the same number. */
export function sameOrdinal(a: Ordinal | undefined, b: Ordinal | undefined): boolean {
  return a?.value === b?.value && a?.insertion === b?.insertion;
}
