// A closing mark typed before the same mark goes over it. VS Code takes formatting on type apart into the smallest changes, which leaves the cursor
// before the mark; so this one answer is put in here, with the cursor behind it, and only while nothing else was typed.
import * as vscode from 'vscode';

/** The edits VS Code is to make; none where they were made here. */
export async function typeOver(
  document: vscode.TextDocument,
  cursor: vscode.Position,
  version: number,
  edits: readonly vscode.TextEdit[],
): Promise<vscode.TextEdit[]> {
  const [put, gone] = edits;
  const isOver = edits.length === 2 && gone?.newText === '' && gone.range.start.isEqual(cursor);
  if (put === undefined || gone === undefined || !isOver || !put.range.end.isEqual(cursor)) return [...edits];
  const editor = vscode.window.activeTextEditor;
  if (editor?.document !== document || document.version !== version) return [];
  await editor.edit((edit) => {
    edit.delete(put.range);
    edit.insert(cursor, put.newText);
    edit.delete(gone.range);
  });
  return [];
}
