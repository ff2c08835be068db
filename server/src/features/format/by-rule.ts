// What safe fixes of rules mend is not written a second time: formatting asks those rules and takes their edits. Which rules are a matter of
// typography, and what part of what they mend, is said here. A rule that the project has turned off is not asked.
import type { TextEdit } from '../../base/edit';
import type { Config } from '../../lint/config';
import type { FormatOptions } from '../../lint/format-options';
import { allRules } from '../../lint/registry';
import type { DocumentRule, Fault, RuleContext, RuleId } from '../../lint/rule';
import type { Document, GazetteFile } from '../../model/document';
import type { FormatKind } from './format-types';
import { proposal, type Proposal } from './proposal';

interface Source {
  readonly rule: RuleId;
  readonly kind: FormatKind;
  readonly asked: (options: FormatOptions) => boolean;
  /** The edits of one fault belong together; otherwise a fault is a habit and each edit stands for itself. */
  readonly whole?: boolean;
}

const SOURCES: readonly Source[] = [
  { rule: 'doc-number/bracket', kind: 'number', asked: ({ numbers }) => numbers, whole: true },
  { rule: 'doc-number/spacing', kind: 'number', asked: ({ numbers }) => numbers },
  { rule: 'title/wrap-space', kind: 'title', asked: ({ spaces }) => spaces },
  { rule: 'numbering/terminator', kind: 'marker', asked: ({ markers }) => markers },
  { rule: 'numbering/marker-width', kind: 'marker', asked: ({ markers }) => markers },
  { rule: 'numeral/range-dash', kind: 'dash', asked: () => true },
  { rule: 'structure/page-break-split', kind: 'seam', asked: ({ seams }) => seams !== 'keep' },
];

const rules = new Map(allRules.map((rule) => [rule.id, rule]));

/** The number of a periodical in the colophon, which the rule on colophons mends safely where it only has spaces. */
export function* changesOfColophon(file: GazetteFile, config: Config | undefined): Iterable<Proposal> {
  const rule = rules.get('gazette/colophon');
  if (rule?.scope !== 'file' || isOff(rule.id, config) || file.colophon === undefined) return;
  for (const fault of rule.find(file, contextOf(file, config, rule.options))) {
    if ((fault.fix ?? rule.fix) !== 'safe') continue;
    for (const edit of rule.mend?.(fault, file) ?? []) yield proposal('space', rule.id, [edit]);
  }
}

/** Turned off by settings; a rule they do not know is not. */
function isOff(id: RuleId, config: Config | undefined): boolean {
  if (config === undefined) return false;
  return config.known.some((rule) => rule.id === id) && !config.rules.some(({ rule }) => rule.id === id);
}

function contextOf(file: GazetteFile, config: Config | undefined, options: RuleContext['options'] = {}): RuleContext {
  return {
    profile: config?.profile ?? file.profile,
    inIssue: file.kind === 'issue',
    options,
    tables: config?.tables ?? [],
  };
}

/** What the rules would mend in a top-level document, in order of the list above. */
export function* changesByRules(
  document: Document,
  base: number,
  file: GazetteFile,
  options: FormatOptions,
  config: Config | undefined,
): Iterable<Proposal> {
  for (const source of SOURCES) {
    if (!source.asked(options)) continue;
    const rule = rules.get(source.rule);
    const active = config?.rules.find((each) => each.rule.id === source.rule);
    if (rule?.scope !== 'document' || isOff(source.rule, config)) continue;
    const context = contextOf(file, config, active?.options ?? rule.options);
    for (const fault of rule.find(document, context)) yield* changesOf(rule, source, fault, document, base, options);
  }
}

function* changesOf(
  rule: DocumentRule,
  { kind, whole }: Source,
  fault: Fault,
  document: Document,
  base: number,
  options: FormatOptions,
): Iterable<Proposal> {
  if ((fault.fix ?? rule.fix) !== 'safe') return;
  const edits = rule.mend?.(fault, document) ?? [];
  // A document that joins every range with a hyphen, or counts 1、2、3、, keeps its way unless it is to follow the standard.
  const habit = kind === 'dash' ? HABIT : rule.id === 'numbering/terminator' ? MARK_HABIT : Infinity;
  if (edits.length >= habit && options.punctuation !== 'full') return;
  const wanted = edits.filter((edit) => isFormatting(edit, document.source, options, rule.id));
  if (wanted.length === 0) return;
  if (whole === true) yield proposal(kind, rule.id, wanted, base);
  else for (const edit of wanted) yield proposal(kind, rule.id, [edit], base);
}

/** As many places in one fault are a habit of the document: the rules tell slips one by one. */
const HABIT = 5;
const MARK_HABIT = 3;

function isFormatting(
  { span, newText }: TextEdit,
  source: string,
  { punctuation }: FormatOptions,
  rule: RuleId,
): boolean {
  const printed = source.slice(span.start, span.end);
  // Which brackets ordinals have is decided by the width that is asked for, where one is.
  if (rule === 'numbering/marker-width') return punctuation === 'keep' || !/^[()（）]$/.test(newText);
  // 第一、 is a mark of the sentence; of two marks behind an ordinal nobody knows which is meant.
  if (rule === 'numbering/terminator') {
    return newText !== '，' && printed !== newText && !/[.．、,，]/.test(source.charAt(span.end));
  }
  return printed !== newText;
}
