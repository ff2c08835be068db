// Renumbers on demand: asks the server what would change, shows it where it reaches further than the eye, and applies all of it or nothing. It
// works nothing out itself.
import * as vscode from 'vscode';
import { notedPlaces, tellOf } from './noted-places';
import { toPosition } from './places';
import { applyChanges, isStillValid, prepareChange, type PreparedChange } from './prepared-change';
import type { RenumberPreview } from './renumber-preview';
import { readAnswer, RENUMBER_METHOD, type RenumberAnswer, type RenumberParams } from './renumber-wire';
import { operationName } from './renumber-words';
import { wantsPreview } from './wants-preview';
import type { WirePosition } from './wire';

/** What came of it. */
export type RenumberOutcome = 'applied' | 'cancelled' | 'refused' | 'nothing' | 'failed';

/** Asks the server; rejects when it does not answer. */
export type Ask = (method: string, params: unknown) => Promise<unknown>;

interface Answered {
  readonly params: RenumberParams;
  readonly answer: RenumberAnswer;
}

/** Often enough for a text that changed under the question, and for files that were opened for it. */
const MOST_QUESTIONS = 3;

export class Renumbering {
  /**
   * Changes the level of an ordinal whose item is not written yet, if the cursor stands behind one: it has no place in the count and is only
   * printed anew. Set by whoever can; false where there is none.
   */
  levelOfEmpty?: (direction: 'deeper' | 'higher') => Promise<boolean>;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly ask: Ask,
    private readonly preview: RenumberPreview,
  ) {}

  /**
   * Renumbers what `params` gives when its turn has come: a held key must find each time what the time before has made. A preview that is
   * still open is given up.
   */
  run(params: () => RenumberParams | undefined): Promise<RenumberOutcome> {
    this.preview.cancel();
    const done = this.last.then(() => this.renumber(params));
    this.last = done;
    return done;
  }

  private async renumber(make: () => RenumberParams | undefined): Promise<RenumberOutcome> {
    try {
      const asked = make();
      if (!asked) return 'nothing';
      const { params, answer } = await this.question(asked, make);
      if (answer.refused !== undefined) {
        void vscode.window.showWarningMessage(answer.refused);
        return 'refused';
      }
      if (answer.changes.length === 0) {
        const words = answer.summary.join(' ');
        void vscode.window.showInformationMessage(words || vscode.l10n.t('There is nothing to renumber.'));
        return 'nothing';
      }
      return await this.carryOut(params, answer);
    } catch (error) {
      if (error instanceof vscode.CancellationError) return 'cancelled';
      const words = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(vscode.l10n.t('Renumbering failed: {0}', words));
      return 'failed';
    }
  }

  /**
   * The server's answer. Files it would change that are not open are opened and the question put again, so that every edit counts in a
   * version that can be checked before it is applied.
   */
  private async question(params: RenumberParams, make: () => RenumberParams | undefined): Promise<Answered> {
    for (let round = 1; ; round++) {
      const answer = readAnswer(await this.ask(RENUMBER_METHOD, params));
      if (!answer) throw new Error(vscode.l10n.t('The language server’s answer could not be read.'));
      if (round === MOST_QUESTIONS) return { params, answer };
      if (answer.stale) {
        params = make() ?? params;
        continue;
      }
      const closed = answer.changes.filter(({ uri, version }) => version === null && !isOpen(uri));
      if (closed.length === 0) return { params, answer };
      for (const { uri } of closed) await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
    }
  }

  private async carryOut(params: RenumberParams, answer: RenumberAnswer): Promise<RenumberOutcome> {
    const prepared = await Promise.all(answer.changes.map(prepareChange));
    const changes = prepared.filter((change) => change !== undefined);
    if (changes.length < prepared.length) return refuseStale();
    const deleted = notedPlaces(answer.deleted, changes);
    const doubtful = notedPlaces(answer.doubtful, changes);
    const editor = editorOf(params.textDocument.uri);
    const column = editor?.viewColumn;

    const uri = vscode.Uri.parse(params.textDocument.uri);
    const setting = vscode.workspace.getConfiguration('gazette', uri).get('renumber.preview');
    let outcome: RenumberOutcome | undefined;
    if (wantsPreview(setting, answer, params.textDocument.uri)) {
      const name = operationName(params.operation);
      const content = { name, changes, summary: answer.summary, deleted, doubtful };
      outcome = (await this.preview.ask(content, () => applyAll(changes))) ?? 'cancelled';
    } else outcome = await applyAll(changes);

    if (outcome !== 'applied') return outcome;
    // What is applied stays applied, even if its document cannot be shown any more.
    if (answer.cursor) await moveCursor(uri, answer.cursor, column).catch(() => undefined);
    vscode.window.setStatusBarMessage(answer.summary.join(' '), 8000);
    tellOf([...deleted, ...doubtful]);
    return outcome;
  }
}

/** Applies every change, unless one of the documents is another than it was. */
async function applyAll(changes: readonly PreparedChange[]): Promise<RenumberOutcome> {
  for (const change of changes) {
    if (!(await isStillValid(change))) return refuseStale();
  }
  if (await applyChanges(changes)) return 'applied';
  void vscode.window.showErrorMessage(vscode.l10n.t('The changes could not be applied. Nothing was changed.'));
  return 'failed';
}

function refuseStale(): RenumberOutcome {
  const words = vscode.l10n.t('A text changed in the meantime, so nothing was renumbered. Run the command again.');
  void vscode.window.showWarningMessage(words);
  return 'refused';
}

function isOpen(uri: string): boolean {
  const wanted = vscode.Uri.parse(uri).toString();
  return vscode.workspace.textDocuments.some((document) => document.uri.toString() === wanted);
}

function editorOf(uri: string): vscode.TextEditor | undefined {
  const wanted = vscode.Uri.parse(uri).toString();
  const isIt = (editor: vscode.TextEditor | undefined): boolean => editor?.document.uri.toString() === wanted;
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  return isIt(activeTextEditor) ? activeTextEditor : visibleTextEditors.find(isIt);
}

/** Puts the cursor where the moved text is now, in the editor the command was given in. */
async function moveCursor(uri: vscode.Uri, to: WirePosition, viewColumn: vscode.ViewColumn | undefined): Promise<void> {
  const at = toPosition(to);
  const editor = await vscode.window.showTextDocument(uri, { viewColumn, selection: new vscode.Range(at, at) });
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
