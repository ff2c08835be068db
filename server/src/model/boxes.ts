// Finds where a 专栏 ends. Its items are numbered from 1 inside the outer numbering, and the outer run then resumes: two counters are
// walked together and the split with the fewest anomalies wins. Where two splits are equally good, layout decides and the end is uncertain.
import type { Marker, MarkerForm } from '../syntax/marker-types';
import type { Unit } from './units';

/** A resumption of the outer run with the wrong number is less likely than a slip inside the box. */
const UNCLEAN_SWITCH = 0.5;

/**
 * Index of the unit behind the box whose caption is units[caption], and whether that is uncertain. `rank` orders the printed forms;
 * `outerValue` gives the last outer number of a form, 0 when none is open.
 */
export function boxExtent(
  units: readonly Unit[],
  caption: number,
  rank: (form: MarkerForm) => number,
  outerValue: (form: MarkerForm) => number,
): { end: number; uncertain: boolean } {
  const form = itemForm(units, caption, outerValue);
  const limit = boundary(units, caption, form === undefined ? Infinity : rank(form), rank);
  if (form === undefined) return { end: limit, uncertain: false };
  const places: number[] = [];
  const values: number[] = [];
  for (let i = caption + 1; i < limit; i++) {
    const marker = markerAt(units, i);
    if (marker?.form !== form) continue;
    places.push(i);
    values.push(marker.value);
  }
  const split = bestSplit(values, outerValue(form), places[0] === caption + 1);
  return { end: places[split.at] ?? limit, uncertain: split.uncertain };
}

/** The form of the box's own numbers, or undefined when the first number behind the caption belongs to a heading above it. */
function itemForm(
  units: readonly Unit[],
  caption: number,
  outerValue: (form: MarkerForm) => number,
): MarkerForm | undefined {
  for (let i = caption + 1; i < units.length; i++) {
    if ((units[i] as Unit).kind === 'caption') return undefined;
    const marker = markerAt(units, i);
    if (marker === undefined) continue;
    switch (marker.form) {
      case 'dot':
      case 'bracket-number':
      case 'half-bracket':
      case 'circled':
        return marker.form;
      case 'bracket':
        return marker.value === 1 && outerValue('bracket') > 0 && i === caption + 1 ? 'bracket' : undefined;
      default:
        return undefined;
    }
  }
  return undefined;
}

/** The first unit behind the caption that cannot be in the box: the next box, or a heading above the items. */
function boundary(
  units: readonly Unit[],
  caption: number,
  itemRank: number,
  rank: (form: MarkerForm) => number,
): number {
  for (let i = caption + 1; i < units.length; i++) {
    if ((units[i] as Unit).kind === 'caption') return i;
    const marker = markerAt(units, i);
    if (marker !== undefined && (itemRank === Infinity || rank(marker.form) < itemRank)) return i;
  }
  return units.length;
}

function markerAt(units: readonly Unit[], index: number): Marker | undefined {
  const unit = units[index] as Unit;
  return unit.kind === 'paragraph' ? unit.marker : undefined;
}

/** How many of the values belong to the box; `direct` tells that the first item stands right under the caption. */
function bestSplit(values: readonly number[], outer: number, direct: boolean): { at: number; uncertain: boolean } {
  const count = values.length;
  // inside[k]: anomalies among the first k values as box items; behind[k]: among the rest as the outer run going on.
  const inside: number[] = [0];
  for (let i = 0; i < count; i++) {
    const expected = i === 0 ? 1 : (values[i - 1] as number) + 1;
    inside.push((inside[i] as number) + (values[i] === expected ? 0 : 1));
  }
  const chain: number[] = new Array<number>(count + 1).fill(0);
  for (let i = count - 1; i > 0; i--) {
    chain[i] = (chain[i + 1] as number) + (values[i] === (values[i - 1] as number) + 1 ? 0 : 1);
  }
  // Text under the caption and a first number that is not 1: hardly the box's own.
  const stranger = !direct && values[0] !== 1 ? 1 : 0;
  const cost = (k: number): number => {
    const own = (inside[k] as number) + (k > 0 ? stranger : 0);
    if (k === count) return own;
    const clean = values[k] === outer + 1;
    return own + (clean ? 0 : 1 + UNCLEAN_SWITCH) + (chain[k + 1] as number);
  };
  let best = Infinity;
  let ties: number[] = [];
  for (let k = 0; k <= count; k++) {
    const here = cost(k);
    if (here < best) {
      best = here;
      ties = [k];
    } else if (here === best) ties.push(k);
  }
  if (ties.length === 1) return { at: ties[0] as number, uncertain: false };
  const filled = ties.filter((k) => k > 0);
  if (!direct && ties.includes(0)) return { at: 0, uncertain: false };
  // Where every reading has the same anomaly it is one, wherever the box ends.
  return { at: filled[filled.length - 1] ?? 0, uncertain: filled.length > 1 && best === 0 };
}
