// Whether a word is a slip of the pen for another: a character that sounds or looks like the right one, two that changed places, one lost or
// doubled. Words that differ in a telling character (一级 二级, 省级 市级, 重点 次重点) are two words. Knows words and nothing of tables.
import { PINYIN_ROWS } from '../../data/pinyin.generated';

/** How the slip was made. */
export type Slip = 'sound' | 'look' | 'swapped' | 'lost' | 'doubled';

/** Characters that tell members of a series apart: numbers, levels, places, sides, kinds. */
const TELLING = new Set(
  '〇零一二三四五六七八九十百千万亿两甲乙丙丁戊己庚辛壬癸上中下初高低正副主次省市县区乡镇村街州盟旗国央地部厅局处科东南西北前后左右内外大小多少' +
    '长短新旧老男女公私民国营有无非未已不可否是城乡农工商学兵教研院员年季月旬周日时分秒春夏秋冬文理医法水陆空海江河湖山林田红黄蓝绿黑白紫橙' +
    '极较很最特优良差强弱全半单双男女本专硕博干湿冷热生熟远近深浅轻重首末始终进出入增减收支升降买卖供需头尾权利力事实师示在再',
);

/** Characters that are taken for each other by their looks. */
const LOOKALIKES: readonly string[] = [
  '束柬',
  '己已巳',
  '未末',
  '土士',
  '日曰目',
  '人入八',
  '天夫',
  '大太犬',
  '千干于',
  '午牛',
  '设没',
  '侯候',
  '拔拨',
  '折拆析',
  '治冶',
  '准淮',
  '惯贯',
  '历厉',
  '晴睛',
  '暑署',
  '券卷',
  '崇祟',
  '侍待',
  '徒徙',
  '辨辩辫',
  '戊戌戍',
  '免兔',
  '鸟乌',
  '刺剌',
  '哀衰',
  '亳毫',
  '肓盲',
  '期朝',
  '性牲',
  '质贡',
  '约药',
  '预顶',
  '定宅',
  '量重',
  '般船',
  '核该',
  '稳隐',
  '型形',
  '类粪',
  '综宗',
  '规现',
  '划刘',
  '项顷',
  '目且',
  '住往',
  '建健',
  '续读',
  '拟似',
  '完宗',
  '合台',
  '格恪',
  '优忧',
  '良艮',
  '县具',
  '级极',
  '备各',
  '批比',
  '改攻',
  '政改',
  '微徽',
  '幕墓',
  '撤撒',
  '赢羸',
  '官宫',
  '今令',
  '爪瓜',
  '货贷',
  '仓仑',
  '抢抡',
  '汆永',
  '甲申',
  '由田',
  '困因',
  '囚囱',
  '析折',
  '贫贪',
  '斥斤',
  '丈文',
  '师帅',
  '狠狼',
  '孤弧',
  '抗杭',
  '杨扬',
  '场汤',
  '材村',
  '检捡',
  '楼搂',
  '枝技',
  '标际',
  '底低',
  '抵低',
  '渡度',
  '竞竟',
  '即既',
  '埋理',
  '坏环',
  '还远',
  '织积',
  '职织',
  '责贵',
];

let sounds: Map<string, Set<string>> | undefined;
let looks: Map<string, Set<string>> | undefined;

function soundsOf(character: string): ReadonlySet<string> | undefined {
  if (sounds === undefined) {
    sounds = new Map();
    for (const row of PINYIN_ROWS) {
      const [syllable = '', characters = ''] = row.split(' ');
      for (const each of characters) add(sounds, each, syllable);
    }
  }
  return sounds.get(character);
}

function looksOf(character: string): ReadonlySet<string> | undefined {
  if (looks === undefined) {
    looks = new Map();
    for (const group of LOOKALIKES) for (const each of group) for (const other of group) add(looks, each, other);
  }
  return looks.get(character);
}

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  const held = map.get(key);
  if (held === undefined) map.set(key, new Set([value]));
  else held.add(value);
}

/** How `word` came to be written for `right`; undefined where the two are two words. */
export function slipOf(word: string, right: string): Slip | undefined {
  if (word === right || right.length < 2) return undefined;
  if (word.length === right.length) return replaced(word, right);
  if (word.length === right.length + 1) return isDoubled(word, right) ? 'doubled' : undefined;
  return word.length + 1 === right.length ? lost(word, right) : undefined;
}

function replaced(word: string, right: string): Slip | undefined {
  const at = firstDifference(word, right);
  const [wrong, due] = [word.charAt(at), right.charAt(at)];
  if (word.slice(at + 1) === right.slice(at + 1)) {
    if (TELLING.has(wrong) && TELLING.has(due)) return undefined;
    if (looksOf(due)?.has(wrong) === true) return 'look';
    const [one, other] = [soundsOf(wrong), soundsOf(due)];
    return one !== undefined && other !== undefined && [...one].some((sound) => other.has(sound)) ? 'sound' : undefined;
  }
  const swapped =
    wrong === right.charAt(at + 1) && word.charAt(at + 1) === due && word.slice(at + 2) === right.slice(at + 2);
  return swapped && right.length > 2 ? 'swapped' : undefined;
}

/** 约束性性: the same character twice. */
function isDoubled(word: string, right: string): boolean {
  const at = firstDifference(word, right);
  return word.slice(at + 1) === right.slice(at) && word.charAt(at) === word.charAt(at - 1);
}

/** A word of three characters or more without one of them; the first may be a word of its own (次重点, 非约束性). */
function lost(word: string, right: string): Slip | undefined {
  if (right.length < 3) return undefined;
  const at = firstDifference(word, right);
  return at > 0 && word.slice(at) === right.slice(at + 1) && !TELLING.has(right.charAt(at)) ? 'lost' : undefined;
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}
