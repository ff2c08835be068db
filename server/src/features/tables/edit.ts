// The one door to what can be done to a table at a cursor: works out an operation, or says why not; changes nothing. Offsets of the file in and out.
import { buildModel } from '../../model/build';
import type { GazetteFile } from '../../model/document';
import { parseText, type SyntaxTree } from '../../syntax/syntax-tree';
import { refuse, type Refusal } from '../renumber/types';
import { columnDraft } from './edit-columns';
import { alignDraft, toPipeDraft, toTabDraft } from './edit-convert';
import { growthDraft } from './edit-growth';
import { tableAt, type EditTable } from './edit-lines';
import { rowDraft } from './edit-rows';
import { serialOutcome } from './edit-serials';
import { mergeDraft, splitDraft } from './edit-split';
import type { Draft, TableOperation, TableOutcome } from './edit-types';
import { verified } from './edit-verify';

export interface TableQuestion {
  readonly tree: SyntaxTree;
  readonly file: GazetteFile;
  /** Where the cursor stands, in the text of the tree. */
  readonly offset: number;
  readonly operation: TableOperation;
}

/** Moves and those that take them back. */
const OPPOSITES: Readonly<Partial<Record<TableOperation, TableOperation>>> = {
  'row-up': 'row-down',
  'row-down': 'row-up',
  'column-move-left': 'column-move-right',
  'column-move-right': 'column-move-left',
};

/** Works out one operation; refuses with a reason where it does not apply or its outcome would not be read as meant. */
export function editTable(question: TableQuestion): TableOutcome {
  const made = worked(question);
  const opposite = OPPOSITES[question.operation];
  if (made.kind === 'refused' || opposite === undefined || made.cursor === undefined) return made;
  // What is moved must be read as before: then moving it back gives the old text.
  const tree = parseText(made.text);
  const back = worked({ tree, file: buildModel(tree), offset: made.cursor, operation: opposite });
  return back.kind === 'edits' && back.text === question.tree.text ? made : tornApart();
}

function tornApart(): Refusal {
  return refuse(
    '移动后有的空单元格会被读作与别的单元格合并，含义会变，没有移动。',
    'After the move an empty cell would be read as merged with another; nothing was moved.',
  );
}

function worked({ tree, file, offset, operation }: TableQuestion): TableOutcome {
  const table = tableAt(tree, file, offset);
  if (table === undefined) {
    return refuse(
      '光标不在表格里（用制表符或竖线分隔的行）。',
      'The cursor stands in no table of tab-separated or pipe rows.',
    );
  }
  const counted = serialOutcome(table, operation);
  if (counted !== undefined) return counted;
  const draft = draftOf(table, operation);
  return draft.kind === 'refused' ? draft : verified(table, draft);
}

function draftOf(table: EditTable, operation: TableOperation): Draft | Refusal {
  switch (operation) {
    case 'row-above':
    case 'row-below':
    case 'row-up':
    case 'row-down':
    case 'row-delete':
      return rowDraft(table, operation);
    case 'renumber':
      return refuse('这个表格没有序号列。', 'This table has no column of serials.');
    case 'fill-growth':
    case 'fill-growth-all':
      return growthDraft(table, operation === 'fill-growth-all');
    case 'align':
      return alignDraft(table);
    case 'to-pipe':
      return toPipeDraft(table);
    case 'to-tab':
      return toTabDraft(table);
    case 'split':
      return splitDraft(table);
    case 'merge':
      return mergeDraft(table);
    default:
      return columnDraft(table, operation);
  }
}
