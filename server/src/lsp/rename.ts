// Renaming over the protocol: what can be renamed, the edits in all files as one workspace edit, and what moving files changes in settings.
// A refusal is an error with its reason, because that is what editors show. Edits of open documents carry their versions.
import {
  LSPErrorCodes,
  ResponseError,
  type AnnotatedTextEdit,
  type ChangeAnnotation,
  type PrepareRenameParams,
  type RenameFilesParams,
  type RenameParams,
  type TextDocumentEdit,
  type TextEdit as ProtocolEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import type { TextEdit } from '../base/edit';
import { movedEntries, type MovedFile } from '../features/moved-files';
import { filesConcerned, prepareRename, rename } from '../features/rename/rename';
import type { RenamedFile, RenameFile } from '../features/rename/rename-types';
import { CONFIG_FILE_NAME } from '../lint/config-file';
import { configCandidates } from '../lint/file-selection';
import type { Bilingual, Locale } from '../lint/rule';
import { buildModel } from '../model/build';
import { parseText } from '../syntax/syntax-tree';
import { say, textLines, toRange, toProtocolEdits, treeLines } from './convert';
import { pathOf, uriOf } from './environment';
import type { Parts } from './parts';

/** Which files are asked about before they are moved: any, for settings may name any. */
export const RENAME_FILTERS = { filters: [{ scheme: 'file', pattern: { glob: '**/*' } }] };

/** Registers the handlers. */
export function renameFeatures(parts: Parts): void {
  const { connection, service, settings, guard } = parts;
  const localeOf = async (uri: string): Promise<Locale> => (await settings.of(uri)).locale;

  connection.onPrepareRename(
    guard('textDocument/prepareRename', async ({ textDocument: { uri }, position }: PrepareRenameParams) => {
      const locale = await localeOf(uri);
      if (!service.has(uri)) return null;
      const lines = treeLines(service.tree(uri));
      const found = prepareRename({ uri, file: service.model(uri) }, lines.offset(position));
      if ('refused' in found) throw refusal(found.refused, locale);
      return { range: toRange(lines, found.span), placeholder: found.placeholder };
    }),
  );

  const renamed = guard('textDocument/rename', async (params: RenameParams & { readonly asked?: number }, token) => {
    const { uri } = params.textDocument;
    const locale = await localeOf(uri);
    const unchanged = (): void => {
      if (params.asked === undefined || !service.has(uri) || service.version(uri) !== params.asked) {
        throw refusal(STALE, locale);
      }
    };
    unchanged();
    // A name that is not looked for everywhere would be left standing somewhere.
    await parts.folders.need();
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    unchanged();
    const own: RenameFile = { uri, file: service.model(uri) };
    const offset = treeLines(service.tree(uri)).offset(params.position);
    const prepared = prepareRename(own, offset);
    if ('refused' in prepared) throw refusal(prepared.refused, locale);
    const closed = await closedFiles(
      parts,
      filesConcerned(prepared.target, params.newName, service.knowledge()),
      locale,
    );
    unchanged();
    // Opened meanwhile, a file counts as it is in the editor.
    const others = filesConcerned(prepared.target, params.newName, service.knowledge());
    const files = others.map((each) =>
      service.has(each) ? { uri: each, file: service.model(each) } : closed.get(each),
    );
    const found = rename(
      [own, ...files.filter((file) => file !== undefined)],
      offset,
      params.newName,
      service.knowledge(),
    );
    if ('refused' in found) throw refusal(found.refused, locale);
    return toRenameEdit(parts, found.files, closed, locale);
  });
  connection.onRenameRequest((params, token) => {
    const { uri } = params.textDocument;
    // The place asked about counts in the text as it is now, whatever arrives before the answer.
    return renamed({ ...params, asked: service.has(uri) ? service.version(uri) : undefined }, token);
  });

  connection.workspace.onWillRenameFiles(
    guard('workspace/willRenameFiles', (params: RenameFilesParams) => settingsEdit(parts, params)),
  );
}

const STALE: Bilingual = {
  zh: '文本在此期间已经改动，没有改名：请再试一次。',
  en: 'The text changed meanwhile and nothing was renamed: try again.',
};

function unreadable(path: string): Bilingual {
  return {
    zh: `没有改名：${path} 提到这个名称，但读不出来。请检查该文件后再试。`,
    en: `Nothing was renamed: ${path} has the name but cannot be read. Check that file and try again.`,
  };
}

function otherEncoding(path: string): Bilingual {
  return {
    zh: `没有改名：${path} 提到这个名称，但不是 UTF-8 编码，编辑器自行改写会损坏它。请先在编辑器中以正确的编码打开该文件，再改名。`,
    en: `Nothing was renamed: ${path} has the name but is not in UTF-8, and an editor that changes it unseen would damage it. Open that file in its encoding first, then rename.`,
  };
}

function refusal(reason: Bilingual, locale: Locale): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, say(reason, locale));
}

