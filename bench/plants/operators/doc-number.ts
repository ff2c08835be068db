// Mistakes in document numbers: marks, year, serial, agency code, and numbers that fit neither issuer nor type nor date.
import type { TextEdit } from '../../../server/src/base/edit';
import type { Span } from '../../../server/src/base/span';
import { exchange, insert, remove, replace } from '../edits';
import { inFile, numbers, ownNumbers, paragraphs, textAt, yearOf, type Ground, type PlacedNumber } from '../ground';
import type { Operator } from '../operator';
import { between, pick, type Random } from '../random';

/** In an issue the contents still give the number as it was. */
const CONTENTS = ['gazette/toc-title-number'] as const;

const LOOK_ALIKES: Readonly<Record<string, readonly string[]>> = {
  发: ['友', '法'],
  办: ['力', '为'],
  政: ['攻', '致'],
  国: ['图', '囯'],
  函: ['涵', '幽'],
  浙: ['淅', '渐'],
};

/** Codes that every reader knows, with the code of the sister agency. */
const SISTERS: Readonly<Record<string, string>> = {
  国发: '国办发',
  国办发: '国发',
  国函: '国办函',
  国办函: '国函',
  浙政发: '浙政办发',
  浙政办发: '浙政发',
  浙政办函: '浙政函',
  平政发: '平政办发',
  义政办发: '义政发',
  仙政发: '仙政办发',
  象政办发: '象政发',
};

