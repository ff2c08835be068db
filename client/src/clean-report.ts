// Tells what cleaning did and lets the user go through the places: those in doubt first, then those that changed. Knows where they stand after the edits.
import * as vscode from 'vscode';

/** A place in the cleaned text. */
export interface CleanPlace {
  readonly message: string;
  /** UTF-16 offsets after the edits. */
  readonly start: number;
  readonly end: number;
}

export interface CleanReport {
  readonly document: vscode.TextDocument;
  readonly summary: string;
  readonly doubts: readonly CleanPlace[];
  readonly places: readonly CleanPlace[];
}

/** Shows the summary, and the places when the user asks for them. Does not wait for that. */
export function tellOfCleaning(report: CleanReport): void {
  void ask(report);
}

async function ask(report: CleanReport): Promise<void> {
  const { summary, doubts, places } = report;
  const show = vscode.l10n.t('Show Places');
  const tell = doubts.length > 0 ? vscode.window.showWarningMessage : vscode.window.showInformationMessage;
  const answer = places.length + doubts.length > 0 ? await tell(summary, show) : await tell(summary);
  if (answer === show) goThrough(report);
}

interface PlaceItem extends vscode.QuickPickItem {
  readonly place?: CleanPlace;
}

/** A list of the places; the one in focus is shown in the editor. */
function goThrough({ document, doubts, places }: CleanReport): void {
  const pick = vscode.window.createQuickPick<PlaceItem>();
  pick.placeholder = vscode.l10n.t('Choose a place to go to');
  pick.matchOnDetail = true;
  pick.items = [
    ...group(vscode.l10n.t('Doubtful, left as they are'), doubts, document),
    ...group(vscode.l10n.t('Changed'), places, document),
  ];
  pick.onDidChangeActive(([item]) => void reveal(document, item?.place, true));
  pick.onDidAccept(() => {
    void reveal(document, pick.selectedItems[0]?.place, false);
    pick.hide();
  });
  pick.onDidHide(() => pick.dispose());
  pick.show();
}

function group(label: string, places: readonly CleanPlace[], document: vscode.TextDocument): PlaceItem[] {
  if (places.length === 0) return [];
  const items = places.map((place): PlaceItem => {
    const { line } = document.positionAt(place.start);
    const text = document.lineAt(line).text.trim();
    return { label: vscode.l10n.t('Line {0}', line + 1), description: text.slice(0, 60), detail: place.message, place };
  });
  return [{ label: `${label} (${places.length})`, kind: vscode.QuickPickItemKind.Separator }, ...items];
}

async function reveal(
  document: vscode.TextDocument,
  place: CleanPlace | undefined,
  preserveFocus: boolean,
): Promise<void> {
  if (place === undefined || document.isClosed) return;
  const selection = new vscode.Range(document.positionAt(place.start), document.positionAt(place.end));
  await vscode.window.showTextDocument(document, { selection, preserveFocus });
}
