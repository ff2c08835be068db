// What stands at the cursor that has a name: the thing to be renamed, or why it cannot be. Asks the model and the one resolver.
import { containsSpan, shift, touches, type Span } from '../../base/span';
import type { Bilingual } from '../../lint/rule';
import { abbreviationsOf } from '../../model/abbreviations';
import type { Document, Paragraph } from '../../model/document';
import { indicatorsOf } from '../../model/indicators';
import { scanInline } from '../../model/inline';
import type { Citation, DocumentNumber } from '../../model/inline-types';
import { inQuotedProvision } from '../../model/quoted-provision';
import { textsOf } from '../../model/texts';
import { titleKey } from '../../model/title-name';
import { eachBox, paragraphsOf } from '../../model/walk';
import { entityAt } from '../../workspace/occurrences';
import { placeAt, sectionsAround, type Place } from '../place';
import { allAttachments, attachmentTitle } from './local-places';
import { embeddedTitleAt, numberOf } from './title-places';
import type { Refusal, RenameFile, RenameTarget } from './rename-types';
import { CAPTIONED, NOTHING_HERE, NUMBERED, ORDER_NUMBER, QUOTED, REFERENCE, UNFINISHED_NUMBER } from './words';

/** The thing named at a file offset. */
export function renameTarget(named: RenameFile, offset: number): RenameTarget | Refusal {
  const place = placeAt(named.file, offset);
  const found = place === undefined ? undefined : inDocument(named, place);
  return found ?? inContents(named, offset) ?? { refused: NOTHING_HERE };
}

function refuse(refused: Bilingual): Refusal {
  return { refused };
}

function inContents({ uri, file }: RenameFile, offset: number): RenameTarget | undefined {
  for (const { titleSpan, title, number } of file.contents?.columns.flatMap(({ entries }) => entries) ?? []) {
    if (number && touches(number.span, offset)) return { kind: 'number', uri, span: number.span, number: number.key };
    if (touches(titleSpan, offset)) {
      return { kind: 'title', uri, span: titleSpan, title, ...(number && { number: number.key }) };
    }
  }
  return undefined;
}

function inDocument({ uri }: RenameFile, place: Place): RenameTarget | Refusal | undefined {
  const { placed, base, local } = place;
  const top = placed.document;
  const around = (kind: Span): { uri: string; span: Span } => ({ uri, span: shift(kind, base) });
  const paragraph = paragraphOf(place);
  if (paragraph && inQuotedProvision(paragraph, local)) return refuse(QUOTED);
  const short = abbreviationAt(top, local);
  if (short !== undefined) return { kind: 'abbreviation', placed, ...short, ...around(short.span) };
  const number = numberAt(place, paragraph);
  if (number !== undefined) {
    return 'refused' in number ? number : { kind: 'number', number: number.key, ...around(number.span) };
  }
  const attached = attachmentAt(top, local);
  if (attached !== undefined)
    return { kind: 'attachment', placed, attachment: attached.attachment, ...around(attached.span) };
  const titled = titleAt(place, paragraph);
  if (titled !== undefined) {
    const attachment = allAttachments(top).find(
      (each) => titled.cited && titleKey(attachmentTitle(each) ?? '') === titleKey(titled.title),
    );
    if (attachment !== undefined) return { kind: 'attachment', placed, attachment, ...around(titled.span) };
    const { title, number: own } = titled;
    return { kind: 'title', title, ...(own && { number: own }), ...around(titled.span) };
  }
  const owner = paragraph?.inline.tags.flatMap(({ owners }) => owners).find(({ span }) => touches(span, local));
  if (owner !== undefined) return { kind: 'owner', placed, name: owner.text, ...around(owner.span) };
  const indicator = indicatorAt(place);
  if (indicator !== undefined) return { kind: 'indicator', placed, name: indicator.name, ...around(indicator.span) };
  return numbered(place);
}

/** What has a number instead of a name. */
function numbered(place: Place): Refusal {
  const { placed, local } = place;
  const section = sectionsAround(place).at(-1);
  if (section !== undefined && touches(section.marker.span, local)) return refuse(NUMBERED);
  const occurrence = entityAt(placed.document, local);
  if (occurrence?.role === 'reference') return refuse(REFERENCE);
  if (occurrence?.entity.kind === 'box' || occurrence?.entity.kind === 'caption') return refuse(CAPTIONED);
  if (place.documents.some((document) => eachBox(document).some(({ caption }) => touches(caption.span, local)))) {
    return refuse(CAPTIONED);
  }
  return refuse(occurrence?.entity.kind === 'attachment' ? NUMBERED : NOTHING_HERE);
}

