// Where names stand that mean something inside one top-level document only: abbreviations, titles of attachments, indicators, responsible
// bodies.
import type { Span } from '../../base/span';
import { containsSpan, shift } from '../../base/span';
import type { Bilingual } from '../../lint/rule';
import type { Document, PlacedDocument } from '../../model/document';
import { indicatorsOf } from '../../model/indicators';
import { textsOf, type Text } from '../../model/texts';
import { scanInline } from '../../model/inline';
import { titleKey } from '../../model/title-name';
import { eachDocument, paragraphsOf } from '../../model/walk';
import { attachmentsOf, type KnownAttachment } from '../../workspace/attachments';
import { piecesIn, type NamePlace, type RenameFile, type RenameTarget } from './rename-types';
import { INDICATOR_DOUBT, MENTION_DOUBT, QUOTED_DOUBT } from './words';

type Local = Extract<RenameTarget, { placed: PlacedDocument }>;

/** The places of the name in its file. */
export function localPlaces({ uri, file }: RenameFile, target: Local): NamePlace[] {
  const make = (pieces: readonly Span[], cited = false, doubt?: Bilingual): NamePlace => ({
    uri,
    text: file.text,
    pieces: pieces.map((piece) => shift(piece, target.placed.base)),
    cited,
    ...(doubt && { doubt }),
  });
  switch (target.kind) {
    case 'abbreviation':
      return target.abbreviations
        .flatMap(({ shortSpan, uses }) => [shortSpan, ...uses.map((use) => use.span)])
        .map((span) => make([span]));
    case 'attachment':
      return attachmentPlaces(target.placed.document, target.attachment, make);
    case 'owner':
      return ownerPlaces(target.placed.document, target.name, make);
    default:
      return indicatorPlaces(target.placed.document, target.name, make);
  }
}

type Make = (pieces: readonly Span[], cited?: boolean, doubt?: Bilingual) => NamePlace;

/** The title of an attachment as folded text; undefined where it has none. */
export function attachmentTitle({ page, entry }: KnownAttachment): string | undefined {
  return page?.title?.text ?? (entry && bareName(entry.name));
}

function bareName(name: string): string {
  let end = name.length;
  while (end > 0 && '。;；,，.'.includes(name.charAt(end - 1))) end--;
  return name.slice(0, end).replace(/^《([^《》]*)》$/, '$1');
}

/** Shorter names may be anything when they stand in a text without book marks. */
const SHORTEST_MENTION = 6;

function attachmentPlaces(top: Document, attachment: KnownAttachment, make: Make): NamePlace[] {
  const title = attachmentTitle(attachment);
  if (title === undefined) return [];
  const key = titleKey(title);
  const { page, entry } = attachment;
  const places: NamePlace[] = [];
  const done: Span[] = [];
  const add = (pieces: readonly Span[], cited = false, doubt?: Bilingual): void => {
    if (pieces.length === 0) return;
    done.push(...pieces);
    places.push(make(pieces, cited, doubt));
  };
  if (page?.title && titleKey(page.title.text) === key) add(page.title.pieces);
  if (entry && titleKey(bareName(entry.name)) === key) add([entryName(top.source, entry.nameSpan)]);
  const mentions: { pieces: readonly Span[]; text: Text }[] = [];
  // 《》 with the name of two attachments would be either of them.
  for (const document of eachDocument(top)) {
    for (const text of textsOf(document)) {
      const { view, paragraph } = text;
      if (!view.text.includes(title.slice(0, 2))) continue;
      const whole = paragraph?.pieces ??
        (text.place === 'title' ? document.title?.pieces : undefined) ?? [spanOf(text)];
      for (const { inner, title: cited, open } of (paragraph?.inline ?? scanInline(view)).citations) {
        if (open === true || titleKey(cited) !== key) continue;
        add(piecesIn(whole, inner, 0), true, paragraph?.quoted === true ? QUOTED_DOUBT : undefined);
      }
      if (paragraph === undefined || paragraph.quoted || title.length < SHORTEST_MENTION) continue;
      for (let at = view.text.indexOf(title); at >= 0; at = view.text.indexOf(title, at + title.length)) {
        mentions.push({ pieces: piecesIn(whole, view.span(at, at + title.length), 0), text });
      }
    }
  }
  for (const { pieces, text } of mentions) {
    const [first] = pieces;
    if (first === undefined || done.some((span) => span.start <= first.start && first.start < span.end)) continue;
    // 附件2：标题 and （附件2标题） name it surely.
    const before = text.view.text.slice(
      Math.max(0, text.view.indexAt(first.start) - 5),
      text.view.indexAt(first.start),
    );
    add(pieces, false, /附(?:件|表|录)\d{0,2}[:.、“"]?$/.test(before) ? undefined : MENTION_DOUBT);
  }
  return places;
}

/** The name in a line of the 附件说明 without the stop behind it and the marks around it. */
function entryName(source: string, span: Span): Span {
  let { start, end } = span;
  while (end > start && /[。；;，,.\s]/.test(source.charAt(end - 1))) end--;
  if (source.charAt(start) === '《' && source.indexOf('》', start) === end - 1) {
    start++;
    end--;
  }
  return { start, end };
}

function spanOf({ view }: Text): Span {
  return { start: view.at(0), end: view.at(view.text.length - 1) + 1 };
}

function ownerPlaces(top: Document, name: string, make: Make): NamePlace[] {
  return eachDocument(top).flatMap((document) =>
    paragraphsOf(document)
      .filter(({ quoted }) => !quoted)
      .flatMap(({ inline }) => inline.tags.flatMap(({ owners }) => owners))
      .filter(({ text }) => text === name)
      .map(({ span }) => make([span])),
  );
}

/** A shorter name in running text may be something else. */
const SURE_INDICATOR = 6;

function indicatorPlaces(top: Document, name: string, make: Make): NamePlace[] {
  const indicator = indicatorsOf(top).find((each) => each.name === name);
  if (indicator === undefined) return [];
  const paragraphs = eachDocument(top).flatMap((document) => paragraphsOf(document));
  return [indicator.span, ...indicator.uses].map((span) => {
    const paragraph = paragraphs.find((each) => containsSpan(each.span, span));
    if (paragraph === undefined) return make([span]);
    const doubt = name.length < SURE_INDICATOR ? INDICATOR_DOUBT : undefined;
    return make(piecesIn(paragraph.pieces, span, 0), false, doubt);
  });
}

/** The attachments of a top-level document and of what hangs on it. */
export function allAttachments(top: Document): readonly KnownAttachment[] {
  return eachDocument(top).flatMap((document) => attachmentsOf(document));
}
