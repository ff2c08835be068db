// Mistakes with short names: defined twice, used before or without their definition, never used, another form in one place. Only where a reader
// of the text alone could tell: names drawn together from their full name, titles and foreign letters.
import { containsSpan, type Span } from '../../../server/src/base/span';
import { abbreviationsOf, type Abbreviation } from '../../../server/src/model/abbreviations';
import { isBareTitle } from '../../../server/src/model/bare-titles';
import { isContracted } from '../../../server/src/model/contractions';
import { FOREIGN_ABBREVIATIONS } from '../../../server/src/data/foreign-abbreviations';
import { eachBox, eachTable } from '../../../server/src/model/walk';
import { insert, remove, replace } from '../edits';
import { inFile, paragraphs, type Ground, type Part } from '../ground';
import type { Operator } from '../operator';
import { pick, type Random } from '../random';

/** A definition in a file: bracket and all. Spans count in the file. */
interface Site {
  readonly abbreviation: Abbreviation;
  readonly part: Part;
  readonly short: Span;
  readonly full: Span;
  /** The bracket with the definition in it, when nothing else stands there. */
  readonly bracket: Span;
  /** Uses in running text behind the definition, in the same document, marks of their own included. */
  readonly uses: readonly Span[];
}

const NEEDED: ReadonlySet<string> = new Set(
  FOREIGN_ABBREVIATIONS.filter(({ familiar }) => !familiar).map(({ short }) => short),
);

