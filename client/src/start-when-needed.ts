// Starts the server with the first document of the language: the extension also wakes for plain text files, to offer itself, and a server
// that nobody asked for should not run.
import * as vscode from 'vscode';
import type { ServerConnection } from './server-connection';

const LANGUAGE = 'gazette';

export function startWhenNeeded(server: ServerConnection): vscode.Disposable {
  const look = (document: vscode.TextDocument): void => {
    if (document.languageId !== LANGUAGE || server.state !== 'stopped') return;
    void server.start();
  };
  const opened = vscode.workspace.onDidOpenTextDocument(look);
  vscode.workspace.textDocuments.forEach(look);
  return opened;
}
