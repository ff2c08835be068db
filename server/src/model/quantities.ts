// Quantities of a paragraph or a cell: found once, in one pass, outside dates, document numbers and references. Knows no indicator.
import type { FoldedView } from '../base/fold';
import type { Paragraph } from './document';
import type { Inline } from './inline-types';
import { hasNumerals, QuantityReader } from './quantity-reader';
import type { Period, Quantity, Unit } from './quantity-types';
import { wholeUnit } from './quantity-unit';

export interface Quantities {
  /** In text order, none overlapping another. */
  readonly quantities: readonly Quantity[];
  readonly periods: readonly Period[];
}

const NOTHING: Quantities = { quantities: [], periods: [] };
const known = new WeakMap<Paragraph, Quantities>();

/** The quantities of a paragraph. Worked out once a paragraph. */
export function quantitiesOf(paragraph: Paragraph): Quantities {
  let found = known.get(paragraph);
  if (found === undefined) {
    found = hasNumerals(paragraph.view.text) ? quantitiesIn(paragraph.view, paragraph.inline) : NOTHING;
    known.set(paragraph, found);
  }
  return found;
}

/** The quantities of any folded text; `inline` says what is no quantity, and is scanned when it is left out. */
export function quantitiesIn(view: FoldedView, inline?: Inline): Quantities {
  if (!hasNumerals(view.text)) return NOTHING;
  const reader = new QuantityReader(view, inline);
  reader.read();
  const { quantities, periods } = reader;
  return quantities.length === 0 && periods.length === 0 ? NOTHING : { quantities, periods };
}

/** The unit a whole text is: 亿元, 万户, %, 批次/千人. Undefined when it is none. */
export function unitOf(view: FoldedView): Unit | undefined {
  return wholeUnit(view);
}
