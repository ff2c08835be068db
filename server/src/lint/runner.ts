// Runs the configured rules over a file and lists what they find, in order of place. Keeps the findings of a document as long
// as the document is the same object, so that an edit costs the rules of one document only. Knows no single rule.
import type { Span } from '../base/span';
import type { Document, GazetteFile, PlacedDocument, Profile } from '../model/document';
import type { SyntaxTree } from '../syntax/syntax-tree';
import type { ActiveRule, Config } from './config';
import type { FileEntry } from '../workspace/entry';
import type { Knowledge } from '../workspace/knowledge';
import { compareFindings, shiftFinding, type Finding } from './finding';
import type { DocumentRule, Fault, FileRule, FolderRule, Mending, RuleContext } from './rule';
import { readSuppressions } from './suppression';

/** Told of a rule that threw; the run goes on without what it had yet to find. */
export type RuleFailure = (ruleId: string, error: unknown) => void;

/** What the rules found in a document, in region offsets, and what it was found with. */
interface DocumentFindings {
  readonly config: Config;
  readonly profile: Profile;
  readonly inIssue: boolean;
  readonly findings: readonly Finding[];
  /** The same findings in file offsets for the base they were last asked for. */
  placed: { readonly base: number; readonly findings: readonly Finding[] };
}

/** More of one rule in one document nobody reads; a text of nothing but brackets must not fill the memory. */
const MOST_FINDINGS = 10_000;

const kept = new WeakMap<Document, DocumentFindings>();

/** Where a file stands among others. */
export interface Whereabouts {
  readonly uri: string;
  readonly knowledge: Knowledge;
}

/** What folder rules found in a file, and with what knowledge. */
interface FolderFindings {
  readonly places: ForeignPlaces;
  readonly config: Config;
  readonly uri: string;
  readonly knowledge: Knowledge;
  readonly generation: number;
  readonly findings: readonly Finding[];
}

/** The other files that findings point into, as they were then. */
export type ForeignPlaces = ReadonlyMap<string, FileEntry | undefined>;

/** Reads from findings which other files they point into. */
export function foreignPlaces(findings: readonly Finding[], knowledge: Knowledge): ForeignPlaces {
  const places = new Map<string, FileEntry | undefined>();
  for (const { related } of findings)
    for (const { uri } of related) if (uri !== undefined) places.set(uri, knowledge.file(uri));
  return places;
}

/** True while the files pointed into are as they were: what stands in them may move though nothing is said anew. */
export function placesHold(places: ForeignPlaces, knowledge: Knowledge): boolean {
  for (const [uri, entry] of places) if (knowledge.file(uri) !== entry) return false;
  return true;
}

const keptOfFolder = new WeakMap<GazetteFile, FolderFindings>();

/**
 * Everything found in a file, sorted by place, in file offsets, what suppression comments hide left out. `tree` is the tree
 * the model was built from. Documents already checked under the same configuration object are not checked again, nor are folder rules
 * run again on the same file while knowledge is the same.
 */
export function lint(
  file: GazetteFile,
  tree: SyntaxTree,
  config: Config,
  whereabouts: Whereabouts,
  onFailure: RuleFailure,
): readonly Finding[] {
  const profile = config.profile ?? file.profile;
  const inIssue = file.kind === 'issue';
  const surroundings: Surroundings = { profile, inIssue, tables: config.tables };
  const found: Finding[] = [];
  for (const placed of file.documents) {
    for (const finding of documentFindings(placed, config, surroundings, onFailure)) found.push(finding);
  }
  for (const active of config.rules) {
    if (active.rule.scope === 'file') runFileRule(active.rule, active, file, surroundings, found, onFailure);
  }
  for (const finding of folderFindings(file, config, surroundings, whereabouts, onFailure)) found.push(finding);
  const suppressions = readSuppressions(tree, config.known);
  const visible = suppressions.apply(found);
  visible.push(...suppressions.notices);
  return visible.sort(compareFindings);
}

function documentFindings(
  { base, document }: PlacedDocument,
  config: Config,
  surroundings: Surroundings,
  onFailure: RuleFailure,
): readonly Finding[] {
  const { profile, inIssue } = surroundings;
  let entry = kept.get(document);
  if (entry === undefined || entry.config !== config || entry.profile !== profile || entry.inIssue !== inIssue) {
    const findings: Finding[] = [];
    for (const active of config.rules) {
      if (active.rule.scope !== 'document') continue;
      runDocumentRule(active.rule, active, document, surroundings, findings, onFailure);
    }
    entry = { config, profile, inIssue, findings, placed: { base: 0, findings } };
    kept.set(document, entry);
  }
  if (entry.placed.base !== base) {
    entry.placed = { base, findings: entry.findings.map((finding) => shiftFinding(finding, base)) };
  }
  return entry.placed.findings;
}

