// Places in files as the protocol's locations, and what lenses, hints, symbols and calls say in its words. A place in a file whose lines are not
// known (any more) is left out.
import {
  DocumentHighlightKind,
  SymbolKind,
  SymbolTag,
  type CallHierarchyItem,
  type CodeLens,
  type DocumentHighlight,
  type InlayHint,
  type Location,
  type LocationLink,
  type Range,
  type WorkspaceSymbol,
} from 'vscode-languageserver/node';
import type { Span } from '../base/span';
import type { ReferenceHint } from '../features/navigation/inlay-hints';
import type { ComputedHint } from '../features/tables/hints';
import type { FileOccurrence } from '../features/navigation/occurrences';
import type { FilePlace } from '../features/navigation/target';
import type { FolderSymbol } from '../features/navigation/workspace-symbols';
import type { Locale } from '../lint/rule';
import type { DocumentEntry } from '../workspace/entry';
import type { LibraryEntry } from '../workspace/library-entry';
import { toRange, type Lines } from './convert';

/** The lines of a file by its URI. */
export type LinesOf = (uri: string) => Lines | undefined;

export function toLocations(
  places: readonly { readonly uri: string; readonly span: Span }[],
  linesOf: LinesOf,
): Location[] {
  return places.flatMap(({ uri, span }) => {
    const lines = linesOf(uri);
    return lines === undefined ? [] : [{ uri, range: toRange(lines, span) }];
  });
}

export function toLocationLinks(origin: Range, places: readonly FilePlace[], linesOf: LinesOf): LocationLink[] {
  return places.flatMap(({ uri, span, selection }) => {
    const lines = linesOf(uri);
    if (lines === undefined) return [];
    return {
      originSelectionRange: origin,
      targetUri: uri,
      targetRange: toRange(lines, span),
      targetSelectionRange: toRange(lines, selection),
    };
  });
}

/** Definitions are shown as written, references as read. */
export function toHighlights(occurrences: readonly FileOccurrence[], lines: Lines): DocumentHighlight[] {
  return occurrences.map(({ span, role }) => ({
    range: toRange(lines, span),
    kind: role === 'definition' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}

const SYMBOLS: Readonly<Record<FolderSymbol['kind'], SymbolKind>> = {
  document: SymbolKind.File,
  instrument: SymbolKind.Module,
  attachment: SymbolKind.Interface,
  abbreviation: SymbolKind.Constant,
  heading: SymbolKind.Class,
};

/** What is kept of a symbol until its range is asked for. */
export interface SymbolData {
  readonly start: number;
  readonly end: number;
}

/** A symbol; with a range at once where `later` is false. */
export function toWorkspaceSymbol(symbol: FolderSymbol, linesOf: LinesOf, later: boolean): WorkspaceSymbol | undefined {
  const { uri, span, name, container } = symbol;
  const made = { name, kind: SYMBOLS[symbol.kind], containerName: container };
  if (later) return { ...made, location: { uri }, data: { start: span.start, end: span.end } satisfies SymbolData };
  const lines = linesOf(uri);
  return lines && { ...made, location: { uri, range: toRange(lines, span) } };
}

/** The words of a lens. */
export function lensTitle(count: number, locale: Locale): string {
  if (locale === 'en') return count === 1 ? '1 reference' : `${count} references`;
  return `被引用 ${count} 处`;
}

/** A lens that says nothing yet. It stands on the line where the thing begins. */
export function toLens(span: Span, lines: Lines, uri: string, version: number): CodeLens {
  const start = lines.position(span.start);
  const end = lines.position(span.end);
  return { range: { start, end: end.line === start.line ? end : start }, data: { uri, version } };
}

export function toInlayHint(hint: ReferenceHint, lines: Lines, linesOf: LinesOf, data: unknown): InlayHint {
  const { offset, label, place } = hint;
  const [location] = place === undefined ? [] : toLocations([{ uri: place.uri, span: place.selection }], linesOf);
  return {
    position: lines.position(offset),
    label: [{ value: '→ ' }, { value: label, ...(location === undefined ? {} : { location }) }],
    paddingLeft: true,
    paddingRight: true,
    data,
  };
}

/** The calculation stands in the tooltip: it is the same in every language. */
export function toComputedHint({ offset, value, calculation }: ComputedHint, lines: Lines): InlayHint {
  return {
    position: lines.position(offset),
    label: `= ${value}`,
    tooltip: calculation,
    paddingLeft: true,
    paddingRight: true,
  };
}

/** Which document an item of the call hierarchy is. */
export interface CallData {
  readonly uri: string;
  readonly start: number;
  readonly form: DocumentEntry['form'] | 'row';
}

export function entryItem(entry: DocumentEntry, name: string, linesOf: LinesOf): CallHierarchyItem | undefined {
  const { uri, span, title, number, form } = entry;
  const lines = linesOf(uri);
  if (lines === undefined) return undefined;
  const selection = title?.span ?? number?.span ?? { start: span.start, end: span.start };
  return {
    name,
    kind: form === 'instrument' ? SymbolKind.Module : SymbolKind.File,
    uri,
    range: toRange(lines, span),
    selectionRange: toRange(lines, selection),
    data: { uri, start: span.start, form } satisfies CallData,
  };
}

/** A document that only a library knows; what is no longer in force is struck through. */
export function rowItem(row: LibraryEntry, linesOf: LinesOf): CallHierarchyItem | undefined {
  const { uri, span, titleSpan, title, number, status } = row;
  const lines = linesOf(uri);
  if (lines === undefined) return undefined;
  return {
    name: title,
    kind: SymbolKind.File,
    ...(number === undefined ? {} : { detail: number }),
    ...(status === 'repealed' || status === 'lapsed' ? { tags: [SymbolTag.Deprecated] } : {}),
    uri,
    range: toRange(lines, span),
    selectionRange: toRange(lines, titleSpan),
    data: { uri, start: span.start, form: 'row' } satisfies CallData,
  };
}
