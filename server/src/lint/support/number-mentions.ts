// Where document numbers stand: every mention in a document and in all that hangs on it, each with what a rule must know to judge it
// (whose own number it is, which citation it belongs to). Knows the model and no rule.
import { eachDocument, paragraphsOf } from '../../model/walk';
import type { Document, Paragraph } from '../../model/document';
import type { Citation, DocumentNumber, Inline } from '../../model/inline-types';

/** A document number at its place. */
export interface NumberMention {
  readonly number: DocumentNumber;
  /** The document, inner or outer, it stands in. */
  readonly owner: Document;
  /** It is the owner's own number, on its own line. */
  readonly own: boolean;
  /** The 《…》 it belongs to, when it follows or precedes one. */
  readonly citation?: Citation;
  readonly paragraph?: Paragraph;
}

const known = new WeakMap<Document, readonly NumberMention[]>();
const knownOfOwner = new WeakMap<Document, readonly NumberMention[]>();

/** Every number printed in the document and in everything it prints, forwards or attaches. Gathered once a document: many rules ask. */
export function eachNumber(document: Document): readonly NumberMention[] {
  let mentions = known.get(document);
  if (mentions === undefined) {
    mentions = eachDocument(document).flatMap((owner) => numbersOf(owner));
    known.set(document, mentions);
  }
  return mentions;
}

/** Every number printed in one document, inner documents left out. */
export function numbersOf(owner: Document): readonly NumberMention[] {
  let mentions = knownOfOwner.get(owner);
  if (mentions === undefined) {
    mentions = gatherNumbers(owner);
    knownOfOwner.set(owner, mentions);
  }
  return mentions;
}

function gatherNumbers(owner: Document): NumberMention[] {
  const found: NumberMention[] = [];
  if (owner.number?.number) found.push({ number: owner.number.number, owner, own: true });
  if (owner.title) addNumbers(found, owner.title.inline, owner);
  for (const paragraph of paragraphsOf(owner)) addNumbers(found, paragraph.inline, owner, paragraph);
  return found;
}

function addNumbers(found: NumberMention[], inline: Inline, owner: Document, paragraph?: Paragraph): void {
  if (inline.numbers.length === 0) return;
  const citations = new Map<number, Citation>();
  for (const citation of inline.citations) {
    const start = citation.number?.span.start;
    if (start !== undefined && !citations.has(start)) citations.set(start, citation);
  }
  for (const number of inline.numbers) {
    const citation = citations.get(number.span.start);
    found.push({ number, owner, own: false, citation, paragraph });
  }
}

/** True for 〔 and 〕, the only right brackets around the year. */
export function hasHexagonalBrackets(number: DocumentNumber): boolean {
  return number.open.char === '〔' && number.close.char === '〕';
}

/** What codes end with: 发 函 办 令 规 干 电 字 通 告. */
const CODE_ENDINGS = /[发函办令规干电字通告]$/;
/** What 12号 is a number of when a place name and a year stand before it: （2020）12号楼. */
const NOT_DOCUMENTS = /^[楼栋幢座院库井船车机地线路门房]/;

/**
 * True when the mention surely is a document number and not something that looks like one (某某花园（2020）12号楼): on its own line, cited with a
 * title, with a known code, with hexagonal brackets, or with a code that ends as codes do.
 */
export function isSurelyNumber({ number, owner, own, citation }: NumberMention): boolean {
  if (own || citation !== undefined || number.code.known || hasHexagonalBrackets(number)) return true;
  if (number.suffix && NOT_DOCUMENTS.test(owner.source.slice(number.suffix.end, number.suffix.end + 1))) return false;
  return CODE_ENDINGS.test(number.code.text);
}

/** The number as it should be printed: code〔year〕serial号. */
export function standardForm(number: DocumentNumber): string {
  return `${number.code.text}〔${number.year.text}〕${number.serial.value}号`;
}
