// The port through which everything below the front ends reaches the world: the calendar, other files, the log. The language
// server, the command line and the tests each hand in their own; nothing in these rooms may reach around it.
import type { CalendarDay } from '../base/calendar';

/** Something that went wrong inside Gazette itself and was survived; the host logs it. */
export interface InternalProblem {
  /** What was being done, for the log: a rule's id, the name of a request. */
  readonly during: string;
  readonly error: unknown;
}

/** What Gazette asks of its surroundings. */
export interface Host {
  /** The day it is where the user sits; asked each time it is needed, never kept. */
  today(): CalendarDay;
  /** Takes note of an internal problem. Must not throw. */
  report(problem: InternalProblem): void;
}
