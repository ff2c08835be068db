// The next number of what stands on a line of its own: a table's or figure's caption, an attachment's label with the title its note lists, and the lines of
// the note itself. Printed as the document prints its own.
import { toChinese } from '../../base/numerals';
import { captionsOf, type NumberedCaption } from '../../model/captions';
import type { Document } from '../../model/document';
import { attachmentsOf } from '../../workspace/attachments';
import { attachmentTitle } from '../rename/local-places';
import { isBodyOpen, isLineEnd, lineAbove, type CompletionContext } from './context';
import { begins, suggest, type Suggestion, type SuggestionKind } from './item';
import { printed } from './titles';

/** Captions, labels and lines of the note that fit on the line. */
export function captionLineSuggestions(context: CompletionContext): Suggestion[] {
  if (!isLineEnd(context) || context.document === undefined || context.before.length > 40) return [];
  return [...captions(context), ...labels(context), ...noteLines(context)];
}

function line(
  context: CompletionContext,
  about: { label: string; insert: string; names: readonly string[]; kind: SuggestionKind; cursor?: number },
  detail: Suggestion['detail'],
  order: number,
): Suggestion[] {
  return suggest(context, {
    ...about,
    detail,
    typed: context.before,
    aliases: [about.label, about.insert, ...about.names],
    group: '2',
    order,
  });
}

/** What may have been typed of a caption's word and number. */
const TYPED_CAPTION = /^(?:[表图][ \u3000]?[\d一二三四五六七八九十]{0,3}(?:[-—.]\d{0,3})?|[a-z]{1,6})$/i;

function captions(context: CompletionContext): Suggestion[] {
  const { document, before, localLine, base, line: at } = context;
  if (document === undefined || !TYPED_CAPTION.test(before)) return [];
  if (!isBodyOpen(context) && document.form !== 'attachment') return [];
  const others = captionsOf(document).filter(({ span }) => span.end <= localLine || span.start > at.end - base);
  return ['表', '图'].flatMap((word, order) => {
    if (!begins(word, before) && !before.startsWith(word)) return [];
    const known = others.filter((caption) => caption.word === word);
    const last = known.findLast(({ span }) => span.end <= localLine);
    const sample = last ?? known[0];
    const next = nextOf(last);
    const { inside, behind, chinese } = printOf(sample, document.source);
    const names = [word, ...next.map(({ value, part }) => `${word}${value}${part}`)];
    return next.flatMap(({ value, part }) => {
      const numeral = chinese ? (toChinese(value) ?? String(value)) : String(value);
      return line(
        context,
        {
          label: `${word}${numeral}${part}`,
          insert: `${word}${inside}${numeral}${part}${behind}`,
          names,
          kind: 'caption',
        },
        word === '表' ? { zh: '下一个表', en: 'next table' } : { zh: '下一个图', en: 'next figure' },
        order,
      );
    });
  });
}

/** Behind 表2-1 comes 表2-2, or 表3-1. */
function nextOf(last: NumberedCaption | undefined): readonly { value: number; part: string }[] {
  if (last === undefined) return [{ value: 1, part: '' }];
  if (last.part === undefined) return [{ value: last.value + 1, part: '' }];
  return [
    { value: last.value, part: `-${last.part + 1}` },
    { value: last.value + 1, part: '-1' },
  ];
}

function printOf(
  sample: NumberedCaption | undefined,
  source: string,
): { inside: string; behind: string; chinese: boolean } {
  if (sample === undefined) return { inside: '', behind: '\u3000', chinese: false };
  const { numeral, span } = sample;
  const text = source.slice(numeral.start, numeral.end);
  const inside = /[ \u3000]{0,2}$/.exec(source.slice(span.start, numeral.start))?.[0] ?? '';
  const behind = /^(?:[-—.]\d{1,3})?([.:：、]?[ \u3000]{0,2})/.exec(source.slice(numeral.end, span.end))?.[1] ?? '';
  return { inside, behind, chinese: /[一二三四五六七八九十]/.test(text) };
}

/** What may have been typed of a label. */
const TYPED_LABEL = /^(?:附件?[ \u3000]?\d{0,2}|[a-z]{1,8})$/i;

