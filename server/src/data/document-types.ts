/**
 * The kinds of official document: the fifteen the regulation knows, words in use beside them, and combinations of two
 * kinds in one. Says nothing about how a title is parsed.
 */
import type { Sourced } from './sourced';

/** Where a document of the type goes: to subordinates, superiors, equals, the public, the file, or any of these. */
export type Direction = 'down' | 'up' | 'level' | 'out' | 'in' | 'any' | 'congress';

export interface DocumentType extends Sourced {
  readonly name: string;
  /** Other words in titles that mean this type: 令 for 命令, 复函 for 函. */
  readonly variants: readonly string[];
  readonly direction: Direction;
  /** What it is for, in Chinese, as a hover shows it. */
  readonly purpose: string;
  /** What it is for, in English. */
  readonly purposeEn: string;
  /** Closing sentences that are customary, without their full stop; empty when it has none. */
  readonly closings: readonly string[];
  /** Whether an addressee stands under the title: some types have none by their nature. */
  readonly addressee: 'expected' | 'optional' | 'unusual';
  /** How it is numbered when not by agency code, year and serial: an order has 第×号, minutes their own. */
  readonly numbering: 'document-number' | 'order-number' | 'own';
}

const ARTICLE_8 = '《党政机关公文处理工作条例》第八条；结语为通行做法';

// One row a line, so that the table can be read as a table.
// prettier-ignore
export const DOCUMENT_TYPES: readonly DocumentType[] = [
  { name: '决议', variants: [], direction: 'down', purpose: '会议讨论通过的重大决策事项', purposeEn: 'major decisions adopted by a meeting', closings: [], addressee: 'unusual', numbering: 'document-number', confirmed: true, source: ARTICLE_8 },
  { name: '决定', variants: [], direction: 'down', purpose: '对重要事项作出决策和部署、奖惩有关单位和人员、变更或者撤销下级机关不适当的决定事项', purposeEn: 'decisions on important matters, rewards and penalties, revocations', closings: [], addressee: 'optional', numbering: 'document-number', confirmed: true, source: ARTICLE_8 },
  { name: '命令', variants: ['令', '命令（令）'], direction: 'down', purpose: '公布行政法规和规章、宣布施行重大强制性措施、批准授予和晋升衔级、嘉奖有关单位和人员', purposeEn: 'promulgating regulations, coercive measures, ranks and honours', closings: ['此令'], addressee: 'unusual', numbering: 'order-number', confirmed: true, source: ARTICLE_8 },
  { name: '公报', variants: [], direction: 'out', purpose: '公布重要决定或者重大事项', purposeEn: 'publishing important decisions or events', closings: [], addressee: 'unusual', numbering: 'document-number', confirmed: true, source: ARTICLE_8 },
  { name: '公告', variants: [], direction: 'out', purpose: '向国内外宣布重要事项或者法定事项', purposeEn: 'announcing important or statutory matters at home and abroad', closings: ['特此公告'], addressee: 'unusual', numbering: 'document-number', confirmed: true, source: ARTICLE_8 },
  { name: '通告', variants: [], direction: 'out', purpose: '在一定范围内公布应当遵守或者周知的事项', purposeEn: 'matters to be obeyed or known in a certain area', closings: ['特此通告'], addressee: 'unusual', numbering: 'document-number', confirmed: true, source: ARTICLE_8 },
  { name: '意见', variants: [], direction: 'any', purpose: '对重要问题提出见解和处理办法', purposeEn: 'views on important questions and ways of handling them', closings: ['以上意见如无不妥，请批转各地、各部门执行', '请认真贯彻执行', '请结合实际认真贯彻落实'], addressee: 'optional', numbering: 'document-number', confirmed: true, source: ARTICLE_8 },
  { name: '通知', variants: [], direction: 'down', purpose: '发布、传达要求下级机关执行和有关单位周知或者执行的事项，批转、转发公文', purposeEn: 'matters subordinates must carry out or know, forwarding documents', closings: ['特此通知', '请认真贯彻落实', '请认真贯彻执行', '请遵照执行'], addressee: 'expected', numbering: 'document-number', confirmed: true, source: ARTICLE_8 },
  { name: '通报', variants: [], direction: 'down', purpose: '表彰先进、批评错误、传达重要精神和告知重要情况', purposeEn: 'praise, criticism, and information on important matters', closings: ['特此通报'], addressee: 'optional', numbering: 'document-number', confirmed: true, source: ARTICLE_8 },
  { name: '报告', variants: [], direction: 'up', purpose: '向上级机关汇报工作、反映情况，回复上级机关的询问', purposeEn: 'reporting to a superior and answering its enquiries', closings: ['特此报告', '以上报告，请审阅', '以上报告如无不妥，请批转各地、各部门执行'], addressee: 'expected', numbering: 'document-number', confirmed: true, source: ARTICLE_8 },
  { name: '请示', variants: [], direction: 'up', purpose: '向上级机关请求指示、批准', purposeEn: 'asking a superior for instruction or approval', closings: ['妥否，请批示', '当否，请批示', '妥否，请批复', '当否，请批复', '以上请示，请批复', '特此请示'], addressee: 'expected', numbering: 'document-number', confirmed: true, source: ARTICLE_8 },
  { name: '批复', variants: [], direction: 'down', purpose: '答复下级机关请示事项', purposeEn: 'answering the request of a subordinate', closings: ['此复', '特此批复'], addressee: 'expected', numbering: 'document-number', confirmed: true, source: ARTICLE_8 },
  { name: '议案', variants: [], direction: 'congress', purpose: '各级人民政府按照法律程序向同级人民代表大会或者人民代表大会常务委员会提请审议事项', purposeEn: 'submitting matters to the people’s congress', closings: ['请审议', '请审议决定', '现提请审议'], addressee: 'expected', numbering: 'document-number', confirmed: true, source: ARTICLE_8 },
  { name: '函', variants: ['复函', '公函', '便函'], direction: 'level', purpose: '不相隶属机关之间商洽工作、询问和答复问题、请求批准和答复审批事项', purposeEn: 'business, questions, requests and answers between bodies not subordinate to each other', closings: ['请函复', '特此函告', '特此函复', '此复', '盼复', '请予支持为荷', '专此函达'], addressee: 'expected', numbering: 'document-number', confirmed: true, source: ARTICLE_8 },
  { name: '纪要', variants: ['会议纪要'], direction: 'in', purpose: '记载会议主要情况和议定事项', purposeEn: 'the record of a meeting and what it agreed', closings: [], addressee: 'unusual', numbering: 'own', confirmed: true, source: ARTICLE_8 },
];

