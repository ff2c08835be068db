// Lists that stand below their announcement (以下四项：, the heading “四带”, a box of five projects) and ordinals in running text (一是…二是…).
// Knows the shape of the model; what announces a count is told by enumeration-counts.ts.
import type { Block, Box, Document, Named, Paragraph, Section } from './document';
import { announced, announcementsIn, type Announcement } from './enumeration-counts';
import type { Enumeration } from './enumeration-types';
import { foldedView, type FoldedView } from '../base/fold';
import type { InlineOrdinal } from './inline-types';
import { eachBlock } from './walk';

/** 以下三项, 下列五种情形: what follows is what is counted, whatever it is called. */
const POINTS_DOWN = /(?:以下|下列|如下|下述)$/;
/** A last heading that stands beside what was announced. */
const BESIDE = /(?:保障|要求|组织|领导|其他|其它|附则|时间|安排|措施|职责|分工|事项)/;

/** Counts in headings, captions and sentences that lead to sections, items or bullets below. */
export function countedBelow(owner: Document): Enumeration[] {
  const found: Enumeration[] = [];
  const look = (view: FoldedView, below: readonly Block[], wholeHead: boolean): void => {
    const enumeration = counted(view, below, owner, wholeHead);
    if (enumeration !== undefined) found.push(enumeration);
  };
  const inList = (blocks: readonly Block[]): void => {
    for (const [index, block] of blocks.entries()) {
      if (block.kind === 'paragraph' && !block.quoted && block.role === 'text')
        look(block.view, blocks.slice(index + 1, index + 40), false);
    }
  };
  inList(owner.blocks);
  for (const block of eachBlock(owner.blocks)) {
    if (block.kind === 'box') {
      if (!block.uncertainEnd) look(boxView(owner, block), block.blocks, true);
      inList(block.blocks);
    } else if (block.kind === 'section' && !block.paragraph.quoted) {
      if (block.head.runIn) look(block.paragraph.view, block.blocks, false);
      else look(headView(owner, block), block.blocks, true);
      inList(block.blocks);
    }
  }
  return found;
}

function boxView(owner: Document, box: Box): FoldedView {
  return foldedView(owner.source, [box.caption.span]);
}

function headView(owner: Document, { head }: Section): FoldedView {
  return foldedView(owner.source, [head.span]);
}

interface Below {
  readonly items: readonly Named[];
  /** Numbered one after the other, or bullets. */
  readonly sound: boolean;
}

function counted(
  view: FoldedView,
  below: readonly Block[],
  owner: Document,
  heading: boolean,
): Enumeration | undefined {
  const { text } = view;
  const leads = text.endsWith(':');
  if (!heading && !leads && !/(?:以下|下列|如下).{0,24}[。:]$/.test(text.slice(-40))) return undefined;
  const announcements = announcementsIn(heading ? text : lastSentence(text));
  if (announcements.length !== 1) return undefined;
  const offset = heading ? 0 : text.length - lastSentence(text).length;
  const announcement = moved(announcements[0] as Announcement, offset);
  const run = runOf(below, owner);
  if (run === undefined) return undefined;
  const points = POINTS_DOWN.test(text.slice(Math.max(0, announcement.from - 2), announcement.from));
  const words = text.slice(announcement.noun, announcement.to);
  const shared = sharesNoun(run.items, words, announcement.quoted);
  const count = run.items.length;
  if (!points && !shared && count !== announcement.value) return undefined;
  if (!points && !shared && !leads) return undefined;
  const last = run.items.at(-1)?.text ?? '';
  const sure = run.sound && (points || shared) && Math.abs(count - announcement.value) <= 3;
  const first = run.items[0] as Named;
  return {
    ...announced(view, announcement, owner),
    place: 'children',
    list: { start: first.span.start, end: (run.items.at(-1) as Named).span.end },
    items: run.items,
    readings: [{ least: count, most: count }],
    complete: sure,
    pure: sure && (shared || !BESIDE.test(last)),
  };
}

/** What stands behind the last full stop: 现通知如下 may follow other sentences. */
function lastSentence(text: string): string {
  const stop = Math.max(text.lastIndexOf('。', text.length - 2), text.lastIndexOf(';', text.length - 2));
  return text.slice(stop + 1);
}

function moved(announcement: Announcement, by: number): Announcement {
  if (by === 0) return announcement;
  const { from, unit, noun, to } = announcement;
  return { ...announcement, from: from + by, unit: unit + by, noun: noun + by, to: to + by };
}

