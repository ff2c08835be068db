// Holds a formatted text against the one before: the same documents with the same sections, tables, numbers, dates and citations. What a change of
// form would make of the model is not foreseen by the passes but seen here.
import { foldText } from '../../base/fold';
import type { Document, GazetteFile, Paragraph } from '../../model/document';
import type { DateMention } from '../../model/inline-types';
import { eachBox, eachDocument, eachParagraph, eachSection, eachTable } from '../../model/walk';

/** Everything of a document that is understood, as one text; equal for texts that differ in form only. */
export function meaningOf(top: Document): string {
  return JSON.stringify(eachDocument(top).map(partsOf));
}

/** The same for what stands around the documents. */
export function meaningOfFurniture({ kind, profile, masthead, contents, colophon }: GazetteFile): string {
  return JSON.stringify([
    [kind, profile],
    [masthead?.name && foldText(masthead.name.text), masthead?.year?.value],
    [masthead?.issues?.values.map(({ value }) => value), masthead?.totals?.values.map(({ value }) => value)],
    contents?.columns.map(({ name, entries }) => [
      foldText(name),
      entries.map(({ title, number, page }) => [foldText(title), number?.key, page?.value]),
    ]),
    colophon?.fields.map(({ label, value }) => [foldText(label.text), foldText(value.text)]),
    dateOf(colophon?.publication),
  ]);
}

function partsOf(document: Document): unknown {
  // The mark behind an ordinal is form; what it is the ordinal of is compared as a section.
  const behindOrdinals = new Map(
    eachSection(document).map(({ paragraph, marker }) => [paragraph, paragraph.view.indexAt(marker.span.end)]),
  );
  const { form, title, number, addressee, signatures, date, attachmentNote, label, postscript, copyTo } = document;
  return [
    [form, document.legal, document.abridged, fold(title?.text), fold(title?.qualifier?.text), title?.type?.text],
    title?.issuers.map(({ text }) => fold(text)),
    [number?.number?.key, number?.order?.value, number?.placeholder],
    addressee?.units.map(({ text }) => fold(text)),
    signatures.map(({ text }) => fold(text)),
    dateOf(date?.date),
    attachmentNote?.entries.map((entry) => [entry.number?.value, fold(entry.name)]),
    [label?.word, label?.number?.value, fold(postscript?.view.text), fold(copyTo?.view.text)],
    document.elements.map(({ kind }) => kind),
    document.listing.length,
    eachSection(document).map(({ role, marker, level, head, paragraph }) => [
      role,
      [marker.form, marker.value, marker.insertion, level, head.runIn, fold(head.text), paragraph.quoted],
    ]),
    eachBox(document).map(({ caption, uncertainEnd, blocks }) => [
      fold(caption.title),
      caption.number?.value,
      uncertainEnd,
      blocks.length,
    ]),
    eachTable(document).map(({ syntax, columns, rows }) => [
      syntax,
      columns,
      rows.map(({ cells, header }) => [header, cells.map(({ text }) => fold(text))]),
    ]),
    eachParagraph(document).map((paragraph) => paragraphOf(paragraph, behindOrdinals.get(paragraph) ?? 0)),
  ];
}

function paragraphOf({ role, view, inline, quoted }: Paragraph, from: number): unknown {
  return [
    role,
    quoted,
    fold(view.text.slice(from)),
    inline.numbers.map(({ key }) => key),
    inline.dates.map(dateOf),
    inline.citations.map(({ title, number, nested }) => [fold(title), number?.key, nested]),
    inline.definitions.map(({ short }) => fold(short)),
    inline.tags.map(({ owners }) => owners.map(({ text }) => fold(text))),
    inline.ordinals.map(({ value }) => value),
  ];
}

function fold(text: string | undefined): string {
  return text === undefined ? '' : foldText(text);
}

function dateOf(date: DateMention | undefined): unknown {
  return date && [date.year?.value, date.month?.value, date.day?.value];
}
