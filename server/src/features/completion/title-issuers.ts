// The beginning of a title: the name in full of the body that writes, by its letters or first characters, on the first line of a document.
import type { CalendarDay } from '../../base/calendar';
import { widthFold } from '../../base/fold';
import { agencyKind } from '../../model/agency-names';
import { isLineEnd, type CompletionContext } from './context';
import { begins, suggest, type Suggestion } from './item';
import { rosterFor } from './roster';
import { asIssuer, localityOf, standingOf, type Locality } from './standing';
import type { CompletionWorld } from './world';

const MOST = 30;
/** More than that above is a document already. */
const LONGEST_HEAD = 120;
const TYPED = /^(?=..)[\u4e00-\u9fff]{0,20}[a-z']{0,40}$/i;
const JOINT = /^[\u4e00-\u9fff（）()]{4,60}[\s\u3000、](?=[^\s\u3000、]{0,20}$)/;

/** Who can issue a document, those of the folder first. */
export function titleIssuerSuggestions(
  context: CompletionContext,
  today: CalendarDay,
  world: CompletionWorld,
): Suggestion[] {
  if (!isLineEnd(context) || !isFirstLine(context)) return [];
  const joint = JOINT.exec(context.before)?.[0] ?? '';
  const typed = context.before.slice(joint.length);
  if (!TYPED.test(typed)) return [];
  const here = issuersOf(context, world);
  const standing = standingOf(context, today);
  const places = placesOf(standing.locality, here);
  const roster = places.flatMap((locality) => rosterFor({ ...standing, locality }));
  const names = new Map<string, readonly string[]>();
  for (const name of here) names.set(name, [name]);
  for (const { fullName, names: known } of roster) {
    const name = asIssuer(fullName);
    if (isIssuer(name)) names.set(name, known.includes(name) ? known : [name, ...known]);
  }
  const folded = widthFold(typed);
  const met = (name: string): boolean => begins(name, folded);
  return [...names]
    .filter(([name, known]) => name !== typed && !joint.includes(name) && known.some(met))
    .slice(0, MOST)
    .flatMap(([name], order) =>
      suggest(context, {
        label: name,
        kind: 'agency',
        detail: here.includes(name)
          ? { zh: '文件夹中的发文机关', en: 'issues documents in the folder' }
          : { zh: '发文机关全称', en: 'issuer, in full' },
        insert: name,
        typed,
        aliases: [name, typed],
        group: here.includes(name) ? '0' : '1',
        order,
      }),
    );
}

/** Nothing of a document stands above but its number or the head of the paper. */
function isFirstLine({ before, file, line, document }: CompletionContext): boolean {
  if (before === '' || /[。；：，]/.test(before)) return false;
  const above = file.text.slice(0, line.start).trim();
  if (above === '') return true;
  if (above.length > LONGEST_HEAD || !/(?:[〔[]\d{4}[〕\]][^〔\r\n]{1,9}号|文件)$/.test(above)) return false;
  return document?.title === undefined || document.title.span.end > line.start - (file.documents[0]?.base ?? 0);
}

/** Those whom titles name, the commonest first. */
function issuersOf({ file }: CompletionContext, { knowledge }: CompletionWorld): readonly string[] {
  const counts = new Map<string, number>();
  const see = (name: string | undefined, count: number): void => {
    if (name !== undefined && name.length <= 40 && isIssuer(name)) counts.set(name, (counts.get(name) ?? 0) + count);
  };
  const known = knowledge.issuers();
  for (const { document } of file.documents.slice(1)) see(document.title?.issuers[0]?.text, 1);
  for (const name of known.names()) see(name, known.of(name)?.documents ?? 0);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name);
}

function isIssuer(name: string): boolean {
  return agencyKind(name) !== 'other' || /(?:人民代表大会|常务委员会|法院|检察院|总工会|联合会|管理委员会)$/.test(name);
}

/** The places of those issuers; where nothing tells, the province whose bodies the tables know, and the centre. */
function placesOf(own: Locality | undefined, issuers: readonly string[]): readonly (Locality | undefined)[] {
  const found = new Map<string, Locality>();
  for (const locality of [own, ...issuers.slice(0, 20).map(localityOf)]) {
    if (locality !== undefined && locality.name !== '') found.set(locality.name, locality);
  }
  if (found.size > 0) return [...found.values()].slice(0, 4);
  return [{ level: 'province', name: '浙江省', unit: '省', province: '浙江' }];
}
