// The command that cleans pasted text: the selection, or the whole document. One edit, one undo; nothing is applied to a text that changed in the meantime.
// What is cleaned is the server's matter.
import * as vscode from 'vscode';
import { tellOfCleaning, type CleanPlace } from './clean-report';
import { CLEAN_METHOD, readClean, type CleanAnswer, type CleanNote } from './clean-wire';
import { toRange } from './places';
import { mapOffset, type OffsetEdit } from './text-edits';
import type { Ask } from './renumber';

/** How often the server is asked again when the text changed under way. */
const MOST_QUESTIONS = 3;

export type CleanOutcome = 'applied' | 'nothing' | 'refused' | 'failed';

export function registerCleanText(ask: Ask): vscode.Disposable {
  return vscode.commands.registerCommand('gazette.cleanText', () => cleanActiveText(ask));
}

/** Cleans what is selected in the active editor, or all of it. */
async function cleanActiveText(ask: Ask): Promise<CleanOutcome> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== 'gazette') {
    void vscode.window.showInformationMessage(vscode.l10n.t('Put the cursor into an official document first.'));
    return 'refused';
  }
  if (vscode.workspace.fs.isWritableFileSystem(editor.document.uri.scheme) === false) {
    void vscode.window.showWarningMessage(vscode.l10n.t('The document is read-only.'));
    return 'refused';
  }
  try {
    for (let round = 1; round <= MOST_QUESTIONS; round++) {
      const answer = readClean(await showing(ask(CLEAN_METHOD, paramsOf(editor))));
      if (answer === undefined) throw new Error(vscode.l10n.t('The language server’s answer could not be read.'));
      if (!answer.stale || round === MOST_QUESTIONS) return await carryOut(editor.document, answer);
    }
    return 'refused';
  } catch (error) {
    if (error instanceof vscode.CancellationError) return 'nothing';
    const words = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(vscode.l10n.t('The text could not be cleaned: {0}', words));
    return 'failed';
  }
}

function paramsOf({ document, selections }: vscode.TextEditor): object {
  const ranges = selections
    .filter(({ isEmpty }) => !isEmpty)
    .map(({ start, end }) => ({ start: plain(start), end: plain(end) }));
  const indents = indentsSetting(document);
  const textDocument = { uri: document.uri.toString(), version: document.version };
  return { textDocument, indents, ...(ranges.length > 0 && { ranges }) };
}

function plain({ line, character }: vscode.Position): { line: number; character: number } {
  return { line, character };
}

/** What becomes of white space before lines. */
export function indentsSetting(document: vscode.TextDocument): string {
  return vscode.workspace.getConfiguration('gazette', document).get('clean.indents', 'remove');
}

async function carryOut(document: vscode.TextDocument, answer: CleanAnswer): Promise<CleanOutcome> {
  if (answer.refused !== undefined || answer.version !== document.version) {
    const changed = vscode.l10n.t('The text changed in the meantime, so it was left as it is. Run the command again.');
    void vscode.window.showWarningMessage(answer.refused ?? changed);
    return 'refused';
  }
  const edits = answer.edits.map(({ range, newText }): OffsetEdit => {
    const { start, end } = toRange(range);
    return { start: document.offsetAt(start), end: document.offsetAt(end), newText };
  });
  const after = (notes: readonly CleanNote[]): CleanPlace[] =>
    notes.map(({ range, message }) => {
      const { start, end } = toRange(range);
      return {
        message,
        start: mapOffset(document.offsetAt(start), edits),
        end: mapOffset(document.offsetAt(end), edits),
      };
    });
  const report = { document, summary: answer.summary, doubts: after(answer.doubts), places: after(answer.places) };
  if (edits.length > 0) {
    const edit = new vscode.WorkspaceEdit();
    for (const { range, newText } of answer.edits) edit.replace(document.uri, toRange(range), newText);
    if (!(await vscode.workspace.applyEdit(edit))) {
      void vscode.window.showErrorMessage(vscode.l10n.t('The changes could not be applied. Nothing was changed.'));
      return 'failed';
    }
  }
  tellOfCleaning(report);
  return edits.length > 0 ? 'applied' : 'nothing';
}

/** A long text takes a moment: the status bar says so. */
export function showing<T>(work: Promise<T>): Thenable<T> {
  const options = { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Cleaning the text…') };
  return vscode.window.withProgress(options, () => work);
}
