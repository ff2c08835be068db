// Sentences that documents of the type at the cursor begin with, lead over with and close with; the closings of the fifteen types stand in their table.
// Offered where a sentence may begin, and not what the document has said already.
import type { CalendarDay } from '../../base/calendar';
import { foldText } from '../../base/fold';
import { DOCUMENT_TYPES } from '../../data/document-types';
import { PHRASES, type Phrase } from '../../data/phrases';
import type { Document } from '../../model/document';
import { paragraphsOf } from '../../model/walk';
import { isBodyOpen, isGap, openLevels, type CompletionContext } from './context';
import { suggest, type Suggestion } from './item';
import { fillingsFor, fillPhrase, requestsKnown, type Filling, type FilledPhrase } from './phrase-slots';
import { sentencePlace, type SentencePlace } from './sentence-place';
import { briefly, FILE_ALONE, type CompletionWorld } from './world';

type Place = Phrase['place'];

const DETAIL: Readonly<Record<Place, Suggestion['detail']>> = {
  opening: { zh: '开头', en: 'opening' },
  lead: { zh: '过渡语', en: 'leads over to the items' },
  closing: { zh: '结语', en: 'closing' },
};

/** The phrases that fit at the cursor. */
export function phraseSuggestions(
  context: CompletionContext,
  today: CalendarDay,
  world: CompletionWorld = FILE_ALONE,
): Suggestion[] {
  const { document } = context;
  if (document === undefined || document.legal || !isGap(context) || !isBodyOpen(context)) return [];
  if (document.form === 'attachment' || document.form === 'instrument') return [];
  const at = sentencePlace(context);
  const type = document.title?.type?.text;
  if (at === undefined || type === undefined || at.start === 'ordinal') return [];
  const places = placesHere(context, at);
  if (places.length === 0) return [];
  const rows = phrasesOf(document, type).filter(({ place }) => places.includes(place));
  const made: Suggestion[] = [];
  for (const row of rows) {
    for (const filled of filledWays(row, context, today, world)) {
      made.push(...offer(context, at, row, filled, made.length));
    }
  }
  return withoutSaid(made, context, at);
}

/** An opening stands first; a lead where no item has begun; a closing behind something. */
function placesHere(context: CompletionContext, { start, head, typed }: SentencePlace): readonly Place[] {
  const { document, localLine } = context;
  const above = document?.blocks.some(({ span }) => span.start < localLine) ?? false;
  const places: Place[] = [];
  // Where the addressee is still to come, that comes first.
  if (start === 'line' && typed === '' && !above && lacksAddressee(document)) return places;
  if (start === 'line' && !above) places.push('opening');
  if (openLevels(context).length === 0) places.push('lead');
  if (start !== 'clause' && (above || head !== '')) places.push('closing');
  return places;
}

function lacksAddressee(document: Document | undefined): boolean {
  if (document === undefined || document.addressee !== undefined) return false;
  return typeFacts(document.title?.type?.text ?? '')?.addressee === 'expected';
}

function typeFacts(word: string): (typeof DOCUMENT_TYPES)[number] | undefined {
  return DOCUMENT_TYPES.find(({ name, variants }) => name === word || variants.includes(word));
}

type Row = Pick<Phrase, 'text' | 'place' | 'names'>;

/** A variant has phrases of its own before those of its type: 复函, 函. */
function phrasesOf(document: Document, word: string): readonly Row[] {
  const facts = typeFacts(word);
  const type = facts?.name ?? word;
  const verb = /^(?:印发|发布|颁发)$/.test(document.title?.verb?.text ?? '')
    ? 'print'
    : /^(?:转发|批转)$/.test(document.title?.verb?.text ?? '')
      ? 'forward'
      : undefined;
  const own = PHRASES.filter(({ types }) => types.includes(word));
  const usual = word === type ? [] : PHRASES.filter(({ types }) => types.includes(type));
  // What prints or forwards has its sentence; the others lead to items.
  const fitting = [...own, ...(own.length > 0 && word === '复函' ? [] : usual)].filter(
    (phrase) => phrase.place === 'closing' || phrase.verb === verb,
  );
  const closings = (facts?.closings ?? []).map((text): Row => ({
    text: `${text}。`,
    place: 'closing',
    names: ['结语'],
  }));
  // The first of the table is the commonest.
  return [
    ...fitting.filter(({ place }) => place !== 'closing'),
    ...(word === '复函' ? [] : closings),
    ...fitting.filter(({ place }) => place === 'closing'),
    ...(word === '复函' ? closings.filter(({ text }) => /复/.test(text)) : []),
  ];
}

/** One filled phrase, or one for each document that may be answered. */
function filledWays(
  { text }: Row,
  context: CompletionContext,
  today: CalendarDay,
  world: CompletionWorld,
): readonly FilledPhrase[] {
  const requests: readonly (Filling | undefined)[] = text.includes('{request}')
    ? [...requestsKnown(context, world), undefined]
    : [undefined];
  return requests.flatMap((request) => fillPhrase(text, fillingsFor(context, today, world, request)) ?? []);
}

function offer(
  context: CompletionContext,
  { typed }: SentencePlace,
  { place, names }: Row,
  { text, stops }: FilledPhrase,
  order: number,
): Suggestion[] {
  const mark = text.slice(-1);
  const insert = context.after.startsWith(mark) ? text.slice(0, -1) : text;
  return suggest(context, {
    label: briefly(insert, 60),
    kind: 'phrase',
    detail: DETAIL[place],
    insert,
    stops,
    typed,
    aliases: [text, ...names],
    group: place === 'opening' ? '0' : place === 'lead' ? '0' : '4',
    order,
    ...(insert.length > 60 ? { wording: insert } : {}),
  });
}

/**
 * Without what the document says elsewhere: nobody leads over or closes twice. Behind 通知如下 it needs no 特此通知, which is offered there only to who types
 * it.
 */
function withoutSaid(
  made: readonly Suggestion[],
  { document, offset, base }: CompletionContext,
  { typed }: SentencePlace,
): Suggestion[] {
  if (made.length === 0 || document === undefined) return [];
  const said = paragraphsOf(document)
    .filter(({ span }) => offset < span.start + base || offset > span.end + base)
    .map(({ view }) => view.text);
  const hold = (words: string): boolean => said.some((text) => text.includes(words));
  const ledOver = hold('如下:');
  return made.filter(({ edit, detail }) => {
    const words = foldText(edit.newText.replace(/[。：]$/, ''));
    if (detail !== DETAIL.closing) return !(ledOver && words.endsWith('如下'));
    return !hold(words) && !(ledOver && typed === '' && words.startsWith('特此'));
  });
}
