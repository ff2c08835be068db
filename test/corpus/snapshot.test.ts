// What the rules find on published documents may change only by intent: every finding is compared with snapshot.tsv, and each has a
// verdict with its argument in verdicts.tsv. An error or a warning on published text must be a mistake of that text.
import assert from 'node:assert/strict';
import { isAtLeast } from '../../server/src/lint/finding';
import { describeCorpus } from '../support/corpus';
import { checkCorpus, difference, readVerdicts, SNAPSHOT, snapshotLines, tableLines, type CheckedFile } from './snapshot-rows';

/** The words a verdict may use; the top of verdicts.tsv says what they mean. */
const WORDS = new Set(['true', 'by-copy', 'habit', 'false']);

const keyOf = ({ file, place, rule }: { file: string; place: string; rule: string }): string =>
  [file, place, rule].join('\t');

describeCorpus('the findings on corpus documents', () => {
  let files: CheckedFile[];
  before(() => {
    files = checkCorpus();
  });

  it('are those of the snapshot', () => {
    const { gone, added } = difference(tableLines(SNAPSHOT), snapshotLines(files));
    assert.deepEqual({ gone, added }, { gone: [], added: [] }, 'read the difference, then: npm run bench:snapshot -- --update');
  });

  it('have one verdict each, and no verdict is without a finding', () => {
    const found = files.flatMap(({ rows }) => rows.map(keyOf));
    const { gone, added } = difference(readVerdicts().map(keyOf), found);
    assert.deepEqual({ withoutFinding: gone, withoutVerdict: added }, { withoutFinding: [], withoutVerdict: [] });
  });

  it('are argued in the words that the table explains', () => {
    const strange = readVerdicts().filter(({ verdict, argument }) => !WORDS.has(verdict) || argument.length < 20);
    assert.deepEqual(strange, []);
  });

  it('are mistakes of the text wherever they are errors or warnings', () => {
    const verdicts = new Map(readVerdicts().map((row) => [keyOf(row), row.verdict]));
    const grave = files.flatMap(({ rows }) => rows.filter(({ severity }) => isAtLeast(severity, 'warning')));
    assert.deepEqual(
      grave.filter((row) => verdicts.get(keyOf(row)) !== 'true'),
      [],
    );
  });

  it('tell a habit of width or spacing once a document', () => {
    const habits = new Set(['doc-number/spacing', 'numbering/marker-width', 'title/wrap-space', 'date/no-leading-zero']);
    const told = files.flatMap(({ rows }) =>
      rows.filter(({ rule }) => habits.has(rule)).map(({ file, rule, document }) => `${file} ${document} ${rule}`),
    );
    assert.ok(told.length > 0);
    assert.equal(new Set(told).size, told.length);
  });
});
