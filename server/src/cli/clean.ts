// The command `clean`: cleans pasted text in files and writes them back in the encoding they had; what is doubtful is listed and left. With --check it only
// lists, with --diff it prints what would change. What is changed is the features room's matter.
import { LineIndex } from '../base/line-index';
import { cleanText } from '../features/clean/clean';
import { summaryOf } from '../features/clean/clean-summary';
import { CLEAN_KINDS, type CleanedText, type CleanOptions } from '../features/clean/clean-types';
import type { Config } from '../lint/config';
import type { Bilingual } from '../lint/rule';
import type { ExitCode, Io } from './io';
import { inLocale } from './locale';
import { printable } from './printable';
import { RewriteRun, type RewriteFlags } from './rewrite-run';

export interface CleanFlags extends RewriteFlags {
  readonly indents: CleanOptions['indents'];
}

/** Cleans the files the arguments name; `-` reads standard input and writes standard output. */
export async function cleanFiles(args: readonly string[], flags: CleanFlags, io: Io): Promise<ExitCode> {
  return new CleanRun(args, flags, io).run();
}

class CleanRun extends RewriteRun<CleanedText> {
  private readonly options: CleanOptions;

  constructor(args: readonly string[], flags: CleanFlags, io: Io) {
    super(args, flags, io, { rules: new Map() });
    this.options = { indents: flags.indents };
  }

  protected rewrite(text: string, config: Config): CleanedText {
    return cleanText(text, this.options, config);
  }

  protected tell(path: string, text: string, { changes, doubts }: CleanedText): void {
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
}

const LOOK: Bilingual = { zh: '请核对：', en: 'check: ' };
