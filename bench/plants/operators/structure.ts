// Mistakes of structure: elements out of order or missing, printed texts under another name, paragraphs cut by page breaks, empty sections,
// boxes that do not hold what was announced.
import { foldText } from '../../../server/src/base/fold';
import type { Span } from '../../../server/src/base/span';
import type { Block, Box, Document, Paragraph, Section } from '../../../server/src/model/document';
import { eachBlock, eachParagraph, sectionsIn } from '../../../server/src/model/walk';
import {
  addLine,
  exchange,
  insert,
  insideWords,
  isHan,
  likeMarker,
  linesOf,
  moveLines,
  remove,
  removeLines,
  replace,
  someCharacter,
} from '../edits';
import { inFile, letters, paragraphs, siblings, type Ground, type Part } from '../ground';
import type { Operator, Plan } from '../operator';
import { between, pick, type Random } from '../random';

/** In an issue the contents still say what the heading no longer says. */
const CONTENTS = ['gazette/toc-title-number'] as const;

export const structureOperators: readonly Operator[] = [
  {
    rule: 'structure/element-order',
    name: 'attachment note behind the date',
    *sites(ground) {
      for (const part of letters(ground)) {
        const { attachmentNote: note, date, signatures } = part.document;
        if (!note || !date || date.joined) continue;
        const to = linesOf(ground, inFile(part, date.span)).end;
        if (to >= ground.text.length || inFile(part, note.span).start > to) continue;
        const at = [note.span, date.span, ...signatures.map((each) => each.span)].map((span) => inFile(part, span));
        yield { edits: moveLines(ground, inFile(part, note.span), to), at: [...at, { start: to, end: to }] };
      }
    },
  },
  {
    rule: 'structure/element-order',
    name: 'number behind the addressee',
    *sites(ground) {
      for (const part of letters(ground)) {
        const { number, addressee } = part.document;
        if (!number || !addressee || addressee.inline || number.aboveTitle) continue;
        const [a, b] = [inFile(part, number.span), inFile(part, addressee.span)];
        if (a.end < b.start) yield { edits: exchange(ground, a, b), at: [a, b] };
      }
    },
  },
  {
    rule: 'structure/element-order',
    name: 'postscript before the signature',
    *sites(ground) {
      for (const part of letters(ground)) {
        const { postscript, signatures, date } = part.document;
        const first = signatures[0];
        if (!postscript || !first || !date || date.joined || postscript.span.start < date.span.start) continue;
        const to = linesOf(ground, inFile(part, first.span)).start;
        const at = [postscript.span, first.span, date.span].map((span) => inFile(part, span));
        yield { edits: moveLines(ground, inFile(part, postscript.span), to), at };
      }
    },
  },
  missing('signature', ({ document: { signatures, date } }) =>
    date && !date.joined && signatures.length === 1 ? signatures[0]?.span : undefined,
  ),
  missing('date', ({ document: { signatures, date } }) =>
    date && !date.joined && signatures.length > 0 ? date.span : undefined,
  ),
  missing('number', ({ document: { number, addressee } }) => (addressee ? number?.span : undefined)),
  missing('title', ({ document: { title, number }, ground }) =>
    number && !number.aboveTitle && !ground.isIssue ? title?.span : undefined,
  ),
  {
    rule: 'structure/inner-title-mismatch',
    name: 'character lost in the printed title',
    *sites(ground, random) {
      for (const { inner, cited, part } of named(ground)) {
        const at = inner.title ? someCharacter(ground, random, inFile(part, inner.title.span)) : undefined;
        if (at !== undefined && inner.title) {
          yield { edits: [remove({ start: at, end: at + 1 })], at: [inFile(part, inner.title.span), cited] };
        }
      }
    },
  },
  {
    rule: 'structure/inner-title-mismatch',
    name: 'character lost between the title marks of the notice',
    *sites(ground, random) {
      for (const { inner, cited, part } of named(ground)) {
        const at = someCharacter(ground, random, { start: cited.start + 1, end: cited.end - 1 });
        if (at !== undefined && inner.title) {
          yield { edits: [remove({ start: at, end: at + 1 })], at: [inFile(part, inner.title.span), cited] };
        }
      }
    },
  },
  {
    rule: 'structure/inner-title-mismatch',
    name: 'word doubled in the printed title',
    *sites(ground, random) {
      for (const { inner, cited, part } of named(ground)) {
        if (!inner.title) continue;
        const places = insideWords(ground, inFile(part, inner.title.span));
        if (places.length === 0) continue;
        const at = pick(random, places);
        const word = ground.text.slice(at - 1, at + 1);
        yield { edits: [insert(at + 1, word)], at: [inFile(part, inner.title.span), cited] };
      }
    },
  },
  {
    rule: 'structure/page-break-split',
    name: 'page break in a sentence',
    hint: true,
    *sites(ground, random) {
      for (const cut of cuts(ground, random)) yield { edits: [insert(cut, '\n\n')] };
    },
  },
  {
    rule: 'structure/seam-duplicate-char',
    name: 'word repeated across a new page break',
    // The break itself cuts the paragraph.
    also: ['structure/page-break-split'],
    *sites(ground, random) {
      for (const cut of cuts(ground, random)) {
        const word = lastWord(ground, cut, between(random, 2, 4));
        if (word !== undefined) yield { edits: [insert(cut, `\n\n${word}`)] };
      }
    },
  },
  {
    rule: 'structure/seam-duplicate-char',
    name: 'word repeated across a page break of the original',
    *sites(ground, random) {
      for (const { part, paragraph } of paragraphs(ground)) {
        for (const seam of paragraph.seams) {
          const { start, end } = inFile(part, seam.span);
          const word = lastWord(ground, start, between(random, 2, 4));
          if (seam.kind === 'page' && word !== undefined && ground.text[start - 1] !== ground.text[end])
            yield { edits: [insert(end, word)], at: [{ start, end }] };
        }
      }
    },
  },
  {
    rule: 'structure/empty-section',
    name: 'text under a heading lost',
    *sites(ground) {
      for (const { part, section } of standAlone(ground)) {
        if (section.blocks.every((block) => block.kind === 'paragraph')) yield emptied(ground, part, section);
      }
    },
  },
  {
    rule: 'structure/empty-section',
    name: 'everything under a chapter heading lost',
    // What follows had run on from what is lost.
    also: ['numbering/sequence', 'numbering/article-sequence', 'numbering/box-sequence'],
    *sites(ground) {
      for (const { part, section } of standAlone(ground)) {
        if (section.blocks.some((block) => block.kind === 'section')) yield emptied(ground, part, section);
      }
    },
  },
  {
    rule: 'structure/empty-section',
    name: 'heading without text added',
    // Where ordinals run on through the document, the next one has been used.
    also: ['numbering/sequence'],
    *sites(ground) {
      for (const { part, sections } of siblings(ground, 2)) {
        const last = sections.at(-1) as Section;
        if (last.role !== 'heading' || !sections.every((each) => !each.head.runIn && each.blocks.length > 0)) continue;
        const { start } = inFile(part, last.marker.span);
        const numeral = inFile(part, last.marker.numeral);
        const [open, close] = [
          ground.text.slice(start, numeral.start),
          ground.text.slice(numeral.end, inFile(part, last.marker.after).end),
        ];
        const to = linesOf(ground, inFile(part, last.span)).end;
        if (to < ground.text.length) {
          yield {
            edits: [
              addLine(ground, to, `${open}${likeMarker(last.marker, last.marker.value + 1)}${close}做好其他有关工作`),
            ],
          };
        }
      }
    },
  },
  {
    rule: 'structure/lead-box-mismatch',
    name: 'announced item lost from the box',
    *sites(ground) {
      for (const { part, lead, box, items } of announced(ground)) {
        for (const [index, item] of items.entries()) {
          const behind = items.slice(index + 1);
          const renumbered = behind.map((each) =>
            replace(inFile(part, each.marker.numeral), likeMarker(each.marker, each.marker.value - 1)),
          );
          const at = [lead.span, box.span].map((span) => inFile(part, span));
          yield { edits: [removeLines(ground, inFile(part, item.span)), ...renumbered], at };
        }
      }
    },
  },
  {
    rule: 'structure/lead-box-mismatch',
    name: 'two items of the box change places',
    *sites(ground) {
      for (const { part, lead, box, items } of announced(ground)) {
        for (const [index, item] of items.entries()) {
          const next = items[index + 1];
          if (!next) continue;
          const text = (section: Section): Span =>
            inFile(part, { start: section.head.span.start, end: section.span.end });
          const at = [lead.span, box.span].map((span) => inFile(part, span));
          yield { edits: exchange(ground, text(item), text(next)), at };
        }
      }
    },
  },
];

