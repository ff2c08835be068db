// The one place where offsets become positions and Gazette's plain data becomes the protocol's, and back. Positions are UTF-16, as the
// protocol's default has it, and exist in no other room. Nothing here asks, decides or remembers.
import {
  CodeActionKind,
  DiagnosticSeverity,
  DiagnosticTag,
  FoldingRangeKind,
  MarkupKind,
  SymbolKind,
  type CodeAction,
  type Diagnostic,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type Position,
  type Range,
  type SelectionRange,
  type TextEdit as ProtocolEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import type { TextEdit } from '../base/edit';
import { LineIndex, positionIn } from '../base/line-index';
import type { Span } from '../base/span';
import type { Action, TextAction } from '../features/actions';
import type { Fold } from '../features/folding';
import type { HoverText } from '../features/hover';
import type { GazetteSymbol } from '../features/symbols';
import type { Finding } from '../lint/finding';
import type { Bilingual, Locale, Severity } from '../lint/rule';
import type { SyntaxTree } from '../syntax/syntax-tree';

/** Where lines begin and end in one version of a text. Offsets and characters are UTF-16 units; everything is clamped into the text. */
export interface Lines {
  position(offset: number): Position;
  offset(position: Position): number;
}

/** The lines of a parsed text. */
export function treeLines(tree: SyntaxTree): Lines {
  return {
    position(offset) {
      const clamped = Math.max(0, Math.min(offset, tree.length));
      const line = tree.lineOf(clamped);
      return { line, character: clamped - tree.lineStart(line) };
    },
    offset({ line, character }) {
      if (!(line >= 0)) return 0;
      if (line >= tree.lineCount) return tree.length;
      const length = tree.lines[line]?.text.length ?? 0;
      return tree.lineStart(line) + Math.max(0, Math.min(character || 0, length));
    },
  };
}

/** The lines of any other text. */
export function textLines(text: string): Lines {
  const index = new LineIndex(text);
  return { position: (offset) => index.positionAt(offset), offset: (position) => index.offsetAt(position) };
}

/** The lines of a text of which only the line starts and the length were kept: a file that is not open. Positions are taken as they are. */
export function keptLines({ lineStarts, length }: { lineStarts: readonly number[]; length: number }): Lines {
  return {
    position: (offset) => positionIn(lineStarts, length, offset),
    offset: ({ line, character }) =>
      Math.min((lineStarts[Math.max(0, line)] ?? length) + Math.max(0, character), length),
  };
}

export function toRange(lines: Lines, span: Span): Range {
  return { start: lines.position(span.start), end: lines.position(span.end) };
}

/** The span of a range; a range given backwards is turned round. */
export function toSpan(lines: Lines, range: Range): Span {
  const start = lines.offset(range.start);
  const end = lines.offset(range.end);
  return start <= end ? { start, end } : { start: end, end: start };
}

export function toProtocolEdits(lines: Lines, edits: readonly TextEdit[]): ProtocolEdit[] {
  return edits.map((edit) => ({ range: toRange(lines, edit.span), newText: edit.newText }));
}

export function say(message: Bilingual, locale: Locale): string {
  return locale === 'en' ? message.en : message.zh;
}

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};
const TAGS = { unnecessary: DiagnosticTag.Unnecessary, deprecated: DiagnosticTag.Deprecated } as const;

/** What a diagnostic carries of a finding beside its words. */
export interface DiagnosticOptions {
  readonly uri: string;
  readonly locale: Locale;
  /** The address of the rule's page; undefined when there is none. */
  pageOf(rule: string): string | undefined;
  /** The client shows related places. */
  readonly related: boolean;
  /** The lines of another file that a finding speaks of; undefined for one that is not known (any more). */
  linesOf(uri: string): Lines | undefined;
}

