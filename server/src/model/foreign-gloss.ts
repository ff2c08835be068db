// Foreign abbreviations given in brackets behind a Chinese name: 液化天然气（LNG）, 液化天然气（Liquefied Natural Gas，LNG）. Whether a foreign word
// needs one is for a rule to say.
import type { FoldedView } from '../base/fold';
import type { Inline } from './inline-types';

/** A foreign abbreviation in brackets. Indices of the paragraph's folded text. */
export interface Gloss {
  /** The bracket's opening mark. */
  readonly open: number;
  readonly from: number;
  readonly to: number;
}

/** Letters with at least two capitals, or capitals and figures: LNG, eWTP, 5G, R&D. A word in small letters is a foreign word. */
const ABBREVIATION = /^(?=[^A-Z]{0,12}[A-Z])[A-Za-z0-9][A-Za-z0-9&/.+-]{1,11}$/;
const CAPITALS = /[A-Z][^A-Z]{0,11}[A-Z]|\d[A-Z]|[A-Z]\d/;
/** The end of a Chinese name, or of one between marks: 《区域全面经济伙伴关系协定》（RCEP）. */
const NAME_END = /[\u3400-\u9fff》”]/;
const LONGEST = 90;

/** True for the shape of a foreign abbreviation. */
export function isForeignAbbreviation(text: string): boolean {
  return ABBREVIATION.test(text) && CAPITALS.test(text);
}

/** The foreign abbreviations in brackets behind Chinese words, in text order. */
export function findGlosses(view: FoldedView, inline: Inline): Gloss[] {
  const found: Gloss[] = [];
  const { text } = view;
  for (const { kind, open, close } of inline.pairs) {
    if (kind !== 'round' || close.start - open.end > LONGEST) continue;
    const from = view.indexAt(open.start) + 1;
    const to = view.indexAt(close.start);
    if (from < 2 || to - from < 2 || !NAME_END.test(text.charAt(from - 2))) continue;
    const inner = text.slice(from, to);
    // 《电动自行车安全技术规范》（GB 17761）: the number of a standard.
    if (text.charAt(from - 2) === '》' && /\d/.test(inner)) continue;
    if (isForeignAbbreviation(inner)) found.push({ open: from - 1, from, to });
    else {
      const part = partOf(inner);
      if (part !== undefined) found.push({ open: from - 1, from: from + part.from, to: from + part.to });
    }
  }
  return found;
}

/** (Liquefied Natural Gas, LNG), (LNG, Liquefied Natural Gas), (英文缩写LNG): the one part that is an abbreviation. */
function partOf(inner: string): { from: number; to: number } | undefined {
  let from = 0;
  const parts = inner.split(/[,;，；]/);
  if (parts.length > 2) return undefined;
  for (const part of parts) {
    const lead = /^(?:英文)?(?:缩写|简写)(?:为|:)?/.exec(part)?.[0].length ?? 0;
    const word = part.slice(lead);
    if (
      (lead > 0 || (parts.length === 2 && parts.every(isForeignText))) &&
      isForeignAbbreviation(word) &&
      /[A-Z]{2}/.test(word)
    ) {
      return { from: from + lead, to: from + part.length };
    }
    from += part.length + 1;
  }
  return undefined;
}

function isForeignText(text: string): boolean {
  return /^(?:英文)?(?:缩写|简写|名称|全称)?(?:为|:)?[\x20-\x7e]{2,80}$/.test(text);
}
