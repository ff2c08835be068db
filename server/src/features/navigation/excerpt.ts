// The wording of a thing for showing it beside the text: line by line as printed, without indents and blank lines, cut where it grows long. A
// paragraph that runs over a page is one line again.
import type { Span } from '../../base/span';
import type { Document } from '../../model/document';
import { partsOf } from '../../model/provisions';
import { sectionsIn } from '../../model/walk';
import type { Entity } from '../../workspace/entity';
import { placeOf } from '../../workspace/occurrences';

/** Characters shown of one thing. */
export const MOST_SHOWN = 600;
/** Lines shown of an attachment, a box, a section: what it is about and not the whole of it. */
const MOST_LINES = 12;

/** The wording of a thing in lines; the last ends with … when something was left out. */
export function excerptOf(entity: Entity): readonly string[] {
  switch (entity.kind) {
    case 'document':
      return linesOf(entity.document.source, entity.document.span);
    case 'attachment': {
      const { page } = entity;
      if (page === undefined) return [];
      const start = page.title?.span.end ?? page.label?.span.end ?? page.span.start;
      return linesOf(page.source, { start, end: page.span.end }, 5);
    }
    case 'paragraph':
      return paragraphLines(entity);
    case 'caption': {
      const { table } = entity.caption;
      return table === undefined ? [] : linesOf(entity.owner.source, table.span, 5);
    }
    default: {
      if (entity.kind === 'section' && ['item', 'subitem'].includes(entity.section.role)) return itemLines(entity);
      const { span } = placeOf(entity);
      return linesOf(
        entity.owner.source,
        span,
        entity.kind === 'section' && entity.section.role === 'article' ? Infinity : MOST_LINES,
      );
    }
  }
}

/** A 款 with the items that stand under it. */
function paragraphLines({
  article,
  paragraph,
  value,
  owner,
}: Extract<Entity, { kind: 'paragraph' }>): readonly string[] {
  const items = partsOf(article)[value - 1]?.items ?? [];
  const end = items.at(-1)?.paragraph.span.end ?? paragraph.span.end;
  return linesOf(owner.source, { start: paragraph.span.start, end });
}

/** An item with what is numbered below it; a paragraph behind the list is the next 款 and not the item's. */
function itemLines({ section, owner }: Extract<Entity, { kind: 'section' }>): readonly string[] {
  const end = sectionsIn(section.blocks).at(-1)?.span.end ?? section.paragraph.span.end;
  return linesOf(owner.source, { start: section.span.start, end });
}

/** The first lines of a document's body, for showing what it is about. */
export function bodyLines(document: Document): readonly string[] {
  const first = document.blocks[0];
  return first === undefined ? [] : linesOf(document.source, { start: first.span.start, end: document.span.end }, 4);
}

function linesOf(source: string, { start, end }: Span, most = Infinity): readonly string[] {
  const out: string[] = [];
  let length = 0;
  // A bounded stretch, however long the thing is.
  const stretch = source.slice(start, Math.min(end, start + MOST_SHOWN * 4));
  let cut = stretch.length < end - start;
  for (const raw of withoutComments(stretch).split(/\r\n|\r|\n/)) {
    const line = raw.replace(/\t/g, ' | ').trim();
    if (line === '') continue;
    if (out.length >= most || length >= MOST_SHOWN) {
      cut = true;
      break;
    }
    const room = MOST_SHOWN - length;
    if (line.length > room) cut = true;
    out.push(line.length > room ? line.slice(0, wholeCharacters(line, room)) : line);
    length += line.length;
    if (length > MOST_SHOWN) break;
  }
  if (cut) out.push(`${out.pop() ?? ''}…`);
  return out;
}

/** Comments are not part of the text. */
function withoutComments(text: string): string {
  return text.includes('<!--') ? text.replace(/<!--[^>]*-->/g, '') : text;
}

function wholeCharacters(text: string, length: number): number {
  return /[\uD800-\uDBFF]/.test(text.charAt(length - 1)) ? length - 1 : length;
}
