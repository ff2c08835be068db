// Mistakes in the numbering of boxes, of articles and chapters, and of ordinals inside sentences.
import type { Span } from '../../../server/src/base/span';
import type { Section } from '../../../server/src/model/document';
import { eachBox, eachSection } from '../../../server/src/model/walk';
import { exchange, insert, likeMarker, remove, removeLines, replace } from '../edits';
import { inFile, paragraphs, type Ground, type Part } from '../ground';
import type { Operator } from '../operator';
import { pick } from '../random';

export const ordinalOperators: readonly Operator[] = [
  {
    rule: 'numbering/box-sequence',
    name: 'number of a box repeated',
    *sites(ground) {
      for (const { numerals } of boxNumbers(ground)) {
        for (const [index, { value, span }] of numerals.entries()) {
          const next = numerals[index + 1];
          if (next)
            yield {
              edits: [replace(next.span, String(value))],
              at: numerals
                .slice(index, index + 3)
                .map((each) => each.span)
                .concat(span),
            };
        }
      }
    },
  },
  {
    rule: 'numbering/box-sequence',
    name: 'number of a box left out, the rest counts on',
    *sites(ground) {
      for (const { numerals } of boxNumbers(ground)) {
        for (let from = 1; from < numerals.length; from++) {
          const rest = numerals.slice(from);
          yield {
            edits: rest.map((each) => replace(each.span, String(each.value + 1))),
            at: rest.slice(0, 1).map((each) => each.span),
          };
        }
      }
    },
  },
  {
    rule: 'numbering/box-sequence',
    name: 'caption of a box lost behind its number',
    *sites(ground) {
      for (const { part, captions } of boxNumbers(ground)) {
        for (const { number, whole } of captions) {
          if (!ground.text.slice(whole.start, whole.end).includes('\n'))
            yield {
              edits: [remove({ start: number.end, end: whole.end })],
              at: [inFile(part, { start: whole.start - part.base, end: number.end - part.base })],
            };
        }
      }
    },
  },
  {
    rule: 'numbering/inline-ordinals',
    name: 'one ordinal of a row lost with its clause',
    *sites(ground, random) {
      for (const row of rows(ground)) {
        const index =
          row.length < 4
            ? 1
            : pick(
                random,
                row.slice(1, -1).map((_, i) => i + 1),
              );
        const [lost, next] = [row[index], row[index + 1]];
        if (lost && next) yield { edits: [remove({ start: lost.start, end: next.start })], at: [next] };
      }
    },
  },
  {
    rule: 'numbering/inline-ordinals',
    name: 'ordinal of a row repeated',
    *sites(ground, random) {
      for (const row of rows(ground)) {
        const index = pick(
          random,
          row.slice(1).map((_, i) => i + 1),
        );
        const [before, at] = [row[index - 1] as Span, row[index] as Span];
        yield {
          edits: [replace(at, ground.text.slice(before.start, before.end))],
          at: [at, ...row.slice(index + 1, index + 2)],
        };
      }
    },
  },
  {
    rule: 'numbering/inline-ordinals',
    name: 'sentence added that begins with 首先 and goes on with 第三',
    *sites(ground, random) {
      for (const { part, paragraph } of paragraphs(ground)) {
        const { end } = inFile(part, paragraph.span);
        if (paragraph.role !== 'text' || ground.text[end - 1] !== '。' || paragraph.inline.ordinals.length > 0)
          continue;
        const text = pick(random, [
          '首先，要摸清家底；其次，要落实责任；第三，要加强督查。',
          '第一，摸清底数；第三，强化督查；第四，严格考核。',
          '一是摸清底数，二是落实责任，四是严格考核。',
        ]);
        yield { edits: [insert(end, text)] };
      }
    },
  },
  article('number of an article repeated', ({ part, chosen }) => [
    replace(numeral(part, chosen), likeMarker(chosen.marker, chosen.marker.value - 1)),
  ]),
  article('article lost', ({ part, chosen }) => [removeLines(part.ground, inFile(part, chosen.span))], 1),
  article('numbers of two articles exchanged', ({ part, chosen, rest }) =>
    exchange(part.ground, numeral(part, chosen), numeral(part, rest[1] ?? chosen)),
  ),
  article('one number left out, the rest counts on', ({ part, rest }) =>
    rest.map((each) => replace(numeral(part, each), likeMarker(each.marker, each.marker.value + 1))),
  ),
  article('Arabic digits in the number of an article', ({ part, chosen }) => [
    replace(numeral(part, chosen), String(chosen.marker.value)),
  ]),
  {
    rule: 'numbering/article-sequence',
    name: 'number of a chapter repeated',
    *sites(ground) {
      for (const part of ground.parts) {
        const chapters = [...eachSection(part.document)].filter((each) => each.role === 'chapter');
        for (const [index, { marker }] of chapters.entries()) {
          const next = chapters[index + 1];
          if (next)
            yield {
              edits: [replace(numeral(part, next), likeMarker(marker, marker.value))],
              at: chapters.slice(index + 1, index + 3).map((each) => inFile(part, each.marker.span)),
            };
        }
      }
    },
  },
];

