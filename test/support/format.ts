/**
 * What every run of formatting promises, for any text: not a word changes by a fold written apart from the project's, the document is read as before, no
 * finding comes up, and a second run changes nothing.
 */
import assert from 'node:assert/strict';
import { applyEdits, type TextEdit } from '../../server/src/base/edit';
import type { Span } from '../../server/src/base/span';
import { formatChanges } from '../../server/src/features/format/format';
import type { FormatChange } from '../../server/src/features/format/format-types';
import { DEFAULT_FORMAT, type FormatLayer, type FormatOptions } from '../../server/src/lint/format-options';
import type { Finding } from '../../server/src/lint/finding';
import type { GazetteFile } from '../../server/src/model/document';
import { outline, type OutlineNode } from '../../server/src/model/outline';
import { eachDocument, eachParagraph, eachTable } from '../../server/src/model/walk';
import type { GazetteService } from '../../server/src/service';
import { independentFold } from '../base/independent-fold';
import { assertSameValues } from './form';

/** Rules that judge the width of marks by the whole document. */
const HABITS: ReadonlySet<string> = new Set(['numbering/marker-width', 'addressee/colon']);

export function optionsWith(layer: FormatLayer = {}): FormatOptions {
  return { ...DEFAULT_FORMAT, ...layer };
}

/** Marks of ordinals, which a correction may exchange for one another or take away. */
const MARKS = /^[、.,:;。（）]*$/;

/** Formats a text; gives what it becomes. */
export function formatted(
  service: GazetteService,
  text: string,
  layer: FormatLayer = {},
  range?: Span,
): { readonly text: string; readonly changes: readonly FormatChange[] } {
  const changes = formatChanges(service.readText(text), optionsWith(layer), range);
  const after = applyEdits(text, editsOf(changes));
  assert.ok(after !== undefined, 'the changes overlap or leave the text');
  return { text: after, changes };
}

function editsOf(changes: readonly FormatChange[]): TextEdit[] {
  return changes.map(({ edit }) => edit);
}

/** Asserts the promises for one text; gives what it becomes. */
export function checkFormat(service: GazetteService, text: string, layer: FormatLayer = {}, range?: Span): string {
  const { text: after, changes } = formatted(service, text, layer, range);
  assertSameWords(text, changes);
  for (const { edit } of changes) {
    assert.notEqual(text.slice(edit.span.start, edit.span.end), edit.newText, 'an edit that changes nothing');
    assert.ok(!/[\r\n]/.test(edit.newText), 'no line end is put in');
  }
  if (range !== undefined) assertWithin(text, changes, range);
  const [before, now] = [service.readText(text), service.readText(after)];
  assertSameValues(now.file, before.file);
  assert.deepEqual(shapeOf(now.file), shapeOf(before.file), 'the document is read otherwise');
  const [had, has] = [service.check(before).findings, service.check(now).findings].map(countByRule);
  // A width forced on some lines of a document, others being left alone, makes it one of two widths, and that is told.
  const inPart = range !== undefined || /<!--|```|<table|修改为/.test(text);
  const forced = inPart && layer.punctuation !== undefined && layer.punctuation !== 'keep';
  // What stray dots kept from being understood may be wrong in itself.
  const understood = changes.some(({ kind }) => kind === 'dash');
  // Nor is a number looked at that is only read once its brackets and spaces are right.
  const numbered = changes.some(({ kind }) => kind === 'number' || kind === 'space');
  for (const [rule, count] of has ?? []) {
    if ((forced && HABITS.has(rule)) || (understood && rule.startsWith('arithmetic/'))) continue;
    if (numbered && rule.startsWith('doc-number/')) continue;
    assert.ok(count <= (had?.get(rule) ?? 0), `formatting brought up a finding of ${rule}`);
  }
  const moved = range && { start: range.start, end: Math.max(range.start, range.end + after.length - text.length) };
  const again = formatted(service, after, layer, moved);
  assert.deepEqual(again.changes.map(shown(after)), [], 'a second run changes something');
  return after;
}

/** By the independent fold nothing changes, but for marks behind ordinals. */
function assertSameWords(text: string, changes: readonly FormatChange[]): void {
  const rest = changes.filter(({ kind, edit }) => {
    if (kind !== 'marker') return true;
    const printed = text.slice(edit.span.start, edit.span.end);
    for (const each of [printed, edit.newText]) assert.match(independentFold(each), MARKS);
    return independentFold(printed + edit.newText) === '';
  });
  const [now, then] = [applyEdits(text, editsOf(rest)) ?? '', text].map(independentFold) as [string, string];
  if (now === then) return;
  let at = 0;
  while (now[at] === then[at]) at++;
  const around = (folded: string): string => folded.slice(Math.max(0, at - 20), at + 20);
  assert.fail(`formatting must not change a word: ${around(then)} became ${around(now)}`);
}

function assertWithin(text: string, changes: readonly FormatChange[], { start, end }: Span): void {
  const above = text.slice(0, text[start] === '\n' && text[start - 1] === '\r' ? start - 1 : start);
  const first = Math.max(above.lastIndexOf('\n'), above.lastIndexOf('\r')) + 1;
  const behind = /[\r\n]/g;
  behind.lastIndex = Math.max(start, end);
  const last = behind.exec(text)?.index ?? text.length;
  for (const { edit } of changes) {
    assert.ok(edit.span.start >= first && edit.span.end <= last + 2, 'a change outside of the lines asked for');
  }
}

/** Outline, cells and paragraphs by the independent fold. */
function shapeOf(file: GazetteFile): unknown {
  // Long titles are cut by what is printed, spaces included.
  const node = ({ kind, label, title, children }: OutlineNode): unknown => [
    [kind, independentFold(label), independentFold(title).slice(0, 20)],
    children.map(node),
  ];
  return [
    outline(file).map(node),
    file.documents.flatMap(({ document }) =>
      eachDocument(document).map((each) => [
        eachTable(each).map(({ rows }) => rows.map(({ cells }) => cells.map(({ text }) => independentFold(text)))),
        eachParagraph(each).map(({ view }) => independentFold(view.text).replace(/[、.，,：:；;。]/g, '')),
      ]),
    ),
  ];
}

function countByRule(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

function shown(text: string): (change: FormatChange) => string {
  return ({ kind, edit: { span, newText } }) =>
    `${kind}: ${text.slice(Math.max(0, span.start - 12), span.start)}[${text.slice(span.start, span.end)}→${newText}]${text.slice(span.end, span.end + 12)}`;
}
