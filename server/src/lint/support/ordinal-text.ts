// How an ordinal is written: its name in messages and its numeral in edits. Knows marker forms and nothing of where they stand.
import type { TextEdit } from '../../base/edit';
import { foldText } from '../../base/fold';
import { parseEnclosedCode, toChinese, toCircled } from '../../base/numerals';
import type { Marker, MarkerForm } from '../../syntax/marker-types';

const LEGAL_WORDS: Partial<Record<MarkerForm, string>> = {
  part: '编',
  subpart: '分编',
  chapter: '章',
  section: '节',
  article: '条',
};

/** The ordinal in its standard form: 三、 （三） 3. （3） ③ 3） 第三条. */
export function ordinalLabel(form: MarkerForm, value: number): string {
  const chinese = toChinese(value) ?? String(value);
  switch (form) {
    case 'dunhao':
      return `${chinese}、`;
    case 'bracket':
      return `（${chinese}）`;
    case 'dot':
      return `${value}.`;
    case 'bracket-number':
      return `（${value}）`;
    case 'circled':
      return toCircled(value) ?? `（${value}）`;
    case 'half-bracket':
      return `${value}）`;
    case 'ordinal-word':
      return `第${chinese}，`;
    default:
      return `第${chinese}${LEGAL_WORDS[form] ?? ''}`;
  }
}

/** The ordinal as printed in `source`, without white space. */
export function printedOrdinal(source: string, marker: Marker): string {
  return source.slice(marker.span.start, marker.span.end).replace(/\s/g, '');
}

/** The edit that gives a marker another value in the script it is printed in; undefined when that script has no such sign. */
export function renumberEdit(source: string, marker: Marker, value: number): TextEdit | undefined {
  const newText = numeralLike(source.slice(marker.numeral.start, marker.numeral.end), marker, value);
  return newText === undefined ? undefined : { span: marker.numeral, newText };
}

function numeralLike(printed: string, marker: Marker, value: number): string | undefined {
  if (marker.script === 'chinese') return toChinese(value);
  if (marker.script === 'arabic') {
    const fullWidth = printed.charCodeAt(0) >= 0xff10;
    return [...String(value)].map((d) => (fullWidth ? String.fromCharCode(d.charCodeAt(0) + 0xfee0) : d)).join('');
  }
  if (marker.form === 'circled') return toCircled(value);
  // ⑴ ⒈ ㈠: the signs of one kind stand in order.
  const code = printed.charCodeAt(0) + value - marker.value;
  const sign = parseEnclosedCode(code);
  return sign?.value === value && sign.kind === parseEnclosedCode(printed.charCodeAt(0))?.kind
    ? String.fromCharCode(code)
    : undefined;
}

/**
 * The edits that set a member of a run, and those behind it that count on from it, to other values; undefined when one of them has no such sign.
 * `swapped`: it and the next have changed places.
 */
export function countOnEdits(
  source: string,
  markers: readonly Marker[],
  value: number,
  swapped = false,
): readonly TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  for (const [index, marker] of markers.entries()) {
    const first = markers[0] as Marker;
    if (swapped ? index > 1 : marker.value !== first.value + index) break;
    const edit = renumberEdit(source, marker, value + index);
    if (edit === undefined) return undefined;
    edits.push(edit);
  }
  return edits;
}

/**
 * True when a stretch of text holds the ordinal somewhere: set in the running text instead of beginning a line, or at the head of a line
 * with half of its bracket lost.
 */
export function mentionsOrdinal(text: string, form: MarkerForm, value: number): boolean {
  const folded = foldText(text);
  const label = foldText(ordinalLabel(form, value));
  if (form === 'bracket' || form === 'bracket-number') {
    const half = label.slice(0, -1);
    if (text.split('\n').some((line) => foldText(line.slice(0, 20)).startsWith(half))) return true;
  }
  for (let at = folded.indexOf(label); at >= 0; at = folded.indexOf(label, at + 1)) {
    if (form !== 'dot' && form !== 'dunhao') return true;
    const before = folded.charAt(at - 1);
    const behind = folded.charAt(at + label.length);
    if (!/[\d.一二三四五六七八九十百第]/.test(before) && !/\d/.test(behind)) return true;
  }
  return false;
}
