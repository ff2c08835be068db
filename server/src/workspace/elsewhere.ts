// References into other documents: which document a text names (《X》第五条, 国发〔2019〕11号文件附件6, 该办法第三条, the law a decision amends), which
// of the known ones that is, and what the reference comes to in it. Absence proves nothing: what nobody knows is not wrong.
import type { Span } from '../base/span';
import type { Document, GazetteFile, PlacedDocument } from '../model/document';
import type { Citation } from '../model/inline-types';
import { titleName } from '../model/title-name';
import { eachDocument, eachParagraph } from '../model/walk';
import type { Resolution } from './entity';
import type { DocumentEntry } from './entry';
import type { Knowledge } from './knowledge';
import type { LibraryEntry } from './library-entry';
import type { LocatedReference } from './locate';
import { resolveInside } from './resolve';
import { endsAs } from './resolve-scope';

/** A document as a text names it. */
export interface NamedDocument {
  /** Folded, without book marks. */
  readonly title?: string;
  /** In the standard form. */
  readonly number?: string;
  /** Where the text names it, in region offsets. */
  readonly span: Span;
}

/** Gives the full name that a short name stands for in a document; the abbreviations of the model. */
export type FullNames = (short: string, owner: Document) => string | undefined;

/** The document whose provision a reference means, as far as the text says; undefined for references of its own document. */
export function namedDocument(located: LocatedReference, fullNames: FullNames): NamedDocument | undefined {
  const { reference, owner } = located;
  const { scope } = reference;
  switch (scope.kind) {
    case 'cited': {
      const short = scope.citation?.title;
      const title = short === undefined ? undefined : (fullNames(short, owner) ?? short);
      const number = scope.number?.key;
      return {
        ...(title === undefined ? {} : { title }),
        ...(number === undefined ? {} : { number }),
        span: scope.span,
      };
    }
    case 'named':
      return { title: fullNames(scope.name, owner) ?? scope.name, span: scope.span };
    case 'anaphor': {
      const last = antecedentOf(located, scope.type);
      return last && nameOf(last, fullNames(last.title, owner));
    }
    default: {
      // 第十条 in a decision, and 本办法 in what it quotes, are of the document it amends.
      const amended = amendedBy(owner, reference.span.start);
      return amended && nameOf(amended);
    }
  }
}

function nameOf({ title, number, span }: Citation, full?: string): NamedDocument {
  return { title: full ?? title, ...(number === undefined ? {} : { number: number.key }), span };
}

/** The document that 该办法, 上述文件 speaks of: the last one of that kind cited before it in its own document. */
export function antecedentOf({ reference, owner }: LocatedReference, type: string): Citation | undefined {
  let last: Citation | undefined;
  for (const paragraph of eachParagraph(owner)) {
    if (paragraph.span.start > reference.span.start) break;
    for (const citation of paragraph.inline.citations) {
      if (citation.nested || citation.open === true || citation.span.end > reference.span.start) continue;
      if (type === '文件' || endsAs(citation.title.replace(/[(〔][^()〔〕]{0,30}[)〕]$/, ''), type)) last = citation;
    }
  }
  return last;
}

const AMENDS = /修改|修正|修订|解释/;

/**
 * The document that a decision amends or explains at an offset: the one named in its title, where that names one only; or the last one
 * named before the place in a sentence on amending; or else the first its text names.
 */
function amendedBy(document: Document, offset: number): Citation | undefined {
  const inTitle = document.title?.inline.citations.filter((citation) => !citation.nested) ?? [];
  if (inTitle.length === 1) return inTitle[0];
  let first: Citation | undefined;
  let last: Citation | undefined;
  for (const { inline, view, span, quoted } of eachParagraph(document)) {
    if (span.start > offset) break;
    if (quoted) continue;
    for (const citation of inline.citations) {
      if (citation.nested || citation.open === true || citation.span.end > offset) continue;
      first ??= citation;
      if (AMENDS.test(view.text)) last = citation;
    }
  }
  return last ?? first;
}

/** What is known of a named document. */
export interface KnownDocuments {
  /** In the files at hand, copies of one another included. */
  readonly documents: readonly DocumentEntry[];
  /** In the libraries that hold for the file. */
  readonly rows: readonly LibraryEntry[];
}

/** The documents a name can mean; by number first, because titles recur. `near` is the file that asks. */
export function documentsNamed({ title, number }: NamedDocument, near: string, knowledge: Knowledge): KnownDocuments {
  const name = title === undefined ? undefined : titleName(title);
  const numbered = number === undefined ? [] : knowledge.byNumber(number);
  const titled = name === undefined ? [] : knowledge.byTitle(name).map(({ found }) => found);
  // 《X规划》（浙政发〔2021〕12号): the number is the notice's and the title what it prints.
  const both = titled.filter((entry) => numbered.some((each) => each === entry || isInside(entry, each)));
  const documents = both.length > 0 ? both : numbered.length > 0 ? numbered : titled;
  const rowsByNumber = number === undefined ? [] : knowledge.libraryByNumber(number, near);
  const rowsByTitle = name === undefined ? [] : knowledge.libraryByTitle(name, near).map(({ found }) => found);
  return { documents, rows: rowsByNumber.length > 0 ? rowsByNumber : rowsByTitle };
}

function isInside(entry: DocumentEntry, outer: DocumentEntry): boolean {
  for (let at: DocumentEntry | undefined = entry; at !== undefined; at = at.parent) if (at === outer) return true;
  return false;
}

/** A document of the model and the top-level document it belongs to. */
export interface FoundDocument {
  readonly document: Document;
  readonly placed: PlacedDocument;
}

/** The document of a file's model that an entry of the index is about; undefined when the file has changed since. */
export function documentOfEntry(file: GazetteFile, entry: DocumentEntry): FoundDocument | undefined {
  for (const placed of file.documents) {
    for (const document of eachDocument(placed.document)) {
      if (document.span.start + placed.base === entry.span.start && document.form === entry.form) {
        return { document, placed };
      }
    }
  }
  return undefined;
}

/**
 * What a reference comes to in the named document. A notice cited by its number stands for what it prints, where it has no such
 * provision itself.
 */
export function resolveInDocument(located: LocatedReference, { document, placed }: FoundDocument): Resolution {
  const found = resolveInside(located, document, placed.document);
  if (found.kind === 'one' || found.kind === 'many') return found;
  for (const inner of document.inner) {
    if (inner.form === 'attachment') continue;
    const there = resolveInside(located, inner, placed.document);
    if (there.kind === 'one' || there.kind === 'many') return there;
  }
  return found;
}
