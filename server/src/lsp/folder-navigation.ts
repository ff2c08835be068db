// Requests that are answered from all files together: symbols of the folder, lenses, hints, the call hierarchy of documents. Lists are cheap and
// what each item costs is worked out when it is shown.
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CodeLens,
  InlayHint,
  WorkspaceSymbol,
} from 'vscode-languageserver/node';
import {
  callLabel,
  callNodes,
  incomingCalls,
  outgoingCalls,
  type CallNode,
} from '../features/navigation/call-hierarchy';
import { referenceHints } from '../features/navigation/inlay-hints';
import { lensReferences, lensSpans } from '../features/navigation/lenses';
import { computedHints } from '../features/tables/hints';
import { hoverAt } from '../features/navigation/target-hover';
import { folderSymbols } from '../features/navigation/workspace-symbols';
import { record } from './client-facts';
import { toHover, toRange, toSpan, treeLines } from './convert';
import {
  entryItem,
  lensTitle,
  rowItem,
  toComputedHint,
  toInlayHint,
  toLens,
  toLocations,
  toWorkspaceSymbol,
  type LinesOf,
} from './convert-navigation';
import { turn } from './errors';
import type { FilesAtHand } from './files-at-hand';
import type { Parts } from './parts';
import { folderRead } from './navigation';

/** Registers the handlers. */
export function folderNavigation(parts: Parts, files: FilesAtHand): void {
  symbolRequests(parts, files);
  lensRequests(parts, files);
  hintRequests(parts, files);
  callRequests(parts, files);
}

function symbolRequests({ connection, client, service, guard, folders }: Parts, files: FilesAtHand): void {
  const linesOf: LinesOf = (uri) => files.lines(uri);
  connection.onWorkspaceSymbol(
    guard('workspace/symbol', async ({ query }, token): Promise<WorkspaceSymbol[]> => {
      await folderRead(folders, token);
      const goOn = async (): Promise<boolean> => {
        await turn();
        return !token.isCancellationRequested;
      };
      const found = await folderSymbols(query, service.knowledge(), files.vantages(), goOn);
      return found.flatMap((symbol) => {
        const later = client().resolvesSymbols && !service.has(symbol.uri);
        return toWorkspaceSymbol(symbol, linesOf, later) ?? [];
      });
    }),
  );
  connection.onWorkspaceSymbolResolve(
    guard('workspaceSymbol/resolve', (symbol: WorkspaceSymbol) => {
      const { start, end } = record(symbol.data);
      const lines = files.lines(symbol.location.uri);
      if (lines === undefined || typeof start !== 'number' || typeof end !== 'number') return symbol;
      return { ...symbol, location: { uri: symbol.location.uri, range: toRange(lines, { start, end }) } };
    }),
  );
}

function lensRequests({ connection, client, service, settings, guard }: Parts, files: FilesAtHand): void {
  connection.onCodeLens(
    guard('textDocument/codeLens', async ({ textDocument: { uri } }) => {
      const { codeLens, excluded } = await settings.of(uri);
      const vantage = files.vantage(uri);
      if (vantage === undefined || !codeLens || excluded) return [];
      const lines = treeLines(service.tree(uri));
      return lensSpans(vantage).map((span) => toLens(span, lines, uri, service.version(uri)));
    }),
  );
  connection.onCodeLensResolve(
    guard('codeLens/resolve', async (lens: CodeLens, token) => {
      const { uri } = record(lens.data);
      if (typeof uri !== 'string') return lens;
      const { locale } = await settings.of(uri);
      const vantage = files.vantage(uri);
      if (vantage === undefined) return lens;
      const span = toSpan(treeLines(service.tree(uri)), lens.range);
      const found = toLocations(await lensReferences(vantage, span, files.folder(token)), (there) =>
        files.lines(there),
      );
      const command = found.length > 0 ? client().showReferencesCommand : undefined;
      const title = lensTitle(found.length, locale);
      // Clients without the command show the number all the same.
      return {
        range: lens.range,
        command:
          command === undefined
            ? { title, command: '' }
            : { title, command, arguments: [uri, lens.range.start, found] },
      };
    }),
  );
}

