// What the client on the other side can do and asked for, read once from its initialize request. A client that says nothing gets what every
// client understands. Knows the protocol's words and nothing of documents.
import type { InitializeParams } from 'vscode-languageserver/node';
import type { Locale } from '../lint/rule';

/** What the server goes by. */
export interface ClientFacts {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesTokens: boolean;
  readonly relatedInformation: boolean;
  readonly configuration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchers: boolean;
  readonly workspaceFolders: boolean;
  /** The client shows progress that the server begins. */
  readonly workDoneProgress: boolean;
  /** The folders of the window when it started, by URI. */
  readonly folders: readonly string[];
  readonly versionedEdits: boolean;
  /** Edits may ask for a person's yes. */
  readonly annotatedEdits: boolean;
  /** The client asks where it can before it asks for a new name. */
  readonly preparesRename: boolean;
  /** The client tells of files before it moves them. */
  readonly willRenameFiles: boolean;
  readonly codeActionLiterals: boolean;
  readonly hierarchicalSymbols: boolean;
  readonly markdownHover: boolean;
  readonly snippets: boolean;
  /** Several ranges may be formatted in one request. */
  readonly formatsRanges: boolean;
  /** Edits of code actions may come when one is chosen. */
  readonly resolvesActions: boolean;
  /** Edits may carry labels. */
  readonly changeAnnotations: boolean;
  /** The client shows renumberings itself before it applies them. */
  readonly renumberPreview: boolean;
  /** The client answers the command gazette.table and carries out what comes of it. */
  readonly tableCommands: boolean;
  /** The client answers the command gazette.generate: it asks for choices and carries out what comes of it. */
  readonly generateCommand: boolean;
  /** The client answers the command gazette.refactor, and may be asked for words. */
  readonly refactorCommands: boolean;
  /** The client asks what Enter leads to; others are told when they format on type. */
  readonly typingKeys: boolean;
  /** Definitions may say which words lead to them. */
  readonly definitionLinks: boolean;
  readonly linkTooltips: boolean;
  /** The range of a symbol may be asked for later. */
  readonly resolvesSymbols: boolean;
  /** The tooltip of a hint may be asked for later. */
  readonly resolvesHints: boolean;
  readonly refreshesLenses: boolean;
  readonly refreshesHints: boolean;
  /** The language of the client's own surface. */
  readonly locale: Locale;
  /** The base of the addresses of rule pages, where the client serves them itself. */
  readonly rulePageBase?: string;
  /** The client's command that opens a rule's page. */
  readonly pageCommand?: string;
  /** The client's command that sets the level of a rule: one argument, `RuleLevelParams`. */
  readonly levelCommand?: string;
  /** Code actions that cannot be done are shown with the reason. */
  readonly disabledActions: boolean;
  /** Edits may make files. */
  readonly createsFiles: boolean;
  /** The client's command that shows places: arguments URI, position, locations. */
  readonly showReferencesCommand?: string;
  /** Settings handed over at the start by clients that cannot be asked for them. */
  readonly initialSettings: unknown;
}

/**
 * Reads the request; any shape of it. `initializationOptions` may hold `rulePageBase` (such as `gazette-rule:`), `rulePageCommand`,
 * `levelCommand`, `showReferencesCommand`, `renumberPreview` (true for a client that answers the command gazette.renumber), `tableCommands` (for one that
 * answers gazette.table), `refactorCommands` (gazette.refactor), `typingKeys` (for one that asks gazette/typing when Enter is pressed) and
 * `settings` (an object with the settings below `gazette`).
 */
export function readClientFacts(params: InitializeParams): ClientFacts {
  const { textDocument, workspace } = params.capabilities ?? {};
  const options = record(params.initializationOptions);
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesTokens: workspace?.semanticTokens?.refreshSupport === true,
    relatedInformation: (textDocument?.diagnostic ?? textDocument?.publishDiagnostics)?.relatedInformation !== false,
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    workDoneProgress: params.capabilities?.window?.workDoneProgress === true,
    folders: params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []),
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    annotatedEdits: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    willRenameFiles: workspace?.fileOperations?.willRename === true,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    markdownHover: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    resolvesActions: textDocument?.codeAction?.resolveSupport?.properties?.includes('edit') === true,
    changeAnnotations: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    renumberPreview: options.renumberPreview === true,
    tableCommands: options.tableCommands === true,
    generateCommand: options.generateCommand === true,
    refactorCommands: options.refactorCommands === true,
    typingKeys: options.typingKeys === true,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    formatsRanges: textDocument?.rangeFormatting?.rangesSupport === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    linkTooltips: textDocument?.documentLink?.tooltipSupport === true,
    resolvesSymbols: workspace?.symbol?.resolveSupport?.properties.includes('location.range') === true,
    resolvesHints: textDocument?.inlayHint?.resolveSupport?.properties.includes('tooltip') === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    locale: localeOf(params.locale),
    rulePageBase: stringOr(options.rulePageBase),
    pageCommand: stringOr(options.rulePageCommand),
    levelCommand: stringOr(options.levelCommand),
    disabledActions: textDocument?.codeAction?.disabledSupport === true,
    createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
    showReferencesCommand: stringOr(options.showReferencesCommand),
    initialSettings: options.settings,
  };
}

/** The language of messages for a language tag. Without one it is Chinese: whoever writes these documents reads it. */
export function localeOf(tag: unknown): Locale {
  if (typeof tag !== 'string' || tag === '') return 'zh-cn';
  return /^zh\b/i.test(tag) ? 'zh-cn' : 'en';
}

function stringOr(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The value as an object to look things up in; an empty one when it is none. */
export function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
