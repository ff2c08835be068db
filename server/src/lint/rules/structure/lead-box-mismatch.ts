// The sentence before a 专栏 often announces its items one by one; items, wording and order of the two lists must then agree. Only boxes most of
// whose items are announced are judged.
import { foldText } from '../../../base/fold';
import type { Span } from '../../../base/span';
import type { Box, Paragraph } from '../../../model/document';
import { eachDocument } from '../../../model/walk';
import { documentRule, type Fault, type Options } from '../../rule';
import { leadsAndBoxes, segmentsBetween } from '../../support/box-leads';
import { isNearName } from '../../support/names';
import { replacing } from '../../support/ways';

interface LeadFault extends Fault {
  readonly problem: 'not-announced' | 'not-in-box' | 'order' | 'wording';
  readonly item: string;
  readonly other?: string;
}

/** Share of a box's items that must be announced before the two lists are compared. */
const SHARE = 0.6;
const FEWEST = 3;

export const leadBoxMismatch = documentRule<LeadFault, Options>({
  id: 'structure/lead-box-mismatch',
  severity: 'information',
  fix: 'suggested',
  source: {
    kind: 'practice',
    zh: '通行做法：导语逐项列出的内容与专栏各项数目、次序、用语一致',
    en: 'Practice: items announced before a box agree with the items in it in number, order and wording',
  },
  summary: { zh: '导语与专栏所列各项一致', en: 'The sentence before a box announces the items in it' },
  *find(document) {
    for (const part of eachDocument(document)) {
      for (const [lead, box] of leadsAndBoxes(part)) yield* compare(lead, box);
    }
  },
  why: {
    zh: '须由人核对导语与专栏，确定以哪一处为准',
    en: 'somebody must compare the two and say which holds',
  },
  mends: ({ span, problem, other }) =>
    problem === 'wording' && other !== undefined
      ? [replacing(span, other, { zh: `专栏改为导语的“${other}”`, en: `Change the box to “${other}”` })]
      : [],
  say({ problem, item, other }) {
    const advice = {
      zh: '请核对导语与专栏，使两处的项目、次序和用语一致。',
      en: 'Check the two and make items, order and wording agree.',
    };
    switch (problem) {
      case 'not-announced':
        return {
          zh: `专栏中的“${item}”在前面的导语里没有提到。${advice.zh}`,
          en: `The item “${item}” is not announced before the box. ${advice.en}`,
        };
      case 'not-in-box':
        return {
          zh: `导语提到的“${item}”在专栏里没有对应的一项。${advice.zh}`,
          en: `“${item}” is announced but is no item of the box. ${advice.en}`,
        };
      case 'order':
        return {
          zh: `专栏中“${item}”的位置与导语所列次序不同。${advice.zh}`,
          en: `The item “${item}” stands in another place than announced. ${advice.en}`,
        };
      case 'wording':
        return {
          zh: `专栏写“${item}”，导语写“${other}”，用语不一致。${advice.zh}`,
          en: `The box says “${item}”, the sentence before it “${other}”. ${advice.en}`,
        };
    }
  },
});

interface Item {
  readonly text: string;
  readonly span: Span;
  /** Place in the lead; negative when not announced. */
  readonly at: number;
}

function* compare(lead: Paragraph, box: Box): Iterable<LeadFault> {
  const words = foldText(lead.view.text);
  const items: Item[] = [];
  for (const block of box.blocks) {
    if (block.kind !== 'section' || block.role !== 'box-item') continue;
    const text = foldText(block.head.text);
    items.push({ text, span: block.head.span, at: text.length < 4 ? -1 : words.indexOf(text) });
  }
  const found = items.filter(({ at }) => at >= 0);
  if (found.length < FEWEST || found.length < items.length * SHARE) return;
  const places = found.map(({ at }) => at);
  const segments = segmentsBetween(words, Math.min(...places), Math.max(...places));
  const unannounced = segments.filter(
    (segment) => !items.some(({ text }) => segment.includes(text) || text.includes(segment)),
  );
  const related = [{ span: lead.span, message: { zh: '导语在这里', en: 'The sentence before the box' } }];
  let previous = -1;
  for (const { text, span, at } of items) {
    const near = at < 0 ? unannounced.find((segment) => isNearName(segment, text)) : undefined;
    if (near !== undefined)
      yield {
        span,
        problem: 'wording',
        item: text,
        other: unannounced.splice(unannounced.indexOf(near), 1)[0],
        related,
      };
    else if (at < 0) yield { span, problem: 'not-announced', item: text, related };
    else if (at < previous) yield { span, problem: 'order', item: text, related };
    previous = Math.max(previous, at);
  }
  for (const segment of unannounced) yield { span: box.caption.span, problem: 'not-in-box', item: segment, related };
}
