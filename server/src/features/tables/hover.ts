// What there is to say of a cell: where it stands in header and rows, its unit and year, what it comes to by other cells with the calculation,
// the note that explains its marks. Worded in both languages; judges nothing beyond "agrees" and "differs".
import { shift, type Span } from '../../base/span';
import { KIND_WORDS } from '../../lint/support/kind-words';
import type { Bilingual } from '../../lint/rule';
import type { GazetteFile } from '../../model/document';
import { gridOf } from '../../model/table-grid';
import type { Column, Grid, GridRow } from '../../model/table-types';
import { bodyCellAt, cellAt, type BodyCell, type CellPlace } from './cell-at';
import { columnName, unitTextOf } from './cell-facts';
import { computedOf, type Computed } from './computed';

/** The shape of every hover. */
export interface CellHover {
  readonly span: Span;
  readonly title: Bilingual;
  readonly facts: readonly Bilingual[];
}

/** The hover of the cell at the offset, of its column in a header; undefined outside tables. */
export function cellHover(file: GazetteFile, offset: number): CellHover | undefined {
  const body = bodyCellAt(file, offset);
  if (body !== undefined) return body.gridRow.role === 'group' ? undefined : bodyHover(body);
  const at = cellAt(file, offset);
  return at && headHover(at);
}

function bodyHover(at: BodyCell): CellHover {
  const { grid, gridRow, column, cell, place } = at;
  const name = columnName(grid, column.index);
  const title =
    [name, gridRow.name].filter((part) => part !== undefined && part !== '').join(' · ') || KIND_WORDS[column.kind].zh;
  const facts = [columnFact(name, column), ...rowFacts(grid, gridRow), ...yearFacts(column, gridRow)];
  const unit = cell && unitTextOf(grid, gridRow, cell);
  if (unit !== undefined) facts.push({ zh: `单位：${unit}`, en: `Unit: ${unit}` });
  if (cell?.merged === 'above' || cell?.merged === 'left') facts.push(mergedFact(cell.merged, cell.text));
  if (cell !== undefined) {
    for (const computed of computedOf(grid, gridRow, cell)) facts.push(...computedFacts(computed));
    for (const { text } of cell.marks) {
      const note = grid.notes.find(({ marks }) => marks.includes(text));
      if (note !== undefined) facts.push({ zh: `注：${note.text}`, en: `Note: ${note.text}` });
    }
  }
  return { span: shift(cell?.cell?.span ?? at.span, place.base), title: { zh: title, en: title }, facts };
}

function columnFact(name: string, { kind, index }: Column): Bilingual {
  const { zh, en } = KIND_WORDS[kind];
  const called = name === '' ? { zh: `第${index + 1}列`, en: `column ${index + 1}` } : { zh: name, en: name };
  return { zh: `列：${called.zh}（${zh}）`, en: `Column: ${called.en} (${en})` };
}

/** 商贸流通 → 社会消费品零售总额 */
function rowFacts(grid: Grid, row: GridRow): readonly Bilingual[] {
  const groups = grid.columns.filter(({ kind }) => kind === 'group').map(({ index }) => row.cells[index]?.text ?? '');
  const above = grid.rows.slice(0, row.index).findLast(({ role }) => role === 'group');
  const path = [above?.name ?? above?.cells.find(({ text }) => text !== '')?.text ?? '', ...groups, row.name ?? ''];
  const steps = path.filter((step, index) => step !== '' && step !== path[index - 1]).join(' → ');
  return steps === '' ? [] : [{ zh: `行：${steps}`, en: `Row: ${steps}` }];
}

function yearFacts({ year, period }: Column, row: GridRow): readonly Bilingual[] {
  if (period !== undefined) {
    return [{ zh: `年份：${period.from}—${period.to}年`, en: `Years: ${period.from} to ${period.to}` }];
  }
  const one = year ?? row.year;
  return one === undefined ? [] : [{ zh: `年份：${one}年`, en: `Year: ${one}` }];
}

function mergedFact(merged: 'above' | 'left', text: string): Bilingual {
  return merged === 'above'
    ? { zh: `空格，与上面合并：${text}`, en: `Empty, merged with the cell above: ${text}` }
    : { zh: `空格，与左边合并：${text}`, en: `Empty, merged with the cell to the left: ${text}` };
}

function computedFacts({ kind, text, formula, allowed, printed, agrees, ends, real }: Computed): readonly Bilingual[] {
  const word = kind === 'total' ? { zh: '各项之和', en: 'Sum of the parts' } : { zh: '计算', en: 'Calculation' };
  const range =
    allowed === undefined ? { zh: '', en: '' } : { zh: `（四舍五入可为 ${allowed}）`, en: ` (${allowed} as rounded)` };
  const facts = [
    { zh: `${word.zh}：${formula}＝${text}${range.zh}`, en: `${word.en}: ${formula} = ${text}${range.en}` },
  ];
  if (printed !== undefined && agrees !== undefined && !real) {
    facts.push(
      agrees
        ? { zh: `表中为 ${printed}，相符`, en: `Printed: ${printed}, which agrees` }
        : { zh: `表中为 ${printed}，不符`, en: `Printed: ${printed}, which differs` },
    );
  }
  if (real) {
    facts.push({
      zh: '这一指标的增速通常按可比价格计算，与按表中数值计算的不同',
      en: 'The growth of this indicator is usually told in constant prices and differs from that of the values printed',
    });
  } else if (ends !== undefined && printed !== undefined) {
    facts.push({
      zh: `${printed} 须前数为 ${ends.from}，或后数为 ${ends.to}`,
      en: `${printed} would be right with a first value of ${ends.from} or a last value of ${ends.to}`,
    });
  }
  return facts;
}

/** A column by one of its header cells. */
function headHover({ table, document, row, index, place }: CellPlace): CellHover | undefined {
  const grid = gridOf(table, document);
  const cell = row.cells[index];
  if (grid === undefined || cell === undefined || cell.text === '') return undefined;
  const columns = grid.columns.filter(({ heads }) => heads.includes(cell));
  const [column] = columns;
  if (column === undefined) return undefined;
  const facts: Bilingual[] = [];
  if (columns.length > 1) facts.push({ zh: `列数：${columns.length}`, en: `Columns: ${columns.length}` });
  else {
    facts.push({ zh: `种类：${KIND_WORDS[column.kind].zh}`, en: `Holds: ${KIND_WORDS[column.kind].en}` });
    if (column.unit !== undefined) facts.push({ zh: `单位：${column.unit.text}`, en: `Unit: ${column.unit.text}` });
    const words = column.vocabulary.map(({ text, count }) => `${text}（${count}）`).join('、');
    if (words !== '') facts.push({ zh: `用词：${words}`, en: `Words: ${words}` });
  }
  const path = column.path.slice(0, column.heads.indexOf(cell) + 1).join('·');
  return { span: shift(cell.span, place.base), title: { zh: `列 ${path}`, en: `Column ${path}` }, facts };
}
