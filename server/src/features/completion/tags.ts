// Responsibility tags: the document's own ones whole, behind a sentence; and behind the agencies the word that says what they do, 牵头）, 负责）, 配合）,
// in the document's own words and brackets.
import { widthFold } from '../../base/fold';
import type { ResponsibilityTag } from '../../model/inline-types';
import { looksLikeAgency } from '../../model/inline-agency-shape';
import { touches } from '../../base/span';
import type { AgencyPlace } from './agency-place';
import type { CompletionContext } from './context';
import { suggest, type Suggestion } from './item';
import { tagsOf } from './used-names';

const MOST = 6;
const DEFAULT_LEAD: readonly string[] = ['牵头', '负责'];
const DEFAULT_HELP: readonly string[] = ['配合', '参与'];
/** What closes a clause of a tag, longest first; `help` are those of the units that do not lead. */
const LEADS = ['按职责分工负责', '分工负责', '牵头负责', '牵头落实', '负责落实', '组织实施', '牵头', '负责', '落实'];
const HELPS = ['按职责分工参与', '配合落实', '配合', '参与', '参加'];

interface PlacedTag {
  readonly tag: ResponsibilityTag;
  readonly text: string;
}

/** Tags and words of tags that fit at the cursor. */
export function tagSuggestions(context: CompletionContext, place: AgencyPlace | undefined): Suggestion[] {
  if (place?.kind !== 'tag') return [];
  const tags = tagsAround(context);
  const closing = /^[）)]/.test(context.after) ? 1 : 0;
  return [...wholeTags(context, place, tags, closing), ...verbs(context, place, tags, closing)];
}

/** The document's tags outside the cursor's. */
function tagsAround({ outermost, base, offset }: CompletionContext): PlacedTag[] {
  if (outermost === undefined) return [];
  return tagsOf(outermost)
    .filter(({ span }) => !touches(span, offset - base))
    .map((tag) => ({ tag, text: outermost.source.slice(tag.span.start, tag.span.end) }));
}

/** A tag that stands in the document already, for the same units once more. */
function wholeTags(
  context: CompletionContext,
  place: AgencyPlace,
  tags: readonly PlacedTag[],
  closing: number,
): Suggestion[] {
  if (place.listed.length > 0 || place.led === true || /[\r\n]/.test(place.typed)) return [];
  const counts = new Map<string, number>();
  for (const { text } of tags) {
    if (text.length <= 60 && !/[\r\n]/.test(text)) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST)
    .flatMap(([text, count], order) =>
      suggest(context, {
        label: text,
        kind: 'tag',
        detail: { zh: `文中用过${count}次`, en: `used ${count} times in this document` },
        insert: text.slice(1),
        typed: place.typed,
        aliases: [text.slice(1), widthFold(text.slice(1))],
        group: '3',
        order,
        swallow: closing,
      }),
    );
}

/** 牵头） behind a name that is complete. */
function verbs(
  context: CompletionContext,
  place: AgencyPlace,
  tags: readonly PlacedTag[],
  closing: number,
): Suggestion[] {
  if (closing === 0 && context.after.trim() !== '' && !/^[。；]/.test(context.after)) return [];
  const all = place.led === true ? HELPS : LEADS;
  const letters = /[a-z']{0,20}$/i.exec(place.typed)?.[0] ?? '';
  const [name, typed] = letters === '' ? split(place.typed, all) : [place.typed.slice(0, -letters.length), letters];
  if (!looksLikeAgency(widthFold(name))) return [];
  const bracket = closing > 0 ? context.after.charAt(0) : openingOf(context) === '(' ? ')' : '）';
  const several = place.listed.length > 0;
  const words = [...wordsUsed(tags, all), ...(place.led === true ? DEFAULT_HELP : DEFAULT_LEAD)];
  if (place.led !== true && several) words.push('按职责分工负责');
  const made = [...new Set(words)].flatMap((word, order) =>
    suggest(context, {
      label: `${word}${bracket}`,
      kind: 'tag',
      detail: word === '牵头' || word.startsWith('牵头') ? LEADING : place.led === true ? HELPING : BEARING,
      insert: `${word}${bracket}`,
      typed,
      aliases: [word],
      group: '0',
      order,
      swallow: closing,
    }),
  );
  if (place.led === true) return made;
  const comma =
    tags.some(({ text }) => text.includes('，')) || !tags.some(({ text }) => text.includes(',')) ? '，' : ',';
  const help = wordsUsed(tags, HELPS)[0] ?? '配合';
  return [
    ...made,
    ...suggest(context, {
      label: `牵头${comma}…${help}${bracket}`,
      kind: 'tag',
      detail: { zh: '牵头单位和配合单位', en: 'who leads and who supports' },
      insert: `牵头${comma}${help}${bracket}`,
      cursor: 3,
      typed,
      aliases: ['牵头'],
      group: '0',
      order: made.length,
      swallow: closing,
    }),
  ];
}

const LEADING = { zh: '牵头单位', en: 'who leads' };
const BEARING = { zh: '责任单位', en: 'who is responsible' };
const HELPING = { zh: '配合单位', en: 'who supports' };

/** The name, and the beginning of a word behind it. */
function split(typed: string, words: readonly string[]): readonly [string, string] {
  for (let length = Math.min(4, typed.length - 1); length > 0; length--) {
    const end = typed.slice(-length);
    if (words.some((word) => word.startsWith(end))) return [typed.slice(0, -length), end];
  }
  return [typed, ''];
}

function wordsUsed(tags: readonly PlacedTag[], words: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const { text } of tags) {
    for (const clause of widthFold(text).slice(1, -1).split(/[,;]/)) {
      const word = words.find((each) => clause.endsWith(each));
      if (word !== undefined) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word);
}

function openingOf({ before }: CompletionContext): string {
  return before.charAt(Math.max(before.lastIndexOf('（'), before.lastIndexOf('(')));
}
