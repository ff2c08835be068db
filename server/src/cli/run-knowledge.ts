// What the files of one run know of each other: all of them are read before the first is checked, with the libraries that hold for them.
// Texts that were read are kept for the check as long as they are few.
import { readFileSync } from 'node:fs';
import { basename, isAbsolute, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { positionIn } from '../base/line-index';
import type { GazetteService, ReadText } from '../service';
import { LIBRARY_FILE_NAME } from '../workspace/library-entry';
import { decodeText, type DecodedText } from '../machine/encoding';
import type { Target } from './find-files';
import { LibraryStore } from './library-store';
import type { Elsewhere, OtherFile } from './report';

/** The bytes of a file, and the text in them; undefined for what is no text. */
export interface ReadFile {
  readonly bytes: Buffer;
  readonly decoded: DecodedText | undefined;
  readonly read?: ReadText;
}

/** Characters of texts that are kept between the two passes; beyond that files are read twice. */
const MOST_KEPT = 20_000_000;

export class RunKnowledge {
  readonly store = new LibraryStore();
  private readonly kept = new Map<string, ReadFile>();
  private readonly shown = new Map<string, string>();
  private keptCharacters = 0;

  constructor(
    private readonly service: GazetteService,
    private readonly cwd: string,
  ) {}

  /** Reads files and the libraries that hold for them. What cannot be read is left to the check, which says so. */
  async learn(targets: readonly Target[]): Promise<void> {
    for (const { path, absolute } of targets) {
      await this.learnLibraries(absolute);
      if (basename(absolute) === LIBRARY_FILE_NAME) continue;
      this.shown.set(pathToFileURL(absolute).href, path);
      let bytes: Buffer;
      try {
        bytes = readFileSync(absolute);
      } catch {
        continue;
      }
      const decoded = await decodeText(bytes);
      if (decoded === undefined) continue;
      const read = this.learnText(absolute, decoded.text);
      this.keptCharacters += decoded.text.length;
      if (this.keptCharacters <= MOST_KEPT) this.kept.set(absolute, { bytes, decoded, read });
    }
  }

  async learnLibraries(absolute: string): Promise<void> {
    for (const { library } of await this.store.readAbove(absolute)) this.service.workspace().setLibrary(library);
  }

  /** Takes in what a file says, or says now. */
  learnText(absolute: string, text: string): ReadText {
    const read = this.service.readText(text);
    this.service.learn(pathToFileURL(absolute).href, read);
    return read;
  }

  /** The file as it was read before, or read now. Throws what the system throws. */
  async fileOf(absolute: string): Promise<ReadFile> {
    const kept = this.kept.get(absolute);
    if (kept !== undefined) {
      this.kept.delete(absolute);
      return kept;
    }
    const bytes = readFileSync(absolute);
    return { bytes, decoded: await decodeText(bytes) };
  }

  /** Finds the file a URI names, for reports. */
  readonly elsewhere: Elsewhere = (uri): OtherFile | undefined => {
    const index = this.service.workspace();
    const file = index.file(uri) ?? index.libraries().find((library) => library.uri === uri);
    if (file === undefined) return undefined;
    const { lineStarts, length } = file;
    return { path: this.pathOf(uri), positionAt: (offset) => positionIn(lineStarts, length, offset) };
  };

  /** As given on the command line, or relative to the current folder when it lies inside. */
  private pathOf(uri: string): string {
    const shown = this.shown.get(uri);
    if (shown !== undefined) return shown;
    const absolute = fileURLToPath(uri);
    return this.shorten(absolute);
  }

  /** The path from the current folder, or as it is when it lies outside. */
  shorten(absolute: string): string {
    const inside = relative(this.cwd, absolute);
    return inside.startsWith('..') || isAbsolute(inside) ? absolute : inside;
  }
}
