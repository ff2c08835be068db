// Joins what page breaks cut, once the lines within pages are joined; and takes out characters that stand on both sides of such a break. Beside page numbers
// that were taken out the text itself decides; blank lines alone are judged by the model, which knows titles, captions and signatures.
import { shift, type Span } from '../../base/span';
import { repeatedAt, isSlip, slips, wordsOf } from '../../lint/support/seams';
import type { GazetteFile, Paragraph } from '../../model/document';
import { eachDocument, eachParagraph } from '../../model/walk';
import type { SyntaxTree } from '../../syntax/syntax-tree';
import type { CleanDoubt, CleanPass, CleanStep } from './clean-types';
import { between, opensEntry } from './hard-lines';
import { lineFacts, type LineFacts } from './line-facts';
import { mayGoOn } from './page-breaks';

const REPEATED = {
  zh: '换页处前后文字相同，可能重复，也可能本来如此，请对照原件。',
  en: 'The same characters stand on both sides of a page break: printed twice, or right as they are; check the original.',
};
const UNJOINED = {
  zh: '换页处前后可能是同一段，没有合并。',
  en: 'The lines on both sides of the page break may be one paragraph; they were not joined.',
};

/** A stretch this long that stands on both sides of a break was printed twice, whatever it says. */
const SURELY_TWICE = 5;
const LONGEST_TWICE = 60;
/** A line of at least so many characters fills a printed line. */
const FULL_LINE = 26;
/** An open line of so many characters is no heading or caption. */
const LONG_LINE = 30;
/** A shorter one with a comma in it may be an entry of a list. */
const SHORT_LINE = 16;

/** Joins the lines at page breaks that were taken out. `seams` are offsets of line ends. */
export function pageSeams(tree: SyntaxTree, seams: readonly number[]): CleanPass {
  const steps: CleanStep[] = [];
  const doubts: CleanDoubt[] = [];
  if (seams.length === 0) return { steps, doubts };
  const facts = lineFacts(tree);
  const at = new Map(facts.map((each, index) => [each.index, index]));
  const words = tree.text.replace(/[\r\n]+/g, '');
  for (const seam of seams) {
    const index = at.get(tree.lineOf(seam));
    const before = index === undefined ? undefined : facts[index];
    const behind = index === undefined ? undefined : facts[index + 1];
    if (before === undefined || behind === undefined || behind.blanks === 0) continue;
    const start = before.start + before.line.text.trimEnd().length;
    const end = behind.start + (behind.line.text.length - behind.line.text.trimStart().length);
    if (!mayGoOn(before, behind) || !isProse(before) || opensEntry(behind.ink)) {
      doubts.push({ span: { start, end }, reason: UNJOINED });
      continue;
    }
    const twice = repeated(before.ink, behind.ink);
    if (twice === 0) steps.push({ kind: 'seam', edits: [{ span: { start, end }, newText: between(before, behind) }] });
    else if (isTwice(before.ink, behind.ink, twice, words)) {
      steps.push({ kind: 'repeat', edits: [{ span: { start, end: end + twice }, newText: '' }] });
    } else {
      doubts.push({ span: { start: start - twice, end: end + twice }, reason: REPEATED });
      steps.push({ kind: 'seam', edits: [{ span: { start, end }, newText: '' }] });
    }
  }
  return { steps, doubts };
}

/** Sentences, or a line too long to be a heading. */
function isProse({ ink, line }: LineFacts): boolean {
  return ink.length >= LONG_LINE || (/[，。；,;]/.test(ink) && (line.marker !== undefined || ink.length >= SHORT_LINE));
}

/** How many characters end the one line and begin the other. */
function repeated(before: string, behind: string): number {
  for (let n = Math.min(LONGEST_TWICE, before.length, behind.length); n >= 1; n--) {
    const text = behind.slice(0, n);
    if (before.endsWith(text) && (n >= SURELY_TWICE || /^[\u3400-\u9fff]+$/.test(text))) return n;
  }
  return 0;
}

function isTwice(before: string, behind: string, n: number, words: string): boolean {
  if (n >= SURELY_TWICE) return true;
  const previous = before.slice(0, -n).slice(-1);
  const next = behind.slice(n, n + 1);
  return slips({ text: behind.slice(0, n), previous, next }, words);
}

/** What the model knows to be one paragraph over several lines: line ends in the middle of its sentences, characters doubled where a page broke. */
export function brokenLines(file: GazetteFile): CleanPass {
  const steps: CleanStep[] = [];
  const doubts: CleanDoubt[] = [];
  for (const { base, document: top } of file.documents) {
    let words: string | undefined;
    for (const part of eachDocument(top)) {
      for (const paragraph of eachParagraph(part)) {
        for (const [index, { kind, span: joint }] of paragraph.seams.entries()) {
          const found = repeatedAt(part.source, paragraph, index);
          if (found === undefined) {
            if (kind === 'wrap' && isSureWrap(part.source, paragraph, index)) {
              const newText = /^[A-Za-z]{2}$/.test(part.source.charAt(joint.start - 1) + part.source.charAt(joint.end))
                ? ' '
                : '';
              steps.push({ kind: 'line-end', edits: [{ span: shift(joint, base), newText }] });
            }
            continue;
          }
          words ??= wordsOf(top);
          const span: Span = { start: found.before.end + base, end: found.behind.end + base };
          if (isSlip(found, paragraph, words)) steps.push({ kind: 'repeat', edits: [{ span, newText: '' }] });
          else doubts.push({ span: { start: found.before.start + base, end: span.end }, reason: REPEATED });
        }
      }
    }
  }
  return { steps, doubts };
}

/** A long open line with a sentence in it, and behind it the end of the sentence, not set in. */
function isSureWrap(source: string, { pieces, quoted }: Paragraph, index: number): boolean {
  const [left, right] = [pieces[index], pieces[index + 1]];
  if (quoted || left === undefined || right === undefined || /[ \t\u00a0\u3000]/.test(source.charAt(right.start - 1)))
    return false;
  const [before, behind] = [source.slice(left.start, left.end), source.slice(right.start, right.end)];
  return (
    before.length >= FULL_LINE &&
    /[，。；,;]/.test(before) &&
    /[\u4e00-\u9fff，、,A-Za-z]$/.test(before) &&
    /[。；;]/.test(behind)
  );
}
