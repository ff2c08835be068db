// Which operations apply at a cursor, with what they are called there: what a light bulb lists. Plans only; nothing is written or verified, so an
// operation offered here may still be refused when it is carried out.
import type { GazetteFile } from '../../model/document';
import type { Bilingual } from '../../lint/rule';
import type { SyntaxTree } from '../../syntax/syntax-tree';
import { planOf } from './renumber';
import { targetAt } from './target';
import type { RenumberOperation } from './types';
import { printedNumber } from './words';

export interface Offer {
  readonly operation: RenumberOperation;
  readonly title: Bilingual;
}

const TITLES: Readonly<Record<RenumberOperation, (name: string) => Bilingual>> = {
  'move-up': (name) => ({ zh: `上移：${name}`, en: `Move ${name} up` }),
  'move-down': (name) => ({ zh: `下移：${name}`, en: `Move ${name} down` }),
  promote: (name) => ({ zh: `升级：${name}`, en: `Promote ${name}` }),
  demote: (name) => ({ zh: `降级：${name}`, en: `Demote ${name}` }),
  'insert-before': (name) => ({ zh: `在${marked(name)}前插入`, en: `Insert before ${name}` }),
  'insert-after': (name) => ({ zh: `在${marked(name)}后插入`, en: `Insert after ${name}` }),
  delete: (name) => ({ zh: `删除${marked(name)}并重新编号`, en: `Delete ${name} and renumber` }),
  'renumber-level': () => ({ zh: '重新编号本级', en: 'Renumber this level' }),
  'renumber-all': () => ({ zh: '重新编号全文', en: 'Renumber the whole document' }),
};

/** 2. and （一） are set off in a sentence; 第二条 is not. */
function marked(name: string): string {
  return /^[第专附序]/.test(name) ? name : `“${name}”`;
}

/** The operations that apply at a file offset, in the order they are listed. */
export function renumberOffers(tree: SyntaxTree, file: GazetteFile, offset: number): readonly Offer[] {
  const target = targetAt(tree, file, offset);
  const name = target === undefined ? '' : printedNumber(target.slot);
  return (Object.keys(TITLES) as RenumberOperation[]).flatMap((operation) => {
    const plan = planOf({ tree, file, offset, operation });
    if (plan.kind === 'refused') return [];
    // A count that is in order already needs no mending.
    if (operation.startsWith('renumber') && plan.plan.ordinals?.size === 0) return [];
    return [{ operation, title: TITLES[operation](name) }];
  });
}
