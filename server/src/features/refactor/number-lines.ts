// Numbers the paragraphs of a selection: 一、（一）1. or 第一条, going on from what stands before them. Bullets in front of them go. The ordinals are
// printed as the document prints its others of the kind.
import type { TextEdit } from '../../base/edit';
import { toChinese } from '../../base/numerals';
import type { Block, Document, Section } from '../../model/document';
import { eachBlock, eachDocument, eachSection } from '../../model/walk';
import type { MarkerForm } from '../../syntax/marker-types';
import { sectionsAround } from '../place';
import { refuse, type Refusal } from '../renumber/types';
import { itemLines, type ItemLine } from './item-lines';
import { isKept } from './kept';
import type { RefactorOutcome, RefactorOperation, RefactorQuestion } from './refactor-types';
import { movedBy, reread, strays, type Reread } from './reread';
import type { Selected } from './selection';

const FORMS: Readonly<Partial<Record<RefactorOperation, MarkerForm>>> = {
  'number-chinese': 'dunhao',
  'number-bracket': 'bracket',
  'number-arabic': 'dot',
  'number-article': 'article',
};
/** Bullets as Word, web pages and typists write them. */
const BULLET = /^(?:—{1,2}|–|[•·●○◦▪■□◆◇➢※*-])[ \t\u3000]*/;

export function numberLines(question: RefactorQuestion, operation: RefactorOperation): RefactorOutcome {
  const form = FORMS[operation];
  const found = itemLines(question);
  if (found.kind === 'refused') return found;
  const { selected, lines } = found;
  if (form === undefined) return refuse('没有这样的操作。', 'There is no such operation.');
  if (lines.some(({ marker }) => marker !== undefined)) {
    return refuse(
      '所选段落里有的已经编号；改变层次请用“升级”“降级”，重编请用“重新编号本级”。',
      'Some of the paragraphs are numbered already; use Promote, Demote or Renumber for them.',
    );
  }
  const last = before(selected, form);
  const first = (last?.marker.value ?? 0) + 1;
  if (repeats(selected, last, form, first + lines.length - 1)) {
    return refuse(
      '选区后面还有同级的编号，编号会重复；请把后面的各项一起选中，或者用“在此后插入”。',
      'Items of the same level follow and numbers would repeat; use Insert After and Renumber there.',
    );
  }
  const print = printer(selected.place.placed.document, form);
  const edits: TextEdit[] = lines.map(({ span, text }, i) => {
    const bullet = BULLET.exec(text)?.[0].length ?? 0;
    return { span: { start: span.start, end: span.start + bullet }, newText: print(first + i) };
  });
  const made = reread(question, edits);
  if (made === undefined || !isNumbered(made, lines, selected, form, first, edits)) return unreadable();
  const moved = movedBy(made.edits);
  if (!isKept(question, made, moved, { within: selected.span })) return unreadable();
  const lost = strays(question, made, moved)[0];
  if (lost !== undefined) {
    const { start, end } = lost.span;
    const words = question.tree.text.slice(start, end);
    return refuse(
      `编号以后“${words}”所指的内容会不同（款变成了项），没有修改。`,
      `After numbering, ${words} would point at something else; nothing was changed.`,
    );
  }
  const [from, to] = [print(first).trim(), print(first + lines.length - 1).trim()];
  return {
    kind: 'edits',
    edits: made.edits,
    text: made.text,
    summary: [
      { zh: `${lines.length} 段编为${from}至${to}`, en: `${lines.length} paragraphs numbered ${from} to ${to}` },
    ],
    references: 0,
    doubtful: [],
  };
}

/**
 * The item the new ones go on from. Articles count through a whole text; other ordinals go on from the item before, or from the one the
 * paragraphs stand below because they have no number yet.
 */
function before(selected: Selected, form: MarkerForm): Section | undefined {
  const { document, place, span } = selected;
  if (form === 'article') {
    const at = span.start - place.base;
    return eachSection(document).findLast((section) => section.role === 'article' && section.span.start < at);
  }
  if (isSection(selected.before, form)) return selected.before;
  return sectionsAround(place).findLast(
    (section) => isSection(section, form) && section.span.start + place.base < span.start,
  );
}

/** Items behind the selection that are counted together with the new ones would have the same numbers. */
function repeats(
  { document, place, span, behind }: Selected,
  last: Section | undefined,
  form: MarkerForm,
  to: number,
): boolean {
  const from = span.end - place.base;
  if (form === 'article') {
    return eachSection(document).some(
      ({ role, marker, span: { start } }) => role === 'article' && start >= from && marker.value <= to,
    );
  }
  if (last === undefined) return isSection(behind, form) && behind.marker.value <= to;
  const siblings = [
    document.blocks,
    ...eachBlock(document.blocks).map((block) => ('blocks' in block ? block.blocks : [])),
  ].find((blocks) => blocks.includes(last));
  return (siblings ?? []).some(
    (block) => block.span.start >= from && isSection(block, form) && block.marker.value <= to,
  );
}

function isSection(block: Block | undefined, form: MarkerForm): block is Section {
  return block?.kind === 'section' && block.marker.form === form;
}

/** Writes ordinals like those of the document: marks, widths and the space behind them. */
function printer(top: Document, form: MarkerForm): (value: number) => string {
  const model = eachDocument(top)
    .flatMap((document) => eachSection(document).map((section) => ({ section, document })))
    .find(
      ({ section: { marker } }) => marker.form === form && marker.insertion === undefined && marker.gaps.length === 0,
    );
  const source = model?.document.source ?? '';
  const marker = model?.section.marker;
  const defaults: readonly [string, string] =
    form === 'dunhao' ? ['', '、'] : form === 'bracket' ? ['（', '）'] : form === 'dot' ? ['', '. '] : ['第', '条　'];
  const head = marker === undefined ? defaults[0] : source.slice(marker.span.start, marker.numeral.start);
  const space = marker === undefined ? '' : source.slice(marker.after.start, marker.after.end);
  const tail =
    marker === undefined ? defaults[1] : source.slice(marker.numeral.end, marker.span.end) + lineless(space, form);
  return (value) => head + (form === 'dot' ? String(value) : (toChinese(value) ?? String(value))) + tail;
}

function lineless(space: string, form: MarkerForm): string {
  return /[\r\n]/.test(space) ? (form === 'article' ? '　' : '') : space.replace(/\*/g, '');
}

/** Each paragraph is read as one item with its number, all in one run. */
function isNumbered(
  { file }: Reread,
  lines: readonly ItemLine[],
  { place }: Selected,
  form: MarkerForm,
  first: number,
  edits: readonly TextEdit[],
): boolean {
  const placed = file.documents.find(({ base }) => base === place.base);
  if (placed === undefined) return false;
  const byStart = new Map<number, Section>();
  for (const document of eachDocument(placed.document)) {
    for (const section of eachSection(document)) byStart.set(section.marker.span.start + placed.base, section);
  }
  let shift = 0;
  const roles = new Set<string>();
  for (const [i, { span }] of lines.entries()) {
    const section = byStart.get(span.start + shift);
    const edit = edits[i];
    if (section?.marker.form !== form || section.marker.value !== first + i || edit === undefined) return false;
    roles.add(section.role);
    shift += edit.newText.length - (edit.span.end - edit.span.start);
  }
  return roles.size === 1;
}

function unreadable(): Refusal {
  return refuse(
    '这样编号以后各段不能读作一个列表，或者别处的层次会变，没有修改；请换一种序号。',
    'The paragraphs would not be read as one list, or other levels would change; nothing was changed. Try another kind of numeral.',
  );
}
