// Builds or renews the 目录 that a long plan or a law prints of its own headings. Lines that are right stay as they are with their pages, lines that
// are no headings (前言, 附表) stay behind the line they stand behind. Works on the model.
import { diffToEdit } from '../../base/edit';
import { foldText } from '../../base/fold';
import { contains, shift, type Span } from '../../base/span';
import { diceSimilarity } from '../../base/text-similarity';
import { buildModel } from '../../model/build';
import type { Document, PlacedDocument } from '../../model/document';
import { listedLine } from '../../model/listing';
import { eachDocument, eachParagraph } from '../../model/walk';
import { parseText } from '../../syntax/syntax-tree';
import { lineBegin, lineEnd } from '../renumber/extents';
import { refuse, type Refusal } from '../renumber/types';
import { habitsOf } from './habits';
import { depthOf, headingsOf, type ListedSection } from './headings-lines';
import type { GenerateOutcome, GenerateQuestion } from './types';

/** A document that has headings, and where it lies. */
export interface HeadedDocument {
  readonly placed: PlacedDocument;
  readonly document: Document;
}

/** Fewer headings than this need no 目录. */
const FEWEST = 3;

/**
 * The document whose headings are listed: the one at the cursor or what it prints, the longest where there are several; the only candidate of a
 * file wherever the cursor stands.
 */
export function headedDocument({
  file,
  offset,
}: Pick<GenerateQuestion, 'file' | 'offset'>): HeadedDocument | undefined {
  const all = file.documents.flatMap((placed) =>
    eachDocument(placed.document).flatMap((document) => (isHeaded(document) ? [{ placed, document }] : [])),
  );
  const here = all.filter(({ placed, document }) => contains(shift(document.span, placed.base), offset));
  const inside = here.filter(({ document }) => document.form !== 'document' || document.addressee === undefined);
  const near = all.filter(({ placed }) => {
    const next = file.documents[file.documents.indexOf(placed) + 1];
    return placed.base <= offset && (next === undefined || offset < next.base);
  });
  return inside.at(-1) ?? longest(near) ?? (all.length === 1 ? all[0] : undefined);
}

function longest(all: readonly HeadedDocument[]): HeadedDocument | undefined {
  let best: HeadedDocument | undefined;
  for (const each of all) {
    if (
      best === undefined ||
      each.document.span.end - each.document.span.start > best.document.span.end - best.document.span.start
    )
      best = each;
  }
  return best;
}

/** A plan, rules, a law; a notice to somebody has no 目录. */
function isHeaded(document: Document): boolean {
  if (document.title === undefined || document.form === 'forwarded') return false;
  if (document.listingSpan !== undefined) return true;
  if (document.title.type?.statutory === true || document.addressee !== undefined) return false;
  return headingsOf(document, 1).length >= FEWEST;
}

interface Line {
  readonly lines: readonly string[];
  /** Blank lines above. */
  readonly above: readonly string[];
  readonly heading?: ListedSection;
}

export function headingsContents(question: GenerateQuestion): GenerateOutcome {
  const { tree, choices } = question;
  const target = headedDocument(question);
  if (target === undefined) {
    return refuse(
      '光标所在的文件没有可以列入目录的标题（至少要有三个一级标题）。',
      'The document at the cursor has no headings to list (three of the first level at least).',
    );
  }
  const { document, placed } = target;
  const span = shift(document.span, placed.base);
  const habits = habitsOf(tree, span);
  const listing = document.listingSpan && shift(document.listingSpan, placed.base);
  const old = listing ? readLines(question, listing) : [];
  const levels = choices.levels ?? oldDepth(document) ?? 1;
  const wanted = headingsOf(document, Math.min(levels, Math.max(1, depthOf(document))));
  if (wanted.length === 0) return refuse('没有可以列入目录的标题。', 'There is no heading to list.');
  const lines = matched(old, wanted, habits.gap === habits.eol ? [] : ['']);

  const { eol } = habits;
  const body = lines
    .flatMap((line) => [...line.above, ...line.lines])
    .map((line) => eol + line)
    .join('');
  const at = listing ? lineEnd(tree, tree.lineOf(listing.start)) : freshPlace(question, target);
  const end = listing ? lineEnd(tree, tree.lineOf(Math.max(listing.start, listing.end - 1))) : at;
  const label = `目${habits.half ? ' ' : '\u3000'}录`;
  const newText = listing ? body : `${habits.gap}${label}${body}`;
  const change = diffToEdit(tree.text.slice(at, end), newText);
  const text = tree.text.slice(0, at) + newText + tree.text.slice(end);
  const problem = verified(question, target, text, wanted);
  if (problem !== undefined) return problem;
  const start = listing ? lineBegin(tree, tree.lineOf(listing.start)) : at + habits.gap.length;
  return {
    kind: 'edits',
    edits: change ? [{ span: shift(change.span, at), newText: change.newText }] : [],
    text,
    cursor: start,
    made: text.slice(start, at + newText.length),
    notes: [],
    summary: [
      change
        ? {
            zh: `目录已${listing ? '更新' : '生成'}：${wanted.length} 个标题。`,
            en: `Contents ${listing ? 'renewed' : 'written'}: ${wanted.length} headings.`,
          }
        : { zh: '目录与标题一致，无须改动。', en: 'The contents agree with the headings; nothing changes.' },
    ],
  };
}

/** Behind the title and what belongs to it. */
function freshPlace({ tree }: GenerateQuestion, { document, placed }: HeadedDocument): number {
  const before = [document.title?.span, document.annotation?.span, document.number?.span].flatMap(
    (span) => span?.end ?? [],
  );
  return lineEnd(tree, tree.lineOf(placed.base + Math.max(...before) - 1));
}

