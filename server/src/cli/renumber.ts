// The command `renumber`: counts a whole file from its beginnings, or one level of it, rewrites the references in it, and writes it back in the
// encoding it had; with --check it only lists what would change.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LineIndex } from '../base/line-index';
import { renumberWhole, type RenumberedFile } from '../features/renumber/across';
import type { NumberedLevel } from '../features/renumber/plan-order';
import type { Bilingual, Locale } from '../lint/rule';
import { EXIT, type ExitCode, type Io } from './io';
import { inLocale } from './locale';
import { printable } from './printable';
import { isReason, readTextFile } from './text-file';

export interface RenumberFlags {
  readonly check: boolean;
  readonly level: NumberedLevel;
}

/** Renumbers one file; `-` reads standard input and writes standard output. */
export async function renumberFile(path: string, flags: RenumberFlags, locale: Locale, io: Io): Promise<ExitCode> {
  const stdin = path === '-';
  const absolute = resolve(io.cwd, path);
  const refuse = (message: Bilingual): ExitCode => {
    io.err(`gazette: ${printable(path)}: ${inLocale(message, locale)}\n`);
    return EXIT.failure;
  };
  const read = await readTextFile(stdin ? undefined : absolute, io);
  if (isReason(read)) return refuse(read);
  const made = renumberWhole(read.text, pathToFileURL(absolute).href, flags.level);
  const changed = made.text !== read.text;
  // The list goes where the text does not.
  const print = (text: string): void => (stdin && !flags.check ? io.err(text) : io.out(text));
  print(report(path, made, flags, locale));
  for (const { reason } of made.refusals) refuse(reason);
  const outcome = made.refusals.length > 0 ? EXIT.failure : EXIT.clean;
  if (flags.check) return outcome === EXIT.clean && changed ? EXIT.findings : outcome;
  if (!changed) {
    read.leave();
    return outcome;
  }
  const failed = await read.save(made.text);
  return failed ? refuse(failed) : outcome;
}

function report(path: string, { steps }: RenumberedFile, { check }: RenumberFlags, locale: Locale): string {
  const out: string[] = [];
  let changes = 0;
  for (const { before, made } of steps) {
    const lines = new LineIndex(before);
    const at = (offset: number): string => `${printable(path)}:${lines.lineAt(offset) + 1}`;
    for (const { span, label } of made.edits) {
      changes++;
      out.push(`${at(span.start)}: ${printable(inLocale(label, locale))}\n`);
    }
    for (const { span, message } of made.doubtful) {
      out.push(`${at(span.start)}: ${inLocale(LOOK, locale)}${printable(inLocale(message, locale))}\n`);
    }
  }
  out.push(`${inLocale(summary(changes, check), locale)}\n`);
  return out.join('');
}

function summary(changes: number, check: boolean): Bilingual {
  if (changes === 0) return { zh: '编号都已连续，无须改动。', en: 'All numbers are in order; nothing changes.' };
  const places = `${changes} place${changes === 1 ? '' : 's'}`;
  return check
    ? { zh: `有 ${changes} 处要改（没有写入）。`, en: `${places} would change (nothing is written).` }
    : { zh: `改了 ${changes} 处。`, en: `${places} changed.` };
}

const LOOK: Bilingual = { zh: '请核对：', en: 'check: ' };
