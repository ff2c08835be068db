// 插入、移动、删除、升降级 and 重新编号 as one undoable change: finds what the cursor stands on, plans, counts anew, rewrites the references,
// and looks at the text that came out before it is handed back. Offsets of the file in and out; pure.
import type { GazetteFile } from '../../model/document';
import type { SyntaxTree } from '../../syntax/syntax-tree';
import { placedAt } from '../place';
import { carryOut } from './carry-out';
import { misfitRefusal, seatOf, type Plan, type Planned, type Scene, type Seat } from './plan';
import { planDelete } from './plan-delete';
import { planDepth } from './plan-depth';
import { planInsert } from './plan-insert';
import { planMove } from './plan-move';
import { planAll, planLevel, type NumberedLevel } from './plan-order';
import { anchorOf, slotsOf, type Slot } from './slots';
import { targetAt, type Target } from './target';
import type { RenumberOutcome } from './outcome';
import { refuse, type Refusal, type RenumberOperation } from './types';
import { nameOf } from './words';

/** What a renumbering is asked of. `offset` is where the cursor stands, in the text of the tree. */
export interface RenumberQuestion {
  readonly tree: SyntaxTree;
  readonly file: GazetteFile;
  readonly offset: number;
  readonly operation: RenumberOperation;
  /** Where the selection that begins at `offset` ends: siblings in it are promoted and demoted together. */
  readonly until?: number;
}

/** A plan and the scene it is for. */
export interface PlannedScene {
  readonly kind: 'planned';
  readonly scene: Scene;
  readonly plan: Plan;
}

/** Works out one operation. Changes nothing; refuses with a reason where the outcome would not be certain. */
export function renumber(question: RenumberQuestion): RenumberOutcome {
  const planned = planOf(question);
  return planned.kind === 'refused' ? planned : carryOut(planned.scene, planned.plan, question.offset);
}

/** One document of a file counted from the beginning, the whole of it or one level. */
export function renumberDocument(
  tree: SyntaxTree,
  file: GazetteFile,
  index: number,
  level: NumberedLevel,
): RenumberOutcome {
  const placed = file.documents[index];
  if (placed === undefined) return refuse('文件里没有这份公文。', 'The file has no such document.');
  const scene: Scene = { tree, file, placed };
  return carryOut(scene, planAll(scene, level), placed.base);
}

/** What an operation would do, before anything is written. */
export function planOf({ tree, file, offset, operation, until }: RenumberQuestion): PlannedScene | Refusal {
  if (operation === 'renumber-all') return planDocument(tree, file, offset);
  const target = targetAt(tree, file, offset);
  if (target === undefined) {
    return refuse(
      '光标处没有编号的内容（标题、条款项、列表、专栏、附件或有序号的表格行）。',
      'Nothing numbered stands at the cursor: no heading, article, list item, box, attachment or row with a serial.',
    );
  }
  const scene: Scene = { tree, file, placed: target.placed };
  const plan = planFor(scene, target, operation, until);
  return plan.kind === 'refused' ? plan : { kind: 'planned', scene, plan };
}

/** 重新编号全文: the document the cursor stands in, with all that hangs on it. */
function planDocument(tree: SyntaxTree, file: GazetteFile, offset: number): PlannedScene | Refusal {
  const placed = placedAt(file, offset) ?? (file.documents.length === 1 ? file.documents[0] : undefined);
  if (placed === undefined) return refuse('光标不在任何一份文件里。', 'The cursor stands in no document.');
  const scene: Scene = { tree, file, placed };
  return { kind: 'planned', scene, plan: planAll(scene) };
}

function planFor(scene: Scene, { slot }: Target, operation: RenumberOperation, until: number | undefined): Planned {
  const seat: Seat | undefined = seatOf(scene, slot);
  if (seat === undefined) return notCounted(slot);
  if (seat.counter.misfit !== undefined) return misfitRefusal(seat.counter.misfit);
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
      return planDepths(scene, seat, operation === 'demote', until);
  }
}

/** The level of the siblings in the selection; what stands below them goes along. */
function planDepths(scene: Scene, seat: Seat, deeper: boolean, until: number | undefined): Planned {
  const { placed } = scene;
  const from = anchorOf(seat.slot);
  const to = (until ?? 0) - placed.base;
  const chosen = slotsOf(placed.document).filter(
    (slot) =>
      slot !== seat.slot &&
      slot.kind === 'section' &&
      slot.numerals.length > 0 &&
      from < anchorOf(slot) &&
      anchorOf(slot) < to,
  );
  const picked = new Set<Slot>([seat.slot, ...chosen]);
  const seats: [Seat, ...Seat[]] = [seat];
  for (const slot of chosen) {
    if (standsIn(slot, picked)) continue;
    const found = seatOf(scene, slot);
    if (found === undefined) return notCounted(slot);
    if (found.counter.misfit !== undefined) return misfitRefusal(found.counter.misfit);
    seats.push(found);
  }
  return planDepth(scene, seats, deeper);
}

function standsIn(slot: Slot, picked: ReadonlySet<Slot>): boolean {
  return slot.parent !== undefined && (picked.has(slot.parent) || standsIn(slot.parent, picked));
}

function notCounted(slot: Slot): Refusal {
  return refuse(
    `${nameOf(slot)}是引用的条文，或者编号的层次不能确定，不随本文编号。`,
    `${nameOf(slot)} is quoted, or its level cannot be told; it is not numbered with this text.`,
  );
}
