// How wide the lines of a print were that a text was taken from, told from the text: many lines as wide as one another, most of them ending in the middle
// of a sentence. Lines that merely happen to be short, as in poems, lists and addresses, have no such width.
import { LONGEST_PRINTED, type LineFacts } from './line-facts';

/** The width lines were broken at, in the measure in which it shows more clearly. */
export interface PrintedWidth {
  readonly measure: 'columns' | 'characters';
  readonly width: number;
  /** Every full line has exactly this many characters: lines were cut by counting, words or not. */
  readonly exact: boolean;
  /** First lines of paragraphs are narrower by an indent that was lost. */
  readonly indentLost: boolean;
}

/** Lines before and behind that are looked at. */
const REACH = 12;
/** Narrower lines are poems, columns of a table, names. Columns. */
const NARROWEST = 36;
/** A line that ends up so much narrower is full too: marks hang over or are moved to the next line. */
const SLACK = 4;
const FEWEST = 3;
/** Full lines that show the width of a whole text, of which so many lines are looked at. */
const MANY = 10;
const MOST_LINES = 1500;

export function measureOf(facts: LineFacts, measure: PrintedWidth['measure']): number {
  if (measure === 'columns') return facts.indent + facts.columns;
  return facts.ink.length + Math.floor(facts.indent / 2);
}

/** The width of the print around a line; undefined where the lines show none. Lines of the same neighbourhood get the same object. */
export class PrintedWidths {
  private readonly found = new Map<number, PrintedWidth | undefined>();
  private whole: PrintedWidth | undefined | null = null;

  constructor(private readonly facts: readonly LineFacts[]) {}

  at(index: number): PrintedWidth | undefined {
    const block = Math.floor(index / REACH);
    if (!this.found.has(block)) this.found.set(block, this.measureAround(block) ?? this.ofWhole());
    return this.found.get(block);
  }

  /** What holds for the whole text where a neighbourhood shows too little, as a list of short articles does. */
  private ofWhole(): PrintedWidth | undefined {
    if (this.whole === null) {
      const width = clearerOf(this.facts.slice(0, MOST_LINES).filter(({ prose }) => prose));
      this.whole = width !== undefined && width.full >= MANY ? width : undefined;
    }
    return this.whole;
  }

  private measureAround(block: number): PrintedWidth | undefined {
    return clearerOf(
      this.facts.slice(Math.max(0, (block - 1) * REACH), (block + 2) * REACH).filter(({ prose }) => prose),
    );
  }
}

interface Peak extends PrintedWidth {
  /** How many lines are full. */
  readonly full: number;
}

function clearerOf(near: readonly LineFacts[]): Peak | undefined {
  const columns = peakOf(near, 'columns');
  const characters = peakOf(near, 'characters');
  if (columns === undefined || characters === undefined) return columns ?? characters;
  // Cut by counting, every line has the same number of characters and hardly one the same width.
  if (characters.exact) return characters;
  return columns.full * 3 >= characters.full * 2 ? columns : characters;
}

function peakOf(near: readonly LineFacts[], measure: PrintedWidth['measure']): Peak | undefined {
  const unit = measure === 'columns' ? 1 : 2;
  const slack = SLACK / unit;
  const short = near.filter(({ ink }) => ink.length <= LONGEST_PRINTED);
  const widths = short.map((facts) => measureOf(facts, measure));
  let best: { width: number; full: number } | undefined;
  for (const width of new Set(widths)) {
    if (width * unit < NARROWEST) continue;
    let full = 0;
    let wider = 0;
    for (const each of widths) {
      if (each > width) wider++;
      else if (each >= width - slack) full++;
    }
    // Longer lines beside them: either these are not the printed width, or those were never broken.
    if (full < FEWEST || wider * 3 > full) continue;
    if (best === undefined || full > best.full || (full === best.full && width > best.width)) best = { width, full };
  }
  if (best === undefined) return undefined;
  const { width, full } = best;
  const peak = short.filter((_, index) => (widths[index] ?? 0) <= width && (widths[index] ?? 0) >= width - slack);
  const open = peak.filter(({ ended }) => !ended).length;
  const sentences = peak.filter(({ ink, latin }) => latin || /[，。；：、,;]/.test(ink.slice(0, -1))).length;
  if (open * 10 < full * 6 || sentences * 10 < full * 4 || isList(peak)) return undefined;
  const same = widths.filter((each) => each === width).length;
  return {
    measure,
    width,
    full,
    exact: measure === 'characters' && same >= FEWEST && same * 10 >= full * 9,
    indentLost: isIndentLost(short, widths, width, slack),
  };
}

/** Lines that begin alike are entries of a list: 联系人：… and 地址：… */
function isList(peak: readonly LineFacts[]): boolean {
  const starts = new Map<string, number>();
  let labelled = 0;
  for (const { ink } of peak) {
    const start = ink.slice(0, 3);
    starts.set(start, (starts.get(start) ?? 0) + 1);
    if (/^[^，。；、,]{1,10}[：:]/.test(ink)) labelled++;
  }
  return labelled * 2 > peak.length || Math.max(...starts.values()) * 2 > peak.length;
}

/** First lines known as such, behind a short ended line or with an ordinal, are mostly two characters narrower. */
function isIndentLost(short: readonly LineFacts[], widths: readonly number[], width: number, slack: number): boolean {
  if (short.some(({ indent }) => indent > 0)) return false;
  let lost = 0;
  let kept = 0;
  for (let i = 1; i < short.length; i++) {
    const before = short[i - 1] as LineFacts;
    if (!before.ended || (widths[i - 1] ?? 0) >= width - 2 * slack || (short[i] as LineFacts).ended) continue;
    const own = widths[i] ?? 0;
    if (own > width - slack) kept++;
    else if (own > width - 2 * slack) lost++;
  }
  return lost >= 2 && lost > kept * 3;
}
