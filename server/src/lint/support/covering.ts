// Which documents are documents of an agency to somebody, with title, number, addressee, signature: the ones whose elements can be missing.
// Printed instruments, attachments, bare legal texts and texts that are no official document are not.
import type { Document, Title } from '../../model/document';

/** Types that often have no number of the usual kind. */
const UNNUMBERED: ReadonlySet<string> = new Set(['公告', '通告', '公报', '决议', '纪要', '令', '命令', '决定', '议案']);
/** Types that close without signature and date: a note under the title tells both. */
const UNSIGNED: ReadonlySet<string> = new Set(['公报', '决议', '纪要']);

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

/** True for a type that may go without a number of the usual kind. */
export function isUnnumberedType(title: Title | undefined): boolean {
  const type = title?.type?.text ?? '';
  return UNNUMBERED.has(type) || type.endsWith('令');
}

/** True for a type that may close without signature and date. */
export function isUnsignedType(title: Title | undefined): boolean {
  return UNSIGNED.has(title?.type?.text ?? '');
}

/** True when a note in the document or in one it stands in says that parts are left out. */
export function isAbridged(document: Document, outer: Document): boolean {
  return document.abridged || outer.abridged;
}
