// Numbers whose form differs from the document's own: a circle or letter for 〇 in a Chinese year, measured values in Chinese numerals among Arabic ones,
// one phrase counted in both forms, set phrases with an Arabic number. Knows no rule.
import { compareDates } from '../../base/calendar';
import type { Span } from '../../base/span';
import { NUMERAL_PHRASES, type NumeralPhrase } from '../../data/numeral-phrases';
import { countedPhrases, type CountedPhrase } from '../../model/counted-phrases';
import type { Document } from '../../model/document';
import type { DateMention } from '../../model/inline-types';
import type { Quantity } from '../../model/quantity-types';
import { sentenceAround } from './clauses';
import { ARABIC_SINCE, type DatedDocument } from './document-dates';
import { figureTexts, isInTitleMarks } from './figure-texts';

/** Years alone, of which a zero is no 〇; full dates belong to the rule on dates. Texts from before 2012 printed ○ by rule. */
export function* circledYears({ document, date, year }: DatedDocument): Iterable<DateMention> {
  if (date !== undefined ? compareDates(date, ARABIC_SINCE) < 0 : year !== undefined && year <= ARABIC_SINCE.year)
    return;
  const undated = date === undefined && year === undefined;
  for (const { inline, view } of figureTexts(document)) {
    const right = view.text.includes('〇');
    for (const mention of inline.dates) {
      if (mention.form !== 'chinese' || mention.zeros.length === 0 || mention.month !== undefined) continue;
      const value = mention.year?.value ?? 0;
      // The name of an older document is printed as it was.
      if (value <= ARABIC_SINCE.year && isInTitleMarks(inline, mention.span)) continue;
      if (undated && value <= 2020 && !right) continue;
      yield mention;
    }
  }
}

/** Measure words of values that are measured or counted out, not of parts of a text or of terms. */
const MEASURED = /^(?:家|户|名|人|亩|公里|平方米|平方公里|公顷|元|吨|台|辆|座|所|套|件|千瓦|立方米|人次|床|张)$/;

export interface ChineseValue {
  readonly span: Span;
  readonly text: string;
  readonly value: number;
  readonly unit: string;
  /** How often the document has the unit behind Arabic figures. */
  readonly arabic: number;
}

/** Measured values in Chinese numerals where the document has the same unit behind Arabic figures at least three times, and mostly. */
export function* chineseValues(document: Document): Iterable<ChineseValue> {
  if (document.legal) return;
  const chinese: { readonly quantity: Quantity; readonly text: string }[] = [];
  const arabic = new Map<string, number>();
  const seen = new Map<string, number>();
  for (const { place, view, quantities } of figureTexts(document)) {
    if (place !== 'text') continue;
    for (const quantity of quantities.quantities) {
      const { unit, number, guess, range } = quantity;
      if (unit === undefined || !MEASURED.test(unit.text)) continue;
      if (number.form !== 'chinese') arabic.set(unit.base, (arabic.get(unit.base) ?? 0) + 1);
      else {
        if (guess || range || !isWorkedOut(number.digits.text)) continue;
        seen.set(unit.base, (seen.get(unit.base) ?? 0) + 1);
        const [from, to] = [view.indexAt(number.span.start), view.indexAt(unit.span.end - 1) + 1];
        chinese.push({ quantity, text: view.text.slice(from, to) });
      }
    }
  }
  for (const { quantity, text } of chinese) {
    const { unit, number } = quantity;
    const others = arabic.get(unit?.base ?? '') ?? 0;
    if (unit === undefined || others < 3 || others < 3 * (seen.get(unit.base) ?? 0)) continue;
    yield {
      span: { start: number.span.start, end: unit.span.end },
      text,
      value: number.value,
      unit: unit.text,
      arabic: others,
    };
  }
}

/** A number that was counted out: 十二, 一百二十. 一百, 三千 and 百万 may be figures of speech. */
function isWorkedOut(digits: string): boolean {
  return /^[一二三四五六七八九]?[十百千万][零〇]?[一二三四五六七八九]/.test(digits) && !/[年月日]/.test(digits);
}

/** A phrase that the document counts in both forms. */
export interface MixedPhrase {
  readonly here: CountedPhrase;
  readonly other: CountedPhrase;
  readonly count: number;
  readonly otherCount: number;
}

/** Phrases that one document counts both in Arabic and in Chinese figures: 3项制度, 三项制度. The rarer form is at fault; legal texts have their own. */
export function* mixedPhrases(document: Document): Iterable<MixedPhrase> {
  if (document.legal) return;
  const byKey = new Map<string, { readonly arabic: CountedPhrase[]; readonly chinese: CountedPhrase[] }>();
  for (const { place, view, inline } of figureTexts(document)) {
    if (place !== 'text') continue;
    for (const phrase of countedPhrases(view)) {
      if (isInTitleMarks(inline, phrase.whole.span)) continue;
      let both = byKey.get(phrase.key);
      if (both === undefined) byKey.set(phrase.key, (both = { arabic: [], chinese: [] }));
      both[phrase.form].push(phrase);
    }
  }
  for (const { arabic, chinese } of byKey.values()) {
    const [few, many] = chinese.length < arabic.length ? [chinese, arabic] : [arabic, chinese];
    const [here, other] = [few[0], many[0]];
    if (here && other) yield { here, other, count: few.length, otherCount: many.length };
  }
}

const ARABIC: Readonly<Record<string, string>> = {
  一: '1',
  二: '2',
  两: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};

interface Searched extends NumeralPhrase {
  readonly arabic: string;
}

const SEARCHED: readonly Searched[] = NUMERAL_PHRASES.map((row) => ({
  ...row,
  arabic: row.phrase.replace(/[一二两三四五六七八九]/g, (digit) => ARABIC[digit] ?? digit),
}));

export interface SetPhrase {
  readonly span: Span;
  readonly printed: string;
  readonly right: string;
}

/** Set phrases printed with Arabic figures: 4个意识. */
export function* arabicSetPhrases(document: Document): Iterable<SetPhrase> {
  for (const { view } of figureTexts(document)) {
    const { text } = view;
    for (const { arabic, phrase, near } of SEARCHED) {
      for (let at = text.indexOf(arabic); at >= 0; at = text.indexOf(arabic, at + 1)) {
        if (/[0-9.第]/.test(text.charAt(at - 1))) continue;
        if (near.length > 0 && !near.some((word) => sentenceAround(text, at).text.includes(word))) continue;
        yield { span: view.span(at, at + arabic.length), printed: arabic, right: phrase };
      }
    }
  }
}
