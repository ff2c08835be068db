// What can stand behind 根据, 按照, 依据, 依照, 参照: documents with their numbers, short names of documents, the document's own provisions.
import { standardMarker } from '../../model/outline';
import { articlesOf } from '../../model/provisions';
import type { CompletionContext } from './context';
import { begins, suggest, type Suggestion, type SuggestionSource } from './item';
import { definedAbove, writtenShort } from './abbreviations';
import { citableTitles, detailOf, nested, numberBehind } from './titles';
import { briefly, type CompletionWorld } from './world';

/** Letters that an input method has left belong to what is wanted. */
const BASIS = /(?:根据|按照|依据|依照|参照|遵照)([a-z']{0,20})$/i;
/** A list to choose from, not to search in: whoever looks for another types 《. */
const MOST_TITLES = 40;
const MOST_PROVISIONS = 60;

/** Everything that can be the basis named at the cursor. */
export function basisSuggestions(context: CompletionContext, world: CompletionWorld): Suggestion[] {
  const { document, outermost } = context;
  const typed = BASIS.exec(context.before)?.[1];
  if (typed === undefined || document === undefined || outermost === undefined) return [];
  const made: Suggestion[] = [];
  const offer = (label: string, source: Pick<SuggestionSource, 'detail' | 'kind' | 'group'>, insert = label): void => {
    // The letters are those of the name, not of its marks.
    const aliases = [label, label.replace(/^《/, '')];
    made.push(...suggest(context, { ...source, label, insert, typed, aliases, order: made.length }));
  };
  const isMet = (title: string): boolean => typed === '' || begins(title, typed);
  for (const candidate of citableTitles(context, world, MOST_TITLES, isMet).filter(({ from }) => from !== 'law')) {
    const label = `《${nested(candidate.title)}》`;
    const insert = label + (/^[（(]/.test(context.after) ? '' : numberBehind(context, candidate));
    offer(label, { detail: detailOf(candidate), kind: 'document', group: '3' }, insert);
  }
  for (const abbreviation of definedAbove(context)) {
    const written = writtenShort(abbreviation);
    if (!/^《|(?:条例|规定|办法|细则|决定|意见|通知|方案|规划|纲要|法)$/.test(written)) continue;
    const full = briefly(abbreviation.full?.text ?? '');
    offer(written, { detail: { zh: `简称：${full}`, en: `stands for ${full}` }, kind: 'abbreviation', group: '2' });
  }
  const own = selfWord(document.title?.text);
  if (document.legal && own !== undefined) {
    offer(own, { detail: { zh: '本文件', en: 'this document' }, kind: 'provision', group: '4' });
    for (const { head, marker } of articlesHere(context).slice(0, MOST_PROVISIONS)) {
      offer(`${own}${marker}`, { detail: { zh: briefly(head), en: briefly(head) }, kind: 'provision', group: '5' });
    }
  }
  return made;
}

/** 本办法 for a title that ends with 办法. */
function selfWord(title: string | undefined): string | undefined {
  const type = title && /(条例|规定|办法|细则|规则|法)(?:\([^()]{1,20}\))?$/.exec(title)?.[1];
  return type === undefined || type === '' ? undefined : `本${type}`;
}

function articlesHere({ document }: CompletionContext): { head: string; marker: string }[] {
  if (document === undefined) return [];
  return articlesOf(document).map((article) => ({ head: article.head.text, marker: standardMarker(article.marker) }));
}
