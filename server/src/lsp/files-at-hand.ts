// The files that navigation may look into: open ones as they are in the editor, others as they lie on disk, read when asked for and kept while
// they are asked for again. Where positions in a file are, open or not.
import type { CancellationToken } from 'vscode-languageserver/node';
import type { Folder, Vantage } from '../features/navigation/target';
import type { GazetteService, ReadText } from '../service';
import { readEntry } from '../workspace/read-entry';
import { withFile } from '../workspace/with-file';
import { keptLines, treeLines, type Lines } from './convert';
import { pathOf, type Environment } from './environment';
import { turn } from './errors';

/** Characters of texts kept parsed; beyond that those asked for longest ago are let go. */
const MOST_KEPT = 4_000_000;

interface Kept extends ReadText {
  readonly text: string;
}

export class FilesAtHand {
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly service: GazetteService,
    private readonly environment: Environment,
  ) {}

  /** An open document with what is known of others; undefined for one that is not open. */
  vantage(uri: string): Vantage | undefined {
    if (!this.service.has(uri)) return undefined;
    const file = this.service.model(uri);
    const knowledge = this.service.knowledge();
    // What stands apart is not known to others, but knows itself.
    return { uri, file, knowledge: knowledge.file(uri) ? knowledge : withFile(knowledge, readEntry(uri, file)) };
  }

  /** Open documents that others know of. */
  vantages(): readonly Vantage[] {
    const knowledge = this.service.knowledge();
    return this.service
      .uris()
      .filter((uri) => knowledge.file(uri) !== undefined)
      .map((uri) => ({ uri, file: this.service.model(uri), knowledge }));
  }

  /** The way to other files for one request. */
  folder(token: CancellationToken): Folder {
    return {
      load: async (uri) => {
        // One turn, so that a cancellation that has already arrived is seen.
        await turn();
        if (token.isCancellationRequested) return undefined;
        return this.service.has(uri) ? this.service.model(uri) : (await this.read(uri))?.file;
      },
      cancelled: () => token.isCancellationRequested,
    };
  }

  /** The lines of a file that is open, was just read, or is known to the index. */
  lines(uri: string): Lines | undefined {
    if (this.service.has(uri)) return treeLines(this.service.tree(uri));
    const read = this.kept.get(uri);
    if (read !== undefined) return treeLines(read.tree);
    const index = this.service.workspace();
    const known = index.file(uri) ?? index.libraries().find((library) => library.uri === uri);
    return known && keptLines(known);
  }

  private async read(uri: string): Promise<Kept | undefined> {
    const path = pathOf(uri);
    const found = path === undefined ? undefined : await this.environment.files.read(path);
    const before = this.kept.get(uri);
    this.kept.delete(uri);
    if (found?.kind !== 'text') return undefined;
    const { text } = found;
    const kept = before?.text === text ? before : { text, ...this.service.readText(text) };
    this.kept.set(uri, kept);
    this.letGo();
    return kept;
  }

  private letGo(): void {
    let length = 0;
    for (const { text } of this.kept.values()) length += text.length;
    for (const [uri, { text }] of this.kept) {
      if (length <= MOST_KEPT || this.kept.size === 1) return;
      this.kept.delete(uri);
      length -= text.length;
    }
  }
}
