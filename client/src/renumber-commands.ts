// The commands that renumber: one for each operation, for the thing at the cursor, and the one that code actions carry, which says itself
// what and where.
import * as vscode from 'vscode';
import type { Renumbering, RenumberOutcome } from './renumber';
import { readOperation, readParams, type RenumberOperation, type RenumberParams } from './renumber-wire';
import { isRecord, type WirePosition } from './wire';

const COMMANDS: Readonly<Record<string, RenumberOperation>> = {
  'gazette.renumber.moveUp': 'move-up',
  'gazette.renumber.moveDown': 'move-down',
  'gazette.renumber.promote': 'promote',
  'gazette.renumber.demote': 'demote',
  'gazette.renumber.insertBefore': 'insert-before',
  'gazette.renumber.insertAfter': 'insert-after',
  'gazette.renumber.delete': 'delete',
  'gazette.renumber.level': 'renumber-level',
  'gazette.renumber.all': 'renumber-all',
};

const LEVELS: Readonly<Partial<Record<RenumberOperation, 'deeper' | 'higher'>>> = {
  demote: 'deeper',
  promote: 'higher',
};

/** Called by code actions with the parameters of the request, or from a keybinding with `{ "operation": … }` for the cursor. */
const RENUMBER = 'gazette.renumber';

export function registerRenumberCommands(renumbering: Renumbering): vscode.Disposable {
  const commands = Object.entries(COMMANDS).map(([command, operation]) =>
    vscode.commands.registerCommand(command, async (): Promise<RenumberOutcome> => {
      const direction = LEVELS[operation];
      if (direction !== undefined && (await renumbering.levelOfEmpty?.(direction))) return 'applied';
      return renumbering.run(() => atCursor(operation));
    }),
  );
  const general = vscode.commands.registerCommand(RENUMBER, async (given?: unknown): Promise<RenumberOutcome> => {
    const params = readParams(given);
    if (params) return renumbering.run(() => withVersion(params));
    const operation = readOperation(isRecord(given) ? given.operation : given);
    return operation ? renumbering.run(() => atCursor(operation)) : 'nothing';
  });
  return vscode.Disposable.from(...commands, general);
}

/** A question that names no version is meant for the text as it is. */
function withVersion(params: RenumberParams): RenumberParams {
  const { uri, version } = params.textDocument;
  const wanted = vscode.Uri.parse(uri).toString();
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === wanted);
  return { ...params, textDocument: { uri, version: version ?? open?.version } };
}

/** The question for the thing at the cursor of the active editor. */
function atCursor(operation: RenumberOperation): RenumberParams | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== 'gazette') {
    void vscode.window.showInformationMessage(vscode.l10n.t('Put the cursor into an official document first.'));
    return undefined;
  }
  const { uri, version } = editor.document;
  const { isEmpty, active, start, end } = editor.selection;
  const textDocument = { uri: uri.toString(), version };
  if (isEmpty || LEVELS[operation] === undefined) return { textDocument, position: toWire(active), operation };
  return { textDocument, position: toWire(start), end: toWire(end), operation };
}

function toWire({ line, character }: vscode.Position): WirePosition {
  return { line, character };
}
