// Marks that only look like the right one: half-width and vertical forms of Chinese marks, small forms, box-drawing lines for dashes, << >> for 《》, ratios
// for colons, bullets for the dot in names; and full-width digits and letters. What a mark beside it must be like to be sure is said with each.
import { isHanCode } from '../../base/characters';
import type { CleanKind, CleanPass, CleanStep } from './clean-types';

/** Wrong wherever they stand. */
const ALWAYS: ReadonlyMap<string, string> = new Map([
  ...each('｡｢｣､', '。「」、'),
  ...each('︐︑︒︓︔︕︖︗︘', '，、。：；！？〖〗'),
  ...each('︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄﹇﹈', '（）｛｝〔〕【】《》〈〉「」『』［］'),
  ...each('﹐﹑﹔﹕﹖﹗﹙﹚﹝﹞﹪', '，、；：？！（）〔〕%'),
  ...each('❲❳〘〙〈〉', '〔〕〔〕〈〉'),
  ...each('‐‑﹣', '---'),
]);

function each(from: string, to: string): [string, string][] {
  return [...from].map((mark, index) => [mark, to.charAt(index)]);
}

const SUSPECT =
  /[｡-､︐-︘︵-﹄﹇﹈﹐-﹗﹙﹚﹝﹞﹣﹪❲❳〘〙〈〉‐‑]|[─━―﹘⸺⸻－–]{1,3}|∶|[‧•∙⋅・･]|[○◯]|⋯{1,2}|[０-９Ａ-Ｚａ-ｚ][０-９Ａ-Ｚａ-ｚ．，]*/g;

export function lookAlikes(text: string): CleanPass {
  const steps: CleanStep[] = [];
  for (const { 0: matched, index } of text.matchAll(SUSPECT)) {
    const printed = withoutMarksBehind(matched);
    const found = ALWAYS.get(printed) ?? inPlace(text, printed, index);
    if (found === undefined || found === printed) continue;
    const kind: CleanKind = /^[０-９Ａ-Ｚａ-ｚ]/.test(printed) ? 'width' : 'look-alike';
    steps.push({ kind, edits: [{ span: { start: index, end: index + printed.length }, newText: found }] });
  }
  steps.push(...bookMarks(text));
  return { steps, doubts: [] };
}

/** A point or comma behind figures and letters is a mark of the sentence. */
function withoutMarksBehind(matched: string): string {
  let end = matched.length;
  while (end > 1 && '．，'.includes(matched.charAt(end - 1))) end--;
  return matched.slice(0, end);
}

/** What a mark should be, by what stands around it; undefined where it may be right. */
function inPlace(text: string, printed: string, at: number): string | undefined {
  const [left, right] = [text.charAt(at - 1), text.charAt(at + printed.length)];
  switch (printed.charAt(0)) {
    case '─':
    case '━':
    case '―':
    case '﹘':
    case '⸺':
    case '⸻':
    case '－':
    case '–':
      return dash(printed, left, right);
    case '∶':
      // 3∶2 is a ratio.
      return isHan(left) || isHan(right) ? '：' : undefined;
    case '‧':
    case '•':
    case '∙':
    case '⋅':
    case '・':
    case '･':
      return isHan(left) && isHan(right) ? '·' : undefined;
    case '○':
    case '◯':
      return isInNumeral(text, at) ? '〇' : undefined;
    case '⋯':
      return printed.length === 2 && (isHan(left) || isHan(right)) ? '……' : undefined;
    default:
      return narrow(printed);
  }
}

/** A run of lines between Chinese is a dash; one between figures joins them. Longer runs are rules drawn across the page. */
function dash(printed: string, left: string, right: string): string | undefined {
  if (printed.length > 2 || LINES.includes(left) || LINES.includes(right)) return undefined;
  const one = printed.charAt(0);
  const beside = isChinese(left) || isChinese(right);
  if (one === '⸺') return beside ? '——' : undefined;
  if (one === '⸻') return undefined;
  if (printed.length === 2) return beside && new Set(printed).size === 1 && one !== '–' ? '——' : undefined;
  // － and – are forms in use between figures; box-drawing lines are not.
  if (one === '－' || one === '–') return undefined;
  const joins = (character: string): boolean => isHan(character) || /[0-9０-９%％]/.test(character);
  return joins(left) && joins(right) ? '—' : undefined;
}

const LINES = '─━―﹘⸺⸻－–—-';

function isHan(character: string): boolean {
  return character !== '' && isHanCode(character.charCodeAt(0));
}

function isChinese(character: string): boolean {
  return isHan(character) || (character !== '' && '，。、；：？！”“’‘》《（）〉〈'.includes(character));
}

const NUMERAL = '〇○◯零一二三四五六七八九';

/** Among three or more Chinese digits, the first of them no circle: 二○二一, but not ○○三中. */
function isInNumeral(text: string, at: number): boolean {
  let start = at;
  while (start > at - 8 && start > 0 && NUMERAL.includes(text.charAt(start - 1))) start--;
  let end = at + 1;
  while (end < at + 8 && end < text.length && NUMERAL.includes(text.charAt(end))) end++;
  const run = text.slice(start, end);
  return run.length >= 3 && run.length <= 8 && /^[一二三四五六七八九]/.test(run);
}

/** Half-width digits and letters; a point or comma between figures goes with them. */
function narrow(printed: string): string {
  const plain = /^[０-９]{1,3}(?:，[０-９]{3})+(?:．[０-９]+)?$/.test(printed) ? printed.replace(/，/g, ',') : printed;
  return plain
    .replace(/[０-９Ａ-Ｚａ-ｚ]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/([0-9])．(?=[0-9])/g, '$1.');
}

/** Titles between << >>, ≪ ≫ or « »: Chinese inside, nothing else of the kind, on one line. */
const TITLES = /(<<|≪|«)([^<>≪≫«»《》\n\r]{1,60})(>>|≫|»)/g;

function* bookMarks(text: string): Iterable<CleanStep> {
  for (const match of text.matchAll(TITLES)) {
    const { 0: printed, index } = match;
    const [, open = '', name = '', close = ''] = match;
    if (open.length !== close.length || !/[\u4e00-\u9fff]/.test(name)) continue;
    const end = index + printed.length;
    const edits = [
      { span: { start: index, end: index + open.length }, newText: '《' },
      { span: { start: end - close.length, end }, newText: '》' },
    ];
    yield { kind: 'look-alike', edits };
  }
}
