// The list that a count in running text counts: in front of it (A、B、C三大工程), behind it (三大工程：A、B、C), in brackets, in quotations that are the
// subject, in the clauses of the next sentence. Knows nothing of what stands below the paragraph.
import type { FoldedView } from '../base/fold';
import type { Document, Paragraph } from './document';
import { countedByOrdinals } from './enumeration-blocks';
import { announced, named, type Announcement } from './enumeration-counts';
import { listBefore, listBehind, type Piece, type TextList } from './enumeration-lists';
import { fits, type Enumeration, type ListPlace } from './enumeration-types';
import {
  ABSTRACT,
  COUNTS_KINDS,
  COUNTS_PLACES,
  ENDS_WITH_VERB,
  INSTANCES,
  SET_PHRASES,
  STARTS_CLAUSE,
} from './enumeration-words';

/** The enumeration that an announcement in running text makes with what stands around it. */
export function listedAround(
  paragraph: Paragraph,
  announcement: Announcement,
  owner: Document,
  floor: number,
): Enumeration | undefined {
  const { view } = paragraph;
  const found: Enumeration[] = [];
  for (const form of FORMS) {
    const enumeration = form(view, announcement, owner, floor);
    if (enumeration === undefined) continue;
    if (fits(enumeration)) return enumeration;
    found.push(enumeration);
  }
  const ordinals = countedByOrdinals(paragraph, announcement, owner);
  return ordinals ?? found.find(({ pure, complete }) => pure || complete) ?? found[0];
}

type Form = (view: FoldedView, announcement: Announcement, owner: Document, floor: number) => Enumeration | undefined;

/** Where the list may stand. A list that comes to the count is the one that is counted. */
const FORMS: readonly Form[] = [inBrackets, behind, clausesBehind, quotations, before, clauseBefore];

const CLOSED = /(等|等等)?(?:,?(?:共计?|合计|这|这些|总共))?“?$/;

/** A、B、C等三大工程. */
function before(view: FoldedView, announcement: Announcement, owner: Document, floor: number): Enumeration | undefined {
  const { text } = view;
  const end = announcement.from;
  const closing = CLOSED.exec(text.slice(Math.max(0, end - 6), end));
  const tail = closing?.[0] ?? '';
  const list = listBefore(text, end - tail.length, floor);
  if (list === undefined) return undefined;
  const open = tail.includes('等') || tail.includes('共') || tail.includes('合计');
  const all = text.slice(announcement.from, announcement.to);
  const set = SET_PHRASES.test(all) || (announcement.quoted && !namesList(text, announcement, list));
  const classifier = text.slice(announcement.unit, announcement.noun);
  const places = COUNTS_PLACES.test(classifier);
  const short = list.pieces.slice(1).every(({ from, to }) => to - from <= 4);
  const levels = classifier !== '级' || list.pieces.slice(1).every(({ from, to }) => LEVEL.test(text.slice(from, to)));
  const vague = !levels || (places && (!short || announcement.to > announcement.noun + 4));
  // 高山滑雪、冬季两项、速度滑冰: the count is part of an item.
  const inside = text.charAt(announcement.to) === '、';
  if (vague || inside) return fitting(view, announcement, list, owner);
  const complete = list.complete && !open && !set && countsAll(text, announcement, list);
  return made(view, announcement, { ...list, complete, pure: list.pure && !set && !places }, 'before', owner);
}

/** 省、市、县（市、区）三级; 三级医院 and 四级航道 count nothing. */
const LEVEL =
  /^(?:国家|中央|自治区|省|设区的市|地|州|市|县|区|旗|乡|镇|乡镇|街道|村|社区|组|校|院|所|基层)(?:\([^()]{1,8}\))?级?$/;

/** Where nothing can be claimed the list is still told when the count fits. */
function fitting(
  view: FoldedView,
  announcement: Announcement,
  list: TextList,
  owner: Document,
): Enumeration | undefined {
  const enumeration = made(view, announcement, { ...list, complete: false, pure: false }, 'before', owner);
  return fits(enumeration) ? enumeration : undefined;
}

/** What is counted is what is listed: kinds and principles are; schools and roads need not be (新建小学、幼儿园五个项目). */
function countsAll(
  text: string,
  { unit, noun, to, value, arabic, quoted }: Announcement,
  { pieces, readings }: TextList,
): boolean {
  const most = readings[0]?.most ?? 0;
  const classifier = text.slice(unit, noun);
  if (value - most > 3) return false;
  if (classifier === '级') return true;
  if ((most < 3 && value !== 3) || (quoted && most < 3)) return false;
  const kinds = COUNTS_KINDS.test(classifier) || COUNTS_PLACES.test(classifier);
  const words = text.slice(noun, to);
  const abstract = ABSTRACT.test(words);
  const start = pieces[0]?.from ?? 0;
  const verb = text.slice(start, start + 6);
  if (!arabic) {
    // 巡查、保洁、维修养护三支队伍: a short count of what are no places or projects is a list of them, unless they are made now.
    const named = value - most <= 2 && (to > noun + 1 || classifier === '项') && !INSTANCES.test(words);
    return kinds || abstract || quoted || (named && (most >= 3 || !MADE.test(verb)));
  }
  if (/^(?:部门|单位|省|市|县)/.test(words) && areBodies(text, pieces)) return true;
  return to > noun && (kinds || (abstract && KEPT.test(verb)));
}
const MADE =
  /^(?:新建|建设|建成|实施|完成|新增|增设|引进|培育|打造|获|制定|出台|修订|开展|组织|举办|成立|组建|设|布局|改造|扩建|招引|申报|争取|推出|投放|编制|印发|培养|选派|评选|认定|命名|共|有)/;

