// How a project wants its texts formatted: the settings gazette.format.* and the key `format` of .gazetterc.json, with their defaults. Types and
// values only; what formatting does stands in features/format.

/** full: 全角, as GB/T 15834 has it · half: half-width , : ; ( ) in the text · keep: the width most of the document has. */
export type PunctuationWidth = 'full' | 'half' | 'keep';
/** keep: left alone · page: paragraphs cut by a page break are joined · all: lines that simply run on too. Only sure ones in either case. */
export type SeamJoining = 'keep' | 'page' | 'all';

/** How a project wants its texts; everything may be left to the defaults. */
export interface FormatOptions {
  readonly punctuation: PunctuationWidth;
  /** White space within lines and inside titles. */
  readonly spaces: boolean;
  /** Ordinals: their marks, brackets and the white space behind them. */
  readonly markers: boolean;
  /** Document numbers: 〔〕 and no white space. */
  readonly numbers: boolean;
  readonly seams: SeamJoining;
  /** Runs of blank lines become as many as the document mostly has between paragraphs. */
  readonly blankLines: boolean;
  readonly trailingSpaces: boolean;
  /** White space around tabs and bars of tables. */
  readonly tables: boolean;
}

export const DEFAULT_FORMAT: FormatOptions = {
  punctuation: 'keep',
  spaces: true,
  markers: true,
  numbers: true,
  seams: 'page',
  blankLines: true,
  trailingSpaces: true,
  tables: true,
};

/** Formatting settings of one origin: each may be left open. */
export type FormatLayer = Partial<FormatOptions>;

/** What each setting takes: a switch, or one of some words. */
export const FORMAT_CHOICES: Readonly<Record<keyof FormatOptions, readonly string[] | 'switch'>> = {
  punctuation: ['keep', 'full', 'half'],
  spaces: 'switch',
  markers: 'switch',
  numbers: 'switch',
  seams: ['page', 'all', 'keep'],
  blankLines: 'switch',
  trailingSpaces: 'switch',
  tables: 'switch',
};
