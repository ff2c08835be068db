// 同级序数连续：siblings run 1, 2, 3 … without gap, repeat or step back. Articles and chapters belong to numbering/article-sequence, boxes
// to numbering/box-sequence, serial columns to table/serial-sequence.
import { eachBox, eachDocument } from '../../../model/walk';
import type { Document, Section } from '../../../model/document';
import type { Marker } from '../../../syntax/marker-types';
import { documentRule, type Bilingual, type Fault } from '../../rule';
import { findMisfits } from '../../support/misfits';
import { findBreaks, type BreakKind, type OrdinalBreak } from '../../support/ordinal-breaks';
import { countOnEdits, mentionsOrdinal, ordinalLabel, printedOrdinal, renumberEdit } from '../../support/ordinal-text';
import { siblingRuns, type SiblingRun } from '../../support/sibling-runs';

interface SequenceFault extends Fault {
  readonly section: Section;
  readonly found: string;
  readonly expected: string;
  readonly value: number;
  readonly kind: BreakKind | 'stray-run-on';
  readonly previous?: string;
  readonly certain: boolean;
  /** It and those behind it in its run. */
  readonly behind: readonly Marker[];
}

const PRACTICE: Bilingual = {
  zh: '同级序数应从“一”起依次连续编号（通行做法）',
  en: 'ordinals of one level count up from one without gap or repeat (common practice)',
};

export const sequence = documentRule<SequenceFault, Record<never, never>>({
  id: 'numbering/sequence',
  severity: 'error',
  fix: 'suggested',
  source: { kind: 'practice', ...PRACTICE },
  summary: { zh: '同级序数连续，不缺号、不重号、不倒号', en: 'Siblings count up without gap, repeat or step back' },
  *find(top) {
    for (const document of eachDocument(top)) {
      if (!document.abridged) yield* faultsOf(document);
    }
  },
  say({ found, expected, kind, previous }) {
    const after = previous === undefined ? '' : `上一个序号是“${previous}”，`;
    const behind = previous === undefined ? '' : ` behind “${previous}”`;
    const what: Record<SequenceFault['kind'], Bilingual> = {
      wrong: { zh: '序号不连续', en: 'The ordinal is out of sequence' },
      swapped: { zh: '序号与下一个颠倒', en: 'The ordinal and the next one have changed places' },
      start: { zh: '起始序号不对', en: 'The list does not begin at its first ordinal' },
      gap: { zh: '序号跳号', en: 'An ordinal is skipped' },
      repeat: { zh: '序号重复', en: 'The ordinal is repeated' },
      backwards: { zh: '序号倒退', en: 'The ordinal steps back' },
      'stray-run-on': {
        zh: '此处接着上一部分编号，而本文其他各处都重新编号',
        en: 'This list goes on from the part before, where all others of the document restart',
      },
    };
    return {
      zh: `${what[kind].zh}：${after}此处应为“${expected}”，实为“${found}”。${PRACTICE.zh}；请改正序号，或补上缺漏的部分。`,
      en: `${what[kind].en}: expected “${expected}”${behind}, found “${found}”. By common practice ordinals of one level count up from one; correct the ordinal or supply what is missing.`,
    };
  },
  why: {
    zh: '序号没有相应的写法，或者缺了内容，须由人改写或补写',
    en: 'the ordinal has no such sign, or something is missing; somebody must write it',
  },
  mends({ behind, value, kind, certain }, { source }) {
    const [here] = behind;
    const one = here && renumberEdit(source, here, value);
    if (one === undefined) return [];
    if (certain) return [{ edits: [one] }];
    const edits = countOnEdits(source, behind, value, kind === 'swapped');
    if (edits === undefined) return [];
    const title =
      kind === 'swapped'
        ? { zh: '与下一个序号对调', en: 'Exchange it with the next' }
        : { zh: '从此处起依次改号（引用须另核对）', en: 'Count on from here (references have to be checked)' };
    return [{ edits, title }];
  },
});

function* faultsOf(document: Document): Iterable<SequenceFault> {
  const misfits = findMisfits(document);
  const ignored = new Set(misfits.map(({ section }) => section));
  const explained = new Set(misfits.flatMap(({ after }) => after ?? []));
  // Such a box may have swallowed members of the list around it.
  const uncertain = [...eachBox(document)].filter((box) => box.uncertainEnd);
  for (const run of siblingRuns(document, ignored)) {
    const values = run.sections.map((section) => section.marker.value);
    const breaks = findBreaks(values, run.first);
    if (run.strayRunOn && breaks.length === 0) {
      breaks.push({ index: 0, expected: 1, kind: 'start', certain: false });
    }
    for (const each of breaks) {
      const section = run.sections[each.index] as Section;
      if (explained.has(section) || isDoubtful(run, each) || isSetInText(document, run, each)) continue;
      if (
        uncertain.some(
          (box) =>
            box.span.start > (run.sections[each.index - 1]?.span.start ?? -1) && box.span.start < section.span.start,
        )
      )
        continue;
      yield toFault(document, run, each, section);
    }
  }
}

/** One ordinal alone on its level that is not the first proves nothing below the two upper levels: a line may begin with a number. */
function isDoubtful(run: SiblingRun, { kind }: OrdinalBreak): boolean {
  if (kind !== 'start' || run.sections.length > 1) return false;
  return run.form !== 'dunhao' && run.form !== 'bracket';
}

/** How far back a missing ordinal is looked for in the running text. */
const LOOK_BACK = 4000;

/** The missing ordinals stand inside the running text before this one. */
function isSetInText(document: Document, run: SiblingRun, { index, expected, kind }: OrdinalBreak): boolean {
  if (kind !== 'gap' && kind !== 'start') return false;
  const section = run.sections[index] as Section;
  const start = expected > 1 ? document.span.start : run.parent.span.start;
  const from = Math.max(run.sections[index - 1]?.span.start ?? start, section.span.start - LOOK_BACK);
  return mentionsOrdinal(document.source.slice(from, section.span.start), run.form, expected);
}

function toFault(document: Document, run: SiblingRun, each: OrdinalBreak, section: Section): SequenceFault {
  const before = run.sections[each.index - 1];
  const again = each.kind === 'wrong' && before?.marker.value === section.marker.value;
  return {
    span: section.marker.span,
    section,
    found: printedOrdinal(document.source, section.marker),
    expected: ordinalLabel(run.form, each.expected),
    value: each.expected,
    kind: run.strayRunOn && each.kind === 'start' ? 'stray-run-on' : again ? 'repeat' : each.kind,
    certain: each.certain,
    behind: run.sections.slice(each.index).map(({ marker }) => marker),
    // A text that begins far in the count is an extract; that much is told, but not as an error.
    severity: each.kind === 'start' && section.marker.value > 2 && run.parent === document ? 'warning' : 'error',
    ...(before === undefined
      ? {}
      : {
          previous: printedOrdinal(document.source, before.marker),
          related: [{ span: before.marker.span, message: { zh: '上一个序号', en: 'The ordinal before' } }],
        }),
  };
}
