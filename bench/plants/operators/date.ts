// Mistakes in dates: form, calendar, place, and dates that contradict one another.
import { toChinese, toChineseDigits } from '../../../server/src/base/numerals';
import type { Span } from '../../../server/src/base/span';
import type { Document } from '../../../server/src/model/document';
import type { DateMention } from '../../../server/src/model/inline-types';
import { addLine, insert, linesOf, moveLines, replace } from '../edits';
import { dates, inFile, letters, paragraphs, textAt, yearOf, type Ground, type Part, type PlacedDate } from '../ground';
import type { Operator } from '../operator';
import { between, pick, type Random } from '../random';

interface FullDate extends DateMention {
  readonly year: NonNullable<DateMention['year']>;
  readonly month: NonNullable<DateMention['month']>;
  readonly day: NonNullable<DateMention['day']>;
}

export const dateOperators: readonly Operator[] = [
  written('date/arabic-numerals', 'date of issue in Chinese numerals', true, chinese),
  written(
    'date/arabic-numerals',
    'date of issue with points',
    true,
    ({ year, month, day }) => `${year.value}.${month.value}.${day.value}`,
  ),
  written(
    'date/arabic-numerals',
    'date of issue with hyphens',
    true,
    ({ year, month, day }) => `${year.value}-${month.value}-${day.value}`,
  ),
  written('date/arabic-numerals', 'date in the body in Chinese numerals', false, chinese),
  written('date/no-leading-zero', 'zero before month or day of the date of issue', true, zeroed),
  written('date/no-leading-zero', 'zero before month or day in the body', false, zeroed),
  written('date/calendar-valid', 'day that its month does not have', undefined, ({ year, day }, text, random) => {
    const month = pick(random, [2, 4, 6, 9, 11]);
    return day.value > 0 ? `${year.value}年${month}月${month === 2 ? 30 : 31}日` : undefined;
  }),
  written(
    'date/calendar-valid',
    'month 13 or more',
    undefined,
    ({ year, day }, text, random) => `${year.value}年${between(random, 13, 19)}月${day.value}日`,
  ),
  written(
    'date/calendar-valid',
    'day 32 or more',
    undefined,
    ({ year, month }, text, random) => `${year.value}年${month.value}月${between(random, 32, 39)}日`,
  ),
  written('date/calendar-valid', 'year of two digits', undefined, ({ year }, text) =>
    text.replace(year.text, year.text.slice(2)),
  ),
  {
    rule: 'date/position',
    name: 'date before the signature',
    *sites(ground) {
      for (const { part, signature, date } of closings(ground)) {
        yield {
          edits: moveLines(ground, date, linesOf(ground, signature).start),
          at: [date, signature, ...lastBlock(part)],
        };
      }
    },
  },
  {
    rule: 'date/position',
    name: 'date printed twice',
    *sites(ground) {
      for (const { signature, date } of closings(ground)) {
        const line = textAt(ground, linesOf(ground, date));
        const to = linesOf(ground, date).end;
        if (to < ground.text.length)
          yield { edits: [addLine(ground, to, line)], at: [{ start: to, end: to }, date, signature] };
      }
    },
  },
  {
    rule: 'date/position',
    name: 'signature and date on one line',
    *sites(ground) {
      for (const { signature, date } of closings(ground)) {
        const between = { start: signature.end, end: date.start };
        if (textAt(ground, between).trim() === '') yield { edits: [replace(between, '')], at: [signature, date] };
      }
    },
  },
  {
    rule: 'date/effective-order',
    name: 'in force before it was issued',
    *sites(ground) {
      for (const { part, year } of effects(ground)) {
        const issued = part.document.annotation?.inline.dates.map((date) => date.year?.value ?? 9999) ?? [];
        const first = Math.min(yearOf(part) ?? 9999, ...issued);
        if (first < 9999) yield { edits: [replace(year, String(first - 1))] };
      }
    },
  },
  {
    rule: 'date/effective-order',
    name: 'sentence added by which it is in force before it was issued',
    *sites(ground, random) {
      for (const { to, year, what } of endings(ground)) {
        const sentence = `本${what}自${year - between(random, 1, 2)}年${between(random, 1, 12)}月1日起施行。`;
        yield { edits: [addLine(ground, to, sentence)] };
      }
    },
  },
  {
    rule: 'date/effective-order',
    name: 'sentence added by which it ends before it begins',
    *sites(ground, random) {
      for (const { to, year, what } of endings(ground)) {
        const sentence = `本${what}自${year + 1}年${between(random, 3, 12)}月1日起施行，有效期至${year + 1}年1月31日。`;
        yield { edits: [addLine(ground, to, sentence)] };
      }
    },
  },
  {
    rule: 'date/effective-grace',
    name: 'normative text in force some days after its date',
    *sites(ground, random) {
      for (const { part, date } of effects(ground)) {
        const { document, top } = part;
        // Acts of a congress or court are neither rules nor normative documents of an agency.
        if (document.annotation && !document.annotation.view.text.includes('令')) continue;
        const isRule =
          /(?:办法|规定|细则)$/.test(document.title?.text ?? '') ||
          (top.number?.number?.code.text.includes('规') ?? false);
        const issued = top.date?.date ?? document.date?.date ?? promulgated(document);
        if (!isRule || !issued?.year || !issued.month || !issued.day) continue;
        const day = new Date(
          Date.UTC(issued.year.value, issued.month.value - 1, issued.day.value + between(random, 2, 20)),
        );
        yield { edits: [replace(date, `${day.getUTCFullYear()}年${day.getUTCMonth() + 1}月${day.getUTCDate()}日`)] };
      }
    },
  },
  {
    rule: 'date/citation-in-future',
    name: 'year of a cited number after the date',
    *sites(ground, random) {
      for (const { part, paragraph } of paragraphs(ground)) {
        const year = yearOf(part);
        for (const { number } of paragraph.inline.citations) {
          if (year && number?.year.value) {
            yield {
              edits: [replace(inFile(part, number.year.span), String(year + between(random, 1, 3)))],
              at: [inFile(part, number.span)],
            };
          }
        }
      }
    },
  },
  {
    rule: 'date/citation-in-future',
    name: 'sentence added that cites a later document',
    *sites(ground, random) {
      for (const part of letters(ground)) {
        const year = yearOf(part);
        const block = part.document.blocks.find((each) => each.kind === 'paragraph');
        if (!year || block?.kind !== 'paragraph') continue;
        const at = inFile(part, block.span).start;
        yield {
          edits: [
            insert(
              at,
              `根据《国务院关于加强应急管理工作的意见》（国发〔${year + between(random, 1, 2)}〕${between(random, 2, 30)}号）精神，`,
            ),
          ],
        };
      }
    },
  },
  {
    rule: 'date/plan-period',
    name: 'another year at one end of the plan’s period',
    *sites(ground, random) {
      for (const { part, paragraph } of paragraphs(ground)) {
        const { start, end } = inFile(part, paragraph.span);
        // Only where the text says that this is the period of a plan.
        const period = /规划期限为? ?(2021) ?(?:年 ?)?[—－-]+ ?(2025)|“十四五”时期[（(](2021)[—－-]+(2025)/u.exec(
          ground.text.slice(start, end),
        );
        if (!period) continue;
        const first = random() < 0.5;
        const at = start + period.index + (first ? period[0].indexOf('2021') : period[0].indexOf('2025'));
        yield {
          edits: [
            replace(
              { start: at, end: at + 4 },
              first ? pick(random, ['2020', '2022']) : pick(random, ['2024', '2026']),
            ),
          ],
        };
      }
    },
  },
  {
    rule: 'date/plan-period',
    name: 'wrong period added in brackets',
    *sites(ground, random) {
      for (const { part, paragraph } of paragraphs(ground)) {
        const { start, end } = inFile(part, paragraph.span);
        const at = ground.text.slice(start, end).indexOf('“十四五”时期');
        const period = pick(random, ['2020—2025年', '2016—2020年', '2021—2024年']);
        if (at >= 0) yield { edits: [insert(start + at + '“十四五”时期'.length, `（${period}）`)] };
      }
    },
  },
];

function isFull(date: DateMention): date is FullDate {
  return date.form === 'arabic' && date.year !== undefined && date.month !== undefined && date.day !== undefined;
}

/** Rewrites dates of year, month and day. `own`: dates of issue, dates in the body, or both. Body dates of documents before 2013 are left alone. */
function written(
  rule: Operator['rule'],
  name: string,
  own: boolean | undefined,
  write: (date: FullDate, text: string, random: Random) => string | undefined,
): Operator {
  return {
    rule,
    name,
    *sites(ground, random) {
      for (const placed of dates(ground)) {
        if (!isFull(placed.date) || (own !== undefined && placed.own !== own) || !isRecent(placed)) continue;
        const span = inFile(placed.part, placed.date.span);
        const text = textAt(ground, span);
        const newText = write(placed.date, text, random);
        if (newText !== undefined && newText !== text) yield { edits: [replace(span, newText)] };
      }
    },
  };
}

function isRecent({ part, date, own }: PlacedDate): boolean {
  return ((own ? date.year?.value : yearOf(part)) ?? 0) > 2012;
}

function chinese({ year, month, day }: FullDate): string {
  return `${toChineseDigits(year.value)}年${toChinese(month.value)}月${toChinese(day.value)}日`;
}

function zeroed({ year, month, day }: FullDate): string | undefined {
  if (month.value >= 10 && day.value >= 10) return undefined;
  return `${year.value}年${String(month.value).padStart(2, '0')}月${String(day.value).padStart(2, '0')}日`;
}

/** Letters signed by one agency with the date on a line of its own behind the signature. */
function* closings(ground: Ground): Iterable<{ part: Part; signature: Span; date: Span }> {
  for (const part of letters(ground)) {
    const { signatures, date } = part.document;
    const [signature] = signatures;
    if (!date || date.joined || signatures.length !== 1 || !signature || signature.unit !== 'agency') continue;
    yield { part, signature: inFile(part, signature.span), date: inFile(part, date.span) };
  }
}

function lastBlock(part: Part): Span[] {
  const last = part.document.blocks.at(-1);
  return last ? [inFile(part, last.span)] : [];
}

/** 自…年…月…日起施行, found in the text as it stands. */
function* effects(ground: Ground): Iterable<{ part: Part; date: Span; year: Span }> {
  for (const { part, paragraph } of paragraphs(ground)) {
    const { start, end } = inFile(part, paragraph.span);
    const found = /本[^，。]{1,6}自 ?(\d{4}) ?年 ?\d{1,2} ?月 ?\d{1,2} ?日起(?:施行|实施)/.exec(
      ground.text.slice(start, end),
    );
    if (!found) continue;
    const from = start + found.index + found[0].indexOf(found[1] as string);
    const to = start + found.index + found[0].lastIndexOf('日') + 1;
    yield { part, date: { start: from, end: to }, year: { start: from, end: from + 4 } };
  }
}

/** The first full date in the note under a title: the day an order promulgated the text. */
function promulgated({ annotation }: Document): DateMention | undefined {
  return annotation?.inline.dates.find((date) => date.day !== undefined);
}

/** Notices and opinions with a date and no printed text: where a last sentence would go. */
function* endings(ground: Ground): Iterable<{ to: number; year: number; what: string }> {
  for (const part of letters(ground)) {
    const { blocks, inner, date, title } = part.document;
    const year = date?.date.year?.value;
    const what = /(通知|意见)$/.exec(title?.text ?? '')?.[1];
    const last = blocks.at(-1);
    if (!year || !what || !last || inner.some((each) => each.form === 'instrument') || date.joined) continue;
    if (/起(?:施行|实施|执行)/.test(textAt(ground, inFile(part, part.document.span)))) continue;
    yield { to: linesOf(ground, inFile(part, last.span)).end, year, what };
  }
}
