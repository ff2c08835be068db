// Resolves references to what hangs on a document or stands in it under a number of its own: attachments, boxes, tables, figures.
import { captionsOf } from '../model/captions';
import type { Document } from '../model/document';
import type { ReferenceStep } from '../model/reference-types';
import { eachBlock, eachBox, eachTable } from '../model/walk';
import { attachmentEntity, attachmentsMeant, attachmentsOf } from './attachments';
import type { Entity, Resolution } from './entity';
import { documentsAround, type LocatedReference } from './locate';

const UNKNOWN: Resolution = { kind: 'unknown' };

/** The resolution in and around a document; undefined for a reference to provisions. */
export function resolveAttached(located: LocatedReference, document: Document, top: Document): Resolution | undefined {
  const step = located.reference.steps[0];
  switch (step?.unit) {
    case 'attachment':
    case 'attached-table':
    case 'attached-figure':
      return attachment(step, located, document, top);
    case 'box':
      return box(step, located, document, top);
    case 'table':
    case 'figure':
      return caption(step, document, top);
    default:
      return undefined;
  }
}

/** Said behind a mention: the attachment is left out, or comes separately. */
const LEFT_OUT = /^[^。；;]{0,10}(?:略|另附|另发|另行|见网站|从略)/;

function attachment(step: ReferenceStep, located: LocatedReference, document: Document, top: Document): Resolution {
  const homes = homesOf(document, top);
  for (const home of homes) {
    const meant = attachmentsMeant(step, home);
    if (meant === undefined) continue;
    if (step.part === undefined && isHyphened(located) && hasParts(home)) return UNKNOWN;
    const entities = meant.map(attachmentEntity);
    const [only] = entities;
    if (entities.length === 1 && only !== undefined) return { kind: 'one', entity: only };
    return { kind: 'many', entities, ambiguous: step.value !== undefined };
  }
  const { view } = located.paragraph;
  if (
    LEFT_OUT.test(
      view.text.slice(view.indexAt(located.reference.span.end), view.indexAt(located.reference.span.end) + 16),
    )
  ) {
    return UNKNOWN;
  }
  // 附表 and 附录 may be anything that hangs on the text; only where some are labelled so is one of them missing.
  if (step.word !== '附件') {
    const labelled = homes.some((home) => attachmentsOf(home).some(({ page }) => page?.label?.word === step.word));
    if (!labelled || step.value === undefined) return UNKNOWN;
  }
  if (step.value === undefined && !located.reference.pointed) return UNKNOWN;
  // The message counts the attachments of the document that has some: the notice's, for a printed text.
  const holder = holderOf(homes, (home) => attachmentsOf(home).length);
  return { kind: 'none', step, within: undefined, document: holder ?? document };
}

/** The first of the documents that has any of something. */
function holderOf(homes: readonly Document[], count: (home: Document) => number): Document | undefined {
  return homes.find((home) => count(home) > 0);
}

/** 附件1-3 where attachments have parts: a range, or the third part of the first. */
function isHyphened({ reference: { range, span }, owner: { source } }: LocatedReference): boolean {
  const mark = range === 'from' ? source.charAt(span.end) : range === 'to' ? source.charAt(span.start - 1) : '';
  return mark !== '' && '-—–－'.includes(mark);
}

function hasParts(home: Document): boolean {
  return attachmentsOf(home).some(({ page }) => page?.label?.number?.part !== undefined);
}

/** The document itself, what it prints, and those around it, in the order in which attachments are looked for. */
function homesOf(document: Document, top: Document): readonly Document[] {
  const printed = document.inner.filter(({ form }) => form === 'instrument' || form === 'forwarded');
  return [document, ...documentsAround(document, top), ...printed];
}

function box(step: ReferenceStep, located: LocatedReference, document: Document, top: Document): Resolution {
  const homes = homesOf(document, top);
  for (const home of homes) {
    const found = eachBox(home).filter(({ caption: { number } }) => number?.value === step.value);
    const entities = found.map((each): Entity => ({ kind: 'box', box: each, owner: home }));
    const [only] = entities;
    if (entities.length === 1 && only !== undefined) return { kind: 'one', entity: only };
    if (entities.length > 1) return { kind: 'many', entities, ambiguous: true };
  }
  const holder = holderOf(
    homes,
    (home) => eachBox(home).filter(({ caption: { number } }) => number !== undefined).length,
  );
  if (holder === undefined && !located.reference.pointed) return UNKNOWN;
  return { kind: 'none', step, within: undefined, document: holder ?? document };
}

function caption(step: ReferenceStep, document: Document, top: Document): Resolution {
  const homes = homesOf(document, top);
  const kind = step.unit === 'table' ? 'table' : 'figure';
  for (const home of homes) {
    const entities = captionsOf(home)
      .filter((each) => each.kind === kind && each.value === step.value && each.part === undefined)
      .map((each): Entity => ({ kind: 'caption', caption: each, owner: home }));
    const [only] = entities;
    if (entities.length === 1 && only !== undefined) return { kind: 'one', entity: only };
    if (entities.length > 1) return { kind: 'many', entities, ambiguous: true };
  }
  const captions = homes.flatMap((home) => captionsOf(home).filter((each) => each.kind === kind));
  if (captions.length === 0 || captions.some(({ part }) => part !== undefined)) return UNKNOWN;
  // Every table must have its number before one of them can be said to be missing; one in a box goes by the box.
  const tables = homes.reduce((count, home) => count + eachTable(home).length - tablesInBoxes(home), 0);
  if (kind === 'table' && tables > captions.length) return UNKNOWN;
  return { kind: 'none', step, within: undefined, document };
}

function tablesInBoxes(document: Document): number {
  return eachBox(document).reduce(
    (count, { blocks }) => count + eachBlock(blocks).filter(({ kind }) => kind === 'table').length,
    0,
  );
}
