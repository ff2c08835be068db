// What fills the slots of a phrase: the instrument the title prints, the government an office issues for, the addressee as 你局, the document that is
// answered. Read from the model and the index; a slot nobody can fill is left to the writer as a part to fill in.
import type { CalendarDay } from '../../base/calendar';
import type { Span } from '../../base/span';
import type { PhraseSlot } from '../../data/phrases';
import { sameAgency } from '../../model/agency-names';
import type { Document } from '../../model/document';
import type { DocumentEntry } from '../../workspace/entry';
import type { CompletionContext } from './context';
import { dayToTakeEffect, written } from './days';
import { citableTitles, nested, printed } from './titles';
import { citedNumberOf, type CompletionWorld } from './world';

/** A slot's text. */
export interface Filling {
  readonly text: string;
  /** The writer is to look at it: it is selected after the phrase has been taken. */
  readonly open: boolean;
}

export interface FilledPhrase {
  readonly text: string;
  readonly stops: readonly Span[];
}

/** What stands for a thing that only the writer knows, as drafts have it; the checks find what is left of it. */
const UNKNOWN = '××';

/** Puts the fillings in; undefined when a slot has none and cannot be left open. */
export function fillPhrase(
  phrase: string,
  fillings: (slot: PhraseSlot) => Filling | undefined,
): FilledPhrase | undefined {
  const stops: Span[] = [];
  let text = '';
  for (const [i, part] of phrase.split(/[{}]/).entries()) {
    if (i % 2 === 0) {
      text += part;
      continue;
    }
    const filling = fillings(part as PhraseSlot);
    if (filling === undefined) return undefined;
    if (filling.open) stops.push({ start: text.length, end: text.length + filling.text.length });
    text += filling.text;
  }
  return { text, stops };
}

/** The fillings for the document at the cursor; `request` is one of those below. */
export function fillingsFor(
  context: CompletionContext,
  today: CalendarDay,
  world: CompletionWorld,
  request?: Filling,
): (slot: PhraseSlot) => Filling | undefined {
  const { document } = context;
  const sure = (text: string | undefined): Filling | undefined =>
    text === undefined || text === '' ? undefined : { text, open: false };
  return (slot) => {
    if (document === undefined) return undefined;
    switch (slot) {
      case 'instrument':
        return sure(objectOf(document)) ?? { text: UNKNOWN, open: true };
      case 'forwarded':
        return sure(forwardedIn(context, world)) ?? { text: UNKNOWN, open: true };
      case 'government':
        return sure(governmentOf(document));
      case 'you':
        return sure(youOf(document)) ?? { text: '你单位', open: true };
      case 'request':
        return (
          request ?? {
            text: `关于${UNKNOWN}的${askingTypes(document)[0]}》（${UNKNOWN}〔${yearOf(document) ?? today.year}〕×号）`,
            open: true,
          }
        );
      case 'matter':
        return sure(matterOf(document)) ?? { text: UNKNOWN, open: true };
      case 'day':
        return { text: written(dayToTakeEffect(document.date?.date, today)), open: true };
    }
  };
}

function yearOf({ date, number }: Document): number | undefined {
  return date?.date.year?.value ?? number?.number?.year.value;
}

/** What the title of a notice prints or forwards: the words behind 印发 or 转发, or what stands there between book marks. */
function objectOf({ title, inner }: Document): string | undefined {
  const held = inner.find(({ form }) => form === 'instrument' || form === 'forwarded')?.title?.text;
  if (held !== undefined) return nested(held);
  const { verb, type } = title ?? {};
  if (title === undefined || verb === undefined || type === undefined) return undefined;
  const behind = title.text.indexOf(verb.text) + verb.text.length;
  const end = title.text.lastIndexOf(`的${type.text}`);
  const name = end > behind ? title.text.slice(behind, end) : '';
  return name === '' ? undefined : nested(/^《(.*)》$/.exec(name)?.[1] ?? name);
}

/** With its number, where one is known. */
function forwardedIn(context: CompletionContext, world: CompletionWorld): string | undefined {
  const title = context.document && objectOf(context.document);
  if (title === undefined) return undefined;
  const [known] = citableTitles(context, world, 1, (each) => nested(each) === title);
  return known?.number === undefined ? title : `${title}》（${known.number}`;
}

