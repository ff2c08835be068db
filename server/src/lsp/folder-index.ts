// Keeps the index over the folders: reads them when first needed, in the background, and follows what happens to their files. Never makes
// anybody wait who does not ask for it. Open documents are the service's matter; here is what lies on disk.
import { FileChangeType, type Connection, type FileEvent } from 'vscode-languageserver/node';
import { decidesSelection, isMet, walkFolder, type MetFile, type WalkOptions } from '../lint/folder-walk';
import { parseLibrary, type ReadLibrary } from '../lint/library-file';
import type { GazetteService } from '../service';
import type { Cancellation } from '../workspace/host';
import type { ClientFacts } from './client-facts';
import type { EntryReader } from './entry-reader';
import { pathOf, uriOf, type Environment } from './environment';
import { turn } from './errors';
import { showProgress } from './folder-progress';
import type { Log } from './guard';
import type { SettingsStore } from './settings';

/** Files asked for at once: enough to keep disk and thread busy. */
const AT_ONCE = 8;
/** More files than anybody keeps in one window; what is beyond is left out, with a line in the log. */
const MOST_FILES = 50_000;
/** Changes come in crowds: a checkout, a build. */
const CHANGES_SETTLE = 100;
/** More changes at once are quicker read by going through the folders again. */
const MANY_CHANGES = 500;

export interface FolderIndexParts {
  readonly connection: Connection;
  client(): ClientFacts;
  readonly service: GazetteService;
  readonly environment: Environment;
  settings(): SettingsStore;
  readonly log: Log;
  /** What is known of other documents changed. */
  changed(): void;
  /** A library was read, or went away. */
  libraryRead(path: string, library: ReadLibrary | undefined): void;
  /** The text of a library that is open in the editor; undefined for one that is not. */
  openLibrary(uri: string): string | undefined;
}

export class FolderIndex {
  private roots: readonly string[] = [];
  private running: { readonly cancel: { cancelled: boolean }; readonly done: Promise<void> } | undefined;
  private reader: EntryReader | undefined;
  private wanted = false;
  private finished = false;
  /** A person stopped the reading; it goes on when somebody asks. */
  private stopped = false;
  private pending = new Map<string, FileChangeType>();
  private settling: NodeJS.Timeout | undefined;
  private told = 0;
  /** URIs of opened documents by path, where the client spells them otherwise. */
  private readonly spellings = new Map<string, string>();

  constructor(private readonly parts: FolderIndexParts) {}

  /** The folders of the window, by URI. Others than files have nothing to read. */
  setFolders(uris: readonly string[]): void {
    const roots = uris.map(pathOf).filter((path) => path !== undefined);
    this.roots = [...new Set(roots.map((path) => path.replace(/[\\/]$/, '')))].sort();
    this.again();
  }

  /** The innermost folder of the window that holds a path; undefined for one outside. */
  rootOf(path: string): string | undefined {
    const { separator } = this.parts.environment;
    const holding = this.roots.filter((root) => path.startsWith(root + separator));
    return holding.sort((a, b) => b.length - a.length)[0];
  }

  /** A document was opened. From now on its file goes by the client's spelling, so that buffer and disk are one. */
  opened(uri: string): void {
    const path = pathOf(uri);
    if (path === undefined || this.uriFor(path) === uri) return;
    this.parts.service.workspace().remove(this.uriFor(path));
    this.spellings.set(path, uri);
  }

  private uriFor(path: string): string {
    return this.spellings.get(path) ?? uriOf(path);
  }

  /** Reads the folders if that has not been done; resolves when it is done or was cancelled. */
  need(): Promise<void> {
    this.wanted = true;
    this.stopped = false;
    if (this.finished) return Promise.resolve();
    return (this.running ??= this.start()).done;
  }

  /** Goes through the folders again, if somebody needs them: which files belong to them may have changed. What was read stays read. */
  again(): void {
    if (this.running) this.running.cancel.cancelled = true;
    this.running = undefined;
    this.finished = false;
    if (this.wanted && !this.stopped) void this.need();
  }

  /** Stops reading. */
  stop(): void {
    if (this.running) this.running.cancel.cancelled = true;
    clearTimeout(this.settling);
    this.reader?.end();
  }

  /** Takes in what the client says of files; they are looked at a little later, all together. */
  filesChanged(changes: readonly FileEvent[]): void {
    for (const { uri, type } of changes) {
      const path = pathOf(uri);
      if (path !== undefined) this.pending.set(this.uriFor(path), type);
    }
    if (!this.wanted || this.stopped) {
      // Not read yet: what changed is seen then.
      this.pending.clear();
      return;
    }
    clearTimeout(this.settling);
    this.settling = setTimeout(() => {
      this.takeIn().catch((error: unknown) => this.parts.log('workspace/didChangeWatchedFiles', error));
    }, CHANGES_SETTLE);
    this.settling.unref();
  }

  /** A library that is open changed its text, or was closed. */
  async libraryChanged(uri: string): Promise<void> {
    const path = pathOf(uri);
    if (path !== undefined) await this.readLibrary(path, uri);
    this.tell();
  }

  private start(): NonNullable<FolderIndex['running']> {
    const cancel = { cancelled: false };
    const done = this.readAll(cancel).catch((error: unknown) => this.parts.log('reading the folders', error));
    return { cancel, done };
  }

