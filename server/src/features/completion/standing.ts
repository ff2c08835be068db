// Who writes the document at the cursor, of what rank and from where, and on what day: what decides which agencies and formulas fit. Read from
// the issuers in the title, else from the number's code or the signatures. Says nothing where the text does not tell.
import type { CalendarDay } from '../../base/calendar';
import { PROVINCES } from '../../data/provinces';
import type { AddresseeFormula } from '../../data/addressee-formulas';
import type { Level } from '../../data/sourced';
import { ZHEJIANG_CITIES, ZHEJIANG_COUNTIES } from '../../data/zhejiang-places';
import type { Document } from '../../model/document';
import { agencyKind, type AgencyKind } from '../../model/agency-names';
import { codeFacts } from '../code-facts';
import { placedAt } from '../place';
import type { CompletionContext } from './context';

/** A place as names of its bodies show it. */
export interface Locality {
  readonly level: Level;
  /** What stands before the names of its bodies: 浙江省, 临江市; empty when only its rank is said (县水利局). */
  readonly name: string;
  /** 省, 自治区, 市, 县, 区, 旗 …, as its own documents call it; empty for the centre. */
  readonly unit: string;
  /** Short name of the province around it, where it is known. */
  readonly province?: string;
  /** The city around a county, where it is known. */
  readonly city?: string;
}

export interface Standing {
  /** As the title names them, else as the code or the signatures do. */
  readonly issuers: readonly string[];
  readonly locality?: Locality;
  readonly kind: AgencyKind;
  /** yyyy-mm-dd, with 00 for what is not known. */
  readonly day: string;
}

/** Of the top-level document at the cursor: what it prints and attaches is written by the same body on the same day. */
export function standingOf(context: CompletionContext, today: CalendarDay): Standing {
  const { outermost } = context;
  const issuers = outermost === undefined ? [] : issuersOf(outermost, context);
  const [first = ''] = issuers;
  return {
    issuers,
    locality: localityOf(first) ?? elsewhereInFile(context),
    kind: agencyKind(first),
    day: dayOf(outermost, today),
  };
}

function issuersOf(document: Document, context?: CompletionContext): readonly string[] {
  const { title, number, signatures } = document;
  // A line above the title that is still being typed may have been read as the title's first.
  const isTyped = (end: number): boolean =>
    context !== undefined &&
    end > context.localLine &&
    end <= context.localLine + (context.line.end - context.line.start);
  if (title !== undefined && isTyped(title.pieces[0]?.end ?? -1) && title.pieces.length > 1) return [];
  const named = (title?.issuers ?? []).map(({ text }) => text).filter((name) => name.length > 2);
  if (named.length > 0) return named;
  const code = number?.number?.code.text;
  const row = code === undefined || code === '' ? undefined : codeFacts(code)?.row;
  if (row !== undefined && row.ambiguous !== true) return [row.issuer];
  return signatures
    .filter(({ unit, span }) => unit === 'agency' && !isTyped(span.end) && !isTyped(span.start + 1))
    .map(({ text }) => text);
}

/** Documents of one file come from one place mostly: what stands for a document that does not say. */
function elsewhereInFile({ file, line }: CompletionContext): Locality | undefined {
  const here = placedAt(file, line.start)?.document;
  for (const { document } of file.documents) {
    if (document === here) continue;
    const [first = ''] = issuersOf(document);
    const found = localityOf(first);
    if (found !== undefined) return found;
  }
  return undefined;
}

function dayOf(document: Document | undefined, today: CalendarDay): string {
  const date = document?.date?.date;
  const year = date?.year?.value ?? document?.number?.number?.year.value;
  const two = (value: number | undefined): string => String(value ?? 0).padStart(2, '0');
  if (year === undefined || year === today.year) {
    if (date?.year === undefined) return `${today.year}-${two(today.month)}-${two(today.day)}`;
  }
  return `${year}-${two(date?.month?.value)}-${two(date?.day?.value)}`;
}

const CENTRAL = /^(?:国务院|国家|中央|中共中央|中国|中华|全国|最高|新华)|^[\u4e00-\u9fff]{2,10}(?:部|总局|总署|署)$/;
/** Behind these a name goes on with its place. */
const BEFORE_PLACE = /^(?:中国共产党|中国共产主义青年团|中国人民政治协商会议|国家税务总局|中共)(?!中央|委员会|全国)/;
/** No place stands behind these: 国家市场监督管理总局. */
const NATIONAL = /^(?:国务院|国家|全国|最高|中华|新华|中央|中共中央|中国)/;

