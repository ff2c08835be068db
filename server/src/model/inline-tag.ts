// Finds responsibility tags: a bracket behind a sentence that says who is in charge, （省财政厅牵头）, （责任单位：…）. Knows the shape of such
// a bracket; what an agency name looks like stands in inline-agency-shape.ts.
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
  for (const mark of scan.marks) {
    if (mark.side === 'close' || mark.partner < 0 || !TAG_BRACKETS.has(mark.kind)) continue;
    const close = scan.marks[mark.partner]?.at ?? mark.at;
    if (close - mark.at < 4 || close - mark.at > MAX_LENGTH || !standsBehindSentence(scan.text, mark.at, close))
      continue;
    const tag = readTag(scan, mark.at, close);
    if (tag !== undefined) tags.push(tag);
  }
  return tags;
}

/** A tag follows a sentence or ends one; a bracket in the middle of a sentence is an ordinary remark. */
function standsBehindSentence(text: string, open: number, close: number): boolean {
  const before = text.charAt(open - 1);
  const after = text.charAt(close + 1);
  return open === 0 || after === '' || '。;；!！?？…)”'.includes(before) || '。,;；('.includes(after);
}

function readTag(scan: Scan, open: number, close: number): ResponsibilityTag | undefined {
  const { text, view } = scan;
  const clauses = clausesOf(text, open + 1, close);
  const read = readLabelled(text, clauses) ?? readVerbs(text, clauses);
  if (read === undefined) return undefined;
  return {
    span: view.span(open, close + 1),
    verb: read.verb,
    owners: read.owners.map(({ from, to }) => ({ text: text.slice(from, to), span: view.span(from, to) })),
  };
}

interface Reading {
  readonly verb: Verb;
  readonly owners: readonly Piece[];
}

/** 责任单位:甲、乙;配合单位:丙; what has another label (完成时限:…) or is a remark is passed over. */
function readLabelled(text: string, clauses: readonly Piece[]): Reading | undefined {
  let verb: Verb | undefined;
  const owners: Piece[] = [];
  for (const clause of clauses) {
    const label = LABELS.find(([word]) => text.startsWith(word, clause.from));
    if (label === undefined && (isRemark(text, clause) || text.slice(clause.from, clause.to).includes(':'))) continue;
    if (label === undefined && verb === undefined) return undefined;
    verb ??= label?.[1];
    const from = clause.from + (label?.[0].length ?? 0);
    owners.push(...bareList(text, from, withoutManner(text, from, clause.to)));
  }
  return verb === undefined || owners.length === 0 ? undefined : { verb, owners };
}

/** 甲、乙牵头,丙配合: every clause names agencies and what they do, until a remark such as 以下统称… or 下同 ends the tag. */
function readVerbs(text: string, clauses: readonly Piece[]): Reading | undefined {
  let verb: Verb | undefined;
  let leads = false;
  const owners: Piece[] = [];
  let listFrom = -1;
  for (const clause of clauses) {
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
    owners.push(...read);
    // The verb that leads names the tag: 甲指导,乙负责落实 is a tag of 负责.
    if (found.leads && !leads) verb = found.verb;
    leads ||= found.leads;
  }
  if (verb === undefined || owners.length === 0) return undefined;
  return listFrom >= 0 && verb !== '牵头' ? undefined : { verb, owners };
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
