// A space inside a title where its line was broken in print. Spaces that mean something stay: between joint issuers, beside figures and Latin
// letters, letter-spaced lines, and the space that stands for a comma before a second clause.
import type { TextEdit } from '../../../base/edit';
import { ISSUER_WORDS } from '../../../data/issuer-words';
import { isDigitCode, isInlineBlankCode, isLatinCode } from '../../../base/characters';
import type { Span } from '../../../base/span';
import type { Document, Title } from '../../../model/document';
import { eachDocument } from '../../../model/walk';
import { documentRule, type Fault, type Options } from '../../rule';

interface WrapFault extends Fault {
  readonly gaps: readonly Span[];
}

/** What a second clause of a title begins with. */
const CLAUSE = /^(?:进一步|加快|加强|推动|推进|促进|全面|深入|切实|持续|着力|大力|激发|助力|打造|确保|更好)/;

export const wrapSpace = documentRule<WrapFault, Options>({
  id: 'title/wrap-space',
  severity: 'hint',
  fix: 'safe',
  source: {
    kind: 'practice',
    zh: '通行做法：标题回行处不留空格',
    en: 'Practice: no space is left where a title’s line was broken',
  },
  summary: { zh: '标题中的回行空格', en: 'A space left in a title by a line break' },
  *find(document) {
    const gaps: Span[] = [];
    for (const { title, source } of eachDocument(document)) if (title) gaps.push(...wrapsIn(title, source));
    const first = gaps[0];
    if (first) yield { span: first, gaps };
  },
  say({ gaps }) {
    const zh = gaps.length > 1 ? `（本件标题中共${gaps.length}处）` : '';
    const en = gaps.length > 1 ? ` (${gaps.length} places in the titles of this document)` : '';
    return {
      zh: `标题中有回行留下的空格${zh}，标题连排时应删去。`,
      en: `A space was left in the title where its line was broken${en}; delete it.`,
    };
  },
  mend({ gaps }): readonly TextEdit[] {
    return gaps.map((span) => ({ span, newText: '' }));
  },
});

function wrapsIn(title: Title, source: Document['source']): Span[] {
  if (title.gaps.length > 0 && title.pieces.some((piece) => isLetterSpaced(piece, title.gaps))) return [];
  return title.gaps.filter((gap) => {
    const before = source.charCodeAt(gap.start - 1);
    const behind = source.charCodeAt(gap.end);
    if (gap.end - gap.start !== 1 || !isInlineBlankCode(source.charCodeAt(gap.start))) return false;
    if ([before, behind].some((code) => isDigitCode(code) || isLatinCode(code))) return false;
    return !betweenIssuers(title, gap) && !betweenAgencies(title, gap, source) && !isClause(title, gap);
  });
}

/** True for a line whose characters are set apart: 几 个 问 题 的 通 知. */
function isLetterSpaced(piece: Span, gaps: readonly Span[]): boolean {
  const inside = gaps.filter((gap) => piece.start < gap.start && gap.end < piece.end);
  const blanks = inside.reduce((sum, gap) => sum + gap.end - gap.start, 0);
  return inside.length >= 2 && inside.length * 2 >= piece.end - piece.start - blanks - 1;
}

function betweenIssuers({ issuers, about, verb }: Title, gap: Span): boolean {
  if (issuers.length < 2) return false;
  const head = about ?? verb?.span;
  const end = head?.start ?? issuers.at(-1)?.span.end ?? 0;
  return gap.end <= end;
}

/** On a line that holds nothing but names of agencies: those who made what the title above them names. */
function betweenAgencies({ pieces }: Title, gap: Span, source: string): boolean {
  const line = pieces.find(({ start, end }) => start < gap.start && gap.end < end);
  if (line === undefined) return false;
  return source
    .slice(line.start, line.end)
    .split(/[ \u3000]+/)
    .every(
      (name) => ISSUER_WORDS.some(({ word }) => name.length > word.length && name.endsWith(word)) || TEAM.test(name),
    );
}

/** 国家统计局清源调查队. */
const TEAM = /[队站组所]$/;

function isClause(title: Title, gap: Span): boolean {
  if (!title.about || gap.start < title.about.end) return false;
  return CLAUSE.test(title.view.text.slice(title.view.indexAt(gap.end)));
}
