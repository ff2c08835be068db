// Answers requests for code actions: fixes of the findings at a place, ways to silence them, renumberings, and source.fixAll.gazette, which
// mends everything safe in the document. Offers only what the client can carry out.
import {
  CodeActionKind,
  CodeActionTriggerKind,
  type CodeAction,
  type CodeActionParams,
  type Diagnostic,
} from 'vscode-languageserver/node';
import type { TextEdit } from '../base/edit';
import { overlaps, touches, type Span } from '../base/span';
import { actionsFor } from '../features/actions';
import { selections } from '../features/selection';
import { onSerialRow } from '../features/tables/edit-offers';
import type { Finding } from '../lint/finding';
import { isRulePattern } from '../lint/registry';
import type { Locale } from '../lint/rule';
import type { GazetteService } from '../service';
import type { ClientFacts } from './client-facts';
import {
  toCodeAction,
  toProtocolEdits,
  toRange,
  toSpan,
  toWorkspaceEdit,
  treeLines,
  type ActionOptions,
  type Lines,
} from './convert';
import { generateActions } from './generate';
import { refactorActions } from './refactor';
import { RENUMBER_ALL, renumberActions } from './renumber-actions';
import { tableActions } from './table-edit';

/** The kind under which editors mend on save. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.gazette`;

/** Ways to mend are tried before they are offered in texts up to this length. */
const LONGEST_TRIAL = 300_000;

/** The actions for a request about an open official document whose configuration is set. */
export function codeActions(
  service: GazetteService,
  client: ClientFacts,
  params: CodeActionParams,
  locale: Locale,
  levelEdit?: ActionOptions['levelEdit'],
): CodeAction[] {
  const { uri } = params.textDocument;
  const lines = treeLines(service.tree(uri));
  const version = client.versionedEdits ? service.version(uri) : null;
  const { pageCommand, levelCommand, disabledActions, annotatedEdits } = client;
  const options: ActionOptions = {
    uri,
    version,
    locale,
    pageCommand,
    levelCommand,
    disabledActions,
    annotatedEdits: annotatedEdits && client.versionedEdits,
    levelEdit,
  };
  const only = params.context.only;
  const out: CodeAction[] = [];
  if (wanted(CodeActionKind.QuickFix, only)) out.push(...quickFixes(service, params, lines, options));
  if (wantsFixAll(params)) out.push(...fixAll(service, lines, options, params.context.only));
  out.push(...numberActions(service, client, params, locale), ...tableActions(service, client, params, locale));
  out.push(...generateActions(service, client, params, locale));
  out.push(...refactorActions(service, client, params, locale));
  return out;
}

/** Renumberings; on a row with a serial the actions of the table do what they would. */
function numberActions(
  service: GazetteService,
  client: ClientFacts,
  params: CodeActionParams,
  locale: Locale,
): CodeAction[] {
  const { uri } = params.textDocument;
  const actions = renumberActions(service, client, params, locale);
  if (actions.length === 0) return actions;
  const offset = treeLines(service.tree(uri)).offset(params.range.start);
  if (!onSerialRow(service.tree(uri), service.model(uri), offset)) return actions;
  return actions.filter(({ kind }) => kind === RENUMBER_ALL);
}

/** True when the request may be answered with quick fixes. */
export function wantsQuickFixes({ context }: CodeActionParams): boolean {
  return wanted(CodeActionKind.QuickFix, context.only);
}

/** True when a kind is the one asked for or below it; without a wish everything is. */
function wanted(kind: string, only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
}

/** Checking a text until nothing is left to mend is too dear for every move of the cursor. */
function wantsFixAll({ context }: CodeActionParams): boolean {
  if (context.only === undefined) return context.triggerKind === CodeActionTriggerKind.Invoked;
  return wanted(FIX_ALL, context.only) || context.only.some((kind) => kind.startsWith(`${FIX_ALL}.`));
}

function quickFixes(
  service: GazetteService,
  params: CodeActionParams,
  lines: Lines,
  options: ActionOptions,
): CodeAction[] {
  const { uri } = params.textDocument;
  const span = toSpan(lines, params.range);
  const all = service.findings(uri);
  const findings = all.filter((finding) => meets(finding.span, span));
  const around = (finding: Finding): readonly Span[] => selections(service.model(uri), finding.span.start);
  const out: CodeAction[] = [];
  const tree = service.tree(uri);
  const after = (edits: readonly TextEdit[]): readonly Finding[] => service.findingsAfter(uri, edits);
  // The text itself is checked too often to be tried on when it is very long.
  const trial = tree.length <= LONGEST_TRIAL ? { after } : {};
  for (const action of actionsFor({ findings, all, tree, selection: span, around, ...trial })) {
    const made = toCodeAction(action, lines, diagnosticOf(action.finding, lines, params.context.diagnostics), options);
    if (made) out.push(made);
  }
  return out;
}

function meets(a: Span, b: Span): boolean {
  return overlaps(a, b) || touches(a, b.start) || touches(a, b.end);
}

/** The client's own diagnostic for the finding, so that it knows which one the action mends. */
function diagnosticOf(finding: Finding, lines: Lines, known: readonly Diagnostic[]): Diagnostic | undefined {
  const range = toRange(lines, finding.span);
  return known.find(
    (diagnostic) =>
      diagnostic.code === finding.rule &&
      diagnostic.range.start.line === range.start.line &&
      diagnostic.range.start.character === range.start.character &&
      diagnostic.range.end.line === range.end.line &&
      diagnostic.range.end.character === range.end.character,
  );
}

/**
 * Everything safe in one edit; for a kind below `source.fixAll.gazette`, such as source.fixAll.gazette.doc-number.bracket or
 * source.fixAll.gazette.doc-number, that rule or family alone, each kind that was asked for by itself.
 */
function fixAll(
  service: GazetteService,
  lines: Lines,
  options: ActionOptions,
  only: readonly string[] | undefined,
): CodeAction[] {
  const below = (only ?? []).filter((kind) => kind.startsWith(`${FIX_ALL}.`));
  const kinds = wanted(FIX_ALL, only) ? [FIX_ALL] : below;
  return kinds.flatMap((kind) => {
    const pattern = patternOf(kind);
    const edits = pattern === undefined ? [] : service.fixAll(options.uri, pattern);
    if (pattern === undefined || edits.length === 0) return [];
    const title =
      options.locale === 'en'
        ? `Mend everything that is safe to mend${pattern === '*' ? '' : `: ${pattern}`} (Gazette)`
        : `修正全部可安全修正的问题${pattern === '*' ? '' : `：${pattern}`}（公文）`;
    return [{ title, kind, edit: toWorkspaceEdit(options, toProtocolEdits(lines, edits)) }];
  });
}

/** What a kind speaks of, as rules are named in settings; undefined when there is no such rule. */
function patternOf(kind: string): string | undefined {
  const name = kind.slice(FIX_ALL.length + 1).replace('.', '/');
  const pattern = name === '' ? '*' : name.includes('/') ? name : `${name}/*`;
  return isRulePattern(pattern) ? pattern : undefined;
}
