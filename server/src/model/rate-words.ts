// What the subject of a number says of its unit: shares and rates are per cent, amounts have units of their own. Words only; knows no rule. A rate that is
// told per ten thousand, as a ratio or as an index is not here.

/** A share of a whole: a change of it is told in points. */
const SHARE = /(?:占比|比重|份额)$/;
/** The speed of a growth. */
const SPEED = /(?:增速|增幅|增长率|增长速度|增长幅度|涨幅|降幅)$/;
/** Rates that are per cent of a whole. Speeds of work, yields and rates per head (利用率, 生产率, 死亡率) may rise by a share of themselves. */
const RATE =
  /(?:覆盖|普及|入学|升学|巩固|入园|城镇化|城市化|机械化|绿化|绿地|森林覆盖|数字化|网上办结?|合格|优良|优良天数比|达标|满意|知晓|参与|参保|就业|失业|毛入学|处理|处置|净化|收集|回收|渗透|接种|治愈|识别|公开|办结|履约|按期|上线|开通|完好|达产|自给|入住|空置|登记|贡献|负债|不良贷款|利润|毛利|税负|出勤|到课|及格|录取|毕业|合规|保障|配备|建成|完成|比|入户|供水普及|燃气普及|污水处理|无害化处理|资源化利用|综合利用|监测|抽检|化)率$/;
/** Words between a subject and what is said of it. */
const ADVERB =
  /(?:同比|环比|将|均|也|又|再|还|分别|累计|每年|年均|平均|逐年|进一步|稳步|力争|预计|已|一举|仅|总体|整体|实际|大幅|明显|显著|持续|稳定|均值|平均值|水平|要|应|应当|须|必须|可|能|全面)$/;
const COMPARED = /(?<![占同环对正])[比较](?![重例率值])[^比较]{1,14}$/;

export type Subject = 'share' | 'speed' | 'rate' | 'other';

/** The subject at the end of a clause, adverbs and comparisons (比上年, 较2020年) left out. */
export function subjectOf(clause: string): string {
  let text = clause;
  for (let i = 0; i < 6; i++) {
    const shorter = text
      .replace(ADVERB, '')
      .replace(COMPARED, '')
      .replace(/[(（][^()（）]{0,30}[)）]$/, '');
    if (shorter === text) break;
    text = shorter;
  }
  return text;
}

/** What is measured where a clause ends with this subject. */
export function kindOfSubject(subject: string): Subject {
  if (SHARE.test(subject)) return 'share';
  if (SPEED.test(subject)) return 'speed';
  return RATE.test(subject) ? 'rate' : 'other';
}

/** Rates that are told per ten thousand, as a ratio or in other units, or not at all in per cent. */
const OTHER_RATE =
  /(?:事故|死亡|发生|发病|患病|出生|自然增长|生育|容积|汇|频|效|功|速|倍|比|生产|产出|周转|分辨|曲|斜|心|帧|盈|净|犯罪|发案|拥有|差错|故障|万车|万台|十万|亿元|流动|风险|概|折现|换手|赔付|投诉|杠杆|折算|换算|折合|兑换|码|刷新|抽样|采样|产气|单产|得)率$/;

/** A value of it is in per cent: 覆盖率, 占比, 投入强度. A level, not a change. */
export function isPercentage(subject: string): boolean {
  // The 比重 of a liquid is a density.
  if (subject.endsWith('比重') && !subject.includes('占')) return false;
  if (/(?:投入强度|满意率)$/.test(subject) || kindOfSubject(subject) !== 'other') return !/比率$/.test(subject);
  return subject.endsWith('率') && !OTHER_RATE.test(subject) && !/(?:亿元|万人|万台|万车|每|百万)/.test(subject);
}

/** Names a share, a rate or a speed somewhere. */
export function namesPercentage(text: string): boolean {
  return /(?:率|占比|比重|份额|比例|增速|增幅|涨幅|降幅)/.test(text);
}

/** An amount, which grows by per cent: 产值, 收入, 人数. */
const AMOUNT =
  /(?:生产总值|GDP|增加值|总产值|产值|总额|零售额|销售额|交易额|成交额|进出口额?|出口额?|进口额?|收入|支出|投资额?|产量|销量|销售量|用电量|发电量|货运量|客运量|吞吐量|周转量|利润|税收|人数|数量|规模|人口|余额|存款|贷款|保费|户数|面积)$/;

export function isAmount(subject: string): boolean {
  return AMOUNT.test(subject);
}

/** Amounts with the kind of unit each must have; the unit is named in messages. */
const UNITS_OF: readonly (readonly [RegExp, string])[] = [
  [
    /(?:生产总值|GDP|增加值|总产值|产值|零售额|销售额|交易额|成交额|进出口总?额|出口额|进口额|营业收入|主营业务收入|销售收入|旅游收入|财政收入|预算收入|预算支出|可支配收入|利润总额|总投资|投资额|贷款余额|存款余额|总额)$/,
    '元',
  ],
  [
    /(?:用地面积|建筑面积|播种面积|种植面积|建成区面积|水域面积|绿地面积|耕地面积|造林面积|总面积)$/,
    '平方米、公顷、亩',
  ],
  [/(?:通车里程|运营里程|公路里程|总里程|管网长度|岸线长度)$/, '公里'],
  [/(?:预期寿命)$/, '岁'],
  [/(?:总产量|年产量|粮食产量|货物吞吐量|货运量)$/, '吨'],
  [/(?:吞吐量|联运量)$/, '吨、标箱'],
  [/(?:装机容量|装机规模)$/, '千瓦'],
];

/** The unit that a number of this subject must have, as printed in messages; undefined where nothing is sure. */
export function unitNeededBy(subject: string): string | undefined {
  for (const [words, unit] of UNITS_OF) if (words.test(subject)) return unit;
  return undefined;
}
