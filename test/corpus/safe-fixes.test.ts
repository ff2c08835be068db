// Invariant 7 on real text: all safe fixes together keep the folded text and every parsed value, leave no safe finding, bring up none
// that was not there, and a second run changes nothing.
import assert from 'node:assert/strict';
import { foldText } from '../../server/src/base/fold';
import { resolveConfig } from '../../server/src/lint/config';
import { allRules } from '../../server/src/lint/registry';
import { eachDocument, eachParagraph, eachSection } from '../../server/src/model/walk';
import { GazetteService } from '../../server/src/service';
import { describeCorpus, ISSUE, publicDocuments, readCorpus } from '../support/corpus';
import { testHost } from '../support/test-host';

const service = new GazetteService(testHost);
const config = resolveConfig(allRules);

/** Numbers, dates, names and ordinals of a text in order. */
function values(text: string): unknown {
  const { file } = service.checkText(text, config);
  return file.documents
    .flatMap(({ document }) => [...eachDocument(document)])
    .map((each) => [
      each.form,
      foldText(each.title?.text ?? ''),
      each.number?.number?.key,
      foldText(each.addressee?.text ?? ''),
      each.signatures.map((signature) => signature.text),
      [each.date?.date.year?.value, each.date?.date.month?.value, each.date?.date.day?.value],
      [...eachSection(each)].map((section) => [section.role, section.marker.value]),
      [...eachParagraph(each)].map((paragraph) => [
        paragraph.inline.numbers.map((number) => number.key),
        paragraph.inline.dates.map((date) => [date.year?.value, date.month?.value, date.day?.value]),
        paragraph.inline.citations.map((citation) => foldText(citation.title)),
      ]),
    ]);
}

describeCorpus('safe fixes on corpus documents', () => {
  for (const name of [ISSUE, ...publicDocuments()]) {
    it(`keep the meaning of ${name}`, () => {
      const before = readCorpus(name);
      const fixed = service.fixText(before, config);
      assert.equal(foldText(fixed.text), foldText(before));
      assert.deepEqual(values(fixed.text), values(before));
      const after = service.checkText(fixed.text, config).findings;
      assert.deepEqual(after.filter((finding) => finding.fix === 'safe').map((finding) => finding.rule), []);
      const known = new Set(service.checkText(before, config).findings.map((finding) => finding.rule));
      assert.deepEqual(after.filter((finding) => !known.has(finding.rule)).map((finding) => finding.rule), []);
      assert.equal(service.fixText(fixed.text, config).text, fixed.text);
    });
  }
});