type Element = 'signature' | 'date' | 'number' | 'title';

function missing(element: Element, find: (part: Part) => Span | undefined): Operator {
  return {
    rule: 'structure/missing-element',
    name: `${element} lost`,
    also: element === 'number' ? CONTENTS : [],
    *sites(ground) {
      for (const part of letters(ground)) {
        const span = find(part);
        if (span === undefined) continue;
        const { title, number, addressee, signatures, date, postscript, blocks } = part.document;
        const head = [title?.span, number?.span, addressee?.span];
        const tail = [...signatures.map((each) => each.span), date?.span, postscript?.span, blocks.at(-1)?.span];
        const at = (element === 'number' || element === 'title' ? head : tail).flatMap((each) =>
          each ? [inFile(part, each)] : [],
        );
        yield { edits: [removeLines(ground, inFile(part, span))], at };
      }
    },
  };
}

/** Texts printed by a notice whose body names them between title marks, word for word. */
function* named(ground: Ground): Iterable<{ part: Part; inner: Document; cited: Span }> {
  for (const part of letters(ground)) {
    for (const inner of part.document.inner) {
      if (inner.form === 'attachment' || !inner.title) continue;
      const key = foldText(inner.title.text);
      for (const paragraph of eachParagraph(part.document)) {
        const citation = paragraph.inline.citations.find((each) => foldText(each.title) === key);
        if (citation) yield { part, inner, cited: inFile(part, citation.span) };
      }
    }
  }
}

