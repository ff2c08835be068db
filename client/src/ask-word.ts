// Asks the user for a word the server needs: a line to type in, or a list in which something else may be typed. Knows nothing of what it is for.
import * as vscode from 'vscode';
import type { AskedWord } from './refactor-wire';

/** The word; undefined when the user called it off or gave none. */
export async function askWord({ prompt, value, choices }: AskedWord): Promise<string | undefined> {
  const word =
    choices.length === 0 ? await vscode.window.showInputBox({ prompt, value }) : await pickWord(prompt, choices);
  return word?.trim() || undefined;
}

/** What is typed stands in the list too, so that one key takes it. */
function pickWord(prompt: string, choices: readonly string[]): Promise<string | undefined> {
  return new Promise((resolve) => {
    const pick = vscode.window.createQuickPick();
    const known = choices.map((label) => ({ label }));
    pick.title = prompt;
    pick.placeholder = vscode.l10n.t('Choose one, or type another');
    pick.items = known;
    pick.onDidChangeValue((typed) => {
      const own = typed.trim();
      pick.items = own === '' || choices.includes(own) ? known : [...known, { label: own, alwaysShow: true }];
    });
    let chosen: string | undefined;
    pick.onDidAccept(() => {
      chosen = pick.selectedItems[0]?.label ?? pick.value;
      pick.hide();
    });
    pick.onDidHide(() => {
      pick.dispose();
      resolve(chosen);
    });
    pick.show();
  });
}
