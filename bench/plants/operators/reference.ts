// Mistakes in references inside a document: to an article, 款, item, part, attachment or box that is not there, and to an item of which there are
// two. Places come from the model; what the resolver thinks of them is never asked, but for finding a reference that is right.
import type { Span } from '../../../server/src/base/span';
import { toChinese } from '../../../server/src/base/numerals';
import type { Section } from '../../../server/src/model/document';
import { articlesOf, keepsParagraphs, partsOf } from '../../../server/src/model/provisions';
import type { ReferenceStep } from '../../../server/src/model/reference-types';
import { eachBox, eachParagraph } from '../../../server/src/model/walk';
import { attachmentsOf } from '../../../server/src/workspace/attachments';
import { resolvedReferences } from '../../../server/src/workspace/resolve';
import { insert, removeLines, replace } from '../edits';
import { inFile, type Ground, type Part } from '../ground';
import type { Operator, Plan } from '../operator';
import { pick, type Random } from '../random';

export const referenceOperators: readonly Operator[] = [
  {
    rule: 'reference/unresolved',
    name: 'number of a cited article beyond the last',
    *sites(ground, random) {
      for (const { part, step } of rightSteps(ground, 'article')) {
        const last = articlesOf(part.document).at(-1)?.marker.value ?? 0;
        if (step.numeral && last > 0)
          yield { edits: [replace(inFile(part, step.numeral), like(step, last + 1 + Math.floor(random() * 9)))] };
      }
    },
  },
  added('sentence added that cites an article beyond the last', (part, random) => {
    const last = articlesOf(part.document).at(-1)?.marker.value;
    if (last === undefined) return undefined;
    return `违反本${wordOf(part)}第${chinese(last + 1 + Math.floor(random() * 20))}条规定的，责令改正。`;
  }),
  added('sentence added that cites a range that ends beyond the last article', (part) => {
    const last = articlesOf(part.document).at(-1)?.marker.value;
    return last === undefined || last < 4 ? undefined : `依照第三条至第${chinese(last + 2)}条的规定执行。`;
  }),
  added('sentence added that cites a 款 the article does not have', (part, random) => {
    const articles = articlesOf(part.document).filter((each) => partsOf(each).length > 1);
    if (articles.length === 0) return undefined;
    const article = pick(random, articles);
    return `依照本${wordOf(part)}第${numeralOf(part, article)}条第${chinese(partsOf(article).length + 1)}款的规定执行。`;
  }),
  added('sentence added that cites an item the article does not have', (part, random) => {
    const articles = articlesOf(part.document).filter((each) => itemsOf(each) > 1);
    if (articles.length === 0) return undefined;
    const article = pick(random, articles);
    return `有本${wordOf(part)}第${numeralOf(part, article)}条第${chinese(itemsOf(article) + 1)}项情形的，责令改正。`;
  }),
  {
    rule: 'reference/unresolved',
    name: 'cited article at the end lost',
    also: ['numbering/article-sequence', 'structure/empty-section', 'numbering/single-child', 'date/effective-order'],
    *sites(ground) {
      for (const { part, step } of rightSteps(ground, 'article')) {
        const articles = articlesOf(part.document);
        const cited = articles.find(({ marker }) => marker.value === step.value);
        const inside = cited && step.span.start >= cited.span.start && step.span.end <= cited.span.end;
        if (cited && !inside && cited.marker.insertion === undefined && cited.span.end - cited.span.start < 4000)
          yield { edits: [removeLines(ground, inFile(part, cited.span))], at: [inFile(part, step.span)] };
      }
    },
  },
  {
    rule: 'reference/unresolved',
    name: '前款 in the first 款 of an article',
    *sites(ground, random) {
      for (const part of ground.parts) {
        if (!keepsParagraphs(part.document)) continue;
        const articles = articlesOf(part.document).filter(({ head }) => head.span.end > head.span.start);
        for (const article of articles.length > 0 ? [pick(random, articles), pick(random, articles)] : []) {
          const at = inFile(part, article.head.span).start;
          yield { edits: [insert(at, pick(random, ['前款规定以外的，', '依照前款规定，']))] };
        }
      }
    },
  },
  {
    rule: 'reference/unresolved',
    name: 'mention of an attachment off by one',
    *sites(ground) {
      for (const part of ground.parts) {
        const count = attachmentsOf(part.document).length;
        if (count === 0) continue;
        for (const at of sentenceEnds(part)) yield { edits: [insert(at, `（详见附件${count + 1}）`)] };
      }
    },
  },
  {
    rule: 'reference/unresolved',
    name: 'mention of an attachment where there are none',
    *sites(ground) {
      for (const part of ground.parts) {
        if (part.document.form !== 'document' || part.document !== part.top || part.document.legal) continue;
        if (part.document.inner.length > 0 || part.document.attachmentNote || part.document.abridged) continue;
        for (const at of sentenceEnds(part)) yield { edits: [insert(at, '（见附件2）')] };
      }
    },
  },
  {
    rule: 'reference/unresolved',
    name: 'mention of a box that is not there',
    *sites(ground) {
      for (const part of ground.parts) {
        const numbers = eachBox(part.document).flatMap(({ caption }) => (caption.number ? [caption.number.value] : []));
        if (numbers.length === 0) continue;
        const box = Math.max(...numbers) + 1;
        for (const at of sentenceEnds(part)) yield { edits: [insert(at, `（见专栏${box}）`)] };
      }
    },
  },
  {
    rule: 'reference/unresolved',
    name: 'mention of a part that is not there',
    *sites(ground) {
      for (const part of ground.parts) {
        if (part.document.legal || part.document.abridged) continue;
        const parts = part.document.blocks.filter(
          (block) => block.kind === 'section' && block.marker.form === 'dunhao',
        );
        if (parts.length < 3) continue;
        for (const at of sentenceEnds(part))
          yield { edits: [insert(at, `（详见第${chinese(parts.length + 2)}部分）`)] };
      }
    },
  },
  {
    rule: 'reference/ambiguous',
    name: 'second list of items put into an article whose item is cited',
    *sites(ground) {
      for (const part of ground.parts) {
        for (const article of articlesOf(part.document)) {
          const parts = partsOf(article);
          if (parts.length !== 1 || itemsOf(article) < 2) continue;
          const { end } = inFile(part, article.span);
          const gap = '\n\n';
          const cited = `依照本${wordOf(part)}第${numeralOf(part, article)}条第二项的规定处理。`;
          const list = `${gap}有下列情形之一的，从其规定：${gap}（一）法律另有规定的；${gap}（二）国家另有规定的。`;
          yield { edits: [insert(end, `${list}${gap}${cited}`)] };
        }
      }
    },
  },
];

