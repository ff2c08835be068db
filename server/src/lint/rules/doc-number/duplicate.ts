// 一个发文字号只用于一份文件。Compares the own numbers of all documents of a file; contents and citations repeat numbers by design.
import { fileRule, type Fault } from '../../rule';
import type { Document } from '../../../model/document';
import { numberedDocuments, type NumberedDocument } from '../../support/own-numbers';

interface DuplicateFault extends Fault {
  readonly key: string;
  readonly title: string;
}

export const duplicate = fileRule<DuplicateFault, Record<never, never>>({
  id: 'doc-number/duplicate',
  severity: 'error',
  fix: 'none',
  source: {
    kind: 'practice',
    zh: '通行做法：一份文件一个发文字号，不重号',
    en: 'Practice: one number, one document',
  },
  summary: { zh: '一个发文字号只用于一份文件', en: 'A document number is used for one document only' },
  *find(file) {
    const first = new Map<string, NumberedDocument>();
    for (const current of numberedDocuments(file)) {
      const earlier = first.get(current.number.key);
      if (earlier === undefined) {
        first.set(current.number.key, current);
        continue;
      }
      // The same text printed twice is a copy, not a second document with the number.
      if (isCopy(earlier.document, current.document)) continue;
      yield {
        span: current.span,
        key: current.number.key,
        title: earlier.document.title?.text ?? '',
        related: [
          { span: earlier.span, message: { zh: '这个发文字号先用于这里', en: 'the number is first used here' } },
        ],
      };
    }
  },
  say({ key, title }) {
    const zh = title === '' ? '另一份文件' : `“${title}”`;
    const en = title === '' ? 'another document' : `“${title}”`;
    return {
      zh: `发文字号“${key}”已经用于${zh}。通行做法是一份文件一个发文字号，请核对这两份文件的字号。`,
      en: `The number ${key} already belongs to ${en}. One number stands for one document; check both.`,
    };
  },
});

function isCopy(a: Document, b: Document): boolean {
  return a.title !== undefined && a.title.text === b.title?.text;
}
