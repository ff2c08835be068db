// Plants one mistake, checks the text and says whether the rule found it and what else came up. Knows findings, not operators' ways.
import { applyEdits, sortEdits, type TextEdit } from '../../server/src/base/edit';
import type { Span } from '../../server/src/base/span';
import { resolveConfig } from '../../server/src/lint/config';
import { CONFIG_FILE_NAME, parseConfigFile } from '../../server/src/lint/config-file';
import { isAtLeast, type Finding } from '../../server/src/lint/finding';
import { allRules } from '../../server/src/lint/registry';
import { parseLibrary } from '../../server/src/lint/library-file';
import { GazetteService } from '../../server/src/service';
import { LIBRARY_FILE_NAME } from '../../server/src/workspace/library-entry';
import type { Ground } from './ground';
import type { Operator, Plan } from './operator';

/** A mistake at its place. */
export interface Plant {
  readonly operator: Operator;
  readonly ground: Ground;
  readonly plan: Plan;
}

export interface Outcome {
  readonly plant: Plant;
  /** visible: found at information or above · hint: found as a hint · missed */
  readonly found: 'visible' | 'hint' | 'missed';
  /** New findings of other rules at information or above that are not another side of the same mistake. */
  readonly stray: readonly Finding[];
  /** The same as hints. */
  readonly strayHints: readonly Finding[];
  /** New findings of the expected rule beside the first. */
  readonly repeated: number;
  readonly text: string;
}

const newService = (): GazetteService =>
  new GazetteService({
    today: () => ({ year: 2026, month: 1, day: 1 }),
    report: ({ during, error }) => {
      throw new Error(`internal problem during ${during}`, { cause: error });
    },
  });
const service = newService();
const FOLDER = 'file:///plants/';
const before = new WeakMap<Ground, readonly Finding[]>();

/** What is found in a text as it is. */
export function findingsIn(text: string): readonly Finding[] {
  return service.checkText(text).findings;
}

function findingsBefore(ground: Ground): readonly Finding[] {
  let findings = before.get(ground);
  if (findings === undefined) before.set(ground, (findings = findingsIn(ground.text)));
  return findings;
}

/** What is found in a text beside which settings, a library or another document lie. */
function findingsBeside({ library, beside, settings = {} }: Plan, text: string): readonly Finding[] {
  const apart = newService();
  if (library !== undefined) {
    apart.workspace().setLibrary(parseLibrary(`${FOLDER}${LIBRARY_FILE_NAME}`, library).library);
  }
  if (beside !== undefined) apart.learn(`${FOLDER}beside.gazette`, apart.readText(beside));
  const { layer } = parseConfigFile(CONFIG_FILE_NAME, JSON.stringify(settings), allRules);
  return apart.checkText(text, resolveConfig(allRules, [layer]), `${FOLDER}text.gazette`).findings;
}

/**
 * What a mistake brings with it elsewhere in the text, rightly told: what was numbered or stood somewhere is cited, named or listed in other
 * places.
 */
const CONSEQUENCES: readonly { readonly of: RegExp; readonly are: RegExp }[] = [
  { of: /^(?:numbering|structure)\//, are: /^(?:reference|abbreviation|attachment)\// },
  { of: /^title\//, are: /^(?:citation\/self-reference|citation\/number-title-mismatch)$/ },
  { of: /^doc-number\//, are: /^citation\/(?:number-title-mismatch|repealed)$/ },
];

/** Plants and checks. Undefined when the edits overlap or change nothing. */
export function measure(plant: Plant): Outcome | undefined {
  const { operator, ground, plan } = plant;
  const edits = sortEdits(plan.edits);
  const text = applyEdits(ground.text, edits);
  if (text === undefined || text === ground.text) return undefined;
  const places = (plan.at ?? edits.map((edit) => edit.span)).map((span) => mapped(edits, span));
  const [old, now] =
    plan.library === undefined && plan.beside === undefined && plan.settings === undefined
      ? [findingsBefore(ground), findingsIn(text)]
      : [findingsBeside(plan, ground.text), findingsBeside(plan, text)];
  const fresh = newFindings(old, now, edits);
  const own = fresh.filter((finding) => finding.rule === operator.rule);
  const there = own.filter((finding) => places.some((place) => isNear(text, place, finding.span)));
  const others = fresh.filter(
    ({ rule }) =>
      rule !== operator.rule &&
      !operator.also?.some((each) => each === rule) &&
      !CONSEQUENCES.some((each) => each.of.test(operator.rule) && each.are.test(rule)),
  );
  const found = there.some(isVisible) ? 'visible' : there.length > 0 ? 'hint' : 'missed';
  const repeated = own.length - (found === 'missed' ? 0 : 1);
  return {
    plant,
    found,
    stray: others.filter(isVisible),
    strayHints: others.filter((finding) => !isVisible(finding)),
    repeated,
    text,
  };
}

function isVisible(finding: Finding): boolean {
  return isAtLeast(finding.severity, 'information');
}

/** The findings that were not there before: no finding of the same rule and gravity began or ended at the same character. */
export function newFindings(old: readonly Finding[], now: readonly Finding[], edits: readonly TextEdit[]): Finding[] {
  const left = old.map(({ rule, severity, span }) => ({ rule, severity, span: mapped(edits, span) }));
  return now.filter((finding) => {
    const same = left.findIndex(
      (each) =>
        each.rule === finding.rule &&
        each.severity === finding.severity &&
        (each.span.start === finding.span.start || each.span.end === finding.span.end),
    );
    if (same >= 0) left.splice(same, 1);
    return same < 0;
  });
}

/** Where a span lies after the edits: a span that is edited itself, or next to an insertion, covers what came in. */
export function mapped(edits: readonly TextEdit[], span: Span): Span {
  let start = span.start;
  let end = span.end;
  for (const { span: edited, newText } of edits) {
    const growth = newText.length - (edited.end - edited.start);
    const isInsertion = edited.start === edited.end;
    if (isInsertion ? edited.end < span.start : edited.end <= span.start) start += growth;
    else if (edited.start < span.start) start += edited.start - span.start;
    if (edited.end <= span.end) end += growth;
    else if (edited.start < span.end) end += edited.start + newText.length - span.end;
  }
  return { start, end: Math.max(start, end) };
}

/** The two overlap, or nothing but white space stands between them. */
function isNear(text: string, place: Span, found: Span): boolean {
  if (place.start < found.end && found.start < place.end) return true;
  const gap = place.end <= found.start ? text.slice(place.end, found.start) : text.slice(found.end, place.start);
  return gap.trim() === '';
}
