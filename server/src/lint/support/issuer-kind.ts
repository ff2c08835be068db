// Who issued what a contents entry or a number speaks of, as far as words and agency code tell: a government, its office, a department.
// Pure; knows the shape of titles and codes and no single agency.
import { GAZETTE_COLUMNS } from '../../data/gazette-columns';
import { agencyKind } from '../../model/agency-names';
import type { ContentsEntry } from '../../model/document';
import type { Bilingual } from '../rule';

export type IssuerKind = 'government' | 'office' | 'department';

export const ISSUER_NAMES: Readonly<Record<IssuerKind, Bilingual>> = {
  government: { zh: '政府', en: 'the government' },
  office: { zh: '政府办公厅（室）', en: "the government's general office" },
  department: { zh: '政府部门', en: 'a department' },
};

/** The kind of issuer of an entry: by the issuer named in its title, else by its agency code. Undefined where neither is plain. */
export function issuerOfEntry(entry: ContentsEntry): IssuerKind | undefined {
  const about = entry.title.indexOf('关于');
  // 国务院办公厅转发国家教委关于… is the office’s.
  if (about > 0) return issuerOfName(entry.title.slice(0, about).split(/印发|转发|批转|公布|发布/, 1)[0] ?? '');
  const code = entry.number?.code.text ?? '';
  if (/政办[发函]/.test(code) || /^国办[发函]/.test(code)) return 'office';
  if (/政[发函]$/.test(code) || /^国[发函]$/.test(code)) return 'government';
  return undefined;
}

function issuerOfName(name: string): IssuerKind | undefined {
  // Joint issuers and party organs stand in columns of every kind.
  if (/[、,，]|中共|中央|军委/.test(name)) return undefined;
  switch (agencyKind(name)) {
    case 'government':
      return 'government';
    case 'government-office':
      return 'office';
    case 'department':
      return 'department';
    default:
      return undefined;
  }
}

/** The kind of issuers a column is for, by its name; undefined for columns that are not bound to one. */
export function issuerOfColumn(name: string): IssuerKind | undefined {
  const listed = GAZETTE_COLUMNS.find((column) => column.name === name);
  if (listed !== undefined) {
    const [kind, ...others] = listed.issuerKinds;
    if (others.length > 0) return undefined;
    return kind === 'government' || kind === 'office' || kind === 'department' ? kind : undefined;
  }
  if (/部门|委办局|厅局/.test(name)) return 'department';
  if (/(?:政府|国务院)办公[厅室](?:文件|规范性文件)?$/.test(name)) return 'office';
  return /(?:政府|国务院)(?:文件|令|规章|规范性文件)$/.test(name) ? 'government' : undefined;
}
