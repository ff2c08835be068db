// The edits that a renumbering makes in other texts: what cites a provision of the changed document by its title or number is carried over like a
// reference inside it. Which files may cite it is known to the index; the caller hands their models in.
import { applyEdits } from '../../base/edit';
import { buildModel } from '../../model/build';
import type { GazetteFile, PlacedDocument } from '../../model/document';
import { eachDocument } from '../../model/walk';
import type { SyntaxTree } from '../../syntax/syntax-tree';
import {
  documentOfEntry,
  documentsNamed,
  namedDocument,
  resolveInDocument,
  type FoundDocument,
  type FullNames,
} from '../../workspace/elsewhere';
import type { Knowledge } from '../../workspace/knowledge';
import { locatedReferences, type LocatedReference, type ResolvedReference } from '../../workspace/locate';
import { fullNamesIn } from '../../workspace/short-names';
import { assemble } from './assemble';
import { explicitEdit, rangeNote, strayNote, turnedRanges } from './mend-strays';
import type { ProvisionChange, Renumbering } from './outcome';
import { NO_CHANGE } from './plan';
import { carryReferences, type Carried, type Page } from './reference-edits';
import type { LabelledEdit, RenumberNote } from './types';
import { byPlace, strayReferences, treeAfter } from './verify';

/** A file that may cite the changed document; the changed file itself for what else stands in it. */
export interface CitingFile {
  readonly uri: string;
  readonly tree: SyntaxTree;
  readonly file: GazetteFile;
}

/** What is known of the documents before the change. */
export interface Surroundings {
  /** The file of the changed document. */
  readonly uri: string;
  readonly knowledge: Knowledge;
}

export interface ExternalEdits {
  readonly edits: readonly LabelledEdit[];
  /** How many references are rewritten. */
  readonly references: number;
  readonly deleted: readonly RenumberNote[];
  readonly doubtful: readonly RenumberNote[];
}

/** The edits of one other file, in offsets of its present text. */
export function externalEdits(change: ProvisionChange, citing: CitingFile, around: Surroundings): ExternalEdits {
  const edits: LabelledEdit[] = [];
  const deleted: RenumberNote[] = [];
  const doubtful: RenumberNote[] = [];
  let rewritten = 0;
  for (const placed of citing.file.documents) {
    if (placed === change.placed) continue;
    const made = inDocument(change, citing, placed, around);
    edits.push(...made.edits);
    rewritten += made.references;
    deleted.push(...made.deleted);
    doubtful.push(...made.doubtful);
  }
  return { edits, references: rewritten, deleted, doubtful };
}

function inDocument(
  change: ProvisionChange,
  citing: CitingFile,
  placed: PlacedDocument,
  around: Surroundings,
): ExternalEdits {
  const page: Page = { text: citing.tree.text, base: placed.base };
  const fullNames = fullNamesIn(placed.document);
  const references = locatedReferences(placed.document).flatMap((located): ResolvedReference[] => {
    const found = meantDocument(change, located, fullNames, citing.uri, around);
    return found === undefined ? [] : [{ ...located, resolution: resolveInDocument(located, found) }];
  });
  if (references.length === 0) return { edits: [], references: 0, deleted: [], doubtful: [] };
  const { carried, deleted, doubtful } = carryReferences(page, references, change);
  const notes = [...doubtful];
  const order = new Map([...change.matched.values()].map((slot, index) => [slot, index]));
  const turned = turnedRanges(carried, (slot) => order.get(change.matched.get(slot) ?? slot) ?? 0);
  notes.push(...[...turned].map((each) => rangeNote(page, each)));
  const kept = carried.filter((each) => !turned.has(each));
  const settled = settle(change, citing, placed, page, kept);
  notes.push(...settled.doubtful);
  return { edits: settled.edits, references: settled.references, deleted, doubtful: notes };
}

