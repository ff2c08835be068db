// The tasks a text gives and to whom: what each responsibility tag （省财政厅牵头，省教育厅配合） governs, who leads, who supports, by when, and under which
// headings it stands. One answer for whoever lists them. Region offsets.
import { foldedView } from '../base/fold';
import type { Span } from '../base/span';
import type { Block, Box, Document, Named, Paragraph, Section } from './document';
import { tagLineOf } from './inline-tag';
import type { ResponsibilityTag } from './inline-types';

/** Something that somebody has to do. */
export interface Task {
  /** What is to be done, as printed, in pieces: ordinals, tags and definitions of short names left out. */
  readonly pieces: readonly Span[];
  /** Where its first sentence ends, in the same offsets; the end of the last piece where there is only one. */
  readonly firstEnd: number;
  /** The headings it stands under, outermost first. */
  readonly sections: readonly Section[];
  readonly box?: Box;
  /** The words are those of the innermost heading itself. */
  readonly isHeading: boolean;
  /** One or, where brackets follow one another, several. */
  readonly tags: readonly ResponsibilityTag[];
  readonly leads: readonly Named[];
  readonly supports: readonly Named[];
  readonly deadline?: Named;
}

const known = new WeakMap<Document, readonly Task[]>();

/** The tasks in the body of a document, in text order; those of what it prints or attaches left out. */
export function tasksOf(document: Document): readonly Task[] {
  let found = known.get(document);
  if (found === undefined) known.set(document, (found = new Reader(document.source).read(document.blocks)));
  return found;
}

type Draft = { -readonly [K in keyof Task]: Task[K] } & { tags: ResponsibilityTag[] };

/** Pieces of text a tag on a line of its own may govern. */
const MOST_PENDING = 60;

class Reader {
  private readonly tasks: Draft[] = [];
  /** What was said since the last tag in the same section and may belong to a tag on a line of its own. */
  private pending: Span[] = [];

  constructor(private readonly source: string) {}

  read(blocks: readonly Block[]): readonly Task[] {
    this.walk(blocks, [], undefined);
    return this.tasks;
  }

  private walk(blocks: readonly Block[], sections: readonly Section[], box: Box | undefined): void {
    for (const block of blocks) {
      if (block.kind === 'section') {
        const inside = [...sections, block];
        this.pending = [];
        this.paragraph(block.paragraph, inside, box, block);
        this.walk(block.blocks, inside, box);
        this.pending = [];
      } else if (block.kind === 'box') {
        this.pending = [];
        this.walk(block.blocks, sections, block);
        this.pending = [];
      } else if (block.kind === 'paragraph') {
        this.paragraph(block, sections, box, undefined);
      } else this.pending = [];
    }
  }

  private paragraph(
    paragraph: Paragraph,
    sections: readonly Section[],
    box: Box | undefined,
    carries: Section | undefined,
  ): void {
    if (paragraph.quoted || (paragraph.role !== 'text' && paragraph.role !== 'bullet')) return;
    const { view, inline } = paragraph;
    const line = carries === undefined ? tagLineOf(view) : undefined;
    const tags = line ? [line] : inline.tags;
    const begin = carries === undefined ? 0 : view.indexAt(carries.marker.span.end);
    // A caption that a text runs in behind names the section and is no task of its own.
    const caption = carries?.head.runIn === true ? view.indexAt(carries.head.span.end) : begin;
    let from = caption;
    for (const tag of tags) {
      const at = view.indexAt(tag.span.start);
      const governed = this.governed(paragraph, from, at);
      from = view.indexAt(tag.span.end - 1) + 1;
      const last = this.tasks.at(-1);
      if (governed.length > 0) this.add(tag, governed, sections, box, carries !== undefined && caption === begin);
      else if (this.pending.length > 0) this.add(tag, this.pending, sections, box, false);
      else if (last !== undefined && last.tags.at(-1) !== undefined && this.follows(last, tag, sections))
        extend(last, tag);
      else this.add(tag, this.captionOf(sections), sections, box, true);
      this.pending = [];
    }
    const rest = this.governed(paragraph, from, view.length);
    // A tag on a line of its own speaks of a few paragraphs and not of a whole text.
    if (tags.length > 0 || this.pending.length > MOST_PENDING) this.pending = rest;
    else this.pending.push(...rest.slice(0, MOST_PENDING));
    if (carries !== undefined && tags.length === 0 && caption === begin) this.pending = [];
  }

