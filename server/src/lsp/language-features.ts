// The requests about one document, each answered from the features room. A document that is not open here, because it was just closed or
// never sent, gets the empty answer rather than an error: the client asked in good faith.
import type { CodeAction, DocumentUri } from 'vscode-languageserver/node';
import { folds } from '../features/folding';
import { selections } from '../features/selection';
import { symbols, type GazetteSymbol } from '../features/symbols';
import { tokens } from '../features/tokens';
import { cleanRequests } from './clean';
import { codeActions, wantsQuickFixes } from './code-actions';
import { toDocumentSymbol, toFoldingRanges, toRange, toSelectionRange, toSpan, treeLines, type Lines } from './convert';
import { packTokens } from './convert-tokens';
import { FilesAtHand } from './files-at-hand';
import { fixFilesRequests } from './fix-files';
import { folderNavigation } from './folder-navigation';
import { generateRequests, resolveGenerate } from './generate';
import { navigation } from './navigation';
import type { Parts } from './parts';
import { refactorRequests, resolveRefactor } from './refactor';
import { renumberRequests } from './renumber';
import { resolveRenumber } from './renumber-actions';
import { levelEdits, ruleLevelRequests } from './rule-level';
import { resolveTable, tableRequests } from './table-edit';
import { typingRequests } from './typing';

/** Registers the handlers of every language feature. */
export function languageFeatures(parts: Parts): void {
  const { connection, client, service, settings, guard } = parts;
  const linesOf = (uri: DocumentUri): Lines | undefined =>
    service.has(uri) ? treeLines(service.tree(uri)) : undefined;

  const files = new FilesAtHand(service, parts.environment);
  navigation(parts, files);
  folderNavigation(parts, files);

  connection.onDocumentSymbol(
    guard('textDocument/documentSymbol', ({ textDocument: { uri } }) => {
      const lines = linesOf(uri);
      if (!lines) return [];
      const tree = symbols(service.model(uri));
      return client().hierarchicalSymbols
        ? tree.map((symbol) => toDocumentSymbol(symbol, lines))
        : flat(tree, lines, uri);
    }),
  );

  connection.onFoldingRanges(
    guard('textDocument/foldingRange', ({ textDocument: { uri } }) => {
      const lines = linesOf(uri);
      if (!lines) return [];
      const tree = service.tree(uri);
      return toFoldingRanges(folds(service.model(uri), tree.comments), lines, tree.text);
    }),
  );

  connection.onSelectionRanges(
    guard('textDocument/selectionRange', ({ textDocument: { uri }, positions }) => {
      const lines = linesOf(uri);
      if (!lines) return null;
      const model = service.model(uri);
      // The answer must have one chain for each position; a position always has at least itself.
      return positions.map(
        (position) =>
          toSelectionRange(selections(model, lines.offset(position)), lines) ?? {
            range: { start: position, end: position },
          },
      );
    }),
  );

  connection.onCodeAction(
    guard('textDocument/codeAction', async (params): Promise<CodeAction[]> => {
      const { uri } = params.textDocument;
      const { config, locale, excluded } = await settings.of(uri);
      if (!service.has(uri) || excluded) return [];
      service.configure(uri, config);
      const levelEdit = wantsQuickFixes(params) ? await levelEdits(parts, uri, params) : undefined;
      // Somebody may have closed it while settings were read.
      return service.has(uri) ? codeActions(service, client(), params, locale, levelEdit) : [];
    }),
  );

  connection.onCodeActionResolve(
    guard('codeAction/resolve', async (action) =>
      resolveGenerate(
        parts,
        await resolveRefactor(parts, await resolveTable(parts, await resolveRenumber(parts, action))),
      ),
    ),
  );
  renumberRequests(connection, guard, parts);
  ruleLevelRequests(parts);
  fixFilesRequests(parts);
  tableRequests(parts);
  generateRequests(parts);
  refactorRequests(parts);
  typingRequests(parts);
  cleanRequests(parts);

  connection.languages.semanticTokens.on(
    guard('textDocument/semanticTokens/full', async ({ textDocument: { uri } }) => {
      const { columnColors } = await settings.of(uri);
      return { data: service.has(uri) ? packTokens(tokens(service.model(uri), columnColors), service.tree(uri)) : [] };
    }),
  );
  connection.languages.semanticTokens.onRange(
    guard('textDocument/semanticTokens/range', async ({ textDocument: { uri }, range }) => {
      const { columnColors } = await settings.of(uri);
      const lines = linesOf(uri);
      if (!lines) return { data: [] };
      const { start, end } = toSpan(lines, range);
      const all = tokens(service.model(uri), columnColors);
      const inside = all.filter((token) => token.span.end > start && token.span.start < end);
      return { data: packTokens(inside, service.tree(uri)) };
    }),
  );
}

/** Symbols one after another, for clients that know no tree. */
function flat(
  symbols: readonly GazetteSymbol[],
  lines: Lines,
  uri: string,
  container?: string,
): ReturnType<typeof flatOne>[] {
  return symbols.flatMap((symbol) => [
    flatOne(symbol, lines, uri, container),
    ...flat(symbol.children, lines, uri, symbol.name),
  ]);
}

function flatOne(symbol: GazetteSymbol, lines: Lines, uri: string, container: string | undefined) {
  const { name, kind } = toDocumentSymbol({ ...symbol, children: [] }, lines);
  const location = { uri, range: toRange(lines, symbol.span) };
  return { name, kind, location, ...(container === undefined ? {} : { containerName: container }) };
}