function hintRequests({ connection, client, service, settings, guard }: Parts, files: FilesAtHand): void {
  connection.languages.inlayHint.on(
    guard('textDocument/inlayHint', async ({ textDocument: { uri }, range }) => {
      const { relativeHints, computedHints: computed, excluded } = await settings.of(uri);
      const vantage = files.vantage(uri);
      if (vantage === undefined || excluded) return [];
      const lines = treeLines(service.tree(uri));
      const span = toSpan(lines, range);
      const data = client().resolvesHints ? { uri, version: service.version(uri) } : undefined;
      const references = relativeHints ? referenceHints(vantage, span) : [];
      return [
        ...references.map((hint) =>
          toInlayHint(hint, lines, (there) => files.lines(there), data && { ...data, offset: hint.offset }),
        ),
        ...(computed ? computedHints(vantage.file, span) : []).map((hint) => toComputedHint(hint, lines)),
      ];
    }),
  );
  connection.languages.inlayHint.resolve(
    guard('inlayHint/resolve', async (hint: InlayHint, token) => {
      const { uri, version, offset } = record(hint.data);
      if (typeof uri !== 'string' || typeof offset !== 'number') return hint;
      const { locale } = await settings.of(uri);
      const vantage = files.vantage(uri);
      if (vantage === undefined || service.version(uri) !== version) return hint;
      const found = await hoverAt(vantage, offset - 1, files.folder(token));
      if (found === undefined) return hint;
      const { contents } = toHover(found, treeLines(service.tree(uri)), locale, client().markdownHover);
      const plain = typeof contents === 'object' && 'kind' in contents ? contents : undefined;
      return { ...hint, ...(plain === undefined ? {} : { tooltip: plain }) };
    }),
  );
}

function callRequests({ connection, service, guard, folders }: Parts, files: FilesAtHand): void {
  const linesOf: LinesOf = (uri) => files.lines(uri);
  const itemOf = (node: CallNode): CallHierarchyItem | undefined => {
    if (node.kind === 'row') return rowItem(node.row, linesOf);
    const { name, detail } = callLabel(node.entry);
    const item = entryItem(node.entry, name, linesOf);
    return item && { ...item, detail };
  };
  const nodeOf = ({ data }: CallHierarchyItem): CallNode | undefined => {
    const { uri, start, form } = record(data);
    if (typeof uri !== 'string') return undefined;
    const index = service.workspace();
    if (form === 'row') {
      const library = index.libraries().find((each) => each.uri === uri);
      const row = library?.entries.find(({ span }) => span.start === start);
      return row && { kind: 'row', row };
    }
    const entry = index.file(uri)?.documents.find((each) => each.span.start === start && each.form === form);
    return entry && { kind: 'document', entry };
  };

  connection.languages.callHierarchy.onPrepare(
    guard('textDocument/prepareCallHierarchy', ({ textDocument: { uri }, position }) => {
      const vantage = files.vantage(uri);
      if (vantage === undefined) return null;
      const items = callNodes(vantage, treeLines(service.tree(uri)).offset(position)).flatMap(
        (node) => itemOf(node) ?? [],
      );
      return items.length > 0 ? items : null;
    }),
  );
  connection.languages.callHierarchy.onIncomingCalls(
    guard('callHierarchy/incomingCalls', async ({ item }, token) => {
      await folderRead(folders, token);
      const node = nodeOf(item);
      if (node === undefined) return null;
      return incomingCalls(node, service.knowledge()).flatMap(({ to, spans }): CallHierarchyIncomingCall[] => {
        const from = itemOf({ kind: 'document', entry: to });
        const lines = linesOf(to.uri);
        return from && lines ? [{ from, fromRanges: spans.map((span) => toRange(lines, span)) }] : [];
      });
    }),
  );
  connection.languages.callHierarchy.onOutgoingCalls(
    guard('callHierarchy/outgoingCalls', async ({ item }, token) => {
      await folderRead(folders, token);
      const node = nodeOf(item);
      const lines = linesOf(item.uri);
      if (node === undefined || lines === undefined) return null;
      return outgoingCalls(node, service.knowledge()).flatMap(({ to, spans }): CallHierarchyOutgoingCall[] => {
        const found = itemOf(to);
        return found ? [{ to: found, fromRanges: spans.map((span) => toRange(lines, span)) }] : [];
      });
    }),
  );
}
