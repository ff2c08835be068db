// 栏目与发文机关相符：a document of the general office does not stand under the government's own column.
import type { ContentsColumn, ContentsEntry } from '../../../model/document';
import { fileRule, type Bilingual, type Mending } from '../../rule';
import { ISSUER_NAMES, issuerOfColumn, issuerOfEntry } from '../../support/issuer-kind';
import { gapAt, isAloneOnLines, waysOf, wholeLines, type WaysFault } from '../../support/ways';

interface ColumnFault extends WaysFault {
  readonly message: Bilingual;
}

export const tocColumn = fileRule<ColumnFault, Record<never, never>>({
  id: 'gazette/toc-column',
  severity: 'warning',
  fix: 'suggested',
  source: {
    kind: 'practice',
    zh: '目录按发文机关分栏目（通行做法）',
    en: 'contents are grouped by issuer (common practice)',
  },
  summary: { zh: '目录栏目与发文机关相符', en: 'Contents entries stand in the column of their issuer' },
  *find({ contents, text }) {
    const columns = contents?.columns ?? [];
    for (const { name, entries, span } of columns) {
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
          ways: moved(
            entry,
            columns.find((each) => issuerOfColumn(each.name) === issuer),
            text,
          ),
          message: {
            zh: `这个文件由${ISSUER_NAMES[issuer].zh}制发，却列在【${name}】之下。通行做法是目录按发文机关分栏目；请移到相应栏目。`,
            en: `This document was issued by ${ISSUER_NAMES[issuer].en} but stands under 【${name}】. By common practice contents are grouped by issuer; move it to its column.`,
          },
        };
      }
    }
  },
  why: {
    zh: '目录中没有相应的栏目，须由人确定栏目名称',
    en: 'the contents have no such column; somebody must name it',
  },
  mends: waysOf,
  say: ({ message }) => message,
});

/** The lines of the entry set into the column, where its page belongs. */
function moved(entry: ContentsEntry, column: ContentsColumn | undefined, text: string): readonly Mending[] {
  if (column === undefined || !isAloneOnLines(entry.span, text)) return [];
  const page = entry.page?.value ?? Infinity;
  const before = column.entries.findLast((each) => (each.page?.value ?? 0) <= page) ?? column.entries[0];
  if (before === undefined || !isAloneOnLines(before.span, text)) return [];
  const lines = wholeLines(entry.span, text);
  const own = text.slice(lineStart(entry, text), entry.span.end);
  const at = before.span.end + (/^[ \t]*/.exec(text.slice(before.span.end, before.span.end + 100))?.[0].length ?? 0);
  return [
    {
      title: { zh: `移到【${column.name}】之下`, en: `Move it below 【${column.name}】` },
      edits: [
        { span: lines, newText: '' },
        { span: { start: at, end: at }, newText: gapAt(text, at) + own },
      ],
    },
  ];
}

function lineStart({ span }: ContentsEntry, text: string): number {
  return wholeLines(span, text).start;
}
