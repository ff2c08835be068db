// The path by which an entity is cited, in numbers: 第十条第二款第三项 is article 10, paragraph 2, item 3. From the entity itself, not from how some
// reference printed it, so that a reference can be written anew when the entity has moved.
import type { Document, Section } from '../model/document';
import { articlesOf, partsOf } from '../model/provisions';
import type { ReferenceUnit } from '../model/reference-types';
import { eachSection } from '../model/walk';
import type { Entity } from './entity';

/** One number of a path. */
export interface PathStep {
  readonly unit: ReferenceUnit;
  readonly value: number;
  /** The number behind 之 in 第十二条之一. */
  readonly insertion?: number;
}

/**
 * The numbers an entity is cited by, outermost first; chapters are left out of an article's path, because articles count through them.
 * Empty where a thing is not cited by number (a whole document, a heading that has no unit to be cited by, an unnumbered box).
 */
export function pathOf(entity: Entity): readonly PathStep[] {
  switch (entity.kind) {
    case 'section':
      return sectionPath(entity.section, entity.owner);
    case 'paragraph':
      return [...sectionPath(entity.article, entity.owner), { unit: 'paragraph', value: entity.value }];
    case 'box': {
      const number = entity.box.caption.number;
      return number === undefined ? [] : [{ unit: 'box', value: number.value }];
    }
    case 'caption':
      return [{ unit: entity.caption.kind, value: entity.caption.value }];
    case 'attachment': {
      const value = entity.page?.label?.number?.value ?? entity.entry?.number?.value;
      return value === undefined ? [] : [{ unit: 'attachment', value }];
    }
    default:
      return [];
  }
}

const NOTHING: readonly PathStep[] = [];

function sectionPath(section: Section, owner: Document): readonly PathStep[] {
  const { marker, role } = section;
  const value = marker.value;
  switch (role) {
    case 'article':
      return [{ unit: 'article', value, ...(marker.insertion === undefined ? {} : { insertion: marker.insertion }) }];
    case 'part':
    case 'subpart':
    case 'chapter':
      return [{ unit: role, value }];
    case 'section': {
      const chapter = parentOf(section, owner);
      return chapter === undefined ? NOTHING : [...sectionPath(chapter, owner), { unit: 'section', value }];
    }
    case 'item': {
      const article = articlesOf(owner).find((each) => partsOf(each).some(({ items }) => items.includes(section)));
      if (article === undefined) return NOTHING;
      const parts = partsOf(article);
      const index = parts.findIndex(({ items }) => items.includes(section));
      // 款 is named only where the article has several.
      const part: readonly PathStep[] = parts.length > 1 ? [{ unit: 'paragraph', value: index + 1 }] : [];
      return [...sectionPath(article, owner), ...part, { unit: 'item', value }];
    }
    case 'heading': {
      if (marker.form === 'dunhao') return [{ unit: 'division', value }];
      const parent = parentOf(section, owner);
      if (marker.form !== 'bracket' || parent?.marker.form !== 'dunhao') return NOTHING;
      return [...sectionPath(parent, owner), { unit: 'item', value }];
    }
    default:
      return NOTHING;
  }
}

/** The section directly around a section. */
export function parentOf(section: Section, owner: Document): Section | undefined {
  return eachSection(owner).find(({ blocks }) => blocks.includes(section));
}
