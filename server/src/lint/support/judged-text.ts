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

/** The judged texts of one document in text order of their kinds, inner documents left out. */
export function* judgedTexts(document: Document): Iterable<JudgedText> {
  const { title, annotation, attachmentNote, postscript, addressee } = document;
  const line = (span: Span): JudgedText => {
    const view = foldedView(document.source, [span]);
    return { view, inline: scanInline(view), quoted: false, single: true };
  };
  if (title) yield { view: title.view, inline: title.inline, quoted: false, single: true };
  if (annotation) yield { view: annotation.view, inline: annotation.inline, quoted: false, single: false };
  // An addressee with text behind it on its line stands in a paragraph that is judged as one.
  if (addressee && !addressee.inline) yield line(addressee.span);
  for (const block of eachBlock(document.blocks)) {
    if (block.kind === 'paragraph')
      yield { view: block.view, inline: block.inline, quoted: block.quoted, single: false };
    else if (block.kind === 'section') {
      const { view, inline, quoted } = block.paragraph;
      yield { view, inline, quoted, marker: block.marker.span, single: false };
    } else if (block.kind === 'box') yield line(block.caption.span);
    else {
      for (const each of [block.caption, block.unit, ...block.notes]) {
        if (each) yield { view: each.view, inline: each.inline, quoted: each.quoted, single: false };
      }
    }
  }
  for (const { nameSpan } of attachmentNote?.entries ?? []) yield line(nameSpan);
  if (postscript) yield { view: postscript.view, inline: postscript.inline, quoted: false, single: false };
}
