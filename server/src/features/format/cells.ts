// White space on both sides of the tabs of a table. Tabs themselves, white space before a row and indents that show what is part of what stay.
import { isInlineBlankCode } from '../../base/characters';
import type { Document, Table } from '../../model/document';
import { eachDocument, eachTable } from '../../model/walk';
import { proposal, type Proposal } from './proposal';

export function* cellChanges(top: Document, base: number): Iterable<Proposal> {
  for (const document of eachDocument(top)) {
    for (const table of eachTable(document)) {
      if (table.syntax === 'tab') yield* changesIn(table, document.source, base);
    }
  }
}

function* changesIn(table: Table, source: string, base: number): Iterable<Proposal> {
  for (const { span } of table.rows) {
    for (let tab = source.indexOf('\t', span.start); tab >= 0 && tab < span.end; tab = source.indexOf('\t', tab + 1)) {
      let from = tab;
      while (from > span.start && isSpace(source, from - 1)) from--;
      if (from > span.start && from < tab) {
        yield proposal('table', 'table/cell-space', [{ span: { start: from, end: tab }, newText: '' }], base);
      }
      let to = tab + 1;
      while (to < span.end && isSpace(source, to)) to++;
      // A single space is a slip; more before words may be an indent.
      const slip = to - tab === 2 ? source[tab + 1] !== '\u3000' : /[\d\t]/.test(source.charAt(to));
      if (to > tab + 1 && slip && source[to] !== '\t') {
        yield proposal('table', 'table/cell-space', [{ span: { start: tab + 1, end: to }, newText: '' }], base);
      }
    }
  }
}

function isSpace(source: string, at: number): boolean {
  return source[at] !== '\t' && isInlineBlankCode(source.charCodeAt(at));
}
