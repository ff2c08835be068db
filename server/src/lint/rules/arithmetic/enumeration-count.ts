// 六大工程 lists six. Where a count and its list stand together the two must agree. Silent where the list may go on (等, 主要) or may be counted in a
// way that fits: 和 may join two items or stand inside one.
import type { Enumeration, Reading } from '../../../model/enumeration-types';
import { enumerationsOf } from '../../../model/enumerations';
import { documentRule, type Bilingual, type Fault } from '../../rule';
import { countLike, replacing } from '../../support/ways';

interface CountFault extends Fault {
  readonly enumeration: Enumeration;
}

const SHOWN = 12;
const MOST_OVER = 3;
const WHERE: Readonly<Record<Enumeration['place'], Bilingual>> = {
  before: { zh: '前面', en: 'before it' },
  behind: { zh: '后面', en: 'behind it' },
  brackets: { zh: '后面的括号里', en: 'in the brackets behind it' },
  quotes: { zh: '前面', en: 'before it' },
  ordinals: { zh: '后面', en: 'behind it' },
  children: { zh: '下面', en: 'below it' },
};

export const enumerationCount = documentRule<CountFault, Record<never, never>>({
  id: 'arithmetic/enumeration-count',
  severity: 'warning',
  fix: 'suggested',
  source: {
    kind: 'practice',
    zh: '通行做法：“六大工程”“三类主体”“以下四项”所称的数目与列出的各项相符',
    en: 'Practice: a count that is announced (六大工程, 三类主体, 以下四项) is the number of items listed',
  },
  summary: { zh: '所称数目与列举的项数一致', en: 'An announced count is the number of items listed' },
  *find(document) {
    for (const enumeration of enumerationsOf(document)) {
      if (!disagrees(enumeration)) continue;
      const { count, list } = enumeration;
      const related = [{ span: list, message: { zh: '列举在这里', en: 'The list is here' } }];
      yield { span: count.span, enumeration, related };
    }
  },
  why: {
    zh: '须核对是数目有误，还是列举漏了或者多了',
    en: 'somebody must find out whether the count is wrong or the list is',
  },
  mends({ enumeration: { count, readings } }) {
    const [reading] = readings;
    if (reading === undefined || reading.most > reading.least + 1) return [];
    return numbersOf(reading).flatMap((value) => {
      const text = countLike(count.text, value);
      if (text === undefined || text === count.text) return [];
      return replacing(count.span, text, { zh: `数目改为“${text}”`, en: `Change the count to ${text}` });
    });
  },
  say({ enumeration }) {
    const { count, classifier, noun, items, place } = enumeration;
    const name = `${count.text}${classifier}${noun.length > 8 ? '' : noun}`;
    const shown = items.slice(0, SHOWN).map(({ text }) => shorten(text));
    const more = items.length > SHOWN;
    const listed = numbers(enumeration);
    const [first] = listed;
    const gap = first === undefined ? 0 : Math.abs(first - count.value);
    const few = first !== undefined && first < count.value;
    const where = WHERE[place];
    return {
      zh: `“${name}”应有${count.value}项，${where.zh}列出${listed.join('或')}项：${shown.join('；')}${more ? '……' : ''}。${
        listed.length === 1 ? `${few ? '少' : '多'}${gap}项，` : ''
      }请核对数目和列举的各项。`,
      en: `“${name}” announces ${count.value}, but ${listed.join(' or ')} are listed ${where.en}: ${shown.join('; ')}${more ? ' …' : ''}. Check the number and the list.`,
    };
  },
});

/** No reading of the list gives the count, and the list is of a kind that tells. */
function disagrees({ count: { value }, readings, complete, pure }: Enumeration): boolean {
  // A list that is much longer begins before what is counted.
  return readings.every(
    ({ least, most }) => (pure && least > value && least <= value + MOST_OVER) || (complete && most < value),
  );
}

/** What the list comes to, by its fullest reading. */
function numbers({ readings }: Enumeration): number[] {
  return readings[0] === undefined ? [] : numbersOf(readings[0]);
}

function numbersOf({ least, most }: Reading): number[] {
  return Array.from({ length: most - least + 1 }, (_, index) => least + index);
}

function shorten(text: string): string {
  return text.length > 20 ? `${text.slice(0, 19)}…` : text;
}
