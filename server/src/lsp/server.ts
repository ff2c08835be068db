// The language server: joins a connection to the service. Every request is answered, with an error if need be, and an error in one never
// reaches another. Holds no knowledge of documents; words and positions are made in convert*.ts.
import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  TextDocumentSyncKind,
  type Connection,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver/node';
import { CONFIG_FILE_NAME } from '../lint/config-file';
import { allRules } from '../lint/registry';
import type { Rule } from '../lint/rule';
import { GazetteService } from '../service';
import { readClientFacts, record, type ClientFacts } from './client-facts';
import { FIX_ALL } from './code-actions';
import { LEGEND } from './convert-tokens';
import { Diagnostics } from './diagnostics';
import { pathOf, type Environment } from './environment';
import { describe } from './errors';
import { guardNotification, guardRequests, type Log } from './guard';
import { languageFeatures } from './language-features';
import { isSettingsFile, OpenTexts } from './open-texts';
import { SettingsStore } from './settings';

/** Characters behind which something can be offered that typing a word would not ask for. */
const TRIGGERS = ['的', '（', '(', '〔', '》', '专', '第', '自'];

/** Starts serving on a connection that does not listen yet. `rules` are all of them but in tests. */
export function startServer(
  connection: Connection,
  environment: Environment,
  version: string,
  rules: readonly Rule[] = allRules,
): void {
  let facts: ClientFacts = readClientFacts({ capabilities: {} } as InitializeParams);
  const client = (): ClientFacts => facts;
  const log: Log = (during, error) => connection.console.error(`${during}: ${describe(error)}`);
  const service = new GazetteService(
    { today: () => environment.today(), report: ({ during, error }) => log(during, error) },
    rules,
  );
  const texts = new OpenTexts(service);
  const settings: SettingsStore = new SettingsStore(
    connection,
    client,
    environment,
    (path, file) => diagnostics.projectFileChanged(path, file),
    rules,
  );
  const diagnostics = new Diagnostics(
    connection,
    client,
    texts,
    service,
    () => settings,
    (rule) => environment.pageOf(rule),
  );

  const guard = guardRequests(log);
  const notified = <P>(method: string, handler: (params: P) => void): ((params: P) => void) =>
    guardNotification(log, method, handler);

  connection.onInitialize((params): InitializeResult => {
    facts = readClientFacts(params);
    settings.give(record(facts.initialSettings));
    return { capabilities: capabilities(facts), serverInfo: { name: 'gazette-language-server', version } };
  });

  connection.onInitialized(() => {
    if (facts.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(() => {
        settings.editorChanged();
        projectFilesChanged();
      });
    }
    register(connection, facts).catch((error: unknown) => log('client/registerCapability', error));
  });

  connection.onDidOpenTextDocument(
    notified('textDocument/didOpen', ({ textDocument: { uri, text, version: count } }) => {
      settings.refresh(uri);
      texts.open(uri, text, count);
      const path = pathOf(uri);
      if (isSettingsFile(uri) && path !== undefined) diagnostics.showProjectFile(path);
      diagnostics.changed(uri);
    }),
  );
  connection.onDidChangeTextDocument(
    notified('textDocument/didChange', ({ textDocument: { uri, version: count }, contentChanges }) => {
      texts.change(uri, contentChanges, count);
      diagnostics.changed(uri);
    }),
  );
  connection.onDidCloseTextDocument(
    notified('textDocument/didClose', ({ textDocument: { uri } }) => {
      texts.close(uri);
      settings.forget(uri);
      diagnostics.closed(uri);
      const path = pathOf(uri);
      if (isSettingsFile(uri) && path !== undefined) diagnostics.showProjectFile(path);
    }),
  );
  connection.onDidSaveTextDocument(
    notified('textDocument/didSave', ({ textDocument: { uri } }) => {
      if (isSettingsFile(uri)) projectFilesChanged();
    }),
  );
  connection.onDidChangeWatchedFiles(notified('workspace/didChangeWatchedFiles', () => projectFilesChanged()));
  connection.onDidChangeConfiguration(
    notified('workspace/didChangeConfiguration', (params) => {
      const given = record(params.settings).gazette;
      if (given !== undefined) settings.give(given);
      settings.editorChanged();
      diagnostics.everythingChanged();
    }),
  );
  const projectFilesChanged = (): void => {
    settings.filesChanged();
    // A settings file that holds for no open document any more is looked at again only when one is opened.
    diagnostics.everythingChanged();
  };

  connection.languages.diagnostics.on(
    guard('textDocument/diagnostic', ({ textDocument, previousResultId }) =>
      diagnostics.pull(textDocument.uri, previousResultId),
    ),
  );
  languageFeatures({ connection, client, service, texts, settings, diagnostics, guard, environment });
}

function capabilities(client: ClientFacts): InitializeResult['capabilities'] {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
    documentSymbolProvider: { label: '公文' },
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    hoverProvider: true,
    completionProvider: { triggerCharacters: TRIGGERS },
    codeActionProvider: client.codeActionLiterals ? { codeActionKinds: ['quickfix', FIX_ALL] } : false,
    semanticTokensProvider: { legend: LEGEND, full: true, range: true },
    // Only one of the two ways: a client that pulls would show what is pushed a second time.
    ...(client.pullsDiagnostics
      ? { diagnosticProvider: { identifier: 'gazette', interFileDependencies: false, workspaceDiagnostics: false } }
      : {}),
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
}

async function register(connection: Connection, client: ClientFacts): Promise<void> {
  if (client.registersConfiguration) {
    await connection.client.register(DidChangeConfigurationNotification.type, { section: 'gazette' });
  }
  if (client.registersWatchers) {
    await connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [{ globPattern: `**/${CONFIG_FILE_NAME}` }],
    });
  }
}