function paragraphOf({ documents, local }: Place): Paragraph | undefined {
  for (const document of documents.toReversed()) {
    const found = paragraphsOf(document).find(({ span }) => touches(span, local));
    if (found !== undefined) return found;
  }
  return undefined;
}

function abbreviationAt(top: Document, local: number) {
  const all = abbreviationsOf(top);
  for (const abbreviation of all) {
    const { shortSpan, definition, uses } = abbreviation;
    const marked = [{ span: shortSpan, quoted: definition.quotes !== '' }, ...uses];
    // With the cursor before its marks it is the abbreviation still, and no title.
    const span = marked.find((each) => touches(each.quoted ? wider(each.span) : each.span, local))?.span;
    if (span === undefined) continue;
    // One name defined twice for one thing is one name.
    const abbreviations = all.filter(
      (other) =>
        other === abbreviation ||
        (other.owner === abbreviation.owner &&
          other.short === abbreviation.short &&
          (other.full === undefined || abbreviation.full === undefined || other.full.text === abbreviation.full.text)),
    );
    return { abbreviations, span };
  }
  return undefined;
}

function wider({ start, end }: Span): Span {
  return { start: start - 1, end: end + 1 };
}

function numberAt(place: Place, paragraph: Paragraph | undefined): DocumentNumber | Refusal | undefined {
  const { local } = place;
  for (const { number: line } of place.documents) {
    if (line === undefined || !touches(line.span, local)) continue;
    if (line.order !== undefined && line.number === undefined) return refuse(ORDER_NUMBER);
    return line.placeholder || line.number === undefined ? refuse(UNFINISHED_NUMBER) : line.number;
  }
  const inline = paragraph?.inline ?? titleHere(place)?.inline ?? textHere(place);
  const number = inline?.numbers.find(({ span }) => touches(span, local));
  if (number !== undefined) return number;
  return inline?.orderNumbers.some(({ span }) => touches(span, local)) === true ? refuse(ORDER_NUMBER) : undefined;
}

function titleHere({ documents, local }: Place) {
  return documents.toReversed().find(({ title }) => title !== undefined && touches(title.span, local))?.title;
}

/** What is recognised in a cell, an entry or another text that is no paragraph. */
function textHere({ documents, local }: Place) {
  for (const document of documents.toReversed()) {
    for (const { view, paragraph } of textsOf(document)) {
      if (paragraph !== undefined || view.text === '' || view.at(0) > local) continue;
      if (local <= view.at(view.text.length - 1) + 1) return scanInline(view);
    }
  }
  return undefined;
}

function attachmentAt(top: Document, local: number) {
  for (const attachment of allAttachments(top)) {
    const { entry, page } = attachment;
    const span = [page?.title?.span, entry?.nameSpan].find((each) => each !== undefined && touches(each, local));
    if (span !== undefined && attachmentTitle(attachment) !== undefined) return { attachment, span };
  }
  return undefined;
}

interface TitledPlace {
  readonly title: string;
  readonly number?: string;
  readonly span: Span;
  readonly cited: boolean;
}

function titleAt(place: Place, paragraph: Paragraph | undefined): TitledPlace | undefined {
  const { local, placed } = place;
  const inline = paragraph?.inline ?? titleHere(place)?.inline ?? textHere(place);
  const citation = innermost(inline?.citations ?? [], local);
  if (citation !== undefined) {
    const { inner, title, number } = citation;
    return { title, span: inner, cited: true, ...(number && { number: number.key }) };
  }
  const document = place.documents.toReversed().find(({ title }) => title !== undefined && touches(title.span, local));
  const inner = document && embeddedTitleAt(document, local);
  if (document?.title === undefined) return undefined;
  const meant = inner ?? document;
  const number = numberOf(meant, placed.document);
  const title = meant.title?.text ?? '';
  if (inner === undefined) return { title, span: document.title.span, cited: false, ...(number && { number }) };
  const { view } = document.title;
  const from = view.text.indexOf(title);
  return { title, span: view.span(from, from + title.length), cited: false, ...(number && { number }) };
}

function innermost(citations: readonly Citation[], local: number): Citation | undefined {
  return citations
    .filter(({ span, open }) => open !== true && touches(span, local))
    .toSorted((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0];
}

/** In a table or in the text: one list of indicators for whoever asks. A name that holds a short name has a part that is renamed by itself. */
function indicatorAt({ placed, local }: Place): { name: string; span: Span } | undefined {
  const top = placed.document;
  for (const { name, span: defined, uses } of indicatorsOf(top)) {
    const span = [defined, ...uses].find((each) => touches(each, local));
    if (span === undefined) continue;
    const divided = abbreviationsOf(top).some((short) => short.uses.some((use) => containsSpan(span, use.span)));
    return divided ? undefined : { name, span };
  }
  return undefined;
}
