/** `npm run generate:completion` writes docs/completion.md: where something is offered, from the texts that the tests run. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { COMPLETION_PLACES, type CompletionPlace } from '../test/features/completion/table';

const TEST = '../test/features/completion/table.test.ts';

const HEAD = `<!-- Written by scripts/generate-completion.ts from test/features/completion/table.ts; do not edit. -->

# 补全 Completion

输入法打中文时，补全不打扰：组字过程中不触发、不改动；没有“提交字符”，任何字符都不会顺带选中一项；每一项只替换自己的一段，不依赖词的边界。

- **怎样输入**：词的开头几个字、拼音首字母（\`tctz\`）、全拼（\`tecitongzhi\`）或者字和字母相连（\`特此tz\`），大小写不论，多音字按任何一读。名目也可以：\`fwzh\` 发文字号、\`cwrq\` 成文日期、\`fjsm\` 附件说明、\`jy\` 结语。
- **何时出现**：输入汉字或字母时；输入 \`〔\` \`（\` \`《\` \`第\` \`“\` \`、\` \`：\` 和数字之后；回车之后（只在标题、署名之下这类只能写一样东西的地方）；随时按 \`Ctrl+空格\`。
- **怎样选**：\`Enter\` 或 \`Tab\`。标点、数字和回车引出的列表先不选中，用 \`↓\` 选，免得 \`Enter\` 误选；列表里的词与已输入的完全相同时，\`Enter\` 照常换行。要填的地方选中待填，\`Tab\` 走到下一处。
- **设置**：公文默认 \`editor.suggest.selectionMode\` 为 \`whenQuickSuggestion\`，\`editor.acceptSuggestionOnEnter\` 为 \`smart\`，注释和书名号里也自动出现；可以在 \`"[gazette]"\` 下改回。

English: a composition is left alone, nothing is taken by a character, and each item replaces its own range. Type the first characters, initials, syllables or characters and letters together. Lists open behind letters and Chinese characters, behind the marks above, digits, Enter (only where one thing can stand) and on \`Ctrl+Space\`. A list opened by a mark, a digit or Enter selects nothing until \`↓\`. The examples below are run as [tests](${TEST}).

| | 在何处 Where | 列出 Offered | 输入 Typed | 例 Example |
| --- | --- | --- | --- | --- |
`;

/** The text of the page. */
export function completionTable(): string {
  return HEAD + COMPLETION_PLACES.map((place, i) => row(place, i + 1)).join('');
}

function row({ place, offers, typed, label }: CompletionPlace, number: number): string {
  const ways = typed.map((way) => (way === '' ? '（不输入）' : `\`${way}\``)).join(' ');
  const cell = (text: string): string => text.replaceAll('|', '\\|');
  return `| ${number} | ${cell(place.zh)}<br>${cell(place.en)} | ${cell(offers.zh)}<br>${cell(offers.en)} | ${cell(ways)} | ${cell(label)} |\n`;
}

if (require.main === module) {
  writeFileSync(path.resolve(__dirname, '../docs/completion.md'), completionTable());
}
