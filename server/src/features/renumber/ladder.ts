// The ladders of ordinals: 一、（一）1.（1）① and 编 章 节. Which form stands below which, as this document prints it, and what an ordinal of a form
// looks like here. Reads markers; knows no operation.
import { numeralLike } from './numeral';
import type { Document } from '../../model/document';
import { eachSection } from '../../model/walk';
import type { Marker, MarkerForm } from '../../syntax/marker-types';
import { isBoxed } from './counters';
import type { Ordinal, Slot } from './slots';

const LADDER: readonly MarkerForm[] = ['dunhao', 'bracket', 'dot', 'bracket-number', 'circled'];
const LEGAL: readonly MarkerForm[] = ['part', 'subpart', 'chapter', 'section'];

/** True for 编 章 节. */
export function isDivision(form: MarkerForm): boolean {
  return LEGAL.includes(form);
}

/** True for forms that have a place in a ladder. */
export function isOnLadder(form: MarkerForm): boolean {
  return rungOf(form) >= 0 || isDivision(form);
}

function rungOf(form: MarkerForm): number {
  return LADDER.indexOf(form === 'half-bracket' ? 'bracket-number' : form);
}

/** The form printed below another in this document; where nothing shows it, the next of the ladder. Undefined at its end. */
export function formBelow(form: MarkerForm, slots: readonly Slot[]): MarkerForm | undefined {
  const votes = new Map<MarkerForm, number>();
  for (const slot of slots) {
    const under = slot.parent?.section?.marker.form;
    const own = slot.section?.marker.form;
    if (own === undefined || under !== form || isBoxed(slot) || !isBelow(own, form)) continue;
    votes.set(own, (votes.get(own) ?? 0) + 1);
  }
  const most = [...votes].sort((a, b) => b[1] - a[1])[0];
  if (most !== undefined) return most[0];
  if (isDivision(form)) return form === 'chapter' ? 'section' : form === 'section' ? undefined : 'chapter';
  const rung = rungOf(form);
  return rung < 0 ? undefined : LADDER[rung + 1];
}

function isBelow(form: MarkerForm, above: MarkerForm): boolean {
  if (isDivision(above)) return isDivision(form) && LEGAL.indexOf(form) > LEGAL.indexOf(above);
  return rungOf(form) > rungOf(above);
}

const PLAIN: Readonly<Partial<Record<MarkerForm, readonly [string, string, string]>>> = {
  dunhao: ['', '一', '、'],
  bracket: ['（', '一', '）'],
  dot: ['', '1', '.'],
  'bracket-number': ['（', '1', '）'],
  circled: ['', '①', ''],
  part: ['第', '一', '编'],
  chapter: ['第', '一', '章'],
  section: ['第', '一', '节'],
};

/** An ordinal of a form as most of this document print it, with the white space behind it; undefined where there is no such numeral. */
export function ordinalLike(
  document: Document,
  form: MarkerForm,
  { value }: Ordinal,
): { readonly text: string; readonly space: string | undefined } | undefined {
  const { source } = document;
  const markers = eachSection(document).flatMap(({ marker, paragraph }) => (paragraph.quoted ? [] : [marker]));
  const sample = majority(
    source,
    markers.filter((marker) => marker.form === form),
  );
  if (sample !== undefined) {
    const numeral = numeralLike(source.slice(sample.numeral.start, sample.numeral.end), value);
    const text = wrap(source.slice(sample.span.start, sample.numeral.start), numeral, behind(source, sample));
    return text === undefined ? undefined : { text, space: spaceOf(source, sample) };
  }
  const [open, one, close] = PLAIN[form] ?? [];
  const numeral = one === undefined ? undefined : numeralLike(one, value);
  const narrow = markers.filter((marker) => marker.open === '(').length * 2 > markers.filter(({ open: o }) => o).length;
  const text = wrap(open ?? '', numeral, close ?? '');
  return text === undefined
    ? undefined
    : { text: narrow ? text.replace('（', '(').replace('）', ')') : text, space: undefined };
}

function wrap(before: string, numeral: string | undefined, after: string): string | undefined {
  return numeral === undefined ? undefined : before + numeral + after;
}

function behind(source: string, marker: Marker): string {
  const text = source.slice(marker.numeral.end, marker.span.end);
  return marker.insertion === undefined ? text : text.replace(/之[^之]*$/, '');
}

/** White space behind the ordinal on its own line; undefined where something else stands there. */
function spaceOf(source: string, { after }: Marker): string | undefined {
  const space = source.slice(after.start, after.end);
  return /[\r\n*]/.test(space) ? undefined : space;
}

/** A marker printed as most of the list are. */
function majority(source: string, markers: readonly Marker[]): Marker | undefined {
  const votes = new Map<string, { count: number; marker: Marker }>();
  for (const marker of markers) {
    const { numeral, span, after } = marker;
    const key = `${source.slice(span.start, numeral.start)}|${behind(source, marker)}|${source.slice(after.start, after.end)}|${marker.script}`;
    const vote = votes.get(key);
    if (vote === undefined) votes.set(key, { count: 1, marker });
    else vote.count++;
  }
  return [...votes.values()].sort((a, b) => b.count - a.count)[0]?.marker;
}
