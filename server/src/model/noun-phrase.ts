// Where the noun phrase that ends at a place begins: behind the clause's mark, its prepositions and its verbs. For finding what a short name
// in brackets stands for. Chinese prints no word boundaries, so each beginning comes with what speaks for it, and who asks chooses.
// All positions are indices of a paragraph's folded text.

import { PROVINCES } from '../data/provinces';

/**
 * What a beginning stands behind. open: words that never belong to a name (根据, 印发), or a mark that closes what came before ·
 * lead: verbs and prepositions at the start of the clause, or the clause's own start · item: 、 · joint: 和, 与, 及, 或 · particle: 的
 */
export type Boundary = 'open' | 'lead' | 'item' | 'joint' | 'particle';

export interface Beginning {
  readonly at: number;
  readonly behind: Boundary;
  /** The clause begins here and nothing was taken off: whether its first words belong to the name is not told. */
  readonly bare: boolean;
}

export interface Clause {
  readonly from: number;
  readonly to: number;
  /** The paragraph or its ordinal ends where the clause begins, so that it begins with its subject. */
  readonly first: boolean;
  /** From the last to the first. The first of the clause is always among them. */
  readonly beginnings: readonly Beginning[];
}

const MAX_CLAUSE = 120;
const ORDINAL =
  /^(?:第[一二三四五六七八九十百零〇\d]{1,6}[编章节条款项]|\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十]{1,3}、|\d{1,3}[.、](?!\d)|\d{1,2}(?:\.\d{1,2}){1,3}|——|[①-⑳])/;

/** Words that stand inside no name of an agency, document, project or region, and behind which an object begins. */
const OPENERS =
  '根据|按照|依照|依据|遵照|参照|报请|提请|成立|组建|设立|申办|举办|召开|印发|制发|制定了|制订了|修订了|出台|分为|适用于|所称的?|是指|称为|以及|' +
  '隶属于|属于|位于|列入|纳入|对于|关于|为了|委托给?|授权|作为|任命为|向社会公布|上报了?|报送|依托|印发了|发布了|获批|授予|命名为|认定为|会同|联合|规定|是(?!否)';
/** Verbs and prepositions that open a clause; longer before shorter. Only from its start on, one after the other. */
const LEADS = [
  '深度|稳妥|稳步|有序|推动|推进|推广|推行|加快|加强|加大|支持|鼓励|引导|指导|督促|深化|深入|积极|大力|全面|切实|认真|进一步|持续|不断|着力|努力|充分|重点|统筹|协调|组织|开展|实施|落实|执行|贯彻|完善|健全',
  '建立|建设|构建|打造|建成|创建|设置|组成|形成|推出|制定|制订|修订|修改|编制|起草|公布|发布|颁布|颁发|下发|转发|批准|批复|同意|通过|提出|研究|审议|审查|审核|讨论|复制|发挥|利用|使用|采用|应用',
  '启动|启用|运行|运营|管理|负责|承担|参与|参加|加入|进入|签署|签订|把握|抓住|抢抓|对接|衔接|融入|服务|保障|确保|提升|提高|增强|扩大|优化|强化|规范|明确|确定|指定|决定|要求|需要|可以|能够',
  '应当|应该|必须|不得|严格|联动|发展|做强|做大|做优|做好|办好|抓好|用好|搞好|争取|争创|谋划|规划|布局|培育|壮大|拓展|探索|试点|开发|开放|参照|遵守|违反|符合|具备|具有|拥有|包括|包含|涉及|涵盖',
  '随机抽取|抽取|选取|选派|选择|聘请|聘任|邀请|委派|派出|派驻|通知|告知|报告|报|向|由|在|将|把|被|以|为|经|从|对|对照|与|和|及|并|且|或|到|至|于|给|让|使|用|依|按|凭|据|因|除|自|就|是|有|其中|其|即|如|若',
  '要|应|可|须|需|已|已经|正在|现|现将|现就|拟|请|各|该|此|这|近日|目前|同时|此外|另外|因此|为此|依法|依规|统一|联合|共同|分别|直接|优先|不断|继续|尽快|尽早|新建|新增|新设|筹建|筹备|申请|申报|入选|入驻',
]
  .join('|')
  .split('|')
  .sort((a, b) => b.length - a.length);
