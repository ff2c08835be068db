// What cleaning did in words: how many places of each kind. Knows no place.
import type { Bilingual } from '../../lint/rule';
import { CLEAN_KINDS, type CleanChange, type CleanDoubt, type CleanKind } from './clean-types';

/** Counts by kind, in the order in which kinds are told. */
export function countKinds(changes: readonly CleanChange[]): (readonly [CleanKind, number])[] {
  const counts = new Map<CleanKind, number>();
  for (const { kind } of changes) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return (Object.keys(CLEAN_KINDS) as CleanKind[]).flatMap((kind) => {
    const count = counts.get(kind);
    return count === undefined ? [] : [[kind, count] as const];
  });
}

/** 整理 12 处：页码、页眉和换页符 3，…；存疑 2 处，没有改动。 */
export function summaryOf(changes: readonly CleanChange[], doubts: readonly CleanDoubt[]): Bilingual {
  const kinds = countKinds(changes);
  const left = doubts.length;
  const done =
    changes.length === 0
      ? { zh: '没有需要整理的地方', en: 'Nothing to clean' }
      : {
          zh: `整理 ${changes.length} 处：${kinds.map(([kind, count]) => `${CLEAN_KINDS[kind].zh} ${count}`).join('，')}`,
          en: `${changes.length} place${changes.length === 1 ? '' : 's'} cleaned: ${kinds.map(([kind, count]) => `${CLEAN_KINDS[kind].en} ${count}`).join(', ')}`,
        };
  if (left === 0) return { zh: `${done.zh}。`, en: `${done.en}.` };
  return {
    zh: `${done.zh}；存疑 ${left} 处，没有改动。`,
    en: `${done.en}; ${left} doubtful place${left === 1 ? '' : 's'} left as ${left === 1 ? 'it is' : 'they are'}.`,
  };
}
