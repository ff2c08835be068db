// Rows that carry a serial: added, moved, deleted and counted anew by the renumbering of the whole document, which hands group names on and
// reads the text again. Serials cited outside the table (序号5) are carried along where they can only mean this table; the others are listed.
import { applyEdits, sortEdits, type TextEdit } from '../../base/edit';
import { shift } from '../../base/span';
import type { Table } from '../../model/document';
import { eachDocument, eachTable, paragraphsOf } from '../../model/walk';
import { numeralLike } from '../renumber/numeral';
import type { Renumbering } from '../renumber/outcome';
import { renumber } from '../renumber/renumber';
import { serialColumn, type SerialColumn } from '../renumber/serial-column';
import type { RenumberNote, RenumberOperation } from '../renumber/types';
import { refuse } from '../renumber/types';
import { citedSerials } from './edit-cited-serials';
import { gridRowOf, isCovered, type EditTable, type TableLine } from './edit-lines';
import { mergedRows, onlyBelowHeader } from './edit-rows';
import type { TableOperation, TableOutcome } from './edit-types';

/** What the operation comes to by serials; undefined where the row has none and the rows are moved as they are. */
export function serialOutcome(table: EditTable, operation: TableOperation): TableOutcome | undefined {
  const column = serialColumn(table.table, table.document);
  if (column === undefined) return undefined;
  const question = questionOf(table, column, operation);
  if (question === undefined) return undefined;
  if ('kind' in question) return question;
  const { line, asked } = question;
  if ((operation === 'row-up' || operation === 'row-down') && tearsMerged(table, column, line, operation)) {
    return mergedRows();
  }
  const { tree, file, placed } = table;
  const cell = line.row && column.cells.get(line.row);
  if (cell === undefined) return undefined;
  const made = renumber({ tree, file, offset: cell.span.start + placed.base, operation: asked });
  if (made.kind === 'refused') return made;
  return withCitations(table, made);
}

const ASKED: Readonly<Partial<Record<TableOperation, RenumberOperation>>> = {
  'row-above': 'insert-before',
  'row-below': 'insert-after',
  'row-up': 'move-up',
  'row-down': 'move-down',
  'row-delete': 'delete',
  renumber: 'renumber-level',
};

interface Question {
  readonly line: TableLine;
  readonly asked: RenumberOperation;
}

/** The row with a serial that is meant, and what is asked of it. */
function questionOf(
  { at, lines }: EditTable,
  column: SerialColumn,
  operation: TableOperation,
): Question | ReturnType<typeof refuse> | undefined {
  const asked = ASKED[operation];
  if (asked === undefined) return undefined;
  const numbered = ({ row }: TableLine): boolean => row !== undefined && column.cells.has(row);
  if (numbered(at)) return { line: at, asked };
  const index = lines.indexOf(at);
  const next = lines.slice(index + 1).find(numbered);
  const before = lines.slice(0, index).findLast(numbered);
  if (operation === 'renumber') {
    const line = next ?? before;
    return line && { line, asked };
  }
  if (at.row?.header || at.row === undefined) {
    if (operation === 'row-above') return onlyBelowHeader();
    return operation === 'row-below' && next ? { line: next, asked: 'insert-before' } : undefined;
  }
  // Half an item below its serial stays where it is.
  if (column.continues(at.row)) {
    if (operation === 'row-below' && before) return { line: before, asked };
    if (operation === 'row-delete') return undefined;
    return refuse(
      '这一行接续上一个序号，不能单独移动。',
      'This row goes on with the serial above it and is not moved by itself.',
    );
  }
  if (operation === 'row-above' && before) return { line: before, asked: 'insert-after' };
  if (operation === 'row-below' && at.whole && next) return { line: next, asked: 'insert-before' };
  return undefined;
}

