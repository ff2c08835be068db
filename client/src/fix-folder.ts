// The commands that mend a whole folder: everything that is safe, or one rule. The server works out what changes; here it is summed up, asked about
// and applied as one edit. Documents with unsaved changes and those that changed meanwhile are left alone and named.
import * as vscode from 'vscode';
import { countRules, FIX_FILES_METHOD, readFixes, textHash, type FixAnswer, type FixedFile } from './fix-wire';
import { chooseRule, ruleAtCursor } from './open-rule-page';
import { toRange } from './places';

/** Asks the server, telling of its progress; rejects with a CancellationError when it is called off. */
export type AskLong = (
  method: string,
  params: object,
  token: vscode.CancellationToken,
  progress: (words: string, percentage: number | undefined) => void,
) => Promise<unknown>;

export type FixOutcome = 'applied' | 'cancelled' | 'nothing' | 'refused' | 'failed';

/** Files and rules named in the question. */
const MOST_NAMED = 8;

/** What to do without asking; for other extensions and tests. */
interface FixRequest {
  readonly uri?: vscode.Uri;
  readonly rule?: string;
  /** Leaves the question out. */
  readonly sure: boolean;
}

export function registerFixFolder(extension: vscode.Uri, ask: AskLong): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('gazette.fixFolder', (given?: unknown) => run(ask, requestOf(given))),
    vscode.commands.registerCommand('gazette.fixRuleInFolder', async (given?: unknown): Promise<FixOutcome> => {
      const request = requestOf(given);
      const rule = request.rule ?? ruleAtCursor() ?? (await chooseRule(extension));
      return rule === undefined ? 'cancelled' : run(ask, { ...request, rule });
    }),
  );
}

/** The explorer hands over the folder; keybindings an object. */
function requestOf(given: unknown): FixRequest {
  if (given instanceof vscode.Uri) return { uri: given, sure: false };
  const { uri, rule, sure } = (typeof given === 'object' && given !== null ? given : {}) as Record<string, unknown>;
  return {
    ...(uri instanceof vscode.Uri ? { uri } : typeof uri === 'string' ? { uri: vscode.Uri.parse(uri) } : {}),
    ...(typeof rule === 'string' ? { rule } : {}),
    sure: sure === true,
  };
}

async function run(ask: AskLong, request: FixRequest): Promise<FixOutcome> {
  try {
    const folder = request.uri ?? (await chooseFolder());
    if (folder === undefined) return 'cancelled';
    return await mend(ask, folder, request);
  } catch (error) {
    if (error instanceof vscode.CancellationError) return 'cancelled';
    const words = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(vscode.l10n.t('The folder could not be mended: {0}', words));
    return 'failed';
  }
}

async function chooseFolder(): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const [only] = folders;
  if (only === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a folder first.'));
    return undefined;
  }
  if (folders.length === 1) return only.uri;
  const active = vscode.window.activeTextEditor?.document.uri;
  const own = active && vscode.workspace.getWorkspaceFolder(active);
  const sorted = own ? [own, ...folders.filter((folder) => folder !== own)] : folders;
  const items = sorted.map(({ name, uri }) => ({ label: name, description: uri.fsPath, uri }));
  const chosen = await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Choose a folder to mend') });
  return chosen?.uri;
}

async function mend(ask: AskLong, folder: vscode.Uri, { rule, sure }: FixRequest): Promise<FixOutcome> {
  const params = { uri: folder.toString(), ...(rule === undefined ? {} : { rule }) };
  const title = vscode.l10n.t('Looking for what can be mended…');
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  const found = await vscode.window.withProgress(options, async (progress, token) => {
    let done = 0;
    const answer = readFixes(
      await ask(FIX_FILES_METHOD, params, token, (message, percentage = done) => {
        progress.report({ message, increment: percentage - done });
        done = percentage;
      }),
    );
    if (answer === undefined) throw new Error(vscode.l10n.t('The language server’s answer could not be read.'));
    return { answer, ready: await prepare(answer, token) };
  });
  const { answer, ready } = found;
  if (answer.refused !== undefined) {
    void vscode.window.showWarningMessage(answer.refused);
    return 'refused';
  }
  if (ready.files.length === 0) {
    const words = vscode.l10n.t('Nothing to mend in {0} documents.', answer.checked);
    void vscode.window.showInformationMessage([words, ...leftOut(ready)].join(' '));
    return 'nothing';
  }
  const how = sure ? (answer.confirm ? 'preview' : 'apply') : await question(ready, answer, rule);
  if (how === undefined) return 'cancelled';
  // Somebody may have typed while the question stood there.
  const again = await prepare({ ...answer, files: ready.files.map(({ file }) => file) });
  if (again.files.length < ready.files.length) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t('A text changed in the meantime, so nothing was mended. Run the command again.'),
    );
    return 'refused';
  }
  const edit = new vscode.WorkspaceEdit();
  const label = rule ?? vscode.l10n.t('Everything that is safe to mend');
  for (const { document, file } of again.files) {
    const metadata = how === 'preview' ? { needsConfirmation: true, label } : undefined;
    for (const { range, newText } of file.edits) edit.replace(document.uri, toRange(range), newText, metadata);
  }
  // Several files are saved as one where the user wants that; none of them had unsaved changes of its own.
  if (!(await vscode.workspace.applyEdit(edit, { isRefactoring: true }))) {
    if (how === 'preview') return 'cancelled';
    void vscode.window.showErrorMessage(vscode.l10n.t('The changes could not be applied. Nothing was changed.'));
    return 'failed';
  }
  const words =
    how === 'preview' ? [] : [vscode.l10n.t('Mended {0} findings in {1} files.', total(again), again.files.length)];
  if (words.length > 0 || leftOut(again).length > 0) {
    void vscode.window.showInformationMessage([...words, ...leftOut(ready)].join(' '));
  }
  return 'applied';
}

