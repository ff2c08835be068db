/** What the endings of agency codes mean, and how places without a row of their own form their codes. */
import type { CodeSuffix, LocalCodeForm } from './agency-code';

const IN_USE = 'Document numbers in published gazettes';
const CUSTOM = 'Customary';

// One row a line, so that the table can be read as a table.
// prettier-ignore
export const CODE_SUFFIXES: readonly CodeSuffix[] = [
  { suffix: '发', meaning: '普发性公文', meaningEn: 'documents of general circulation', types: [], ownCounter: false, confirmed: true, source: IN_USE },
  { suffix: '函', meaning: '函件', meaningEn: 'the letter series', types: ['函', '批复', '通知'], ownCounter: true, confirmed: true, source: IN_USE },
  { suffix: '办', meaning: '办公机构文件', meaningEn: 'documents of the office', types: [], ownCounter: true, confirmed: false, source: CUSTOM },
  { suffix: '办发', meaning: '办公机构普发性公文', meaningEn: 'documents of general circulation of the office', types: [], ownCounter: true, confirmed: true, source: IN_USE },
  { suffix: '办函', meaning: '办公机构函件', meaningEn: 'the letter series of the office', types: ['函', '批复', '通知'], ownCounter: true, confirmed: true, source: IN_USE },
  { suffix: '令', meaning: '命令（令）', meaningEn: 'orders', types: ['命令'], ownCounter: true, confirmed: true, source: IN_USE },
  { suffix: '规', meaning: '行政规范性文件', meaningEn: 'administrative normative documents', types: [], ownCounter: true, confirmed: true, source: IN_USE },
  { suffix: '干', meaning: '人事任免', meaningEn: 'appointments and removals', types: ['通知', '决定'], ownCounter: true, confirmed: false, source: CUSTOM },
  { suffix: '人', meaning: '人事任免', meaningEn: 'appointments and removals', types: ['通知', '决定'], ownCounter: true, confirmed: false, source: CUSTOM },
  { suffix: '字', meaning: '一般公文', meaningEn: 'general series in some places', types: [], ownCounter: true, confirmed: false, source: CUSTOM },
  { suffix: '文', meaning: '一般公文', meaningEn: 'general series in some places', types: [], ownCounter: true, confirmed: false, source: CUSTOM },
  { suffix: '复', meaning: '批复', meaningEn: 'replies to requests', types: ['批复'], ownCounter: true, confirmed: false, source: CUSTOM },
  { suffix: '电', meaning: '电报', meaningEn: 'telegrams', types: ['通知'], ownCounter: true, confirmed: false, source: CUSTOM },
  { suffix: '明电', meaning: '明码电报', meaningEn: 'telegrams in clear', types: ['通知'], ownCounter: true, confirmed: false, source: CUSTOM },
  { suffix: '发明电', meaning: '明码电报', meaningEn: 'telegrams in clear', types: ['通知'], ownCounter: true, confirmed: false, source: CUSTOM },
  { suffix: '联发', meaning: '联合行文', meaningEn: 'joint documents', types: [], ownCounter: true, confirmed: false, source: CUSTOM },
  { suffix: '纪', meaning: '会议纪要', meaningEn: 'minutes', types: ['纪要'], ownCounter: true, confirmed: false, source: CUSTOM },
  { suffix: '阅', meaning: '会议纪要', meaningEn: 'minutes', types: ['纪要'], ownCounter: true, confirmed: false, source: CUSTOM },
  { suffix: '传', meaning: '传真电报', meaningEn: 'telegrams by fax', types: ['通知'], ownCounter: true, confirmed: false, source: CUSTOM },
  { suffix: '通', meaning: '通知、通报', meaningEn: 'notices and circulars', types: ['通知', '通报'], ownCounter: true, confirmed: false, source: CUSTOM },
  { suffix: '议', meaning: '议案', meaningEn: 'bills submitted to the congress', types: ['议案'], ownCounter: true, confirmed: false, source: CUSTOM },
];

// One row a line, so that the table can be read as a table.
// prettier-ignore
export const LOCAL_CODE_FORMS: readonly LocalCodeForm[] = [
  { ending: '政发', kind: 'government', confirmed: true, source: IN_USE },
  { ending: '政办发', kind: 'office', confirmed: true, source: IN_USE },
  { ending: '政函', kind: 'government', confirmed: false, source: CUSTOM },
  { ending: '政办函', kind: 'office', confirmed: false, source: CUSTOM },
  { ending: '政规', kind: 'government', confirmed: false, source: CUSTOM },
  { ending: '政办规', kind: 'office', confirmed: false, source: CUSTOM },
  { ending: '政干', kind: 'government', confirmed: false, source: CUSTOM },
  { ending: '政字', kind: 'government', confirmed: false, source: CUSTOM },
  { ending: '政办字', kind: 'office', confirmed: false, source: CUSTOM },
  { ending: '政', kind: 'government', confirmed: false, source: CUSTOM },
  { ending: '政办', kind: 'office', confirmed: false, source: CUSTOM },
  { ending: '府发', kind: 'government', confirmed: false, source: CUSTOM },
  { ending: '府办发', kind: 'office', confirmed: false, source: CUSTOM },
  { ending: '府办', kind: 'office', confirmed: false, source: CUSTOM },
  { ending: '府函', kind: 'government', confirmed: false, source: CUSTOM },
  { ending: '府办函', kind: 'office', confirmed: false, source: CUSTOM },
  { ending: '府', kind: 'government', confirmed: false, source: CUSTOM },
  { ending: '府规', kind: 'government', confirmed: false, source: CUSTOM },
  { ending: '委发', kind: 'party', confirmed: false, source: CUSTOM },
  { ending: '委办发', kind: 'party', confirmed: false, source: CUSTOM },
  { ending: '委办', kind: 'party', confirmed: false, source: CUSTOM },
  { ending: '党发', kind: 'party', confirmed: false, source: CUSTOM },
  { ending: '党办发', kind: 'party', confirmed: false, source: CUSTOM },
];
