/** The references of a text with what they come to, as texts: for comparing, no test counts offsets. */
import type { Span } from '../../server/src/base/span';
import { buildModel } from '../../server/src/model/build';
import { parseText } from '../../server/src/syntax/syntax-tree';
import { placeOf } from '../../server/src/workspace/occurrences';
import { resolvedReferences } from '../../server/src/workspace/resolve';

export interface ShownReference {
  /** In the file. */
  readonly span: Span;
  /** How what it points at begins; `elsewhere`, `unknown`, `none` where there is nothing to show. */
  readonly target: string;
  readonly steps: number;
}

/** Every reference of a file in text order. */
export function shownReferences(text: string): ShownReference[] {
  const file = buildModel(parseText(text));
  return file.documents.flatMap(({ base, document }) =>
    resolvedReferences(document).map(({ reference, resolution }) => {
      const entity =
        resolution.kind === 'one' ? resolution.entity : resolution.kind === 'many' ? resolution.entities[0] : undefined;
      const target =
        entity === undefined ? resolution.kind : document.source.slice(placeOf(entity).span.start).slice(0, 30);
      return {
        span: { start: reference.span.start + base, end: reference.span.end + base },
        target,
        steps: reference.steps.length,
      };
    }),
  );
}
