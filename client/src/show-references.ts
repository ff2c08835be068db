// The command behind the server's “referenced by” lens: opens VS Code's own list of references. The lens speaks the protocol's plain data,
// the list wants VS Code's objects; this is the step between them.
import * as vscode from 'vscode';
import { toPosition, toRange } from './places';
import { readLocation, readPosition, readSome } from './wire';

export const SHOW_REFERENCES = 'gazette.showReferences';

export function registerShowReferences(): vscode.Disposable {
  return vscode.commands.registerCommand(SHOW_REFERENCES, async (uri?: unknown, position?: unknown, list?: unknown) => {
    const at = readPosition(position);
    if (typeof uri !== 'string' || at === undefined) return;
    const locations = readSome(list, readLocation).map(
      (location) => new vscode.Location(vscode.Uri.parse(location.uri), toRange(location.range)),
    );
    const target = vscode.Uri.parse(uri);
    await vscode.commands.executeCommand('editor.action.showReferences', target, toPosition(at), locations);
  });
}
