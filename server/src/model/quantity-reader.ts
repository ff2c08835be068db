// Walks once over a folded text, stops at digits, Chinese numerals, 番 and 半, and reads what stands there: a quantity, a period, or something
// that only looks like one and is skipped whole. Knows no indicator and no table.
import type { FoldedView } from '../base/fold';
import { scanInline } from './inline';
import type { Inline } from './inline-types';
import { Masks } from './quantity-masks';
import {
  chineseEnd,
  digitsEnd,
  isDigitAt,
  readArabic,
  readChinese,
  scaled,
  type Gaps,
  type NumberToken,
} from './quantity-number';
import { jointAt, readChineseYear, readPlan, readYears, type PeriodToken } from './quantity-period';
import { signAt, type SignToken } from './quantity-sign';
import { breaksAt, isCodeBehind, mayCount, notBefore } from './quantity-not';
import type { Measure, Period, PrintedNumber, Quantity, Qualifier } from './quantity-types';
import { readPer, readUnit, unitFrom, type UnitToken } from './quantity-unit';
import {
  fromBefore,
  leadBefore,
  qualifierBefore,
  qualifierBehind,
  type LeadToken,
  type QualifierToken,
  type WordToken,
} from './quantity-words';

/** What a character may begin. */
const DIGIT = 1;
const CHINESE = 2;
const DOUBLING = 3;

const CLASSES = new Uint8Array(0x10000);
for (const character of '0123456789') CLASSES[character.charCodeAt(0)] = DIGIT;
for (const character of '〇一二三四五六七八九十百千万亿两廿卅') CLASSES[character.charCodeAt(0)] = CHINESE;
for (const character of '番半') CLASSES[character.charCodeAt(0)] = DOUBLING;

/** A number with what stands right behind it. */
interface EndToken {
  readonly number: NumberToken;
  readonly sign?: SignToken;
  readonly unit?: UnitToken;
  /** 多 behind the unit: 300元多. */
  readonly guess?: WordToken;
  readonly to: number;
}

interface Extra {
  readonly last?: NumberToken;
  readonly joint?: WordToken;
  readonly firstSign?: WordToken;
  readonly guess?: WordToken;
  readonly lead?: LeadToken;
  readonly rank?: boolean;
  /** Where the quantity begins when that is before its number: 翻一番, 第4位. */
  readonly from?: number;
}

/** More quantities in one paragraph are no prose, and would fill the memory. */
const MOST = 50_000;

/** True where a text holds anything that the reader would stop at. */
export function hasNumerals(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (CLASSES[text.charCodeAt(i)] !== 0) return true;
  return false;
}

export class QuantityReader implements Gaps {
  readonly text: string;
  readonly quantities: Quantity[] = [];
  readonly periods: Period[] = [];
  private readonly gapped: boolean;
  private readonly masks: Masks;
  /** Nothing before it is read again. */
  private floor = 0;
  /** End of the last quantity; the words that lead to the next one may reach over a year. */
  private last = 0;

  constructor(
    private readonly view: FoldedView,
    inline: Inline | undefined,
  ) {
    this.text = view.text;
    this.gapped = view.length > 0 && view.at(view.length - 1) - view.at(0) !== view.length - 1;
    this.masks = new Masks(view, inline ?? scanInline(view));
  }

  gapBefore(i: number): boolean {
    return this.gapped && i > 0 && i < this.text.length && this.view.at(i) - this.view.at(i - 1) > 1;
  }

  read(): void {
    const { text } = this;
    for (let i = 0; i < text.length && this.quantities.length < MOST; i++) {
      const kind = CLASSES[text.charCodeAt(i)];
      if (kind === 0) continue;
      const masked = this.masks.maskedEnd(i);
      if (masked > 0) {
        i = masked - 1;
        this.floor = masked;
        continue;
      }
      const next = kind === DIGIT ? this.arabic(i) : kind === CHINESE ? this.chinese(i) : this.doubling(i);
      i = Math.max(i + 1, next) - 1;
    }
  }

