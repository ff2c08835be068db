// Answers gazette/generate and gazette/parts, and lists the parts in the light bulb and among source actions: as a command for a client of ours, which
// can ask for choices, as an edit resolved when it is chosen for any other.
import {
  CodeActionKind,
  CodeActionTriggerKind,
  type CodeAction,
  type CodeActionParams,
} from 'vscode-languageserver/node';
import { generate } from '../features/generate/generate';
import { partOffers, type PartOffer } from '../features/generate/offers';
import {
  GENERATED_PARTS,
  type GenerateChoices,
  type GeneratedPart,
  type GenerateOutcome,
} from '../features/generate/types';
import type { Locale } from '../lint/rule';
import type { GazetteService } from '../service';
import { record, type ClientFacts } from './client-facts';
import { say, textLines, toProtocolEdits, toRange, toWorkspaceEdit, treeLines } from './convert';
import {
  GENERATE_COMMAND,
  GENERATE_REQUEST,
  PARTS_REQUEST,
  type GenerateParams,
  type PartsParams,
  type PartsResult,
} from './generate-messages';
import type { Parts } from './parts';
import type { RenumberResult } from './renumber-messages';

type Answering = Pick<Parts, 'service' | 'settings' | 'client' | 'folders'>;

/** Registers the requests. */
export function generateRequests(parts: Parts): void {
  const { connection, guard } = parts;
  connection.onRequest(
    GENERATE_REQUEST,
    guard(GENERATE_REQUEST, (params: GenerateParams) => answerGenerate(parts, params)),
  );
  connection.onRequest(
    PARTS_REQUEST,
    guard(PARTS_REQUEST, (params: PartsParams) => answerParts(parts, params)),
  );
}

const NOTHING: RenumberResult = { changes: [], summary: [], references: 0, deleted: [], doubtful: [] };
const CLOSED = { zh: '这份文件没有打开。', en: 'The document is not open.' };
const STALE = { zh: '文件在此期间已经改动，请再试一次。', en: 'The document has changed meanwhile; try again.' };
const UNKNOWN = { zh: '没有这样的部分。', en: 'There is no such part.' };
const PARTLY = {
  zh: '文件夹还没有读完，所引文件的情况可能不全。',
  en: 'The folders are not read to the end; what is said of cited documents may be incomplete.',
};

/** Works out one part. Changes nothing. */
export async function answerGenerate(parts: Answering, params: GenerateParams): Promise<RenumberResult> {
  const { service, settings, folders } = parts;
  const { uri, version: asked } = params.textDocument;
  const { locale } = await settings.of(uri);
  // Only of cited documents is anything asked in other files.
  if (params.part === 'citations') await folders.need();
  if (!service.has(uri)) return { ...NOTHING, refused: say(CLOSED, locale) };
  const version = service.version(uri);
  if ((asked ?? version) !== version) return { ...NOTHING, refused: say(STALE, locale), stale: true };
  if (!GENERATED_PARTS.includes(params.part)) return { ...NOTHING, refused: say(UNKNOWN, locale) };
  const tree = service.tree(uri);
  const lines = treeLines(tree);
  const knowledge = service.knowledge();
  const made = generate({
    tree,
    file: service.model(uri),
    offset: lines.offset(params.position),
    part: params.part,
    choices: choicesOf(params.choices),
    uri,
    knowledge,
  });
  if (made.kind === 'refused') return { ...NOTHING, refused: say(made.reason, locale) };
  const summary = made.summary.map((sentence) => say(sentence, locale));
  if (params.part === 'citations' && !knowledge.complete) summary.push(say(PARTLY, locale));
  const edits = toProtocolEdits(lines, made.edits);
  const labels = edits.map(() => summary[0] ?? '');
  return {
    changes: edits.length > 0 ? [{ uri, version, edits, labels }] : [],
    summary,
    references: 0,
    deleted: [],
    doubtful: made.notes.map(({ span, message }) => ({
      location: { uri, range: toRange(lines, span) },
      message: say(message, locale),
    })),
    cursor: textLines(made.text).position(made.cursor),
  };
}

