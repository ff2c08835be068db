// 发文字号内部不空格。White space inside document numbers, reported once a document however many numbers have it.
import type { Span } from '../../../base/span';
import { documentRule, type Fault } from '../../rule';
import { eachNumber } from '../../support/number-mentions';

interface SpacingFault extends Fault {
  readonly gaps: readonly Span[];
  readonly count: number;
}

export const spacing = documentRule<SpacingFault, Record<never, never>>({
  id: 'doc-number/spacing',
  severity: 'hint',
  fix: 'safe',
  source: {
    kind: 'practice',
    zh: '通行做法；国家标准《党政机关公文格式》（GB/T 9704—2012）的示例中发文字号内部没有空格',
    en: 'Practice; the examples of GB/T 9704—2012 have no space inside a number',
  },
  summary: { zh: '发文字号内部不空格', en: 'No white space inside a document number' },
  *find(document) {
    let first: Span | undefined;
    let count = 0;
    const gaps: Span[] = [];
    for (const { number } of eachNumber(document)) {
      // A number broken over two lines is not spaced.
      const inline = number.gaps.filter(({ start, end }) => !/[\r\n]/.test(document.source.slice(start, end)));
      if (inline.length === 0) continue;
      first ??= number.span;
      count++;
      gaps.push(...inline);
    }
    if (first) yield { span: first, gaps, count };
  },
  say({ count }) {
    const zh = count > 1 ? `本文有 ${count} 处发文字号内部带空格，这是第一处。` : '发文字号内部带空格。';
    const en =
      count > 1
        ? `${count} document numbers have white space inside; this is the first.`
        : 'This document number has white space inside.';
    return {
      zh: `${zh}通行做法是发文字号内部不空格，应删去空格。`,
      en: `${en} The usual form has none: remove it.`,
    };
  },
  mend({ gaps }) {
    return gaps.map((span) => ({ span, newText: '' }));
  },
});
