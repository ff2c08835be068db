// Mistakes of an issue as a whole: contents against documents, columns, pages, numbers of the issue, colophon.
import { foldText } from '../../../server/src/base/fold';
import type { Span } from '../../../server/src/base/span';
import type { ContentsColumn, ContentsEntry } from '../../../server/src/model/document';
import { exchange, insert, linesOf, moveLines, remove, removeLines, replace, someCharacter } from '../edits';
import { inFile, letters, textAt, type Ground, type Part } from '../ground';
import type { Operator } from '../operator';
import { between, pick, type Random } from '../random';

export const gazetteOperators: readonly Operator[] = [
  {
    rule: 'gazette/toc-document-match',
    name: 'entry lost from the contents',
    *sites(ground) {
      for (const { entry, part } of listed(ground)) {
        const at = [
          entry.span,
          ...(ground.model.contents ? [ground.model.contents.span] : []),
          inFile(part, part.title.span),
        ];
        yield { edits: [removeLines(ground, entry.span)], at };
      }
    },
  },
  {
    rule: 'gazette/toc-document-match',
    name: 'entry without a document added to the contents',
    *sites(ground, random) {
      for (const { entry } of listed(ground)) {
        if (!entry.number?.code.text.startsWith('浙政办')) continue;
        const line = `- 浙江省人民政府办公厅关于加强${pick(random, ['渡口', '桥梁', '校车'])}安全管理工作的通知\n(浙政办发〔2021〕29 号) (${entry.page?.value ?? 30})\n`;
        const to = linesOf(ground, entry.span).end;
        yield { edits: [insert(to, line)], at: [{ start: to, end: to }] };
      }
    },
  },
  {
    rule: 'gazette/toc-document-match',
    name: 'document lost from the issue',
    *sites(ground) {
      for (const { entry, part } of listed(ground))
        yield { edits: [remove(inFile(part, part.document.span))], at: [entry.span] };
    },
  },
  title('character lost in a title of the contents', (ground, { entry }) => entry.titleSpan),
  title('character lost in the title of a document', (ground, { part }) => inFile(part, part.title.span)),
  {
    rule: 'gazette/toc-title-number',
    name: 'another serial or year in the contents',
    also: ['gazette/toc-order'],
    *sites(ground, random) {
      for (const { entry, part } of listed(ground)) {
        if (entry.number)
          yield {
            edits: [replace(entry.number.serial.span, String(between(random, 60, 90)))],
            at: [entry.span, ...ownNumber(part)],
          };
        if (entry.number)
          yield { edits: [replace(entry.number.year.span, '2020')], at: [entry.span, ...ownNumber(part)] };
      }
    },
  },
  {
    rule: 'gazette/toc-title-number',
    name: 'another serial at the head of the document',
    also: ['doc-number/serial-date-inversion'],
    *sites(ground, random) {
      for (const { entry, part } of listed(ground)) {
        const number = part.document.number?.number;
        if (number)
          yield {
            edits: [replace(inFile(part, number.serial.span), String(between(random, 60, 90)))],
            at: [entry.span, ...ownNumber(part)],
          };
      }
    },
  },
  {
    rule: 'gazette/toc-page-order',
    name: 'page smaller than the one before',
    *sites(ground, random) {
      for (const { entry } of listed(ground)) {
        if (entry.page && entry.page.value > 20)
          yield { edits: [replace(entry.page.span, String(between(random, 3, 16)))], at: [entry.span] };
      }
    },
  },
  {
    rule: 'gazette/toc-page-order',
    name: 'pages of two neighbours exchanged',
    *sites(ground) {
      const entries = [...listed(ground)].map(({ entry }) => entry);
      for (const [index, { page, span }] of entries.entries()) {
        const next = entries[index + 1];
        if (page && next?.page) yield { edits: exchange(ground, page.span, next.page.span), at: [span, next.span] };
      }
    },
  },
  {
    rule: 'gazette/toc-column',
    name: 'names of two columns exchanged',
    *sites(ground) {
      const columns = ground.model.contents?.columns ?? [];
      for (const [a, b] of couples(columns.map((column) => columnName(ground, column))))
        yield { edits: exchange(ground, a, b), at: columns.map((each) => each.span) };
    },
  },
  {
    rule: 'gazette/toc-column',
    name: 'entry moved into another column',
    // In its new place it breaks the order of pages and of series.
    also: ['gazette/toc-page-order', 'gazette/toc-order'],
    *sites(ground) {
      const columns = ground.model.contents?.columns ?? [];
      for (const from of columns) {
        for (const to of columns) {
          if (from === to) continue;
          for (const entry of from.entries) {
            const line = linesOf(ground, columnName(ground, to)).end + 1;
            yield { edits: moveLines(ground, entry.span, line), at: [{ start: line, end: line }, entry.span] };
          }
        }
      }
    },
  },
  {
    rule: 'gazette/toc-order',
    name: 'two entries of a column change places, pages stay',
    hint: true,
    *sites(ground) {
      for (const { entries } of ground.model.contents?.columns ?? []) {
        const heads = entries.map(({ titleSpan, number, span }) => ({
          start: titleSpan.start,
          end: number?.span.end ?? span.end,
        }));
        for (const [a, b] of couples(heads))
          yield { edits: exchange(ground, a, b), at: entries.map((each) => each.span) };
      }
    },
  },
  issue('one of two total numbers lost', (ground, { issues, totals }) =>
    issues && totals && totals.values.length > 1
      ? [remove({ start: totals.values[0]?.span.end ?? 0, end: totals.values.at(-1)?.span.end ?? 0 })]
      : undefined,
  ),
  issue('numbers of the issue do not follow one another', (ground, { issues }, random) => {
    const last = issues?.values.at(-1);
    return last && issues && issues.values.length > 1
      ? [replace(last.span, String(last.value + between(random, 1, 5)))]
      : undefined;
  }),
  issue('total numbers do not follow one another', (ground, { totals }, random) => {
    const last = totals?.values.at(-1);
    return last && totals && totals.values.length > 1
      ? [replace(last.span, String(last.value + between(random, 1, 5)))]
      : undefined;
  }),
  issue('masthead and colophon give other numbers', (ground, { issues }, random) => {
    const by = between(random, 1, 4);
    return issues?.values.map(({ value, span }) => replace(span, String(value + by)));
  }),
  issue('masthead and colophon give other total numbers', (ground, { totals }, random) => {
    const by = between(random, 1, 4);
    return totals?.values.map(({ value, span }) => replace(span, String(value - by)));
  }),
  {
    rule: 'gazette/colophon',
    name: 'field lost',
    *sites(ground) {
      const { colophon } = ground.model;
      for (const { label, value } of colophon?.fields ?? []) {
        yield {
          edits: [removeLines(ground, { start: label.span.start, end: value.span.end })],
          at: colophon ? [colophon.span] : [],
        };
      }
    },
  },
  {
    rule: 'gazette/colophon',
    name: 'published before its documents were issued',
    *sites(ground, random) {
      const { colophon } = ground.model;
      const month = colophon?.publication?.month;
      if (month)
        for (let times = 0; times < 3; times++)
          yield { edits: [replace(month.span, String(between(random, 1, 5)))], at: [colophon.span] };
    },
  },
  {
    rule: 'gazette/colophon',
    name: 'serial number of the periodical of another shape',
    *sites(ground) {
      const { colophon } = ground.model;
      for (const { value } of colophon?.fields ?? []) {
        const text = textAt(ground, value.span);
        if (!/^CN/.test(text)) continue;
        yield { edits: [replace(value.span, text.replace('1354', '354'))], at: [value.span] };
        yield { edits: [replace(value.span, text.replace('33', '3'))], at: [value.span] };
        yield { edits: [replace(value.span, text.replace('CN', 'CM'))], at: [value.span] };
      }
    },
  },
];

