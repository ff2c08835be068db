// Answers gazette/typing: what a key just pressed leads to beyond what the editor has done itself; and the protocol's formatting on type, which makes
// Chinese marks of ASCII ones. The answers are for one version of the text; a client drops them when somebody has typed on.
import type { DocumentOnTypeFormattingOptions, Position, Range, TextEdit } from 'vscode-languageserver/node';
import { enterAt } from '../features/typing/enter';
import { levelAt } from '../features/typing/level';
import { MARK_TRIGGERS, markTyped } from '../features/typing/on-type';
import { REFERRED, type TypedEdit } from '../features/typing/typed-line';
import type { GazetteService } from '../service';
import type { ClientFacts } from './client-facts';
import { say, toProtocolEdits, toRange, treeLines } from './convert';
import { turn } from './errors';
import type { Parts } from './parts';

/** The request; it changes nothing. */
export const TYPING_REQUEST = 'gazette/typing';

export interface TypingParams {
  /** `version`: the text behind the key, in which the position counts; another one than the server's gets no answer. */
  readonly textDocument: { readonly uri: string; readonly version?: number };
  /** The cursor. */
  readonly position: Position;
  /** enter: a line break was typed and is in the text already. deeper, higher: Tab and Shift+Tab, which are not in the text. */
  readonly key: 'enter' | 'deeper' | 'higher';
}

export interface TypingResult {
  /** What goes; it ends at the cursor. */
  readonly range: Range;
  /** What comes in its place; the cursor goes behind it. */
  readonly newText: string;
  /** Changes elsewhere in the same text. */
  readonly others: readonly TextEdit[];
  /** For the status bar, in the user's language. */
  readonly note?: string;
}

/** Registers the request. */
export function typingRequests({ connection, guard, service, settings }: Parts): void {
  connection.onRequest(
    TYPING_REQUEST,
    guard(TYPING_REQUEST, async (params: TypingParams): Promise<TypingResult | null> => {
      const { uri, version } = params.textDocument;
      const { locale } = await settings.of(uri);
      // The change the key made may arrive right behind the question.
      for (let turns = 0; turns < MOST_TURNS && isAhead(service, uri, version); turns++) await turn();
      if (!service.has(uri) || (version ?? service.version(uri)) !== service.version(uri)) return null;
      const tree = service.tree(uri);
      const lines = treeLines(tree);
      const offset = lines.offset(params.position);
      const made = answer(params.key, () => [tree, service.model(uri), offset]);
      if (made === undefined) return null;
      const left = made.movesProvisions === true && made.others.length > 0 && isCitedElsewhere(service, uri);
      const { span, newText, others, note } = left ? { ...made, others: [], note: REFERRED } : made;
      const range = toRange(lines, span);
      const said = note === undefined ? {} : { note: say(note, locale) };
      return { range, newText, others: toProtocolEdits(lines, others), ...said };
    }),
  );
  connection.onDocumentOnTypeFormatting(
    guard('textDocument/onTypeFormatting', async ({ textDocument: { uri }, position, ch }) => {
      const { typedMarks, continuesLists } = await settings.of(uri);
      if (!service.has(uri)) return null;
      const tree = service.tree(uri);
      const lines = treeLines(tree);
      const offset = lines.offset(position);
      if (ch !== '\n') return toProtocolEdits(lines, markTyped(tree, service.model(uri), offset, ch, typedMarks));
      const made = continuesLists ? enterAt(tree, service.model(uri), offset) : undefined;
      return made === undefined
        ? null
        : toProtocolEdits(lines, [{ span: made.span, newText: made.newText }, ...made.others]);
    }),
  );
}

/** The characters behind which the server is to be asked; Enter only by clients that do not ask otherwise. */
export function onTypeTriggers({ typingKeys }: ClientFacts): DocumentOnTypeFormattingOptions {
  const [first = '"', ...more] = MARK_TRIGGERS;
  return { firstTriggerCharacter: first, moreTriggerCharacter: typingKeys ? more : [...more, '\n'] };
}

const MOST_TURNS = 8;

function isAhead(service: GazetteService, uri: string, version: number | undefined): boolean {
  return version !== undefined && service.has(uri) && service.version(uri) < version;
}

/** Another file cites a document of this one: the articles it may mean keep their numbers. */
function isCitedElsewhere(service: GazetteService, uri: string): boolean {
  const knowledge = service.knowledge();
  const documents = knowledge.file(uri)?.documents ?? [];
  return documents.some((entry) =>
    knowledge.citing(entry).some((site) => site.uri !== uri && site.place === 'text' && site.effect === undefined),
  );
}

function answer(key: unknown, at: () => Parameters<typeof enterAt>): TypedEdit | undefined {
  if (key === 'enter') return enterAt(...at());
  return key === 'deeper' || key === 'higher' ? levelAt(...at(), key) : undefined;
}
