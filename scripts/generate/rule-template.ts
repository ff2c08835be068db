/** What a new rule's file and page begin as. They must compile and be found by the generator; the words are for the author to replace. */

/** The constant that a rule's file exports: single-title gives singleTitle. */
function constantName(id: string): string {
  return (id.split('/')[1] ?? id).replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** The text of server/src/lint/rules/<id>.ts. */
export function ruleSource(id: string): string {
  return `// ${id}: say in one or two sentences what is wrong when this rule speaks, and what it must stay silent about.
import type { Document } from '../../../model/document';
import { documentRule, type Fault } from '../../rule';

export const ${constantName(id)} = documentRule({
  id: '${id}',
  severity: 'warning',
  fix: 'none',
  source: {
    kind: 'practice',
    zh: '通行做法：……',
    en: 'Common practice: …',
  },
  summary: {
    zh: '一句话说明本规则查什么',
    en: 'What this rule checks, in one line',
  },
  *find(document: Document): Iterable<Fault> {
    // Read the model; never search the raw text. Yield one fault for each thing a person would mend.
    void document;
  },
  say: () => ({
    zh: '哪里不对；依据什么；怎样改。',
    en: 'What is wrong; by which clause or practice; what to do.',
  }),
});
`;
}

/** The text of docs/rules/<id>.md. */
export function rulePage(id: string): string {
  return `# ${id}

说明：本规则查什么，依据哪一条规定或者哪种通行做法，什么情况不报。

In English: what the rule checks, on what ground, and when it stays silent.

## 正例

\`\`\`gazette
××市人民政府关于开展春季植树工作的通知

各县（市、区）人民政府：
  为做好春季植树工作，现就有关事项通知如下。

××市人民政府
2024年3月1日
\`\`\`

## 反例

\`\`\`gazette
在这里写恰好有一处违反本规则的公文
\`\`\`
`;
}
