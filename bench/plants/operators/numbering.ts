// Mistakes in the ordinals of headings, list and box items: sequence, order of levels, marks.
import type { TextEdit } from '../../../server/src/base/edit';
import type { Span } from '../../../server/src/base/span';
import type { Section } from '../../../server/src/model/document';
import { sectionsIn } from '../../../server/src/model/walk';
import type { Marker } from '../../../server/src/syntax/marker-types';
import { exchange, insert, likeMarker, removeLines, replace } from '../edits';
import { inFile, siblings, textAt, type Part, type Siblings } from '../ground';
import type { Operator, Plan } from '../operator';
import { between, pick, type Random } from '../random';

type Kind = 'heading' | 'list-item' | 'box-item' | 'item';
const KINDS: readonly Kind[] = ['heading', 'list-item', 'box-item', 'item'];

export const numberingOperators: readonly Operator[] = [
  ...KINDS.flatMap((kind) => [
    sequence(`${kind}: value repeated`, kind, ({ part, sections }, random) => {
      const index = between(random, 1, sections.length - 1);
      return valueAt(part, sections, index, (sections[index - 1] as Section).marker.value);
    }),
    sequence(`${kind}: one value left out, the rest counts on`, kind, ({ part, sections }, random) => {
      const from = between(random, 1, sections.length - 1);
      const edits = sections
        .slice(from)
        .map(({ marker }) => replace(inFile(part, marker.numeral), likeMarker(marker, marker.value + 1)));
      return { edits, at: [inFile(part, (sections[from] as Section).marker.span)] };
    }),
    sequence(`${kind}: values of two neighbours exchanged`, kind, ({ part, sections }, random) => {
      const index = between(random, 0, sections.length - 2);
      const [a, b] = [sections[index] as Section, sections[index + 1] as Section];
      return {
        edits: exchange(part.ground, inFile(part, a.marker.numeral), inFile(part, b.marker.numeral)),
        at: [a, b, ...sections.slice(index + 2, index + 3)].map((each) => inFile(part, each.marker.span)),
      };
    }),
    sequence(`${kind}: one lost with all under it`, kind, ({ part, sections }, random) => {
      const index = between(random, 1, sections.length - 2);
      const next = sections[index + 1] as Section;
      return {
        edits: [removeLines(part.ground, inFile(part, (sections[index] as Section).span))],
        at: [inFile(part, next.marker.span)],
      };
    }),
    sequence(`${kind}: quite another value`, kind, ({ part, sections }, random) => {
      const index = between(random, 1, sections.length - 2);
      return valueAt(part, sections, index, (sections[index] as Section).marker.value + between(random, 3, 6));
    }),
  ]),
  {
    rule: 'numbering/level-order',
    name: 'two levels exchanged under one heading',
    *sites(ground) {
      for (const { part, sections } of siblings(ground, 2)) {
        for (const section of sections) {
          const children = sectionsIn(section.blocks);
          const [first] = children;
          if (section.role !== 'heading' || !first || first.role !== 'heading' || children.length < 2) continue;
          const shape = shapeOf(section.marker, part);
          const childShape = shapeOf(first.marker, part);
          const edits = [
            ...sections.map(({ marker }) => replace(inFile(part, marker.span), childShape(marker.value))),
            ...sections
              .flatMap((each) => sectionsIn(each.blocks))
              .map(({ marker }) => replace(inFile(part, marker.span), shape(marker.value))),
          ];
          yield {
            edits,
            at: [...sections, ...sections.flatMap((each) => sectionsIn(each.blocks))].map((each) =>
              inFile(part, each.marker.span),
            ),
          };
          break;
        }
      }
    },
  },
  {
    rule: 'numbering/level-order',
    name: 'children numbered in the form of the level above their parent',
    // They run against the ordinals of that level.
    also: ['numbering/sequence'],
    *sites(ground) {
      for (const part of ground.parts) {
        for (const top of sectionsIn(part.document.blocks)) {
          for (const middle of sectionsIn(top.blocks)) {
            const children = sectionsIn(middle.blocks);
            if (top.role !== 'heading' || middle.role !== 'heading' || children.length < 2) continue;
            if (children.some((each) => each.role !== 'heading')) continue;
            const shape = shapeOf(top.marker, part);
            yield {
              edits: children.map(({ marker }) => replace(inFile(part, marker.span), shape(marker.value))),
              at: children.map((each) => inFile(part, each.marker.span)),
            };
          }
        }
      }
    },
  },
  ...(['．', '.', ',', '，'] as const).map((mark) =>
    marker(`一${mark} for 一、`, 'dunhao', (edit) => replace(edit.terminator, mark)),
  ),
  marker('（一）、 for （一）', 'bracket', ({ terminator }) => insert(terminator.end, '、')),
  marker('1、 for 1.', 'dot', ({ terminator }) => replace(terminator, '、')),
  marker('（1）. for （1）', 'bracket-number', ({ terminator }) => insert(terminator.end, '.')),
  marker('①、 for ①', 'circled', ({ terminator }) => insert(terminator.end, '、')),
  {
    rule: 'numbering/marker-width',
    name: 'one bracket of the other width',
    hint: true,
    *sites(ground) {
      for (const { part, sections } of siblings(ground, 3)) {
        for (const { marker } of sections) {
          const span = inFile(part, marker.span);
          const text = textAt(ground, span);
          if (marker.form === 'bracket')
            yield {
              edits: [replace(span, text.includes('（') ? `(${text.slice(1, -1)})` : `（${text.slice(1, -1)}）`)],
            };
        }
      }
    },
  },
  {
    rule: 'numbering/marker-width',
    name: 'space behind one ordinal',
    hint: true,
    *sites(ground) {
      for (const { part, sections } of siblings(ground, 3)) {
        if (sections.some(({ marker }) => marker.after.end > marker.after.start)) continue;
        for (const { marker } of sections)
          yield { edits: [insert(inFile(part, marker.span).end, ' ')], at: [inFile(part, marker.span)] };
      }
    },
  },
  {
    rule: 'numbering/heading-punctuation',
    name: 'full stop behind a bare 一、 heading',
    *sites(ground) {
      for (const { part, sections } of siblings(ground, 2)) {
        if (!sections.every((each) => each.marker.form === 'dunhao' && !each.head.runIn && each.head.end === ''))
          continue;
        for (const { head, paragraph } of sections) {
          if (head.text.length <= 30 && !head.text.includes(','))
            yield { edits: [insert(inFile(part, head.span).end, '。')], at: [inFile(part, paragraph.span)] };
        }
      }
    },
  },
  {
    rule: 'numbering/single-child',
    name: 'all children but the first lost',
    // What follows had run on from what is lost.
    also: ['numbering/sequence', 'numbering/box-sequence'],
    hint: true,
    *sites(ground) {
      for (const { part, sections, parent } of siblings(ground, 2)) {
        const [first] = sections;
        if (first?.role !== 'heading' || parent?.kind !== 'section') continue;
        yield {
          edits: sections.slice(1).map((each) => removeLines(ground, inFile(part, each.span))),
          at: [inFile(part, first.span), inFile(part, parent.span)],
        };
      }
    },
  },
];