export const abbreviationOperators: readonly Operator[] = [
  {
    rule: 'abbreviation/redefined',
    name: 'the short name given to another document',
    *sites(ground, random) {
      for (const site of definitions(ground)) {
        const other = pickOne(random, citationsBehind(ground, site));
        if (other === undefined || site.abbreviation.foreign) continue;
        yield { edits: [insert(other.end, definition(ground, site, name(site)))], at: [other, lineEnd(other)] };
      }
    },
  },
  {
    rule: 'abbreviation/redefined',
    name: 'a second short name for the same full name',
    *sites(ground, random) {
      for (const site of definitions(ground)) {
        const use = pickOne(random, site.uses);
        const short = site.abbreviation.short;
        if (use === undefined || site.abbreviation.foreign || short.length < 4 || isTitle(site)) continue;
        const second = short.slice(0, 1) + short.slice(2);
        yield { edits: [replace(use, textOf(ground, site.full) + definition(ground, site, second))], at: [use] };
      }
    },
  },
  {
    rule: 'abbreviation/used-before-definition',
    name: 'defined at the second mention',
    *sites(ground) {
      for (const site of definitions(ground)) {
        const [use] = site.uses;
        if (use === undefined || !isTelling(site)) continue;
        const whole = { start: site.full.start, end: site.bracket.end };
        yield { edits: [replace(whole, name(site)), replace(use, textOf(ground, whole))], at: [whole] };
      }
    },
  },
  {
    rule: 'abbreviation/undefined',
    name: 'definition lost',
    *sites(ground) {
      for (const site of definitions(ground)) {
        if (site.uses.length === 0 || site.abbreviation.foreign || !isTelling(site) || isStandard(site)) continue;
        yield { edits: [remove(site.bracket)], at: [site.full, ...site.uses] };
      }
    },
  },
  {
    rule: 'abbreviation/undefined',
    name: 'short title where no document was named so',
    *sites(ground) {
      for (const { part, paragraph } of paragraphs(ground)) {
        if (abbreviationsOf(part.top).length > 0) continue;
        for (const citation of paragraph.inline.citations) {
          const kind = /(?:办法|条例|规定|规划|方案|意见|通知|决定)$/.exec(citation.title)?.[0];
          if (kind === undefined || citation.nested || citation.open || citation.number || citation.title.length < 8)
            continue;
          const span = inFile(part, citation.inner);
          if (/[本该此各]$/.test(ground.text.slice(0, span.start - 1))) continue;
          yield { edits: [replace(span, kind)], at: [span] };
        }
      }
    },
    also: ['structure/inner-title-mismatch'],
  },
  {
    rule: 'abbreviation/foreign-undefined',
    name: 'letters without their Chinese name',
    *sites(ground) {
      for (const site of definitions(ground)) {
        if (!site.abbreviation.foreign || !NEEDED.has(site.abbreviation.short)) continue;
        const whole = { start: site.full.start, end: site.bracket.end };
        yield { edits: [replace(whole, site.abbreviation.short)], at: [whole] };
      }
    },
  },
  {
    rule: 'abbreviation/foreign-undefined',
    name: 'bracket with the letters lost',
    *sites(ground) {
      for (const site of definitions(ground)) {
        if (!site.abbreviation.foreign || !NEEDED.has(site.abbreviation.short) || site.uses.length === 0) continue;
        yield { edits: [remove(site.bracket)], at: [site.full, ...site.uses] };
      }
    },
  },
  {
    rule: 'abbreviation/unused',
    name: 'defined and never used',
    *sites(ground) {
      for (const { part, paragraph } of paragraphs(ground)) {
        for (const citation of paragraph.inline.citations) {
          const kind = /(?:办法|条例|规定|规划|方案|意见|通知|决定)$/.exec(citation.title)?.[0];
          if (kind === undefined || citation.nested || citation.open || citation.number || citation.title.length < 8)
            continue;
          if (part.document.abridged || ground.text.includes(`《${kind}》`) || ground.text.includes(`称《${kind}`))
            continue;
          const span = inFile(part, citation.span);
          yield { edits: [insert(span.end, `（以下简称《${kind}》）`)], at: [span, lineEnd(span)] };
        }
      }
    },
  },
  {
    rule: 'abbreviation/unused',
    name: 'every later use written in full',
    also: ['abbreviation/inconsistent'],
    *sites(ground) {
      for (const site of definitions(ground)) {
        const { uses, abbreviation } = site;
        if (abbreviation.owner.abridged || !isTelling(site) || stands(ground, abbreviation.short) > uses.length + 1)
          continue;
        if (abbreviation.foreign || uses.length === 0 || uses.length !== abbreviation.uses.length) continue;
        const full = textOf(ground, site.full);
        yield { edits: uses.map((use) => replace(use, full)), at: [site.bracket] };
      }
    },
  },
  {
    rule: 'abbreviation/inconsistent',
    name: 'a character lost from the short name in one place',
    *sites(ground, random) {
      for (const site of definitions(ground)) {
        const { short, full } = site.abbreviation;
        const use = pickOne(random, site.uses);
        if (use === undefined || short.length < 5 || !full || !isContracted(short, full.text)) continue;
        const lost = 2 + Math.floor(random() * (short.length - 3));
        const other = short.slice(0, lost) + short.slice(lost + 1);
        if (full.text.includes(other)) continue;
        yield { edits: [replace(use, other)], at: [use] };
      }
    },
  },
  {
    rule: 'abbreviation/inconsistent',
    name: 'the full name again',
    *sites(ground, random) {
      for (const site of definitions(ground)) {
        const { short, full, foreign } = site.abbreviation;
        const use = site.uses.length > 1 ? pickOne(random, site.uses) : undefined;
        // A word that is a part of the full name may be used beside it, and a description is no name.
        if (use === undefined || foreign || !full || (!isTitle(site) && full.text.includes('的'))) continue;
        if (!(isContracted(short, full.text) || isTitle(site))) continue;
        yield { edits: [replace(use, textOf(ground, site.full))], at: [use] };
      }
    },
  },
  {
    rule: 'abbreviation/form',
    name: 'quotation marks around one of the short names',
    hint: true,
    *sites(ground) {
      const all = [...definitions(ground)].filter(
        ({ abbreviation }) =>
          abbreviation.definition.formula.text === '以下简称' && abbreviation.definition.quotes === '',
      );
      for (const site of all) {
        if (all.filter(({ abbreviation }) => abbreviation.owner === site.abbreviation.owner).length < 2) continue;
        if (site.abbreviation.full?.text.startsWith('《') === true) continue;
        // Of two it is a matter of taste which is the odd one.
        const at = all.map(({ bracket }) => bracket);
        yield { edits: [insert(site.short.start, '“'), insert(site.short.end, '”')], at };
      }
    },
  },
];

