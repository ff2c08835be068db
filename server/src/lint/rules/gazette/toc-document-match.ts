// 目录与文件一一对应：every entry has its document and every document its entry. A pair that is worded differently belongs to
// gazette/toc-title-number.
import { shift } from '../../../base/span';
import { fileRule, type Bilingual, type Fault } from '../../rule';
import { matchContents } from '../../support/contents-match';

interface MatchFault extends Fault {
  readonly message: Bilingual;
}

export const tocDocumentMatch = fileRule<MatchFault, Record<never, never>>({
  id: 'gazette/toc-document-match',
  severity: 'error',
  fix: 'none',
  source: {
    kind: 'practice',
    zh: '公报目录与所载文件一一对应（通行做法）',
    en: 'contents and documents of a gazette answer one another (common practice)',
  },
  summary: { zh: '目录条目与文件一一对应', en: 'Every contents entry has its document, every document its entry' },
  *find(file) {
    const match = matchContents(file);
    // Contents that agree with nothing belong to another text: a page of contents alone, or an extract.
    if (match === undefined || match.pairs.length === 0) return;
    for (const entry of match.missing) {
      yield {
        span: entry.titleSpan,
        // 大事记 and 人事任免 are printed in forms that are no documents.
        severity: entry.number === undefined ? 'information' : 'error',
        message: {
          zh: `目录列有“${entry.title}”，本期正文中没有这个文件。通行做法是目录与文件一一对应；请补上文件或删去条目。`,
          en: `The contents list “${entry.title}”, but the issue does not print it. By common practice contents and documents answer one another; add the document or delete the entry.`,
        },
      };
    }
    for (const { base, document } of match.unlisted) {
      if (document.title === undefined) continue;
      yield {
        span: shift(document.title.span, base),
        // What has no number may be a part of the document before it that only looks like one.
        severity: document.number?.number === undefined ? 'information' : 'error',
        message: {
          zh: `本期刊有“${document.title.text}”，目录中没有列出。通行做法是目录与文件一一对应；请在目录中补上。`,
          en: `The issue prints “${document.title.text}”, but the contents do not list it. By common practice contents and documents answer one another; add the entry.`,
        },
      };
    }
  },
  say: ({ message }) => message,
});
