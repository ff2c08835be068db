// Under which 栏目 of a 目录 a document belongs: by its issuer, as gazettes group their contents. Names what it cannot tell 其他文件. Reads titles,
// signatures and numbers; the columns that are there already are for the caller.
import { GAZETTE_COLUMNS } from '../../data/gazette-columns';
import { agencyKind } from '../../model/agency-names';
import type { Document } from '../../model/document';
import { issuerOfColumn } from '../../lint/support/issuer-kind';

/** In the order in which gazettes print them. */
const RANKS = ['order', 'government', 'office', 'department', 'other'] as const;
export type ColumnKind = (typeof RANKS)[number];

/** Who issued a document, for the contents. */
export interface Issued {
  readonly kind: ColumnKind;
  /** 省, 自治区, 市, 州, 县, 区, 国务院; empty where the name does not tell. */
  readonly place: string;
  /** The word the office calls itself by: 办公厅, 办公室. */
  readonly office: string;
  /** Its number is one of 行政规范性文件. */
  readonly normative: boolean;
}

export function issuedBy(document: Document): Issued {
  const { title, signatures, number } = document;
  const named = title?.issuers.map(({ text }) => text) ?? [];
  const names = named.length > 0 ? named : signatures.filter(({ unit }) => unit === 'agency').map(({ text }) => text);
  const own = /^(.{2,40}?)令$/.exec(title?.text ?? '')?.[1];
  const kinds = (own === undefined ? names : [own]).map(agencyKind);
  const [first] = kinds;
  const code = number?.number?.code.text ?? '';
  const lead = own ?? names[0] ?? '';
  return {
    kind: own !== undefined ? 'order' : kindOf(first, code),
    place: placeOf(lead, code),
    office: officeOf(lead, code),
    normative: code.endsWith('规'),
  };
}

function kindOf(kind: ReturnType<typeof agencyKind> | undefined, code: string): ColumnKind {
  if (kind === 'government') return 'government';
  if (kind === 'government-office') return 'office';
  if (kind === 'department') return 'department';
  if (kind !== undefined) return 'other';
  // A copy without issuer: the code tells.
  if (/政办[发函规字]|^国办[发函]/.test(code)) return 'office';
  if (/政[发函规字]$|^国[发函]$/.test(code)) return 'government';
  return code === '' ? 'other' : 'department';
}

function officeOf(name: string, code: string): string {
  if (/办公[厅室]$/.test(name)) return name.slice(-3);
  return /[省区]/.test(placeOf(name, code)) || code.startsWith('国办') ? '办公厅' : '办公室';
}

function placeOf(name: string, code: string): string {
  if (name.startsWith('国务院') || /^国办?[发函]/.test(code)) return '国务院';
  const body = /^(.{1,20}?)(?:人民政府|政府)/.exec(name)?.[1] ?? name.slice(0, 12);
  return /自治区|[省市州县区旗]/.exec([...body].reverse().join('').replace('区治自', '自治区'))?.[0] ?? '';
}

/** The name of the column for a kind of issuer, in the manner of the columns that are there. */
export function columnName({ kind, place, office, normative }: Issued, others: readonly string[]): string {
  if (kind === 'department') return normative ? '部门行政规范性文件' : '部门文件';
  if (kind === 'other') return '其他文件';
  if (place === '国务院') return kind === 'office' ? '国务院办公厅文件' : kind === 'order' ? '国务院令' : '国务院文件';
  const full = others.some((name) => name.includes('人民政府')) || place === '自治区';
  const government = `${place}${full ? '人民政府' : '政府'}`;
  if (kind === 'order') return `${government}令`;
  return kind === 'office' ? `${government}${office}文件` : `${government}文件`;
}

/** What a column that is there is for; undefined for one that is not bound to issuers, and for one that nothing is known of. */
export function kindOfColumn(name: string): ColumnKind | undefined {
  if (name === '其他文件') return 'other';
  const issuer = issuerOfColumn(name);
  return issuer === 'government' && /令$|规章$/.test(name) ? 'order' : issuer;
}

/** Where a column of a kind stands among others. */
export function rankOf(kind: ColumnKind | undefined): number {
  return kind === undefined ? RANKS.length : RANKS.indexOf(kind);
}

/** What stands in a column may be no document at all: 人事任免, 大事记. */
export function holdsDocuments(name: string): boolean {
  return GAZETTE_COLUMNS.find((column) => column.name === name)?.numbered !== false;
}
