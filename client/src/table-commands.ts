// The commands that change tables: one for each operation, for the table at the cursor, and the one that code actions carry. The server works out
// what changes; here it is applied, all of it or nothing, and the cursor put where it belongs.
import * as vscode from 'vscode';
import { notedPlaces, tellOf } from './noted-places';
import { toPosition } from './places';
import { applyChanges, isStillValid, prepareChange } from './prepared-change';
import type { Ask, RenumberOutcome } from './renumber';
import { readAnswer, type RenumberAnswer } from './renumber-wire';
import { readTableOperation, readTableParams, TABLE_METHOD, type TableOperation, type TableParams } from './table-wire';
import { isRecord } from './wire';

const COMMANDS: Readonly<Record<string, TableOperation>> = {
  'gazette.table.rowAbove': 'row-above',
  'gazette.table.rowBelow': 'row-below',
  'gazette.table.rowUp': 'row-up',
  'gazette.table.rowDown': 'row-down',
  'gazette.table.rowDelete': 'row-delete',
  'gazette.table.columnLeft': 'column-left',
  'gazette.table.columnRight': 'column-right',
  'gazette.table.columnMoveLeft': 'column-move-left',
  'gazette.table.columnMoveRight': 'column-move-right',
  'gazette.table.columnDelete': 'column-delete',
  'gazette.table.renumber': 'renumber',
  'gazette.table.fillGrowth': 'fill-growth',
  'gazette.table.fillGrowthAll': 'fill-growth-all',
  'gazette.table.align': 'align',
  'gazette.table.toPipe': 'to-pipe',
  'gazette.table.toTab': 'to-tab',
  'gazette.table.split': 'split',
  'gazette.table.merge': 'merge',
};

/** Called by code actions with the parameters of the request, or from a keybinding with `{ "operation": … }` for the cursor. */
const TABLE = 'gazette.table';

/** Often enough for a text that changed under the question. */
const MOST_QUESTIONS = 3;

export function registerTableCommands(ask: Ask): vscode.Disposable {
  let last: Promise<unknown> = Promise.resolve();
  // A held key must find each time what the time before has made.
  const run = (params: () => TableParams | undefined): Promise<RenumberOutcome> => {
    const done = last.then(() => change(ask, params));
    last = done;
    return done;
  };
  const commands = Object.entries(COMMANDS).map(([command, operation]) =>
    vscode.commands.registerCommand(command, () => run(() => atCursor(operation))),
  );
  const general = vscode.commands.registerCommand(TABLE, async (given?: unknown): Promise<RenumberOutcome> => {
    const params = readTableParams(given);
    if (params) return run(() => params);
    const operation = readTableOperation(isRecord(given) ? given.operation : given);
    return operation ? run(() => atCursor(operation)) : 'nothing';
  });
  return vscode.Disposable.from(...commands, general);
}

function atCursor(operation: TableOperation): TableParams | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== 'gazette') {
    void vscode.window.showInformationMessage(vscode.l10n.t('Put the cursor into an official document first.'));
    return undefined;
  }
  const { uri, version } = editor.document;
  const { line, character } = editor.selection.active;
  return { textDocument: { uri: uri.toString(), version }, position: { line, character }, operation };
}

async function change(ask: Ask, make: () => TableParams | undefined): Promise<RenumberOutcome> {
  try {
    let params = make();
    for (let round = 1; params !== undefined; round++) {
      const answer = readAnswer(await ask(TABLE_METHOD, params));
      if (!answer) throw new Error(vscode.l10n.t('The language server’s answer could not be read.'));
      if (!answer.stale || round === MOST_QUESTIONS) return await carryOut(params, answer);
      params = make();
    }
    return 'nothing';
  } catch (error) {
    if (error instanceof vscode.CancellationError) return 'cancelled';
    const words = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(vscode.l10n.t('The table could not be changed: {0}', words));
    return 'failed';
  }
}

async function carryOut(params: TableParams, answer: RenumberAnswer): Promise<RenumberOutcome> {
  if (answer.refused !== undefined) {
    void vscode.window.showWarningMessage(answer.refused);
    return 'refused';
  }
  const [first] = answer.changes;
  if (first === undefined) {
    vscode.window.setStatusBarMessage(answer.summary.join(' '), 8000);
    return 'nothing';
  }
  const prepared = await prepareChange(first);
  if (prepared === undefined || !(await isStillValid(prepared))) {
    const words = vscode.l10n.t(
      'The text changed in the meantime, so the table was left as it is. Run the command again.',
    );
    void vscode.window.showWarningMessage(words);
    return 'refused';
  }
  const places = notedPlaces([...answer.deleted, ...answer.doubtful], [prepared]);
  if (!(await applyChanges([prepared]))) {
    void vscode.window.showErrorMessage(vscode.l10n.t('The changes could not be applied. Nothing was changed.'));
    return 'failed';
  }
  moveCursor(params, answer);
  vscode.window.setStatusBarMessage(answer.summary.join(' '), 8000);
  tellOf(places);
  return 'applied';
}

function moveCursor({ textDocument: { uri } }: TableParams, { cursor }: RenumberAnswer): void {
  const wanted = vscode.Uri.parse(uri).toString();
  const editor = vscode.window.activeTextEditor;
  if (cursor === undefined || editor?.document.uri.toString() !== wanted) return;
  const at = toPosition(cursor);
  editor.selection = new vscode.Selection(at, at);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
