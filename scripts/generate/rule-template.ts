/**
 * What the three files of a new rule begin as: its code, its page and its cases. They compile, are found by the generator and agree with
 * one another; the words are for the author to replace.
 */

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
  why: {
    zh: '写明为什么须由人决定',
    en: 'say why somebody has to decide',
  },
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

/** A document without a fault, for the author to plant the rule's fault in. */
const SOUND = `青湖市人民政府关于加强城市公园管理的通知

青政发〔2023〕8号

各县（市、区）人民政府，市政府直属各单位：

为加强城市公园管理，现就有关事项通知如下。

一、补齐步道和照明。

二、安排必要经费。

青湖市人民政府

2023年5月6日
`;

const BLOCK = `\`\`\`gazette\n${SOUND}\`\`\``;

/**
 * The text of docs/rules/<id>.md. It states what ruleSource says, so that of the page's tests only the wrong examples fail, until each
 * holds the rule's fault once.
 */
export function rulePage(id: string): string {
  return `# ${id} 规则的中文名

检查什么、为什么，一两句话。

- 依据：通行做法（写明出处；条例和国家标准写“规定”）
- 级别：警告 · 修正：无
- 没有自动修正时：写明为什么须由人决定。Where there is no fix: say why somebody has to decide.
- 不报：看上去像、其实不错的写法。

English: what the rule checks, on what ground, and when it stays silent.

## 正例

${BLOCK}

看上去像、其实不错的写法：

${BLOCK}

## 反例

${BLOCK}

${BLOCK}
`;
}

/** The text of test/rules/<id>.test.ts. */
export function ruleTest(id: string): string {
  const up = '../'.repeat(id.split('/').length);
  return `/** Cases of ${id} that do not belong on its page: say which. */
import { checkRule } from '${up}support/check-rule';
import { notice } from '${up}support/notices';

const id = '${id}';

describe(id, () => {
  it('finds nothing in a plain notice', () => checkRule(id, notice()));
});
`;
}