function areBodies(text: string, pieces: readonly Piece[]): boolean {
  return pieces.every(({ from, to }) => /[部委局厅办院会署行室队省市县区]$/.test(text.slice(from, to)));
}

/** Verbs whose object is there already: 落实…3项制度 lists all of them, 新增…3项制度 need not. */
const KEPT = /^(?:严格|全面|认真)?(?:落实|执行|围绕|聚焦|按照|突出|坚持|健全|完善|深化)/;

/** 海港、陆港、空港“三港”; 任务书、时间表、路线图“三张图”: the quoted words name what stands before them. */
function namesList(text: string, { unit, to, value }: Announcement, { pieces }: TextList): boolean {
  const words = text.slice(unit, to);
  const having = pieces.filter((piece) => text.slice(piece.from, piece.to).includes(words)).length;
  if (having >= Math.max(2, pieces.length - 1)) return true;
  return Math.abs(value - pieces.length) <= 2 && NAMED_BEHIND.test(text.slice(to + 1, to + 5));
}
/** 省、市、县“四大建设”办公室 lists whose office it is. */
const NAMED_BEHIND = /^(?:$|[,。;、)]|的|等|联动|布局|格局|体系|融合|机制|统筹|改革|战略|空间|建设|深入|全面)/;

const BEHIND = /^”?(?::|,?(?:即|分别(?:是|为)|具体(?:是|为|包括)|也就是)(?!将|可)|包括)/;
/** Behind 三大工程： a list of verbs is a sentence, unless every item begins with one. */
function behind(view: FoldedView, announcement: Announcement, owner: Document): Enumeration | undefined {
  const { text } = view;
  const lead = BEHIND.exec(text.slice(announcement.to, announcement.to + 8));
  if (lead === null) return undefined;
  const start = announcement.to + lead[0].length;
  const bySemicolon = semicolons(text, start);
  const list = bySemicolon ?? listBehind(text, start);
  if (list === undefined) return undefined;
  const verbs = list.pieces.map(({ from, to }) => STARTS_CLAUSE.test(text.slice(from, Math.min(to, from + 8))));
  const even =
    (verbs.every((each) => each === verbs[0]) || mostShare(text, announcement, list)) &&
    isCounted(text, announcement, list);
  return made(
    view,
    announcement,
    { ...list, complete: list.complete && even, pure: list.pure && even },
    'behind',
    owner,
  );
}

/** 三个坚持：坚持…、坚持…、强化…: all items but one bear the name. */
function mostShare(text: string, { noun, to }: Announcement, { pieces }: TextList): boolean {
  const tail = text.slice(noun, to).slice(-2);
  const sharing = pieces.filter((piece) => text.slice(piece.from, piece.to).includes(tail)).length;
  return tail.length === 2 && sharing >= Math.max(2, pieces.length - 1);
}

/** The items behind a colon are what is counted: kinds, principles, or things that bear its name. 一个小组：组长甲、副组长乙 tells who is in it. */
function isCounted(text: string, { unit, noun, to }: Announcement, { pieces }: TextList): boolean {
  const classifier = text.slice(unit, noun);
  const words = text.slice(noun, to);
  if (COUNTS_KINDS.test(classifier) || classifier === '项' || ABSTRACT.test(words)) return true;
  const items = pieces.map(({ from, to: end }) => text.slice(from, end));
  const tail = words.slice(-2);
  return tail !== '' && (items.every((item) => item.endsWith(tail)) || items.every((item) => item.startsWith(tail)));
}

/** …5项：甲；乙；丙。 */
function semicolons(text: string, start: number): TextList | undefined {
  const stop = text.indexOf('。', start);
  const end = stop < 0 ? text.length : stop;
  if (end - start > 1200) return undefined;
  const pieces: Piece[] = [];
  let from = start;
  let depth = 0;
  for (let at = start; at <= end; at++) {
    const character = text.charAt(at);
    if ('(“《['.includes(character) && at < end) depth++;
    else if (')”》]'.includes(character) && at < end) depth--;
    else if (at === end || (character === ';' && depth === 0)) {
      if (at > from) pieces.push({ from, to: at });
      from = at + 1;
    }
  }
  if (pieces.length < 2 || depth !== 0) return undefined;
  return {
    pieces,
    readings: [{ least: pieces.length, most: pieces.length }],
    complete: !/等$/.test(text.slice(start, end)),
    pure: true,
  };
}

