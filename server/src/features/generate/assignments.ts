// 任务分工表 out of the responsibility tags of a text: a row for every task, with the headings it stands under, who leads, who supports, by when.
import { contains, shift, textOf, type Span } from '../../base/span';
import type { Document, PlacedDocument } from '../../model/document';
import { tasksOf, type Task } from '../../model/tasks';
import { eachDocument } from '../../model/walk';
import { refuse } from '../renumber/types';
import { placeTable, type PartOwner } from './attach';
import { printedText, printedTitle } from './printed';
import type { PartColumn, PartRow, TablePart } from './table-part';
import type { GenerateChoices, GenerateOutcome, GenerateQuestion } from './types';

/** What tables of assignments are called. */
export const ASSIGNMENTS_TITLED = /(?:任务|责任|职责|工作)?(?:分工|分解)(?:方案|清单)?表?$|责任清单$/;

/** The document with tasks at the cursor; else the only one of the file, or of the top-level document at the cursor. */
export function taskedDocument({ file, offset }: Pick<GenerateQuestion, 'file' | 'offset'>): PartOwner | undefined {
  const all = file.documents.flatMap((placed) =>
    eachDocument(placed.document).flatMap((document) => (tasksOf(document).length > 0 ? [{ placed, document }] : [])),
  );
  const here = all.filter(({ placed, document }) => contains(shift(document.span, placed.base), offset));
  return here.at(-1) ?? all.filter(({ placed }) => isAt(placed, offset))[0] ?? (all.length === 1 ? all[0] : undefined);
}

function isAt({ base, document }: PlacedDocument, offset: number): boolean {
  return base <= offset && offset <= base + document.source.length;
}

export function assignments(question: GenerateQuestion): GenerateOutcome {
  const owner = taskedDocument(question);
  if (owner === undefined) {
    return refuse(
      '文中没有责任分工的标注，如（省财政厅牵头，省教育厅配合）。',
      'The text has no responsibility tags such as （省财政厅牵头，省教育厅配合）.',
    );
  }
  return placeTable(question, owner, partOf(owner.document, question.choices));
}

function partOf(document: Document, choices: GenerateChoices): TablePart {
  const tasks = tasksOf(document);
  const tags = tasks.flatMap((task) => task.tags);
  const leads = tags.some(
    ({ verb, owners }) => verb === '牵头' || owners.some((each) => each.verb === '配合' || each.verb === '参加'),
  );
  const printed = document.title && printedTitle(document.source, document.title);
  const isInstrument = document.form !== 'document' || document.addressee === undefined;
  return {
    title: isInstrument && printed !== undefined ? `${printed}任务分工表` : '任务分工表',
    titled: ASSIGNMENTS_TITLED,
    columns: columnsOf(leads),
    rows: tasks.map((task) => rowOf(document, task, choices)),
  };
}

function columnsOf(leads: boolean): readonly PartColumn[] {
  return [
    {
      key: 'section',
      name: '所在部分',
      like: /^(?:所在|所属)?(?:部分|章节|条款|板块)$/,
      optional: true,
      dispensable: true,
    },
    {
      key: 'task',
      name: '任务',
      like: /^(?:重点|主要|工作|具体)?(?:任务|事项|工作|举措|措施)(?:名称|内容)?$|^工作内容$/,
      names: true,
      shortened: true,
    },
    { key: 'lead', name: leads ? '牵头单位' : '责任单位', like: /^(?:牵头|责任|主办|落实|承办)(?:单位|部门)$/ },
    {
      key: 'support',
      name: '配合单位',
      like: /^(?:配合|协办|参与|参加|协同|责任)(?:单位|部门)$/,
      ...(leads ? {} : { optional: true as const }),
    },
    { key: 'deadline', name: '完成时限', like: /^(?:完成|办理)?(?:时限|时间|期限)(?:要求)?$/, optional: true },
  ];
}

function rowOf({ source }: Document, task: Task, { wording }: GenerateChoices): PartRow {
  const pieces = wording === 'first' ? upTo(task.pieces, task.firstEnd) : task.pieces;
  const names = (list: Task['leads']): string =>
    [...new Set(list.map(({ span }) => printedText(source, [span])))].join('、');
  return {
    section: sectionOf(source, task),
    task: printedText(source, pieces).replace(/[。；;，,：:]$/, ''),
    lead: names(task.leads),
    support: names(task.supports),
    deadline: task.deadline ? printedText(source, [task.deadline.span]) : '',
  };
}

function upTo(pieces: readonly Span[], end: number): readonly Span[] {
  return pieces.flatMap((piece) => (piece.start < end ? [{ start: piece.start, end: Math.min(piece.end, end) }] : []));
}

/** 二、（一）推进绿色设计: the ordinals, and the words of the last heading that is not the task itself. */
function sectionOf(source: string, { sections, isHeading, box }: Task): string {
  const above = isHeading ? sections.slice(0, -1) : sections;
  const last = above.at(-1);
  const ordinals = above.map(({ marker }) => printedText(source, [marker.span])).join('');
  const head = last === undefined ? '' : caption(source, last.head.span);
  const text = head.length <= LONGEST_CAPTION ? ordinals + head : ordinals.replace(/[、.．]$/, '');
  return box === undefined || above.length > 0 ? text : printedText(source, [box.caption.span]);
}

const LONGEST_CAPTION = 50;

function caption(source: string, span: Span): string {
  return textOf(source, span) === '' ? '' : printedText(source, [span]).replace(/[。：:；;]$/, '');
}
