// Answers gazette/renumber, and turns its answer into one workspace edit for clients that show no preview of ours. Waits until the folders are
// read, because a renumbering that leaves the references of other files behind is half of one.
import { ChangeAnnotation, type Connection, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver/node';
import { citingFiles, renumberFile } from '../features/renumber/across';
import { externalEdits, type CitingFile, type Surroundings } from '../features/renumber/external';
import { summaryOf } from '../features/renumber/summary';
import type { LabelledEdit, RenumberNote as Note } from '../features/renumber/types';
import type { Locale } from '../lint/rule';
import type { GazetteService } from '../service';
import type { ClientFacts } from './client-facts';
import { say, textLines, toProtocolEdits, toRange, treeLines, type Lines } from './convert';
import { pathOf, type Environment } from './environment';
import type { FolderIndex } from './folder-index';
import type { Guard } from './guard';
import {
  RENUMBER_REQUEST,
  type RenumberChange,
  type RenumberNote,
  type RenumberParams,
  type RenumberResult,
} from './renumber-messages';
import type { SettingsStore } from './settings';

/** What a renumbering is worked out with. */
export interface RenumberParts {
  client(): ClientFacts;
  readonly service: GazetteService;
  readonly settings: SettingsStore;
  readonly folders: Pick<FolderIndex, 'need'>;
  readonly environment: Environment;
}

/** Registers the request. */
export function renumberRequests(connection: Connection, guard: Guard, parts: RenumberParts): void {
  connection.onRequest(
    RENUMBER_REQUEST,
    guard(RENUMBER_REQUEST, (params: RenumberParams) => answerRenumber(parts, params)),
  );
}

/** Works out one renumbering over all files. Changes nothing. */
export async function answerRenumber(parts: RenumberParts, params: RenumberParams): Promise<RenumberResult> {
  const { service, settings, folders } = parts;
  const { uri } = params.textDocument;
  const { locale } = await settings.of(uri);
  await folders.need();
  if (!service.has(uri)) {
    return refused(say({ zh: '这份文件没有打开。', en: 'The document is not open.' }, locale));
  }
  const version = service.version(uri);
  if ((params.textDocument.version ?? version) !== version) {
    const stale = {
      zh: '文件在此期间已经改动，请再试一次。',
      en: 'The document has changed meanwhile; try again.',
    };
    return { ...refused(say(stale, locale)), stale: true };
  }
  const tree = service.tree(uri);
  const lines = treeLines(tree);
  const around: Surroundings = { uri, knowledge: service.knowledge() };
  const offset = lines.offset(params.position);
  const until = params.end === undefined ? undefined : lines.offset(params.end);
  const made = renumberFile({ tree, file: service.model(uri), offset, operation: params.operation, until }, around);
  if (made.kind === 'refused') return refused(say(made.reason, locale));
  const changes: RenumberChange[] = [];
  const deleted = notes(made.deleted, uri, lines, locale);
  const doubtful = notes(made.doubtful, uri, lines, locale);
  if (made.edits.length > 0) changes.push(change(uri, version, made.edits, lines, locale));
  let { references } = made;
  for (const other of citingFiles(made.change, around)) {
    const citing = await citingFile(parts, other);
    if (citing === undefined) continue;
    const found = externalEdits(made.change, citing, around);
    const there = treeLines(citing.tree);
    references += found.references;
    deleted.push(...notes(found.deleted, other, there, locale));
    doubtful.push(...notes(found.doubtful, other, there, locale));
    if (found.edits.length === 0) continue;
    changes.push(change(other, service.has(other) ? service.version(other) : null, found.edits, there, locale));
  }
  // Somebody may have typed while the other files were read.
  if (!service.has(uri) || service.tree(uri) !== tree) {
    return answerRenumber(parts, { ...params, textDocument: { uri, version } });
  }
  const { numbers } = made;
  const tally = { plan: made.change.plan, numbers, references, deleted, doubtful };
  const summary = summaryOf(tally).map((sentence) => say(sentence, locale));
  if (changes.length > 1) {
    const files = changes.length - 1;
    summary.push(
      say(
        { zh: `另改其他文件 ${files} 个。`, en: `${files} other file${files === 1 ? '' : 's'} changed too.` },
        locale,
      ),
    );
  }
  if (!around.knowledge.complete) {
    const partly = {
      zh: '文件夹还没有读完，其他文件里的引用可能没有找全。',
      en: 'The folders are not read to the end; references in other files may be missing.',
    };
    summary.push(say(partly, locale));
  }
  const cursor = made.cursor === undefined ? {} : { cursor: textLines(made.text).position(made.cursor) };
  return { changes, summary, references, deleted, doubtful, ...cursor };
}

function refused(reason: string): RenumberResult {
  return { changes: [], summary: [], references: 0, deleted: [], doubtful: [], refused: reason };
}

function change(
  uri: string,
  version: number | null,
  edits: readonly LabelledEdit[],
  lines: Lines,
  locale: Locale,
): RenumberChange {
  return {
    uri,
    version,
    edits: toProtocolEdits(lines, edits),
    labels: edits.map(({ label }) => say(label, locale)),
  };
}

function notes(found: readonly Note[], uri: string, lines: Lines, locale: Locale): RenumberNote[] {
  return found.map(({ span, message }) => ({
    location: { uri, range: toRange(lines, span) },
    message: say(message, locale),
  }));
}

/** A citing file as it is open, or as it lies on disk. */
async function citingFile({ service, environment }: RenumberParts, uri: string): Promise<CitingFile | undefined> {
  if (service.has(uri)) return { uri, tree: service.tree(uri), file: service.model(uri) };
  const path = pathOf(uri);
  const found = path === undefined ? undefined : await environment.files.read(path);
  return found?.kind === 'text' ? { uri, ...service.readText(found.text) } : undefined;
}

/** The changes as one edit, each with its label where the client shows labels. */
export function toRenumberEdit(
  changes: readonly RenumberChange[],
  client: { readonly versionedEdits: boolean; readonly changeAnnotations: boolean },
): WorkspaceEdit {
  if (!client.versionedEdits) {
    return { changes: Object.fromEntries(changes.map(({ uri, edits }) => [uri, [...edits]])) };
  }
  const changeAnnotations: Record<string, ChangeAnnotation> = {};
  const labelled = (edit: TextEdit, label: string): TextEdit => {
    if (!client.changeAnnotations) return edit;
    changeAnnotations[label] = ChangeAnnotation.create(label);
    return { ...edit, annotationId: label } as TextEdit;
  };
  const documentChanges = changes.map(({ uri, version, edits, labels }) => ({
    textDocument: { uri, version },
    edits: edits.map((edit, index) => labelled(edit, labels[index] ?? '')),
  }));
  return { documentChanges, ...(client.changeAnnotations ? { changeAnnotations } : {}) };
}