/** The files that are not open, read from disk; those that are gone are left out. */
async function closedFiles(parts: Parts, uris: readonly string[], locale: Locale): Promise<Map<string, RenameFile>> {
  const out = new Map<string, RenameFile>();
  for (const uri of uris) {
    const path = pathOf(uri);
    if (parts.service.has(uri) || path === undefined) continue;
    const found = await parts.environment.files.read(path);
    if (found.kind === 'absent') continue;
    if (found.kind !== 'text') throw refusal(unreadable(path), locale);
    // An editor takes a file it opens by itself for UTF-8: it would change other places, and save the rest garbled.
    const plainText = (await parts.environment.readText(path))?.replace(/^\uFEFF/, '');
    if (plainText !== found.text) throw refusal(otherEncoding(path), locale);
    out.set(uri, { uri, file: buildModel(parseText(found.text)) });
  }
  return out;
}

function toRenameEdit(
  { service, client }: Parts,
  files: readonly RenamedFile[],
  closed: ReadonlyMap<string, RenameFile>,
  locale: Locale,
): WorkspaceEdit {
  const { versionedEdits, annotatedEdits } = client();
  const annotations: Record<string, ChangeAnnotation> = {};
  const changes: TextDocumentEdit[] = [];
  for (const { uri, edits } of files) {
    const open = service.has(uri);
    const lines = open ? treeLines(service.tree(uri)) : textLines(closed.get(uri)?.file.text ?? '');
    const written: (ProtocolEdit | AnnotatedTextEdit)[] = [];
    for (const { span, newText, doubt } of edits) {
      const edit = { range: toRange(lines, span), newText };
      if (doubt === undefined) written.push(edit);
      // A place that may mean something else is changed only by a person who has looked at it.
      else if (annotatedEdits && versionedEdits) {
        const label = say(doubt, locale);
        annotations[label] = { label, needsConfirmation: true };
        written.push({ ...edit, annotationId: label });
      }
    }
    if (written.length > 0) {
      changes.push({ textDocument: { uri, version: open ? service.version(uri) : null }, edits: written });
    }
  }
  if (!versionedEdits) {
    return {
      changes: Object.fromEntries(
        changes.map(({ textDocument, edits }) => [textDocument.uri, edits as ProtocolEdit[]]),
      ),
    };
  }
  return {
    documentChanges: changes,
    ...(Object.keys(annotations).length > 0 ? { changeAnnotations: annotations } : {}),
  };
}

/** The edits of the settings files that name what is moved; null when there are none. */
async function settingsEdit(parts: Parts, { files }: RenameFilesParams): Promise<WorkspaceEdit | null> {
  const moved: MovedFile[] = [];
  const candidates = new Set<string>();
  for (const { oldUri, newUri } of files) {
    const [from, to] = [pathOf(oldUri), pathOf(newUri)];
    if (from === undefined || to === undefined) continue;
    moved.push({ from: plain(from), to: plain(to) });
    for (const candidate of configCandidates(from)) candidates.add(candidate);
  }
  const changes: TextDocumentEdit[] = [];
  for (const path of [...candidates].sort()) {
    const found = await settingsText(parts, path);
    if (found === undefined) continue;
    const folder = plain(path.slice(0, path.length - CONFIG_FILE_NAME.length - 1));
    const edits: TextEdit[] = movedEntries(found.text, folder, moved);
    if (edits.length === 0) continue;
    const { uri, version, text } = found;
    changes.push({ textDocument: { uri, version }, edits: toProtocolEdits(textLines(text), edits) });
  }
  if (changes.length === 0) return null;
  if (parts.client().versionedEdits) return { documentChanges: changes };
  return {
    changes: Object.fromEntries(changes.map(({ textDocument, edits }) => [textDocument.uri, edits as ProtocolEdit[]])),
  };
}

async function settingsText(
  { texts, environment }: Parts,
  path: string,
): Promise<{ uri: string; version: number | null; text: string } | undefined> {
  const open = texts.plainTextAt(path);
  if (open !== undefined) return open;
  const text = await environment.readText(path);
  return text === undefined ? undefined : { uri: uriOf(path), version: null, text };
}

/** With / between its parts and none at its end. */
function plain(path: string): string {
  return path.replaceAll('\\', '/').replace(/\/$/, '');
}
