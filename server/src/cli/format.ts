// The command `format`: brings files into form and writes them back in the encoding they had. With --check it only lists them, with --diff it prints what
// would change. What is changed is the features room's matter.
import { applyEdits } from '../base/edit';
import { FORMAT_KINDS, type FormatChange, type FormatKind } from '../features/format/format-types';
import type { Config } from '../lint/config';
import type { FormatLayer } from '../lint/format-options';
import type { Bilingual } from '../lint/rule';
import { GazetteService } from '../service';
import type { ExitCode, Io } from './io';
import { inLocale } from './locale';
import { printable } from './printable';
import { RewriteRun, type RewriteFlags, type Rewritten } from './rewrite-run';

export interface FormatFlags extends RewriteFlags {
  readonly format: FormatLayer;
}

/** Formats the files the arguments name, the current folder when there are none; `-` reads standard input and writes standard output. */
export async function formatFiles(args: readonly string[], flags: FormatFlags, io: Io): Promise<ExitCode> {
  return new FormatRun(args, flags, io).run(['.']);
}

interface FormattedText extends Rewritten {
  readonly changes: readonly FormatChange[];
}

class FormatRun extends RewriteRun<FormattedText> {
  private readonly service: GazetteService;
  private readonly counts = new Map<FormatKind, number>();

  constructor(args: readonly string[], flags: FormatFlags, io: Io) {
    super(args, flags, io, { rules: new Map(), format: flags.format });
    this.service = new GazetteService({
      today: () => io.today(),
      report: ({ during, error }) => {
        this.failures++;
        io.err(`gazette: ${during}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
      },
    });
  }

  protected rewrite(text: string, config: Config): FormattedText {
    const changes = this.service.formatText(this.service.readText(text), config);
    const edits = changes.map(({ edit }) => edit);
    return { text: applyEdits(text, edits) ?? text, edits, changes };
  }

  protected tell(path: string, _text: string, { changes }: FormattedText): void {
    if (changes.length === 0) return;
    for (const { kind } of changes) this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1);
    const parts = kindsOf(changes.map(({ kind }) => kind)).map(
      ([kind, count]) => `${inLocale(FORMAT_KINDS[kind], this.locale)} ${count}`,
    );
    this.list(`${printable(path)}: ${parts.join(this.locale === 'en' ? ', ' : '，')}\n`);
  }

  protected override summarize(): void {
    const places = [...this.counts.values()].reduce((sum, count) => sum + count, 0);
    this.list(`${inLocale(summary(this.files, this.changed, places, this.dry), this.locale)}\n`);
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
