// The ordinals that can stand on a line, from the outermost level to the innermost and one deeper: what Enter on an empty item, Tab and Shift+Tab
// walk along. Read from what stands above the line, never from the line itself.
import type { Box, Document, Section } from '../../model/document';
import { eachBox, eachSection } from '../../model/walk';
import type { MarkerForm } from '../../syntax/marker-types';
import { openLevels, type CompletionContext } from '../completion/context';
import { formBelow } from '../renumber/ladder';
import { slotsOf } from '../renumber/slots';
import { firstValue, ordinalAfter, printedAs, printedLike } from './ordinals';
import { indentBefore } from './typed-line';

/** One ordinal that can stand on the line. */
export interface Step {
  readonly form: MarkerForm;
  readonly value: number;
  /** As the document prints it, with the white space behind it. */
  readonly printed: string;
  readonly indent: string;
  /** The member of the list before it; undefined for the first of a list. */
  readonly after?: Section;
}

/** The steps at the line of a context, outermost first. */
export function stepsAt(context: CompletionContext): Step[] {
  const { document, outermost, localLine } = context;
  if (document === undefined || outermost === undefined) return [];
  const levels = openLevels(context);
  const steps: Step[] = [];
  for (const { section } of levels) if (section !== undefined) add(steps, stepAfter(document, section));
  const last = levels.at(-1)?.last;
  if (last !== undefined) add(steps, firstBelow(outermost, document, last, localLine));
  return steps;
}

/** Where two levels would print the same (1. in a box and outside it), the inner one is meant. */
function add(steps: Step[], step: Step | undefined): void {
  if (step === undefined) return;
  const same = steps.findIndex(({ printed }) => printed.trim() === step.printed.trim());
  if (same >= 0) steps.splice(same, 1);
  steps.push(step);
}

/** The member that comes behind a section. */
export function stepAfter(document: Document, section: Section): Step | undefined {
  const ordinal = ordinalAfter(section.marker);
  const printed = printedLike(document, section, ordinal);
  const indent = indentBefore(document.source, section.marker.span.start);
  if (printed === undefined || indent === undefined) return undefined;
  return { form: section.marker.form, value: ordinal.value, printed, indent, after: section };
}

/** The first member of a list below a section or in a box. */
export function firstBelow(
  top: Document,
  document: Document,
  above: Section | Box,
  local: number,
  form: MarkerForm | undefined = formUnder(top, document, above),
): Step | undefined {
  if (form === undefined) return undefined;
  const value = above.kind === 'box' ? 1 : firstValue(top, document, form, local);
  const printed = printedAs(document, form, value);
  if (printed === undefined) return undefined;
  const sample = eachSection(document).findLast(({ marker }) => marker.form === form);
  const start = sample?.marker.span.start ?? (above.kind === 'box' ? above.caption.span.start : above.span.start);
  return { form, value, printed, indent: indentBefore(document.source, start)?.replace(/#+\s*/, '') ?? '' };
}

/** The form a list below has: as elsewhere in the document, else as usual. */
export function formUnder(top: Document, document: Document, above: Section | Box): MarkerForm | undefined {
  if (above.kind === 'box') {
    for (const box of eachBox(document)) {
      const first = box.blocks.find((block) => block.kind === 'section');
      if (first?.kind === 'section') return first.marker.form;
    }
    return 'dot';
  }
  const { form } = above.marker;
  const slots = slotsOf(top).filter((slot) => slot.document === document);
  if (form === 'article') return formBelow(form, slots) ?? 'bracket';
  if (form === 'part' || form === 'chapter' || form === 'section') {
    const under = slots.find(({ parent }) => parent?.section?.marker.form === form);
    return under?.section?.marker.form ?? 'article';
  }
  return formBelow(form, slots);
}
