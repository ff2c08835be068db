// What the extension and the server say to each other about refactorings of a selection. Answers are read like those about renumbering; here are the
// names and what may be asked back. Plain data; knows neither VS Code nor documents.
import { readAnswer, type RenumberAnswer } from './renumber-wire';
import { isRecord, readRange, type WireRange } from './wire';

export const REFACTOR_METHOD = 'gazette/refactor';

/** What can be made of a selection. */
export const REFACTOR_OPERATIONS = [
  'define',
  'number-chinese',
  'number-bracket',
  'number-arabic',
  'number-article',
  'to-table',
  'to-box',
  'to-attachment',
  'add-agency',
] as const;
export type RefactorOperation = (typeof REFACTOR_OPERATIONS)[number];

export interface RefactorParams {
  readonly textDocument: { readonly uri: string; readonly version?: number };
  readonly range: WireRange;
  readonly operation: RefactorOperation;
  readonly argument?: string;
}

/** A word the server needs first. */
export interface AskedWord {
  readonly prompt: string;
  readonly value: string;
  readonly choices: readonly string[];
}

export interface RefactorAnswer extends RenumberAnswer {
  readonly ask: AskedWord | undefined;
}

export function readRefactorOperation(value: unknown): RefactorOperation | undefined {
  return REFACTOR_OPERATIONS.find((operation) => operation === value);
}

/** The argument of the command gazette.refactor; undefined for anything else. */
export function readRefactorParams(value: unknown): RefactorParams | undefined {
  if (!isRecord(value) || !isRecord(value.textDocument)) return undefined;
  const { uri, version } = value.textDocument;
  const range = readRange(value.range);
  const operation = readRefactorOperation(value.operation);
  if (typeof uri !== 'string' || range === undefined || operation === undefined) return undefined;
  const textDocument = typeof version === 'number' ? { uri, version } : { uri };
  const { argument } = value;
  return { textDocument, range, operation, ...(typeof argument === 'string' ? { argument } : {}) };
}

/** The server's answer; undefined when a part that would be applied cannot be read. */
export function readRefactorAnswer(value: unknown): RefactorAnswer | undefined {
  const answer = readAnswer(value);
  if (answer === undefined || !isRecord(value)) return undefined;
  const { ask } = value;
  if (ask === undefined) return { ...answer, ask: undefined };
  if (!isRecord(ask) || typeof ask.prompt !== 'string') return undefined;
  const choices = Array.isArray(ask.choices) ? ask.choices.filter((one): one is string => typeof one === 'string') : [];
  return { ...answer, ask: { prompt: ask.prompt, value: typeof ask.value === 'string' ? ask.value : '', choices } };
}
