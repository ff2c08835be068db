// The command that treats the text in the active editor as an official document, whatever its file is called.
import * as vscode from 'vscode';

/** Gives an open text the language; VS Code forgets it when the text is closed. */
export async function openAsGazette(document: vscode.TextDocument): Promise<void> {
  if (document.languageId !== 'gazette') await vscode.languages.setTextDocumentLanguage(document, 'gazette');
}

export function registerOpenAsGazette(): vscode.Disposable {
  return vscode.commands.registerCommand('gazette.openAsGazette', async (resource?: unknown) => {
    // From the explorer's menu the file comes as an argument and may not be open yet.
    const given = resource instanceof vscode.Uri ? await vscode.workspace.openTextDocument(resource) : undefined;
    const document = given ?? vscode.window.activeTextEditor?.document;
    if (!document) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open a text first, then run this command again.'));
      return;
    }
    if (given) await vscode.window.showTextDocument(given);
    await openAsGazette(document);
  });
}
