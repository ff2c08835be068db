// Which document a reference speaks of: its own, the one it prints, or another; and when the surroundings leave that in doubt.
import type { Span } from '../base/span';
import type { Document } from '../model/document';
import type { ReferenceScope } from '../model/reference-types';
import { sameName, titleName } from '../model/title-name';
import { PROVISION_LEVELS } from '../model/reference-words';
import { eachParagraph } from '../model/walk';
import { documentsAround, type LocatedReference, type ResolvedReference } from './locate';

/** Endings that say more than one kind of title may: 本办法 is said of 暂行办法, 本意见 of 实施意见. */
export function endsAs(title: string, word: string): boolean {
  if (title.endsWith(word)) return true;
  if (word === '法') return /法典$|宪法$/.test(title);
  if (word === '文件' || word === '方案') return word === '文件' || /(?:计划|预案)$/.test(title);
  if (word === '规划') return /(?:规划纲要|纲要)$/.test(title);
  return word === '通知' || word === '意见' ? title.endsWith(`${word}书`) : false;
}

/** The title without what stands in brackets behind it. */
function bareTitle(document: Document): string | undefined {
  const { title } = document;
  if (title === undefined) return undefined;
  return title.text.replace(/[(〔[【][^()〔〕[\]【】]{0,30}[)〕\]】]$/, '').replace(/[。.]$/, '');
}

/** The document a scope means when it is one of those at hand; undefined when it is another or cannot be told. */
export function documentMeant(scope: ReferenceScope, owner: Document, top: Document): Document | undefined {
  const around = [owner, ...documentsAround(owner, top)];
  switch (scope.kind) {
    case 'self': {
      // A 本规划 inside the plan, or in the notice that prints it.
      const titled = [...around, ...owner.inner.filter(({ form }) => form === 'instrument')].filter(
        (document) => document.form !== 'attachment' || document === owner,
      );
      const exact = titled.find((document) => endsAs(bareTitle(document) ?? '', scope.type));
      if (exact !== undefined) return exact;
      // A bare text without a title has nothing else to speak of.
      return owner.title === undefined && owner.legal ? owner : undefined;
    }
    case 'cited': {
      const printed = [...around, ...around.flatMap((document) => document.inner)];
      const { citation, number } = scope;
      if (number !== undefined) {
        const same = printed.find((document) => document.number?.number?.key === number.key);
        if (same !== undefined) return same;
      }
      if (citation === undefined) return undefined;
      const name = titleName(citation.title);
      return printed.find(({ title }) => title !== undefined && sameName(titleName(title.text), name));
    }
    default:
      return undefined;
  }
}

/** How near a name must stand for its attachment to be meant. */
const NEAR = 15;
const AMENDING_TITLE = /(?:修改|修订|修正|废止|解释|答复|实施.{1,40}(?:办法|细则|规定|条例))/;
const AMENDING = /(?:作如下修改|作出修改|作以下修改|修改如下|修改为|修正如下|作如下修正|调整为)/;
const about = new WeakMap<Document, boolean>();

/** True for a document that amends or explains another: its 第X条 is an article of that other one. */
export function isAboutOther(document: Document): boolean {
  let answer = about.get(document);
  if (answer === undefined) {
    const title = document.title?.text ?? '';
    answer =
      !document.legal &&
      (AMENDING_TITLE.test(title) ||
        eachParagraph(document).some(({ view, quoted }) => !quoted && AMENDING.test(view.text)));
    about.set(document, answer);
  }
  return answer;
}

/** True when something before the reference in its sentence, or the kind of its document, may mean another document's provision. */
export function isDoubtful(located: LocatedReference, before: readonly ResolvedReference[]): boolean {
  const { reference, owner, paragraph } = located;
  const step = reference.steps[0];
  if (step === undefined) return true;
  if (AMENDING_TITLE.test(owner.title?.text ?? '') && step.unit === 'article' && step.relative === undefined)
    return true;
  const { view } = paragraph;
  const at = view.indexAt(reference.span.start);
  let from = at;
  while (from > 0 && !'。；;'.includes(view.text.charAt(from - 1))) from--;
  const start = view.at(from);
  // （详见附件2） sends the reader of this text to what hangs on it, whatever is named before.
  if (reference.pointed && !PROVISION_LEVELS.has(step.unit)) return false;
  // An attachment or part belongs to a document named right before it, an article to any named in its sentence.
  const reach = PROVISION_LEVELS.has(step.unit) ? start : Math.max(start, view.at(Math.max(0, at - NEAR)));
  const { citations, numbers } = paragraph.inline;
  const isBefore = ({ span }: { readonly span: Span }): boolean =>
    span.end > reach && span.start < reference.span.start && span.start >= start;
  if (step.relative === undefined && (citations.some(isBefore) || numbers.some(isBefore))) return true;
  return before.some(({ reference: { span }, resolution }) => span.start >= start && resolution.kind === 'elsewhere');
}
