// Mistakes in citations: number before title, marks lost or misplaced, names of laws that are not theirs, digits in provisions, a broken opening
// of a reply, a document that calls itself by another kind.
import { parseChineseNumeral } from '../../../server/src/base/numerals';
import { LAW_NAMES } from '../../../server/src/data/law-names';
import type { Citation } from '../../../server/src/model/inline-types';
import { locatedReferences } from '../../../server/src/workspace/locate';
import { insert, remove, replace, someCharacter } from '../edits';
import { inFile, letters, paragraphs, textAt, type Ground, type Part } from '../ground';
import type { Operator, Plan } from '../operator';
import { pick } from '../random';

const COUNTRY = '中华人民共和国';
const PREFIXED = new Set(LAW_NAMES.filter((law) => law.prefixed).map((law) => law.name));

export const citationOperators: readonly Operator[] = [
  {
    rule: 'citation/title-then-number',
    name: 'number before the title',
    *sites(ground, random) {
      for (const { part, citation } of citations(ground)) {
        const { number, span, numberBefore } = citation;
        if (!number || numberBefore) continue;
        const bracket = { start: inFile(part, span).end, end: inFile(part, number.span).end + 1 };
        if (!/^[（(].*[）)]$/.test(textAt(ground, bracket))) continue;
        const printed = textAt(ground, inFile(part, number.span));
        const behind = pick(random, ['', '', '文件']);
        yield { edits: [insert(inFile(part, span).start, printed + behind), remove(bracket)] };
      }
    },
  },
  {
    rule: 'citation/book-mark',
    name: '《》 around a law lost',
    *sites(ground) {
      for (const { part, citation } of citations(ground)) {
        const isLaw = citation.title.startsWith(COUNTRY) && PREFIXED.has(citation.title.slice(COUNTRY.length));
        if (isLaw && citation.title !== `${COUNTRY}宪法`) yield unmark(part, citation);
      }
    },
  },
  {
    rule: 'citation/book-mark',
    name: '《》 around a title with its number lost',
    *sites(ground) {
      for (const { part, citation } of citations(ground)) {
        const { title, number, numberBefore } = citation;
        // A reply's 你局…请示 without marks is in use.
        if (number && !numberBefore && /关于.*(?:通知|意见|决定|办法|规定)$/.test(title)) yield unmark(part, citation);
      }
    },
  },
  {
    rule: 'citation/incomplete-name',
    name: '中华人民共和国 lost in measures',
    *sites(ground) {
      const seen = new Set<string>();
      for (const { part, citation } of citations(ground)) {
        const { legal, title } = part.document;
        const isNormative = legal && /(?:办法|规定|细则|条例|规则)$/.test(title?.type?.text ?? '');
        const name = citation.title.slice(COUNTRY.length);
        const key = `${part.base} ${name}`;
        const isNamed = part.document.title?.text.includes(name) === true || seen.has(key);
        seen.add(key);
        if (!isNormative || isNamed || !citation.title.startsWith(COUNTRY) || !PREFIXED.has(name)) continue;
        const { start } = inFile(part, citation.inner);
        yield { edits: [remove({ start, end: start + COUNTRY.length })], at: [inFile(part, citation.span)] };
      }
    },
  },
  {
    rule: 'citation/incomplete-name',
    name: 'character wrong in the name of a law',
    *sites(ground, random) {
      for (const { part, citation } of citations(ground)) {
        const name = citation.title.slice(COUNTRY.length);
        if (!citation.title.startsWith(COUNTRY) || !PREFIXED.has(name) || name.length < 5) continue;
        const inner = inFile(part, citation.inner);
        const at = someCharacter(ground, random, { start: inner.start + COUNTRY.length, end: inner.end - 1 });
        if (at === undefined) continue;
        const edit = pick(random, [remove({ start: at, end: at + 1 }), replace({ start: at, end: at + 1 }, '常')]);
        yield { edits: [edit], at: [inFile(part, citation.span)] };
      }
    },
  },
  inSteps('digits for an article', (text) => {
    const value = parseChineseNumeral(text);
    return value === undefined ? undefined : String(value);
  }),
  inSteps('item in brackets in a law', (text, unit) => (unit === 'item' ? `（${text}）` : undefined), isLaw),
  {
    ...inSteps(
      'item in brackets elsewhere',
      (text, unit) => (unit === 'item' ? `（${text}）` : undefined),
      (part) => !isLaw(part),
    ),
    hint: true,
  },
  ...['收到', '知悉', '已收到'].map((words): Operator => ({
    rule: 'citation/received-formula',
    name: `${words} for 收悉`,
    *sites(ground) {
      for (const { part, at, text } of received(ground)) {
        if (text.includes('》'))
          yield { edits: [replace({ start: at, end: at + 2 }, words)], at: [inFile(part, part.document.span)] };
      }
    },
  })),
  {
    rule: 'citation/received-formula',
    name: 'incoming document without a name',
    *sites(ground, random) {
      for (const { part, at, from } of received(ground)) {
        yield {
          edits: [replace({ start: from, end: at }, pick(random, ['你厅来文', '你局请示', '来函', '你市来文已']))],
          at: [inFile(part, part.document.span)],
        };
      }
    },
  },
  {
    rule: 'citation/self-reference',
    name: 'another kind of document',
    *sites(ground, random) {
      for (const { part, word, span, type } of selves(ground)) {
        const kinds = ['规划', '方案', '办法', '通知', '意见', '条例', '细则', '要点'];
        const title = (part.document.title?.text ?? '') + (part.top.title?.text ?? '');
        const others = kinds.filter((kind) => !title.includes(kind) && !type.endsWith(kind));
        if (word.length === type.length + 1) yield { edits: [replace(span, `本${pick(random, others)}`)] };
      }
    },
  },
];

