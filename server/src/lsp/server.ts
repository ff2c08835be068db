// The language server: joins a connection to the service. Every request is answered, with an error if need be, and an error in one never
// reaches another. Holds no knowledge of documents; words and positions are made in convert*.ts.
import {
  CodeLensRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  TextDocumentSyncKind,
  WatchKind,
  type Connection,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver/node';
import { CONFIG_FILE_NAME } from '../lint/config-file';
import { EXTENSIONS } from '../lint/file-selection';
import { GIT_IGNORE } from '../lint/folder-walk';
import { allRules } from '../lint/registry';
import type { Rule } from '../lint/rule';
import { GazetteService } from '../service';
import { LIBRARY_FILE_NAME } from '../workspace/library-entry';
import { readClientFacts, record, type ClientFacts } from './client-facts';
import { FIX_ALL } from './code-actions';
import { LEGEND } from './convert-tokens';
import { COMPLETION_TRIGGERS, completionFeatures } from './completion';
import { Diagnostics } from './diagnostics';
import { pathOf, type Environment } from './environment';
import { describe } from './errors';
import { FolderIndex } from './folder-index';
import { formatFeatures } from './format';
import { GENERATE_KINDS } from './generate';
import { guardNotification, guardRequests, type Log } from './guard';
import { languageFeatures } from './language-features';
import { isLibraryFile, isPlainText, isSettingsFile, OpenTexts } from './open-texts';
import { RENAME_FILTERS, renameFeatures } from './rename';
import { REFACTOR_KINDS } from './refactor';
import { RENUMBER_KINDS } from './renumber-actions';
import type { Parts } from './parts';
import { SettingsStore } from './settings';
import { onTypeTriggers } from './typing';

/** Milliseconds without a key after which other open documents are looked at again. */
const OTHERS_AFTER = 400;

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
    // The open document comes first: the folders are read when it has been checked, and not in the same turn.
    () => setImmediate(() => void folders.need()),
  );
  const folders: FolderIndex = new FolderIndex({
    connection,
    client,
    service,
    environment,
    settings: () => settings,
    log,
    changed: () => {
      diagnostics.everythingChanged();
      refreshShown();
    },
    libraryRead: (path, library) => diagnostics.projectFileChanged(path, library),
    openLibrary: (uri) => texts.library(uri),
  });

  const guard = guardRequests(log);
  const notified = <P>(method: string, handler: (params: P) => void): ((params: P) => void) =>
    guardNotification(log, method, handler);

  connection.onInitialize((params): InitializeResult => {
    facts = readClientFacts(params);
    settings.give(record(facts.initialSettings));
    folders.setFolders(facts.folders);
    return { capabilities: capabilities(facts), serverInfo: { name: 'gazette-language-server', version } };
  });

  connection.onInitialized(() => {
    if (facts.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(() => {
        settings.editorChanged();
        projectFilesChanged();
        askFolders().catch((error: unknown) => log('workspace/workspaceFolders', error));
      });
    }
    register(connection, facts).catch((error: unknown) => log('client/registerCapability', error));
  });

  connection.onDidOpenTextDocument(
    notified('textDocument/didOpen', ({ textDocument: { uri, text, version: count } }) => {
      settings.refresh(uri);
      folders.opened(uri);
      texts.open(uri, text, count);
      const path = pathOf(uri);
      if (isPlainText(uri) && path !== undefined) diagnostics.showProjectFile(path);
      libraryChanged(uri);
      diagnostics.changed(uri);
    }),
  );
  connection.onDidChangeTextDocument(
    notified('textDocument/didChange', ({ textDocument: { uri, version: count }, contentChanges }) => {
      texts.change(uri, contentChanges, count);
      libraryChanged(uri);
      diagnostics.changed(uri);
      othersLater(uri);
    }),
  );
  connection.onDidCloseTextDocument(
    notified('textDocument/didClose', ({ textDocument: { uri } }) => {
      texts.close(uri);
      settings.forget(uri);
      diagnostics.closed(uri);
      const path = pathOf(uri);
      if (isPlainText(uri) && path !== undefined) diagnostics.showProjectFile(path);
      libraryChanged(uri);
      // What is on disk holds again, and clients without watchers have not said that it changed.
      folders.filesChanged([{ uri, type: FileChangeType.Changed }]);
    }),
  );
  connection.onDidSaveTextDocument(
    notified('textDocument/didSave', ({ textDocument: { uri } }) => {
      if (isSettingsFile(uri)) projectFilesChanged();
      folders.filesChanged([{ uri, type: FileChangeType.Changed }]);
    }),
  );
  connection.onDidChangeWatchedFiles(
    notified('workspace/didChangeWatchedFiles', ({ changes }) => {
      if (changes.some(({ uri }) => isSettingsFile(uri))) projectFilesChanged();
      folders.filesChanged(changes);
    }),
  );
  connection.onShutdown(() => folders.stop());
  connection.onDidChangeConfiguration(
    notified('workspace/didChangeConfiguration', (params) => {
      const given = record(params.settings).gazette;
      if (given !== undefined) settings.give(given);
      settings.editorChanged();
      diagnostics.everythingChanged();
      refreshShown();
      refreshTokens();
    }),
  );
  /** What is known of other files, or whether it is to be shown at all, changed. */
  const refreshShown = (): void => {
    const failed = (error: unknown): void => log('refresh', error);
    if (facts.refreshesLenses) connection.sendRequest(CodeLensRefreshRequest.type).catch(failed);
    if (facts.refreshesHints) connection.languages.inlayHint.refresh().catch(failed);
  };
  const refreshTokens = (): void => {
    if (facts.refreshesTokens) {
      connection.languages.semanticTokens.refresh().catch((error: unknown) => log('refresh', error));
    }
  };
  const libraryChanged = (uri: string): void => {
    if (isLibraryFile(uri)) folders.libraryChanged(uri).catch((error: unknown) => log('reading a library', error));
  };
  const askFolders = async (): Promise<void> => {
    folders.setFolders((await connection.workspace.getWorkspaceFolders())?.map(({ uri }) => uri) ?? []);
  };
  // What is typed here may matter there; not while it is typed. Clients that pull ask by themselves.
  let later: NodeJS.Timeout | undefined;
  const othersLater = (uri: string): void => {
    if (facts.pullsDiagnostics || texts.uris().length < 2) return;
    clearTimeout(later);
    later = setTimeout(() => diagnostics.othersChanged(uri), OTHERS_AFTER);
    later.unref();
  };
  const projectFilesChanged = (): void => {
    settings.filesChanged();
    folders.again();
    // A settings file that holds for no open document any more is looked at again only when one is opened.
    diagnostics.everythingChanged();
  };

  connection.languages.diagnostics.on(
    guard('textDocument/diagnostic', ({ textDocument, previousResultId }) =>
      diagnostics.pull(textDocument.uri, previousResultId),
    ),
  );
  const parts: Parts = { connection, client, service, texts, settings, diagnostics, folders, guard, environment };
  languageFeatures(parts);
  completionFeatures(parts);
  formatFeatures(parts);
  renameFeatures(parts);
}

