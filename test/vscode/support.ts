/**
 * What the suites inside VS Code share: opening files of the workspace (a copy of samples/), waiting for the server, reading findings.
 * Everything is seen through VS Code's own API; nothing of the server is imported.
 */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { GazetteApi } from '../../client/src/extension';

const EXTENSION = 'gazette.gazette-gongwen';
/** A machine that runs a browser beside the editor is slow at times. */
const PATIENCE = 20_000;

export function workspaceFolder(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'a folder is open');
  return folder.uri;
}

export function fileUri(name: string): vscode.Uri {
  return vscode.Uri.joinPath(workspaceFolder(), name);
}

export async function readText(name: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(fileUri(name)));
}

export async function writeText(name: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(fileUri(name), new TextEncoder().encode(text));
}

export async function api(): Promise<GazetteApi> {
  const extension = vscode.extensions.getExtension<GazetteApi>(EXTENSION);
  assert.ok(extension, 'the VSIX is installed');
  return extension.activate();
}

/** Opens a file of the workspace in front. */
export async function open(name: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(fileUri(name)), { preview: false });
}

/** Opens a text that is no file. */
export async function openUntitled(content: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ language: 'gazette', content });
  return vscode.window.showTextDocument(document);
}

/** Waits until the function gives something; fails with the words when it never does. */
export async function waitFor<T>(what: string, look: () => T | undefined | Promise<T | undefined>): Promise<T> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export function findings(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'gazette');
}

/** The rule of a finding: the code that links to its page. */
export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** The finding as the expectation files spell it: rule@line:column, both counted from 1. */
export function spelled(finding: vscode.Diagnostic): string {
  const { line, character } = finding.range.start;
  return `${ruleOf(finding)}@${line + 1}:${character + 1}`;
}

/** Waits until the server has spoken of the document and as many findings are shown as it counted. */
export async function checkedFindings(uri: vscode.Uri): Promise<vscode.Diagnostic[]> {
  const gazette = await api();
  return waitFor(`the findings of ${uri.path}`, () => {
    const status = gazette.statusOf(uri);
    if (!status) return undefined;
    const { error, warning, information, hint } = status.counts;
    const shown = findings(uri);
    return shown.length === error + warning + information + hint ? shown : undefined;
  });
}

/** Waits until the findings of a document are as asked. */
export async function findingsThat(
  what: string,
  uri: vscode.Uri,
  fit: (found: readonly vscode.Diagnostic[]) => boolean,
): Promise<vscode.Diagnostic[]> {
  return waitFor(what, () => {
    const found = findings(uri);
    return fit(found) ? found : undefined;
  });
}

/** The place right behind the first occurrence of the words. */
export function behind(document: vscode.TextDocument, words: string): vscode.Position {
  const at = document.getText().indexOf(words);
  assert.ok(at >= 0, words);
  return document.positionAt(at + words.length);
}

export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Sets a setting of the workspace, or takes it back with undefined. */
export async function set(section: string, value: unknown, overrideInLanguage = false): Promise<void> {
  const scope = overrideInLanguage ? { languageId: 'gazette' } : undefined;
  const configuration = vscode.workspace.getConfiguration(undefined, scope);
  await configuration.update(section, value, vscode.ConfigurationTarget.Workspace, overrideInLanguage);
}
