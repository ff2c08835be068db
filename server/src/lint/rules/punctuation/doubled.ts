// 点号重复或冲突：，， 。。 、， ；。. A mark twice over is mended by keeping one; of two different marks a person must choose.
// Dashes, ellipses and ？！ are made of several characters by right.
import { eachDocument } from '../../../model/walk';
import { isHanCode } from '../../../base/characters';
import type { FoldedView } from '../../../base/fold';
import { documentRule, type Fault } from '../../rule';
import { judgedTexts } from '../../support/judged-text';
import { replacing } from '../../support/ways';

interface DoubledFault extends Fault {
  readonly marks: string;
  readonly same: boolean;
}

const WIDE: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '!': '！', '?': '？' };

export const doubled = documentRule<DoubledFault, Record<never, never>>({
  id: 'punctuation/doubled',
  severity: 'error',
  fix: 'safe',
  source: {
    kind: 'standard',
    zh: '国家标准《标点符号用法》（GB/T 15834—2011）：一处停顿用一个点号',
    en: 'GB/T 15834—2011: one pause takes one mark',
  },
  summary: { zh: '点号不重复、不冲突', en: 'No mark stands twice, no two marks clash' },
  *find(top) {
    for (const document of eachDocument(top)) {
      for (const { view } of judgedTexts(document)) if (TWO.test(view.text)) yield* faultsIn(view);
    }
  },
  say({ marks, same }) {
    const printed = [...marks].map((mark) => WIDE[mark] ?? mark).join('');
    return same
      ? {
          zh: `标点重复：“${printed}”。国家标准《标点符号用法》（GB/T 15834—2011）中一处停顿只用一个点号；请删去多余的。`,
          en: `The mark is doubled: ${printed}. Under GB/T 15834—2011 one pause takes one mark; delete the others.`,
        }
      : {
          zh: `标点冲突：“${printed}”连用。国家标准《标点符号用法》（GB/T 15834—2011）中一处停顿只用一个点号；请保留合适的一个。`,
          en: `Clashing marks: ${printed}. Under GB/T 15834—2011 one pause takes one mark; keep the right one.`,
        };
  },
  mends({ span, same, marks }, { source }) {
    if (same) return [];
    return [...new Set(source.slice(span.start, span.end))]
      .filter((mark) => mark.trim() !== '')
      .slice(0, marks.length)
      .map((mark) => replacing(span, mark, { zh: `只留“${mark}”`, en: `Keep ${mark} alone` }));
  },
  mend({ span, same }, document) {
    if (!same) return undefined;
    const [kept] = document.source.slice(span.start, span.end);
    return kept === undefined ? undefined : [{ span: { start: span.start + kept.length, end: span.end }, newText: '' }];
  },
});

/** A stop and what stops follow it, in the folded view. ? and ! may stand together and before a colon; they clash with any other stop. */
const RUNS = /(?:[。,、;:]|[!?](?!:))[。,、;:]+/g;

/** Two stops side by side: asked of every text before the runs are looked for. */
const TWO = /[。,、;:!?][。,、;:]/;

function* faultsIn(view: FoldedView): Iterable<DoubledFault> {
  const { text } = view;
  for (const { 0: marks, index } of text.matchAll(RUNS)) {
    if (!isChinese(text, index, index + marks.length)) continue;
    const same = [...marks].every((mark) => mark === marks[0]);
    yield {
      span: view.span(index, index + marks.length),
      marks,
      same,
      fix: !same ? 'suggested' : marks.length === 2 ? 'safe' : 'suggested',
    };
  }
}

/** Beside Chinese text: :: in a program or ,, in a list of codes is none of ours. */
function isChinese(text: string, start: number, end: number): boolean {
  if (text.slice(start, end).includes('。') || text.slice(start, end).includes('、')) return true;
  return isChineseAt(text, start - 1) || isChineseAt(text, end);
}

function isChineseAt(text: string, i: number): boolean {
  return i >= 0 && i < text.length && (isHanCode(text.charCodeAt(i)) || '”’》）)〕】'.includes(text.charAt(i)));
}
