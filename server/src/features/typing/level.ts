// Tab and Shift+Tab behind an ordinal of which the item is still to be written: the ordinal of the level below or above, printed as the document
// prints it. What has its text already is renumbered, which carries references along.
import type { GazetteFile } from '../../model/document';
import type { SyntaxTree } from '../../syntax/syntax-tree';
import { completionContext } from '../completion/context';
import { emptyItemOf, indexOf, lineSpan } from './enter-empty';
import { followersOf, shiftedNumbers } from './ordinals';
import { firstBelow, stepsAt, type Step } from './steps';
import type { TypedEdit } from './typed-line';

/** The edit, or undefined where the cursor does not stand behind an ordinal alone on its line, or where there is no such level. */
export function levelAt(
  tree: SyntaxTree,
  file: GazetteFile,
  offset: number,
  direction: 'deeper' | 'higher',
): TypedEdit | undefined {
  if (offset < 0 || offset > tree.length) return undefined;
  const row = tree.lineOf(offset);
  const line = tree.lines[row];
  if (line === undefined || line.entry !== 'normal' || line.text.length > LONGEST_LINE) return undefined;
  const empty = emptyItemOf(line.text);
  const start = tree.lineStart(row);
  if (empty === undefined || offset !== start + line.text.length) return undefined;
  const context = completionContext(file, start);
  const { document, outermost } = context;
  if (document === undefined || outermost === undefined) return undefined;
  const steps = stepsAt(context);
  const at = indexOf(steps, empty);
  const here = steps[at];
  if (here === undefined) return undefined;
  const to = direction === 'higher' ? steps[at - 1] : (steps[at + 1] ?? belowFirst(here));
  if (to === undefined) return undefined;
  const { first, members } = here.after
    ? followersOf(outermost, here.after, lineSpan(context))
    : { first: 0, members: [] };
  const between = first > 0 && first === empty.value + 1;
  // Between others a step out would make a list of its own of what follows.
  if (between && direction === 'higher') return undefined;
  const back = between ? (shiftedNumbers({ base: context.base, document: outermost }, members, -1) ?? []) : [];
  const bom = start === 0 && line.text.startsWith('\uFEFF') ? 1 : 0;
  return { span: { start: start + bom, end: offset }, newText: to.indent + to.printed, others: back };

  /** Below the first of a list nothing stands yet that a deeper one could belong to. */
  function belowFirst({ after }: Step): Step | undefined {
    if (after === undefined || document === undefined || outermost === undefined) return undefined;
    return firstBelow(outermost, document, after, context.localLine);
  }
}

const LONGEST_LINE = 2000;
