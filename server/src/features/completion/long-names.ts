// Long names that the document writes again and again and has no short name for: completed from their beginning, and at their first place with
// （以下简称…） behind. Names are told by how they end; what is a name is decided once a document and key, in one pass over its text.
import { widthFold } from '../../base/fold';
import { definitionsOf } from '../../model/abbreviations';
import { pinyinIndex } from '../navigation/pinyin';
import { isBodyOpen, isGap, type CompletionContext } from './context';
import { suggest, type Suggestion } from './item';
import { quotesIn } from './words';

/** What names of projects, areas, bodies and systems end with. */
const ENDINGS = [
  ...[
    '试验区',
    '示范区',
    '开发区',
    '合作区',
    '先行区',
    '产业园',
    '园区',
    '新区',
    '片区',
    '经济带',
    '走廊',
    '大通道',
    '都市圈',
  ],
  ...[
    '工程',
    '平台',
    '体系',
    '行动',
    '行动计划',
    '系统',
    '中心',
    '基地',
    '项目',
    '机制',
    '网络',
    '联盟',
    '基金',
    '指数',
  ],
  ...['委员会', '领导小组', '联席会议', '指挥部', '办公室', '集团', '公司', '大学', '学院', '研究院', '实验室', '医院'],
  ...['高速公路', '铁路', '机场', '枢纽', '水库', '博览会', '大会', '论坛', '运动会', '制度', '政策', '清单', '目录'],
];
const ENDING = new RegExp(ENDINGS.toSorted((a, b) => b.length - a.length).join('|'), 'g');
/** Verbs a name is the object of; what stands behind them is the name. */
const VERBS =
  /^(?:加快|推进|推动|建设|打造|完善|健全|实施|加强|深化|构建|建立|开展|培育|支持|提升|发挥|强化|优化|推广|落实|依托|参与|形成|探索|制定|争取|设立|建成|启动|组织|成立|做好|促进|全面|积极|着力|大力|深入|进一步|继续|纳入|通过|利用|运用|按照|根据|各级|本)+/;
/** Marks and words that end a stretch of text in which a name can stand. */
const BREAKS = '，。、；：！？“”‘’《》〈〉…—·,.;:!?"\'\r\n\t \u3000的和与及在对为将向从把被由以等并或是至了着';

const SHORTEST = 7;
const LONGEST = 26;
const FEWEST = 2;
const MOST_NAMES = 60;
const MOST_PLACES = 200;
const SHORTEST_BEGINNING = 4;
const SHORTEST_REST = 4;
/** A longer text is not gone through at a key. */
const MOST_TEXT = 200_000;

interface LongName {
  readonly name: string;
  readonly count: number;
  /** Where it stands first, in the region. */
  readonly first: number;
}

/** Names begun at the cursor. */
export function longNameSuggestions(context: CompletionContext): Suggestion[] {
  const { outermost, before, base, offset } = context;
  if (outermost === undefined || outermost.legal || !isBodyOpen(context) || !isGap(context)) return [];
  const tail = widthFold(before.slice(-40));
  if (tail.lastIndexOf('《') > tail.lastIndexOf('》')) return [];
  const letters = /(?:^|[^a-z])([a-z]{3,20})$/i.exec(tail)?.[1]?.toLowerCase();
  if (letters === undefined && !/[\u4e00-\u9fff)]{4}$/.test(tail)) return [];
  const line = { start: context.line.start - base, end: context.line.end - base };
  const found: { name: LongName; typed: string }[] = [];
  const names = letters === undefined ? namesBegun(outermost.source, tail, line) : namesIn(outermost.source, line);
  for (const name of names) {
    const typed =
      letters === undefined
        ? beginningOf(tail, name.name)
        : pinyinIndex(name.name, letters) === 0
          ? letters
          : undefined;
    if (typed !== undefined) found.push({ name, typed });
  }
  if (found.length === 0) return [];
  const defined = new Set(definitionsOf(outermost).map(({ full }) => full?.text ?? ''));
  const [open, close] = quotesIn(outermost);
  return found
    .filter(({ name }) => !defined.has(name.name))
    .flatMap(({ name, typed }, order) => {
      const label = printedName(name.name);
      const own = before.slice(before.length - typed.length);
      const whole = offer(context, label, own, order, {
        insert: label,
        detail: { zh: `文中${name.count}次写到的名称`, en: `a name that stands here ${name.count} times` },
      });
      // A short name is defined where the name stands first.
      if (name.first < offset - base) return whole;
      const head = `${label}（以下简称${open}`;
      const defining = offer(context, `${label}（以下简称…）`, own, order + 500, {
        insert: `${head}${close}）`,
        cursor: head.length,
        detail: { zh: '写出名称并定义简称', en: 'writes the name and defines a short one' },
      });
      return [...whole, ...defining];
    });
}