function folderFindings(
  file: GazetteFile,
  config: Config,
  surroundings: Surroundings,
  { uri, knowledge }: Whereabouts,
  onFailure: RuleFailure,
): readonly Finding[] {
  const { generation } = knowledge;
  const before = keptOfFolder.get(file);
  if (
    before?.config === config &&
    before.uri === uri &&
    before.knowledge === knowledge &&
    before.generation === generation &&
    placesHold(before.places, knowledge)
  ) {
    return before.findings;
  }
  const findings: Finding[] = [];
  for (const active of config.rules) {
    if (active.rule.scope !== 'folder') continue;
    runFolderRule(active.rule, active, file, { ...surroundings, uri, knowledge }, findings, onFailure);
  }
  keptOfFolder.set(file, { config, uri, knowledge, generation, findings, places: foreignPlaces(findings, knowledge) });
  return findings;
}

type Surroundings = Omit<RuleContext, 'options'>;

function runDocumentRule(
  rule: DocumentRule,
  active: ActiveRule,
  document: Document,
  surroundings: Surroundings,
  out: Finding[],
  onFailure: RuleFailure,
): void {
  const mend: Mend = (fault) => mendings(rule.mends?.(fault, document), () => rule.mend?.(fault, document));
  const find = (): Iterable<Fault> => rule.find(document, { ...surroundings, options: active.options });
  collect(active, find, mend, out, onFailure);
}

function runFolderRule(
  rule: FolderRule,
  active: ActiveRule,
  file: GazetteFile,
  surroundings: Surroundings & Whereabouts,
  out: Finding[],
  onFailure: RuleFailure,
): void {
  const mend: Mend = (fault) => mendings(rule.mends?.(fault, file), () => rule.mend?.(fault, file));
  const find = (): Iterable<Fault> => rule.find(file, { ...surroundings, options: active.options });
  collect(active, find, mend, out, onFailure);
}

function runFileRule(
  rule: FileRule,
  active: ActiveRule,
  file: GazetteFile,
  surroundings: Surroundings,
  out: Finding[],
  onFailure: RuleFailure,
): void {
  const mend: Mend = (fault) => mendings(rule.mends?.(fault, file), () => rule.mend?.(fault, file));
  const find = (): Iterable<Fault> => rule.find(file, { ...surroundings, options: active.options });
  collect(active, find, mend, out, onFailure);
}

type Mend = (fault: Fault) => readonly Mending[];

/** The ways to mend a fault that change something. */
function mendings(several: readonly Mending[] | undefined, one: () => Finding['edits']): readonly Mending[] {
  const ways = several ?? [];
  if (ways.length > 0) return ways.filter(({ edits }) => edits.length > 0);
  const edits = one();
  return edits === undefined || edits.length === 0 ? [] : [{ edits }];
}

function collect(
  active: ActiveRule,
  find: () => Iterable<Fault>,
  mend: Mend,
  out: Finding[],
  onFailure: RuleFailure,
): void {
  let count = 0;
  try {
    for (const fault of find()) {
      if (++count > MOST_FINDINGS) {
        out.push(tooMany(active.rule.id, fault.span));
        return;
      }
      out.push(toFinding(active, fault, mend));
    }
  } catch (error) {
    onFailure(active.rule.id, error);
  }
}

/** Says that a rule stopped, so that nobody takes what is listed for all there is. */
function tooMany(rule: string, span: Span): Finding {
  return {
    rule: 'file/too-many-findings',
    severity: 'information',
    span,
    message: {
      zh: `规则 ${rule} 在这份公文里已有 ${MOST_FINDINGS} 处发现，从这里起不再列出。`,
      en: `The rule ${rule} has found ${MOST_FINDINGS} faults in this document and lists no more from here on.`,
    },
    fix: null,
    related: [],
  };
}

function toFinding({ rule, severity }: ActiveRule, fault: Fault, mend: Mend): Finding {
  const fix = fault.fix ?? rule.fix;
  const [first, ...others] = fix === 'none' ? [] : mend(fault);
  const why = fault.why ?? rule.why;
  return {
    rule: rule.id,
    severity: severity ?? fault.severity ?? rule.severity,
    span: fault.span,
    message: rule.say(fault),
    fix: first !== undefined && fix !== 'none' ? fix : null,
    ...(first === undefined ? {} : { edits: first.edits }),
    ...(first?.title === undefined ? {} : { title: first.title }),
    ...(others.length === 0 ? {} : { alternatives: others }),
    ...(first !== undefined || why === undefined ? {} : { why }),
    related: fault.related ?? [],
    ...(fault.tags === undefined || fault.tags.length === 0 ? {} : { tags: fault.tags }),
  };
}
