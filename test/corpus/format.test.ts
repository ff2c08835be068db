/** Formatting on real documents, whole and in part, in every width: not a word changes, everything is read as before, a second run changes nothing. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { FormatLayer } from '../../server/src/lint/format-options';
import { GazetteService } from '../../server/src/service';
import { checkFormat, formatted } from '../support/format';
import { describeCorpus, ISSUE, publicDocuments, readCorpus } from '../support/corpus';
import { testHost } from '../support/test-host';

const service = new GazetteService(testHost);

const WAYS: readonly FormatLayer[] = [
  { punctuation: 'keep' },
  { punctuation: 'full' },
  { punctuation: 'half' },
  { punctuation: 'keep', seams: 'all' },
  { punctuation: 'full', seams: 'all' },
];

/** Changes of form only, as typing, pasting and converting make them. */
const SPOILERS: readonly (readonly [string, (text: string) => string])[] = [
  ['CRLF line ends', (text) => text.replace(/\n/g, '\r\n')],
  ['every third full-width comma', (text) => text.replace(/，/g, (mark, at: number) => (at % 3 === 0 ? ',' : mark))],
  ['every third half-width comma', (text) => text.replace(/,/g, (mark, at: number) => (at % 3 === 0 ? '，' : mark))],
  ['brackets', (text) => text.replace(/[（(]([^（）()\n]{1,30})[)）]/g, (_, words, at: number) => (at % 2 ? `(${words})` : `（${words}）`))],
  ['brackets of document numbers', (text) => text.replace(/〔(\d{4})〕/g, '[$1]')],
  ['quotation marks', (text) => text.replace(/“([^“”\n]{1,20})”/g, (all, words, at: number) => (at % 4 === 0 ? `"${words}"` : all))],
  ['blank lines', (text) => text.replace(/\n/g, (end, at: number) => (at % 5 === 0 ? '\n\n\n' : end))],
  ['spaces at ends of lines', (text) => text.replace(/\n/g, (end, at: number) => (at % 3 === 0 ? ' \u3000\n' : end))],
  ['spaces behind ordinals', (text) => text.replace(/^([（(][一二三四五六七八九十]{1,3}[)）])/gm, (mark, _, at: number) => (at % 3 ? mark : `${mark} `))],
  ['spaces around figures', (text) => text.replace(/(?<=[\u4e00-\u9fff])(?=\d)/g, (_, at: number) => (at % 4 === 0 ? ' ' : ''))],
];

describeCorpus('formatting real documents', () => {
  for (const way of WAYS) {
    it(`keeps every word and its meaning: ${Object.values(way).join(', ')}`, function () {
      this.timeout(120_000);
      for (const name of [ISSUE, ...publicDocuments()]) within(name, () => checkFormat(service, readCorpus(name), way));
    });
  }

  for (const [turn, [what, spoil]] of SPOILERS.entries()) {
    it(`keeps its promises where ${what} are spoilt`, function () {
      this.timeout(240_000);
      // Each document is spoilt in every third way: the issue in all of them.
      for (const [index, name] of [ISSUE, ...publicDocuments()].entries()) {
        if (index > 0 && index % 3 !== turn % 3) continue;
        const text = spoil(readCorpus(name));
        within(name, () => checkFormat(service, text, WAYS[index % 3]));
      }
    });
  }

  it('keeps its promises for any range', function () {
    this.timeout(240_000);
    const names = [ISSUE, ...publicDocuments()];
    const ways = fc.constantFrom(...WAYS.slice(0, 3));
    const property = fc.property(fc.constantFrom(...names), fc.nat(), fc.nat(), ways, (name, a, b, way) => {
      const text = SPOILERS[2]?.[1](readCorpus(name)) ?? '';
      const start = a % (text.length + 1);
      const range = { start, end: Math.min(text.length, start + (b % 2000)) };
      checkFormat(service, text, way, range);
    });
    fc.assert(property, { numRuns: 60 });
  });

  it('leaves correct documents nearly alone', () => {
    for (const name of publicDocuments()) {
      const { changes } = formatted(service, readCorpus(name));
      const inText = changes.filter(({ kind }) => kind !== 'trailing');
      assert.ok(inText.length <= 6, `${name}: ${inText.length} changes`);
    }
  });

  it('takes away most of what is found in the issue', () => {
    const text = readCorpus(ISSUE);
    const after = formatted(service, text).text;
    const count = (each: string): number => service.checkText(each).findings.length;
    assert.ok(count(after) * 4 < count(text), `${count(text)} → ${count(after)}`);
    assert.deepEqual(
      service.checkText(after).findings.filter(({ fix }) => fix === 'safe').map(({ rule }) => rule),
      [],
    );
  });
});

/** Names the document in what an assertion says. */
function within(name: string, body: () => void): void {
  try {
    body();
  } catch (error) {
    if (error instanceof assert.AssertionError) error.message = `${name}: ${error.message}`;
    throw error;
  }
}
