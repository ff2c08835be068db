// Walks the steps of a reference to provisions: chapters, articles, 款项目, and the headings of documents that have no articles. Each step narrows
// where the next is looked for; relative steps count from where the reference stands.
import type { Box, Document, Paragraph, Section } from '../model/document';
import { articlesOf, keepsParagraphs, partIndexOf, partsOf, type ArticlePart } from '../model/provisions';
import type { Reference, ReferenceStep } from '../model/reference-types';
import { eachSection, sectionsIn } from '../model/walk';
import type { Entity, Resolution } from './entity';
import type { ResolvedReference } from './locate';

/** Where steps are looked for and from where relative ones count. */
export interface Place {
  readonly document: Document;
  /** Sections of `document` around the reference, outermost first; empty when it stands elsewhere. */
  readonly chain: readonly Section[];
  readonly paragraph: Paragraph;
  readonly reference: Reference;
  readonly before: readonly ResolvedReference[];
  readonly box?: Box;
}

const UNKNOWN: Resolution = { kind: 'unknown' };

/** What the steps come to, taken one after another. */
export function resolveSteps(steps: readonly ReferenceStep[], place: Place): Resolution {
  let at: Entity | undefined;
  let found: readonly Entity[] = [];
  let ambiguous = false;
  for (const [index, step] of steps.entries()) {
    const next = at === undefined && index === 0 ? firstStep(step, place) : at && deeper(step, at, place.document);
    if (next === undefined) return UNKNOWN;
    if (next === 'none') return { kind: 'none', step, within: at, document: place.document };
    if (next.length === 0) return UNKNOWN;
    found = next;
    at = next[0];
    if (next.length > 1) {
      if (index < steps.length - 1) return UNKNOWN;
      ambiguous = step.relative === undefined;
    }
  }
  const [only] = found;
  if (only === undefined) return UNKNOWN;
  return found.length === 1 ? { kind: 'one', entity: only } : { kind: 'many', entities: found, ambiguous };
}

/** undefined: cannot be told · 'none': must be there and is not. */
type Found = readonly Entity[] | 'none' | undefined;

function firstStep(step: ReferenceStep, place: Place): Found {
  if (step.relative === 'this') return thisStep(step, place);
  if (step.relative === 'previous') return previousStep(step, place);
  if (step.relative === 'same') return sameStep(step, place);
  const { document, chain } = place;
  switch (step.unit) {
    case 'division': {
      const found = division(step, document);
      // 占第三部分资金 counts something; only where the reader is sent there is a part missing.
      const sent = place.reference.pointed || place.reference.scope.kind === 'self';
      return found === 'none' && !sent ? undefined : found;
    }
    case 'part':
    case 'subpart':
    case 'chapter':
      return numbered(eachSection(document), step, document);
    case 'section': {
      const chapter = chain.findLast(({ role }) => role === 'chapter');
      return chapter === undefined ? undefined : numbered(sectionsIn(chapter.blocks), step, document);
    }
    case 'article':
      return article(step, document, place.reference.scope.kind);
    case 'paragraph': {
      const own = chain.findLast(({ role }) => role === 'article');
      return own === undefined ? undefined : part(step, own, document);
    }
    case 'item':
      return ownItem(step, place);
    default:
      return undefined;
  }
}

/** 第三部分: printed so, or else the third heading 三、. */
function division(step: ReferenceStep, document: Document): Found {
  const printed = eachSection(document).filter(
    ({ role, marker }) => role === 'part' && isDivision(document, marker.span),
  );
  if (printed.length > 0) return numbered(printed, step, document);
  const headings = document.blocks.filter(
    (block): block is Section => block.kind === 'section' && block.marker.form === 'dunhao',
  );
  return headings.length < 2 ? undefined : numbered(headings, step, document);
}

function isDivision(document: Document, { start, end }: { start: number; end: number }): boolean {
  return document.source.slice(start, end).includes('部');
}

