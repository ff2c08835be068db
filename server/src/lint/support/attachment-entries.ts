// What an entry of an attachment note says besides a name: marks around it, remarks such as （略）, names of files that a web page offers. Works on
// the entry and the page alone.
import { foldText } from '../../base/fold';
import { textOf } from '../../base/span';
import type { AttachmentEntry, AttachmentNote, Document } from '../../model/document';
import { nameKey } from './names';

const FILE_ENDING = /\.(?:docx?|xlsx?|pptx?|pdf|wps|et|ofd|zip|rar|7z|jpe?g|png|txt|html?)$/i;
const REMARK = /\((?:略|从略|另发|另附|另行[^()]{1,6}|附后|见[^()]{1,12}|不公开|不予公开|点击下载|下载)\)$/;

/** An entry's name without end marks, surrounding book marks, file endings and remarks. */
export function bareName(name: string): string {
  let bare = foldText(name).replace(/[。;,、:.]{1,3}$/, '');
  bare = bare.replace(FILE_ENDING, '').replace(REMARK, '');
  return bare.startsWith('〈') && bare.indexOf('〉') === bare.length - 1 ? bare.slice(1, -1) : bare;
}

/** The entry says that no page is printed: 略, 另发, 无, or names a file to load. */
export function isAbsent({ name }: AttachmentEntry): boolean {
  const folded = foldText(name).replace(/[。;,、]$/, '');
  return (
    FILE_ENDING.test(folded) ||
    (REMARK.test(folded) && !folded.endsWith('(附后)')) ||
    /^\(?(?:略|另发|另附|无)\)?$/.test(folded)
  );
}

/** A label over names of files, or over the names of the note once more: what a web page offers for loading. */
export function isLink({ form, title, blocks, source }: Document, note: AttachmentNote | undefined): boolean {
  if (form !== 'attachment') return false;
  if (title) return blocks.length === 0 && FILE_ENDING.test(title.text);
  const names = (note?.entries ?? []).map(({ name }) => nameKey(bareName(name)));
  return (
    blocks.length > 0 &&
    blocks.length <= 40 &&
    blocks.every((block) => {
      const text = block.kind === 'section' ? block.head.text : textOf(source, block.span).slice(0, 200);
      return FILE_ENDING.test(text.trim()) || names.includes(nameKey(text));
    })
  );
}
