/**
 * Completion while published text is typed out again: a whole line, ended with the Enter key, must stay as it is, so nothing that goes on from it may be
 * offered there; and every place of every document is answered within it.
 */
import assert from 'node:assert/strict';
import { completions } from '../../server/src/features/completion/completions';
import type { SuggestionKind } from '../../server/src/features/completion/item';
import { buildModel } from '../../server/src/model/build';
import { parseText } from '../../server/src/syntax/syntax-tree';
import { TODAY } from '../features/checks';
import { describeCorpus, ISSUE, publicDocuments, readCorpus } from '../support/corpus';

/** What is a sentence or a line of its own. */
const WHOLE: ReadonlySet<SuggestionKind> = new Set<SuggestionKind>(['phrase', 'caption', 'attachment', 'comment']);
/** Line ends looked at in one document. */
const MOST_LINES = 30;

describeCorpus('completion in published text', () => {
  const names = [ISSUE, ...publicDocuments()];

  it('goes on with no line that is whole, whether the text goes on below or is still to be written', () => {
    const offered: string[] = [];
    for (const name of names) {
      const text = readCorpus(name);
      const ends = [...text.matchAll(/[\u4e00-\u9fffA-Za-z](?=\r?\n)/g)].map(({ index }) => index + 1);
      const step = Math.max(1, Math.ceil(ends.length / MOST_LINES));
      const whole = buildModel(parseText(text));
      for (const [i, end] of ends.entries()) {
        if (i % step !== 0) continue;
        const soFar = end < 20_000 ? buildModel(parseText(text.slice(0, end))) : whole;
        for (const file of new Set([whole, soFar])) {
          for (const { kind, label, edit } of completions(file, end, TODAY)) {
            const there = text.slice(edit.span.start, edit.span.end);
            if (WHOLE.has(kind) && there !== edit.newText) offered.push(`${name}: ${text.slice(end - 12, end)} → ${label}`);
          }
        }
      }
    }
    assert.deepEqual(offered, []);
  });

  it('answers anywhere with edits that hold the cursor and stay on its line', () => {
    for (const name of names) {
      const text = readCorpus(name);
      const file = buildModel(parseText(text));
      const step = Math.max(1, Math.floor(text.length / 60));
      for (let at = 0; at <= text.length; at += step) {
        for (const { edit, filterText } of completions(file, at, TODAY)) {
          const { start, end } = edit.span;
          assert.ok(start <= at && at <= end, name);
          assert.doesNotMatch(text.slice(start, end), /[\r\n]/);
          assert.ok(filterText.length <= 300 && filterText.toLowerCase().startsWith(text.slice(start, at).toLowerCase().trimStart()));
        }
      }
    }
  });
});
