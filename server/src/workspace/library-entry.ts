// What a library file (gazette.library.csv) says of a document that need not lie in the folder. Types only.
import type { Span } from '../base/span';
import type { TitleName } from '../model/title-name';
import type { EntryDate } from './entry';

/** The name of a library file; every one in a file's folder or above it holds for the file. */
export const LIBRARY_FILE_NAME = 'gazette.library.csv';

/** valid 有效 · lapsed 失效 · repealed 废止 · revised 修改 */
export type LibraryStatus = 'valid' | 'lapsed' | 'repealed' | 'revised';

/** The document that took another's place, as far as the row names it. */
export interface Successor {
  /** As printed in the cell. */
  readonly text: string;
  readonly number?: string;
  readonly title?: string;
}

/** One row of a library. Spans are UTF-16 offsets in the library's text. */
export interface LibraryEntry {
  /** The library's file. */
  readonly uri: string;
  /** The whole row, its line end left out. */
  readonly span: Span;
  /** In the standard form: 国发〔2019〕11号, 国务院令第706号. */
  readonly number?: string;
  readonly numberSpan?: Span;
  /** Folded: half width, without white space. */
  readonly title: string;
  readonly titleSpan: Span;
  readonly name: TitleName;
  readonly issuer?: string;
  readonly date?: EntryDate;
  /** Undefined where the row does not say. */
  readonly status?: LibraryStatus;
  readonly successor?: Successor;
}

/** The rows of one library file. */
export interface LibraryFile {
  readonly uri: string;
  readonly entries: readonly LibraryEntry[];
  readonly lineStarts: readonly number[];
  readonly length: number;
}
