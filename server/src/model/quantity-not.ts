// What digits are no quantity by what stands beside them: G60, 5G, 17+1, 附件2, 12345热线, 500强; and before which measure words a Chinese numeral
// counts. In doubt the answer is that nothing is counted.
import type { UnitToken } from './quantity-unit';

const LATIN = /[A-Za-z]/;
/** What is numbered, not counted. */
const NUMBERED = [
  '专栏',
  '附件',
  '附表',
  '附图',
  '附录',
  '编号',
  '代码',
  '邮编',
  '电话',
  '传真',
  '热线',
  '邮政编码',
  '账号',
];
/** Figures that stand right behind a name in letters: GDP 3%. */
const MEASURED = ['GDP', 'GNP', 'GEP', 'CPI', 'PPI', 'PMI', 'LNG', 'R&D', 'RMB', 'COD', 'VOCs'];

/** code: G60, 2×66 · ordinal: 第3 · label: 附件2 · name: GDP5000亿元, a quantity where a unit follows. */
export type Before = 'code' | 'ordinal' | 'label' | 'name';

/** What speaks against the digits at `from` by what stands before them. `apart`: white space does. */
export function notBefore(text: string, from: number, apart: boolean): Before | undefined {
  if (from === 0) return undefined;
  const before = text.charAt(from - 1);
  if (before === '第') return 'ordinal';
  if (LATIN.test(before)) return apart || MEASURED.some((name) => text.endsWith(name, from)) ? 'name' : 'code';
  if (before === '+') return from > 1 ? 'code' : undefined;
  if ('.×*#№〔_&@=^\\·'.includes(before)) return 'code';
  if ('/:∶-'.includes(before) && from > 1 && /[A-Za-z0-9]/.test(text.charAt(from - 2))) return 'code';
  return NUMBERED.some((word) => text.endsWith(word, from)) ? 'label' : undefined;
}

const CODE_BEHIND = '+×*#_@·';

/** The digits that end at `to` are part of a code whatever follows: 17+1, 2×66, 11·3. */
export function isCodeBehind(text: string, to: number): boolean {
  const next = text.charAt(to);
  return next !== '' && CODE_BEHIND.includes(next) && /[A-Za-z0-9]/.test(text.charAt(to + 1));
}

/** Behind a bare number the text must break off, else it names something (12345热线, 26县, 5大). */
const BREAKS = '，,。;；、:：!！?？)）]】”’"》…的和与及并且以左上而';

/** True where the text breaks off at `to`. */
export function breaksAt(text: string, to: number): boolean {
  return to >= text.length || BREAKS.includes(text.charAt(to));
}

/** With one of these, 二 is a number and not the second; 一 counts and is not an article. */
const EXACT_KINDS = new Set<string | undefined>(['money', 'length', 'area', 'volume', 'mass', 'energy', 'power']);
/** Names that begin like a quantity. */
const NAMES = [
  '三个代表',
  '四个全面',
  '四个意识',
  '四个自信',
  '两个维护',
  '两个确立',
  '两个一百年',
  '两个毫不动摇',
  '四个现代化',
  '四个最严',
  '八项规定',
  '三个务必',
  '两个务必',
  '两个大局',
  '三元区',
  '三元里',
  '三元桥',
  '四个一',
];
/** Names that end like a quantity: 冬季两项. */
const NAMED_BEFORE = ['冬季', '现代', '铁人', '北欧'];

/** True where a Chinese numeral before this unit counts. `from` is where the numeral begins, `run` the numeral. */
export function mayCount(text: string, from: number, run: string, unit: UnitToken): boolean {
  const word = unit.row?.text ?? '';
  if (unit.row?.chinese !== true) return false;
  if (NAMES.some((name) => text.startsWith(name, from))) return false;
  if (word === '项' && NAMED_BEFORE.some((name) => text.endsWith(name, from))) return false;
  const next = text.charAt(unit.to);
  if (next === '半') return false;
  if (word === '日') return run !== '一' && isDay(text, from, unit.to);
  if (EXACT_KINDS.has(unit.kind)) return true;
  if (run === '一') {
    const term = next === '内' || next === '以' || ['满', '超过', '不足'].some((each) => text.endsWith(each, from));
    return (word === '年' && term) || word === '个月';
  }
  if (run === '二' && !'年人名个'.includes(word.charAt(0))) return false;
  if (word === '次' && run === '三') return false;
  return true;
}

/** 十五日内, 30日以上, 提前30日: a term, and no day of the month. */
export function isDay(text: string, from: number, to: number): boolean {
  const before = text.charAt(from - 1);
  if (before === '月') return false;
  const next = text.charAt(to);
  if (next === '内' || (next === '以' && text.charAt(to + 1) !== '来') || text.startsWith('期限', to)) return true;
  // 举行听证的七日前 are days; 于15日前 is the fifteenth.
  if (next === '前' && before === '的') return true;
  return ['满', '超过', '少于', '低于', '提前', '延长', '不足', '逾', '为', '达', '至少'].some((word) =>
    text.endsWith(word, from),
  );
}

const PLACED = [
  '居',
  '列',
  '占',
  '排名',
  '排',
  '名列',
  '位列',
  '全国',
  '全省',
  '全市',
  '全球',
  '世界',
  '国内',
  '稳居',
  '跃居',
  '省内',
  '亚洲',
];

/** The words before 第4 or 第四 say that places are counted. `at` is the place of 第. */
export function isPlace(text: string, at: number): boolean {
  return PLACED.some((word) => text.endsWith(word, at));
}

/** The 前 at `at` counts from the front: 前10名; not the end of 目前 or 提前. */
export function isFront(text: string, at: number): boolean {
  return text.charAt(at) === '前' && !'目此提之以年日月当先生眼空跟面午'.includes(text.charAt(at - 1) || ' ');
}

/** 位 of 第4位, 名 of 前10名, 强 of 前500强. */
export function isRankWord(text: string, at: number): boolean {
  return '位名强'.includes(text.charAt(at) || ' ') && !'单次词额数于置化度制调'.includes(text.charAt(at + 1) || ' ');
}

/** 按1:10的比例: no time of day. */
export function isProportion(text: string, from: number, to: number): boolean {
  return (
    text.startsWith('比例', to) ||
    text.startsWith('的比例', to) ||
    text.endsWith('比例', from) ||
    text.endsWith('比', from)
  );
}

/** 2.16和1.66个百分点: a bare number before another one takes its unit from that, and is left alone. */
export function isListed(text: string, to: number): boolean {
  const next = text.charAt(to + 1);
  return '、和与及'.includes(text.charAt(to) || ' ') && next >= '0' && next <= '9';
}
