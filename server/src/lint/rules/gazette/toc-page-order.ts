// 目录页码递增：page numbers in the contents never step back. The pages themselves are lost in plain text, so their values are not judged.
import { fileRule, type Bilingual, type Fault } from '../../rule';
import { entriesOf } from '../../support/contents-match';

interface PageFault extends Fault {
  readonly message: Bilingual;
}

export const tocPageOrder = fileRule<PageFault, Record<never, never>>({
  id: 'gazette/toc-page-order',
  severity: 'warning',
  fix: 'none',
  source: {
    kind: 'practice',
    zh: '目录按页码先后排列，每条注明页码（通行做法）',
    en: 'contents follow the pages, and every entry gives its page (common practice)',
  },
  summary: { zh: '目录页码递增', en: 'Page numbers in the contents ascend' },
  *find(file) {
    const entries = entriesOf(file);
    const paged = entries.flatMap(({ page }) => (page === undefined ? [] : [page]));
    if (paged.length < 2) return;
    for (const entry of entries) {
      if (entry.page !== undefined || paged.length * 2 <= entries.length) continue;
      yield {
        span: entry.titleSpan,
        message: {
          zh: '目录其他条目都有页码，这一条没有。请补上（通行做法）。',
          en: 'Other entries give their pages, this one does not. Add it (common practice).',
        },
      };
    }
    let last = 0;
    for (const [i, { value, span }] of paged.entries()) {
      const next = paged[i + 1]?.value;
      // Of two pages in the wrong order the one that does not fit its neighbours is to blame.
      const tooLarge = next !== undefined && value > next && last <= next;
      if (value >= last && !(tooLarge && !stepsDown(paged, i + 1)) && value > 0) {
        last = value;
        continue;
      }
      yield {
        span,
        message: {
          zh: `目录页码“${value}”与前后不成递增次序${last > 0 ? `（上一条为“${last}”` : '（'}${next === undefined ? '）' : `${last > 0 ? '，' : ''}下一条为“${next}”）`}。通行做法是目录按页码先后排列；请核对页码。`,
          en: `Page ${value} is out of order${last > 0 ? ` behind ${last}` : ''}${next === undefined ? '' : ` before ${next}`}. By common practice contents follow the pages; check the number.`,
        },
      };
    }
  },
  why: {
    zh: '纯文本中没有页码可查，须由人对照印本',
    en: 'plain text has no pages to look at; somebody must look at the print',
  },
  say: ({ message }) => message,
});

/** The page at `i` is itself smaller than what comes behind allows: it, not the one before, steps down. */
function stepsDown(pages: readonly { readonly value: number }[], i: number): boolean {
  const here = pages[i]?.value ?? 0;
  const before = pages[i - 1]?.value ?? 0;
  const behind = pages[i + 1]?.value;
  return behind !== undefined && behind >= before && here < before;
}
