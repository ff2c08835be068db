// A heading under which nothing stands before the next heading of its level or a higher one. Only where its siblings have contents: a row of
// bare ordinals is a list, and a heading that is itself the whole provision (…执行。) is no empty section.
import type { Block, Document, Section } from '../../../model/document';
import { eachBlock, eachDocument, eachSection, sectionsIn } from '../../../model/walk';
import type { TextEdit } from '../../../base/edit';
import { documentRule, type Fault, type Mending, type Options } from '../../rule';
import { isAbridged } from '../../support/covering';
import { ladderRank } from '../../support/misfits';
import { countSection, isEmpty, levelOf, nameOf, type Habit } from '../../support/heading-habits';
import { renumberEdit } from '../../support/ordinal-text';
import { isAloneOnLines, wholeLines } from '../../support/ways';

interface EmptyFault extends Fault {
  readonly head: string;
  readonly section: Section;
  /** It and those that count on from it. */
  readonly group: readonly Section[];
}

/** Longest caption. */
const LONG = 36;
/** Sections of the same level from which a document's habit can be told. */
const FEWEST = 3;
/** A document named with its number: the entry of a list, for which nothing more is to be said. */
const LISTED = /^《[^》]+》(?:[(（][^()（）]*[)）])?$/;
const NO_CAPTION = /其他|交办|起|施行|实施$|执行$|废止|同意|批准|略|如下|[;:]/;

export const emptySection = documentRule<EmptyFault, Options>({
  id: 'structure/empty-section',
  severity: 'warning',
  fix: 'suggested',
  source: {
    kind: 'practice',
    zh: '通行做法：层次标题之下应有内容',
    en: 'Practice: something stands under every heading',
  },
  summary: { zh: '标题下面没有内容', en: 'Nothing stands under a heading' },
  *find(document) {
    for (const part of eachDocument(document)) {
      if (isAbridged(part, document)) continue;
      // Most documents have no bare heading at all, and only those that have one are counted through.
      if (!eachSection(part).some((section) => ROLES.has(section.role) && isEmpty(section))) continue;
      const levels = new Map<string, Habit>();
      const reversed = new Set<Section>();
      for (const [i, section] of eachSection(part).entries()) {
        if (ROLES.has(section.role)) countSection(levels, section);
        if (isLedByAbove(section, eachSection(part)[i + 1])) reversed.add(section);
      }
      for (const group of siblingGroups(part)) {
        if (!group.some(isEmpty)) continue;
        const siblings = new Map<string, Habit>();
        for (const section of group) countSection(siblings, section);
        for (const section of group) {
          if (!isEmpty(section) || reversed.has(section)) continue;
          const { span, head } = section;
          if (isBareHeading(section, siblings)) yield { span, head: head.text, section, group };
          else if (isCaptionAlone(section, siblings, levels))
            yield { span, head: head.text, section, group, severity: 'information' };
        }
      }
    }
  },
  why: {
    zh: '标题下的内容要由作者补写',
    en: 'what belongs under the heading its author must write',
  },
  mends: ({ section, group }, { source }) => without(section, group, source),
  say({ head }) {
    return {
      zh: `“${head}”下面没有内容，而同级其他标题下都有内容。请补写内容，或删去这个标题。`,
      en: `Nothing stands under “${head}”, while its siblings have contents. Write the contents or delete the heading.`,
    };
  },
});

/** The heading taken out, those behind it counted anew. */
function without(section: Section, group: readonly Section[], source: string): readonly Mending[] {
  const alike = group.filter(({ marker }) => marker.form === section.marker.form);
  // A level of one is no level.
  if (!isAloneOnLines(section.span, source) || alike.length < 3) return [];
  const behind = alike.slice(alike.indexOf(section) + 1);
  const edits: TextEdit[] = [{ span: wholeLines(section.span, source), newText: '' }];
  let value = section.marker.value;
  for (const { marker } of behind) {
    if (marker.value !== value + 1) break;
    const edit = renumberEdit(source, marker, value);
    if (edit === undefined) return [];
    edits.push(edit);
    value++;
  }
  return [{ edits, title: { zh: '删去这个标题，其后依次改号', en: 'Delete the heading and count on without it' } }];
}

const ROLES: ReadonlySet<string> = new Set(['heading', 'part', 'subpart', 'chapter', 'section']);

/** （四） with 一、二、 below it: an ordinal of the wrong level, and no lack of contents. */
function isLedByAbove({ marker }: Section, next: Section | undefined): boolean {
  if (next?.marker.value !== 1) return false;
  const rank = ladderRank(next.marker.form);
  return rank >= 0 && rank < ladderRank(marker.form);
}

function siblingGroups(document: Document): Section[][] {
  const groups = [headingsIn(document.blocks)];
  for (const block of eachBlock(document.blocks)) {
    if (block.kind === 'section' && block.blocks.length > 0) groups.push(headingsIn(block.blocks));
  }
  return groups;
}

function headingsIn(blocks: readonly Block[]): Section[] {
  return sectionsIn(blocks).filter(({ role, paragraph }) => ROLES.has(role) && !paragraph.quoted);
}

/** A caption without end mark, the only one among its siblings that has no contents. */
function isBareHeading(section: Section, siblings: ReadonlyMap<string, Habit>): boolean {
  const { text, end } = section.head;
  const habit = siblings.get(levelOf(section));
  if (end !== '' || text.length > LONG || /[;:。]/.test(text) || LISTED.test(text) || !habit) return false;
  return habit.sections > 1 && habit.empty === 1 && habit.printed.get(nameOf(section)) === 1;
}

/**
 * A caption closed by a full stop, alone in its document in having nothing behind or below it. It could be a provision of one sentence, so
 * final provisions, long ones and documents that have others of the kind are left out.
 */
function isCaptionAlone(
  section: Section,
  siblings: ReadonlyMap<string, Habit>,
  levels: ReadonlyMap<string, Habit>,
): boolean {
  const { text, end } = section.head;
  const habit = levels.get(levelOf(section));
  if (end === '' || /[:：]/.test(end) || NO_CAPTION.test(text) || !habit) return false;
  if (siblings.get(levelOf(section))?.printed.get(nameOf(section)) !== 1) return false;
  if (habit.sections <= FEWEST || habit.empty > 1 || habit.open > 0) return false;
  return habit.longest <= LONG && text.length <= habit.longest + 2;
}
