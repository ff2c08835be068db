// Answers gazette/table, gazette/tablePaste and gazette/tableView, and lists what can be done to a table in the light bulb: as a command for a
// client of ours, as an edit resolved when it is chosen for any other.
import { CodeActionKind, type CodeAction, type CodeActionParams } from 'vscode-languageserver/node';
import { editTable } from '../features/tables/edit';
import { tableOffers } from '../features/tables/edit-offers';
import { pastedTable } from '../features/tables/edit-paste';
import { TABLE_OPERATIONS, type TableOperation } from '../features/tables/edit-types';
import { tableViews } from '../features/tables/edit-view';
import type { RenumberNote as Note } from '../features/renumber/types';
import type { Locale } from '../lint/rule';
import type { GazetteService } from '../service';
import { record, type ClientFacts } from './client-facts';
import { say, textLines, toProtocolEdits, toRange, toSpan, toWorkspaceEdit, treeLines, type Lines } from './convert';
import type { Parts } from './parts';
import type { RenumberNote, RenumberResult } from './renumber-messages';
import {
  PASTE_REQUEST,
  TABLE_COMMAND,
  TABLE_REQUEST,
  VIEW_REQUEST,
  type PasteParams,
  type PasteResult,
  type TableParams,
  type ViewParams,
  type ViewResult,
} from './table-edit-messages';

type Answering = Pick<Parts, 'service' | 'settings' | 'client'>;

/** Registers the requests. */
export function tableRequests(parts: Parts): void {
  const { connection, guard } = parts;
  connection.onRequest(
    TABLE_REQUEST,
    guard(TABLE_REQUEST, (params: TableParams) => answerTable(parts, params)),
  );
  connection.onRequest(
    PASTE_REQUEST,
    guard(PASTE_REQUEST, (params: PasteParams) => answerPaste(parts, params)),
  );
  connection.onRequest(
    VIEW_REQUEST,
    guard(VIEW_REQUEST, (params: ViewParams) => answerView(parts.service, params)),
  );
}

const NOTHING: RenumberResult = { changes: [], summary: [], references: 0, deleted: [], doubtful: [] };
const CLOSED = { zh: '这份文件没有打开。', en: 'The document is not open.' };
const STALE = { zh: '文件在此期间已经改动，请再试一次。', en: 'The document has changed meanwhile; try again.' };
const UNKNOWN = { zh: '没有这样的表格操作。', en: 'There is no such operation on tables.' };

/** Works out one operation. Changes nothing. */
export async function answerTable({ service, settings }: Answering, params: TableParams): Promise<RenumberResult> {
  const { uri, version: asked } = params.textDocument;
  const { locale } = await settings.of(uri);
  if (!service.has(uri)) return { ...NOTHING, refused: say(CLOSED, locale) };
  const version = service.version(uri);
  if ((asked ?? version) !== version) return { ...NOTHING, refused: say(STALE, locale), stale: true };
  if (!TABLE_OPERATIONS.includes(params.operation)) return { ...NOTHING, refused: say(UNKNOWN, locale) };
  const tree = service.tree(uri);
  const lines = treeLines(tree);
  const offset = lines.offset(params.position);
  const made = editTable({ tree, file: service.model(uri), offset, operation: params.operation });
  if (made.kind === 'refused') return { ...NOTHING, refused: say(made.reason, locale) };
  const summary = made.summary.map((sentence) => say(sentence, locale));
  const edits = toProtocolEdits(lines, made.edits);
  const labels = edits.map(() => summary[0] ?? '');
  return {
    changes: edits.length > 0 ? [{ uri, version, edits, labels }] : [],
    summary,
    references: made.references,
    deleted: notes(made.deleted, uri, lines, locale),
    doubtful: notes(made.doubtful, uri, lines, locale),
    ...(made.cursor === undefined ? {} : { cursor: textLines(made.text).position(made.cursor) }),
  };
}

function notes(found: readonly Note[], uri: string, lines: Lines, locale: Locale): RenumberNote[] {
  return found.map(({ span, message }) => ({
    location: { uri, range: toRange(lines, span) },
    message: say(message, locale),
  }));
}

