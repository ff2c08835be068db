// The summary of a renumbering in a few short sentences. Wording only.
import type { Bilingual } from '../../lint/rule';
import type { Plan } from './plan';

export interface Tally {
  readonly plan: Plan;
  /** Things whose number changes. */
  readonly numbers: number;
  /** References that are rewritten. */
  readonly references: number;
  readonly deleted: readonly unknown[];
  readonly doubtful: readonly unknown[];
}

export function summaryOf({ plan, numbers, references, deleted, doubtful }: Tally): Bilingual[] {
  const out: Bilingual[] = [];
  const moved = plan.structure.swap.length + plan.structure.remove.length > 0 || plan.newcomer !== undefined;
  if (numbers === 0 && references === 0 && !moved) {
    return [{ zh: '编号都已连续，无须改动。', en: 'All numbers are in order; nothing changes.' }];
  }
  out.push({
    zh: `改编号 ${numbers} 处，改引用 ${references} 处。`,
    en: `${count(numbers, 'number')} and ${count(references, 'reference')} change.`,
  });
  if (deleted.length > 0) {
    out.push({
      zh: `有 ${deleted.length} 处引用所指的内容被删除，没有改动，请处理。`,
      en: `${count(deleted.length, 'reference')} point${deleted.length === 1 ? 's' : ''} at what is deleted; see to ${deleted.length === 1 ? 'it' : 'them'}.`,
    });
  }
  if (doubtful.length > 0) {
    out.push({
      zh: `有 ${doubtful.length} 处引用不能确定，没有改动，请核对。`,
      en: `${count(doubtful.length, 'reference')} could not be carried over for certain; check ${doubtful.length === 1 ? 'it' : 'them'}.`,
    });
  }
  return out;
}

function count(value: number, noun: string): string {
  return `${value} ${noun}${value === 1 ? '' : 's'}`;
}
