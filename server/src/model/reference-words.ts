// The words references are made of, and the words that look like them: units of provisions, kinds of documents behind 本 and 该, measures that
// make a quantity of 附件3份. Closed lists and small tests on folded text; knows nothing of paragraphs.
import type { ReferenceUnit } from './reference-types';

/** Unit words behind 第…, longest first, with what must not follow: 第一条线, 第二项目, 第三节课 count other things. */
export const PROVISION_UNITS: readonly (readonly [string, ReferenceUnit, string])[] = [
  ['部分', 'division', ''],
  ['分编', 'subpart', ''],
  ['编', 'part', '制号辑码者程'],
  ['章', 'chapter', '程'],
  ['节', 'section', '课约日能点目车水假气'],
  ['条', 'article', '件线道路龙船街款战腿例幅消曲跑'],
  ['款', 'paragraph', '项产机车游'],
  ['项', 'item', '目链'],
  ['目', 'subitem', '标的录前光击睹'],
];

/** How deep a unit stands; a path goes from low to high. */
export const UNIT_RANK: Readonly<Record<ReferenceUnit, number>> = {
  attachment: 0,
  'attached-table': 0,
  'attached-figure': 0,
  division: 1,
  part: 1,
  subpart: 2,
  chapter: 3,
  section: 4,
  article: 5,
  paragraph: 6,
  item: 7,
  subitem: 8,
  box: 9,
  table: 9,
  figure: 9,
};

/** What legal text counts; the other units are attachments, boxes, tables, and parts of plans. */
export const PROVISION_LEVELS: ReadonlySet<ReferenceUnit> = new Set(
  PROVISION_UNITS.map(([, unit]) => unit).filter((unit) => unit !== 'division'),
);

/** Kinds of documents as they are called behind 本, 该, 上述 and at the end of a name; longest first. */
export const DOCUMENT_WORDS: readonly string[] = [
  ...['行动计划', '行动方案', '实施意见', '实施方案', '实施细则', '实施办法', '工作方案', '工作要点', '暂行办法'],
  ...['暂行规定', '暂行条例', '管理办法', '指导意见', '总体规划', '发展规划', '总体方案', '应急预案', '规划纲要'],
  ...[
    '司法解释',
    '通知',
    '规划',
    '办法',
    '条例',
    '规定',
    '细则',
    '方案',
    '意见',
    '决定',
    '要点',
    '纲要',
    '计划',
    '规则',
  ],
  ...['标准', '指南', '制度', '章程', '公告', '通告', '通报', '批复', '预案', '解释', '准则', '导则', '规范', '规程'],
  ...[
    '目录',
    '清单',
    '名单',
    '指引',
    '守则',
    '公约',
    '协定',
    '决议',
    '议案',
    '报告',
    '请示',
    '复函',
    '文件',
    '函',
    '法',
  ],
];
/** What makes another word of a document word that stands before it: 本法院, 本规范性, 本计划单列市. */
const NOT_BEHIND: Readonly<Record<string, string>> = {
  法: '院庭官人定律制治规案医师宝轮学文语',
  规范: '性化',
  函: '数授件谷',
  标准: '化',
  计划: '单生',
  决定: '性',
  报告: '期人书',
  制度: '化',
  方案: '例',
  清单: '化',
  目录: '树',
};
/** 本 is the end of another word behind these: 基本法, 成本规划. */
const BEFORE_OWN = '基根成资样版文日原书课剧范标脚副译读抄账蓝户绘印人古孤善亏够草木稿教唱底老手血股';

/** The document word that begins at `at`, or undefined. */
export function documentWordAt(text: string, at: number): string | undefined {
  for (const word of DOCUMENT_WORDS) {
    if (text.startsWith(word, at)) {
      return (NOT_BEHIND[word] ?? '').includes(text.charAt(at + word.length) || ' ') ? undefined : word;
    }
  }
  return undefined;
}

/** True when the 本 at `at` is a word of its own. */
export function isOwnWord(text: string, at: number): boolean {
  return at === 0 || !BEFORE_OWN.includes(text.charAt(at - 1));
}

/** Words that send the reader somewhere, as they stand right before a reference. */
const POINTERS =
  /(?:详?见|参见|参阅|参照|如|按照?|依照|依据|根据|对照|执行|符合|违反|适用|列入|纳入|填写|填报|填好|附有|遵照|遵守|除|由|属于|有|在|从|与|将|把|对|及|和|以)$/;
/** Those among them that are said of attachments, boxes and tables and of nothing else. */
const SURE_POINTERS =
  /(?:详?见|参见|参阅|参照|对照|依据|根据|按照?|依照|填写|填报|填好|列入)(?:本(?:通知|办法|规划|方案|意见))?$/;

/** True when what stands before folded index `at` surely sends the reader to what begins there. */
export function isPointed(text: string, at: number): boolean {
  return POINTERS.test(text.slice(Math.max(0, at - 6), at));
}

/** The stricter question for attachments, boxes and tables. */
export function isSurelyPointed(text: string, at: number): boolean {
  return SURE_POINTERS.test(text.slice(Math.max(0, at - 8), at));
}

const MEASURES = /^(?:[份个页张册本套件条类期篇次名位家元万亿%倍人台只幅种字户]|多|余|余?项(?!目)|年(?!度)|月|日)/;

/** True when a measure stands at `at`: 附件3份 is a quantity and names no attachment. */
export function isMeasured(text: string, at: number): boolean {
  return MEASURES.test(text.slice(at, at + 3));
}

/** Names of laws and regulations end in one of these; the rest of DOCUMENT_WORDS is said of too much else. */
const NAMED = /(?:法典|宪法|法|条例|办法|细则|规则|章程|公约|协定|解释|意见|通知|方案|规划|纲要|决定|规定|标准)$/;
const NAME_STARTS =
  /^.*(?:[。，,；;：:、！!？?()（）“”"《》〈〉]|依照|按照|根据|依据|违反|适用|遵守|符合|以及|或者|属于|修改|按|和|与|或|由|对|是|在|将|把|即|以|了|的|有|除|为|经|据|关于|不)/s;

/** A name without marks that ends right before `at` (刑法第二十条) and begins at or behind `floor`: its folded range, or undefined. */
export function namedBefore(
  text: string,
  at: number,
  floor: number,
): { readonly from: number; readonly to: number } | undefined {
  let to = at;
  const link = /(?:中的|中|的|里的)$/.exec(text.slice(Math.max(0, at - 2), at));
  if (link !== null) to -= link[0].length;
  const start = Math.max(floor, to - 40);
  if (start >= to) return undefined;
  const before = text.slice(start, to);
  if (!NAMED.test(before)) return undefined;
  const lead = NAME_STARTS.exec(before);
  const from = start + (lead === null ? 0 : lead[0].length);
  return to - from < 2 ? undefined : { from, to };
}

/** Document words that are plain nouns too: 该标准, 该报告 speak of anything. */
const PLAIN_NOUNS: ReadonlySet<string> = new Set([
  '标准',
  '制度',
  '报告',
  '请示',
  '目录',
  '清单',
  '名单',
  '规定',
  '规范',
  '规程',
  '计划',
  '议案',
  '决议',
  '函',
  '公告',
  '通报',
  '指标',
  '协定',
  '公约',
  '章程',
  '规则',
  '准则',
  '指南',
  '指引',
]);

/** True for a document word that surely means a document when 该 or 上述 stands before it alone. */
export function isSurelyDocument(word: string): boolean {
  return !PLAIN_NOUNS.has(word);
}
