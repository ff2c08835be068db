/**
 * Reads the page of a rule: what it states of the rule and its examples. Knows the form of pages, runs nothing.
 */
export interface Example {
  readonly kind: '正例' | '反例';
  /** Counted from 1 within its kind. */
  readonly number: number;
  /** What the block is checked under: the JSON of `<!-- config: … -->` before it. */
  readonly config: object;
  readonly text: string;
}

export interface RulePage {
  /** The first word of the heading. */
  readonly id: string;
  /** The word behind 级别：. */
  readonly severity: string | undefined;
  /** The word behind 修正：. */
  readonly fix: string | undefined;
  /** The line behind 依据：. */
  readonly source: string | undefined;
  /** The line on faults that have no fix. */
  readonly why: string | undefined;
  readonly examples: readonly Example[];
}

const CONFIG_LINE = /^<!-- config: (.*) -->$/;
const FENCE = /^(`{3,})(\w*)$/;

export function readRulePage(markdown: string): RulePage {
  const lines = markdown.split('\n');
  const examples: Example[] = [];
  let kind: string | undefined;
  let config = {};
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    if (line.startsWith('## ')) kind = line.slice(3).trim();
    const settings = CONFIG_LINE.exec(line)?.[1];
    if (settings !== undefined) config = JSON.parse(settings) as object;
    const [, fence, language] = FENCE.exec(line) ?? [];
    if (fence === undefined) continue;
    const end = lines.indexOf(fence, i + 1);
    if (end < 0) throw new Error(`fence in line ${i + 1} is not closed`);
    if (language === 'gazette' && (kind === '正例' || kind === '反例')) {
      const number = examples.filter((example) => example.kind === kind).length + 1;
      examples.push({
        kind,
        number,
        config,
        text: lines
          .slice(i + 1, end)
          .map((l) => `${l}\n`)
          .join(''),
      });
    }
    config = {};
    i = end;
  }
  return {
    id: /^# (\S+)/.exec(lines[0] ?? '')?.[1] ?? '',
    severity: /级别：(错误|警告|信息|提示)/.exec(markdown)?.[1],
    fix: /修正：(安全|建议|无)/.exec(markdown)?.[1],
    source: /^- 依据：(.+)$/m.exec(markdown)?.[1],
    why: /^- 没有自动修正时：.+$/m.exec(markdown)?.[0],
    examples,
  };
}
