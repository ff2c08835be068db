// Starts the server with the first document of the language, or library of documents, that is opened: the extension also wakes for plain text
// and CSV files, and a server that nobody asked for should not run.
import * as vscode from 'vscode';
import { LIBRARY_FILE, type ServerConnection } from './server-connection';

const LANGUAGE = 'gazette';

export function startWhenNeeded(server: ServerConnection): vscode.Disposable {
  const look = (document: vscode.TextDocument): void => {
    const wanted = document.languageId === LANGUAGE || document.uri.path.endsWith(`/${LIBRARY_FILE}`);
    if (!wanted || server.state !== 'stopped') return;
    void server.start();
  };
  const opened = vscode.workspace.onDidOpenTextDocument(look);
  vscode.workspace.textDocuments.forEach(look);
  return opened;
}
