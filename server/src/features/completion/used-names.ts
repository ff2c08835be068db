// The names by which a document itself calls agencies: in its responsibility tags, its addressee, its signatures and title; and the bodies of the
// same place that issue the other documents of the folder. What has been written once is written so again.
import { touches } from '../../base/span';
import { sameAgency } from '../../model/agency-names';
import type { ResponsibilityTag } from '../../model/inline-types';
import { eachDocument, paragraphsOf } from '../../model/walk';
import type { Document } from '../../model/document';
import type { CompletionContext } from './context';
import type { RosterAgency } from './roster';
import type { Standing } from './standing';
import type { CompletionWorld } from './world';

const tags = new WeakMap<Document, readonly ResponsibilityTag[]>();

/** What a bracket or a line says that names who is responsible: only paragraphs with one are read, because this is asked at a key. */
const MAY_HAVE_TAG = /(?:牵头|负责|落实|配合|实施|参与|参加)[^（()）]{0,30}[）)〕\]】]|(?:单位|部门|主体|处室)[：:]/;

/** The responsibility tags of a top-level document and all that hangs on it. */
export function tagsOf(top: Document): readonly ResponsibilityTag[] {
  let found = tags.get(top);
  if (found === undefined) {
    found = eachDocument(top).flatMap((document) =>
      paragraphsOf(document)
        .filter(({ span }) => MAY_HAVE_TAG.test(top.source.slice(span.start, span.end)))
        .flatMap(({ inline }) => inline.tags),
    );
    tags.set(top, found);
  }
  return found;
}

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
  for (const tag of tagsOf(outermost)) {
    if (!touches(tag.span, local)) for (const { text } of tag.owners) add(text);
  }
  for (const { text, span } of namedInFurniture(outermost)) if (!touches(span, local)) add(text);
  return [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count);
}

function namedInFurniture({ addressee, inner }: Document): { text: string; span: { start: number; end: number } }[] {
  // 各市、县（市、区）人民政府 are kinds, not names.
  const named = (addressee?.units ?? []).filter(
    ({ text }) => !/[各有(（]/.test(text) && !/各/.test(addressee?.text ?? ''),
  );
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
      from === 'own' &&
      (shortName.endsWith(end ?? '') || fullName.endsWith(end ?? '')) &&
      (sameAgency(name, shortName) || sameAgency(name, fullName)),
  );
  return alike.length === 1 ? alike[0] : undefined;
}

/** Issuers in the folder that belong to the document's place, which has no table of its own. */
export function issuersAround({ locality }: Standing, { knowledge }: CompletionWorld): readonly string[] {
  if (locality === undefined || locality.name === '' || locality.level === 'central') return [];
  return knowledge
    .issuers()
    .names()
    .filter((issuer) => issuer.startsWith(locality.name) && issuer.length <= 30)
    .toSorted();
}
