// The command that shows the language server's log.
import * as vscode from 'vscode';
import type { ServerConnection } from './server-connection';

export function registerShowOutput(server: ServerConnection): vscode.Disposable {
  return vscode.commands.registerCommand('gazette.showOutput', () => server.showOutput());
}
