// Counts the quantities read in the corpus and prints a seeded random sample with its context and its reading, to be checked by hand:
// npm run bench:quantities -- [--sample 200] [--sentences 60] [--seed 1]. --sentences prints sentences that hold numerals instead, with
// all that was read in each, to see what was missed.
import { parseArgs } from 'node:util';
import type { Span } from '../server/src/base/span';
import { foldedView } from '../server/src/base/fold';
import { buildModel } from '../server/src/model/build';
import { quantitiesIn, quantitiesOf, type Quantities } from '../server/src/model/quantities';
import type { Quantity } from '../server/src/model/quantity-types';
import { eachDocument, eachTable, paragraphsOf } from '../server/src/model/walk';
import { parseText } from '../server/src/syntax/syntax-tree';
import { hasCorpus, ISSUE, publicDocuments, readCorpus } from '../test/support/corpus';
import { seeded, shuffled } from './plants/random';

const CONTEXT = 16;
/** What holds figures in nearly every sentence of legal text and counts nothing. */
const NUMBERED =
  /第[0-9一二三四五六七八九十百千零〇、至]+[条款项章节届次号期]|[0-9]{4}年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?|^\s*[0-9]+[.、]/g;
const FIGURE = /[0-9０-９]|[一二三四五六七八九十百千万亿两][个名家项年月日元万亿人倍成分]/;

/** What was read of one paragraph or cell. */
interface Reading {
  readonly file: string;
  readonly source: string;
  readonly span: Span;
  readonly place: 'text' | 'cell';
  readonly found: Quantities;
}

const { values } = parseArgs({
  options: {
    sample: { type: 'string', default: '0' },
    sentences: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
  },
});
if (!hasCorpus()) {
  console.error('The corpus at ../shared/corpus is absent: nothing to read.');
  process.exit(2);
}
const readings = [ISSUE, ...publicDocuments()].flatMap(readingsOf);
count();
const random = seeded(Number(values.seed));
if (Number(values.sample) > 0) printSample(Number(values.sample));
if (Number(values.sentences) > 0) printSentences(Number(values.sentences));

function readingsOf(file: string): Reading[] {
  const out: Reading[] = [];
  for (const { document: top } of buildModel(parseText(readCorpus(file))).documents) {
    for (const document of eachDocument(top)) {
      const { source } = document;
      for (const paragraph of paragraphsOf(document)) {
        out.push({ file, source, span: paragraph.span, place: 'text', found: quantitiesOf(paragraph) });
      }
      for (const cell of eachTable(document).flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))) {
        if (cell.text === '') continue;
        out.push({
          file,
          source,
          span: cell.span,
          place: 'cell',
          found: quantitiesIn(foldedView(source, [cell.span])),
        });
      }
    }
  }
  return out;
}

function count(): void {
  const counts = new Map<string, number>();
  const add = (key: string): unknown => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const { place, found } of readings) {
    for (const { measure, rank, range, guess, qualifiers, lead, number, unit } of found.quantities) {
      add('quantities');
      add(`quantities in ${place}`);
      add(`measure ${rank === true ? 'rank' : measure}`);
      add(`form ${number.form}`);
      if (range) add('with range');
      if (guess) add('with guess');
      if (qualifiers.length > 0) add('with bounds');
      if (lead) add(`with lead ${lead.role}`);
      if (unit) add(unit.known ? 'with known unit' : 'with unknown unit');
    }
    for (const { form } of found.periods) add(`period ${form}`);
  }
  for (const [key, number] of [...counts].sort()) console.log(`${String(number).padStart(6)}  ${key}`);
}

function printSample(most: number): void {
  const all = readings.flatMap((reading) => reading.found.quantities.map((quantity) => ({ reading, quantity })));
  for (const [index, { reading, quantity }] of shuffled(random, all).slice(0, most).entries()) {
    const { source } = reading;
    const { start, end } = quantity.span;
    const before = source.slice(Math.max(reading.span.start, start - CONTEXT), start);
    const behind = source.slice(end, Math.min(reading.span.end, end + CONTEXT));
    const text = `${before}⟦${source.slice(start, end)}⟧${behind}`.replace(/\s+/g, ' ');
    console.log(`${index + 1}\t${reading.place}\t${text}\n\t\t${spoken(quantity)}`);
  }
}

function printSentences(most: number): void {
  const all = readings
    .filter(({ place }) => place === 'text')
    .flatMap((reading) => sentencesOf(reading).map((span) => ({ reading, span })));
  for (const [index, { reading, span }] of shuffled(random, all).slice(0, most).entries()) {
    const inside = ({ start, end }: Span): boolean => span.start <= start && end <= span.end;
    const { quantities, periods } = reading.found;
    console.log(`${index + 1}\t${reading.source.slice(span.start, span.end).replace(/\s+/g, ' ')}`);
    for (const quantity of quantities.filter((each) => inside(each.span))) {
      console.log(`\t\t⟦${reading.source.slice(quantity.span.start, quantity.span.end)}⟧ ${spoken(quantity)}`);
    }
    for (const period of periods.filter((each) => inside(each.span))) {
      console.log(
        `\t\t⟦${reading.source.slice(period.span.start, period.span.end)}⟧ ${period.from}–${period.to} ${period.form}`,
      );
    }
  }
}

/** The sentences of a paragraph that hold figures besides years and numbers of articles. */
function sentencesOf({ source, span }: Reading): Span[] {
  const out: Span[] = [];
  let start = span.start;
  for (let i = span.start; i <= span.end; i++) {
    if (i < span.end && !'。；;\n'.includes(source.charAt(i))) continue;
    if (
      FIGURE.test(
        source
          .slice(start, i)
          .replace(/[ \u3000]/g, '')
          .replace(NUMBERED, ''),
      )
    )
      out.push({ start, end: i });
    start = i + 1;
  }
  return out;
}

/** A quantity in words, for the eye. */
function spoken({ measure, number, range, unit, sign, qualifiers, guess, lead, rank }: Quantity): string {
  const parts = [rank === true ? 'rank' : measure, String(number.value) + (range ? ` to ${range.last.value}` : '')];
  parts.push(`± ${number.slack}`);
  if (unit) parts.push(`unit ${unit.base} × ${unit.factor}${unit.known ? '' : ' (unknown)'}`);
  if (sign) parts.push(`sign ${sign.text}`);
  for (const { text, relation } of qualifiers) parts.push(`${text} ${relation ?? 'about'}`);
  if (guess) parts.push(`guess ${guess.text}`);
  if (lead) parts.push(`lead ${lead.text}: ${lead.role} ${lead.direction ?? ''}`);
  return parts.join(' | ');
}
