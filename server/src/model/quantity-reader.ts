// Walks once over a folded text, stops at digits, Chinese numerals, 番 and 半, and reads what stands there: a quantity, a period, or something
// that only looks like one and is skipped whole. Knows no indicator and no table.
import type { FoldedView } from '../base/fold';
import { scanInline } from './inline';
import type { Inline } from './inline-types';
import {
  chineseEnd,
  inheritedChinese,
  isChineseNumeral,
  isPlaces,
  readChinese,
  readFraction,
  readListed,
} from './quantity-chinese';
import { isWhole, makeQuantity, type Extra } from './quantity-make';
import {
  breaksAt,
  isCodeBehind,
  isFront,
  isPlace,
  isProportion,
  isRankWord,
  mayCount,
  notBefore,
} from './quantity-not';
import { digitsEnd, isDigitAt, readArabic, scaled, type NumberToken } from './quantity-number';
import { jointAt, readChineseYear, readPlan, readYears, type PeriodToken } from './quantity-period';
import { signAt } from './quantity-sign';
import { QuantityText, type EndToken } from './quantity-text';
import type { Period, Quantity } from './quantity-types';
import { readUnit } from './quantity-unit';
import { leadBefore, qualifierBefore } from './quantity-words';

/** What a character may begin. */
const DIGIT = 1;
const CHINESE = 2;
const DOUBLING = 3;

const CLASSES = new Uint8Array(0x10000);
for (const character of '0123456789') CLASSES[character.charCodeAt(0)] = DIGIT;
for (const character of '〇一二三四五六七八九十百千万亿两廿卅') CLASSES[character.charCodeAt(0)] = CHINESE;
for (const character of '番半') CLASSES[character.charCodeAt(0)] = DOUBLING;

/** More quantities in one paragraph are no prose, and would fill the memory. */
const MOST = 50_000;
/** What joins the parts of a code: CN33-1354, 2.0.1, 17+1. */
const CODE_JOINTS = '.-–—/:+×*_·';

/** True where a text holds anything that the reader would stop at. */
export function hasNumerals(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (CLASSES[text.charCodeAt(i)] !== 0) return true;
  return false;
}

export class QuantityReader {
  readonly quantities: Quantity[] = [];
  readonly periods: Period[] = [];
  private readonly source: QuantityText;
  private readonly text: string;
  /** Nothing before it is read again. */
  private floor = 0;
  /** End of the last quantity. */
  private last = 0;

  constructor(view: FoldedView, inline: Inline | undefined) {
    this.source = new QuantityText(view, inline ?? scanInline(view));
    this.text = view.text;
  }

