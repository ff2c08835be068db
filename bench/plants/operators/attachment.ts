// Mistakes around attachments: notes and pages that do not agree in number, name, count or order, notes in a wrong form.
import { toChinese } from '../../../server/src/base/numerals';
import type { Span } from '../../../server/src/base/span';
import type { AttachmentNote, Document } from '../../../server/src/model/document';
import { eachParagraph } from '../../../server/src/model/walk';
import { addLine, exchange, insert, isHan, linesOf, remove, removeLines, replace, someCharacter } from '../edits';
import { inFile, letters, textAt, type Ground, type Part } from '../ground';
import type { Operator } from '../operator';
import { pick } from '../random';

/** Text that speaks of an attachment speaks of nothing when its page or its number is gone. */
const MENTIONS = ['reference/unresolved', 'reference/ambiguous'] as const;

export const attachmentOperators: readonly Operator[] = [
  {
    rule: 'attachment/unresolved',
    name: 'page dropped',
    also: MENTIONS,
    *sites(ground) {
      for (const { part, note, pages } of noted(ground)) {
        if (pages.length === 0 || pages.length !== note.entries.length || (pages.length === 1 && !ground.isIssue))
          continue;
        for (const [index, page] of pages.entries()) {
          const entry = note.entries[index];
          if (entry) yield { edits: [removeLines(ground, inFile(part, page.span))], at: [inFile(part, entry.span)] };
        }
      }
    },
  },
  {
    rule: 'attachment/unresolved',
    name: 'entry added without a page',
    *sites(ground, random) {
      for (const { part, note, pages } of noted(ground)) {
        const last = note.entries.at(-1);
        if (!last || pages.length === 0) continue;
        const name = pick(random, ['联系人登记表', '任务分工方案', '考核评分标准']);
        const end = inFile(part, last.span).end;
        const numbered = last.number ? [] : [insert(inFile(part, last.nameSpan).start, '1. ')];
        yield { edits: [...numbered, insert(end, `\n2. ${name}`.replace('2', String(note.entries.length + 1)))] };
      }
    },
  },
  {
    rule: 'attachment/unreferenced',
    name: 'entry dropped',
    // One entry left over with its number is a note of another form.
    also: ['attachment/list-form', 'attachment/name-mismatch', ...MENTIONS],
    *sites(ground) {
      for (const { part, note, pages } of noted(ground)) {
        const last = note.entries.at(-1);
        const page = pages.at(-1);
        if (note.entries.length < 2 || !last || !page || pages.length < note.entries.length) continue;
        yield {
          edits: [removeLines(ground, inFile(part, last.span))],
          at: [inFile(part, page.label?.span ?? page.span)],
        };
      }
    },
  },
  {
    rule: 'attachment/unreferenced',
    name: 'note dropped',
    *sites(ground) {
      for (const { part, note, pages } of noted(ground)) {
        const speaks = eachParagraph(part.document).some(({ view }) => /附[件表录后]/.test(view.text));
        const at = pages.map((page) => inFile(part, page.label?.span ?? page.span));
        if (pages.length > 0 && !speaks && part.document.form !== 'instrument')
          yield { edits: [removeLines(ground, inFile(part, note.span))], at };
      }
    },
  },
  {
    rule: 'attachment/unreferenced',
    name: 'page added without an entry',
    *sites(ground) {
      for (const { part, note, pages } of noted(ground)) {
        const last = pages.at(-1);
        const end = last && inFile(part, last.span).end;
        if (!last || end === undefined || last.span.end < part.document.span.end - 400) continue;
        const label = `附件${note.entries.length + 1}`;
        const lines = ['', label, '', '补充材料登记表', '', '一、基本情况', '', '按要求填写。'];
        yield { edits: [insert(end, `\n${lines.join('\n')}`)] };
      }
    },
  },
  onPages('page number off by one', ({ label, source }, random) => {
    if (!label) return undefined;
    const { number } = label;
    if (!number)
      return {
        span: { start: label.span.end - label.colon.length, end: label.span.end - label.colon.length },
        text: '2',
      };
    const other = number.value + pick(random, [1, 2]);
    const isChinese = isHan(source[number.span.start]);
    return { span: number.span, text: isChinese ? (toChinese(other) ?? '') : String(other) };
  }),
  inNames('character lost in the page’s title', (part, _note, page) => page.title && inFile(part, page.title.span)),
  inNames('character lost in the note', (part, note, page) => {
    const entry = note.entries[pagesOf(part.document).indexOf(page)];
    return entry && inFile(part, entry.nameSpan);
  }),
  {
    rule: 'attachment/name-mismatch',
    name: 'another title on the page',
    *sites(ground, random) {
      for (const { part, note, pages } of noted(ground)) {
        for (const page of pages) {
          const title = page.title;
          if (!title || pages.length !== note.entries.length) continue;
          const word = pick(random, ['年度工作情况统计表', '联络员名单', '检查验收办法']);
          yield { edits: [replace(inFile(part, title.span), word)] };
        }
      }
    },
  },
  {
    rule: 'attachment/name-mismatch',
    name: 'two titles exchanged',
    *sites(ground) {
      for (const { part, pages } of noted(ground)) {
        const [a, b] = [pages[0]?.title, pages[1]?.title];
        const labels = pages.map((page) => inFile(part, page.label?.span ?? page.span));
        if (a && b)
          yield {
            edits: exchange(ground, inFile(part, a.span), inFile(part, b.span)),
            at: [inFile(part, a.span), inFile(part, b.span), ...labels],
          };
      }
    },
  },
  {
    rule: 'attachment/name-mismatch',
    name: 'two pages exchanged',
    *sites(ground) {
      for (const { part, pages } of noted(ground)) {
        const [a, b] = pages;
        if (a && b) yield { edits: exchange(ground, inFile(part, a.span), inFile(part, b.span)) };
      }
    },
  },
  inNote('、 behind a number', (ground, part, note) =>
    note.entries.flatMap(({ number }) => {
      if (!number) return [];
      const { end } = inFile(part, number.span);
      return ground.text[end] === '.' ? [replace({ start: end, end: end + 1 }, '、')] : [];
    }),
  ),
  inNote('stop behind the name', (_ground, part, note, random) => {
    const name = note.entries.at(-1)?.nameSpan;
    return name ? [insert(inFile(part, name).end, pick(random, ['。', '；']))] : [];
  }),
  inNote('name in book marks', (ground, part, note) => {
    const name = note.entries[0]?.nameSpan;
    if (!name || textAt(ground, inFile(part, name)).includes('《')) return [];
    return [insert(inFile(part, name).start, '《'), insert(inFile(part, name).end, '》')];
  }),
  inNote('number of an entry wrong', (_ground, part, note) => {
    const entry = note.entries.at(-1);
    return note.entries.length > 1 && entry?.number
      ? [replace(inFile(part, entry.number.span), String(entry.number.value + 1))]
      : [];
  }),
  inNote('single name numbered', (_ground, part, note) => {
    const [only] = note.entries;
    return note.entries.length === 1 && only && !only.number ? [insert(inFile(part, only.nameSpan).start, '1. ')] : [];
  }),
  inNote('colon lost', (_ground, part, { label }) =>
    label.colon === ''
      ? []
      : [replace({ start: inFile(part, label.span).end - 1, end: inFile(part, label.span).end }, ' ')],
  ),
  {
    rule: 'attachment/printed-as-attachment',
    name: 'printed text listed as an attachment',
    *sites(ground) {
      for (const part of letters(ground)) {
        const { attachmentNote, signatures, inner } = part.document;
        const name = inner.find(({ form }) => form === 'instrument')?.title?.text;
        const first = signatures[0];
        if (attachmentNote || !first || !name || !/^(?:印发|转发|批转)$/.test(part.title.verb?.text ?? '')) continue;
        const at = linesOf(ground, inFile(part, first.span)).start;
        yield { edits: [addLine(ground, at, `附件：${name}`)] };
      }
    },
  },
];

