// Moves a selection behind its document as the next 附件: a page with its title, a line in the 附件说明, （见附件N） where it stood. Where there are
// attachments already, the renumbering writes page and line as it would for an inserted one, so numbers and references follow.
import type { TextEdit } from '../../base/edit';
import { foldText } from '../../base/fold';
import type { Block, Document, Paragraph, PlacedDocument } from '../../model/document';
import { eachDocument } from '../../model/walk';
import { attachmentsOf } from '../../workspace/attachments';
import { indentAt, lineBegin, lineBreakOf, lineEnd, previousContent } from '../renumber/extents';
import { TO_FILL } from '../renumber/plan';
import { renumber } from '../renumber/renumber';
import { refuse, type Refusal } from '../renumber/types';
import { tornFromCount } from './counts';
import { isKept } from './kept';
import type { RefactorOutcome, RefactorQuestion } from './refactor-types';
import { movedBy, reread, strays, type Moved } from './reread';
import { selectedBlocks, titleLike, type Selected } from './selection';

export function toAttachment(question: RefactorQuestion): RefactorOutcome {
  const selected = selectedBlocks(question);
  if (selected.kind === 'refused') return selected;
  const { document } = selected;
  if (document.form === 'attachment') {
    return refuse('所选内容已经在附件里。', 'The selection stands in an attachment already.');
  }
  const gap = tornFromCount(selected);
  if (gap !== undefined) return gap;
  const first = selected.blocks.length > 1 ? titleLike(selected.blocks[0]) : undefined;
  if (question.argument === undefined && first === undefined) {
    return { kind: 'ask', prompt: { zh: '附件的标题', en: 'Title of the attachment' }, value: '', choices: [] };
  }
  const title = question.argument?.trim() ?? first?.view.text ?? '';
  if (title === '' || title.length > 60 || /[\r\n\t]/.test(title)) {
    return refuse('附件要有标题，写在一行以内。', 'An attachment needs a title of one line.');
  }
  const content = contentOf(question, selected, first);
  const known = attachmentsOf(document);
  const page =
    known.length === 0
      ? firstPages(question, selected, title, content)
      : [nextPage(question, selected, title, content)];
  let refusal: Refusal = unsure();
  for (const written of page) {
    if (written.kind === 'refused') refusal = written;
    else {
      const made = moveThere(question, selected, title, content, written);
      if (made.kind !== 'refused') return made;
      refusal = made;
    }
  }
  return refusal;
}

interface Written {
  readonly kind: 'written';
  /** Page, note and numbers. */
  readonly edits: readonly TextEdit[];
  /** 附件2, as references call it. */
  readonly name: string;
  readonly references: number;
}

/** What goes to the page: the lines as they are, the title's line left out. */
function contentOf(
  { tree }: RefactorQuestion,
  { span, place, blocks }: Selected,
  title: Paragraph | undefined,
): string {
  const second = blocks[1];
  const from =
    title === undefined || second === undefined
      ? span.start
      : lineBegin(tree, tree.lineOf(second.span.start + place.base));
  return tree.text.slice(from, span.end);
}

/** Page and note of the only attachment, at each place where it may be read as that of the document. */
function firstPages(
  { tree }: RefactorQuestion,
  { document, place }: Selected,
  title: string,
  content: string,
): Written[] {
  const { base } = place;
  const eol = lineBreakOf(tree);
  const note = noteFor(document);
  const body = document.blocks.at(-1);
  const lastParagraph = body && lastOf(body);
  const indent =
    lastParagraph === undefined ? '' : indentAt(tree, lastParagraph.span.start + base).replace(/[^\s]/g, '');
  const line = `${indent}附件：${title}`;
  const noteEdit: TextEdit | undefined =
    note === undefined
      ? lastParagraph && behindLine(tree, lastParagraph.span.end + base, eol + eol + line)
      : beforeLine(tree, note + base, line + eol + eol);
  if (noteEdit === undefined) return [];
  const page = `${eol}${eol}附件${eol}${eol}${title}${eol}${eol}${content}`;
  return endsOf(document).map((end) => ({
    kind: 'written',
    edits: [noteEdit, behindLine(tree, end + base, page)],
    name: '附件',
    references: 0,
  }));
}

