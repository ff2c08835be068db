/** The promises of safe fixes held on real documents as they are, and on the same with their form spoilt in every way at once. */
import assert from 'node:assert/strict';
import { GazetteService } from '../../server/src/service';
import { describeCorpus, ISSUE, publicDocuments, readCorpus } from '../support/corpus';
import { checkSafeFixes } from '../support/safe-fix';
import { testHost } from '../support/test-host';

const service = new GazetteService(testHost);

/** Changes of form only, each where a reader would not notice that anything else is meant. */
const SPOILERS: readonly (readonly [string, (text: string) => string])[] = [
  ['the brackets of document numbers', (text) => text.replace(/〔(\d{4})〕/g, '[$1]')],
  ['every second full-width mark', (text) => text.replace(/，/g, (mark, at: number) => (at % 2 === 0 ? ',' : mark))],
  ['every third half-width mark', (text) => text.replace(/,/g, (mark, at: number) => (at % 3 === 0 ? '，' : mark))],
  ['white space around ordinals', (text) => text.replace(/^([一二三四五六七八九十]{1,3})、/gm, '$1 、 ')],
  ['brackets of ordinals', (text) => text.replace(/^\(([一二三四五六七八九十]{1,3})\)/gm, '（$1）')],
  ['leading zeros in dates', (text) => text.replace(/年(\d)月(\d)日/g, '年0$1月0$2日')],
];

describeCorpus('safe fixes on the corpus', () => {
  it('keep their promises on the real issue', () => {
    checkSafeFixes(service, readCorpus(ISSUE));
  });

  it('keep their promises on the public documents', function () {
    this.timeout(120_000);
    for (const name of publicDocuments()) within(name, () => checkSafeFixes(service, readCorpus(name)));
  });

  for (const [what, spoil] of SPOILERS) {
    it(`keep their promises where ${what} are spoilt`, function () {
      this.timeout(120_000);
      for (const name of [ISSUE, ...publicDocuments()]) {
        const text = spoil(readCorpus(name));
        within(name, () => checkSafeFixes(service, text));
      }
    });
  }
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