function article(step: ReferenceStep, document: Document, scope: string): Found {
  const articles = articlesOf(document);
  if (articles.length > 0) return numbered(articles, step, document);
  if (scope !== 'self') return undefined;
  // 本通知第一条 is said of 一、 where a notice has no articles; that it is missing nobody can be sure of.
  const headings = document.blocks.filter(
    (block): block is Section => block.kind === 'section' && block.marker.form === 'dunhao',
  );
  const found = headings.find(({ marker }) => marker.value === step.value);
  return found === undefined ? undefined : [{ kind: 'section', section: found, owner: document }];
}

const ROLES: Readonly<Partial<Record<ReferenceStep['unit'], readonly Section['role'][]>>> = {
  part: ['part'],
  division: ['part', 'heading'],
  subpart: ['subpart'],
  chapter: ['chapter'],
  section: ['section'],
  article: ['article'],
};

function numbered(sections: readonly Section[], step: ReferenceStep, owner: Document): Found {
  const roles = ROLES[step.unit] ?? [];
  if (!sections.some(({ role }) => roles.includes(role))) return undefined;
  const found = (valuesOf(sections).get(step.value ?? 0) ?? []).filter(
    ({ role, marker }) => roles.includes(role) && marker.insertion === step.insertion,
  );
  return found.length === 0 ? 'none' : found.map((section) => ({ kind: 'section', section, owner }));
}

const values = new WeakMap<readonly Section[], ReadonlyMap<number, readonly Section[]>>();

/** Sections by their number; a law of ten thousand articles is asked as often as it has references. */
function valuesOf(sections: readonly Section[]): ReadonlyMap<number, readonly Section[]> {
  let map = values.get(sections);
  if (map === undefined) {
    const made = new Map<number, Section[]>();
    for (const section of sections) {
      const list = made.get(section.marker.value);
      if (list === undefined) made.set(section.marker.value, [section]);
      else list.push(section);
    }
    map = made;
    values.set(sections, map);
  }
  return map;
}

/** The nth 款 of an article. */
function part(step: ReferenceStep, article: Section, owner: Document): Found {
  const parts = partsOf(article);
  const value = step.value ?? 0;
  const found = parts[value - 1];
  if (found !== undefined) return [partEntity(found, value, article, owner)];
  // Copies from the web often lose the line ends between 款.
  return keepsParagraphs(owner) && !holdsSentences(parts, value) ? 'none' : undefined;
}

function holdsSentences(parts: readonly ArticlePart[], value: number): boolean {
  const sentences = parts.reduce((count, { paragraph }) => count + (paragraph.view.text.match(/。/g)?.length ?? 0), 0);
  return sentences >= value && parts.length === 1;
}

function partEntity({ paragraph }: ArticlePart, value: number, article: Section, owner: Document): Entity {
  return { kind: 'paragraph', article, value, paragraph, owner };
}

/** 第三项 with nothing before it: an item of what an item was named of before, or of the 款 or heading the reference stands in. */
function ownItem(step: ReferenceStep, place: Place): Found {
  const { document, chain, paragraph } = place;
  const path = place.before.findLast(({ reference: { steps } }) => steps.length > 1 && steps.some(isItem));
  if (path !== undefined) return itemBeside(step, path, place);
  const own = chain.findLast(({ role }) => role === 'article');
  if (own !== undefined) {
    const parts = partsOf(own);
    const here = parts[partIndexOf(own, paragraph, chain)];
    const near = here === undefined ? 'none' : itemsOf([here], step, document);
    const found = near === undefined || near === 'none' ? itemsOf(parts, step, document) : near;
    return found === 'none' ? undefined : found;
  }
  return step.bracketed ? headingItem(step, chain, document) : undefined;
}

function isItem({ unit }: ReferenceStep): boolean {
  return unit === 'item';
}

