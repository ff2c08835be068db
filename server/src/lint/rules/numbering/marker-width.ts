// 序数的括号宽度和空格前后一致：one form of bracket and one habit of spacing for each kind of ordinal in a document, told once.
import { eachDocument } from '../../../model/walk';
import type { TextEdit } from '../../../base/edit';
import { documentRule, type Fault } from '../../rule';
import { markerDeviations } from '../../support/marker-habits';

interface WidthFault extends Fault {
  readonly count: number;
  readonly edits: readonly TextEdit[];
}

export const markerWidth = documentRule<WidthFault, Record<never, never>>({
  id: 'numbering/marker-width',
  severity: 'hint',
  fix: 'safe',
  source: {
    kind: 'practice',
    zh: '同一文件中同一种序数的括号宽度和前后空格应当一致（通行做法）',
    en: 'ordinals of one kind have one width and one spacing in a document (common practice)',
  },
  summary: { zh: '序数的括号宽度和空格全文一致', en: 'Width and spacing of ordinals are uniform in a document' },
  *find(top) {
    const all = [...eachDocument(top)].flatMap((document) => markerDeviations(document));
    const [first] = all;
    if (first === undefined) return;
    yield { span: first.marker.span, count: all.length, edits: all.flatMap(({ edits }) => edits) };
  },
  say: ({ count }) => ({
    zh: `本文序数的括号宽度或空格有两种写法，其中一种共 ${count} 处，这里是第一处。通行做法是全文统一；可以一次改齐。`,
    en: `Ordinals are printed in two ways, by width or spacing; one of them stands in ${count} places, of which this is the first. By common practice they are uniform; one fix mends all.`,
  }),
  mend: ({ edits }) => edits,
});
