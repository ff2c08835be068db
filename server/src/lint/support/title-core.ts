// What a title prints or forwards: the words between its verb and the 文种. Read from the title's own parts.
import type { Span } from '../../base/span';
import type { Document, Title } from '../../model/document';
import type { Citation } from '../../model/inline-types';
import { eachParagraph } from '../../model/walk';
import { isNearName, isWithoutPlace } from './names';

/** The name in a title such as 关于印发…的通知, folded, and its place in the region. */
export interface TitleCore {
  readonly text: string;
  readonly span: Span;
}

/** Verbs by which a notice puts out another text. */
export const ISSUING_VERBS: readonly string[] = ['印发', '公布', '发布', '颁布', '颁发', '转发', '批转', '下发'];

/** The core of a title that has a verb and a type; undefined for any other title. */
export function titleCore(title: Title): TitleCore | undefined {
  if (!title.verb || !title.type?.statutory) return undefined;
  const { view } = title;
  const from = view.indexAt(title.verb.span.start) + title.verb.text.length;
  let to = view.indexAt(title.type.span.start);
  if (view.text[to - 1] === '的') to--;
  if (to <= from) return undefined;
  return { text: view.text.slice(from, to), span: view.span(from, to) };
}

/** True when an index of the title's view lies inside a pair of marks (《》, “”, brackets). */
export function insidePair(title: Title, offset: number): boolean {
  return title.inline.pairs.some((pair) => pair.open.start <= offset && offset < pair.close.end);
}

/** True when the notice's title gives another name: not the same, not the same with a place or agency put before it or left out. */
export function coreDiffers(core: string, key: string): boolean {
  return !coreContains(core, key) && !isWithoutPlace(core, key) && isNearName(core, key);
}

/** A title may leave 的 out before the type of what it forwards, and may name several texts. */
export function coreContains(core: string, key: string): boolean {
  return core.includes(key) || core.replaceAll('的', '').includes(key.replaceAll('的', ''));
}

/** A name in book marks where the core of a title has them. */
export function inCoreMarks(core: string, name: string): string {
  return core.startsWith('《') && core.endsWith('》') ? `《${name}》` : name;
}

/** The names between 《》 in a document's body, those inside other names left out. */
export function citationsOf(document: Document): Citation[] {
  const out: Citation[] = [];
  for (const paragraph of eachParagraph(document)) {
    for (const citation of paragraph.inline.citations) if (!citation.nested && !citation.open) out.push(citation);
  }
  return out;
}