/** 违反第六条第（一）项的，…；违反第（四）项的，…: within a sentence the item is one of the same list; farther on nobody can tell. */
function itemBeside(step: ReferenceStep, path: ResolvedReference, { paragraph, reference, document }: Place): Found {
  const { view } = paragraph;
  const { resolution } = path;
  if (resolution.kind !== 'one' || resolution.entity.kind !== 'section') return undefined;
  const between = view.text.slice(view.indexAt(path.reference.span.end), view.indexAt(reference.span.start));
  if (between.includes('。')) return undefined;
  const { section, owner } = resolution.entity;
  if (owner !== document) return undefined;
  const article = articleAround(section, document);
  if (article !== undefined) {
    const found = itemsOf(
      partsOf(article).filter(({ items }) => items.includes(section)),
      step,
      document,
    );
    return found === 'none' ? undefined : found;
  }
  const heading = eachSection(document).find(({ blocks }) => sectionsIn(blocks).includes(section));
  return heading === undefined ? undefined : headingItem(step, [heading], document);
}

/** （二） under the last heading 一、 of a chain. */
function headingItem(step: ReferenceStep, chain: readonly Section[], owner: Document): Found {
  const heading = chain.findLast(({ marker }) => marker.form === 'dunhao');
  const found = (heading === undefined ? [] : bracketHeadings(heading)).filter(
    ({ marker }) => marker.value === step.value,
  );
  return found.length > 0 ? found.map((section) => ({ kind: 'section', section, owner })) : undefined;
}

function bracketHeadings(section: Section): readonly Section[] {
  return sectionsIn(section.blocks).filter(({ marker }) => marker.form === 'bracket');
}

function itemsOf(parts: readonly ArticlePart[], step: ReferenceStep, owner: Document): Found {
  const items = parts.flatMap((each) => each.items);
  const found = items.filter(({ marker }) => marker.value === step.value);
  if (found.length > 0) return found.map((section) => ({ kind: 'section', section, owner }));
  // Items printed within the line are not told apart by the model.
  if (parts.some(({ paragraph }) => /\([一二三四五六七八九十]{1,3}\)|[一二三]是/.test(paragraph.view.text)))
    return undefined;
  return 'none';
}

/** A step inside what the one before has found. */
function deeper(step: ReferenceStep, at: Entity, document: Document): Found {
  if (step.relative !== undefined || step.value === undefined) return undefined;
  if (at.kind === 'paragraph') {
    if (step.unit !== 'item') return undefined;
    const own = partsOf(at.article)[at.value - 1];
    return own === undefined ? undefined : itemsOf([own], step, document);
  }
  if (at.kind !== 'section') return undefined;
  const { section } = at;
  if (section.role === 'article') {
    if (step.unit === 'paragraph') return part(step, section, document);
    return step.unit === 'item' ? itemsOf(partsOf(section), step, document) : undefined;
  }
  if (step.unit === 'subitem') {
    const found = sectionsIn(section.blocks).filter(({ marker }) => marker.value === step.value);
    return found.length === 0 ? undefined : found.map((each) => ({ kind: 'section', section: each, owner: document }));
  }
  if (step.unit === 'item' || (step.unit === 'article' && section.role === 'heading')) {
    const children = bracketHeadings(section);
    const found = children.filter(({ marker }) => marker.value === step.value);
    if (found.length > 0) return found.map((each) => ({ kind: 'section', section: each, owner: document }));
    return children.length > 0 && step.unit === 'item' ? 'none' : undefined;
  }
  const inside = eachSectionIn(section);
  return numbered(inside, step, document);
}

function eachSectionIn(section: Section): readonly Section[] {
  return sectionsIn(section.blocks).flatMap((each) => [each, ...eachSectionIn(each)]);
}

const ANCESTOR: Readonly<Partial<Record<ReferenceStep['unit'], Section['role']>>> = {
  part: 'part',
  subpart: 'subpart',
  chapter: 'chapter',
  section: 'section',
  article: 'article',
  item: 'item',
  subitem: 'subitem',
};

