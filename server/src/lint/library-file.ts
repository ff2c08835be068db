// Reads the text of a gazette.library.csv into the documents it knows. What is wrong in a row becomes a finding at its place, and the rest of
// the file still counts. Opens no file: URIs are only names here.
import { lineStartsOf } from '../base/line-index';
import type { Span } from '../base/span';
import { foldedViewOf } from '../base/fold';
import { sameName, titleName } from '../model/title-name';
import type { LibraryEntry, LibraryFile } from '../workspace/library-entry';
import { compareFindings, type Finding, type NoticeId } from './finding';
import {
  readHeader,
  readDate,
  readNumber,
  readStatus,
  readSuccessor,
  STATUS_NAMES,
  type Column,
} from './library-columns';
import { readCsv, type CsvCell, type CsvRow } from './library-csv';
import type { Bilingual, Severity } from './rule';

/** A library as read. */
export interface ReadLibrary {
  readonly text: string;
  readonly library: LibraryFile;
  /** What is wrong in it, in offsets of `text`, in order of place. */
  readonly findings: readonly Finding[];
}

/** More findings in one library are not worth reading; a file of another kind must not fill the memory. */
const MOST_FINDINGS = 1000;

/** Reads a library; never throws. */
export function parseLibrary(uri: string, text: string): ReadLibrary {
  const reading = new Reading(uri);
  const { rows, brokenQuotes } = readCsv(text);
  for (const span of brokenQuotes) reading.complain(span, 'library/syntax', 'error', BROKEN_QUOTES);
  const [header, ...body] = rows;
  const columns = header ? readHeader(header.cells) : undefined;
  if (header && columns && columns.has('title')) {
    for (const row of body) reading.readRow(row, columns);
    reading.compareRows();
  } else if (header) {
    reading.complain(header.span, 'library/columns', 'error', NO_COLUMNS);
  }
  const lineStarts = lineStartsOf(text);
  return {
    text,
    library: { uri, entries: reading.entries, lineStarts, length: text.length },
    findings: reading.findings.sort(compareFindings).slice(0, MOST_FINDINGS),
  };
}

class Reading {
  readonly entries: LibraryEntry[] = [];
  readonly findings: Finding[] = [];
  /** Places of what can only be judged when all rows are known. */
  private readonly successors: { readonly entry: LibraryEntry; readonly span: Span }[] = [];

  constructor(private readonly uri: string) {}

  complain(span: Span, rule: NoticeId, severity: Severity, message: Bilingual, related: Finding['related'] = []): void {
    this.findings.push({ rule, severity, span, message, fix: null, related });
  }

  readRow(row: CsvRow, columns: ReadonlyMap<Column, number>): void {
    const cell = (column: Column): CsvCell | undefined => {
      const found = row.cells[columns.get(column) ?? -1];
      return found === undefined || found.value === '' ? undefined : found;
    };
    const title = cell('title');
    const number = cell('number');
    const key = number && readNumber(number.value);
    if (number && key === undefined)
      this.complain(number.span, 'library/invalid-number', 'warning', badNumber(number.value));
    if (title === undefined) {
      this.complain(row.span, 'library/missing-title', 'warning', NO_TITLE);
      return;
    }
    const status = cell('status');
    const known = status && readStatus(status.value);
    if (status && known === undefined)
      this.complain(status.span, 'library/unknown-status', 'warning', badStatus(status.value));
    const date = cell('date');
    const day = date && readDate(date.value);
    if (date && day === undefined) this.complain(date.span, 'library/invalid-date', 'warning', badDate(date.value));
    const successor = cell('successor');
    const bare = withoutMarks(foldedViewOf(title.value).text);
    const entry: LibraryEntry = {
      uri: this.uri,
      span: row.span,
      ...(number && key !== undefined ? { number: key, numberSpan: number.span } : {}),
      title: bare,
      titleSpan: title.span,
      name: titleName(bare),
      issuer: cell('issuer')?.value,
      date: day,
      status: known,
      successor: successor && readSuccessor(successor.value),
    };
    this.entries.push(entry);
    if (successor) this.successors.push({ entry, span: successor.span });
  }

