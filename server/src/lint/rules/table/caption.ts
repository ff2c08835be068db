// table/caption: a table has a caption, captions with numbers count on (表1, 表2), and a unit line stands above its table. A heading, the title of
// an attachment, a 专栏 or a sentence that leads to the table stands for the caption.
import { eachDocument } from '../../../model/walk';
import type { Span } from '../../../base/span';
import type { Document, Table } from '../../../model/document';
import { documentRule, type Fault, type Mending } from '../../rule';
import { bareTables, captionBreaks } from '../../support/caption-order';
import { isAloneOnLines, lineEndOf, replacing, waysOf, wholeLines } from '../../support/ways';

interface CaptionFault extends Fault {
  readonly problem: 'none' | 'unit-below' | 'number';
  readonly found?: number;
  readonly expected?: number;
  readonly previous?: number;
  readonly ways?: readonly Mending[];
}

export const caption = documentRule<CaptionFault, Record<never, never>>({
  id: 'table/caption',
  severity: 'hint',
  fix: 'suggested',
  source: {
    kind: 'practice',
    zh: '通行做法：表有表题，表序依次连续，单位标在表的右上方',
    en: 'Common practice: a table has a caption, tables are numbered on, and the unit stands above the table at the right',
  },
  summary: { zh: '表题、表序和单位的位置', en: 'Captions of tables, their numbers, and the place of the unit' },
  *find(top) {
    for (const document of eachDocument(top)) {
      for (const { table, captioned, unitBelow } of bareTables(document)) {
        const row = table.rows[0];
        if (!captioned && row) yield { span: row.span, problem: 'none' };
        if (unitBelow)
          yield { span: unitBelow.span, problem: 'unit-below', ways: raised(unitBelow.span, table, document) };
      }
      if (top.abridged || document.abridged) continue;
      for (const { caption, previous, expected } of captionBreaks(document)) {
        const related = previous && [{ span: previous.span, message: { zh: '上一张表', en: 'The table before' } }];
        yield {
          span: caption.numeral,
          problem: 'number',
          severity: 'information',
          found: caption.value,
          expected,
          ways: [replacing(caption.numeral, String(expected))],
          ...(previous && related ? { previous: previous.value, related } : {}),
        };
      }
    }
  },
  why: {
    zh: '表题要由作者拟定',
    en: 'what the table is called its author must say',
  },
  mends: waysOf,
  say({ problem, found = 0, expected = 0, previous }) {
    switch (problem) {
      case 'none':
        return {
          zh: '这张表没有表题。通行做法是在表的上方居中写明表题；请补上。',
          en: 'The table has no caption. By common practice one stands above it; add it.',
        };
      case 'unit-below':
        return {
          zh: '单位标在了表的下方。通行做法是标在表的右上方；请移到表的上方。',
          en: 'The unit stands below the table. By common practice it stands above it at the right; move it.',
        };
      default: {
        const after = previous === undefined ? '' : `上一张是表${previous}，`;
        return {
          zh: `表序不连续：${after}此处应为表${expected}，实为表${found}。通行做法是依次连续编号；请核对是否漏表，或者改正表序。`,
          en: `The number of the table is out of sequence: expected 表${expected}, found 表${found}. By common practice tables count on; look for a lost table or correct the number.`,
        };
      }
    }
  },
});

/** The line of the unit set above the rows. */
function raised(span: Span, { rows }: Table, { source }: Document): readonly Mending[] {
  const at = rows[0]?.span.start;
  if (at === undefined || !isAloneOnLines(span, source)) return [];
  return [
    {
      title: { zh: '移到表的上方', en: 'Move it above the table' },
      edits: [
        { span: { start: at, end: at }, newText: source.slice(span.start, span.end) + lineEndOf(source) },
        { span: wholeLines(span, source), newText: '' },
      ],
    },
  ];
}
