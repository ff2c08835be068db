// Tables in the HTML that Excel, Word and browsers put on the clipboard: reads table, tr, td, th, caption, line breaks and character references, and
// skips everything else. One pass without a tree, for a parser of the whole language would be larger than all of this room; HTML that is no
// table, or a broken one, gives the cells that can be told. Knows no gazette.
import { isHanCode } from '../../base/characters';
import { characterReference } from './edit-html-references';

/** What was copied, in order: lines of text and tables. Rows have one length, cells that others cover are empty. */
export type PastedBlock =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

/** More cells than this are not taken in; a cell covers at most so many columns and rows. */
const MOST_CELLS = 200_000;
const WIDEST = 200;
const TALLEST = 10_000;

const NAME = /\/?[A-Za-z][A-Za-z0-9:-]{0,30}/y;
/** Elements whose content is no text. */
const HIDDEN: ReadonlySet<string> = new Set([
  'style',
  'script',
  'title',
  'xml',
  'template',
  'textarea',
  'select',
  'svg',
]);
const BREAKS: ReadonlySet<string> = new Set([
  'br',
  'p',
  'div',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'tr',
  'ul',
  'ol',
  'table',
  'blockquote',
  'hr',
  'section',
]);

/** The texts and tables of a piece of HTML; undefined when it is too large. */
export function readHtml(html: string): readonly PastedBlock[] | undefined {
  const reader = new Reader();
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0 || open > at) reader.text(html.slice(at, open < 0 ? html.length : open));
    if (open < 0) break;
    if (html.startsWith('<!--', open)) {
      const close = html.indexOf('-->', open + 4);
      at = close < 0 ? html.length : close + 3;
      continue;
    }
    NAME.lastIndex = open + 1;
    const name = NAME.exec(html)?.[0].toLowerCase();
    if (name === undefined && !'!?/'.includes(html[open + 1] ?? ' ')) {
      reader.text('<');
      at = open + 1;
      continue;
    }
    const end = tagEnd(html, open + 1 + (name?.length ?? 0));
    at = end;
    if (name === undefined) continue;
    if (HIDDEN.has(name)) at = behindElement(html, name, end);
    else if (!reader.tag(name, html.slice(open + 1 + name.length, end - 1))) return undefined;
  }
  return reader.end();
}

/** Behind the > of a tag; one in quotation marks is none. */
function tagEnd(html: string, from: number): number {
  for (let i = from; i < html.length; i++) {
    const character = html[i];
    if (character === '>') return i + 1;
    if (character !== '"' && character !== "'") continue;
    const close = html.indexOf(character, i + 1);
    if (close < 0) return html.length;
    i = close;
  }
  return html.length;
}

function behindElement(html: string, name: string, from: number): number {
  for (let close = html.indexOf('</', from); close >= 0; close = html.indexOf('</', close + 2)) {
    if (html.slice(close + 2, close + 2 + name.length).toLowerCase() === name) return tagEnd(html, close + 2);
  }
  return html.length;
}

/** Builds texts and tables from tags and words as they come. */
class Reader {
  private readonly blocks: PastedBlock[] = [];
  private words: string[] = [];
  private readonly nested: number[] = [];
  private rows: string[][] | undefined;
  private row: RowBuilder | undefined;
  private inCell = false;
  private skipsRow = false;
  private cells = 0;
  private spans: { columns: number; rows: number } = { columns: 1, rows: 1 };
  /** Rows still to be covered, by column. */
  private covered: number[] = [];

  text(text: string): void {
    const inside = this.rows === undefined || this.inCell;
    if (inside) this.words.push(plainText(text));
  }

  /** Takes in a tag; false when there is too much. */
  tag(name: string, attributes: string): boolean {
    const closing = name.startsWith('/');
    const element = closing ? name.slice(1) : name;
    if (element === 'table') this.table(closing);
    else if (this.nested.length > 0) this.flat(element);
    else if (this.rows !== undefined && element === 'tr') this.line(closing, attributes);
    else if (this.rows !== undefined && (element === 'td' || element === 'th')) return this.cell(closing, attributes);
    else if (element === 'caption') {
      if (closing) this.flush();
      this.inCell = !closing;
    } else if (BREAKS.has(element)) this.lineBreak();
    return this.cells <= MOST_CELLS;
  }

  end(): readonly PastedBlock[] {
    this.closeTable();
    this.flush();
    return this.blocks;
  }

  private table(closing: boolean): void {
    if (this.inCell && (this.row !== undefined || this.nested.length > 0)) {
      // A table inside a cell is the text of the cell.
      if (closing && this.nested.length === 0) this.closeTable();
      else if (closing) this.nested.pop();
      else this.nested.push(1);
      this.words.push('\n');
      return;
    }
    this.closeTable();
    this.flush();
    if (!closing) this.rows = [];
  }

  private flat(element: string): void {
    if (BREAKS.has(element)) this.words.push('\n');
    else if (element === 'td' || element === 'th') this.words.push(' ');
  }

