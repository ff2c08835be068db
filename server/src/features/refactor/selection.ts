// What a selection covers, as whole blocks: a refactoring works on paragraphs, lists and tables, never on half of one. Reads the model; file offsets
// out, and region offsets inside the blocks.
import { overlaps, shift, type Span } from '../../base/span';
import type { Block, Box, Document, Paragraph, Section } from '../../model/document';
import { boxAround, innermostDocument, placeAt, type Place } from '../place';
import { lineBegin, lineEnd } from '../renumber/extents';
import { refuse, type Refusal } from '../renumber/types';
import type { RefactorQuestion } from './refactor-types';

export interface Selected {
  readonly kind: 'selected';
  readonly place: Place;
  /** The innermost document. */
  readonly document: Document;
  /** What the blocks stand in; undefined for the document itself. */
  readonly within: Section | Box | undefined;
  /** The box around the selection. */
  readonly box: Box | undefined;
  /** Whole blocks in text order, at least one. */
  readonly blocks: readonly Block[];
  /** The block before them in the same container; undefined at its beginning. */
  readonly before: Block | undefined;
  readonly behind: Block | undefined;
  /** Whole lines of the file, the last line end left out. */
  readonly span: Span;
}

const CUT = refuse(
  '选区把一个标题和它下面的内容切开了，请整段选中。',
  'The selection cuts a heading from what stands below it; select whole paragraphs.',
);

/** The blocks the selection touches. */
export function selectedBlocks({
  tree,
  file,
  span,
}: Pick<RefactorQuestion, 'tree' | 'file' | 'span'>): Selected | Refusal {
  const trimmed = trim(tree.text, span);
  const place = trimmed && placeAt(file, trimmed.start);
  if (trimmed === undefined || place === undefined) {
    return refuse('请先选中正文里的一段或者几段。', 'Select one or more paragraphs of the text first.');
  }
  const local = shift(trimmed, -place.base);
  const document = innermostDocument(place);
  let blocks: readonly Block[] = document.blocks;
  let within: Section | Box | undefined;
  let picked = pick(blocks, local);
  for (;;) {
    const [only] = picked;
    if (picked.length !== 1 || only === undefined || (only.kind !== 'section' && only.kind !== 'box')) break;
    const head = only.kind === 'section' ? only.paragraph.span : only.caption.span;
    if (local.start < head.end) break;
    within = only;
    blocks = only.blocks;
    picked = pick(blocks, local);
  }
  const first = picked[0];
  const last = picked.at(-1);
  if (first === undefined || last === undefined || local.end > document.span.end) {
    return refuse(
      '选区不在正文的段落里（标题、文号、主送、署名、日期不能这样处理）。',
      'The selection is not in paragraphs of the body.',
    );
  }
  if (outside(picked, local, place.placed.document.source)) {
    return refuse('选区超出了正文的段落，请只选正文。', 'The selection goes beyond the paragraphs of the body.');
  }
  if ((last.kind === 'section' || last.kind === 'box') && last.span.end > local.end && !isLastLine(last, local))
    return CUT;
  const start = lineBegin(tree, tree.lineOf(first.span.start + place.base));
  const end = lineEnd(tree, tree.lineOf(Math.max(first.span.start, last.span.end - 1) + place.base));
  return {
    kind: 'selected',
    place,
    document,
    within,
    box: boxAround(place),
    blocks: picked,
    before: blocks[blocks.indexOf(first) - 1],
    behind: blocks[blocks.indexOf(last) + 1],
    span: { start, end },
  };
}

function trim(text: string, { start, end }: Span): Span | undefined {
  let from = start;
  let to = end;
  while (from < to && /[\s\uFEFF]/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  return from < to ? { start: from, end: to } : undefined;
}

function pick(blocks: readonly Block[], local: Span): Block[] {
  return blocks.filter((block) => overlaps(block.span, local));
}

/** Something but white space is selected before the first block or behind the last. */
function outside(picked: readonly Block[], local: Span, source: string): boolean {
  const first = picked[0]?.span.start ?? local.start;
  const last = picked.at(-1)?.span.end ?? local.end;
  return (
    /\S/.test(source.slice(Math.min(local.start, first), first)) ||
    /\S/.test(source.slice(last, Math.max(local.end, last)))
  );
}

/** The selection ends in the last paragraph of a section, which is selected whole then. */
function isLastLine(block: Section | Box, local: Span): boolean {
  const last = block.blocks.at(-1);
  if (last === undefined) return true;
  if (last.kind === 'section' || last.kind === 'box') return last.span.start < local.end && isLastLine(last, local);
  return last.span.start < local.end;
}

/** The text of a short line without an end mark: what a title looks like. */
export function titleLike(block: Block | undefined): Paragraph | undefined {
  if (block?.kind !== 'paragraph' || (block.role !== 'text' && block.role !== 'caption')) return undefined;
  return block.view.text.length <= LONGEST_TITLE && !/[。；;：:，,、？！?!]$/.test(block.view.text) ? block : undefined;
}
const LONGEST_TITLE = 40;
