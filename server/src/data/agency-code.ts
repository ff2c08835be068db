/**
 * What the tables say of an agency code (机关代字), the word a document number begins with, and what the last character
 * of a code means. The rows stand in agency-codes-central.ts, agency-codes-provinces.ts and agency-codes-zhejiang.ts.
 */
import type { AgencyKind } from './agency';
import type { Level, Sourced } from './sourced';

export interface AgencyCode extends Sourced {
  /** Codes of this issuer, whole: 浙政发. */
  readonly codes: readonly string[];
  /** Beginnings behind which one to four characters for the business or series may follow: 浙财 for 浙财建. */
  readonly prefixes: readonly string[];
  /** Full name of who issues under it. */
  readonly issuer: string;
  readonly kind: AgencyKind;
  readonly level: Level;
  /** 全国, or the short name of the province. */
  readonly region: string;
  /** Who may sign with the issuer under the same code: 中办发 is issued by two offices. */
  readonly jointIssuer?: string;
  /**
   * True when other bodies are known to use the same code: a county whose name begins with the same character (宁政发 of
   * 宁夏 and 宁海). Without the mark a code may still be shared by counties nobody listed.
   */
  readonly ambiguous?: boolean;
}

/** What the end of a code says about the series. */
export interface CodeSuffix extends Sourced {
  readonly suffix: string;
  /** In Chinese, as a hover shows it. */
  readonly meaning: string;
  readonly meaningEn: string;
  /** Types usual in the series; empty when any may occur. */
  readonly types: readonly string[];
  /** True when the series is counted apart from the 发 series of the same issuer. */
  readonly ownCounter: boolean;
}

/** How governments of cities and counties form their codes: an abbreviation of the place, then one of these. */
export interface LocalCodeForm extends Sourced {
  readonly ending: string;
  readonly kind: AgencyKind;
}
