// 栏目与发文机关相符：a document of the general office does not stand under the government's own column.
import { fileRule, type Bilingual, type Fault } from '../../rule';
import { ISSUER_NAMES, issuerOfColumn, issuerOfEntry } from '../../support/issuer-kind';

interface ColumnFault extends Fault {
  readonly message: Bilingual;
}

export const tocColumn = fileRule<ColumnFault, Record<never, never>>({
  id: 'gazette/toc-column',
  severity: 'warning',
  fix: 'none',
  source: {
    kind: 'practice',
    zh: '目录按发文机关分栏目（通行做法）',
    en: 'contents are grouped by issuer (common practice)',
  },
  summary: { zh: '目录栏目与发文机关相符', en: 'Contents entries stand in the column of their issuer' },
  *find({ contents, text }) {
    for (const { name, entries, span } of contents?.columns ?? []) {
      const column = issuerOfColumn(name);
      if (column === undefined) continue;
      const wrong = entries.flatMap((entry) => {
        const issuer = issuerOfEntry(entry);
        return issuer === undefined || issuer === column ? [] : [{ entry, issuer }];
      });
      const [first] = wrong;
      // All of them: then the column has the wrong name.
      if (first !== undefined && wrong.length > 1 && wrong.length === entries.length) {
        const end = text.indexOf('】', span.start);
        yield {
          span: { start: span.start, end: end < 0 || end > span.end ? span.end : end + 1 },
          message: {
            zh: `【${name}】之下的 ${wrong.length} 个文件都由${ISSUER_NAMES[first.issuer].zh}制发，与栏目不符。通行做法是目录按发文机关分栏目；请核对栏目名称。`,
            en: `All ${wrong.length} documents under 【${name}】 were issued by ${ISSUER_NAMES[first.issuer].en}. By common practice contents are grouped by issuer; check the name of the column.`,
          },
        };
        continue;
      }
      for (const { entry, issuer } of wrong) {
        yield {
          span: entry.titleSpan,
          message: {
            zh: `这个文件由${ISSUER_NAMES[issuer].zh}制发，却列在【${name}】之下。通行做法是目录按发文机关分栏目；请移到相应栏目。`,
            en: `This document was issued by ${ISSUER_NAMES[issuer].en} but stands under 【${name}】. By common practice contents are grouped by issuer; move it to its column.`,
          },
        };
      }
    }
  },
  say: ({ message }) => message,
});
