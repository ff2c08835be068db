// The commands that make something of the selection: one for each operation, and the one that code actions carry. The server works out what changes
// and says what it must be told first; here the user is asked, and the change applied, all of it or nothing.
import * as vscode from 'vscode';
import { askWord } from './ask-word';
import { notedPlaces, tellOf } from './noted-places';
import { toPosition } from './places';
import { applyChanges, isStillValid, prepareChange } from './prepared-change';
import {
  readRefactorAnswer,
  readRefactorOperation,
  readRefactorParams,
  REFACTOR_METHOD,
  type RefactorAnswer,
  type RefactorOperation,
  type RefactorParams,
} from './refactor-wire';
import type { Ask, RenumberOutcome } from './renumber';
import { isRecord } from './wire';

const COMMANDS: Readonly<Record<string, RefactorOperation>> = {
  'gazette.refactor.define': 'define',
  'gazette.refactor.numberChinese': 'number-chinese',
  'gazette.refactor.numberBracket': 'number-bracket',
  'gazette.refactor.numberArabic': 'number-arabic',
  'gazette.refactor.numberArticle': 'number-article',
  'gazette.refactor.toTable': 'to-table',
  'gazette.refactor.toBox': 'to-box',
  'gazette.refactor.toAttachment': 'to-attachment',
  'gazette.refactor.addAgency': 'add-agency',
};

/** Called by code actions with the parameters of the request, or from a keybinding with `{ "operation": …, "argument": … }` for the selection. */
const REFACTOR = 'gazette.refactor';

export function registerRefactorCommands(ask: Ask): vscode.Disposable {
  const commands = Object.entries(COMMANDS).map(([command, operation]) =>
    vscode.commands.registerCommand(command, () => change(ask, atSelection(operation))),
  );
  const general = vscode.commands.registerCommand(REFACTOR, async (given?: unknown): Promise<RenumberOutcome> => {
    const params = readRefactorParams(given);
    if (params) return change(ask, params);
    const operation = readRefactorOperation(isRecord(given) ? given.operation : given);
    const argument = isRecord(given) && typeof given.argument === 'string' ? given.argument : undefined;
    return operation ? change(ask, atSelection(operation, argument)) : 'nothing';
  });
  return vscode.Disposable.from(...commands, general);
}

function atSelection(operation: RefactorOperation, argument?: string): RefactorParams | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== 'gazette') {
    void vscode.window.showInformationMessage(vscode.l10n.t('Put the cursor into an official document first.'));
    return undefined;
  }
  const { uri, version } = editor.document;
  const { start, end } = editor.selection;
  const range = {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  };
  const textDocument = { uri: uri.toString(), version };
  return { textDocument, range, operation, ...(argument === undefined ? {} : { argument }) };
}

async function change(ask: Ask, params: RefactorParams | undefined): Promise<RenumberOutcome> {
  if (params === undefined) return 'nothing';
  try {
    const first = await question(ask, params);
    if (first.ask === undefined) return await carryOut(params, first);
    const argument = await askWord(first.ask);
    if (argument === undefined) return 'cancelled';
    return await carryOut(params, await question(ask, { ...params, argument }));
  } catch (error) {
    if (error instanceof vscode.CancellationError) return 'cancelled';
    const words = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(vscode.l10n.t('The text could not be changed: {0}', words));
    return 'failed';
  }
}

async function question(ask: Ask, params: RefactorParams): Promise<RefactorAnswer> {
  const answer = readRefactorAnswer(await ask(REFACTOR_METHOD, params));
  if (!answer) throw new Error(vscode.l10n.t('The language server’s answer could not be read.'));
  return answer;
}

async function carryOut({ textDocument: { uri } }: RefactorParams, answer: RefactorAnswer): Promise<RenumberOutcome> {
  if (answer.refused !== undefined) {
    void vscode.window.showWarningMessage(answer.refused);
    return 'refused';
  }
  const [first] = answer.changes;
  if (first === undefined) return 'nothing';
  const prepared = await prepareChange(first);
  if (prepared === undefined || !(await isStillValid(prepared))) {
    const words = vscode.l10n.t('The text changed in the meantime, so it was left as it is. Run the command again.');
    void vscode.window.showWarningMessage(words);
    return 'refused';
  }
  const places = notedPlaces(answer.doubtful, [prepared]);
  if (!(await applyChanges([prepared]))) {
    void vscode.window.showErrorMessage(vscode.l10n.t('The changes could not be applied. Nothing was changed.'));
    return 'failed';
  }
  moveCursor(uri, answer);
  vscode.window.setStatusBarMessage(answer.summary.join(' '), 8000);
  tellOf(places);
  return 'applied';
}

function moveCursor(uri: string, { cursor }: RefactorAnswer): void {
  const editor = vscode.window.activeTextEditor;
  if (cursor === undefined || editor?.document.uri.toString() !== vscode.Uri.parse(uri).toString()) return;
  const at = toPosition(cursor);
  editor.selection = new vscode.Selection(at, at);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
