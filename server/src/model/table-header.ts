// The header of a table: how many of its rows are header, and which header cells stand above each column. A spanning cell arrives as a cell
// with empty ones behind it (over columns) or below it (over rows). Knows the texts of cells and the words of headers, no document.
import type { Cell } from './document';
import { isNumeric, shapeOf } from './table-shapes';
import { headWords } from './table-words';

interface Cells {
  readonly cells: readonly Cell[];
}

/** So many levels a header may have. */
const MOST_LEVELS = 4;
/** Columns a header is read for. */
const WIDEST = 200;

/** How many of the first rows are header. */
export function headerCount(rows: readonly Cells[], width: number): number {
  const first = rows[0];
  if (first === undefined || rows.length < 2 || firstHoldsValues(rows)) return 0;
  if (!isHead(rows, Math.max(width, Math.min(first.cells.length, width + 2)))) return 0;
  let count = 1;
  while (count < MOST_LEVELS && count + 1 < rows.length && isNextLevel(rows, count, width)) count++;
  if (count + 1 < rows.length && isColumnNumbers(rows[count] as Cells)) count++;
  return count;
}

/** Numbers, years left out: the cell stands in the body. */
function holdsValues({ cells }: Cells): boolean {
  return cells.some(({ text }) => isValue(text));
}

/** 18—35岁 over plain numbers is the head of a column. */
function firstHoldsValues(rows: readonly Cells[]): boolean {
  const { cells } = rows[0] as Cells;
  return cells.some(({ text }, column) => {
    if (!isValue(text)) return false;
    if (column === 0 || shapeOf(text) !== 'measure') return true;
    const below = rows.slice(1, 20).map((row) => shapeOf(row.cells[column]?.text ?? ''));
    return below.filter((shape) => shape === 'measure' || shape === 'words').length > below.length * 0.2;
  });
}

function isValue(text: string): boolean {
  if (/^(?:19|20)\d\d$/.test(text)) return false;
  const shape = shapeOf(text);
  return isNumeric(shape) || shape === 'dash';
}

/** A first row without values is a header, unless the table sets names beside their values: 姓名 张三 性别 男. */
function isHead(rows: readonly Cells[], width: number): boolean {
  const { cells } = rows[0] as Cells;
  const filled = cells.filter(({ text }) => text !== '');
  if (filled.length === 0 || width < 2) return false;
  // One cell over the whole width is a title or a group; over two columns it is a name and its missing value.
  if (filled.length === 1) return width > 2 && cells.length > 1;
  if (contrast(rows)) return true;
  if (setsNamesBesideValues(rows, width)) return false;
  return width > 2 || filled.every(({ text }) => headWords(text).kind !== undefined);
}

/** Names of particulars that forms print beside their values. */
const PARTICULAR =
  /^(?:姓名|性别|民族|籍贯|学历|学位|专业|职务|职称|政治面貌|出生年月|出生日期|身份证号码?|工作单位|(?:单位|项目|企业|机构|活动|会议|课题|产品|工程|申请人|负责人)名称|(?:建设|承办|主办|申报|实施|责任|组织|参建|施工|设计|监理)(?:单位|主体)|建设(?:地点|性质|内容|规模|年限|工期|周期)|总投资|资金来源|联系(?:人|电话|方式)|通讯地址|地址|邮编|电话|手机|传真|电子邮箱|法定代表人|负责人|时间|地点|参加人员|主持人|记录人|备注|申请日期|统一社会信用代码|所属行业|注册资本|成立时间|注册地址)$/;

/** Half of the cells in the first column, and of the third where columns go in pairs, are names of particulars. */
function setsNamesBesideValues(rows: readonly Cells[], width: number): boolean {
  if (width % 2 === 1 || width > 8) return false;
  let names = 0;
  let filled = 0;
  for (const { cells } of rows.slice(0, 60)) {
    for (let column = 0; column < width; column += 2) {
      const text = cells[column]?.text ?? '';
      if (text === '') continue;
      filled++;
      if (text.length <= 10 && PARTICULAR.test(text)) names++;
    }
  }
  return filled > 2 && names >= filled * 0.5;
}

/** Some column has words on top and numbers below. */
function contrast(rows: readonly Cells[]): boolean {
  const { cells } = rows[0] as Cells;
  return cells.some(({ text }, column) => {
    if (text === '' || isValue(text)) return false;
    const below = rows
      .slice(1, 40)
      .map((row) => row.cells[column]?.text ?? '')
      .filter((each) => each !== '');
    return below.length > 0 && below.filter(isValue).length / below.length >= 0.6;
  });
}

