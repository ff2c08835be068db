/**
 * Words that names of issuers end in, by which a line is recognised as a signature or a title's beginning as its issuer.
 * Longer words come before the ones they end in.
 */
import type { AgencyKind } from './agency';
import type { Sourced } from './sourced';

export interface IssuerWord extends Sourced {
  readonly word: string;
  /** The kind of body the word makes of a name; undefined when it does not tell. */
  readonly kind?: AgencyKind;
  /** True when the word ends full names; false for short forms and words that end other nouns as well. */
  readonly formal: boolean;
}

const NAMES = 'Names of bodies in published documents';

// One row a line, so that the table can be read as a table.
// prettier-ignore
export const ISSUER_WORDS: readonly IssuerWord[] = [
  { word: '人民代表大会常务委员会', kind: 'congress', formal: true, confirmed: true, source: NAMES },
  { word: '人民政府办公厅', kind: 'office', formal: true, confirmed: true, source: NAMES },
  { word: '人民政府办公室', kind: 'office', formal: true, confirmed: true, source: NAMES },
  { word: '领导小组办公室', kind: 'other', formal: true, confirmed: true, source: NAMES },
  { word: '监督管理委员会', kind: 'department', formal: true, confirmed: true, source: NAMES },
  { word: '委员会办公厅', kind: 'party', formal: true, confirmed: true, source: NAMES },
  { word: '委员会办公室', formal: true, confirmed: true, source: NAMES },
  { word: '指挥部办公室', kind: 'other', formal: true, confirmed: true, source: NAMES },
  { word: '人民代表大会', kind: 'congress', formal: true, confirmed: true, source: NAMES },
  { word: '高级人民法院', kind: 'court', formal: true, confirmed: true, source: NAMES },
  { word: '中级人民法院', kind: 'court', formal: true, confirmed: true, source: NAMES },
  { word: '政治协商会议', kind: 'consultative', formal: false, confirmed: true, source: NAMES },
  { word: '集团有限公司', kind: 'enterprise', formal: true, confirmed: true, source: NAMES },
  { word: '有限责任公司', kind: 'enterprise', formal: true, confirmed: true, source: NAMES },
  { word: '政府办公厅', kind: 'office', formal: false, confirmed: true, source: NAMES },
  { word: '政府办公室', kind: 'office', formal: false, confirmed: true, source: NAMES },
  { word: '党政办公室', kind: 'office', formal: true, confirmed: true, source: NAMES },
  { word: '人大常委会', kind: 'congress', formal: false, confirmed: true, source: NAMES },
  { word: '人民检察院', kind: 'procuratorate', formal: true, confirmed: true, source: NAMES },
  { word: '军事委员会', kind: 'military', formal: true, confirmed: true, source: NAMES },
  { word: '管理委员会', formal: true, confirmed: true, source: NAMES },
  { word: '监督管理局', kind: 'department', formal: true, confirmed: true, source: NAMES },
  { word: '街道办事处', kind: 'government', formal: true, confirmed: true, source: NAMES },
  { word: '委办公厅', kind: 'party', formal: false, confirmed: true, source: NAMES },
  { word: '委办公室', kind: 'party', formal: false, confirmed: true, source: NAMES },
  { word: '人民法院', kind: 'court', formal: true, confirmed: true, source: NAMES },
  { word: '人民政府', kind: 'government', formal: true, confirmed: true, source: NAMES },
  { word: '联席会议', kind: 'other', formal: true, confirmed: true, source: NAMES },
  { word: '领导小组', kind: 'other', formal: true, confirmed: true, source: NAMES },
  { word: '行政公署', kind: 'government', formal: true, confirmed: true, source: NAMES },
  { word: '中心支行', kind: 'other', formal: true, confirmed: true, source: NAMES },
  { word: '有限公司', kind: 'enterprise', formal: true, confirmed: true, source: NAMES },
  { word: '集团公司', kind: 'enterprise', formal: true, confirmed: true, source: NAMES },
  { word: '国务院', kind: 'government', formal: true, confirmed: true, source: NAMES },
  { word: '管委会', formal: false, confirmed: true, source: NAMES },
  { word: '委员会', formal: true, confirmed: true, source: NAMES },
  { word: '办公厅', kind: 'office', formal: true, confirmed: true, source: NAMES },
  { word: '办公室', formal: true, confirmed: true, source: NAMES },
  { word: '指挥部', kind: 'other', formal: true, confirmed: true, source: NAMES },
  { word: '管理局', kind: 'department', formal: true, confirmed: true, source: NAMES },
  { word: '办事处', kind: 'other', formal: true, confirmed: true, source: NAMES },
  { word: '总工会', kind: 'organization', formal: true, confirmed: true, source: NAMES },
  { word: '联合会', kind: 'organization', formal: true, confirmed: true, source: NAMES },
  { word: '联合社', kind: 'organization', formal: true, confirmed: true, source: NAMES },
  { word: '促进会', kind: 'organization', formal: false, confirmed: true, source: NAMES },
  { word: '总公司', kind: 'enterprise', formal: true, confirmed: true, source: NAMES },
  { word: '总局', kind: 'department', formal: true, confirmed: true, source: NAMES },
  { word: '分局', kind: 'department', formal: true, confirmed: true, source: NAMES },
  { word: '总队', kind: 'other', formal: true, confirmed: true, source: NAMES },
  { word: '支队', kind: 'other', formal: true, confirmed: true, source: NAMES },
  { word: '海关', kind: 'department', formal: true, confirmed: true, source: NAMES },
  { word: '银行', kind: 'other', formal: false, confirmed: true, source: NAMES },
  { word: '分行', kind: 'other', formal: true, confirmed: true, source: NAMES },
  { word: '中心', formal: false, confirmed: true, source: NAMES },
  { word: '协会', kind: 'organization', formal: true, confirmed: true, source: NAMES },
  { word: '学会', kind: 'organization', formal: true, confirmed: true, source: NAMES },
  { word: '公司', kind: 'enterprise', formal: false, confirmed: true, source: NAMES },
  { word: '厅', kind: 'department', formal: true, confirmed: true, source: NAMES },
  { word: '局', kind: 'department', formal: true, confirmed: true, source: NAMES },
  { word: '署', kind: 'department', formal: true, confirmed: true, source: NAMES },
  { word: '部', formal: false, confirmed: true, source: NAMES },
  { word: '委', formal: false, confirmed: true, source: NAMES },
  { word: '院', formal: false, confirmed: true, source: NAMES },
];
