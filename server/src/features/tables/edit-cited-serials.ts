// Places in running text that cite the serial of a table row: 序号5 for sure, 附表第5项 perhaps. Works on folded text; which table is meant is the
// caller's question.
import type { FoldedView } from '../../base/fold';
import { parseNumeral } from '../../base/numerals';
import type { Span } from '../../base/span';

export interface CitedSerial {
  readonly value: number;
  readonly span: Span;
  /** It is called a serial, and stands alone or in a list. */
  readonly sure: boolean;
}

const WORD = '序号';
const LINKS = /^(?:为|是|第)?/;
const NUMBER = /^[0-9]{1,4}(?![0-9.])/;
const JOINT = /^(?:、|,|和|及|与|或)(?:序号)?/;
const RANGE = /^(?:—|-|~|至|到)(?:序号)?/;
const IN_TABLE =
  /(?:附件|附表|[上下本该]表|表|清单)[0-9]{0,3}(?:[中内里的]|所列){0,2}第([0-9]{1,4}|[一二三四五六七八九十]{1,4})[项行条号]/g;

/** The serials cited in a text, in order. */
export function citedSerials(view: FoldedView): CitedSerial[] {
  const { text } = view;
  const out: CitedSerial[] = [];
  for (let at = text.indexOf(WORD); at >= 0; at = text.indexOf(WORD, at + 1)) {
    let from = at + WORD.length;
    from += LINKS.exec(text.slice(from, from + 2))?.[0].length ?? 0;
    const found: { from: number; to: number }[] = [];
    let range = false;
    for (;;) {
      const number = NUMBER.exec(text.slice(from, from + 6));
      if (number === null) break;
      found.push({ from, to: from + number[0].length });
      from += number[0].length;
      const rest = text.slice(from, from + 4);
      const to = RANGE.exec(rest);
      if (to !== null) range = true;
      const joint = to ?? JOINT.exec(rest);
      if (joint === null) break;
      from += joint[0].length;
    }
    for (const each of found) {
      const value = Number(text.slice(each.from, each.to));
      out.push({ value, span: view.span(each.from, each.to), sure: !range });
    }
    at = Math.max(at, from - 1);
  }
  for (const match of text.matchAll(IN_TABLE)) {
    const printed = match[1] as string;
    const value = parseNumeral(printed);
    const to = match.index + match[0].length - 1;
    if (value !== undefined) out.push({ value, span: view.span(to - printed.length, to), sure: false });
  }
  return out.sort((a, b) => a.span.start - b.span.start);
}
