// 第X条第Y项 where several 款 of the article have an item of that number: the reader cannot tell which is meant. Numbers that stand twice are the
// matter of the rules on numbering.
import type { Section } from '../../../model/document';
import { articlesOf, partsOf } from '../../../model/provisions';
import type { Entity } from '../../../workspace/entity';
import { placeOf } from '../../../workspace/occurrences';
import { resolvedReferences } from '../../../workspace/resolve';
import { toChinese } from '../../../base/numerals';
import { documentRule, type Fault } from '../../rule';
import { inserting } from '../../support/ways';

interface AmbiguousFault extends Fault {
  readonly printed: string;
  readonly parts: string;
  readonly numbers: readonly number[];
  /** Before the item. */
  readonly at: number;
}

export const ambiguous = documentRule<AmbiguousFault, Record<never, never>>({
  id: 'reference/ambiguous',
  severity: 'warning',
  fix: 'suggested',
  source: {
    kind: 'practice',
    zh: '通行做法：引用条文写明条、款、项，使所指唯一',
    en: 'Practice: a provision is cited by article, paragraph and item, so that one only is meant',
  },
  summary: { zh: '文内引用的项只有一个所指', en: 'A reference to an item has one meaning only' },
  *find(top) {
    for (const { reference, resolution, owner } of resolvedReferences(top)) {
      if (resolution.kind !== 'many' || !resolution.ambiguous) continue;
      const found = resolution.entities.map((entity) => partOfItem(entity));
      if (found.some((part) => part === undefined) || new Set(found).size < found.length) continue;
      yield {
        span: reference.span,
        printed: owner.source.slice(reference.span.start, reference.span.end).replace(/\s/g, ''),
        at: reference.steps.find(({ unit }) => unit === 'item')?.span.start ?? reference.span.start,
        numbers: found.flatMap((part) => part ?? []),
        parts: found.map((part) => `第${toChinese(part ?? 0) ?? ''}款`).join('、'),
        related: resolution.entities.map((entity) => ({
          span: placeOf(entity).selection,
          message: { zh: '可能指这一项', en: 'this item may be meant' },
        })),
      };
    }
  },
  mends: ({ numbers, at }) =>
    numbers.map((number) => {
      const part = `第${toChinese(number) ?? ''}款`;
      return inserting(at, part, { zh: `补上“${part}”`, en: `Add ${part}` });
    }),
  say: ({ printed, parts }) => ({
    zh: `“${printed}”可以指${parts}中的任何一项。通行做法是写明条、款、项；请补上款的序号。`,
    en: `“${printed}” may mean an item of ${parts}. By common practice a provision is cited by article, paragraph and item; add the paragraph.`,
  }),
});

/** Which 款 of its article an item stands under, counted from 1. */
function partOfItem(entity: Entity): number | undefined {
  if (entity.kind !== 'section' || entity.section.role !== 'item') return undefined;
  const holds = (article: Section): number => partsOf(article).findIndex(({ items }) => items.includes(entity.section));
  for (const article of articlesOf(entity.owner)) {
    const index = holds(article);
    if (index >= 0) return index + 1;
  }
  return undefined;
}
