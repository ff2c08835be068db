// Long names that the document writes again and again and has no short name for: completed from their beginning, and at their first place with
// （以下简称…） behind. Names are told by how they end; what is a name is decided once a document and key, in one pass over its text.
import { widthFold } from '../../base/fold';
import { abbreviationsOf } from '../../model/abbreviations';
import { pinyinIndex } from '../navigation/pinyin';
import { isBodyOpen, isGap, type CompletionContext } from './context';
import { suggest, type Suggestion } from './item';
import { quotesIn } from './words';

/** What names of projects, areas, bodies and systems end with. */
const ENDINGS = [
  ...['试验区', '示范区', '开发区', '合作区', '先行区', '产业园', '园区', '新区', '片区', '经济带', '走廊', '大通道', '都市圈'],
  ...['工程', '平台', '体系', '行动', '行动计划', '系统', '中心', '基地', '项目', '机制', '网络', '联盟', '基金', '指数'],
  ...['委员会', '领导小组', '联席会议', '指挥部', '办公室', '集团', '公司', '大学', '学院', '研究院', '实验室', '医院'],
  ...['高速公路', '铁路', '机场', '枢纽', '水库', '博览会', '大会', '论坛', '运动会', '制度', '政策', '清单', '目录'],
];
const ENDING = new RegExp(ENDINGS.toSorted((a, b) => b.length - a.length).join('|'), 'g');
/** Verbs a name is the object of; what stands behind them is the name. */
const VERBS =
  /^(?:加快|推进|推动|建设|打造|完善|健全|实施|加强|深化|构建|建立|开展|培育|支持|提升|发挥|强化|优化|推广|落实|依托|参与|形成|探索|制定|争取|设立|建成|启动|组织|成立|做好|促进|全面|积极|着力|大力|深入|进一步|继续|纳入|通过|利用|运用|按照|根据|各级|本)+/;
/** Marks and words that end a stretch of text in which a name can stand. */
const BREAKS = '，。、；：！？“”‘’《》〈〉…—·,.;:!?"\'\r\n\t \u3000的和与及在对为将向从把被由以等并或是有到至了着也都要应可能年月日';

const SHORTEST = 7;
const LONGEST = 26;
const FEWEST = 2;
const MOST_NAMES = 60;
const SHORTEST_BEGINNING = 3;
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
  if (letters === undefined && !/[\u4e00-\u9fff)]{3}$/.test(tail)) return [];
  const line = { start: context.line.start - base, end: context.line.end - base };
  const defined = new Set(abbreviationsOf(outermost).map(({ full }) => full?.text ?? ''));
  const found: { name: LongName; typed: string }[] = [];
  for (const name of namesIn(outermost.source, line)) {
    if (defined.has(name.name)) continue;
    const typed =
      letters === undefined
        ? beginningOf(tail, name.name)
        : pinyinIndex(name.name, letters) === 0 ? letters : undefined;
    if (typed !== undefined) found.push({ name, typed });
  }
  const [open, close] = quotesIn(outermost);
  return found.flatMap(({ name, typed }, order) => {
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

/** The long names outside the line of the cursor that stand twice at least, the commonest first. */
function namesIn(source: string, line: { readonly start: number; readonly end: number }): LongName[] {
  const counts = new Map<string, { count: number; first: number }>();
  const text = widthFold(source.length > MOST_TEXT ? source.slice(0, MOST_TEXT) : source);
  let start = 0;
  let depth = 0;
  for (let i = 0; i <= text.length; i++) {
    const character = text[i] ?? '\n';
    // 中国(浙江)自由贸易试验区: a short bracket belongs to the name.
    if (character === '(' && depth === 0 && i > start && /^\([\u4e00-\u9fff]{2,6}\)[\u4e00-\u9fff]/.test(text.slice(i, i + 9))) {
      depth = 1;
      continue;
    }
    if (character === ')' && depth === 1) {
      depth = 0;
      continue;
    }
    if (!BREAKS.includes(character) && character !== '(' && character !== ')') continue;
    if (i - start >= SHORTEST && i - start <= LONGEST * 2 && (i < line.start || start > line.end)) see(start, i);
    start = i + 1;
    depth = 0;
  }
  return [...counts]
    .filter(([, { count }]) => count >= FEWEST)
    .map(([name, about]) => ({ name, ...about }))
    // What is always the beginning of one longer name is none.
    .filter(({ name, count }, _, all) => !all.some((other) => other.count === count && other.name.length > name.length && other.name.startsWith(name)))
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_NAMES);

  function see(from: number, to: number): void {
    const stretch = text.slice(from, to);
    const start = VERBS.exec(stretch)?.[0].length ?? 0;
    // Each end of a name inside the stretch: 示范区, and 示范区管理委员会.
    for (const match of stretch.matchAll(ENDING)) {
      const end = match.index + match[0].length;
      if (end - start >= SHORTEST && end - start <= LONGEST) count(stretch.slice(start, end), from + start);
    }
  }

  function count(name: string, first: number): void {
    if (!/^[\u4e00-\u9fffA-Z0-9()]+$/.test(name)) return;
    const known = counts.get(name);
    if (known === undefined) counts.set(name, { count: 1, first });
    else known.count++;
  }
}