interface Ready {
  readonly files: readonly { readonly file: FixedFile; readonly document: vscode.TextDocument }[];
  /** Left alone: unsaved changes, another text than the server's, or read-only. */
  readonly unsaved: readonly string[];
  readonly changed: readonly string[];
  readonly readOnly: readonly string[];
  readonly unread: FixAnswer['unread'];
}

/** Opens the documents and holds each against what its fixes were made for. */
async function prepare(answer: FixAnswer, token?: vscode.CancellationToken): Promise<Ready> {
  const files: { file: FixedFile; document: vscode.TextDocument }[] = [];
  const left = { unsaved: [] as string[], changed: [] as string[], readOnly: [] as string[] };
  for (const file of answer.files) {
    if (token?.isCancellationRequested) throw new vscode.CancellationError();
    const uri = vscode.Uri.parse(file.uri);
    const name = vscode.workspace.asRelativePath(uri);
    let document: vscode.TextDocument;
    try {
      document = await vscode.workspace.openTextDocument(uri);
    } catch {
      left.changed.push(name);
      continue;
    }
    if (document.isDirty && !document.isUntitled) left.unsaved.push(name);
    else if (textHash(document.getText()) !== file.hash) left.changed.push(name);
    else if (await isReadOnly(uri)) left.readOnly.push(name);
    else files.push({ file, document });
  }
  return { files, ...left, unread: answer.unread };
}

async function isReadOnly(uri: vscode.Uri): Promise<boolean> {
  if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false) return true;
  try {
    const { permissions = 0 } = await vscode.workspace.fs.stat(uri);
    return (permissions & vscode.FilePermission.Readonly) !== 0;
  } catch {
    return false;
  }
}

function total({ files }: Ready): number {
  return files.reduce((sum, { file }) => sum + file.mended.reduce((own, [, count]) => own + count, 0), 0);
}

/** Sentences on what is not mended. */
function leftOut({ unsaved, changed, readOnly, unread }: Ready): string[] {
  const out: string[] = [];
  if (unsaved.length > 0) out.push(vscode.l10n.t('Left alone, with unsaved changes: {0}.', named(unsaved)));
  if (changed.length > 0) {
    out.push(vscode.l10n.t('Left alone, changed or in another encoding in the editor: {0}.', named(changed)));
  }
  if (readOnly.length > 0) out.push(vscode.l10n.t('Left alone, read-only: {0}.', named(readOnly)));
  if (unread.length > 0) {
    const names = unread.map(
      ({ uri, reason }) => `${vscode.workspace.asRelativePath(vscode.Uri.parse(uri))} (${reason})`,
    );
    out.push(vscode.l10n.t('Could not be read: {0}.', named(names)));
  }
  return out;
}

function named(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMED).join(vscode.env.language.startsWith('zh') ? '、' : ', ');
  return names.length > MOST_NAMED ? vscode.l10n.t('{0} and {1} more', shown, names.length - MOST_NAMED) : shown;
}

async function question(
  ready: Ready,
  { checked, confirm }: FixAnswer,
  rule: string | undefined,
): Promise<'apply' | 'preview' | undefined> {
  const { files } = ready;
  const count = total(ready);
  const message =
    rule === undefined
      ? vscode.l10n.t('Mend {0} findings in {1} of {2} documents?', count, files.length, checked)
      : vscode.l10n.t('Mend {0} findings of {3} in {1} of {2} documents?', count, files.length, checked, rule);
  const rules = countRules(files.map(({ file }) => file)).map(([name, times]) => `${name} × ${times}`);
  const names = files.map(({ file, document }) => {
    const own = file.mended.reduce((sum, [, times]) => sum + times, 0);
    return `${vscode.workspace.asRelativePath(document.uri)} × ${own}`;
  });
  const detail = [...(rule === undefined ? [named(rules)] : []), named(names), ...leftOut(ready)].join('\n\n');
  const apply = vscode.l10n.t('Mend All');
  const preview = vscode.l10n.t('Preview Each Change…');
  const buttons = confirm ? [preview] : [apply, preview];
  const answer = await vscode.window.showInformationMessage(message, { modal: true, detail }, ...buttons);
  return answer === apply ? 'apply' : answer === preview ? 'preview' : undefined;
}
