// The commands that write parts of a document: contents, page numbers, table of assignments, lists of cited documents and of short names. The server
// works out what is written; here choices are asked for and the edit applied, all of it or nothing, as one step to undo.
import * as vscode from 'vscode';
import { askChoices, askPart } from './generate-choices';
import {
  GENERATE_METHOD,
  PARTS_METHOD,
  readChoices,
  readGenerateParams,
  readParts,
  type GenerateChoices,
  type GenerateParams,
  type GeneratedPart,
  type OfferedPart,
} from './generate-wire';
import { toPosition } from './places';
import { applyChanges, isStillValid, prepareChange } from './prepared-change';
import type { Ask, RenumberOutcome } from './renumber';
import { readAnswer, type RenumberAnswer } from './renumber-wire';

/** The parts each command is about, the first that applies or, of several, the one the user chooses. */
const COMMANDS: Readonly<Record<string, readonly GeneratedPart[]>> = {
  'gazette.generateContents': ['contents', 'headings'],
  'gazette.fillPages': ['pages'],
  'gazette.generateAssignments': ['assignments'],
  'gazette.generateCitations': ['citations'],
  'gazette.generateAbbreviations': ['abbreviations'],
  'gazette.generatePart': ['contents', 'headings', 'pages', 'assignments', 'citations', 'abbreviations'],
};

/** Called by code actions with the parameters of the request. */
const GENERATE = 'gazette.generate';

/** Often enough for a text that changed under the question. */
const MOST_QUESTIONS = 3;

export function registerGenerateCommands(ask: Ask): vscode.Disposable {
  const commands = Object.entries(COMMANDS).map(([command, parts]) =>
    vscode.commands.registerCommand(command, (given?: unknown) =>
      guarded(() => atCursor(ask, parts, readChoices(given))),
    ),
  );
  const general = vscode.commands.registerCommand(GENERATE, (given?: unknown) => {
    const params = readGenerateParams(given);
    return guarded(() => (params ? chosen(ask, params) : Promise.resolve('nothing')));
  });
  return vscode.Disposable.from(...commands, general);
}

async function guarded(run: () => Promise<RenumberOutcome>): Promise<RenumberOutcome> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof vscode.CancellationError) return 'cancelled';
    const words = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(vscode.l10n.t('Nothing could be written: {0}', words));
    return 'failed';
  }
}

async function atCursor(
  ask: Ask,
  wanted: readonly GeneratedPart[],
  given: GenerateChoices | undefined,
): Promise<RenumberOutcome> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== 'gazette') {
    void vscode.window.showInformationMessage(vscode.l10n.t('Put the cursor into an official document first.'));
    return 'nothing';
  }
  const { document, selection } = editor;
  const place = {
    textDocument: { uri: document.uri.toString() },
    position: { line: selection.active.line, character: selection.active.character },
  };
  const offers = readParts(await ask(PARTS_METHOD, place)).filter(({ part }) => wanted.includes(part));
  const [first] = offers;
  const [usual] = wanted;
  // Nothing applies: the server says why.
  if (first === undefined) return work(ask, { ...place, part: usual as GeneratedPart });
  const asks = offers.length > 1 && given === undefined;
  const offer = asks ? await askPart(offers, vscode.l10n.t('Write Part of Document')) : first;
  if (offer === undefined) return 'cancelled';
  return withChoices(ask, { ...place, part: offer.part }, offer, given);
}

/** A part chosen in the light bulb. */
async function chosen(ask: Ask, params: GenerateParams): Promise<RenumberOutcome> {
  if (params.choices) return work(ask, params);
  const { textDocument, position, part } = params;
  const offers = readParts(await ask(PARTS_METHOD, { textDocument, position }));
  const offer = offers.find((each) => each.part === part);
  return offer
    ? withChoices(ask, { textDocument: { uri: textDocument.uri }, position, part }, offer, undefined)
    : work(ask, params);
}

async function withChoices(
  ask: Ask,
  params: GenerateParams,
  offer: OfferedPart,
  given: GenerateChoices | undefined,
): Promise<RenumberOutcome> {
  const choices = given ?? (await askChoices(offer));
  return choices === undefined ? 'cancelled' : work(ask, { ...params, choices });
}

async function work(ask: Ask, params: GenerateParams): Promise<RenumberOutcome> {
  for (let round = 1; ; round++) {
    const answer = readAnswer(await ask(GENERATE_METHOD, params));
    if (!answer) throw new Error(vscode.l10n.t('The language server’s answer could not be read.'));
    if (!answer.stale || round === MOST_QUESTIONS) return carryOut(ask, params, answer);
  }
}

async function carryOut(ask: Ask, params: GenerateParams, answer: RenumberAnswer): Promise<RenumberOutcome> {
  if (answer.refused !== undefined) {
    void vscode.window.showWarningMessage(answer.refused);
    return 'refused';
  }
  const [first] = answer.changes;
  if (first === undefined) {
    void vscode.window.showInformationMessage(answer.summary.join(' '));
    return 'nothing';
  }
  const prepared = await prepareChange(first);
  if (prepared === undefined || !(await isStillValid(prepared))) {
    const words = vscode.l10n.t('The text changed in the meantime, so nothing was written. Run the command again.');
    void vscode.window.showWarningMessage(words);
    return 'refused';
  }
  if (!(await applyChanges([prepared]))) {
    void vscode.window.showErrorMessage(vscode.l10n.t('The changes could not be applied. Nothing was changed.'));
    return 'failed';
  }
  showStart(params, answer);
  void tell(ask, params, answer);
  return 'applied';
}

function showStart({ textDocument: { uri } }: GenerateParams, { cursor }: RenumberAnswer): void {
  const wanted = vscode.Uri.parse(uri).toString();
  const editor = vscode.window.activeTextEditor;
  if (cursor === undefined || editor?.document.uri.toString() !== wanted) return;
  const at = toPosition(cursor);
  editor.selection = new vscode.Selection(at, at);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Lines that went are named; contents without pages lead on to the pages. Does not wait for an answer. */
async function tell(ask: Ask, params: GenerateParams, { summary, doubtful, cursor }: RenumberAnswer): Promise<void> {
  const gone = doubtful.slice(0, 5).map(({ message }) => message);
  const words = [...summary, ...gone].join(' ');
  const wantsPages = (params.part === 'contents' || params.part === 'headings') && summary.length > 1;
  if (gone.length === 0 && !wantsPages) {
    vscode.window.setStatusBarMessage(words, 8000);
    return;
  }
  const fill = vscode.l10n.t('Fill In Page Numbers…');
  const show = gone.length > 0 ? vscode.window.showWarningMessage : vscode.window.showInformationMessage;
  const answer = wantsPages ? await show(words, fill) : await show(words);
  if (answer !== fill || cursor === undefined) return;
  const { textDocument } = params;
  await guarded(() => chosen(ask, { textDocument: { uri: textDocument.uri }, position: cursor, part: 'pages' }));
}
