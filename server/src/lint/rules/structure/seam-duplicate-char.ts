// The last characters of a page printed again at the head of the next one, as conversion from scans does. Looked for at seams only: inside a
// line doubled characters are nearly always right (紧紧围绕, 健全全省).
import type { TextEdit } from '../../../base/edit';
import type { Document, Paragraph } from '../../../model/document';
import { eachDocument, eachParagraph } from '../../../model/walk';
import { documentRule, type Fault, type Options } from '../../rule';
import { isSlip, repeatedAt, wordsOf, type Repeated } from '../../support/seams';

interface DuplicateFault extends Fault {
  readonly repeated: Repeated;
}

export const seamDuplicateChar = documentRule<DuplicateFault, Options>({
  id: 'structure/seam-duplicate-char',
  severity: 'warning',
  fix: 'suggested',
  source: {
    kind: 'practice',
    zh: '通行做法：转换或换页处重复的文字应删去',
    en: 'Practice: characters repeated where a page was broken are deleted',
  },
  summary: { zh: '换页接缝处重字', en: 'Characters repeated across a page break' },
  *find(document) {
    let words: string | undefined;
    for (const { paragraph, repeated } of candidates(document)) {
      words ??= wordsOf(document);
      if (!isSlip(repeated, paragraph, words)) continue;
      const message = { zh: `前一页以“${repeated.text}”结束`, en: `The page before ends with “${repeated.text}”` };
      yield { span: repeated.behind, repeated, related: [{ span: repeated.before, message }] };
    }
  },
  say({ repeated: { text } }) {
    return {
      zh: `“${text}”在换页处前后各出现一次，疑为转换时重复。请对照原件，删去其中一处。`,
      en: `“${text}” stands both before and behind the page break, probably repeated in conversion. Check the original and delete one.`,
    };
  },
  mend({ span }): readonly TextEdit[] {
    return [{ span, newText: '' }];
  },
});

function* candidates(document: Document): Iterable<{ paragraph: Paragraph; repeated: Repeated }> {
  for (const part of eachDocument(document)) {
    for (const paragraph of eachParagraph(part)) {
      for (let index = 0; index < paragraph.seams.length; index++) {
        const repeated = repeatedAt(part.source, paragraph, index);
        if (repeated) yield { paragraph, repeated };
      }
    }
  }
}
