/**
 * Whom the documents of a government, a party committee or a department are usually addressed to, by the issuer's rank. What a document really
 * goes to is for its drafter to say; these are the standing formulas, in full width and without the colon.
 */
import type { Level, Sourced } from './sourced';

/** The sort of issuer a formula is for. */
export type FormulaIssuer = 'government' | 'department' | 'party';

export interface AddresseeFormula extends Sourced {
  /** {unit} stands for 省, 市, 县, 区 or 自治区; {field} for what a department is concerned with (教育 of 教育厅). */
  readonly text: string;
  readonly issuer: FormulaIssuer;
  readonly level: Level;
  /** Short name of a province, or name of a city: holds there alone, and there before formulas without a place. */
  readonly place?: string;
  /** Full name of the one issuer it belongs to. */
  readonly only?: string;
}

const IN_USE = 'Addressees of published documents';
const CUSTOM = 'Customary';

// One row a line, so that the table can be read as a table.
// prettier-ignore
export const ADDRESSEE_FORMULAS: readonly AddresseeFormula[] = [
  { text: '各省、自治区、直辖市人民政府，国务院各部委、各直属机构', issuer: 'government', level: 'central', confirmed: true, source: IN_USE },
  { text: '各省、自治区、直辖市人民政府', issuer: 'government', level: 'central', confirmed: false, source: CUSTOM },
  { text: '各市、县（市、区）人民政府，省政府直属各单位', issuer: 'government', level: 'province', place: '浙江', confirmed: true, source: IN_USE },
  { text: '各区人民政府，市政府各委、办、局，各市属机构', issuer: 'government', level: 'province', place: '北京', confirmed: false, source: CUSTOM },
  { text: '各区人民政府，市政府各委、办、局', issuer: 'government', level: 'province', place: '天津', confirmed: false, source: CUSTOM },
  { text: '各区人民政府，市政府各委、办、局', issuer: 'government', level: 'province', place: '上海', confirmed: false, source: CUSTOM },
  { text: '各区县（自治县）人民政府，市政府各部门，有关单位', issuer: 'government', level: 'province', place: '重庆', confirmed: false, source: CUSTOM },
  { text: '各市、县人民政府，省人民政府各委、办、厅、局', issuer: 'government', level: 'province', place: '山西', confirmed: false, source: CUSTOM },
  { text: '各市人民政府，省政府各厅委、各直属机构', issuer: 'government', level: 'province', place: '辽宁', confirmed: false, source: CUSTOM },
  { text: '各市（州）人民政府，长白山管委会，各县（市）人民政府，省政府各厅委办、各直属机构', issuer: 'government', level: 'province', place: '吉林', confirmed: false, source: CUSTOM },
  { text: '各市（地）人民政府（行署），省政府各直属单位', issuer: 'government', level: 'province', place: '黑龙江', confirmed: false, source: CUSTOM },
  { text: '各市、县（市、区）人民政府，省各委办厅局，省各直属单位', issuer: 'government', level: 'province', place: '江苏', confirmed: false, source: CUSTOM },
  { text: '各市、县人民政府，省政府各部门、各直属机构', issuer: 'government', level: 'province', place: '安徽', confirmed: false, source: CUSTOM },
  { text: '各市、县（区）人民政府，省政府各部门', issuer: 'government', level: 'province', place: '江西', confirmed: false, source: CUSTOM },
  { text: '各市人民政府，各县（市、区）人民政府，省政府各部门、各直属机构，各大企业，各高等院校', issuer: 'government', level: 'province', place: '山东', confirmed: false, source: CUSTOM },
  { text: '各市、州、县人民政府，省政府各部门', issuer: 'government', level: 'province', place: '湖北', confirmed: false, source: CUSTOM },
  { text: '各市州、县市区人民政府，省政府各厅委、各直属机构', issuer: 'government', level: 'province', place: '湖南', confirmed: false, source: CUSTOM },
  { text: '各地级以上市人民政府，省政府各部门、各直属机构', issuer: 'government', level: 'province', place: '广东', confirmed: false, source: CUSTOM },
  { text: '各市、县人民政府，自治区人民政府各组成部门、各直属机构', issuer: 'government', level: 'province', place: '广西', confirmed: false, source: CUSTOM },
  { text: '各市、县、自治县人民政府，省政府直属各单位', issuer: 'government', level: 'province', place: '海南', confirmed: false, source: CUSTOM },
  { text: '各市（州）人民政府，省政府各部门、各直属机构，有关单位', issuer: 'government', level: 'province', place: '四川', confirmed: false, source: CUSTOM },
  { text: '各州、市人民政府，省直各委、办、厅、局', issuer: 'government', level: 'province', place: '云南', confirmed: false, source: CUSTOM },
  { text: '各设区市人民政府，省人民政府各工作部门、各直属机构', issuer: 'government', level: 'province', place: '陕西', confirmed: false, source: CUSTOM },
  { text: '各市、自治州人民政府，省政府各委、办、厅、局', issuer: 'government', level: 'province', place: '青海', confirmed: false, source: CUSTOM },
  { text: '各市、县（市、区）人民政府', issuer: 'government', level: 'province', place: '浙江', confirmed: false, source: CUSTOM },
  { text: '各市、县（市、区）人民政府，{unit}政府各部门、各直属机构', issuer: 'government', level: 'province', confirmed: false, source: CUSTOM },
  { text: '各区、县（市）人民政府，市政府各部门、各直属单位', issuer: 'government', level: 'city', place: '杭州市', confirmed: false, source: CUSTOM },
  { text: '各县（市、区）人民政府，市政府直属各单位', issuer: 'government', level: 'city', place: '浙江', confirmed: false, source: CUSTOM },
  { text: '各县（市、区）人民政府，市政府各部门、各直属单位', issuer: 'government', level: 'city', confirmed: false, source: CUSTOM },
  { text: '各县（市、区）人民政府', issuer: 'government', level: 'city', confirmed: false, source: CUSTOM },
  { text: '各镇人民政府，各街道办事处，{unit}政府各部门', issuer: 'government', level: 'county', confirmed: true, source: IN_USE },
  { text: '各乡镇人民政府、街道办事处，{unit}政府各部门、各直属单位', issuer: 'government', level: 'county', confirmed: false, source: CUSTOM },
  { text: '各村（社区），{unit}属各单位', issuer: 'government', level: 'township', confirmed: false, source: CUSTOM },
  { text: '各省、自治区、直辖市党委和人民政府，中央和国家机关各部委，解放军各大单位、中央军委机关各部门，各人民团体', issuer: 'party', level: 'central', confirmed: false, source: CUSTOM },
  { text: '各市、县（市、区）党委和人民政府，省直属各单位', issuer: 'party', level: 'province', place: '浙江', confirmed: false, source: CUSTOM },
  { text: '各市、县（市、区）党委和人民政府，{unit}直各单位', issuer: 'party', level: 'province', confirmed: false, source: CUSTOM },
  { text: '各县（市、区）党委和人民政府，市直各单位', issuer: 'party', level: 'city', confirmed: false, source: CUSTOM },
  { text: '各乡镇党委和人民政府、街道党工委和办事处，{unit}直各单位', issuer: 'party', level: 'county', confirmed: false, source: CUSTOM },
  { text: '各省、自治区、直辖市及计划单列市、新疆生产建设兵团发展改革委', issuer: 'department', level: 'central', only: '国家发展和改革委员会', confirmed: false, source: CUSTOM },
  { text: '各省、自治区、直辖市教育厅（教委），新疆生产建设兵团教育局', issuer: 'department', level: 'central', only: '教育部', confirmed: false, source: CUSTOM },
  { text: '各省、自治区、直辖市及计划单列市科技厅（委、局），新疆生产建设兵团科技局', issuer: 'department', level: 'central', only: '科学技术部', confirmed: false, source: CUSTOM },
  { text: '各省、自治区、直辖市及计划单列市、新疆生产建设兵团工业和信息化主管部门', issuer: 'department', level: 'central', only: '工业和信息化部', confirmed: false, source: CUSTOM },
  { text: '各省、自治区、直辖市公安厅（局），新疆生产建设兵团公安局', issuer: 'department', level: 'central', only: '公安部', confirmed: false, source: CUSTOM },
  { text: '各省、自治区、直辖市民政厅（局），新疆生产建设兵团民政局', issuer: 'department', level: 'central', only: '民政部', confirmed: false, source: CUSTOM },
  { text: '各省、自治区、直辖市司法厅（局），新疆生产建设兵团司法局', issuer: 'department', level: 'central', only: '司法部', confirmed: false, source: CUSTOM },
  { text: '各省、自治区、直辖市、计划单列市财政厅（局），新疆生产建设兵团财政局', issuer: 'department', level: 'central', only: '财政部', confirmed: false, source: CUSTOM },
  { text: '各省、自治区、直辖市及新疆生产建设兵团人力资源社会保障厅（局）', issuer: 'department', level: 'central', only: '人力资源和社会保障部', confirmed: false, source: CUSTOM },
  { text: '各省、自治区、直辖市自然资源主管部门，新疆生产建设兵团自然资源局', issuer: 'department', level: 'central', only: '自然资源部', confirmed: false, source: CUSTOM },
  { text: '各省、自治区、直辖市生态环境厅（局），新疆生产建设兵团生态环境局', issuer: 'department', level: 'central', only: '生态环境部', confirmed: false, source: CUSTOM },
  { text: '各省、自治区住房城乡建设厅，直辖市住房城乡建设（管）委及有关部门，新疆生产建设兵团住房城乡建设局', issuer: 'department', level: 'central', only: '住房和城乡建设部', confirmed: false, source: CUSTOM },
  { text: '各省、自治区、直辖市、新疆生产建设兵团交通运输厅（局、委）', issuer: 'department', level: 'central', only: '交通运输部', confirmed: false, source: CUSTOM },
  { text: '各省、自治区、直辖市水利（水务）厅（局），新疆生产建设兵团水利局', issuer: 'department', level: 'central', only: '水利部', confirmed: false, source: CUSTOM },
  { text: '各省、自治区、直辖市农业农村（农牧）厅（局、委），新疆生产建设兵团农业农村局', issuer: 'department', level: 'central', only: '农业农村部', confirmed: false, source: CUSTOM },
  { text: '各省、自治区、直辖市及计划单列市、新疆生产建设兵团商务主管部门', issuer: 'department', level: 'central', only: '商务部', confirmed: false, source: CUSTOM },
  { text: '各省、自治区、直辖市文化和旅游厅（局），新疆生产建设兵团文化体育广电和旅游局', issuer: 'department', level: 'central', only: '文化和旅游部', confirmed: false, source: CUSTOM },
  { text: '各省、自治区、直辖市及新疆生产建设兵团卫生健康委', issuer: 'department', level: 'central', only: '国家卫生健康委员会', confirmed: false, source: CUSTOM },
  { text: '各省、自治区、直辖市退役军人事务厅（局），新疆生产建设兵团退役军人事务局', issuer: 'department', level: 'central', only: '退役军人事务部', confirmed: false, source: CUSTOM },
  { text: '各省、自治区、直辖市应急管理厅（局），新疆生产建设兵团应急管理局', issuer: 'department', level: 'central', only: '应急管理部', confirmed: false, source: CUSTOM },
  { text: '国家税务总局各省、自治区、直辖市和计划单列市税务局', issuer: 'department', level: 'central', only: '国家税务总局', confirmed: false, source: CUSTOM },
  { text: '各省、自治区、直辖市和新疆生产建设兵团市场监管局（厅、委）', issuer: 'department', level: 'central', only: '国家市场监督管理总局', confirmed: false, source: CUSTOM },
  { text: '各省、自治区、直辖市及新疆生产建设兵团医疗保障局', issuer: 'department', level: 'central', only: '国家医疗保障局', confirmed: false, source: CUSTOM },
  { text: '各省、自治区、直辖市及新疆生产建设兵团{field}主管部门', issuer: 'department', level: 'central', confirmed: false, source: CUSTOM },
  { text: '各市、县（市、区）{field}主管部门', issuer: 'department', level: 'province', place: '浙江', confirmed: true, source: IN_USE },
  { text: '各市、县（市、区）{field}局', issuer: 'department', level: 'province', place: '浙江', confirmed: false, source: CUSTOM },
  { text: '各市（州）{field}主管部门', issuer: 'department', level: 'province', place: '湖北', confirmed: false, source: CUSTOM },
  { text: '各市（州）{field}主管部门', issuer: 'department', level: 'province', place: '湖南', confirmed: false, source: CUSTOM },
  { text: '各市（州）{field}主管部门', issuer: 'department', level: 'province', place: '四川', confirmed: false, source: CUSTOM },
  { text: '各市（州）{field}主管部门', issuer: 'department', level: 'province', place: '云南', confirmed: false, source: CUSTOM },
  { text: '各市（州）{field}主管部门', issuer: 'department', level: 'province', place: '贵州', confirmed: false, source: CUSTOM },
  { text: '各市（州）{field}主管部门', issuer: 'department', level: 'province', place: '甘肃', confirmed: false, source: CUSTOM },
  { text: '各市（州）{field}主管部门', issuer: 'department', level: 'province', place: '青海', confirmed: false, source: CUSTOM },
  { text: '各市（州）{field}主管部门', issuer: 'department', level: 'province', place: '吉林', confirmed: false, source: CUSTOM },
  { text: '各区{field}主管部门', issuer: 'department', level: 'province', place: '北京', confirmed: false, source: CUSTOM },
  { text: '各区{field}主管部门', issuer: 'department', level: 'province', place: '天津', confirmed: false, source: CUSTOM },
  { text: '各区{field}主管部门', issuer: 'department', level: 'province', place: '上海', confirmed: false, source: CUSTOM },
  { text: '各设区市{field}主管部门', issuer: 'department', level: 'province', confirmed: false, source: CUSTOM },
  { text: '各县（市、区）{field}局', issuer: 'department', level: 'city', confirmed: false, source: CUSTOM },
  { text: '局机关各科室、局属各单位', issuer: 'department', level: 'county', confirmed: false, source: CUSTOM },
];

/** Whom a government sends copies to at its own level, without the full stop. */
export interface CopyToFormula extends Sourced {
  readonly text: string;
  readonly level: Level;
  readonly place?: string;
}

// One row a line, so that the table can be read as a table.
// prettier-ignore
export const COPY_TO_FORMULAS: readonly CopyToFormula[] = [
  { text: '省委各部门，省人大常委会、省政协办公厅，省军区，省法院，省检察院', level: 'province', place: '浙江', confirmed: false, source: CUSTOM },
  { text: '{unit}委各部门，{unit}人大常委会办公室、{unit}政协办公室，{unit}法院，{unit}检察院', level: 'city', confirmed: false, source: CUSTOM },
  { text: '{unit}委各部门，{unit}人大常委会办公室、{unit}政协办公室，{unit}人武部，{unit}法院，{unit}检察院', level: 'county', confirmed: true, source: IN_USE },
];
