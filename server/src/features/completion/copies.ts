// 抄送 below the date: the word that begins the line, and the standing formula for the other organs of the issuer's level.
import type { CalendarDay } from '../../base/calendar';
import { COPY_TO_FORMULAS } from '../../data/addressee-formulas';
import type { AgencyPlace } from './agency-place';
import type { CompletionContext } from './context';
import { suggest, type Suggestion } from './item';
import { issuerSort, standingOf } from './standing';

const COPY_TO_TYPED = /^(?:抄送?|c(?:s|h?a?o?s?o?n?g?)?)$/i;

/** 抄送： begun on a line of its own below the date. */
export function copyToOpening(context: CompletionContext): Suggestion[] {
  const { document, outermost, before, localLine } = context;
  if (!COPY_TO_TYPED.test(before) || !/^[\s\u3000]*$/.test(context.after)) return [];
  if (document?.date === undefined || document.date.span.start >= localLine || outermost?.copyTo !== undefined)
    return [];
  if (document.form !== 'document' || document.inner.some(({ span }) => span.start < localLine && span.end > localLine))
    return [];
  return suggest(context, {
    label: '抄送：',
    kind: 'agency',
    detail: { zh: '抄送机关', en: 'copies to' },
    insert: '抄送：',
    typed: before,
    aliases: ['抄送：'],
    group: '1',
    order: 0,
  });
}

/** 抄送 of a government to the other organs of its level. */
export function copyToSuggestions(context: CompletionContext, today: CalendarDay, place: AgencyPlace): Suggestion[] {
  const standing = standingOf(context, today);
  const { locality } = standing;
  if (place.listed.length > 0 || locality === undefined || issuerSort(standing) !== 'government') return [];
  const end = /^[。.]/.test(context.after) ? '' : '。';
  return COPY_TO_FORMULAS.filter(
    ({ level, place: at }) => level === locality.level && (at === undefined || at === locality.province),
  ).flatMap(({ text }, order) => {
    const written = text.replaceAll('{unit}', locality.unit);
    return suggest(context, {
      label: written,
      kind: 'agency',
      detail: { zh: '抄送机关的通行写法', en: 'the usual copies' },
      insert: written + end,
      typed: place.typed,
      aliases: [written],
      group: '0',
      order,
    });
  });
}
