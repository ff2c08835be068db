// Builds the tree of sections, boxes and tables from units: which ordinal contains which, where a 专栏 ends, which numbered lines are a
// plain list. Works by the rank of the printed forms and by the evidence of the sequence; judges nothing.
import { parseNumeral } from '../base/numerals';
import type { Span } from '../base/span';
import type { Marker, MarkerForm } from '../syntax/marker-types';
import type { Block, Box, Section, SectionRole } from './document';
import { boxExtent } from './boxes';
import type { ParagraphNode } from './paragraph';
import { withNotes } from './tables';
import { boxCaption, type Unit } from './units';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
interface Open {
  readonly rank: number;
  readonly section: Mutable<Section> & { blocks: Block[] };
}
export type Rank = (form: MarkerForm) => number;

const RANKS: Readonly<Record<MarkerForm, number>> = {
  part: 1,
  subpart: 2,
  chapter: 3,
  section: 4,
  article: 6,
  dunhao: 7,
  bracket: 8,
  dot: 9,
  'bracket-number': 10,
  'half-bracket': 10.5,
  circled: 11,
  'ordinal-word': 12,
};
const LEVELS: Partial<Record<MarkerForm, number>> = {
  dunhao: 1,
  bracket: 2,
  dot: 3,
  'bracket-number': 4,
  'half-bracket': 4,
  circled: 5,
};
const LEGAL: ReadonlySet<MarkerForm> = new Set(['part', 'subpart', 'chapter', 'section', 'article']);
/** How far the search for the outer sequence looks. */
const LOOK_AHEAD = 200;

/** The blocks of a body. `legal` tells whether articles were met. */
export function buildBlocks(units: readonly Unit[], source: string): { blocks: Block[]; legal: boolean } {
  const rank = rankFor(units);
  const root: Block[] = [];
  const stack: Open[] = [];
  let box: { node: Mutable<Box> & { blocks: Block[] }; end: number; stack: Open[] } | undefined;
  let legal = false;
  let noteRun = false;
  for (let i = 0; i < units.length; i++) {
    const unit = units[i] as Unit;
    if (box !== undefined && i >= box.end) box = undefined;
    const open = box?.stack ?? stack;
    const target = (): Block[] => open[open.length - 1]?.section.blocks ?? box?.node.blocks ?? root;
    if (unit.kind === 'caption') {
      const extent = boxExtent(units, i, rank, (form) => lastValue(stack, form));
      const caption = boxCaption(source, unit.rows);
      const value = caption.number === undefined ? undefined : parseNumeral(caption.number.text);
      const node: Mutable<Box> & { blocks: Block[] } = {
        kind: 'box',
        caption: {
          span: caption.span,
          title: caption.title,
          number:
            value === undefined || caption.number === undefined ? undefined : { value, span: caption.number.span },
        },
        blocks: [],
        span: caption.span,
        uncertainEnd: extent.uncertain,
      };
      (stack[stack.length - 1]?.section.blocks ?? root).push(node);
      box = { node, end: extent.end, stack: [] };
      noteRun = false;
      continue;
    }
    if (unit.kind === 'table') {
      target().push(unit.table);
      noteRun = false;
      continue;
    }
    const { paragraph, marker } = unit;
    const note = attachNote(target(), paragraph, marker, noteRun);
    if (note !== undefined) {
      noteRun = note;
      continue;
    }
    noteRun = false;
    if (marker === undefined) {
      target().push(paragraph);
      continue;
    }
    if (marker.form === 'article') legal = true;
    const level = rank(marker.form);
    // 二、 goes on with the 一、 that stands below an open 1. (see isInverted).
    const before = open.findIndex((entry) => goesOnBelow(entry, marker, level));
    const nested = before >= 0 || isInverted(units, i, open, level, rank);
    if (before >= 0) open.length = before;
    else if (!nested) while (open.length > 0 && (open[open.length - 1] as Open).rank >= level) open.pop();
    const section = {
      kind: 'section' as const,
      role: roleOf(marker.form, open, box !== undefined),
      marker,
      level: LEVELS[marker.form] ?? 0,
      paragraph,
      head: headOf(paragraph, marker),
      blocks: [] as Block[],
      span: paragraph.span,
    };
    target().push(section);
    open.push({ rank: nested ? (open[open.length - 1] as Open).rank + 0.1 : level, section });
  }
  close(root);
  markLists(root, undefined);
  return { blocks: root, legal };
}

/** 一、 stands above 第一条 where it comes first (judicial interpretations), below it elsewhere. */
function rankFor(units: readonly Unit[]): Rank {
  let dunhaoFirst = false;
  for (const unit of units) {
    if (unit.kind !== 'paragraph' || unit.marker === undefined) continue;
    if (unit.marker.form === 'dunhao') dunhaoFirst = true;
    if (unit.marker.form === 'article' || unit.marker.form === 'chapter') {
      if (dunhaoFirst && unit.marker.form === 'article') return (form) => (form === 'dunhao' ? 5 : RANKS[form]);
      break;
    }
  }
  return (form) => RANKS[form];
}

function lastValue(stack: readonly Open[], form: MarkerForm): number {
  for (let i = stack.length - 1; i >= 0; i--) {
    const { section } = stack[i] as Open;
    if (section.marker.form === form) return section.marker.value;
  }
  return 0;
}

