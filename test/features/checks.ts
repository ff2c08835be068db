/**
 * One helper a feature: each takes a marked-up text, asks the feature through the façade's model and compares texts with texts. ‸ is the
 * cursor, ⟦…⟧ a range; no test counts lines or offsets.
 */
import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/base/edit';
import type { Span } from '../../server/src/base/span';
import { actionsFor, type Action, type TextAction } from '../../server/src/features/actions';
import { completions } from '../../server/src/features/completion/completions';
import type { Suggestion } from '../../server/src/features/completion/item';
import { folds } from '../../server/src/features/folding';
import { hover } from '../../server/src/features/hover';
import { selections } from '../../server/src/features/selection';
import { symbols, type GazetteSymbol } from '../../server/src/features/symbols';
import { tokens } from '../../server/src/features/tokens';
import { resolveConfig } from '../../server/src/lint/config';
import type { Rule } from '../../server/src/lint/rule';
import type { GazetteFile } from '../../server/src/model/document';
import { GazetteService } from '../../server/src/service';
import { cursorOf, readMarkup, writeMarkup } from '../support/markup';
import { indexOf } from '../support/knowledge';
import { testHost } from '../support/test-host';

const URI = 'memory:/test.gazette';
export const TODAY = testHost.today();

/** A service in which the text is open; `rules` are the only ones that run. */
export function opened(text: string, rules: readonly Rule[] = []): GazetteService {
  const service = new GazetteService(testHost, rules);
  service.open(URI, text, 1, resolveConfig(rules));
  return service;
}

export function modelOf(text: string): GazetteFile {
  return opened(text).model(URI);
}

/** Lines `kind name | detail`, two spaces a level. */
export function checkSymbols(text: string, expected: string): void {
  const lines: string[] = [];
  const write = (symbol: GazetteSymbol, depth: number): void => {
    const detail = symbol.detail === '' ? '' : ` | ${symbol.detail}`;
    lines.push(`${'  '.repeat(depth)}${symbol.kind} ${symbol.name}${detail}`);
    symbol.children.forEach((child) => write(child, depth + 1));
  };
  symbols(modelOf(text)).forEach((symbol) => write(symbol, 0));
  assert.equal(lines.join('\n'), expected.trim());
}

/** Each fold as `first line … last line`, in order, those of one line left out. */
export function checkFolds(text: string, expected: readonly string[]): void {
  const service = opened(text);
  const shown = folds(service.model(URI), service.tree(URI).comments).map(({ span, kind }) => {
    const lines = text.slice(span.start, span.end).trimEnd().split(/\r?\n/);
    const mark = kind === 'comment' ? '// ' : '';
    return lines.length < 2 ? '' : `${mark}${lines[0]} … ${lines.at(-1)}`;
  });
  assert.deepEqual(
    shown.filter((fold) => fold !== ''),
    expected,
  );
}

/** The texts of the growing selections at the cursor, each with its line ends as ¶, up to the paragraph's section. */
export function checkSelections(marked: string, expected: readonly string[]): void {
  const read = readMarkup(marked);
  const chain = selections(modelOf(read.text), cursorOf(read));
  chain.forEach((span, i) => {
    const inner = chain[i - 1];
    if (inner) assert.ok(span.start <= inner.start && inner.end <= span.end, 'each selection holds the one before');
  });
  const texts = chain.map((span) => read.text.slice(span.start, span.end).replace(/\r?\n/g, '¶'));
  assert.deepEqual(texts.slice(0, expected.length), expected);
  if (read.text.length > 0) assert.equal(chain.at(-1)?.end, read.text.length, 'the last selection is the whole file');
}

/** The tokens are exactly the ranges, each labelled with its kind; `kind!` marks what is the document's own. */
export function checkTokens(marked: string): void {
  const { text } = readMarkup(marked);
  const found = tokens(modelOf(text));
  found.forEach((token, i) => {
    assert.ok(token.span.end > token.span.start, 'no token is empty');
    assert.ok(token.span.start >= (found[i - 1]?.span.end ?? 0), 'tokens are in order and apart');
  });
  const shown = found.map(({ span, kind, own }) => ({ span, label: own ? `${kind}!` : kind }));
  assert.equal(writeMarkup(text, shown), marked);
}

