// What the commands that change typography in files share: reading files and standard input, writing back in the encoding they had, --check, --diff
// and exit codes. What is changed in a text and what is said of it is each command's own matter.
import { basename, resolve, sep } from 'node:path';
import type { TextEdit } from '../base/edit';
import type { Config, ConfigLayer } from '../lint/config';
import type { Bilingual, Locale } from '../lint/rule';
import { LIBRARY_FILE_NAME } from '../workspace/library-entry';
import { ConfigStore } from './config-store';
import { findFiles } from './find-files';
import { EXIT, type ExitCode, type Io } from './io';
import { inLocale } from './locale';
import { printable } from './printable';
import { explainError } from './system-error';
import { isReason, readTextFile } from './text-file';
import { unifiedDiff } from './unified-diff';

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
    if (this.args.includes(STDIN)) await this.one('<stdin>', undefined, resolve(this.io.cwd, STDIN));
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
      await this.one(path, absolute, absolute);
    }
  }

  /** `place` is where the settings are looked for; standard input lies in the folder at hand. */
  private async one(path: string, absolute: string | undefined, place: string): Promise<void> {
    const read = await readTextFile(absolute, this.io);
    if (isReason(read)) return this.fail(path, read);
    this.files++;
    const made = this.rewrite(read.text, this.configs.configFor(place));
    const changes = made.edits.length > 0;
    if (!this.dry) {
      if (changes) {
        const failed = await read.save(made.text);
        if (failed) {
          read.leave();
          return this.fail(path, failed);
        }
      } else read.leave();
    }
    if (this.flags.diff && changes) this.io.out(unifiedDiff(printable(path), read.text, made.edits));
    if (changes) this.changed++;
    this.tell(path, read.text, made);
  }
}
