// The command `format`: brings files into form and writes them back in the encoding they had. With --check it only lists them, with --diff it prints what
// would change. What is changed is the features room's matter.
import { readFileSync } from 'node:fs';
import { basename, resolve, sep } from 'node:path';
import { applyEdits } from '../base/edit';
import { FORMAT_KINDS, type FormatChange, type FormatKind } from '../features/format/format-types';
import type { ConfigLayer } from '../lint/config';
import type { FormatLayer } from '../lint/format-options';
import type { Bilingual, Locale } from '../lint/rule';
import { decodeText, encodeText } from '../machine/encoding';
import { GazetteService } from '../service';
import { LIBRARY_FILE_NAME } from '../workspace/library-entry';
import { ConfigStore } from './config-store';
import { findFiles } from './find-files';
import { EXIT, type ExitCode, type Io } from './io';
import { inLocale } from './locale';
import { printable } from './printable';
import { explainError } from './system-error';
import { ChangedMeanwhile, replaceFile } from './write-file';
import { unifiedDiff } from './unified-diff';

export interface FormatFlags {
  readonly check: boolean;
  readonly diff: boolean;
  readonly config: string | undefined;
  readonly format: FormatLayer;
  /** Asked for on the command line; undefined leaves it to the settings file and then to `fallbackLocale`. */
  readonly locale: Locale | undefined;
  readonly fallbackLocale: Locale;
}

const STDIN = '-';

/** Formats the files the arguments name, the current folder when there are none; `-` reads standard input and writes standard output. */
export async function formatFiles(args: readonly string[], flags: FormatFlags, io: Io): Promise<ExitCode> {
  const override: ConfigLayer = { rules: new Map(), format: flags.format };
  const configs = new ConfigStore(flags.config === undefined ? undefined : resolve(io.cwd, flags.config), override);
  const locale = flags.locale ?? configs.configFor(io.cwd + sep).locale ?? flags.fallbackLocale;
  const run = new FormatRun(flags, io, configs, locale, args.includes(STDIN));
  if (args.includes(STDIN)) await run.stdin();
  const paths = args.filter((arg) => arg !== STDIN);
  if (paths.length > 0 || args.length === 0) await run.paths(paths.length > 0 ? paths : ['.']);
  return run.finish();
}

class FormatRun {
  private readonly service: GazetteService;
  private files = 0;
  private changed = 0;
  private failures = 0;
  private readonly counts = new Map<FormatKind, number>();
  /** Where the list goes: standard output, unless that carries the text or the diff. */
  private readonly list: (text: string) => void;

  constructor(
    private readonly flags: FormatFlags,
    private readonly io: Io,
    private readonly configs: ConfigStore,
    private readonly locale: Locale,
    textToStdout: boolean,
  ) {
    this.list = (textToStdout && !flags.check) || flags.diff ? (text) => io.err(text) : (text) => io.out(text);
    this.service = new GazetteService({
      today: () => io.today(),
      report: ({ during, error }) => {
        this.failures++;
        io.err(`gazette: ${during}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
      },
    });
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
    this.files++;
    const decoded = await decodeText(bytes);
    if (decoded === undefined) return this.fail(path, NOT_TEXT);
    const { text, encoding, faithful } = decoded;
    const changes = this.service.formatText(this.service.readText(text), this.configs.configFor(absolute));
    if (changes.length === 0) return;
    const edits = changes.map(({ edit }) => edit);
    const { check, diff } = this.flags;
    if (!check && !diff) {
      const content = faithful ? await encodeText(applyEdits(text, edits) ?? text, encoding) : undefined;
      if (content === undefined) return this.fail(path, NOT_FAITHFUL);
      try {
        write(content);
      } catch (error) {
        return this.fail(path, error instanceof ChangedMeanwhile ? CHANGED : explainError(error));
      }
    }
    if (diff) this.io.out(unifiedDiff(printable(path), text, edits));
    this.changed++;
    this.tell(path, changes);
  }

  private tell(path: string, changes: readonly FormatChange[]): void {
    for (const { kind } of changes) this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1);
    const parts = kindsOf(changes.map(({ kind }) => kind)).map(
      ([kind, count]) => `${inLocale(FORMAT_KINDS[kind], this.locale)} ${count}`,
    );
    this.list(`${printable(path)}: ${parts.join(this.locale === 'en' ? ', ' : '，')}\n`);
  }

  private fail(path: string, message: Bilingual): void {
    this.failures++;
    this.io.err(`gazette: ${printable(path)}: ${inLocale(message, this.locale)}\n`);
  }

  finish(): ExitCode {
    for (const [path, error] of this.configs.unreadable) this.fail(path, explainError(error));
    for (const { path, findings } of this.configs.faulty())
      for (const { message } of findings) this.fail(path, message);
    const places = [...this.counts.values()].reduce((sum, count) => sum + count, 0);
    const dry = this.flags.check || this.flags.diff;
    this.list(`${inLocale(summary(this.files, this.changed, places, dry), this.locale)}\n`);
    if (this.failures > 0) return EXIT.failure;
    return dry && this.changed > 0 ? EXIT.findings : EXIT.clean;
  }
}

/** Counts by kind, in the order in which kinds are told. */
function kindsOf(kinds: readonly FormatKind[]): (readonly [FormatKind, number])[] {
  const all = Object.keys(FORMAT_KINDS) as FormatKind[];
  return all
    .map((kind) => [kind, kinds.filter((each) => each === kind).length] as const)
    .filter(([, count]) => count > 0);
}

function summary(files: number, changed: number, places: number, dry: boolean): Bilingual {
  const all = `${files} file${files === 1 ? '' : 's'}`;
  if (changed === 0) return { zh: `${files} 个文件格式都已整齐。`, en: `${all}: nothing to format.` };
  return dry
    ? {
        zh: `${files} 个文件中有 ${changed} 个要改，共 ${places} 处（没有写入）。`,
        en: `${changed} of ${all} would change, ${places} places in all (nothing is written).`,
      }
    : {
        zh: `${files} 个文件中改了 ${changed} 个，共 ${places} 处。`,
        en: `${changed} of ${all} changed, ${places} places in all.`,
      };
}

const NOT_TEXT: Bilingual = { zh: '读不出文字。', en: 'Cannot be read as text.' };
const NOT_FAITHFUL: Bilingual = {
  zh: '没有写入：文件里有按它的编码解读不了的字节，写回会改变未修改之处。请先在编辑器里以正确的编码另存。',
  en: 'Not written: the file has bytes its encoding cannot account for, so writing it back would change what was not formatted. Save it in a sound encoding first.',
};
const CHANGED: Bilingual = {
  zh: '没有写入：其间文件被别的程序改动了。请重新运行。',
  en: 'Not written: another program changed the file meanwhile. Run the command again.',
};
