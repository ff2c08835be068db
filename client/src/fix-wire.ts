// What the extension and the server say to each other about mending many documents and about the levels of rules. An answer is read as a whole
// or not at all: an edit that is misread harms a document. Plain data; knows neither VS Code nor documents.
import { isRecord, readAll, readRange, readSome, type WireRange } from './wire';

export const FIX_FILES_METHOD = 'gazette/fixFiles';
export const RULE_LEVEL_METHOD = 'gazette/ruleLevel';

export interface PlainEdit {
  readonly range: WireRange;
  readonly newText: string;
}

/** The fixes of one document. */
export interface FixedFile {
  readonly uri: string;
  /** The version of an open document; null for one on disk. */
  readonly version: number | null;
  /** `textHash` of the text the edits are for. */
  readonly hash: string;
  readonly edits: readonly PlainEdit[];
  /** How many findings are mended, by rule. */
  readonly mended: readonly (readonly [string, number])[];
}

export interface FixAnswer {
  readonly files: readonly FixedFile[];
  readonly checked: number;
  readonly unread: readonly { readonly uri: string; readonly reason: string }[];
  /** Every edit wants a yes. */
  readonly confirm: boolean;
  readonly refused?: string;
}

export interface LevelParams {
  readonly uri: string;
  readonly rule: string;
  readonly level: string;
}

export interface LevelAnswer {
  readonly uri: string;
  /** The text of the settings file the edits are for; null for one that is to be made. */
  readonly before: string | null;
  readonly after: string;
  readonly edits: readonly PlainEdit[];
}

/** Tells texts apart as the server does: their length and a checksum (FNV-1a over UTF-16 units). */
export function textHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return `${text.length}:${(hash >>> 0).toString(16)}`;
}

export function readFixes(value: unknown): FixAnswer | undefined {
  if (!isRecord(value)) return undefined;
  const files = readAll(value.files, readFixedFile);
  if (files === undefined || typeof value.checked !== 'number') return undefined;
  return {
    files,
    checked: value.checked,
    unread: readSome(value.unread, (each) =>
      isRecord(each) && typeof each.uri === 'string' ? { uri: each.uri, reason: String(each.reason) } : undefined,
    ),
    confirm: value.confirm === true,
    ...(typeof value.refused === 'string' ? { refused: value.refused } : {}),
  };
}

function readFixedFile(value: unknown): FixedFile | undefined {
  if (!isRecord(value)) return undefined;
  const { uri, version, hash, mended } = value;
  const edits = readAll(value.edits, readEdit);
  if (typeof uri !== 'string' || typeof hash !== 'string' || edits === undefined || !isRecord(mended)) return undefined;
  if (version !== null && typeof version !== 'number') return undefined;
  const counts = Object.entries(mended).filter((each): each is [string, number] => typeof each[1] === 'number');
  return { uri, version, hash, edits, mended: counts };
}

function readEdit(value: unknown): PlainEdit | undefined {
  if (!isRecord(value) || typeof value.newText !== 'string') return undefined;
  const range = readRange(value.range);
  return range && { range, newText: value.newText };
}

/** The change of settings, or why there is none. */
export function readLevelAnswer(value: unknown): LevelAnswer | { readonly refused: string } | undefined {
  if (!isRecord(value)) return undefined;
  if (typeof value.refused === 'string') return { refused: value.refused };
  const { uri, before, after } = value;
  const edits = readAll(value.edits, readEdit);
  if (typeof uri !== 'string' || typeof after !== 'string' || edits === undefined) return undefined;
  return before === null || typeof before === 'string' ? { uri, before, after, edits } : undefined;
}

/** What code actions hand over; also what a keybinding may give. */
export function readLevelParams(value: unknown): Partial<LevelParams> {
  if (!isRecord(value)) return {};
  const uri = isRecord(value.textDocument) ? value.textDocument.uri : value.uri;
  return {
    ...(typeof uri === 'string' ? { uri } : {}),
    ...(typeof value.rule === 'string' ? { rule: value.rule } : {}),
    ...(typeof value.level === 'string' ? { level: value.level } : {}),
  };
}

/** How often each rule is mended, the most often first. */
export function countRules(files: readonly FixedFile[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { mended } of files) for (const [rule, count] of mended) counts.set(rule, (counts.get(rule) ?? 0) + count);
  return [...counts].sort((a, b) => b[1] - a[1]);
}
