// Every line of a document whose punctuation is judged, with what is recognised in it: title, 题注, body, captions, attachment names.
// Tables are left out: a cell may hold half a sentence. Knows the model and no rule.
import { foldedView, type FoldedView } from '../../base/fold';
import type { Span } from '../../base/span';
import type { Document } from '../../model/document';
import type { Inline } from '../../model/inline-types';
import { scanInline } from '../../model/inline';
import { eachBlock } from '../../model/walk';

/** One line or logical paragraph. */
export interface JudgedText {
  readonly view: FoldedView;
  readonly inline: Inline;
  readonly quoted: boolean;
  /** The ordinal that opens it, which has marks of its own. */
  readonly marker?: Span;
  /** A line of its own kind, of which no pair reaches into the next line. */
  readonly single: boolean;
}

const known = new WeakMap<Document, readonly JudgedText[]>();

/** The judged texts of one document in text order of their kinds, inner documents left out. Gathered once a document: several rules ask. */
export function judgedTexts(document: Document): readonly JudgedText[] {
  let texts = known.get(document);
  if (texts === undefined) {
    texts = gather(document);
    known.set(document, texts);
  }
  return texts;
}

function gather(document: Document): JudgedText[] {
  const texts: JudgedText[] = [];
  const { title, annotation, attachmentNote, postscript, addressee } = document;
  const line = (span: Span): JudgedText => {
    const view = foldedView(document.source, [span]);
    return { view, inline: scanInline(view), quoted: false, single: true };
  };
  if (title) texts.push({ view: title.view, inline: title.inline, quoted: false, single: true });
  if (annotation) texts.push({ view: annotation.view, inline: annotation.inline, quoted: false, single: false });
  // An addressee with text behind it on its line stands in a paragraph that is judged as one.
  if (addressee && !addressee.inline) texts.push(line(addressee.span));
  for (const block of eachBlock(document.blocks)) {
    if (block.kind === 'paragraph') {
      texts.push({ view: block.view, inline: block.inline, quoted: block.quoted, single: false });
    } else if (block.kind === 'section') {
      const { view, inline, quoted } = block.paragraph;
      texts.push({ view, inline, quoted, marker: block.marker.span, single: false });
    } else if (block.kind === 'box') texts.push(line(block.caption.span));
    else {
      for (const each of [block.caption, block.unit, ...block.notes]) {
        if (each) texts.push({ view: each.view, inline: each.inline, quoted: each.quoted, single: false });
      }
    }
  }
  for (const { nameSpan } of attachmentNote?.entries ?? []) texts.push(line(nameSpan));
  if (postscript) texts.push({ view: postscript.view, inline: postscript.inline, quoted: false, single: false });
  return texts;
}
