// The words around a number: what bounds it (不低于, 以上, 约), and what the words before it do with it (达到, 增长, 年均增长). Looks back and on
// by a few characters only.
import type { Lead, Qualifier } from './quantity-types';

export interface WordToken {
  readonly from: number;
  readonly to: number;
}
export type QualifierToken = WordToken & Pick<Qualifier, 'relation' | 'side'>;
export type LeadToken = WordToken & Pick<Lead, 'role' | 'direction'>;

type Table<T> = ReadonlyMap<string, readonly (readonly [string, T])[]>;

/** Words by their last character, longest first. */
function byLast<T>(rows: readonly (readonly [string, T])[]): Table<T> {
  const map = new Map<string, (readonly [string, T])[]>();
  for (const [words, value] of rows) {
    for (const word of words.split(' ')) {
      const last = word.charAt(word.length - 1);
      map.set(last, [...(map.get(last) ?? []), [word, value] as const]);
    }
  }
  for (const list of map.values()) list.sort((a, b) => b[0].length - a[0].length);
  return map;
}

function wordBefore<T>(
  table: Table<T>,
  text: string,
  end: number,
  floor: number,
): (WordToken & { value: T }) | undefined {
  if (end <= floor) return undefined;
  for (const [word, value] of table.get(text.charAt(end - 1)) ?? []) {
    const from = end - word.length;
    if (from >= floor && text.startsWith(word, from)) return { from, to: end, value };
  }
  return undefined;
}

const BEFORE = byLast<Qualifier['relation']>([
  ['约 大约 约为 约占 大概 近 接近 将近 大致', undefined],
  ['超 超过 逾 突破 高于 多于 大于 高出 优于 > ＞ 已超 已超过', '>'],
  [
    '不低于 不少于 不小于 不得低于 不得少于 不得小于 至少 最低 最少 不短于 大于等于 大于或等于 大于或者等于 ≥ ≧ ⩾ >=',
    '>=',
  ],
  [
    '不超过 不高于 不多于 不大于 不得超过 不得高于 不得多于 不得大于 不突破 不长于 最多 至多 最高 最长 小于等于 小于或等于 小于或者等于 ≤ ≦ ⩽ <=',
    '<=',
  ],
  ['不足 低于 少于 小于 不满 不到 未满 未达到 未达 < ＜', '<'],
]);
/** What a bound is cut out of: 不约 is none, 合约 and 节约 are words. */
const NOT_BEFORE: Readonly<Record<string, string>> = {
  约: '合节条契签违制公履大',
  近: '附靠最亲',
  超: '赶高',
  最高: '',
};

const BEHIND: readonly (readonly [string, Qualifier['relation']])[] = [
  ['(含)以上', '>='],
  ['(含)以下', '<='],
  ['(含)以内', '<='],
  ['及其以上', '>='],
  ['及以上', '>='],
  ['及其以下', '<='],
  ['及以下', '<='],
  ['以上', '>='],
  ['以下', '<='],
  ['以内', '<='],
  ['之上', '>='],
  ['之内', '<='],
  ['左右', undefined],
  ['上下', undefined],
];

/** The bound that ends at `end`. */
export function qualifierBefore(text: string, end: number, floor: number): QualifierToken | undefined {
  const word = wordBefore(BEFORE, text, end, floor);
  if (word === undefined) return undefined;
  const printed = text.slice(word.from, word.to);
  const not = NOT_BEFORE[printed];
  if (not !== undefined && word.from > floor && not.includes(text.charAt(word.from - 1))) return undefined;
  return { from: word.from, to: word.to, relation: word.value, side: 'before' };
}

/** The bound that begins at `at`. */
export function qualifierBehind(text: string, at: number): QualifierToken | undefined {
  const first = text.charAt(at);
  if (first === '' || !'(及以之左上'.includes(first)) return undefined;
  for (const [word, relation] of BEHIND) {
    if (text.startsWith(word, at)) return { from: at, to: at + word.length, relation, side: 'behind' };
  }
  return undefined;
}

type LeadValue = Pick<Lead, 'role' | 'direction'>;
const LEVEL: LeadValue = { role: 'level' };
const RAISED: LeadValue = { role: 'level', direction: 'up' };
const LOWERED: LeadValue = { role: 'level', direction: 'down' };
const UP: LeadValue = { role: 'change', direction: 'up' };
const DOWN: LeadValue = { role: 'change', direction: 'down' };

const YEARLY_UP: LeadValue = { role: 'yearly', direction: 'up' };
const YEARLY_DOWN: LeadValue = { role: 'yearly', direction: 'down' };

