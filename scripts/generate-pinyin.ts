/**
 * `npm run generate:pinyin` writes server/src/data/pinyin.generated.ts: the readings of the 6,763 characters of GB/T 2312, taken from the package
 * pinyin-pro, so that neither the package nor its dictionary is bundled. Run again only when that package is updated; a test compares.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pinyin } from 'pinyin-pro';

const root = path.resolve(import.meta.dirname, '..');
export const PINYIN_FILE = 'server/src/data/pinyin.generated.ts';

/** The characters of GB/T 2312: rows 16 to 87 of its table. */
function characters(): string[] {
  const decoder = new TextDecoder('gb18030', { fatal: true });
  const out: string[] = [];
  for (let row = 0xb0; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const character = decoder.decode(Uint8Array.of(row, cell));
      if (/^[\u4e00-\u9fff]$/.test(character)) out.push(character);
    }
  }
  return out;
}

/** The text of the generated file. */
export function pinyinTable(): string {
  const bySyllable = new Map<string, string[]>();
  for (const character of characters()) {
    const readings = pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true });
    for (const reading of new Set(readings)) {
      const list = bySyllable.get(reading);
      if (list === undefined) bySyllable.set(reading, [character]);
      else list.push(character);
    }
  }
  const rows = [...bySyllable]
    .filter(([syllable]) => /^[a-z]+$/.test(syllable))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([syllable, list]) => `  '${syllable} ${list.join('')}',`);
  return `// Readings of characters without tones, a syllable a row: every reading of the characters of GB/T 2312. Written by scripts/generate-pinyin.ts
// from the package pinyin-pro (MIT); not to be edited.
export const PINYIN_ROWS: readonly string[] = [
${rows.join('\n')}
];
`;
}

if (process.argv[1] === import.meta.filename) writeFileSync(path.join(root, PINYIN_FILE), pinyinTable());
