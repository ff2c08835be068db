// The libraries there are, and which of them hold for a file: all that lie in its folder or in a folder above, the nearest first. Files are
// named by URI.
import type { LibraryEntry, LibraryFile } from './library-entry';

interface Shelved {
  /** The address of its folder in plain characters. */
  readonly folder: string;
  readonly file: LibraryFile;
  readonly numbers: ReadonlyMap<string, readonly LibraryEntry[]>;
  readonly cores: ReadonlyMap<string, readonly LibraryEntry[]>;
}

export class LibraryShelf {
  private readonly shelved = new Map<string, Shelved>();

  set(file: LibraryFile): void {
    const numbers = new Map<string, LibraryEntry[]>();
    const cores = new Map<string, LibraryEntry[]>();
    for (const entry of file.entries) {
      if (entry.number !== undefined) push(numbers, entry.number, entry);
      push(cores, entry.name.core, entry);
    }
    this.shelved.set(file.uri, { folder: plain(folderOf(file.uri)), file, numbers, cores });
  }

  remove(uri: string): boolean {
    return this.shelved.delete(uri);
  }

  files(): readonly LibraryFile[] {
    return [...this.shelved.values()].map(({ file }) => file).sort((a, b) => (a.uri < b.uri ? -1 : 1));
  }

  byNumber(key: string, near: string): readonly LibraryEntry[] {
    return this.holdingFor(near).flatMap(({ numbers }) => numbers.get(key) ?? []);
  }

  byCore(core: string, near: string): readonly LibraryEntry[] {
    return this.holdingFor(near).flatMap(({ cores }) => cores.get(core) ?? []);
  }

  all(near: string): readonly LibraryEntry[] {
    return this.holdingFor(near).flatMap(({ file }) => file.entries);
  }

  /** Nearest first. */
  private holdingFor(near: string): Shelved[] {
    // A text that lies in no folder yet (untitled:) may come to lie in any.
    const placed = near.startsWith('file:');
    const asking = plain(near);
    const holding = [...this.shelved.values()].filter(({ folder }) => !placed || asking.startsWith(folder));
    return holding.sort((a, b) => b.file.uri.length - a.file.uri.length || (a.file.uri < b.file.uri ? -1 : 1));
  }
}

function push(lists: Map<string, LibraryEntry[]>, key: string, entry: LibraryEntry): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [entry]);
  else list.push(entry);
}

/** An address in plain characters: clients do not all escape the same ones. */
function plain(uri: string): string {
  try {
    return decodeURIComponent(uri).replace(/^file:\/\/\/[A-Z]:/, (drive) => drive.toLowerCase());
  } catch {
    return uri;
  }
}

/** The address up to and with its last slash. */
function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/') + 1);
}
