// The command 新建公文…: lets the user choose among the templates and opens an official document that holds the chosen one, its first place to
// fill selected. Works without a folder and without the server. Parts of a document go to the cursor of the document in front.
import * as vscode from 'vscode';
import {
  readTemplates,
  TEMPLATE_FILES,
  templateNamed,
  withOwnNames,
  type Template,
  type TemplateGroup,
} from './templates';
import { isRecord } from './wire';

interface TemplateItem extends vscode.QuickPickItem {
  readonly template?: Template;
}

/** Registers the command. `{ "template": "请示" }` as argument, from a keybinding, asks nothing. */
export function registerNewDocument(extension: vscode.Uri): vscode.Disposable {
  return vscode.commands.registerCommand('gazette.newDocument', async (given?: unknown): Promise<boolean> => {
    const templates = await packedTemplates(extension);
    const named = isRecord(given) && typeof given.template === 'string' ? given.template : undefined;
    const target = vscode.window.activeTextEditor;
    const part = target?.document.languageId === 'gazette' ? target : undefined;
    const template = named === undefined ? await choose(templates, part) : templateNamed(templates, named);
    if (template === undefined) {
      if (named !== undefined) {
        void vscode.window.showWarningMessage(vscode.l10n.t('There is no template called “{0}”.', named));
      }
      return false;
    }
    return insert(template, part);
  });
}

/** The templates as they came with the extension. */
export async function packedTemplates(extension: vscode.Uri): Promise<Template[]> {
  const files = TEMPLATE_FILES.map(async (group) => {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'snippets', `${group}.json`));
    return readTemplates(group, JSON.parse(new TextDecoder().decode(bytes)));
  });
  return (await Promise.all(files)).flat();
}

async function choose(
  templates: readonly Template[],
  part: vscode.TextEditor | undefined,
): Promise<Template | undefined> {
  const titles: Readonly<Record<TemplateGroup, string>> = {
    gazette: vscode.l10n.t('Official documents'),
    instruments: vscode.l10n.t('Texts that documents print'),
    issue: vscode.l10n.t('Gazette'),
    parts: part ? vscode.l10n.t('Parts (inserted at the cursor)') : vscode.l10n.t('Parts'),
  };
  const items = TEMPLATE_FILES.flatMap((group): TemplateItem[] => [
    { label: titles[group], kind: vscode.QuickPickItemKind.Separator },
    ...templates.filter((template) => template.group === group).map(itemOf),
  ]);
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('New official document'),
    placeHolder: vscode.l10n.t('Choose a template: Chinese, pinyin, initials or English'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen?.template;
}

/** The list is searched in label, description and detail: each holds something that may be typed. */
function itemOf(template: Template): TemplateItem {
  const { chinese, english, purpose, letters } = template;
  const typed = letters.join(' ');
  if (vscode.env.language.startsWith('zh')) return { label: chinese, description: typed, detail: purpose, template };
  return { label: english, description: `${chinese} ${typed}`, template };
}

async function insert({ group, body }: Template, part: vscode.TextEditor | undefined): Promise<boolean> {
  const names: unknown = vscode.workspace.getConfiguration('gazette').get('newDocument.names');
  const snippet = new vscode.SnippetString(withOwnNames(body, names));
  if (group === 'parts' && part)
    return (await vscode.window.showTextDocument(part.document, part.viewColumn)).insertSnippet(snippet);
  const document = await vscode.workspace.openTextDocument({ language: 'gazette', content: '' });
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  return editor.insertSnippet(snippet, new vscode.Position(0, 0));
}
