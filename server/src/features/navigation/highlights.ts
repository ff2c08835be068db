// Highlights of the thing under the cursor in its own file: its definitions as writes, what refers to it as reads.
import { occurrencesHere, type FileOccurrence } from './occurrences';
import { targetAt } from './target-at';
import type { Vantage } from './target';

/** The places in the file of the thing named at the offset, in text order; empty where nothing is named. */
export function highlights(vantage: Vantage, offset: number): readonly FileOccurrence[] {
  const at = targetAt(vantage, offset);
  return at === undefined || at.target.kind === 'missing' ? [] : occurrencesHere(at.target, vantage);
}
