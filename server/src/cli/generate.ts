// The command `generate`: prints a part that the machine can write of a file (contents, table of assignments, list of cited documents, list of short
// names), writes it into the file, or tells whether the file has it as it should be.
import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { generate } from '../features/generate/generate';
import { partOffers } from '../features/generate/offers';
import type { GenerateChoices, GeneratedEdits, GeneratedPart } from '../features/generate/types';
import type { Bilingual, Locale } from '../lint/rule';
import { decodeText, encodeText } from '../machine/encoding';
import { GazetteService } from '../service';
import { EXIT, type ExitCode, type Io } from './io';
import { inLocale } from './locale';
import { printable } from './printable';
import { RunKnowledge } from './run-knowledge';
import { explainError } from './system-error';
import { ChangedMeanwhile, replaceFile } from './write-file';

/** The parts by their names on the command line; `contents` is the 目录 of the issue, or of the headings where the file is no issue. */
export const NAMED_PARTS = ['contents', 'headings', 'assignments', 'citations', 'abbreviations'] as const;
export type NamedPart = (typeof NAMED_PARTS)[number];

export interface GenerateFlags {
  readonly write: boolean;
  readonly check: boolean;
  /** Which document of an issue, counted from 1. */
  readonly document: number | undefined;
  readonly choices: GenerateChoices;
}

/** Works on one file; `-` reads standard input and, with --write, writes standard output. */
export async function generatePart(
  part: NamedPart,
  path: string,
  flags: GenerateFlags,
  locale: Locale,
  io: Io,
): Promise<ExitCode> {
  const stdin = path === '-';
  const absolute = resolve(io.cwd, stdin ? '<stdin>' : path);
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

  const service = new GazetteService({ today: () => io.today(), report: () => undefined });
  const known = new RunKnowledge(service, io.cwd);
  await known.learnLibraries(absolute);
  const { tree, file } = known.learnText(absolute, decoded.text);
  const placed = flags.document === undefined ? undefined : file.documents[flags.document - 1];
  if (flags.document !== undefined && placed === undefined)
    return refuse(noSuchDocument(flags.document, file.documents.length));
  const uri = pathToFileURL(absolute).href;
  const offset = placed ? placed.base + placed.document.span.start : (file.documents[0]?.base ?? 0);
  const offered = partOffers(tree, file, uri, offset).map((offer) => offer.part);
  const wanted: GeneratedPart =
    part === 'contents' && placed === undefined && !offered.includes('contents') && offered.includes('headings')
      ? 'headings'
      : part === 'contents' && placed !== undefined
        ? 'headings'
        : part;
  const made = generate({
    tree,
    file,
    offset,
    part: wanted,
    choices: flags.choices,
    uri,
    knowledge: service.knowledge(),
  });
  if (made.kind === 'refused') return refuse(made.reason);
  return finish(made, { path, absolute, bytes, decoded, flags, locale, io, refuse });
}

interface Finishing {
  readonly path: string;
  readonly absolute: string;
  readonly bytes: Buffer;
  readonly decoded: NonNullable<Awaited<ReturnType<typeof decodeText>>>;
  readonly flags: GenerateFlags;
  readonly locale: Locale;
  readonly io: Io;
  readonly refuse: (message: Bilingual) => ExitCode;
}

async function finish(made: GeneratedEdits, on: Finishing): Promise<ExitCode> {
  const { path, absolute, bytes, decoded, flags, locale, io, refuse } = on;
  const stdin = path === '-';
  const changed = made.edits.length > 0;
  const say = (text: string): void => (flags.check ? io.out(text) : io.err(text));
  const name = stdin ? '-' : basename(path);
  const sentences = flags.check || flags.write ? made.summary : [];
  for (const sentence of sentences) say(`${printable(name)}: ${printable(inLocale(sentence, locale))}\n`);
  for (const { message } of made.notes) say(`${printable(name)}: ${printable(inLocale(message, locale))}\n`);
  if (flags.check) {
    if (changed) say(`${inLocale(OUT_OF_DATE, locale)}\n`);
    return changed ? EXIT.findings : EXIT.clean;
  }
  if (!flags.write) {
    io.out(`${made.made.replace(/\r\n|\r/g, '\n').trimEnd()}\n`);
    return EXIT.clean;
  }
  if (!changed) {
    if (stdin) io.outBytes(bytes);
    return EXIT.clean;
  }
  const content = decoded.faithful ? await encodeText(made.text, decoded.encoding) : undefined;
  if (content === undefined) return refuse(NOT_FAITHFUL);
  try {
    if (stdin) io.outBytes(content);
    else replaceFile(absolute, bytes, content);
  } catch (error) {
    return refuse(error instanceof ChangedMeanwhile ? CHANGED : explainError(error));
  }
  return EXIT.clean;
}

function noSuchDocument(wanted: number, count: number): Bilingual {
  return {
    zh: `没有第${wanted}个文件：文中共${count}个。`,
    en: `There is no document ${wanted}: the file has ${count}.`,
  };
}

const OUT_OF_DATE: Bilingual = {
  zh: '文件里没有这一部分，或者与正文不一致（没有写入）。',
  en: 'The file lacks this part, or has it otherwise (nothing is written).',
};
const NOT_TEXT: Bilingual = { zh: '读不出文字。', en: 'Cannot be read as text.' };
const NOT_FAITHFUL: Bilingual = {
  zh: '没有写入：文件里有按它的编码解读不了的字节，写回会改变别处。请先在编辑器里以正确的编码另存。',
  en: 'Not written: the file has bytes its encoding cannot account for, so writing it back would change other places. Save it in a sound encoding first.',
};
const CHANGED: Bilingual = {
  zh: '没有写入：其间文件被别的程序改动了。请重新运行。',
  en: 'Not written: another program changed the file meanwhile. Run the command again.',
};
