/**
 * Checks of navigation on marked-up folders: `//- /path` starts a file (one that ends in .csv is a library), ‸ is the cursor, ⟦…⟧{def} a
 * definition, ⟦…⟧{ref} a reference, ⟦…⟧{from} what is underlined. A text without a `//- ` line is one file.
 */
import assert from 'node:assert/strict';
import { definition } from '../../../server/src/features/navigation/definition';
import { highlights } from '../../../server/src/features/navigation/highlights';
import { references } from '../../../server/src/features/navigation/references';
import { hoverAt } from '../../../server/src/features/navigation/target-hover';
import type { Folder, Vantage } from '../../../server/src/features/navigation/target';
import { parseLibrary } from '../../../server/src/lint/library-file';
import { buildModel } from '../../../server/src/model/build';
import type { GazetteFile } from '../../../server/src/model/document';
import { parseText } from '../../../server/src/syntax/syntax-tree';
import { readEntry } from '../../../server/src/workspace/read-entry';
import { WorkspaceIndex } from '../../../server/src/workspace/workspace-index';
import type { Span } from '../../../server/src/base/span';
import { cursorOf, readMarkedFiles, readMarkup, writeMarkup, type MarkedText } from '../../support/markup';

/** A folder of marked files as the features see it. */
export interface MarkedFolder {
  readonly files: readonly MarkedText[];
  readonly index: WorkspaceIndex;
  readonly folder: Folder;
  /** The files whose models were asked for. */
  readonly loaded: string[];
  vantage(uri: string): Vantage;
  /** The file with the cursor, seen from there. */
  readonly here: Vantage;
  readonly cursor: number;
}

export function folderOf(marked: string): MarkedFolder {
  const files = marked.startsWith('//- ') ? readMarkedFiles(marked) : [readMarkup(marked)];
  const models = new Map<string, GazetteFile>();
  const index = new WorkspaceIndex();
  for (const { path, text } of files) {
    const uri = uriOf(path);
    if (path.endsWith('.csv')) {
      index.setLibrary(parseLibrary(uri, text).library);
      continue;
    }
    const file = buildModel(parseText(text));
    models.set(uri, file);
    index.set(readEntry(uri, file));
  }
  index.complete = true;
  const loaded: string[] = [];
  const folder: Folder = {
    load: async (uri) => {
      loaded.push(uri);
      return models.get(uri);
    },
    cancelled: () => false,
  };
  const vantage = (uri: string): Vantage => ({ uri, file: models.get(uri) as GazetteFile, knowledge: index });
  const pointed = files.find(({ cursors }) => cursors.length > 0);
  return {
    files,
    index,
    folder,
    loaded,
    vantage,
    here: vantage(uriOf((pointed ?? (files[0] as MarkedText)).path)),
    cursor: pointed === undefined ? 0 : cursorOf(pointed),
  };
}

export function uriOf(path: string): string {
  return `file://${path}`;
}

/** What was found in each file, shown as markup. */
function show(files: readonly MarkedText[], found: readonly { uri: string; span: Span; label: string }[]): string {
  return files
    .map(({ path, text }) => {
      const ranges = found.filter(({ uri }) => uri === uriOf(path)).map(({ span, label }) => ({ span, label }));
      return `//- ${path}\n${writeMarkup(text, ranges)}`;
    })
    .join('\n');
}

/** What is expected in each file, of the labels given. */
function expected(files: readonly MarkedText[], labels: readonly string[]): string {
  const found = files.flatMap(({ path, ranges }) =>
    ranges
      .filter(({ label }) => label !== undefined && labels.includes(label))
      .map(({ span, label }) => ({ uri: uriOf(path), span, label: label as string })),
  );
  return show(files, found);
}

/** Going to the definition from ‸ selects exactly the ranges {def}; the words underlined are the range {from}. */
export async function checkDefinition(marked: string): Promise<void> {
  const { files, here, cursor, folder } = folderOf(marked);
  const found = await definition(here, cursor, folder);
  const shown = [
    ...(found === undefined ? [] : [{ uri: here.uri, span: found.origin, label: 'from' }]),
    ...(found?.places ?? []).map(({ uri, selection }) => ({ uri, span: selection, label: 'def' })),
  ];
  assert.equal(show(files, shown), expected(files, ['from', 'def']));
  for (const { span, selection } of found?.places ?? []) {
    assert.ok(span.start <= selection.start && selection.end <= span.end, 'the whole holds what is selected');
  }
}

/** Nothing is defined for what stands at ‸. */
export async function checkNoDefinition(marked: string): Promise<void> {
  const { here, cursor, folder } = folderOf(marked);
  assert.equal(await definition(here, cursor, folder), undefined);
}

/** The places of what ‸ names are exactly the ranges {def} and {ref} of all files. */
export async function checkReferences(marked: string): Promise<void> {
  const { files, here, cursor, folder } = folderOf(marked);
  const all = (await references(here, cursor, true, folder)) ?? [];
  const shown = all.map(({ uri, span, role }) => ({ uri, span, label: role === 'definition' ? 'def' : 'ref' }));
  assert.equal(show(files, shown), expected(files, ['def', 'ref']));
  const without = (await references(here, cursor, false, folder)) ?? [];
  assert.deepEqual(
    without,
    all.filter(({ role }) => role === 'reference'),
    'without the declaration the references stay',
  );
}

/** The highlights in the file of ‸ are exactly its ranges {def} (written) and {ref} (read). */
export function checkHighlights(marked: string): void {
  const { files, here, cursor } = folderOf(marked);
  const own = files.filter(({ path }) => uriOf(path) === here.uri);
  const shown = highlights(here, cursor).map(({ uri, span, role }) => ({
    uri,
    span,
    label: role === 'definition' ? 'def' : 'ref',
  }));
  assert.equal(show(own, shown), expected(own, ['def', 'ref']));
}

/** The hover at ‸ speaks of the range {from} and says these lines: its title, its facts, and the wording behind `> `. */
export async function checkHoverAt(marked: string, zh: readonly string[], en?: readonly string[]): Promise<void> {
  const { files, here, cursor, folder } = folderOf(marked);
  const found = await hoverAt(here, cursor, folder);
  assert.ok(found !== undefined, 'there is a hover');
  const quote = (found.quote ?? []).map((line) => `> ${line}`);
  assert.deepEqual([found.title.zh, ...found.facts.map((fact) => fact.zh), ...quote], zh);
  if (en) assert.deepEqual([found.title.en, ...found.facts.map((fact) => fact.en)], en);
  assert.equal(show(files, [{ uri: here.uri, span: found.span, label: 'from' }]), expected(files, ['from']));
}

export async function checkNoHoverAt(marked: string): Promise<void> {
  const { here, cursor, folder } = folderOf(marked);
  assert.equal(await hoverAt(here, cursor, folder), undefined);
}
