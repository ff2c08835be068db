// Highlights of the thing under the cursor in its own file: its definitions as writes, what refers to it as reads.
import { occurrencesHere, unique, type FileOccurrence } from './occurrences';
import { targetAt } from './target-at';
import type { Vantage } from './target';

/** The places in the file of the thing named at the offset, in text order; empty where nothing is named. */
export function highlights(vantage: Vantage, offset: number): readonly FileOccurrence[] {
  const at = targetAt(vantage, offset);
  if (at === undefined || at.target.kind === 'missing') return [];
  const found = occurrencesHere(at.target, vantage);
  return at.target.kind === 'documents' ? unique([...found, ...numbersBeside(found, vantage)]) : found;
}

/** A number in brackets behind a title names the document as the title does; in a list of references the two are one. */
function numbersBeside(found: readonly FileOccurrence[], { uri, knowledge }: Vantage): readonly FileOccurrence[] {
  const starts = new Set(found.map(({ span }) => span.start));
  const sites = knowledge.file(uri)?.sites.filter(({ span }) => starts.has(span.start)) ?? [];
  return sites.flatMap(({ number }) =>
    number === undefined ? [] : [{ uri, span: number.span, role: 'reference' as const }],
  );
}
