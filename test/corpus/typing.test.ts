// Typing on real text: typed again in ASCII its marks come out as they are printed, and what is printed in ASCII stays; a number put in by Enter makes no
// list wrong.
import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/base/edit';
import { enterAt } from '../../server/src/features/typing/enter';
import { MARK_TRIGGERS, markTyped } from '../../server/src/features/typing/on-type';
import { buildModel } from '../../server/src/model/build';
import { eachDocument, eachParagraph, eachSection } from '../../server/src/model/walk';
import { parseText } from '../../server/src/syntax/syntax-tree';
import { lineBreak } from '../features/typing/check-typing';
import { describeCorpus, ISSUE, publicDocuments, readCorpus } from '../support/corpus';
import { findingsOf } from '../support/check-rule';

const HEAD = '关于做好工作的通知\n\n各乡镇：\n';

/** What typing a character behind some text makes of it. */
function typed(before: string, character: string): string {
  const text = HEAD + before + character;
  const tree = parseText(text);
  const done = applyEdits(text, markTyped(tree, buildModel(tree), text.length, character));
  assert.ok(done !== undefined);
  return done.slice(HEAD.length);
}

function paragraphs(name: string): string[] {
  const file = buildModel(parseText(readCorpus(name)));
  return file.documents
    .flatMap(({ document }) => [...eachDocument(document)])
    .flatMap((document) => eachParagraph(document).map(({ span }) => document.source.slice(span.start, span.end)))
    .filter(({ length }) => length < 1500);
}

const ASCII: Readonly<Record<string, string>> = { '“': '"', '”': '"', '‘': "'", '’': "'" };

describeCorpus('typing corpus documents again', () => {
  it('makes every quotation mark, dash and bracket of a number what it is', () => {
    let marks = 0;
    for (const name of [ISSUE, ...publicDocuments()]) {
      for (const text of paragraphs(name)) {
        for (let i = 0; i < text.length; i++) {
          const before = text.slice(0, i);
          const ascii = ASCII[text[i] ?? ''];
          if (ascii !== undefined) assert.equal(typed(before, ascii), text.slice(0, i + 1), name);
          else if (text.startsWith('——', i) && text[i - 1] !== '—') assert.equal(typed(`${before}-`, '-'), `${before}——`);
          else if (text[i] === '〕' && /〔(?:19|20)\d\d$/.test(before)) {
            assert.equal(typed(before.replace(/〔(?=\d{4}$)/, '['), ']'), text.slice(0, i + 1), name);
          } else continue;
          marks++;
        }
      }
    }
    assert.ok(marks > 1000, 'the corpus has marks');
  });

  it('leaves what is printed in ASCII', () => {
    const changed: string[] = [];
    for (const name of [ISSUE, ...publicDocuments()]) {
      for (const text of paragraphs(name)) {
        for (let i = 0; i < text.length; i++) {
          const character = text[i] as string;
          if (!MARK_TRIGGERS.includes(character)) continue;
          const line = text.slice(0, i + 1);
          if (typed(text.slice(0, i), character) !== line) changed.push(`${name}: ${line.slice(-20)}`);
        }
      }
    }
    assert.deepEqual(changed, []);
  });
});

describeCorpus('Enter in corpus documents', () => {
  for (const name of [ISSUE, ...publicDocuments()]) {
    it(`makes no list of ${name} wrong`, () => {
      const text = readCorpus(name);
      const file = buildModel(parseText(text));
      const ends = file.documents.flatMap(({ base, document }) =>
        eachDocument(document).flatMap((each) => eachSection(each).map(({ paragraph }) => base + paragraph.span.end)),
      );
      const before = findingsOf('numbering/sequence', text).length;
      const step = Math.max(1, Math.floor(ends.length / 6));
      for (let i = 0; i < ends.length; i += step) {
        const broken = lineBreak(text, ends[i] as number);
        const tree = parseText(broken.text);
        const edit = enterAt(tree, buildModel(tree), broken.at);
        if (edit === undefined) continue;
        const { span, newText, others, note } = edit;
        assert.equal(broken.text.slice(span.start, span.end).trim(), '', 'only white space goes');
        const words = newText.trim() === '' ? '' : '内容要写实办好。';
        const after = applyEdits(broken.text, [{ span, newText: newText + words }, ...others]);
        assert.ok(after !== undefined);
        // Where something refers to the numbers that follow, they stay, and somebody is told.
        if (note !== undefined) continue;
        assert.ok(findingsOf('numbering/sequence', after).length <= before, text.slice((ends[i] as number) - 30, ends[i]));
      }
    });
  }
});
