// Entries that come from another thread hold a copy of every string for every place it stands at: the file's address at each site, the same law's
// title in every file. Kept for thousands of files that is most of the memory; here equal strings become one again.
import type { TitleName } from '../model/title-name';
import type { CitationSite, DocumentEntry, FileEntry, NamedTitle, NumberEntry } from './entry';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Strings and names seen so far. To be let go of when the reading is over; what was shared stays shared. */
export class StringPool {
  private readonly strings = new Map<string, string>();
  private readonly names = new Map<string, TitleName>();

  /** Makes equal strings one in a fresh entry that nobody else has seen; gives the same entry. */
  share(entry: FileEntry): FileEntry {
    const { uri } = entry;
    for (const document of entry.documents as readonly Mutable<DocumentEntry>[]) {
      document.uri = uri;
      document.issuers = document.issuers.map((issuer) => this.one(issuer));
      if (document.addressee !== undefined) document.addressee = this.one(document.addressee);
      this.title(document.title);
      this.number(document.number);
    }
    for (const site of entry.sites as readonly Mutable<CitationSite>[]) {
      site.uri = uri;
      this.title(site.title);
      this.number(site.number);
    }
    for (const abbreviation of entry.abbreviations as readonly Mutable<(typeof entry.abbreviations)[number]>[]) {
      abbreviation.uri = uri;
      abbreviation.short = this.one(abbreviation.short);
    }
    return entry;
  }

  private one(text: string): string {
    const known = this.strings.get(text);
    if (known !== undefined) return known;
    this.strings.set(text, text);
    return text;
  }

  private title(title: Mutable<NamedTitle> | undefined): void {
    if (title === undefined) return;
    title.text = this.one(title.text);
    const known = this.names.get(title.text);
    if (known !== undefined) title.name = known;
    else this.names.set(title.text, title.name);
  }

  private number(number: Mutable<NumberEntry> | undefined): void {
    if (number !== undefined) number.key = this.one(number.key);
  }
}
