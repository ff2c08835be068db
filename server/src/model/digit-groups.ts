// Digits set apart in groups by commas: 1,200, and 1,2000 where the groups are wrong. Only commas that stand close between figures; a comma in a list
// has a space or is full-width. Knows no rule.
import type { FoldedView } from '../base/fold';
import type { Named } from './document';

export interface DigitGroups {
  readonly number: Named;
  /** Folded index of the first figure and behind the last, decimals included. */
  readonly from: number;
  readonly to: number;
  /** right: 1,200, 12,345,678 · wrong: 1,2000, 1234,567 · list: may as well be several numbers */
  readonly form: 'right' | 'wrong' | 'list';
}

const GROUPED = /(?<![0-9A-Za-z.,_/-])[0-9]{1,15}(?:,[0-9]{1,15}){1,8}(?:\.[0-9]{1,12})?(?![0-9A-Za-z,_/-])/g;

/** The grouped numbers of a text. `source` is what the view was made from. */
export function digitGroups(view: FoldedView, source: string): readonly DigitGroups[] {
  const { text } = view;
  const found: DigitGroups[] = [];
  if (!/[0-9],[0-9]/.test(text)) return found;
  for (const { 0: token, index } of text.matchAll(GROUPED)) {
    const to = index + token.length;
    const span = view.span(index, to);
    // Full-width commas and white space divide numbers.
    if (source.slice(span.start, span.end) !== token) continue;
    const [head = '', ...groups] = token.replace(/\.[0-9]+$/, '').split(',');
    found.push({ number: { text: token, span }, from: index, to, form: formOf(head, groups) });
  }
  return found;
}

function formOf(head: string, groups: readonly string[]): DigitGroups['form'] {
  const rightGroups = groups.filter((group) => group.length === 3).length;
  if (rightGroups === groups.length)
    return head.length <= 3 ? (head.startsWith('0') ? 'list' : 'right') : head.length > 4 ? 'wrong' : 'list';
  // 2021,2022 are years, 1,2,3 serials.
  if (head.length > 3 || head.startsWith('0')) return 'list';
  if (groups.some((group) => group.length > 3)) return 'wrong';
  return rightGroups > 0 ? 'wrong' : 'list';
}