  read(): void {
    const { text, source } = this;
    for (let i = 0; i < text.length && this.quantities.length < MOST; i++) {
      const kind = CLASSES[text.charCodeAt(i)];
      if (kind === 0) continue;
      const masked = source.masks.maskedEnd(i);
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
    const { text, source } = this;
    const not = notBefore(text, i, source.gapBefore(i));
    if (not === 'ordinal') return this.rank(i, readArabic(source, i).token);
    if (not === 'code' || not === 'label') return this.skip(i);
    const years = readYears(source, i);
    if (years !== undefined) return this.period(years);
    const first = source.endAt(i, this.floor);
    if (first === undefined) return this.skip(i);
    if (not === 'name' && first.unit === undefined && first.sign === undefined) return this.skip(i);
    if (isFront(text, i - 1) && isRankWord(text, first.number.to)) return this.rank(i, first.number);
    const compared = this.ratio(i, first);
    if (compared > 0) return compared;
    if (isCodeBehind(text, first.to)) return this.skip(i);
    const listed = this.listed(first);
    if (listed > 0) return listed;
    const joint = jointAt(text, first.to);
    if (joint > 0 && isDigitAt(text, first.to + joint)) return this.range(first, first.to + joint);
    this.emit(first, {});
    return Math.max(this.floor, first.number.to);
  }

  /** Behind digits that are part of a code: CN33-1354, 15834—2011, 192.168. White space ends it. */
  private skip(from: number): number {
    const { text, source } = this;
    let end = from;
    while (end < text.length && (end === from || !source.gapBefore(end))) {
      const joint = end > from && CODE_JOINTS.includes(text.charAt(end)) && isDigitAt(text, end + 1);
      if (!joint && !isDigitAt(text, end)) break;
      end++;
    }
    this.floor = Math.max(this.floor, end);
    return end;
  }

  /** 15%～30%, 1—2个, 30人到100人; or a code, or two quantities. */
  private range(first: EndToken, at: number): number {
    const { text, source } = this;
    const second = source.endAt(at, at);
    if (second === undefined) return this.skip(first.number.from);
    const dash = !'至到'.includes(text.charAt(first.to));
    const bare = first.unit === undefined && first.sign === undefined;
    const chained =
      second.unit === undefined && second.sign === undefined && isDigitAt(text, second.to + jointAt(text, second.to));
    if (chained && dash && jointAt(text, second.to) > 0) return this.skip(second.number.from);
    const low = bare ? inherited(first.number, second.number) : first.number;
    const lead = bare ? undefined : leadBefore(text, first.number.from, this.floor);
    if (low.value >= second.number.value || lead?.role === 'from' || !sameKind(first, second)) {
      if (dash && bare) return this.skip(second.number.from);
      this.emit(first, {});
      return at;
    }
    this.emit(
      { ...second, number: low, unit: second.unit ?? first.unit, sign: second.sign ?? first.sign },
      {
        last: second.number,
        joint: { from: first.to, to: at },
        firstSign: first.unit ?? first.sign,
        guess: first.number.guess ?? first.guess,
      },
    );
    return Math.max(this.floor, second.number.to);
  }

  /** 5、6个: two neighbours with one measure word are a guess. */
  private listed(first: EndToken): number {
    const { text, source } = this;
    const { number } = first;
    if (first.unit !== undefined || first.sign !== undefined || number.scale !== undefined) return 0;
    if (text.charAt(first.to) !== '、' || !isDigitAt(text, first.to + 1) || number.to - number.from !== 1) return 0;
    if (number.from === 0 || text.charAt(number.from - 1) === '、') return 0;
    const second = source.endAt(first.to + 1, first.to);
    if (second?.unit === undefined || second.number.value !== number.value + 1 || second.number.scale) return 0;
    this.emit({ ...second, number }, { guess: { from: number.from, to: second.number.to } });
    return this.floor;
  }

  /** 1∶2, 1:500, 1/3, 8/10万; 0 for what is none, and 12:00 is skipped as a time. */
  private ratio(i: number, first: EndToken): number {
    const { text, source } = this;
    const { number } = first;
    const mark = text.charAt(number.to);
    if ((mark !== ':' && mark !== '∶' && mark !== '/') || !isDigitAt(text, number.to + 1)) return 0;
    if (first.unit !== undefined || first.sign !== undefined || number.scale !== undefined) return 0;
    const { token, end } = readArabic(source, number.to + 1);
    if (token === undefined || token.value === 0) return this.skip(i);
    const next = text.charAt(token.to);
    if ((next !== '' && ':∶/'.includes(next)) || /[A-Za-z]/.test(next)) return this.skip(i);
    // 图1:2011—2015年
    const year = end - number.to - 1 === 4 && token.value > 1900 && token.value < 2100;
    if (year || '图表式例注'.includes(text.charAt(i - 1) || ' ')) return this.skip(i);
    const time = end - number.to - 1 === 2 && token.value < 60 && number.value < 25;
    if (mark === ':' && time && !isProportion(text, i, token.to)) return this.skip(i);
    // 24/7 and 5/8 are no shares of a whole.
    const per = token.scale !== undefined;
    if (mark === '/' && !per && (number.value >= token.value || number.decimals > 0 || end - i > 5))
      return this.skip(i);
    const value = number.value / token.value;
    this.emit(
      {
        number: {
          ...number,
          to: token.to,
          digitsTo: token.to,
          value,
          decimals: 0,
          slack: per ? number.slack / token.value : 0,
        },
        to: token.to,
      },
      { measure: 'ratio' },
    );
    return Math.max(this.floor, token.to);
  }

  /** 第4位, 全国第4, 前10名: the rest of 第 is a reference, a serial, a name. `i`: where the number begins. */
  private rank(i: number, number: NumberToken | undefined): number {
    const { text } = this;
    const past = (): number => this.pastList(isDigitAt(text, i) ? this.skip(i) : chineseEnd(text, i));
    if (number === undefined || number.scale !== undefined || number.guess !== undefined) return past();
    const word = isRankWord(text, number.to);
    const placed = breaksAt(text, number.to) && text.charAt(i - 1) === '第' && isPlace(text, i - 1);
    if (!word && !placed) return past();
    const to = number.to + (word ? 1 : 0);
    this.emit({ number, to }, { rank: true, from: i - 1 });
    return Math.max(this.floor, to);
  }

  /** Behind the other members of 第一至三项, 第17、18期, which print no 第 of their own. */
  private pastList(from: number): number {
    const { text } = this;
    let end = from;
    for (;;) {
      const at = end + (text.charAt(end) === '、' ? 1 : jointAt(text, end));
      const next = at === end ? end : isDigitAt(text, at) ? digitsEnd(text, at) : chineseEnd(text, at);
      if (next <= at || readUnit(text, next)?.kind === 'money') break;
      end = next;
    }
    this.floor = Math.max(this.floor, end);
    return end;
  }

  /** Reads at the first character of a run of Chinese numerals. */
  private chinese(i: number): number {
    const { text, source } = this;
    const end = chineseEnd(text, i);
    const period = readPlan(text, i, end) ?? readChineseYear(text, i, end);
    if (period !== undefined) return this.period(period);
    if (source.masks.isName(i)) return end;
    if (text.charAt(i - 1) === '第') return this.rank(i, readChinese(text, i, end));
    if (isFront(text, i - 1) && isRankWord(text, end)) return this.rank(i, readChinese(text, i, end));
    if (text.startsWith('分之', end)) return this.fraction(i, end);
    const bounded = isPlaces(text.slice(i, end)) && this.isBounded(i);
    const first = this.chineseEndAt(i, end, bounded);
    if (first === undefined || first.number.from < this.floor) return end;
    return this.chineseRange(first) ?? this.chineseOne(first, end);
  }

  private isBounded(i: number): boolean {
    const lead = leadBefore(this.text, i, this.floor);
    return lead?.role === 'level' || qualifierBefore(this.text, i, this.floor) !== undefined;
  }

  /** A Chinese numeral with the sign or unit behind it. */
  private chineseEndAt(i: number, end: number, bounded: boolean): EndToken | undefined {
    const { text } = this;
    const number = readListed(text, i, end) ?? readChinese(text, i, end, bounded);
    if (number === undefined) return undefined;
    const sign = signAt(text, number.to);
    if (sign !== undefined) return { number, sign, to: sign.to };
    const unit = readUnit(text, number.to);
    return { number, unit, to: unit?.to ?? number.to };
  }

  private chineseOne(first: EndToken, end: number): number {
    const { text } = this;
    const { number, sign, unit } = first;
    const run = text.slice(number.from, end);
    const counts = sign !== undefined || (unit !== undefined && mayCount(text, number.from, run, unit));
    if (counts || (unit === undefined && isWhole(text, number.from, number.to))) this.emit(first, {});
    return Math.max(end, this.floor);
  }

  /** 一至三名, 三年至五年, 三至五万元. */
  private chineseRange(first: EndToken): number | undefined {
    const { text } = this;
    const joint = jointAt(text, first.to);
    const at = first.to + joint;
    if (joint === 0 || !isChineseNumeral(text, at)) return undefined;
    const end = chineseEnd(text, at);
    const second = this.chineseEndAt(at, end, false);
    if (second === undefined || !sameKind(first, second)) return undefined;
    const counts =
      second.sign !== undefined || (second.unit !== undefined && mayCount(text, at, text.slice(at, end), second.unit));
    const bare = first.unit === undefined && first.sign === undefined;
    const low = bare ? inheritedChinese(text, first.number, second.number) : first.number;
    if (!counts || low.value >= second.number.value) return undefined;
    this.emit(
      { ...second, number: low },
      { last: second.number, joint: { from: first.to, to: at }, firstSign: first.unit ?? first.sign },
    );
    return this.floor;
  }

  /** 百分之五, 三分之二, 百分之五至百分之十. */
  private fraction(i: number, end: number): number {
    const { text, source } = this;
    const first = readFraction(source, i, end);
    if (first === undefined) return end + 2;
    const { number, measure, sign } = first;
    const joint = jointAt(text, number.to);
    const at = number.to + joint;
    if (joint > 0 && sign !== undefined && isChineseNumeral(text, at)) {
      const second = readFraction(source, at, chineseEnd(text, at));
      if (second?.measure === measure && second.number.value > number.value) {
        const range = { last: second.number, joint: { from: number.to, to: at }, firstSign: sign };
        this.emit({ number, to: second.number.to }, { ...range, from: i, sign: second.sign, measure });
        return Math.max(this.floor, second.number.to);
      }
    }
    this.emit({ number, to: number.to }, { from: i, sign, measure });
    return Math.max(this.floor, number.to);
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
    this.periods.push({ span: this.source.view.span(from, to), from: first, to: last, form });
    this.floor = to;
    return to;
  }

  private emit(end: EndToken, extra: Extra): void {
    if ((extra.from ?? end.number.from) < this.floor) return;
    const made = makeQuantity(this.source, end, extra, { floor: this.floor, last: this.last });
    if (made === undefined) return;
    this.quantities.push(made.quantity);
    this.floor = made.to;
    this.last = made.to;
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
