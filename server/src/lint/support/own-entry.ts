// The entry of the file being checked, made from its model: what the index has for the file may be older, or nothing.
import type { GazetteFile } from '../../model/document';
import type { DocumentEntry, FileEntry } from '../../workspace/entry';
import { readEntry } from '../../workspace/read-entry';

/** The entry of a file as it is now. */
export function ownEntry(file: GazetteFile, uri: string): FileEntry {
  return readEntry(uri, file);
}

/** The document and everything it prints, forwards or attaches, in a list of entries of its file. */
export function withInner(document: DocumentEntry, among: readonly DocumentEntry[]): readonly DocumentEntry[] {
  return among.filter((entry) => {
    for (let at: DocumentEntry | undefined = entry; at !== undefined; at = at.parent) if (at === document) return true;
    return false;
  });
}