interface ArticlePlace {
  readonly part: Part;
  readonly chosen: Section;
  /** The chosen article and all behind it. */
  readonly rest: readonly Section[];
}

function numeral(part: Part, section: Section): Span {
  return inFile(part, section.marker.numeral);
}

/** One operator on a random article of each legal text; the first and the last article are left alone. */
function article(name: string, edits: (place: ArticlePlace) => ReturnType<typeof exchange>, behind = 0): Operator {
  return {
    rule: 'numbering/article-sequence',
    name,
    *sites(ground, random) {
      for (const part of ground.parts) {
        const articles = [...eachSection(part.document)].filter(
          (each) => each.role === 'article' && !each.paragraph.quoted,
        );
        if (articles.length < 5 || articles.some((each) => each.marker.insertion !== undefined)) continue;
        for (let times = 0; times < 3; times++) {
          const chosen = pick(random, articles.slice(2, -2));
          const rest = articles.slice(articles.indexOf(chosen));
          const near = rest.slice(behind, 3);
          yield { edits: edits({ part, chosen, rest }), at: near.map((each) => inFile(part, each.marker.span)) };
        }
      }
    },
  };
}

interface Captions {
  readonly part: Part;
  readonly numerals: readonly { readonly value: number; readonly span: Span }[];
  readonly captions: readonly { readonly number: Span; readonly whole: Span }[];
}

function* boxNumbers(ground: Ground): Iterable<Captions> {
  for (const part of ground.parts) {
    const numbered = [...eachBox(part.document)].flatMap(({ caption }) =>
      caption.number ? [{ number: caption.number, span: caption.span }] : [],
    );
    if (numbered.length < 2) continue;
    yield {
      part,
      numerals: numbered.map(({ number }) => ({ value: number.value, span: inFile(part, number.span) })),
      captions: numbered.map(({ number, span }) => ({ number: inFile(part, number.span), whole: inFile(part, span) })),
    };
  }
}

/** Rows of 一是, 二是, 三是 in one paragraph, found in the text as it stands. */
function* rows(ground: Ground): Iterable<Span[]> {
  for (const { part, paragraph } of paragraphs(ground)) {
    const { start, end } = inFile(part, paragraph.span);
    const text = ground.text.slice(start, end);
    const row: Span[] = [];
    let from = 0;
    for (const word of ['一是', '二是', '三是', '四是', '五是', '六是']) {
      const at = text.indexOf(word, from);
      if (at < 0) break;
      row.push({ start: start + at, end: start + at + word.length });
      from = at + word.length;
    }
    if (row.length >= 3) yield row;
  }
}