/** The hover at the cursor speaks of the marked range and says these lines, in Chinese and in English. */
export function checkHover(marked: string, zh: readonly string[], en?: readonly string[]): void {
  const read = readMarkup(marked);
  const found = hover(modelOf(read.text), cursorOf(read));
  assert.ok(found !== undefined, 'there is no hover');
  assert.deepEqual([found.title.zh, ...found.facts.map((fact) => fact.zh)], zh);
  if (en) assert.deepEqual([found.title.en, ...found.facts.map((fact) => fact.en)], en);
  const [range] = read.ranges;
  assert.ok(range, 'the text has a marked range');
  assert.equal(slice(read.text, found.span), slice(read.text, range.span));
  assert.deepEqual(found.span, range.span);
}

export function checkNoHover(marked: string): void {
  const read = readMarkup(marked);
  assert.equal(hover(modelOf(read.text), cursorOf(read)), undefined);
}

/** What is offered at the cursor, in the order in which it is sorted. */
export function offeredAt(marked: string): Suggestion[] {
  const read = readMarkup(marked);
  const found = completions(modelOf(read.text), cursorOf(read), TODAY);
  return found.toSorted((a, b) => (a.sortText < b.sortText ? -1 : a.sortText > b.sortText ? 1 : 0));
}

/** The labels offered at the cursor are exactly these; and each edit holds the cursor, stays on its line and can be filtered for. */
export function checkCompletions(marked: string, expected: readonly string[]): void {
  const read = readMarkup(marked);
  const cursor = cursorOf(read);
  const offered = offeredAt(marked);
  assert.deepEqual(
    offered.map((item) => item.label),
    expected,
  );
  for (const { edit, filterText } of offered) {
    assert.ok(edit.span.start <= cursor && cursor <= edit.span.end, 'the edit holds the cursor');
    assert.doesNotMatch(slice(read.text, edit.span), /[\r\n]/, 'the edit stays on its line');
    const typed = read.text.slice(edit.span.start, cursor).toLowerCase();
    assert.ok(filterText.toLowerCase().startsWith(typed), `${filterText} begins with ${typed}`);
  }
}

/** What is offered at the cursor of the one file that has it, with the other files of the folder known. */
export function offeredIn(files: Readonly<Record<string, string>>): Suggestion[] {
  const read = Object.entries(files).map(([path, marked]) => ({ ...readMarkup(marked), path, marked }));
  const own = read.find(({ marked }) => marked.includes('‸'));
  assert.ok(own, 'a file has the cursor');
  const knowledge = indexOf(Object.fromEntries(read.map(({ path, text }) => [path, text])));
  const models = new Map(read.map(({ path, text }) => [`file://${path}`, modelOf(text)]));
  const world = { uri: `file://${own.path}`, knowledge, model: (uri: string) => models.get(uri) };
  const found = completions(modelOf(own.text), cursorOf(own), TODAY, world);
  return found.toSorted((a, b) => (a.sortText < b.sortText ? -1 : a.sortText > b.sortText ? 1 : 0));
}

/** The text with the labelled completion taken, ‸ where the cursor goes. */
export function completedWith(marked: string, label: string): string {
  const read = readMarkup(marked);
  const offered = offeredAt(marked);
  const item = offered.find((candidate) => candidate.label === label);
  assert.ok(item, `${label} is offered: ${offered.map((each) => each.label).join(' ')}`);
  const at = item.cursor ?? item.edit.newText.length;
  const newText = `${item.edit.newText.slice(0, at)}‸${item.edit.newText.slice(at)}`;
  return applyEdits(read.text, [{ ...item.edit, newText }]) ?? '';
}

/** Taking the labelled completion makes the text, with ‸ where the cursor goes. */
export function checkCompleted(marked: string, label: string, after: string): void {
  assert.equal(completedWith(marked, label), after);
}

/** The actions for all findings of the rules in the text. */
export function actionsIn(text: string, rules: readonly Rule[]): Action[] {
  const service = opened(text, rules);
  const findings = service.findings(URI);
  const around = ({ span }: { span: Span }): Span[] => selections(service.model(URI), span.start);
  return actionsFor({ findings, all: findings, tree: service.tree(URI), around });
}

/** Taking the first action of the kind makes the text `after`; with `rules` the finding is then gone. */
export function checkAction(text: string, kind: TextAction['kind'], rules: readonly Rule[], after: string): void {
  const action = actionsIn(text, rules).find((candidate): candidate is TextAction => candidate.kind === kind);
  assert.ok(action, `an action ${kind} is offered`);
  const mended = applyEdits(text, action.edits);
  assert.equal(mended, after);
  const left = opened(after, rules).findings(URI);
  assert.deepEqual(
    left.filter((finding) => finding.rule === action.finding.rule).map((finding) => slice(after, finding.span)),
    [],
  );
}

function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}
