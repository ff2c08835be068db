// Works out the fixes of many documents at a time, open or on disk, and tells how far it is. The client shows what would be done and applies it;
// nothing is written here.
import {
  WorkDoneProgress,
  type CancellationToken,
  LSPErrorCodes,
  ResponseError,
  type ProgressToken,
} from 'vscode-languageserver/node';
import { findRule, isRulePattern } from '../lint/registry';
import type { Bilingual } from '../lint/rule';
import type { Config } from '../lint/config';
import { say, textLines, toProtocolEdits } from './convert';
import { pathOf } from './environment';
import { turn } from './errors';
import { FIX_FILES_REQUEST, textHash, type FixedFile, type FixFilesParams, type FixFilesResult } from './fix-messages';
import type { Parts } from './parts';

/** Registers the request. */
export function fixFilesRequests(parts: Parts): void {
  const { connection, guard } = parts;
  connection.onRequest(
    FIX_FILES_REQUEST,
    guard(FIX_FILES_REQUEST, (params: FixFilesParams, token) => answerFixFiles(parts, params, token)),
  );
}

export async function answerFixFiles(
  parts: Parts,
  { uri: within, rule, workDoneToken }: FixFilesParams,
  token: CancellationToken,
): Promise<FixFilesResult> {
  const { service, folders, settings, client } = parts;
  const nothing = { files: [], checked: 0, unread: [], confirm: false };
  if (rule !== undefined && !isRulePattern(rule)) {
    return { ...nothing, refused: say(UNKNOWN_RULE, client().locale) };
  }
  const suggested = rule !== undefined && findRule(rule)?.fix === 'suggested';
  // A watcher may have missed a file of a new folder; what was read is not read again.
  folders.again();
  await folders.need();
  const uris = [...new Set([...service.workspace().files()].map(({ uri }) => uri))]
    .filter((uri) => within === undefined || uri === within || uri.startsWith(`${within.replace(/\/$/, '')}/`))
    .sort();
  const files: FixedFile[] = [];
  const unread: { uri: string; reason: string }[] = [];
  for (const [index, uri] of uris.entries()) {
    tell(parts, workDoneToken, index, uris.length);
    await turn();
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    const { config, excluded, locale } = await settings.of(uri);
    if (!service.has(uri)) settings.forget(uri);
    if (excluded) continue;
    const text = await textOf(parts, uri);
    if (typeof text !== 'string') {
      if (text !== undefined) unread.push({ uri, reason: say(text, locale) });
      continue;
    }
    const fixed = fix(parts, uri, text, config, rule, suggested);
    if (fixed !== undefined) files.push(fixed);
  }
  return { files, checked: uris.length, unread, confirm: suggested };
}

function fix(
  { service }: Parts,
  uri: string,
  text: string,
  config: Config,
  rule: string | undefined,
  suggested: boolean,
): FixedFile | undefined {
  const { edits, mended } = suggested
    ? service.suggestedFixes(text, rule ?? '*', config, uri)
    : service.fixText(text, config, uri, rule);
  if (edits.length === 0) return undefined;
  const version = service.has(uri) ? service.version(uri) : null;
  return { uri, version, hash: textHash(text), edits: toProtocolEdits(textLines(text), edits), mended };
}

/** What the editor shows, or what lies on disk; the reason when that cannot be read, undefined when it is gone. */
async function textOf({ service, environment }: Parts, uri: string): Promise<string | Bilingual | undefined> {
  if (service.has(uri)) return service.tree(uri).text;
  const path = pathOf(uri);
  const found = path === undefined ? undefined : await environment.files.read(path);
  if (found?.kind === 'text') return found.text;
  if (found?.kind === 'too-large') return { zh: '文件太大', en: 'too large' };
  if (found?.kind === 'unreadable') return { zh: '读不出文字', en: 'cannot be read as text' };
  return undefined;
}

function tell({ connection }: Parts, token: ProgressToken | undefined, done: number, total: number): void {
  if (token === undefined || done % Math.max(1, Math.floor(total / 100)) !== 0) return;
  const percentage = Math.floor((done / total) * 100);
  void connection.sendProgress(WorkDoneProgress.type, token, {
    kind: 'report',
    percentage,
    message: `${done} / ${total}`,
  });
}

const UNKNOWN_RULE: Bilingual = { zh: '没有这条规则。', en: 'There is no such rule.' };
