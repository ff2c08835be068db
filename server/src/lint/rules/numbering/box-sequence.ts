// 专栏编号连续、都有标题：boxes count 1, 2, 3 … in each document. What is inside a box is a list of its own and belongs to numbering/sequence.
import { eachBox, eachDocument } from '../../../model/walk';
import type { Box, Document } from '../../../model/document';
import { locatedReferences } from '../../../workspace/locate';
import { documentRule, type Bilingual, type Fault } from '../../rule';
import { findBreaks } from '../../support/ordinal-breaks';

interface BoxFault extends Fault {
  readonly message: Bilingual;
  readonly expected?: number;
  readonly numberSpan?: Fault['span'];
}

export const boxSequence = documentRule<BoxFault, Record<never, never>>({
  id: 'numbering/box-sequence',
  severity: 'warning',
  fix: 'suggested',
  source: {
    kind: 'practice',
    zh: '专栏在一个文件内从 1 起连续编号，各有标题（通行做法）',
    en: 'boxes are numbered from 1 in each document and have captions (common practice)',
  },
  summary: { zh: '专栏连续编号，各有标题', en: 'Boxes are numbered in order and have captions' },
  *find(top) {
    for (const document of eachDocument(top)) yield* faultsOf(document, top);
  },
  say: ({ message }) => message,
  mend: ({ expected, numberSpan }) => numberSpan && [{ span: numberSpan, newText: String(expected) }],
});

interface NumberedBox {
  readonly box: Box;
  readonly number: NonNullable<Box['caption']['number']>;
}

function* faultsOf(document: Document, top: Document): Iterable<BoxFault> {
  const boxes = [...eachBox(document)];
  const numbered = boxes.flatMap((box): NumberedBox[] =>
    box.caption.number ? [{ box, number: box.caption.number }] : [],
  );
  for (const box of boxes) {
    if (box.caption.number === undefined && numbered.length > boxes.length / 2) {
      yield {
        span: box.caption.span,
        message: {
          zh: '本文其他专栏都有编号，这个专栏没有。通行做法是专栏连续编号；请补上编号并核对其后各栏。',
          en: 'The other boxes of the document are numbered, this one is not. By common practice boxes are numbered in order; add the number and check those behind it.',
        },
      };
    } else if (box.caption.title === '' && boxes.some(({ caption }) => caption.title !== '')) {
      yield {
        span: box.caption.span,
        message: {
          zh: '本文其他专栏都有标题，这个专栏没有。请补上标题（通行做法）。',
          en: 'The other boxes of the document have captions, this one has none. Add the caption (common practice).',
        },
      };
    }
  }
  if (document.abridged) return;
  for (const { index, expected, certain } of findBreaks(
    numbered.map(({ number }) => number.value),
    1,
  )) {
    const { box, number } = numbered[index] as NumberedBox;
    const before = numbered[index - 1];
    const cited = isCited(top, number.value) || isCited(top, expected);
    yield {
      span: { start: box.caption.span.start, end: number.span.end },
      expected,
      numberSpan: number.span,
      fix: certain && !cited ? 'suggested' : 'none',
      message: {
        zh: `专栏编号不连续：${before ? `上一个是“专栏${before.number.value}”，` : ''}此处应为“专栏${expected}”，实为“专栏${number.value}”。通行做法是专栏在一个文件内从 1 起连续编号；请改正编号，并核对正文中提到的专栏。`,
        en: `The box is out of sequence: expected 专栏${expected}, found 专栏${number.value}. By common practice boxes are numbered from 1 in each document; correct the number and check where the text names boxes.`,
      },
      ...(before && {
        related: [{ span: before.box.caption.span, message: { zh: '上一个专栏', en: 'The box before' } }],
      }),
    };
  }
}

/** The text names the box by its number: a new number would need the mention changed too. */
function isCited(top: Document, value: number): boolean {
  return locatedReferences(top).some(
    ({ reference: { steps } }) => steps[0]?.unit === 'box' && steps[0].value === value,
  );
}
