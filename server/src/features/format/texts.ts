// The texts of a document whose typography is formatted, each a line or logical paragraph with its folded view: titles, paragraphs, captions, cells.
// Provisions quoted from other texts are left out. Knows the model and no change.
import { foldedView, type FoldedView } from '../../base/fold';
import { cover, touches, type Span } from '../../base/span';
import { scanInline } from '../../model/inline';
import type { Inline } from '../../model/inline-types';
import type { Document, Paragraph, Section } from '../../model/document';
import { quotedProvisions } from '../../model/quoted-provision';
import { eachBlock, eachDocument } from '../../model/walk';
import { Places } from './places';

/** body: a paragraph that may hold sentences · line: a title, addressee, caption, signature · cell: of a table */
export type TextRole = 'body' | 'line' | 'cell';

export interface FormatText {
  readonly role: TextRole;
  /** Maps to offsets of `source`. */
  readonly view: FoldedView;
  /** The text that `view` and all spans count in: of the region, or of the file. */
  readonly source: string;
  /** Recognised contents, read when asked for. */
  readonly inline: Inline;
  /** The ordinal it opens with, the white space behind it included. */
  readonly marker?: Span;
  /** Stretches of it that are not to be touched: web addresses, code, provisions quoted from another text. */
  readonly kept: Places;
  /** Document numbers and the titles of other documents. */
  readonly names: Places;
}

const WEB =
  /(?:(?:https?|ftp):\/\/|www\.|[A-Za-z]:\\)[!-~]+|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,8}|`[^`]{1,200}`/g;
/** A mark behind an address that is not part of it. */
const BEHIND_WEB = /[,;:!?).'"]{1,8}$/;

/** A text whose recognised contents cost nothing until somebody asks. */
export class LazyText implements FormatText {
  private read: Inline | undefined;
  private keptPlaces: Places | undefined;
  private namePlaces: Places | undefined;

  constructor(
    readonly role: TextRole,
    readonly source: string,
    readonly view: FoldedView,
    private readonly paragraph?: Paragraph,
    readonly marker?: Span,
  ) {}

  get inline(): Inline {
    this.read ??= this.paragraph?.inline ?? scanInline(this.view);
    return this.read;
  }

  get kept(): Places {
    this.keptPlaces ??= new Places([
      ...webAddresses(this.view),
      ...(this.paragraph ? quotedProvisions(this.paragraph) : []),
    ]);
    return this.keptPlaces;
  }

  get names(): Places {
    this.namePlaces ??= new Places([...this.inline.numbers, ...this.inline.citations].map(({ span }) => span));
    return this.namePlaces;
  }
}

function webAddresses(view: FoldedView): Span[] {
  const { text } = view;
  if (!/[@`\\]|:\/\/|www\./.test(text)) return [];
  return [...text.matchAll(WEB)].map(({ 0: address, index }) => {
    const bare = address.startsWith('`') ? address : address.replace(BEHIND_WEB, '');
    return view.span(index, index + bare.length);
  });
}

/** True when an edit at the span would reach into what is not to be touched. */
export function isKept({ kept }: FormatText, span: Span): boolean {
  return kept.size > 0 && kept.overlaps(span);
}

const known = new WeakMap<Document, readonly FormatText[]>();

/** The texts of a top-level document and all that hangs on it. Gathered once a document. */
export function formatTexts(top: Document): readonly FormatText[] {
  let texts = known.get(top);
  if (texts === undefined) {
    texts = eachDocument(top).flatMap((document) => [...textsOf(document)]);
    known.set(top, texts);
  }
  return texts;
}

function* textsOf(document: Document): Iterable<FormatText> {
  const { source, title, addressee, attachmentNote, label } = document;
  const line = (span: Span): FormatText => new LazyText('line', source, foldedView(source, [span]));
  if (title) yield new LazyText('line', source, title.view);
  if (addressee) yield line(cover(addressee.span, addressee.end.span));
  if (label) yield line(label.span);
  for (const block of eachBlock(document.blocks)) {
    switch (block.kind) {
      case 'paragraph':
        if (!block.quoted && block.role !== 'separator') yield ofParagraph(block, source);
        break;
      case 'section':
        if (!block.paragraph.quoted) yield ofSection(block, source);
        break;
      case 'box':
        yield line(block.caption.span);
        break;
      default:
        for (const each of [block.caption, block.unit, ...block.notes]) if (each) yield ofParagraph(each, source);
        if (block.syntax === 'html') break;
        for (const row of block.rows) {
          for (const cell of row.cells) {
            if (cell.text.length > 1) yield new LazyText('cell', source, foldedView(source, [cell.span]));
          }
        }
    }
  }
  for (const { span } of document.listing) yield line(span);
  if (attachmentNote) yield line(attachmentNote.label.span);
  for (const { nameSpan } of attachmentNote?.entries ?? []) yield line(nameSpan);
  for (const { span } of document.signatures) yield line(span);
  for (const each of [document.annotation, document.postscript, document.copyTo, document.printLine]) {
    if (each && !each.quoted) yield ofParagraph(each, source);
  }
}

function ofParagraph(paragraph: Paragraph, source: string): FormatText {
  const role = paragraph.role === 'caption' || paragraph.role === 'unit' ? 'line' : 'body';
  return new LazyText(role, source, paragraph.view, paragraph);
}

function ofSection({ paragraph, marker }: Section, source: string): FormatText {
  return new LazyText('body', source, paragraph.view, paragraph, { start: marker.span.start, end: marker.after.end });
}

/** True when an offset lies in the ordinal or at its end. */
export function inMarker({ marker }: FormatText, offset: number): boolean {
  return marker !== undefined && touches(marker, offset);
}
