/** Every form of reference in the list: recognised as printed, resolved to its target, and reported where it points nowhere. */
import assert from 'node:assert/strict';
import { renumber } from '../../server/src/features/renumber/renumber';
import { buildModel } from '../../server/src/model/build';
import { parseText } from '../../server/src/syntax/syntax-tree';
import { checkRule } from '../support/check-rule';
import { readMarkup } from '../support/markup';
import { FORMS, framed, NOT_REFERENCES } from './forms';
import { shownReferences } from './resolved';

describe('the forms of references', () => {
  for (const { form, frame, sentence, targets, missing, renumbered } of FORMS) {
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
    if (renumbered === undefined) continue;
    it(`${form}: follows when something is put in before its target`, () => {
      const { text } = readMarkup(framed(frame, sentence));
      const at = text.lastIndexOf(`\n${renumbered.before}`) + 1;
      assert.ok(at > 0, renumbered.before);
      const outcome = renumber({
        tree: parseText(text),
        file: buildModel(parseText(text)),
        offset: at,
        operation: 'insert-before',
      });
      if (outcome.kind !== 'edits') assert.fail(JSON.stringify(outcome));
      assert.ok(outcome.text.includes(renumbered.sentence), outcome.text);
    });
  }

  for (const sentence of NOT_REFERENCES) {
    it(`no reference: ${sentence}`, () => {
      const plain = shownReferences(framed('notice', '')).length;
      assert.equal(shownReferences(framed('notice', sentence)).length, plain);
    });
  }
});