async function answerPaste({ service, settings }: Answering, params: PasteParams): Promise<PasteResult> {
  const { uri, version: asked } = params.textDocument;
  const { locale } = await settings.of(uri);
  if (!service.has(uri)) return { refused: say(CLOSED, locale) };
  const version = service.version(uri);
  if ((asked ?? version) !== version) return { refused: say(STALE, locale) };
  const tree = service.tree(uri);
  const lines = treeLines(tree);
  const made = pastedTable(tree, toSpan(lines, params.range), clipboardOf(params), params.asked === true);
  if (made.kind === 'refused') return { refused: say(made.reason, locale) };
  const { span, newText, mixed, rows, columns } = made;
  const title = {
    zh: `粘贴为公文表格（${rows} 行 ${columns} 列）`,
    en: `Paste as Gazette table (${rows} × ${columns})`,
  };
  return { edit: { range: toRange(lines, span), newText }, version, mixed, title: say(title, locale) };
}

function clipboardOf({ html, plain }: PasteParams): { html?: string; plain?: string } {
  return {
    ...(typeof html === 'string' ? { html } : {}),
    ...(typeof plain === 'string' ? { plain } : {}),
  };
}

/** Editors draw tabs at least one and, beyond all reason, at most so many columns wide. */
const WIDEST_TAB = 64;

function answerView(service: GazetteService, { textDocument: { uri }, first, last, tabSize }: ViewParams): ViewResult {
  if (!service.has(uri)) return { version: null, tables: [] };
  const size = Math.max(1, Math.min(WIDEST_TAB, Math.floor(tabSize) || 4));
  const tables = tableViews(service.tree(uri), service.model(uri), { first, last }, size);
  return { version: service.version(uri), tables };
}

/** The kind of each operation, by which clients bind keys to it. */
function kindOf(operation: TableOperation): string {
  const name = operation.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const moves = operation === 'row-up' || operation === 'row-down';
  return `${moves ? 'refactor.move' : CodeActionKind.RefactorRewrite}.gazette.table.${name}`;
}

/** What can be done to the table at the start of the range; nothing where the client can carry out neither command nor late edits. */
export function tableActions(
  service: GazetteService,
  client: ClientFacts,
  { textDocument: { uri }, range, context: { only } }: CodeActionParams,
  locale: Locale,
): CodeAction[] {
  if (!client.tableCommands && !client.resolvesActions) return [];
  const asked = (kind: string): boolean =>
    only === undefined || only.some((each) => each === '' || kind === each || kind.startsWith(`${each}.`));
  if (!TABLE_OPERATIONS.some((operation) => asked(kindOf(operation)))) return [];
  const version = service.version(uri);
  const offset = treeLines(service.tree(uri)).offset(range.start);
  return tableOffers(service.tree(uri), service.model(uri), offset).flatMap(({ operation, title }): CodeAction[] => {
    const kind = kindOf(operation);
    if (!asked(kind)) return [];
    const params: TableParams = { textDocument: { uri, version }, position: range.start, operation };
    const action = { title: say(title, locale), kind };
    if (!client.tableCommands) return [{ ...action, data: { table: params } }];
    return [{ ...action, command: { title: action.title, command: TABLE_COMMAND, arguments: [params] } }];
  });
}

/** Fills in the edit of a chosen operation; one that is refused then is shown as disabled, with the reason. */
export async function resolveTable(parts: Answering, action: CodeAction): Promise<CodeAction> {
  const params = record(action.data).table as TableParams | undefined;
  if (params === undefined) return action;
  const { changes, refused } = await answerTable(parts, params);
  const [change] = changes;
  if (refused !== undefined) return { ...action, disabled: { reason: refused } };
  const { uri } = params.textDocument;
  const version = parts.client().versionedEdits ? (change?.version ?? null) : null;
  return { ...action, edit: toWorkspaceEdit({ uri, version }, [...(change?.edits ?? [])]) };
}
