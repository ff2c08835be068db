// Renumbering in the light bulb: the operations that apply at the cursor, as a command for a client with our preview, as an edit resolved when it
// is chosen for any other.
import { CodeActionKind, type CodeAction, type CodeActionParams } from 'vscode-languageserver/node';
import { renumberOffers } from '../features/renumber/offers';
import type { RenumberOperation } from '../features/renumber/types';
import type { Locale } from '../lint/rule';
import type { GazetteService } from '../service';
import type { ClientFacts } from './client-facts';
import { record } from './client-facts';
import { say, treeLines } from './convert';
import { answerRenumber, toRenumberEdit, type RenumberParts } from './renumber';
import { RENUMBER_COMMAND, type RenumberParams } from './renumber-messages';

/** The kind of 重新编号全文. */
export const RENUMBER_ALL = `${CodeActionKind.RefactorRewrite}.gazette.renumberAll`;

/** The kind of each operation, by which clients bind keys to it. */
const KINDS: Readonly<Record<RenumberOperation, string>> = {
  'move-up': 'refactor.move.gazette.up',
  'move-down': 'refactor.move.gazette.down',
  promote: `${CodeActionKind.RefactorRewrite}.gazette.promote`,
  demote: `${CodeActionKind.RefactorRewrite}.gazette.demote`,
  'insert-before': `${CodeActionKind.RefactorRewrite}.gazette.insertBefore`,
  'insert-after': `${CodeActionKind.RefactorRewrite}.gazette.insertAfter`,
  delete: `${CodeActionKind.RefactorRewrite}.gazette.delete`,
  'renumber-level': `${CodeActionKind.RefactorRewrite}.gazette.renumberLevel`,
  'renumber-all': RENUMBER_ALL,
};

/** The kinds announced to clients. */
export const RENUMBER_KINDS: readonly string[] = ['refactor.move', CodeActionKind.RefactorRewrite];

/** The operations at the start of the range; none where the client can carry out neither command nor late edits. */
export function renumberActions(
  service: GazetteService,
  client: ClientFacts,
  { textDocument: { uri }, range, context: { only } }: CodeActionParams,
  locale: Locale,
): CodeAction[] {
  if (!client.renumberPreview && !client.resolvesActions) return [];
  const asked = (kind: string): boolean =>
    only === undefined || only.some((each) => each === '' || kind === each || kind.startsWith(`${each}.`));
  if (!Object.values(KINDS).some(asked)) return [];
  const position = range.start;
  const version = service.version(uri);
  const offset = treeLines(service.tree(uri)).offset(position);
  return renumberOffers(service.tree(uri), service.model(uri), offset).flatMap(({ operation, title }): CodeAction[] => {
    const kind = KINDS[operation];
    if (!asked(kind)) return [];
    const params: RenumberParams = { textDocument: { uri, version }, position, operation };
    const action = { title: say(title, locale), kind };
    if (!client.renumberPreview) return [{ ...action, data: { renumber: params } }];
    return [{ ...action, command: { title: action.title, command: RENUMBER_COMMAND, arguments: [params] } }];
  });
}

/** Fills in the edit of a chosen operation; one that is refused then is shown as disabled, with the reason. */
export async function resolveRenumber(parts: RenumberParts, action: CodeAction): Promise<CodeAction> {
  const params = record(action.data).renumber as RenumberParams | undefined;
  if (params === undefined) return action;
  const { changes, refused } = await answerRenumber(parts, params);
  if (refused !== undefined) return { ...action, disabled: { reason: refused } };
  return { ...action, edit: toRenumberEdit(changes, parts.client()) };
}