  private lineBreak(): void {
    if (this.rows === undefined) this.flush();
    else if (this.inCell) this.words.push('\n');
  }

  private line(closing: boolean, attributes: string): void {
    this.closeRow();
    this.skipsRow = !closing && isHidden(attributes);
    if (!closing) this.row = new RowBuilder(this.covered);
  }

  private cell(closing: boolean, attributes: string): boolean {
    this.closeCell();
    if (closing) return true;
    // A cell without a row begins one, as browsers have it.
    this.row ??= new RowBuilder(this.covered);
    this.inCell = true;
    this.spans = { columns: spanOf(attributes, COLSPAN, WIDEST), rows: spanOf(attributes, ROWSPAN, TALLEST) };
    this.cells += this.spans.columns;
    return this.cells <= MOST_CELLS;
  }

  private closeCell(): void {
    if (this.row === undefined || !this.inCell) return;
    this.row.add(joinedLines(this.words), this.spans.columns, this.spans.rows);
    this.words = [];
    this.inCell = false;
  }

  private closeRow(): void {
    this.closeCell();
    if (this.row === undefined) return;
    const { cells, covered } = this.row.end();
    this.covered = covered;
    this.cells += cells.length;
    if (!this.skipsRow) this.rows?.push(cells);
    this.row = undefined;
    this.words = [];
  }

  private closeTable(): void {
    if (this.rows === undefined) return;
    this.closeRow();
    const rows = evened(this.rows);
    if (rows.length > 0) this.blocks.push({ kind: 'table', rows });
    this.rows = undefined;
    this.covered = [];
    this.nested.length = 0;
    this.inCell = false;
    this.words = [];
  }

  /** What was read outside tables, as a line. */
  private flush(): void {
    const text = joinedLines(this.words);
    if (text !== '') this.blocks.push({ kind: 'text', text });
    this.words = [];
  }
}

/** One row of cells, those that cells of rows above cover left empty. */
class RowBuilder {
  private readonly cells: string[] = [];
  private readonly next: number[] = [];

  constructor(private readonly covered: readonly number[]) {}

  add(text: string, columns: number, rows: number): void {
    this.skip();
    for (let i = 0; i < columns; i++) {
      if (rows > 1) this.next[this.cells.length] = rows - 1;
      this.cells.push(i === 0 ? text : '');
    }
  }

  end(): { cells: string[]; covered: number[] } {
    while (this.cells.length < this.covered.length) {
      if (!this.isCovered()) this.cells.push('');
      else this.skip();
    }
    const covered = Array.from({ length: Math.max(this.next.length, this.covered.length) }, (_, column) =>
      Math.max(this.next[column] ?? 0, (this.covered[column] ?? 0) - 1),
    );
    while (covered.length > 0 && covered.at(-1) === 0) covered.pop();
    return { cells: this.cells, covered };
  }

  private skip(): void {
    while (this.isCovered()) this.cells.push('');
  }

  private isCovered(): boolean {
    return (this.covered[this.cells.length] ?? 0) > 0;
  }
}

const COLSPAN = /\bcolspan\s{0,3}=\s{0,3}["']?(\d{1,5})/i;
const ROWSPAN = /\browspan\s{0,3}=\s{0,3}["']?(\d{1,5})/i;

function spanOf(attributes: string, pattern: RegExp, most: number): number {
  return Math.min(most, Math.max(1, Number(pattern.exec(attributes)?.[1] ?? 1)));
}

function isHidden(attributes: string): boolean {
  return /display\s{0,3}:\s{0,3}none/i.test(attributes);
}

/** Words of HTML: character references read, white space as one blank. */
function plainText(text: string): string {
  const words = text.replace(/[ \t\r\n\f]+/g, ' ');
  if (!words.includes('&')) return words;
  return words.replace(/&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8});/g, (all) => characterReference(all) ?? all);
}

/** Lines as one: without anything between Chinese characters, with a blank between words. */
export function joinedLines(parts: readonly string[]): string {
  let out = '';
  for (const line of parts.join('').split(/[\n\r\v\u2028]/)) {
    const text = line.replace(/[\t\u00a0 ]+/g, ' ').trim();
    if (text === '') continue;
    const blank = out !== '' && !isDense(out.charCodeAt(out.length - 1)) && !isDense(text.charCodeAt(0));
    out += (blank ? ' ' : '') + text;
  }
  return out;
}

/** A character that stands without blanks: ideographs and their marks. */
function isDense(code: number): boolean {
  return isHanCode(code) || (code >= 0x3000 && code <= 0x303f) || (code >= 0xff00 && code <= 0xffef);
}

/** Rows of one length, without rows and last columns in which nothing stands. */
export function evened(rows: readonly (readonly string[])[]): string[][] {
  const filled = rows.filter((row) => row.some((cell) => cell !== ''));
  let width = 0;
  for (const row of filled) width = Math.max(width, row.findLastIndex((cell) => cell !== '') + 1);
  return filled.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
}
