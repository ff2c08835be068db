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
  | 'angle'
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
  readonly not: string;
  /** A Chinese numeral may stand before it: 三十家, 五年. False for words that are mostly parts of names there (三类, 四片). */
  readonly chinese: boolean;
}

const LEGAL_UNITS = '国务院《关于在我国统一实行法定计量单位的命令》（1984年）；GB 3100—1993';
const GRAMMAR = '《现代汉语八百词》，名词、量词配合表';
const GAZETTES = 'Published documents, 2015 to 2024';
const STATISTICS = '国家统计局，统计公报和统计年鉴的计量单位';

/** text, base, factor; separated by blanks. */
function measures(kind: UnitKind, source: string, confirmed: boolean, rows: string, chinese = true): UnitRow[] {
  return rows
    .trim()
    .split(/\n */)
    .map((row) => {
      const [text = '', base = '', factor = '1', not = ''] = row.split(' ');
      return { text, base, factor: Number(factor), kind, not, chinese, source, confirmed };
    });
}

/** Measure words, each its own base: text and the characters that may not follow, separated by /. */
function words(kind: UnitKind, source: string, rows: string, chinese = true): UnitRow[] {
  return rows
    .trim()
    .split(/\s+/)
    .map((row) => {
      const [text = '', not = ''] = row.split('/');
      return { text, base: text, factor: 1, kind, not, chinese, source, confirmed: false };
    });
}

