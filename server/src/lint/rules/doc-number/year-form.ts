// 年份标全称：四位数字，不带“年”字。Judges the year between the brackets of a document number.
import type { TextEdit } from '../../../base/edit';
import { parseNumeral } from '../../../base/numerals';
import { documentRule, type Fault } from '../../rule';
import type { DocumentNumber } from '../../../model/inline-types';
import { eachDatedDocument } from '../../support/document-dates';
import { isSurelyNumber, numbersOf } from '../../support/number-mentions';

interface YearFault extends Fault {
  readonly number: DocumentNumber;
  /** A number of the twentieth century, cited as it was. */
  readonly historic: boolean;
  /** The year in full, when the date of issue tells the century. */
  readonly full?: number;
}

/** Before this year nobody numbered documents in this way. */
const FIRST_YEAR = 1949;
const LAST_YEAR = 2099;
const TWO_DIGITS = /^\d\d$/;

export const yearForm = documentRule<YearFault, Record<never, never>>({
  id: 'doc-number/year-form',
  severity: 'error',
  fix: 'suggested',
  source: {
    kind: 'standard',
    zh: '国家标准《党政机关公文格式》（GB/T 9704—2012）：年份应标全称',
    en: 'GB/T 9704—2012: the year is given in full',
  },
  summary: {
    zh: '发文字号的年份标全称，四位数字，不带“年”字',
    en: 'The year of a document number has four digits and no 年',
  },
  *find(document) {
    for (const { document: owner, year: ownerYear } of eachDatedDocument(document)) {
      for (const mention of numbersOf(owner)) {
        const { number } = mention;
        const { year, yearWord } = number;
        if (!isSurelyNumber(mention)) continue;
        const possible = year.value !== undefined && year.value >= FIRST_YEAR && year.value <= LAST_YEAR;
        if (possible && !yearWord) continue;
        const span = yearWord ? { start: year.span.start, end: yearWord.end } : year.span;
        // 浙政〔89〕15号 is how the number really read: only the twentieth century wrote two digits.
        const historic =
          TWO_DIGITS.test(year.text) && Number(year.text) >= 49 && (!mention.own || (ownerYear ?? 9999) < 2000);
        const full = fullYear(year.text, mention.own ? owner.date?.date.year?.value : undefined);
        yield {
          span,
          number,
          full,
          historic,
          ...(historic ? { severity: 'hint' as const, fix: 'none' as const } : {}),
        };
      }
    }
  },
  why: {
    zh: '文中看不出是哪一年，须由人查对原件',
    en: 'the text does not tell which year it is; somebody must look at the original',
  },
  say({ number, full, historic }) {
    if (historic) {
      return {
        zh: `发文字号的年份“${number.year.text}”只有两位。旧文件的字号可能原本如此，引用时照原件；通行做法是年份标全称，请核对。`,
        en: `The year “${number.year.text}” has two digits. Old numbers may really read so; check it against the original.`,
      };
    }
    const { text, value } = number.year;
    if (value !== undefined && !number.yearWord) {
      return {
        zh: `发文字号的年份“${text}”不可能是发文年份，请核对。`,
        en: `${text} cannot be the year of a document number; check it.`,
      };
    }
    const printed = number.yearWord ? `${text}年` : text;
    const right = full ?? value ?? '××××';
    return {
      zh: `发文字号的年份写作“${printed}”。国家标准《党政机关公文格式》（GB/T 9704—2012）规定年份标全称，用四位数字，不带“年”字，应为〔${right}〕。`,
      en: `The year is written “${printed}”. GB/T 9704—2012 asks for the full year, four digits without 年: 〔${right}〕.`,
    };
  },
  mend({ number, full }) {
    const edits: TextEdit[] = [];
    if (number.year.value === undefined) {
      if (full === undefined) return undefined;
      edits.push({ span: number.year.span, newText: String(full) });
    } else if (!number.yearWord) return undefined;
    if (number.yearWord) edits.push({ span: number.yearWord, newText: '' });
    return edits;
  },
});

/** The four digits of a year in Chinese numerals, or of a two-digit one when the date of issue ends with it. */
function fullYear(text: string, issued: number | undefined): number | undefined {
  const value = parseNumeral(text);
  if (value === undefined) return undefined;
  if (value >= 1000) return value > LAST_YEAR ? undefined : value;
  return issued !== undefined && issued >= 1000 && TWO_DIGITS.test(text) && issued % 100 === value ? issued : undefined;
}