/** What came over the wire, whatever it is. */
function choicesOf(given: unknown): GenerateChoices {
  const { place, levels, wording, pages } = record(given);
  return {
    ...(place === 'cursor' || place === 'attachment' ? { place } : {}),
    ...(levels === 1 || levels === 2 || levels === 3 ? { levels } : {}),
    ...(wording === 'full' || wording === 'first' ? { wording } : {}),
    ...(typeof pages === 'string' ? { pages } : {}),
  };
}

const TABLES: ReadonlySet<GeneratedPart> = new Set<GeneratedPart>(['assignments', 'citations', 'abbreviations']);

async function answerParts({ service, settings }: Answering, params: PartsParams): Promise<PartsResult> {
  const { uri } = params.textDocument;
  const { locale } = await settings.of(uri);
  if (!service.has(uri)) return { parts: [] };
  const tree = service.tree(uri);
  const file = service.model(uri);
  const offset = treeLines(tree).offset(params.position);
  const offers = partOffers(tree, file, uri, offset);
  const worked = (part: GeneratedPart): GenerateOutcome =>
    generate({ tree, file, offset, part, choices: {}, uri, knowledge: service.knowledge() });
  return {
    parts: offers.map(({ part, title, detail, renews, depth, pages }) => ({
      part,
      title: say(title, locale),
      detail: say(detail, locale),
      // A table of that name that was written apart is not renewed: the user is asked where to put another.
      renews: renews && (TABLES.has(part) ? worked(part).kind === 'edits' : true),
      ...(depth === undefined ? {} : { depth }),
      ...(pages === undefined ? {} : { pages }),
    })),
  };
}

const SOURCE = `${CodeActionKind.Source}.gazette`;
const REWRITE = `${CodeActionKind.RefactorRewrite}.gazette.part`;

/** The kinds announced to clients. */
export const GENERATE_KINDS: readonly string[] = GENERATED_PARTS.map((part) => `${SOURCE}.${part}`);

/**
 * The parts as actions. Those of the place of the cursor stand in the light bulb; all of them are source actions, listed when they are asked for.
 * Pages want numbers from a person, so only a client of ours is offered them.
 */
export function generateActions(
  service: GazetteService,
  client: ClientFacts,
  { textDocument: { uri }, range, context: { only, triggerKind } }: CodeActionParams,
  locale: Locale,
): CodeAction[] {
  if (!client.generateCommand && !client.resolvesActions) return [];
  const asked = (kind: string): boolean =>
    only === undefined || only.some((each) => each === '' || kind === each || kind.startsWith(`${each}.`));
  const kinds = (part: GeneratedPart): string[] => [`${SOURCE}.${part}`, `${REWRITE}.${part}`];
  if (!GENERATED_PARTS.some((part) => kinds(part).some(asked))) return [];
  const position = range.start;
  const version = service.version(uri);
  const tree = service.tree(uri);
  const offers = partOffers(tree, service.model(uri), uri, treeLines(tree).offset(position));
  const action = ({ part, title }: PartOffer, kind: string): CodeAction[] => {
    if (part === 'pages' && !client.generateCommand) return [];
    const params: GenerateParams = { textDocument: { uri, version }, position, part };
    const words = say(title, locale);
    if (!client.generateCommand) return [{ title: words, kind, data: { generate: params } }];
    return [{ title: words, kind, command: { title: words, command: GENERATE_COMMAND, arguments: [params] } }];
  };
  return offers.flatMap((offer) => {
    const [source, rewrite] = kinds(offer.part) as [string, string];
    if (offer.near && asked(rewrite)) return action(offer, rewrite);
    const listed = only === undefined ? triggerKind === CodeActionTriggerKind.Invoked : asked(source);
    return listed ? action(offer, source) : [];
  });
}

/** Fills in the edit of a chosen part; one that is refused then is shown as disabled, with the reason. */
export async function resolveGenerate(parts: Answering, action: CodeAction): Promise<CodeAction> {
  const params = record(action.data).generate as GenerateParams | undefined;
  if (params === undefined) return action;
  const { changes, refused } = await answerGenerate(parts, params);
  const [change] = changes;
  if (refused !== undefined) return { ...action, disabled: { reason: refused } };
  const { uri } = params.textDocument;
  const version = parts.client().versionedEdits ? (change?.version ?? null) : null;
  return { ...action, edit: toWorkspaceEdit({ uri, version }, [...(change?.edits ?? [])]) };
}
