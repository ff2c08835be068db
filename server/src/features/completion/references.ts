// What a reference can point at, offered while it is typed: provisions behind 第, attachments behind 附件, boxes behind 专栏, tables and figures
// behind 表 and 图. Only what is there, in the script in which the document prints its references.
import { toChinese } from '../../base/numerals';
import type { Span } from '../../base/span';
import { captionsOf } from '../../model/captions';
import type { Document, Section } from '../../model/document';
import { articlesOf, partsOf } from '../../model/provisions';
import { eachBox, eachSection } from '../../model/walk';
import type { Entity } from '../../workspace/entity';
import { locatedReferences } from '../../workspace/locate';
import { attachmentTitle } from '../rename/local-places';
import { attachmentsOf } from '../../workspace/attachments';
import type { CompletionContext } from './context';
import { suggest, type Suggestion, type SuggestionKind } from './item';
import { reachBefore, type Reach } from './reach';
import { attachmentsAround, briefly, homesOf, type CompletionWorld } from './world';

const NUMERAL = '〇零一二三四五六七八九十百千';
const NTH = new RegExp(`第[（(]?([${NUMERAL}\\d]{0,6})[编章节条款项目部]?$`);
const MOST = 300;
const LONGEST_WORDING = 300;

/** Everything that can be pointed at here. */
export function referenceSuggestions(context: CompletionContext, world: CompletionWorld): Suggestion[] {
  return [
    ...provisionSuggestions(context, world),
    ...attachmentSuggestions(context, world),
    ...boxSuggestions(context),
    ...captionSuggestions(context),
  ];
}

/** A thing that can be pointed at. */
interface Offer {
  readonly printed: string;
  readonly digits: string;
  readonly title: string;
  readonly wording?: string;
}

function provisionSuggestions(context: CompletionContext, world: CompletionWorld): Suggestion[] {
  const typed = NTH.exec(context.before)?.[0];
  // At the beginning of a line 第 begins an ordinal of its own.
  if (typed === undefined || typed === context.before) return [];
  const reach = reachBefore(context, typed, world);
  if (reach === undefined || reach.kind === 'unknown') return [];
  const offers =
    reach.kind === 'document' ? provisionsOf(reach, context) : provisionsBelow(reach.entity, reach.document, context);
  return offers.slice(0, MOST).flatMap((offer, order) => suggestion(context, offer, 'provision', typed, order));
}

function suggestion(
  context: CompletionContext,
  { printed, digits, title, wording }: Offer,
  kind: SuggestionKind,
  typed: string,
  order: number,
): Suggestion[] {
  const text = briefly(title);
  return suggest(context, {
    label: printed,
    kind,
    detail: { zh: text, en: text },
    insert: printed,
    typed,
    aliases: [printed, digits],
    group: '0',
    order,
    ...(wording === undefined ? {} : { wording }),
  });
}

function provisionsOf({ document }: Extract<Reach, { kind: 'document' }>, context: CompletionContext): Offer[] {
  const numeral = numeralOf(context.outermost ?? document);
  const sections = eachSection(document);
  const articles = articlesOf(document);
  const offer = (section: Section, unit: string): Offer => offerOf(section, unit, numeral, document.source);
  const chapters = sections.filter(({ role }) => role === 'chapter').map((each) => offer(each, '章'));
  const parts = sections.filter(({ role }) => role === 'part').map((each) => offer(each, '编'));
  if (articles.length > 0) return [...articles.map((each) => offer(each, '条')), ...chapters, ...parts];
  // 第三部分 of a plan without articles is said of a whole, from outside or behind 本规划.
  const divisions = document.blocks.filter(
    (block): block is Section => block.kind === 'section' && block.marker.form === 'dunhao',
  );
  return [...chapters, ...divisions.map((each) => offer(each, '部分'))];
}

function provisionsBelow(entity: Entity, document: Document, context: CompletionContext): Offer[] {
  const numeral = numeralOf(context.outermost ?? document);
  const { source } = document;
  const bracketed = bracketsItems(context.outermost ?? document);
  const items = (sections: readonly Section[], unit = '项'): Offer[] =>
    sections.map((each) => offerOf(each, unit, numeral, source, bracketed));
  if (entity.kind === 'section') {
    const { section } = entity;
    const inside = section.blocks.filter((block): block is Section => block.kind === 'section');
    switch (section.role) {
      case 'article': {
        const parts = partsOf(section);
        const paragraphs = parts.map(({ paragraph }, i) => ({
          printed: `第${numeral(i + 1)}款`,
          digits: `第${i + 1}款`,
          title: wordingOf(source, paragraph.span),
          wording: wordingOf(source, paragraph.span),
        }));
        return [
          ...(parts.length > 1 ? paragraphs : []),
          ...items(parts.length > 1 ? [] : parts.flatMap((part) => part.items)),
        ];
      }
      case 'chapter':
      case 'part':
        return inside
          .filter(({ role }) => role === 'section' || role === 'chapter')
          .map((each) => offerOf(each, each.role === 'chapter' ? '章' : '节', numeral, source));
      case 'item':
        return items(inside, '目');
      default:
        return items(inside.filter(({ marker }) => marker.form === 'bracket'));
    }
  }
  if (entity.kind !== 'paragraph') return [];
  return items(partsOf(entity.article)[entity.value - 1]?.items ?? []);
}

