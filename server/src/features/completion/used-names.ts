// The names by which a document itself calls agencies: in its responsibility tags, its addressee, its signatures and title; and the bodies of the
// same place that issue the other documents of the folder. What has been written once is written so again.
import { touches } from '../../base/span';
import { sameAgency } from '../../model/agency-names';
import { tagOwnersOf } from '../../model/tag-owners';
import type { Document } from '../../model/document';
import type { CompletionContext } from './context';
import type { RosterAgency } from './roster';
import type { Standing } from './standing';
import type { CompletionWorld } from './world';

/** A name with the number of its places outside the cursor's. */
export interface UsedName {
  readonly name: string;
  readonly count: number;
}

/** In tags and addressees, the commonest first. */
export function usedNames({ outermost, base, offset }: CompletionContext): readonly UsedName[] {
  if (outermost === undefined) return [];
  const local = offset - base;
  const counts = new Map<string, number>();
  const add = (name: string, by = 1): void => void counts.set(name, (counts.get(name) ?? 0) + by);
  for (const [name, places] of tagOwnersOf(outermost)) {
    const count = places.filter((span) => !touches(span, local)).length;
    if (count > 0) add(name, count);
  }
  for (const { text, span } of namedInFurniture(outermost)) if (!touches(span, local)) add(text);
  return [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count);
}

function namedInFurniture({ addressee, inner }: Document): { text: string; span: { start: number; end: number } }[] {
  // 各市、县（市、区）人民政府 are kinds, not names.
  const named = (addressee?.units ?? []).filter(({ text }) => !/[各有(（]/.test(text) && !/各/.test(addressee?.text ?? ''));
  return [...named, ...inner.filter(({ form }) => form === 'forwarded').flatMap(namedInFurniture)];
}

/** The roster's body for each used name, where it is one beyond doubt; undefined for a name the roster does not know. */
export function matchUsed(
  used: readonly UsedName[],
  roster: readonly RosterAgency[],
): ReadonlyMap<string, RosterAgency | undefined> {
  const byName = new Map<string, RosterAgency>();
  for (const agency of roster) for (const name of agency.names) if (!byName.has(name)) byName.set(name, agency);
  return new Map(used.map(({ name }) => [name, byName.get(name) ?? onlyAlike(name, roster)]));
}

function onlyAlike(name: string, roster: readonly RosterAgency[]): RosterAgency | undefined {
  const end = name.at(-1);
  const alike = roster.filter(
    ({ shortName, fullName, from }) =>
      from === 'own' && (shortName.endsWith(end ?? '') || fullName.endsWith(end ?? '')) &&
      (sameAgency(name, shortName) || sameAgency(name, fullName)),
  );
  return alike.length === 1 ? alike[0] : undefined;
}

/** Issuers in the folder that belong to the document's place, which has no table of its own. */
export function issuersAround({ locality }: Standing, { knowledge, uri }: CompletionWorld): readonly string[] {
  if (locality === undefined || locality.name === '' || locality.level === 'central') return [];
  const found = new Set<string>();
  for (const { uri: of, documents } of knowledge.files()) {
    if (of === uri) continue;
    for (const { issuers } of documents) {
      for (const issuer of issuers) if (issuer.startsWith(locality.name) && issuer.length <= 30) found.add(issuer);
    }
  }
  return [...found];
}
