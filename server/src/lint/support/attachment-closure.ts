// Which entry of an attachment note belongs to which attachment page: by name first, then by nearly the name, then by number. Attachments may
// carry notes and pages of their own; a page belongs to the nearest note that knows it. Reads the model, judges nothing.
import { textOf } from '../../base/span';
import type { AttachmentEntry, AttachmentNote, Document } from '../../model/document';
import { eachDocument, eachParagraph } from '../../model/walk';
import { bareName, isAbsent, isLink } from './attachment-entries';
import { isNearName, nameKey } from './names';

/** An entry of a note with its page. */
export interface ListedAttachment {
  readonly entry: AttachmentEntry;
  /** Its place in the note, from 0. */
  readonly index: number;
  /** The name without end marks, book marks and what a web page or a remark (略) puts behind it; folded. */
  readonly name: string;
  readonly page?: Document;
  /** The note says that no page is printed: 略, 另发, 另附, or names a file to load. */
  readonly absent: boolean;
}

/** A note and the pages that hang on the document it stands in. */
export interface AttachmentScope {
  /** The document, instrument or attachment whose note it is. */
  readonly owner: Document;
  readonly note?: AttachmentNote;
  readonly listed: readonly ListedAttachment[];
  /** Pages that no note lists, in text order; 附表, 附图 and 附件1-2 that belong to an attachment left out. */
  readonly unlisted: readonly Document[];
  /** What stands under a label are names of files to load. */
  readonly linked: boolean;
}

const known = new WeakMap<Document, readonly AttachmentScope[]>();

/** The scopes in a document and all that hangs on it. Gathered once a document: several rules ask. */
export function attachmentScopes(document: Document): readonly AttachmentScope[] {
  let scopes = known.get(document);
  if (scopes === undefined) {
    const noted = new Set<Document>();
    scopes = eachDocument(document).flatMap((outer) => scopesOf(outer, noted));
    known.set(document, scopes);
  }
  return scopes;
}

/** How many notes before a page may list it, besides the outermost. */
const NEAREST = 4;

interface Slot {
  readonly entry: AttachmentEntry;
  readonly index: number;
  readonly name: string;
  readonly key: string;
  page?: Document;
}
interface Draft {
  readonly owner: Document;
  readonly slots: readonly Slot[];
  readonly unlisted: Document[];
}
interface Page {
  readonly document: Document;
  readonly keys: readonly string[];
  /** The notes it may be listed in, the nearest first. */
  readonly drafts: readonly Draft[];
}

function scopesOf(outer: Document, noted: Set<Document>): AttachmentScope[] {
  if (noted.has(outer)) return [];
  const drafts: Draft[] = [draftOf(outer)];
  const pages: Page[] = [];
  const links = new Set(outer.inner.filter((document) => isLink(document, outer.attachmentNote)));
  for (const document of outer.inner) {
    if (links.has(document)) continue;
    const near = drafts.slice(Math.max(1, drafts.length - NEAREST)).reverse();
    pages.push({ document, keys: keysOf(document), drafts: [...near, ...drafts.slice(0, 1)] });
    // What has a note and pages of its own is looked at by itself.
    if (document.attachmentNote && document.inner.every(({ form }) => form !== 'attachment')) {
      drafts.push(draftOf(document));
      noted.add(document);
    }
  }
  for (const fits of [isSame, isNearInPlace, isNear]) {
    for (const page of pages) claim(page, fits);
  }
  for (const page of pages) if (!isClaimed(page) && page.document.form === 'attachment') claimByNumber(page);
  const before: Before = { any: false, unnumbered: false, speaks: false };
  for (const page of pages) {
    const { document } = page;
    const claimed = isClaimed(page);
    if (!claimed && document.form === 'attachment' && !isPartOfAnother(page, before)) {
      (page.drafts.find(({ slots }) => slots.length > 0) ?? drafts[0])?.unlisted.push(document);
    }
    before.any = true;
    before.unnumbered ||= claimed && !document.label?.number;
    before.speaks ||= document.form === 'attachment' && speaksOfAttachments(document);
  }
  return drafts.map(({ owner, slots, unlisted }) => ({
    owner,
    note: owner.attachmentNote,
    listed: slots.map(({ entry, index, name, page }) => ({ entry, index, name, page, absent: isAbsent(entry) })),
    unlisted,
    linked: links.size > 0,
  }));
}

