// Random changes in sentences that say something twice: announced counts with their lists, growth with both of its ends, a whole with its parts.
// Looks for places through the model; asks no rule.
import { shift, type Span } from '../../server/src/base/span';
import type { Paragraph } from '../../server/src/model/document';
import type { Enumeration } from '../../server/src/model/enumeration-types';
import { enumerationsOf } from '../../server/src/model/enumerations';
import { quantitiesOf } from '../../server/src/model/quantities';
import type { Quantity } from '../../server/src/model/quantity-types';
import { parseChineseNumeral, toChinese } from '../../server/src/base/numerals';
import { remove, replace } from '../plants/edits';
import { paragraphs, type Ground } from '../plants/ground';
import { between, pick, type Random } from '../plants/random';
import type { Change } from './change';
import { otherDigit } from './digits';

/** An item of an enumeration taken out with the mark behind it, or said twice under another name. */
export function* items(ground: Ground, random: Random): Iterable<Change> {
  for (const { enumeration, base } of counted(ground)) {
    if (enumeration.place === 'children' || enumeration.place === 'ordinals' || enumeration.items.length < 3) continue;
    const at = between(random, 0, enumeration.items.length - 2);
    const item = shift((enumeration.items[at] as { span: Span }).span, base);
    const next = shift((enumeration.items[at + 1] as { span: Span }).span, base);
    const within = shift(spanOf(enumeration), base);
    const text = ground.text.slice(item.start, item.end);
    const mark = ground.text.slice(item.end, next.start);
    if (mark !== '、') continue;
    yield random() < 0.5
      ? {
          kind: 'item',
          ground,
          within,
          what: `${text} taken out`,
          edits: [remove({ start: item.start, end: next.start })],
          unseen: open(enumeration),
        }
      : {
          kind: 'item',
          ground,
          within,
          what: `one more beside ${text}`,
          edits: [replace({ start: next.start, end: next.start }, `新${text}、`)],
        };
  }
}

/** Another count before the list. */
export function* counts(ground: Ground, random: Random): Iterable<Change> {
  for (const { enumeration, base } of counted(ground)) {
    const { value, text, span } = enumeration.count;
    const other = value + (value > 2 && random() < 0.5 ? -1 : 1);
    const printed = parseChineseNumeral(text) === value ? toChinese(other) : String(other);
    if (printed === undefined) continue;
    yield {
      kind: 'count',
      ground,
      within: shift(spanOf(enumeration), base),
      what: `${text}${enumeration.classifier}${enumeration.noun} → ${printed}`,
      edits: [replace(shift(span, base), printed)],
      unseen: other > value ? open(enumeration) : undefined,
    };
  }
}

/** A list that 等 leaves open says nothing when items are missing. */
function open({ complete }: Enumeration): Change['unseen'] {
  return complete ? undefined : 'printed once';
}

function spanOf({ span, list }: Enumeration): Span {
  return { start: Math.min(span.start, list.start), end: Math.max(span.end, list.end) };
}

function* counted(ground: Ground): Iterable<{ readonly enumeration: Enumeration; readonly base: number }> {
  if (ground.model.kind === 'foreign') return;
  for (const { base, document } of ground.model.documents) {
    for (const enumeration of enumerationsOf(document)) if (!enumeration.owner.abridged) yield { enumeration, base };
  }
}

/** A digit in a sentence that is reckoned. */
export function* sentenceDigits(ground: Ground, random: Random): Iterable<Change> {
  for (const { part, paragraph } of paragraphs(ground)) {
    for (const { quantities: group, bound } of reckoned(paragraph)) {
      const quantity = pick(random, group);
      const change = otherDigit(ground, random, shift(quantity.number.digits.span, part.base));
      if (change === undefined) continue;
      const within = shift(paragraph.span, part.base);
      // Parts behind 其中 need not be all there, and of shares only the last one lacking tells: most digits of such sentences are printed once.
      yield {
        kind: 'sentence digit',
        ground,
        within,
        what: change.what,
        edits: [change.edit],
        unseen: bound ? undefined : 'printed once',
      };
    }
  }
}

/** The quantities of sentences that print a growth with both ends, a whole with parts, or shares of one whole. */
function reckoned(paragraph: Paragraph): { readonly quantities: Quantity[]; readonly bound: boolean }[] {
  const groups: { quantities: Quantity[]; bound: boolean }[] = [];
  const { text } = paragraph.view;
  const { quantities } = quantitiesOf(paragraph);
  let from = 0;
  for (const stop of [...text.matchAll(/[。；;]/g)].map(({ index }) => index).concat(text.length)) {
    const own = quantities.filter(({ span }) => {
      const at = paragraph.view.indexAt(span.start);
      return at >= from && at < stop && /\d/.test(text.slice(at, paragraph.view.indexAt(span.end - 1) + 1));
    });
    const sentence = text.slice(from, stop);
    const has = (role: string): boolean => own.some(({ lead }) => lead?.role === role);
    const grows = has('from') && has('level') && (has('change') || has('yearly'));
    const splits = sentence.includes('其中') && own.filter(({ measure }) => measure === 'plain').length >= 2;
    const shares = own.filter(({ measure }) => measure === 'percent').length >= 3 && sentence.includes('占');
    if (grows || splits || shares) groups.push({ quantities: own, bound: grows });
    from = stop + 1;
  }
  return groups;
}
