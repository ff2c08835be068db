/**
 * How bodies are called in places that have no table of their own: governments, party committees and the departments that have the same
 * name nearly everywhere since the reform of 2018 and 2019. The place is put before the name. Rows stand in the usual order of bodies.
 */
import type { AgencyKind } from './agency';
import type { PartialDate, Sourced } from './sourced';

/** 省 stands for provinces and autonomous regions, 直辖市 for the four municipalities, 市 for prefectures, 县 for everything of that rank. */
export type LocalRank = '省' | '直辖市' | '市' | '县';

export interface LocalAgency extends Sourced {
  /** Behind the name of the place: 清源县 + 财政局; {place} stands in the middle of a name. */
  readonly tail: string;
  /** Behind 省, 市, 县; undefined when it is the same. {unit} stands in the middle of a name: 团{unit}委. */
  readonly shortTail?: string;
  readonly ranks: readonly LocalRank[];
  readonly kind: AgencyKind;
  readonly validFrom?: PartialDate;
  /** Places, by their short names, where it is called otherwise. */
  readonly except?: readonly string[];
  /** The province, by its short name, where alone it is called so. */
  readonly only?: string;
  /** Endings heard but not standard, behind 省, 市, 县. */
  readonly rejected: readonly string[];
}

const LAW = 'Constitution and organic laws';
const REFORM = 'Plans of institutional reform of provinces, cities and counties, 2018 to 2019';
const CUSTOM = 'Customary names of local bodies';

