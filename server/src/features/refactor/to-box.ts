// Makes a 专栏 of a selection: a caption with the next number in front of it; boxes behind it and the references to them move up by one. Refused
// where the text behind would be read into the box.
import type { TextEdit } from '../../base/edit';
import type { Box, Document } from '../../model/document';
import { eachBlock, eachBox } from '../../model/walk';
import { indentAt, lineBreakOf, nextContent, previousContent, separatorBetween } from '../renumber/extents';
import { numeralLike } from '../renumber/numeral';
import { TO_FILL } from '../renumber/plan';
import { renumber } from '../renumber/renumber';
import { refuse, type Refusal } from '../renumber/types';
import { tornFromCount } from './counts';
import { isKept } from './kept';
import type { RefactorOutcome, RefactorQuestion } from './refactor-types';
import { movedBy, reread, strays } from './reread';
import { selectedBlocks, titleLike, type Selected } from './selection';

export function toBox(question: RefactorQuestion): RefactorOutcome {
  const selected = selectedBlocks(question);
  if (selected.kind === 'refused') return selected;
  if (selected.box !== undefined || eachBlock(selected.blocks).some(({ kind }) => kind === 'box')) {
    return refuse('所选内容已经在专栏里，或者含有专栏。', 'The selection stands in a box already, or holds one.');
  }
  const torn = tornFromCount(selected);
  if (torn !== undefined) return torn;
  const first = selected.blocks.length > 1 ? titleLike(selected.blocks[0]) : undefined;
  if (question.argument === undefined && first === undefined) {
    return { kind: 'ask', prompt: { zh: '专栏的标题', en: 'Title of the box' }, value: '', choices: [] };
  }
  const title = question.argument?.trim() ?? first?.view.text ?? '';
  if (title === '' || title.length > 60 || /[\r\n\t]/.test(title)) {
    return refuse('专栏要有标题，写在一行以内。', 'A box needs a title of one line.');
  }
  const head = headOf(question, selected);
  return head.kind === 'refused' ? head : wrap(question, selected, head, title, first !== undefined);
}

interface Head {
  readonly kind: 'head';
  /** 专栏2 with the space behind it. */
  readonly text: string;
  /** What becomes of the boxes behind it and of the references to them. */
  readonly edits: readonly TextEdit[];
  readonly references: number;
}

function headOf({ tree, file }: RefactorQuestion, { document, place, span }: Selected): Head | Refusal {
  const boxes = eachBox(document);
  const at = span.start - place.base;
  const next = boxes.find((box) => box.caption.span.start > at);
  const before = boxes.findLast((box) => box.caption.span.start < at);
  if (next?.caption.number !== undefined) {
    const offset = next.caption.span.start + place.base;
    const made = renumber({ tree, file, offset, operation: 'insert-before' });
    if (made.kind === 'refused') return made;
    const inserted = made.edits.find(({ newText }) => newText.includes(TO_FILL));
    const text = inserted?.newText
      .slice(0, inserted.newText.indexOf(TO_FILL))
      .split(/[\r\n]/)
      .at(-1);
    if (inserted === undefined || text === undefined || inserted.span.start < inserted.span.end) return unsure();
    return {
      kind: 'head',
      text: text.trimStart(),
      edits: made.edits.filter((edit) => edit !== inserted),
      references: made.references,
    };
  }
  const text =
    before === undefined ? '专栏1　' : headLike(before, document, before.caption.number === undefined ? 0 : 1);
  return text === undefined ? unsure() : { kind: 'head', text, edits: [], references: 0 };
}

/** The words in front of a box's title, its number `step` further on. */
function headLike({ caption }: Box, { source }: Document, step: number): string | undefined {
  const { span, number } = caption;
  const printed = source.slice(span.start, span.end);
  if (number === undefined) return /^[^ \u3000:：]{1,6}[ \u3000:：]{0,4}/.exec(printed)?.[0] ?? '专栏　';
  const numeral = numeralLike(source.slice(number.span.start, number.span.end), number.value + step);
  const gap = /^[ \u3000:：.、—-]*/.exec(source.slice(number.span.end, span.end))?.[0] || '　';
  return numeral === undefined ? undefined : source.slice(span.start, number.span.start).trimEnd() + numeral + gap;
}

function wrap(
  question: RefactorQuestion,
  selected: Selected,
  head: Head,
  title: string,
  titled: boolean,
): RefactorOutcome {
  const { tree } = question;
  const { span, blocks, place } = selected;
  const [first, second] = blocks;
  const indent = indentAt(tree, (first?.span.start ?? 0) + place.base);
  const caption = `${indent}${head.text}${title}`;
  const eol = lineBreakOf(tree);
  let own: TextEdit;
  if (titled && first !== undefined && second !== undefined) {
    own = { span: { start: span.start, end: first.span.end + place.base }, newText: caption };
  } else {
    const above = previousContent(tree, span.start);
    const gap = above === undefined ? eol + eol : separatorBetween(tree, above, span.start);
    own = { span: { start: span.start, end: span.start }, newText: caption + gap };
  }
  const made = reread(question, [own, ...head.edits]);
  if (made === undefined) return unsure();
  const moved = movedBy(made.edits);
  const start = span.start + indent.length;
  const placed = made.file.documents[question.file.documents.indexOf(place.placed)];
  const box = placed && boxAt(placed.document, start - placed.base);
  if (placed === undefined || box === undefined) return unsure();
  const end = moved(span.end - 1);
  const behind = selected.behind && moved(selected.behind.span.start + place.base);
  const boxEnd = box.span.end + placed.base;
  if (end === undefined || boxEnd !== end + 1) {
    return behind === undefined || boxEnd <= (end ?? 0) ? unsure() : swallows();
  }
  if (box.uncertainEnd || nextContent(made.tree, end) < boxEnd) return swallows();
  if (!isKept(question, made, moved, { within: span, renumbered: ({ kind }) => kind === 'box' })) return swallows();
  return {
    kind: 'edits',
    edits: made.edits,
    text: made.text,
    cursor: start + head.text.length + title.length,
    summary: [
      {
        zh: `改为${head.text.trim()}${head.references > 0 ? `，更新 ${head.references} 处引用` : ''}。`,
        en: `Made a box${head.references > 0 ? `; ${head.references} references updated` : ''}.`,
      },
    ],
    references: head.references,
    doubtful: strays(question, made, moved),
  };
}

function boxAt(top: Document, offset: number): Box | undefined {
  const inside = [top];
  for (let document = inside.pop(); document !== undefined; document = inside.pop()) {
    const found = eachBox(document).find(({ caption }) => caption.span.start === offset);
    if (found !== undefined) return found;
    inside.push(...document.inner);
  }
  return undefined;
}

function swallows(): Refusal {
  return refuse(
    '改成专栏以后，后面的正文会被读作专栏的内容，或者层次会变，没有修改；请把专栏放在本节末尾（下一个标题之前）。',
    'The text behind would be read as part of the box, or levels would change; put the box at the end of its section.',
  );
}

function unsure(): Refusal {
  return refuse('改后不能读作专栏，没有修改。', 'It would not be read as a box; nothing was changed.');
}
