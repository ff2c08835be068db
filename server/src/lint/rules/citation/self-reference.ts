// citation/self-reference: 本规划, 本通知, 本办法 name the document they stand in, or the one it prints. Told where neither is a document of that
// kind. Silent where a heading, a definition or 如下意见 gives the word another meaning, and about words such as 本标准 that may mean a part.
import type { TextEdit } from '../../../base/edit';
import type { Span } from '../../../base/span';
import type { Document, Section } from '../../../model/document';
import { eachParagraph } from '../../../model/walk';
import { documentsAround, locatedReferences, type LocatedReference } from '../../../workspace/locate';
import { documentMeant } from '../../../workspace/resolve-scope';
import { documentRule, type Fault, type Options } from '../../rule';

interface SelfFault extends Fault {
  readonly word: string;
  readonly title: string;
  readonly replacement?: string;
  /** Where it stands; several where it is a habit. */
  readonly places: readonly Span[];
}

/** So many of one word are a habit. */
const HABIT = 3;

export const selfReference = documentRule<SelfFault, Options>({
  id: 'citation/self-reference',
  severity: 'warning',
  fix: 'suggested',
  source: {
    kind: 'practice',
    zh: '通行做法：“本规划”“本通知”“本办法”等与所在文件的文种或名称一致',
    en: 'Practice: 本规划, 本通知, 本办法 and the like call the document they stand in by its own kind',
  },
  summary: {
    zh: '“本规划”“本通知”等与所在文件一致',
    en: 'A document that speaks of itself (本规划, 本通知) uses its own kind',
  },
  *find(top: Document): Iterable<SelfFault> {
    const byWord = new Map<Document, Map<string, SelfFault[]>>();
    let last = -1;
    for (const located of locatedReferences(top)) {
      const { scope, quoted } = located.reference;
      if (scope.kind !== 'self' || quoted || scope.span.start === last) continue;
      // 本办法第三条、第五条 are two references with one 本办法.
      last = scope.span.start;
      const facts = faultOf(located, scope.type, top);
      if (!facts) continue;
      const words = byWord.get(located.owner) ?? new Map<string, SelfFault[]>();
      byWord.set(located.owner, words);
      const faults = words.get(scope.word) ?? [];
      words.set(scope.word, faults);
      faults.push({ ...facts, span: scope.span, word: scope.word, places: [scope.span] });
    }
    for (const faults of [...byWord.values()].flatMap((words) => [...words.values()])) {
      const [first] = faults;
      // A word kept through a document is one mistake: the word or the title.
      if (first && faults.length >= HABIT) yield { ...first, places: faults.map(({ span }) => span) };
      else yield* faults;
    }
  },
  say({ word, title, replacement, places }) {
    const more = places.length - 1;
    const also = more > 0 ? { zh: `全文另有${more}处。`, en: ` ${more} more in this document.` } : { zh: '', en: '' };
    return {
      zh: `“${word}”与所在文件“${title}”不符。通行做法是自称与所在文件的文种或名称一致${replacement ? `，写作“${replacement}”` : ''}，请核对后改正。${also.zh}`,
      en: `“${word}” stands in “${title}”. In practice a document calls itself by its own kind${replacement ? `, “${replacement}”` : ''}; check and correct.${also.en}`,
    };
  },
  mend({ places, replacement }): readonly TextEdit[] | undefined {
    return replacement === undefined ? undefined : places.map((span) => ({ span, newText: replacement }));
  },
});

/** Kinds of documents that say 本… of themselves and of nothing smaller. */
const WHOLE = /(?:通知|规划|办法|条例|规定|细则|方案|意见|决定|要点|纲要|计划|规则|公告|通告|批复|预案|^法)$/;

function faultOf(
  { owner, paragraph, chain, reference }: LocatedReference,
  type: string,
  top: Document,
): Omit<SelfFault, 'span' | 'word' | 'places'> | undefined {
  const own = owner.title?.type?.text;
  const title = owner.title?.text;
  if (!title || own === undefined || !WHOLE.test(type) || paragraph.quoted) return undefined;
  // 凡违反本规定的 in a notice speaks of the rules it has just laid down.
  if (type === '规定' && !owner.legal) return undefined;
  const kind = type.slice(-2);
  // 《城市绿化条例》第二十六条：违反本条例规定…: the words of what is cited before.
  const { citations } = paragraph.inline;
  if (citations.some(({ span, title: cited }) => span.end <= reference.span.start && cited.endsWith(kind)))
    return undefined;
  const above = chain.filter((section) => section.paragraph !== paragraph);
  const related = owner.title && [
    { span: owner.title.span, message: { zh: '所在文件', en: 'The document it stands in' } },
  ];
  const replacement = WHOLE.test(own) ? `本${own}` : undefined;
  const meant = documentMeant({ kind: 'self', word: '', type, span: owner.span }, owner, top);
  if (meant === owner || (meant && owner.form !== 'instrument')) return undefined;
  if (means(owner, kind) || isNamedOtherwise(above, owner, kind)) return undefined;
  if (!meant) {
    const others = [...documentsAround(owner, top), ...owner.inner];
    return others.some((other) => means(other, kind)) ? undefined : { title, replacement, related };
  }
  // 本通知 inside the plan that the notice prints.
  return own === type || !WHOLE.test(own) ? undefined : { title, replacement, related, severity: 'information' };
}

const meanings = new WeakMap<Document, Map<string, boolean>>();

/** The title has the word somewhere, or the text defines it or announces it: 提出如下意见, 以下简称本规划. Worked out once a document and word. */
function means(document: Document, kind: string): boolean {
  const known = meanings.get(document) ?? new Map<string, boolean>();
  meanings.set(document, known);
  let answer = known.get(kind);
  if (answer === undefined) {
    answer =
      document.title?.text.includes(kind) === true ||
      eachParagraph(document).some(
        ({ view, inline }) =>
          // 以下简称《管理办法》 is another document's name, 以下简称本规划 is not.
          inline.definitions.some(({ short, quotes }) => short.endsWith(kind) && !/[《〈]/.test(quotes + short)) ||
          view.text.includes(`如下${kind}`) ||
          view.text.includes(`以下${kind}`),
      );
    known.set(kind, answer);
  }
  return answer;
}

/** A heading above speaks of such a thing, or a text between 《》 right in the document is one that it makes known. */
function isNamedOtherwise(chain: readonly Section[], owner: Document, kind: string): boolean {
  if (chain.some(({ head }) => head.text.length <= 40 && !head.runIn && head.text.includes(kind))) return true;
  const first = eachParagraph(owner).slice(0, 2);
  return !owner.legal && first.some(({ inline }) => inline.citations.some(({ title }) => title.endsWith(kind)));
}