function offerOf(
  section: Section,
  unit: string,
  numeral: (value: number) => string,
  source: string,
  bracketed = false,
): Offer {
  const { value, insertion } = section.marker;
  const behind = insertion === undefined ? '' : `之${numeral(insertion)}`;
  const [open, close] = bracketed && unit === '项' ? ['（', '）'] : ['', ''];
  const wording = wordingOf(source, section.span);
  return {
    printed: `第${open}${numeral(value)}${close}${unit}${behind}`,
    digits: `第${value}${unit}`,
    title: section.head.text === '' ? wording : section.head.text,
    wording,
  };
}

function wordingOf(source: string, { start, end }: Span): string {
  const text = source.slice(start, Math.min(end, start + LONGEST_WORDING));
  return end > start + LONGEST_WORDING ? `${text}…` : text;
}

/** Chinese numerals, unless most references of the document are printed in digits. */
function numeralOf(top: Document): (value: number) => string {
  let balance = 0;
  for (const { reference } of locatedReferences(top)) {
    for (const { unit, script } of reference.steps) {
      if (unit === 'article' || unit === 'chapter' || unit === 'item' || unit === 'division') {
        if (script !== undefined) balance += script === 'arabic' ? 1 : -1;
      }
    }
  }
  return balance > 0 ? String : (value) => toChinese(value) ?? String(value);
}

/** 第（一）项 rather than 第一项, as the document's references have it; without any, as is usual. */
function bracketsItems(top: Document): boolean {
  let balance = 0;
  for (const { reference } of locatedReferences(top)) {
    for (const { unit, bracketed } of reference.steps) if (unit === 'item') balance += bracketed ? 1 : -1;
  }
  return balance >= 0;
}

const ATTACHED = /附件[ \u3000]?(\d{0,2}|[一二三四五六七八九十]{0,3})$/;

function attachmentSuggestions(context: CompletionContext, world: CompletionWorld): Suggestion[] {
  const { document, outermost } = context;
  const typed = ATTACHED.exec(context.before)?.[0];
  if (typed === undefined || typed === context.before || document === undefined || outermost === undefined) return [];
  // 国发〔2019〕11号文件附件 is an attachment of another document.
  const reach = reachBefore(context, typed, world);
  if (reach === undefined || reach.kind !== 'document') return [];
  const found = reach.own ? attachmentsAround(document, outermost) : attachmentsOf(reach.document);
  return found.flatMap((attachment, order) => {
    const { number, page } = attachment;
    const title = attachmentTitle(attachment) ?? '';
    const printed = `${typed.slice(0, /[ \u3000]$/.test(typed.slice(0, 3)) ? 3 : 2)}${number ?? ''}`;
    const wording = page && wordingOf(page.source, page.span);
    return suggestion(context, { printed, digits: printed, title, wording }, 'attachment', typed, order);
  });
}

function boxSuggestions(context: CompletionContext): Suggestion[] {
  const { document, outermost } = context;
  const typed = /专(?:栏[ \u3000]?\d{0,3})?$/.exec(context.before)?.[0];
  if (typed === undefined || typed === context.before || document === undefined || outermost === undefined) return [];
  const boxes = homesOf(document, outermost).flatMap((home) => eachBox(home));
  return boxes.flatMap((box, order) => {
    const { number, title } = box.caption;
    if (number === undefined) return [];
    const printed = `专栏${number.value}`;
    const wording = wordingOf(document.source, box.span);
    return suggestion(context, { printed, digits: `专栏 ${number.value}`, title, wording }, 'box', typed, order);
  });
}

/** 表 and 图 end many words; only behind what leads to a table, or with a number, they begin a reference. */
const CAPTION = /(?:(?:见|如|按照?|据|参照|[（(])([表图])|([表图])\d{1,2})$/;

function captionSuggestions(context: CompletionContext): Suggestion[] {
  const { document, outermost } = context;
  const match = CAPTION.exec(context.before);
  if (match === null || document === undefined || outermost === undefined) return [];
  const typed = match[1] ?? match[0];
  const word = typed.charAt(0);
  return homesOf(document, outermost)
    .flatMap((home) => captionsOf(home))
    .filter((caption) => caption.word === word)
    .flatMap(({ value, part, title }, order) => {
      const printed = `${word}${value}${part === undefined ? '' : `-${part}`}`;
      return suggestion(context, { printed, digits: printed, title }, 'caption', typed, order);
    });
}
