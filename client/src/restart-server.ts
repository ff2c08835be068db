// The command that starts the language server anew.
import * as vscode from 'vscode';
import type { ServerConnection } from './server-connection';

export function registerRestartServer(server: ServerConnection): vscode.Disposable {
  return vscode.commands.registerCommand('gazette.restartServer', () => server.restart());
}
