// Offers to paste text cleaned: in the paste options, where an ordinary paste stays the default, and as a command that tells afterwards what was done. A
// cheap look decides whether the server is asked at all, for most of what is pasted needs no cleaning.
import * as vscode from 'vscode';
import { indentsSetting, showing } from './clean';
import { tellOfCleaning } from './clean-report';
import { CLEAN_PASTE_METHOD, readCleanPaste } from './clean-wire';
import { looksDamaged } from './looks-damaged';
import type { Ask } from './renumber';

const KIND = vscode.DocumentDropOrPasteEditKind.Text.append('gazette', 'clean');

/** More than this is cleaned by the command, not while somebody waits for a paste. */
const MOST_CHARACTERS = 2_000_000;

export function registerCleanPaste(ask: Ask, schemes: readonly string[]): vscode.Disposable {
  const selector = schemes.map((scheme) => ({ scheme, language: 'gazette' }));
  return vscode.Disposable.from(
    vscode.languages.registerDocumentPasteEditProvider(selector, new CleanPasteProvider(ask), {
      providedPasteEditKinds: [KIND],
      pasteMimeTypes: ['text/plain'],
    }),
    vscode.commands.registerCommand('gazette.cleanPaste', () => pasteCleaned(ask)),
  );
}

class CleanPasteProvider implements vscode.DocumentPasteEditProvider {
  constructor(private readonly ask: Ask) {}

  async provideDocumentPasteEdits(
    document: vscode.TextDocument,
    _ranges: readonly vscode.Range[],
    dataTransfer: vscode.DataTransfer,
    context: vscode.DocumentPasteEditContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentPasteEdit[] | undefined> {
    if (context.only && !context.only.intersects(KIND)) return undefined;
    const text = await dataTransfer.get('text/plain')?.asString();
    if (text === undefined || text.length > MOST_CHARACTERS || token.isCancellationRequested || !looksDamaged(text)) {
      return undefined;
    }
    const textDocument = { uri: document.uri.toString() };
    // Without a server pasting goes on as ever.
    const asked = this.ask(CLEAN_PASTE_METHOD, { textDocument, text, indents: indentsSetting(document) });
    const answer = readCleanPaste(await asked.catch(() => undefined));
    if (typeof answer !== 'object' || answer.text === text) return undefined;
    const edit = new vscode.DocumentPasteEdit(answer.text, answer.title, KIND);
    // What was copied is pasted as it is unless somebody chooses otherwise.
    edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text, vscode.DocumentDropOrPasteEditKind.Empty];
    return [edit];
  }
}

/** Pastes the text of the clipboard cleaned, and tells what was done. */
async function pasteCleaned(ask: Ask): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== 'gazette') {
    void vscode.window.showInformationMessage(vscode.l10n.t('Put the cursor into an official document first.'));
    return;
  }
  const { document } = editor;
  const { version } = document;
  const text = await vscode.env.clipboard.readText();
  if (text === '') return;
  try {
    const textDocument = { uri: document.uri.toString() };
    const params = { textDocument, text, indents: indentsSetting(document) };
    const answer = readCleanPaste(await showing(ask(CLEAN_PASTE_METHOD, params)));
    if (typeof answer === 'string') {
      void vscode.window.showWarningMessage(answer);
      return;
    }
    if (document.version !== version || vscode.window.activeTextEditor !== editor) {
      const words = vscode.l10n.t('The text changed in the meantime, so nothing was pasted. Run the command again.');
      void vscode.window.showWarningMessage(words);
      return;
    }
    const pasted = answer?.text ?? text;
    const lines = /\r\n|\r|\n/g;
    const eol = document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
    const start = document.offsetAt(editor.selection.start);
    const single = editor.selections.length === 1;
    const applied = await editor.edit((edit) => {
      for (const selection of editor.selections) edit.replace(selection, pasted);
    });
    if (!applied) {
      void vscode.window.showErrorMessage(vscode.l10n.t('The changes could not be applied. Nothing was changed.'));
      return;
    }
    const end = editor.selection.end;
    editor.selection = new vscode.Selection(end, end);
    if (answer === undefined) return;
    // The document writes its own line ends.
    const at = (offset: number): number => start + pasted.slice(0, offset).replace(lines, eol).length;
    const doubts = single
      ? answer.doubts.map((doubt) => ({ ...doubt, start: at(doubt.start), end: at(doubt.end) }))
      : [];
    tellOfCleaning({ document, summary: answer.summary, doubts, places: [] });
  } catch (error) {
    if (error instanceof vscode.CancellationError) return;
    const words = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(vscode.l10n.t('The text could not be cleaned: {0}', words));
  }
}
