// The command `check`: reads the files, has them checked and on request mended, writes back and reports. Decides the exit code.
import { basename, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createColors } from 'picocolors';
import type { ConfigLayer } from '../lint/config';
import { isAtLeast, type Finding } from '../lint/finding';
import { findRule, matchesRule } from '../lint/registry';
import type { Bilingual, Locale, Severity } from '../lint/rule';
import { GazetteService, type ReadText } from '../service';
import { ConfigStore } from './config-store';
import { decodeText, encodeText, type DecodedText } from '../machine/encoding';
import { findFiles, type Target } from './find-files';
import { EXIT, type ExitCode, type Io } from './io';
import { inLocale } from './locale';
import { summarize, type FileReport } from './report';
import { checkJson } from './report-json';
import { prettyFile, prettySummary } from './report-pretty';
import { LIBRARY_FILE_NAME } from '../workspace/library-entry';
import { RunKnowledge, type ReadFile } from './run-knowledge';
import { explainError } from './system-error';
import { ChangedMeanwhile, replaceFile } from './write-file';

export interface CheckOptions {
  readonly format: 'pretty' | 'json';
  readonly fix: boolean;
  /** Rules, `family/*` or `*` that alone are checked; all when there is none. */
  readonly rules: readonly string[];
  readonly failOn: Severity | 'never';
  /** List hints in the pretty form; they are counted in any case. */
  readonly hints: boolean;
  /** Asked for on the command line; undefined leaves it to the settings file and then to `fallbackLocale`. */
  readonly locale: Locale | undefined;
  readonly fallbackLocale: Locale;
  /** The name under which standard input is checked. */
  readonly stdinFilename: string | undefined;
  /** A settings file that holds instead of the nearest ones. */
  readonly config: string | undefined;
  readonly profile: ConfigLayer['profile'];
}

/** The argument that stands for standard input. */
const STDIN = '-';
const DEFAULT_COLUMNS = 100;
const MAX_COLUMNS = 120;

/** Checks the files the arguments name, the current folder when there are none. */
export async function check(args: readonly string[], options: CheckOptions, io: Io): Promise<ExitCode> {
  const configs = new ConfigStore(options.config === undefined ? undefined : resolve(io.cwd, options.config), {
    ...(options.profile === undefined ? {} : { profile: options.profile }),
    rules: new Map(),
  });
  const locale = options.locale ?? configs.configFor(io.cwd + sep).locale ?? options.fallbackLocale;
  const fromStdin = options.stdinFilename !== undefined || args.includes(STDIN);
  const session = new CheckSession(options, io, configs, locale, fromStdin && options.fix);
  if (fromStdin) await session.checkStdin(options.stdinFilename ?? '<stdin>');
  const paths = args.filter((arg) => arg !== STDIN);
  if (paths.length > 0 || !fromStdin) await session.checkPaths(paths.length > 0 ? paths : ['.']);
  return session.finish();
}

/** One run of the command. */
class CheckSession {
  private readonly reports: FileReport[] = [];
  private readonly service: GazetteService;
  private readonly knowledge: RunKnowledge;
  private internalProblems = 0;
  private readonly style;
  /** Where the report goes: standard output, unless that carries the mended text. */
  private readonly print: (text: string) => void;

