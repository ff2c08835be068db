// Places a renumbering leaves for a person to look at: references whose target is gone, references that could not be carried over. Knows where
// they stand before the edits and where they stand after.
import * as vscode from 'vscode';
import { toRange } from './places';
import type { PreparedChange } from './prepared-change';
import type { RenumberNote } from './renumber-wire';
import { mapOffset } from './text-edits';

export interface NotedPlace {
  readonly message: string;
  readonly uri: vscode.Uri;
  /** Where it stands before the edits. */
  readonly range: vscode.Range;
  /** UTF-16 offsets after the edits, where the file is edited. */
  readonly after: readonly [start: number, end: number] | undefined;
}

/** The notes as places; to be called before the changes are applied. */
export function notedPlaces(notes: readonly RenumberNote[], changes: readonly PreparedChange[]): NotedPlace[] {
  return notes.map(({ location, message }) => {
    const uri = vscode.Uri.parse(location.uri);
    const range = toRange(location.range);
    const change = changes.find(({ document }) => document.uri.toString() === uri.toString());
    const map = (at: vscode.Position): number => (change ? mapOffset(change.document.offsetAt(at), change.edits) : 0);
    return { message, uri, range, after: change && [map(range.start), map(range.end)] };
  });
}

/** Shows a place in its editor: where it stands now, before or after the edits. */
export async function reveal(place: NotedPlace, when: 'before' | 'after'): Promise<void> {
  const document = await vscode.workspace.openTextDocument(place.uri);
  const selection =
    when === 'after' && place.after
      ? new vscode.Range(document.positionAt(place.after[0]), document.positionAt(place.after[1]))
      : place.range;
  await vscode.window.showTextDocument(document, { selection });
}

/** A line of a list of places. */
export function placeItem(place: NotedPlace): vscode.QuickPickItem & { place: NotedPlace } {
  const file = vscode.workspace.asRelativePath(place.uri);
  return { label: `$(go-to-file) ${file}:${place.range.start.line + 1}`, detail: place.message, place };
}

/** Tells of the places after the edits and lets the user go through them; does not wait for that. */
export function tellOf(places: readonly NotedPlace[]): void {
  if (places.length === 0) return;
  void ask(places);
}

async function ask(places: readonly NotedPlace[]): Promise<void> {
  const show = vscode.l10n.t('Show Places');
  const words = vscode.l10n.t('References to look at after renumbering: {0}. They were left unchanged.', places.length);
  if ((await vscode.window.showWarningMessage(words, show)) !== show) return;
  const placeHolder = vscode.l10n.t('Choose a place to go to');
  const chosen = await vscode.window.showQuickPick(places.map(placeItem), { placeHolder, matchOnDetail: true });
  if (chosen) await reveal(chosen.place, 'after');
}