export const docNumberOperators: readonly Operator[] = [
  ...(['[]', '()', '（）', '【】', '﹝﹞', '［］'] as const).map((marks) =>
    inNumber('doc-number/bracket', `year in ${marks}`, (ground, { part, number }) => [
      replace(inFile(part, number.open.span), marks[0] as string),
      replace(inFile(part, number.close.span), marks[1] as string),
    ]),
  ),
  inNumber('doc-number/bracket', 'one bracket of another kind', (ground, { part, number }, random) => [
    random() < 0.5 ? replace(inFile(part, number.open.span), '[') : replace(inFile(part, number.close.span), '］'),
  ]),
  inNumber('doc-number/year-form', 'year of two digits', (ground, { part, number }) =>
    (number.year.value ?? 0) >= 2000 ? [replace(inFile(part, number.year.span), number.year.text.slice(2))] : undefined,
  ),
  inNumber('doc-number/year-form', '年 behind the year', (ground, { part, number }) => [
    insert(inFile(part, number.year.span).end, '年'),
  ]),
  inNumber('doc-number/serial-form', '第 before the serial', (ground, { part, number }) => [
    insert(inFile(part, number.serial.span).start, '第'),
  ]),
  inNumber('doc-number/serial-form', 'leading zero', (ground, { part, number }) =>
    number.serial.value < 100 ? [insert(inFile(part, number.serial.span).start, '0')] : undefined,
  ),
  inNumber('doc-number/serial-form', '号 lost', (ground, { part, number }) =>
    number.suffix ? [remove(inFile(part, number.suffix))] : undefined,
  ),
  {
    ...inNumber('doc-number/spacing', 'space inside a number where others have none', (ground, { part, number }) =>
      [...numbers(ground)].every((each) => each.number.gaps.length === 0)
        ? [insert(inFile(part, number.serial.span).start, ' ')]
        : undefined,
    ),
    hint: true,
  },
  inNumber(
    'doc-number/unknown-code',
    'character of the code taken for a look-alike',
    (ground, { part, number }, random) => {
      const code = number.code.text;
      if (SISTERS[code] === undefined) return undefined;
      const span = inFile(part, number.code.span);
      const places = [...code].flatMap((char, index) => (LOOK_ALIKES[char] ? [index] : []));
      const index = pick(random, places);
      const at = span.start + index;
      return span.end - span.start === code.length
        ? [replace({ start: at, end: at + 1 }, pick(random, LOOK_ALIKES[code[index] as string] as string[]))]
        : undefined;
    },
  ),
  ownNumber('doc-number/issuer-mismatch', 'code of the sister agency', (ground, { part, number }) => {
    const sister = SISTERS[number.code.text];
    return sister ? [replace(inFile(part, number.code.span), sister)] : undefined;
  }),
  {
    ...ownNumber('doc-number/issuer-mismatch', 'code of another place', (ground, { part, number }, random) => {
      const others = ['苏政发', '川府发', '皖政', '粤府'].filter(() => SISTERS[number.code.text]);
      return others.length > 0 ? [replace(inFile(part, number.code.span), pick(random, others))] : undefined;
    }),
    // Not every place has a 函 of its own.
    also: [...CONTENTS, 'doc-number/type-mismatch'],
  },
  {
    rule: 'doc-number/issuer-mismatch',
    name: 'cited title of the State Council or its office with the code of the other',
    *sites(ground) {
      for (const { part, paragraph } of paragraphs(ground)) {
        for (const { title, number, span } of paragraph.inline.citations) {
          const sister =
            number && /^国务院(?:办公厅)?(?:关于|转发|印发)/.test(title) ? SISTERS[number.code.text] : undefined;
          if (number && sister)
            yield {
              edits: [replace(inFile(part, number.code.span), sister)],
              at: [inFile(part, number.span), inFile(part, span)],
            };
        }
      }
    },
  },
  ownNumber('doc-number/type-mismatch', 'letter or reply under a 发 number', (ground, { part, number }) => {
    const type = part.document.title?.type?.text;
    const span = inFile(part, number.code.span);
    // Departments number their letters as they please; governments and their offices do not.
    return /政(?:办)?函$|^国(?:办)?函$/.test(number.code.text) && (type === '复函' || type === '函')
      ? [replace({ start: span.end - 1, end: span.end }, '发')]
      : undefined;
  }),
  {
    ...ownNumber(
      'doc-number/type-mismatch',
      'decision, announcement or order under a 函 number',
      (ground, { part, number }) => {
        // 意见 is left out: offices do issue opinions under 函 numbers.
        const { type, span: whole } = part.document.title ?? {};
        if (!type || !whole || !/发$/.test(number.code.text) || type.text !== '通知') return undefined;
        const span = inFile(part, number.code.span);
        return [
          replace({ start: span.end - 1, end: span.end }, '函'),
          replace(inFile(part, type.span), ['决定', '公告', '通告'][whole.start % 3] ?? '决定'),
        ];
      },
    ),
    also: [...CONTENTS, 'citation/self-reference', 'title/verb-mismatch', 'structure/inner-title-mismatch'],
  },
  ownNumber('doc-number/year-date-mismatch', 'year of the number is later than the date', yearMoved(1)),
  ownNumber('doc-number/year-date-mismatch', 'year of the number is the year before', yearMoved(-1)),
  {
    rule: 'doc-number/year-date-mismatch',
    name: 'year of the date is the year before',
    // What it cites or puts in force may now lie in its future or past.
    also: ['date/citation-in-future', 'date/effective-order'],
    *sites(ground) {
      for (const { part, number } of ownNumbers(ground)) {
        const year = part.document.date?.date.year;
        if (!year || year.text.length !== 4 || !/^\d{4}$/.test(year.text) || number.year.value !== year.value) continue;
        const at = [number.span, (part.document.date as { span: Span }).span].map((span) => inFile(part, span));
        yield { edits: [replace(inFile(part, year.span), String(year.value - 1))], at };
      }
    },
  },
  {
    rule: 'doc-number/duplicate',
    name: 'number of another document of the issue',
    // The contents give the right number; codes may not fit the issuer.
    also: [...CONTENTS, 'doc-number/serial-date-inversion'],
    *sites(ground) {
      for (const [a, b] of sameSeries(ground)) yield* sameNumber(a, b, false);
    },
  },
  {
    rule: 'doc-number/duplicate',
    name: 'number of another document of the issue, in the contents too',
    also: ['doc-number/serial-date-inversion', 'gazette/toc-order'],
    *sites(ground) {
      for (const [a, b] of sameSeries(ground)) yield* sameNumber(a, b, true);
    },
  },
  {
    rule: 'doc-number/serial-date-inversion',
    name: 'later number dated before the earlier one',
    *sites(ground, random) {
      for (const [a, b] of sameSeries(ground)) {
        const [first, second] = [a.part.document.date?.date, b.part.document.date?.date];
        const month = first?.month?.value;
        if (!first?.year || !month || !second?.month || !second.day || month < 3) continue;
        const edits = [
          replace(inFile(b.part, second.month.span), String(between(random, 1, month - 1))),
          replace(inFile(b.part, second.day.span), String(between(random, 1, 28))),
        ];
        yield {
          edits,
          at: [first.span, second.span]
            .map((span, i) => inFile((i === 0 ? a : b).part, span))
            .concat([a, b].map((each) => inFile(each.part, each.number.span))),
        };
      }
    },
  },
  {
    rule: 'doc-number/serial-date-inversion',
    name: 'serials of two documents exchanged, in the contents too',
    also: ['gazette/toc-order'],
    *sites(ground) {
      for (const [a, b] of sameSeries(ground)) {
        const [first, second] = [a, b].map((each) => [
          inFile(each.part, each.number.serial.span),
          listed(ground, each),
        ]) as [Span[], Span[]];
        if (!first[1] || !second[1]) continue;
        const edits = [
          ...exchange(ground, first[0] as Span, second[0] as Span),
          ...exchange(ground, first[1], second[1]),
        ];
        const at = [a, b].flatMap(({ part, number }) =>
          [number.span, part.document.date?.span].flatMap((span) => (span ? [inFile(part, span)] : [])),
        );
        yield { edits, at };
      }
    },
  },
];

