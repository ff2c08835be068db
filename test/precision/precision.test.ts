/**
 * Correct documents of many kinds, and the same with mistakes planted by hand: the families of rules on references, citations, attachments and short
 * names, numbers borne twice, numerals, tables and arithmetic. A correct text has no finding of information or above; its hints of the first of these
 * families are argued in hints.tsv.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isAtLeast, type Finding } from '../../server/src/lint/finding';
import { GazetteService } from '../../server/src/service';
import { filesIn, learnFiles, uriOf } from '../support/folder-files';
import { writeMarkup } from '../support/markup';
import { testHost } from '../support/test-host';

const ARGUED = /^(?:(?:reference|citation|attachment|abbreviation)\/|doc-number\/duplicate$)/;
const JUDGED = /^(?:(?:reference|citation|attachment|abbreviation|numeral|table|arithmetic)\/|doc-number\/duplicate$)/;
/** Documents rich in numbers, on which every rule is judged. */
const EVERY_RULE = /^numbers-/;
/** Rules that speak of two places: their findings point at the other one. */
const TWO_PLACES =
  /^(?:attachment\/(?:name-mismatch|unresolved|unreferenced)|abbreviation\/(?:redefined|inconsistent|used-before-definition)|citation\/(?:number-title-mismatch|repealed|self-reference)|doc-number\/duplicate)$/;
const PLANTED = path.join(__dirname, 'planted');

function textsIn(folder: string): readonly { readonly name: string; readonly text: string }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.gazette'))
    .sort()
    .map((name) => ({ name: name.replace('.gazette', ''), text: readFileSync(path.join(folder, name), 'utf8') }));
}

function findingsOf(marked: string, judged = JUDGED): { readonly text: string; readonly findings: readonly Finding[] } {
  const files = filesIn(marked);
  const [first] = files;
  assert.ok(first !== undefined);
  const service = new GazetteService(testHost);
  learnFiles(service, files);
  const { findings } = service.checkText(first.text, undefined, uriOf(first.path));
  return { text: first.text, findings: findings.filter(({ rule }) => judged.test(rule)) };
}

function marksOf(text: string, findings: readonly Finding[]): string {
  return writeMarkup(
    text,
    findings.map(({ span, rule }) => ({ span, label: rule })),
  );
}

describe('correct documents of many kinds', () => {
  const texts = textsIn(__dirname);
  const hints = new Set<string>();

  for (const { name, text } of texts) {
    it(`${name} has nothing to report`, () => {
      const { findings } = findingsOf(text, EVERY_RULE.test(name) ? /^/ : JUDGED);
      const graver = findings.filter(({ severity }) => isAtLeast(severity, 'information'));
      assert.equal(marksOf(text, graver), text);
      for (const { rule, span } of findings) {
        if (!ARGUED.test(rule)) continue;
        hints.add(`${name}\t${rule}\t${text.slice(span.start, span.end).replace(/\s+/g, '')}`);
      }
    });
  }

  it('are at least fifty, and each hint is argued', () => {
    assert.ok(texts.length >= 50, String(texts.length));
    const rows = readFileSync(path.join(__dirname, 'hints.tsv'), 'utf8').trimEnd().split('\n').slice(1);
    for (const row of rows) assert.match(row, /^[^\t]+\t[^\t]+\t[^\t]+\t[^\t]+$/);
    assert.deepEqual([...hints].sort(), rows.map((row) => row.split('\t').slice(0, 3).join('\t')).sort());
  });
});

describe('mistakes planted by hand', () => {
  for (const { name, text: marked } of textsIn(PLANTED)) {
    it(`${name}: each is found at its place, with the other place, and nothing else is`, () => {
      const { text, findings } = findingsOf(marked);
      const [first] = filesIn(marked);
      const graver = findings.filter(({ severity }) => isAtLeast(severity, 'information'));
      assert.equal(marksOf(text, graver), writeMarkup(text, first?.ranges ?? []));
      for (const { rule, related } of graver) {
        if (TWO_PLACES.test(rule)) assert.ok(related.length > 0, `${rule} points nowhere`);
      }
    });
  }
});
