// 序数后的标点：一、 takes a dunhao, 1. a dot, ordinals in brackets and ① nothing. A slip is reported at its place, a habit once a document.
import { eachDocument, eachParagraph, eachSection } from '../../../model/walk';
import type { TextEdit } from '../../../base/edit';
import type { MarkerForm } from '../../../syntax/marker-types';
import { documentRule, type Fault } from '../../rule';
import { findMisfits } from '../../support/misfits';

interface TerminatorFault extends Fault {
  readonly form: MarkerForm;
  readonly printed: string;
  readonly right: string;
  readonly places: readonly TextEdit[];
}

/** The mark due behind each form; others are not judged. */
const DUE: Partial<Record<MarkerForm, string>> = {
  dunhao: '、',
  dot: '.',
  bracket: '',
  'bracket-number': '',
  circled: '',
};
const EXAMPLES: Partial<Record<MarkerForm, string>> = {
  dunhao: '一、',
  dot: '1.',
  bracket: '（一）',
  'bracket-number': '（1）',
  circled: '①',
  'ordinal-word': '第一，',
};

export const terminator = documentRule<TerminatorFault, Record<never, never>>({
  id: 'numbering/terminator',
  severity: 'warning',
  fix: 'safe',
  source: {
    kind: 'standard',
    zh: '国家标准《标点符号用法》（GB/T 15834—2011）附录 B：“第一”后用逗号，汉字数字后用顿号，阿拉伯数字后用下脚点，加括号的序次语后不用标点',
    en: 'GB/T 15834—2011, annex B: a comma behind 第一, a dunhao behind Chinese ordinals, a dot behind Arabic ones, nothing behind ordinals in brackets',
  },
  summary: { zh: '序数后的标点正确：一、（一）1.（1）', en: 'The mark behind an ordinal is right: 一、（一）1.（1）' },
  *find(top) {
    const groups = new Map<string, TerminatorFault[]>();
    const counts = new Map<MarkerForm, number>();
    const add = (fault: TerminatorFault): void => {
      const key = fault.form + fault.printed;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [fault]);
      else group.push(fault);
    };
    for (const document of eachDocument(top)) {
      for (const { inline, view, quoted } of eachParagraph(document)) {
        for (const { span: word, series } of quoted ? [] : inline.ordinals) {
          if (series !== 'ordinal') continue;
          counts.set('ordinal-word', (counts.get('ordinal-word') ?? 0) + 1);
          const at = view.indexAt(word.end);
          if (view.text.charAt(at) !== '、') continue;
          const places = [{ span: view.span(at, at + 1), newText: '，' }];
          add({
            span: { start: word.start, end: view.at(at) + 1 },
            form: 'ordinal-word',
            printed: '、',
            right: '，',
            places,
          });
        }
      }
      // An ordinal of the wrong level is one fault, and its mark goes with it: numbering/level-order.
      const strays = new Set(findMisfits(document).map(({ section }) => section.marker));
      for (const { marker, paragraph } of eachSection(document)) {
        const right = DUE[marker.form];
        if (right === undefined || paragraph.quoted || strays.has(marker)) continue;
        counts.set(marker.form, (counts.get(marker.form) ?? 0) + 1);
        const printed = marker.terminator;
        if (printed === right || (right === '.' && printed === '．')) continue;
        const span = { start: marker.span.end - printed.length, end: marker.span.end };
        add({ span: marker.span, form: marker.form, printed, right, places: [{ span, newText: right }] });
      }
    }
    for (const group of groups.values()) {
      const [first] = group;
      if (first === undefined) continue;
      const habit = group.length >= 3 && group.length * 2 >= (counts.get(first.form) ?? 0);
      if (habit) yield { ...first, places: group.flatMap(({ places }) => places) };
      else yield* group;
    }
  },
  say({ form, printed, right, places }) {
    const example = EXAMPLES[form] ?? '';
    const many = places.length > 1 ? `（全文共 ${places.length} 处）` : '';
    const due = right === '' ? '后面不用标点' : `后面用“${right}”`;
    return {
      zh: `序数后误用“${printed}”${many}。国家标准《标点符号用法》（GB/T 15834—2011）附录 B 规定这种序数${due}，如“${example}”。`,
      en: `“${printed}” stands behind the ordinal${places.length > 1 ? ` (${places.length} places)` : ''}. GB/T 15834—2011, annex B, asks for ${right === '' ? 'no mark' : `“${right}”`} here, as in ${example}.`,
    };
  },
  mend: ({ places }) => places,
});
