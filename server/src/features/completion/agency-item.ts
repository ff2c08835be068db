// A body of the roster as an item of the list: under which of its names, and what is said of it beside the name.
import type { CompletionContext } from './context';
import { suggest, type Suggestion } from './item';
import type { RosterAgency } from './roster';

/** The item; `used` when the document has named the body before. */
export function agencyItem(
  context: CompletionContext,
  label: string,
  { agency, used }: { readonly agency: RosterAgency; readonly used: boolean },
  typed: string,
  group: string,
  order: number,
): Suggestion[] {
  return suggest(context, {
    label,
    kind: 'agency',
    detail: detailOf(agency, label, used),
    insert: label,
    typed,
    aliases: [label, typed],
    group,
    order,
  });
}

function detailOf(agency: RosterAgency, label: string, used: boolean): Suggestion['detail'] {
  const { fullName, shortName, sure, until } = agency;
  const zh: string[] = [];
  const en: string[] = [];
  if (used) {
    zh.push('文中用过');
    en.push('used in this document');
  }
  if (label !== fullName) {
    zh.push(`全称：${fullName}`);
    en.push(`in full ${fullName}`);
  } else if (shortName !== fullName) {
    zh.push(`规范化简称：${shortName}`);
    en.push(`short form ${shortName}`);
  }
  if (until !== undefined) {
    zh.push(`名称用至${until.replace(/^(\d{4})-0?(\d{1,2}).*$/, '$1年$2月')}`);
    en.push(`name in use until ${until}`);
  }
  if (!sure) {
    zh.push('通行名称，以当地机构名称为准');
    en.push('usual name; check it against the local one');
  }
  return { zh: zh.length === 0 ? '机关' : zh.join(' · '), en: en.length === 0 ? 'agency' : en.join(' · ') };
}
