// The preview of a renumbering: the files as they would become, beside what they are, and a question with two answers, all or nothing. VS
// Code's own refactor preview lets single changes be left out and begins with all of them out; half a renumbering is a broken text.
import * as vscode from 'vscode';
import { placeItem, reveal, type NotedPlace } from './noted-places';
import { textAfter, type PreparedChange } from './prepared-change';
import { extent } from './renumber-words';

/** The scheme of the texts as they would become. */
export const PREVIEW_SCHEME = 'gazette-preview';
/** Set while a preview is in front; buttons and keys go by it. */
const IN_FRONT = 'gazette.renumberPreviewInFront';
const APPLY = 'gazette.renumber.applyPreview';
const CANCEL = 'gazette.renumber.cancelPreview';

export interface PreviewContent {
  /** What is being done, such as “Move Up”. */
  readonly name: string;
  readonly changes: readonly PreparedChange[];
  readonly summary: readonly string[];
  readonly deleted: readonly NotedPlace[];
  readonly doubtful: readonly NotedPlace[];
}

/** One file on both sides of the comparison. Both are copies: an editor on the file itself would ask to be saved when it is closed. */
interface Compared {
  readonly file: vscode.Uri;
  readonly before: vscode.Uri;
  readonly after: vscode.Uri;
}

/** One preview on the screen. */
interface Shown {
  readonly title: string;
  readonly files: readonly Compared[];
  readonly decide: (apply: boolean) => void;
  /** Its tab has been seen, so that from now on its absence means that it was closed. */
  seen: boolean;
}

type Choice = vscode.QuickPickItem & { readonly apply?: boolean; readonly place?: NotedPlace };

export class RenumberPreview implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly texts = new Map<string, string>();
  private readonly registered: vscode.Disposable;
  private shown: Shown | undefined;
  private count = 0;
  private inFront = false;

  constructor() {
    this.registered = vscode.Disposable.from(
      vscode.workspace.registerTextDocumentContentProvider(PREVIEW_SCHEME, this),
      vscode.commands.registerCommand(APPLY, () => this.shown?.decide(true)),
      vscode.commands.registerCommand(CANCEL, () => this.shown?.decide(false)),
      vscode.window.tabGroups.onDidChangeTabs(() => this.look()),
      vscode.window.tabGroups.onDidChangeTabGroups(() => this.look()),
    );
  }

  provideTextDocumentContent(uri: vscode.Uri): string | undefined {
    return this.texts.get(uri.toString());
  }

  /** Takes the preview away that is there, if one is; what it showed is not applied. */
  cancel(): void {
    this.shown?.decide(false);
  }

  /**
   * Shows the changes and waits for the answer; closing the preview is a no. `act` is called with the preview still open when the answer is
   * yes. Gives what it gives, or undefined for a no.
   */
  async ask<T>(content: PreviewContent, act: () => Promise<T>): Promise<T | undefined> {
    this.cancel();
    const title = vscode.l10n.t('Renumbering preview: {0}', content.name);
    const files = await this.provide(content.changes);
    let decide: (apply: boolean) => void = () => undefined;
    const decision = new Promise<boolean>((resolve) => (decide = resolve));
    const shown: Shown = { title, files, decide, seen: false };
    this.shown = shown;
    void decision.then(() => {
      if (this.shown === shown) this.shown = undefined;
    });
    // What VS Code promises of an editor that is closed while it opens is kept late or never, so nothing waits for that alone.
    const opened = openDiff(title, files);
    let picker: vscode.Disposable | undefined;
    try {
      await Promise.race([opened, decision]);
      this.look();
      if (this.shown === shown) picker = showQuestion(content, decide);
      return (await decision) ? await act() : undefined;
    } finally {
      picker?.dispose();
      if (this.shown === shown) this.shown = undefined;
      this.look();
      await Promise.race([close(shown), patience()]);
      void opened.then(
        () => (this.shown ? undefined : close(shown)),
        () => undefined,
      );
      for (const { before, after } of files) {
        this.texts.delete(before.toString());
        this.texts.delete(after.toString());
      }
    }
  }

  dispose(): void {
    this.cancel();
    this.registered.dispose();
  }

  /** Notices that the preview comes to the front, leaves it or is closed. */
  private look(): void {
    const { shown } = this;
    const tabs = shown ? tabsOf(shown) : [];
    if (shown && tabs.length > 0) shown.seen = true;
    else if (shown?.seen) shown.decide(false);
    const active = vscode.window.tabGroups.activeTabGroup.activeTab;
    const inFront = active !== undefined && tabs.includes(active);
    if (inFront === this.inFront) return;
    this.inFront = inFront;
    void vscode.commands.executeCommand('setContext', IN_FRONT, inFront);
  }

  /** Keeps both texts of every file ready under addresses of their own, in the language of the document. */
  private async provide(changes: readonly PreparedChange[]): Promise<Compared[]> {
    const preview = ++this.count;
    const files: Compared[] = [];
    for (const [index, change] of changes.entries()) {
      const { uri: file, languageId } = change.document;
      const make = async (side: string, text: string): Promise<vscode.Uri> => {
        const uri = vscode.Uri.from({ scheme: PREVIEW_SCHEME, path: file.path, query: `${preview}.${index}.${side}` });
        this.texts.set(uri.toString(), text);
        const document = await vscode.workspace.openTextDocument(uri);
        if (document.languageId !== languageId) await vscode.languages.setTextDocumentLanguage(document, languageId);
        return uri;
      };
      files.push({
        file,
        before: await make('before', change.before),
        after: await make('after', textAfter(change)),
      });
    }
    return files;
  }
}

