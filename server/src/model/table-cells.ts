// A place of the grid: what is printed there, what it is merged with, and its number, read when somebody asks. Knows its cell and no column.
import { foldedView, type FoldedView } from '../base/fold';
import type { Cell } from './document';
import type { Quantity } from './quantity-types';
import { quantitiesIn } from './quantities';
import type { Merge } from './table-merges';
import { coreOf, isNoteSign, shapeOf } from './table-shapes';
import type { GridCell, NoValue } from './table-types';

type Mark = GridCell['marks'][number];
const NO_MARKS: readonly Mark[] = [];
/** What can stand in a cell that has a number. */
const FIGURE = /[\d一二三四五六七八九十百千万亿零两〇半]/;

/** A filled or empty place. The number is read once, when it is first asked for. */
export class PlacedCell implements GridCell {
  private read: { readonly quantity?: Quantity } | undefined;
  private found: { readonly marks: readonly Mark[]; readonly bracketed: boolean } | undefined;

  constructor(
    private readonly source: string,
    readonly row: number,
    readonly column: number,
    readonly cell: Cell | undefined,
    readonly text: string,
    private readonly fits: boolean,
    private readonly merge?: Merge,
    readonly parts: readonly Cell[] = [],
  ) {}

  get merged(): Merge['merged'] | undefined {
    return this.merge?.merged;
  }

  get origin(): Cell | undefined {
    return this.merge?.origin;
  }

  get quantity(): Quantity | undefined {
    this.read ??= { quantity: this.readQuantity() };
    return this.read.quantity;
  }

  get none(): NoValue | undefined {
    if (this.merged !== undefined) return this.merged === 'missing' ? 'blank' : undefined;
    switch (shapeOf(this.text)) {
      case 'blank':
        return 'blank';
      case 'dash':
        return 'dash';
      case 'slash':
        return 'slash';
      case 'omitted':
        return 'omitted';
      default:
        return this.quantity === undefined ? 'words' : undefined;
    }
  }

  get marks(): readonly Mark[] {
    return this.around().marks;
  }

  get bracketed(): boolean {
    return this.around().bracketed;
  }

  /** The folded text with the way back to the source. */
  private view(): FoldedView {
    return foldedView(
      this.source,
      this.cell === undefined ? [] : [this.cell.span, ...this.parts.map(({ span }) => span)],
    );
  }

  private readQuantity(): Quantity | undefined {
    if (!this.fits || this.merged !== undefined || this.cell === undefined || !FIGURE.test(this.text)) return undefined;
    const { from, to } = coreOf(this.text);
    const whole = this.view();
    const core = from === 0 && to === this.text.length ? whole : foldedView(this.source, [whole.span(from, to)]);
    const { quantities } = quantitiesIn(core);
    const only = quantities[0];
    // A number among words is no value of the cell: 增速高于全省3个点.
    if (only === undefined || quantities.length > 1) return undefined;
    const first = core.at(0);
    const last = core.at(core.length - 1) + 1;
    const start = Math.min(only.span.start, only.lead?.span.start ?? only.span.start);
    return start === first && only.span.end === last ? only : undefined;
  }

  private around(): { readonly marks: readonly Mark[]; readonly bracketed: boolean } {
    this.found ??=
      this.merged === undefined && this.cell !== undefined
        ? marksOf(this.view())
        : { marks: NO_MARKS, bracketed: false };
    return this.found;
  }
}

/** The marks around a cell's text. Brackets are one mark, []. */
function marksOf(view: FoldedView): { readonly marks: readonly Mark[]; readonly bracketed: boolean } {
  const { text } = view;
  const { from, to, bracketed } = coreOf(text);
  if (from === 0 && to === text.length) return { marks: NO_MARKS, bracketed: false };
  const marks: Mark[] = [];
  for (let i = 0; i < text.length; i++) {
    if (i >= from && i < to) continue;
    const sign = text.charAt(i);
    // #早稻: statistics print it for 其中.
    if (isNoteSign(sign) && !(sign === '#' && i === 0)) marks.push({ text: sign, ...view.span(i, i + 1) });
  }
  if (bracketed) marks.push({ text: '[]', ...view.span(from - 1, to + 1) });
  return { marks: marks.sort((a, b) => a.start - b.start), bracketed };
}
