/**
 * Units of measurement and measure words that official texts print behind numbers: what each comes to in the base unit
 * of its kind, and which words it may not be cut out of (3 人才 is not 3 人). A word that is not here may still be one.
 */
import type { Sourced } from './sourced';

/**
 * What a unit is of. count: things one counts with a measure word · person: people · rest as named. Values of two units
 * can be held against each other only where `base` is the same.
 */
export type UnitKind =
  | 'money'
  | 'length'
  | 'area'
  | 'volume'
  | 'mass'
  | 'energy'
  | 'power'
  | 'speed'
  | 'temperature'
  | 'pressure'
  | 'electric'
  | 'sound'
  | 'data'
  | 'time'
  | 'person'
  | 'count'
  | 'score';

export interface UnitRow extends Sourced {
  /** As printed, without scale: 元, 平方公里, km². */
  readonly text: string;
  readonly base: string;
  /** One of it in the base unit. */
  readonly factor: number;
  readonly kind: UnitKind;
  /** Characters that make another word of it when they stand right behind: 人 → 人才, 人民. */
  readonly not?: string;
  /** A Chinese numeral may stand before it: 三十家, 五年. False for words that are mostly parts of names there (三类, 四片). */
  readonly chinese: boolean;
}

const LEGAL_UNITS = '国务院《关于在我国统一实行法定计量单位的命令》（1984年）；GB 3100—1993';
const GRAMMAR = '《现代汉语八百词》，名词、量词配合表';
const GAZETTES = 'Published documents, 2015 to 2024';
const STATISTICS = '国家统计局，统计公报和统计年鉴的计量单位';

/** Behind Chinese numerals parts of names, grades and places of the calendar: 三里河, 五角星, 十分, 二月. */
const NAME_PARTS = new Set('里 角 担 升 兆 瓦 焦 帕 伏 斤 方 季度 月 位 口 席 学生 分'.split(' '));

/** text, base, factor, and the characters that may not follow; separated by blanks. */
function measures(kind: UnitKind, source: string, rows: string): UnitRow[] {
  return rows
    .trim()
    .split(/\n */)
    .map((row) => {
      const [text = '', base = '', factor = '1', not = ''] = row.split(' ');
      return {
        text,
        base,
        factor: Number(factor),
        kind,
        ...(not !== '' && { not }),
        chinese: !NAME_PARTS.has(text),
        source,
        confirmed: false,
      };
    });
}

/** Measure words, each its own base: text and the characters that may not follow, separated by /. */
function words(kind: UnitKind, source: string, rows: string, chinese = true): UnitRow[] {
  return rows
    .trim()
    .split(/\s+/)
    .map((row) => {
      const [text = '', not = ''] = row.split('/');
      return {
        text,
        base: text,
        factor: 1,
        kind,
        ...(not !== '' && { not }),
        chinese: chinese && !NAME_PARTS.has(text),
        source,
        confirmed: false,
      };
    });
}

