// The habits of width and spacing in which a document prints its ordinals, form by form, and the ordinals that leave them. Form only:
// what an ordinal says and which mark it ends with is for others to judge.
import type { TextEdit } from '../../base/edit';
import { widthFold } from '../../base/fold';
import type { Document } from '../../model/document';
import { eachSection } from '../../model/walk';
import type { Marker, MarkerForm } from '../../syntax/marker-types';

/** An ordinal printed otherwise than most of its form, with the edits that bring it into line. */
export interface MarkerDeviation {
  readonly marker: Marker;
  readonly edits: readonly TextEdit[];
}

/** Fewer ordinals of a form show no habit. */
const FEWEST = 3;

/** The ordinals of one document (inner documents left out) that leave its habits, in text order. */
export function markerDeviations(document: Document): readonly MarkerDeviation[] {
  const edits = new Map<Marker, TextEdit[]>();
  const forms = new Map<MarkerForm, Marker[]>();
  const bracketed: Marker[] = [];
  for (const { marker, paragraph } of eachSection(document)) {
    if (paragraph.quoted) continue;
    if (marker.open !== undefined) bracketed.push(marker);
    const alike = forms.get(marker.form);
    if (alike === undefined) forms.set(marker.form, [marker]);
    else alike.push(marker);
  }
  const add = (marker: Marker, edit: TextEdit): void => {
    const list = edits.get(marker);
    if (list === undefined) edits.set(marker, [edit]);
    else list.push(edit);
  };
  judgeBrackets(bracketed, document.source, add);
  for (const markers of forms.values()) {
    judgeGaps(markers, add);
    judgeSpaceBehind(markers, document.source, add);
  }
  return [...edits]
    .map(([marker, list]) => ({ marker, edits: list }))
    .sort((a, b) => a.marker.span.start - b.marker.span.start);
}

type Add = (marker: Marker, edit: TextEdit) => void;

/** Round brackets, half and full width. Others than round are no habit of width. */
function judgeBrackets(markers: readonly Marker[], source: string, add: Add): void {
  const wide = markers.filter(({ open, close }) => open === '（' && close === '）').length;
  const narrow = markers.filter(({ open, close }) => open === '(' && close === ')').length;
  if (wide + narrow === markers.length && (wide === 0 || narrow === 0)) return;
  if (markers.length < FEWEST) return;
  const [left, right] = narrow > wide ? '()' : '（）';
  for (const marker of markers) {
    const start = marker.span.start;
    const end = closingAt(source, marker);
    if (left && widthFold(marker.open ?? '') === '(' && marker.open !== left) {
      add(marker, { span: { start, end: start + 1 }, newText: left });
    }
    if (right && end >= 0 && widthFold(marker.close ?? '') === ')' && marker.close !== right) {
      add(marker, { span: { start: end, end: end + 1 }, newText: right });
    }
  }
}

function closingAt(source: string, marker: Marker): number {
  return marker.close === undefined ? -1 : source.indexOf(marker.close, marker.numeral.end);
}

/** White space inside an ordinal (「一 、」) leaves the habit unless most of the form have it. */
function judgeGaps(markers: readonly Marker[], add: Add): void {
  const gapped = markers.filter(({ gaps }) => gaps.length > 0);
  if (gapped.length * 2 > markers.length) return;
  for (const marker of gapped) for (const span of marker.gaps) add(marker, { span, newText: '' });
}

/** A space behind the ordinal, or none. Ordinals with nothing behind them say nothing. */
function judgeSpaceBehind(markers: readonly Marker[], source: string, add: Add): void {
  if (markers.length < FEWEST) return;
  const judged = markers.filter(({ after }) => /^[^\S\r\n]*[^\s*<]/.test(source.slice(after.start, after.end + 1)));
  if (judged.length < FEWEST) return;
  const spaced = judged.filter(({ after }) => after.end > after.start);
  if (spaced.length === 0 || spaced.length === judged.length) return;
  const most = spaced.length * 2 > judged.length;
  const sample = spaced[0] && source.slice(spaced[0].after.start, spaced[0].after.end);
  for (const marker of judged) {
    const has = marker.after.end > marker.after.start;
    if (has !== most) add(marker, { span: marker.after, newText: most ? (sample ?? ' ') : '' });
  }
}
