// 收悉 and what leads over, behind the document that an approval or a reply names as received: 你局《关于…的请示》（…号）‸. The sentences are those of the
// table of phrases, from the place on where the received document ends.
import type { CalendarDay } from '../../base/calendar';
import { PHRASES } from '../../data/phrases';
import { isBodyOpen, isGap, type CompletionContext } from './context';
import { suggest, type Suggestion } from './item';
import { fillingsFor, fillPhrase } from './phrase-slots';
import type { CompletionWorld } from './world';

const SLOT = '{request}';
/** 你局《…》 or 贵省《…》（number）, and what has been typed of 收悉. */
const NAMED = /(?:你|贵)[\u4e00-\u9fff（）()、]{1,24}《[^《》]{2,80}》(?:[（(][^（）()]{4,30}[）)])?(收|s[a-z]{0,6})?$/;

/** The rest of the sentence. */
export function receivedSuggestions(
  context: CompletionContext,
  today: CalendarDay,
  world: CompletionWorld,
): Suggestion[] {
  const type = context.document?.title?.type?.text;
  if (type === undefined || !isGap(context) || !isBodyOpen(context)) return [];
  const found = NAMED.exec(context.before.slice(-160));
  if (found === null) return [];
  const tails = PHRASES.filter(({ types, text }) => types.includes(type) && text.includes(SLOT)).map(({ text }) =>
    text.slice(text.indexOf(SLOT) + SLOT.length),
  );
  return tails.flatMap((tail, order) => {
    const filled = fillPhrase(tail, fillingsFor(context, today, world));
    if (filled === undefined) return [];
    return suggest(context, {
      label: filled.text,
      kind: 'phrase',
      detail: { zh: '来文收悉', en: 'received' },
      insert: filled.text,
      stops: filled.stops,
      typed: found[1] ?? '',
      aliases: [filled.text, '收悉'],
      group: '0',
      order,
    });
  });
}
