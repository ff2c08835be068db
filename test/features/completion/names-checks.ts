/** What is offered at the cursor of a folder of marked files, in the order in which it is sorted; and what taking an item makes of the line. */
import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/base/edit';
import { completions } from '../../../server/src/features/completion/completions';
import type { Suggestion } from '../../../server/src/features/completion/item';
import { parseLibrary } from '../../../server/src/lint/library-file';
import { buildModel } from '../../../server/src/model/build';
import { parseText } from '../../../server/src/syntax/syntax-tree';
import { indexOf } from '../../support/knowledge';
import { cursorOf, readMarkedFiles, readMarkup } from '../../support/markup';
import { TODAY } from '../checks';

export interface Offered {
  readonly text: string;
  readonly cursor: number;
  readonly items: readonly Suggestion[];
}

/** Everything of the kinds, with the other files known; `//- /path` begins another file. */
export function offeredIn(marked: string, ...kinds: Suggestion['kind'][]): Offered {
  const files = marked.startsWith('//- ') ? readMarkedFiles(marked) : [readMarkup(marked)];
  const own = files.find(({ cursors }) => cursors.length > 0);
  assert.ok(own);
  const documents = files.filter(({ path }) => !path.endsWith('.csv'));
  const texts = Object.fromEntries(documents.map(({ path, text }) => [path, text]));
  const index = indexOf(texts);
  for (const { path, text } of files) {
    if (path.endsWith('.csv')) index.setLibrary(parseLibrary(`file://${path}`, text).library);
  }
  const model = (uri: string) => buildModel(parseText(texts[uri.slice('file://'.length)] ?? ''));
  const world = { uri: `file://${own.path}`, knowledge: index, model };
  const cursor = cursorOf(own);
  const found = completions(model(world.uri), cursor, TODAY, world);
  for (const { edit, filterText, label } of found) {
    assert.ok(edit.span.start <= cursor && cursor <= edit.span.end, `the edit of ${label} holds the cursor`);
    assert.doesNotMatch(
      own.text.slice(edit.span.start, edit.span.end),
      /[\r\n]/,
      `the edit of ${label} stays on its line`,
    );
    const typed = own.text.slice(edit.span.start, cursor).toLowerCase();
    assert.ok(filterText.toLowerCase().startsWith(typed), `${filterText} begins with ${typed}`);
  }
  const items = found
    .filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
    .toSorted((a, b) => (a.sortText < b.sortText ? -1 : a.sortText > b.sortText ? 1 : 0));
  return { text: own.text, cursor, items };
}

/** Their labels. */
export function labelsIn(marked: string, ...kinds: Suggestion['kind'][]): string[] {
  return offeredIn(marked, ...kinds).items.map(({ label }) => label);
}

/** Taking the item makes a line of the text this, ‸ where the cursor goes. */
export function checkTaken(marked: string, label: string, line: string): void {
  const { text, items } = offeredIn(marked);
  const item = items.find((each) => each.label === label);
  assert.ok(item, `${label} among ${items.map((each) => each.label).join(' ')}`);
  const at = item.cursor ?? item.edit.newText.length;
  const newText = `${item.edit.newText.slice(0, at)}‸${item.edit.newText.slice(at)}`;
  const after = applyEdits(text, [{ ...item.edit, newText }]) ?? '';
  assert.ok(after.split(/\r?\n/).includes(line), `${line} among the lines of ${after}`);
}
