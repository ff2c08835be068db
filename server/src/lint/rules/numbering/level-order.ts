// 层次序数的级次：一、→（一）→1.→（1）→①. Judges the form of an ordinal against the level it stands on; its value belongs to numbering/sequence.
import { eachDocument } from '../../../model/walk';
import type { Block, Document, Section } from '../../../model/document';
import { documentRule, type Bilingual, type Mending } from '../../rule';
import { embeddedRuns } from '../../support/embedded-runs';
import { findMisfits, ladderRank, type Misfit } from '../../support/misfits';
import { ordinalLabel, printedOrdinal } from '../../support/ordinal-text';
import { replacing, type WaysFault, waysOf } from '../../support/ways';

interface LevelFault extends WaysFault {
  readonly problem: Bilingual;
}

const STANDARD: Bilingual = {
  zh: '国家标准《党政机关公文格式》（GB/T 9704—2012）规定结构层次序数依次用“一、”“（一）”“1.”“（1）”标注',
  en: 'GB/T 9704—2012 numbers the levels 一、 （一） 1. （1） in this order',
};

export const levelOrder = documentRule<LevelFault, Record<never, never>>({
  id: 'numbering/level-order',
  severity: 'warning',
  fix: 'suggested',
  source: { kind: 'standard', ...STANDARD },
  summary: {
    zh: '层次序数按“一、（一）1.（1）”依次使用',
    en: 'Levels are numbered 一、 （一） 1. （1） in this order',
  },
  *find(top) {
    for (const document of eachDocument(top)) {
      const misfits = findMisfits(document);
      for (const misfit of misfits) {
        // 2） for （2） lacks half of its bracket: punctuation/unbalanced-pair.
        if (misfit.section.marker.form !== 'half-bracket' || misfit.form !== 'bracket-number')
          yield toFault(document, misfit);
      }
      if (document.legal) continue;
      const strays = new Set(misfits.map(({ section }) => section));
      // The same reversal all through a document is one habit.
      const told = new Set<string>();
      for (const { parent, sections } of embeddedRuns(document)) {
        const [first] = sections;
        const pair = first && parent.marker.form + first.marker.form;
        if (first && pair && !strays.has(first) && !strays.has(parent) && !told.has(pair)) {
          told.add(pair);
          yield reversed(document, parent, first);
        }
        for (const section of sections) strays.add(section);
      }
      yield* inversions(document, strays, told);
    }
  },
  why: {
    zh: '两级序数都要改，可用“升级”“降级”和“重新编号”命令',
    en: 'both levels change; use the commands Promote, Demote and Renumber',
  },
  mends: waysOf,
  say: ({ problem }) => ({
    zh: `层次序数用错：${problem.zh}。${STANDARD.zh}；请改用相应层次的序数。`,
    en: `The ordinal is of the wrong level: ${problem.en}. ${STANDARD.en}; use the ordinal of the level.`,
  }),
});

function toFault(document: Document, { section, form, before, after }: Misfit): LevelFault {
  const found = printedOrdinal(document.source, section.marker);
  const expected = ordinalLabel(form, section.marker.value);
  const [first, last] = [before, after].map((each) => each && printedOrdinal(document.source, each.marker));
  const zh = first && last ? `处在“${first}”和“${last}”之间` : first ? `接在“${first}”之后` : `处在“${last}”之前`;
  const en = first && last ? `between “${first}” and “${last}”` : first ? `behind “${first}”` : `before “${last}”`;
  return {
    span: section.marker.span,
    ways: [inForm(section, expected, document, before ?? after)],
    problem: { zh: `“${found}”${zh}，应为“${expected}”`, en: `“${found}” stands ${en} and should be “${expected}”` },
  };
}

/** The ordinal with brackets, point and space as its neighbour prints them. */
function inForm({ marker }: Section, expected: string, { source }: Document, other: Section | undefined): Mending {
  if (other === undefined) return replacing(marker.span, expected);
  const printed = source.slice(other.marker.span.start, other.marker.span.end);
  let text = expected;
  if (printed.includes('(')) text = text.replace('（', '(').replace('）', ')');
  if (printed.includes('．')) text = text.replace('.', '．');
  const gap = source.slice(other.marker.after.start, other.marker.after.end);
  return replacing({ start: marker.span.start, end: Math.max(marker.span.end, marker.after.end) }, text + gap);
}

/** A higher form under a lower one: 1. that contains 一、. */
function* inversions(document: Document, known: ReadonlySet<Section>, told: Set<string>): Iterable<LevelFault> {
  for (const { parent, section, first } of headings(document.blocks, undefined)) {
    if (known.has(section) || (parent && known.has(parent)) || !first || parent === undefined) continue;
    const pair = parent.marker.form + section.marker.form;
    if (told.has(pair)) continue;
    const upper = ladderRank(parent.marker.form);
    const lower = ladderRank(section.marker.form);
    // 1） below （1） is a level of its own.
    if (upper < 0 || lower < 0 || section.marker.form === 'half-bracket') continue;
    if (lower <= upper) {
      told.add(pair);
      yield reversed(document, parent, section);
    }
  }
}

function reversed(document: Document, parent: Section, section: Section): LevelFault {
  const outer = printedOrdinal(document.source, parent.marker);
  const found = printedOrdinal(document.source, section.marker);
  return {
    span: section.marker.span,
    related: [{ span: parent.marker.span, message: { zh: '上一级序数', en: 'The level above' } }],
    problem: {
      zh: `“${outer}”下面又用“${found}”，级次颠倒`,
      en: `“${found}” stands below “${outer}”: the levels are reversed`,
    },
  };
}

interface Placed {
  readonly parent?: Section;
  readonly section: Section;
  /** First of its form under its parent. */
  readonly first: boolean;
}

function* headings(blocks: readonly Block[], parent: Section | undefined): Iterable<Placed> {
  const seen = new Set<string>();
  for (const block of blocks) {
    if (block.kind !== 'section' || block.paragraph.quoted) continue;
    yield { parent, section: block, first: !seen.has(block.marker.form) };
    seen.add(block.marker.form);
    yield* headings(block.blocks, block);
  }
}