  private async readAll(cancel: { cancelled: boolean }): Promise<void> {
    const { service, environment, connection } = this.parts;
    const met = new Map<string, MetFile>();
    for (const root of this.roots) {
      for await (const file of walkFolder(root, await this.walkOptions(root), cancel)) {
        if (met.size >= MOST_FILES) {
          connection.console.warn(`${root}: more than ${MOST_FILES} documents; the rest is not read`);
          break;
        }
        met.set(this.uriFor(file.path), file);
        if (met.size % 50 === 0) await turn();
      }
    }
    if (cancel.cancelled) return;
    const index = service.workspace();
    for (const file of index.files()) if (!met.has(file.uri)) index.remove(file.uri);
    for (const { uri } of index.libraries()) if (!met.has(uri)) this.dropLibrary(uri);
    for (const [uri, { path, kind }] of met) if (kind === 'library') await this.readLibrary(path, uri);
    const unread = [...met].filter(
      ([uri, { kind }]) => kind === 'document' && index.inLayer(uri, 'disk') === undefined,
    );
    const progress = await showProgress(
      connection,
      this.parts.client(),
      unread.length,
      () => (cancel.cancelled = true),
    );
    this.reader ??= environment.entryReader();
    let next = 0;
    let read = 0;
    const readOn = async (): Promise<void> => {
      for (let one = unread[next++]; one !== undefined && !cancel.cancelled; one = unread[next++]) {
        await this.readDocument(one[1].path, one[0], cancel);
        progress.report(++read);
        await turn();
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, readOn));
    progress.end();
    if (cancel.cancelled) {
      // Another run may have begun meanwhile.
      if (this.running?.cancel === cancel) this.running = undefined;
      return;
    }
    this.reader.end();
    this.finished = true;
    index.complete = true;
    if (this.roots.length > 0) this.tell();
  }

  private async readDocument(path: string, uri: string, cancel: Cancellation): Promise<void> {
    const { service, environment, connection } = this.parts;
    const found = await (this.reader ??= environment.entryReader()).read(path, uri);
    if (cancel.cancelled) return;
    if (found.kind === 'entry') {
      service.workspace().set(found.entry);
      return;
    }
    service.workspace().remove(uri);
    if (found.kind === 'too-large') connection.console.warn(`${path}: ${found.bytes} bytes, too large to be read`);
    else if (found.kind === 'unreadable') connection.console.warn(`${path}: ${found.reason}`);
  }

  private async readLibrary(path: string, uri: string): Promise<void> {
    const { service, environment, connection } = this.parts;
    let text = this.parts.openLibrary(uri);
    if (text === undefined) {
      const found = await environment.files.read(path);
      if (found.kind === 'unreadable') connection.console.warn(`${path}: ${found.reason}`);
      if (found.kind !== 'text') return this.dropLibrary(uri);
      text = found.text;
    }
    const read = parseLibrary(uri, text);
    service.workspace().setLibrary(read.library);
    this.parts.libraryRead(path, read);
  }

  private dropLibrary(uri: string): void {
    this.parts.service.workspace().removeLibrary(uri);
    const path = pathOf(uri);
    if (path !== undefined) this.parts.libraryRead(path, undefined);
  }

  private async takeIn(): Promise<void> {
    await this.need();
    const changes = this.pending;
    this.pending = new Map();
    const names = [...changes.keys()].map((uri) => pathOf(uri)?.split(/[\\/]/).pop() ?? '');
    if (changes.size > MANY_CHANGES || names.some(decidesSelection)) {
      for (const uri of changes.keys()) this.parts.service.workspace().remove(uri);
      this.again();
      return;
    }
    const index = this.parts.service.workspace();
    const gone = [...changes].filter(([, type]) => type === FileChangeType.Deleted).map(([uri]) => uri);
    if (gone.length > 0) {
      const isGone = (uri: string): boolean => gone.some((one) => uri === one || uri.startsWith(`${one}/`));
      for (const { uri } of index.files()) if (isGone(uri)) index.remove(uri);
      for (const { uri } of index.libraries()) if (isGone(uri)) this.dropLibrary(uri);
    }
    for (const [uri, type] of changes) {
      if (type !== FileChangeType.Deleted) await this.readAgain(uri);
    }
    this.reader?.end();
    this.tell();
  }

  private async readAgain(uri: string): Promise<void> {
    const path = pathOf(uri);
    const root = this.roots.find((one) => path?.startsWith(one) === true && /[\\/]/.test(path.charAt(one.length)));
    if (path === undefined || root === undefined) return;
    const kind = await isMet(root, path, await this.walkOptions(root));
    if (kind === 'library') await this.readLibrary(path, uri);
    else if (kind === 'document') await this.readDocument(path, uri, { cancelled: false });
  }

  private async walkOptions(root: string): Promise<WalkOptions> {
    const { environment } = this.parts;
    const settings = this.parts.settings();
    return {
      files: environment.files,
      separator: environment.separator,
      configFor: (folder) => settings.projectFile(folder),
      exclude: await settings.filesExclude(uriOf(root)),
    };
  }

  /** Says that knowledge changed, if it did since it was last said. */
  private tell(): void {
    const { generation } = this.parts.service.workspace();
    if (generation === this.told) return;
    this.told = generation;
    this.parts.changed();
  }
}
