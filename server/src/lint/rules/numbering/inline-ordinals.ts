// 一是、二是 and 首先、其次 in running text: complete, in order, not mixed. Ordinals at the head of numbered paragraphs belong to
// numbering/sequence.
import type { TextEdit } from '../../../base/edit';
import { eachDocument } from '../../../model/walk';
import type { Block, Document, Paragraph } from '../../../model/document';
import type { InlineOrdinal } from '../../../model/inline-types';
import { documentRule, type Bilingual, type Mending } from '../../rule';
import { toChinese } from '../../../base/numerals';
import { replacing, waysOf, type WaysFault } from '../../support/ways';

interface OrdinalFault extends WaysFault {
  readonly problem: Bilingual;
}

export const inlineOrdinals = documentRule<OrdinalFault, Record<never, never>>({
  id: 'numbering/inline-ordinals',
  severity: 'warning',
  fix: 'suggested',
  source: {
    kind: 'practice',
    zh: '“一是、二是”“首先、其次”“第一、第二”成组使用，依次排列，不混用（通行做法）',
    en: '一是 … 二是, 首先 … 其次 and 第一 … 第二 are used in sets, in order and unmixed (common practice)',
  },
  summary: {
    zh: '段内“一是、二是”“首先、其次”依次完整，不混用',
    en: 'Runs like 一是, 二是 are complete, in order and unmixed',
  },
  *find(top) {
    for (const document of eachDocument(top)) {
      for (const scope of scopes(document)) yield* judge(scope, document.source);
    }
  },
  why: {
    zh: '须由人确定用哪一套序次语，或者补上缺的一项',
    en: 'somebody must choose one set of ordinals, or supply the missing one',
  },
  mends: waysOf,
  say: ({ problem }) => ({
    zh: `${problem.zh}。通行做法是这类序次语成组使用，依次排列，不混用；请改正或补全。`,
    en: `${problem.en}. By common practice such ordinals are used in sets, in order and unmixed; correct or complete them.`,
  }),
});

/** Ordinals that may belong to one run: those of the paragraphs standing next to one another under one parent. */
function scopes(document: Document): readonly (readonly InlineOrdinal[])[] {
  const found: (readonly InlineOrdinal[])[] = [];
  collect(undefined, document.blocks, found);
  return found;
}

function collect(carrier: Paragraph | undefined, blocks: readonly Block[], found: (readonly InlineOrdinal[])[]): void {
  const own: InlineOrdinal[] = carrier && !carrier.quoted ? [...carrier.inline.ordinals] : [];
  for (const block of blocks) {
    if (block.kind === 'paragraph' && !block.quoted) own.push(...block.inline.ordinals);
    else if (block.kind === 'section') collect(block.paragraph, block.blocks, found);
    else if (block.kind === 'box') collect(undefined, block.blocks, found);
  }
  if (own.length > 0) found.push(own);
}

interface OpenRun {
  readonly series: InlineOrdinal['series'];
  last: InlineOrdinal;
  /** The value that was due where `last` is a slip: 一是 三是 三是 has one. */
  due: number;
}

/** Runs kept open at a time: more are never nested. */
const DEEPEST = 8;

function* judge(ordinals: readonly InlineOrdinal[], source: string): Iterable<OrdinalFault> {
  // Runs may be nested: 一是 …（其中第一，… 第二，…）二是 ….
  const open: OpenRun[] = [];
  for (const ordinal of ordinals) {
    const { series, value, span } = ordinal;
    const text = printed(source, ordinal);
    if (value === 1) {
      open.push({ series, last: ordinal, due: 1 });
      if (open.length > DEEPEST) open.shift();
      continue;
    }
    const at = open.findLastIndex(
      ({ series: own, last, due }) => own === series && (value === -1 || last.value === value - 1 || due === value - 1),
    );
    if (at >= 0) {
      open.length = at + 1;
      Object.assign(open[at] as OpenRun, { last: ordinal, due: value });
      continue;
    }
    if (value === -1) continue;
    const top = open.at(-1);
    if (top === undefined) continue;
    const previous = printed(source, top.last);
    const related = [{ span: top.last.span, message: { zh: '前一个序次语', en: 'The ordinal before' } }];
    if (top.series !== series) {
      // 首先 … 第三 is mixed; a 一是 far behind an unrelated 首先 is not.
      if (top.last.value !== value - 1) continue;
      yield {
        span,
        related,
        ways: ofSet(source, ordinal, top.series),
        problem: {
          zh: `“${text}”与前面的“${previous}”不是一套序次语`,
          en: `“${text}” does not belong to the set of “${previous}”`,
        },
      };
    } else {
      const due = series === 'is' ? `${toChinese(top.last.value + 1)}是` : `第${toChinese(top.last.value + 1)}`;
      if (series === 'first-then') continue;
      yield {
        span,
        related,
        ways: counted(source, ordinals.slice(ordinals.indexOf(ordinal)), top.last.value + 1),
        problem: {
          zh: `“${previous}”之后应为“${due}”，实为“${text}”`,
          en: `“${due}” is due behind “${previous}”, found “${text}”`,
        },
      };
    }
    top.due++;
    top.last = ordinal;
  }
}

/** The numeral of 三是, 第三 set to a value. */
function setting(source: string, { span, value }: InlineOrdinal, to: number): readonly TextEdit[] {
  const [before, after] = [toChinese(value), toChinese(to)];
  const at = before === undefined ? -1 : source.slice(span.start, span.end).indexOf(before);
  if (before === undefined || after === undefined || at < 0) return [];
  const start = span.start + at;
  return [{ span: { start, end: start + before.length }, newText: after }];
}

/** The one ordinal set right; or it and those of its set that run on from it. */
function counted(source: string, [slip, ...others]: readonly InlineOrdinal[], due: number): readonly Mending[] {
  if (slip === undefined) return [];
  const one = setting(source, slip, due);
  const edits = [...one];
  let value = slip.value;
  for (const other of others) {
    if (other.series !== slip.series || other.value !== value + 1) continue;
    value++;
    edits.push(...setting(source, other, other.value - slip.value + due));
  }
  const ways: Mending[] = [{ edits: one }];
  const title = { zh: '连同其后的序次语依次改正', en: 'Correct it and those behind it' };
  return edits.length > one.length ? [...ways, { edits, title }] : ways;
}

const FIRST_THEN = ['首先', '其次', '再次'];

/** The ordinal in the words of the set before it. */
function ofSet(source: string, { span, value }: InlineOrdinal, series: InlineOrdinal['series']): readonly Mending[] {
  const count = toChinese(value) ?? '';
  const word = series === 'is' ? `${count}是` : series === 'ordinal' ? `第${count}` : FIRST_THEN[value - 1];
  const found = /^(?:[一二三四五六七八九十]{1,3}是|第[一二三四五六七八九十]{1,3}|首先|其次|再次)/.exec(
    source.slice(span.start, span.end),
  );
  if (word === undefined || found === null) return [];
  return [replacing({ start: span.start, end: span.start + found[0].length }, word)];
}

function printed(source: string, { span }: InlineOrdinal): string {
  return source.slice(span.start, span.end).replace(/[\s，,、]/g, '');
}
