// Answers requests to format a document or ranges of it. What is changed is the features room's matter; a document that settings leave out, or that is no
// official document, is left as it is. The editor's own options (tab size, trimming) say nothing here: gazette.format.* does.
import type { TextEdit as ProtocolEdit, Range } from 'vscode-languageserver/node';
import type { FormatChange } from '../features/format/format-types';
import { toProtocolEdits, toSpan, treeLines } from './convert';
import type { Parts } from './parts';

export function formatFeatures({ connection, service, settings, guard }: Parts): void {
  const format = async (uri: string, ranges?: readonly Range[]): Promise<ProtocolEdit[] | null> => {
    const { config, excluded } = await settings.of(uri);
    if (!service.has(uri) || excluded) return null;
    service.configure(uri, config);
    const lines = treeLines(service.tree(uri));
    const made =
      ranges === undefined
        ? service.format(uri)
        : once(ranges.flatMap((range) => service.format(uri, toSpan(lines, range))));
    return toProtocolEdits(
      lines,
      made.map(({ edit }) => edit),
    );
  };
  connection.onDocumentFormatting(guard('textDocument/formatting', ({ textDocument: { uri } }) => format(uri)));
  connection.onDocumentRangeFormatting(
    guard('textDocument/rangeFormatting', ({ textDocument: { uri }, range }) => format(uri, [range])),
  );
  connection.onRequest(
    'textDocument/rangesFormatting',
    guard('textDocument/rangesFormatting', ({ textDocument, ranges }: RangesParams) =>
      format(textDocument.uri, ranges),
    ),
  );
}

interface RangesParams {
  readonly textDocument: { readonly uri: string };
  readonly ranges: readonly Range[];
}

/** Ranges that touch one line ask for its changes twice. */
function once(changes: readonly FormatChange[]): FormatChange[] {
  const seen = new Set<string>();
  return changes.filter(({ edit: { span, newText } }) => {
    const key = `${span.start}:${span.end}:${newText}`;
    return !seen.has(key) && seen.add(key);
  });
}
