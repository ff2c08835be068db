// 目录的标题、文号与文件一致：wording and number of an entry are those of its document. Missing entries belong to gazette/toc-document-match.
import { shift } from '../../../base/span';
import type { TextEdit } from '../../../base/edit';
import { fileRule, type Bilingual, type Fault } from '../../rule';
import type { DocumentNumber } from '../../../model/inline-types';
import { agrees, matchContents } from '../../support/contents-match';

interface EntryFault extends Fault {
  readonly message: Bilingual;
  readonly edit?: TextEdit;
}

const PRACTICE: Bilingual = {
  zh: '目录中的标题、发文字号与文件一致（通行做法）',
  en: 'titles and numbers in the contents are those of the documents (common practice)',
};

/** A number as printed, white space left out: brackets, 第, zeros and 号 show. */
function formOf(number: DocumentNumber): string {
  const { code, open, year, yearWord, close, ordinalWord, serial, suffix } = number;
  const middle = `${open.char}${year.text}${yearWord ? '年' : ''}${close.char}`;
  return `${code.text}${middle}${ordinalWord ? '第' : ''}${serial.text}${suffix ? '号' : ''}`;
}

export const tocTitleNumber = fileRule<EntryFault, Record<never, never>>({
  id: 'gazette/toc-title-number',
  severity: 'error',
  fix: 'suggested',
  source: { kind: 'practice', ...PRACTICE },
  summary: { zh: '目录的标题、文号与文件一致', en: 'Titles and numbers in the contents are those of the documents' },
  *find(file) {
    const match = matchContents(file);
    if (match === undefined) return;
    const numbered = match.pairs.filter(({ entry }) => entry.number !== undefined).length;
    for (const { entry, placed, title } of match.pairs) {
      const { base, document } = placed;
      const place = document.title && {
        span: shift(document.title.span, base),
        message: { zh: '文件的标题', en: 'The title of the document' },
      };
      if (!agrees(entry, title)) {
        yield {
          span: entry.titleSpan,
          message: {
            zh: `目录中的标题与文件不一致：文件标题为“${title}”。通行做法是两处一致；请核对后改正其中一处。`,
            en: `The title in the contents differs from the document, which reads “${title}”. By common practice both agree; correct the one that is wrong.`,
          },
          edit: { span: entry.titleSpan, newText: title },
          related: place && [place],
        };
      }
      const own = document.number?.number;
      if (own === undefined || document.number?.placeholder) continue;
      if (entry.number === undefined) {
        if (numbered * 2 <= match.pairs.length) continue;
        yield {
          span: entry.titleSpan,
          severity: 'warning',
          fix: 'none',
          message: {
            zh: `目录其他条目都注明发文字号，这一条没有；文件的发文字号为“${own.key}”。请补上（通行做法）。`,
            en: `Other entries give their numbers, this one does not; the document is ${own.key}. Add it (common practice).`,
          },
        };
      } else if (entry.number.key !== own.key) {
        yield {
          span: entry.number.span,
          message: {
            zh: `目录中的发文字号与文件不一致：文件为“${own.key}”。通行做法是两处一致；请核对后改正其中一处。`,
            en: `The number in the contents differs from the document, which is ${own.key}. By common practice both agree; correct the one that is wrong.`,
          },
          edit: { span: entry.number.span, newText: own.key },
          related: [
            { span: shift(own.span, base), message: { zh: '文件的发文字号', en: 'The number of the document' } },
          ],
        };
      } else if (formOf(entry.number) !== entry.number.key) {
        // The document's own slips are for the doc-number rules; those in the contents would be seen by nobody.
        yield {
          span: entry.number.span,
          message: {
            zh: `目录中发文字号的写法有误，应为“${own.key}”。通行做法是目录与文件一致，文件用规范写法；请改正。`,
            en: `The number in the contents is misprinted; it should read “${own.key}”. By common practice the contents print the number as the document should.`,
          },
          edit: { span: entry.number.span, newText: own.key },
          related: [
            { span: shift(own.span, base), message: { zh: '文件的发文字号', en: 'The number of the document' } },
          ],
        };
      }
    }
  },
  say: ({ message }) => message,
  mend: ({ edit }) => edit && [edit],
});
