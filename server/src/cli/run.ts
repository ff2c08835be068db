// The commands, their arguments and their help. Each command's work is done in its own file.
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { Profile } from '../model/document';
import { NUMBERED_LEVELS, type NumberedLevel } from '../features/renumber/plan-order';
import { formatWords, type FormatOptions } from '../lint/format-options';
import { isRulePattern } from '../lint/registry';
import type { Bilingual, Locale, Severity } from '../lint/rule';
import { check } from './check';
import { explain } from './explain';
import { cleanFiles } from './clean';
import { formatFiles } from './format';
import { generatePart, NAMED_PARTS, type NamedPart } from './generate';
import { EXIT, type ExitCode, type Io } from './io';
import { inLocale, localeOfEnvironment } from './locale';
import { outline } from './outline';
import { renumberFile } from './renumber';
import { rules } from './rules';
import { tables } from './tables';
import { TOOL } from './version';

const LOCALES = ['zh-cn', 'en'] as const;
const SEVERITIES = ['error', 'warning', 'information', 'hint', 'never'] as const;
const PROFILES = ['auto', 'gazette', 'gongwen', 'legislation', 'draft'] as const;

/** Runs the command line on the arguments behind the program's name; gives the exit code. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const fallback = askedLocale(args) ?? localeOfEnvironment(io.env);
  let code: ExitCode = EXIT.clean;
  const program = buildProgram(fallback, io, (result) => {
    code = result;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? EXIT.clean : EXIT.failure;
  }
  return code;
}

/** The value of --locale, looked for by hand because help and usage errors are printed before options are known. */
function askedLocale(args: readonly string[]): Locale | undefined {
  const joined = args.find((arg) => arg.startsWith('--locale='))?.slice('--locale='.length);
  const at = args.indexOf('--locale');
  const value = joined ?? (at < 0 ? undefined : args[at + 1]);
  return LOCALES.find((locale) => locale === value?.toLowerCase());
}

interface CheckFlags {
  readonly format: 'pretty' | 'json';
  readonly fix?: boolean;
  readonly rule?: readonly string[];
  readonly failOn: Severity | 'never';
  readonly hints?: boolean;
  readonly locale?: Locale;
  readonly stdinFilename?: string;
  readonly config?: string;
  readonly profile?: Profile | 'auto';
}