function noteFor({ signatures, date }: Document): number | undefined {
  const places = [...signatures.map(({ span }) => span.start), ...(date ? [date.span.start] : [])];
  return places.length === 0 ? undefined : Math.min(...places);
}

/** Where the pages of attachments may begin: behind the date and what belongs to it, or behind what is printed with the document. */
function endsOf(document: Document): number[] {
  const { postscript, date, signatures, blocks, inner } = document;
  const own = Math.max(
    postscript?.span.end ?? 0,
    date?.span.end ?? 0,
    ...signatures.map(({ span }) => span.end),
    blocks.at(-1)?.span.end ?? 0,
  );
  const printed = Math.max(0, ...inner.map(({ span }) => span.end));
  return [...new Set([own, printed])].filter((end) => end > 0);
}

function lastOf(block: Block): Block {
  const below = block.kind === 'section' || block.kind === 'box' ? block.blocks.at(-1) : undefined;
  return below === undefined ? (block.kind === 'section' ? block.paragraph : block) : lastOf(below);
}

function behindLine(tree: RefactorQuestion['tree'], offset: number, newText: string): TextEdit {
  const at = lineEnd(tree, tree.lineOf(Math.max(0, offset - 1)));
  return { span: { start: at, end: at }, newText };
}

function beforeLine(tree: RefactorQuestion['tree'], offset: number, newText: string): TextEdit {
  const at = lineBegin(tree, tree.lineOf(offset));
  return { span: { start: at, end: at }, newText };
}

/** The renumbering inserts the next attachment; its two places to fill get title and content. */
function nextPage(
  { tree, file }: RefactorQuestion,
  { document, place }: Selected,
  title: string,
  content: string,
): Written | Refusal {
  const last = attachmentsOf(document).findLast(({ page }) => page?.label !== undefined);
  const label = last?.page?.label;
  if (label === undefined) {
    return refuse(
      '附件说明里的附件不在本文件中，不知道新附件放在哪里。',
      'The attachments of the note are not in this file, so there is no place for another one.',
    );
  }
  const made = renumber({ tree, file, offset: label.span.start + place.base, operation: 'insert-after' });
  if (made.kind === 'refused') return made;
  const eol = lineBreakOf(tree);
  let name: string | undefined;
  const edits = made.edits.map(({ span, newText }) => {
    if (!newText.includes(TO_FILL)) return { span, newText };
    const isPage = /附[件表录]?[^\r\n]*(?:\r\n|\r|\n)/.test(newText);
    if (!isPage) return { span, newText: newText.replace(TO_FILL, () => title) };
    name = /(附[件表录]?\s*[0-9０-９一二三四五六七八九十]+)/.exec(newText)?.[1]?.replace(/\s/g, '');
    return { span, newText: newText.replace(TO_FILL, () => `${title}${eol}${eol}${content}`) };
  });
  return name === undefined ? unsure() : { kind: 'written', edits, name, references: made.references };
}

function moveThere(
  question: RefactorQuestion,
  selected: Selected,
  title: string,
  content: string,
  { edits: written, name, references }: Written,
): RefactorOutcome {
  const { place, span } = selected;
  const pointer = pointerEdits(question, selected, name);
  const made = reread(question, [...pointer, ...written]);
  if (made === undefined) return unsure();
  const contentAt = made.text.lastIndexOf(content);
  const placed = made.file.documents[question.file.documents.indexOf(place.placed)];
  if (placed === undefined || !isThere(selected, placed, title, contentAt)) return unsure();
  const plain = movedBy(made.edits);
  const from = span.end - content.length;
  const moved: Moved = (offset) => (offset >= from && offset < span.end ? contentAt + offset - from : plain(offset));
  const [last] = pointer.toSorted((a, b) => b.span.end - a.span.end);
  const pointed = last && plain(last.span.end);
  const renumbered = isKept(question, made, plain, { within: span, renumbered: ({ kind }) => kind === 'attachment' });
  if (!renumbered) return unsure();
  return {
    kind: 'edits',
    edits: made.edits,
    text: made.text,
    ...(pointed === undefined ? {} : { cursor: pointed }),
    summary: [
      {
        zh: `移作${name}《${title}》${references > 0 ? `，更新 ${references} 处引用` : ''}。`,
        en: `Moved behind the document as ${name}${references > 0 ? `; ${references} references updated` : ''}.`,
      },
    ],
    references,
    doubtful: strays(question, made, moved),
  };
}

