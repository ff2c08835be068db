// Ordinals that are typed for somebody: the one behind a given one, printed as that one is; the first of a form, printed as the document prints that
// form; and the numbers of what follows, when one comes in between or goes. Decides no level.
import { isInlineBlankCode, isLineBreakCode } from '../../base/characters';
import type { TextEdit } from '../../base/edit';
import { shift } from '../../base/span';
import type { Document, PlacedDocument, Section } from '../../model/document';
import { eachSection } from '../../model/walk';
import type { Marker, MarkerForm } from '../../syntax/marker-types';
import { resolvedReferences } from '../../workspace/resolve';
import { counterOf, countersOf, type Counter } from '../renumber/counters';
import { ordinalLike } from '../renumber/ladder';
import { numeralLike } from '../renumber/numeral';
import { slotsOf, type Ordinal, type Slot } from '../renumber/slots';
import { slotOf } from '../renumber/step-slots';

/** The ordinal behind a marker: 三、 → 四、, 第十二条之一 → 第十二条之二. */
export function ordinalAfter({ value, insertion }: Marker): Ordinal {
  return insertion === undefined ? { value: value + 1 } : { value, insertion: insertion + 1 };
}

/** The ordinal as a section's own is printed, with the white space behind it; undefined when there is no such numeral. */
export function printedLike(document: Document, { marker, head }: Section, ordinal: Ordinal): string | undefined {
  const { source } = document;
  const numeral = numeralLike(source.slice(marker.numeral.start, marker.numeral.end), ordinal.value);
  if (numeral === undefined) return undefined;
  let behind = source.slice(marker.numeral.end, marker.span.end);
  if (marker.insertion !== undefined) behind = behind.replace(/之[^之]*$/, '');
  if (ordinal.insertion !== undefined) behind += `之${numeralLike('一', ordinal.insertion) ?? ''}`;
  const before = source.slice(marker.span.start, marker.numeral.start);
  const space = source.slice(marker.after.start, marker.after.end);
  const plain = head.text !== '' && !/[\r\n*]/.test(space);
  return before + numeral + behind + (plain ? space : spaceBehind(document, marker.form));
}

/** The ordinal as most of a document print the form, or as the standard does where it prints none yet. */
export function printedAs(document: Document, form: MarkerForm, value: number): string | undefined {
  const made = ordinalLike(document, form, { value });
  if (made !== undefined) return made.text + (made.space ?? spaceByForm(form));
  const numeral = form === 'article' ? numeralLike('一', value) : undefined;
  return numeral === undefined ? undefined : `第${numeral}条${spaceByForm(form)}`;
}

function spaceBehind(document: Document, form: MarkerForm): string {
  return ordinalLike(document, form, { value: 1 })?.space ?? spaceByForm(form);
}

function spaceByForm(form: MarkerForm): string {
  return form === 'article' || form === 'chapter' || form === 'section' || form === 'part' ? '\u3000' : '';
}

/** The first number of a new list of a form at a place: 1, or the one due where the document counts the form through. */
export function firstValue(top: Document, document: Document, form: MarkerForm, local: number): number {
  const running = countersOf(top).find(
    (counter) =>
      counter.form === form && (counter.runsOn || form === 'article') && counter.members[0]?.document === document,
  );
  const before = running?.members.findLast(({ span }) => span.start < local);
  return (before?.ordinal?.value ?? 0) + 1;
}

/** The next ordinal of a form behind a section, on whatever level; undefined when there is none. */
export function nextOfForm(document: Document, { marker, span }: Section): number | undefined {
  return eachSection(document).find((each) => each.marker.form === marker.form && each.span.start > span.start)?.marker
    .value;
}

/** What counts on behind a section, each with the number after the one before. `ignore` is a line that is not to be looked at. */
export function followersOf(top: Document, section: Section, ignore?: { start: number; end: number }): Following {
  const slot = slotsOf(top).find((each) => each.section === section);
  const counter = slot && counterOf(top, slot);
  if (slot === undefined || counter === undefined || counter.misfit !== undefined) return NOBODY;
  return following(counter, slot, ignore);
}

/** The members of a count behind one of them. */
export function following(counter: Counter, slot: Slot, ignore?: { start: number; end: number }): Following {
  const behind = counter.members
    .slice(counter.members.indexOf(slot) + 1)
    .filter(({ span }) => ignore === undefined || span.start < ignore.start || span.start > ignore.end);
  const first = behind[0]?.ordinal;
  if (first === undefined || first.insertion !== undefined) return NOBODY;
  const members: Slot[] = [];
  let due = first.value;
  for (const member of behind) {
    if (member.ordinal?.value !== due || member.ordinal.insertion !== undefined) break;
    members.push(member);
    due++;
  }
  return { first: first.value, members };
}

export interface Following {
  /** The number of the first of them; 0 when there is none. */
  readonly first: number;
  readonly members: readonly Slot[];
}
const NOBODY: Following = { first: 0, members: [] };

/**
 * The edits that move the numbers of slots along. Undefined when one of them, or something below it, is referred to: that is a renumbering, which
 * carries references along and can be looked at before; a key does not do it.
 */
export function shiftedNumbers(
  { document: top, base }: PlacedDocument,
  members: readonly Slot[],
  delta: number,
): readonly TextEdit[] | undefined {
  if (members.length === 0 || delta === 0) return [];
  if (isReferredTo(top, members)) return undefined;
  const edits: TextEdit[] = [];
  for (const { numerals, ordinal, document } of members) {
    for (const span of numerals) {
      const printed = document.source.slice(span.start, span.end);
      const newText = numeralLike(printed, (ordinal?.value ?? 0) + delta);
      if (newText === undefined) return undefined;
      edits.push({ span: shift(span, base), newText });
    }
  }
  return edits;
}

function isReferredTo(top: Document, members: readonly Slot[]): boolean {
  if (!mayRefer(top.source)) return false;
  const moved = new Set(members);
  for (const { reference, resolution } of resolvedReferences(top)) {
    if (resolution.kind !== 'one' && resolution.kind !== 'many') continue;
    // 前款 and 本条 print no number that could become wrong.
    if (!reference.steps.some(({ numeral }) => numeral !== undefined)) continue;
    for (const entity of resolution.kind === 'one' ? [resolution.entity] : resolution.entities) {
      for (let slot = slotOf(top, entity); slot !== undefined; slot = slot.parent) if (moved.has(slot)) return true;
    }
  }
  return false;
}

const NUMERAL = '[0-9０-９〇○零一二三四五六七八九十百千两①-⑳]{1,7}';
const REFERENCE = new RegExp(
  `第[（(〔]?${NUMERAL}[）)〕]?[、至到和及与或－—～~编章节条款项目点部]|[（(〔]${NUMERAL}[）)〕](?:项|目|条|款|点|部分)`,
  'g',
);

/** Something in the text looks like 第三条 or （二）项 and is not the ordinal of its own line. Finding what references mean costs more than a key may. */
function mayRefer(source: string): boolean {
  for (const { index } of source.matchAll(REFERENCE)) {
    let at = index;
    while (at > 0 && isInlineBlankCode(source.charCodeAt(at - 1))) at--;
    if (at > 0 && !isLineBreakCode(source.charCodeAt(at - 1))) return true;
  }
  return false;
}