function buildProgram(locale: Locale, io: Io, done: (code: ExitCode) => void): Command {
  const say = (zh: string, en: string): string => inLocale({ zh, en } satisfies Bilingual, locale);
  const option = (flags: string, zh: string, en: string): Option => new Option(flags, say(zh, en));
  const localeOption = (): Option =>
    option('--locale <locale>', '输出的语言', 'language of the output').argParser(parseLocale);
  const program = new Command('gazette')
    .description(say('检查政府公文和公报', 'Checks Chinese government documents and gazettes.'))
    .version(TOOL.version, '-v, --version', say('显示版本', 'show the version'))
    .helpOption('-h, --help', say('显示帮助', 'show help'))
    .helpCommand('help [command]', say('显示命令的帮助', 'show help of a command'))
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.out(text),
      writeErr: (text) => io.err(text),
      getOutHasColors: () => io.color,
    });
  if (locale === 'zh-cn') program.configureHelp({ styleTitle: chineseTitle });

  program
    .command('check')
    .description(
      say(
        '检查文件、文件夹或通配符（默认当前文件夹；- 为标准输入）',
        'check files, folders or globs (default: this folder; - is standard input)',
      ),
    )
    .argument('[paths...]', say('文件、文件夹或通配符', 'files, folders or globs'))
    .addOption(
      option('--format <format>', '输出格式', 'form of the output').choices(['pretty', 'json']).default('pretty'),
    )
    .addOption(
      option(
        '--fix',
        '自动修正可以安全修正的问题，写回文件',
        'mend what can be mended safely and write the files back',
      ),
    )
    .addOption(
      option(
        '--rule <rule>',
        '只查（修正）这条规则，可以写几次，也可以写 family/*',
        'check (and mend) this rule alone; may be given several times, and as family/*',
      ).argParser(collectRule),
    )
    .addOption(
      option(
        '--fail-on <severity>',
        '有这一级别或更重的问题时，退出码为 1',
        'exit with 1 on findings of this severity or graver',
      )
        .choices(SEVERITIES)
        .default('error'),
    )
    .addOption(option('--hints', '也列出提示（一般只计数）', 'list hints too (otherwise they are only counted)'))
    .addOption(localeOption())
    .addOption(option('--stdin-filename <file>', '检查标准输入，当作这个文件', 'check standard input under this name'))
    .addOption(
      option(
        '--config <file>',
        '用这份设置，不找 .gazetterc.json',
        'use this settings file instead of the nearest .gazetterc.json',
      ),
    )
    .addOption(
      option('--profile <profile>', '文件的类型（默认由内容推断）', 'what the files are (default: inferred)').choices(
        PROFILES,
      ),
    )
    .action(async (paths: string[], flags: CheckFlags) => {
      done(
        await check(
          paths,
          {
            format: flags.format,
            fix: flags.fix === true,
            rules: flags.rule ?? [],
            failOn: flags.failOn,
            hints: flags.hints === true || flags.failOn === 'hint',
            locale: flags.locale,
            fallbackLocale: locale,
            stdinFilename: flags.stdinFilename,
            config: flags.config,
            profile: flags.profile,
          },
          io,
        ),
      );
    });

  program
    .command('outline')
    .description(say('显示文件的结构', 'print the structure of a file'))
    .argument('<file>', say('文件（- 为标准输入）', 'the file (- is standard input)'))
    .addOption(option('--format <format>', '输出格式', 'form of the output').choices(['text', 'json']).default('text'))
    .addOption(localeOption())
    .action(async (file: string, flags: { readonly format: 'text' | 'json' }) => {
      done(await outline(file, flags.format, locale, io));
    });

  program
    .command('format')
    .description(
      say(
        '统一标点宽度、空格、空行等格式，不改一字，写回文件',
        'bring width of punctuation, spaces and blank lines into form, without changing a word, and write the files back',
      ),
    )
    .argument(
      '[paths...]',
      say('文件、文件夹或通配符（- 为标准输入）', 'files, folders or globs (- is standard input)'),
    )
    .addOption(
      option(
        '--check',
        '只列出要改的文件，不写入；有要改的文件时退出码为 1',
        'only list the files that would change, and exit with 1 when there are some',
      ),
    )
    .addOption(
      option(
        '--diff',
        '显示要改的地方（unified diff），不写入',
        'print what would change as a unified diff; write nothing',
      ),
    )
    .addOption(
      option(
        '--punctuation <width>',
        '标点的宽度：full 全角，half 半角，keep 从本文多数',
        'width of punctuation: full, half, or keep what most of the text has',
      ).choices(formatWords('punctuation') ?? []),
    )
    .addOption(
      option(
        '--config <file>',
        '用这份设置，不找 .gazetterc.json',
        'use this settings file instead of the nearest .gazetterc.json',
      ),
    )
    .addOption(localeOption())
    .action(async (paths: string[], flags: FormatCommand) => {
      const { check, diff, config, punctuation, locale: asked } = flags;
      const format = punctuation === undefined ? {} : { punctuation };
      const own = { check: check === true, diff: diff === true, config, format };
      done(await formatFiles(paths, { ...own, locale: asked, fallbackLocale: locale }, io));
    });

  program
    .command('clean')
    .description(
      say(
        '整理从 PDF、网页、Word 粘贴来的文本：硬回车、页码页眉、接缝、异体字符等，写回文件；存疑的列出，不改',
        'clean text pasted from PDF, web pages and Word (hard line ends, page numbers, seams, odd characters) and write the files back; what is doubtful is listed and left',
      ),
    )
    .argument(
      '<paths...>',
      say('文件、文件夹或通配符（- 为标准输入）', 'files, folders or globs (- is standard input)'),
    )
    .addOption(
      option(
        '--check',
        '只列出要改的和存疑的地方，不写入；有要改的地方时退出码为 1',
        'only list what would change and what is doubtful, and exit with 1 when something would change',
      ),
    )
    .addOption(
      option(
        '--diff',
        '显示要改的地方（unified diff），不写入',
        'print what would change as a unified diff; write nothing',
      ),
    )
    .addOption(option('--keep-indents', '保留行首缩进', 'leave white space before lines'))
    .addOption(
      option(
        '--config <file>',
        '用这份设置，不找 .gazetterc.json',
        'use this settings file instead of the nearest .gazetterc.json',
      ),
    )
    .addOption(localeOption())
    .action(async (paths: string[], flags: CleanCommand) => {
      const { check, diff, config, keepIndents, locale: asked } = flags;
      const indents = keepIndents === true ? 'keep' : 'remove';
      const own = { check: check === true, diff: diff === true, config, indents } as const;
      done(await cleanFiles(paths, { ...own, locale: asked, fallbackLocale: locale }, io));
    });

  program
    .command('renumber')
    .description(
      say(
        '重新编号一个文件，改正其中的引用，写回文件',
        'renumber a file, rewrite the references in it and write it back',
      ),
    )
    .argument('<file>', say('文件（- 为标准输入）', 'the file (- is standard input)'))
    .addOption(
      option(
        '--check',
        '只列出要改的地方，不写入；有要改的地方时退出码为 1',
        'only list what would change, and exit with 1 when something would',
      ),
    )
    .addOption(
      option(
        '--level <level>',
        '只编这一层：1 至 5 是 一、（一）1.（1）①',
        'renumber this level alone: 1 to 5 are 一、（一）1.（1）①',
      )
        .choices(NUMBERED_LEVELS)
        .default('all'),
    )
    .addOption(localeOption())
    .action(async (file: string, flags: { readonly check?: boolean; readonly level: NumberedLevel }) => {
      done(await renumberFile(file, { check: flags.check === true, level: flags.level }, locale, io));
    });

  program
    .command('generate')
    .description(
      say(
        '生成文件的组成部分：目录、标题目录、任务分工表、引用文件清单、简称对照表',
        'write a part of a file: contents, contents of headings, table of assignments, cited documents, short names',
      ),
    )
    .addArgument(new Argument('<part>', NAMED_PARTS.join(' | ')).choices(NAMED_PARTS))
    .argument('<file>', say('文件（- 为标准输入）', 'the file (- is standard input)'))
    .addOption(option('--write', '写入文件（不写则只显示）', 'write it into the file (otherwise it is only printed)'))
    .addOption(
      option(
        '--check',
        '只检查文件里的这一部分是否与正文一致；不一致时退出码为 1',
        'only tell whether the file has this part as it should be, and exit with 1 when not',
      ).conflicts('write'),
    )
    .addOption(
      option('--document <number>', '公报中的第几个文件', 'which document of an issue, from 1').argParser(parseCount),
    )
    .addOption(option('--pages <list>', '目录的页码：“3 18 28”', 'page numbers of the contents: "3 18 28"'))
    .addOption(
      option('--levels <levels>', '标题目录列几级标题', 'how many levels of headings').choices(['1', '2', '3']),
    )
    .addOption(option('--first-sentence', '任务只写第一句', 'only the first sentence of each task'))
    .addOption(localeOption())
    .action(async (part: NamedPart, file: string, flags: GenerateCommand) => {
      const choices = {
        ...(flags.pages === undefined ? {} : { pages: flags.pages }),
        ...(flags.levels === undefined ? {} : { levels: Number(flags.levels) as 1 | 2 | 3 }),
        ...(flags.firstSentence === true ? { wording: 'first' as const } : {}),
      };
      const { write, check: checks, document } = flags;
      done(
        await generatePart(
          part,
          file,
          { write: write === true, check: checks === true, document, choices },
          locale,
          io,
        ),
      );
    });

  program
    .command('tables')
    .description(say('列出或提取文件中的表格', 'list or extract the tables of files'))
    .argument('<files...>', say('文件（- 为标准输入）', 'the files (- is standard input)'))
    .addOption(
      option('--format <format>', '输出格式', 'form of the output').choices(['text', 'json', 'csv']).default('text'),
    )
    .addOption(
      option('--table <number>', '只要每个文件的第几张表格', 'only this table of each file, from 1').argParser(
        parseCount,
      ),
    )
    .addOption(
      option('--bom', 'CSV 以字节顺序标记开头（供 Excel 识别 UTF-8）', 'begin CSV with a byte order mark, for Excel'),
    )
    .addOption(
      option(
        '--config <file>',
        '用这份设置，不找 .gazetterc.json',
        'use this settings file instead of the nearest .gazetterc.json',
      ),
    )
    .addOption(localeOption())
    .action(async (files: string[], flags: TablesCommand) => {
      const { format, table, config } = flags;
      done(await tables(files, { format, table, config, bom: flags.bom === true }, locale, io));
    });

  program
    .command('rules')
    .description(say('列出全部规则', 'list all rules'))
    .addOption(option('--format <format>', '输出格式', 'form of the output').choices(['text', 'json']).default('text'))
    .addOption(localeOption())
    .action((flags: { readonly format: 'text' | 'json' }) => done(rules(flags.format, locale, io)));

  program
    .command('explain')
    .description(say('显示一条规则的说明', 'show the page of a rule'))
    .argument('<rule>', say('规则名，如 date/invalid', 'name of the rule, such as date/invalid'))
    .addOption(localeOption())
    .action((rule: string) => done(explain(rule, locale, io)));

  return program;
}

