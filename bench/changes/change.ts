// One random change of a table or of a sentence that is reckoned: what was done, where, and what of the engine's own reading is needed to say why
// it may have stayed unseen. Types only.
import type { TextEdit } from '../../server/src/base/edit';
import type { Span } from '../../server/src/base/span';
import type { Ground } from '../plants/ground';

/** digit: one digit of a value · unit: another unit · cell: taken out, blanked, exchanged · row: gone, doubled, moved · item: of an enumeration · count: of it */
export type ChangeKind = 'digit' | 'unit' | 'cell' | 'row' | 'item' | 'count' | 'sentence digit';

export interface Change {
  readonly kind: ChangeKind;
  readonly ground: Ground;
  /** What was done, in a few words. */
  readonly what: string;
  /** Offsets of the file. */
  readonly edits: readonly TextEdit[];
  /** The table or paragraph it was done in. */
  readonly within: Span;
  /**
   * Why a reader with nothing but this text could not know: the value stands nowhere else and nothing is reckoned from it, or the printed figure is
   * still right after rounding. Undefined where the text contradicts itself.
   */
  readonly unseen?: 'printed once' | 'still right';
}