interface Cited {
  readonly part: Part;
  readonly citation: Citation;
}

/** 《…》 in bodies, those inside others left out. */
function* citations(ground: Ground): Iterable<Cited> {
  for (const { part, paragraph } of paragraphs(ground)) {
    for (const citation of paragraph.inline.citations) {
      if (!citation.nested && !citation.open) yield { part, citation };
    }
  }
}

function unmark(part: Part, { span }: Citation): Plan {
  const { start, end } = inFile(part, span);
  return { edits: [remove({ start, end: start + 1 }), remove({ start: end - 1, end })], at: [{ start, end }] };
}

/** Changes the numeral of one step of a reference to a provision. */
function inSteps(
  name: string,
  change: (text: string, unit: string) => string | undefined,
  fits: (part: Part) => boolean = () => true,
): Operator {
  return {
    rule: 'citation/article-format',
    name,
    *sites(ground) {
      if (ground.model.kind === 'foreign') return;
      for (const { part, located } of references(ground)) {
        const { steps, quoted } = located.reference;
        if (quoted || located.paragraph.quoted || !steps.some(({ unit }) => unit === 'article')) continue;
        // Courts cite items in brackets.
        if (!fits(part) || (name.startsWith('item') && part.document.title?.text.includes('法院'))) continue;
        for (const { numeral, unit, script, bracketed, inherited } of steps) {
          if (!numeral || inherited || bracketed || script !== 'chinese') continue;
          const span = inFile(part, numeral);
          const text = change(textAt(ground, span), unit);
          if (text !== undefined) yield { edits: [replace(span, text)], at: [inFile(part, located.reference.span)] };
        }
      }
    },
  };
}

/** A law or local law, to which the norms of drafting speak. */
function isLaw({ document: { title, legal } }: Part): boolean {
  return legal && /(?:条例|(?<!办)法)$/.test(title?.text ?? '');
}

function* references(
  ground: Ground,
): Iterable<{ readonly part: Part; readonly located: ReturnType<typeof locatedReferences>[number] }> {
  for (const part of ground.parts) {
    for (const located of locatedReferences(part.top)) if (located.owner === part.document) yield { part, located };
  }
}

/** Replies that open with 收悉. `from` is where their body begins. */
function* received(
  ground: Ground,
): Iterable<{ readonly part: Part; readonly from: number; readonly at: number; readonly text: string }> {
  for (const part of letters(ground)) {
    const first = part.document.blocks[0];
    if (!first || !/(?:批复|函|答复)$/.test(part.title.text)) continue;
    const span = inFile(part, first.span);
    const text = textAt(ground, span);
    const at = text.indexOf('收悉');
    if (at > 0 && at < 120) yield { part, from: span.start, at: span.start + at, text: text.slice(0, at) };
  }
}

function* selves(ground: Ground): Iterable<{
  readonly part: Part;
  readonly word: string;
  readonly type: string;
  readonly span: { start: number; end: number };
}> {
  if (ground.model.kind === 'foreign') return;
  for (const { part, located } of references(ground)) {
    const { scope, quoted } = located.reference;
    if (scope.kind !== 'self' || quoted) continue;
    yield { part, word: scope.word, type: scope.type, span: inFile(part, scope.span) };
  }
}
