// Comments that silence findings: <!-- gazette-disable-next-line RULE -->, gazette-disable-line, gazette-disable … gazette-enable and
// gazette-disable-file. Reads the comments the syntax tree has found and judges findings by their place; knows no single rule.
import type { TextEdit } from '../base/edit';
import { compareSpans, cover, type Span } from '../base/span';
import type { Comment, SyntaxTree } from '../syntax/syntax-tree';
import { mendingsOf, type Finding } from './finding';
import { isRulePattern, matchesRule } from './registry';
import type { Mending, Rule } from './rule';

/**
 * The directives. `next-line` means the next line that is neither blank nor only a comment, so that comments can be stacked
 * and a blank line between paragraphs does no harm.
 */
type Verb = 'disable-next-line' | 'disable-line' | 'disable' | 'enable' | 'disable-file';
const VERBS: ReadonlySet<string> = new Set<Verb>([
  'disable-next-line',
  'disable-line',
  'disable',
  'enable',
  'disable-file',
]);

/** What may stand behind `gazette-`, the likeliest first. */
export function suppressionVerbs(): readonly string[] {
  return [...VERBS];
}

const PREFIX = 'gazette-';
const COMMENT_OPEN = '<!--';
/** Between the names of rules, full-width forms included. */
const SEPARATOR = /[\s,，、]+/;

interface Directive {
  readonly verb: Verb;
  /** Rule ids, `family/*` or `*`; empty means every rule. */
  readonly patterns: readonly string[];
  readonly comment: Comment;
  /** The 0-based line that `disable-next-line` speaks of. */
  readonly target: number;
}

/** The suppressions of one file. */
export interface Suppressions {
  /** What comments themselves got wrong: a directive or a rule that does not exist. */
  readonly notices: readonly Finding[];
  /** The findings that no comment hides, in the same order. Edits of the others that reach into hidden places are left out. */
  apply(findings: readonly Finding[]): Finding[];
}

/** Reads the comments of a file. `known` are the rules a comment may name. */
export function readSuppressions(tree: SyntaxTree, known: readonly Rule[]): Suppressions {
  const directives: Directive[] = [];
  const notices: Finding[] = [];
  for (const comment of tree.comments) {
    if (!comment.text.startsWith(PREFIX)) continue;
    const [words = ''] = comment.text.slice(PREFIX.length).split('--', 1);
    const [verb = '', ...patterns] = words.split(SEPARATOR).filter((word) => word !== '');
    if (!VERBS.has(verb)) {
      notices.push(unknownDirective(tree, comment, PREFIX + verb));
      continue;
    }
    for (const pattern of patterns) {
      if (!isRulePattern(pattern, known)) notices.push(unknownRule(tree, comment, pattern));
    }
    directives.push({ verb: verb as Verb, patterns, comment, target: 0 });
  }
  if (directives.length === 0) return { notices, apply: (findings) => [...findings] };
  const aimed = withTargets(tree, directives);
  const hidden = new Map<string, readonly Span[]>();
  const hiddenFor = (rule: string): readonly Span[] => {
    let spans = hidden.get(rule);
    if (spans === undefined) hidden.set(rule, (spans = hiddenSpans(tree, aimed, rule)));
    return spans;
  };
  return { notices, apply: (findings) => findings.flatMap((finding) => applyTo(finding, hiddenFor(finding.rule))) };
}

function applyTo(finding: Finding, hidden: readonly Span[]): Finding[] {
  if (hidden.length === 0) return [finding];
  if (isHidden(finding.span.start, hidden)) return [];
  if (finding.edits === undefined) return [finding];
  const shown = mendingsOf(finding).flatMap((way): Mending[] => visiblePart(way, hidden) ?? []);
  const [first, ...others] = shown;
  const { edits: _edits, title: _title, alternatives: _alternatives, ...bare } = finding;
  if (first === undefined) return [{ ...bare, fix: null }];
  const title = first.title === undefined ? {} : { title: first.title };
  return [{ ...bare, edits: first.edits, ...title, ...(others.length === 0 ? {} : { alternatives: others }) }];
}

/** What is left of a way to mend when hidden places stay as they are; undefined when half of it would be worse than nothing. */
function visiblePart(way: Mending, hidden: readonly Span[]): Mending[] | undefined {
  const edits = way.edits.filter((edit: TextEdit) => !isHidden(edit.span.start, hidden));
  if (edits.length === way.edits.length) return [way];
  // A habit is one finding whose edits are spread over the document. What is moved must not be taken away and put nowhere.
  const moves =
    way.edits.some(({ newText }) => newText === '') && way.edits.some(({ span }) => span.start === span.end);
  return moves || edits.length === 0 ? undefined : [{ ...way, edits }];
}

