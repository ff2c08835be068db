// What a sentence does to the documents it names: 《X办法》（文号）同时废止 ends them, 对《X办法》作如下修改 changes them. A small derivation from
// paragraphs and titles; knows no rule.
import type { FoldedView } from '../base/fold';
import type { Span } from '../base/span';

export type Effect = 'repeals' | 'revises';

/** What may stand between the name of a document and the word that ends it: other names, links, adverbs. */
const BETWEEN =
  /《[^《》]{0,120}》|\([^()]{0,60}\)|[、,和及与]|等[0-9一二三四五六七八九十两]{0,4}[件个项部份]?[\u4e00-\u9fff]{0,8}文件|等[0-9一二三四五六七八九十两]{1,4}[件个项部份]|同时|一并|即行|即时|相应|均|全部|予以|现予|宣布|自行|自[^,。;《》]{1,24}起/y;
const ENDS = /废止|停止执行|停止施行|失效|不再执行|停止使用/y;
const CHANGES =
  /(?:作|做)(?:出|如下|以下)*(?:修改|修订|修正)|修改为|修订为|进行了?(?:修改|修订)|的?部分条款(?:进行)?(?:修改|修订)/y;
const ENDED_BEFORE = /(?:废止|停止执行|失效)(?:了|的|下列文件|以下文件)?:?$/;
const CHANGED_BEFORE = /(?:修改|修订|修正)(?:了|后的|的)?$/;
/** Words of a sentence that speaks of documents coming to an end or being changed, in whatever grammar. */
const ABOUT_ENDING = /废止|失效|停止执行|停止施行|不再执行|修订|修改|修正|代替|替代|取代|废除|清理|原《|原\(|曾/;
const SENTENCE_END = '。；;！!？?';
const LONGEST_SENTENCE = 600;

/**
 * What the text does to a document it names.
 * @param span the name's place, a number in brackets behind it included, in the coordinates of the view's source
 */
export function effectOn(view: FoldedView, span: Span): Effect | undefined {
  const { text } = view;
  const from = view.indexAt(span.start);
  const end = view.indexAt(span.end);
  const behind = skipNames(text, text[end] === ')' ? end + 1 : end);
  if (matchesAt(ENDS, text, behind)) return 'repeals';
  if (matchesAt(CHANGES, text, behind)) return 'revises';
  const before = bareBefore(text, from);
  if (ENDED_BEFORE.test(before)) return 'repeals';
  return CHANGED_BEFORE.test(before) ? 'revises' : undefined;
}

/** True when the sentence around the place speaks of documents coming to an end or being changed: what it names it does not rely on. */
export function isAboutEnding(view: FoldedView, span: Span): boolean {
  const { text } = view;
  return ABOUT_ENDING.test(
    text.slice(sentenceStart(text, view.indexAt(span.start)), sentenceEnd(text, view.indexAt(span.end))),
  );
}

function skipNames(text: string, from: number): number {
  let at = from;
  for (let i = 0; i < 200; i++) {
    BETWEEN.lastIndex = at;
    const found = BETWEEN.exec(text);
    if (found === null || found[0] === '') break;
    at += found[0].length;
  }
  return at;
}

function matchesAt(expression: RegExp, text: string, at: number): boolean {
  expression.lastIndex = at;
  return expression.test(text);
}

/** The sentence before an index without names, numbers in brackets and links at its end. */
function bareBefore(text: string, index: number): string {
  let end = index;
  const start = sentenceStart(text, index);
  for (;;) {
    const last = text.charAt(end - 1);
    if (end <= start) return '';
    if ('、,和及与'.includes(last)) end--;
    else if (last === '》' || last === ')') {
      const open = text.lastIndexOf(last === '》' ? '《' : '(', end - 1);
      if (open < start) break;
      end = open;
    } else break;
  }
  return text.slice(Math.max(start, end - 12), end);
}

function sentenceStart(text: string, index: number): number {
  const floor = Math.max(0, index - LONGEST_SENTENCE);
  let at = index;
  while (at > floor && !SENTENCE_END.includes(text.charAt(at - 1))) at--;
  return at;
}

function sentenceEnd(text: string, index: number): number {
  const ceiling = Math.min(text.length, index + LONGEST_SENTENCE);
  let at = index;
  while (at < ceiling && !SENTENCE_END.includes(text.charAt(at))) at++;
  return at;
}