function offer(
  context: CompletionContext,
  label: string,
  typed: string,
  order: number,
  about: Pick<Suggestion, 'detail'> & { readonly insert: string; readonly cursor?: number },
): Suggestion[] {
  return suggest(context, { label, kind: 'abbreviation', typed, aliases: [label, typed], group: '6', order, ...about });
}

/** Names are kept in half width; a bracket in one is printed full. */
function printedName(name: string): string {
  return name.replace(/[()]/g, (mark) => (mark === '(' ? '（' : '）'));
}

function beginningOf(tail: string, name: string): string | undefined {
  for (let length = Math.min(name.length - SHORTEST_REST, tail.length); length >= SHORTEST_BEGINNING; length--) {
    if (tail.endsWith(name.slice(0, length))) return name.slice(0, length);
  }
  return undefined;
}

interface Line {
  readonly start: number;
  readonly end: number;
}

/** The long names outside the line of the cursor that stand twice at least, the commonest first. */
function namesIn(source: string, line: Line): LongName[] {
  const text = halfBrackets(source.slice(0, MOST_TEXT));
  const names = new NameCounts();
  for (let start = 0; start < text.length;) {
    const end = stretchEnd(text, start);
    if (end - start >= SHORTEST && (end <= line.start || start > line.end)) names.see(text.slice(start, end), start);
    start = end + 1;
  }
  return names.all();
}

/** Those of them that go on from the last characters before the cursor: only where these stand is anything read. */
function namesBegun(source: string, tail: string, line: Line): LongName[] {
  const wanted = tail.slice(-SHORTEST_BEGINNING);
  const text = halfBrackets(source);
  const names = new NameCounts();
  let seen = 0;
  for (let at = text.indexOf(wanted); at >= 0 && seen < MOST_PLACES; at = text.indexOf(wanted, at + 1), seen++) {
    if (at >= line.start && at <= line.end) continue;
    let start = at;
    while (start > 0 && at - start < LONGEST * 2 && !isBreak(text, start - 1)) start--;
    const end = stretchEnd(text, at);
    names.see(text.slice(start, end), start);
  }
  return names.all();
}

function halfBrackets(text: string): string {
  return text.replace(/[（）]/g, (mark) => (mark === '（' ? '(' : ')'));
}

/** Where the stretch of text from here ends. */
function stretchEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && end - from < LONGEST * 4 && !isBreak(text, end)) end++;
  return end;
}

/** A mark or a small word ends a name; 中国(浙江)自由贸易试验区 shows that a short bracket does not. */
function isBreak(text: string, at: number): boolean {
  const character = text.charAt(at);
  if (character === '(') return !/^\([\u4e00-\u9fff]{2,6}\)[\u4e00-\u9fff]/.test(text.slice(at, at + 9));
  if (character === ')') return !/\([\u4e00-\u9fff]{2,6}\)$/.test(text.slice(Math.max(0, at - 8), at + 1));
  if ('年月日'.includes(character)) return /\d/.test(text.charAt(at - 1));
  return BREAKS.includes(character);
}

/** Names met so far, with their number and first place. */
class NameCounts {
  private readonly counts = new Map<string, { count: number; first: number }>();

  /** Each end of a name inside the stretch: 示范区, and 示范区管理委员会. */
  see(stretch: string, from: number): void {
    const start = VERBS.exec(stretch)?.[0].length ?? 0;
    for (const match of stretch.matchAll(ENDING)) {
      const end = match.index + match[0].length;
      if (end - start < SHORTEST || end - start > LONGEST) continue;
      const name = stretch.slice(start, end);
      if (!/^[\u4e00-\u9fffA-Z0-9()]+$/.test(name)) continue;
      const known = this.counts.get(name);
      if (known === undefined) this.counts.set(name, { count: 1, first: from + start });
      else known.count++;
    }
  }

  /** Those that came twice, the commonest first; what is always the beginning of one longer name is none. */
  all(): LongName[] {
    const found = [...this.counts]
      .filter(([, { count }]) => count >= FEWEST)
      .map(([name, about]) => ({ name, ...about }))
      .sort((a, b) => b.count - a.count)
      .slice(0, MOST_NAMES);
    return found.filter(
      ({ name, count }) =>
        !found.some((other) => other.count === count && other.name.length > name.length && other.name.startsWith(name)),
    );
  }
}
