// Tags and character references that a copied web page left in the text: paragraphs become lines, cells tabs, references the characters they name. Whole
// tables are left to the reading of tables, pictures and what is unknown to a person. Knows names of elements, no tree.
import { BLOCK_ELEMENTS, CELL_ELEMENTS, INLINE_ELEMENTS, REFERENCES } from './html-names';
import type { CleanDoubt, CleanPass, CleanStep } from './clean-types';

const TAG = /<(\/?)([A-Za-z][A-Za-z0-9:]{0,15})((?:\s[^<>\n\r]{0,500})?)\/?>/g;
const MARKS_OF_CLIPBOARD = /<!--(?:Start|End)Fragment-->/g;
const REFERENCE = /&(?:#(\d{1,7})|#[xX]([0-9A-Fa-f]{1,6})|([A-Za-z][A-Za-z0-9]{1,7}));/g;

const PICTURE = {
  zh: '网页标记引用了图片等内容，没有删去，请补上内容或者删去标记。',
  en: 'The tag refers to a picture or the like; put in what it shows, or delete the tag.',
};

export function htmlRemnants(text: string, eol: string): CleanPass {
  const steps: CleanStep[] = [];
  const doubts: CleanDoubt[] = [];
  if (text.includes('&')) references(text, steps);
  if (text.includes('<')) tags(text, eol, steps, doubts);
  return { steps, doubts };
}

function references(text: string, steps: CleanStep[]): void {
  for (const { 0: printed, 1: decimal, 2: hex, 3: name, index } of text.matchAll(REFERENCE)) {
    const newText = name === undefined ? numbered(decimal, hex) : REFERENCES.get(name);
    if (newText !== undefined) steps.push(step(index, index + printed.length, newText));
  }
}

function numbered(decimal: string | undefined, hex: string | undefined): string | undefined {
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  if (code === 0xa0 || code === 0x2002) return ' ';
  if (code === 0x3000 || code === 0x2003) return '\u3000';
  // Neither control characters nor halves of a pair.
  if (!(code > 0x20 && code < 0x110000) || (code >= 0x7f && code < 0xa1) || (code >= 0xd800 && code < 0xe000))
    return undefined;
  return String.fromCodePoint(code);
}

function tags(text: string, eol: string, steps: CleanStep[], doubts: CleanDoubt[]): void {
  for (const { 0: mark, index } of text.matchAll(MARKS_OF_CLIPBOARD)) steps.push(step(index, index + mark.length, ''));
  let behind = 0;
  for (const match of text.matchAll(TAG)) {
    const { 0: printed, 2: name = '', index } = match;
    const element = name.toLowerCase();
    const end = index + printed.length;
    if (index < behind) continue;
    if (element === 'sup' || element === 'sub') {
      behind = script(text, index, end, steps);
    } else if (INLINE_ELEMENTS.has(element)) {
      steps.push(step(index, end, ''));
    } else if (BLOCK_ELEMENTS.has(element)) {
      const needed = breaksLine(text, index, end);
      steps.push(step(index, end, needed ? eol : ''));
    } else if (CELL_ELEMENTS.has(element)) {
      const closes = match[1] === '/';
      const next = closes && /^\s{0,20}<t[dh][\s>]/i.test(text.slice(end, end + 30));
      steps.push(step(index, end, next ? '\t' : ''));
    } else if (element === 'img') doubts.push({ span: { start: index, end }, reason: PICTURE });
  }
}

/** m<sup>2</sup> is m²; other raised figures are left, for without the tags they would be read as part of the number. */
function script(text: string, index: number, end: number, steps: CleanStep[]): number {
  const match = /^([23])<\/sup>/i.exec(text.slice(end, end + 8));
  if (match === null || !text.slice(index, end).toLowerCase().startsWith('<sup')) return end;
  const behind = end + match[0].length;
  steps.push(step(index, behind, match[1] === '2' ? '²' : '³'));
  return behind;
}

/** Text stands before the tag on its line, not parted from it by another tag that ends the line, and behind it too. */
function breaksLine(text: string, index: number, end: number): boolean {
  const before = text.slice(Math.max(0, index - 200), index);
  const line = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
  // What stands between the last tag of a block and this one.
  const bare = line.slice(line.lastIndexOf('>') + 1);
  const previous = /<\/?([A-Za-z][A-Za-z0-9:]{0,15})[^<>]{0,100}>$/
    .exec(line.slice(0, line.lastIndexOf('>') + 1))?.[1]
    ?.toLowerCase();
  const inked = bare.trim() !== '' || (previous !== undefined && !BLOCK_ELEMENTS.has(previous));
  if (!inked) return false;
  return /^[^\S\r\n]{0,200}[^\s]/.test(text.slice(end, end + 202));
}

function step(start: number, end: number, newText: string): CleanStep {
  return { kind: 'html', edits: [{ span: { start, end }, newText }] };
}
