// The attachments a document has, each by its page, its line in 附件说明 or both, and which of them a printed number means.
import type { AttachmentEntry, Document } from '../model/document';
import type { ReferenceStep } from '../model/reference-types';
import type { Entity } from './entity';

/** An attachment with the number it is called by; undefined where it is the only one and has none. */
export interface KnownAttachment {
  readonly number?: number;
  readonly page?: Document;
  readonly entry?: AttachmentEntry;
  readonly owner: Document;
}

const known = new WeakMap<Document, readonly KnownAttachment[]>();

/** The attachments of one document in the order of their pages, those that only the note names behind them. */
export function attachmentsOf(owner: Document): readonly KnownAttachment[] {
  let found = known.get(owner);
  if (found === undefined) {
    found = gather(owner);
    known.set(owner, found);
  }
  return found;
}

function gather(owner: Document): readonly KnownAttachment[] {
  const entries = owner.attachmentNote?.entries ?? [];
  const pages = owner.inner.filter(({ form }) => form === 'attachment');
  const used = new Set<AttachmentEntry>();
  const out: KnownAttachment[] = pages.map((page) => {
    const number = page.label?.number?.value;
    const alone = pages.length === 1 && entries.length === 1;
    const whole = number !== undefined && page.label?.number?.part === undefined;
    const entry = alone ? entries[0] : entries.find((each) => whole && each.number?.value === number);
    if (entry !== undefined) used.add(entry);
    const value = number ?? entry?.number?.value;
    return {
      page,
      owner,
      ...(value === undefined ? {} : { number: value }),
      ...(entry === undefined ? {} : { entry }),
    };
  });
  for (const entry of entries) {
    if (used.has(entry)) continue;
    out.push({ entry, owner, ...(entry.number === undefined ? {} : { number: entry.number.value }) });
  }
  return out;
}

export function attachmentEntity({ page, entry, owner }: KnownAttachment): Entity {
  return {
    kind: 'attachment',
    owner,
    ...(page === undefined ? {} : { page }),
    ...(entry === undefined ? {} : { entry }),
  };
}

/** What a step such as 附件2 or a bare 附件 means among the attachments of one document; undefined when none of them is meant. */
export function attachmentsMeant(step: ReferenceStep, owner: Document): readonly KnownAttachment[] | undefined {
  const word = step.word;
  const all = attachmentsOf(owner);
  const labelled = all.filter(({ page }) => (page?.label?.word ?? '附件') === word);
  // 附1 is called 附件1 where nothing else is.
  const named =
    labelled.length > 0 || word === '附录' ? labelled : all.filter(({ page }) => page?.label?.word === '附');
  const among = named.length > 0 || word !== '附件' ? named : all;
  if (among.length === 0) return undefined;
  if (step.value === undefined) return among;
  const exact = among.filter(({ number }) => number === step.value);
  const parts = exact.filter(({ page }) => page?.label?.number?.part !== undefined);
  if (parts.length > 0 || step.part !== undefined) {
    // A part that has no page of its own stands on the page of the whole.
    const meant = parts.filter(({ page }) => page?.label?.number?.part === step.part);
    const whole = exact.filter((each) => !parts.includes(each));
    return meant.length > 0 ? meant : whole.length > 0 ? whole : step.part === undefined ? exact : undefined;
  }
  if (exact.length > 0) return exact;
  // The only attachment may be printed without its number.
  return among.length === 1 && among[0]?.number === undefined && step.value === 1 ? among : undefined;
}
