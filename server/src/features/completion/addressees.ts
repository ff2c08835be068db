// The line of the addressee: what other documents of the same issuer were addressed to, the standing formulas for an issuer of that rank and place,
// the one superior of a request, and who asked where a request is answered. Nothing for types that have no addressee.
import type { CalendarDay } from '../../base/calendar';
import { foldText, widthFold } from '../../base/fold';
import { ADDRESSEE_FORMULAS, type AddresseeFormula } from '../../data/addressee-formulas';
import { DOCUMENT_TYPES } from '../../data/document-types';
import { PROVINCES } from '../../data/provinces';
import type { Document } from '../../model/document';
import { eachParagraph } from '../../model/walk';
import { addresseeKey } from '../../workspace/issuer-ledger';
import { codeFacts } from '../code-facts';
import type { AgencyPlace } from './agency-place';
import type { CompletionContext } from './context';
import { copyToOpening, copyToSuggestions } from './copies';
import { suggest, type Suggestion } from './item';
import { issuerSort, standingOf, type Standing } from './standing';
import { rosterFor } from './roster';
import { printed } from './titles';
import type { CompletionWorld } from './world';

const MOST = 8;

interface Offer {
  readonly text: string;
  readonly detail: Suggestion['detail'];
}

/** Whole addressees for the line, the likeliest first. */
export function addresseeSuggestions(
  context: CompletionContext,
  today: CalendarDay,
  world: CompletionWorld,
  place: AgencyPlace | undefined,
): Suggestion[] {
  const { document, before } = context;
  if (place?.kind === 'text' || place === undefined) return copyToOpening(context);
  if (place.kind === 'copy-to') return copyToSuggestions(context, today, place);
  if (place.kind !== 'addressee' || document === undefined || /[。；]/.test(before)) return [];
  const type = document.title?.type?.text ?? '';
  const facts = DOCUMENT_TYPES.find(
    ({ name, variants }) => name === type || variants.includes(type) || type.endsWith(name),
  );
  if (facts === undefined || facts.addressee === 'unusual') return [];
  const standing = standingOf(context, today);
  const offers = [
    ...usedBefore(context, world, standing, type),
    ...(facts.direction === 'up' || facts.direction === 'congress'
      ? superiors(standing, facts.name)
      : facts.name === '批复' || facts.name === '函'
        ? asking(document, standing)
        : formulas(standing)),
  ];
  const half = writesHalf(context);
  const seen = new Set<string>();
  return offers
    .filter(({ text }) => !seen.has(foldText(text)) && seen.add(foldText(text)))
    .slice(0, MOST)
    .flatMap(({ text, detail }, order) => {
      const written = half ? widthFold(text) : text;
      return suggest(context, {
        label: written,
        kind: 'agency',
        detail,
        insert: `${written}${half ? ':' : '：'}`,
        typed: before,
        aliases: [written, text, 'zhusong'],
        group: '0',
        order,
      });
    });
}

/** The width in which the addressees of the file are printed; full where there is no other. */
function writesHalf({ file, outermost }: CompletionContext): boolean {
  let half = 0;
  let full = 0;
  for (const { document } of file.documents) {
    if (document === outermost) continue;
    const mark = document.addressee?.end.text;
    if (mark === ':') half++;
    else if (mark === '：') full++;
  }
  return half > full;
}

