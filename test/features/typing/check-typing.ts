/**
 * Presses keys in a marked-up text as VS Code does: Enter breaks the line and keeps the indent of spaces and tabs, then the answer is applied. ‸ is
 * the cursor before and after.
 */
import assert from 'node:assert/strict';
import { applyEdits, sortEdits } from '../../../server/src/base/edit';
import { enterAt } from '../../../server/src/features/typing/enter';
import { levelAt } from '../../../server/src/features/typing/level';
import { ALL_MARKS, MARK_TRIGGERS, markTyped, type TypedMarks } from '../../../server/src/features/typing/on-type';
import type { TypedEdit } from '../../../server/src/features/typing/typed-line';
import { buildModel } from '../../../server/src/model/build';
import { parseText } from '../../../server/src/syntax/syntax-tree';
import { readMarkup } from '../../support/markup';

/** The text before and the cursor in it; exactly one. */
export function readCursor(marked: string): { text: string; at: number } {
  const { text, cursors } = readMarkup(marked);
  assert.equal(cursors.length, 1, 'one ‸');
  return { text, at: cursors[0] as number };
}

export function withCursor(text: string, at: number): string {
  return `${text.slice(0, at)}‸${text.slice(at)}`;
}

/** The text after a line break as an editor types it. */
export function lineBreak(text: string, at: number): { text: string; at: number } {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const start = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
  const line = text.slice(start, at);
  const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
  const bullet = /^\s*——[^—\s]/.test(line) ? '——' : '';
  const typed = eol + indent + bullet;
  return { text: text.slice(0, at) + typed + text.slice(at), at: at + typed.length };
}

/** The text after an edit, with the cursor behind what it put in its place. */
export function applied(text: string, { span, newText, others }: TypedEdit): { text: string; at: number } {
  const done = applyEdits(text, [{ span, newText }, ...others]);
  assert.ok(done !== undefined, 'the edits do not overlap');
  const before = others.filter((edit) => edit.span.end <= span.start);
  const moved = before.reduce((sum, edit) => sum + edit.newText.length - (edit.span.end - edit.span.start), 0);
  return { text: done, at: span.start + newText.length + moved };
}

/** What Enter makes of a text. */
export function pressEnter(marked: string): string {
  const before = readCursor(marked);
  const { text, at } = lineBreak(before.text, before.at);
  const tree = parseText(text);
  const edit = enterAt(tree, buildModel(tree), at);
  if (edit === undefined) return withCursor(text, at);
  assert.equal(edit.span.end, at, 'the edit ends at the cursor');
  const after = applied(text, edit);
  return withCursor(after.text, after.at);
}

/** Asserts what Enter makes of the text. */
export function checkEnter(before: string, after: string): void {
  assert.equal(pressEnter(before), after);
}

/** Asserts that Enter breaks the line and does nothing else. */
export function checkPlain(before: string): void {
  const cursor = readCursor(before);
  const { text, at } = lineBreak(cursor.text, cursor.at);
  assert.equal(pressEnter(before), withCursor(text, at));
}

/** What typing characters at ‸ makes of a text, each asked about as an editor asks that formats on type. */
export function type(marked: string, characters: string, marks: TypedMarks = ALL_MARKS): string {
  let { text, at } = readCursor(marked);
  for (const character of characters) {
    text = text.slice(0, at) + character + text.slice(at);
    at++;
    if (!MARK_TRIGGERS.includes(character)) continue;
    const tree = parseText(text);
    const edits = markTyped(tree, buildModel(tree), at, character, marks);
    const done = applyEdits(text, edits);
    assert.ok(done !== undefined, 'the edits do not overlap');
    for (const { span, newText } of sortEdits(edits).toReversed()) {
      if (span.end < at) at += newText.length - (span.end - span.start);
      else if (span.start < at) at = span.start + newText.length;
    }
    text = done;
  }
  return withCursor(text, at);
}

/** What Tab (deeper) or Shift+Tab (higher) makes of a text; undefined where the key is the editor's own. */
export function changeLevel(marked: string, direction: 'deeper' | 'higher'): string | undefined {
  const { text, at } = readCursor(marked);
  const tree = parseText(text);
  const edit = levelAt(tree, buildModel(tree), at, direction);
  if (edit === undefined) return undefined;
  const after = applied(text, edit);
  return withCursor(after.text, after.at);
}
