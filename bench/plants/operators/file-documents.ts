// Mistakes about documents that the file knows: a cited number one off, a cited title with a slip, a document cited that another of the file has ended.
// The citation is put in where it was not, because few files cite their own documents.
import type { Document } from '../../../server/src/model/document';
import type { Citation } from '../../../server/src/model/inline-types';
import { insert } from '../edits';
import { inFile, letters, numbers, paragraphs, yearOf, type Ground, type Part } from '../ground';
import type { Operator } from '../operator';
import { between, pick, type Random } from '../random';

export const fileDocumentOperators: readonly Operator[] = [
  {
    rule: 'citation/number-title-mismatch',
    name: 'a document of the file cited with a number one off',
    *sites(ground, random) {
      for (const { title, number, at } of ownCited(ground, random)) {
        yield { edits: [insert(at, `按照《${title}》（${otherSerial(ground, number, random)}）要求抓好落实。`)] };
      }
    },
  },
  {
    rule: 'citation/number-title-mismatch',
    name: 'a document of the file cited with a slip in the title',
    *sites(ground, random) {
      for (const { title, number, at } of ownCited(ground, random)) {
        yield { edits: [insert(at, `按照《${withSlip(title, random)}》（${number}）要求抓好落实。`)] };
      }
    },
  },
  {
    rule: 'citation/number-title-mismatch',
    name: 'a document cited again with a number one off',
    *sites(ground, random) {
      for (const { citation, number, part } of bound(ground)) {
        const at = placeBehind(part, citation, random);
        if (at === undefined) continue;
        yield {
          edits: [insert(at, `按照《${citation.title}》（${otherSerial(ground, number, random)}）要求抓好落实。`)],
        };
      }
    },
  },
  {
    rule: 'citation/number-title-mismatch',
    name: 'a document cited again with a slip in the title',
    *sites(ground, random) {
      for (const { citation, number, part } of bound(ground)) {
        const at = placeBehind(part, citation, random);
        if (at === undefined) continue;
        yield { edits: [insert(at, `按照《${withSlip(citation.title, random)}》（${number}）要求抓好落实。`)] };
      }
    },
  },
  {
    rule: 'citation/repealed',
    name: 'ended by an earlier document of the file',
    *sites(ground, random) {
      for (const { citation, number, part } of bound(ground)) {
        for (const earlier of letters(ground)) {
          if (earlier.top === part.top || !isEarlier(earlier.document, part.top)) continue;
          const at = placeIn(earlier, random);
          if (at === undefined) continue;
          const edit = insert(at, `《${citation.title}》（${number}）同时废止。`);
          yield { edits: [edit], at: [inFile(part, citation.span)] };
        }
      }
    },
  },
];

/** A document of the file with number and title, and a place in a later one to cite it at. */
function* ownCited(ground: Ground, random: Random): Iterable<{ title: string; number: string; at: number }> {
  for (const cited of letters(ground)) {
    const number = cited.document.number?.number;
    if (number === undefined || cited.title.text.length < 12) continue;
    for (const citing of letters(ground)) {
      if (citing.top === cited.top || (yearOf(citing) ?? 0) < (yearOf(cited) ?? 9999)) continue;
      const at = placeIn(citing, random);
      if (at !== undefined) yield { title: cited.title.text, number: number.key, at };
    }
  }
}

/** Titles of some length with their numbers in brackets. */
function* bound(ground: Ground): Iterable<{ part: Part; citation: Citation; number: string }> {
  for (const { part, paragraph } of paragraphs(ground)) {
    for (const citation of paragraph.inline.citations) {
      const { number, nested, open, numberBefore, title } = citation;
      if (!number || nested || open === true || numberBefore === true || title.length < 12 || !number.suffix) continue;
      yield { part, citation, number: number.key };
    }
  }
}

/** The end of some paragraph of the part itself that ends in a full stop. */
function placeIn(part: Part, random: Random, behind = -1): number | undefined {
  const places: number[] = [];
  for (const { part: own, paragraph } of paragraphs(part.ground)) {
    const ends = paragraph.view.text.endsWith('。') && paragraph.role === 'text';
    if (own.document === part.document && ends && paragraph.span.start > behind)
      places.push(inFile(part, paragraph.span).end);
  }
  return places.length === 0 ? undefined : pick(random, places);
}

/** In a later paragraph than the citation's. */
function placeBehind(part: Part, citation: Citation, random: Random): number | undefined {
  return placeIn(part, random, citation.span.end);
}

/** The number with another serial that the file does not have. */
function otherSerial(ground: Ground, number: string, random: Random): string {
  const taken = new Set([...numbers(ground)].map((each) => each.number.key));
  for (;;) {
    const other = number.replace(/\d+号$/, `${between(random, 1, 99)}号`);
    if (!taken.has(other)) return other;
  }
}

/** The title with one character behind its issuer lost or exchanged for another. */
function withSlip(title: string, random: Random): string {
  const from = Math.max(4, title.indexOf('关于') + 1);
  const places = [...title].flatMap((char, i) =>
    i > from && i < title.length - 4 && /[^\d〇零一二三四五六七八九十省市县区州上下的了“”()]/.test(char) ? [i] : [],
  );
  const at = places.length === 0 ? title.length >> 1 : pick(random, places);
  return title.slice(0, at) + pick(random, ['', '末', '己']) + title.slice(at + 1);
}

function isEarlier(a: Document, b: Document): boolean {
  const [first, second] = [a, b].map(({ date }) => {
    const { year, month, day } = date?.date ?? {};
    return year && month && day ? year.value * 10000 + month.value * 100 + day.value : undefined;
  });
  return first !== undefined && second !== undefined && first <= second;
}
