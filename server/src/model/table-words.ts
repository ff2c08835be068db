// What the words of a header cell say about its column: kind, year, period, the unit in brackets. Words are evidence and no more: 单位 heads
// units and agencies alike. Knows no cell of the body.
import type { ColumnKind } from './table-types';

/** What a header says. */
export interface HeadWords {
  readonly kind?: ColumnKind;
  /** 电话, 编码, 时间: figures in such a column are no values. */
  readonly code?: true;
  /** 备注, 说明: most rows have none. */
  readonly remarks?: true;
  /** 名称, 姓名, 项目: what it heads are names. */
  readonly name?: true;
  readonly year?: number;
  readonly period?: { readonly from: number; readonly to: number };
  /** The bracket at the end, when it may be a unit: [from, to) in the folded text, brackets left out. */
  readonly unit?: { readonly from: number; readonly to: number };
}

const SERIAL = /^(?:序号|编号|项次|行次|序列|号|序|No\.?|NO\.?)$/;
const UNIT = /^(?:计量|指标|数量)?单位$/;
const GROWTH = /增速|增长|增幅|增减|同比|环比|比上年|比上期|较上年|年均(?:递增|下降|降幅|$)|±%|\+-%/;
const SHARE = /占比|比重|份额|构成|所占比例|百分比/;
/** 2020年, 2020, 2025目标; 2000元以上 is no year. */
const YEAR = /(?:^|[^\d—~～-])((?:19|20)\d\d)(?=年|$|\(|实际|预计|计划|目标|规划|现状|完成)/;
const YEARS = /(?:^|[^\d])((?:19|20)\d\d)年?(?:[—~～-]{1,2}|至|到)((?:19|20)\d\d)(?=年|$|\()/;
const PLAN = /[“"]?十([一二三四五六])五[”"]?/;
const PLAN_END = /末|期末|目标|时/;
const CODE =
  /(?:电话|手机|传真|号码|邮编|邮政编码|编码|代码|证号|账号|文号|学号|型号|规格|版本|时间|日期|年月|年份|年度|时限|工期|学年|邮箱|网址|批号|字号|页码|桩号|坐标|经度|纬度|比例尺)(?:\(.{1,12}\))?$/;
const NAME = /(?:名称|姓名|项目|事项|任务|内容|措施|单位|部门|地点)$/;
const INDICATOR = /指标(?:名称)?$|^(?:具体|主要|核心|关键|[二三四]级)?指标(?:名称|内容)?(?:\(.{1,12}\))?$/;
const GROUP = /^(?:一级指标|类别|分类|类型|领域|大类|板块|指标类别|指标分类|指标类型|维度|方面|名录类别)$/;
const CATEGORY = /(?:属性|性质|类型|类别|级别|等级|分类|星级|层级|是否.{1,8})$/;
const TEXT =
  /(?:名称|姓名|内容|任务|措施|举措|责任|牵头|配合|部门|机关|机构|地址|地点|位置|备注|说明|职务|职称|联系|电话|时间|时限|进度|依据|来源|要求|范围|项目|事项|企业|公司|学校|地区|区域|区县|县市|省份|市县|乡镇|街道|村|主体|对象|条件|标准|材料|人员|成果|形式|方式|区\))$/;
const VALUE =
  /(?:目标|目标值|现状|现状值|基期|基期值|基准值|完成|完成数|完成值|实际|实际值|预计|预算数|决算数|执行数|数量|金额|总额|合计|小计|总计|面积|投资|总投资|收入|支出|人数|户数|件数|指标值|数值|规模|产值|产量|长度|[数额量值])$/;

/** What the folded text of a header cell says. */
export function headWords(text: string): HeadWords {
  if (text === '') return {};
  const unit = unitIn(text);
  const bare = unit === undefined ? text : text.slice(0, text.lastIndexOf('('));
  const period = periodIn(bare);
  const year = period === undefined ? yearIn(bare) : undefined;
  const inside = unit === undefined ? undefined : text.slice(unit.from, unit.to);
  const kind = kindOf(bare, year !== undefined || period !== undefined, inside);
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(CODE.test(bare) ? { code: true } : {}),
    ...(NAME.test(bare) ? { name: true } : {}),
    ...(/备注|说明/.test(bare) ? { remarks: true } : {}),
    ...(year === undefined ? {} : { year }),
    ...(period === undefined ? {} : { period }),
    ...(unit === undefined ? {} : { unit }),
  };
}

function kindOf(bare: string, dated: boolean, unit: string | undefined): ColumnKind | undefined {
  if (SERIAL.test(bare)) return 'serial';
  if (UNIT.test(bare)) return 'unit';
  if (GROUP.test(bare)) return 'group';
  if (INDICATOR.test(bare) && !/值$/.test(bare)) return 'indicator';
  // 比上年增减(人) is a number of people.
  if (GROWTH.test(bare)) return unit === undefined || /[%‰]|百分点/.test(unit) ? 'growth' : 'value';
  if (SHARE.test(bare)) return 'share';
  if (dated) return TEXT.test(bare) && !VALUE.test(bare) ? 'text' : 'value';
  if (CATEGORY.test(bare)) return 'category';
  if (unit !== undefined || VALUE.test(bare)) return 'value';
  return TEXT.test(bare) || /备注/.test(bare) ? 'text' : undefined;
}

/** A header says something, whatever it is. */
export function isHeadWord(text: string): boolean {
  return text.length <= 24 && headWords(text).kind !== undefined;
}

function yearIn(text: string): number | undefined {
  const year = YEAR.exec(text)?.[1];
  if (year !== undefined) return Number(year);
  const plan = PLAN.exec(text);
  if (plan === null || !PLAN_END.test(text.slice(plan.index + plan[0].length))) return undefined;
  return planEnd(plan[1] as string);
}

function periodIn(text: string): { from: number; to: number } | undefined {
  const years = YEARS.exec(text);
  if (years !== null) return { from: Number(years[1]), to: Number(years[2]) };
  const plan = PLAN.exec(text);
  if (plan === null || PLAN_END.test(text.slice(plan.index + plan[0].length))) return undefined;
  const to = planEnd(plan[1] as string);
  return { from: to - 4, to };
}

/** 十一五 ends 2010, 十四五 ends 2025. */
function planEnd(numeral: string): number {
  return 2005 + 5 * ('一二三四五六'.indexOf(numeral) + 1);
}

/** The last bracket of a header that ends with it: 营业收入(亿元). 2025年(目标) is no unit; whoever asks for one finds out. */
function unitIn(text: string): { from: number; to: number } | undefined {
  if (!text.endsWith(')')) return undefined;
  const open = text.lastIndexOf('(');
  if (open < 1 || text.length - open > 16) return undefined;
  const inside = text.slice(open + 1, -1);
  if (inside === '' || /目标|实际|预计|现状|基期|试行|含|\d年|[、,;]/.test(inside)) return undefined;
  return { from: open + 1 + (/^单位:/.exec(inside)?.[0].length ?? 0), to: text.length - 1 };
}
