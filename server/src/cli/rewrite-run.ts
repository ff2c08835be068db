// What the commands that change typography in files share: reading files and standard input, writing back in the encoding they had, --check, --diff
// and exit codes. What is changed in a text and what is said of it is each command's own matter.
import { readFileSync } from 'node:fs';
import { basename, resolve, sep } from 'node:path';
import type { TextEdit } from '../base/edit';
import type { Config, ConfigLayer } from '../lint/config';
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

export interface RewriteFlags {
  readonly check: boolean;
  readonly diff: boolean;
  readonly config: string | undefined;
  /** Asked for on the command line; undefined leaves it to the settings file and then to `fallbackLocale`. */
  readonly locale: Locale | undefined;
  readonly fallbackLocale: Locale;
}

/** A text as a command makes it. */
export interface Rewritten {
  readonly text: string;
  /** From the text before; empty when nothing is changed. */
  readonly edits: readonly TextEdit[];
}

const STDIN = '-';

/** One run over the files that the arguments name; `-` reads standard input and writes standard output. */
export abstract class RewriteRun<R extends Rewritten> {
  protected files = 0;
  protected changed = 0;
  protected failures = 0;
  protected readonly locale: Locale;
  /** Nothing is written. */
  protected readonly dry: boolean;
  private readonly configs: ConfigStore;
  private readonly textToStdout: boolean;

  constructor(
    private readonly args: readonly string[],
    protected readonly flags: RewriteFlags,
    protected readonly io: Io,
    override: ConfigLayer,
  ) {
    this.configs = new ConfigStore(flags.config === undefined ? undefined : resolve(io.cwd, flags.config), override);
    this.locale = flags.locale ?? this.configs.configFor(io.cwd + sep).locale ?? flags.fallbackLocale;
    this.textToStdout = args.includes(STDIN) && !flags.check;
    this.dry = flags.check || flags.diff;
  }

  protected abstract rewrite(text: string, config: Config): R;
  /** Called for each file that could be read and, where anything changed, written. */
  protected abstract tell(path: string, text: string, made: R): void;
  /** Called once, behind all files. */
  protected summarize(): void {}

  /** Does it; `byDefault` are the paths when there is no argument at all. */
  async run(byDefault: readonly string[] = []): Promise<ExitCode> {
    const paths = this.args.filter((arg) => arg !== STDIN);
    if (this.args.includes(STDIN)) await this.stdin();
    await this.paths(this.args.length === 0 ? byDefault : paths);
    for (const [path, error] of this.configs.unreadable) this.fail(path, explainError(error));
    for (const { path, findings } of this.configs.faulty())
      for (const { message } of findings) this.fail(path, message);
    this.summarize();
    if (this.failures > 0) return EXIT.failure;
    return this.dry && this.changed > 0 ? EXIT.findings : EXIT.clean;
  }

  /** A line of the list: to standard output, unless that carries the text or the diff. */
  protected list(text: string): void {
    if (this.textToStdout || this.flags.diff) this.io.err(text);
    else this.io.out(text);
  }

  protected fail(path: string, message: Bilingual): void {
    this.failures++;
    this.io.err(`gazette: ${printable(path)}: ${inLocale(message, this.locale)}\n`);
  }

  private async paths(paths: readonly string[]): Promise<void> {
    if (paths.length === 0) return;
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

  private async stdin(): Promise<void> {
    const bytes = this.io.readStdin();
    let output: Buffer = bytes;
    await this.one('<stdin>', resolve(this.io.cwd, STDIN), bytes, (content) => {
      output = content;
    });
    if (!this.dry) this.io.outBytes(output);
  }

  private async one(path: string, absolute: string, bytes: Buffer, write: (content: Buffer) => void): Promise<void> {
    this.files++;
    const decoded = await decodeText(bytes);
    if (decoded === undefined) return this.fail(path, NOT_TEXT);
    const { text, encoding, faithful } = decoded;
    const made = this.rewrite(text, this.configs.configFor(absolute));
    const changes = made.edits.length > 0;
    if (changes && !this.dry) {
      const content = faithful ? await encodeText(made.text, encoding) : undefined;
      if (content === undefined) return this.fail(path, NOT_FAITHFUL);
      try {
        write(content);
      } catch (error) {
        return this.fail(path, error instanceof ChangedMeanwhile ? CHANGED : explainError(error));
      }
    }
    if (this.flags.diff && changes) this.io.out(unifiedDiff(printable(path), text, made.edits));
    if (changes) this.changed++;
    this.tell(path, text, made);
  }
}

const NOT_TEXT: Bilingual = { zh: '读不出文字。', en: 'Cannot be read as text.' };
const NOT_FAITHFUL: Bilingual = {
  zh: '没有写入：文件里有按它的编码解读不了的字节，写回会改变未修改之处。请先在编辑器里以正确的编码另存。',
  en: 'Not written: the file has bytes its encoding cannot account for, so writing it back would change other places too. Save it in a sound encoding first.',
};
const CHANGED: Bilingual = {
  zh: '没有写入：其间文件被别的程序改动了。请重新运行。',
  en: 'Not written: another program changed the file meanwhile. Run the command again.',
};
