// Makes a document a joint one: another agency behind the issuers of the title and below the last signature, out of the addressees, and into the
// line of the contents. The number stays that of the first agency, which is in charge.
import type { TextEdit } from '../../base/edit';
import { foldedView, foldText } from '../../base/fold';
import type { Addressee, Document, GazetteFile, Named } from '../../model/document';
import { sameAgency } from '../../model/agency-names';
import { tagOwnersOf } from '../../model/tag-owners';
import { AGENCIES } from '../../data/agencies';
import { placeAt, type Place } from '../place';
import { indentAt, lineBreakOf, separatorBetween } from '../renumber/extents';
import { refuse, type RenumberNote } from '../renumber/types';
import type { Asking, RefactorOutcome, RefactorQuestion } from './refactor-types';
import { movedBy, reread, strays, type Reread } from './reread';

/** The document with an issuer that the place stands in. */
export function issuedAt(file: GazetteFile, offset: number): { place: Place; document: Document } | undefined {
  const place = placeAt(file, offset);
  const document = place?.documents.findLast(({ form, title, signatures }) => {
    return (
      form !== 'attachment' &&
      form !== 'instrument' &&
      (title?.issuers.length || signatures.some(({ unit }) => unit === 'agency'))
    );
  });
  return place && document && { place, document };
}

export function addAgency(question: RefactorQuestion): RefactorOutcome {
  const found = issuedAt(question.file, question.span.start);
  if (found === undefined) {
    return refuse('光标处的文件没有发文机关。', 'The document at the cursor names no issuer.');
  }
  const { place, document } = found;
  const issuers = issuersOf(document);
  if (question.argument === undefined) return asking(place.placed.document, issuers);
  const name = question.argument.trim();
  if (name.length < 3 || name.length > 40 || !/^[\u4e00-\u9fff（）()]+$/.test(name)) {
    return refuse('请写机关的全称，不带标点。', 'Give the full name of an agency, without marks.');
  }
  if (issuers.some(({ text }) => sameAgency(text, foldText(name)))) {
    return refuse(`“${name}”已经是发文机关。`, `${name} is an issuer already.`);
  }
  const edits = [...titleEdits(question, found, name), ...signatureEdits(question, found, name)];
  if (edits.length === 0) {
    return refuse('署名和日期写在一行，不能增加署名。', 'Signature and date share a line; no signature can be added.');
  }
  const addressed = addresseeEdits(document.addressee, name, place.base);
  if (addressed === 'only') {
    return refuse(
      `“${name}”是唯一的主送机关，不能联合行文。`,
      `${name} is the only addressee; it cannot issue the document too.`,
    );
  }
  const made = reread(question, [...edits, ...addressed]);
  if (made === undefined || !isJoint(made, question, found, name)) {
    return refuse('改后不能读作联合行文，没有修改。', 'It would not be read as a joint document; nothing was changed.');
  }
  const moved = movedBy(made.edits);
  return {
    kind: 'edits',
    edits: made.edits,
    text: made.text,
    summary: [
      {
        zh: `增加联合发文机关“${name}”${addressed.length > 0 ? '，主送机关中不再列' : ''}；发文字号仍用主办机关的。`,
        en: `${name} added as issuer${addressed.length > 0 ? ' and taken out of the addressees' : ''}; the number stays that of the first agency.`,
      },
    ],
    references: 0,
    doubtful: [...strays(question, made, moved), ...copied(document, name, place.base)],
  };
}

/** Issuers of the title, or those who sign where the title names none. */
function issuersOf({ title, signatures }: Document): readonly Named[] {
  if (title !== undefined && title.issuers.length > 0) return title.issuers;
  return signatures.filter(({ unit }) => unit === 'agency');
}

interface Found {
  readonly place: Place;
  readonly document: Document;
}

function titleEdits({ file }: RefactorQuestion, { place: { base }, document }: Found, name: string): TextEdit[] {
  const { title } = document;
  const last = title?.issuers.at(-1);
  const before = title?.issuers.at(-2);
  // 清源县教育局等 covers whoever joins.
  if (title === undefined || last === undefined || isOpen(last)) return [];
  const between =
    before === undefined
      ? ' '
      : document.source
          .slice(before.span.end, last.span.start)
          .split(/[\r\n]/)
          .map((part) => part.trim())
          .join(' ');
  const added = (between || ' ') + name;
  const edits: TextEdit[] = [insertion(last.span.end + base, added)];
  for (const entry of file.contents?.columns.flatMap(({ entries }) => entries) ?? []) {
    if (entry.title !== title.text) continue;
    const view = foldedView(file.text, [entry.titleSpan]);
    const at = view.text.indexOf(last.text);
    if (at >= 0) edits.push(insertion(view.span(at, at + last.text.length).end, added));
  }
  return edits;
}