/** Names and nouns that begin like a lead. */
const NOT_LEADS =
  /^(?:经济|经信|经贸|经营|对外|对口|在线|由于|自治|自由|自然|自贸|自主|自来|自愿|和平|和谐|将军|用户|用水|用电|用地|有限|有色|有机|有关|有轨|据点|因特|就业|为民|应急|应税|需求|可再|可持续|现代|该类|各级|被保|被检|被征|被评|以色列|使馆|使用权|发展和改革|发展改革|发展规划|管理委员会|管理局|管理人|服务业|服务贸易|服务中心|服务平台|建设用地|建设工程|建设单位|建设厅|建设局|建设部|规划局|规划和自然|组织部|统一战线|开发区|公布|经开|与会|及时|保障性|保障房|从业|至少|到位|于都|给水|报社|报刊|向阳|研究院|研究所|研究中心|批发|审计|服装|管理人员|组织机构|协调委|协调小组|协调机制|按揭|按劳|是否|如皋|如东|自动|应用程序|要素|需水|可燃|已购|现役|请示|以下|用人|用能|报关|报废|为民|公布栏)/;
/** Marks between clauses; 、 is not one. */
const CLAUSE_MARKS = '。；;：:！!？?，,…';
const CLOSERS: Readonly<Record<string, string>> = {
  ...{ ')': '(', ']': '[', '〕': '〔', '】': '【', '》': '《', '〉': '〈', '”': '“', '’': '‘' },
};
const OPENING = new Set(Object.values(CLOSERS));

const NAME_STARTS: ReadonlySet<string> = new Set([
  ...['中国', '中华', '中共', '国家', '全国'],
  ...PROVINCES.map(({ shortName }) => shortName.slice(0, 2)),
]);
const OPENER = new RegExp(`(?:${OPENERS})`, 'g');

/** The clause that ends at `to` (exclusive) and where a name at its end may begin. */
export function clauseBefore(text: string, to: number, floor = 0): Clause {
  const { from: start, depthZero } = clauseStart(text, to, floor);
  const ordinal = start === 0 ? (ORDINAL.exec(text.slice(0, Math.min(to, 12)))?.[0].length ?? 0) : 0;
  const from = start + ordinal;
  const beginnings: Beginning[] = [];
  const lead = leadEnd(text, from, to);
  beginnings.push({ at: lead, behind: 'lead', bare: lead === from });
  for (let i = lead + 1; i < to; i++) {
    const before = text.charAt(i - 1);
    if (!depthZero.has(i - 1) && before !== '》') continue;
    if (before === '、') beginnings.push({ at: i, behind: 'item', bare: false });
    else if (before === '的') beginnings.push({ at: i, behind: 'particle', bare: false });
    else if (isJoint(text, i - 1)) beginnings.push({ at: i, behind: 'joint', bare: false });
    // 各地要积极推动中国（浙江）…: deep in a clause only what begins like a name and stands right behind a verb.
    else if (NAME_STARTS.has(text.slice(i, i + 2)) && nameMayBeginAt(text, i)) {
      beginnings.push({ at: i, behind: 'joint', bare: false });
    }
    // 《…》对…作出了部署: behind a title a clause goes on with its verb.
    else if (before === '》' && leadEnd(text, i, to) > i) {
      beginnings.push({ at: leadEnd(text, i, to), behind: 'open', bare: false });
    }
  }
  OPENER.lastIndex = 0;
  const clause = text.slice(from, to);
  for (let match = OPENER.exec(clause); match !== null; match = OPENER.exec(clause)) {
    const at = from + match.index + match[0].length;
    if (at <= lead || at >= to || !depthZero.has(at - 1)) continue;
    // What follows is the object, whose own words may look like verbs: 成立协调…, 是负责…的部门.
    const start = at + ('了由经向对被将为按'.includes(text.charAt(at)) ? 1 : 0);
    beginnings.push({ at: start, behind: 'open', bare: false });
  }
  beginnings.sort((a, b) => b.at - a.at || rank(b.behind) - rank(a.behind));
  return { from, to, first: start === 0, beginnings };
}

