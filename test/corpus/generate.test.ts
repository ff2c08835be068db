// Parts written for real documents: the 目录 of the issue equals the printed one, its table of assignments has the tags counted by hand, and whatever is
// written for any document leaves the rest as it was and nothing new to report.
import assert from 'node:assert/strict';
import { foldText } from '../../server/src/base/fold';
import { GENERATED_PARTS } from '../../server/src/features/generate/types';
import { buildModel } from '../../server/src/model/build';
import type { GazetteFile } from '../../server/src/model/document';
import { parseText } from '../../server/src/syntax/syntax-tree';
import { describeCorpus, ISSUE, publicDocuments, readCorpus } from '../support/corpus';
import { findingsOf, made, newFindings, outcome } from '../features/generate/check-generate';

const modelOf = (text: string): GazetteFile => buildModel(parseText(text));

/** Marks of a list taken off, then folded. */
const bare = (text: string): string => foldText(text.replace(/^- /gm, ''));

describeCorpus('parts written for the real issue', () => {
  const text = readCorpus(ISSUE);
  const file = modelOf(text);
  const span = file.contents?.span ?? { start: 0, end: 0 };
  const printed = text.slice(span.start, span.end);

  it('the contents agree with the documents, so nothing changes', () => {
    assert.deepEqual(made(text, 0, 'contents').edits, []);
  });

  it('contents written anew, with the pages given, equal the printed ones after folding', () => {
    const without = text.slice(0, span.start) + text.slice(span.end).trimStart();
    const result = made(without, 0, 'contents', { pages: '3 18 28 34 38 49 62 63' });
    assert.equal(bare(result.made), bare(printed));
  });

  it('contents that lost some entries get them back where they stood', () => {
    const entries = file.contents?.columns.flatMap((column) => column.entries) ?? [];
    const third = entries[2];
    const last = entries[7];
    assert.ok(third && last);
    let without = text;
    for (const entry of [last, third]) {
      const start = text.lastIndexOf('\n', entry.span.start) + 1;
      without = without.slice(0, start) + without.slice(text.indexOf('\n', entry.span.end - 1) + 1);
    }
    const result = made(without, 0, 'contents');
    const read = modelOf(result.text).contents?.columns.flatMap((column) => column.entries) ?? [];
    assert.deepEqual(read.map(({ title }) => foldText(title)), entries.map(({ title }) => foldText(title)));
    assert.deepEqual(
      read.map(({ page }) => page?.value),
      entries.map(({ page }, i) => (i === 2 || i === 7 ? undefined : page?.value)),
    );
  });

  it('the table of assignments has the 25 tags, with what each unit does', () => {
    const at = text.indexOf('聚焦重点领域');
    const rows = made(text, at, 'assignments').made.split('\n').filter((line) => /^\d+\t/.test(line));
    assert.equal(rows.length, 25);
    const cells = rows.map((row) => row.split('\t'));
    assert.ok(cells.every((row) => row.length === 5));
    assert.equal(cells[0]?.[1], '一、(一)深化重要政府信息公开,强化政令权威发布');
    assert.deepEqual(cells[1]?.slice(3), ['省发展改革委、省大数据局', '—']);
    assert.deepEqual(cells[7]?.slice(3), ['县级政府办公室', '财政等有关部门']);
    assert.deepEqual(cells[24]?.slice(3), ['各级政务公开领导小组', '—']);
  });
});

/** Copies without the attachments they list: a page more makes the rule speak that was silent before. */
const LOST = /^attachment\/unresolved/;

describeCorpus('parts written for any real document', () => {
  it('are left alone when made again, and give nothing new to report', function () {
    this.timeout(120_000);
    let count = 0;
    for (const name of publicDocuments()) {
      const text = readCorpus(name);
      const before = findingsOf(text);
      const [placed] = modelOf(text).documents;
      if (placed === undefined) continue;
      const offset = placed.base + placed.document.span.start;
      for (const part of GENERATED_PARTS.filter((each) => each !== 'pages')) {
        const result = outcome(text, offset, part);
        if (result.kind === 'refused' || result.edits.length === 0) continue;
        count++;
        const fresh = newFindings(before, findingsOf(result.text)).filter((line) => !LOST.test(line));
        assert.deepEqual(fresh, [], `${name}: ${part}`);
        const again = outcome(result.text, result.cursor, part);
        assert.deepEqual(again.kind === 'edits' ? again.edits : again.reason.zh, [], `${name}: ${part}`);
      }
    }
    assert.ok(count > 60, String(count));
  });
});