/** Rates of change: 增速5%, and 增速为5%, 年均增速高达5%. */
const RATES: readonly (readonly [string, LeadValue])[] = [
  ['增速 增幅 涨幅 增长率 升幅', UP],
  ['降幅 跌幅 下降率', DOWN],
  [
    '年均增速 平均增速 年均增幅 年均增长率 年平均增长率 年平均增速 年均复合增长率 年复合增长率 复合增长率 年均增长',
    YEARLY_UP,
  ],
  ['年均降幅 年均下降率 年均递减率', YEARLY_DOWN],
];
const RATE_WORDS = byLast(RATES);

/** What may stand between a rate of change and its value. */
const REACHES = '达到 达 高达 为 是 约为';
const REACHING: ReadonlySet<string> = new Set(REACHES.split(' '));

const LEADS = byLast<LeadValue>([
  [
    '达到 达 高达 达成 为 是 约为 突破 保持在 稳定在 维持在 控制在 保持 实现 完成 合计 共计 总计 累计 累计达 累计达到 共 计 至',
    LEVEL,
  ],
  ['占', { role: 'share' }],
  [
    '提高到 提高至 提升到 提升至 上升到 上升至 增加到 增加至 增长到 增长至 扩大到 扩大至 升到 升至 增至 增到 涨到 涨至 跃升至 跃升到 攀升至 扩展到 扩展至 发展到 发展至 拓展到 拓展至 提至 提到 跃上 延长至 延长到',
    RAISED,
  ],
  [
    '降低到 降低至 下降到 下降至 减少到 减少至 降到 降至 减到 减至 压减到 压减至 压缩到 压缩至 缩短到 缩短至 缩小到 缩小至 回落到 回落至 下调至 下调到 精简至 精简到 缩减至 缩减到',
    LOWERED,
  ],
  [
    '增长 增加 增 提高 提升 上升 上涨 上调 上浮 攀升 涨 升高 高出 高 多 扩大 快 加快 增长了 增加了 提高了 提升了 上升了 上涨了 同比增长 同比增加 同比提高 同比上升 同比上涨 延长',
    UP,
  ],
  [
    '下降 减少 降低 减 降 缩短 压减 压缩 回落 下滑 下跌 下调 下浮 萎缩 收窄 削减 精简 缩减 缩小 低 少 下降了 减少了 降低了 缩短了 回落了 同比下降 同比减少 同比降低',
    DOWN,
  ],
  ['年均递增 年均增加 年均提高 年均提升 年平均增长 年均复合增长 年均上涨 平均增长 平均每年增长 平均递增', YEARLY_UP],
  ['年均下降 年均减少 年均降低 年均递减 年平均下降 平均下降', YEARLY_DOWN],
  ...RATES,
  ['由 从', { role: 'from' }],
]);
/** Single characters that are mostly part of another word. */
const NOT_LEAD: Readonly<Record<string, string>> = {
  为: '认因作成称视分行变改列定名即',
  是: '但还而可于就或凡若只',
  达: '发到表传抵直下送通',
  共: '公一总',
  计: '审统设预估会总合累共',
  增: '新',
  多: '很众许更较最至超',
  高: '提最更较不',
  低: '最更较不降',
  少: '减不至最较更',
  快: '加较更',
  至: '及甚以乃',
  占: '侵抢',
  由: '自理事经',
  从: '服自',
  降: '下',
  减: '增缩精',
};

/** The lead that ends at `end`. */
export function leadBefore(text: string, end: number, floor: number): LeadToken | undefined {
  const word = wordBefore(LEADS, text, end, floor);
  if (word === undefined) return undefined;
  if (word.to - word.from === 1 && word.from > floor) {
    if (NOT_LEAD[text.charAt(word.from)]?.includes(text.charAt(word.from - 1))) return undefined;
  }
  const reaches = REACHING.has(text.slice(word.from, word.to));
  const rate = reaches ? wordBefore(RATE_WORDS, text, word.from, floor) : undefined;
  return { from: rate?.from ?? word.from, to: word.to, ...(rate ?? word).value };
}

const RISES =
  /^(?:左右|以上|以下)?(?:(?:提高|提升|上升|增加|增长|扩大|攀升|跃升|扩展|降低|下降|减少|压减|压缩|缩短|缩小|回落|精简|发展|升|增|涨|降|减|提|变|调整|拓展|延长)(?:到|至|为)|[到至])/;
/** How far before its quantity 由 may stand: 由“十二五”末的12.1%提升至. */
const FROM_REACH = 24;

/** The 由 or 从 of a quantity behind which the text says what it rises or falls to. */
export function fromBefore(text: string, from: number, behind: number, floor: number): LeadToken | undefined {
  if (!RISES.test(text.slice(behind, behind + 8))) return undefined;
  for (let i = from - 1; i >= floor && i >= from - FROM_REACH; i--) {
    const character = text.charAt(i);
    if (',，。;；:：、'.includes(character)) return undefined;
    if (character !== '由' && character !== '从') continue;
    if (i > floor && NOT_LEAD[character]?.includes(text.charAt(i - 1))) return undefined;
    return { from: i, to: i + 1, role: 'from' };
  }
  return undefined;
}
