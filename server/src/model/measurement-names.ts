// Names of indicators: what a clause says before its number taken apart into time, verbs, region and name, and the form in which two names are
// compared. Nothing is guessed from likeness: 进口 is not 进出口, and 比重 is not 份额.

/** Verbs, adverbs and connectives that open a clause before its subject; none of them begins an indicator's name. */
const LEADING =
  /^(?:据(?:初步)?(?:核算|统计|测算|预计)?,?|初步(?:核算|统计|测算),?|经(?:初步)?核算,?|同时,?|此外,?|另外,?|其中[:,]?|预计到?|力争到?|争取|确保|努力|实现|完成|达到|全年|年末|年底|期末|以及|和(?![谐平])|及(?!时)|并(?!网)|且|,|:|“|”|—|[末底](?=[,全]|$)|时(?=,)|期间,?|度(?=[,全])|[将已](?=[实完达超]))/;
/** The document's own region, as it calls itself, by the last character of the region's name. */
const REGION: Readonly<Record<string, RegExp>> = {
  国: /^(?:全国|我国)的?/,
  省: /^(?:全省|我省|本省)的?/,
  市: /^(?:全市|我市|本市)的?/,
  州: /^(?:全州|我州|本州)的?/,
  县: /^(?:全县|我县|本县)的?/,
  区: /^(?:全区|我区|本区)的?/,
};
const CENTRAL = /^(?:国务院|国家|中华人民共和国|中共中央|全国人民|最高人民)/;
const PLACE = /^[\u3400-\u9fff]{1,8}?(?:自治区|自治州|自治县|省|市|州|县|区)/;

/** Whose document it is: the last character of the region's name, and the name itself. */
export interface Region {
  readonly level: string;
  readonly names: readonly string[];
}

/** Another place, company, trade or part than the document as a whole. */
const ELSEWHERE =
  /[\u3400-\u9fff](?:省|市|县|区|镇|乡|村|街道|港|岛|集团|公司|园|片区|大学|学院|学校|医院|机场|都市圈|城市群|走廊|流域|经济带|大湾区|厅|局|中心城区)|全国|我国|国家|全球|世界|国际上|长三角|京津冀|珠三角|东部|中部|西部|沿海|山区|其余|其他|[甲乙丙丁]|分别|各自|同期|民营|国有|外资企业|规模以[上下]|规上|限额以[上下]|限上/;
/** 全市 and the like are the document's own, and no place is meant by 市场 or 城市. */
const NOT_ELSEWHERE = new RegExp(
  [
    '(?:全|我|本|各|省|直|设区的|城|都|超)市|市(?:场|民|政|值|容)|城市|各?县\\(市、?区\\)|(?:全|我|本|各)[省县区州]|[城社地小灌校库景]区|区(?:域|块|间|别|位)',
    '县(?:域|级)|省(?:级|域|内)|市(?:级|域|内)|区级|乡村|农村|乡镇|城镇|港(?:口|航)|[海渔]港|海岛|岛屿|园(?:林|地)|公园|幼儿园|田园|校园',
    '(?:全国|世界|全球|国际|国家|国内)(?:一流|级|战略|先进|领先|前列|第|重大|政策|标准|规划|试点)|位居全国|稳居全国|居全国|高于全国',
  ].join('|'),
  'g',
);

/** Time that is not the year the clause names: months, quarters, spans. */
export const OTHER_TIME =
  /目前|当前|今年|去年|上年|明年|近年|现有|截至|截止|上半年|下半年|季度|\d{1,2}月|月末|月底|同期|以来|历年|每年|年均|平均每|[一二三四五六七八九十\d]年(?:来|间|内|累计|合计)|累计|合计|比\d|较\d|与\d|相比|基础上|时期年均|翻|倍|此前|原有|过去|以往|到\d{4}年前/;
const ASPECTS: readonly (readonly [RegExp, string])[] = [
  [/调整预算|预算调整/, 'adjusted'],
  [/预算数|预算为|年初预算|预算安排|预算草案|收入预算|支出预算|安排/, 'budget'],
  [/决算/, 'final'],
  [/计划|目标|预期|力争|争取/, 'target'],
  [/预计|预测|快报/, 'forecast'],
];

/** Words that end the name of something measured; a number right behind it needs no verb. */
const MEASURED =
  /(?:额|量|数|值|率|比|重|收入|支出|人口|规模|面积|投资|强度|余额|长度|里程|总额|产量|产值|寿命|密度|指数|覆盖|水平|资产|负债|利润|税收|贷款|存款|价格|时间|天数|能耗|浓度|容量|能力|人数|户数|家数|床位|车辆|就业|缺口|标准|工资)$/;

export interface NameParts {
  readonly name: string;
  /** Where the name begins in the clause. */
  readonly at: number;
  readonly part: boolean;
}

