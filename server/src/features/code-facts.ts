// What the tables say of an agency code: who issues under it and what series its ending stands for. Exact codes come before beginnings, and
// the longest beginning before shorter ones. Whether a code is right for its document is for rules to say.
import type { AgencyCode, CodeSuffix } from '../data/agency-code';
import { CODE_SUFFIXES } from '../data/agency-code-forms';
import { AGENCY_CODES } from '../data/agency-codes';

/** Behind a beginning at most so many characters name the business or series. */
const MAX_BUSINESS = 4;

/** The row a code belongs to; `exact` when the code stands in the table as it is. */
export interface CodeFacts {
  readonly row: AgencyCode;
  readonly exact: boolean;
}

/** The issuer's row for a code, or undefined when the tables do not know it. */
export function codeFacts(code: string): CodeFacts | undefined {
  const row = AGENCY_CODES.find((candidate) => candidate.codes.includes(code));
  if (row) return { row, exact: true };
  let best: AgencyCode | undefined;
  let length = 0;
  for (const candidate of AGENCY_CODES) {
    for (const prefix of candidate.prefixes) {
      if (prefix.length > length && code.startsWith(prefix) && code.length <= prefix.length + MAX_BUSINESS) {
        best = candidate;
        length = prefix.length;
      }
    }
  }
  return best && { row: best, exact: false };
}

/** The series the ending of a code stands for: the longest ending that is known and leaves something before it. */
export function seriesOf(code: string): CodeSuffix | undefined {
  let best: CodeSuffix | undefined;
  for (const row of CODE_SUFFIXES) {
    if (code.length > row.suffix.length && code.endsWith(row.suffix) && row.suffix.length > (best?.suffix.length ?? 0))
      best = row;
  }
  return best;
}

/** Whole codes of an issuer, named in full, in the order of the tables. */
export function codesOf(issuer: string): string[] {
  return AGENCY_CODES.filter((row) => row.issuer === issuer).flatMap((row) => row.codes);
}
