// What stands for the caption of a table, and the order of numbered captions. Knows blocks and captions and no rule.
import { captionsOf, type NumberedCaption } from '../../model/captions';
import type { Block, Document, Paragraph, Table } from '../../model/document';
import { eachParagraph } from '../../model/walk';
import { findBreaks, type OrdinalBreak } from './ordinal-breaks';

/** A smaller table is part of the sentence before it. */
const SMALLEST = { rows: 4, columns: 3 };

export interface BareTable {
  readonly table: Table;
  /** A unit line that stands below the table. */
  readonly unitBelow?: Paragraph;
  readonly captioned: boolean;
}

/** The tables of a document that lack a caption, or have their unit line below. */
export function* bareTables(document: Document): Iterable<BareTable> {
  yield* bareIn(document.blocks, true);
}

function* bareIn(blocks: readonly Block[], captioned: boolean): Iterable<BareTable> {
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'section') yield* bareIn(block.blocks, !block.head.runIn);
    else if (block.kind === 'box') yield* bareIn(block.blocks, true);
    else if (block.kind === 'table' && block.syntax !== 'html') {
      const next = blocks[index + 1];
      const unitBelow =
        block.unit === undefined && next?.kind === 'paragraph' && next.role === 'unit' ? next : undefined;
      const has =
        block.caption !== undefined || isSmall(block) || (index === 0 ? captioned : leadsTo(blocks[index - 1]));
      if (!has || unitBelow !== undefined) yield { table: block, captioned: has, ...(unitBelow ? { unitBelow } : {}) };
    }
  }
}

function isSmall({ rows, columns }: Table): boolean {
  return rows.length < SMALLEST.rows || columns < SMALLEST.columns;
}

/** 任务分工如下： and 见下表。 lead to a table; a heading, a table or a note before it belongs to it. */
function leadsTo(before: Block | undefined): boolean {
  if (before?.kind !== 'paragraph') return before?.kind !== 'section' || before.head.runIn === false;
  const { text } = before.view;
  return before.role !== 'text' || !/[。；;！？]$/.test(text) || /[如见附下本]表|表\d|列表|表格|如下|以下/.test(text);
}

export interface CaptionBreak {
  readonly caption: NumberedCaption;
  readonly previous?: NumberedCaption;
  readonly expected: number;
  readonly kind: OrdinalBreak['kind'];
}

/** Where the numbers of 表1, 表2 … do not count on. A list of the tables at the front, and 续表, are no second count. */
export function* captionBreaks(document: Document): Iterable<CaptionBreak> {
  const captions = captionsOf(document).filter(
    ({ kind, part, title }) => kind === 'table' && part === undefined && !/续/.test(title),
  );
  let run: NumberedCaption[] = [];
  const runs = [run];
  for (const caption of captions) {
    if (caption.value === 1 && run.length > 0) runs.push((run = []));
    run.push(caption);
  }
  for (const each of runs) {
    const first = each[0]?.value ?? 1;
    const breaks = findBreaks(
      each.map(({ value }) => value),
      first,
    );
    const [only] = breaks;
    if (only === undefined || breaks.length > 1) continue;
    const caption = each[only.index] as NumberedCaption;
    const missing = `表${only.expected}`;
    if (only.kind === 'gap' && eachParagraph(document).some(({ view }) => view.text.startsWith(missing))) continue;
    const previous = each[only.index - 1];
    yield { caption, expected: only.expected, kind: only.kind, ...(previous ? { previous } : {}) };
  }
}
