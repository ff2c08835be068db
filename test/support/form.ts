/**
 * What a safe fix may not change: the wording, by the project's fold and by the one written independently for tests, and every parsed
 * value.
 */
import assert from 'node:assert/strict';
import { foldText } from '../../server/src/base/fold';
import type { Document, GazetteFile, Paragraph } from '../../server/src/model/document';
import type { DateMention } from '../../server/src/model/inline-types';
import { eachDocument, eachParagraph, eachSection } from '../../server/src/model/walk';
import { independentFold } from '../base/independent-fold';

/**
 * A folded text without what a safe fix may take away or put in: stops, the 第 of a document number, zeros before a number. What these
 * stand for is compared as parsed values.
 */
export function wording(folded: string): string {
  return folded
    .replace(/[。，、；：,.;:!?]/g, '')
    .replace(/第(?=\d{1,6}号)/g, '')
    .replace(/(?<!\d)0{1,8}(?=\d)/g, '');
}

/** Asserts that two texts have the same wording. */
export function assertSameWording(after: string, before: string): void {
  for (const fold of [foldText, independentFold]) {
    const [now, then] = [wording(fold(after)), wording(fold(before))];
    if (now === then) continue;
    let at = 0;
    while (now[at] === then[at]) at++;
    const around = (text: string): string => text.slice(Math.max(0, at - 20), at + 20);
    assert.fail(`a safe fix must not change the folded text: ${around(then)} became ${around(now)}`);
  }
}

/** Asserts that two files say the same titles, numbers, dates, names and ordinals. */
export function assertSameValues(after: GazetteFile, before: GazetteFile): void {
  assert.deepEqual(parsedValues(after), parsedValues(before), 'a safe fix must not change a parsed value');
}

function parsedValues({ masthead, contents, colophon, documents }: GazetteFile): unknown {
  return [
    [masthead?.year?.value, masthead?.issues?.values.map(({ value }) => value), dateOf(colophon?.publication)],
    contents?.columns.flatMap(({ entries }) => entries.map(({ title, page }) => [bare(title), page?.value])),
    documents.flatMap(({ document }) => [...eachDocument(document)].map(valuesOf)),
  ];
}

function valuesOf(document: Document): unknown {
  return [
    document.form,
    bare(document.title?.text),
    document.number?.number?.key,
    document.number?.order?.value,
    bare(document.addressee?.text),
    document.signatures.map(({ text }) => bare(text)),
    dateOf(document.date?.date),
    document.attachmentNote?.entries.map(({ number, name }) => [number?.value, bare(name)]),
    [...eachSection(document)].map(({ role, marker }) => [role, marker.form, marker.value]),
    [...eachParagraph(document)].flatMap(inlineValues),
  ];
}

/** Flat, because a fix that joins the halves of a paragraph changes where values stand and no value. */
function inlineValues({ inline }: Paragraph): unknown[] {
  return [
    ...inline.numbers.map(({ key }) => key),
    ...inline.dates.map(dateOf),
    ...inline.citations.map(({ title }) => bare(title)),
  ];
}

function bare(name: string | undefined): string {
  return wording(foldText(name ?? ''));
}

function dateOf(date: DateMention | undefined): unknown {
  return [date?.year?.value, date?.month?.value, date?.day?.value];
}