interface Listed {
  readonly entry: ContentsEntry;
  readonly part: Part & { readonly title: { readonly span: Span; readonly text: string } };
}

/** Entries of the contents with their documents. */
function* listed(ground: Ground): Iterable<Listed> {
  const entries = ground.model.contents?.columns.flatMap((column) => column.entries) ?? [];
  if (entries.length === 0) return;
  for (const part of letters(ground)) {
    const entry = entries.find((each) => foldText(each.title) === foldText(part.title.text));
    if (entry) yield { entry, part };
  }
}

function ownNumber(part: Part): Span[] {
  return part.document.number ? [inFile(part, part.document.number.span)] : [];
}

function title(name: string, span: (ground: Ground, listed: Listed) => Span): Operator {
  return {
    rule: 'gazette/toc-title-number',
    name,
    // What the character was part of decides which of these the mistake breaks besides.
    also: [
      'structure/inner-title-mismatch',
      'title/issuer-signature-mismatch',
      'title/verb-mismatch',
      'title/document-type',
      'title/three-elements',
      'gazette/toc-column',
    ],
    *sites(ground, random) {
      for (const each of listed(ground)) {
        for (let times = 0; times < 2; times++) {
          const at = someCharacter(ground, random, span(ground, each));
          if (at !== undefined)
            yield {
              edits: [remove({ start: at, end: at + 1 })],
              at: [each.entry.span, inFile(each.part, each.part.title.span)],
            };
        }
      }
    },
  };
}

function columnName(ground: Ground, column: ContentsColumn): Span {
  const open = ground.text.indexOf('【', column.span.start);
  return { start: open, end: ground.text.indexOf('】', open) + 1 };
}

function* couples<T>(list: readonly T[]): Iterable<readonly [T, T]> {
  for (const [index, a] of list.entries()) for (const b of list.slice(index + 1)) yield [a, b];
}

type Head = NonNullable<Ground['model']['masthead']> | NonNullable<Ground['model']['colophon']>;

function issue(
  name: string,
  edits: (ground: Ground, head: Head, random: Random) => ReturnType<typeof exchange> | undefined,
): Operator {
  return {
    rule: 'gazette/issue-number',
    name,
    *sites(ground, random) {
      const { masthead, colophon } = ground.model;
      const at = [masthead, colophon].flatMap((head) => (head ? [head.span] : []));
      for (const head of [masthead, colophon]) {
        const made = head && edits(ground, head, random);
        if (made) yield { edits: made, at };
      }
    },
  };
}