interface Noted {
  readonly part: Part;
  readonly note: AttachmentNote;
  readonly pages: readonly Document[];
}

/** Documents with a note, and the attachment pages they have. */
function* noted(ground: Ground): Iterable<Noted> {
  if (ground.model.kind === 'foreign') return;
  for (const part of ground.parts) {
    const note = part.document.attachmentNote;
    if (note) yield { part, note, pages: pagesOf(part.document) };
  }
}

function pagesOf(document: Document): readonly Document[] {
  return document.inner.filter(({ form }) => form === 'attachment');
}

function onPages(
  name: string,
  change: (page: Document, random: Parameters<Operator['sites']>[1]) => { span: Span; text: string } | undefined,
): Operator {
  return {
    rule: 'attachment/name-mismatch',
    name,
    also: MENTIONS,
    *sites(ground, random) {
      for (const { part, pages } of noted(ground)) {
        for (const page of pages) {
          const made = change(page, random);
          if (made)
            yield {
              edits: [replace(inFile(part, made.span), made.text)],
              at: [inFile(part, page.label?.span ?? page.span)],
            };
        }
      }
    },
  };
}

/** A character lost where the page or the note names the attachment. */
function inNames(
  name: string,
  where: (part: Part, note: AttachmentNote, page: Document) => Span | undefined,
): Operator {
  return {
    rule: 'attachment/name-mismatch',
    name,
    *sites(ground, random) {
      for (const { part, note, pages } of noted(ground)) {
        for (const page of pages) {
          const span = where(part, note, page);
          const at = span && someCharacter(ground, random, span);
          const title = page.title && inFile(part, page.title.span);
          if (span && title && at !== undefined)
            yield { edits: [remove({ start: at, end: at + 1 })], at: [span, title] };
        }
      }
    },
  };
}

function inNote(
  name: string,
  edits: (
    ground: Ground,
    part: Part,
    note: AttachmentNote,
    random: Parameters<Operator['sites']>[1],
  ) => ReturnType<typeof replace>[],
): Operator {
  return {
    rule: 'attachment/list-form',
    name,
    *sites(ground, random) {
      for (const { part, note } of noted(ground)) {
        const made = edits(ground, part, note, random);
        if (made.length > 0) yield { edits: made, at: [inFile(part, note.span)] };
      }
    },
  };
}
