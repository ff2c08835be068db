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

/** What lies directly in a folder. */
export interface FolderItem {
  readonly name: string;
  /** link: to whatever; links to folders are not followed, so that no circle is walked. */
  readonly kind: 'file' | 'folder' | 'link';
}

/** What came of reading a file. */
export type FileText =
  | { readonly kind: 'text'; readonly text: string }
  /** Gone, perhaps since it was listed. */
  | { readonly kind: 'absent' }
  | { readonly kind: 'too-large'; readonly bytes: number }
  /** Not permitted, or no text in any known encoding. */
  | { readonly kind: 'unreadable'; readonly reason: string };

/** The files of the folders, by path. Nothing here throws: a file that cannot be read is an answer. */
export interface FileTree {
  /** Undefined when the folder cannot be read or is none. */
  list(folder: string): Promise<readonly FolderItem[] | undefined>;
  /** The text in whichever encoding the file has, without byte order mark. */
  read(file: string): Promise<FileText>;
  /** True when the path, followed if it is a link, is a file. */
  isFile(path: string): Promise<boolean>;
}

/** Says that a long task is wanted no more. */
export interface Cancellation {
  readonly cancelled: boolean;
}
