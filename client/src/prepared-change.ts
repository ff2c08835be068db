// The edits of one file as they will be applied: bound to the open document and its version, so that a text that changed in the meantime is
// noticed before anything is written.
import * as vscode from 'vscode';
import { toRange } from './places';
import type { RenumberChange, WireEdit } from './renumber-wire';
import { afterEdits, areDisjoint, type OffsetEdit } from './text-edits';

export interface PreparedChange {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly before: string;
  readonly edits: readonly OffsetEdit[];
  /** The same edits as they came, `source[i]` for `edits[i]`. */
  readonly source: readonly WireEdit[];
}

/** Binds a change to its document; undefined when the document is no longer the one the edits were made for. */
export async function prepareChange(change: RenumberChange): Promise<PreparedChange | undefined> {
  const document = await openDocument(vscode.Uri.parse(change.uri));
  if (!document || (change.version !== null && change.version !== document.version)) return undefined;
  const edits = change.edits.map(({ range, newText }) => {
    const { start, end } = toRange(range);
    return { start: document.offsetAt(start), end: document.offsetAt(end), newText };
  });
  if (!areDisjoint(edits)) return undefined;
  return { document, version: document.version, before: document.getText(), edits, source: change.edits };
}

/** The text the change makes. */
export function textAfter({ before, edits }: PreparedChange): string {
  return afterEdits(before, edits);
}

/** True while the document has the version, or, closed and opened again, the text the change was prepared for. */
export async function isStillValid({ document, version, before }: PreparedChange): Promise<boolean> {
  if (!document.isClosed) return document.version === version;
  const again = await openDocument(document.uri);
  return again?.getText() === before;
}

/** Applies all of it as one edit, which one undo takes back; false when VS Code did not. */
export function applyChanges(changes: readonly PreparedChange[]): Thenable<boolean> {
  const edit = new vscode.WorkspaceEdit();
  for (const { document, source } of changes) {
    for (const { range, newText, label } of source) {
      const metadata = label === '' ? undefined : { needsConfirmation: false, label };
      edit.replace(document.uri, toRange(range), newText, metadata);
    }
  }
  // A refactoring of several files is saved as one where the user wants that: on disk, too, half of it would be a broken text.
  return vscode.workspace.applyEdit(edit, { isRefactoring: true });
}

async function openDocument(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}
