// How a project wants its texts formatted: the settings gazette.format.* and the key `format` of .gazetterc.json, with their defaults. Types and
// values only; what formatting does stands in features/format.
import type { Bilingual } from './rule';

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

/** What a setting is for, what it takes (a switch, or one of some words with their meanings), in both languages. */
export interface FormatSetting extends Bilingual {
  readonly choices?: readonly (Bilingual & { readonly word: string })[];
}

export const FORMAT_SETTINGS: Readonly<Record<keyof FormatOptions, FormatSetting>> = {
  punctuation: {
    zh: '格式化时标点的宽度。数字、外文、时间、网址中的标点不动。',
    en: 'The width of punctuation when formatting. Marks of figures, foreign words, times and addresses are left alone.',
    choices: [
      { word: 'keep', zh: '从本文多数：少数写法改成多数写法', en: 'As most of the document has it' },
      { word: 'full', zh: '全角（GB/T 15834—2011）', en: 'Full width, as GB/T 15834—2011 has it' },
      { word: 'half', zh: '半角的逗号、冒号、分号、问号、叹号和圆括号', en: 'Half-width , : ; ? ! and round brackets' },
    ],
  },
  spaces: {
    zh: '格式化时整理句子和标题中的空格：汉字与数字之间从本文多数，标点旁边和标题回行处多余的删去。',
    en: 'Formatting sees to spaces in sentences and titles: between Chinese and figures as most of the document has it; those beside marks and where a title was wrapped go.',
  },
  markers: {
    zh: '格式化时统一层次序数（一、（一）1.）的括号、标点和空格。',
    en: 'Formatting makes brackets, marks and spaces of ordinals (一、（一）1.) uniform.',
  },
  numbers: {
    zh: '格式化时发文字号的年份用六角括号〔〕，中间不空格。',
    en: 'Formatting puts the year of document numbers into 〔〕 and takes spaces out of them.',
  },
  seams: {
    zh: '格式化时接上断开的段落；只接有把握的。',
    en: 'Formatting joins paragraphs that were cut in two, where that is sure.',
    choices: [
      { word: 'page', zh: '换页断开的', en: 'Those cut by a page break' },
      {
        word: 'all',
        zh: '换页断开的和逐行换行的',
        en: 'Those cut by a page break, and lines that were broken where they were full',
      },
      { word: 'keep', zh: '不接', en: 'None' },
    ],
  },
  blankLines: {
    zh: '格式化时合并连续的空行。本来有没有空行，不改。',
    en: 'Formatting collapses runs of blank lines. Where there is one or none, it stays so.',
  },
  trailingSpaces: { zh: '格式化时删去行末空白。', en: 'Formatting takes away white space at ends of lines.' },
  tables: {
    zh: '格式化时删去表格制表符两侧的空格。',
    en: 'Formatting takes away spaces around the tabs of tables.',
  },
};

/** The words a setting takes; undefined for a switch. */
export function formatWords(name: keyof FormatOptions): readonly string[] | undefined {
  return FORMAT_SETTINGS[name].choices?.map(({ word }) => word);
}
