// 成文日期独占一行，在最后一个署名之下，只标一次。Judges where the date of issue stands; whether there is one belongs to structure/missing-element.
import type { Span } from '../../../base/span';
import { foldText } from '../../../base/fold';
import { agencyKind } from '../../../model/agency-names';
import { eachBlock, eachDocument } from '../../../model/walk';
import type { Document, Paragraph } from '../../../model/document';
import type { DateMention } from '../../../model/inline-types';
import { documentRule, type Bilingual, type Mending, type Severity } from '../../rule';
import { gapAt, isAloneOnLines, replacing, waysOf, wholeLines, type WaysFault } from '../../support/ways';

interface PositionFault extends WaysFault {
  readonly what: Bilingual;
}

const BEFORE_SIGNATURE: Bilingual = {
  zh: '成文日期印在署名之前',
  en: 'The date of issue stands before the signature',
};
const JOINED: Bilingual = {
  zh: '成文日期与其他文字同在一行',
  en: 'The date of issue shares its line with other text',
};
const TWICE: Bilingual = {
  zh: '同一文件标了两次成文日期',
  en: 'The document has two dates of issue',
};

export const position = documentRule<PositionFault, Record<never, never>>({
  id: 'date/position',
  severity: 'warning',
  fix: 'suggested',
  source: {
    kind: 'standard',
    zh: '国家标准《党政机关公文格式》（GB/T 9704—2012）：成文日期在发文机关署名之下编排',
    en: 'GB/T 9704—2012: the date of issue is set below the signature',
  },
  summary: {
    zh: '成文日期独占一行，在署名之下，只标一次',
    en: 'The date of issue stands alone under the signature, once',
  },
  *find(document, { profile }) {
    for (const owner of eachDocument(document)) {
      const { date, signatures } = owner;
      if (!date) continue;
      const last = signatures.at(-1);
      const before = last ? date.span.end <= last.span.start : isFollowedByAgency(owner, date.span.end);
      if (before) yield { span: date.span, what: BEFORE_SIGNATURE, ways: last ? moved(owner, last.span.end) : [] };
      else if (date.joined) {
        // Copies from the web often run lines together: no fault of the document, but a reader of a draft must see it.
        const severity: Severity = profile === 'draft' ? 'warning' : 'information';
        yield { span: date.span, what: JOINED, severity, ways: parted(owner) };
      }
      const again = owner.elements.find(({ kind, span }) => kind === 'date' && span.start > date.span.end);
      const second = again ?? secondDate(owner, date.span.start);
      if (second) {
        yield {
          span: second.span,
          what: TWICE,
          ways: once(owner, second.span),
          related: [{ span: date.span, message: { zh: '成文日期', en: 'the date of issue' } }],
        };
      }
    }
  },
  why: {
    zh: '日期与别的文字连在一起，须由人拆开',
    en: 'the date is run together with other text; somebody must part them',
  },
  mends: waysOf,
  say({ what }) {
    return {
      zh: `${what.zh}。国家标准《党政机关公文格式》（GB/T 9704—2012）规定成文日期编排在发文机关署名之下，通行做法是独占一行、只标一次。`,
      en: `${what.en}. GB/T 9704—2012 sets it below the signature; the usual form gives it a line of its own, once.`,
    };
  },
});

/** The line of the date set below the signature. */
function moved({ date, source }: Document, to: number): readonly Mending[] {
  if (!date || !isAloneOnLines(date.span, source)) return [];
  const text = source.slice(date.span.start, date.span.end);
  return [
    {
      title: { zh: '把成文日期移到署名之下', en: 'Move the date below the signature' },
      edits: [
        { span: wholeLines(date.span, source), newText: '' },
        { span: { start: to, end: to }, newText: gapAt(source, to) + text },
      ],
    },
  ];
}

/** The date on a line of its own, where it ends the line it shares. */
function parted({ date, source }: Document): readonly Mending[] {
  if (!date) return [];
  const { start, end } = date.date.span;
  if (!/^[ \t\u3000]*(?:[\r\n]|$)/.test(source.slice(end, end + 200))) return [];
  let from = start;
  while (' \t\u3000'.includes(source.charAt(from - 1) || '\n')) from--;
  const title = { zh: '成文日期另起一行', en: 'Set the date on a line of its own' };
  return [replacing({ start: from, end: start }, gapAt(source, end), title)];
}

function once({ source }: Document, second: Span): readonly Mending[] {
  if (!isAloneOnLines(second, source)) return [];
  return [replacing(wholeLines(second, source), '', { zh: '删去第二个成文日期', en: 'Delete the second date' })];
}

/** In a document without signature, the line behind the date, taken for the title of a printed text, is the name of an agency: the signature. */
function isFollowedByAgency({ inner, source }: Document, end: number): boolean {
  const next = inner.find(({ span }) => span.start >= end);
  const line = next?.form === 'instrument' ? next.title?.pieces[0] : undefined;
  if (!line || line.end - line.start > 30) return false;
  return agencyKind(foldText(source.slice(line.start, line.end))) !== 'other';
}

/** Another whole date alone on its line at the end of the body. */
function secondDate(owner: Document, start: number): DateMention | undefined {
  let last: Paragraph | undefined;
  for (const block of eachBlock(owner.blocks)) {
    if (block.kind === 'paragraph') last = block;
    else if (block.kind === 'section') last = block.paragraph;
    else last = undefined;
  }
  return [last, owner.postscript].map((paragraph) => paragraph && dateAlone(paragraph, start)).find(Boolean);
}

function dateAlone(paragraph: Paragraph, start: number): DateMention | undefined {
  const { dates } = paragraph.inline;
  const [mention] = dates;
  if (dates.length !== 1 || !mention?.year || !mention.day || mention.span.start === start) return undefined;
  const outside =
    paragraph.view.length - paragraph.view.indexAt(mention.span.end) + paragraph.view.indexAt(mention.span.start);
  return outside <= 2 ? mention : undefined;
}
