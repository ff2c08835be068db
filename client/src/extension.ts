// The desktop extension's entry: puts the parts together when VS Code wakes it and takes them apart when it ends. It must not know what a
// document says; that is the language server's matter.
import type * as vscode from 'vscode';
import { registerAlignedView } from './aligned-view';
import { registerGenerateCommands } from './generate-commands';
import { registerInTable } from './in-table';
import { registerNewDocument } from './new-document';
import { registerOfferGazette } from './offer-gazette';
import { registerOpenAsGazette } from './open-as-gazette';
import { registerFixFolder } from './fix-folder';
import { registerOpenRulePage } from './open-rule-page';
import { registerRefactorCommands } from './refactor-commands';
import { Renumbering } from './renumber';
import { registerRenumberCommands } from './renumber-commands';
import { RenumberPreview } from './renumber-preview';
import { registerRestartServer } from './restart-server';
import { registerRulePages } from './rule-pages';
import { SCHEMES, ServerConnection } from './server-connection';
import { registerSetRuleLevel } from './set-rule-level';
import { registerShowOutput } from './show-output';
import { registerShowReferences } from './show-references';
import { FileStatuses, type FileStatus } from './file-statuses';
import { registerStatusItem } from './status-item';
import { startWhenNeeded } from './start-when-needed';
import { registerTableCommands } from './table-commands';
import { registerTablePaste } from './table-paste';
import { registerCleanText } from './clean';
import { registerCleanPaste } from './clean-paste';
import { registerTemplateCompletion } from './template-completion';
import { registerTyping } from './typing';

/** What the extension offers to other extensions (and to tests): how the open documents stand. */
export interface GazetteApi {
  /** The counts last reported for a document; undefined before the server has spoken of it. */
  statusOf(uri: vscode.Uri): FileStatus | undefined;
  /** Fires with the URI of a document whose counts changed. */
  readonly onDidChangeStatus: vscode.Event<vscode.Uri>;
}

let server: ServerConnection | undefined;

export function activate(context: vscode.ExtensionContext): GazetteApi {
  const statuses = new FileStatuses();
  const connection = new ServerConnection(context, statuses);
  const preview = new RenumberPreview();
  const renumbering = new Renumbering((method, params) => connection.ask(method, params), preview);
  server = connection;
  context.subscriptions.push(
    statuses,
    connection,
    registerRulePages(context.extensionUri),
    registerOpenRulePage(context.extensionUri),
    registerSetRuleLevel(context.extensionUri, (method, params) => connection.ask(method, params)),
    registerFixFolder(context.extensionUri, (method, params, token, progress) =>
      connection.askLong(method, params, token, progress),
    ),
    registerRestartServer(connection),
    registerShowOutput(connection),
    registerShowReferences(),
    preview,
    registerRenumberCommands(renumbering),
    registerRefactorCommands((method, params) => connection.ask(method, params)),
    registerTableCommands((method, params) => connection.ask(method, params)),
    registerGenerateCommands((method, params) => connection.ask(method, params)),
    registerTablePaste((method, params) => connection.ask(method, params, true), SCHEMES),
    registerAlignedView((method, params) => connection.ask(method, params, true)),
    registerCleanText((method, params) => connection.ask(method, params, true)),
    registerCleanPaste((method, params) => connection.ask(method, params, true), SCHEMES),
    registerInTable(),
    registerNewDocument(context.extensionUri),
    registerTemplateCompletion(context.extensionUri, SCHEMES),
    registerTyping((method, params) => connection.ask(method, params, true), renumbering),
    registerOpenAsGazette(),
    registerOfferGazette(context.globalState),
    registerStatusItem(connection, statuses),
    startWhenNeeded(connection),
  );
  return { statusOf: (uri) => statuses.of(uri), onDidChangeStatus: statuses.onDidChange };
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}
