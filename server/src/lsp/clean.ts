// Answers gazette/clean and gazette/cleanPaste. What is cleaned and what is left is the features room's matter; here it becomes the protocol's words.
import { cleanText } from '../features/clean/clean';
import { cleanPaste } from '../features/clean/clean-paste';
import { summaryOf } from '../features/clean/clean-summary';
import { CLEAN_KINDS, type CleanOptions } from '../features/clean/clean-types';
import type { Span } from '../base/span';
import type { Bilingual } from '../lint/rule';
import {
  CLEAN_PASTE_REQUEST,
  CLEAN_REQUEST,
  type CleanNote,
  type CleanParams,
  type CleanPasteParams,
  type CleanPasteResult,
  type CleanResult,
} from './clean-messages';
import { say, toProtocolEdits, toRange, toSpan, treeLines } from './convert';
import type { Parts } from './parts';

type Answering = Pick<Parts, 'service' | 'settings'>;

/** Registers the requests. */
export function cleanRequests(parts: Parts): void {
  const { connection, guard } = parts;
  connection.onRequest(
    CLEAN_REQUEST,
    guard(CLEAN_REQUEST, (params: CleanParams) => answerClean(parts, params)),
  );
  connection.onRequest(
    CLEAN_PASTE_REQUEST,
    guard(CLEAN_PASTE_REQUEST, (params: CleanPasteParams) => answerPaste(parts, params)),
  );
}

const NOTHING: CleanResult = { edits: [], summary: '', places: [], doubts: [] };
const CLOSED = { zh: '这份文件没有打开。', en: 'The document is not open.' };
const STALE = { zh: '文件在此期间已经改动，请再试一次。', en: 'The document has changed meanwhile; try again.' };

async function answerClean({ service, settings }: Answering, params: CleanParams): Promise<CleanResult> {
  const { uri, version: asked } = params.textDocument;
  const { locale, config } = await settings.of(uri);
  if (!service.has(uri)) return { ...NOTHING, refused: say(CLOSED, locale) };
  const version = service.version(uri);
  if ((asked ?? version) !== version) return { ...NOTHING, refused: say(STALE, locale), stale: true };
  const tree = service.tree(uri);
  const lines = treeLines(tree);
  const ranges = params.ranges?.map((range) => toSpan(lines, range));
  const options: CleanOptions = { indents: indentsOf(params), ...(ranges && { ranges }) };
  const { edits, changes, doubts } = cleanText(tree.text, options, config);
  const note = (span: Span, words: Bilingual): CleanNote => ({
    location: { uri, range: toRange(lines, span) },
    message: say(words, locale),
  });
  return {
    version,
    edits: toProtocolEdits(lines, edits),
    summary: say(summaryOf(changes, doubts), locale),
    places: changes.map(({ kind, span }) => note(span, CLEAN_KINDS[kind])),
    doubts: doubts.map(({ span, reason }) => note(span, reason)),
  };
}

function indentsOf({ indents }: { readonly indents?: unknown }): CleanOptions['indents'] {
  return indents === 'keep' ? 'keep' : 'remove';
}

async function answerPaste({ service, settings }: Answering, params: CleanPasteParams): Promise<CleanPasteResult> {
  const { uri } = params.textDocument;
  const { locale, config } = await settings.of(uri);
  if (!service.has(uri)) return { refused: say(CLOSED, locale) };
  if (typeof params.text !== 'string') return {};
  const { text, changes, doubts } = cleanPaste(params.text, service.tree(uri), { indents: indentsOf(params) }, config);
  if (changes.length === 0 && doubts.length === 0) return {};
  const title = { zh: `粘贴并整理（${changes.length} 处）`, en: `Paste and clean (${changes.length})` };
  return {
    text,
    title: say(title, locale),
    summary: say(summaryOf(changes, doubts), locale),
    doubts: doubts.map(({ span, reason }) => ({ ...span, message: say(reason, locale) })),
  };
}