function* definitions(ground: Ground): Iterable<Site> {
  if (ground.model.kind === 'foreign') return;
  for (const part of ground.parts) {
    if (part.document !== part.top) continue;
    for (const abbreviation of abbreviationsOf(part.top)) {
      const { full, definition: found, shortSpan } = abbreviation;
      if (!full || /^以下统/.test(found.formula.text)) continue;
      // Boxes and tables may run ahead of the text.
      const apart = [...eachBox(abbreviation.owner), ...eachTable(abbreviation.owner)];
      if (apart.some(({ span }) => containsSpan(span, shortSpan))) continue;
      const short = inFile(part, shortSpan);
      const inner = inFile(part, found.formula.text === '' ? shortSpan : found.span);
      const bracket = { start: inner.start - 1, end: inner.end + 1 };
      const around = (ground.text[bracket.start] ?? '') + (ground.text[bracket.end - 1] ?? '');
      if (!/^[(（][)）]$/.test(around)) continue;
      const marked = found.quotes.startsWith('《') ? 1 : 0;
      const uses = abbreviation.uses
        .filter((use) => use.owner === abbreviation.owner && use.place === 'text' && !use.boxed)
        .filter((use) => use.span.start > shortSpan.end)
        .map(({ span }) => inFile(part, { start: span.start - marked, end: span.end + marked }))
        .filter((span) => !/\n/.test(textOf(ground, span)));
      yield { abbreviation, part, short, full: inFile(part, full.span), bracket, uses };
    }
  }
}

/** Titles cited in running text behind the definition in the same document. */
function citationsBehind(ground: Ground, { abbreviation, part, bracket }: Site): Span[] {
  const spans: Span[] = [];
  for (const each of paragraphs(ground)) {
    if (each.part.document !== abbreviation.owner) continue;
    for (const citation of each.paragraph.inline.citations) {
      const span = inFile(part, citation.span);
      const own = citation.title === abbreviation.short || abbreviation.full?.text.includes(citation.title);
      if (span.start > bracket.end && !own && !citation.nested && !citation.open) spans.push(span);
    }
  }
  return spans;
}

function pickOne<T>(random: Random, values: readonly T[]): T | undefined {
  return values.length === 0 ? undefined : pick(random, values);
}

/** A definition of another short name, written as the text writes this one. */
function definition(ground: Ground, { bracket, short }: Site, other: string): string {
  const printed = textOf(ground, bracket);
  const head = printed.slice(0, short.start - bracket.start).replace(/[《“]$/, '');
  const tail = printed.slice(short.end - bracket.start).replace(/^[》”]/, '');
  return head + other + tail;
}

/** The short name as the text writes it. */
function name({ abbreviation: { short, definition: found } }: Site): string {
  return found.quotes.startsWith('《') ? `《${short}》` : short;
}

function isTitle({ abbreviation }: Site): boolean {
  return abbreviation.full?.text.startsWith('《') === true;
}

function isTelling({ abbreviation: { short, full, foreign, definition: found } }: Site): boolean {
  return foreign || found.quotes.startsWith('《') || (full !== undefined && isContracted(short, full.text));
}

/** How often a name stands in the file, parts of other names and titles counted. */
function stands(ground: Ground, short: string): number {
  return ground.text.split(short).length - 1;
}

/** Committees have standard short names; titles that say what they are about and words drawn from a description need no definition. */
function isStandard({ abbreviation: { short, full, definition: found } }: Site): boolean {
  if (full && (full.text.includes('的') || full.text.length < short.length * 1.6)) return true;
  return full?.text.endsWith('委员会') === true || (found.quotes.startsWith('《') && !isBareTitle(short));
}

function textOf(ground: Ground, span: Span): string {
  return ground.text.slice(span.start, span.end);
}

/** Right behind a place, where the insertion stands. */
function lineEnd({ end }: Span): Span {
  return { start: end, end: end + 1 };
}
