// Makes of a correct text what copying makes of it: lines broken where printed lines ended, page numbers and running heads, characters printed twice where a
// page broke, characters of the wrong block. Everything is drawn from a seed, and what was done is counted, so that a test can say how much of it was mended.
import { displayWidth } from '../../../server/src/base/width';

/** A small generator of chance that gives the same numbers everywhere. */
export class Chance {
  constructor(private state: number) {}

  next(): number {
    this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0;
    return this.state / 4294967296;
  }

  below(count: number): number {
    return Math.floor(this.next() * count);
  }
}

/**
 * How lines are broken. count: so many characters a line, whatever they are · set: as a printer sets them (columns, no mark at the beginning of a line, words
 * whole), first lines set in by two characters · lost: the same with the indents lost in copying.
 */
export type Breaking = 'count' | 'set' | 'lost';

const NO_START = '，。、；：？！）》”’〉〕】％%,.;:?!)]';

/** The printed lines of a paragraph. */
export function breakLine(text: string, characters: number, breaking: Breaking): string[] {
  if (breaking === 'count') {
    const lines: string[] = [];
    for (let i = 0; i < text.length; i += characters) lines.push(text.slice(i, i + characters));
    return lines;
  }
  const tokens = text.match(/[A-Za-z0-9][A-Za-z0-9.,%+/'’-]*|[\s\S]/gu) ?? [];
  const width = characters * 2;
  const lines: string[] = [];
  let line = '';
  let room = width - 4;
  for (const [index, token] of tokens.entries()) {
    const own = displayWidth(token, 2);
    const next = tokens[index + 1] ?? '';
    const follows = next !== '' && NO_START.includes(next) ? displayWidth(next, 2) : 0;
    if (line !== '' && !NO_START.includes(token) && own + follows > room) {
      lines.push(line);
      line = '';
      room = width;
      if (/^\s$/.test(token)) continue;
    }
    line += token;
    room -= own;
  }
  if (line !== '') lines.push(line);
  const indent = breaking === 'set' && (lines.length > 1 || /[。；]$/.test(text)) ? '　　' : '';
  return lines.map((each, index) => (index === 0 ? indent + each : each));
}

export interface PageDamage {
  readonly text: string;
  /** Breaks put in between printed lines of one paragraph. */
  readonly pages: number;
  /** Of these, with characters printed twice. */
  readonly doubled: number;
}

/** What stands between pages: the number of a page, and a running head where one is given. */
export type Furniture = (page: number) => string;

/** Puts page breaks between lines, every so many of them. With `twice`, up to three characters are printed on both sides of some. */
export function breakPages(lines: readonly string[], perPage: number, furniture: Furniture, chance?: Chance): string {
  const out: string[] = [];
  let page = 1;
  for (const [index, line] of lines.entries()) {
    let own = line;
    if (index > 0 && index % perPage === 0) {
      out.push(furniture(page++));
      const before = lines[index - 1] ?? '';
      const n = 1 + (chance?.below(3) ?? 0);
      const tail = before.slice(-n);
      if (chance && /^[\u4e00-\u9fff]+$/.test(tail) && !line.startsWith('　')) own = tail + line;
    }
    out.push(own);
  }
  return out.join('\n');
}

/** Each character that can be replaced is, with the given chance. */
export function replaceSome(
  text: string,
  from: RegExp,
  to: (found: string) => string,
  share: number,
  chance: Chance,
): string {
  return text.replace(from, (found) => (chance.next() < share ? to(found) : found));
}

const kangxi = new Map<string, string>();
for (let code = 0x2f00; code <= 0x2fd5; code++) {
  const radical = String.fromCharCode(code);
  kangxi.set(radical.normalize('NFKC'), radical);
}
const compatible = new Map<string, string>();
for (let code = 0xf900; code <= 0xfad9; code++) {
  const character = String.fromCharCode(code);
  const right = character.normalize('NFKC');
  if (right !== character && right.length === 1) compatible.set(right, character);
}

/** Characters in the blocks of radicals and compatibility ideographs, where they have such doubles. */
export function wrongBlocks(text: string, chance: Chance): string {
  return replaceSome(text, /[\u4e00-\u9fff]/g, (c) => kangxi.get(c) ?? compatible.get(c) ?? c, 0.5, chance);
}

export function fullWidth(text: string): string {
  return text.replace(/[0-9A-Za-z]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
}

/** Zero-width characters between characters. */
export function zeroWidth(text: string, chance: Chance): string {
  const kinds = ['\u200b', '\u200c', '\u200d', '\ufeff', '\u2060', '\u00ad'];
  return replaceSome(text, /[\u4e00-\u9fff]/g, (c) => c + (kinds[chance.below(kinds.length)] ?? ''), 0.05, chance);
}
