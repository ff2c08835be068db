// Enter on an item of which only the number is written: the list ends. The line goes on with the next number of the level around, or is cleared where
// there is none; an item that had come in between others is taken away again.
import { readMarker } from '../../syntax/marker';
import { eachSection } from '../../model/walk';
import { completionContext, type CompletionContext } from '../completion/context';
import { plainIndentAt } from './layout';
import { followersOf, shiftedNumbers } from './ordinals';
import { stepsAt, type Step } from './steps';
import { insteadOfLine, type TypedEdit, type TypedLine } from './typed-line';

/** The edit; undefined where the line above is no empty item; 'nothing' where it is one that is to stay. */
export function endEmptyItem(line: TypedLine): TypedEdit | 'nothing' | undefined {
  const empty = emptyItemOf(line.above.text);
  if (empty === undefined) return undefined;
  const context = completionContext(line.file, line.aboveStart);
  const { document, outermost } = context;
  if (document === undefined || outermost === undefined) return undefined;
  if (standsBehindNote(context)) return insteadOfLine(line, '');
  if (isUsuallyBare(context, empty)) return 'nothing';
  const steps = stepsAt(context);
  const at = indexOf(steps, empty);
  const step = steps[at];
  if (step === undefined) return 'nothing';
  const plain = insteadOfLine(line, plainIndentAt(document, context.localLine - 1));
  const { first, members } = step.after ? followersOf(outermost, step.after, lineSpan(context)) : NO_FOLLOWERS;
  if (first > 0 && first === empty.value + 1) {
    const back = shiftedNumbers({ base: context.base, document: outermost }, members, -1);
    return { ...plain, others: back ?? [] };
  }
  const outer = steps[at - 1];
  return outer === undefined ? plain : insteadOfLine(line, outer.indent + outer.printed);
}

const NO_FOLLOWERS = { first: 0, members: [] };

/** The form and value of a line that is an ordinal alone. */
export function emptyItemOf(text: string): Pick<Step, 'form' | 'value'> | undefined {
  const bare = text.replace(/^\uFEFF/, '');
  const start = bare.length - bare.trimStart().length;
  const from = start + (/^#{1,6}[ \t\u3000]+/.exec(bare.slice(start, start + 20))?.[0].length ?? 0);
  const end = bare.trimEnd().length;
  const marker = readMarker(bare, from, end);
  return marker !== undefined && marker.span.end === end && marker.insertion === undefined ? marker : undefined;
}

/** The step an ordinal stands on: of its form and value, else of its form. */
export function indexOf(steps: readonly Step[], { form, value }: Pick<Step, 'form' | 'value'>): number {
  const exact = steps.findLastIndex((step) => step.form === form && step.value === value);
  return exact >= 0 ? exact : steps.findLastIndex((step) => step.form === form);
}

/** The span of the line itself in region offsets: what stands on it is no neighbour. */
export function lineSpan({ localLine, line }: CompletionContext): { start: number; end: number } {
  return { start: localLine, end: localLine + line.end - line.start };
}

/** Numbers that stand alone on their lines, with the text below, are the document's way. */
function isUsuallyBare({ document, localLine, line }: CompletionContext, { form }: Pick<Step, 'form'>): boolean {
  if (document === undefined) return false;
  const end = localLine + line.end - line.start;
  return eachSection(document).some(
    ({ marker, head }) =>
      marker.form === form && head.text === '' && (marker.span.end < localLine || marker.span.start > end),
  );
}

/** An entry of 附件说明 that was not written. */
function standsBehindNote({ document, localLine }: CompletionContext): boolean {
  const note = document?.attachmentNote;
  return (
    note !== undefined &&
    note.span.start < localLine &&
    (document?.date === undefined || document.date.span.start > localLine)
  );
}
