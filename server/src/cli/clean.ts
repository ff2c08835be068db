// The command `clean`: cleans pasted text in files and writes them back in the encoding they had; what is doubtful is listed and left. With --check it only
// lists, with --diff it prints what would change. What is changed is the features room's matter.
import { readFileSync } from 'node:fs';
import { basename, resolve, sep } from 'node:path';
import { LineIndex } from '../base/line-index';
import { cleanText } from '../features/clean/clean';
import { summaryOf } from '../features/clean/clean-summary';
import { CLEAN_KINDS, type CleanedText, type CleanOptions } from '../features/clean/clean-types';
import type { Bilingual, Locale } from '../lint/rule';
import { decodeText, encodeText } from '../machine/encoding';
import { LIBRARY_FILE_NAME } from '../workspace/library-entry';
import { ConfigStore } from './config-store';
import { findFiles } from './find-files';
import { EXIT, type ExitCode, type Io } from './io';
import { inLocale } from './locale';
import { printable } from './printable';
import { explainError } from './system-error';
import { unifiedDiff } from './unified-diff';
import { ChangedMeanwhile, replaceFile } from './write-file';

export interface CleanFlags {
  readonly check: boolean;
  readonly diff: boolean;
  readonly indents: CleanOptions['indents'];
  readonly config: string | undefined;
  /** Asked for on the command line; undefined leaves it to the settings file and then to `fallbackLocale`. */
  readonly locale: Locale | undefined;
  readonly fallbackLocale: Locale;
}

const STDIN = '-';

/** Cleans the files the arguments name; `-` reads standard input and writes standard output. */
export async function cleanFiles(args: readonly string[], flags: CleanFlags, io: Io): Promise<ExitCode> {
  const override = { rules: new Map() };
  const configs = new ConfigStore(flags.config === undefined ? undefined : resolve(io.cwd, flags.config), override);
  const locale = flags.locale ?? configs.configFor(io.cwd + sep).locale ?? flags.fallbackLocale;
  const run = new CleanRun(flags, io, configs, locale, args.includes(STDIN));
  if (args.includes(STDIN)) await run.stdin();
  const paths = args.filter((arg) => arg !== STDIN);
  if (paths.length > 0) await run.paths(paths);
  return run.finish();
}

class CleanRun {
  private changed = 0;
  private failures = 0;
  /** Where the list goes: standard output, unless that carries the text or the diff. */
  private readonly list: (text: string) => void;

  constructor(
    private readonly flags: CleanFlags,
    private readonly io: Io,
    private readonly configs: ConfigStore,
    private readonly locale: Locale,
    textToStdout: boolean,
  ) {
    this.list = (textToStdout && !flags.check) || flags.diff ? (text) => io.err(text) : (text) => io.out(text);
  }

  async paths(paths: readonly string[]): Promise<void> {
    const { targets, failures } = await findFiles(paths, this.io.cwd, this.configs);
    for (const { path, message } of failures) this.fail(path, message);
    for (const { path, absolute } of targets) {
      if (basename(absolute) === LIBRARY_FILE_NAME) continue;
      let bytes: Buffer;
      try {
        bytes = readFileSync(absolute);
      } catch (error) {
        this.fail(path, explainError(error));
        continue;
      }
      await this.one(path, absolute, bytes, (content) => replaceFile(absolute, bytes, content));
    }
  }

  async stdin(): Promise<void> {
    const bytes = this.io.readStdin();
    let output: Buffer = bytes;
    await this.one('<stdin>', resolve(this.io.cwd, STDIN), bytes, (content) => {
      output = content;
    });
    if (!this.flags.check && !this.flags.diff) this.io.outBytes(output);
  }

  private async one(path: string, absolute: string, bytes: Buffer, write: (content: Buffer) => void): Promise<void> {
    const decoded = await decodeText(bytes);
    if (decoded === undefined) return this.fail(path, NOT_TEXT);
    const { text, encoding, faithful } = decoded;
    const { check, diff, indents } = this.flags;
    const made = cleanText(text, { indents }, this.configs.configFor(absolute));
    const changes = made.edits.length > 0;
    if (changes && !check && !diff) {
      const content = faithful ? await encodeText(made.text, encoding) : undefined;
      if (content === undefined) return this.fail(path, NOT_FAITHFUL);
      try {
        write(content);
      } catch (error) {
        return this.fail(path, error instanceof ChangedMeanwhile ? CHANGED : explainError(error));
      }
    }
    if (diff && changes) this.io.out(unifiedDiff(printable(path), text, made.edits));
    if (changes) this.changed++;
    this.tell(path, text, made);
  }

  private tell(path: string, text: string, { changes, doubts }: CleanedText): void {
    const lines = new LineIndex(text);
    const at = (offset: number): string => `${printable(path)}:${lines.lineAt(offset) + 1}`;
    if (this.flags.check) {
      for (const { kind, span } of changes)
        this.list(`${at(span.start)}: ${inLocale(CLEAN_KINDS[kind], this.locale)}\n`);
    }
    for (const { span, reason } of doubts) {
      this.list(`${at(span.start)}: ${inLocale(LOOK, this.locale)}${inLocale(reason, this.locale)}\n`);
    }
    this.list(`${printable(path)}: ${inLocale(summaryOf(changes, doubts), this.locale)}\n`);
  }

  private fail(path: string, message: Bilingual): void {
    this.failures++;
    this.io.err(`gazette: ${printable(path)}: ${inLocale(message, this.locale)}\n`);
  }

  finish(): ExitCode {
    for (const [path, error] of this.configs.unreadable) this.fail(path, explainError(error));
    for (const { path, findings } of this.configs.faulty())
      for (const { message } of findings) this.fail(path, message);
    if (this.failures > 0) return EXIT.failure;
    const dry = this.flags.check || this.flags.diff;
    return dry && this.changed > 0 ? EXIT.findings : EXIT.clean;
  }
}

const LOOK: Bilingual = { zh: '请核对：', en: 'check: ' };
const NOT_TEXT: Bilingual = { zh: '读不出文字。', en: 'Cannot be read as text.' };
const NOT_FAITHFUL: Bilingual = {
  zh: '没有写入：文件里有按它的编码解读不了的字节，写回会改变未修改之处。请先在编辑器里以正确的编码另存。',
  en: 'Not written: the file has bytes its encoding cannot account for, so writing it back would change what was not cleaned. Save it in a sound encoding first.',
};
const CHANGED: Bilingual = {
  zh: '没有写入：其间文件被别的程序改动了。请重新运行。',
  en: 'Not written: another program changed the file meanwhile. Run the command again.',
};
