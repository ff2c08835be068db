// Runs of siblings: the ordinals of one form that count on under one parent, cut where a new list begins. What a run should begin with is
// decided here too, because a level may restart under each parent or run on through the document. Knows the model and no rule.
import type { Block, Box, Document, Paragraph, Section } from '../../model/document';
import type { MarkerForm } from '../../syntax/marker-types';
import { findBreaks } from './ordinal-breaks';

/** Members of one list, in text order. */
export interface SiblingRun {
  readonly form: MarkerForm;
  readonly sections: readonly Section[];
  readonly parent: Document | Section | Box;
  /** The value the first member should have. */
  readonly first: number;
  /** Others at this level restart, this one alone goes on from the list before. */
  readonly strayRunOn: boolean;
}

const LEGAL_ROLES: ReadonlySet<Section['role']> = new Set(['part', 'subpart', 'chapter', 'section', 'article']);

/** True for 编 章 节 条, which have a counting of their own. */
export function isLegalUnit(section: Section): boolean {
  return LEGAL_ROLES.has(section.role);
}

interface RawRun {
  readonly form: MarkerForm;
  readonly sections: Section[];
  readonly parent: Document | Section | Box;
  readonly inBox: boolean;
}

const NONE: ReadonlySet<Section> = new Set();
/** The runs of documents in which nothing is ignored: documents never change, and several rules ask. */
const known = new WeakMap<Document, readonly SiblingRun[]>();

/** The runs of one document (inner documents left out) in text order, `ignored` sections left out of them. */
export function siblingRuns(document: Document, ignored: ReadonlySet<Section> = NONE): readonly SiblingRun[] {
  if (ignored.size > 0) return findRuns(document, ignored);
  let runs = known.get(document);
  if (runs === undefined) known.set(document, (runs = findRuns(document, NONE)));
  return runs;
}

function findRuns(document: Document, ignored: ReadonlySet<Section>): readonly SiblingRun[] {
  const raw: RawRun[] = [];
  collect(document, document.blocks, false, ignored, raw);
  raw.sort((a, b) => (a.sections[0]?.span.start ?? 0) - (b.sections[0]?.span.start ?? 0));
  const runsOn = countRunningOn(raw);
  const last = new Map<MarkerForm, readonly number[]>();
  return raw.map((run) => {
    const values = valuesOf(run);
    const { on, restarts } = runsOn.get(run.form) ?? { on: 0, restarts: 0 };
    // The list before ends with its last number, or with the one that was due where that is a slip.
    const ends = run.inBox ? [] : (last.get(run.form) ?? []);
    const ifRestart = findBreaks(values, 1).length;
    let next = 1;
    let ifOn = Infinity;
    for (const end of ends) {
      const breaks = findBreaks(values, end + 1).length;
      if (breaks >= ifOn) continue;
      next = end + 1;
      ifOn = breaks;
    }
    const goesOn = ifOn < ifRestart || (ifOn === ifRestart && on > restarts);
    if (!run.inBox) last.set(run.form, [values.at(-1) ?? 0, (goesOn ? next : 1) + values.length - 1]);
    const strayRunOn = goesOn && on === 1 && restarts >= 3;
    return { form: run.form, sections: run.sections, parent: run.parent, first: goesOn ? next : 1, strayRunOn };
  });
}

function valuesOf(run: { readonly sections: readonly Section[] }): number[] {
  return run.sections.map((section) => section.marker.value);
}

function collect(
  parent: Document | Section | Box,
  blocks: readonly Block[],
  inBox: boolean,
  ignored: ReadonlySet<Section>,
  out: RawRun[],
): void {
  const open = new Map<MarkerForm, RawRun>();
  let before: Section | undefined;
  let plain: Block | undefined;
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as Block;
    if (block.kind === 'box') {
      if (!block.uncertainEnd) collect(block, block.blocks, true, ignored, out);
      plain = block;
      continue;
    }
    if (block.kind !== 'section') {
      plain = block;
      continue;
    }
    if (!ignored.has(block) && !isLegalUnit(block) && !block.paragraph.quoted) {
      const form = block.marker.form;
      let run = open.get(form);
      const lead = plain ?? (before === undefined ? undefined : lastPlain(before));
      if (run === undefined || beginsAnew(run, block, followingOf(blocks, i, form, ignored), lead)) {
        run = { form, sections: [], parent, inBox };
        open.set(form, run);
        out.push(run);
      }
      run.sections.push(block);
    }
    collect(block, block.blocks, inBox, ignored, out);
    before = block;
    plain = undefined;
  }
}

/** The next sibling of the same form. */
function followingOf(
  blocks: readonly Block[],
  from: number,
  form: MarkerForm,
  ignored: ReadonlySet<Section>,
): Section | undefined {
  for (let i = from + 1; i < blocks.length; i++) {
    const block = blocks[i] as Block;
    if (block.kind === 'section' && block.marker.form === form && !ignored.has(block)) return block;
  }
  return undefined;
}

/** What stands last under a section besides its own paragraph, looking into the sections below it. */
function lastPlain(section: Section): Block | undefined {
  const last = section.blocks.at(-1);
  return last?.kind === 'section' ? lastPlain(last) : last;
}

/** A member with the value 1 that is not the first: a second list, or a wrong number? */
function beginsAnew(run: RawRun, section: Section, next: Section | undefined, lead: Block | undefined): boolean {
  if (section.marker.value !== 1) return false;
  if (lead?.kind === 'paragraph' && (leadsIn(lead) || isBareCaption(lead))) return true;
  if (next?.marker.value !== 2) return false;
  const previous = run.sections.at(-1)?.marker.value ?? 0;
  // 1 1 2 3 without anything between: the first of them is a slip. 1 2 3 1 2 3: two lists.
  return lead !== undefined || previous > 1;
}

/** True for a sentence that announces a list. */
export function leadsIn(paragraph: Paragraph): boolean {
  const text = paragraph.view.text;
  return text.endsWith(':') || text.endsWith('：');
}

/** A short line without an end mark: a heading that carries no ordinal. */
function isBareCaption({ view: { text } }: Paragraph): boolean {
  return text.length <= 30 && !/[。；;，,！!？?]$/.test(text);
}

interface Votes {
  on: number;
  restarts: number;
}

/** For each form, how many lists go on from the list before and how many begin at 1. */
function countRunningOn(runs: readonly RawRun[]): Map<MarkerForm, Votes> {
  const votes = new Map<MarkerForm, Votes>();
  const before = new Map<MarkerForm, RawRun>();
  for (const run of runs) {
    if (run.inBox) continue;
    const previous = before.get(run.form);
    before.set(run.form, run);
    if (previous === undefined || previous.parent === run.parent) continue;
    const vote = votes.get(run.form) ?? { on: 0, restarts: 0 };
    votes.set(run.form, vote);
    const first = run.sections[0]?.marker.value;
    if (first === 1) vote.restarts++;
    else if (first === (previous.sections.at(-1)?.marker.value ?? 0) + 1) vote.on++;
  }
  return votes;
}
