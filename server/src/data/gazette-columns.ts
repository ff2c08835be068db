/**
 * The columns of a gazette's contents and whose documents stand in them. Names differ between gazettes, so a column
 * that is not listed says nothing.
 */
import type { AgencyKind } from './agency';
import type { Level, Sourced } from './sourced';

export interface GazetteColumn extends Sourced {
  /** The name between 【】, without them. */
  readonly name: string;
  /** Kinds of issuers whose documents belong here; empty when the column is not bound to issuers. */
  readonly issuerKinds: readonly AgencyKind[];
  /** Rank of those issuers; undefined when any. */
  readonly level?: Level;
  /** False for columns whose entries have no document number: appointments, chronicles, speeches. */
  readonly numbered: boolean;
}

const ZHEJIANG_2021 = 'Contents of 浙江省人民政府公报, 2021';
const CUSTOM = 'Customary in provincial gazettes';

// One row a line, so that the table can be read as a table.
// prettier-ignore
export const GAZETTE_COLUMNS: readonly GazetteColumn[] = [
  { name: '省政府文件', issuerKinds: ['government'], level: 'province', numbered: true, confirmed: true, source: ZHEJIANG_2021 },
  { name: '省政府办公厅文件', issuerKinds: ['office'], level: 'province', numbered: true, confirmed: true, source: ZHEJIANG_2021 },
  { name: '部门行政规范性文件', issuerKinds: ['department'], level: 'province', numbered: true, confirmed: true, source: ZHEJIANG_2021 },
  { name: '省政府令', issuerKinds: ['government'], level: 'province', numbered: true, confirmed: false, source: CUSTOM },
  { name: '省政府规章', issuerKinds: ['government'], level: 'province', numbered: true, confirmed: false, source: CUSTOM },
  { name: '省人民政府令', issuerKinds: ['government'], level: 'province', numbered: true, confirmed: false, source: CUSTOM },
  { name: '省人民政府文件', issuerKinds: ['government'], level: 'province', numbered: true, confirmed: false, source: CUSTOM },
  { name: '省人民政府办公厅文件', issuerKinds: ['office'], level: 'province', numbered: true, confirmed: false, source: CUSTOM },
  { name: '自治区人民政府文件', issuerKinds: ['government'], level: 'province', numbered: true, confirmed: false, source: CUSTOM },
  { name: '自治区人民政府办公厅文件', issuerKinds: ['office'], level: 'province', numbered: true, confirmed: false, source: CUSTOM },
  { name: '市政府令', issuerKinds: ['government'], numbered: true, confirmed: false, source: CUSTOM },
  { name: '市政府文件', issuerKinds: ['government'], numbered: true, confirmed: false, source: CUSTOM },
  { name: '市人民政府文件', issuerKinds: ['government'], numbered: true, confirmed: false, source: CUSTOM },
  { name: '市政府办公厅文件', issuerKinds: ['office'], numbered: true, confirmed: false, source: CUSTOM },
  { name: '市政府办公室文件', issuerKinds: ['office'], numbered: true, confirmed: false, source: CUSTOM },
  { name: '国务院文件', issuerKinds: ['government'], level: 'central', numbered: true, confirmed: false, source: CUSTOM },
  { name: '国务院办公厅文件', issuerKinds: ['office'], level: 'central', numbered: true, confirmed: false, source: CUSTOM },
  { name: '部门文件', issuerKinds: ['department'], numbered: true, confirmed: false, source: CUSTOM },
  { name: '部门规范性文件', issuerKinds: ['department'], numbered: true, confirmed: false, source: CUSTOM },
  { name: '地方性法规', issuerKinds: ['congress'], numbered: false, confirmed: false, source: CUSTOM },
  { name: '人事任免', issuerKinds: [], numbered: false, confirmed: false, source: CUSTOM },
  { name: '大事记', issuerKinds: [], numbered: false, confirmed: false, source: CUSTOM },
  { name: '领导讲话', issuerKinds: [], numbered: false, confirmed: false, source: CUSTOM },
  { name: '政策解读', issuerKinds: [], numbered: false, confirmed: false, source: CUSTOM },
];