/** Of what sort the issuer is, for the formulas it uses. */
export function issuerSort({ kind, issuers }: Standing): AddresseeFormula['issuer'] | undefined {
  if (kind === 'government' || kind === 'government-office') return 'government';
  if (kind === 'party' || kind === 'party-office')
    return /(?:部|组|委员会办公室|政法委员会)$/.test(issuers[0] ?? '') ? undefined : 'party';
  return kind === 'department' ? 'department' : undefined;
}

/** A body as titles and signatures name it: 国务院, 中共中央办公厅, 中共浙江省委. */
export function asIssuer(fullName: string): string {
  if (fullName === '中华人民共和国国务院') return '国务院';
  return fullName
    .replace(/^中国共产党中央委员会/, '中共中央')
    .replace(/^中国共产党(.{1,12}[省市县州旗])委员会$/, '中共$1委');
}

/** The place in the name of a body, full or short; undefined for one that names none. */
export function localityOf(issuer: string): Locality | undefined {
  const name = issuer.replace(BEFORE_PLACE, '');
  const province = PROVINCES.find(({ fullName }) => name.startsWith(fullName));
  const rest = province === undefined ? name : name.slice(province.fullName.length);
  if (NATIONAL.test(name)) return { level: 'central', name: '', unit: '' };
  if (province === undefined) {
    const unit = /^(?:省|自治区)(?!\u3000)/.exec(name)?.[0];
    if (unit !== undefined) return { level: 'province', name: '', unit };
  }
  const local = localPlace(rest);
  if (local !== undefined) return { ...local, ...provinceOf(local, province?.shortName) };
  if (province !== undefined) {
    return { level: 'province', name: province.fullName, unit: province.unit, province: province.shortName };
  }
  return CENTRAL.test(issuer) && !/[省市县区州镇乡]/.test(issuer.slice(0, 8).replace(/^国家/, ''))
    ? { level: 'central', name: '', unit: '' }
    : undefined;
}

function provinceOf({ name, city }: Locality, province: string | undefined): { province?: string } {
  if (province !== undefined) return { province };
  const known = (place: string): boolean =>
    ZHEJIANG_CITIES.some((each) => each.name === place) || ZHEJIANG_COUNTIES.some((each) => each.name === place);
  return known(city === undefined ? name : name.slice(city.length)) ||
    known(name) ||
    (city !== undefined && known(city))
    ? { province: '浙江' }
    : {};
}

/** 临江市, 清源县, 临江市青石区, 清源县白沙镇 at the beginning of a name, and 市, 县 alone. */
function localPlace(name: string): Locality | undefined {
  const first = placeAtStart(name);
  if (first === undefined) return undefined;
  const second = placeAtStart(name.slice(first.name.length));
  if (first.unit === '市' && first.level === 'city' && second?.level === 'county' && second.name.length > 1) {
    return { ...second, name: first.name + second.name, city: first.name };
  }
  if (second?.level === 'township' && second.name.length > 1) return second;
  return first.name.length === 1 ? { ...first, name: '' } : first;
}

const SHORT_UNIT = /^[市县区旗州](?![场域划])(?=人民|政府|委|[^\s]{1,12}(?:局|委|办|会|院)$)/;
const TOWNSHIP = /^[\u4e00-\u9fff]{1,5}?(?:街道|[镇乡])(?=人民政府|办事处|党|委)/;
const PLACE =
  /^[\u4e00-\u9fff]{1,7}?(?:自治县|自治旗|自治州|地区|林区|(?:[市县区旗盟]|州(?![市区县])))(?=[\u4e00-\u9fff]{1,30}$)/;

function placeAtStart(name: string): Locality | undefined {
  const short = SHORT_UNIT.exec(name)?.[0];
  if (short !== undefined)
    return { level: short === '市' || short === '州' ? 'city' : 'county', name: short, unit: short };
  const town = TOWNSHIP.exec(name)?.[0];
  const found = PLACE.exec(name)?.[0];
  if (town !== undefined && (found === undefined || town.length < found.length)) {
    return { level: 'township', name: town, unit: town.endsWith('街道') ? '街道' : town.slice(-1) };
  }
  // 云和县 is a place, 经济和信息化… is none.
  if (found === undefined || /[与及、]/.test(found) || (found.length > 5 && found.includes('和'))) return undefined;
  const county = ZHEJIANG_COUNTIES.find((each) => each.name === found);
  if (county !== undefined) return { level: 'county', name: found, unit: found.slice(-1), city: county.city };
  const unit = /(?:自治州|地区|[市州盟])$/.test(found) ? found.replace(/^.*(?=[州市盟]$|地区$)/, '') : found.slice(-1);
  return { level: /^[市州盟地]/.test(unit) ? 'city' : 'county', name: found, unit };
}
