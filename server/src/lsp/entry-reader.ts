// Reads files into entries of the index: in a thread of its own where there can be one, so that typing never waits for another file to be
// parsed, and in this one otherwise. The thread runs the same bundle and ends when nothing is left to read.
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { buildModel } from '../model/build';
import { parseText } from '../syntax/syntax-tree';
import type { FileEntry } from '../workspace/entry';
import type { FileText, FileTree } from '../workspace/host';
import { readEntry, settle } from '../workspace/read-entry';
import { StringPool } from '../workspace/share-strings';

/** What came of a file: its entry, or why there is none. */
export type EntryRead =
  { readonly kind: 'entry'; readonly entry: FileEntry } | Exclude<FileText, { readonly kind: 'text' }>;

/** Reads files one after another, several asked for at once. */
export interface EntryReader {
  read(path: string, uri: string): Promise<EntryRead>;
  /** Lets go of the thread; what is still asked for is answered. */
  end(): void;
}

/** Reads in this thread. */
export function directReader(files: FileTree): EntryReader {
  return {
    async read(path, uri) {
      const found = await files.read(path);
      if (found.kind !== 'text') return found;
      return { kind: 'entry', entry: settle(readEntry(uri, buildModel(parseText(found.text)))) };
    },
    end: () => undefined,
  };
}

interface Question {
  readonly id: number;
  readonly path: string;
  readonly uri: string;
}
interface Answer {
  readonly id: number;
  readonly read: EntryRead;
}

/** Reads in a thread that runs `script`; what a thread that cannot start or that breaks leaves unanswered is read in this one. */
export function threadReader(script: string, files: FileTree): EntryReader {
  const waiting = new Map<number, { readonly question: Question; readonly answer: (read: EntryRead) => void }>();
  const direct = directReader(files);
  let pool = new StringPool();
  let worker: Worker | undefined;
  let broken = false;
  let ending = false;
  let last = 0;

  const letGo = (): void => {
    if (waiting.size > 0 || worker === undefined) return;
    void worker.terminate();
    worker = undefined;
    pool = new StringPool();
  };
  const breakDown = (): void => {
    broken = true;
    worker = undefined;
    for (const { question, answer } of waiting.values()) void direct.read(question.path, question.uri).then(answer);
    waiting.clear();
  };
  const start = (): Worker => {
    const made = new Worker(script, { workerData: ENTRY_THREAD });
    made.on('message', ({ id, read }: Answer) => {
      if (read.kind === 'entry') pool.share(read.entry);
      waiting.get(id)?.answer(read);
      waiting.delete(id);
      if (ending) letGo();
    });
    made.on('error', breakDown);
    // Ended by nobody here: whatever waits would wait for ever.
    made.on('exit', () => {
      if (worker === made) breakDown();
    });
    made.unref();
    return made;
  };

  return {
    read(path, uri) {
      if (broken) return direct.read(path, uri);
      ending = false;
      const question = { id: ++last, path, uri };
      return new Promise((answer) => {
        waiting.set(question.id, { question, answer });
        try {
          worker ??= start();
          worker.postMessage(question);
        } catch {
          breakDown();
        }
      });
    },
    end() {
      ending = true;
      letGo();
    },
  };
}

/** What a thread is started with to know that it is one. */
export const ENTRY_THREAD = 'gazette-entries';

/** Serves questions for as long as the thread lives. */
export function serveEntries(files: FileTree): void {
  const port = parentPort;
  if (isMainThread || port === null) return;
  const direct = directReader(files);
  port.on('message', ({ id, path, uri }: Question) => {
    const failed = (error: unknown): EntryRead => ({ kind: 'unreadable', reason: String(error) });
    void direct
      .read(path, uri)
      .catch(failed)
      .then((read) => port.postMessage({ id, read } satisfies Answer));
  });
}