/** The row goes on with the header above it: its cells stand below cells that span several columns, and nowhere else. */
function isNextLevel(rows: readonly Cells[], index: number, width: number): boolean {
  const above = (rows[index - 1] as Cells).cells;
  const row = rows[index] as Cells;
  const { cells } = row;
  if (cells.length < 2 || holdsValues(row)) return false;
  const filled = cells.filter(({ text }) => text !== '').length;
  if (filled === 0) return false;
  // A converter dropped the cells that span rows or columns.
  if (cells.length < width && above.length < width) return index === 1 && cells.length + above.length - 1 >= width;
  if (cells.length < width) return false;
  if (cells.every(({ text }, column) => (column === 0 ? text === '' : shapeOf(text) === 'unit' || text === '')))
    return true;
  let spanned = 0;
  let single = 0;
  for (let column = 0; column < Math.min(cells.length, WIDEST); column++) {
    const text = (cells[column] as Cell).text;
    const over = above[column]?.text ?? '';
    // The empty cells at the end of a row are often cut off: the last cell then spans what the next row goes on to.
    const beyond = column + 1 === above.length && cells.length > above.length;
    const spans = over === '' ? spanStart(above, column) >= 0 : beyond || above[column + 1]?.text === '';
    if (text === '') continue;
    if (spans) spanned++;
    else single++;
  }
  // A row that begins with nothing where the header spans rows and the body goes on: 合计 may have a cell of its own below it.
  const begins = cells[0]?.text === '' && above[0]?.text !== '' && (rows[index + 1]?.cells[0]?.text ?? '') !== '';
  if (single > 0) return begins && spanned > single;
  return (spanned > 0 && cells[0]?.text === '') || (spanned >= 2 && hasEmptyBelow(above, cells));
}

/** Some cell that spans nothing has an empty cell below it: it spans rows. */
function hasEmptyBelow(above: readonly Cell[], cells: readonly Cell[]): boolean {
  return above.some(
    ({ text }, column) => text !== '' && above[column + 1]?.text !== '' && (cells[column]?.text ?? '') === '',
  );
}

function spanStart(cells: readonly Cell[], column: number): number {
  for (let i = Math.min(column, cells.length - 1); i >= 0; i--) if (cells[i]?.text !== '') return i;
  return -1;
}

const COUNTER = /^(?:[甲乙丙丁]|[ABab]|栏次|行次|序号|—|-)$/;

/** 甲 乙 1 2 3, 栏次 1 2 3: the columns counted below their names. */
function isColumnNumbers({ cells }: Cells): boolean {
  let last = 0;
  for (const { text } of cells) {
    const figure = /^\(?(\d{1,2})\)?(?:=.{3,30})?$/.exec(text)?.[1];
    if (figure === undefined) {
      if (last > 0 || !COUNTER.test(text)) return false;
    } else if (Number(figure) !== ++last) return false;
  }
  return last >= 2 && last >= cells.length - 2 && cells.length >= 3;
}

/**
 * The header cells above each column, from the top down. `moved` says where in the row the cell over column c is printed: c itself, unless
 * the header has slipped.
 */
export function headsOver(
  rows: readonly Cells[],
  width: number,
  moved: (column: number) => number = (column) => column,
): readonly (readonly Cell[])[] {
  const heads: Cell[][] = Array.from({ length: width }, () => []);
  const behind = droppedBefore(rows, width);
  const at = (level: number, column: number): Cell | undefined => {
    const cell = rows[level]?.cells[moved(level === 0 ? column : column - behind)];
    return cell === undefined || cell.text === '' ? undefined : cell;
  };
  // What stands at a level over each column: the cell printed there, or the one that spans it.
  let parents: (Cell | undefined)[] = Array.from({ length: width }, () => undefined);
  for (let level = 0; level < rows.length; level++) {
    const current: (Cell | undefined)[] = [];
    for (let column = 0; column < width; column++) {
      let cell = at(level, column);
      if (cell === undefined && column > 0 && !(level > 0 && at(level - 1, column) !== undefined)) {
        const parent = parents[column];
        if (level === 0 || (parent !== undefined && parent === parents[column - 1])) cell = current[column - 1];
      }
      current.push(cell);
      if (cell !== undefined) (heads[column] as Cell[]).push(cell);
    }
    parents = current.map((cell, column) => cell ?? parents[column]);
  }
  return heads;
}

/** Where a converter dropped the cells that span rows, the second level begins below the last cell of the first. */
function droppedBefore(rows: readonly Cells[], width: number): number {
  const [first, second] = [rows[0]?.cells.length ?? 0, rows[1]?.cells.length ?? 0];
  return first < width && second < width && first + second - 1 === width ? first - 1 : 0;
}
