// The command that turns a rule up, down or off: in the project's .gazetterc.json, which the server edits and this writes, or in the editor's
// settings. Code actions hand over rule and level; from the palette both are chosen.
import * as vscode from 'vscode';
import { readLevelAnswer, readLevelParams, RULE_LEVEL_METHOD } from './fix-wire';
import { chooseRule, ruleAtCursor } from './open-rule-page';
import { toRange } from './places';
import type { Ask } from './renumber';

export const SET_RULE_LEVEL = 'gazette.setRuleLevel';

type Outcome = 'applied' | 'cancelled' | 'refused' | 'failed';

/** Often enough for a settings file that was open with other text. */
const MOST_QUESTIONS = 3;

export function registerSetRuleLevel(extension: vscode.Uri, ask: Ask): vscode.Disposable {
  return vscode.commands.registerCommand(SET_RULE_LEVEL, async (given?: unknown): Promise<Outcome> => {
    const params = readLevelParams(given);
    const uri = params.uri ?? vscode.window.activeTextEditor?.document.uri.toString();
    const rule = params.rule ?? ruleAtCursor() ?? (await chooseRule(extension));
    if (rule === undefined) return 'cancelled';
    const level = params.level ?? (await chooseLevel(rule));
    if (level === undefined) return 'cancelled';
    const place = params.level === undefined ? await choosePlace(uri) : 'project';
    if (place === undefined) return 'cancelled';
    try {
      if (place !== 'project') return await inEditor(uri, rule, level, place);
      return uri === undefined ? 'cancelled' : await inProject(ask, uri, rule, level);
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(vscode.l10n.t('The level of {0} could not be set: {1}', rule, words));
      return 'failed';
    }
  });
}

async function chooseLevel(rule: string): Promise<string | undefined> {
  const items = [
    { label: vscode.l10n.t('Off'), level: 'off' },
    { label: vscode.l10n.t('Hint'), level: 'hint' },
    { label: vscode.l10n.t('Information'), level: 'information' },
    { label: vscode.l10n.t('Warning'), level: 'warning' },
    { label: vscode.l10n.t('Error'), level: 'error' },
  ];
  return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('The level of {0}', rule) }))?.level;
}

async function choosePlace(uri: string | undefined): Promise<'project' | vscode.ConfigurationTarget | undefined> {
  const project = {
    label: vscode.l10n.t('Project'),
    description: '.gazetterc.json',
    detail: vscode.l10n.t(
      'For everybody who opens the project, and for the command line. Stronger than the editor’s settings.',
    ),
    place: 'project' as const,
  };
  const editor = [
    { label: vscode.l10n.t('Workspace settings'), place: vscode.ConfigurationTarget.Workspace },
    { label: vscode.l10n.t('User settings'), place: vscode.ConfigurationTarget.Global },
  ].map((each) => ({ ...each, description: 'settings.json', detail: undefined }));
  const open = vscode.workspace.workspaceFolders === undefined ? editor.slice(1) : editor;
  const isFile = uri !== undefined && vscode.Uri.parse(uri).scheme === 'file';
  const items = isFile ? [project, ...open] : open;
  return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Where to write it') }))?.place;
}

async function inEditor(
  uri: string | undefined,
  rule: string,
  level: string,
  target: vscode.ConfigurationTarget,
): Promise<Outcome> {
  const settings = vscode.workspace.getConfiguration('gazette', uri === undefined ? undefined : vscode.Uri.parse(uri));
  const found = settings.inspect<Record<string, unknown>>('rules');
  const own = target === vscode.ConfigurationTarget.Global ? found?.globalValue : found?.workspaceValue;
  const entry = own?.[rule];
  // Options that stand in the entry stay.
  const value =
    typeof entry === 'object' && entry !== null && !Array.isArray(entry) ? { ...entry, severity: level } : level;
  await settings.update('rules', { ...own, [rule]: value }, target);
  return 'applied';
}

async function inProject(ask: Ask, uri: string, rule: string, level: string): Promise<Outcome> {
  const params = { textDocument: { uri }, rule, level };
  for (let round = 1; round <= MOST_QUESTIONS; round++) {
    const answer = readLevelAnswer(await ask(RULE_LEVEL_METHOD, params));
    if (answer === undefined) throw new Error(vscode.l10n.t('The language server’s answer could not be read.'));
    if ('refused' in answer) {
      void vscode.window.showWarningMessage(answer.refused);
      return 'refused';
    }
    const file = vscode.Uri.parse(answer.uri);
    const edit = new vscode.WorkspaceEdit();
    if (answer.before === null) {
      edit.createFile(file, { contents: new TextEncoder().encode(answer.after), ignoreIfExists: false });
      if (await vscode.workspace.applyEdit(edit)) return tell(file, rule, level, true);
      continue;
    }
    const document = await vscode.workspace.openTextDocument(file);
    // The server may know the file as it lies on disk; now that it is open here it is asked for this text.
    if (document.getText() !== answer.before) continue;
    const dirty = document.isDirty;
    for (const { range, newText } of answer.edits) edit.replace(file, toRange(range), newText);
    if (!(await vscode.workspace.applyEdit(edit))) break;
    // Unsaved changes of the user's own are not saved for them.
    if (!dirty && !(await document.save())) break;
    return tell(file, rule, level, !dirty);
  }
  throw new Error(vscode.l10n.t('The changes could not be applied. Nothing was changed.'));
}

function tell(file: vscode.Uri, rule: string, level: string, saved: boolean): Outcome {
  const name = vscode.workspace.asRelativePath(file);
  const words = saved
    ? vscode.l10n.t('{0} is set to “{1}” in {2}.', rule, level, name)
    : vscode.l10n.t('{0} is set to “{1}” in {2}; it holds once the file is saved.', rule, level, name);
  const open = vscode.l10n.t('Open');
  void vscode.window.showInformationMessage(words, open).then((chosen) => {
    if (chosen === open) void vscode.window.showTextDocument(file);
  });
  return 'applied';
}