/** A place inside a word in each long paragraph, where a page may have ended. */
function* cuts(ground: Ground, random: Random): Iterable<number> {
  for (const { part, paragraph } of paragraphs(ground)) {
    if (paragraph.role !== 'text' || paragraph.pieces.length > 1 || part.document.legal) continue;
    const { start, end } = inFile(part, paragraph.span);
    if (end - start < 80) continue;
    const middle = { start: start + Math.floor((end - start) * 0.3), end: start + Math.floor((end - start) * 0.8) };
    // What follows must not look like the start of something else.
    const places = insideWords(ground, middle).filter(
      (at) => !'一二三四五六七八九十第附注专'.includes(ground.text[at] as string),
    );
    if (places.length > 0) yield pick(random, places);
  }
}

function lastWord(ground: Ground, end: number, length: number): string | undefined {
  const word = ground.text.slice(end - length, end);
  return [...word].every(isHan) && word[0] !== word[1] ? word : undefined;
}

/** Headings that stand alone on their line over something, among siblings that do so too. */
function* standAlone(ground: Ground): Iterable<{ part: Part; section: Section }> {
  for (const { part, sections } of siblings(ground, 2)) {
    if (!sections.every((each) => each.role === 'heading' && !each.head.runIn && each.blocks.length > 0)) continue;
    for (const section of sections) if (section.head.text.length <= 30) yield { part, section };
  }
}

function emptied(ground: Ground, part: Part, section: Section): Plan {
  const head = linesOf(ground, inFile(part, section.paragraph.span));
  const end = linesOf(ground, inFile(part, section.span)).end;
  return { edits: [remove({ start: head.end, end })], at: [inFile(part, section.paragraph.span)] };
}

interface Announced {
  readonly part: Part;
  readonly lead: Paragraph;
  readonly box: Box;
  readonly items: readonly Section[];
}

/** Boxes whose items the paragraph before names, at least three in five of them, in their order. */
function* announced(ground: Ground): Iterable<Announced> {
  for (const part of ground.parts) {
    const lists: (readonly Block[])[] = [part.document.blocks];
    for (const block of eachBlock(part.document.blocks))
      if (block.kind === 'section') lists.push(block.blocks, [block.paragraph, ...block.blocks]);
    const seen = new Set<Box>();
    for (const list of lists) {
      for (const [index, box] of list.entries()) {
        const lead = list[index - 1];
        if (box.kind !== 'box' || lead?.kind !== 'paragraph' || seen.has(box)) continue;
        const items = sectionsIn(box.blocks);
        const found = items.filter((item) => lead.view.text.includes(foldText(item.head.text)));
        if (items.length < 3 || found.length < items.length * 0.6) continue;
        seen.add(box);
        yield { part, lead, box, items: found };
      }
    }
  }
}
