/** What the tables of agencies say of one body. The rows stand in agencies-central.ts and agencies-zhejiang.ts. */
import type { Level, PartialDate, Sourced } from './sourced';

/**
 * What sort of body it is. `department` is any organ of a government, `organization` a people's organization such as a
 * union, `enterprise` a state-owned group that a list of responsible units may name though it is no agency.
 */
export type AgencyKind =
  | 'government'
  | 'office'
  | 'department'
  | 'party'
  | 'congress'
  | 'consultative'
  | 'court'
  | 'procuratorate'
  | 'military'
  | 'organization'
  | 'enterprise'
  | 'other';

export interface Agency extends Sourced {
  readonly fullName: string;
  /** Short forms that are standard; the first is the one to write. */
  readonly shortNames: readonly string[];
  /**
   * Short forms that are heard but not standard while the name is valid. Names of bodies it replaced are not among them:
   * those have rows of their own.
   */
  readonly rejected: readonly string[];
  readonly level: Level;
  /** Where the short forms hold: 全国, or the short name of a province, whose own documents write 省 for it. */
  readonly scope: string;
  readonly kind: AgencyKind;
  /** First day or month in which the name was valid; undefined when it was so throughout, or unknown. */
  readonly validFrom?: PartialDate;
  /** Last month in which the name may still appear as current; undefined while it is in use. */
  readonly validTo?: PartialDate;
  /** Full name of the body that took its place. */
  readonly successor?: string;
}
