/**
 * A language client over streams in memory: sends what editors send, remembers what the server sends. Each test starts its own server
 * with the capabilities, settings and files it needs.
 */
import assert from 'node:assert/strict';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import {
  createConnection,
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeParams,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver/node';
import { directReader } from '../../server/src/lsp/entry-reader';
import { startServer } from '../../server/src/lsp/server';
import type { GazetteStatus } from '../../server/src/lsp/status';
import type { Rule } from '../../server/src/lint/rule';
import { wordRule } from '../support/fake-rules';
import { memoryFiles } from '../support/memory-files';

/** A capable editor. */
export const CAPABLE: ClientCapabilities = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true },
    diagnostics: { refreshSupport: true },
  },
  textDocument: {
    diagnostic: { dynamicRegistration: true, relatedDocumentSupport: true },
    publishDiagnostics: { relatedInformation: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: { completionItem: { snippetSupport: true } },
  },
};

/** What the tests count on: one word is mended safely, another only on demand. */
export const RULES: readonly Rule[] = [
  wordRule('wording/sample', '当日', { severity: 'warning', fix: 'safe', replacement: '当天' }),
  wordRule('wording/other', '名单', { severity: 'information', fix: 'suggested', replacement: '名册' }),
];

interface Registration {
  readonly method: string;
  readonly registerOptions?: { readonly watchers?: readonly { readonly globPattern: string }[] };
}

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initialize?: Partial<InitializeParams>;
  /** Answers workspace/configuration for a scope. */
  readonly settings?: (scope: string | undefined) => unknown;
  /** Files on the server's disk by path; may be changed between requests. */
  readonly files?: Map<string, string>;
  readonly rules?: readonly Rule[];
}

export class TestClient {
  readonly published: PublishDiagnosticsParams[] = [];
  readonly statuses: GazetteStatus[] = [];
  readonly logged: string[] = [];
  readonly registered: string[] = [];
  /** What the server showed of its progress: begin, report, end. */
  readonly progress: { readonly token: number | string; readonly kind: string }[] = [];
  readonly watched: string[] = [];
  refreshes = 0;
  /** The methods by which the server asked to be asked again. */
  readonly refreshed: string[] = [];
  result!: InitializeResult;
  private readonly waiting: (() => void)[] = [];

  private constructor(readonly connection: ProtocolConnection) {}

  static async start(options: ClientOptions = {}): Promise<TestClient> {
    const toServer = new PassThrough();
    const toClient = new PassThrough();
    // Readers of messages, not streams: for a stream the library would end this process when it closes.
    const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
    startServer(
      server,
      {
        today: () => ({ year: 2024, month: 6, day: 3 }),
        readText: async (file) => options.files?.get(file),
        files: memoryFiles(options.files ?? new Map(), path.sep),
        separator: path.sep,
        entryReader: () => directReader(memoryFiles(options.files ?? new Map(), path.sep)),
        patience: 50,
        pageOf: (rule) => `file:///pages/${rule}.md`,
      },
      '1.2.3',
      options.rules ?? RULES,
    );
    server.listen();
    const connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
    const client = new TestClient(connection);
    client.listen(options);
    const params: InitializeParams = {
      processId: null,
      rootUri: null,
      capabilities: options.capabilities ?? CAPABLE,
      ...options.initialize,
    };
    client.result = await client.request('initialize', params);
    client.notify('initialized', {});
    return client;
  }

  private listen(options: ClientOptions): void {
    const { connection } = this;
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.push(params);
      this.waiting.splice(0).forEach((wake) => wake());
    });
    connection.onNotification('gazette/status', (status: GazetteStatus) => {
      this.statuses.push(status);
    });
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.logged.push(message);
    });
    connection.onRequest('workspace/configuration', async ({ items }: { items: { scopeUri?: string }[] }) => {
      const answers: unknown[] = [];
      for (const item of items) answers.push((await options.settings?.(item.scopeUri)) ?? null);
      return answers;
    });
    connection.onRequest('window/workDoneProgress/create', () => null);
    connection.onNotification('$/progress', ({ token, value }: { token: number | string; value: { kind: string } }) => {
      this.progress.push({ token, kind: value.kind });
      this.waiting.splice(0).forEach((wake) => wake());
    });
    connection.onRequest('client/registerCapability', ({ registrations }: { registrations: Registration[] }) => {
      for (const { registerOptions } of registrations) {
        this.watched.push(...(registerOptions?.watchers ?? []).map(({ globPattern }) => globPattern));
      }
      this.registered.push(...registrations.map((registration) => registration.method));
      return null;
    });
    connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes++;
      this.waiting.splice(0).forEach((wake) => wake());
      return null;
    });
    for (const method of [
      'workspace/codeLens/refresh',
      'workspace/inlayHint/refresh',
      'workspace/semanticTokens/refresh',
    ]) {
      connection.onRequest(method, () => {
        this.refreshed.push(method);
        this.waiting.splice(0).forEach((wake) => wake());
        return null;
      });
    }
    connection.listen();
  }

  open(uri: string, text: string, languageId = 'gazette'): void {
    void this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  /** Replaces the range by the text. */
  edit(uri: string, version: number, start: Position, end: Position, text: string): void {
    void this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range: { start, end }, text }],
    });
  }

  close(uri: string): void {
    void this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  notify(method: string, params: unknown): void {
    void this.connection.sendNotification(method, params);
  }

  request<R>(method: string, params: unknown): Promise<R> {
    return this.connection.sendRequest(method, params);
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.request('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
  }

  /** The diagnostics of a full answer to a pull. */
  async items(uri: string): Promise<Diagnostic[]> {
    const report = await this.pull(uri);
    assert.equal(report.kind, 'full');
    return 'items' in report ? report.items : [];
  }

  /** Resolves when the condition holds; looks each time the server has said something. */
  async until(condition: () => boolean): Promise<void> {
    while (!condition()) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  /** The first diagnostics pushed for the URI that satisfy the condition, those already pushed among them. */
  async pushed(
    uri: string,
    accept: (params: PublishDiagnosticsParams) => boolean = () => true,
  ): Promise<PublishDiagnosticsParams> {
    for (;;) {
      const found = this.published.find((params) => params.uri === uri && accept(params));
      if (found) return found;
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }
}

/** Where the n-th occurrence of the words stands in the text. */
export function positionOf(text: string, words: string, nth = 0): Position {
  let at = -1;
  for (let i = 0; i <= nth; i++) at = text.indexOf(words, at + 1);
  assert.ok(at >= 0, `${words} stands in the text`);
  const before = text.slice(0, at).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

/** The text a range covers. */
export function textAt(text: string, range: { start: Position; end: Position }): string {
  const lines = text.split('\n');
  const offset = ({ line, character }: Position): number =>
    lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0) + character;
  return text.slice(offset(range.start), offset(range.end));
}

/** A path that is absolute on this machine. */
export function absolute(...parts: string[]): string {
  return path.resolve(path.sep, 'gazette-test', ...parts);
}
