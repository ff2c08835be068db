// What the checks have found, as plain data in file offsets. The front ends turn it into diagnostics, excerpts and JSON;
// nothing here knows how it is shown.
import type { TextEdit } from '../base/edit';
import { shift, type Span } from '../base/span';
import type { Bilingual, FindingTag, Mending, RuleId, Severity } from './rule';

/**
 * Findings that no rule makes: `config/…` about settings and suppression comments, `file/…` about the bytes of a file, `library/…` about
 * the rows of a gazette.library.csv.
 * They have no page of their own under docs/rules; docs/configuration.md lists them.
 */
export type NoticeId = `config/${string}` | `file/${string}` | `library/${string}`;
export type FindingId = RuleId | NoticeId;

/** Another place that a finding speaks of, in the same file or in another. */
export interface RelatedPlace {
  /** UTF-16 offsets in the file it lies in. */
  readonly span: Span;
  /** The other file; undefined for a place in the same one. */
  readonly uri?: string;
  readonly message: Bilingual;
}

/** One thing found at one place. */
export interface Finding {
  readonly rule: FindingId;
  readonly severity: Severity;
  /** UTF-16 offsets in the file. */
  readonly span: Span;
  readonly message: Bilingual;
  /** How it can be mended: safe ones may run in fix-all, suggested ones only one at a time by a person; null when there are no edits. */
  readonly fix: 'safe' | 'suggested' | null;
  /** The edits that mend it, in file offsets, to be applied whole or not at all; present exactly when `fix` is not null. */
  readonly edits?: readonly TextEdit[];
  /** What `edits` do, where the rule has words for it. */
  readonly title?: Bilingual;
  /** Other ways to mend it, the likelier first; only beside suggested edits. */
  readonly alternatives?: readonly Mending[];
  /** Why it has no edits: what a person must know or decide; only when `fix` is null. */
  readonly why?: Bilingual;
  readonly related: readonly RelatedPlace[];
  /** How an editor may draw the range. */
  readonly tags?: readonly FindingTag[];
}

const RANKS: Readonly<Record<Severity, number>> = { error: 3, warning: 2, information: 1, hint: 0 };

/** True when `severity` is as grave as `threshold` or graver. */
export function isAtLeast(severity: Severity, threshold: Severity): boolean {
  return RANKS[severity] >= RANKS[threshold];
}

/** Orders by place, then the graver first, then by rule: the order in which findings are listed everywhere. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    a.span.start - b.span.start ||
    a.span.end - b.span.end ||
    RANKS[b.severity] - RANKS[a.severity] ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  );
}

/** The finding with every offset moved by `delta`: from region coordinates to the file's. */
export function shiftFinding(finding: Finding, delta: number): Finding {
  if (delta === 0) return finding;
  return {
    ...finding,
    span: shift(finding.span, delta),
    edits: finding.edits && shiftEdits(finding.edits, delta),
    ...(finding.alternatives === undefined
      ? {}
      : {
          alternatives: finding.alternatives.map((way) => ({ ...way, edits: shiftEdits(way.edits, delta) })),
        }),
    related: finding.related.map((place) =>
      place.uri === undefined ? { ...place, span: shift(place.span, delta) } : place,
    ),
  };
}

function shiftEdits(edits: readonly TextEdit[], delta: number): readonly TextEdit[] {
  return edits.map((edit) => ({ span: shift(edit.span, delta), newText: edit.newText }));
}

/** Every way to mend a finding, the likeliest first; none for one without edits. */
export function mendingsOf({ edits, title, alternatives = [] }: Finding): readonly Mending[] {
  if (edits === undefined || edits.length === 0) return [];
  return [{ edits, ...(title === undefined ? {} : { title }) }, ...alternatives];
}