export function toDiagnostic(finding: Finding, lines: Lines, options: DiagnosticOptions): Diagnostic {
  const { uri, locale } = options;
  const href = options.pageOf(finding.rule);
  const diagnostic: Diagnostic = {
    range: toRange(lines, finding.span),
    severity: SEVERITIES[finding.severity],
    code: finding.rule,
    source: 'gazette',
    message: say(finding.message, locale),
  };
  if (href !== undefined) diagnostic.codeDescription = { href };
  if (finding.tags && finding.tags.length > 0) diagnostic.tags = finding.tags.map((tag) => TAGS[tag]);
  if (options.related && finding.related.length > 0) {
    diagnostic.relatedInformation = finding.related.flatMap((place) => {
      const where = place.uri === undefined ? lines : options.linesOf(place.uri);
      if (where === undefined) return [];
      return {
        location: { uri: place.uri ?? uri, range: toRange(where, place.span) },
        message: say(place.message, locale),
      };
    });
  }
  // Clients hand this back with the request for code actions; it also tells other tools what a fix would be.
  if (finding.fix !== null) diagnostic.data = { fix: finding.fix };
  return diagnostic;
}

/** Kinds of the outline as kinds of symbols: what icons and breadcrumbs go by. */
const SYMBOL_KINDS: Readonly<Partial<Record<GazetteSymbol['kind'], SymbolKind>>> = {
  issue: SymbolKind.Package,
  masthead: SymbolKind.Key,
  contents: SymbolKind.Namespace,
  column: SymbolKind.Namespace,
  entry: SymbolKind.Key,
  colophon: SymbolKind.Key,
  document: SymbolKind.File,
  instrument: SymbolKind.Module,
  forwarded: SymbolKind.File,
  attachment: SymbolKind.Interface,
  box: SymbolKind.Struct,
  table: SymbolKind.Array,
  part: SymbolKind.Class,
  subpart: SymbolKind.Class,
  chapter: SymbolKind.Class,
  section: SymbolKind.Method,
  article: SymbolKind.Function,
};
/** Headings of the ladder by level, from the first. */
const HEADING_KINDS: readonly SymbolKind[] = [
  SymbolKind.Class,
  SymbolKind.Method,
  SymbolKind.Field,
  SymbolKind.Constant,
];

function symbolKind({ kind, level }: GazetteSymbol): SymbolKind {
  return SYMBOL_KINDS[kind] ?? HEADING_KINDS[Math.max(1, level) - 1] ?? SymbolKind.Constant;
}

export function toDocumentSymbol(symbol: GazetteSymbol, lines: Lines): DocumentSymbol {
  return {
    name: symbol.name,
    detail: symbol.detail,
    kind: symbolKind(symbol),
    range: toRange(lines, symbol.span),
    selectionRange: toRange(lines, symbol.selection),
    children: symbol.children.map((child) => toDocumentSymbol(child, lines)),
  };
}

/** Folds of whole lines; what stands on one line is left out, and of two that cover the same lines the first stays. */
export function toFoldingRanges(folds: readonly Fold[], lines: Lines, text: string): FoldingRange[] {
  const seen = new Set<string>();
  const out: FoldingRange[] = [];
  for (const { span, kind } of folds) {
    let end = span.end;
    while (end > span.start && /\s/.test(text.charAt(end - 1))) end--;
    const startLine = lines.position(span.start).line;
    const endLine = lines.position(end).line;
    const key = `${startLine}:${endLine}`;
    if (endLine <= startLine || seen.has(key)) continue;
    seen.add(key);
    out.push({ startLine, endLine, ...(kind === 'comment' ? { kind: FoldingRangeKind.Comment } : {}) });
  }
  return out;
}

/** A chain of spans, innermost first, as nested ranges; undefined when there is none. */
export function toSelectionRange(spans: readonly Span[], lines: Lines): SelectionRange | undefined {
  let made: SelectionRange | undefined;
  for (const span of spans.toReversed()) made = { range: toRange(lines, span), ...(made ? { parent: made } : {}) };
  return made;
}