// One row a line, so that the table can be read as a table.
// prettier-ignore
export const LOCAL_AGENCIES: readonly LocalAgency[] = [
  { tail: '中国共产党{place}委员会', shortTail: '{unit}委', ranks: ['省', '直辖市', '市', '县'], kind: 'party', rejected: [], confirmed: true, source: LAW },
  { tail: '中共{place}委办公厅', shortTail: '{unit}委办公厅', ranks: ['省', '直辖市'], kind: 'party', rejected: [], confirmed: false, source: CUSTOM },
  { tail: '中共{place}委办公室', shortTail: '{unit}委办公室', ranks: ['市', '县'], kind: 'party', rejected: ['{unit}委办'], confirmed: false, source: CUSTOM },
  { tail: '中共{place}委组织部', shortTail: '{unit}委组织部', ranks: ['省', '直辖市', '市', '县'], kind: 'party', rejected: [], confirmed: false, source: CUSTOM },
  { tail: '中共{place}委宣传部', shortTail: '{unit}委宣传部', ranks: ['省', '直辖市', '市', '县'], kind: 'party', rejected: [], confirmed: false, source: CUSTOM },
  { tail: '中共{place}委统一战线工作部', shortTail: '{unit}委统战部', ranks: ['省', '直辖市', '市', '县'], kind: 'party', rejected: [], confirmed: false, source: CUSTOM },
  { tail: '中共{place}委政法委员会', shortTail: '{unit}委政法委', ranks: ['省', '直辖市', '市', '县'], kind: 'party', rejected: [], confirmed: false, source: CUSTOM },
  { tail: '人民代表大会常务委员会', shortTail: '人大常委会', ranks: ['省', '直辖市', '市', '县'], kind: 'congress', rejected: [], confirmed: true, source: LAW },
  { tail: '人民政府', shortTail: '政府', ranks: ['省', '直辖市', '市', '县'], kind: 'government', rejected: [], confirmed: true, source: LAW },
  { tail: '人民政府办公厅', shortTail: '政府办公厅', ranks: ['省', '直辖市'], kind: 'office', rejected: [], confirmed: false, source: CUSTOM },
  { tail: '人民政府办公室', shortTail: '政府办公室', ranks: ['市', '县'], kind: 'office', rejected: ['府办'], confirmed: false, source: CUSTOM },
  { tail: '中国人民政治协商会议{place}委员会', shortTail: '政协', ranks: ['省', '直辖市', '市', '县'], kind: 'consultative', rejected: [], confirmed: true, source: LAW },
  { tail: '监察委员会', shortTail: '监委', ranks: ['省', '直辖市', '市', '县'], kind: 'other', validFrom: '2018-03', rejected: [], confirmed: true, source: LAW },
  { tail: '高级人民法院', shortTail: '法院', ranks: ['省', '直辖市'], kind: 'court', rejected: ['高院'], confirmed: true, source: LAW },
  { tail: '中级人民法院', shortTail: '法院', ranks: ['市'], kind: 'court', rejected: ['中院'], confirmed: true, source: LAW },
  { tail: '人民法院', shortTail: '法院', ranks: ['县'], kind: 'court', rejected: [], confirmed: true, source: LAW },
  { tail: '人民检察院', shortTail: '检察院', ranks: ['省', '直辖市', '市', '县'], kind: 'procuratorate', rejected: [], confirmed: true, source: LAW },
  { tail: '发展和改革委员会', shortTail: '发展改革委', ranks: ['省', '直辖市', '市'], kind: 'department', rejected: ['发改委'], confirmed: false, source: CUSTOM },
  { tail: '发展和改革局', shortTail: '发展改革局', ranks: ['县'], kind: 'department', rejected: ['发改局'], confirmed: false, source: CUSTOM },
  { tail: '教育厅', ranks: ['省'], kind: 'department', rejected: [], confirmed: false, source: CUSTOM },
  { tail: '教育委员会', shortTail: '教委', ranks: ['直辖市'], kind: 'department', rejected: [], confirmed: false, source: CUSTOM },
  { tail: '教育局', ranks: ['市', '县'], kind: 'department', rejected: [], confirmed: false, source: CUSTOM },
  { tail: '科学技术厅', shortTail: '科技厅', ranks: ['省'], kind: 'department', rejected: [], confirmed: false, source: CUSTOM },
  { tail: '公安厅', ranks: ['省'], kind: 'department', rejected: [], confirmed: false, source: CUSTOM },
  { tail: '公安局', ranks: ['直辖市', '市', '县'], kind: 'department', rejected: [], confirmed: false, source: CUSTOM },
  { tail: '民政厅', ranks: ['省'], kind: 'department', rejected: [], confirmed: false, source: CUSTOM },
  { tail: '民政局', ranks: ['直辖市', '市', '县'], kind: 'department', rejected: [], confirmed: false, source: CUSTOM },
  { tail: '司法厅', ranks: ['省'], kind: 'department', rejected: [], confirmed: false, source: CUSTOM },
  { tail: '司法局', ranks: ['直辖市', '市', '县'], kind: 'department', rejected: [], confirmed: false, source: CUSTOM },
  { tail: '财政厅', ranks: ['省'], kind: 'department', rejected: [], confirmed: false, source: CUSTOM },
  { tail: '财政局', ranks: ['直辖市', '市', '县'], kind: 'department', rejected: [], confirmed: false, source: CUSTOM },
  { tail: '人力资源和社会保障厅', shortTail: '人力资源社会保障厅', ranks: ['省'], kind: 'department', rejected: ['人社厅'], confirmed: false, source: CUSTOM },
  { tail: '人力资源和社会保障局', shortTail: '人力资源社会保障局', ranks: ['直辖市', '市', '县'], kind: 'department', except: ['浙江'], rejected: ['人社局'], confirmed: false, source: CUSTOM },
  { tail: '人力资源和社会保障局', shortTail: '人力社保局', ranks: ['市', '县'], kind: 'department', only: '浙江', rejected: ['人社局'], confirmed: false, source: CUSTOM },
  { tail: '自然资源厅', ranks: ['省'], kind: 'department', validFrom: '2018-10', except: ['海南'], rejected: [], confirmed: false, source: REFORM },
  { tail: '生态环境厅', ranks: ['省'], kind: 'department', validFrom: '2018-10', rejected: [], confirmed: false, source: REFORM },
  { tail: '生态环境局', ranks: ['直辖市', '市'], kind: 'department', validFrom: '2018-10', rejected: [], confirmed: false, source: REFORM },
  { tail: '住房和城乡建设厅', shortTail: '住房城乡建设厅', ranks: ['省'], kind: 'department', rejected: ['住建厅'], confirmed: false, source: CUSTOM },
  { tail: '住房和城乡建设局', shortTail: '住房城乡建设局', ranks: ['市', '县'], kind: 'department', except: ['浙江'], rejected: ['住建局'], confirmed: false, source: CUSTOM },
  { tail: '住房和城乡建设局', shortTail: '建设局', ranks: ['市', '县'], kind: 'department', only: '浙江', rejected: ['住建局'], confirmed: false, source: CUSTOM },
  { tail: '交通运输厅', ranks: ['省'], kind: 'department', rejected: [], confirmed: false, source: CUSTOM },
  { tail: '交通运输局', ranks: ['市', '县'], kind: 'department', rejected: [], confirmed: false, source: CUSTOM },
  { tail: '水利厅', ranks: ['省'], kind: 'department', except: ['海南'], rejected: [], confirmed: false, source: CUSTOM },
  { tail: '水利局', ranks: ['市', '县'], kind: 'department', rejected: [], confirmed: false, source: CUSTOM },
  { tail: '农业农村厅', ranks: ['省'], kind: 'department', validFrom: '2018-10', rejected: [], confirmed: false, source: REFORM },
  { tail: '农业农村局', ranks: ['市', '县'], kind: 'department', validFrom: '2018-10', rejected: [], confirmed: false, source: REFORM },
  { tail: '商务厅', ranks: ['省'], kind: 'department', rejected: [], confirmed: false, source: CUSTOM },
  { tail: '商务局', ranks: ['市', '县'], kind: 'department', rejected: [], confirmed: false, source: CUSTOM },
  { tail: '文化和旅游厅', ranks: ['省'], kind: 'department', validFrom: '2018-10', except: ['海南'], rejected: ['文旅厅'], confirmed: false, source: REFORM },
  { tail: '卫生健康委员会', shortTail: '卫生健康委', ranks: ['省', '直辖市', '市'], kind: 'department', validFrom: '2018-10', rejected: ['卫健委'], confirmed: false, source: REFORM },
  { tail: '卫生健康局', ranks: ['县'], kind: 'department', validFrom: '2018-12', rejected: ['卫健局'], confirmed: false, source: REFORM },
  { tail: '退役军人事务厅', ranks: ['省'], kind: 'department', validFrom: '2018-10', rejected: ['退役军人厅'], confirmed: false, source: REFORM },
  { tail: '退役军人事务局', ranks: ['直辖市', '市', '县'], kind: 'department', validFrom: '2018-10', rejected: ['退役军人局'], confirmed: false, source: REFORM },
  { tail: '应急管理厅', ranks: ['省'], kind: 'department', validFrom: '2018-10', rejected: ['应急厅'], confirmed: false, source: REFORM },
  { tail: '应急管理局', ranks: ['直辖市', '市', '县'], kind: 'department', validFrom: '2018-10', rejected: ['应急局'], confirmed: false, source: REFORM },
  { tail: '审计厅', ranks: ['省'], kind: 'department', rejected: [], confirmed: false, source: CUSTOM },
  { tail: '审计局', ranks: ['直辖市', '市', '县'], kind: 'department', rejected: [], confirmed: false, source: CUSTOM },
  { tail: '人民政府国有资产监督管理委员会', shortTail: '国资委', ranks: ['省', '直辖市', '市'], kind: 'department', rejected: [], confirmed: false, source: CUSTOM },
  { tail: '市场监督管理局', shortTail: '市场监管局', ranks: ['省', '直辖市', '市', '县'], kind: 'department', validFrom: '2018-10', except: ['吉林', '宁夏'], rejected: ['市监局'], confirmed: false, source: REFORM },
  { tail: '统计局', ranks: ['省', '直辖市', '市', '县'], kind: 'department', rejected: [], confirmed: false, source: CUSTOM },
  { tail: '医疗保障局', shortTail: '医保局', ranks: ['省', '直辖市', '市', '县'], kind: 'department', validFrom: '2018-10', rejected: [], confirmed: false, source: REFORM },
  { tail: '信访局', ranks: ['省', '市', '县'], kind: 'department', rejected: [], confirmed: false, source: CUSTOM },
  { tail: '总工会', ranks: ['省', '直辖市', '市', '县'], kind: 'organization', rejected: [], confirmed: false, source: CUSTOM },
  { tail: '中国共产主义青年团{place}委员会', shortTail: '团{unit}委', ranks: ['省', '直辖市', '市', '县'], kind: 'organization', rejected: [], confirmed: false, source: CUSTOM },
  { tail: '妇女联合会', shortTail: '妇联', ranks: ['省', '直辖市', '市', '县'], kind: 'organization', rejected: [], confirmed: false, source: CUSTOM },
  { tail: '残疾人联合会', shortTail: '残联', ranks: ['省', '直辖市', '市', '县'], kind: 'organization', rejected: [], confirmed: false, source: CUSTOM },
];