async function openDiff(title: string, files: readonly Compared[]): Promise<void> {
  const [first, ...others] = files;
  if (first && others.length === 0) {
    // Not in the tab that VS Code reuses: the next click in the explorer would take the preview away.
    await vscode.commands.executeCommand('vscode.diff', first.before, first.after, title, { preview: false });
    return;
  }
  const compared = files.map(({ file, before, after }) => [file, before, after]);
  await vscode.commands.executeCommand('vscode.changes', title, compared);
}

/** The question over the preview. Putting it away with Escape leaves the preview, whose title has the same two answers. */
function showQuestion(content: PreviewContent, decide: (apply: boolean) => void): vscode.QuickPick<Choice> {
  const { name, changes, summary, deleted, doubtful } = content;
  const edits = changes.reduce((sum, change) => sum + change.edits.length, 0);
  const picker = vscode.window.createQuickPick<Choice>();
  const separator = (label: string): Choice => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const section = (label: string, places: readonly NotedPlace[]): Choice[] =>
    places.length === 0 ? [] : [separator(`${label} (${places.length})`), ...places.map(placeItem)];
  picker.title = `${name} · ${summary.join(' ')}`;
  picker.placeholder = vscode.l10n.t('Enter applies all changes, Escape goes on reading the preview');
  picker.ignoreFocusOut = true;
  picker.items = [
    { label: `$(check) ${vscode.l10n.t('Apply All')}`, description: extent(changes.length, edits), apply: true },
    { label: `$(close) ${vscode.l10n.t('Cancel')}`, description: vscode.l10n.t('nothing is changed'), apply: false },
    ...section(vscode.l10n.t('References whose target is deleted'), deleted),
    ...section(vscode.l10n.t('References to look at: they stay as they are'), doubtful),
  ];
  picker.onDidAccept(() => {
    const [choice] = picker.selectedItems;
    picker.hide();
    if (choice?.apply !== undefined) decide(choice.apply);
    else if (choice?.place) void reveal(choice.place, 'before');
  });
  picker.show();
  return picker;
}

function tabsOf({ title, files }: Shown): vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input, label }) => {
      if (input instanceof vscode.TabInputTextDiff) {
        const { modified } = input;
        return files.some(({ after }) => after.toString() === modified.toString());
      }
      // The tab of several files tells nothing of itself but its title, behind which VS Code writes how many files there are.
      return !(input instanceof vscode.TabInputText) && label.startsWith(title);
    });
}

/** Long enough for a tab to close. */
function patience(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1000));
}

async function close(shown: Shown): Promise<void> {
  try {
    const tabs = tabsOf(shown);
    if (tabs.length > 0) await vscode.window.tabGroups.close(tabs);
  } catch {
    // Somebody closed it in the meantime.
  }
}
