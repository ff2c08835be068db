// What the server has reported of each document: how many findings it has, in which language they are worded. Part of the wire between
// server and extension, read with care, because the two may be of different versions for a moment.
import * as vscode from 'vscode';
import { isRecord } from './wire';

/** The server's notification that carries a status. */
export const STATUS_METHOD = 'gazette/status';

export interface FileStatus {
  /** The project's settings leave the file out. */
  readonly excluded: boolean;
  readonly counts: Readonly<Record<'error' | 'warning' | 'information' | 'hint', number>>;
  readonly locale: string;
}

/** The newest status of every document by its URI. */
export class FileStatuses implements vscode.Disposable {
  private readonly statuses = new Map<string, FileStatus>();
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  /** Fires with the URI of the document whose status came or went. */
  readonly onDidChange = this.changed.event;

  of(uri: vscode.Uri): FileStatus | undefined {
    return this.statuses.get(uri.toString());
  }

  /** Takes in what the notification carried; anything malformed is ignored. */
  take(value: unknown): void {
    if (!isRecord(value) || typeof value.uri !== 'string' || !isRecord(value.counts)) return;
    const counts = value.counts;
    const count = (name: string): number => (typeof counts[name] === 'number' ? counts[name] : 0);
    // The server's spelling of a URI and VS Code's may differ in what is escaped.
    const uri = vscode.Uri.parse(value.uri);
    this.statuses.set(uri.toString(), {
      excluded: value.excluded === true,
      counts: {
        error: count('error'),
        warning: count('warning'),
        information: count('information'),
        hint: count('hint'),
      },
      locale: typeof value.locale === 'string' ? value.locale : '',
    });
    this.changed.fire(uri);
  }

  /** Forgets one document. */
  forget(uri: vscode.Uri): void {
    if (this.statuses.delete(uri.toString())) this.changed.fire(uri);
  }

  /** Forgets all, when the server that told them is gone. */
  clear(): void {
    const uris = [...this.statuses.keys()];
    this.statuses.clear();
    for (const uri of uris) this.changed.fire(vscode.Uri.parse(uri));
  }

  dispose(): void {
    this.changed.dispose();
  }
}
