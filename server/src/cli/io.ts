// The command line's own port: where its words go and where its surroundings come from, so that commands run the same in a
// process and in a test. Knows no command.
import type { CalendarDay } from '../base/calendar';

export interface Io {
  /** Writes all of the text, however much, before the process ends. */
  out(text: string): void;
  /** Bytes as they are, to standard output. */
  outBytes(bytes: Uint8Array): void;
  err(text: string): void;
  /** All of standard input. */
  readStdin(): Buffer;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Colours are wanted on standard output. */
  readonly color: boolean;
  /** Columns of the terminal; undefined when the output goes elsewhere. */
  readonly columns: number | undefined;
  today(): CalendarDay;
}

/** What the process ends with. A failure wins over findings. */
export const EXIT = { clean: 0, findings: 1, failure: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
