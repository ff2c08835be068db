// Enter, Tab and Shift+Tab in lists. Enter is the editor's own key: its keybinding lets the key through (^), so that the line break stands in the text
// before anybody is asked, whatever becomes of the answer. What the server adds is put in only while the text and the cursor are as the key has
// left them; who types on has typed on. The line break and what is added are undone as one.
import * as vscode from 'vscode';
import { toPosition, toRange } from './places';
import type { Ask, Renumbering } from './renumber';
import { afterLineBreak, isOrdinalAlone, readTypingAnswer, TYPING_METHOD, type TypingAnswer } from './typing-wire';

const ENTER = 'gazette.typing.enter';
const DEEPER = 'gazette.typing.deeper';
const HIGHER = 'gazette.typing.higher';
const AT_ORDINAL = 'gazette.atOrdinal';

/** Milliseconds after which nobody expects the number any more. */
const PATIENCE = 500;
/** Milliseconds between the key and the line break it makes, either of which may be told of first. */
const TOGETHER = 100;
/** The same for the first key: VS Code first asks whether an extension waits for the command. */
const FIRST_TOGETHER = 1000;

interface LineBreak {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly cursor: vscode.Position;
  readonly time: number;
}

/** Changes the level of an ordinal alone on its line, the cursor behind it; false where it is none, or where there is no such level. */
async function changeLevel(ask: Ask, direction: 'deeper' | 'higher'): Promise<boolean> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined || !isAtOrdinal(editor)) return false;
  const { document, selection } = editor;
  return answerKey(ask, direction, { document, version: document.version, cursor: selection.active, time: Date.now() });
}

/** `ask` must reject, or answer late, rather than show anything. */
export function registerTyping(ask: Ask, renumbering: Renumbering): vscode.Disposable {
  renumbering.levelOfEmpty = (direction) => changeLevel(ask, direction);
  const breaks = new LineBreaks();
  const atOrdinal = new AtOrdinal();
  const help = (key: TypingKey, at: LineBreak): Promise<boolean> =>
    answerKey(ask, key, at).finally(() => atOrdinal.look());
  const level = async (key: TypingKey, otherwise: string): Promise<void> => {
    const editor = vscode.window.activeTextEditor;
    const { document, selection } = editor ?? {};
    if (document === undefined || selection === undefined) return;
    const at = { document, version: document.version, cursor: selection.active, time: Date.now() };
    // The key does what it does elsewhere, unless something was typed while the server was asked.
    if (!(await help(key, at)) && document.version === at.version) await vscode.commands.executeCommand(otherwise);
  };
  return vscode.Disposable.from(
    breaks,
    atOrdinal,
    vscode.commands.registerCommand(ENTER, async () => {
      const made = await breaks.next();
      return made === undefined ? false : help('enter', made);
    }),
    // Should an editor ever not know the mark that lets a key through, the key must still break the line.
    vscode.commands.registerCommand(`^${ENTER}`, () => vscode.commands.executeCommand('type', { text: '\n' })),
    vscode.commands.registerCommand(DEEPER, () => level('deeper', 'tab')),
    vscode.commands.registerCommand(HIGHER, () => level('higher', 'outdent')),
  );
}

type TypingKey = 'enter' | 'deeper' | 'higher';

/** Asks what a key leads to and does it; false when nothing was done. */
async function answerKey(ask: Ask, key: TypingKey, at: LineBreak): Promise<boolean> {
  const { document, version, cursor } = at;
  const params = {
    textDocument: { uri: document.uri.toString(), version },
    position: { line: cursor.line, character: cursor.character },
    key,
  };
  const answer = await within(PATIENCE, ask(TYPING_METHOD, params));
  const made = readTypingAnswer(answer);
  return made !== undefined && (await apply(made, at, key === 'enter'));
}

/** What comes in time; undefined for what is late or fails. */
async function within(milliseconds: number, answer: Promise<unknown>): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), milliseconds);
  });
  try {
    return await Promise.race([answer.catch(() => undefined), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** One edit, if text and cursor are as they were. The editor looks at the version once more, so that no key typed meanwhile is lost or moved. */
async function apply(made: TypingAnswer, { document, version, cursor }: LineBreak, joined: boolean): Promise<boolean> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document !== document || document.version !== version || editor.selections.length !== 1) return false;
  if (!editor.selection.isEmpty || !editor.selection.active.isEqual(cursor)) return false;
  const gone = toRange(made.range);
  if (!gone.end.isEqual(cursor)) return false;
  const done = await editor.edit(
    (edit) => {
      if (!gone.isEmpty) edit.delete(gone);
      if (made.newText !== '') edit.insert(cursor, made.newText);
      for (const { range, newText } of made.others) edit.replace(toRange(range), newText);
    },
    { undoStopBefore: !joined, undoStopAfter: true },
  );
  if (done && made.note !== undefined) vscode.window.setStatusBarMessage(made.note, 8000);
  return done;
}

/** Brings keys and the line breaks they make together. */
class LineBreaks implements vscode.Disposable {
  private unclaimed: LineBreak | undefined;
  private patience = FIRST_TOGETHER;
  private waiting: ((made: LineBreak | undefined) => void)[] = [];
  private readonly listener = vscode.workspace.onDidChangeTextDocument((event) => this.changed(event));

  /** The line break of a key just pressed; undefined when it made none. */
  next(): Promise<LineBreak | undefined> {
    const made = this.unclaimed;
    const { patience } = this;
    this.unclaimed = undefined;
    this.patience = TOGETHER;
    if (made !== undefined && Date.now() - made.time <= patience) return Promise.resolve(made);
    return new Promise((resolve) => {
      const claim = (found: LineBreak | undefined): void => {
        clearTimeout(timer);
        resolve(found);
      };
      const timer = setTimeout(() => {
        this.waiting = this.waiting.filter((each) => each !== claim);
        resolve(undefined);
      }, TOGETHER);
      this.waiting.push(claim);
    });
  }

  private changed({ document, contentChanges, reason }: vscode.TextDocumentChangeEvent): void {
    if (document.languageId !== 'gazette' || contentChanges.length === 0) return;
    const cursor = reason === undefined ? afterLineBreak(contentChanges) : undefined;
    const made = cursor && {
      document,
      version: document.version,
      cursor: toPosition(cursor),
      time: Date.now(),
    };
    const claim = this.waiting.shift();
    if (claim !== undefined) claim(made);
    else this.unclaimed = made;
  }

  dispose(): void {
    this.listener.dispose();
  }
}

/** Keeps the context key for Tab: true where the cursor stands behind an ordinal alone on its line. */
class AtOrdinal implements vscode.Disposable {
  private shown = false;
  private readonly listeners = vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(() => this.look()),
    vscode.window.onDidChangeActiveTextEditor(() => this.look()),
  );

  look(): void {
    const editor = vscode.window.activeTextEditor;
    const now = editor !== undefined && isAtOrdinal(editor);
    if (now === this.shown) return;
    this.shown = now;
    void vscode.commands.executeCommand('setContext', AT_ORDINAL, now);
  }

  dispose(): void {
    this.listeners.dispose();
  }
}

function isAtOrdinal({ document, selections, selection: { isEmpty, active } }: vscode.TextEditor): boolean {
  if (document.languageId !== 'gazette' || selections.length !== 1 || !isEmpty) return false;
  return isOrdinalAlone(document.lineAt(active.line).text, active.character);
}