/** Files whose changes matter though nobody has them open. */
const WATCHED = [
  ...[CONFIG_FILE_NAME, LIBRARY_FILE_NAME, GIT_IGNORE].map((name) => `**/${name}`),
  ...EXTENSIONS.map((extension) => `**/*${extension}`),
];

function capabilities(client: ClientFacts): InitializeResult['capabilities'] {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
    documentSymbolProvider: { label: '公文' },
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    documentLinkProvider: { resolveProvider: true },
    workspaceSymbolProvider: { resolveProvider: client.resolvesSymbols },
    codeLensProvider: { resolveProvider: true },
    inlayHintProvider: { resolveProvider: client.resolvesHints },
    callHierarchyProvider: true,
    completionProvider: { triggerCharacters: [...COMPLETION_TRIGGERS], resolveProvider: true },
    codeActionProvider: client.codeActionLiterals
      ? {
          codeActionKinds: ['quickfix', FIX_ALL, ...RENUMBER_KINDS, ...REFACTOR_KINDS, ...GENERATE_KINDS],
          resolveProvider: client.resolvesActions,
        }
      : false,
    documentOnTypeFormattingProvider: onTypeTriggers(client),
    renameProvider: client.preparesRename ? { prepareProvider: true } : true,
    documentFormattingProvider: true,
    documentRangeFormattingProvider: client.formatsRanges ? { rangesSupport: true } : true,
    semanticTokensProvider: { legend: LEGEND, full: true, range: true },
    // Only one of the two ways: a client that pulls would show what is pushed a second time.
    ...(client.pullsDiagnostics
      ? { diagnosticProvider: { identifier: 'gazette', interFileDependencies: true, workspaceDiagnostics: false } }
      : {}),
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      ...(client.willRenameFiles ? { fileOperations: { willRename: RENAME_FILTERS } } : {}),
    },
  };
}

async function register(connection: Connection, client: ClientFacts): Promise<void> {
  if (client.registersConfiguration) {
    await connection.client.register(DidChangeConfigurationNotification.type, { section: 'gazette' });
  }
  if (client.registersWatchers) {
    await connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [
        ...WATCHED.map((globPattern) => ({ globPattern })),
        // A folder that is deleted is told of by its own name, whatever lay in it.
        { globPattern: '**/*', kind: WatchKind.Delete },
      ],
    });
  }
}
