// Enter behind or inside a numbered item: the next number, on the level the document would go on with; the numbers behind it move along where
// nothing refers to them. A heading alone on its line is followed by what follows its like in this document.
import { readMarker } from '../../syntax/marker';
import type { Section } from '../../model/document';
import { eachSection } from '../../model/walk';
import { blankLinesAt, plainIndentAt } from './layout';
import { followersOf, nextOfForm, shiftedNumbers } from './ordinals';
import { firstBelow, stepAfter, type Step } from './steps';
import { atCursor, endsAbove, indentBefore, REFERRED, type LineInDocument, type TypedEdit } from './typed-line';

const INK = /[\p{L}\p{N}]/u;

/** What Enter leads to in the paragraph that carries a section's ordinal. */
export function enterInItem(line: LineInDocument, section: Section): TypedEdit | undefined {
  const { document, rest, placed } = line;
  if (section.paragraph.quoted || !endsAbove(line, section.paragraph)) return undefined;
  const indent = indentBefore(document.source, section.marker.span.start);
  if (indent === undefined) return undefined;
  const splits = rest.trim() !== '';
  if (splits && !INK.test(rest)) return undefined;
  // What is already numbered only goes to a line of its own.
  if (splits && beginsWithOrdinal(rest)) return plainLine(line);
  const step = splits ? splitStep(line, section) : nextStep(line, section);
  if (step === undefined) return plainLine(line);
  const newText = line.eol.repeat(blanksFor(line, section)) + step.indent + step.printed;
  const { after } = step;
  if (after === undefined) return atCursor(line, newText);
  const { first, members } = followersOf(placed.document, after);
  // Where nobody can tell what counts on here, a second of the same number would be put in.
  if (first === 0 && nextOfForm(document, after) === step.value) return plainLine(line);
  if (first !== step.value) return atCursor(line, newText);
  const shifted = shiftedNumbers(placed, members, 1);
  if (shifted === undefined) return atCursor(line, newText, [], REFERRED);
  const made = atCursor(line, newText, shifted);
  return made && { ...made, movesProvisions: document.legal };
}

/** A new paragraph as the document sets them. */
export function plainLine(line: LineInDocument): TypedEdit | undefined {
  const { document, ink, eol } = line;
  return atCursor(line, eol.repeat(blankLinesAt(document, ink.start)) + plainIndentAt(document, ink.start));
}

function beginsWithOrdinal(rest: string): boolean {
  const start = rest.length - rest.trimStart().length;
  return readMarker(rest, start, rest.length) !== undefined;
}

/** Blank lines before the next member: as between the one before and this one, where they stand next to each other. */
function blanksFor({ document, ink }: LineInDocument, section: Section): number {
  return blankLinesAt(document, Math.max(ink.start, section.paragraph.span.start));
}

/** A heading cut off from the text behind it, where its like stand alone, is followed by that text; anything else by the next number. */
function splitStep({ document, ink }: LineInDocument, section: Section): Step | undefined {
  const atHead = section.head.end === '。' && ink.end === section.head.span.end + 1;
  const cutAtHead = atHead && /[。]$/.test(document.source.slice(section.marker.span.end, ink.end));
  if (cutAtHead && habitOf(document, section, true) === 'text') return undefined;
  return stepAfter(document, section);
}

function nextStep(line: LineInDocument, section: Section): Step | undefined {
  const { document, placed, ink } = line;
  const top = placed.document;
  // Something stands below already: a line here belongs to it, and which number that is nobody can tell.
  if (section.blocks.length > 0) return undefined;
  const last = document.source.slice(ink.end - 1, ink.end);
  if (last === '：' || last === ':') return firstBelow(top, document, section, ink.end);
  if (endsList(line, section)) {
    const around = line.place.blocks.at(-2);
    return around?.kind === 'section' ? stepAfter(document, around) : undefined;
  }
  if (section.head.runIn) return stepAfter(document, section);
  const habit = habitOf(document, section, false);
  if (habit === 'text') return undefined;
  if (habit === 'next') return stepAfter(document, section);
  return firstBelow(top, document, section, ink.end, habit === 'below' ? undefined : habit);
}

/** （一）…；（二）…；（三）…。: the full stop says that this is the last. */
function endsList({ document: { blocks, source }, place }: LineInDocument, section: Section): boolean {
  const around = place.blocks.at(-2);
  const siblings = around?.kind === 'section' || around?.kind === 'box' ? around.blocks : blocks;
  const at = siblings.indexOf(section);
  const before = siblings[at - 1];
  if (before?.kind !== 'section' || siblings.length > at + 1 || before.marker.form !== section.marker.form)
    return false;
  const end = (each: Section): string => source.slice(each.paragraph.span.end - 1, each.paragraph.span.end);
  return '；;'.includes(end(before)) && before.blocks.length === 0 && end(section) === '。';
}

type Habit = 'next' | 'text' | 'below' | Section['marker']['form'];

/** What follows headings of this form that stand alone on their line: the next of them, text, or a list of a form. */
function habitOf(document: LineInDocument['document'], section: Section, cut: boolean): Habit {
  const votes = new Map<Habit, number>();
  const lone = isShort(section);
  for (const other of eachSection(document)) {
    if (other === section || other.marker.form !== section.marker.form || other.paragraph.quoted) continue;
    if (other.head.runIn || other.role !== section.role || isShort(other) !== (cut || lone)) continue;
    const [first] = other.blocks;
    const habit = first === undefined ? 'next' : first.kind === 'section' ? first.marker.form : 'text';
    votes.set(habit, (votes.get(habit) ?? 0) + 1);
  }
  const most = [...votes].sort((a, b) => b[1] - a[1])[0];
  if (most !== undefined) return most[0];
  return section.role === 'chapter' || section.role === 'section' || section.role === 'part' ? 'below' : 'next';
}

/** No longer than a heading is. */
function isShort({ head }: Section): boolean {
  return head.text.length <= LONGEST_HEAD;
}
const LONGEST_HEAD = 40;