  /** The tag stands right behind that of the task before it: （甲牵头）（乙配合）. */
  private follows(last: Draft, tag: ResponsibilityTag, sections: readonly Section[]): boolean {
    const end = last.tags.at(-1)?.span.end ?? 0;
    if (last.sections.at(-1) !== sections.at(-1) || tag.span.start < end || tag.span.start - end > 8) return false;
    return foldedView(this.source, [{ start: end, end: tag.span.start }]).text.replace(/[。,;；，]/g, '') === '';
  }

  /** What stands between two folded indices of a paragraph, marks at its edges and definitions left out. */
  private governed(paragraph: Paragraph, from: number, to: number): Span[] {
    const { view, inline } = paragraph;
    let start = from;
    let end = to;
    while (start < end && '。,;:、—!'.includes(view.text.charAt(start))) start++;
    while (end > start && '。,;:、'.includes(view.text.charAt(end - 1))) end--;
    if (start >= end) return [];
    const out: Span[] = [];
    let cut = start;
    for (const { formula, span } of inline.definitions) {
      const open = view.indexAt(formula.span.start) - 1;
      const close = view.indexAt(span.end - 1) + 1;
      const bracketed = view.text.charAt(open) === '(' && view.text.charAt(close) === ')';
      if (!bracketed || open < cut || close >= end) continue;
      if (open > cut) out.push(view.span(cut, open));
      cut = close + 1;
    }
    if (cut < end) out.push(view.span(cut, end));
    return out.flatMap((span) => withinPieces(span, paragraph.pieces));
  }

  private captionOf(sections: readonly Section[]): readonly Span[] {
    const head = sections.at(-1)?.head.span;
    return head === undefined || head.end <= head.start ? [] : [head];
  }

  private add(
    tag: ResponsibilityTag,
    pieces: readonly Span[],
    sections: readonly Section[],
    box: Box | undefined,
    isHeading: boolean,
  ): void {
    const draft: Draft = {
      pieces,
      firstEnd: this.firstSentence(pieces),
      sections,
      ...(box && { box }),
      isHeading,
      tags: [],
      leads: [],
      supports: [],
    };
    extend(draft, tag);
    this.tasks.push(draft);
  }

  private firstSentence(pieces: readonly Span[]): number {
    for (const { start, end } of pieces) {
      for (let i = start; i < end; i++) if ('。！？'.includes(this.source.charAt(i))) return i;
    }
    return pieces.at(-1)?.end ?? 0;
  }
}

/** A span cut at the seams of its paragraph. */
function withinPieces(span: Span, pieces: readonly Span[]): Span[] {
  return pieces.flatMap(({ start, end }): Span[] => {
    const cut = { start: Math.max(start, span.start), end: Math.min(end, span.end) };
    return cut.start < cut.end ? [cut] : [];
  });
}

function extend(task: Draft, tag: ResponsibilityTag): void {
  task.tags.push(tag);
  const supports = (verb: string): boolean => verb === '配合' || verb === '参加';
  const names = (wanted: boolean): Named[] =>
    tag.owners.flatMap(({ text, span, verb }) => (supports(verb) === wanted ? [{ text, span }] : []));
  task.leads = [...task.leads, ...names(false)];
  task.supports = [...task.supports, ...names(true)];
  task.deadline ??= tag.deadline;
}