/** 和, 与, 及, 或 between two things; not the character inside a word. */
function isJoint(text: string, at: number): boolean {
  if (!'和与及或暨'.includes(text.charAt(at))) return false;
  return !NO_JOINT.test(text.slice(at - 1, at + 2));
}
const NO_JOINT =
  /^(?:共和|.和[平谐解约蔼睦]|[总温饱中缓柔融呼雍]和|参与|给与|赋与|.与[会否]|[以普涉]及|.及[时格早其]|或者|.或许|或缺)/;

function rank(behind: Boundary): number {
  return behind === 'open' ? 2 : behind === 'lead' ? 1 : 0;
}

/** Goes back to the mark that ends the clause before; marks inside brackets and quotation marks do not count. */
function clauseStart(text: string, to: number, floor: number): { from: number; depthZero: ReadonlySet<number> } {
  const depthZero = new Set<number>();
  const least = Math.max(floor, to - MAX_CLAUSE);
  const open: string[] = [];
  let at = to;
  for (; at > least; at--) {
    const character = text.charAt(at - 1);
    const opening = CLOSERS[character];
    if (opening !== undefined) {
      // What defined another name is over: （以下简称公募基金会）和….
      if (opening === '(' && open.length === 0 && definesBefore(text, at, least)) break;
      open.push(opening);
      continue;
    }
    if (OPENING.has(character)) {
      if (open.at(-1) === character) open.pop();
      else if (open.length === 0) break;
      continue;
    }
    if (open.length > 0) continue;
    if (CLAUSE_MARKS.includes(character)) break;
    depthZero.add(at - 1);
  }
  return { from: at, depthZero };
}

/** The bracket closing before `at` holds a definition. */
function definesBefore(text: string, at: number, least: number): boolean {
  const open = text.lastIndexOf('(', at - 2);
  return open >= least && at - open < 48 && /[简统下]称/.test(text.slice(open, at));
}

/** Goes over the verbs and prepositions that open a clause. */
function leadEnd(text: string, from: number, to: number): number {
  let at = from;
  for (let turn = 0; turn < 6; turn++) {
    if (NOT_LEADS.test(text.slice(at, at + 8))) return at;
    const word = LEADS.find((each) => text.startsWith(each, at));
    if (word === undefined || at + word.length >= to - 1) return at;
    at += word.length;
    // 建立了, 提出的
    if ('了'.includes(text.charAt(at) || ' ')) at++;
  }
  return at;
}

/** True when what stands before a place ends a clause or is a verb or preposition, so that a name may begin there. */
export function nameMayBeginAt(text: string, at: number): boolean {
  if (at === 0 || !HAN.test(text.charAt(at - 1))) return at === 0 || !'》”)'.includes(text.charAt(at - 1));
  if (NEGATION.test(text.slice(Math.max(0, at - 2), at))) return false;
  if (isJoint(text, at - 1) || text.charAt(at - 1) === '的') return true;
  const before = text.slice(Math.max(0, at - 6), at);
  return LEADS.some((word) => before.endsWith(word)) || BEFORE_NAME.test(before) || ORDINAL_BEFORE.test(before);
}
const HAN = /[\u3400-\u9fff]/;
const NEGATION = /[不非未无](?:得|经)?$/;
const BEFORE_NAME = new RegExp(`(?:${OPENERS})$`);
const ORDINAL_BEFORE = /^第[一二三四五六七八九十百零〇\d]{1,5}[编章节条款项]$/;
