// What the extension and the server say to each other about cleaning pasted text. An answer is read as a whole or not at all. Plain data; knows neither
// VS Code nor documents.
import { isRecord, readAll, readLocation, readRange, readSome, type WireRange } from './wire';

export const CLEAN_METHOD = 'gazette/clean';
export const CLEAN_PASTE_METHOD = 'gazette/cleanPaste';

export interface CleanNote {
  readonly range: WireRange;
  readonly message: string;
}

export interface CleanAnswer {
  readonly version: number | undefined;
  readonly edits: readonly { readonly range: WireRange; readonly newText: string }[];
  readonly summary: string;
  readonly places: readonly CleanNote[];
  readonly doubts: readonly CleanNote[];
  readonly refused: string | undefined;
  readonly stale: boolean;
}

export function readClean(value: unknown): CleanAnswer | undefined {
  if (!isRecord(value)) return undefined;
  const edits = readAll(value.edits, (edit) => {
    const range = isRecord(edit) ? readRange(edit.range) : undefined;
    return isRecord(edit) && range && typeof edit.newText === 'string' ? { range, newText: edit.newText } : undefined;
  });
  if (edits === undefined) return undefined;
  return {
    version: typeof value.version === 'number' ? value.version : undefined,
    edits,
    summary: typeof value.summary === 'string' ? value.summary : '',
    places: readSome(value.places, readNote),
    doubts: readSome(value.doubts, readNote),
    refused: typeof value.refused === 'string' ? value.refused : undefined,
    stale: value.stale === true,
  };
}

function readNote(value: unknown): CleanNote | undefined {
  if (!isRecord(value)) return undefined;
  const location = readLocation(value.location);
  return location && { range: location.range, message: typeof value.message === 'string' ? value.message : '' };
}

export interface CleanPasteAnswer {
  readonly text: string;
  readonly title: string;
  readonly summary: string;
  /** Offsets of `text`. */
  readonly doubts: readonly { readonly start: number; readonly end: number; readonly message: string }[];
}

/** What to paste; the reason, where the server refuses; undefined when there is nothing to clean. */
export function readCleanPaste(value: unknown): CleanPasteAnswer | string | undefined {
  if (!isRecord(value)) return undefined;
  if (typeof value.refused === 'string') return value.refused;
  if (typeof value.text !== 'string') return undefined;
  const doubts = readSome(value.doubts, (doubt) =>
    isRecord(doubt) && typeof doubt.start === 'number' && typeof doubt.end === 'number'
      ? { start: doubt.start, end: doubt.end, message: typeof doubt.message === 'string' ? doubt.message : '' }
      : undefined,
  );
  const words = (text: unknown): string => (typeof text === 'string' ? text : '');
  return { text: value.text, title: words(value.title), summary: words(value.summary), doubts };
}