/** A line below the last signature, as far from it as the others are from one another, or as it is from the date. */
function signatureEdits({ tree }: RefactorQuestion, { place: { base }, document }: Found, name: string): TextEdit[] {
  const { signatures, date } = document;
  const agencies = signatures.filter(({ unit }) => unit === 'agency');
  const last = agencies.at(-1);
  if (last === undefined) return [];
  const line = tree.lineOf(last.span.start + base);
  if (date !== undefined && tree.lineOf(date.span.start + base) === line) return [];
  const beside = agencies.at(-2);
  if (beside !== undefined && tree.lineOf(beside.span.start + base) === line) {
    return [insertion(last.span.end + base, document.source.slice(beside.span.end, last.span.start) + name)];
  }
  const next = agencies.at(-2) === undefined ? date?.span : last.span;
  const from = agencies.at(-2)?.span.end ?? last.span.end;
  const gap =
    next === undefined ? lineBreakOf(tree) : separatorBetween(tree, from + base, lineStart(tree, next.start + base));
  return [insertion(last.span.end + base, gap + indentAt(tree, last.span.start + base) + name)];
}

function isOpen({ text }: Named): boolean {
  return text.endsWith('等');
}

function lineStart(tree: RefactorQuestion['tree'], offset: number): number {
  return tree.lineStart(tree.lineOf(offset));
}

function insertion(at: number, newText: string): TextEdit {
  return { span: { start: at, end: at }, newText };
}

/** Nobody writes to itself: the agency goes from the addressees, with one of the marks beside it. */
function addresseeEdits(addressee: Addressee | undefined, name: string, base: number): TextEdit[] | 'only' {
  const units = addressee?.units ?? [];
  const at = units.findIndex(({ text }) => sameAgency(text, foldText(name)));
  const unit = units[at];
  if (unit === undefined) return [];
  if (units.length === 1) return 'only';
  const next = units[at + 1];
  const before = units[at - 1];
  const span =
    next !== undefined
      ? { start: unit.span.start, end: next.span.start }
      : { start: before?.separatorSpan.start ?? unit.span.start, end: unit.span.end };
  return [{ span: { start: span.start + base, end: span.end + base }, newText: '' }];
}

/** 抄送 to an issuer is left to the drafter. */
function copied({ copyTo }: Document, name: string, base: number): RenumberNote[] {
  if (copyTo === undefined || !copyTo.view.text.includes(foldText(name))) return [];
  return [
    {
      span: { start: copyTo.span.start + base, end: copyTo.span.end + base },
      message: { zh: `抄送机关中有“${name}”，请核对。`, en: `${name} is among those who get a copy; check it.` },
    },
  ];
}

/** Read again there is one issuer and one signature more, and the number and the rest are as before. */
function isJoint(
  { file }: Reread,
  { file: before }: RefactorQuestion,
  { place, document }: Found,
  name: string,
): boolean {
  const top = file.documents[before.documents.indexOf(place.placed)]?.document;
  const depth = place.documents.indexOf(document);
  let now = top;
  for (let i = 1; i <= depth; i++) {
    const index = place.documents[i - 1]?.inner.indexOf(place.documents[i] as Document) ?? -1;
    now = now?.inner[index];
  }
  if (now === undefined) return false;
  const key = foldText(name);
  const added = (old: readonly Named[] = [], present: readonly Named[] = []): boolean =>
    old.length === 0 || (present.length === old.length + 1 && present.some(({ text }) => text === key));
  const agencies = ({ signatures }: Document): readonly Named[] => signatures.filter(({ unit }) => unit === 'agency');
  return (
    (document.title?.issuers.some(isOpen) === true || added(document.title?.issuers, now.title?.issuers)) &&
    added(agencies(document), agencies(now)) &&
    now.number?.number?.key === document.number?.number?.key &&
    now.title?.type?.text === document.title?.type?.text &&
    now.addressee?.units.some(({ text }) => sameAgency(text, key)) !== true
  );
}

/** Who may join: the bodies the text gives tasks to, written in full, then those of the tables for the same place. */
function asking(top: Document, issuers: readonly Named[]): Asking {
  const first = issuers[0]?.text ?? '';
  const place = /^(.{2,7}?[省市县区旗州盟])(?!政府)/.exec(first)?.[1] ?? '';
  const owners = [...tagOwnersOf(top).keys()];
  const full = owners.map((text) => (place !== '' && /^[省市县区]/.test(text) ? place + text.slice(1) : text));
  const tables = AGENCIES.filter(
    ({ fullName, kind, validTo }) =>
      kind === 'department' && validTo === undefined && place !== '' && fullName.startsWith(place),
  ).map(({ fullName }) => fullName);
  const known = (name: string): boolean => issuers.some(({ text }) => sameAgency(text, name));
  const choices = [...new Set([...full, ...tables])].filter(
    (name) => name.startsWith(place) && /[\u4e00-\u9fff]{4}/.test(name) && !known(name),
  );
  return {
    kind: 'ask',
    prompt: { zh: '联合发文的机关（全称）', en: 'Agency that joins (full name)' },
    value: '',
    choices: choices.slice(0, MOST_CHOICES),
  };
}
const MOST_CHOICES = 80;