interface CleanCommand {
  readonly check?: boolean;
  readonly diff?: boolean;
  readonly keepIndents?: boolean;
  readonly config?: string;
  readonly locale?: Locale;
}

interface FormatCommand {
  readonly check?: boolean;
  readonly diff?: boolean;
  readonly punctuation?: FormatOptions['punctuation'];
  readonly config?: string;
  readonly locale?: Locale;
}

interface GenerateCommand {
  readonly write?: boolean;
  readonly check?: boolean;
  readonly document?: number;
  readonly pages?: string;
  readonly levels?: string;
  readonly firstSentence?: boolean;
}

interface TablesCommand {
  readonly format: 'text' | 'json' | 'csv';
  readonly table?: number;
  readonly bom?: boolean;
  readonly config?: string;
}

function parseCount(value: string): number {
  if (!/^[1-9]\d{0,5}$/.test(value)) throw new InvalidArgumentError('1, 2, 3 …');
  return Number(value);
}

/** Gathers the rules named one by one; a name that is none is told at once. */
function collectRule(value: string, before: readonly string[] | undefined): readonly string[] {
  if (!isRulePattern(value)) throw new InvalidArgumentError('gazette rules');
  return [...(before ?? []), value];
}

function parseLocale(value: string): Locale {
  const locale = LOCALES.find((known) => known === value.toLowerCase());
  if (locale === undefined) throw new InvalidArgumentError(`zh-cn | en`);
  return locale;
}

function chineseTitle(title: string): string {
  return { 'Usage:': '用法：', 'Arguments:': '参数：', 'Options:': '选项：', 'Commands:': '命令：' }[title] ?? title;
}
