// Pastes what was copied from Excel, Word or a browser as rows of a table. The clipboard's HTML goes to the server as it is; an ordinary paste stays
// one choice away, and comes first where text stands beside the table.
import * as vscode from 'vscode';
import { toRange } from './places';
import type { Ask } from './renumber';
import { PASTE_METHOD, readPaste } from './table-wire';
import type { WireRange } from './wire';

const KIND = vscode.DocumentDropOrPasteEditKind.Text.append('gazette', 'table');

/** More than this is no table somebody pastes, and would keep the server busy. */
const MOST_CHARACTERS = 10_000_000;

/** Milliseconds VS Code's own pasting may take until it asks for edits. */
const PATIENCE = 400;

export function registerTablePaste(ask: Ask, schemes: readonly string[]): vscode.Disposable {
  const selector = schemes.map((scheme) => ({ scheme, language: 'gazette' }));
  const pasting = new TablePasteProvider(ask);
  const provider = vscode.languages.registerDocumentPasteEditProvider(selector, pasting, {
    providedPasteEditKinds: [KIND],
    pasteMimeTypes: ['text/html', 'text/plain'],
  });
  const command = vscode.commands.registerCommand('gazette.table.paste', async () => {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.languageId !== 'gazette') {
      void vscode.window.showInformationMessage(vscode.l10n.t('Put the cursor into an official document first.'));
      return;
    }
    // Extensions may read the clipboard's text only; its HTML comes with VS Code's own pasting, which in a browser asks nobody.
    const { version } = editor.document;
    const questions = pasting.questions;
    if (vscode.env.uiKind === vscode.UIKind.Desktop) {
      await vscode.commands.executeCommand('editor.action.pasteAs', { kind: KIND.value });
      for (let waited = 0; waited < PATIENCE && pasting.questions === questions; waited += 50) {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
    if (pasting.questions === questions && editor.document.version === version) await pasteText(ask, editor);
  });
  return vscode.Disposable.from(provider, command);
}

/** Pastes the text of the clipboard as rows. */
async function pasteText(ask: Ask, { document, selection }: vscode.TextEditor): Promise<void> {
  const textDocument = { uri: document.uri.toString(), version: document.version };
  const plain = await vscode.env.clipboard.readText();
  const params = { textDocument, range: plainRange(selection), asked: true, plain: plain.slice(0, MOST_CHARACTERS) };
  const answer = readPaste(await ask(PASTE_METHOD, params).catch(() => undefined));
  if (typeof answer === 'string') void vscode.window.showInformationMessage(answer);
  if (typeof answer !== 'object' || answer.version !== document.version) return;
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, toRange(answer.range), answer.newText);
  await vscode.workspace.applyEdit(edit);
}

class TablePasteProvider implements vscode.DocumentPasteEditProvider {
  /** How often VS Code has asked for edits. */
  questions = 0;

  constructor(private readonly ask: Ask) {}

  async provideDocumentPasteEdits(
    document: vscode.TextDocument,
    ranges: readonly vscode.Range[],
    dataTransfer: vscode.DataTransfer,
    context: vscode.DocumentPasteEditContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentPasteEdit[] | undefined> {
    this.questions++;
    const [range] = ranges;
    if (range === undefined || ranges.length > 1 || (context.only && !context.only.intersects(KIND))) return undefined;
    const html = await textOf(dataTransfer, 'text/html');
    const plain = await textOf(dataTransfer, 'text/plain');
    if (token.isCancellationRequested || !mayBeTable(html, plain)) return undefined;
    const asked = context.triggerKind === vscode.DocumentPasteTriggerKind.PasteAs;
    const textDocument = { uri: document.uri.toString(), version: document.version };
    const params = { textDocument, range: plainRange(range), asked, ...(html && { html }), ...(plain && { plain }) };
    // Without a server pasting goes on as ever.
    const answer = readPaste(await this.ask(PASTE_METHOD, params).catch(() => undefined));
    if (typeof answer === 'string' && asked && context.only) void vscode.window.showInformationMessage(answer);
    if (typeof answer !== 'object' || answer.version !== document.version) return undefined;
    const edit = new vscode.DocumentPasteEdit('', answer.title, KIND);
    const at = toRange(answer.range);
    // What is inserted is set in like its line; an edit of its own is not. A selection is replaced in the former way alone.
    if (range.isEmpty) {
      edit.additionalEdit = new vscode.WorkspaceEdit();
      edit.additionalEdit.replace(document.uri, at, answer.newText);
    } else edit.insertText = answer.newText;
    if (answer.mixed) edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text];
    return [edit];
  }
}

/** VS Code's own ranges are written otherwise than the protocol's. */
function plainRange({ start, end }: vscode.Range): WireRange {
  const plain = ({ line, character }: vscode.Position): WireRange['start'] => ({ line, character });
  return { start: plain(start), end: plain(end) };
}

async function textOf(dataTransfer: vscode.DataTransfer, type: string): Promise<string | undefined> {
  const text = await dataTransfer.get(type)?.asString();
  return text === undefined || text.length > MOST_CHARACTERS ? undefined : text;
}

/** Most of what is pasted is no table, and the server is not asked. */
function mayBeTable(html: string | undefined, plain: string | undefined): boolean {
  return (html !== undefined && /<table/i.test(html)) || (plain !== undefined && /[\t,]/.test(plain));
}
