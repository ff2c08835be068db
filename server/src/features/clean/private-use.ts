// Private-use characters: what they stand for depends on a font or an old character set. Two sources are known well enough to follow: the symbol fonts of
// Word, whose marks stand before list items, and the places GB 18030 gave to characters that Unicode got later. Everything else is left and named.
import type { CleanDoubt, CleanPass, CleanStep } from './clean-types';

/** By code: F0xx as Word writes marks of Symbol and Wingdings, E5E5 for the blank A3A0 of GBK, E78D to E796 for the marks of vertical text. */
const KNOWN: ReadonlyMap<number, string> = new Map([
  [0xe5e5, '\u3000'],
  [0xe78d, '，'],
  [0xe78e, '。'],
  [0xe78f, '、'],
  [0xe790, '：'],
  [0xe791, '；'],
  [0xe792, '！'],
  [0xe793, '？'],
  [0xe794, '〖'],
  [0xe795, '〗'],
  [0xe7c7, 'ḿ'],
  [0xe7c8, 'ǹ'],
  [0xe81e, '\u9fb4'],
  [0xe826, '\u9fb5'],
  [0xe82b, '\u9fb6'],
  [0xe82c, '\u9fb7'],
  [0xe832, '\u9fb8'],
  [0xe843, '\u9fb9'],
  [0xe854, '\u9fba'],
  [0xe864, '\u9fbb'],
]);

/** Marks of Word's lists; known at the beginning of a line only, where a list item has them. */
const BULLETS: ReadonlyMap<number, string> = new Map([
  [0xf06c, '●'],
  [0xf06e, '■'],
  [0xf071, '□'],
  [0xf075, '◆'],
  [0xf0a7, '▪'],
  [0xf0b7, '•'],
  [0xf0d8, '➢'],
  [0xf0fc, '✓'],
]);

const UNKNOWN = {
  zh: '专用区字符，没有原来的字体不能确定是什么字，请对照原件。',
  en: 'A private-use character: without its font nobody can tell what it is; check the original.',
};

const PRIVATE_USE = /(?:[\ue000-\uf8ff]|[\udb80-\udbff][\udc00-\udfff])+/g;

export function privateUse(text: string): CleanPass {
  const steps: CleanStep[] = [];
  const doubts: CleanDoubt[] = [];
  for (const { 0: run, index } of text.matchAll(PRIVATE_USE)) {
    let unknown = -1;
    const flush = (end: number): void => {
      if (unknown >= 0) doubts.push({ span: { start: index + unknown, end: index + end }, reason: UNKNOWN });
      unknown = -1;
    };
    for (let i = 0; i < run.length; i++) {
      const code = run.charCodeAt(i);
      const newText = KNOWN.get(code) ?? (i === 0 && beginsLine(text, index) ? BULLETS.get(code) : undefined);
      if (newText === undefined) {
        if (unknown < 0) unknown = i;
        continue;
      }
      flush(i);
      steps.push({ kind: 'private-use', edits: [{ span: { start: index + i, end: index + i + 1 }, newText }] });
    }
    flush(run.length);
  }
  return { steps, doubts };
}

/** So much white space may stand before a mark at the beginning of a line. */
const DEEPEST_INDENT = 40;

function beginsLine(text: string, at: number): boolean {
  for (let i = at - 1; i >= at - DEEPEST_INDENT; i--) {
    const character = text[i];
    if (character === undefined || character === '\n' || character === '\r') return true;
    if (!/[ \t\u00a0\u3000]/.test(character)) return false;
  }
  return false;
}
