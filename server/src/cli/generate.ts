// The command `generate`: prints a part that the machine can write of a file (contents, table of assignments, list of cited documents, list of short
// names), writes it into the file, or tells whether the file has it as it should be.
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { generate } from '../features/generate/generate';
import { partOffers } from '../features/generate/offers';
import type { GenerateChoices, GeneratedEdits, GeneratedPart } from '../features/generate/types';
import type { Bilingual, Locale } from '../lint/rule';
import { GazetteService } from '../service';
import { EXIT, type ExitCode, type Io } from './io';
import { inLocale } from './locale';
import { printable } from './printable';
import { RunKnowledge } from './run-knowledge';
import { isReason, readTextFile, type TextFile } from './text-file';

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
  const read = await readTextFile(stdin ? undefined : absolute, io);
  if (isReason(read)) return refuse(read);

  const service = new GazetteService({ today: () => io.today(), report: () => undefined });
  const known = new RunKnowledge(service, io.cwd);
  await known.learnLibraries(absolute);
  const { tree, file } = known.learnText(absolute, read.text);
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
  return finish(made, { path, read, flags, locale, io, refuse });
}

interface Finishing {
  readonly path: string;
  readonly read: TextFile;
  readonly flags: GenerateFlags;
  readonly locale: Locale;
  readonly io: Io;
  readonly refuse: (message: Bilingual) => ExitCode;
}

async function finish(made: GeneratedEdits, on: Finishing): Promise<ExitCode> {
  const { path, read, flags, locale, io, refuse } = on;
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
    read.leave();
    return EXIT.clean;
  }
  const failed = await read.save(made.text);
  return failed ? refuse(failed) : EXIT.clean;
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
