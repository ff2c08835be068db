// Enter behind a numbered line that stands in no document yet: somebody has begun with the list. All there is to go by is the line.
import type { Marker } from '../../syntax/marker-types';
import { numeralLike } from '../renumber/numeral';
import { ordinalAfter } from './ordinals';
import { atCursor, type TypedEdit, type TypedLine } from './typed-line';

export function enterInLooseLine(line: TypedLine): TypedEdit | undefined {
  const { above, rest } = line;
  const { marker, text } = above;
  const last = above.pieces.at(-1);
  if (marker === undefined || last === undefined || rest.trim() !== '' || above.quoteBalance > 0) return undefined;
  const indent = text.slice(0, marker.span.start).replace(/^\uFEFF/, '');
  if (indent.trim() !== '' || last.end <= marker.after.end) return undefined;
  const printed = nextOf(text, marker);
  return printed === undefined ? undefined : atCursor(line, indent + printed);
}

function nextOf(text: string, marker: Marker): string | undefined {
  if (marker.insertion !== undefined) return undefined;
  const numeral = numeralLike(text.slice(marker.numeral.start, marker.numeral.end), ordinalAfter(marker).value);
  if (numeral === undefined) return undefined;
  return (
    text.slice(marker.span.start, marker.numeral.start) + numeral + text.slice(marker.numeral.end, marker.after.end)
  );
}
