/** Makes an index out of marked-up files: `//- /path` starts each; a `.csv` is a library. URIs are file:///path. */
import { buildModel } from '../../server/src/model/build';
import { parseText } from '../../server/src/syntax/syntax-tree';
import type { FileEntry } from '../../server/src/workspace/entry';
import { readEntry } from '../../server/src/workspace/read-entry';
import { WorkspaceIndex } from '../../server/src/workspace/workspace-index';

/** The entry of a text under a URI. */
export function entryOf(uri: string, text: string): FileEntry {
  return readEntry(uri, buildModel(parseText(text)));
}

/** An index of texts by path (/a.gazette). */
export function indexOf(texts: Readonly<Record<string, string>>): WorkspaceIndex {
  const index = new WorkspaceIndex();
  for (const [path, text] of Object.entries(texts)) index.set(entryOf(`file://${path}`, text));
  index.complete = true;
  return index;
}