interface OldLine {
  readonly text: string;
  readonly above: readonly string[];
  /** Folded, without page. */
  readonly caption: string;
  readonly prefix: string;
  /** From the end of the caption on: leader and page. */
  readonly tail: string;
}

function readLines({ tree }: GenerateQuestion, listing: Span): OldLine[] {
  const out: OldLine[] = [];
  let above: string[] = [];
  const last = tree.lineOf(Math.max(listing.start, listing.end - 1));
  for (let i = tree.lineOf(listing.start) + 1; i <= last; i++) {
    const line = tree.lines[i];
    if (line === undefined) break;
    const [first, final] = [line.pieces[0], line.pieces.at(-1)];
    if (first === undefined || final === undefined) {
      above.push(line.text);
      continue;
    }
    const { caption } = listedLine(line.text, { start: first.start, end: final.end });
    const words = foldText(line.text.slice(caption.start, caption.end));
    out.push({
      text: line.text,
      above,
      caption: words,
      prefix: line.text.slice(0, caption.start),
      tail: line.text.slice(caption.end),
    });
    above = [];
  }
  return out;
}

/** How deep the headings are that the 目录 lists now. */
function oldDepth(document: Document): 1 | 2 | 3 | undefined {
  if (document.listing.length === 0) return undefined;
  const forms = new Set(document.listing.map(({ marker }) => marker.form + (marker.script ?? '')));
  const depths = headingsOf(document, 3).flatMap(({ section: { marker }, depth }) =>
    forms.has(marker.form + (marker.script ?? '')) ? [depth] : [],
  );
  return depths.length === 0 ? undefined : (Math.max(...depths) as 1 | 2 | 3);
}

/** The headings in their order, each with the line it has, and the other lines behind those they stand behind. */
function matched(old: readonly OldLine[], wanted: readonly ListedSection[], gap: readonly string[]): Line[] {
  const taken = new Map<ListedSection, number>();
  const free = new Set(old.keys());
  const take = (test: (line: OldLine, folded: string) => boolean): void => {
    for (const each of wanted) {
      if (taken.has(each)) continue;
      const folded = foldText(each.text);
      const at = [...free].find((i) => test(old[i] as OldLine, folded));
      if (at === undefined) continue;
      taken.set(each, at);
      free.delete(at);
    }
  };
  take(({ caption }, folded) => caption === folded);
  if (free.size * wanted.length <= 40_000)
    take(({ caption }, folded) => isOrdered(caption) && diceSimilarity(caption, folded) >= 0.6);
  const others = [...free].filter((i) => !isOrdered((old[i] as OldLine).caption));
  // What is no heading stands before the next line that stays.
  const anchors = new Map<number, number[]>();
  const used = new Set(taken.values());
  for (const i of others) {
    let next = i + 1;
    while (next < old.length && !used.has(next)) next++;
    anchors.set(next, [...(anchors.get(next) ?? []), i]);
  }
  const usual = old.length > 1 ? (old[1]?.above ?? gap) : gap;
  const keep = (i: number): Line => ({ lines: [(old[i] as OldLine).text], above: (old[i] as OldLine).above });
  const out: Line[] = [];
  const prefixes = new Map<number, string>();
  for (const [{ depth }, i] of taken) if (!prefixes.has(depth)) prefixes.set(depth, (old[i] as OldLine).prefix);
  for (const heading of wanted) {
    const at = taken.get(heading);
    const line = at === undefined ? undefined : (old[at] as OldLine);
    if (line === undefined) {
      const prefix = prefixes.get(heading.depth) ?? '\u3000'.repeat(2 * (heading.depth - 1));
      out.push({ lines: [prefix + heading.text], above: out.length === 0 ? (old[0]?.above ?? gap) : usual, heading });
      continue;
    }
    out.push(...(anchors.get(at as number) ?? []).map(keep));
    const same = line.caption === foldText(heading.text);
    out.push({ lines: [same ? line.text : line.prefix + heading.text + line.tail], above: line.above, heading });
  }
  out.push(...(anchors.get(old.length) ?? []).map(keep));
  return out;
}

/** The line begins with an ordinal, so it is to be a heading. */
function isOrdered(caption: string): boolean {
  return /^(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十百]{1,4}[编章节]|[0-9]{1,2}[.、．])/.test(
    caption,
  );
}

/** The text that came out is read: the same documents with the same paragraphs, and a 目录 with these headings. */
function verified(
  { file }: GenerateQuestion,
  { placed, document }: HeadedDocument,
  text: string,
  wanted: readonly ListedSection[],
): Refusal | undefined {
  const read = buildModel(parseText(text));
  const top = read.documents[file.documents.indexOf(placed)];
  const after = top && eachDocument(top.document)[eachDocument(placed.document).indexOf(document)];
  const same =
    read.documents.length === file.documents.length &&
    after !== undefined &&
    eachDocument(top?.document ?? document).length === eachDocument(placed.document).length &&
    words(after) === words(document) &&
    wanted.every((each, i) => {
      const listed = after.listing[i];
      return (
        listed !== undefined && foldText(after.source.slice(listed.span.start, listed.span.end)) === foldText(each.text)
      );
    }) &&
    after.listing.length === wanted.length;
  return same
    ? undefined
    : refuse(
        '这样生成的目录不能再读作这份文件的目录，没有改动。',
        'The contents made would not be read as those of this document; nothing was changed.',
      );
}

function words(document: Document): string {
  return eachParagraph(document)
    .map(({ view }) => view.text)
    .join('\n');
}
