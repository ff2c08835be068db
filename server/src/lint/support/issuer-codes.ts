// What an agency code says of its issuer: by the tables where the code has a row, else by the way governments form their codes (义政办发).
// Silent wherever neither tells. Also whom a document and a cited title name as issuer, for the comparison.
import { AGENCY_CODES } from '../../data/agency-codes';
import { LOCAL_CODE_FORMS } from '../../data/agency-code-forms';
import type { AgencyCode } from '../../data/agency-code';
import type { Document } from '../../model/document';
import type { Citation } from '../../model/inline-types';
import { agencyKind, sameAgency, type AgencyKind } from '../../model/agency-names';

/** The agencies a document names as its issuers, by its title and its signatures. */
export function issuersOf({ title, signatures }: Document): readonly string[] {
  const names = new Set<string>();
  for (const { text } of title?.issuers ?? []) names.add(leadingAgency(text));
  for (const { text, unit } of signatures) if (unit === 'agency') names.add(text);
  return [...names].filter((name) => name !== '');
}

/** The agency a cited title begins with, before 关于 or the verb; none when the title names no agency. */
export function citedIssuers(citation: Citation | undefined): readonly string[] {
  if (!citation || citation.open) return [];
  const head = citation.title.slice(0, 60);
  const end = head.search(/关于|印发|转发|批转|公布|发布/);
  return end < 2 ? [] : [leadingAgency(head.slice(0, end))];
}

/** 国务院办公厅转发国家教委 is the issuer 国务院办公厅. */
function leadingAgency(text: string): string {
  return text.split(/印发|转发|批转|公布|发布/, 1)[0] ?? '';
}

/** What the tables or the form of a code say of who issues under it. */
export interface CodeIssuer {
  readonly kind: 'government' | 'government-office' | 'department' | 'party' | 'other';
  /** Full name, when the tables have it. */
  readonly name?: string;
  readonly jointName?: string;
  /** The name is confirmed and belongs to this code alone. */
  readonly sure: boolean;
}

const EXACT = new Map<string, AgencyCode>();
const PREFIXES = new Map<string, AgencyCode>();
for (const row of AGENCY_CODES) {
  for (const code of row.codes) if (!EXACT.has(code)) EXACT.set(code, row);
  for (const prefix of row.prefixes) if (!PREFIXES.has(prefix)) PREFIXES.set(prefix, row);
}
const MAX_BUSINESS = 4;

/** The row of a code: the code itself, else the longest beginning behind which a few characters for the business may stand. */
export function codeRow(code: string): AgencyCode | undefined {
  const exact = EXACT.get(code);
  if (exact) return exact;
  for (let length = code.length; length >= Math.max(1, code.length - MAX_BUSINESS); length--) {
    const row = PREFIXES.get(code.slice(0, length));
    if (row) return row;
  }
  return undefined;
}

/** True when exactly this code stands in the tables. */
export function isTabledCode(code: string): boolean {
  return EXACT.has(code);
}

/** Codes of the tables issued under a name, whole codes only. */
export function codesOf(name: string): readonly string[] {
  const found: string[] = [];
  for (const row of AGENCY_CODES) if (sameAgency(row.issuer, name)) found.push(...row.codes);
  return found;
}

/** Endings that alone tell a government's code from its office's; 民政发, 财政发 are codes of departments. */
const LOCAL_ENDINGS = ['政办发', '政办函', '政办规', '府办发', '府办函', '政发', '政函', '政规', '府发', '府函'];
const DEPARTMENT_WORDS = '民财行邮市党廉执家办';

/** The ending of a code formed as governments form theirs: a place of one to three characters, then 政发, 政办发 …; undefined otherwise. */
export function localEnding(code: string): string | undefined {
  const ending = LOCAL_ENDINGS.find((each) => code.endsWith(each));
  if (ending === undefined) return undefined;
  const place = code.slice(0, -ending.length);
  if (place.length < 1 || place.length > 3) return undefined;
  return ending.startsWith('政') && DEPARTMENT_WORDS.includes(place.at(-1) ?? '') ? undefined : ending;
}

/** Who issues under the code; undefined when nothing tells. */
export function issuerOfCode(code: string): CodeIssuer | undefined {
  const row = codeRow(code);
  if (row) {
    const sure = row.ambiguous !== true && (row.confirmed || row.kind === 'government' || row.kind === 'office');
    return { kind: kindOfRow(row), name: row.issuer, jointName: row.jointIssuer, sure };
  }
  const ending = localEnding(code);
  const form = LOCAL_CODE_FORMS.find((each) => each.ending === ending);
  if (form) return { kind: form.kind === 'office' ? 'government-office' : 'government', sure: false };
  return undefined;
}

function kindOfRow({ kind }: AgencyCode): CodeIssuer['kind'] {
  if (kind === 'office') return 'government-office';
  return kind === 'government' || kind === 'department' || kind === 'party' ? kind : 'other';
}

const JUDGED: ReadonlySet<AgencyKind> = new Set<AgencyKind>(['government', 'government-office', 'department']);
const PARTY_WORDS = /中共|党委|党组|[省市县区州]委(?!员)|中央/;

/**
 * True when none of the named agencies can have issued under the code. Names that are no government, office or department, and codes of
 * party organs, are not judged.
 */
export function isOtherIssuer(code: CodeIssuer, names: readonly string[]): boolean {
  if (names.length === 0 || code.kind === 'party' || code.kind === 'other') return false;
  return names.every((name) => contradicts(code, name));
}

function contradicts(code: CodeIssuer, name: string): boolean {
  if (PARTY_WORDS.test(name) || /[、,\s]|等\d{0,2}个?部门/.test(name)) return false;
  const kind = agencyKind(name);
  if (!JUDGED.has(kind)) return false;
  if ([code.name, code.jointName].some((each) => each !== undefined && sameAgency(each, name))) return false;
  if (kind !== code.kind) return true;
  // 厅办公室 issues under the code of its 厅, and two departments are told apart by confirmed rows only.
  return kind !== 'department' && code.name !== undefined && code.sure;
}
