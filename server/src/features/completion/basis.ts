// What can stand behind 根据, 按照, 依据, 依照, 参照: documents with their numbers, short names of documents, the document's own provisions.
import { standardMarker } from '../../model/outline';
import { articlesOf } from '../../model/provisions';
import type { CompletionContext } from './context';
import { suggest, type Suggestion } from './item';
import { definedAbove, writtenShort } from './abbreviations';
import { citableTitles, detailOf, nested, numberBehind } from './titles';
import { briefly, type CompletionWorld } from './world';

const BASIS = /(?:根据|按照|依据|依照|参照|遵照)$/;
/** A list to choose from, not to search in: whoever looks for another types 《. */
const MOST_TITLES = 40;
const MOST_PROVISIONS = 60;

/** Everything that can be the basis named at the cursor. */
export function basisSuggestions(context: CompletionContext, world: CompletionWorld): Suggestion[] {
  const { document, outermost } = context;
  if (!BASIS.test(context.before) || document === undefined || outermost === undefined) return [];
  const made: Suggestion[] = [];
  for (const candidate of citableTitles(context, world, MOST_TITLES).filter(({ from }) => from !== 'law')) {
    const label = `《${nested(candidate.title)}》`;
    const insert = label + (/^[（(]/.test(context.after) ? '' : numberBehind(context, candidate));
    made.push(...offer(context, label, insert, detailOf(candidate), 'document', made.length, '3'));
  }
  for (const abbreviation of definedAbove(context)) {
    const written = writtenShort(abbreviation);
    if (!/^《|(?:条例|规定|办法|细则|决定|意见|通知|方案|规划|纲要|法)$/.test(written)) continue;
    const full = briefly(abbreviation.full?.text ?? '');
    made.push(
      ...offer(
        context,
        written,
        written,
        { zh: `简称：${full}`, en: `stands for ${full}` },
        'abbreviation',
        made.length,
        '2',
      ),
    );
  }
  const own = selfWord(document.title?.text);
  if (document.legal && own !== undefined) {
    made.push(...offer(context, own, own, { zh: '本文件', en: 'this document' }, 'provision', made.length, '4'));
    for (const { head, marker } of articlesHere(context).slice(0, MOST_PROVISIONS)) {
      const label = `${own}${marker}`;
      made.push(
        ...offer(context, label, label, { zh: briefly(head), en: briefly(head) }, 'provision', made.length, '5'),
      );
    }
  }
  return made;
}

function offer(
  context: CompletionContext,
  label: string,
  insert: string,
  detail: Suggestion['detail'],
  kind: Suggestion['kind'],
  order: number,
  group: string,
): Suggestion[] {
  return suggest(context, { label, kind, detail, insert, typed: '', aliases: [label], group, order });
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
