// The one resolver inside a top-level document: what each printed reference points at. Lint, definition, references, hover, rename and renumbering
// all ask it, so they cannot disagree. Where the text does not say enough the answer is unknown, and nobody may claim a fault.
import type { Document } from '../model/document';
import { articlesOf } from '../model/provisions';
import type { ReferenceStep } from '../model/reference-types';
import type { Entity, Resolution } from './entity';
import { documentsAround, locatedReferences, type LocatedReference, type ResolvedReference } from './locate';
import { resolveAttached } from './resolve-attached';
import { documentMeant, isAboutOther, isDoubtful } from './resolve-scope';
import { resolveSteps, type Place } from './resolve-steps';

const UNKNOWN: Resolution = { kind: 'unknown' };
const known = new WeakMap<Document, readonly ResolvedReference[]>();

/** Every reference of a top-level document with its resolution, in text order. Spans are region offsets. Worked out once a document. */
export function resolvedReferences(top: Document): readonly ResolvedReference[] {
  let found = known.get(top);
  if (found === undefined) {
    const out: ResolvedReference[] = [];
    let before: ResolvedReference[] = [];
    for (const located of locatedReferences(top)) {
      if (before[0]?.paragraph !== located.paragraph) before = [];
      const resolved = { ...located, resolution: resolve(located, top, before) };
      out.push(resolved);
      before.push(resolved);
    }
    found = out;
    known.set(top, found);
  }
  return found;
}

/** `before` are the references resolved so far in the same paragraph, in text order. */
function resolve(located: LocatedReference, top: Document, before: readonly ResolvedReference[]): Resolution {
  const { reference, owner, paragraph } = located;
  const { scope, steps } = reference;
  if ((paragraph.quoted || reference.quoted) && scope.kind !== 'cited' && scope.kind !== 'named') {
    // A provision quoted in a decision is text of the document that the decision amends.
    return isAboutOther(owner) && steps[0]?.relative === undefined ? { kind: 'elsewhere', reference } : UNKNOWN;
  }
  switch (scope.kind) {
    case 'cited':
    case 'named':
    case 'anaphor': {
      const meant = documentMeant(scope, owner, top);
      if (meant === undefined) return { kind: 'elsewhere', reference };
      return steps.length === 0
        ? one({ kind: 'document', document: meant })
        : within(located, meant, top, before, true);
    }
    case 'self': {
      const meant = documentMeant(scope, owner, top);
      if (meant === undefined) return UNKNOWN;
      return steps.length === 0
        ? one({ kind: 'document', document: meant })
        : within(located, meant, top, before, true);
    }
    default:
      return own(located, top, before);
  }
}

function own(located: LocatedReference, top: Document, before: readonly ResolvedReference[]): Resolution {
  const { reference, owner } = located;
  const first = reference.steps[0];
  if (first === undefined) return UNKNOWN;
  if (isAboutOther(owner) && first.relative === undefined && first.unit === 'article')
    return { kind: 'elsewhere', reference };
  const found = within(located, owner, top, before, false);
  if (found.kind !== 'none' || !isDoubtful(located, before)) return found;
  return UNKNOWN;
}

/** Looks for the steps in a document; `named` tells that the text says which document. */
function within(
  located: LocatedReference,
  document: Document,
  top: Document,
  before: readonly ResolvedReference[],
  named: boolean,
): Resolution {
  const { reference } = located;
  const first = reference.steps[0];
  if (first === undefined) return UNKNOWN;
  const attached = resolveAttached(located, document, top);
  if (attached !== undefined) return abridged(attached, document);
  const place: Place = {
    document,
    // In its own document a reference counts from where it stands.
    chain: document === located.owner ? located.chain : [],
    paragraph: located.paragraph,
    reference,
    before,
    ...(located.box === undefined ? {} : { box: located.box }),
  };
  const found = resolveSteps(reference.steps, place);
  if (found.kind === 'none' || found.kind === 'unknown') {
    // An attachment may speak of the articles of the document it hangs on.
    if (!named && document.form === 'attachment') {
      for (const outer of documentsAround(document, top)) {
        const there = resolveSteps(reference.steps, { ...place, document: outer, chain: [] });
        if (there.kind === 'one') return there;
      }
      return found.kind === 'none' && isSurelyOwn(first, document, top) ? abridged(found, document) : UNKNOWN;
    }
  }
  return abridged(found, document);
}

/** 前条, or 第二十条 of an attachment with articles that hangs on a document without any. */
function isSurelyOwn(first: ReferenceStep, document: Document, top: Document): boolean {
  if (first.relative !== undefined) return true;
  if (first.unit !== 'article' && first.unit !== 'paragraph') return false;
  return (
    articlesOf(document).length > 0 && documentsAround(document, top).every((each) => articlesOf(each).length === 0)
  );
}

/** What a reference comes to in a document that the text names, of this file or another; `top` is the top-level document around it. */
export function resolveInside(located: LocatedReference, document: Document, top: Document): Resolution {
  if (located.reference.steps.length === 0) return one({ kind: 'document', document });
  return within(located, document, top, [], true);
}

/** Where parts are left out by right, nothing can be missing. */
function abridged(found: Resolution, document: Document): Resolution {
  return found.kind === 'none' && document.abridged ? UNKNOWN : found;
}

function one(entity: Entity): Resolution {
  return { kind: 'one', entity };
}
