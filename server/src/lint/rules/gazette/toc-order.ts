// 栏目内按字号系列和顺序号排列：inside a column the numbers of one series stand together and ascend. Editors may have reasons for another
// order, so this is a hint, and nothing is moved: the documents would have to follow.
import type { ContentsEntry } from '../../../model/document';
import type { DocumentNumber } from '../../../model/inline-types';
import { fileRule, type Bilingual, type Fault } from '../../rule';

interface OrderFault extends Fault {
  readonly message: Bilingual;
}

export const tocOrder = fileRule<OrderFault, Record<never, never>>({
  id: 'gazette/toc-order',
  severity: 'hint',
  fix: 'none',
  source: {
    kind: 'practice',
    zh: '同一栏目内按发文字号的系列和顺序号排列（通行做法）',
    en: 'inside a column entries follow series and serial of their numbers (common practice)',
  },
  summary: { zh: '目录同一栏目内按顺序号排列', en: 'Inside a column entries follow the serials of their numbers' },
  *find({ contents }) {
    for (const { entries } of contents?.columns ?? []) {
      const last = new Map<string, DocumentNumber>();
      let series = '';
      for (const { number } of entries as readonly ContentsEntry[]) {
        if (number === undefined) continue;
        const key = number.code.text + (number.year.value ?? number.year.text);
        const before = last.get(key);
        if (before !== undefined && before.serial.value > number.serial.value) {
          yield {
            span: number.span,
            message: {
              zh: `同一系列中“${number.key}”排在“${before.key}”之后。通行做法是同一栏目内按顺序号由小到大排列；请核对编排。`,
              en: `${number.key} stands behind ${before.key}. By common practice serials ascend inside a column; check the order.`,
            },
          };
          continue;
        }
        if (before !== undefined && series !== key) {
          yield {
            span: number.span,
            message: {
              zh: `“${number.key}”与同一系列的“${before.key}”被其他字号隔开。通行做法是同一栏目内按字号系列集中排列；请核对编排。`,
              en: `${number.key} is parted from ${before.key} of its series. By common practice a series stands together inside a column; check the order.`,
            },
          };
        }
        last.set(key, number);
        series = key;
      }
    }
  },
  why: {
    zh: '移动条目，文件和页码也要跟着移动',
    en: 'documents and pages would have to move with the entry',
  },
  say: ({ message }) => message,
});
