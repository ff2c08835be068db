// Line ends that a printed line left inside a paragraph. A line end goes when the line is full by the width of the print, ends in the middle of a
// sentence, and the next line begins nothing of its own. A full line that ends a sentence may end its paragraph too: where neither indents nor
// the widths of first lines decide, it is left and named.
import { isHanCode } from '../../base/characters';
import { displayWidth } from '../../base/width';
import type { SyntaxTree } from '../../syntax/syntax-tree';
import type { CleanDoubt, CleanPass, CleanStep } from './clean-types';
import { firstToken, lineFacts, LONGEST_PRINTED, type LineFacts } from './line-facts';
import { measureOf, PrintedWidths, type PrintedWidth } from './printed-width';

const MAYBE_END = {
  zh: '这一行排满了，又以句末标点结束：段落在此结束，还是被硬回车断开，不能确定。',
  en: 'The line is full and ends a sentence: whether the paragraph ends here or was cut by a hard line end is not certain.',
};
const NO_SENTENCE = {
  zh: '这里可能是硬回车，也可能本来就是两行（标题、名单等），没有合并。',
  en: 'This may be a hard line end or two lines by right (a title, a list); they were not joined.',
};
const HYPHEN = {
  zh: '英文单词可能在此被断开，没有合并。',
  en: 'An English word may have been cut here; the lines were not joined.',
};

type Verdict = 'join' | 'keep' | 'unsure' | 'hyphen';

export function hardLines(tree: SyntaxTree): CleanPass {
  const facts = lineFacts(tree);
  const widths = new PrintedWidths(facts);
  const steps: CleanStep[] = [];
  const doubts: CleanDoubt[] = [];
  let from = 0;
  while (from < facts.length) {
    let end = from;
    // Lines that go on, one after another.
    const verdicts: Verdict[] = [];
    for (; end + 1 < facts.length; end++) {
      const verdict = verdictOn(facts, end, end === from, widths.at(end));
      verdicts.push(verdict);
      if (verdict !== 'join') break;
    }
    const chain = facts.slice(from, end + 1);
    const last = verdicts[verdicts.length - 1];
    if (chain.length > 1) {
      if (isParagraph(chain, facts[end + 1], widths.at(end))) {
        for (let i = 0; i + 1 < chain.length; i++)
          steps.push(join(chain[i] as LineFacts, chain[i + 1] as LineFacts, widths.at(from + i)));
      } else doubts.push(...chain.slice(0, -1).map((line) => doubtAt(line, NO_SENTENCE)));
    }
    if (last === 'unsure') doubts.push(doubtAt(facts[end] as LineFacts, MAYBE_END));
    if (last === 'hyphen') doubts.push(doubtAt(facts[end] as LineFacts, HYPHEN));
    from = end + 1;
  }
  return { steps, doubts };
}

/** Whether the line end behind facts[index] goes. */
function verdictOn(
  facts: readonly LineFacts[],
  index: number,
  first: boolean,
  print: PrintedWidth | undefined,
): Verdict {
  const line = facts[index] as LineFacts;
  const next = facts[index + 1] as LineFacts;
  if (!line.prose || !next.prose || next.blanks > 0) return 'keep';
  if (next.line.kind !== 'text' && next.line.kind !== 'parenthesis') return 'keep';
  if ((next.line.marker !== undefined && !isMention(line, next)) || beginsAnew(next)) return 'keep';
  const opensIndented = first && line.indent >= 2;
  // Set in like the first line of a paragraph.
  if (next.indent >= 2 && (opensIndented || next.indent > line.indent)) return 'keep';
  if (print === undefined) return isRun(facts, index) ? 'join' : 'keep';
  if (!isFull(line, next, first, print)) return 'keep';
  if (!line.ended) return line.latin && next.latin ? latinVerdict(line, next) : 'join';
  if (line.ink.endsWith('：') || line.ink.endsWith(':')) return 'keep';
  // Paragraphs are set in here, and the next line is not; a signature or heading would neither end nor fill its line.
  const after = facts[index + 2];
  const running = next.ended || (after !== undefined && after.blanks === 0 && isFull(next, after, false, print));
  if (next.indent === 0 && paragraphsAreIndented(facts, index)) return running ? 'join' : 'keep';
  if (print.indentLost) return firstOrNot(facts, index + 1, print);
  return 'unsure';
}

