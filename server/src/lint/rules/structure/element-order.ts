// The elements of a document stand in the usual order: title and number, addressee, body, attachment note, signature, date, postscript,
// attachments, copy-to and printing lines. Only the order is judged here, not whether an element is there.
import type { Span } from '../../../base/span';
import type { Document, Element, ElementKind } from '../../../model/document';
import { eachDocument } from '../../../model/walk';
import { documentRule, type Fault, type Mending, type Options } from '../../rule';
import { ELEMENT_NAMES, ELEMENT_RANKS } from '../../support/elements';
import { gapAt, isAloneOnLines, wholeLines } from '../../support/ways';

interface OrderFault extends Fault {
  readonly misplaced: Element;
  /** The element it stands on the wrong side of. */
  readonly other: Element;
  /** It should stand before the other, and stands behind it. */
  readonly late: boolean;
}

export const elementOrder = documentRule<OrderFault, Options>({
  id: 'structure/element-order',
  severity: 'warning',
  fix: 'suggested',
  source: {
    kind: 'standard',
    zh: '国家标准《党政机关公文格式》（GB/T 9704—2012）对公文要素编排次序的规定；公报转载时发文字号移到标题之下属通行做法',
    en: 'GB/T 9704—2012, Layout key for official document, order of the elements; a number below the title is the practice of reprints',
  },
  summary: { zh: '公文各要素的先后次序', en: 'Elements stand in the usual order' },
  *find(document) {
    for (const part of eachDocument(document)) {
      if (part.form === 'document' || part.form === 'forwarded') yield* misplacedIn(part);
    }
  },
  why: {
    zh: '要素和别的文字连在一起，须由人移动',
    en: 'the element is run together with other text; somebody must move it',
  },
  mends: ({ misplaced, other, late }, { source }) =>
    moved(misplaced.span, late ? other.span.start : other.span.end, late, source),
  say({ misplaced, other, late }) {
    const name = ELEMENT_NAMES[misplaced.kind];
    const beside = ELEMENT_NAMES[other.kind];
    return {
      zh: `“${name.zh}”排在了“${beside.zh}”之${late ? '后' : '前'}。按公文格式，次序为标题、发文字号、主送机关、正文、附件说明、署名、成文日期、附注、附件，请移到“${beside.zh}”之${late ? '前' : '后'}。`,
      en: `The ${name.en} stands ${late ? 'behind' : 'before'} the ${beside.en}. The order is title, number, addressee, body, attachment note, signature, date, postscript, attachments; move it ${late ? 'before' : 'behind'} the ${beside.en}.`,
    };
  },
});

/** The lines of the element set where they belong. */
function moved(span: Span, at: number, before: boolean, source: string): readonly Mending[] {
  if (!isAloneOnLines(span, source) || !isAtLineEdge(at, before, source)) return [];
  const text = source.slice(span.start, span.end);
  const gap = gapAt(source, at);
  return [
    {
      title: { zh: '移到应在的位置', en: 'Move it where it belongs' },
      edits: [
        { span: wholeLines(span, source), newText: '' },
        { span: { start: at, end: at }, newText: before ? text + gap : gap + text },
      ],
    },
  ];
}

function isAtLineEdge(at: number, begins: boolean, source: string): boolean {
  return begins
    ? /(?:^|[\r\n])[ \t\u3000]*$/.test(source.slice(Math.max(0, at - 200), at))
    : /^[ \t\u3000]*(?:[\r\n]|$)/.test(source.slice(at, at + 200));
}

const HEAD: ReadonlySet<ElementKind> = new Set<ElementKind>(['annotation', 'number']);
const CLOSING: ReadonlySet<ElementKind> = new Set<ElementKind>(['signature', 'date']);

function* misplacedIn(document: Document): Iterable<OrderFault> {
  const elements = firstOfEach(document);
  const kept = longestOrdered(elements);
  for (const [index, element] of elements.entries()) {
    if (kept.has(element)) continue;
    const rank = ELEMENT_RANKS[element.kind];
    const before = elements.slice(0, index).find((other) => kept.has(other) && ELEMENT_RANKS[other.kind] > rank);
    const behind = elements.slice(index + 1).findLast((other) => kept.has(other) && ELEMENT_RANKS[other.kind] < rank);
    const other = before ?? behind;
    // Signature and date among themselves: date/position.
    if (!other || (CLOSING.has(element.kind) && CLOSING.has(other.kind))) continue;
    // Courts print their number below the 题注, others above it.
    if (HEAD.has(element.kind) && HEAD.has(other.kind)) continue;
    const related = [
      {
        span: other.span,
        message: { zh: `“${ELEMENT_NAMES[other.kind].zh}”在这里`, en: `The ${ELEMENT_NAMES[other.kind].en}` },
      },
    ];
    yield { span: element.span, misplaced: element, other, late: before !== undefined, related };
  }
}

/** The first element of each kind: titles and signatures printed twice are no matter of order. A postscript behind the attachments is left out. */
function firstOfEach(document: Document): Element[] {
  const out: Element[] = [];
  for (const element of [...document.elements].sort((a, b) => a.span.start - b.span.start)) {
    if (out.some((other) => other.kind === element.kind)) continue;
    const closing = out.some((other) => ELEMENT_RANKS[other.kind] > ELEMENT_RANKS.postscript);
    if (element.kind === 'postscript' && closing) continue;
    out.push(element);
  }
  return out;
}

/** The greatest number of elements that already stand in order; of equal choices the one whose elements come first. */
function longestOrdered(elements: readonly Element[]): Set<Element> {
  const best: { length: number; next: number }[] = [];
  for (let i = elements.length - 1; i >= 0; i--) {
    const rank = rankAt(elements, i);
    let choice = { length: 1, next: -1 };
    for (let j = i + 1; j < elements.length; j++) {
      const length = (best[j]?.length ?? 0) + 1;
      if (rankAt(elements, j) >= rank && length > choice.length) choice = { length, next: j };
    }
    best[i] = choice;
  }
  let at = -1;
  for (let i = 0; i < elements.length; i++) if (at < 0 || (best[i]?.length ?? 0) > (best[at]?.length ?? 0)) at = i;
  const kept = new Set<Element>();
  for (; at >= 0; at = best[at]?.next ?? -1) {
    const element = elements[at];
    if (element) kept.add(element);
  }
  return kept;
}

function rankAt(elements: readonly Element[], index: number): number {
  const element = elements[index];
  return element ? ELEMENT_RANKS[element.kind] : 0;
}
