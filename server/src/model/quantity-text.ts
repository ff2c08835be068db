// A folded text as the readers of quantities see it: with the white space that was folded away, and with what must not be read. Knows how a
// number and the unit or sign behind it are read together, and nothing of ranges or of words around them.
import type { FoldedView } from '../base/fold';
import type { Inline } from './inline-types';
import { Masks } from './quantity-masks';
import { readArabic, type Gaps, type NumberToken } from './quantity-number';
import { isDay } from './quantity-not';
import { signAt, type SignToken } from './quantity-sign';
import { openUnit, readPer, readUnit, type UnitToken } from './quantity-unit';
import type { WordToken } from './quantity-words';

/** A number with what stands right behind it. */
export interface EndToken {
  readonly number: NumberToken;
  readonly sign?: SignToken;
  readonly unit?: UnitToken;
  /** 多 behind the unit: 300元多. */
  readonly guess?: WordToken;
  readonly to: number;
}

export class QuantityText implements Gaps {
  readonly text: string;
  readonly masks: Masks;
  private readonly gapped: boolean;

  constructor(
    readonly view: FoldedView,
    inline: Inline,
  ) {
    this.text = view.text;
    this.gapped = view.length > 0 && view.at(view.length - 1) - view.at(0) !== view.length - 1;
    this.masks = new Masks(view, inline);
  }

  gapBefore(i: number): boolean {
    return this.gapped && i > 0 && i < this.text.length && this.view.at(i) - this.view.at(i - 1) > 1;
  }

  /** The number in Arabic digits at `i` with its sign or unit. `floor`: a minus sign before it is another's. */
  endAt(i: number, floor: number): EndToken | undefined {
    const number = readArabic(this, i).token;
    if (number === undefined || this.masks.nextMask(i) < number.to) return undefined;
    return this.withEnd(this.negative(number, floor));
  }

  private withEnd(number: NumberToken): EndToken {
    const { text } = this;
    const sign = signAt(text, number.to);
    if (sign !== undefined) {
      const vague = number.guess === undefined && (text.charAt(sign.to) === '多' || text.charAt(sign.to) === '余');
      return vague
        ? { number, sign, guess: { from: sign.to, to: sign.to + 1 }, to: sign.to + 1 }
        : { number, sign, to: sign.to };
    }
    const unit = this.unitBehind(number);
    if (unit === undefined) {
      // 10多 alone: 多 begins another word.
      const cut = number.guess !== undefined && number.scale === undefined && number.guess.to === number.to;
      const bare = cut ? { ...number, to: number.digitsTo, guess: undefined } : number;
      return { number: bare, to: bare.to };
    }
    const more = text.charAt(unit.to);
    const split = unit.row?.text === '个' && more === '多' ? readUnit(text, unit.to + 1) : undefined;
    if (split?.kind === 'time') {
      // 3个多月
      const base = split.row?.text === '月' ? '个月' : split.base;
      const guess = number.guess ?? { from: unit.to, to: unit.to + 1 };
      return { number, unit: { ...split, from: unit.from, base }, guess, to: split.to };
    }
    if ((more === '多' || more === '余') && number.guess === undefined) {
      return { number, unit, guess: { from: unit.to, to: unit.to + 1 }, to: unit.to + 1 };
    }
    return { number, unit, to: unit.to };
  }

  private unitBehind(number: NumberToken): UnitToken | undefined {
    const { text } = this;
    const { from, to } = number;
    const unit = readUnit(text, to) ?? readPer(text, to) ?? openUnit(text, number);
    if (unit === undefined) return undefined;
    switch (unit.row?.text) {
      case '月':
        return undefined;
      case '日':
        return unit.to - unit.from > 1 || isDay(text, from, unit.to) ? unit : undefined;
      case '分':
        return '时点'.includes(text.charAt(from - 1) || ' ') ? undefined : unit;
      default:
        return text.charAt(unit.to) === '半' ? undefined : unit;
    }
  }

  private negative(number: NumberToken, floor: number): NumberToken {
    const { from } = number;
    const before = this.text.charAt(from - 1);
    if ((before !== '-' && before !== '−') || from - 1 < floor) return number;
    if (/[A-Za-z0-9)）%—-]/.test(this.text.charAt(from - 2))) return number;
    return { ...number, from: from - 1, value: -number.value };
  }
}
