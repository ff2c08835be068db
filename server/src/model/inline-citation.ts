// Turns title marks into citations and ties each to the document number behind or before it. Which document is meant is for the
// resolver to say.
import { markAt, type Found, type Mark, type Scan } from './inline-scan';
import type { Citation, DocumentNumber } from './inline-types';

/** A bracket that may stand between a title and its number: （试行）, （2021年版）. */
const MAX_QUALIFIER = 10;
/** Characters that may precede the number in its bracket: （见…）. */
const MAX_LEAD = 2;

/** The citations of a paragraph in text order; marks that hold the year of a document number are none. */
export function findCitations(scan: Scan, numbers: Numbers): readonly Citation[] {
  const citations: Citation[] = [];
  let titleDepth = 0;
  for (const mark of scan.marks) {
    const isTitle = mark.kind === 'title' || mark.kind === 'inner-title';
    if (!isTitle) continue;
    const paired = mark.partner >= 0;
    if (mark.side === 'close') {
      if (paired) titleDepth--;
      else if (mark.kind === 'title') citations.push(...beheaded(scan, mark, numbers));
      continue;
    }
    const nested = titleDepth > 0;
    if (paired) titleDepth++;
    if (holding(numbers, mark.at) !== undefined) continue;
    if (mark.kind === 'inner-title' && !(nested && paired)) continue;
    const close = scan.marks[mark.partner]?.at;
    if (close === undefined) {
      const end = openEnd(scan, mark);
      citations.push(citation(scan, mark.at, mark.at + 1, end, end, nested, true));
      continue;
    }
    const behind = nested ? undefined : numberBehind(scan, close + 1, numbers);
    const before = behind === undefined && !nested ? numberBefore(scan, mark.at, numbers) : undefined;
    citations.push({
      ...citation(scan, mark.at, mark.at + 1, close, close + 1, nested, false),
      number: behind ?? before,
      numberBefore: before === undefined ? undefined : true,
    });
  }
  return citations;
}

function citation(
  scan: Scan,
  from: number,
  innerFrom: number,
  innerTo: number,
  to: number,
  nested: boolean,
  open: boolean,
): Citation {
  const { view, text } = scan;
  return {
    span: view.span(from, to),
    inner: view.span(innerFrom, innerTo),
    title: text.slice(innerFrom, innerTo),
    open: open ? true : undefined,
    nested,
  };
}

/** Where a title whose closing mark is missing ends for all we know: at the next title mark, the end of the clause or of the text. */
function openEnd(scan: Scan, mark: Mark): number {
  const { text } = scan;
  for (let i = mark.at + 1; i < text.length; i++) {
    const character = text.charAt(i);
    if ('。；;，,'.includes(character)) return i;
    if (character === '《' || character === '》') return i;
  }
  return text.length;
}

/** A closing title mark alone: its title begins in an earlier paragraph, or the opening mark is missing. */
function beheaded(scan: Scan, mark: Mark, numbers: Numbers): readonly Citation[] {
  if (holding(numbers, mark.at) !== undefined) return [];
  const { text } = scan;
  let from = mark.at;
  while (from > 0 && !'。；;，,《》'.includes(text.charAt(from - 1))) from--;
  const found = citation(scan, from, from, mark.at, mark.at + 1, false, true);
  return [{ ...found, number: numberBehind(scan, mark.at + 1, numbers) }];
}

/** 《…》（文号）, a short bracket such as （试行） in between allowed. */
function numberBehind(scan: Scan, at: number, numbers: Numbers): DocumentNumber | undefined {
  let open = at;
  for (let bracket = 0; bracket < 2; bracket++) {
    const mark = scan.marks[markAt(scan.marks, open)];
    if (mark === undefined || mark.side !== 'open' || !BRACKETS.has(mark.kind)) return undefined;
    const found = numbers[firstFrom(numbers, open + 1)];
    const close = scan.marks[mark.partner]?.at;
    if (found !== undefined && found.from - open - 1 <= MAX_LEAD && (close === undefined || found.to <= close)) {
      return found.value;
    }
    if (close === undefined || close - open - 1 > MAX_QUALIFIER) return undefined;
    open = close + 1;
  }
  return undefined;
}
const BRACKETS: ReadonlySet<Mark['kind']> = new Set<Mark['kind']>(['round', 'square', 'hexagonal', 'lenticular']);

/** 文号《…》, also 文号文《…》 and 文号文件《…》. */
function numberBefore(scan: Scan, at: number, numbers: Numbers): DocumentNumber | undefined {
  const { text } = scan;
  const end = text.endsWith('文件', at) ? at - 2 : text.endsWith('文', at) ? at - 1 : at;
  const found = endingAt(numbers, end) ?? endingAt(numbers, at);
  // 《…》浙政发〔2020〕5号《…》: it is the number of the title before it.
  return found !== undefined && text[found.from - 1] !== '》' ? found.value : undefined;
}

type Numbers = readonly Found<DocumentNumber>[];

/** Position of the first number beginning at or behind an index. */
function firstFrom(numbers: Numbers, at: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle]?.from ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The number ending exactly at an index. */
function endingAt(numbers: Numbers, at: number): Found<DocumentNumber> | undefined {
  const number = numbers[firstFrom(numbers, at) - 1];
  return number?.to === at ? number : undefined;
}

/** The number that contains an index. */
function holding(numbers: Numbers, at: number): Found<DocumentNumber> | undefined {
  const number = numbers[firstFrom(numbers, at + 1) - 1];
  return number !== undefined && at < number.to ? number : undefined;
}