/** The page is the document's own last attachment and holds title and content. */
function isThere(
  { document, place }: Selected,
  { document: top, base }: PlacedDocument,
  title: string,
  contentAt: number,
): boolean {
  const index = eachDocument(place.placed.document)
    .filter(({ form }) => form !== 'attachment')
    .indexOf(document);
  const owner = eachDocument(top).filter(({ form }) => form !== 'attachment')[index];
  if (owner === undefined) return false;
  const before = attachmentsOf(document);
  const now = attachmentsOf(owner);
  const page = now.at(-1)?.page;
  const same = page?.title !== undefined && foldText(page.title.text) === foldText(title);
  const holds = page !== undefined && page.span.start + base < contentAt && page.span.end + base > contentAt;
  const noted = before.length > 0 && document.attachmentNote === undefined ? true : now.at(-1)?.entry !== undefined;
  return same && holds && noted && now.length === before.length + 1;
}

const VERBS = /(?:公布|印发|通知|明确|规定|安排|分解|报告|下达|提出|列出|公告|通报|说明|介绍)$/;

/** What stays where the text was: in the paragraph that led to it, or as a sentence of its own. */
function pointerEdits({ tree }: RefactorQuestion, selected: Selected, name: string): TextEdit[] {
  const { span, place, document } = selected;
  const [left, right] = document.source.split('(').length > document.source.split('（').length ? '()' : '（）';
  const bracket = `${left ?? ''}见${name}${right ?? ''}`;
  const leading = leadOf(selected);
  const start = lineBegin(tree, tree.lineOf(span.start));
  if (leading === undefined) {
    const indent = indentAt(tree, (selected.blocks[0]?.span.start ?? 0) + place.base).replace(/[^\s]/g, '');
    return [{ span: { start, end: span.end }, newText: `${indent}具体内容见${name}。` }];
  }
  const { view } = leading;
  const end = leading.span.end + place.base;
  const before = previousContent(tree, start) ?? start;
  const gone: TextEdit = { span: { start: before, end: span.end }, newText: '' };
  const colon = /(?:(?:如下|见下)\s*)?[:：]$/.exec(view.text)?.[0];
  if (colon !== undefined) {
    const from = (view.at(view.text.length - colon.length) ?? leading.span.end) + place.base;
    const lead = view.text.slice(0, -colon.length);
    const pointing = colon.length > 1 && !VERBS.test(lead) ? `见${name}。` : `${bracket}。`;
    return [{ span: { start: from, end }, newText: pointing }, gone];
  }
  const stop = /[。；;]$/.test(view.text) ? end - 1 : end;
  return [{ span: { start: stop, end: stop }, newText: bracket }, gone];
}

/** The paragraph right before the selection, where it is a sentence and no caption. */
function leadOf({ before, within, blocks, document }: Selected): Paragraph | undefined {
  const first = blocks[0];
  const lead = before === undefined ? (within?.kind === 'section' ? within.paragraph : undefined) : lastOf(before);
  if (first === undefined || lead?.kind !== 'paragraph' || (lead.role !== 'text' && lead.role !== 'bullet'))
    return undefined;
  if (!/[。；;:：]$/.test(lead.view.text)) return undefined;
  // A heading that keeps nothing below it would be an empty one.
  if (before === undefined && within?.kind === 'section' && !within.head.runIn && !/[:：]$/.test(lead.view.text))
    return undefined;
  return /\S/.test(document.source.slice(lead.span.end, first.span.start)) ? undefined : lead;
}

function unsure(): Refusal {
  return refuse(
    '移走以后不能读作本文件的附件，或者编号、层次会变，没有修改。',
    'It would not be read as an attachment of this document, or numbers would change; nothing was changed.',
  );
}
