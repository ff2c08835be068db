// Offers, once for a file, to treat a plain text that begins like an official document as one. What was answered is remembered on the
// machine; after “don't ask again”, or three offers that nobody took, it is silent for ever.
import * as vscode from 'vscode';
import { beginsLikeDocument } from './begins-like-document';
import { openAsGazette } from './open-as-gazette';

const ASKED = 'gazette.offer.asked';
const SILENT = 'gazette.offer.silent';
const REFUSED = 'gazette.offer.refused';
/** Most files remembered; the oldest are forgotten first. */
const MOST_FILES = 500;
const MOST_REFUSALS = 3;

export function registerOfferGazette(memory: vscode.Memento): vscode.Disposable {
  const look = (editor: vscode.TextEditor | undefined): void => {
    if (editor && isCandidate(editor.document, memory)) void offer(editor.document, memory);
  };
  const changed = vscode.window.onDidChangeActiveTextEditor(look);
  look(vscode.window.activeTextEditor);
  return changed;
}

function isCandidate(document: vscode.TextDocument, memory: vscode.Memento): boolean {
  if (document.languageId !== 'plaintext' || !/\.(?:txt|text)$/i.test(document.uri.path)) return false;
  if (memory.get(SILENT, false) || memory.get<string[]>(ASKED, []).includes(document.uri.toString())) return false;
  return beginsLikeDocument(document.getText(new vscode.Range(0, 0, 40, 0)));
}

async function offer(document: vscode.TextDocument, memory: vscode.Memento): Promise<void> {
  // Remembered before the answer: a window closed with the question open must not ask again.
  const asked = memory.get<string[]>(ASKED, []);
  await memory.update(ASKED, [...asked, document.uri.toString()].slice(-MOST_FILES));
  const yes = vscode.l10n.t('Open as official document');
  const never = vscode.l10n.t("Don't ask again");
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t('This text begins like an official document. Check it as one?'),
    yes,
    never,
  );
  if (answer === yes) {
    await memory.update(REFUSED, 0);
    await openAsGazette(document);
    return;
  }
  const refusals = memory.get(REFUSED, 0) + 1;
  await memory.update(REFUSED, refusals);
  if (answer === never || refusals >= MOST_REFUSALS) await memory.update(SILENT, true);
}
