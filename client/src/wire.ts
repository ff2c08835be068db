// Reads the protocol's plain data with care: server and extension may be of different versions for a moment, and other extensions may call
// our commands with anything. Knows neither VS Code nor documents.

/** Lines and UTF-16 characters, both from 0. */
export interface WirePosition {
  readonly line: number;
  readonly character: number;
}

export interface WireRange {
  readonly start: WirePosition;
  readonly end: WirePosition;
}

export interface WireLocation {
  readonly uri: string;
  readonly range: WireRange;
}

export function readLocation(value: unknown): WireLocation | undefined {
  if (!isRecord(value) || typeof value.uri !== 'string') return undefined;
  const range = readRange(value.range);
  return range && { uri: value.uri, range };
}

export function readRange(value: unknown): WireRange | undefined {
  if (!isRecord(value)) return undefined;
  const start = readPosition(value.start);
  const end = readPosition(value.end);
  return start && end && { start, end };
}

export function readPosition(value: unknown): WirePosition | undefined {
  if (!isRecord(value)) return undefined;
  const { line, character } = value;
  return isCount(line) && isCount(character) ? { line, character } : undefined;
}

/** All elements read, or undefined when one of them, or the list, is not what it should be. */
export function readAll<T>(value: unknown, read: (element: unknown, index: number) => T | undefined): T[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const out: T[] = [];
  for (const [index, element] of value.entries()) {
    const found = read(element, index);
    if (found === undefined) return undefined;
    out.push(found);
  }
  return out;
}

/** Those elements that can be read. */
export function readSome<T>(value: unknown, read: (element: unknown) => T | undefined): T[] {
  if (!Array.isArray(value)) return [];
  return value.map(read).filter((found) => found !== undefined);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0;
}
