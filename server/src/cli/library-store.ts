// Finds and reads the library files that hold for the files checked: every gazette.library.csv in a file's folder or above it, each once.
// What their rows mean is decided in lint/library-file; this only goes to the disk for them.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseLibrary, type ReadLibrary } from '../lint/library-file';
import { LIBRARY_FILE_NAME } from '../workspace/library-entry';
import { decodeText, type Encoding } from '../machine/encoding';

/** A library file on disk. */
export interface StoredLibrary extends ReadLibrary {
  readonly path: string;
  readonly encoding: Encoding;
}

export class LibraryStore {
  private readonly folders = new Set<string>();
  readonly libraries: StoredLibrary[] = [];
  /** Library files that exist but cannot be read, with the reason; undefined for one that is no text. */
  readonly unreadable = new Map<string, NodeJS.ErrnoException | undefined>();

  /** Reads the libraries in the folder of a file and in those above it that were not looked at yet; gives the new ones. */
  async readAbove(file: string): Promise<readonly StoredLibrary[]> {
    const found: StoredLibrary[] = [];
    for (let folder = dirname(file); !this.folders.has(folder); folder = dirname(folder)) {
      this.folders.add(folder);
      const library = await this.read(join(folder, LIBRARY_FILE_NAME));
      if (library) found.push(library);
    }
    this.libraries.push(...found);
    return found;
  }

  private async read(path: string): Promise<StoredLibrary | undefined> {
    let bytes: Buffer;
    try {
      bytes = readFileSync(path);
    } catch (error) {
      const reason = error as NodeJS.ErrnoException;
      if (reason.code !== 'ENOENT' && reason.code !== 'ENOTDIR') this.unreadable.set(path, reason);
      return undefined;
    }
    const decoded = await decodeText(bytes);
    if (decoded === undefined) {
      this.unreadable.set(path, undefined);
      return undefined;
    }
    return { path, encoding: decoded.encoding, ...parseLibrary(pathToFileURL(path).href, decoded.text) };
  }
}
