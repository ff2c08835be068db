/** A server as a process of its own and the connection to it, with what it says gathered: what the measurement of a folder speaks through. */
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type InitializeResult,
  type ProtocolConnection,
} from 'vscode-languageserver/node';

export class MeasuredServer {
  readonly connection: ProtocolConnection;
  readonly process: ChildProcess;
  capabilities!: InitializeResult['capabilities'];
  private onEnd: (() => void) | undefined;
  /** Resolves when the progress of reading the folders ends. */
  readonly folderRead = new Promise<void>((resolve) => (this.onEnd = resolve));

  constructor(script: string) {
    this.process = spawn(process.execPath, [script, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const { stdin, stdout } = this.process;
    if (!stdin || !stdout) throw new Error('the server has no streams');
    this.connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.connection.onRequest('window/workDoneProgress/create', () => null);
    this.connection.onRequest('workspace/diagnostic/refresh', () => null);
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => null));
    this.connection.onNotification('$/progress', ({ value }: { value: { kind: string } }) => {
      if (value.kind === 'end') this.onEnd?.();
    });
    this.connection.onUnhandledNotification(() => undefined);
    this.connection.listen();
  }

  async initialize(folder: string): Promise<void> {
    const result = await this.connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: [{ uri: folder, name: 'folder' }],
      capabilities: {
        window: { workDoneProgress: true },
        workspace: { workspaceFolders: true, diagnostics: { refreshSupport: true } },
        textDocument: { diagnostic: {} },
      },
    });
    this.capabilities = result.capabilities;
    await this.connection.sendNotification('initialized', {});
  }

  /** Resident memory now and at its highest, in MB; undefined where the system does not tell. */
  memory(): { readonly now: number; readonly peak: number } | undefined {
    try {
      const status = readFileSync(`/proc/${this.process.pid}/status`, 'utf8');
      const value = (name: string): number =>
        Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024);
      return { now: value('VmRSS'), peak: value('VmHWM') };
    } catch {
      return undefined;
    }
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
  }
}
