// Facts of a real gazette issue, counted by hand, that the parser and the model must reproduce.
import assert from 'node:assert/strict';
import { foldText } from '../../server/src/base/fold';
import { buildModel } from '../../server/src/model/build';
import type { Document, GazetteFile, Paragraph, Section } from '../../server/src/model/document';
import { eachBox, eachDocument, eachParagraph, eachSection, eachTable } from '../../server/src/model/walk';
import { parseText } from '../../server/src/syntax/syntax-tree';
import { describeCorpus, ISSUE, readCorpus } from '../support/corpus';

describeCorpus('the model of a real gazette issue in the corpus', () => {
  let file: GazetteFile;
  let all: Document[];
  before(() => {
    file = buildModel(parseText(readCorpus(ISSUE)));
    all = file.documents.flatMap(({ document }) => [...eachDocument(document)]);
  });
  const sections = (): Section[] => all.flatMap((document) => [...eachSection(document)]);
  const paragraphs = (): Paragraph[] => all.flatMap((document) => [...eachParagraph(document)]);
  const headings = (level: number): number =>
    sections().filter((section) => section.role === 'heading' && section.level === level).length;

  it('has a masthead, contents and a colophon', () => {
    assert.equal(file.kind, 'issue');
    assert.equal(file.profile, 'gazette');
    assert.equal(file.masthead?.year?.value, 2021);
    assert.deepEqual(file.masthead?.issues?.values.map((issue) => issue.value), [17, 18]);
    assert.deepEqual(file.masthead?.totals?.values.map((total) => total.value), [1289, 1290]);
    assert.deepEqual(file.colophon?.issues?.values.map((issue) => issue.value), [17, 18]);
    assert.deepEqual(file.contents?.columns.map((column) => column.entries.length), [2, 5, 1]);
  });

  it('holds 8 documents with title, number, addressee, signature and date', () => {
    assert.equal(file.documents.length, 8);
    for (const { document } of file.documents) {
      assert.ok(document.title && document.number?.number && document.addressee && document.date);
      assert.equal(document.signatures.length, 1);
    }
  });

  it('lists 8 contents entries equal to the 8 headings after folding, with their pages', () => {
    const entries = file.contents?.columns.flatMap((column) => column.entries) ?? [];
    assert.equal(entries.length, 8);
    entries.forEach((entry, index) => {
      const { document } = file.documents[index] as { document: Document };
      assert.equal(foldText(entry.title), foldText(document.title?.text ?? ''));
      assert.equal(entry.number?.key, document.number?.number?.key);
    });
    assert.deepEqual(entries.map((entry) => entry.page?.value), [3, 18, 28, 34, 38, 49, 62, 63]);
  });

  it('has 35, 124 and 87 headings on three levels', () => {
    assert.deepEqual([headings(1), headings(2), headings(3), headings(4)], [35, 124, 87, 0]);
  });

  it('has 67 numbered box items and 134 list items', () => {
    assert.equal(sections().filter((section) => section.role === 'box-item').length, 67);
    assert.equal(sections().filter((section) => section.role === 'list-item').length, 134);
  });

  it('has 20 boxes: 3, 10 and 7 by document, numbered from 1', () => {
    const byDocument = file.documents.map(({ document }) =>
      [...eachDocument(document)].flatMap((inner) => [...eachBox(inner)].map((box) => box.caption.number?.value)),
    );
    assert.deepEqual(byDocument.map((boxes) => boxes.length), [3, 10, 0, 0, 0, 7, 0, 0]);
    for (const boxes of byDocument) assert.deepEqual(boxes, boxes.map((_, index) => index + 1));
  });

  it('lets the outer numbering resume behind a box (a 专栏 of 5 items between 1. and 2.)', () => {
    const parents = sections().filter((section) => section.blocks.some((block) => block.kind === 'section'));
    for (const parent of parents) {
      const values = parent.blocks.flatMap((block) => (block.kind === 'section' ? [block.marker.value] : []));
      assert.deepEqual(values, values.map((_, index) => (values[0] as number) + index), parent.head.text);
    }
  });

  it('has 3 tables of 24×6, 18×7 and 3×4 body rows and cells', () => {
    const tables = all.flatMap((document) => [...eachTable(document)]);
    const size = tables.map((table) => [table.rows.filter((row) => !row.header).length, table.columns]);
    assert.deepEqual(size, [[24, 6], [18, 7], [3, 4]]);
    for (const table of tables) for (const row of table.rows) assert.equal(row.cells.length, table.columns);
  });

  it('mentions 10 document numbers 18 times', () => {
    const keys = [
      ...(file.contents?.columns.flatMap((column) => column.entries.map((entry) => entry.number?.key)) ?? []),
      ...file.documents.map(({ document }) => document.number?.number?.key),
      ...paragraphs().flatMap((paragraph) => paragraph.inline.numbers.map((number) => number.key)),
    ];
    assert.equal(keys.length, 18);
    assert.equal(new Set(keys).size, 10);
  });

  it('has 25 responsibility tags, all in one document', () => {
    const tags = file.documents.map(({ document }) =>
      [...eachDocument(document)].flatMap((inner) => [...eachParagraph(inner)].flatMap((each) => each.inline.tags)),
    );
    assert.deepEqual(tags.map((list) => list.length), [0, 0, 0, 25, 0, 0, 0, 0]);
  });

  it('defines 3 abbreviations', () => {
    const formulas = paragraphs().flatMap((paragraph) => paragraph.inline.definitions.map((each) => each.formula.text));
    assert.deepEqual(formulas.sort(), ['以下简称', '以下简称', '以下统称']);
  });

  it('joins 36 paragraphs cut by a page seam, and nothing is unbalanced afterwards', () => {
    const seams = paragraphs().flatMap((paragraph) => paragraph.seams);
    assert.equal(seams.length, 36);
    assert.ok(seams.every((seam) => seam.kind === 'page'));
    assert.deepEqual(paragraphs().flatMap((paragraph) => paragraph.inline.loneMarks), []);
  });
});
