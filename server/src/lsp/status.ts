// What the server tells its client of a document for a status item, in a notification of its own. Part of the wire between server and
// extension; clients that do not know it ignore it.

export const STATUS_METHOD = 'gazette/status';

/** How many findings of each severity a document has, before any limit on how many are listed. */
export interface GazetteStatus {
  readonly uri: string;
  readonly state: 'ready';
  /** The project's settings leave the file out. */
  readonly excluded: boolean;
  readonly counts: {
    readonly error: number;
    readonly warning: number;
    readonly information: number;
    readonly hint: number;
  };
  /** The language its messages are in. */
  readonly locale: 'zh-cn' | 'en';
}