function sequence(name: string, kind: Kind, plan: (run: Siblings, random: Random) => Plan): Operator {
  return {
    rule: 'numbering/sequence',
    name,
    // A lost item may have been announced, or have held a box.
    also: name.includes('lost') ? ['structure/lead-box-mismatch', 'numbering/box-sequence'] : [],
    *sites(ground, random) {
      for (const run of siblings(ground, 4)) if ((run.sections[0] as Section).role === kind) yield plan(run, random);
    },
  };
}

function valueAt(part: Part, sections: readonly Section[], index: number, value: number): Plan {
  const { marker } = sections[index] as Section;
  const near = sections.slice(index, index + 2).map((each) => inFile(part, each.marker.span));
  return { edits: [replace(inFile(part, marker.numeral), likeMarker(marker, value))], at: near };
}

/** Writes an ordinal as the given one is written. */
function shapeOf(marker: Marker, part: Part): (value: number) => string {
  const text = textAt(part.ground, inFile(part, marker.span));
  const from = marker.numeral.start - marker.span.start;
  const to = marker.numeral.end - marker.span.start;
  return (value) => text.slice(0, from) + likeMarker(marker, value) + text.slice(to);
}

/** Changes what stands behind the numeral or bracket of one ordinal among at least three. */
function marker(name: string, form: Marker['form'], edit: (at: { terminator: Span }) => TextEdit): Operator {
  return {
    rule: 'numbering/terminator',
    name,
    *sites(ground, random) {
      for (const { part, sections } of siblings(ground, 3)) {
        const section = pick(random, sections);
        if (section.marker.form !== form) continue;
        const { end } = inFile(part, section.marker.span);
        const { length } = section.marker.terminator;
        yield { edits: [edit({ terminator: { start: end - length, end } })], at: [inFile(part, section.marker.span)] };
      }
    },
  };
}
