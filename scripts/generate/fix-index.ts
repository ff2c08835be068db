/** Writes docs/fixes.md: what becomes of the findings of each rule, and why some are left to a person. */
import type { Rule } from '../../server/src/lint/rule';

const FIX = {
  safe: '安全 safe',
  suggested: '建议 suggested',
  none: '—',
} as const;

/** The text of the table: one row for each rule. */
export function fixIndex(rules: readonly Rule[]): string {
  const count = (kind: Rule['fix']): number => rules.filter(({ fix }) => fix === kind).length;
  const lines = [
    '<!-- Written by scripts/generate.ts from the rules’ own files; do not edit. -->',
    '',
    '# 修正 Fixes',
    '',
    `${rules.length} 条规则：${count('safe')} 条可安全修正（保存时、批量修正都可以做），${count('suggested')} 条有建议（由人逐处选用；有几种改法的全部列出，试改之后仍然有同样问题的不列），${count('none')} 条没有修正。“*” 表示可能有几种改法。`,
    '',
    `English: ${rules.length} rules, ${count('safe')} of them safe to mend (on save, and many at a time), ${count('suggested')} with suggestions (chosen one by one; where there are several ways all are offered, those that leave the fault are not), ${count('none')} without fixes. * marks rules that may offer several ways.`,
    '',
    '| 规则 Rule | 修正 Fix | 没有修正时 Where there is no fix |',
    '| --- | --- | --- |',
    ...rules.map(({ id, fix, why, mends }) => {
      const reason = why === undefined ? '' : `${why.zh}<br>${why.en}`;
      return `| [${id}](rules/${id}.md) | ${FIX[fix]}${mends === undefined ? '' : ' *'} | ${reason} |`;
    }),
  ];
  return `${lines.join('\n')}\n`;
}
