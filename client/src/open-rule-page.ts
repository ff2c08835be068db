// The command that shows a rule's page: of the rule handed in by a quick fix, else of the finding at the cursor, else of one chosen from
// the list of pages.
import * as vscode from 'vscode';
import { packedPage, rulePageUri } from './rule-pages';

export const OPEN_RULE_PAGE = 'gazette.openRulePage';

export function registerOpenRulePage(extension: vscode.Uri): vscode.Disposable {
  return vscode.commands.registerCommand(OPEN_RULE_PAGE, async (given?: unknown) => {
    const rule = typeof given === 'string' ? given : (ruleAtCursor() ?? (await chooseRule(extension)));
    if (rule === undefined) return;
    const uri = rulePageUri(rule);
    if (!packedPage(extension, uri.path)) {
      void vscode.window.showWarningMessage(vscode.l10n.t('There is no page for {0}.', rule));
      return;
    }
    await vscode.commands.executeCommand('markdown.showPreview', uri);
  });
}

/** The rule of the innermost finding at the cursor of the active editor. */
export function ruleAtCursor(): string | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return undefined;
  const at = editor.selection.active;
  const size = (range: vscode.Range): number =>
    (range.end.line - range.start.line) * 10_000 + range.end.character - range.start.character;
  const [found] = vscode.languages
    .getDiagnostics(editor.document.uri)
    .filter((finding) => finding.source === 'gazette' && finding.range.contains(at))
    .sort((a, b) => size(a.range) - size(b.range));
  const { code } = found ?? {};
  const rule = typeof code === 'object' ? code.value : code;
  return typeof rule === 'string' ? rule : undefined;
}

/** Lets the user choose among the pages that are packed. */
export async function chooseRule(extension: vscode.Uri): Promise<string | undefined> {
  const folder = vscode.Uri.joinPath(extension, 'docs/rules');
  const rules: string[] = [];
  for (const [family, type] of await vscode.workspace.fs.readDirectory(folder)) {
    if (type !== vscode.FileType.Directory) continue;
    for (const [name] of await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(folder, family))) {
      if (name.endsWith('.md')) rules.push(`${family}/${name.slice(0, -'.md'.length)}`);
    }
  }
  return vscode.window.showQuickPick(rules.sort(), { placeHolder: vscode.l10n.t('Choose a rule') });
}
