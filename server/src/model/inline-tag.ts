// Finds responsibility tags: a bracket behind a sentence that says who is in charge, （省财政厅牵头）, （责任单位：…）. Knows the shape of such
// a bracket; what an agency name looks like stands in inline-agency-shape.ts.
import type { FoldedView } from '../base/fold';
import type { Named } from './document';
import { bareList, splitOwners, type Piece } from './inline-agency-shape';
import { MARK_CODES } from './inline-marks';
import type { Mark, Scan } from './inline-scan';
import type { ResponsibilityTag } from './inline-types';

type Verb = ResponsibilityTag['verb'];

const MAX_LENGTH = 240;
const TAG_BRACKETS: ReadonlySet<Mark['kind']> = new Set<Mark['kind']>(['round', 'square', 'hexagonal', 'lenticular']);

/** Verbs that close a clause of a tag, longest first. `leads`: enough by itself to make the bracket a tag. */
const VERBS: readonly { readonly word: string; readonly verb: Verb; readonly leads: boolean }[] = [
  { word: '组织实施', verb: '落实', leads: true },
  { word: '牵头负责', verb: '牵头', leads: true },
  { word: '牵头落实', verb: '牵头', leads: true },
  { word: '负责落实', verb: '负责', leads: true },
  { word: '配合落实', verb: '配合', leads: false },
  { word: '参与', verb: '参加', leads: false },
  { word: '参加', verb: '参加', leads: false },
  { word: '牵头', verb: '牵头', leads: true },
  { word: '负责', verb: '负责', leads: true },
  { word: '配合', verb: '配合', leads: false },
  { word: '落实', verb: '落实', leads: true },
  { word: '指导', verb: '配合', leads: false },
];
/** How the verb is done; stands between the owners and the verb. */
const MANNERS = [
  '按照职责分工',
  '按照职责',
  '按职责分工',
  '按职责',
  '按分工',
  '根据职责分工',
  '分工',
  '分别',
  '共同',
  '具体',
  '联合',
  '依职责',
];

const LABELS: readonly (readonly [string, Verb])[] = [
  ...(['责任', '落实', '承办', '实施'] as const).flatMap((word) => labels(word, 'unit-list')),
  ...labels('牵头', '牵头'),
  ...labels('主办', '牵头'),
  ...labels('配合', '配合'),
  ...labels('协办', '配合'),
  ...labels('参与', '参加'),
  ...labels('参加', '参加'),
];
function labels(word: string, verb: Verb): readonly (readonly [string, Verb])[] {
  return ['单位', '部门', '处室', '主体'].map((noun) => [`${word}${noun}:`, verb] as const);
}

/** The tags of a paragraph in text order. Only brackets with little in them are read, each once. */
export function findTags(scan: Scan): readonly ResponsibilityTag[] {
  const tags: ResponsibilityTag[] = [];
  let end = -1;
  for (const mark of scan.marks) {
    if (mark.side === 'close' || mark.partner < 0 || !TAG_BRACKETS.has(mark.kind)) continue;
    const close = scan.marks[mark.partner]?.at ?? mark.at;
    if (close - mark.at < 4 || close - mark.at > MAX_LENGTH || !standsBehindSentence(scan.text, mark.at, close))
      continue;
    // （甲牵头）（乙配合）: the second is a tag because it follows one.
    const tag = readTag(scan, mark.at, close, mark.at === end);
    if (tag === undefined) continue;
    tags.push(tag);
    end = close + 1;
  }
  return tags;
}

/** A tag follows a sentence or ends one; a bracket in the middle of a sentence is an ordinary remark. */
function standsBehindSentence(text: string, open: number, close: number): boolean {
  const before = text.charAt(open - 1);
  const after = text.charAt(close + 1);
  return open === 0 || after === '' || '。;；!！?？…)”'.includes(before) || '。,;；('.includes(after);
}

function readTag(scan: Scan, open: number, close: number, follows: boolean): ResponsibilityTag | undefined {
  const { text, view } = scan;
  const clauses = clausesOf(text, open + 1, close);
  const read = readLabelled(text, clauses) ?? readVerbs(text, clauses, follows);
  if (read === undefined) return undefined;
  const deadline = clauses.map((clause) => deadlineIn(text, clause)).find((piece) => piece !== undefined);
  const named = ({ from, to }: Piece): Named => ({ text: text.slice(from, to), span: view.span(from, to) });
  return {
    span: view.span(open, close + 1),
    verb: read.verb,
    owners: read.owners.map((owner) => ({ ...named(owner), verb: owner.verb })),
    ...(deadline && { deadline: named(deadline) }),
  };
}

/**
 * The units of a whole paragraph that is a tag without brackets: 牵头单位：省财政厅；配合单位：省教育厅. Undefined for any other. It is not among
 * the paragraph's tags, because it names nothing that could stand in brackets behind a sentence.
 */
export function tagLineOf(view: FoldedView): ResponsibilityTag | undefined {
  const { text } = view;
  if (text.length > MAX_LENGTH || !LABELS.some(([label]) => text.startsWith(label))) return undefined;
  const end = /[。;；]$/.test(text) ? text.length - 1 : text.length;
  const clauses = clausesOf(text, 0, end);
  const read = readLabelled(text, clauses);
  if (read === undefined) return undefined;
  const named = ({ from, to }: Piece): Named => ({ text: text.slice(from, to), span: view.span(from, to) });
  const deadline = clauses.map((clause) => deadlineIn(text, clause)).find((piece) => piece !== undefined);
  return {
    span: view.span(0, text.length),
    verb: read.verb,
    owners: read.owners.map((owner) => ({ ...named(owner), verb: owner.verb })),
    ...(deadline && { deadline: named(deadline) }),
  };
}