function thisStep(step: ReferenceStep, { chain, document, paragraph }: Place): Found {
  if (step.unit === 'paragraph') {
    const own = chain.findLast(({ role }) => role === 'article');
    const index = own === undefined ? -1 : partIndexOf(own, paragraph, chain);
    const found = own === undefined ? undefined : partsOf(own)[index];
    return own === undefined || found === undefined ? undefined : [partEntity(found, index + 1, own, document)];
  }
  const role = ANCESTOR[step.unit];
  const section = role === undefined ? undefined : chain.findLast((each) => each.role === role);
  return section === undefined ? undefined : [{ kind: 'section', section, owner: document }];
}

function previousStep(step: ReferenceStep, place: Place): Found {
  const { chain, document } = place;
  const own = chain.findLast(({ role }) => role === 'article');
  switch (step.unit) {
    case 'paragraph':
      return own === undefined ? undefined : previousParts(step, own, place);
    case 'item':
      return own === undefined ? undefined : previousItems(step, own, place);
    case 'article': {
      if (own === undefined) return undefined;
      const articles = articlesOf(document);
      return (
        before(articles, articles.indexOf(own), step.count)?.map((section) => ({
          kind: 'section',
          section,
          owner: document,
        })) ?? 'none'
      );
    }
    case 'chapter':
    case 'section': {
      const role = ANCESTOR[step.unit];
      const here = chain.findLast((each) => each.role === role);
      if (here === undefined) return undefined;
      const siblings = eachSection(document).filter((each) => each.role === role);
      return before(siblings, siblings.indexOf(here), step.count)?.map((section) => ({
        kind: 'section',
        section,
        owner: document,
      }));
    }
    default:
      return undefined;
  }
}

function before<T>(all: readonly T[], index: number, count: number): readonly T[] | undefined {
  return index < 0 || index - count < 0 ? undefined : all.slice(index - count, index);
}

function previousParts(step: ReferenceStep, own: Section, place: Place): Found {
  const { chain, paragraph, document, reference } = place;
  const parts = partsOf(own);
  const index = partIndexOf(own, paragraph, chain);
  if (index < 0) return undefined;
  const found = before(parts, index, step.count);
  if (found !== undefined) {
    const first = index - step.count;
    return found.map((each, i) => partEntity(each, first + i + 1, own, document));
  }
  // A 。 before it in its own paragraph: the copy may have lost the end of the 款 that is meant.
  const { view } = paragraph;
  const ahead = view.text.slice(0, view.indexAt(reference.span.start));
  return ahead.includes('。') || !keepsParagraphs(document) ? undefined : 'none';
}

function previousItems(step: ReferenceStep, own: Section, place: Place): Found {
  const { chain, paragraph, document } = place;
  const parts = partsOf(own);
  const entities = (items: readonly Section[]): readonly Entity[] =>
    items.map((section) => ({ kind: 'section', section, owner: document }));
  const item = chain.findLast(({ role }) => role === 'item');
  const index = partIndexOf(own, paragraph, chain);
  const items = parts[index]?.items ?? [];
  if (item !== undefined && items.includes(item)) {
    const found = before(items, items.indexOf(item), step.count);
    return found === undefined ? undefined : entities(found);
  }
  // Behind a list, 前三项 are its first three and 前项 its last.
  const list = parts.slice(0, index).findLast((each) => each.items.length > 0)?.items ?? [];
  if (list.length < step.count) return undefined;
  return entities(step.count === 1 ? list.slice(-1) : list.slice(0, step.count));
}

/** 同条: the article named last before it in the paragraph. */
function sameStep(step: ReferenceStep, { before: earlier, document }: Place): Found {
  const last = earlier.at(-1);
  if (last?.resolution.kind !== 'one') return undefined;
  const { entity } = last.resolution;
  if (step.unit !== 'article') return undefined;
  const section =
    entity.kind === 'paragraph'
      ? entity.article
      : entity.kind === 'section'
        ? articleAround(entity.section, document)
        : undefined;
  return section === undefined ? undefined : [{ kind: 'section', section, owner: document }];
}

function articleAround(section: Section, document: Document): Section | undefined {
  if (section.role === 'article') return section;
  return articlesOf(document).find((each) => partsOf(each).some(({ items }) => items.includes(section)));
}
