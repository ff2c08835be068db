// What the extension and the server say to each other about renumbering. An answer is read as a whole or not at all: an edit that is
// misread harms a document. Plain data; knows neither VS Code nor documents.
import {
  isRecord,
  readAll,
  readLocation,
  readPosition,
  readRange,
  readSome,
  type WireLocation,
  type WirePosition,
  type WireRange,
} from './wire';

/** The request that works out one renumbering and changes nothing. */
export const RENUMBER_METHOD = 'gazette/renumber';

/** What can be done to the numbered thing at a place. */
export const RENUMBER_OPERATIONS = [
  'move-up',
  'move-down',
  'promote',
  'demote',
  'insert-before',
  'insert-after',
  'delete',
  'renumber-level',
  'renumber-all',
] as const;
export type RenumberOperation = (typeof RENUMBER_OPERATIONS)[number];

export interface RenumberParams {
  /** `version`: the text the position counts in. */
  readonly textDocument: { readonly uri: string; readonly version?: number };
  readonly position: WirePosition;
  /** Where the selection that begins at `position` ends: siblings in it are promoted and demoted together. */
  readonly end?: WirePosition;
  readonly operation: RenumberOperation;
}

export interface WireEdit {
  readonly range: WireRange;
  readonly newText: string;
  /** What the edit does, in the user's words; empty when the server did not say. */
  readonly label: string;
}

/** The edits of one file, sorted and disjoint. */
export interface RenumberChange {
  readonly uri: string;
  /** The version the edits count in; null for a file that is not open. */
  readonly version: number | null;
  readonly edits: readonly WireEdit[];
}

/** A place to look at, in the text before the edits. */
export interface RenumberNote {
  readonly location: WireLocation;
  readonly message: string;
}

export interface RenumberAnswer {
  readonly changes: readonly RenumberChange[];
  readonly summary: readonly string[];
  /** How many references are rewritten; undefined when the server did not count. */
  readonly references: number | undefined;
  readonly deleted: readonly RenumberNote[];
  readonly doubtful: readonly RenumberNote[];
  readonly refused: string | undefined;
  readonly stale: boolean;
  readonly cursor: WirePosition | undefined;
}

export function readOperation(value: unknown): RenumberOperation | undefined {
  return RENUMBER_OPERATIONS.find((operation) => operation === value);
}

/** The argument of the command gazette.renumber; undefined for anything else. */
export function readParams(value: unknown): RenumberParams | undefined {
  if (!isRecord(value) || !isRecord(value.textDocument)) return undefined;
  const { uri, version } = value.textDocument;
  const position = readPosition(value.position);
  const operation = readOperation(value.operation);
  if (typeof uri !== 'string' || position === undefined || operation === undefined) return undefined;
  const end = readPosition(value.end);
  const textDocument = typeof version === 'number' ? { uri, version } : { uri };
  return { textDocument, position, ...(end === undefined ? {} : { end }), operation };
}

/** The server's answer; undefined when a part that would be applied cannot be read. */
export function readAnswer(value: unknown): RenumberAnswer | undefined {
  if (!isRecord(value)) return undefined;
  const changes = readAll(value.changes ?? [], readChange);
  if (changes === undefined) return undefined;
  return {
    changes: changes.filter(({ edits }) => edits.length > 0),
    summary: readSome(value.summary, (words) => (typeof words === 'string' ? words : undefined)),
    references: typeof value.references === 'number' ? value.references : undefined,
    deleted: readSome(value.deleted, readNote),
    doubtful: readSome(value.doubtful, readNote),
    refused: typeof value.refused === 'string' ? value.refused : undefined,
    stale: value.stale === true,
    cursor: readPosition(value.cursor),
  };
}

function readChange(value: unknown): RenumberChange | undefined {
  if (!isRecord(value) || typeof value.uri !== 'string') return undefined;
  const { labels } = value;
  const edits = readAll(value.edits, (edit, index): WireEdit | undefined => {
    const range = isRecord(edit) ? readRange(edit.range) : undefined;
    if (!isRecord(edit) || range === undefined || typeof edit.newText !== 'string') return undefined;
    const label: unknown = Array.isArray(labels) ? labels[index] : undefined;
    return { range, newText: edit.newText, label: typeof label === 'string' ? label : '' };
  });
  return edits && { uri: value.uri, version: typeof value.version === 'number' ? value.version : null, edits };
}

function readNote(value: unknown): RenumberNote | undefined {
  if (!isRecord(value)) return undefined;
  const location = readLocation(value.location);
  return location && { location, message: typeof value.message === 'string' ? value.message : '' };
}