/** 各位代表： on a line of its own, but not the end of 现将有关事项通知如下： */
function isSalutation(ink: string): boolean {
  return ink.length <= 12 && /^[\u4e00-\u9fff、]{3,}[：:]$/.test(ink) && !/下[：:]$/.test(ink);
}

/** A line of at least so many characters fills a printed line. */
const FULL_LINE = 26;

/** So many lines of one paragraph are looked at where nothing tells how wide the print was. */
const LONGEST_RUN = 12;

/** Lines where nothing tells how wide the print was: long ones, alike in width, in the middle of a sentence, and behind them one that ends it. */
function isRun(facts: readonly LineFacts[], index: number): boolean {
  const first = facts[index] as LineFacts;
  let sentence = false;
  for (let at = index; at < index + LONGEST_RUN; at++) {
    const line = facts[at] as LineFacts;
    const next = facts[at + 1];
    if (line.ended || line.ink.length < FULL_LINE || line.ink.length > LONGEST_PRINTED) return false;
    if (Math.abs(line.columns + line.indent - first.columns - first.indent) > 4 || /[A-Za-z。；：]$/.test(line.ink))
      return false;
    sentence ||= /[，。；,;]/.test(line.ink);
    if (next === undefined || !next.prose || next.blanks > 0 || next.line.kind !== 'text') return false;
    if ((next.line.marker !== undefined && !isMention(line, next)) || opensEntry(next.ink) || next.indent > line.indent)
      return false;
    if (next.ended) return sentence && next.ink.length <= line.ink.length + 2 && /[。；：]$/.test(next.ink);
  }
  return false;
}