function draftOf(owner: Document): Draft {
  const slots = (owner.attachmentNote?.entries ?? []).map((entry, index) => {
    const name = bareName(entry.name);
    return { entry, index, name, key: nameKey(name) };
  });
  return { owner, slots, unlisted: [] };
}

function keysOf({ title, annotation, blocks, source }: Document): string[] {
  if (!title) return [];
  const key = nameKey(bareName(title.text));
  const keys = [key];
  if (annotation) keys.push(key + nameKey(annotation.view.text));
  // A subtitle that was not read as part of the title.
  const first = blocks[0];
  if (first?.kind === 'paragraph' && first.view.text.length <= 60) keys.push(key + nameKey(textOf(source, first.span)));
  return keys;
}

/** A name without the bracket it ends with: （试行）, （2021年版）. */
export function withoutQualifier(key: string): string {
  return key.replace(/\([^()]{1,24}\)$/, '');
}

type Fits = (slot: Slot, page: Page) => boolean;
const isSame: Fits = (slot, { keys }) => keys.some((key) => key === slot.key);
const isNear: Fits = (slot, { keys, document }) =>
  document.form === 'attachment' &&
  keys.some((key) => withoutQualifier(key) === withoutQualifier(slot.key) || isNearName(key, slot.key));
const isNearInPlace: Fits = (slot, page) => isNear(slot, page) && numberOf(page.document) === slot.entry.number?.value;

function claim(page: Page, fits: Fits): void {
  if (isClaimed(page)) return;
  for (const { slots } of page.drafts) {
    const slot = slots.find((each) => !each.page && fits(each, page));
    if (slot) {
      slot.page = page.document;
      return;
    }
  }
}

/** By the number on the page, or because both are the only one. */
function claimByNumber(page: Page): void {
  if (page.document.label?.number?.part !== undefined || !isPlainWord(page.document)) return;
  const value = numberOf(page.document);
  for (const { slots } of page.drafts) {
    const slot = slots.find(
      (each) => !each.page && (each.entry.number?.value === value || (slots.length === 1 && (value ?? 1) === 1)),
    );
    if (slot) {
      slot.page = page.document;
      return;
    }
  }
}

function isClaimed({ document, drafts }: Page): boolean {
  return drafts.some(({ slots }) => slots.some(({ page }) => page === document));
}

/** What stands before a page: any other; a listed one without a number; one whose text speaks of attachments. */
interface Before {
  any: boolean;
  unnumbered: boolean;
  speaks: boolean;
}

/** 附表, 附图, 附录 and 附件1-2 hang on the attachment before them, and what the text of an attachment before speaks of hangs on that. */
function isPartOfAnother({ document, drafts }: Page, before: Before): boolean {
  const { number, word } = document.label ?? {};
  if (number?.part !== undefined) return true;
  if (!before.any) return false;
  const note = drafts.at(-1)?.owner.attachmentNote?.label.text ?? '附';
  if (!isPlainWord(document) || (word === '附' && note.startsWith('附件'))) return true;
  // 附件 and then 附件1: the count begins anew inside the attachment.
  return (number?.value === 1 && before.unnumbered) || before.speaks;
}

function speaksOfAttachments(document: Document): boolean {
  return eachParagraph(document).some(({ view }) => /附[件表录图]/.test(view.text));
}

function isPlainWord({ label }: Document): boolean {
  return label === undefined || label.word === '附件' || label.word === '附';
}

function numberOf({ label }: Document): number | undefined {
  return label?.number?.value;
}

/** True where the text says that its attachments are not printed: 附件略, 附件另发, 附件请到网站下载. */
export function leavesAttachmentsOut({ owner, linked }: AttachmentScope): boolean {
  if (linked) return true;
  const texts = [...eachParagraph(owner)].slice(-6).map(({ view }) => view.text);
  if (owner.postscript) texts.push(owner.postscript.view.text);
  return texts.some((text) => text.length < 2000 && LEFT_OUT.test(text));
}
const LEFT_OUT =
  /附[件表][^。;]{0,20}(?:从略|略|另发|另附|另行|单独印发|不予公开|不公开|下载|查阅|查询|(?:网站|网址|链接))|(?:下载|登录|查询|查阅)[^。;]{0,20}附件/;