/** A word that ends titles like a type but is none of the fifteen. */
export interface OtherTypeWord extends Sourced {
  readonly name: string;
  /**
   * `instrument`: printed under a covering notice (办法, 规划). `former`: a type of earlier regulations. `answer`: in use
   * for replies to deputies. `paper`: a working paper. `law`: the title of a law or regulation itself.
   */
  readonly use: 'instrument' | 'former' | 'answer' | 'paper' | 'law';
}

const CUSTOM = '通行做法';
const FORMER = '《国家行政机关公文处理办法》及更早规定的文种，现已不用';

// One row a line, so that the table can be read as a table.
// prettier-ignore
export const OTHER_TYPE_WORDS: readonly OtherTypeWord[] = [
  { name: '办法', use: 'instrument', confirmed: true, source: CUSTOM },
  { name: '规定', use: 'instrument', confirmed: true, source: CUSTOM },
  { name: '细则', use: 'instrument', confirmed: true, source: CUSTOM },
  { name: '规则', use: 'instrument', confirmed: true, source: CUSTOM },
  { name: '规程', use: 'instrument', confirmed: true, source: CUSTOM },
  { name: '制度', use: 'instrument', confirmed: true, source: CUSTOM },
  { name: '章程', use: 'instrument', confirmed: true, source: CUSTOM },
  { name: '准则', use: 'instrument', confirmed: true, source: CUSTOM },
  { name: '标准', use: 'instrument', confirmed: true, source: CUSTOM },
  { name: '规范', use: 'instrument', confirmed: true, source: CUSTOM },
  { name: '指引', use: 'instrument', confirmed: true, source: CUSTOM },
  { name: '指南', use: 'instrument', confirmed: true, source: CUSTOM },
  { name: '方案', use: 'instrument', confirmed: true, source: CUSTOM },
  { name: '预案', use: 'instrument', confirmed: true, source: CUSTOM },
  { name: '规划', use: 'instrument', confirmed: true, source: CUSTOM },
  { name: '规划纲要', use: 'instrument', confirmed: true, source: CUSTOM },
  { name: '纲要', use: 'instrument', confirmed: true, source: CUSTOM },
  { name: '计划', use: 'instrument', confirmed: true, source: CUSTOM },
  { name: '行动计划', use: 'instrument', confirmed: true, source: CUSTOM },
  { name: '要点', use: 'instrument', confirmed: true, source: CUSTOM },
  { name: '工作要点', use: 'instrument', confirmed: true, source: CUSTOM },
  { name: '措施', use: 'instrument', confirmed: true, source: CUSTOM },
  { name: '若干措施', use: 'instrument', confirmed: true, source: CUSTOM },
  { name: '政策', use: 'instrument', confirmed: true, source: CUSTOM },
  { name: '清单', use: 'instrument', confirmed: true, source: CUSTOM },
  { name: '目录', use: 'instrument', confirmed: true, source: CUSTOM },
  { name: '名录', use: 'instrument', confirmed: true, source: CUSTOM },
  { name: '名单', use: 'instrument', confirmed: true, source: CUSTOM },
  { name: '分工', use: 'instrument', confirmed: true, source: CUSTOM },
  { name: '职责', use: 'instrument', confirmed: true, source: CUSTOM },
  { name: '总结', use: 'paper', confirmed: true, source: CUSTOM },
  { name: '简报', use: 'paper', confirmed: true, source: CUSTOM },
  { name: '讲话', use: 'paper', confirmed: true, source: CUSTOM },
  { name: '倡议书', use: 'paper', confirmed: true, source: CUSTOM },
  { name: '申请', use: 'paper', confirmed: true, source: CUSTOM },
  { name: '汇报', use: 'paper', confirmed: true, source: CUSTOM },
  { name: '答复', use: 'answer', confirmed: true, source: CUSTOM },
  { name: '函复', use: 'answer', confirmed: true, source: CUSTOM },
  { name: '批示', use: 'former', confirmed: false, source: FORMER },
  { name: '指示', use: 'former', confirmed: false, source: FORMER },
  { name: '布告', use: 'former', confirmed: false, source: FORMER },
  { name: '条例', use: 'law', confirmed: true, source: '《行政法规制定程序条例》、《立法法》' },
  { name: '法', use: 'law', confirmed: true, source: '《立法法》' },
  { name: '解释', use: 'law', confirmed: true, source: '《关于司法解释工作的规定》' },
];

