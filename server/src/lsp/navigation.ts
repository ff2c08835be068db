// Requests that go from a place in a text to the thing named there: definition, references, highlights, hover, links. What other files know is
// awaited only where an answer without it would be wrong.
import type { CancellationToken, DocumentLink, Location, LocationLink } from 'vscode-languageserver/node';
import { definition } from '../features/navigation/definition';
import { callLabel } from '../features/navigation/call-hierarchy';
import { documentLinks } from '../features/navigation/document-links';
import { highlights } from '../features/navigation/highlights';
import { entryPlace } from '../features/navigation/places';
import { references } from '../features/navigation/references';
import { withReasons } from '../features/finding-hover';
import { hoverAt } from '../features/navigation/target-hover';
import { record } from './client-facts';
import { toHover, toRange, treeLines } from './convert';
import { toHighlights, toLocationLinks, toLocations, type LinesOf } from './convert-navigation';
import type { FilesAtHand } from './files-at-hand';
import type { FolderIndex } from './folder-index';
import type { Parts } from './parts';

/** Registers the handlers. */
export function navigation(parts: Parts, files: FilesAtHand): void {
  const { connection, client, service, settings, guard, folders } = parts;
  const linesOf: LinesOf = (uri) => files.lines(uri);

  connection.onDefinition(
    guard('textDocument/definition', async ({ textDocument: { uri }, position }, token) => {
      const find = async (): Promise<Location[] | LocationLink[] | null> => {
        const vantage = files.vantage(uri);
        if (vantage === undefined) return null;
        const lines = treeLines(service.tree(uri));
        const found = await definition(vantage, lines.offset(position), files.folder(token));
        if (found === undefined) return null;
        if (client().definitionLinks) return toLocationLinks(toRange(lines, found.origin), found.places, linesOf);
        return toLocations(
          found.places.map(({ uri: there, selection }) => ({ uri: there, span: selection })),
          linesOf,
        );
      };
      const found = await find();
      if (found !== null || service.knowledge().complete) return found;
      // It may lie in a file that has not been read yet.
      await folderRead(folders, token);
      return find();
    }),
  );

  connection.onReferences(
    guard('textDocument/references', async ({ textDocument: { uri }, position, context }, token) => {
      await folderRead(folders, token);
      const vantage = files.vantage(uri);
      if (vantage === undefined) return null;
      const offset = treeLines(service.tree(uri)).offset(position);
      const found = await references(vantage, offset, context.includeDeclaration, files.folder(token));
      return found === undefined ? null : toLocations(found, linesOf);
    }),
  );

  connection.onDocumentHighlight(
    guard('textDocument/documentHighlight', ({ textDocument: { uri }, position }) => {
      const vantage = files.vantage(uri);
      if (vantage === undefined) return null;
      const lines = treeLines(service.tree(uri));
      return toHighlights(highlights(vantage, lines.offset(position)), lines);
    }),
  );

  connection.onHover(
    guard('textDocument/hover', async ({ textDocument: { uri }, position }, token) => {
      const locale = (await settings.of(uri)).locale;
      const vantage = files.vantage(uri);
      if (vantage === undefined) return null;
      const lines = treeLines(service.tree(uri));
      const offset = lines.offset(position);
      const spoken = await hoverAt(vantage, offset, files.folder(token));
      // Other files may have been read for it, and the document closed meanwhile.
      const found = service.has(uri) ? withReasons(spoken, service.findings(uri), offset) : spoken;
      return found ? toHover(found, lines, locale, client().markdownHover) : null;
    }),
  );

  connection.onDocumentLinks(
    guard('textDocument/documentLink', ({ textDocument: { uri } }) => {
      const vantage = files.vantage(uri);
      if (vantage === undefined) return [];
      const lines = treeLines(service.tree(uri));
      return documentLinks(vantage).map(({ span, entry }): DocumentLink => ({
        range: toRange(lines, span),
        data: { uri: entry.uri, start: entry.span.start, form: entry.form },
      }));
    }),
  );

  connection.onDocumentLinkResolve(
    guard('documentLink/resolve', (link: DocumentLink) => {
      const { uri, start, form } = record(link.data);
      if (typeof uri !== 'string') return link;
      const lines = files.lines(uri);
      const entry = service
        .knowledge()
        .file(uri)
        ?.documents.find((each) => each.span.start === start && each.form === form);
      if (lines === undefined || entry === undefined) return { ...link, target: uri };
      const { line } = lines.position(entryPlace(entry).selection.start);
      const { name, detail } = callLabel(entry);
      return {
        range: link.range,
        target: line === 0 ? uri : `${uri}#L${line + 1}`,
        ...(client().linkTooltips ? { tooltip: `${name}\n${detail}` } : {}),
      };
    }),
  );
}

/** Resolves when the folders have been read, or nobody waits any more. */
export async function folderRead(folders: Pick<FolderIndex, 'need'>, token: CancellationToken): Promise<void> {
  if (token.isCancellationRequested) return;
  let stop: { dispose(): void } | undefined;
  const cancelled = new Promise<void>((resolve) => {
    stop = token.onCancellationRequested(() => resolve());
  });
  await Promise.race([folders.need(), cancelled]);
  stop?.dispose();
}
