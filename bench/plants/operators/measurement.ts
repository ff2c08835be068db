// Mistakes in counts and in figures that are printed twice: an item of a list lost or added while its count stays, a count changed, a digit of a
// value changed in the text or in the table when the other one prints it too.
import { toChinese } from '../../../server/src/base/numerals';
import type { Span } from '../../../server/src/base/span';
import type { Section } from '../../../server/src/model/document';
import type { Enumeration, ListPlace } from '../../../server/src/model/enumeration-types';
import { fits } from '../../../server/src/model/enumeration-types';
import { enumerationsOf } from '../../../server/src/model/enumerations';
import { compareMeasurements } from '../../../server/src/model/measurement-compare';
import type { Measurement } from '../../../server/src/model/measurement-types';
import { sameMeasurements } from '../../../server/src/model/measurements';
import { eachBlock, eachDocument, sectionsIn } from '../../../server/src/model/walk';
import { insert, likeMarker, remove, removeLines, replace } from '../edits';
import { inFile, textAt, type Ground, type Part } from '../ground';
import type { Operator, Plan } from '../operator';
import { between, pick, type Random } from '../random';

const ADDED = ['综合保障', '数字管理', '开放合作', '人才培育'];

export const measurementOperators: readonly Operator[] = [
  {
    rule: 'arithmetic/enumeration-count',
    name: 'item of a counted list lost',
    *sites(ground, random) {
      for (const { part, enumeration } of lists(ground, ['before', 'behind', 'quotes'])) {
        if (enumeration.items.length < 3 || isOpen(ground, part, enumeration)) continue;
        // The first item has the sentence's verb before it, the last one may hold two.
        const at = between(random, 1, enumeration.items.length - 2);
        const [item, next] = [enumeration.items[at], enumeration.items[at + 1]];
        if (!item || !next) continue;
        const lost = { start: inFile(part, item.span).start, end: inFile(part, next.span).start };
        yield { edits: [remove(lost)], at: places(part, enumeration) };
      }
    },
  },
  {
    rule: 'arithmetic/enumeration-count',
    name: 'item of a counted list added',
    *sites(ground, random) {
      for (const { part, enumeration } of lists(ground, ['before', 'behind', 'quotes'])) {
        const item = enumeration.items[1];
        if (!item || enumeration.classifier === '级' || /[和与及]/.test(enumeration.items.at(-1)?.text ?? '')) continue;
        const { start } = inFile(part, item.span);
        const added = pick(random, ADDED);
        const mark = ground.text[start] === '“' ? '' : (separatorBefore(ground, start) ?? '、');
        const text = ground.text[start] === '“' ? `“${added}”` : `${added}${mark}`;
        yield { edits: [insert(start, text)], at: places(part, enumeration) };
      }
    },
  },
  {
    rule: 'arithmetic/enumeration-count',
    name: 'count of a list changed',
    *sites(ground, random) {
      for (const { part, enumeration } of lists(ground, ['before', 'behind', 'quotes', 'brackets', 'ordinals'])) {
        const open = isOpen(ground, part, enumeration);
        const plan = recounted(part, enumeration, random, open);
        if (plan) yield plan;
      }
    },
  },
  {
    rule: 'arithmetic/enumeration-count',
    name: 'count over headings or items changed',
    *sites(ground, random) {
      for (const { part, enumeration } of lists(ground, ['children'])) {
        const plan = recounted(part, enumeration, random, false);
        if (plan) yield plan;
      }
    },
  },
  {
    rule: 'arithmetic/enumeration-count',
    name: 'counted heading or item lost, the rest numbered anew',
    *sites(ground, random) {
      for (const { part, enumeration } of lists(ground, ['children'])) {
        const run = runOf(part, enumeration);
        if (run.length < 3) continue;
        const lost = between(random, 0, run.length - 1);
        const renumbered = run
          .slice(lost + 1)
          .map(({ marker }) => replace(inFile(part, marker.numeral), likeMarker(marker, marker.value - 1)));
        const section = run[lost] as Section;
        yield {
          edits: [removeLines(ground, inFile(part, section.span)), ...renumbered],
          at: [inFile(part, enumeration.span), inFile(part, (run[0] as Section).span)],
        };
      }
    },
  },
  {
    rule: 'arithmetic/text-table-conflict',
    name: 'digit of the text changed where the table has it too',
    *sites(ground, random) {
      for (const { part, a, b } of twice(ground, 'text', 'table')) yield digitChanged(ground, part, a, b, random);
    },
  },
  {
    rule: 'arithmetic/text-table-conflict',
    name: 'digit of the table changed where the text has it too',
    // The cell is an end of the growth rate beside it, or a part of a total.
    also: ['arithmetic/growth-rate', 'arithmetic/cagr', 'arithmetic/total-row', 'arithmetic/target-direction'],
    *sites(ground, random) {
      for (const { part, a, b } of twice(ground, 'table', 'text')) yield digitChanged(ground, part, a, b, random);
    },
  },
  {
    rule: 'arithmetic/value-conflict',
    name: 'digit changed of a value that the text has twice',
    *sites(ground, random) {
      for (const { part, a, b } of twice(ground, 'text', 'text')) yield digitChanged(ground, part, a, b, random);
    },
  },
];