const DEADLINE_LABEL = /^(?:完成|办理|落实|办结)?(?:时限|时间|期限)(?:要求)?:/;
/** 2023年12月底前完成, 12月底前, 2025年6月完成. */
const DEADLINE =
  /^(?:[0-9]{4}年|[0-9]{1,2}月|每年|每月|每季度|长期|持续)[^,;。:]{0,20}(?:前|底|完成|推进|实施|坚持|落实到位)$/;

/** When it is to be done by, as far as a clause of a tag says: the words behind the label, or a date 前完成 without 完成. */
function deadlineIn(text: string, { from, to }: Piece): Piece | undefined {
  const clause = text.slice(from, to);
  const label = DEADLINE_LABEL.exec(clause);
  if (label !== null) return label[0].length < clause.length ? { from: from + label[0].length, to } : undefined;
  if (!DEADLINE.test(clause)) return undefined;
  return { from, to: clause.endsWith('前完成') ? to - 2 : to };
}

/** A unit and what it does. */
interface Owner extends Piece {
  readonly verb: Verb;
}

interface Reading {
  readonly verb: Verb;
  readonly owners: readonly Owner[];
}

/** 责任单位:甲、乙;配合单位:丙; what has another label (完成时限:…) or is a remark is passed over. */
function readLabelled(text: string, clauses: readonly Piece[]): Reading | undefined {
  let verb: Verb | undefined;
  let part: Verb = 'unit-list';
  const owners: Owner[] = [];
  for (const clause of clauses) {
    if (deadlineIn(text, clause) !== undefined) continue;
    const label = LABELS.find(([word]) => text.startsWith(word, clause.from));
    if (label === undefined && (isRemark(text, clause) || text.slice(clause.from, clause.to).includes(':'))) continue;
    if (label === undefined && verb === undefined) return undefined;
    verb ??= label?.[1];
    part = label?.[1] ?? part;
    const from = clause.from + (label?.[0].length ?? 0);
    const list = bareList(text, from, withoutManner(text, from, clause.to));
    owners.push(...withPartners(text, list, part));
  }
  return verb === undefined || owners.length === 0 ? undefined : { verb, owners };
}

/** 甲、乙牵头,丙配合: every clause names agencies and what they do, until a remark such as 以下统称… or 下同 ends the tag. */
function readVerbs(text: string, clauses: readonly Piece[], follows: boolean): Reading | undefined {
  let verb: Verb | undefined;
  let leads = false;
  const owners: Owner[] = [];
  let listFrom = -1;
  for (const clause of clauses) {
    if (deadlineIn(text, clause) !== undefined) continue;
    if (isRemark(text, clause)) break;
    const found = VERBS.find(({ word }) => text.endsWith(word, clause.to) && clause.to - word.length > clause.from);
    if (found === undefined) {
      // A comma inside a list of owners: 省财政厅,省教育厅负责.
      if (listFrom < 0) listFrom = clause.from;
      continue;
    }
    const from = listFrom < 0 ? clause.from : listFrom;
    listFrom = -1;
    const to = withoutManner(text, from, clause.to - found.word.length);
    const read = splitOwners(text, from, to);
    if (read === undefined) return undefined;
    owners.push(...withPartners(text, read, found.verb));
    // The verb that leads names the tag: 甲指导,乙负责落实 is a tag of 负责.
    if (found.leads && !leads) verb = found.verb;
    leads ||= found.leads;
  }
  if (follows) verb ??= owners[0]?.verb;
  if (verb === undefined || owners.length === 0) return undefined;
  return listFrom >= 0 && verb !== '牵头' ? undefined : { verb, owners };
}

/** 甲会同乙负责: the second supports. */
function withPartners(text: string, list: readonly Piece[], verb: Verb): Owner[] {
  let part = verb;
  return list.map((piece, i) => {
    const before = list[i - 1];
    if (before !== undefined && text.slice(before.to, piece.from).includes('会同')) part = '配合';
    return { ...piece, verb: part };
  });
}

function withoutManner(text: string, from: number, to: number): number {
  const manner = MANNERS.find((word) => text.endsWith(word, to) && to - word.length > from);
  return manner === undefined ? to : withoutManner(text, from, to - manner.length);
}

function isRemark(text: string, clause: Piece): boolean {
  return REMARKS.some((word) => text.startsWith(word, clause.from));
}
const REMARKS = ['以下', '下同', '列第一', '排第一', '排名第一', '完成时', '不再', '简称', '时限'];

/** The clauses of a tag: cut at commas, semicolons and full stops outside inner brackets. */
function clausesOf(text: string, from: number, to: number): readonly Piece[] {
  const clauses: Piece[] = [];
  let depth = 0;
  let start = from;
  for (let i = from; i < to; i++) {
    const mark = MARK_CODES.get(text.charCodeAt(i));
    if (mark !== undefined) depth += mark.kind === 'straight' ? 0 : mark.side === 'open' ? 1 : -1;
    if (depth > 0 || !',;；。'.includes(text.charAt(i))) continue;
    if (i > start) clauses.push({ from: start, to: i });
    start = i + 1;
  }
  if (to > start) clauses.push({ from: start, to });
  return clauses;
}
