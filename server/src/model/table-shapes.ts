// What a cell can be told to be from its own folded text: a number, a percentage, a unit, a dash, words. Cheap, because every cell of every
// table is looked at; the value of a number is read elsewhere, when somebody asks. Knows no column.

import { scaleAt } from './quantity-number';
import { readUnit } from './quantity-unit';

/**
 * integer 12 · number 11.1, >60, [750] · percent 5.6% · measure 30—100人, 120万元 · year 2020年 · unit 亿元 · dash — · slash / ·
 * omitted … 略 · blank · words
 */
export type CellShape =
  'integer' | 'number' | 'percent' | 'measure' | 'year' | 'unit' | 'dash' | 'slash' | 'omitted' | 'blank' | 'words';

/** Signs that point to a note. */
export const NOTE_SIGNS = '▲★☆*#△※◆●○';
const CIRCLED = /[\u2460-\u2473]/;

/** The part of a folded cell inside its marks and square brackets, as [from, to). */
export interface Core {
  readonly from: number;
  readonly to: number;
  readonly bracketed: boolean;
}

/** Where a cell's text stands without the marks around it: [750], 2000*, ▲12. */
export function coreOf(text: string): Core {
  let from = 0;
  let to = text.length;
  while (from < to && isNoteSign(text.charAt(from))) from++;
  while (to > from && isNoteSign(text.charAt(to - 1))) to--;
  const bracketed = to - from > 2 && isOpen(text.charAt(from)) && isClose(text.charAt(to - 1));
  return bracketed ? { from: from + 1, to: to - 1, bracketed } : { from, to, bracketed };
}

export function isNoteSign(character: string): boolean {
  return NOTE_SIGNS.includes(character) ? character !== '' : CIRCLED.test(character);
}

function isOpen(character: string): boolean {
  return character === '[' || character === '〔' || character === '【';
}

function isClose(character: string): boolean {
  return character === ']' || character === '〕' || character === '】';
}

const BOUND = '(?:[<>≥≤≦≧＜＞±+−-]|>=|<=|不低于|不少于|不高于|不超过|超过|大于|小于|高于|低于|达到|约|近|超){0,2}';
const FIGURE = '\\d[\\d,]{0,24}(?:\\.\\d{1,12})?';
const FIGURES = /\d/;
const INTEGER = /^\d{1,4}$/;
const NUMBER = new RegExp(`^${BOUND}${FIGURE}(?:万亿|[万亿千])?(?:左右|以上|以下|以内)?$`);
const PERCENT = new RegExp(
  `^${BOUND}${FIGURE}(?:%|‰)?(?:[—~～-]{1,2}${FIGURE})?(?:%|‰|个?百分点)(?:左右|以上|以下|以内)?$`,
);
const RANGE = new RegExp(`^${BOUND}${FIGURE}[—~～-]{1,2}${FIGURE}$`);
const YEAR = /^(?:19|20)\d\d年(?:末|底)?$/;
const DASH = /^[—–―─-]{1,4}$/;
const SLASH = /^[/\\]{1,2}$/;
const OMITTED = /^(?:…{1,4}|\.{3,6}|⋯{1,4}|略|\(略\))$/;
/** Number, unit, bound: 30人, 30—100人, 120万元以上. */
const MEASURE = new RegExp(
  `^${BOUND}${FIGURE}(?:万亿|[万亿千])?([^\\d—~～,;、。]{0,6}?)(?:[—~～-]{1,2}${FIGURE})?(?:万亿|[万亿千])?([^\\d—~～,;、。]{1,8}?)(?:\\(?含\\)?)?(?:左右|以上|以下|以内)?$`,
);

/** The shape of a folded cell. */
export function shapeOf(text: string): CellShape {
  if (text === '') return 'blank';
  if (text.length > 32) return 'words';
  if (!FIGURES.test(text)) return shapeWithoutFigures(text);
  // 007 is no number.
  if (INTEGER.test(text)) return text.length > 1 && text.startsWith('0') ? 'words' : 'integer';
  const { from, to } = coreOf(text);
  const core = from === 0 && to === text.length ? text : text.slice(from, to);
  // 0571-88888888 neither.
  if (/^0\d/.test(core)) return 'words';
  if (NUMBER.test(core) || RANGE.test(core)) return 'number';
  if (PERCENT.test(core)) return 'percent';
  if (YEAR.test(core)) return 'year';
  if (isUnit(core)) return 'unit';
  const measure = MEASURE.exec(core);
  if (measure !== null && isUnit(measure[2] ?? '') && (measure[1] === '' || isUnit(measure[1] ?? ''))) return 'measure';
  return 'words';
}

function shapeWithoutFigures(text: string): CellShape {
  if (DASH.test(text)) return 'dash';
  if (SLASH.test(text)) return 'slash';
  if (OMITTED.test(text)) return 'omitted';
  return isUnit(text) ? 'unit' : 'words';
}

/** The shape is a number of any kind. */
export function isNumeric(shape: CellShape): boolean {
  return shape === 'integer' || shape === 'number' || shape === 'percent' || shape === 'measure';
}

/** The cell says that there is no value. */
export function isNone(shape: CellShape): boolean {
  return shape === 'dash' || shape === 'slash' || shape === 'omitted';
}

const SIGN = /^(?:[%‰]|个?百分点|倍|把)(?:\/.{1,6})?$/;
/** Units in the table of units that as a cell of their own are mostly another word. */
const WORDS =
  /^(?:项目|学生|学员|单位|节点|户口|人家|人口|代表委员|岗位|学位|客位|工作日|年度|学年|季度|路|核|成|方|道|堂|手|味|枝|局|格|环|代|期|届|层|角|里|圈|线程|标准品|标准条|分值|积分|个积分|户数|例数|星级|吨位|吨级|户家|家户|总吨|标准煤)$/;

/** The whole text is a unit of measurement: 亿元, 批次/千人, %. */
export function isUnit(text: string): boolean {
  if (text === '' || text.length > 16) return false;
  if (SIGN.test(text)) return true;
  const scale = scaleAt(text, 0)?.length ?? 0;
  return readUnit(text, scale)?.to === text.length && !WORDS.test(text);
}
