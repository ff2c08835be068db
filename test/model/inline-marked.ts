// Reads a marked-up paragraph, scans it and compares what was found by writing it back as markup. For the tests of inline recognition.
import assert from 'node:assert/strict';
import { foldedViewOf } from '../../server/src/base/fold';
import type { Span } from '../../server/src/base/span';
import { scanInline } from '../../server/src/model/inline';
import type { Inline } from '../../server/src/model/inline-types';
import { readMarkup, writeMarkup } from '../support/markup';

export function scanText(text: string): Inline {
  return scanInline(foldedViewOf(text));
}

/** Asserts that what `pick` takes from the scan stands exactly where the markup says, with the labels it says. */
export function checkInline(
  marked: string,
  pick: (inline: Inline) => readonly (readonly [Span, string | undefined])[],
): void {
  const { text } = readMarkup(marked);
  const found = pick(scanText(text)).map(([span, label]) => ({ span, label }));
  assert.equal(writeMarkup(text, found), marked);
}
