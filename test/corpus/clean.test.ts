// Cleaning on real documents: correct ones keep every character with ink but those that are reported, and their structure; damaged as PDF damages them they
// come back.
import assert from 'node:assert/strict';
import { foldText } from '../../server/src/base/fold';
import { cleanText } from '../../server/src/features/clean/clean';
import { countKinds } from '../../server/src/features/clean/clean-summary';
import { GazetteService } from '../../server/src/service';
import { eachDocument, eachSection, eachTable } from '../../server/src/model/walk';
import { breakLine, breakPages, Chance } from '../features/clean/damage';
import { cleaned, REMOVE } from '../features/clean/check-clean';
import { describeCorpus, ISSUE, publicDocuments, readCorpus } from '../support/corpus';
import { testHost } from '../support/test-host';

const service = new GazetteService(testHost);
/** Kinds that change nothing but white space and the width of figures. */
const HARMLESS = new Set(['seam', 'line-end', 'space', 'width', 'indent', 'blank-line']);

/** Titles, numbers, sections and tables in order. */
function structure(text: string): unknown {
  return service.readText(text).file.documents.flatMap(({ document }) =>
    eachDocument(document).map((each) => [
      each.form,
      foldText(each.title?.text ?? ''),
      each.number?.number?.key,
      each.signatures.map((signature) => signature.text),
      [each.date?.date.year?.value, each.date?.date.month?.value, each.date?.date.day?.value],
      [...eachSection(each)].map((section) => [section.role, section.marker.value]),
      [...eachTable(each)].map((table) => [table.columns, table.rows.length]),
    ]),
  );
}

describeCorpus('cleaning corpus documents', () => {
  for (const name of publicDocuments()) {
    it(`leaves words and structure of ${name}`, () => {
      const before = readCorpus(name);
      const made = cleaned(before);
      assert.deepEqual(
        countKinds(made.changes).filter(([kind]) => !HARMLESS.has(kind)),
        [],
      );
      assert.equal(foldText(made.text), foldText(before));
      assert.deepEqual(structure(made.text), structure(before));
    });
  }

  it('joins the 36 seams of the issue, takes out the one character printed twice, and leaves all else', () => {
    const before = readCorpus(ISSUE);
    const made = cleaned(before);
    const counts = Object.fromEntries(countKinds(made.changes));
    assert.deepEqual([counts.seam, counts.repeat], [35, 1]);
    assert.deepEqual(structure(made.text), structure(before));
    assert.equal(foldText(made.text).length, foldText(before).length - 1);
    const [old, now] = [before, made.text].map((text) => service.checkText(text).findings.length);
    assert.ok(now !== undefined && old !== undefined && now < old, `${old} findings before, ${now} after`);
  });

  it('damaged documents come back: nearly all line ends that were put in go, none of the text', () => {
    const inked = (text: string): string => text.replace(/\s/g, '');
    const ends = (text: string): Set<number> => {
      const found = new Set<number>();
      let count = 0;
      for (const character of text.trimEnd()) {
        if (character === '\n') found.add(count);
        else if (!/\s/.test(character)) count++;
      }
      return found;
    };
    for (const breaking of ['count', 'set', 'lost'] as const) {
      let [put, mended, harmed, texts] = [0, 0, 0, 0];
      for (const [index, name] of publicDocuments().entries()) {
        const correct = cleanText(readCorpus(name).replace(/\r\n/g, '\n'), REMOVE).text;
        if (/<|\t/.test(correct)) continue;
        const width = 28 + new Chance(index + 7).below(13);
        const lines = correct.trimEnd().split('\n').flatMap((line) => (line === '' ? [''] : breakLine(line, width, breaking)));
        const made = cleanText(`${breakPages(lines, 22, (page) => `— ${page} —`)}\n`, REMOVE);
        if (inked(made.text) !== inked(correct)) continue;
        texts++;
        const [own, broken, after] = [ends(correct), ends(lines.join('\n')), ends(made.text)];
        for (const end of broken) if (!own.has(end)) [put, mended] = [put + 1, mended + (after.has(end) ? 0 : 1)];
        for (const end of own) if (!after.has(end)) harmed++;
      }
      if (process.env.SHOW_FIGURES) console.log(`      ${breaking}: ${mended}/${put} mended, ${harmed} harmed, ${texts} texts`);
      assert.ok(mended >= put * 0.95, `${breaking}: ${mended} of ${put}`);
      assert.ok(harmed <= put * 0.001, `${breaking}: ${harmed} harmed`);
    }
  });
});