/** 《…法》│第三十条规定, 第（│三）项: what looks like an ordinal is the end of a reference. */
function isMention({ ink }: LineFacts, { line: { marker, text } }: LineFacts): boolean {
  if (marker === undefined) return false;
  if (/第[（(]?$/.test(ink)) return true;
  const behind = text.slice(marker.span.end, marker.span.end + 1);
  if (marker.form === 'article') return /[》”’条款项、和及与或]$/.test(ink) && /\S/.test(behind);
  return /[（(]$/.test(ink);
}

function latinVerdict(line: LineFacts, next: LineFacts): Verdict {
  if (/[A-Za-z]-$/.test(line.ink)) return 'hyphen';
  return /^[a-z0-9(]/.test(next.ink) || /[,a-z]$/.test(line.ink) ? 'join' : 'keep';
}

const LABEL =
  /^(?:责任|牵头|配合|参与|主办|承办|协办|联系|完成|时间|地点|地址|电话|传真|邮编|邮箱|出席|列席|缺席|主持|记录|组长|副组长|成员|主任|副主任|委员|单位)[\u4e00-\u9fff]{0,4}[：:]/;
const CLOSING =
  /^(?:附件|附|抄送|主题词)[\d一二三四五六七八九十]{0,3}[：:]|^(?:特此|妥否|当否|此复|专此)|^[（(](?:\d{4}年|此件|试行|征求)/;

/** A label that opens an entry of its own (联系人：, 责任单位：), or a formula that closes a document. */
export function beginsAnew({ ink }: LineFacts): boolean {
  return LABEL.test(ink) || CLOSING.test(ink);
}

/** The same, or any short label with something behind it: where lines are no measure, every label is taken for one. */
export function opensEntry(ink: string): boolean {
  return LABEL.test(ink) || CLOSING.test(ink) || /^[\u4e00-\u9fff]{2,4}[：:]\S/.test(ink) || isSalutation(ink);
}

/** The next word would not have gone on the line. */
function isFull(line: LineFacts, next: LineFacts, first: boolean, print: PrintedWidth): boolean {
  const { measure, width, indentLost } = print;
  const own = measureOf(line, measure);
  const unit = measure === 'columns' ? 2 : 1;
  if (own > width + unit) return false;
  const token = firstToken(next.ink);
  const needed = measure === 'columns' ? displayWidth(token, 2) : print.exact ? 1 : token.length;
  const room = width - (first && indentLost && line.indent === 0 ? 2 * unit : 0);
  // Marks hang over or go to the next line with the character before them.
  const slack = print.exact ? 0 : unit;
  return own + needed + slack > room;
}

/** Near a line, paragraphs begin with an indent and go on without one. */
function paragraphsAreIndented(facts: readonly LineFacts[], index: number): boolean {
  let indented = 0;
  let not = 0;
  for (let i = Math.max(0, index - 20); i < Math.min(facts.length, index + 20); i++) {
    const { prose, indent } = facts[i] as LineFacts;
    if (!prose) continue;
    if (indent >= 2 && indent <= 8) indented++;
    else if (indent === 0) not++;
  }
  return indented >= 2 && not >= 2;
}

/** Where first lines are narrower by a lost indent, the width of a full line tells whether it is one. */
function firstOrNot(facts: readonly LineFacts[], index: number, print: PrintedWidth): Verdict {
  const line = facts[index] as LineFacts;
  const next = facts[index + 1];
  if (next === undefined || next.blanks > 0 || !next.prose || next.line.marker !== undefined || line.ended)
    return 'unsure';
  const unit = print.measure === 'columns' ? 2 : 1;
  const own = measureOf(line, print.measure);
  if (own >= print.width - unit / 2) return 'join';
  const token = print.measure === 'columns' ? displayWidth(firstToken(next.ink), 2) : firstToken(next.ink).length;
  return own <= print.width - 2 * unit && own + token <= print.width && own + token > print.width - 2 * unit
    ? 'keep'
    : 'unsure';
}

/** The lines joined are a sentence or a heading; two lines of a title or a list are neither. */
function isParagraph(
  chain: readonly LineFacts[],
  behind: LineFacts | undefined,
  print: PrintedWidth | undefined,
): boolean {
  const head = chain[0] as LineFacts;
  const last = chain[chain.length - 1] as LineFacts;
  const text = chain.map(({ ink }) => ink).join('');
  if (head.line.marker !== undefined || head.line.kind === 'attachment-text' || head.line.kind === 'note') return true;
  if (last.ended) return /[，。；：、,.;:]/.test(text);
  if (head.latin && last.latin) return true;
  // Cut by a page break, the paragraph goes on behind it.
  const cut =
    print !== undefined &&
    measureOf(last, print.measure) >= print.width - 4 &&
    (behind === undefined || behind.blanks > 0);
  return cut && /[，。；]/.test(text);
}

function join(line: LineFacts, next: LineFacts, print: PrintedWidth | undefined): CleanStep {
  const span = {
    start: line.start + line.line.text.trimEnd().length,
    end: next.start + (next.line.text.length - next.line.text.trimStart().length),
  };
  return { kind: 'line-end', edits: [{ span, newText: between(line, next, print) }] };
}

/** A space between words, where a space was cut, and nothing between Chinese characters. */
export function between(line: LineFacts, next: LineFacts, print?: PrintedWidth): string {
  const left = line.ink.charAt(line.ink.length - 1);
  const right = next.ink.charAt(0);
  const word = /[A-Za-z0-9,.;)]/;
  if (isHanCode(left.charCodeAt(0)) && isHanCode(right.charCodeAt(0))) return '';
  const spaced = line.trailing || (next.indent === 1 && next.line.text.startsWith(' '));
  if (spaced && (/[A-Za-z0-9%]/.test(left) || /[A-Za-z0-9]/.test(right))) return ' ';
  if (/[0-9.%]/.test(left) && /[0-9.%]/.test(right)) return '';
  if (print?.exact === true) return '';
  return word.test(left) && /[A-Za-z(]/.test(right) ? ' ' : '';
}

function doubtAt({ start, line }: LineFacts, reason: CleanDoubt['reason']): CleanDoubt {
  const end = start + line.text.trimEnd().length;
  return { span: { start: Math.max(start, end - 1), end }, reason };
}