/** `hidden` is in order and without overlaps. */
function isHidden(offset: number, hidden: readonly Span[]): boolean {
  let low = 0;
  let high = hidden.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hidden[middle]?.end ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return (hidden[low]?.start ?? Infinity) <= offset;
}

function merged(spans: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const span of [...spans].sort(compareSpans)) {
    const last = out.at(-1);
    if (last !== undefined && span.start <= last.end) out[out.length - 1] = cover(last, span);
    else out.push(span);
  }
  return out;
}

/** Where findings of a rule are hidden, in order. An end of the text counts as inside. */
function hiddenSpans(tree: SyntaxTree, directives: readonly Directive[], rule: string): Span[] {
  const spans: Span[] = [];
  const end = tree.text.length + 1;
  let disabledFrom: number | undefined;
  for (const { verb, patterns, comment, target } of directives) {
    if (!matches(patterns, rule)) continue;
    if (verb === 'disable-file') return [{ start: 0, end }];
    if (verb === 'disable-line') spans.push(linesSpan(tree, comment.line, comment.endLine));
    if (verb === 'disable-next-line') {
      spans.push(linesSpan(tree, target, target));
    }
    if (verb === 'disable') disabledFrom ??= comment.span.start;
    if (verb === 'enable' && disabledFrom !== undefined) {
      spans.push({ start: disabledFrom, end: comment.span.start });
      disabledFrom = undefined;
    }
  }
  if (disabledFrom !== undefined) spans.push({ start: disabledFrom, end });
  return merged(spans);
}

function matches(patterns: readonly string[], rule: string): boolean {
  if (patterns.length === 0) return true;
  return patterns.some((pattern) => matchesRule(pattern, rule));
}

function linesSpan(tree: SyntaxTree, first: number, last: number): Span {
  const start = tree.lineStart(first);
  return { start, end: last + 1 < tree.lineCount ? tree.lineStart(last + 1) : tree.text.length + 1 };
}

/** Finds for each `disable-next-line` its line, from the last comment to the first so that stacked ones share the search. */
function withTargets(tree: SyntaxTree, directives: readonly Directive[]): Directive[] {
  const bareComments = new Map(tree.comments.filter((c) => standsAlone(tree, c)).map((c) => [c.line, c]));
  const nextLine = new Map<number, number>();
  return [...directives]
    .reverse()
    .map((directive) => {
      if (directive.verb !== 'disable-next-line') return directive;
      const first = directive.comment.endLine + 1;
      let line = first;
      for (; line < tree.lineCount; line++) {
        const known = nextLine.get(line);
        if (known !== undefined) {
          line = known;
          break;
        }
        const comment = bareComments.get(line);
        const { start, end } = linesSpan(tree, line, line);
        if (comment !== undefined) line = comment.endLine;
        else if (tree.text.slice(start, end).trim() !== '') break;
      }
      nextLine.set(first, line);
      return { ...directive, target: line };
    })
    .reverse();
}

function standsAlone(tree: SyntaxTree, comment: Comment): boolean {
  const { start } = linesSpan(tree, comment.line, comment.line);
  const { end } = linesSpan(tree, comment.endLine, comment.endLine);
  return (tree.text.slice(start, comment.span.start) + tree.text.slice(comment.span.end, end)).trim() === '';
}

function unknownRule(tree: SyntaxTree, comment: Comment, name: string): Finding {
  return {
    rule: 'config/unknown-rule',
    severity: 'information',
    span: placeOf(tree, comment, name),
    message: {
      zh: `没有名为“${name}”的规则，这条屏蔽注释对它不起作用；请核对规则名（gazette rules 列出全部规则）。`,
      en: `There is no rule named “${name}”, so this comment hides nothing by that name; check it against the list that “gazette rules” prints.`,
    },
    fix: null,
    related: [],
  };
}

function unknownDirective(tree: SyntaxTree, comment: Comment, name: string): Finding {
  return {
    rule: 'config/unknown-directive',
    severity: 'information',
    span: placeOf(tree, comment, name),
    message: {
      zh: `没有名为“${name}”的屏蔽指令；可用的是 gazette-disable-next-line、gazette-disable-line、gazette-disable、gazette-enable、gazette-disable-file。`,
      en: `There is no directive “${name}”; use gazette-disable-next-line, gazette-disable-line, gazette-disable, gazette-enable or gazette-disable-file.`,
    },
    fix: null,
    related: [],
  };
}

/** The first place of a word inside a comment. */
function placeOf(tree: SyntaxTree, comment: Comment, word: string): Span {
  const found = tree.text.indexOf(word, comment.span.start + COMMENT_OPEN.length);
  if (found < 0 || found + word.length > comment.span.end) return comment.span;
  return { start: found, end: found + word.length };
}