/** 附件2 with its title, below the date or another attachment, for the next that the note lists and no page has. */
function labels(context: CompletionContext): Suggestion[] {
  const { document, outermost, before, localLine, file } = context;
  if (document === undefined || outermost === undefined || !(before === '' || TYPED_LABEL.test(before))) return [];
  const owner = ownerOfPages(document, outermost, localLine);
  if (owner === undefined) return [];
  const entries = owner.attachmentNote?.entries ?? [];
  // The line being typed may have been read as a page already.
  const known = attachmentsOf(owner).filter(({ page }) => page === undefined || page.span.start !== localLine);
  const pages = known.filter(({ page }) => page?.title !== undefined);
  const first = known.find(({ page }) => page?.title === undefined);
  const number = first?.number ?? (pages.length > 0 ? pages.length + 1 : undefined);
  if (first === undefined && (entries.length > 0 || pages.length === 0) && before === '') return [];
  const title = first && attachmentTitle(first);
  const label = `附件${number !== undefined && (entries.length !== 1 || number > 1) ? number : ''}`;
  const blank = blankLines(file.text);
  const insert = title === undefined ? label : `${label}${blank}${printed(title)}`;
  return line(
    context,
    {
      label: title === undefined ? label : `${label}\u3000${printed(title)}`,
      insert,
      names: [label, '附件'],
      kind: 'attachment',
    },
    { zh: '附件页', en: 'page of an attachment' },
    0,
  );
}

/** The document whose attachments may begin at the line: its date or another of its attachments stands above. */
function ownerOfPages(document: Document, outermost: Document, localLine: number): Document | undefined {
  const owner = document.form === 'attachment' ? outermost : document;
  const dated = owner.date !== undefined && owner.date.span.end <= localLine;
  const attached = owner.inner.some(({ form, span }) => form === 'attachment' && span.start < localLine);
  return (dated || attached) && owner.form !== 'instrument' ? owner : undefined;
}

/** Line ends between two elements, as the file has them. */
function blankLines(text: string): string {
  const eol = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  return text.includes(eol + eol) ? eol + eol : eol;
}

const TYPED_NOTE = /^(?:附件?[:：]?|[a-z]{1,8})$/i;
const TYPED_ENTRY = /^(?:\d{0,2}[.．]?)$/;

/** 附件：… where the document has pages of attachments and no note, and the next line of a note. */
function noteLines(context: CompletionContext): Suggestion[] {
  const { document, outermost, before, localLine, file } = context;
  if (document === undefined || outermost === undefined || document.legal || document.form !== 'document') return [];
  const note = document.attachmentNote;
  const begun = note !== undefined && note.span.start < localLine ? note : undefined;
  if (begun !== undefined) return nextEntry(context, document);
  if (!isBodyOpen(context) || !TYPED_NOTE.test(before)) return [];
  // A note that the cursor's line begins is the one being written.
  if (note !== undefined && note.span.start > context.line.end - context.base) return [];
  // 附 alone may have been read as a label already.
  const pages = attachmentsOf(document).flatMap(({ page }) => (page?.span.start === localLine ? [] : (page ?? [])));
  const titles = pages.flatMap(({ title }) => title?.text ?? []);
  const eol = /\r\n|\n|\r/.exec(file.text)?.[0] ?? '\n';
  const listed =
    titles.length > 1
      ? titles.map((title, i) => `${i === 0 ? '附件：' : '\u3000\u3000\u3000'}${i + 1}.${printed(title)}`).join(eol)
      : titles.length === 1
        ? `附件：${printed(titles[0] ?? '')}`
        : '附件：';
  return line(
    context,
    {
      label:
        titles.length === 0
          ? '附件：'
          : `附件：${titles.length > 1 ? '1.' : ''}${printed(titles[0] ?? '')}${titles.length > 1 ? '…' : ''}`,
      insert: listed,
      names: ['附件说明', '附件'],
      kind: 'attachment',
    },
    { zh: titles.length > 0 ? `附件说明，共${titles.length}件` : '附件说明', en: 'attachment note' },
    1,
  );
}

function nextEntry(context: CompletionContext, document: Document): Suggestion[] {
  const { localLine, before } = context;
  const entries = (document.attachmentNote?.entries ?? []).filter(({ span }) => span.start < localLine);
  const last = entries.at(-1);
  if (last?.number === undefined || !TYPED_ENTRY.test(before)) return [];
  // Right below the note, with nothing in between.
  if (
    !endsWithEntry(
      lineAbove(context),
      document.source.slice(last.nameSpan.start, Math.min(last.nameSpan.end, localLine)).trimEnd(),
    )
  )
    return [];
  const value = last.number.value + 1;
  const gap = document.source.slice(last.number.span.end, last.nameSpan.start);
  const page = attachmentsOf(document).find(({ number, page: each }) => number === value && each?.title !== undefined);
  const name = page?.page?.title === undefined ? '' : printed(page.page.title.text);
  const label = `${value}${gap.trimEnd()}${name}`;
  return line(
    context,
    { label, insert: `${value}${gap}${name}`, names: [`${value}.`], kind: 'attachment' },
    { zh: '下一个附件', en: 'next attachment' },
    0,
  );
}

function endsWithEntry(above: string, name: string): boolean {
  return name !== '' && above.endsWith(name.trim().slice(-20));
}
