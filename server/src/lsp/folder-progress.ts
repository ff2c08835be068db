// Progress of reading the folders, shown by clients that can show it and only when there is enough to read that somebody would wonder.
import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver/node';
import type { Locale } from '../lint/rule';

/** Fewer files are read before anybody has looked. */
const SHOWN_FROM = 100;
const EVERY = 50;

const TITLE = { 'zh-cn': '正在读取文件夹中的公文', en: 'Reading the documents in the folders' } as const;

export interface Progress {
  /** So many of them are read. */
  report(done: number): void;
  end(): void;
}

const SILENT: Progress = { report: () => undefined, end: () => undefined };

/** Begins to show progress. `cancelled` is called when a person wants it to stop. */
export async function showProgress(
  connection: Connection,
  client: { readonly workDoneProgress: boolean; readonly locale: Locale },
  total: number,
  cancelled: () => void,
): Promise<Progress> {
  if (!client.workDoneProgress || total < SHOWN_FROM) return SILENT;
  let reporter: WorkDoneProgressServerReporter;
  try {
    reporter = await connection.window.createWorkDoneProgress();
  } catch {
    return SILENT;
  }
  const words = (done: number): string => `${done} / ${total}`;
  reporter.begin(TITLE[client.locale], 0, words(0), true);
  reporter.token.onCancellationRequested(cancelled);
  return {
    report(done) {
      if (done % EVERY === 0) reporter.report(Math.floor((done / total) * 100), words(done));
    },
    end: () => reporter.done(),
  };
}
