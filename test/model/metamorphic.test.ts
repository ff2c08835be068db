// What a text means does not depend on how it is spaced, indented or cut into lines: the model before and after a change of form is the
// same but for places.
import assert from 'node:assert/strict';
import { foldText } from '../../server/src/base/fold';
import { buildModel } from '../../server/src/model/build';
import type { Document, GazetteFile } from '../../server/src/model/document';
import { outline, type OutlineNode } from '../../server/src/model/outline';
import { eachDocument, eachParagraph } from '../../server/src/model/walk';
import { findRegions } from '../../server/src/model/regions';
import { parseText } from '../../server/src/syntax/syntax-tree';
import { describeCorpus, ISSUE, publicDocuments, readCorpus } from '../support/corpus';

const modelOf = (text: string): GazetteFile => buildModel(parseText(text));

/** The meaning of a file without places: outline, and what is recognised in each paragraph. */
function meaning(file: GazetteFile): unknown {
  const node = (each: OutlineNode): unknown => [
    each.kind,
    each.label,
    foldText(each.title),
    each.detail,
    each.children.map(node),
  ];
  const contents = (document: Document): unknown =>
    [...eachParagraph(document)].map((paragraph) => [
      foldText(paragraph.view.text),
      paragraph.inline.numbers.map((number) => number.key),
      paragraph.inline.dates.map((date) => [date.year?.value, date.month?.value, date.day?.value]),
      paragraph.inline.citations.map((citation) => foldText(citation.title)),
      paragraph.inline.tags.map((tag) => tag.owners.map((owner) => owner.text)),
    ]);
  const documents = file.documents.flatMap(({ document }) => [...eachDocument(document)]);
  return [file.kind, file.profile, outline(file).map(node), documents.map(contents)];
}

const HALF = ',:;!?()';
const FULL = '，：；！？（）';

/** Half-width marks made full-width and the reverse, where they do not stand between digits or letters. */
function flipWidth(text: string): string {
  let flipped = '';
  for (let i = 0; i < text.length; i++) {
    const c = text[i] as string;
    const half = HALF.indexOf(c);
    const full = FULL.indexOf(c);
    const latin = /[0-9A-Za-z]/.test(text[i - 1] ?? '') && /[0-9A-Za-z]/.test(text[i + 1] ?? '');
    const entity = c === ';' && /[a-z]/.test(text[i - 1] ?? '');
    const markup = entity || c === '!' || text[i - 1] === '<' || /[<>/]/.test(text[i + 1] ?? '');
    flipped += latin || markup ? c : half >= 0 ? (FULL[half] as string) : full >= 0 ? (HALF[full] as string) : c;
  }
  return flipped;
}

/** Lines with content indented by two wide spaces, as they come from Word; table rows and HTML keep theirs. */
const indent = (text: string): string => text.replace(/^(?=[^\s|<#*\-])(?!.*\t)/gm, '　　');

const CHANGES: readonly (readonly [string, (text: string) => string])[] = [
  ['CRLF line ends', (text) => text.replace(/\n/g, '\r\n')],
  ['a byte order mark', (text) => `\ufeff${text}`],
  ['wide indents', indent],
  ['white space at line ends', (text) => text.replace(/(?<=[^\s])$/gm, ' \u3000')],
  ['marks of the other width', flipWidth],
  ['blank lines doubled', (text) => text.replace(/\n\n/g, '\n\n\n')],
];

describeCorpus('the meaning of corpus documents', () => {
  const names = [ISSUE, ...publicDocuments()];
  for (const [title, change] of CHANGES) {
    it(`survives ${title}`, function () {
      this.timeout(60_000);
      for (const name of names) {
        const text = readCorpus(name);
        if (text.startsWith('---') && title.includes('byte order')) continue;
        assert.deepEqual(meaning(modelOf(change(text))), meaning(modelOf(text)), name);
      }
    });
  }

  it('survives removed blank lines', () => {
    const text = readCorpus(ISSUE);
    assert.deepEqual(meaning(modelOf(text.replace(/\n{2,}/g, '\n'))), meaning(modelOf(text)));
  });

  it('of each document is the same when the documents of an issue are printed in another order', () => {
    const text = readCorpus(ISSUE);
    const tree = parseText(text);
    const regions = findRegions(tree.lines);
    const parts = regions.map((region) => text.slice(tree.lineStart(region.first), tree.lineStart(region.last)));
    const documents = parts.filter((_, index) => regions[index]?.kind === 'document');
    const others = parts.filter((_, index) => regions[index]?.kind !== 'document');
    const colophon = others.pop() as string;
    const reordered = [...others, ...[...documents].reverse(), colophon].join('');
    const before = modelOf(text).documents.map(({ document }) => meaningOf(document));
    const after = modelOf(reordered).documents.map(({ document }) => meaningOf(document));
    assert.deepEqual(after.reverse(), before);
  });
});

function meaningOf(document: Document): unknown {
  const file = { kind: 'document', profile: 'gazette', documents: [{ base: 0, document }], text: '' } as GazetteFile;
  return meaning(file);
}

describe('the model of a file', () => {
  it('keeps documents that an edit did not touch', () => {
    const one =
      '某市人民政府关于开展春季植树的通知\n某政发〔2021〕1号\n各区人民政府：\n　　请组织植树。\n某市人民政府\n2021年3月1日\n';
    const two = one.replace('1号', '2号').replace('春季植树', '夏季防汛');
    const before = buildModel(parseText(`${one}\n${two}`));
    assert.equal(before.documents.length, 2);
    const after = buildModel(parseText(`${one}\n${two}`), before);
    assert.deepEqual(meaning(after), meaning(before));
  });
});