/** What documents of the same issuer and direction went to, those of the same type first, then the commonest. */
function usedBefore(
  { file, outermost }: CompletionContext,
  { knowledge, uri }: CompletionWorld,
  { issuers }: Standing,
  type: string,
): Offer[] {
  const [issuer] = issuers;
  if (issuer === undefined) return [];
  const counts = new Map<string, number>();
  const add = (addressee: string, end: string, by: number): void => {
    if (!isAlike(end, type)) return;
    // Of the same type it says more.
    const weight = type.endsWith(end) || end.endsWith(type) ? 1000 : 1;
    counts.set(addressee, (counts.get(addressee) ?? 0) + by * weight);
  };
  // What this file says is in the index as well, with what is being typed.
  const own = new Map<string, number>();
  for (const entry of knowledge.file(uri)?.documents ?? []) {
    const key = addresseeKey(entry);
    if (key !== undefined && entry.form === 'document') own.set(key, (own.get(key) ?? 0) + 1);
  }
  for (const [key, count] of knowledge.issuers().of(issuer)?.addressees ?? []) {
    const [addressee = '', end = ''] = key.split('\t');
    const others = count - (own.get(key) ?? 0);
    if (others > 0) add(addressee, end, others);
  }
  for (const { document } of file.documents) {
    const { title, addressee } = document;
    if (document === outermost || title?.issuers[0]?.text !== issuer || addressee === undefined) continue;
    add(addressee.text, title.type?.text.slice(-2) ?? '', 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, 4)
    .map(([text]) => ({
      text: printed(text),
      detail: { zh: `${issuer}其他文件的主送机关`, en: `addressee of other documents of ${issuer}` },
    }));
}

const SPECIFIC = /(?:批复|函|答复)$/;
const UPWARD = /(?:请示|报告|议案)$/;

/** A notice to all is no model for a reply to one, nor for a request upwards. */
function isAlike(end: string, type: string): boolean {
  return !SPECIFIC.test(end) && !SPECIFIC.test(type) && UPWARD.test(end) === UPWARD.test(type);
}

/** The standing formulas for the issuer. */
function formulas(standing: Standing): Offer[] {
  const { locality, issuers } = standing;
  const issuer = issuerSort(standing);
  if (locality === undefined || issuer === undefined) return [];
  const field = fieldOf(issuers[0] ?? '', standing);
  const rows = ADDRESSEE_FORMULAS.filter(
    (row) =>
      row.issuer === issuer &&
      row.level === locality.level &&
      (row.only === undefined || row.only === issuers[0]) &&
      (row.place === undefined || row.place === locality.name || row.place === locality.province) &&
      (field !== undefined || !row.text.includes('{field}')),
  );
  // What is known of the place holds before what is usual anywhere.
  const own = rows.filter(isSpecial);
  const chosen = own.length > 0 ? own : rows;
  return chosen.map(({ text }) => ({
    text: text.replace('{unit}', locality.unit).replace('{field}', field ?? ''),
    detail: { zh: '主送机关的通行写法', en: 'the usual addressee' },
  }));
}

function isSpecial({ place, only }: AddresseeFormula): boolean {
  return place !== undefined || only !== undefined;
}

/** 教育 of 浙江省教育厅, from its standard short name: 发展改革 of 省发展改革委. */
function fieldOf(issuer: string, standing: Standing): string | undefined {
  const short = rosterFor(standing).find(({ names }) => names.includes(issuer))?.shortName ?? issuer;
  const { locality } = standing;
  let name = short;
  for (const place of [locality?.name ?? '', locality?.unit ?? '', '国家']) {
    if (place !== '' && name.startsWith(place)) name = name.slice(place.length);
  }
  const found = /^([\u4e00-\u9fff]{2,10}?)(?:总局|[厅局委部署])$/.exec(name)?.[1];
  return found === undefined || /[省市县区]/.test(found) ? undefined : found;
}

/** The one agency a request, a report or a bill goes to. */
function superiors({ locality, kind, issuers }: Standing, type: string): Offer[] {
  if (locality === undefined) return [];
  const { level, name, province, city } = locality;
  const to = (text: string | undefined): Offer[] =>
    text === undefined || text === '' ? [] : [{ text, detail: { zh: '上级机关', en: 'the superior agency' } }];
  if (type === '议案') return kind === 'government' && name !== '' ? to(`${name}人民代表大会常务委员会`) : [];
  const government = level === 'central' ? '国务院' : name === '' ? undefined : `${name}人民政府`;
  const isGovernment = issuers[0] === government || (level === 'central' && kind === 'government');
  if (!isGovernment) return kind === 'department' || kind === 'government-office' ? to(government) : [];
  const full = PROVINCES.find(({ shortName }) => shortName === province)?.fullName;
  if (level === 'province') return to('国务院');
  if (level === 'city') return to(full && `${full}人民政府`);
  if (level === 'county') return to(city && `${city}人民政府`);
  return [];
}

/** Who asked: the number of the first request the text cites says whose it is. */
function asking(document: Document, standing: Standing): Offer[] {
  const roster = rosterFor(standing);
  for (const paragraph of eachParagraph(document)) {
    for (const { title, number } of paragraph.inline.citations) {
      if (!/(?:请示|函|报告)$/.test(title)) continue;
      const named = roster.find(({ names }) => names.some((each) => each.length > 3 && title.startsWith(each)));
      const code = number?.code.text;
      const row = code === undefined ? undefined : codeFacts(code)?.row;
      const issuer = named?.fullName ?? (row?.ambiguous === true ? undefined : row?.issuer);
      if (issuer === undefined) continue;
      const short = roster.find(({ names }) => names.includes(issuer))?.shortName ?? issuer;
      const detail = { zh: '来文机关', en: 'the agency that wrote' };
      return [...new Set([short, issuer])].map((text) => ({ text, detail }));
    }
  }
  return [];
}
