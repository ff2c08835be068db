// The numbered things of one top-level document as one tree: sections, 款 of articles, boxes, attachments, table rows with a serial. Each knows
// where its number is printed and what it stands in. Reads the model; decides nothing about how they count.
import type { Span } from '../../base/span';
import type {
  AttachmentEntry,
  Block,
  Box,
  Document,
  ListedHeading,
  Paragraph,
  Section,
  Table,
} from '../../model/document';
import { partsOf } from '../../model/provisions';
import { serialColumn } from './serial-column';

/** A number with what is printed behind 之 in 第十二条之一. */
export interface Ordinal {
  readonly value: number;
  readonly insertion?: number;
}

export interface Slot {
  readonly kind: 'section' | 'paragraph' | 'box' | 'attachment' | 'row';
  /** The document it is counted in. */
  readonly document: Document;
  readonly parent: Slot | undefined;
  readonly children: Slot[];
  /** All of it, what stands below it included. Region offsets. */
  readonly span: Span;
  /** Undefined for a box or attachment without a number. */
  readonly ordinal: Ordinal | undefined;
  /** Where its number is printed; several for an attachment, none for a 款. */
  readonly numerals: readonly Span[];
  readonly section?: Section;
  /** Its line in the document's own 目录. */
  readonly listed?: ListedHeading;
  readonly box?: Box;
  /** An attachment's page and its line in 附件说明. */
  readonly page?: Document;
  readonly entry?: AttachmentEntry;
  readonly paragraph?: Paragraph;
  readonly table?: Table;
  /** Index of a row in its table. */
  readonly row?: number;
}

/** The offset at which a slot is known again in another text: that of its number, or where it begins. Region offset. */
export function anchorOf({ kind, section, box, page, entry, numerals, span }: Slot): number {
  if (section) return section.marker.span.start;
  if (kind === 'attachment') return page?.label?.span.start ?? page?.span.start ?? entry?.nameSpan.start ?? span.start;
  if (kind === 'row') return numerals[0]?.start ?? span.start;
  return box?.caption.span.start ?? span.start;
}

type Draft = { -readonly [K in keyof Slot]: Slot[K] };

const known = new WeakMap<Document, readonly Slot[]>();

/** Every slot of a top-level document and what hangs on it, parents before children, in text order within one document. */
export function slotsOf(top: Document): readonly Slot[] {
  let slots = known.get(top);
  if (slots === undefined) {
    const made: Slot[] = [];
    readDocument(top, undefined, made);
    known.set(top, (slots = made));
  }
  return slots;
}

function readDocument(document: Document, parent: Slot | undefined, out: Slot[]): void {
  const from = out.length;
  readBlocks(document.blocks, document, parent, out);
  if (document.listing.length > 0) matchListing(document, out.slice(from));
  const pages = document.inner.filter(({ form }) => form === 'attachment');
  const entries = document.attachmentNote?.entries ?? [];
  const left = new Set(entries);
  for (const inner of document.inner) {
    if (inner.form !== 'attachment') {
      readDocument(inner, undefined, out);
      continue;
    }
    const number = inner.label?.number;
    const alike = entries.find((entry) => left.has(entry) && entry.number?.value === number?.value);
    const entry = alike ?? (pages.length === 1 && entries.length === 1 ? entries[0] : undefined);
    if (entry !== undefined) left.delete(entry);
    const slot = add(out, parent, {
      kind: 'attachment',
      document,
      span: inner.span,
      ordinal: number && { value: number.value },
      numerals: [number?.span, entry?.number?.span].filter((span) => span !== undefined),
      page: inner,
      entry,
    });
    readDocument(inner, slot, out);
  }
  for (const entry of left) {
    const value = entry.number?.value;
    add(out, parent, {
      kind: 'attachment',
      document,
      span: entry.span,
      ordinal: value === undefined ? undefined : { value },
      numerals: entry.number === undefined ? [] : [entry.number.span],
      entry,
    });
  }
}

/** Gives each line of the 目录 to the heading it lists: the next one in text order with its form and number. */
function matchListing(document: Document, slots: readonly Slot[]): void {
  let next = 0;
  for (const listed of document.listing) {
    const { form, value } = listed.marker;
    const at = slots.findIndex(
      ({ section }, index) => index >= next && section?.marker.form === form && section.marker.value === value,
    );
    const slot = slots[at] as Draft | undefined;
    if (slot === undefined) continue;
    slot.listed = listed;
    slot.numerals = [...slot.numerals, listed.marker.numeral];
    next = at + 1;
  }
}

