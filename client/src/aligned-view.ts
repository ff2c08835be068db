// Shows tab-separated tables in columns by space that is drawn and not written: decorations behind the tabs, for the rows in sight, as wide as the
// server says the cells want. The text stays as it is; switched off, nothing is left.
import * as vscode from 'vscode';
import type { Ask } from './renumber';
import { spacesOf } from './table-spacing';
import { readView, VIEW_METHOD } from './table-wire';

const ALIGNED = 'gazette.tablesAligned';

/** Milliseconds without a key or a turn of the wheel after which the spaces are worked out anew. */
const REST = 80;
/** Lines beside those in sight, so that a turn of the wheel finds them done. */
const BEYOND = 60;

export class AlignedView implements vscode.Disposable {
  private readonly kind = vscode.window.createTextEditorDecorationType({
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  private readonly listeners: vscode.Disposable[] = [];
  private readonly timers = new Map<vscode.TextEditor, NodeJS.Timeout>();
  private on = false;

  constructor(private readonly ask: Ask) {
    const { window, workspace } = vscode;
    const editorsOf = (document: vscode.TextDocument): readonly vscode.TextEditor[] =>
      window.visibleTextEditors.filter((editor) => editor.document === document);
    this.listeners.push(
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.later(textEditor)),
      window.onDidChangeTextEditorOptions(({ textEditor }) => this.later(textEditor)),
      window.onDidChangeVisibleTextEditors((editors) => editors.forEach((editor) => this.later(editor))),
      workspace.onDidChangeTextDocument(({ document }) => editorsOf(document).forEach((editor) => this.later(editor))),
    );
  }

  /** Whether tables are shown aligned. */
  get isOn(): boolean {
    return this.on;
  }

  /** Switches the view for all editors of the window. */
  toggle(): void {
    this.on = !this.on;
    void vscode.commands.executeCommand('setContext', ALIGNED, this.on);
    for (const editor of vscode.window.visibleTextEditors) {
      if (this.on) this.later(editor, 0);
      else editor.setDecorations(this.kind, []);
    }
  }

  dispose(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
    vscode.Disposable.from(...this.listeners).dispose();
    this.kind.dispose();
  }

  private later(editor: vscode.TextEditor, rest = REST): void {
    if (!this.on || editor.document.languageId !== 'gazette') return;
    clearTimeout(this.timers.get(editor));
    const timer = setTimeout(() => {
      this.timers.delete(editor);
      // What cannot be worked out is not shown; the server says in its log why.
      this.show(editor).catch(() => undefined);
    }, rest);
    this.timers.set(editor, timer);
  }

  private async show(editor: vscode.TextEditor): Promise<void> {
    const { document, visibleRanges } = editor;
    const first = Math.max(0, Math.min(...visibleRanges.map(({ start }) => start.line)) - BEYOND);
    const last = Math.max(...visibleRanges.map(({ end }) => end.line)) + BEYOND;
    if (visibleRanges.length === 0) return;
    const tabSize = typeof editor.options.tabSize === 'number' ? editor.options.tabSize : 4;
    const params = { textDocument: { uri: document.uri.toString() }, first, last, tabSize };
    const answer = readView(await this.ask(VIEW_METHOD, params));
    // A text that changed meanwhile has asked again.
    if (!this.on || answer === undefined || answer.version !== document.version) return;
    editor.setDecorations(this.kind, answer.tables.flatMap(spacesOf).map(decoration));
  }
}

function decoration({ line, character, width }: ReturnType<typeof spacesOf>[number]): vscode.DecorationOptions {
  return {
    range: new vscode.Range(line, character, line, character + 1),
    renderOptions: { after: { contentText: '\u00a0', width } },
  };
}

export function registerAlignedView(ask: Ask): vscode.Disposable {
  const view = new AlignedView(ask);
  const command = vscode.commands.registerCommand('gazette.table.toggleAligned', () => {
    view.toggle();
    const words = view.isOn
      ? vscode.l10n.t('Tables are shown aligned; the text is not changed.')
      : vscode.l10n.t('Tables are shown as they are written.');
    vscode.window.setStatusBarMessage(words, 5000);
    return view.isOn;
  });
  return vscode.Disposable.from(view, command);
}
