// Says in a context key whether the cursor stands on what looks like a row of a table, so that menus and keys for tables show only there. A guess
// from the line alone, made anew when the cursor rests; the server decides what a table is.
import * as vscode from 'vscode';
import { looksLikeRow } from './looks-like-row';

const IN_TABLE = 'gazette.inTable';

/** Milliseconds the cursor rests before its line is looked at. */
const REST = 50;

export function registerInTable(): vscode.Disposable {
  let shown = false;
  let timer: NodeJS.Timeout | undefined;
  const look = (): void => {
    const editor = vscode.window.activeTextEditor;
    const inTable =
      editor?.document.languageId === 'gazette' &&
      looksLikeRow(editor.document.lineAt(editor.selection.active.line).text);
    if (inTable === shown) return;
    shown = inTable;
    void vscode.commands.executeCommand('setContext', IN_TABLE, inTable);
  };
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(look, REST);
  };
  later();
  return vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(later),
    vscode.window.onDidChangeActiveTextEditor(later),
    new vscode.Disposable(() => clearTimeout(timer)),
  );
}
