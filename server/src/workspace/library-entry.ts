// What a library file (gazette.library.csv) says of a document that need not lie in the folder. Types only.
import type { Span } from '../base/span';
import type { TitleName } from '../model/title-name';
import type { EntryDate } from './entry';

/** valid 有效 · lapsed 失效 · repealed 废止 · revised 修改 */
export type LibraryStatus = 'valid' | 'lapsed' | 'repealed' | 'revised';

/** One row of a library. */
export interface LibraryEntry {
  /** The library's file. */
  readonly uri: string;
  /** The whole row. */
  readonly span: Span;
  /** As printed; in the standard form where it is a document number. */
  readonly number?: string;
  readonly title: string;
  readonly name: TitleName;
  readonly issuer?: string;
  readonly date?: EntryDate;
  readonly status?: LibraryStatus;
  /** Number or title of the document that took this one's place. */
  readonly successor?: string;
}

/** The rows of one library file. */
export interface LibraryFile {
  readonly uri: string;
  readonly entries: readonly LibraryEntry[];
  readonly lineStarts: readonly number[];
  readonly length: number;
}
