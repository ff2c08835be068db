// The elements of a document by name, for messages, and their order.
import type { ElementKind } from '../../model/document';
import type { Bilingual } from '../rule';

/** What an element is called. */
export const ELEMENT_NAMES: Readonly<Record<ElementKind, Bilingual>> = {
  title: { zh: '标题', en: 'title' },
  annotation: { zh: '题注', en: 'note under the title' },
  number: { zh: '发文字号', en: 'document number' },
  addressee: { zh: '主送机关', en: 'addressee' },
  body: { zh: '正文', en: 'body' },
  'attachment-note': { zh: '附件说明', en: 'attachment note' },
  signature: { zh: '署名', en: 'signature' },
  date: { zh: '成文日期', en: 'date of issue' },
  postscript: { zh: '附注', en: 'postscript' },
  'copy-to': { zh: '抄送机关', en: 'copy-to line' },
  'print-line': { zh: '印发机关和印发日期', en: 'printing line' },
  instrument: { zh: '被印发的文件', en: 'printed instrument' },
  forwarded: { zh: '被转发的文件', en: 'forwarded document' },
  attachment: { zh: '附件', en: 'attachment' },
};

/**
 * The place of each kind in the order 标题、发文字号、主送机关、正文、附件说明、署名、成文日期、附注、附件、版记. Number and title share one:
 * a document with a red head has its number above the title, a reprint below it.
 */
export const ELEMENT_RANKS: Readonly<Record<ElementKind, number>> = {
  title: 0,
  number: 0,
  annotation: 1,
  addressee: 2,
  body: 3,
  'attachment-note': 4,
  signature: 5,
  date: 6,
  postscript: 7,
  instrument: 8,
  forwarded: 8,
  attachment: 8,
  'copy-to': 9,
  'print-line': 9,
};
