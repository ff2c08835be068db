// One indicator has one value for one year: in the running text of a document, and in the documents of one issue. Text against table is another
// rule's. Silent where name, year, region or unit are not surely the same.
import { shift } from '../../../base/span';
import { compareMeasurements } from '../../../model/measurement-compare';
import type { Measurement } from '../../../model/measurement-types';
import { groupKey, measurementsOf, sameMeasurements } from '../../../model/measurements';
import type { GazetteFile } from '../../../model/document';
import { fileRule, type Fault } from '../../rule';
import { converted, printedValue, settingLike } from '../../support/measurement-words';

interface ValueFault extends Fault {
  readonly one: Measurement;
  readonly other: Measurement;
  readonly across: boolean;
  readonly base: number;
}
interface Placed {
  readonly measurement: Measurement;
  readonly base: number;
}

/** Shorter names are common words. */
const SHORTEST = 5;

export const valueConflict = fileRule<ValueFault, Record<never, never>>({
  id: 'arithmetic/value-conflict',
  severity: 'information',
  fix: 'suggested',
  source: {
    kind: 'practice',
    zh: '通行做法：同一指标、同一年份、同一范围前后数值一致',
    en: 'Practice: one indicator has one value for one year and one region',
  },
  summary: { zh: '同一指标前后数值一致', en: 'An indicator has the same value throughout' },
  *find(file) {
    for (const { base, document } of file.documents) {
      for (const group of sameMeasurements(document).values()) {
        if (group.some(({ source }) => source === 'table')) continue;
        yield* deviating(group.filter(isSure).map((measurement) => ({ measurement, base })));
      }
    }
    if (file.kind === 'issue') yield* acrossDocuments(file);
  },
  why: {
    zh: '须核对哪一处有误，口径是否相同',
    en: 'somebody must find out which of the places is wrong and whether they speak of the same',
  },
  mends: ({ one, other, base }) =>
    settingLike(one, other, '这一处', 'this value').map((way) => ({
      ...way,
      edits: way.edits.map(({ span, newText }) => ({ span: shift(span, base), newText })),
    })),
  say({ one, other, across }) {
    const [here, there] = [printedValue(one), printedValue(other)];
    const more = converted(one, other);
    const less = more.zh === '' ? converted(other, one) : { zh: '', en: '' };
    const place = across ? '另一份文件' : '另一处';
    return {
      zh: `“${one.name}”${one.year}年的数值，这里为${here}${more.zh}，${place}为${there}${less.zh}，两处不一致。请核对口径和数值。`,
      en: `“${one.name}” of ${one.year} is ${here}${more.en} here and ${there}${less.en} in ${across ? 'another document' : 'another place'}. Check what is meant and the value.`,
    };
  },
});

/** Own, of a named year, without a bound, and a name long enough to be one thing. */
function isSure({ own, part, key, yearFrom, quantity, cumulative }: Measurement): boolean {
  if (!own || part || cumulative || key.length < SHORTEST || yearFrom === 'plan') return false;
  return quantity.qualifiers.length === 0;
}

/** Places whose value is not that of most. */
function* deviating(places: readonly Placed[]): Iterable<ValueFault> {
  if (places.length < 2) return;
  const support = places.map(
    ({ measurement }) => places.filter((each) => verdict(each, measurement) !== 'differ').length,
  );
  const best = places[support.indexOf(Math.max(...support))] as Placed;
  for (const place of places) {
    if (verdict(place, best.measurement) === 'differ') yield fault(place, best, false);
  }
}

function verdict(place: Placed, other: Measurement): string {
  return place.measurement === other ? 'agree' : compareMeasurements(place.measurement, other);
}

/** The first place of each document against the first document that has the indicator. */
function* acrossDocuments(file: GazetteFile): Iterable<ValueFault> {
  const first = new Map<string, Placed>();
  for (const { base, document } of file.documents) {
    const here = new Map<string, Placed>();
    for (const measurement of measurementsOf(document)) {
      if (measurement.year === undefined || !isSure(measurement)) continue;
      const key = `${measurement.region}\n${groupKey(measurement)}`;
      if (!here.has(key)) here.set(key, { measurement, base });
    }
    for (const [key, place] of here) {
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, place);
      else if (verdict(place, earlier.measurement) === 'differ') yield fault(place, earlier, true);
    }
  }
}

function fault(place: Placed, other: Placed, across: boolean): ValueFault {
  const at = shift(other.measurement.quantity.span, other.base);
  return {
    span: shift(place.measurement.quantity.span, place.base),
    related: [{ span: at, message: { zh: '与这一处比较', en: 'compared with this one' } }],
    one: place.measurement,
    other: other.measurement,
    across,
    base: place.base,
  };
}
