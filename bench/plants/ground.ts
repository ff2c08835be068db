// A text in which mistakes can be planted, with its model and the ways to its parts. All spans handed out are offsets of the file.
// Knows the model, never a rule.
import { shift, type Span } from '../../server/src/base/span';
import { buildModel } from '../../server/src/model/build';
import type { Block, Document, GazetteFile, Paragraph, Section } from '../../server/src/model/document';
import type { DateMention, DocumentNumber } from '../../server/src/model/inline-types';
import { eachBlock, eachDocument, eachParagraph, sectionsIn } from '../../server/src/model/walk';
import { parseText } from '../../server/src/syntax/syntax-tree';

/** A document, printed text or attachment in a file. */
export interface Part {
  readonly ground: Ground;
  readonly document: Document;
  /** The top-level document it belongs to. */
  readonly top: Document;
  /** Offset of its region in the file. */
  readonly base: number;
}

/** A file to plant in. */
export interface Ground {
  readonly file: string;
  readonly text: string;
  readonly model: GazetteFile;
  readonly parts: readonly Part[];
  readonly isIssue: boolean;
}

/** Reads a text for planting. */
export function prepare(file: string, text: string): Ground {
  const model = buildModel(parseText(text));
  const parts: Part[] = [];
  const ground: Ground = { file, text, model, parts, isIssue: model.kind === 'issue' };
  for (const { base, document: top } of model.documents) {
    for (const document of eachDocument(top)) parts.push({ ground, document, top, base });
  }
  return ground;
}

/** A span of the part in offsets of the file. */
export function inFile(part: Part, span: Span): Span {
  return shift(span, part.base);
}

/** The text of a file's span. */
export function textAt(ground: Ground, span: Span): string {
  return ground.text.slice(span.start, span.end);
}

/** The parts that are documents of an agency: notices, replies, letters and what they forward; no plan, list or law. */
export function* letters(ground: Ground): Iterable<Part & { readonly title: NonNullable<Document['title']> }> {
  if (ground.model.kind === 'foreign') return;
  for (const part of ground.parts) {
    const { form, title, legal } = part.document;
    if (title && !legal && (form === 'document' || form === 'forwarded')) yield { ...part, title };
  }
}

/** Every paragraph of body text with its part; text that quotes another provision is left out. */
export function* paragraphs(ground: Ground): Iterable<{ readonly part: Part; readonly paragraph: Paragraph }> {
  if (ground.model.kind === 'foreign') return;
  for (const part of ground.parts) {
    for (const paragraph of eachParagraph(part.document)) if (!paragraph.quoted) yield { part, paragraph };
  }
}

/** A document number in a file: the document's own or one it cites. Spans inside still count in the part's region. */
export interface PlacedNumber {
  readonly part: Part;
  readonly number: DocumentNumber;
  readonly own: boolean;
}

export function* numbers(ground: Ground): Iterable<PlacedNumber> {
  for (const part of ground.parts) {
    const own = part.document.number?.number;
    if (own) yield { part, number: own, own: true };
  }
  for (const { part, paragraph } of paragraphs(ground)) {
    for (const number of paragraph.inline.numbers) yield { part, number, own: false };
  }
}

export function* ownNumbers(ground: Ground): Iterable<PlacedNumber> {
  for (const each of numbers(ground)) if (each.own) yield each;
}

/** A date in a file; `own` for the date of issue. */
export interface PlacedDate {
  readonly part: Part;
  readonly date: DateMention;
  readonly own: boolean;
}

export function* dates(ground: Ground): Iterable<PlacedDate> {
  if (ground.model.kind === 'foreign') return;
  for (const part of ground.parts) if (part.document.date) yield { part, date: part.document.date.date, own: true };
  for (const { part, paragraph } of paragraphs(ground)) {
    for (const date of paragraph.inline.dates) yield { part, date, own: false };
  }
}

/** The year in which the part's document was issued, as far as the text says so. */
export function yearOf(part: Part): number | undefined {
  return part.document.date?.date.year?.value ?? part.top.date?.date.year?.value;
}

/** Sections standing side by side. */
export interface Siblings {
  readonly part: Part;
  readonly sections: readonly Section[];
  readonly parent?: Block;
}

/** Runs of at least `least` sections of one form that count on without a gap as printed. */
export function* siblings(ground: Ground, least: number): Iterable<Siblings> {
  if (ground.model.kind === 'foreign') return;
  for (const part of ground.parts) {
    if (part.document.abridged) continue;
    const lists: { parent?: Block; blocks: readonly Block[] }[] = [{ blocks: part.document.blocks }];
    for (const block of eachBlock(part.document.blocks)) {
      if (block.kind === 'section' || block.kind === 'box') lists.push({ parent: block, blocks: block.blocks });
    }
    for (const { parent, blocks } of lists) {
      let run: Section[] = [];
      for (const section of sectionsIn(blocks)) {
        const last = run.at(-1);
        const goesOn =
          last !== undefined &&
          last.role === section.role &&
          last.marker.form === section.marker.form &&
          isNext(last, section);
        if (goesOn) run.push(section);
        else {
          if (run.length >= least) yield { part, sections: run, parent };
          run = isPlain(section) ? [section] : [];
        }
      }
      if (run.length >= least) yield { part, sections: run, parent };
    }
  }
}

function isPlain(section: Section): boolean {
  return !section.paragraph.quoted && section.marker.insertion === undefined;
}

function isNext(last: Section, section: Section): boolean {
  return isPlain(section) && section.marker.value === last.marker.value + 1;
}
