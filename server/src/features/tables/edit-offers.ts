// Which operations on a table apply at a cursor, with what they are called there: what a light bulb lists. Nothing is written or read again here,
// so an operation offered may still be refused when it is carried out.
import type { GazetteFile } from '../../model/document';
import type { Bilingual } from '../../lint/rule';
import type { SyntaxTree } from '../../syntax/syntax-tree';
import { serialColumn } from '../renumber/serial-column';
import { canFillGrowth } from './edit-growth';
import { tableAt, type EditTable } from './edit-lines';
import { mergeDraft } from './edit-split';
import { TABLE_OPERATIONS, type TableOperation } from './edit-types';

export interface TableOffer {
  readonly operation: TableOperation;
  readonly title: Bilingual;
}

export const TABLE_TITLES: Readonly<Record<TableOperation, Bilingual>> = {
  'row-above': { zh: '表格：在上方插入行', en: 'Table: insert row above' },
  'row-below': { zh: '表格：在下方插入行', en: 'Table: insert row below' },
  'row-up': { zh: '表格：上移行', en: 'Table: move row up' },
  'row-down': { zh: '表格：下移行', en: 'Table: move row down' },
  'row-delete': { zh: '表格：删除行', en: 'Table: delete row' },
  'column-left': { zh: '表格：在左侧插入列', en: 'Table: insert column on the left' },
  'column-right': { zh: '表格：在右侧插入列', en: 'Table: insert column on the right' },
  'column-move-left': { zh: '表格：左移列', en: 'Table: move column left' },
  'column-move-right': { zh: '表格：右移列', en: 'Table: move column right' },
  'column-delete': { zh: '表格：删除列', en: 'Table: delete column' },
  renumber: { zh: '表格：重新编排序号', en: 'Table: renumber serials' },
  'fill-growth': { zh: '表格：填入空着的增长率', en: 'Table: fill in blank growth rates' },
  'fill-growth-all': { zh: '表格：填入并更正增长率', en: 'Table: fill in and correct growth rates' },
  align: { zh: '表格：对齐各列', en: 'Table: align columns' },
  'to-pipe': { zh: '表格：转换为竖线分隔', en: 'Table: convert to pipe table' },
  'to-tab': { zh: '表格：转换为制表符分隔', en: 'Table: convert to tab-separated' },
  split: { zh: '表格：在此行拆分', en: 'Table: split at this row' },
  merge: { zh: '表格：与相邻表格合并', en: 'Table: merge with the neighbouring table' },
};

/** The operations that apply at a file offset, in the order they are listed. */
export function tableOffers(tree: SyntaxTree, file: GazetteFile, offset: number): readonly TableOffer[] {
  const table = tableAt(tree, file, offset);
  if (table === undefined) return [];
  return TABLE_OPERATIONS.filter((operation) => applies(table, operation)).map((operation) => ({
    operation,
    title: TABLE_TITLES[operation],
  }));
}

/** The cursor stands on a row with a serial: what the document's renumbering would offer is offered here. */
export function onSerialRow(tree: SyntaxTree, file: GazetteFile, offset: number): boolean {
  const table = tableAt(tree, file, offset);
  const row = table?.at.row;
  if (table === undefined || row === undefined) return false;
  return serialColumn(table.table, table.document)?.cells.has(row) === true;
}

function applies(table: EditTable, operation: TableOperation): boolean {
  const body = table.lines.filter(({ row }) => row !== undefined && !row.header);
  const index = body.indexOf(table.at);
  switch (operation) {
    case 'row-below':
      return true;
    case 'row-above':
      return index >= 0;
    case 'row-up':
      return index > 0;
    case 'row-down':
      return index >= 0 && index + 1 < body.length;
    case 'row-delete':
      return index >= 0 && body.length > 1;
    case 'renumber':
      return isOutOfOrder(table);
    case 'fill-growth':
      return canFillGrowth(table, false);
    case 'fill-growth-all':
      return canFillGrowth(table, true) && !canFillGrowth(table, false);
    case 'align':
    case 'to-tab':
      return table.syntax === 'pipe';
    case 'to-pipe':
      return table.syntax === 'tab';
    case 'split':
      return index > 0;
    case 'merge':
      return mergeDraft(table).kind === 'draft';
    default:
      return mayChangeColumn(table, operation);
  }
}

/** Whether a column can be torn out of what covers it is seen when it is done. */
function mayChangeColumn({ at, grid, column, lines }: EditTable, operation: TableOperation): boolean {
  if (at.whole || grid?.shift !== undefined) return false;
  if (operation === 'column-move-left') return column > 0;
  const last = Math.max(...lines.slice(0, 3).map(({ slots }) => slots.length)) - 1;
  if (operation === 'column-move-right') return column < last;
  return operation !== 'column-delete' || last > 1;
}

/** Serials in order need no mending. */
function isOutOfOrder({ table, document }: EditTable): boolean {
  const values = [...(serialColumn(table, document)?.cells.values() ?? [])].map(({ value }) => value);
  return values.some((value, index) => value !== (values[0] ?? 1) + index);
}