  /** Numbers used twice, and successors that the library names but does not have. */
  compareRows(): void {
    const byNumber = new Map<string, LibraryEntry>();
    for (const entry of this.entries) {
      if (entry.number === undefined) continue;
      const first = byNumber.get(entry.number);
      if (first === undefined) byNumber.set(entry.number, entry);
      else {
        const related = [
          { span: first.span, message: { zh: '这个文号先用于这一行', en: 'the number is first used here' } },
        ];
        this.complain(
          entry.numberSpan ?? entry.span,
          'library/duplicate-number',
          'warning',
          twice(entry.number),
          related,
        );
      }
    }
    const cores = new Map<string, LibraryEntry[]>();
    for (const entry of this.entries) cores.set(entry.name.core, [...(cores.get(entry.name.core) ?? []), entry]);
    for (const { entry, span } of this.successors) {
      const { number, title, text } = entry.successor ?? { text: '' };
      if (number !== undefined && title !== undefined) continue;
      const name = title === undefined ? undefined : titleName(title);
      const found =
        number !== undefined
          ? byNumber.has(number)
          : name !== undefined && cores.get(name.core)?.some((other) => sameName(other.name, name)) === true;
      if (!found) this.complain(span, 'library/successor-not-found', 'information', noSuccessor(text));
    }
  }
}

/** A title given with its book marks. */
function withoutMarks(title: string): string {
  const inner = /^《([^》]*)》$/.exec(title)?.[1];
  return inner ?? title;
}

const BROKEN_QUOTES: Bilingual = {
  zh: '引号不成对：含逗号、引号或换行的内容要用英文双引号括起，其中的双引号写两次。请改正，否则其后的内容可能读错。',
  en: 'Quotation marks do not match: enclose cells that hold commas, quotation marks or line ends in ", and write " twice inside. What follows may be misread.',
};
const NO_COLUMNS: Bilingual = {
  zh: '第一行应当是列名，至少有“标题”（title）；可用的列是 文号、标题、发文机关、日期、状态、替代文件。',
  en: 'The first row must name the columns, “title” at least; there are number, title, issuer, date, status, successor.',
};
const NO_TITLE: Bilingual = {
  zh: '这一行没有标题，不起作用；请补上文件标题。',
  en: 'This row has no title and does nothing; add the title of the document.',
};

function badNumber(value: string): Bilingual {
  return {
    zh: `“${value}”不是发文字号，如 国发〔2019〕11号，也不是令号，如 国务院令第706号；这一行只按标题查找。`,
    en: `“${value}” is no document number such as 国发〔2019〕11号, nor the number of an order such as 国务院令第706号; the row is found by its title only.`,
  };
}

function badStatus(value: string): Bilingual {
  return {
    zh: `状态“${value}”无法识别；可用的是 ${STATUS_NAMES}，不清楚时留空。`,
    en: `The status “${value}” is unknown; there are valid, lapsed, repealed and revised, or nothing when it is not known.`,
  };
}

function badDate(value: string): Bilingual {
  return {
    zh: `“${value}”不是日期；请写作 2021年6月17日 或 2021-06-17。`,
    en: `“${value}” is no date; write 2021-06-17 or 2021年6月17日.`,
  };
}

function twice(number: string): Bilingual {
  return {
    zh: `文号“${number}”在库中出现两次；通行做法是一份文件一个文号，请核对。`,
    en: `The number ${number} stands in the library twice; one number stands for one document, check both rows.`,
  };
}

function noSuccessor(text: string): Bilingual {
  return {
    zh: `替代文件“${text}”在库中没有自己的一行；补上一行，或在此写明《标题》（文号），快速修复才能写出它的标题和文号。`,
    en: `The successor “${text}” has no row of its own; add one, or write 《title》（number） here, so that a quick fix can name it in full.`,
  };
}