  /** Reads at the first digit of a run; gives back where to go on. */
  private arabic(i: number): number {
    const { text } = this;
    const not = notBefore(text, i);
    if (not === 'ordinal') return this.rank(i);
    if (not !== undefined) return this.skip(i);
    const years = readYears(this, i);
    if (years !== undefined) return this.period(years);
    const { end } = readArabic(this, i);
    const first = this.end(i);
    if (first === undefined) return this.skip(end);
    const ratio = this.ratio(i, first);
    if (ratio > 0) return ratio;
    if (isCodeBehind(text, first.to)) return this.skip(first.to);
    const listed = this.listed(first);
    if (listed > 0) return listed;
    const joint = jointAt(text, first.to);
    if (joint > 0 && isDigitAt(text, first.to + joint)) return this.range(first, first.to + joint);
    this.emit(first, {});
    return Math.max(this.floor, first.number.to);
  }

  /** Behind digits that are part of a code: CN33-1354, 15834—2011, 192.168. */
  private skip(from: number): number {
    const { text } = this;
    let end = digitsEnd(text, from);
    while (end + 1 < text.length && '.-–—/:+×*_'.includes(text.charAt(end)) && isDigitAt(text, end + 1)) {
      end = digitsEnd(text, end + 1);
    }
    this.floor = end;
    return end;
  }

  /** The number at `i` with its sign or unit. */
  private end(i: number): EndToken | undefined {
    let number = readArabic(this, i).token;
    if (number === undefined) return undefined;
    if (this.masks.nextMask(i) < number.to) return undefined;
    number = this.negative(number);
    return this.behind(number);
  }

  private behind(number: NumberToken): EndToken | undefined {
    const { text } = this;
    const sign = signAt(text, number.to);
    if (sign !== undefined) return { number, sign, to: sign.to };
    const unit = readUnit(text, number.to) ?? readPer(text, number.to);
    if (unit === undefined) {
      // 10多 alone: 多 begins another word.
      const cut = number.guess !== undefined && number.scale === undefined && number.guess.to === number.to;
      const bare = cut ? { ...number, to: number.digitsTo, guess: undefined } : number;
      return { number: bare, to: bare.to };
    }
    const more = text.charAt(unit.to) === '多' || text.charAt(unit.to) === '余';
    if (more && number.guess === undefined) {
      return { number, unit, guess: { from: unit.to, to: unit.to + 1 }, to: unit.to + 1 };
    }
    return { number, unit, to: unit.to };
  }

