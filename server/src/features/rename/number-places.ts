// Where a document number stands: on the document's own line, in the contents, in titles and texts. Each place keeps its brackets, spaces
// and marks; code, year and serial alone are rewritten.
import type { TextEdit } from '../../base/edit';
import { foldedView } from '../../base/fold';
import { shift, type Span } from '../../base/span';
import { scanInline } from '../../model/inline';
import type { DocumentNumber } from '../../model/inline-types';
import { eachDocument, paragraphsOf } from '../../model/walk';
import { textsOf } from '../../model/texts';
import { rewrite } from './printed-form';
import { strayLines } from './stray-lines';
import { QUOTED_DOUBT, SHARED_DOUBT } from './words';
import type { RenameEdit, RenameFile } from './rename-types';

/** A document number at its place. */
export interface NumberPlace {
  readonly uri: string;
  readonly text: string;
  readonly number: DocumentNumber;
  /** What to add to the number's offsets. */
  readonly base: number;
  /** Part of a provision of another text. */
  readonly quoted: boolean;
}

/** Every document number of a file, in no particular order, each place once. */
export function numberPlaces({ uri, file }: RenameFile): NumberPlace[] {
  const found = new Map<number, NumberPlace>();
  const add = (number: DocumentNumber, base: number, quoted = false): void => {
    const at = number.span.start + base;
    if (!found.has(at)) found.set(at, { uri, text: file.text, number, base, quoted });
  };
  for (const { number } of file.contents?.columns.flatMap(({ entries }) => entries) ?? []) if (number) add(number, 0);
  for (const { base, document } of file.documents) {
    for (const each of eachDocument(document)) {
      if (each.number?.number) add(each.number.number, base);
      for (const number of each.title?.inline.numbers ?? []) add(number, base);
      for (const { inline, quoted } of paragraphsOf(each))
        for (const number of inline.numbers) add(number, base, quoted);
      for (const { paragraph, view, place } of textsOf(each)) {
        if (paragraph !== undefined || place === 'title' || !/[〔［[(（【]/.test(view.text)) continue;
        for (const number of scanInline(view).numbers) add(number, base);
      }
    }
  }
  for (const { base, document } of file.documents) {
    for (const { view } of strayLines(document)) {
      for (const number of scanInline(view).numbers) add(number, base);
    }
  }
  return [...found.values()];
}

/** Writes another number at the place. */
export function numberEdits({ uri, text, number, base, quoted }: NumberPlace, next: DocumentNumber): RenameEdit[] {
  const part = (span: Span, value: string): TextEdit[] => rewrite({ uri, text, pieces: [shift(span, base)] }, value);
  const edits: TextEdit[] = [];
  if (number.code.text !== next.code.text) edits.push(...part(number.code.span, next.code.text));
  if (number.year.value !== next.year.value) edits.push(...part(number.year.span, String(next.year.value)));
  if (number.serial.value !== next.serial.value) edits.push(...part(number.serial.span, serialFor(number, next)));
  const doubt = quoted ? QUOTED_DOUBT : isShared(text, number, base) ? SHARED_DOUBT : undefined;
  return doubt === undefined ? edits : edits.map((edit) => ({ ...edit, doubt }));
}

/** 〔2021〕12、13号: code and year are those of another number too. */
function isShared(text: string, { serial, suffix }: DocumentNumber, base: number): boolean {
  return suffix !== undefined && /[、,，和及\d]/.test(text.slice(serial.span.end + base, suffix.start + base));
}

/** A serial printed with leading zeros keeps its width. */
function serialFor({ serial }: DocumentNumber, next: DocumentNumber): string {
  return serial.text.startsWith('0') ? String(next.serial.value).padStart(serial.text.length, '0') : next.serial.text;
}

/** The number as it is shown for renaming: as printed, without white space. */
export function shownNumber({ text, number, base }: NumberPlace): string {
  const span = shift(number.span, base);
  return foldedView(text, [span]).text === ''
    ? number.key
    : text.slice(shift(number.code.span, base).start, span.end).replace(/\s+/g, '');
}