  constructor(
    private readonly options: CheckOptions,
    private readonly io: Io,
    private readonly configs: ConfigStore,
    private readonly locale: Locale,
    textToStdout: boolean,
  ) {
    const columns = Math.min(io.columns ?? DEFAULT_COLUMNS, MAX_COLUMNS);
    this.style = { locale, colors: createColors(io.color), columns, hints: options.hints };
    this.print = textToStdout ? (text) => io.err(text) : (text) => io.out(text);
    this.service = new GazetteService({
      today: () => io.today(),
      report: ({ during, error }) => {
        this.internalProblems++;
        io.err(`gazette: ${during}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
      },
    });
    this.knowledge = new RunKnowledge(this.service, io.cwd);
  }

  async checkPaths(paths: readonly string[]): Promise<void> {
    const { targets, failures } = await findFiles(paths, this.io.cwd, this.configs);
    for (const { path, message } of failures) this.add(failed(path, message));
    await this.knowledge.learn(targets);
    for (const { path, absolute } of targets) {
      // A library is no document; it has been read by now, and its findings come last.
      if (basename(absolute) !== LIBRARY_FILE_NAME) await this.checkFile(path, absolute);
    }
  }

  async checkStdin(name: string): Promise<void> {
    const bytes = this.io.readStdin();
    const decoded = await decodeText(bytes);
    if (decoded === undefined) return this.add(failed(name, NOT_TEXT));
    const absolute = resolve(this.io.cwd, name);
    await this.knowledge.learnLibraries(absolute);
    let output: Uint8Array = bytes;
    const report = await this.checkDecoded({ path: name, absolute }, decoded, undefined, (content) => {
      output = content;
    });
    if (this.options.fix) this.io.outBytes(output);
    this.add(report);
  }

  private async checkFile(path: string, absolute: string): Promise<void> {
    let file: ReadFile;
    try {
      file = await this.knowledge.fileOf(absolute);
    } catch (error) {
      return this.add(failed(path, explainError(error)));
    }
    const { bytes, decoded, read } = file;
    if (decoded === undefined) return this.add(failed(path, NOT_TEXT));
    const report = await this.checkDecoded({ path, absolute }, decoded, read, (content) =>
      replaceFile(absolute, bytes, content),
    );
    if (report.fixed > 0) this.knowledge.learnText(absolute, report.text);
    this.add(report);
  }

  private async checkDecoded(
    { path, absolute }: Target,
    { text, encoding, faithful }: DecodedText,
    read: ReadText | undefined,
    write: (content: Buffer) => void,
  ): Promise<FileReport> {
    const config = this.configs.configFor(absolute);
    const uri = pathToFileURL(absolute).href;
    const { elsewhere } = this.knowledge;
    const { findings: all } = this.service.check(read ?? this.service.readText(text), config, uri);
    const findings = this.wanted(all);
    const asRead: FileReport = { path, text, encoding, findings, fixed: 0, elsewhere };
    if (!this.options.fix || !findings.some(({ fix }) => fix === 'safe')) return asRead;
    const { rules } = this.options;
    const fixed = this.service.fixText(text, config, uri, rules.length === 0 ? '*' : rules);
    if (fixed.text === text) return asRead;
    const content = faithful ? await encodeText(fixed.text, encoding) : undefined;
    if (content === undefined) return { ...asRead, failure: NOT_FAITHFUL };
    try {
      write(content);
    } catch (error) {
      return { ...asRead, failure: error instanceof ChangedMeanwhile ? CHANGED : explainError(error) };
    }
    return {
      path,
      text: fixed.text,
      encoding,
      findings: this.wanted(fixed.remaining),
      fixed: fixed.applied,
      elsewhere,
    };
  }

  /** What is asked for; what is said of comments and files stays. */
  private wanted(findings: readonly Finding[]): readonly Finding[] {
    const { rules } = this.options;
    if (rules.length === 0) return findings;
    return findings.filter(({ rule }) => findRule(rule) === undefined || matchesRule(rules, rule));
  }

  private add(report: FileReport): void {
    this.reports.push(report);
    if (this.options.format === 'pretty') this.print(prettyFile(report, this.style));
  }

  /** Reports the settings files and the libraries, sums up and decides the exit code. */
  finish(): ExitCode {
    for (const [path, error] of this.configs.unreadable) this.add(failed(path, explainError(error)));
    for (const { path, text, findings } of this.configs.faulty()) {
      this.add({ path, text, encoding: 'utf-8', findings, fixed: 0 });
    }
    const { store } = this.knowledge;
    for (const [path, error] of store.unreadable) {
      this.add(failed(this.knowledge.shorten(path), error === undefined ? NOT_TEXT : explainError(error)));
    }
    for (const { path, text, encoding, findings } of store.libraries) {
      if (findings.length === 0) continue;
      this.add({ path: this.knowledge.shorten(path), text, encoding, findings, fixed: 0 });
    }
    const summary = summarize(this.reports);
    if (this.options.format === 'json') this.print(`${checkJson(this.reports, this.locale)}\n`);
    else this.print(prettySummary(summary, this.style));
    if (this.internalProblems > 0) this.io.err(`${inLocale(INTERNAL, this.locale)}\n`);
    if (summary.failures > 0 || this.internalProblems > 0) return EXIT.failure;
    return this.isFailing() ? EXIT.findings : EXIT.clean;
  }

  private isFailing(): boolean {
    const { failOn } = this.options;
    if (failOn === 'never') return false;
    return this.reports.some(({ findings }) => findings.some(({ severity }) => isAtLeast(severity, failOn)));
  }
}

function failed(path: string, failure: Bilingual): FileReport {
  return { path, text: '', findings: [], fixed: 0, failure };
}

const NOT_TEXT: Bilingual = {
  zh: '读不出文字：不是文本文件，或者编码不是 UTF-8、带 BOM 的 UTF-16、GB18030（GBK、GB2312）。',
  en: 'Cannot be read as text: not a text file, or not in UTF-8, UTF-16 with a byte order mark or GB18030 (GBK, GB2312).',
};
const NOT_FAITHFUL: Bilingual = {
  zh: '没有写入：文件里有按它的编码解读不了的字节，写回会改变未修改之处。请先在编辑器里以正确的编码另存。',
  en: 'Not written: the file has bytes its encoding cannot account for, so writing it back would change what was not mended. Save it in a sound encoding first.',
};
const CHANGED: Bilingual = {
  zh: '没有写入：检查期间文件被别的程序改动了。请重新运行。',
  en: 'Not written: another program changed the file meanwhile. Run the command again.',
};
const INTERNAL: Bilingual = {
  zh: '有规则出错（见上），结果可能不全；请报告这个问题。',
  en: 'A rule failed (see above), so findings may be missing; please report this.',
};