interface Listed {
  readonly part: Part;
  readonly enumeration: Enumeration;
}

/** Lists whose count is right, as far as they can be counted. */
function* lists(ground: Ground, kinds: readonly ListPlace[]): Iterable<Listed> {
  if (ground.model.kind === 'foreign') return;
  for (const part of tops(ground)) {
    for (const enumeration of enumerationsOf(part.document)) {
      if (kinds.includes(enumeration.place) && isList(enumeration)) yield { part, enumeration };
    }
  }
}

/** As long as it says from its first item on; no grade of hospitals, and no set phrase that a list happens to stand before. */
function isList(enumeration: Enumeration): boolean {
  const { readings, classifier, items, place, count } = enumeration;
  const [whole] = readings;
  if (!fits(enumeration) || whole === undefined || count.value < whole.least || count.value > whole.most) return false;
  if (classifier === '级') return items.every(({ text }) => /[省市县区乡镇村州国家级(][^、]{0,8}$/.test(text));
  return place !== 'before' || classifier !== '' || items.length > 2;
}

function tops(ground: Ground): Part[] {
  return ground.parts.filter(({ document, top }) => document === top);
}

function places(part: Part, { span, list }: Enumeration): Span[] {
  return [inFile(part, span), inFile(part, list)];
}

/** 甲、乙等三类: too few items are no mistake. */
function isOpen(ground: Ground, part: Part, { span, list, place }: Enumeration): boolean {
  const from = place === 'before' ? list.end : list.start;
  const to = place === 'before' ? span.start : list.end + 1;
  return /等|主要|重点|其中/.test(textAt(ground, inFile(part, { start: Math.min(from, list.start), end: to })));
}

function separatorBefore(ground: Ground, at: number): string | undefined {
  const mark = ground.text[at - 1];
  return mark !== undefined && '、；;'.includes(mark) ? mark : undefined;
}

/** The count one or two higher or lower; of an open list only lower. */
function recounted(part: Part, enumeration: Enumeration, random: Random, open: boolean): Plan | undefined {
  const { count, readings } = enumeration;
  const most = Math.max(...readings.map((reading) => reading.most));
  const least = Math.min(readings[0]?.least ?? 0, count.value);
  const lower = least - between(random, 1, 2);
  const higher = most + between(random, 1, 2);
  const value = lower < 2 || (!open && random() < 0.5) ? higher : lower;
  if (open && value > count.value) return undefined;
  const chinese = value === 2 ? '两' : toChinese(value);
  const text = /\d/.test(count.text) ? String(value) : chinese;
  if (text === undefined) return undefined;
  return { edits: [replace(inFile(part, count.span), text)], at: places(part, enumeration) };
}

/** The sections that an enumeration counts. */
function runOf(part: Part, { list }: Enumeration): readonly Section[] {
  for (const document of eachDocument(part.document)) {
    const parents = [document.blocks, ...eachBlock(document.blocks).flatMap((b) => ('blocks' in b ? [b.blocks] : []))];
    for (const blocks of parents) {
      const run = sectionsIn(blocks).filter(({ head }) => head.span.start >= list.start && head.span.end <= list.end);
      if (run.length > 1) return run;
    }
  }
  return [];
}

interface Twice {
  readonly part: Part;
  readonly a: Measurement;
  readonly b: Measurement;
}

/** Values printed in two places without a bound, and alike. */
function* twice(ground: Ground, one: 'text' | 'table', other: 'text' | 'table'): Iterable<Twice> {
  for (const part of tops(ground)) {
    for (const group of sameMeasurements(part.document).values()) {
      if (one === other && group.some(({ source }) => source !== one)) continue;
      const a = group.find(({ source, quantity }) => source === one && quantity.qualifiers.length === 0);
      const b = group.find((each) => each !== a && each.source === other && each.quantity.qualifiers.length === 0);
      if (a && b && compareMeasurements(a, b) === 'agree') yield { part, a, b };
    }
  }
}

/** One of the digits that both places print becomes another. */
function digitChanged(ground: Ground, part: Part, a: Measurement, b: Measurement, random: Random): Plan {
  const span = inFile(part, a.quantity.number.digits.span);
  const printed = textAt(ground, span);
  const significant = Math.min(
    digitsIn(printed),
    digitsIn(textAt(ground, inFile(part, b.quantity.number.digits.span))),
  );
  const all = [...printed].flatMap((char, i) => (/\d/.test(char) ? [i] : [])).slice(0, significant);
  const at = span.start + pick(random, all.length > 0 ? all : [0]);
  const old = Number(ground.text[at]);
  // Another digit; the first one is not made 0.
  const digit = at === span.start ? 1 + ((old + between(random, 0, 7)) % 9) : (old + between(random, 1, 9)) % 10;
  const changed = digit === old ? (old % 9) + 1 : digit;
  return {
    edits: [replace({ start: at, end: at + 1 }, String(changed))],
    at: [inFile(part, a.quantity.span), inFile(part, b.quantity.span)],
  };
}

function digitsIn(text: string): number {
  return text.replace(/\D/g, '').replace(/^0+/, '').length;
}