/** The name at the end of a clause that begins with time, verbs and connectives; undefined where what is left is none. */
export function nameIn(clause: string, led: boolean): NameParts | undefined {
  let at = 0;
  let part = false;
  for (let turn = 0; turn < 8; turn++) {
    const word = LEADING.exec(clause.slice(at, at + 12))?.[0];
    if (word === undefined) break;
    if (word.startsWith('其中')) part = true;
    at += word.length;
  }
  const name = clause.slice(at);
  if (
    name.length < 2 ||
    name.length > 40 ||
    !/[\u3400-\u9fff]{2}/.test(name) ||
    /\d{4}年|[,。;:!?]|分别|各自/.test(name) ||
    !isBalanced(name)
  )
    return undefined;
  if (!led && !MEASURED.test(name)) return undefined;
  return { name, at, part };
}

/** A bracket opens and does not close: the name goes through its side. */
function isBalanced(name: string): boolean {
  return name.split('(').length === name.split(')').length && !name.startsWith('(');
}

/** Indicators of a whole region: where they are given without one, the document's own is meant. */
export const OF_REGIONS =
  /^(?:人均)?(?:地区生产总值|GDP|海洋生产总值|一般公共预算(?:收入|支出)|财政总收入|固定资产投资额?|社会消费品零售总额|(?:货物)?进出口总额|常住人口|户籍人口|(?:常住人口)?城镇化率|森林覆盖率|(?:城镇|农村|全体)?(?:常住)?居民人均可支配收入|城镇(?:调查|登记)失业率|粮食(?:总产量|播种面积)|规模以上工业增加值|人均预期寿命|实际(?:利用|使用)外资额?)$/;
/** One of two halves that have the same indicators, each its own value. */
export const HALVES = /城镇|农村|城市|乡村|城区|镇区|男性|女性/;
/** A trade or a kind of body whose own figures may follow. */
export const PARTS = /企业|行业|产业|高校|学校|医院|园区|工业|农业|服务业|旅游|流域|水库|公路|铁路|项目/;

/** Names that many things have: without what they are of they name no indicator. */
export const GENERIC =
  /^(?:总?产值|(?:工业)?增加值|(?:主营)?(?:业务)?(?:营业)?收入|销售(?:收入|额)|利润(?:总额)?|税收(?:收入)?|(?:进出口|出口|进口)(?:额|总额|占比)?|总?投资(?:额|总额)?|总?产量|总?面积|总?人数|总数|数量|总?规模|占比|比重|覆盖率|增速|支出|余额|总额|实现率|完成率|合格率|满意率|满意度|达标率|年产值|总量|总里程|平均值)$/;

/** What the clause or the table says of the number beyond its value. What lies ahead is a target without being called one. */
export function aspectOf(text: string, year?: number, issued?: number): string {
  const aspect = ASPECTS.find(([pattern]) => pattern.test(text))?.[1] ?? '';
  const ahead = year !== undefined && issued !== undefined && year > issued;
  return ahead && aspect === 'target' ? '' : aspect;
}

/** A place or part is named that is not the document's region. */
export function namesElsewhere(text: string, region: Region | undefined): boolean {
  let rest = text.replace(NOT_ELSEWHERE, '');
  for (const name of region?.names ?? []) rest = rest.replaceAll(name, '');
  return ELSEWHERE.test(rest);
}

/** The region that an issuer or a title begins with: 清源县 of 清源县人民政府, 临江市青湖区 with both names. */
export function regionOf(issuer: string): Region | undefined {
  if (CENTRAL.test(issuer)) return { level: '国', names: ['全国', '我国', '国家'] };
  const names: string[] = [];
  let rest = issuer.replace(/^(?:关于|\d{4}年)/, '');
  for (let turn = 0; turn < 3; turn++) {
    const name = PLACE.exec(rest.slice(0, 16))?.[0];
    if (name === undefined) break;
    names.push(name);
    rest = rest.slice(name.length);
  }
  const last = names.at(-1);
  return last === undefined ? undefined : { level: last.slice(-1), names: [...names, names.join('')].reverse() };
}

/** The form in which names are compared: the document's own region is left out, 全省 in a provincial one. */
export function nameKey(name: string, region: Region | undefined): string {
  let key = name.replace(/[“”"‘’《》]/g, '');
  const own = region && REGION[region.level];
  const place = region?.names.find((each) => key.startsWith(each) && key.length > each.length + 1);
  if (place !== undefined) key = key.slice(place.length);
  // 全省实现海洋生产总值, 全市完成固定资产投资
  if (own !== undefined) key = key.replace(own, '').replace(/^(?:累计)?(?:实现|完成)(?=..)/, '');
  return key.replace(/的(?=比重|比例|占比|份额)/g, '');
}