/** Two types in one word, which leaves the reader without knowing which is meant. */
export interface StackedType extends Sourced {
  readonly name: string;
  /** The type most likely meant, for the message; undefined when both are as likely. */
  readonly instead?: string;
}

// One row a line, so that the table can be read as a table.
// prettier-ignore
export const STACKED_TYPES: readonly StackedType[] = [
  { name: '请示报告', confirmed: true, source: ARTICLE_8 },
  { name: '报告请示', confirmed: true, source: ARTICLE_8 },
  { name: '请示函', confirmed: true, source: ARTICLE_8 },
  { name: '报告函', confirmed: true, source: ARTICLE_8 },
  { name: '通报函', confirmed: true, source: ARTICLE_8 },
  { name: '通知函', confirmed: true, source: ARTICLE_8 },
  { name: '批复函', instead: '批复', confirmed: true, source: ARTICLE_8 },
  { name: '通知通告', confirmed: true, source: ARTICLE_8 },
  { name: '通知公告', confirmed: true, source: ARTICLE_8 },
  { name: '公告通告', confirmed: true, source: ARTICLE_8 },
  { name: '通知通报', confirmed: true, source: ARTICLE_8 },
  { name: '决定通知', confirmed: true, source: ARTICLE_8 },
  { name: '决定决议', confirmed: true, source: ARTICLE_8 },
  { name: '意见报告', confirmed: true, source: ARTICLE_8 },
  { name: '函告', instead: '函', confirmed: true, source: ARTICLE_8 },
];
