// Which documents are documents of an agency to somebody, with title, number, addressee, signature: the ones whose elements can be missing.
// Printed instruments, attachments, bare legal texts and texts that are no official document are not.
import type { Document, Title } from '../../model/document';

/** Types made known to all: they need no addressee, often have no number of the usual kind. */
const PUBLIC_TYPES: ReadonlySet<string> = new Set([
  '公告',
  '通告',
  '公报',
  '决议',
  '纪要',
  '令',
  '命令',
  '决定',
  '议案',
]);

/** True for a document that goes out under its own title, number or addressee; false for what it prints, attaches or is not one at all. */
export function isCovering(document: Document): boolean {
  if (document.form !== 'document') return false;
  const { title, number, addressee } = document;
  if (document.legal && !number && !addressee) return false;
  const about = title !== undefined && (title.about !== undefined || title.verb !== undefined);
  const statutory = title?.type?.statutory === true;
  const marks = [
    number !== undefined,
    addressee !== undefined,
    about && statutory,
    document.date !== undefined,
    document.signatures.length > 0,
  ];
  return marks.filter(Boolean).length >= 2;
}

/** True for an order (令): its number is 第×号 and a person signs it. */
export function isOrder(document: Document): boolean {
  const type = document.title?.type?.text ?? '';
  return document.number?.order !== undefined || type.endsWith('令');
}

/** True for a type that addresses everybody, so that number, addressee or signature may be absent by right. */
export function isPublicType(title: Title | undefined): boolean {
  const type = title?.type?.text ?? '';
  return PUBLIC_TYPES.has(type) || type.endsWith('令');
}

/** True when a note in the document or in one it stands in says that parts are left out. */
export function isAbridged(document: Document, outer: Document): boolean {
  return document.abridged || outer.abridged;
}
