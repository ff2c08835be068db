// What the documents of the folders say of those who issue them: how often each issues, under which codes, to whom; and which serials of a code and
// year are taken. Counts only, kept up to date a document at a time, so that a key in one of ten thousand documents costs what that one says.
import type { DocumentEntry } from './entry';

/** What is known of one issuer. */
export interface IssuerFacts {
  readonly documents: number;
  /** Agency codes of its numbers, with how often. */
  readonly codes: ReadonlyMap<string, number>;
  /** Addressees, each with the last two characters of the title behind a tab, and how often. */
  readonly addressees: ReadonlyMap<string, number>;
}

class Counts {
  readonly map = new Map<string, number>();

  add(key: string, by: 1 | -1): void {
    const count = (this.map.get(key) ?? 0) + by;
    if (count > 0) this.map.set(key, count);
    else this.map.delete(key);
  }
}

interface Kept {
  documents: number;
  readonly codes: Counts;
  readonly addressees: Counts;
}

export class IssuerLedger {
  private readonly kept = new Map<string, Kept>();
  private readonly serials = new Map<string, Counts>();

  /** Counts the documents of a file in, or out again. */
  count(documents: readonly DocumentEntry[], by: 1 | -1): void {
    for (const document of documents) {
      this.countNumber(document, by);
      const issuer = document.issuers[0];
      if (document.form !== 'document' || issuer === undefined) continue;
      let kept = this.kept.get(issuer);
      if (kept === undefined) {
        this.kept.set(issuer, (kept = { documents: 0, codes: new Counts(), addressees: new Counts() }));
      }
      kept.documents += by;
      const code = codeOf(document);
      if (code !== undefined) kept.codes.add(code, by);
      const addressee = addresseeKey(document);
      if (addressee !== undefined) kept.addressees.add(addressee, by);
      if (kept.documents <= 0) this.kept.delete(issuer);
    }
  }

  private countNumber({ number }: DocumentEntry, by: 1 | -1): void {
    const [head, serial] = seriesOf(number?.key);
    if (head === undefined || serial === undefined) return;
    let counts = this.serials.get(head);
    if (counts === undefined) this.serials.set(head, (counts = new Counts()));
    counts.add(serial, by);
    if (counts.map.size === 0) this.serials.delete(head);
  }

  /** Issuers by the name in which their titles name them, in no order. */
  names(): readonly string[] {
    return [...this.kept.keys()];
  }

  of(issuer: string): IssuerFacts | undefined {
    const kept = this.kept.get(issuer);
    return kept && { documents: kept.documents, codes: kept.codes.map, addressees: kept.addressees.map };
  }

  /** The serials taken of a series, 清政发〔2024〕 or 国务院令第, with how often. */
  serialsOf(series: string): ReadonlyMap<string, number> {
    return this.serials.get(series)?.map ?? NO_COUNTS;
  }
}

const NO_COUNTS: ReadonlyMap<string, number> = new Map();

/** 清政发〔2024〕 and 12 of 清政发〔2024〕12号. */
export function seriesOf(key: string | undefined): readonly [series?: string, serial?: string] {
  if (key?.endsWith('号') !== true) return [];
  const at = Math.max(key.lastIndexOf('〕'), key.lastIndexOf('第'));
  const serial = key.slice(at + 1, -1);
  return at < 1 || !/^\d{1,6}$/.test(serial) ? [] : [key.slice(0, at + 1), String(Number(serial))];
}

/** The agency code of the document's own number. */
export function codeOf({ number }: DocumentEntry): string | undefined {
  const end = number?.key.indexOf('〔') ?? -1;
  return end < 2 ? undefined : number?.key.slice(0, end);
}

/** Its addressee with the end of its title. */
export function addresseeKey({ addressee, title }: DocumentEntry): string | undefined {
  if (addressee === undefined) return undefined;
  return `${addressee}\t${(title?.text ?? '').replace(/\([^()]{1,20}\)$/, '').slice(-2)}`;
}
