// Reads a marked-up text, finds its quantities and compares them by writing them back as markup. For the tests of quantities.
import assert from 'node:assert/strict';
import { foldedViewOf } from '../../server/src/base/fold';
import { quantitiesIn, type Quantities } from '../../server/src/model/quantities';
import type { Quantity } from '../../server/src/model/quantity-types';
import { readMarkup, writeMarkup } from '../support/markup';

export function quantitiesOfText(text: string): Quantities {
  return quantitiesIn(foldedViewOf(text));
}

/** Value, the other end of a range, what is measured, and the unit. */
export function value({ number, range, measure, unit, rank }: Quantity): string {
  const ends = range === undefined ? `${number.value}` : `${number.value}–${range.last.value}`;
  const kind = rank === true ? 'rank' : measure === 'plain' ? undefined : measure;
  return [ends, kind, unit?.text].filter((part) => part !== undefined).join(' ');
}

/** The words around it: bounds with their meaning, what makes it a guess, what leads to it. */
export function words({ qualifiers, guess, lead }: Quantity): string {
  const parts: string[] = qualifiers.map(({ text, relation }) =>
    text === relation ? text : `${text} ${relation ?? '≈'}`,
  );
  if (guess) parts.push(`guess ${guess.text}`);
  if (lead) parts.push([lead.text, lead.role, lead.direction].filter((part) => part !== undefined).join(' '));
  return parts.length === 0 ? '-' : parts.join(', ');
}

/** Asserts that the quantities of each text stand exactly where the markup says, with the labels that `say` gives. */
export function checkQuantities(say: (quantity: Quantity) => string, ...marked: string[]): void {
  for (const line of marked) {
    const { text } = readMarkup(line);
    const found = quantitiesOfText(text).quantities.map((quantity) => ({ span: quantity.span, label: say(quantity) }));
    assert.equal(writeMarkup(text, found), line);
  }
}

/** Asserts the same of periods, labelled with first year, last year and form. */
export function checkPeriods(...marked: string[]): void {
  for (const line of marked) {
    const { text } = readMarkup(line);
    const found = quantitiesOfText(text).periods.map(({ span, from, to, form }) => ({
      span,
      label: from === to ? `${from} ${form}` : `${from}–${to} ${form}`,
    }));
    assert.equal(writeMarkup(text, found), line);
  }
}

/** Asserts that nothing in the texts is a quantity. */
export function checkNone(...texts: string[]): void {
  for (const text of texts) {
    const found = quantitiesOfText(text).quantities.map(({ span }) => ({ span, label: undefined }));
    assert.equal(writeMarkup(text, found), text);
  }
}
