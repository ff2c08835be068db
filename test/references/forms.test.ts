/** Every form of reference in the list: recognised as printed, resolved to its target, and reported where it points nowhere. */
import assert from 'node:assert/strict';
import { checkRule } from '../support/check-rule';
import { readMarkup } from '../support/markup';
import { FORMS, framed, NOT_REFERENCES } from './forms';
import { shownReferences } from './resolved';

describe('the forms of references', () => {
  for (const { form, frame, sentence, targets, missing } of FORMS) {
    it(`${form}: recognised as printed and resolved`, () => {
      const { text, ranges } = readMarkup(framed(frame, sentence));
      const found = shownReferences(text);
      const shown = ranges.map(({ span }) => {
        const reference = found.find((each) => each.span.start === span.start && each.span.end === span.end);
        return reference?.target ?? `not recognised: ${text.slice(span.start, span.end)}`;
      });
      assert.deepEqual(
        shown.map((target, i) => target.slice(0, (targets[i] ?? '').length)),
        targets,
      );
    });
    it(`${form}: ${typeof missing === 'string' ? 'reported where it points nowhere' : `silent, because ${missing.silent}`}`, () => {
      checkRule(
        'reference/unresolved',
        framed(frame, typeof missing === 'string' ? missing : readMarkup(sentence).text),
      );
    });
  }

  for (const sentence of NOT_REFERENCES) {
    it(`no reference: ${sentence}`, () => {
      const plain = shownReferences(framed('notice', '')).length;
      assert.equal(shownReferences(framed('notice', sentence)).length, plain);
    });
  }
});
