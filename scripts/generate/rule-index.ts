/** Writes docs/rules/README.md, the index of all rules in Chinese and English. */
import type { Rule } from '../../server/src/lint/rule';

const SEVERITY = { error: '错误 error', warning: '警告 warning', information: '信息 information', hint: '提示 hint' };
const FIX = { safe: '安全 safe', suggested: '建议 suggested', none: '—' };
const SOURCE = { standard: '规定', practice: '通行做法' };

/** A text fit for a cell of a table: one line, with its bars escaped. */
function cell(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').replaceAll('|', '\\|');
}

/** The text of the index: one table for each family, one row for each rule. */
export function ruleIndex(rules: readonly Rule[]): string {
  const lines = [
    '<!-- Written by scripts/generate.ts from the rules’ own files; do not edit. -->',
    '',
    '# 规则 Rules',
    '',
    `共 ${rules.length} 条。每条规则的页面说明依据、正例、反例和改法；\`gazette explain 规则名\` 在终端里显示同一页。`,
    `${rules.length} rules. The page of a rule has its source, right and wrong examples; \`gazette explain RULE\` shows it in the terminal.`,
  ];
  const families = new Set(rules.map((rule) => rule.id.split('/')[0] ?? ''));
  for (const family of families) {
    lines.push(
      '',
      `## ${family}`,
      '',
      '| 规则 Rule | 级别 Severity | 修复 Fix | 依据 Basis | 说明 Summary |',
      '| --- | --- | --- | --- | --- |',
    );
    for (const rule of rules) {
      if (!rule.id.startsWith(`${family}/`)) continue;
      const summary = `${cell(rule.summary.zh)}<br>${cell(rule.summary.en)}`;
      const link = `[${rule.id}](${rule.id}.md)`;
      lines.push(
        `| ${link} | ${SEVERITY[rule.severity]} | ${FIX[rule.fix]} | ${SOURCE[rule.source.kind]} | ${summary} |`,
      );
    }
  }
  return lines.join('\n') + '\n';
}
