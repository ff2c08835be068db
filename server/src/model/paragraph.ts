// Makes logical paragraphs: one or more rows read as one, with their folded view and, when asked for, what is recognised inside.
import { foldedView, type FoldedView } from '../base/fold';
import type { Span } from '../base/span';
import { readMarker } from '../syntax/marker';
import type { Paragraph, Seam } from './document';
import { scanInline } from './inline';
import { findReferences } from './inline-reference';
import type { Inline } from './inline-types';
import type { Reference } from './reference-types';
import { contentSpan, type Row } from './rows';

/** A paragraph whose view and contents are computed when first asked for; everything else is plain data. */
export class ParagraphNode implements Paragraph {
  readonly kind = 'paragraph' as const;
  private cachedView: FoldedView | undefined;
  private cachedInline: Inline | undefined;
  private cachedReferences: readonly Reference[] | undefined;

  constructor(
    private readonly source: string,
    readonly role: Paragraph['role'],
    readonly span: Span,
    readonly pieces: readonly Span[],
    readonly seams: readonly Seam[],
    readonly quoted: boolean,
    /** The one row it consists of, whose view is already made. */
    private readonly row?: Row,
  ) {}

  get view(): FoldedView {
    this.cachedView ??= this.row?.line.view?.moved(this.row.offset) ?? foldedView(this.source, this.pieces);
    return this.cachedView;
  }

  get inline(): Inline {
    this.cachedInline ??= scanInline(this.view);
    return this.cachedInline;
  }

  get references(): readonly Reference[] {
    this.cachedReferences ??= findReferences(this.view, this.inline, this.ordinalEnd());
    return this.cachedReferences;
  }

  /** Folded index behind the ordinal the paragraph begins with: its own number is no reference. */
  private ordinalEnd(): number {
    if (this.quoted) return 0;
    const marker = readMarker(this.source, this.span.start, this.span.end);
    return marker === undefined ? 0 : this.view.indexAt(marker.span.end);
  }
}

/** Joins rows into one paragraph. `source` is the region's text; `rows` may not be empty. */
export function paragraphOf(
  source: string,
  rows: readonly Row[],
  role: Paragraph['role'],
  quoted = false,
): ParagraphNode {
  const pieces: Span[] = [];
  const seams: Seam[] = [];
  let previousEnd = -1;
  for (const row of rows) {
    const whole = contentSpan(row);
    if (previousEnd >= 0) {
      seams.push({ span: { start: previousEnd, end: whole.start }, kind: row.blanks > 0 ? 'page' : 'wrap' });
    }
    for (const piece of row.line.pieces) pieces.push({ start: row.offset + piece.start, end: row.offset + piece.end });
    if (row.line.pieces.length === 0) pieces.push(whole);
    previousEnd = whole.end;
  }
  const first = contentSpan(rows[0] as Row);
  const only = rows.length === 1 ? rows[0] : undefined;
  return new ParagraphNode(source, role, { start: first.start, end: previousEnd }, pieces, seams, quoted, only);
}

/** A paragraph over a stretch of the region that is no whole row. */
export function paragraphOver(source: string, span: Span, role: Paragraph['role']): ParagraphNode {
  return new ParagraphNode(source, role, span, [span], [], false);
}