/** A cell behind the serial is merged over one of the rows that would change places, or over one of them and a row beside it. */
function tearsMerged(table: EditTable, column: SerialColumn, line: TableLine, operation: TableOperation): boolean {
  const own = gridRowOf(table, line);
  const other = own && table.grid?.rows[own.index + (operation === 'row-up' ? -1 : 1)];
  if (own === undefined || other === undefined) return false;
  const [upper, lower] = operation === 'row-up' ? [other, own] : [own, other];
  const behind = table.grid?.rows[lower.index + 1];
  return [upper, lower, behind].some((row) =>
    row?.cells.some((_, index) => {
      // A row that goes on with its serial moves with it.
      return index > column.index && isCovered(table, row, index) && !column.continues(row.row);
    }),
  );
}

function withCitations(table: EditTable, made: Renumbering): TableOutcome {
  const { tree, placed } = table;
  const changed = serialsAfter(table.table, made);
  const tables = eachDocument(placed.document).flatMap((document) =>
    eachTable(document).filter((each) => serialColumn(each, document) !== undefined),
  );
  const only = tables.length === 1;
  const edits: TextEdit[] = [];
  const deleted: RenumberNote[] = [...made.deleted];
  const doubtful: RenumberNote[] = [...made.doubtful];
  const paragraphs = eachDocument(placed.document).flatMap((document) => paragraphsOf(document));
  for (const paragraph of changed.size === 0 ? [] : paragraphs) {
    for (const { span, value, sure } of citedSerials(paragraph.view)) {
      const now = changed.get(value);
      if (now === undefined) continue;
      const place = shift(span, placed.base);
      const printed = tree.text.slice(place.start, place.end);
      const newText = now === 'gone' ? undefined : numeralLike(printed, now);
      if (now === 'gone') {
        const message = { zh: `所指的序号${value}已删除。`, en: `Serial ${value}, cited here, is deleted.` };
        (sure && only ? deleted : doubtful).push({ span: place, message });
      } else if (sure && only && newText !== undefined) edits.push({ span: place, newText });
      else {
        const zh = `这里可能引用了表中的序号${value}，现为${now}，没有改动。`;
        const en = `This may cite serial ${value} of the table, now ${now}; it was left as it is.`;
        doubtful.push({ span: place, message: { zh, en } });
      }
    }
  }
  const all = sortEdits([...made.edits, ...edits]);
  const text = applyEdits(tree.text, all);
  if (text === undefined) return { ...made, deleted, doubtful };
  const moved = edits.filter(({ span }) => made.cursor !== undefined && span.start < cursorBefore(made));
  const shifted = moved.reduce((sum, { span, newText }) => sum + newText.length - (span.end - span.start), 0);
  return {
    kind: 'edits',
    edits: all.map(({ span, newText }) => ({ span, newText })),
    text,
    ...(made.cursor === undefined ? {} : { cursor: made.cursor + shifted }),
    summary: [
      ...made.summary,
      ...(edits.length > 0
        ? [
            {
              zh: `正文中的序号改 ${edits.length} 处。`,
              en: `${edits.length} cited serial${edits.length === 1 ? '' : 's'} changed.`,
            },
          ]
        : []),
    ],
    references: made.references + edits.length,
    deleted,
    doubtful,
  };
}

/** Whatever stands before the first edit of the table stands before the cursor, too. */
function cursorBefore({ edits }: Renumbering): number {
  return edits[0]?.span.start ?? 0;
}

/** The serials of the table that change: what each becomes. */
function serialsAfter(table: Table, { change }: Renumbering): ReadonlyMap<number, number | 'gone'> {
  const changed = new Map<number, number | 'gone'>();
  const seen = new Set<number>();
  const note = (value: number, now: number | 'gone'): void => {
    // A serial that comes twice cannot be cited by itself.
    if (seen.has(value)) changed.delete(value);
    else if (now !== value) changed.set(value, now);
    seen.add(value);
  };
  for (const slot of change.plan.gone) {
    if (slot.table === table && slot.ordinal) note(slot.ordinal.value, 'gone');
  }
  for (const [before, after] of change.matched) {
    if (before.table === table && before.ordinal && after.ordinal) note(before.ordinal.value, after.ordinal.value);
  }
  return changed;
}
