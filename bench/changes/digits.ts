// Another digit in place of one that stands in a text: never one that makes a number begin with 0 or leaves the value as it was.
import type { TextEdit } from '../../server/src/base/edit';
import type { Span } from '../../server/src/base/span';
import { replace } from '../plants/edits';
import type { Ground } from '../plants/ground';
import { pick, type Random } from '../plants/random';

const DIGITS = [...'0123456789'];

export interface DigitChange {
  readonly edit: TextEdit;
  readonly what: string;
  /** The stretch as it reads afterwards. */
  readonly text: string;
}

/** Changes one digit of the stretch; undefined when there is none. */
export function otherDigit(ground: Ground, random: Random, span: Span): DigitChange | undefined {
  const text = ground.text.slice(span.start, span.end);
  const places = [...text.matchAll(/\d/g)].map(({ index }) => index);
  if (places.length === 0) return undefined;
  const at = pick(random, places);
  const leads = !/\d/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at + 1));
  const digit = pick(
    random,
    DIGITS.filter((each) => each !== text[at] && !(leads && each === '0')),
  );
  const after = text.slice(0, at) + digit + text.slice(at + 1);
  const place = { start: span.start + at, end: span.start + at + 1 };
  return { edit: replace(place, digit), what: `${text} → ${after}`, text: after };
}
