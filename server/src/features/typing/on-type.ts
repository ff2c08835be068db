// Marks typed in ASCII become the Chinese ones they stand for, each kind as its setting allows. Answers for one character just typed; an input method
// that composes is never asked about, because the editor asks for typed keys alone. Pure.
import type { TextEdit } from '../../base/edit';
import type { GazetteFile } from '../../model/document';
import type { SyntaxTree } from '../../syntax/syntax-tree';
import { markPlace } from './mark-place';
import { dashTyped, dotTyped, numberBracketTyped } from './other-marks';
import { quoteTyped } from './quotes';

/** Which marks are changed. */
export interface TypedMarks {
  readonly quotes: boolean;
  readonly brackets: boolean;
  readonly dashes: boolean;
  readonly ellipsis: boolean;
}

export const ALL_MARKS: TypedMarks = { quotes: true, brackets: true, dashes: true, ellipsis: true };

/** The characters behind which something may be changed. */
export const MARK_TRIGGERS: readonly string[] = [...'"\'-.])］）号0123456789'];

/** The edits for a character that stands right before the offset; empty where it stays. */
export function markTyped(
  tree: SyntaxTree,
  file: GazetteFile,
  offset: number,
  character: string,
  marks: TypedMarks = ALL_MARKS,
): readonly TextEdit[] {
  const kind = kindOf(character);
  if (kind === undefined || !marks[kind]) return [];
  const place = markPlace(tree, file, offset, character);
  if (place === undefined) return [];
  switch (kind) {
    case 'quotes':
      return quoteTyped(place, character as '"' | "'");
    case 'dashes':
      return listed(dashTyped(place));
    case 'ellipsis':
      return listed(dotTyped(place));
    default:
      return numberBracketTyped(place) ?? [];
  }
}

function kindOf(character: string): keyof TypedMarks | undefined {
  if (character === '"' || character === "'") return 'quotes';
  if (character === '-') return 'dashes';
  if (character === '.') return 'ellipsis';
  return MARK_TRIGGERS.includes(character) ? 'brackets' : undefined;
}

function listed(edit: TextEdit | undefined): readonly TextEdit[] {
  return edit === undefined ? [] : [edit];
}
