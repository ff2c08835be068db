// What joins the two ends of a stretch of time where no year does: 3-5月, 6月1日—6月5日, 9:00-17:00. Years are read with the quantities. Says what
// stands there, not whether it should. Knows no rule.
import type { FoldedView } from '../base/fold';
import type { Named } from './document';
import type { DateMention, Inline } from './inline-types';

/** A joint and the whole it joins. */
export interface TimeJoint {
  readonly whole: Named;
  readonly joint: Named;
}

const DASHES = '[-‐‑‒–—―─−~〜一]{1,3}';
const CLOCKS = new RegExp(`(?<![\\d:])\\d{1,2}:\\d\\d(${DASHES})\\d{1,2}:\\d\\d(?![\\d:])`, 'g');
/** The first end must be the smaller; 0571-12日 and 2021-06月 are none. */
const PARTS = new RegExp(
  `(?<![\\d.:/A-Za-z_-])(\\d{1,2})(?:月份?|日|时)?(${DASHES})(\\d{1,2})(月份?|日|时(?![代期间]))`,
  'g',
);
const ONLY_DASHES = new RegExp(`^${DASHES}$`);

/** The stretches of time in a text, in no particular order. */
export function timeJoints(view: FoldedView, inline: Inline): readonly TimeJoint[] {
  const { text } = view;
  const found: TimeJoint[] = [];
  const add = (from: number, to: number, at: number, length: number): void => {
    found.push({
      whole: { text: text.slice(from, to), span: view.span(from, to) },
      joint: { text: text.slice(at, at + length), span: view.span(at, at + length) },
    });
  };
  for (const { 0: whole, 1: joint = '', index } of text.matchAll(CLOCKS)) {
    add(index, index + whole.length, text.indexOf(joint, index), joint.length);
  }
  for (const { 0: whole, 1: first = '', 2: joint = '', 3: last = '', index } of text.matchAll(PARTS)) {
    const at = index + whole.lastIndexOf(joint + last);
    if (Number(first) < Number(last)) add(index, index + whole.length, at, joint.length);
  }
  const joints = new Set(found.map(({ joint }) => joint.span.start));
  for (let i = 1; i < inline.dates.length; i++) {
    const [a, b] = [inline.dates[i - 1], inline.dates[i]] as [DateMention, DateMention];
    if (!isWritten(a) || !isWritten(b)) continue;
    const [from, to] = [view.indexAt(a.span.end), view.indexAt(b.span.start)];
    const start = view.indexAt(a.span.start);
    if (!joints.has(view.at(from)) && to > from && to - from <= 3 && ONLY_DASHES.test(text.slice(from, to))) {
      add(start, view.indexAt(b.span.end - 1) + 1, from, to - from);
    }
  }
  return found;
}

/** With a month or more, in Arabic figures and words. */
function isWritten({ form, month }: DateMention): boolean {
  return form === 'arabic' && month !== undefined;
}
