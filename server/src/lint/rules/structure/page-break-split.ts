// A paragraph cut in two by a blank line where a page ended. The model has found the seams; this rule lists them and joins them.
import type { TextEdit } from '../../../base/edit';
import { textOf } from '../../../base/span';
import type { Seam } from '../../../model/document';
import { eachDocument, eachParagraph } from '../../../model/walk';
import { documentRule, type Fault, type Options } from '../../rule';
import { repeatedAt } from '../../support/seams';

interface SplitFault extends Fault {
  readonly seam: Seam;
}

export const pageBreakSplit = documentRule<SplitFault, Options>({
  id: 'structure/page-break-split',
  severity: 'hint',
  fix: 'safe',
  source: {
    kind: 'practice',
    zh: '通行做法：自然段不因换页断开；断开多为从 PDF 转换所致',
    en: 'Practice: a paragraph is not cut where a page ends; such cuts come from conversion',
  },
  summary: { zh: '段落被换页断成两截', en: 'A paragraph cut in two by a page break' },
  *find(document) {
    for (const part of eachDocument(document)) {
      for (const paragraph of eachParagraph(part)) {
        if (paragraph.seams.length === 0) continue;
        for (const [index, seam] of paragraph.seams.entries()) {
          if (seam.kind !== 'page') continue;
          const left = paragraph.pieces[index];
          const right = paragraph.pieces[index + 1];
          if (!left || !right) continue;
          const span = { start: left.end, end: right.start };
          const certain =
            repeatedAt(part.source, paragraph, index) === undefined &&
            !meetsInNumber(part.source, span.start, span.end);
          yield { span, seam, fix: certain ? 'safe' : 'suggested' };
        }
      }
    }
  },
  say() {
    return {
      zh: '一句话没有说完就被空行断开，疑为换页造成的断段。请删去空行，把前后两截接成一段。',
      en: 'The sentence is cut by a blank line before it ends, probably where a page ended. Join the two parts into one paragraph.',
    };
  },
  mend({ span }, document): readonly TextEdit[] | undefined {
    const gap = textOf(document.source, span);
    if (gap.trim() !== '') return undefined;
    return [{ span, newText: betweenWords(document.source, span.start, span.end) ? ' ' : '' }];
  },
});

const WORD = /[A-Za-z0-9]/;

function betweenWords(source: string, start: number, end: number): boolean {
  return WORD.test(source[start - 1] ?? '') && WORD.test(source[end] ?? '');
}

/** Digits on both sides could be one number or two: for a person to decide. */
function meetsInNumber(source: string, start: number, end: number): boolean {
  return /[0-9.%]/.test(source[start - 1] ?? '') && /[0-9.]/.test(source[end] ?? '');
}
