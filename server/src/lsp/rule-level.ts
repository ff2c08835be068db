// Turns a rule up, down or off for the project: works out the change of the .gazetterc.json that holds for a document, or the one to be made in
// the folder of the window. What the file says is lint/config-edit's matter; the client writes it.
import type { Range, WorkspaceEdit } from 'vscode-languageserver/node';
import { applyEdits } from '../base/edit';
import { newConfigText, setRuleLevel } from '../lint/config-edit';
import { CONFIG_FILE_NAME } from '../lint/config-file';
import { LEVELS } from '../lint/config-rules';
import { findRule } from '../lint/registry';
import type { Bilingual, Severity } from '../lint/rule';
import { say, textLines, toProtocolEdits, toSpan, treeLines, type ActionOptions } from './convert';
import { pathOf, uriOf } from './environment';
import { RULE_LEVEL_REQUEST, type RuleLevelParams, type RuleLevelResult } from './fix-messages';
import type { Parts } from './parts';

/** Registers the request. */
export function ruleLevelRequests(parts: Parts): void {
  const { connection, guard } = parts;
  connection.onRequest(
    RULE_LEVEL_REQUEST,
    guard(RULE_LEVEL_REQUEST, (params: RuleLevelParams) => answerRuleLevel(parts, params)),
  );
}

type LevelParts = Pick<Parts, 'settings' | 'texts' | 'environment' | 'folders'>;

export async function answerRuleLevel(parts: LevelParts, params: RuleLevelParams): Promise<RuleLevelResult> {
  const { rule } = params;
  const level = LEVELS.find((known) => known === params.level) as Severity | 'off' | undefined;
  const { locale } = await parts.settings.of(params.textDocument.uri);
  const refuse = (reason: Bilingual): RuleLevelResult => ({ refused: say(reason, locale) });
  if (findRule(rule) === undefined || level === undefined) return refuse(UNKNOWN);
  const path = pathOf(params.textDocument.uri);
  if (path === undefined) return refuse(NO_FOLDER);
  const there = await parts.settings.projectFile(path);
  if (there === undefined) {
    const uri = uriOf(`${folderFor(parts, path)}${CONFIG_FILE_NAME}`);
    const newText = newConfigText(rule, level);
    const start = { line: 0, character: 0 };
    return { uri, before: null, after: newText, edits: [{ range: { start, end: start }, newText }] };
  }
  // What stands in the editor is what the person sees.
  const open = parts.texts.plainTextAt(there.path);
  const before = open?.text ?? there.text.replace(/^\uFEFF/, '');
  const made = setRuleLevel(before, rule, level);
  if ('refused' in made) return refuse(made.refused);
  return {
    uri: open?.uri ?? uriOf(there.path),
    before,
    after: applyEdits(before, made.edits) ?? before,
    edits: toProtocolEdits(textLines(before), made.edits),
  };
}

/**
 * For clients without the command: the edits of each level of the rules found at a place, read beforehand because the settings file is. Nothing
 * for a client that has the command.
 */
export async function levelEdits(
  parts: Parts,
  uri: string,
  { range }: { readonly range: Range },
): Promise<ActionOptions['levelEdit']> {
  const client = parts.client();
  if (client.levelCommand !== undefined || pathOf(uri) === undefined) return undefined;
  const span = toSpan(treeLines(parts.service.tree(uri)), range);
  const near = parts.service.findings(uri).filter(({ span: { start, end } }) => start <= span.end && span.start <= end);
  const made = new Map<string, { edit?: WorkspaceEdit; refused?: string }>();
  for (const rule of new Set(near.map((finding) => finding.rule))) {
    for (const level of LEVELS as readonly RuleLevelParams['level'][]) {
      const result = await answerRuleLevel(parts, { textDocument: { uri }, rule, level });
      made.set(`${rule} ${level}`, { edit: toLevelEdit(result, client), refused: result.refused });
    }
  }
  return (rule, level) => made.get(`${rule} ${level}`);
}

/** The folder of the window that holds the file, else the file's own; with a separator at its end. */
function folderFor({ folders, environment: { separator } }: LevelParts, path: string): string {
  const root = folders.rootOf(path);
  return root === undefined ? path.slice(0, path.lastIndexOf(separator) + 1) : root + separator;
}

/** The change as an edit, for clients that have no command of ours; undefined where the client cannot make the file. */
export function toLevelEdit(
  { uri, before, edits }: RuleLevelResult,
  client: { readonly versionedEdits: boolean; readonly createsFiles: boolean },
): WorkspaceEdit | undefined {
  if (uri === undefined || edits === undefined) return undefined;
  const change = { textDocument: { uri, version: null }, edits: [...edits] };
  if (before === null) {
    if (!client.versionedEdits || !client.createsFiles) return undefined;
    return { documentChanges: [{ kind: 'create', uri, options: { ignoreIfExists: true } }, change] };
  }
  return client.versionedEdits ? { documentChanges: [change] } : { changes: { [uri]: [...edits] } };
}

const UNKNOWN: Bilingual = { zh: '没有这条规则，或者没有这个级别。', en: 'There is no such rule, or no such level.' };
const NO_FOLDER: Bilingual = {
  zh: '这份文件还没有保存在文件夹里，没有可写的 .gazetterc.json；可以改用编辑器设置 gazette.rules。',
  en: 'This document lies in no folder yet, so there is no .gazetterc.json to write; use the editor setting gazette.rules.',
};