/** Notes belong to the table before them; a bare 注： opens a run of numbered notes. Returns whether the run goes on, or undefined. */
function attachNote(
  blocks: Block[],
  paragraph: ParagraphNode,
  marker: Marker | undefined,
  run: boolean,
): boolean | undefined {
  const last = blocks[blocks.length - 1];
  if (last?.kind !== 'table') return undefined;
  const continued = run && marker?.form === 'dot';
  if (paragraph.role !== 'note' && !continued) return undefined;
  blocks[blocks.length - 1] = withNotes(last, [paragraph]);
  return continued || paragraph.view.text.length <= 5;
}

/** 1. that contains 一、: the lower form was open, the higher one begins inside it, and the lower one later goes on with its next number. */
function isInverted(units: readonly Unit[], at: number, open: readonly Open[], level: number, rank: Rank): boolean {
  const marker = (units[at] as Unit & { marker?: Marker }).marker as Marker;
  const top = open[open.length - 1];
  if (marker.value !== 1 || top === undefined || top.rank <= level) return false;
  // 第一节 behind loose articles ends them; articles count on through it.
  if (top.section.marker.form === 'article' && LEGAL.has(marker.form)) return false;
  // Where the form is open above already, its restart needs a second member before the lower sequence goes on.
  const restarts = open.some((entry) => entry.rank === level);
  const outer = restarts ? top : (open.find((entry) => entry.rank > level) as Open);
  const { form, value } = outer.section.marker;
  let members = 1;
  for (let i = at + 1; i < units.length && i - at < LOOK_AHEAD; i++) {
    const unit = units[i] as Unit;
    if (unit.kind === 'caption') return false;
    if (unit.kind !== 'paragraph' || unit.marker === undefined) continue;
    if (rank(unit.marker.form) < level) return false;
    if (unit.marker.form === marker.form && unit.marker.value === members + 1) members++;
    else if (unit.marker.form === marker.form && restarts) return false;
    if (unit.marker.form === form) return unit.marker.value === value + 1 && (!restarts || members > 1);
  }
  return false;
}

/** An open section that was nested against its rank and whose form has its next number here. */
function goesOnBelow({ rank, section }: Open, { form, value }: Marker, level: number): boolean {
  return rank !== level && rank > level && section.marker.form === form && section.marker.value + 1 === value;
}

function roleOf(form: MarkerForm, open: readonly Open[], inBox: boolean): SectionRole {
  if (LEGAL.has(form)) return form as SectionRole;
  if (inBox) return open.length === 0 ? 'box-item' : 'subitem';
  let articles = 0;
  for (let i = open.length - 1; i >= 0; i--) {
    if ((open[i] as Open).section.role === 'article') return articles === 0 ? 'item' : 'subitem';
    articles++;
  }
  return 'heading';
}

/** The caption of a section: up to the first full stop when text runs in behind it, else the whole paragraph. */
export function headOf(paragraph: ParagraphNode, marker: Marker): Section['head'] {
  const { view } = paragraph;
  const from = view.indexAt(marker.span.end);
  const text = view.text;
  let stop = text.indexOf('。', from);
  const runIn = stop >= 0 && stop < text.length - 1;
  const last = text[text.length - 1] ?? '';
  let end = '';
  if (runIn || stop === text.length - 1) end = '。';
  else if ('；;:：，,.！？!?'.includes(last) && text.length > from) {
    end = last;
    stop = text.length - 1;
  } else stop = text.length;
  if (stop < 0) stop = text.length;
  return { text: text.slice(from, stop), span: view.span(from, stop), end, runIn };
}

/** Sets the spans of sections and boxes to reach over their blocks. */
function close(blocks: readonly Block[]): void {
  for (const block of blocks) {
    if (block.kind !== 'section' && block.kind !== 'box') continue;
    close(block.blocks);
    const last = block.blocks[block.blocks.length - 1];
    const start = block.kind === 'section' ? block.marker.span.start : block.caption.span.start;
    const own = block.kind === 'section' ? block.paragraph.span.end : block.caption.span.end;
    const end = last === undefined ? own : Math.max(own, endOf(last));
    (block as { span: Span }).span = { start, end };
  }
}

function endOf(block: Block): number {
  if (block.kind !== 'table') return block.span.end;
  const note = block.notes[block.notes.length - 1];
  return note === undefined ? block.span.end : Math.max(block.span.end, note.span.end);
}

/** Numbered lines without end marks and without anything under them are a plain list, not headings. */
function markLists(blocks: readonly Block[], parent: Section | undefined): void {
  const dots: Mutable<Section>[] = [];
  for (const block of blocks) {
    if (block.kind === 'section' && block.marker.form === 'dot' && block.role === 'heading') dots.push(block);
    if (block.kind === 'section' && block.blocks.length > 0) markLists(block.blocks, block);
  }
  if (dots.length < 3 || parent?.marker.form === 'bracket') return;
  const plain = dots.filter((dot) => dot.blocks.length === 0 && !dot.head.runIn && dot.head.end === '');
  if (plain.length >= dots.length * 0.9) for (const dot of dots) dot.role = 'list-item';
}