/** A hover in Markdown, or in plain text for clients that read nothing else. */
export function toHover(hover: HoverText, lines: Lines, locale: Locale, markdown: boolean): Hover {
  const title = say(hover.title, locale);
  const facts = hover.facts.map((fact) => say(fact, locale));
  const quote = hover.quote ?? [];
  const value = markdown
    ? [
        `**${escapeMarkdown(title)}**`,
        ...(facts.length > 0 ? [facts.map((fact) => `- ${escapeMarkdown(fact)}`).join('\n')] : []),
        // Two spaces at the end of a line keep the next on a line of its own.
        ...(quote.length > 0 ? [quote.map((line) => `> ${escapeMarkdown(line)}`).join('  \n')] : []),
      ].join('\n\n')
    : [title, ...facts, ...(quote.length > 0 ? ['', ...quote] : [])].join('\n');
  return {
    contents: { kind: markdown ? MarkupKind.Markdown : MarkupKind.PlainText, value },
    range: toRange(lines, hover.span),
  };
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>~=&]/g, '\\$&');
}

/** What a client lets a code action do. */
export interface ActionOptions {
  readonly uri: string;
  /** The version the edits count in; null where the client takes no versioned edits. */
  readonly version: number | null;
  readonly locale: Locale;
  /** The command that opens a rule's page, where the client has one. */
  readonly pageCommand?: string;
  /** The command that sets the level of a rule, where the client has one. */
  readonly levelCommand?: string;
  /** The client shows actions that cannot be done, with the reason. */
  readonly disabledActions: boolean;
  /** Edits may ask for a person's yes. */
  readonly annotatedEdits: boolean;
  /** What turning a rule to a level comes to, for clients without the command. */
  levelEdit?(rule: string, level: string): { readonly edit?: WorkspaceEdit; readonly refused?: string } | undefined;
}

/** The code action, or undefined when the client cannot carry it out. `diagnostic` is the one it mends. */
export function toCodeAction(
  action: Action,
  lines: Lines,
  diagnostic: Diagnostic | undefined,
  options: ActionOptions,
): CodeAction | undefined {
  const title = say(action.title, options.locale);
  const made: CodeAction = {
    title,
    kind: CodeActionKind.QuickFix,
    ...(diagnostic ? { diagnostics: [diagnostic] } : {}),
  };
  switch (action.kind) {
    case 'open-page':
      if (options.pageCommand === undefined) return undefined;
      made.command = { title, command: options.pageCommand, arguments: [action.finding.rule] };
      return made;
    case 'reason':
      if (!options.disabledActions) return undefined;
      return { ...made, disabled: { reason: say(action.reason, options.locale) } };
    case 'level':
      return toLevelAction(made, action.finding.rule, action.level, options);
    default:
      return toEditAction(made, action, lines, options);
  }
}

function toLevelAction(made: CodeAction, rule: string, level: string, options: ActionOptions): CodeAction | undefined {
  const { levelCommand, uri, disabledActions } = options;
  if (levelCommand !== undefined) {
    const params = { textDocument: { uri }, rule, level };
    return { ...made, command: { title: made.title, command: levelCommand, arguments: [params] } };
  }
  const { edit, refused } = options.levelEdit?.(rule, level) ?? {};
  if (edit !== undefined) return { ...made, edit };
  return refused !== undefined && disabledActions ? { ...made, disabled: { reason: refused } } : undefined;
}

function toEditAction(
  made: CodeAction,
  { edits, preferred, confirm }: TextAction,
  lines: Lines,
  options: ActionOptions,
): CodeAction | undefined {
  const written = toProtocolEdits(lines, edits);
  if (confirm !== true) {
    return { ...made, edit: toWorkspaceEdit(options, written), ...(preferred ? { isPreferred: true } : {}) };
  }
  const { uri, version, annotatedEdits } = options;
  if (!annotatedEdits) return undefined;
  const annotationId = 'confirm';
  return {
    ...made,
    edit: {
      documentChanges: [{ textDocument: { uri, version }, edits: written.map((edit) => ({ ...edit, annotationId })) }],
      changeAnnotations: { [annotationId]: { label: made.title, needsConfirmation: true } },
    },
  };
}

export function toWorkspaceEdit(target: { uri: string; version: number | null }, edits: ProtocolEdit[]): WorkspaceEdit {
  const { uri, version } = target;
  if (version === null) return { changes: { [uri]: edits } };
  return { documentChanges: [{ textDocument: { uri, version }, edits }] };
}
