/** Every way to mend that the rules' pages show, on files with Windows line ends: it can be applied, keeps the line ends and mends. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { applyEdits } from '../../server/src/base/edit';
import { mendingsOf, type Finding } from '../../server/src/lint/finding';
import { allRules } from '../../server/src/lint/registry';
import { GazetteService } from '../../server/src/service';
import { filesIn } from '../support/folder-files';
import { readRulePage } from '../support/rule-page';
import { testHost } from '../support/test-host';

const service = new GazetteService(testHost);

function found(text: string, rule: string): readonly Finding[] {
  return service.checkText(text).findings.filter((finding) => finding.rule === rule);
}

describe('ways to mend on files with Windows line ends', () => {
  for (const { id } of allRules) {
    it(`${id} keeps them`, () => {
      const page = readFileSync(path.resolve(__dirname, `../../docs/rules/${id}.md`), 'utf8');
      for (const { kind, text: example } of readRulePage(page).examples) {
        if (kind !== '反例') continue;
        const text = (filesIn(example)[0]?.text ?? '').replaceAll('\n', '\r\n');
        const before = found(text, id);
        for (const finding of before) {
          const texts = mendingsOf(finding).map(({ edits }) => applyEdits(text, edits));
          for (const after of texts) {
            assert.ok(after !== undefined, 'the edits can be applied');
            assert.doesNotMatch(after, /[^\r]\n|\r(?!\n)/);
          }
          const mended = texts.some((after) => after !== undefined && found(after, id).length < before.length);
          assert.ok(mended || texts.length === 0, 'one of the ways mends it');
        }
      }
    });
  }
});