export const UNITS: readonly UnitRow[] = [
  ...measures(
    'money',
    GAZETTES,
    `元 元 1 素旦
     元人民币 元
     块钱 元
     角 元 0.1 度色落
     美元 美元
     美金 美元
     欧元 欧元
     英镑 英镑
     日元 日元
     港元 港元
     港币 港元
     卢布 卢布`,
  ),
  ...measures(
    'length',
    LEGAL_UNITS,
    `公里 公里
     千米 公里
     km 公里
     米 公里 0.001 饭粉兰
     m 公里 0.001
     延米 公里 0.001
     厘米 公里 1e-5
     cm 公里 1e-5
     毫米 公里 1e-6
     mm 公里 1e-6
     微米 公里 1e-9
     μm 公里 1e-9
     纳米 公里 1e-12
     nm 公里 1e-12
     海里 海里
     车道公里 车道公里
     里 公里 0.5 程
     英寸 英寸
     芯公里 芯公里
     皮长公里 皮长公里`,
  ),
  ...measures(
    'area',
    LEGAL_UNITS,
    `平方米 平方米
     平米 平方米
     m² 平方米
     m2 平方米
     ㎡ 平方米
     平方公里 平方米 1e6
     平方千米 平方米 1e6
     km² 平方米 1e6
     km2 平方米 1e6
     公顷 平方米 1e4
     hm² 平方米 1e4
     亩 平方米 666.6666666666666 均
     亩次 亩次
     平方厘米 平方米 1e-4
     平方海里 平方海里`,
  ),
  ...measures(
    'volume',
    LEGAL_UNITS,
    `立方米 立方米
     m³ 立方米
     m3 立方米
     方 立方米 1 案面法式向针位便言略`,
  ),
  ...measures(
    'volume',
    LEGAL_UNITS,
    `标准立方米 标准立方米
     标立方米 标准立方米
     升 立方米 0.001 级至到学值
     L 立方米 0.001
     毫升 立方米 1e-6
     mL 立方米 1e-6
     ml 立方米 1e-6
     千升 立方米
     桶 桶`,
  ),
  ...measures(
    'mass',
    LEGAL_UNITS,
    `吨 吨
     t 吨
     公斤 吨 0.001
     千克 吨 0.001
     kg 吨 0.001
     斤 吨 0.0005
     克 吨 1e-6 服
     g 吨 1e-6
     毫克 吨 1e-9
     mg 吨 1e-9
     微克 吨 1e-12
     μg 吨 1e-12
     担 担 1 保任当负忧心
     标准吨 标准吨
     总吨 总吨
     载重吨 载重吨
     净载重吨 净载重吨
     吨位 吨位
     吨级 吨级
     吨标准煤 吨标准煤
     吨标煤 吨标准煤
     克标准煤 吨标准煤 1e-6
     千克标准煤 吨标准煤 0.001
     公斤标准煤 吨标准煤 0.001
     吨公里 吨公里
     吨海里 吨海里
     吨二氧化碳 吨二氧化碳
     吨二氧化碳当量 吨二氧化碳当量`,
  ),
  ...measures(
    'energy',
    LEGAL_UNITS,
    `千瓦时 千瓦时
     千瓦小时 千瓦时
     kWh 千瓦时
     kW·h 千瓦时
     度电 千瓦时
     兆瓦时 千瓦时 1000
     MWh 千瓦时 1000
     焦耳 焦耳
     焦 焦耳 1 点虑
     千焦 焦耳 1000
     大卡 大卡
     千卡 大卡`,
  ),
  ...measures(
    'power',
    LEGAL_UNITS,
    `千瓦 千瓦
     kW 千瓦
     瓦 千瓦 0.001 斯解
     兆瓦 千瓦 1000
     MW 千瓦 1000
     吉瓦 千瓦 1e6
     GW 千瓦 1e6
     马力 马力
     千伏安 千伏安
     kVA 千伏安
     MVA 千伏安 1000
     兆伏安 千伏安 1000`,
  ),
  ...measures(
    'electric',
    LEGAL_UNITS,
    `千伏 千伏
     kV 千伏
     伏 千伏 0.001
     安培 安培
     安时 安时
     赫兹 赫兹
     Hz 赫兹
     兆赫 赫兹 1e6
     MHz 赫兹 1e6
     GHz 赫兹 1e9`,
  ),
  ...measures(
    'speed',
    LEGAL_UNITS,
    `公里/小时 公里/小时
     公里/时 公里/小时
     km/h 公里/小时`,
  ),
  ...measures(
    'temperature',
    LEGAL_UNITS,
    `摄氏度 摄氏度
     ℃ 摄氏度
     °C 摄氏度`,
  ),
  ...measures(
    'pressure',
    LEGAL_UNITS,
    `帕 帕
     千帕 帕 1000
     kPa 帕 1000
     兆帕 帕 1e6
     MPa 帕 1e6
     百帕 帕 100
     hPa 帕 100`,
  ),
  ...measures(
    'sound',
    LEGAL_UNITS,
    `分贝 分贝
     dB 分贝`,
  ),
  ...measures(
    'data',
    GAZETTES,
    `GB GB
     TB GB 1024
     PB GB 1048576
     EB GB 1073741824
     MB GB 0.0009765625
     Mbps Mbps
     Gbps Mbps 1000
     Tbps Mbps 1e6
     Kbps Mbps 0.001
     兆 兆
     Flops Flops
     EFlops EFlops
     EFLOPS EFlops
     PFlops PFlops`,
  ),
  ...measures(
    'time',
    GAZETTES,
    `年 年 1 级代龄轻均底初末版份
     年期 年
     周年 周年
     年度 年度
     学年 学年
     个月 个月
     月 个月
     个季度 季度
     季度 季度
     周 周 1 边期围转密末
     个星期 周
     星期 周
     天 天 1 然津
     日 天 1 常
     昼夜 天
     工作日 工作日
     个工作日 工作日
     自然日 天
     个自然日 天
     个交易日 交易日
     课时 课时
     学时 学时
     个课时 课时
     个学时 学时
     小时 小时
     个小时 小时
     h 小时
     分钟 分钟
     min 分钟
     秒 秒
     秒钟 秒
     毫秒 毫秒
     ms 毫秒
     岁 岁 1 月
     周岁 岁`,
  ),
  ...words(
    'person',
    GAZETTES,
    `人/才民均工口物类造 人次 人日 人天 人月 人年 人份 人口 名 位/数于置 员/工 户 户次 人户 口/岸径腔碑令号 学员 学生 床 床位 张床位 张床 席/位 座席`,
  ),
  ...words(
    'count',
    GRAMMAR,
    `个/一 家/渠 家次 家庭 项 项次 条 条次 件 件次 件套 台/山区河县 台套 台次 套 座/谈 辆 辆次 艘 艘次 架 架次 列次 班次 航次 车次 趟 趟次
     批次 次 场次 所/有谓 栋 幢 块 张 份 册 卷 幅 起 封 枚 颗/粒 粒 棵 根/据 羽 匹/配 盏 杆 轮次 遍/布 种 副  标台 标准台
     标准岗 箱 袋 瓶/颈 盒 篮 筐 船/舶 锭 重箱 泊位 个泊位 车位 机位 学位 客位 剂次 剂 例次 点次 支次 井次 榀 盘 校次 宗地 摊位`,
  ),
  ...words(
    'count',
    GRAMMAR,
    `只/有要是能 头/部 列 班/级子 批/准复发 场/所地景馆 处/理罚 间/接距隔 片 本/市省级科 篇 章 部/门分署委队 首/批先次 例/如 宗 笔 单/位 票
     株/洲 支/持付撑援 队 道/路德 眼 尾/矿 门/类户诊 堂 节/能约点假水日 轮/换 步/骤伐 届 期/间末 类/别型 款 样/本板 组/织成合建 对/外于口接
     双/方 层/次级面 排/放水名 圈 代/表码 页 字/号 集装箱 包/括 车/辆间道站位 股/份权东 岗位 舱 孔 枝 路/线径段 成/立为果员功熟本都效长分人`,
    false,
  ),
  ...measures(
    'count',
    STATISTICS,
    `标箱 标箱
     标准箱 标箱
     TEU 标箱`,
  ),
  ...words('count', STATISTICS, `基点 个基点 千分点 个千分点 标准品 标准条`),
  ...words(
    'score',
    GAZETTES,
    `分/别布类析级之配工局散流享解支管层母红批步公贝店拨摊担离辨歧 分值 颗星 星级 积分 个积分`,
  ),
];
