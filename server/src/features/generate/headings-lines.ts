// The headings of a document as lines of its 目录: which there are to a depth, and how each is printed there. Reads sections of the model.
import { textOf } from '../../base/span';
import type { Block, Document, Section } from '../../model/document';
import { printedText } from './printed';

/** A heading as the 目录 lists it. */
export interface ListedSection {
  readonly section: Section;
  /** 1 for those that stand in no other. */
  readonly depth: number;
  /** Ordinal and caption as printed, the end mark left out. */
  readonly text: string;
}

/** A caption longer than this is a paragraph that begins with an ordinal. */
const LONGEST_CAPTION = 50;
const LEGAL: ReadonlySet<Section['role']> = new Set<Section['role']>(['part', 'subpart', 'chapter', 'section']);

/** The headings of a document to a depth, in text order; of legal text its parts, chapters and sections. */
export function headingsOf(document: Document, levels: number): readonly ListedSection[] {
  const out: ListedSection[] = [];
  collect(document, document.blocks, 1, levels, out);
  return out;
}

/** How deep the headings of a document go, up to three. */
export function depthOf(document: Document): number {
  return Math.max(0, ...headingsOf(document, 3).map(({ depth }) => depth));
}

function collect(
  document: Document,
  blocks: readonly Block[],
  depth: number,
  levels: number,
  out: ListedSection[],
): void {
  if (depth > levels) return;
  for (const block of blocks) {
    if (block.kind !== 'section' || !isHeading(block) || (depth === 1 && block.level > 1)) continue;
    out.push({ section: block, depth, text: captionOf(document, block) });
    collect(document, block.blocks, depth + 1, levels, out);
  }
}

function isHeading({ role, head }: Section): boolean {
  if (LEGAL.has(role)) return true;
  return role === 'heading' && head.text !== '' && head.text.length <= LONGEST_CAPTION;
}

function captionOf({ source }: Document, { marker, head, role }: Section): string {
  const space = textOf(source, marker.after).replace(/[\r\n\t]/g, '');
  const gap = LEGAL.has(role) && space === '' ? '\u3000' : space;
  const end = head.span.end - (/[。:：；;]$/.test(textOf(source, head.span)) ? 1 : 0);
  const text = printedText(source, [{ start: head.span.start, end }]);
  return textOf(source, marker.span).trim() + gap + text;
}
