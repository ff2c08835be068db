// citation/incomplete-name: a national law is cited under a name that is not its own: 中华人民共和国 left out where a normative text names it
// first, put before a name that has none, or a slip of one character. What the table of names does not hold is never judged.
import type { Span } from '../../../base/span';
import type { TextEdit } from '../../../base/edit';
import { COUNTRY } from '../../../data/law-names';
import type { Document } from '../../../model/document';
import type { Citation } from '../../../model/inline-types';
import { eachDocument, eachParagraph } from '../../../model/walk';
import { documentRule, type Fault, type Options } from '../../rule';
import { lawMeant, lawOf, officialName } from '../../support/law-names';

interface NameFault extends Fault {
  readonly problem: 'short' | 'prefix' | 'slip';
  readonly title: string;
  readonly official: string;
}

export const incompleteName = documentRule<NameFault, Options>({
  id: 'citation/incomplete-name',
  severity: 'information',
  fix: 'suggested',
  source: {
    kind: 'practice',
    zh: '立法技术规范的通行做法：引用法律、法规用全称，全称过长的首次用全称并注明简称',
    en: 'Practice of legislative drafting: laws are cited under their full names, at least where they are named first',
  },
  summary: { zh: '引用法律、法规用全称', en: 'Laws and regulations are cited under their official names' },
  *find(document: Document): Iterable<NameFault> {
    const named = new Set<string>();
    for (const owner of eachDocument(document)) {
      for (const { title } of owner.title?.inline.citations ?? []) named.add(title);
      const isNormative = isNormativeText(owner);
      for (const { inline } of eachParagraph(owner)) {
        for (const citation of inline.citations) {
          if (citation.open || citation.title.length > 60) continue;
          const fault = citation.nested ? undefined : faultOf(citation, named, isNormative);
          if (fault && !inline.definitions.some(({ shortSpan }) => covers(shortSpan, citation.inner))) yield fault;
          named.add(citation.title);
        }
      }
    }
  },
  say({ problem, title, official }) {
    switch (problem) {
      case 'short':
        return {
          zh: `“《${title}》”的全称是“《${official}》”。制度性文件首次引用法律、法规，通行做法是用全称，需要简称的写明“以下简称”。`,
          en: `The full name of “《${title}》” is “《${official}》”. In practice a normative text gives the full name first, with 以下简称 where a short one follows.`,
        };
      case 'prefix':
        return {
          zh: `“《${official}》”的名称前没有“中华人民共和国”。通行做法是按公布的名称引用，请删去。`,
          en: `The official name “《${official}》” does not begin with 中华人民共和国. Names are cited as promulgated; take it away.`,
        };
      default:
        return {
          zh: `没有名为“《${title}》”的法律、法规，应为“《${official}》”。通行做法是按公布的名称引用，请核对后改正。`,
          en: `No law is known as “《${title}》”; “《${official}》” must be meant. Names are cited as promulgated; check and correct.`,
        };
    }
  },
  mend: ({ span, official }): readonly TextEdit[] => [{ span, newText: official }],
});

function faultOf({ title, inner }: Citation, named: ReadonlySet<string>, isNormative: boolean): NameFault | undefined {
  const isPrefixed = title.startsWith(COUNTRY);
  const rest = isPrefixed ? title.slice(COUNTRY.length) : title;
  const law = lawOf(rest);
  if (law) {
    const official = officialName(law);
    if (isPrefixed) return law.prefixed ? undefined : { span: inner, problem: 'prefix', title, official };
    const isFirst = !named.has(title) && !named.has(official);
    return isNormative && law.prefixed && isFirst ? { span: inner, problem: 'short', title, official } : undefined;
  }
  const meant = isPrefixed || rest.endsWith('法') ? lawMeant(rest, isPrefixed) : undefined;
  if (!meant || (isPrefixed && !meant.prefixed)) return undefined;
  return { span: inner, problem: 'slip', title, official: isPrefixed ? officialName(meant) : meant.name };
}

const NORMATIVE: ReadonlySet<string> = new Set(['办法', '规定', '细则', '条例', '规则', '规程']);

/** 办法, 规定 and their like in articles, and whatever bears a number of the series for normative documents. */
function isNormativeText({ title, number, legal }: Document): boolean {
  if (legal && NORMATIVE.has(title?.type?.text ?? '')) return true;
  return number?.number?.code.text.endsWith('规') ?? false;
}

function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
