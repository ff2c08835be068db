// A foreign abbreviation whose Chinese name the document never gives. Speaks of those whose Chinese name is in the tables, unless told to speak
// of all; silent on familiar ones (GDP, 5G), model numbers and what stands in titles and quotation marks.
import type { Document } from '../../../model/document';
import { FOREIGN_ABBREVIATIONS, type ForeignAbbreviation } from '../../../data/foreign-abbreviations';
import { abbreviationsOf } from '../../../model/abbreviations';
import { foreignWords, type ForeignWord } from '../../../model/foreign-words';
import { eachDocument } from '../../../model/walk';
import { documentRule, type Fault } from '../../rule';
import { marksOf, replacing } from '../../support/ways';

interface ForeignFault extends Fault {
  readonly short: string;
  readonly known?: ForeignAbbreviation;
}

const TABLE: ReadonlyMap<string, ForeignAbbreviation> = new Map(FOREIGN_ABBREVIATIONS.map((row) => [row.short, row]));

export const foreignUndefined = documentRule<ForeignFault, { all: boolean; familiar: readonly string[] }>({
  id: 'abbreviation/foreign-undefined',
  severity: 'information',
  fix: 'suggested',
  source: {
    kind: 'practice',
    zh: '通行做法：使用国外名称的缩写，第一次出现时注明准确的中文译名',
    en: 'Practice: a foreign abbreviation is given its Chinese name where it first appears',
  },
  summary: { zh: '外文缩写第一次出现时注明中文名称', en: 'A foreign abbreviation is given its Chinese name' },
  options: { all: false, familiar: [] },
  optionDocs: {
    all: { zh: '字典里没有的外文缩写也报', en: 'Report abbreviations that are not in the tables, too' },
    familiar: { zh: '不必注明中文名称的外文缩写', en: 'Abbreviations that need no Chinese name' },
  },
  *find(document, { options }) {
    const told = new Set([...options.familiar, ...abbreviationsOf(document).map(({ short }) => short)]);
    for (const word of wordsOf(document)) {
      // A table or a caption has no room for names.
      if (told.has(word.text) || word.place !== 'text') continue;
      const known = TABLE.get(word.text);
      if (known === undefined ? !options.all || !isAbbreviation(word) : known.familiar) continue;
      told.add(word.text);
      if (!isExplained(word, known)) yield { span: word.span, short: word.text, known };
    }
  },
  why: {
    zh: '字典里没有这个缩写的中文名称，须由人写明',
    en: 'the tables have no Chinese name for it; somebody must supply one',
  },
  mends({ span, short, known }, document) {
    const { open, close } = marksOf(document);
    return (known?.names ?? []).map((name) => {
      const text = `${name}${open}${short}${close}`;
      return replacing(span, text, { zh: `改为“${text}”`, en: `Change to ${text}` });
    });
  },
  say({ short, known }) {
    const name = known?.names[0];
    return name === undefined
      ? {
          zh: `外文缩写“${short}”没有注明中文名称。通行做法是第一次出现时注明。`,
          en: `The foreign abbreviation ${short} is not given a Chinese name. In practice its first mention gives one.`,
        }
      : {
          zh: `外文缩写“${short}”没有注明中文名称。通行做法是第一次出现时注明，如“${name}（${short}）”。`,
          en: `The foreign abbreviation ${short} is not given its Chinese name. In practice its first mention does, as in ${name}（${short}）.`,
        };
  },
});

function* wordsOf(document: Document): Iterable<ForeignWord> {
  for (const part of eachDocument(document)) yield* foreignWords(part);
}

/** Capitals only, three and more: a letter with figures is a model, a road or a grade. */
function isAbbreviation({ text }: ForeignWord): boolean {
  return /^[A-Z]{3,8}s?$/.test(text);
}

/** LNG（液化天然气）, 液化天然气LNG: explained the other way round. */
function isExplained({ before, behind }: ForeignWord, known: ForeignAbbreviation | undefined): boolean {
  if (/^\([^A-Za-z()]{3,}\)/.test(behind) || (behind.startsWith('(') && known === undefined)) return true;
  return known?.names.some((name) => before.endsWith(name) || behind.startsWith(name)) ?? false;
}