const OFFICE = /([省市县区旗州盟])人民政府办公[厅室]$/;

/** 县政府 for the office of the government of a county. */
function governmentOf({ title }: Document): string | undefined {
  const issuers = title?.issuers ?? [];
  if (issuers.length !== 1) return undefined;
  const name = issuers[0]?.text ?? '';
  if (name === '国务院办公厅') return '国务院';
  if (/自治区人民政府办公厅$/.test(name)) return '自治区政府';
  const unit = OFFICE.exec(name)?.[1];
  return unit === undefined ? undefined : `${unit}政府`;
}

const YOU = /(公司|大学|学院|集团|[厅局委办院省市县区乡镇部社会所站校])$/;

/** 你局 for 县水利局, 你县 for 清源县人民政府; 你们 for several. */
function youOf({ addressee }: Document): string | undefined {
  const units = addressee?.units ?? [];
  if (units.length > 1) return '你们';
  const name =
    units[0]?.text
      .replace(/委员会$/, '委')
      .replace(/办公室$/, '办')
      .replace(/人民政府$|政府$/, '') ?? '';
  const unit = /[州盟旗]$/.exec(name)?.[0] ?? YOU.exec(name)?.[1];
  return unit === undefined ? undefined : `你${unit.replace(/^大学$/, '校')}`;
}

const ACTS =
  /^(?:切实|进一步|全面|加快|深入|扎实|认真)?(?:做好|加强|加快|推进|规范|开展|促进|深化|完善|落实|建立|健全|支持|保障|提升|提高|强化|推动|优化|防范|贯彻|实施|发展|改善|扩大|鼓励)/;

/** 做好山塘安全巡查工作, out of 关于做好山塘安全巡查工作的通知; nothing where the title names a thing and no deed. */
function matterOf({ title }: Document): string | undefined {
  const type = title?.type?.text;
  if (title === undefined || type === undefined) return undefined;
  const from = title.text.indexOf('关于') + 2;
  const end = title.text.lastIndexOf(`的${type}`);
  const matter = from >= 2 && end > from ? title.text.slice(from, end) : '';
  return ACTS.test(matter) && matter.length <= 40 ? printed(matter) : undefined;
}

/** Types that a document of the type answers. */
function askingTypes({ title }: Document): readonly string[] {
  return title?.type?.text === '批复' ? ['请示'] : ['函', '请示'];
}

const MOST_REQUESTS = 5;

/** Documents of the folder that this one may answer: sent by its addressee, the latest first. */
export function requestsKnown({ document }: CompletionContext, world: CompletionWorld): readonly Filling[] {
  const [unit, more] = document?.addressee?.units ?? [];
  if (document === undefined || unit === undefined || more !== undefined) return [];
  const types = askingTypes(document);
  const found: DocumentEntry[] = [];
  for (const { documents } of world.knowledge.files()) {
    for (const entry of documents) {
      const title = entry.title?.text ?? '';
      if (entry.form === 'attachment' || entry.uri === world.uri || citedNumberOf(entry) === undefined) continue;
      if (types.some((type) => title.endsWith(type)) && entry.issuers.some((issuer) => isSame(issuer, unit.text))) {
        found.push(entry);
      }
    }
  }
  const day = ({ date }: DocumentEntry): number => (date ? (date.year * 12 + date.month) * 31 + date.day : 0);
  return found
    .sort((a, b) => day(b) - day(a))
    .slice(0, MOST_REQUESTS)
    .map((entry) => {
      const { text = '', name } = entry.title ?? {};
      // Who sent it has been said: 你局《关于…的请示》.
      const bare = name !== undefined && name.prefix !== '' ? text.slice(name.prefix.length) : text;
      return { text: `${nested(bare)}》（${citedNumberOf(entry) ?? ''}）`, open: false };
    });
}

function isSame(issuer: string, unit: string): boolean {
  return issuer === unit || issuer.endsWith(unit) || sameAgency(issuer, unit);
}
