// Answers gazette/refactor, and lists what can be made of a selection in the light bulb: as a command for a client of ours, as an edit resolved when
// it is chosen for any other, which cannot be asked for words and gets those that are proposed.
import { CodeActionKind, type CodeAction, type CodeActionParams } from 'vscode-languageserver/node';
import { refactorOffers } from '../features/refactor/offers';
import { refactor } from '../features/refactor/refactor';
import { REFACTOR_OPERATIONS, type RefactorOperation } from '../features/refactor/refactor-types';
import type { Locale } from '../lint/rule';
import type { GazetteService } from '../service';
import { record, type ClientFacts } from './client-facts';
import { say, textLines, toProtocolEdits, toRange, toSpan, toWorkspaceEdit, treeLines } from './convert';
import type { Parts } from './parts';
import { REFACTOR_COMMAND, REFACTOR_REQUEST, type RefactorParams, type RefactorResult } from './refactor-messages';
import type { RenumberResult } from './renumber-messages';

type Answering = Pick<Parts, 'service' | 'settings' | 'client'>;

/** Registers the request. */
export function refactorRequests(parts: Parts): void {
  parts.connection.onRequest(
    REFACTOR_REQUEST,
    parts.guard(REFACTOR_REQUEST, (params: RefactorParams) => answerRefactor(parts, params)),
  );
}

const NOTHING: RenumberResult = { changes: [], summary: [], references: 0, deleted: [], doubtful: [] };
const CLOSED = { zh: '这份文件没有打开。', en: 'The document is not open.' };
const STALE = { zh: '文件在此期间已经改动，请再试一次。', en: 'The document has changed meanwhile; try again.' };
const UNKNOWN = { zh: '没有这样的操作。', en: 'There is no such operation.' };

/** Works out one operation. Changes nothing. */
export async function answerRefactor(
  { service, settings }: Answering,
  params: RefactorParams,
): Promise<RefactorResult> {
  const { uri, version: asked } = params.textDocument;
  const { locale } = await settings.of(uri);
  if (!service.has(uri)) return { ...NOTHING, refused: say(CLOSED, locale) };
  const version = service.version(uri);
  if ((asked ?? version) !== version) return { ...NOTHING, refused: say(STALE, locale), stale: true };
  if (!REFACTOR_OPERATIONS.includes(params.operation)) return { ...NOTHING, refused: say(UNKNOWN, locale) };
  const tree = service.tree(uri);
  const lines = treeLines(tree);
  const argument = typeof params.argument === 'string' ? params.argument : undefined;
  const span = toSpan(lines, params.range);
  const made = refactor({ tree, file: service.model(uri), span, operation: params.operation, argument });
  if (made.kind === 'refused') return { ...NOTHING, refused: say(made.reason, locale) };
  if (made.kind === 'ask') {
    const { prompt, value, choices } = made;
    return { ...NOTHING, ask: { prompt: say(prompt, locale), value, choices } };
  }
  const summary = made.summary.map((sentence) => say(sentence, locale));
  const edits = toProtocolEdits(lines, made.edits);
  return {
    changes: edits.length > 0 ? [{ uri, version, edits, labels: edits.map(() => summary[0] ?? '') }] : [],
    summary,
    references: made.references,
    deleted: [],
    doubtful: made.doubtful.map((note) => ({
      location: { uri, range: toRange(lines, note.span) },
      message: say(note.message, locale),
    })),
    ...(made.cursor === undefined ? {} : { cursor: textLines(made.text).position(made.cursor) }),
  };
}

/** The kind of each operation, by which clients bind keys to it. */
const KINDS: Readonly<Record<RefactorOperation, string>> = {
  define: `${CodeActionKind.RefactorExtract}.gazette.define`,
  'number-chinese': `${CodeActionKind.RefactorRewrite}.gazette.numberChinese`,
  'number-bracket': `${CodeActionKind.RefactorRewrite}.gazette.numberBracket`,
  'number-arabic': `${CodeActionKind.RefactorRewrite}.gazette.numberArabic`,
  'number-article': `${CodeActionKind.RefactorRewrite}.gazette.numberArticle`,
  'to-table': `${CodeActionKind.RefactorRewrite}.gazette.toTable`,
  'to-box': `${CodeActionKind.RefactorExtract}.gazette.toBox`,
  'to-attachment': `${CodeActionKind.RefactorExtract}.gazette.toAttachment`,
  'add-agency': `${CodeActionKind.RefactorRewrite}.gazette.addAgency`,
};

/** The kinds announced to clients beside those of renumbering. */
export const REFACTOR_KINDS: readonly string[] = [CodeActionKind.RefactorExtract];

/** What can be made of the range; nothing where the client can carry out neither command nor late edits. */
export function refactorActions(
  service: GazetteService,
  client: ClientFacts,
  { textDocument: { uri }, range, context: { only } }: CodeActionParams,
  locale: Locale,
): CodeAction[] {
  if (!client.refactorCommands && !client.resolvesActions) return [];
  const asked = (kind: string): boolean =>
    only === undefined || only.some((each) => each === '' || kind === each || kind.startsWith(`${each}.`));
  if (!Object.values(KINDS).some(asked)) return [];
  const tree = service.tree(uri);
  const version = service.version(uri);
  const span = toSpan(treeLines(tree), range);
  return refactorOffers(tree, service.model(uri), span).flatMap(({ operation, title }): CodeAction[] => {
    const kind = KINDS[operation];
    if (!asked(kind)) return [];
    const params: RefactorParams = { textDocument: { uri, version }, range, operation };
    const action = { title: say(title, locale), kind };
    if (!client.refactorCommands) return operation === 'add-agency' ? [] : [{ ...action, data: { refactor: params } }];
    return [{ ...action, command: { title: action.title, command: REFACTOR_COMMAND, arguments: [params] } }];
  });
}

/** Stands for a title nobody can be asked for, as the renumbering has it for what it inserts. */
const TO_FILL = '××××';

/** Fills in the edit of a chosen operation; one that is refused then is shown as disabled, with the reason. */
export async function resolveRefactor(parts: Answering, action: CodeAction): Promise<CodeAction> {
  const params = record(action.data).refactor as RefactorParams | undefined;
  if (params === undefined) return action;
  const first = await answerRefactor(parts, params);
  const isTitle = params.operation === 'to-box' || params.operation === 'to-attachment';
  const argument = first.ask && (first.ask.value || (isTitle ? TO_FILL : ''));
  const { changes, refused } = argument === undefined ? first : await answerRefactor(parts, { ...params, argument });
  if (refused !== undefined) return { ...action, disabled: { reason: refused } };
  const { uri } = params.textDocument;
  const [change] = changes;
  const version = parts.client().versionedEdits ? (change?.version ?? null) : null;
  return { ...action, edit: toWorkspaceEdit({ uri, version }, [...(change?.edits ?? [])]) };
}
