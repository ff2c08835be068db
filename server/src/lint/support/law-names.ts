// Looks names up in the table of national laws and regulations. Works on folded names; knows nothing of documents.
import { COUNTRY, LAW_NAMES, type LawName } from '../../data/law-names';
import { isOneOff } from './names';

const byName: ReadonlyMap<string, LawName> = new Map(LAW_NAMES.map((law) => [law.name, law]));
const longest = Math.max(...LAW_NAMES.map(({ name }) => name.length));

/** The official name of a law or regulation. */
export function officialName({ name, prefixed }: LawName): string {
  return prefixed ? COUNTRY + name : name;
}

/** The law of a name without its prefix; undefined for any other name. */
export function lawOf(name: string): LawName | undefined {
  return byName.get(name);
}

/** The longest name that stands in a text from an index on. */
export function lawAt(text: string, at: number): LawName | undefined {
  for (let size = Math.min(longest, text.length - at); size >= 2; size--) {
    const law = byName.get(text.slice(at, at + size));
    if (law) return law;
  }
  return undefined;
}

/**
 * The one law that a name gives with a slip of one character; `isPrefixed` tells that 中华人民共和国 stood before it. Short names are not looked
 * up, because the table does not know all laws and short ones differ by a character; regulations, of which there are more, later still.
 */
export function lawMeant(name: string, isPrefixed: boolean): LawName | undefined {
  const least = isPrefixed ? { law: 4, regulation: 7 } : { law: 5, regulation: 9 };
  if (name.length < least.law || byName.has(name)) return undefined;
  const prefix = isPrefixed ? COUNTRY : '';
  const found = LAW_NAMES.filter(
    (law) =>
      Math.abs(law.name.length - name.length) <= 1 &&
      law.name.length >= 5 &&
      name.length >= least[law.kind] &&
      // A slip in one place leaves the beginning or the end as it is.
      (law.name.slice(0, 2) === name.slice(0, 2) || law.name.slice(-3) === name.slice(-3)) &&
      isOneOff(prefix + law.name, prefix + name),
  );
  return found.length === 1 ? found[0] : undefined;
}
