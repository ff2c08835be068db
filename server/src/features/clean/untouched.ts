// Places that cleaning leaves alone whatever stands there: comments (but for those a clipboard puts in), front matter, html blocks, fenced code, and
// what a comment hides from all rules.
import type { Span } from '../../base/span';
import type { Finding } from '../../lint/finding';
import { allRules } from '../../lint/registry';
import { readSuppressions } from '../../lint/suppression';
import type { SyntaxTree } from '../../syntax/syntax-tree';

const FENCE = /^\s{0,3}(`{3,}|~{3,})/;
const OF_CLIPBOARD = /^(?:Start|End)Fragment$/;
/** What a suppression comment would name to keep cleaning away; no rule of the registry. */
const RULE = 'structure/pasted-text';

/** Tells whether a span touches a place that is to be left alone. */
export function untouchedPlaces(tree: SyntaxTree): (span: Span) => boolean {
  const places = placesOf(tree);
  const suppressions = tree.comments.length === 0 ? undefined : readSuppressions(tree, allRules);
  const hides =
    suppressions?.apply([hidden(0)]).length === 0 || tree.comments.some(({ text }) => text.startsWith('gazette-'));
  return (span) => {
    if (meets(places, span)) return true;
    if (!hides || suppressions === undefined) return false;
    return suppressions.apply([hidden(span.start), hidden(span.end)]).length < 2;
  };
}

function hidden(offset: number): Finding {
  const message = { zh: '', en: '' };
  return { rule: RULE, severity: 'hint', span: { start: offset, end: offset }, message, fix: null, related: [] };
}

function placesOf(tree: SyntaxTree): Span[] {
  const places: Span[] = [];
  const clipboard = new Set(tree.comments.filter(({ text }) => OF_CLIPBOARD.test(text)).map(({ span }) => span.start));
  let fence: string | undefined;
  for (const [index, line] of tree.lines.entries()) {
    const start = tree.lineStart(index);
    const mark = line.text.includes('`') || line.text.includes('~') ? FENCE.exec(line.text)?.[1] : undefined;
    const inside = fence !== undefined;
    if (mark !== undefined && line.entry === 'normal') {
      if (fence === undefined) fence = mark;
      else if (mark.startsWith(fence)) fence = undefined;
    }
    if (inside || mark !== undefined || line.kind === 'foreign') places.push({ start, end: start + line.text.length });
    else {
      for (const comment of line.comments) {
        if (!clipboard.has(start + comment.start))
          places.push({ start: start + comment.start, end: start + comment.end });
      }
    }
  }
  return places;
}

/** An insertion at the edge of a place is outside of it. `places` are in order. */
function meets(places: readonly Span[], { start, end }: Span): boolean {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as Span).end <= start) low = middle + 1;
    else high = middle;
  }
  const place = places[low];
  return (
    place !== undefined &&
    place.start < Math.max(end, start + 1) &&
    place.end > start &&
    (place.start < end || place.start < start)
  );
}
