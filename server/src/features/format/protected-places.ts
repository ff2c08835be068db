// Places that formatting leaves alone whatever stands there: comments, front matter, html, fenced code, and what suppression comments hide.
import { shift, type Span } from '../../base/span';
import type { Config } from '../../lint/config';
import type { Finding } from '../../lint/finding';
import { allRules } from '../../lint/registry';
import type { RuleId } from '../../lint/rule';
import { readSuppressions } from '../../lint/suppression';
import type { GazetteFile, Paragraph } from '../../model/document';
import { leadsToProvision, quotedProvisions } from '../../model/quoted-provision';
import { eachDocument, eachParagraph } from '../../model/walk';
import type { SyntaxTree } from '../../syntax/syntax-tree';
import type { FormattableText } from './format-types';
import { Places } from './places';
import type { Proposal } from './proposal';

/** Gives the proposals that touch no protected place, in the same order. */
export function leaveProtected(
  proposals: readonly Proposal[],
  { tree, file }: FormattableText,
  config: Config | undefined,
): readonly Proposal[] {
  const foreign = new Places([...foreignPlaces(tree), ...quotedPlaces(file)]);
  const free =
    foreign.size === 0 ? proposals : proposals.filter(({ edits }) => !edits.some(({ span }) => foreign.meets(span)));
  const suppressions = readSuppressions(tree, config?.known ?? allRules);
  // Both ends of an edit are asked for as if something were found there.
  const asked = free.map(({ rule, edits }) =>
    edits.flatMap(({ span }) => [findingAt(rule, span.start), findingAt(rule, span.end)]),
  );
  const visible = new Set(suppressions.apply(asked.flat()));
  return free.filter((_, index) => asked[index]?.every((finding) => visible.has(finding)));
}

function findingAt(rule: RuleId, offset: number): Finding {
  const message = { zh: '', en: '' };
  return { rule, severity: 'hint', span: { start: offset, end: offset }, message, fix: null, related: [] };
}

/** Whole lines of fenced code, the fences included. */
export function fencedPlaces(tree: SyntaxTree): Places {
  return new Places(fenced(tree).filter((span) => span !== undefined));
}

const FENCE = /^\s{0,3}(`{3,}|~{3,})/;

/** For each line of the tree its place when it is fenced code or a fence. */
function fenced(tree: SyntaxTree): (Span | undefined)[] {
  let fence: string | undefined;
  return tree.lines.map(({ text, entry }, index) => {
    const mark = text.includes('`') || text.includes('~') ? FENCE.exec(text)?.[1] : undefined;
    const inside = fence !== undefined;
    if (mark !== undefined && entry === 'normal') {
      if (fence === undefined) fence = mark;
      else if (mark.startsWith(fence)) fence = undefined;
    }
    const start = tree.lineStart(index);
    return inside || mark !== undefined ? { start, end: start + text.length } : undefined;
  });
}

/** Lines and parts of lines that are no text of a document. */
function foreignPlaces(tree: SyntaxTree): Span[] {
  const code = fenced(tree);
  return tree.lines.flatMap(({ text, kind, comments }, index) => {
    const start = tree.lineStart(index);
    const own = code[index];
    if (own !== undefined) return [own];
    if (kind === 'foreign') return [{ start, end: start + text.length }];
    return comments.map((comment) => ({ start: start + comment.start, end: start + comment.end }));
  });
}

/** A quotation left open for more paragraphs is taken for a missing mark. */
const LONGEST_QUOTATION = 40;

/** Provisions quoted from other texts, within sentences and over whole paragraphs with what stands between them. */
function quotedPlaces(file: GazetteFile): Span[] {
  const places: Span[] = [];
  for (const { base, document: top } of file.documents) {
    if (!top.source.includes('“')) continue;
    for (const document of eachDocument(top)) {
      const paragraphs = eachParagraph(document);
      for (const [index, paragraph] of paragraphs.entries()) {
        for (const span of quotedProvisions(paragraph)) places.push(shift(span, base));
        const over = overParagraphs(paragraphs, index);
        if (over !== undefined) places.push(shift(over, base));
      }
    }
  }
  return places;
}

/** From the opening mark in a paragraph, or at the beginning of the next one that it leads to, to the closing mark in a later one. */
function overParagraphs(paragraphs: readonly Paragraph[], index: number): Span | undefined {
  const paragraph = paragraphs[index];
  const next = paragraphs[index + 1];
  if (paragraph === undefined || next === undefined) return undefined;
  const left = quotedProvisions(paragraph).at(-1);
  const leads = leadsToProvision(paragraph) && next.view.text.startsWith('“');
  if (!leads && (left === undefined || left.end < paragraph.span.end || paragraph.quoted)) return undefined;
  let balance = leads ? 0 : 1;
  for (let at = index + 1; at < paragraphs.length && at <= index + LONGEST_QUOTATION; at++) {
    const { view, span } = paragraphs[at] as Paragraph;
    for (const mark of view.text) balance += mark === '“' ? 1 : mark === '”' ? -1 : 0;
    if (balance <= 0) return { start: left?.start ?? next.span.start, end: span.end };
  }
  return undefined;
}