type Edit = (ground: Ground, placed: PlacedNumber, random: Random) => TextEdit[] | undefined;

function inNumber(rule: Operator['rule'], name: string, edit: Edit, source = numbers): Operator {
  return {
    rule,
    name,
    also: CONTENTS,
    *sites(ground, random) {
      for (const placed of source(ground)) {
        const edits = edit(ground, placed, random);
        if (edits) yield { edits, at: [inFile(placed.part, placed.number.span)] };
      }
    },
  };
}

function ownNumber(rule: Operator['rule'], name: string, edit: Edit): Operator {
  return inNumber(rule, name, edit, ownNumbers);
}

function yearMoved(years: number): Edit {
  return (ground, { part, number }) =>
    number.year.value !== undefined && number.year.value === yearOf(part)
      ? [replace(inFile(part, number.year.span), String(number.year.value + years))]
      : undefined;
}

/** Pairs of an issue's documents with one code and year, the smaller serial first. */
function* sameSeries(ground: Ground): Iterable<readonly [PlacedNumber, PlacedNumber]> {
  if (!ground.isIssue) return;
  const own = [...ownNumbers(ground)];
  for (const a of own) {
    for (const b of own) {
      const isSeries = a.number.code.text === b.number.code.text && a.number.year.value === b.number.year.value;
      if (isSeries && a.number.serial.value < b.number.serial.value) yield [a, b];
    }
  }
}

/** Where the contents print the serial of a document's number. */
function listed(ground: Ground, { number }: PlacedNumber): Span | undefined {
  const entries = ground.model.contents?.columns.flatMap((column) => column.entries) ?? [];
  return entries.find((entry) => entry.number?.key === number.key)?.number?.serial.span;
}

function* sameNumber(a: PlacedNumber, b: PlacedNumber, inContents: boolean) {
  const { ground } = a.part;
  const [from, to] = [inFile(a.part, a.number.serial.span), inFile(b.part, b.number.serial.span)];
  const entry = inContents ? listed(ground, b) : undefined;
  if (inContents && !entry) return;
  const text = textAt(ground, from);
  const at = [a, b].map((each) => inFile(each.part, each.number.span));
  yield { edits: [replace(to, text), ...(entry ? [replace(entry, text)] : [])], at };
}
