// 插入、移动、删除、升降级 and 重新编号 as one undoable change: finds what the cursor stands on, plans, counts anew, rewrites the references,
// and looks at the text that came out before it is handed back. Offsets of the file in and out; pure.
import type { GazetteFile } from '../../model/document';
import type { SyntaxTree } from '../../syntax/syntax-tree';
import { assemble, type Assembled, type TextChange } from './assemble';
import { numberEdits } from './marker-edits';
import { seatOf, type Plan, type Planned, type Scene, type Seat } from './plan';
import { planDelete } from './plan-delete';
import { planInsert } from './plan-insert';
import { planMove } from './plan-move';
import { planAll, planLevel } from './plan-order';
import { shiftNumbers } from './shift';
import { targetAt, type Target } from './target';
import { refuse, type RenumberOperation, type RenumberOutcome } from './types';
import { nameOf } from './words';

/** What a renumbering is asked of. `offset` is where the cursor stands, in the text of the tree. */
export interface RenumberQuestion {
  readonly tree: SyntaxTree;
  readonly file: GazetteFile;
  readonly offset: number;
  readonly operation: RenumberOperation;
}

/** Works out one operation. Changes nothing; refuses with a reason where the outcome would not be certain. */
export function renumber(question: RenumberQuestion): RenumberOutcome {
  const { tree, file, offset, operation } = question;
  const target = targetAt(tree, file, offset);
  if (target === undefined) {
    return refuse(
      '光标处没有编号的内容（标题、条款项、列表、专栏、附件或有序号的表格行）。',
      'Nothing numbered stands at the cursor: no heading, article, list item, box, attachment or row with a serial.',
    );
  }
  const scene: Scene = { tree, file, placed: target.placed };
  const planned = planFor(scene, target, operation);
  return planned.kind === 'refused' ? planned : carryOut(scene, planned, target, offset);
}

function planFor(scene: Scene, { slot }: Target, operation: RenumberOperation): Planned {
  if (operation === 'renumber-all') return planAll(scene);
  const seat: Seat | undefined = seatOf(scene, slot);
  if (seat === undefined) {
    return refuse(
      `${nameOf(slot)}是引用的条文，或者编号的层次不能确定，不随本文编号。`,
      `${nameOf(slot)} is quoted, or its level cannot be told; it is not numbered with this text.`,
    );
  }
  switch (operation) {
    case 'insert-before':
    case 'insert-after':
      return planInsert(scene, seat, operation === 'insert-after');
    case 'delete':
      return planDelete(scene, seat);
    case 'move-up':
    case 'move-down':
      return planMove(scene, seat, operation === 'move-up' ? -1 : 1);
    case 'renumber-level':
      return planLevel(scene, seat);
    default:
      return refuse('还不能升降级。', 'Levels cannot be changed yet.');
  }
}

function carryOut(scene: Scene, plan: Plan, target: Target, offset: number): RenumberOutcome {
  const { text } = scene.tree;
  const moved = assemble(text, plan.structure).moved;
  const shifted = shiftNumbers(scene, plan, moved);
  if (shifted.kind === 'refused') return shifted;
  const written = shifted.newcomer && plan.newcomer?.write(shifted.newcomer);
  if (plan.newcomer !== undefined && written === undefined) return noNumeral();
  const replace: TextChange['replace'][number][] = [];
  for (const [slot, ordinal] of shifted.ordinals) {
    const edits = numberEdits(scene, plan, slot, ordinal);
    if (edits === undefined) return noNumeral();
    replace.push(...edits);
  }
  const change = {
    ...plan.structure,
    replace: [...plan.structure.replace, ...replace],
    insert: [...plan.structure.insert, ...(written?.inserts ?? [])],
  };
  const made = assemble(text, change);
  return {
    kind: 'edits',
    edits: made.edits,
    text: made.text,
    summary: [{ zh: `改编号 ${shifted.ordinals.size} 处`, en: `${shifted.ordinals.size} numbers change` }],
    deleted: [],
    doubtful: [],
    cursor: cursorOf(made, written, offset),
  };
}

function cursorOf(
  made: Assembled,
  written: { readonly inserts: TextChange['insert']; readonly cursor: number } | undefined,
  offset: number,
): number | undefined {
  const first = written?.inserts[0];
  if (first === undefined || written === undefined) return made.moved(offset);
  return made.insertedAt(first.at) + written.cursor;
}

function noNumeral(): RenumberOutcome {
  return refuse(
    '所用的序号形式没有这么大的数（如 ㊿ 之后），请先换一种序号。',
    'The kind of numeral in use has no such number (behind ㊿); use another kind first.',
  );
}