export const UNITS: readonly UnitRow[] = [
  ...measures(
    'money',
    GAZETTES,
    true,
    `元 元 1 宇素旦首区桥里月
     元人民币 元
     块钱 元
     角 元 0.1 度色落逐
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
    false,
    `公里 公里
     千米 公里
     km 公里
     米 公里 0.001 饭粉面兰
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
     里 公里 0.5 程面长弄
     英寸 英寸
     芯公里 芯公里
     皮长公里 皮长公里`,
  ),
  ...measures(
    'area',
    LEGAL_UNITS,
    false,
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
     亩 平方米 666.6666666666666 均产
     亩次 亩次
     平方厘米 平方米 1e-4
     平方海里 平方海里`,
  ),
  ...measures(
    'volume',
    LEGAL_UNITS,
    false,
    `立方米 立方米
     m³ 立方米
     m3 立方米
     方 立方米 1 面案法式向针位便言米程略可`,
    false,
  ),
  ...measures(
    'volume',
    LEGAL_UNITS,
    false,
    `标准立方米 标准立方米
     标立方米 标准立方米
     升 立方米 0.001 级至到学值降
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
    false,
    `吨 吨
     t 吨
     公斤 吨 0.001
     千克 吨 0.001
     kg 吨 0.001
     斤 吨 0.0005
     克 吨 1e-6 服隆拉
     g 吨 1e-6
     毫克 吨 1e-9
     mg 吨 1e-9
     微克 吨 1e-12
     μg 吨 1e-12
     担 担 1 保任当负忧心架
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
    false,
    `千瓦时 千瓦时
     千瓦小时 千瓦时
     kWh 千瓦时
     kW·h 千瓦时
     度电 千瓦时
     兆瓦时 千瓦时 1000
     MWh 千瓦时 1000
     焦耳 焦耳
     焦 焦耳 1 点虑急作
     千焦 焦耳 1000
     大卡 大卡
     千卡 大卡`,
  ),
  ...measures(
    'power',
    LEGAL_UNITS,
    false,
    `千瓦 千瓦
     kW 千瓦
     瓦 千瓦 0.001 斯解片
     兆瓦 千瓦 1000
     MW 千瓦 1000
     吉瓦 千瓦 1e6
     GW 千瓦 1e6
     马力 马力
     千伏安 千伏安
     kVA 千伏安
     兆伏安 千伏安 1000`,
  ),
  ...measures(
    'electric',
    LEGAL_UNITS,
    false,
    `千伏 千伏
     kV 千伏
     伏 千伏 0.001 击笔天
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
    false,
    `公里/小时 公里/小时
     公里/时 公里/小时
     km/h 公里/小时
     节航速 节`,
  ),
  ...measures(
    'temperature',
    LEGAL_UNITS,
    false,
    `摄氏度 摄氏度
     ℃ 摄氏度
     °C 摄氏度`,
  ),
  ...measures(
    'pressure',
    LEGAL_UNITS,
    false,
    `帕 帕 1 米金特斯
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
    false,
    `分贝 分贝
     dB 分贝`,
  ),
  ...measures(
    'data',
    GAZETTES,
    false,
    `GB GB
     TB GB 1024
     PB GB 1048576
     EB GB 1073741824
     MB GB 0.0009765625
     Mbps Mbps
     Gbps Mbps 1000
     Tbps Mbps 1e6
     Kbps Mbps 0.001
     兆 兆 1 瓦伏赫帕头
     Flops Flops
     EFlops EFlops
     EFLOPS EFlops
     PFlops PFlops
     TEU 标箱`,
  ),
  ...measures(
    'time',
    GAZETTES,
    false,
    `年 年 1 级代龄轻均底初末版检审报鉴度份货画夜味第
     年期 年
     周年 周年
     年度 年度
     学年 学年
     个月 个月
     月 个月 1 底初末份日季均报度饼亮球
     个季度 季度
     季度 季度
     周 周 1 年岁边期围转到密知末报刊村庄
     个星期 周
     星期 周
     天 天 1 然津台气山河空文下生目水府元宁长桥
     日 天 1 常本报元照用益程出均电
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
     秒 秒 1 杀表
     秒钟 秒
     毫秒 毫秒
     ms 毫秒
     岁 岁 1 月末序入
     周岁 岁`,
  ),
  ...words(
    'person',
    GAZETTES,
    `人/才民均工大口物类事体文居社行员民生和间民防力权造格道身心员机情气品士性称参寿为保合脸影像 人次/ 人日 人天 人月 人年 人份 人口/
     名/单录称牌城优校师胜企义称次誉录词片字副医利贵特中 位/于置列居移次处数 员/工 代表委员 户/籍外口型主 户次 人户 口/岸径腔碑令号感味语罩述 口人 学员 学生/ 床 床位 张床位 张床 席/位 座席`,
  ),
  ...words(
    'count',
    GRAMMAR,
    `个/人体性别案旧税一 家/长庭具电属园乡用政教访禽畜禁国风渠 家次 项/目 项次 项目/ 条/例件款文目约形码理子 条次 件/套 件次 件套 台/账湾风州阶词山区河县 台套 台次 套/餐期路利装 套房
     座/谈标位 只/有要是能限需为在会见能够 头/部条盔脑绪顶领 辆/次 辆次 艘/ 艘次 架/构设次子 架次 列/入为车出举支席表 列次 班/列子级组主车 班次 航次 车次 趟/ 趟次 批/准复发量次示评零 批次/
     次/要序级日年产生性数区中仅 场/所地景馆合内外面次 场次 处/理置于以罚级分方所长室在境 所/有在需得属谓以述称 间/接断距隔 栋/梁 幢/ 套间 片/区面式 块/状 张/家贴江掖店 份/额 本/市省级科地年月通办条法规质来国着部金身次溪
     册/ 卷/入 篇/章 部/门分署委队长级位落属际省 幅/度员 首/批次先都要席府届创位台套例个长 例/如行外会证 起/草步点来于到诉止伏步码重义动源价征算 宗/旨教 笔/试记者 单/位独元体一个向位纯 票/据决价 封/ 枚/举 颗/粒 粒/子 株/洲连距型
     棵/ 根/据本治源 支/持付撑出部行农援援助撑持柱线路队伍 支队伍 队/伍员 道/路德教 座次 眼/睛前科光镜下界 尾/矿气水 羽/绒毛 匹/配 公里路 盏/ 杆/ 门/类户诊诊店口课程槛头 门课 门课程 堂/课 节/能约点日课假水气省目假俭省庆令余流制育肉奏 节课 轮/换船次流椅岗值训作 轮次
     遍/布 步/骤伐行入 届/时满 期/间末货望限刊 类/别型似 种/植业子粮苗类畜养质源族 款/项式 样/本板式品 组/织建成合长团 对/外于口接应象照标比策社全 双/方向边重创随 副/ 层/次级面 排/放水名污查序涝 圈/ 代/表码理替办 页/ 字/号节母体
     标箱 标准箱 标台 标准台 标准岗 箱/ 集装箱 包/括含装容 袋/ 瓶/颈 盒/ 桶/ 篮/ 床/ 张床/ 筐/ 车/辆间道站位型厢 船/舶员型 人家 股/份权东 手/段续机工术 锭/ 重箱 重量箱 单位/ 泊位/ 个泊位 车位 机位 学位/授 岗位/ 客位 门次 剂次 剂/量型 例次 点次 处次 例数
     桩/ 舱/ 支次 人份 孔/ 井次 榀/ 挂/牌钩职 攒 摊/位 出/口台现版 折/ 幕/ 局/ 盘/ 针/对 味/ 枝/ 垛/ 顷/ 线程 核/心 节点 路/线径段面桥 格/局式 村次 校次 企次 课次 环/境保节 员次 户数 宗地 宗次 亿次 对次 户家 家户 成/立为果员功熟本都效长分人`,
  ),
  ...words('count', STATISTICS, `基点 倍数 次方 标准煤 标准品 标准条`),
  ...words(
    'score',
    GAZETTES,
    `分/别布为类析级之钟配工局期公中散流享解行支管层数母期红光批步贝店校院拨田摊担组离辨贵值歧 分值 颗星 星级/ 积分 个积分`,
  ),
];
