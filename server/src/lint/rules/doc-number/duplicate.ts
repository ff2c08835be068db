// 一个发文字号只用于一份文件。Compares the own numbers of all documents of a file and of the folder; contents and citations repeat numbers by
// design, the same text twice is a copy, and two versions of one text are only pointed out.
import { folderRule, type Bilingual, type Fault, type Options } from '../../rule';
import { sameName } from '../../../model/title-name';
import type { DocumentEntry } from '../../../workspace/entry';
import { textLikeness } from '../../../workspace/text-print';
import { isOrder } from '../../support/known-bindings';
import { isNearName } from '../../support/names';
import { ownEntry } from '../../support/own-entry';
import { replacing } from '../../support/ways';

interface DuplicateFault extends Fault {
  readonly key: string;
  readonly title: string;
  readonly versions: boolean;
  /** The first serial behind it that nobody is known to have. */
  readonly free?: number;
}

/** Texts that share so much of their pieces are versions of one whatever their titles; short notices of one office share much. */
const SURELY_ALIKE = 0.8;
/** Enough where the titles are alike too, or one has none. */
const ALIKE = 0.5;
/** More documents under one number are not compared; a folder of copies must not be slow. */
const MOST_COMPARED = 50;

export const duplicate = folderRule<DuplicateFault, Options>({
  id: 'doc-number/duplicate',
  severity: 'error',
  fix: 'suggested',
  source: {
    kind: 'practice',
    zh: '通行做法：一份文件一个发文字号，不重号',
    en: 'Practice: one number, one document',
  },
  summary: { zh: '一个发文字号只用于一份文件', en: 'A document number is used for one document only' },
  *find(file, { uri, knowledge }) {
    const before = new Map<string, DocumentEntry[]>();
    const { documents } = ownEntry(file, uri);
    const own = new Set(documents.map(({ number }) => number?.key));
    for (const document of documents) {
      const { number } = document;
      if (number === undefined || isOrder(number.key)) continue;
      const earlier = before.get(number.key) ?? [];
      const others = knowledge.byNumber(number.key).filter((other) => other.uri !== uri);
      const rivals = [...earlier, ...others].slice(0, MOST_COMPARED).filter((other) => !isCopy(document, other));
      before.set(number.key, [...earlier, document]);
      // A document of another title is the graver matter.
      const rival = rivals.find((other) => !isVersion(document, other)) ?? rivals[0];
      if (rival?.number === undefined) continue;
      const versions = isVersion(document, rival);
      const message: Bilingual = versions
        ? { zh: '另一个版本', en: 'the other version' }
        : { zh: '这个发文字号也用于这里', en: 'the number is used here too' };
      yield {
        span: number.span,
        key: number.key,
        title: rival.title?.text ?? '',
        versions,
        free: versions
          ? undefined
          : freeSerial(number.key, (key) => own.has(key) || knowledge.byNumber(key).length > 0),
        ...(versions ? { severity: 'information' } : {}),
        related: [{ span: rival.number.span, ...(rival.uri === uri ? {} : { uri: rival.uri }), message }],
      };
    }
  },
  why: {
    zh: '同一文件的两个版本，须由人确定以哪个为准',
    en: 'these are two versions of one document; somebody must say which holds',
  },
  mends({ span, free, versions }, { text }) {
    const printed = /\d{1,6}(?=\s{0,4}号)/.exec(text.slice(span.start, span.end));
    if (free === undefined || versions || printed === null) return [];
    const start = span.start + printed.index;
    const serial = { start, end: start + printed[0].length };
    return [
      replacing(serial, String(free), {
        zh: `改为下一个未用的顺序号：${free}号`,
        en: `Change to the next free serial, ${free}`,
      }),
    ];
  },
  say({ key, title, versions }) {
    const zh = title === '' ? '另一份文件' : `“${title}”`;
    const en = title === '' ? 'another document' : `“${title}”`;
    return versions
      ? {
          zh: `发文字号“${key}”的文件另有一个文字不同的版本：${zh}。通行做法是一份文件一个发文字号，请确认以哪个版本为准。`,
          en: `There is another version of the document with the number ${key}, worded differently: ${en}. One number stands for one document; make sure which version holds.`,
        }
      : {
          zh: `发文字号“${key}”已经用于${zh}。通行做法是一份文件一个发文字号，请核对这两份文件的字号。`,
          en: `The number ${key} already belongs to ${en}. One number stands for one document; check both.`,
        };
  },
});

/** So many serials are tried. */
const MOST_TRIED = 2000;

/** The first serial behind the number's own that is not taken. */
function freeSerial(key: string, isTaken: (key: string) => boolean): number | undefined {
  const serial = /(\d{1,6})号$/.exec(key)?.[1];
  if (serial === undefined) return undefined;
  for (let free = Number(serial) + 1; free <= Number(serial) + MOST_TRIED; free++) {
    if (!isTaken(key.replace(/\d{1,6}号$/, `${free}号`))) return free;
  }
  return undefined;
}

/** The same text, whatever its form. */
function isCopy(a: DocumentEntry, b: DocumentEntry): boolean {
  return a.textKey === b.textKey;
}

/** The same title, or much the same text: drafts of one document. */
function isVersion(a: DocumentEntry, b: DocumentEntry): boolean {
  const likeness = textLikeness(a.sketch, b.sketch);
  if (a.title === undefined || b.title === undefined) return likeness >= ALIKE;
  const [first, second] = [a.title.name, b.title.name];
  if (sameName(first, second)) return true;
  return likeness >= (isNearName(first.core, second.core) ? ALIKE : SURELY_ALIKE);
}
