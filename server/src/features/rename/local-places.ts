// Where names stand that mean something inside one top-level document only: abbreviations, titles of attachments, indicators, responsible
// bodies.
import type { Span } from '../../base/span';
import { shift } from '../../base/span';
import type { Bilingual } from '../../lint/rule';
import type { Document, PlacedDocument, Table } from '../../model/document';
import { textsOf, type Text } from '../../model/texts';
import { scanInline } from '../../model/inline';
import { titleKey } from '../../model/title-name';
import { eachDocument, eachTable, paragraphsOf } from '../../model/walk';
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

/** The name of an indicator without its unit: 森林覆盖率（%）. */
export function indicatorName(cell: string): string {
  return cell
    .replace(/^(?:\([\d一二三四五六七八九十]{1,3}\)|[\d①-⑳]{1,2}[.、]?|[一二三四五六七八九十]{1,3}、)/, '')
    .replace(/\([^()]{1,12}\)$/, '');
}

/** Where the name stands in the folded text of a cell; undefined when the cell holds another. */
function nameInCell(cell: string, name: string): number | undefined {
  return indicatorName(cell) === name ? cell.indexOf(name) : undefined;
}

/** The column that names the indicators; -1 for a table of other things. */
export function indicatorColumn(table: Table): number {
  for (const { cells, header } of table.rows) {
    if (!header) break;
    const at = cells.findIndex(({ text }) => /指标(?:名称)?$/.test(text) && text.length <= 8);
    if (at >= 0) return at;
  }
  return -1;
}

const SHORTEST_INDICATOR = 4;
const SURE_INDICATOR = 6;

function indicatorPlaces(top: Document, name: string, make: Make): NamePlace[] {
  const places: NamePlace[] = [];
  const longer: string[] = [];
  for (const document of eachDocument(top)) {
    for (const table of eachTable(document)) {
      const column = indicatorColumn(table);
      for (const { cells, header } of column < 0 ? [] : table.rows) {
        const cell = cells[column];
        if (header || cell === undefined) continue;
        const at = nameInCell(cell.text, name);
        if (at === undefined) {
          const other = indicatorName(cell.text);
          if (other.includes(name)) longer.push(other);
          continue;
        }
        const [text] = textsOfSpan(document, cell.span);
        if (text) places.push(make([text.view.span(at, at + name.length)]));
      }
    }
  }
  if (name.length < SHORTEST_INDICATOR) return places;
  const doubt = name.length < SURE_INDICATOR ? INDICATOR_DOUBT : undefined;
  for (const document of eachDocument(top)) {
    for (const { view, quoted, pieces } of paragraphsOf(document)) {
      if (quoted) continue;
      for (let at = view.text.indexOf(name); at >= 0; at = view.text.indexOf(name, at + name.length)) {
        const hidden = longer.some((other) => {
          const from = at - other.indexOf(name);
          return from >= 0 && view.text.startsWith(other, from);
        });
        if (!hidden) places.push(make(piecesIn(pieces, view.span(at, at + name.length), 0), false, doubt));
      }
    }
  }
  return places;
}

function textsOfSpan(document: Document, span: Span): Text[] {
  return textsOf(document).filter(
    ({ place, view }) => place === 'cell' && view.text !== '' && view.at(0) === span.start,
  );
}

/** The attachments of a top-level document and of what hangs on it. */
export function allAttachments(top: Document): readonly KnownAttachment[] {
  return eachDocument(top).flatMap((document) => attachmentsOf(document));
}
