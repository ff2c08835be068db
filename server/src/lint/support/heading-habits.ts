// What the sections of a level are like, taken together: how many, how many without contents, how their captions look.
// Counted once, so that judging each section against the rest stays linear.
import type { Section } from '../../model/document';

/** What the sections of one level are like, taken together. */
export interface Habit {
  sections: number;
  empty: number;
  /** Captions without end mark. */
  open: number;
  /** Length of the longest caption among those with contents. */
  longest: number;
  /** How often each ordinal with its caption is printed: a table of contents has them twice. */
  readonly printed: Map<string, number>;
}

/** Adds a section to the habit of its level. */
export function countSection(levels: Map<string, Habit>, section: Section): void {
  const habit = levels.get(levelOf(section)) ?? { sections: 0, empty: 0, open: 0, longest: 0, printed: new Map() };
  levels.set(levelOf(section), habit);
  habit.sections++;
  if (isEmpty(section)) habit.empty++;
  else habit.longest = Math.max(habit.longest, section.head.text.length);
  if (section.head.end === '') habit.open++;
  habit.printed.set(nameOf(section), (habit.printed.get(nameOf(section)) ?? 0) + 1);
}

/** Sections of one role and level are compared with each other. */
export function levelOf({ role, level }: Section): string {
  return `${role} ${level}`;
}

/** Ordinal and caption, as printed in a table of contents and again over the text. */
export function nameOf({ marker, head }: Section): string {
  return `${marker.value} ${head.text}`;
}

/** True when nothing stands behind or below the caption. */
export function isEmpty({ blocks, head }: Section): boolean {
  return blocks.length === 0 && !head.runIn && head.text !== '';
}