  private negative(number: NumberToken): NumberToken {
    const { from } = number;
    const before = this.text.charAt(from - 1);
    if ((before !== '-' && before !== '−') || from - 1 < this.floor) return number;
    if (/[A-Za-z0-9)）%—-]/.test(this.text.charAt(from - 2))) return number;
    return { ...number, from: from - 1, value: -number.value };
  }

  /** 15%～30%, 1—2个, 30人到100人; or a code, or two quantities. */
  private range(first: EndToken, at: number): number {
    const { text } = this;
    const second = this.end(at);
    if (second === undefined) return this.skip(at);
    const joint = { from: first.to, to: at };
    const dash = !'至到'.includes(text.charAt(first.to));
    const low =
      first.unit === undefined && first.sign === undefined ? inherited(first.number, second.number) : first.number;
    const chained = jointAt(text, second.to) > 0 && isDigitAt(text, second.to + jointAt(text, second.to));
    if (chained && dash && second.unit === undefined && second.sign === undefined)
      return this.skip(second.number.digitsTo);
    const lead = leadBefore(text, first.number.from, this.floor);
    const split =
      low.value >= second.number.value ||
      (lead?.role === 'from' && (first.unit !== undefined || first.sign !== undefined)) ||
      !sameKind(first, second);
    if (split) {
      if (dash && first.unit === undefined && first.sign === undefined) return this.skip(second.number.digitsTo);
      this.emit(first, {});
      return at;
    }
    const firstSign = first.unit ?? first.sign;
    this.emit(
      { ...second, number: low, unit: second.unit ?? first.unit, sign: second.sign ?? first.sign },
      { last: second.number, joint, firstSign, guess: first.number.guess ?? first.guess },
    );
    return Math.max(this.floor, second.number.to);
  }

  /** 5、6个: two neighbours with one measure word are a guess. */
  private listed(first: EndToken): number {
    const { text } = this;
    const { number } = first;
    if (first.unit !== undefined || first.sign !== undefined || number.scale !== undefined) return 0;
    if (text.charAt(first.to) !== '、' || !isDigitAt(text, first.to + 1) || number.to - number.from !== 1) return 0;
    if (number.from === 0 || text.charAt(number.from - 1) === '、') return 0;
    const second = this.end(first.to + 1);
    if (second?.unit === undefined || second.number.value !== number.value + 1) return 0;
    if (second.number.scale !== undefined) return 0;
    this.emit({ ...second, number }, { guess: { from: number.from, to: second.number.to } });
    return this.floor;
  }

  /** 1∶2, 1:500; and 12:00, which is a time. */
  private ratio(i: number, first: EndToken): number {
    const { text } = this;
    const mark = text.charAt(first.to);
    if (mark !== ':' && mark !== '∶') return 0;
    if (!isDigitAt(text, first.to + 1) || first.unit !== undefined || first.sign !== undefined) return 0;
    const second = readArabic(this, first.to + 1);
    const { number } = first;
    if (second.token === undefined || second.token.value === 0 || number.scale !== undefined) return this.skip(i);
    const minutes = second.token.digitsTo - first.to - 1 === 2 && second.token.value < 60 && number.value < 25;
    if (mark === ':' && minutes) return this.skip(i);
    if (text.charAt(second.end) === ':' || text.charAt(second.end) === '∶') return this.skip(i);
    const { digitsTo } = second.token;
    const value = number.value / second.token.value;
    this.emit(
      { number: { ...number, to: digitsTo, digitsTo, value, decimals: 0, slack: 0 }, to: digitsTo },
      {},
      'ratio',
    );
    return Math.max(this.floor, digitsTo);
  }

  /** 第4位: the rest of 第 is a reference, a serial, a name. */
  private rank(i: number): number {
    const { text } = this;
    const number = readArabic(this, i).token;
    if (number === undefined || number.scale !== undefined || number.guess !== undefined) return this.skip(i);
    const word = text.charAt(number.to);
    if ((word !== '位' && word !== '名') || '单次词额'.includes(text.charAt(number.to + 1) || ' ')) {
      return this.skip(i);
    }
    this.emit({ number, to: number.to + 1 }, { rank: true, from: i - 1 });
    return number.to + 1;
  }

  /** Reads at the first character of a run of Chinese numerals. */
  private chinese(i: number): number {
    const { text } = this;
    const end = chineseEnd(text, i);
    const plan = readPlan(text, i, end) ?? readChineseYear(text, i, end);
    if (plan !== undefined) return this.period(plan);
    this.countChinese(i, end);
    return end;
  }

  private countChinese(i: number, end: number): void {
    const { text } = this;
    if (this.masks.isName(i) || text.charAt(i - 1) === '第') return;
    const number = readChinese(text, i, end);
    if (number === undefined || number.from < this.floor) return;
    const sign = signAt(text, number.to);
    if (sign !== undefined) {
      this.emit({ number, sign, to: sign.to }, {});
      return;
    }
    const unit = readUnit(text, number.to);
    if (unit === undefined || !mayCount(text.slice(i, end), unit, text)) return;
    this.emit({ number, unit, to: unit.to }, {});
  }

  /** 翻一番 and 翻番 at 番, 减半 at 半. */
  private doubling(i: number): number {
    const { text } = this;
    const times = text.charAt(i) === '番' ? '一1两2三3四4'.indexOf(text.charAt(i - 1) || ' ') : -1;
    const start = times >= 0 ? i - 1 : i;
    const verb = text.charAt(i) === '半' ? '减' : '翻';
    const from = text.startsWith(`${verb}了`, start - 2) ? start - 2 : start - 1;
    if (from < this.floor || text.charAt(from) !== verb) return i + 1;
    const value = verb === '减' ? 0.5 : times < 0 ? 2 : 2 ** (Math.floor(times / 2) + 1);
    const to = times >= 0 ? i : i + 1;
    const number: NumberToken = { from: start, to, digitsTo: to, form: 'chinese', value, decimals: 0, slack: 0 };
    this.emit({ number, sign: { from: i, to: i + 1, measure: 'doubling' }, to: i + 1 }, { from });
    return i + 1;
  }

  private period({ from, to, first, last, form }: PeriodToken): number {
    this.periods.push({ span: this.view.span(from, to), from: first, to: last, form });
    this.floor = to;
    return to;
  }

  /** Adds a quantity, with bounds and lead, unless a bare number has neither. */
  private emit(end: EndToken, extra: Extra, measure: Measure = measureOf(end)): void {
    const { text, view } = this;
    const { number, sign, unit } = end;
    const qualifiers: QualifierToken[] = [];
    const before = extra.rank === true ? undefined : qualifierBefore(text, extra.from ?? number.from, this.floor);
    if (before !== undefined) qualifiers.push(before);
    const behind = extra.rank === true ? undefined : qualifierBehind(text, end.to);
    if (behind !== undefined) qualifiers.push(behind);
    const from = before?.from ?? extra.from ?? number.from;
    const to = behind?.to ?? end.to;
    const lead =
      extra.rank === true ? undefined : (leadBefore(text, from, this.floor) ?? fromBefore(text, from, to, this.last));
    const guess = extra.guess ?? end.guess ?? number.guess;
    if (this.isBare(end, extra, measure) && !this.isWhole(from, to)) {
      if ((lead === undefined || lead.role === 'from') && qualifiers.length === 0) return;
      if (!breaksAt(text, to) || /[A-Za-z]/.test(text.charAt(to))) return;
    }
    const named = (token: WordToken): { text: string; span: { start: number; end: number } } => ({
      text: text.slice(token.from, token.to),
      span: view.span(token.from, token.to),
    });
    this.quantities.push({
      span: view.span(from, to),
      measure,
      number: this.printed(number),
      range: extra.last && extra.joint ? { last: this.printed(extra.last), joint: named(extra.joint) } : undefined,
      unit: unit && unitFrom(view, unit),
      sign: sign && named(sign),
      firstSign: extra.firstSign && named(extra.firstSign),
      qualifiers: qualifiers.map(({ relation, side, ...token }): Qualifier => ({ ...named(token), relation, side })),
      guess: guess && named(guess),
      lead: lead && { ...named(lead), role: lead.role, direction: lead.direction },
      rank: extra.rank,
    });
    this.floor = to;
    this.last = to;
  }

  /** Neither unit nor sign nor scale says that something is measured. */
  private isBare({ number, sign, unit }: EndToken, extra: Extra, measure: Measure): boolean {
    if (extra.rank === true || measure !== 'plain' || sign !== undefined || unit !== undefined) return false;
    return number.scale === undefined && number.form !== 'mixed' && extra.last?.scale === undefined;
  }

  /** The quantity is the whole text but for brackets and marks. */
  private isWhole(from: number, to: number): boolean {
    const { text } = this;
    if (from > 2 || text.length - to > 4) return false;
    for (let i = 0; i < from; i++) if (!'[('.includes(text.charAt(i))) return false;
    for (let i = to; i < text.length; i++) if (!/[\])*※▲△★☆#①-⑳]/.test(text.charAt(i))) return false;
    return true;
  }

  private printed(token: NumberToken): PrintedNumber {
    const { text, view } = this;
    const { from, to, digitsTo, form, scale, value, decimals, slack } = token;
    return {
      span: view.span(from, to),
      digits: { text: text.slice(from, digitsTo), span: view.span(from, digitsTo) },
      form,
      scale: scale && {
        text: text.slice(scale.from, scale.to),
        span: view.span(scale.from, scale.to),
        factor: scale.factor,
      },
      value,
      decimals,
      slack,
    };
  }
}

/** 9～16亿 means 9亿: the first end is read with the scale of the last, where it is the smaller one. */
function inherited(first: NumberToken, last: NumberToken): NumberToken {
  if (first.scale !== undefined || last.scale === undefined || first.form !== 'arabic') return first;
  const { factor } = last.scale;
  const value = scaled(String(first.value), factor);
  return value < last.value ? { ...first, value, slack: first.slack * factor } : first;
}

/** Both ends of a range are of one kind, or only one says of which. */
function sameKind(first: EndToken, last: EndToken): boolean {
  if (first.sign !== undefined) return last.sign?.measure === first.sign.measure;
  if (first.unit === undefined) return true;
  return last.unit !== undefined && last.unit.base === first.unit.base;
}

/** 0.18/万台 is a ratio: nothing says of what. */
function measureOf({ sign, unit }: EndToken): Measure {
  return sign?.measure ?? (unit?.base.startsWith('/') ? 'ratio' : 'plain');
}
