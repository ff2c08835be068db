// The command `renumber`: counts a whole file from its beginnings, or one level of it, rewrites the references in it, and writes it back in the
// encoding it had; with --check it only lists what would change.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LineIndex } from '../base/line-index';
import { renumberWhole, type RenumberedFile } from '../features/renumber/across';
import type { NumberedLevel } from '../features/renumber/plan-order';
import type { Bilingual, Locale } from '../lint/rule';
import { decodeText, encodeText } from '../machine/encoding';
import { EXIT, type ExitCode, type Io } from './io';
import { inLocale } from './locale';
import { printable } from './printable';
import { explainError } from './system-error';
import { ChangedMeanwhile, replaceFile } from './write-file';

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
  let bytes: Buffer;
  try {
    bytes = stdin ? io.readStdin() : readFileSync(absolute);
  } catch (error) {
    return refuse(explainError(error));
  }
  const decoded = await decodeText(bytes);
  if (decoded === undefined) return refuse(NOT_TEXT);
  const made = renumberWhole(decoded.text, pathToFileURL(absolute).href, flags.level);
  const changed = made.text !== decoded.text;
  // The list goes where the text does not.
  const print = (text: string): void => (stdin && !flags.check ? io.err(text) : io.out(text));
  print(report(path, made, flags, locale));
  for (const { reason } of made.refusals) refuse(reason);
  const outcome = made.refusals.length > 0 ? EXIT.failure : EXIT.clean;
  if (flags.check) return outcome === EXIT.clean && changed ? EXIT.findings : outcome;
  if (!changed) {
    if (stdin) io.outBytes(bytes);
    return outcome;
  }
  const content = decoded.faithful ? await encodeText(made.text, decoded.encoding) : undefined;
  if (content === undefined) return refuse(NOT_FAITHFUL);
  try {
    if (stdin) io.outBytes(content);
    else replaceFile(absolute, bytes, content);
  } catch (error) {
    return refuse(error instanceof ChangedMeanwhile ? CHANGED : explainError(error));
  }
  return outcome;
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
const NOT_TEXT: Bilingual = { zh: '读不出文字。', en: 'Cannot be read as text.' };
const NOT_FAITHFUL: Bilingual = {
  zh: '没有写入：文件里有按它的编码解读不了的字节，写回会改变未修改之处。请先在编辑器里以正确的编码另存。',
  en: 'Not written: the file has bytes its encoding cannot account for, so writing it back would change what was not renumbered. Save it in a sound encoding first.',
};
const CHANGED: Bilingual = {
  zh: '没有写入：其间文件被别的程序改动了。请重新运行。',
  en: 'Not written: another program changed the file meanwhile. Run the command again.',
};
