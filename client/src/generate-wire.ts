// What the extension and the server say to each other about parts the machine writes: contents, tables of assignments, lists. Answers are those of
// renumberings. Plain data; knows neither VS Code nor documents.
import { isRecord, readPosition, readSome, type WirePosition } from './wire';

export const GENERATE_METHOD = 'gazette/generate';
export const PARTS_METHOD = 'gazette/parts';

/** What can be written. */
export const GENERATED_PARTS = ['contents', 'headings', 'pages', 'assignments', 'citations', 'abbreviations'] as const;
export type GeneratedPart = (typeof GENERATED_PARTS)[number];

export interface GenerateChoices {
  readonly place?: 'attachment' | 'cursor';
  readonly levels?: number;
  readonly wording?: 'full' | 'first';
  readonly pages?: string;
}

export interface GenerateParams {
  readonly textDocument: { readonly uri: string; readonly version?: number };
  readonly position: WirePosition;
  readonly part: GeneratedPart;
  readonly choices?: GenerateChoices;
}

/** A part that applies where the cursor is. */
export interface OfferedPart {
  readonly part: GeneratedPart;
  readonly title: string;
  readonly detail: string;
  /** It is there already, and is renewed in its place. */
  readonly renews: boolean;
  readonly depth: number;
  readonly pages: string;
}

/** The argument of the command gazette.generate; undefined for anything else. */
export function readGenerateParams(value: unknown): GenerateParams | undefined {
  if (!isRecord(value) || !isRecord(value.textDocument)) return undefined;
  const { uri, version } = value.textDocument;
  const position = readPosition(value.position);
  const part = readPart(value.part);
  if (typeof uri !== 'string' || position === undefined || part === undefined) return undefined;
  const choices = readChoices(value.choices);
  const textDocument = typeof version === 'number' ? { uri, version } : { uri };
  return { textDocument, position, part, ...(choices && { choices }) };
}

/** Choices handed to a command, by a keybinding or another extension; undefined when there are none and the user is to be asked. */
export function readChoices(value: unknown): GenerateChoices | undefined {
  if (!isRecord(value)) return undefined;
  const { place, levels, wording, pages } = value;
  const choices: GenerateChoices = {
    ...(place === 'attachment' || place === 'cursor' ? { place } : {}),
    ...(levels === 1 || levels === 2 || levels === 3 ? { levels } : {}),
    ...(wording === 'full' || wording === 'first' ? { wording } : {}),
    ...(typeof pages === 'string' ? { pages } : {}),
  };
  return Object.keys(choices).length > 0 ? choices : undefined;
}

function readPart(value: unknown): GeneratedPart | undefined {
  return GENERATED_PARTS.find((part) => part === value);
}

/** The server's list of parts; those that cannot be read are left out. */
export function readParts(value: unknown): readonly OfferedPart[] {
  return readSome(isRecord(value) ? value.parts : undefined, (each) => {
    if (!isRecord(each)) return undefined;
    const part = readPart(each.part);
    if (part === undefined || typeof each.title !== 'string') return undefined;
    const { title, detail, renews, depth, pages } = each;
    return {
      part,
      title,
      detail: typeof detail === 'string' ? detail : '',
      renews: renews === true,
      depth: typeof depth === 'number' ? depth : 1,
      pages: typeof pages === 'string' ? pages : '',
    };
  });
}