/** The one document of the changed file that a reference means; copies elsewhere leave it open which is meant. */
function meantDocument(
  change: ProvisionChange,
  located: LocatedReference,
  fullNames: FullNames,
  near: string,
  { uri, knowledge }: Surroundings,
): FoundDocument | undefined {
  const named = namedDocument(located, fullNames);
  if (named === undefined) return undefined;
  const { documents } = documentsNamed(named, near, knowledge);
  const [only] = documents;
  if (only === undefined || documents.length > 1 || only.uri !== uri) return undefined;
  const found = documentOfEntry(change.file, only);
  return found?.placed === change.placed ? found : undefined;
}

/** Reads the text that comes out; references that would mean something else are written out or left alone and listed. */
function settle(
  change: ProvisionChange,
  citing: CitingFile,
  placed: PlacedDocument,
  page: Page,
  carried: readonly Carried[],
): Omit<ExternalEdits, 'deleted'> {
  const doubtful: RenumberNote[] = [];
  let left = carried;
  for (let round = 0; round < 3; round++) {
    const replace = unique(left.flatMap(({ edits }) => edits));
    const made = assemble(page.text, { ...NO_CHANGE, replace });
    const file = buildModel(treeAfter(citing.tree, made), citing.file);
    const now = file.documents[citing.file.documents.indexOf(placed)];
    const present = now === undefined ? [] : resolveAgain(change, left, now, placed, made.moved);
    const strays = strayReferences(
      left,
      change.matched,
      ({ resolved }) => made.moved(resolved.reference.span.start + placed.base),
      byPlace(present, now?.base ?? 0),
      change.after.document,
    );
    if (strays.length === 0) {
      const references = left.filter(({ edits }) => edits.length > 0).length;
      return { edits: made.edits, references, doubtful };
    }
    const mended = new Map<Carried, Carried | undefined>();
    for (const { before, now: stray } of strays) {
      const edit = round === 0 ? explicitEdit(page, change.plan, before, stray, change.matched, undefined) : undefined;
      if (edit === undefined) doubtful.push(strayNote(page, before));
      mended.set(before, edit && { ...before, edits: [edit], listed: edit.newText.length });
    }
    left = left.flatMap((each) => (mended.has(each) ? (mended.get(each) ?? []) : [each]));
  }
  return { edits: [], references: 0, doubtful: [...doubtful, ...left.map((each) => strayNote(page, each))] };
}

/** The references of the new text, resolved in the document each meant before. */
function resolveAgain(
  { placed: changed, after }: ProvisionChange,
  carried: readonly Carried[],
  now: PlacedDocument,
  before: PlacedDocument,
  moved: (offset: number) => number | undefined,
): ResolvedReference[] {
  const olds = eachDocument(changed.document);
  const news = eachDocument(after.document);
  const meant = new Map<number, number>();
  for (const { resolved, targets } of carried) {
    const at = moved(resolved.reference.span.start + before.base);
    const [target] = targets;
    if (at !== undefined && target !== undefined) meant.set(at, olds.indexOf(target.document));
  }
  return locatedReferences(now.document).flatMap((located) => {
    const document = news[meant.get(located.reference.span.start + now.base) ?? -1];
    return document === undefined
      ? []
      : [{ ...located, resolution: resolveInDocument(located, { document, placed: after }) }];
  });
}

function unique(edits: Carried['edits']): Carried['edits'] {
  const seen = new Set<string>();
  return edits.filter(({ span }) => {
    const key = `${span.start}-${span.end}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Adds the edits of what else stands in the changed file to those of the document itself. */
export function withOthers(made: Renumbering, others: ExternalEdits): Renumbering {
  const { tree, placed } = made.change;
  const edits = [...made.edits, ...others.edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const grown = others.edits
    .filter(({ span }) => span.start < placed.base)
    .reduce((sum, { span, newText }) => sum + newText.length - (span.end - span.start), 0);
  return {
    ...made,
    edits,
    references: made.references + others.references,
    text: applyEdits(tree.text, edits) ?? made.text,
    deleted: [...made.deleted, ...others.deleted],
    doubtful: [...made.doubtful, ...others.doubtful],
    ...(made.cursor === undefined ? {} : { cursor: made.cursor + grown }),
  };
}
