// Every stretch of text of a document that is read as one: title, paragraphs, captions, cells of tables, entries, signatures. For whoever
// looks for a name wherever it may stand. Knows the shape of the model and nothing of what is looked for.
import { foldedView, type FoldedView } from '../base/fold';
import type { Span } from '../base/span';
import type { Document, Paragraph, Section } from './document';
import { eachBlock } from './walk';

/**
 * Where a text stands. title: over the document · text: running text, captions of sections included (`headEnd` tells them apart) ·
 * caption: above a table or box · cell · element: addressee, signature, annotation and the like · entry: a line of the 附件说明
 */
export type TextPlace = 'title' | 'text' | 'caption' | 'cell' | 'element' | 'entry';

export interface Text {
  readonly place: TextPlace;
  readonly view: FoldedView;
  /** The paragraph it is, where it is one. */
  readonly paragraph?: Paragraph;
  /** Offset at which the caption of a section ends; absent where the text has none. */
  readonly headEnd?: number;
  /** Stands inside a box. */
  readonly boxed: boolean;
}

const known = new WeakMap<Document, readonly Text[]>();

/**
 * The texts of a document in text order within its parts; inner documents left out. Views are folded, spans count in the region. Gathered
 * once a document: several readers ask.
 */
export function textsOf(document: Document): readonly Text[] {
  let texts = known.get(document);
  if (texts === undefined) known.set(document, (texts = gather(document)));
  return texts;
}

function gather(document: Document): Text[] {
  const { source } = document;
  const texts: Text[] = [];
  const over = (place: TextPlace, span: Span | undefined, boxed = false): void => {
    if (span !== undefined && span.end > span.start) texts.push({ place, view: foldedView(source, [span]), boxed });
  };
  const whole = (place: TextPlace, paragraph: Paragraph | undefined, boxed = false, headEnd?: number): void => {
    if (paragraph !== undefined) texts.push({ place, view: paragraph.view, paragraph, headEnd, boxed });
  };
  if (document.title) texts.push({ place: 'title', view: document.title.view, boxed: false });
  whole('element', document.annotation);
  over('element', document.addressee?.span);
  let boxEnd = -1;
  for (const block of eachBlock(document.blocks)) {
    const boxed = block.span.start < boxEnd;
    switch (block.kind) {
      case 'paragraph':
        whole(block.role === 'caption' ? 'caption' : 'text', block, boxed);
        break;
      case 'section':
        whole('text', block.paragraph, boxed, captionEnd(block));
        break;
      case 'box':
        boxEnd = Math.max(boxEnd, block.span.end);
        over('caption', block.caption.span, true);
        break;
      default:
        whole('caption', block.caption, boxed);
        whole('caption', block.unit, boxed);
        for (const row of block.rows) for (const cell of row.cells) over('cell', cell.span, boxed);
        for (const note of block.notes) whole('text', note, boxed);
    }
  }
  for (const entry of document.attachmentNote?.entries ?? []) over('entry', entry.nameSpan);
  for (const signature of document.signatures) over('element', signature.span);
  whole('element', document.postscript);
  whole('element', document.copyTo);
  return texts;
}

/** A sentence is no caption: articles and long run-in heads have none. */
function captionEnd({ role, head }: Section): number | undefined {
  if (role === 'article' || role === 'item' || role === 'subitem') return undefined;
  return head.runIn && head.text.length > 30 ? undefined : head.span.end;
}