/** The sections, or bullets, that stand first below. */
function runOf(below: readonly Block[], owner: Document): Below | undefined {
  const first = below[0];
  if (first === undefined) return undefined;
  if (first.kind === 'section') {
    const run: Section[] = [];
    for (const block of below) {
      if (block.kind !== 'section') {
        if (block.kind === 'paragraph') continue;
        break;
      }
      if (block.role !== first.role || block.marker.form !== first.marker.form) break;
      run.push(block);
    }
    const sound = run.every(({ marker }, i) => marker.value === i + 1 && marker.insertion === undefined);
    return run.length < 2 ? undefined : { items: run.map((each) => headOf(each, owner)), sound };
  }
  if (first.kind !== 'paragraph' || first.role !== 'bullet') return undefined;
  const run: Paragraph[] = [];
  for (const block of below) {
    if (block.kind !== 'paragraph' || block.role !== 'bullet') break;
    run.push(block);
  }
  return run.length < 2 ? undefined : { items: run.map(bulletHead), sound: true };
}

function headOf({ head }: Section, owner: Document): Named {
  return { text: foldedView(owner.source, [head.span]).text.replace(/[。:;,]$/, ''), span: head.span };
}

function bulletHead({ view }: Paragraph): Named {
  const text = view.text.replace(/^[—\-·•●]+/, '');
  const stop = text.search(/[。:;,]/);
  return { text: stop < 0 ? text : text.slice(0, stop), span: view.span(0, Math.min(view.length, 24)) };
}

/** Every item says the noun at its end or, of short nouns that cannot stand alone, at its beginning: …集群, …带, 坚持…. */
function sharesNoun(items: readonly Named[], noun: string, quoted: boolean): boolean {
  if (noun.length === 0) return false;
  const tail = noun.length > 2 ? noun.slice(-2) : noun;
  if (noun.length === 1 && !quoted) return false;
  const ends = items.every(({ text }) => endsWithNoun(text, tail));
  const begins = items.every(({ text }) => text.startsWith(tail));
  const has = noun.length === 2 && quoted && items.every(({ text }) => text.includes(noun));
  return ends || begins || has;
}

function endsWithNoun(text: string, tail: string): boolean {
  return text.replace(/\([^()]*\)$/, '').endsWith(tail);
}

/** 三方面工作：一是…；二是…；三是…. The ordinals begin right behind the announcement. */
export function countedByOrdinals(
  paragraph: Paragraph,
  announcement: Announcement,
  owner: Document,
): Enumeration | undefined {
  const { view, inline } = paragraph;
  const behind = view.at(announcement.to);
  const next = inline.ordinals.findIndex(({ span, value }) => span.start >= behind && value === 1);
  if (next < 0) return undefined;
  const run = runFrom(inline.ordinals, next);
  const first = run[0] as InlineOrdinal;
  const between = view.text.slice(announcement.to, view.indexAt(first.span.start));
  if (run.length < 2 || between.length > 12 || !/[:,。;]$/.test(between) || /\d|[二三四五六七八九]/.test(between))
    return undefined;
  if (!BETWEEN.test(between)) return undefined;
  const items = run.map(({ span }, i) => {
    const from = view.indexAt(span.start);
    const to =
      i + 1 < run.length ? view.indexAt((run[i + 1] as InlineOrdinal).span.start) : view.indexAt(span.end) + 12;
    return { text: view.text.slice(from, to).replace(/[,。;]{1,2}$/, ''), span };
  });
  const count = run.length;
  const last = run.at(-1) as InlineOrdinal;
  const sound = run.every(({ value }, i) => value === i + 1 || (value === -1 && i === count - 1));
  // 一是 to 三是 here and 四是 in the next paragraph: the list is longer than the paragraph.
  const closed = /[。;]$/.test(view.text);
  return {
    ...announced(view, announcement, owner),
    place: 'ordinals',
    list: { start: first.span.start, end: last.span.end },
    items,
    readings: [{ least: count, most: count }],
    complete: sound && closed,
    pure: sound,
  };
}
/** The announcement's own clause ends and nothing else is said: 工作：, 的工作。, 要求，. */
const BETWEEN = /^”?[^,。;:]{0,10}[:,。;]$/;

function runFrom(ordinals: readonly InlineOrdinal[], start: number): readonly InlineOrdinal[] {
  const run = [ordinals[start] as InlineOrdinal];
  for (const ordinal of ordinals.slice(start + 1)) {
    if (ordinal.series !== run[0]?.series || ordinal.value === 1) break;
    run.push(ordinal);
  }
  return run;
}
