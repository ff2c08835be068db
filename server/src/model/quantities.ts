// Quantities of a paragraph or a cell: found once, in one pass, outside dates, document numbers and references. Knows no indicator.
import type { FoldedView } from '../base/fold';
import type { Paragraph } from './document';
import type { Inline } from './inline-types';
import type { Period, Quantity, Unit } from './quantity-types';

export interface Quantities {
  /** In text order, none overlapping another. */
  readonly quantities: readonly Quantity[];
  readonly periods: readonly Period[];
}

const NOTHING: Quantities = { quantities: [], periods: [] };

/** The quantities of a paragraph. Worked out once a paragraph. */
export function quantitiesOf(paragraph: Paragraph): Quantities {
  return quantitiesIn(paragraph.view, paragraph.inline);
}

/** The quantities of any folded text; `inline` says what is no quantity, and is scanned when it is left out. */
export function quantitiesIn(_view: FoldedView, _inline?: Inline): Quantities {
  return NOTHING;
}

/** The unit a whole text is: 亿元, 万户, %, 批次/千人. Undefined when it is none. */
export function unitOf(_view: FoldedView): Unit | undefined {
  return undefined;
}
