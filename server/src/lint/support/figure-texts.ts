// Every text of a document whose figures are judged: its title, its paragraphs, the captions of its boxes, the cells of its tables. Provisions
// quoted from another text are left out, and cells without a figure. Knows the model and no rule.
import { foldedView, type FoldedView } from '../../base/fold';
import type { Span } from '../../base/span';
import type { Document, Paragraph } from '../../model/document';
import { scanInline } from '../../model/inline';
import type { Inline } from '../../model/inline-types';
import { quantitiesIn, quantitiesOf, type Quantities } from '../../model/quantities';
import { eachBlock, eachDocument } from '../../model/walk';

/** One text; what is recognised in it is worked out when first asked for. */
export interface FigureText {
  readonly place: 'title' | 'text' | 'cell';
  readonly view: FoldedView;
  readonly inline: Inline;
  readonly quantities: Quantities;
  /** Folded index behind the ordinal that opens it: 三、四个方面 is no guess. */
  readonly start: number;
}

class Text implements FigureText {
  private cachedInline: Inline | undefined;
  private cachedQuantities: Quantities | undefined;

  constructor(
    readonly place: FigureText['place'],
    readonly view: FoldedView,
    readonly start: number,
    inline?: Inline,
  ) {
    this.cachedInline = inline;
  }

  get inline(): Inline {
    this.cachedInline ??= scanInline(this.view);
    return this.cachedInline;
  }

  get quantities(): Quantities {
    this.cachedQuantities ??= quantitiesIn(this.view, this.inline);
    return this.cachedQuantities;
  }
}

class ParagraphText implements FigureText {
  readonly place = 'text';
  constructor(
    private readonly paragraph: Paragraph,
    readonly start: number,
  ) {}

  get view(): FoldedView {
    return this.paragraph.view;
  }

  get inline(): Inline {
    return this.paragraph.inline;
  }

  get quantities(): Quantities {
    return quantitiesOf(this.paragraph);
  }
}

const FIGURE = /[0-9０-９〇一二两三四五六七八九十百千]/;
const PLAIN = /^[<>≥≤]?-?[0-9]{1,15}(?:\.[0-9]{1,9})?%?$/;
const known = new WeakMap<Document, readonly FigureText[]>();

/** The texts of a document, inner documents left out. Gathered once a document: several rules ask. */
export function figureTexts(document: Document): readonly FigureText[] {
  let texts = known.get(document);
  if (texts === undefined) {
    texts = gather(document);
    known.set(document, texts);
  }
  return texts;
}

/** The texts of a top-level document and everything inside it. */
export function* allFigureTexts(top: Document): Iterable<FigureText> {
  for (const document of eachDocument(top)) yield* figureTexts(document);
}

function gather(document: Document): FigureText[] {
  const { title, annotation, postscript, source } = document;
  const texts: FigureText[] = [];
  const paragraph = (each: Paragraph | undefined, marker?: Span): void => {
    if (each === undefined || each.quoted || !FIGURE.test(each.view.text)) return;
    texts.push(new ParagraphText(each, marker === undefined ? 0 : each.view.indexAt(marker.end)));
  };
  if (title && FIGURE.test(title.view.text)) texts.push(new Text('title', title.view, 0, title.inline));
  paragraph(annotation);
  for (const block of eachBlock(document.blocks)) {
    if (block.kind === 'paragraph') paragraph(block);
    else if (block.kind === 'section') paragraph(block.paragraph, block.marker.span);
    else if (block.kind === 'box') texts.push(new Text('text', foldedView(source, [block.caption.span]), 0));
    else {
      for (const each of [block.caption, block.unit, ...block.notes]) paragraph(each);
      for (const { cells } of block.rows) {
        for (const { span, text } of cells) {
          // A number and nothing else has no form to be judged, and a table is full of them.
          if (FIGURE.test(text) && !PLAIN.test(text)) texts.push(new Text('cell', foldedView(source, [span]), 0));
        }
      }
    }
  }
  paragraph(postscript);
  return texts;
}

const titleMarks = new WeakMap<Inline, readonly Span[]>();

/** The span lies inside 《》: a name is printed as it is. */
export function isInTitleMarks(inline: Inline, { start, end }: Span): boolean {
  let outer = titleMarks.get(inline);
  if (outer === undefined) {
    const spans: Span[] = [];
    for (const { kind, open, close } of inline.pairs) {
      if (kind === 'title' && open.start >= (spans.at(-1)?.end ?? 0)) spans.push({ start: open.start, end: close.end });
    }
    outer = spans;
    titleMarks.set(inline, outer);
  }
  let low = 0;
  let high = outer.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((outer[middle]?.start ?? 0) <= start) low = middle;
    else high = middle - 1;
  }
  const around = outer[low];
  return around !== undefined && around.start <= start && end <= around.end;
}
