// citation/title-then-number: a document is cited with its number before its title. Silent in lists that give the number first on every line
// and in documents of a time when the usage was another.
import type { TextEdit } from '../../../base/edit';
import type { Document } from '../../../model/document';
import type { Citation, DocumentNumber } from '../../../model/inline-types';
import { eachDocument, eachParagraph } from '../../../model/walk';
import { documentRule, type Fault, type Options } from '../../rule';

interface ReversedFault extends Fault {
  readonly title: string;
  readonly number: DocumentNumber;
  readonly edits: readonly TextEdit[];
}

/** The usage was written down in the measures for official documents of 1993; before that both ways were common. */
const SINCE = 1994;

export const titleThenNumber = documentRule<ReversedFault, Options>({
  id: 'citation/title-then-number',
  severity: 'warning',
  fix: 'suggested',
  source: {
    kind: 'practice',
    zh: '通行做法：引用公文先引标题，后引发文字号，发文字号放在圆括号里',
    en: 'Practice: a document is cited by its title first, its number in round brackets behind',
  },
  summary: { zh: '引用公文先引标题、后引发文字号', en: 'Cite the title first, the number behind it' },
  *find(document: Document): Iterable<ReversedFault> {
    const year = document.date?.date.year?.value;
    if (year !== undefined && year < SINCE) return;
    for (const owner of eachDocument(document)) {
      for (const { inline, view } of eachParagraph(owner)) {
        for (const citation of inline.citations) {
          const { number } = citation;
          if (!number || !citation.numberBefore || citation.open) continue;
          const before = view.text.slice(0, view.indexAt(number.span.start));
          const behind = view.text.slice(view.indexAt(citation.span.end));
          // 浙政发〔2001〕3号《…》 on a line of its own is a row of a list.
          if (/^[\d一二三四五六七八九十()、.]{0,8}$/.test(before) && /^(?:[。;,]|\([^()]*\))?$/.test(behind)) continue;
          yield faultOf(owner.source, citation, number);
        }
      }
    }
  },
  say: ({ title }) => ({
    zh: `发文字号写在了标题“《${title}》”之前。通行做法是先引标题、后引发文字号，写作“《标题》（发文字号）”，请调整次序。`,
    en: `The number stands before the title “《${title}》”. In practice the title comes first and the number behind it in round brackets; exchange them.`,
  }),
  mend: ({ edits }) => edits,
});

function faultOf(source: string, { span, title }: Citation, number: DocumentNumber): ReversedFault {
  let start = number.span.start;
  // The bracket around the number goes with it.
  if (/[(（]/.test(source.charAt(start - 1)) && /^\s{0,2}[)）]/.test(source.slice(number.span.end, span.start)))
    start--;
  const printed = source.slice(number.span.start, number.span.end);
  const edits = [
    { span: { start, end: span.start }, newText: '' },
    { span: { start: span.end, end: span.end }, newText: `（${printed}）` },
  ];
  return { span: { start, end: span.end }, title, number, edits };
}