/** “两网一区”(…) is no count; 三个片区（甲、乙、丙） is one, 5个县（市、区） is not. */
function inBrackets(view: FoldedView, announcement: Announcement, owner: Document): Enumeration | undefined {
  const { text } = view;
  const open = text.charAt(announcement.to) === '”' ? announcement.to + 1 : announcement.to;
  if (text.charAt(open) !== '(') return undefined;
  const list = listBehind(text, open + 1);
  if (list === undefined) return undefined;
  const end = list.pieces.at(-1)?.to ?? open;
  if (text.charAt(end) !== ')') return undefined;
  const items = list.pieces.map(({ from, to }) => text.slice(from, to));
  if (items.some((each) => each.length < 2) || /^[含包如例即其另]/.test(items[0] ?? '')) return undefined;
  const noun = text.slice(announcement.noun, announcement.to);
  const tail = noun.slice(-1);
  const alike = tail !== '' && items.every((each) => (announcement.quoted ? each.includes(noun) : each.endsWith(tail)));
  const kinds = COUNTS_KINDS.test(text.slice(announcement.unit, announcement.noun));
  const sure = !announcement.arabic && list.pieces.length >= 3 && (alike || kinds);
  return made(
    view,
    announcement,
    { ...list, complete: list.complete && sure, pure: list.pure && sure },
    'brackets',
    owner,
  );
}

/** “甲”“乙”“丙”是当前需要解决的三大问题. */
function quotations(
  view: FoldedView,
  announcement: Announcement,
  owner: Document,
  floor: number,
): Enumeration | undefined {
  const { text } = view;
  const start = Math.max(0, announcement.from - 40);
  const link = /”(?:是|为)([^,。;:“”、]{0,36})$/.exec(text.slice(start, announcement.from));
  if (link === null) return undefined;
  const end = start + link.index + 1;
  const list = listBefore(text, end, floor);
  if (list === undefined) return undefined;
  const pure = list.pieces.every(({ from, to }) => text.charAt(from) === '“' && text.charAt(to - 1) === '”');
  if (!pure) return undefined;
  const count = list.pieces.length;
  const complete = !OPEN_LINK.test(link[1] ?? '');
  return made(
    view,
    announcement,
    { ...list, readings: [{ least: count, most: count }], complete, pure },
    'quotes',
    owner,
  );
}
const OPEN_LINK = /其中|之一/;

/** 推进甲江、乙江、丙江等流域治理，构建三大河口生态廊道: told when the count fits, and never claimed. */
function clauseBefore(
  view: FoldedView,
  announcement: Announcement,
  owner: Document,
  floor: number,
): Enumeration | undefined {
  const { text } = view;
  const comma = text.lastIndexOf(',', announcement.from - 1);
  if (comma < 0 || !ENDS_WITH_VERB.test(text.slice(comma + 1, announcement.from))) return undefined;
  const closing = text.lastIndexOf('等', comma);
  if (closing < 0 || /[。;:,]/.test(text.slice(closing, comma))) return undefined;
  const list = listBefore(text, closing, floor);
  return list && fitting(view, announcement, list, owner);
}

/** 加强三大中心建设。优化用户中心，…；提升业务中心，…；建设信用中心，…。 Each clause begins with one of what is counted. */
function clausesBehind(view: FoldedView, announcement: Announcement, owner: Document): Enumeration | undefined {
  const { text } = view;
  const stop = /^”?(?:建设|工程|发展|体系|任务)?[。:]/.exec(text.slice(announcement.to, announcement.to + 6));
  const noun = text.slice(announcement.noun, announcement.to).replace(/建设$/, '');
  if (stop === null || noun.length < 2) return undefined;
  const list = semicolons(text, announcement.to + stop[0].length);
  const tail = noun.slice(-2);
  const named = list?.pieces.every(({ from, to }) => firstClause(text.slice(from, to)).endsWith(tail));
  return list && named === true ? made(view, announcement, list, 'behind', owner) : undefined;
}

function firstClause(text: string): string {
  const end = text.search(/[,。:]/);
  return end < 0 ? text : text.slice(0, end);
}

function made(
  view: FoldedView,
  announcement: Announcement,
  list: TextList,
  place: ListPlace,
  owner: Document,
): Enumeration {
  const items = list.pieces.map(({ from, to }) => named(view, from, to));
  const first = list.pieces[0] as Piece;
  const last = list.pieces.at(-1) as Piece;
  const { readings, complete, pure } = list;
  return {
    ...announced(view, announcement, owner),
    place,
    list: view.span(first.from, last.to),
    items,
    readings,
    complete,
    pure,
  };
}
