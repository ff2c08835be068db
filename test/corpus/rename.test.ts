// Renaming on real text: whatever name a place has, a new one and back again leaves the text as it was but for form, and nearly every name can
// be changed.
import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/base/edit';
import { rename, prepareRename } from '../../server/src/features/rename/rename';
import type { RenameFile } from '../../server/src/features/rename/rename-types';
import { buildModel } from '../../server/src/model/build';
import { parseText } from '../../server/src/syntax/syntax-tree';
import { independentFold } from '../base/independent-fold';
import { describeCorpus, ISSUE, publicDocuments, readCorpus } from '../support/corpus';

/** Offsets looked at: far enough apart to be quick, near enough to meet every kind of name many times. */
const STEP = 23;

/** A name of the same make that no text has. */
function freshName(kind: string, name: string): string {
  switch (kind) {
    case 'number':
      return '某测发〔2031〕987号';
    case 'abbreviation':
      return /^[\w&.+-]+$/.test(name) ? 'QXYZ' : '甲乙丙丁';
    case 'title':
      return `${name.slice(0, -2)}甲乙丙丁${name.slice(-2)}`;
    default:
      return '甲乙丙丁戊己局';
  }
}

const readFile = (uri: string, text: string): RenameFile => ({ uri, file: buildModel(parseText(text)) });
const asked: string[] = [];
const refused: string[] = [];

describeCorpus('renaming in corpus documents', () => {
  for (const name of [ISSUE, ...publicDocuments()]) {
    it(`there and back restores ${name}`, () => {
      const text = readCorpus(name);
      const own = readFile(name, text);
      const seen = new Set<string>();
      for (let offset = 0; offset < text.length; offset += STEP) {
        const prepared = prepareRename(own, offset);
        if ('refused' in prepared) continue;
        const { target, placeholder, span } = prepared;
        if (seen.has(target.kind + placeholder)) continue;
        seen.add(target.kind + placeholder);
        asked.push(placeholder);
        const there = rename([own], offset, freshName(target.kind, placeholder));
        if ('refused' in there) {
          refused.push(placeholder);
          continue;
        }
        const edits = there.files[0]?.edits ?? [];
        const changed = applyEdits(text, edits) ?? '';
        assert.notEqual(changed, text, placeholder);
        const before = edits.filter((edit) => edit.span.end <= span.start && edit.span.start < span.start);
        const moved = before.reduce((sum, edit) => sum + edit.newText.length - (edit.span.end - edit.span.start), 0);
        // From the same character of the place: at its beginning another name may stand inside it.
        const renamed = readFile(name, changed);
        const length = freshName(target.kind, placeholder).length;
        const at = Array.from({ length: length + 1 }, (_, i) => span.start + moved + i).find((each) => {
          const there = prepareRename(renamed, each);
          return !('refused' in there) && there.target.kind === target.kind;
        });
        assert.ok(at !== undefined, `${placeholder} is named there still`);
        const back = rename([renamed], at, placeholder);
        if ('refused' in back) assert.fail(`${placeholder}: ${back.refused.zh}`);
        const restored = applyEdits(changed, back.files[0]?.edits ?? []) ?? '';
        assert.equal(independentFold(restored), independentFold(text), placeholder);
      }
    });
  }

  it('is refused for hardly any', () => {
    assert.ok(asked.length > 200, `${asked.length} names`);
    assert.ok(refused.length < asked.length * 0.03, `${refused.length} of ${asked.length}: ${refused.join(' ')}`);
  });
});