function add(out: Slot[], parent: Slot | undefined, facts: Omit<Draft, 'parent' | 'children'>): Slot {
  const slot: Slot = { ...facts, parent, children: [] };
  parent?.children.push(slot);
  out.push(slot);
  return slot;
}

function readBlocks(blocks: readonly Block[], document: Document, parent: Slot | undefined, out: Slot[]): void {
  for (const block of blocks) {
    if (block.kind === 'section') readSection(block, document, parent, out);
    else if (block.kind === 'box') {
      const { number, span } = block.caption;
      const slot = add(out, parent, {
        kind: 'box',
        document,
        span: { start: span.start, end: Math.max(span.end, block.span.end) },
        ordinal: number && { value: number.value },
        numerals: number === undefined ? [] : [number.span],
        box: block,
      });
      readBlocks(block.blocks, document, slot, out);
    } else if (block.kind === 'table') readTable(block, document, parent, out);
  }
}

function readSection(section: Section, document: Document, parent: Slot | undefined, out: Slot[]): void {
  const slot = sectionSlot(section, document, parent, out);
  if (section.role === 'article') readArticle(section, document, slot, out);
  else readBlocks(section.blocks, document, slot, out);
}

function sectionSlot(section: Section, document: Document, parent: Slot | undefined, out: Slot[]): Slot {
  const { marker } = section;
  return add(out, parent, {
    kind: 'section',
    document,
    span: section.span,
    ordinal: {
      value: marker.value,
      ...(marker.insertion === undefined ? {} : { insertion: marker.insertion }),
    },
    numerals: section.paragraph.quoted ? [] : [marker.numeral],
    section,
  });
}

/** The 款 of an article, each with the items below it. The first one is printed behind the article's number. */
function readArticle(article: Section, document: Document, parent: Slot, out: Slot[]): void {
  const parts = partsOf(article);
  const starts = new Set(parts.map(({ paragraph }) => paragraph));
  let current: Draft | undefined;
  const reached = (end: number): void => {
    if (current !== undefined) current.span = { start: current.span.start, end: Math.max(current.span.end, end) };
  };
  const open = (paragraph: Paragraph): void => {
    const start = paragraph === article.paragraph ? article.marker.after.end : paragraph.span.start;
    current = add(out, parent, {
      kind: 'paragraph',
      document,
      span: { start, end: paragraph.span.end },
      ordinal: { value: parent.children.length + 1 },
      numerals: [],
      paragraph,
    });
  };
  // A 款 behind a list stands below the last item in the model; here it stands beside the one before.
  const visit = (blocks: readonly Block[], under: () => Slot | undefined, below: Draft[]): void => {
    for (const block of blocks) {
      if (block.kind === 'paragraph' && starts.has(block)) {
        open(block);
        below.length = 0;
        continue;
      }
      const extend = (end: number): void => {
        reached(end);
        for (const each of below) each.span = { start: each.span.start, end: Math.max(each.span.end, end) };
      };
      if (block.kind !== 'section') {
        if (block.kind !== 'paragraph') readBlocks([block], document, under(), out);
        extend(endOf(block));
        continue;
      }
      extend(block.paragraph.span.end);
      const slot: Draft = sectionSlot(block, document, under(), out);
      slot.span = { start: block.span.start, end: block.paragraph.span.end };
      const inside = [...below, slot];
      visit(block.blocks, () => (inside.length > 0 ? slot : current), inside);
      if (inside.length === 0) below.length = 0;
    }
  };
  if (starts.has(article.paragraph)) open(article.paragraph);
  visit(article.blocks, () => current ?? parent, []);
}

/** Where a block ends, a table's notes included. */
export function endOf(block: Block): number {
  const note = block.kind === 'table' ? block.notes.at(-1) : undefined;
  return Math.max(block.span.end, note?.span.end ?? 0);
}

function readTable(table: Table, document: Document, parent: Slot | undefined, out: Slot[]): void {
  const column = serialColumn(table, document);
  if (column === undefined) return;
  table.rows.forEach((row, index) => {
    const cell = column.cells.get(row);
    if (cell === undefined) return;
    // Rows without a serial go on with the row above.
    let last = index;
    while (table.rows[last + 1] !== undefined && column.continues(table.rows[last + 1])) last++;
    const end = table.rows[last]?.span.end ?? row.span.end;
    add(out, parent, {
      kind: 'row',
      document,
      span: { start: row.span.start, end },
      ordinal: { value: cell.value },
      numerals: [cell.span],
      table,
      row: index,
    });
  });
}
