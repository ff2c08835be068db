// Finds abbreviations defined in the text (以下简称…) with the marks around the short name. What the short name stands for, and where
// it is used again, is for others.
import { clauseStartsAt, firstMarkFrom, markAt, type Mark, type Scan } from './inline-scan';
import type { Definition } from './inline-types';

/** Longest first. Those of the second list are ordinary words and count only right behind a bracket or comma inside brackets. */
const FORMULAS = [
  ...[
    '以下分别简称为',
    '以下分别简称',
    '以下统一简称',
    '以下分别称',
    '以下合并称',
    '以下简称为',
    '以下统称为',
    '以下简称',
  ],
  ...['以下并称', '以下均称', '以下统称', '以下合称', '以下称'],
];
const PLAIN_FORMULAS = ['分别简称', '简称为', '统称为', '下称', '简称', '统称', '合称', '并称'];
const ALL_FORMULAS = [...FORMULAS, ...PLAIN_FORMULAS];
const MAX_SHORT = 40;

/** The definitions that end at the given places of 称, in text order. One formula may define several short names. */
export function findDefinitions(scan: Scan, places: readonly number[]): readonly Definition[] {
  const definitions: Definition[] = [];
  let floor = 0;
  for (const place of places) {
    if (place < floor) continue;
    const formula = formulaAt(scan.text, place);
    if (formula === undefined) continue;
    floor = readNames(scan, formula, definitions);
  }
  return definitions;
}

interface Formula {
  readonly from: number;
  readonly to: number;
  readonly plain: boolean;
}

function formulaAt(text: string, place: number): Formula | undefined {
  for (const formula of ALL_FORMULAS) {
    const inside = formula.indexOf('称');
    const from = place - inside;
    if (from < 0 || !text.startsWith(formula, from)) continue;
    return { from, to: from + formula.length, plain: PLAIN_FORMULAS.includes(formula) };
  }
  return undefined;
}

/** Reads the names behind a formula and returns where they end. */
function readNames(scan: Scan, formula: Formula, definitions: Definition[]): number {
  const { text, marks } = scan;
  const bracket = bracketAround(scan, formula.from);
  if (formula.plain) {
    if (bracket === undefined) return formula.to;
    if (text.charAt(formula.from - 1) !== text.charAt(bracket.at) && !clauseStartsAt(text, formula.from))
      return formula.to;
  }
  let at = formula.to;
  if (':为作'.includes(text.charAt(at) || ' ') && text.charAt(at + 1) !== '') at++;
  const close = bracket === undefined ? undefined : marks[bracket.partner]?.at;
  const limit = Math.min(close ?? text.length, at + MAX_SHORT);
  let quoted = false;
  while (at < limit) {
    const open = marks[markAt(marks, at)];
    const end = open === undefined || !QUOTES.has(open.kind) ? undefined : marks[open.partner]?.at;
    if (open === undefined || end === undefined || end > limit) break;
    push(scan, formula, definitions, at + 1, end, text.charAt(at) + text.charAt(end));
    quoted = true;
    at = end + 1;
    if ('、和或'.includes(text.charAt(at) || ' ')) at++;
  }
  if (quoted || bracket === undefined) return at;
  return readBareNames(scan, formula, definitions, at, limit);
}

/** Names without marks, in brackets: up to the bracket's end or the end of the clause, one for each 、. */
function readBareNames(scan: Scan, formula: Formula, definitions: Definition[], at: number, limit: number): number {
  const { text, marks } = scan;
  let from = at;
  let i = at;
  for (; i < limit; i++) {
    const mark = marks[markAt(marks, i)];
    // （以下称省级平台》: closed by the wrong mark, the name ends all the same.
    if (mark?.side === 'close' && mark.partner < 0) break;
    const partner = marks[mark?.partner ?? -1]?.at;
    if (partner !== undefined && partner > i && partner < limit) {
      i = partner;
      continue;
    }
    const character = text.charAt(i);
    if (',，;；。:'.includes(character)) break;
    if (character !== '、' && !(character === '或' && areAlternatives(text.slice(from, i), text.slice(i + 1, limit))))
      continue;
    // 以下简称市、县金融工作部门: one name for both.
    if (i - from === 1 && '省市县区州乡镇'.includes(text.charAt(from))) continue;
    if (i > from) push(scan, formula, definitions, from, i, '');
    from = i + 1;
  }
  const ended = i < limit || text.length === limit || markAt(marks, limit) >= 0;
  if (ended && i > from) push(scan, formula, definitions, from, i, '');
  return i;
}

/** 县域医共体或医共体, 公司或本公司: one name with and without its first words; 车辆或船舶 is one name. */
function areAlternatives(before: string, behind: string): boolean {
  const name = /^[^、,，;；。:]*/.exec(behind)?.[0] ?? '';
  return before !== '' && name !== '' && (before.endsWith(name) || name.endsWith(before));
}

const QUOTES: ReadonlySet<Mark['kind']> = new Set<Mark['kind']>([
  'quote',
  'inner-quote',
  'straight',
  'title',
  'inner-title',
]);

function push(scan: Scan, formula: Formula, definitions: Definition[], from: number, to: number, quotes: string): void {
  if (to <= from) return;
  const { view, text } = scan;
  definitions.push({
    span: view.span(formula.from, quotes === '' ? to : to + 1),
    formula: { text: text.slice(formula.from, formula.to), span: view.span(formula.from, formula.to) },
    short: text.slice(from, to),
    shortSpan: view.span(from, to),
    quotes,
  });
}

/** The innermost round or square bracket around an index, its closing mark possibly missing; looks back over a few marks only. */
function bracketAround(scan: Scan, at: number): Mark | undefined {
  const { marks } = scan;
  const first = firstMarkFrom(marks, at) - 1;
  for (let i = first; i >= 0 && i > first - 24; i--) {
    const mark = marks[i];
    if (mark === undefined) return undefined;
    if (mark.side === 'close') {
      if (mark.partner >= 0) i = mark.partner;
      continue;
    }
    if (mark.kind === 'round' || mark.kind === 'square' || mark.kind === 'hexagonal') return mark;
  }
  return undefined;
}