/** References whose step of a kind is right as printed. */
function* rightSteps(
  ground: Ground,
  unit: ReferenceStep['unit'],
): Iterable<{ readonly part: Part; readonly step: ReferenceStep }> {
  for (const part of ground.parts) {
    for (const { reference, resolution, owner } of resolvedReferences(part.top)) {
      if (owner !== part.document || resolution.kind !== 'one') continue;
      const step = reference.steps.find((each) => each.unit === unit && !each.inherited && each.relative === undefined);
      if (step && (reference.scope.kind === 'own' || reference.scope.kind === 'self')) yield { part, step };
    }
  }
}

/** A sentence added behind a paragraph of an article of legal text that names itself. */
function added(name: string, sentence: (part: Part, random: Random) => string | undefined): Operator {
  return {
    rule: 'reference/unresolved',
    name,
    *sites(ground, random): Iterable<Plan> {
      for (const part of ground.parts) {
        if (!part.document.legal || wordOf(part) === '' || part.document.abridged) continue;
        const text = sentence(part, random);
        if (text === undefined) continue;
        const articles = articlesOf(part.document).filter(
          ({ paragraph, blocks }) => blocks.length === 0 && paragraph.view.text.endsWith('。'),
        );
        for (const article of articles.slice(2, -2).filter((_, i) => i % 4 === 0)) {
          yield { edits: [insert(inFile(part, article.paragraph.span).end, text)] };
        }
      }
    },
  };
}

/** What the text calls itself: 本条例, 本办法. */
function wordOf({ document }: Part): string {
  const title = (document.title?.text ?? '').replace(/[(（][^)）]*[)）]$/, '');
  return /(?:条例|办法|规定|细则|规则|法)$/.exec(title)?.[0] ?? '';
}

function itemsOf(article: Section): number {
  return partsOf(article).reduce((most, { items }) => Math.max(most, items.length), 0);
}

function numeralOf(part: Part, { marker }: Section): string {
  return part.document.source.slice(marker.numeral.start, marker.numeral.end);
}

/** Places right before the full stop that ends a paragraph of running text. */
function* sentenceEnds(part: Part): Iterable<number> {
  let count = 0;
  for (const { role, quoted, view, span } of eachParagraph(part.document)) {
    if (role !== 'text' || quoted || !view.text.endsWith('。') || view.text.length < 30) continue;
    if (count++ % 5 === 0) yield inFile(part, { start: span.end - 1, end: span.end } satisfies Span).start;
  }
}

function chinese(value: number): string {
  return toChinese(value) ?? String(value);
}

function like(step: ReferenceStep, value: number): string {
  return step.script === 'arabic' ? String(value) : chinese(value);
}
