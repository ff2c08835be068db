// Go to definition: the things named at a place and where they stand. Spans count in the files they lie in.
import type { Span } from '../../base/span';
import { placesOf } from './places';
import { targetAt } from './target-at';
import type { FilePlace, Folder, Vantage } from './target';

export interface Definition {
  /** What is underlined: the words that name the thing. */
  readonly origin: Span;
  readonly places: readonly FilePlace[];
}

/** Where the thing named at the offset is defined; undefined when nothing is named there or nothing known of it. */
export async function definition(vantage: Vantage, offset: number, folder: Folder): Promise<Definition | undefined> {
  const at = targetAt(vantage, offset);
  if (at === undefined) return undefined;
  const places = await placesOf(at.target, vantage, folder);
  return places.length === 0 ? undefined : { origin: at.span, places };
}
