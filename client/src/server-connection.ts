// The language server as the extension sees it: a process of the same Node on the other end of a channel. Says which documents are sent
// there and in which state the process is; what is said over the channel is the library's and the server's matter.
import * as vscode from 'vscode';
import {
  LanguageClient,
  State,
  TransportKind,
  WorkDoneProgress,
  type LanguageClientOptions,
} from 'vscode-languageclient/node';
import { STATUS_METHOD, type FileStatuses } from './file-statuses';
import { OPEN_RULE_PAGE } from './open-rule-page';
import { RULE_PAGE_SCHEME } from './rule-pages';
import { SET_RULE_LEVEL } from './set-rule-level';
import { SHOW_REFERENCES } from './show-references';
import { typeOver } from './type-over';

/** The file in which a project lists documents that do not lie in its folders. */
export const LIBRARY_FILE = 'gazette.library.csv';

/** How far the server is. `failed`: it could not be started, or ended too often. */
export type ServerState = 'stopped' | 'starting' | 'running' | 'failed';

/** How long a question may take before the user is shown that it does, and may call it off. Milliseconds. */
const PATIENCE = 800;

/** Where documents of the language may live. Copies that version control shows beside them are not checked a second time. */
export const SCHEMES = ['file', 'untitled', 'vscode-vfs', 'vscode-remote'];

export class ServerConnection implements vscode.Disposable {
  private readonly client: LanguageClient;
  private readonly output: vscode.LogOutputChannel;
  private readonly changed = new vscode.EventEmitter<ServerState>();
  private current: ServerState = 'stopped';
  private tokens = 0;
  /** Fires when the state changes. */
  readonly onDidChangeState = this.changed.event;

  constructor(
    context: vscode.ExtensionContext,
    private readonly statuses: FileStatuses,
  ) {
    this.output = vscode.window.createOutputChannel('Gazette', { log: true });
    const module = context.asAbsolutePath('dist/server.js');
    const run = { module, transport: TransportKind.ipc };
    const options: LanguageClientOptions = {
      documentSelector: [
        ...SCHEMES.map((scheme) => ({ scheme, language: 'gazette' })),
        // Settings files are checked too: a bad setting is a finding in them.
        { scheme: 'file', pattern: '**/.gazetterc.json' },
        // And libraries: what stands in a row holds as it is typed.
        { scheme: 'file', pattern: `**/${LIBRARY_FILE}` },
      ],
      outputChannel: this.output,
      initializationOptions: {
        rulePageBase: `${RULE_PAGE_SCHEME}:`,
        rulePageCommand: OPEN_RULE_PAGE,
        levelCommand: SET_RULE_LEVEL,
        renumberPreview: true,
        tableCommands: true,
        generateCommand: true,
        refactorCommands: true,
        typingKeys: true,
        showReferencesCommand: SHOW_REFERENCES,
      },
      middleware: {
        provideOnTypeFormattingEdits: async (document, position, ch, options, token, next) => {
          const { version } = document;
          const edits = await next(document, position, ch, options, token);
          return edits && typeOver(document, position, version, edits);
        },
      },
      diagnosticPullOptions: { onChange: true, onSave: true, onFocus: true },
    };
    this.client = new LanguageClient('gazette', 'Gazette', { run, debug: run }, options);
    this.client.onNotification(STATUS_METHOD, (status: unknown) => statuses.take(status));
    this.client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) this.become('running');
      else if (newState === State.Starting) this.become('starting');
      else if (this.current !== 'failed') this.become('stopped');
      if (newState === State.Stopped) statuses.clear();
    });
  }

  get state(): ServerState {
    return this.current;
  }

  /** Starts the server if it is not running; a failure is shown by the status item and in the output, never thrown. */
  async start(): Promise<void> {
    if (this.current === 'running' || this.current === 'starting') return;
    this.become('starting');
    try {
      await this.client.start();
    } catch (error) {
      this.fail(error);
    }
  }

  /**
   * Asks the server something of our own. A question that takes long shows in a notification, where it can be called off, unless nobody is
   * waiting for it (`quiet`). Rejects when the server is not there or answers with an error, and with a CancellationError when the user calls
   * it off.
   */
  async ask(method: string, params: unknown, quiet = false): Promise<unknown> {
    if (this.current === 'stopped' || this.current === 'failed') {
      throw new Error(vscode.l10n.t('The language server is not running.'));
    }
    const cancellation = new vscode.CancellationTokenSource();
    const answer = this.client.sendRequest<unknown>(method, params, cancellation.token).catch((error: unknown) => {
      if (cancellation.token.isCancellationRequested) throw new vscode.CancellationError();
      this.output.error(`${method}: ${String(error)}`);
      throw error;
    });
    const show = (): void => {
      const options = {
        location: vscode.ProgressLocation.Notification,
        title: vscode.l10n.t('Working out the numbers…'),
        cancellable: true,
      };
      void vscode.window.withProgress(options, (_progress, token) => {
        token.onCancellationRequested(() => cancellation.cancel());
        return answer.then(undefined, () => undefined);
      });
    };
    const timer = quiet ? undefined : setTimeout(show, PATIENCE);
    try {
      return await answer;
    } finally {
      clearTimeout(timer);
      cancellation.dispose();
    }
  }

  /**
   * Asks for something that takes its time: the server tells how far it is, and whoever holds the token calls it off, which rejects with a
   * CancellationError.
   */
  async askLong(
    method: string,
    params: object,
    token: vscode.CancellationToken,
    progress: (words: string, percentage: number | undefined) => void,
  ): Promise<unknown> {
    if (this.current === 'stopped' || this.current === 'failed') {
      throw new Error(vscode.l10n.t('The language server is not running.'));
    }
    const workDoneToken = `gazette-${++this.tokens}`;
    const listening = this.client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
      if (value.kind === 'report') progress(value.message ?? '', value.percentage);
    });
    try {
      return await this.client.sendRequest<unknown>(method, { ...params, workDoneToken }, token);
    } catch (error) {
      if (token.isCancellationRequested) throw new vscode.CancellationError();
      this.output.error(`${method}: ${String(error)}`);
      throw error;
    } finally {
      listening.dispose();
    }
  }

  /** Ends the process and starts another. */
  async restart(): Promise<void> {
    this.statuses.clear();
    this.become('starting');
    try {
      if (this.client.state === State.Running) await this.client.restart();
      else await this.client.start();
    } catch (error) {
      this.fail(error);
    }
  }

  async stop(): Promise<void> {
    if (this.client.state !== State.Running) return;
    try {
      await this.client.stop();
    } catch (error) {
      this.output.warn(`stop: ${String(error)}`);
    }
  }

  /** Brings the server's log to the front. */
  showOutput(): void {
    this.output.show(true);
  }

  dispose(): void {
    this.changed.dispose();
    this.output.dispose();
  }

  private fail(error: unknown): void {
    this.output.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    this.become('failed');
  }

  private become(state: ServerState): void {
    if (state === this.current) return;
    this.current = state;
    this.changed.fire(state);
  }
}
