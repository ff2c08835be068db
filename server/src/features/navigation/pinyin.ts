// Matches letters typed for Chinese words: initials (jtfz), whole syllables (jiaotongfazhan) or a mixture (jiaotfz). A character with several
// readings is met by any of them. Knows characters only.
import { PINYIN_ROWS } from '../../data/pinyin.generated';

interface Table {
  readonly readings: ReadonlyMap<string, readonly string[]>;
  /** For each code unit the letters its readings begin with, a bit a letter: most beginnings are ruled out by one look. */
  readonly initials: Uint32Array;
}

let table: Table | undefined;

function readTable(): Table {
  const readings = new Map<string, string[]>();
  const initials = new Uint32Array(0x10000);
  for (const row of PINYIN_ROWS) {
    const [syllable = '', characters = ''] = row.split(' ');
    for (const character of characters) {
      const known = readings.get(character);
      if (known === undefined) readings.set(character, [syllable]);
      else known.push(syllable);
      const code = character.charCodeAt(0);
      initials[code] = (initials[code] ?? 0) | bitOf(syllable.charCodeAt(0));
    }
  }
  return { readings, initials };
}

const A = 97;

function bitOf(letter: number): number {
  return 1 << (letter - A);
}

/** More letters than that are no name anybody types; the numbers of letters used up fit the bits of two words. */
const MOST_LETTERS = 60;
const NO_WAYS: readonly string[] = [];

/**
 * Where in a folded text the letters are met, as an index, or -1. Letters and digits of the text stand for themselves; marks are passed over.
 * @param text lower case
 * @param letters lower case letters and digits, without spaces
 */
export function pinyinIndex(text: string, letters: string): number {
  if (letters === '' || letters.length > MOST_LETTERS) return -1;
  const { readings, initials } = (table ??= readTable());
  const first = letters.charCodeAt(0);
  const bit = first >= A ? bitOf(first) : 0;
  const second = letters.length > 1 && letters.charCodeAt(1) >= A ? bitOf(letters.charCodeAt(1)) : 0;
  for (let start = 0; start < text.length; start++) {
    const code = text.charCodeAt(start);
    if (code !== first && ((initials[code] ?? 0) & bit) === 0) continue;
    if (second !== 0 && !canGoOn(text, start, letters.charCodeAt(1), second, readings, initials)) continue;
    if (matchesFrom(text, start, letters, readings)) return start;
  }
  return -1;
}

/** One look more, at the second letter: the next character begins with it, or this one goes on with it. Marks in between are not looked through. */
function canGoOn(
  text: string,
  start: number,
  letter: number,
  bit: number,
  readings: Table['readings'],
  initials: Uint32Array,
): boolean {
  const next = text.charCodeAt(start + 1);
  if (next === letter || ((initials[next] ?? 0) & bit) !== 0 || (initials[next] ?? 0) === 0) return true;
  const ways = readings.get(text.charAt(start));
  return ways === undefined || ways.some((way) => way.charCodeAt(1) === letter);
}

/**
 * True when a text begins with what has been typed: its letters, its own characters, or both (特此tz for 特此通知). Marks of the text need not be
 * typed.
 * @param text lower case
 * @param typed lower case, without the apostrophes that an input method puts between syllables
 */
export function beginsWithTyped(text: string, typed: string): boolean {
  if (typed === '') return true;
  if (typed.length > MOST_LETTERS) return text.startsWith(typed);
  return text.startsWith(typed) || matchesFrom(text, 0, typed, (table ??= readTable()).readings);
}

/** Ways of reading a text are multiplied by its characters with several readings; more than this nobody needs. */
const MOST_WAYS = 4;

/**
 * The letters that stand for the first characters of a text: its initials, and its whole syllables, several where characters have several
 * readings; letters and digits of the text stand for themselves.
 */
export function lettersOf(text: string, most: number): readonly string[] {
  const { readings } = (table ??= readTable());
  let initials = [''];
  let syllables = [''];
  let taken = 0;
  for (const character of text.toLowerCase()) {
    const ways = /[a-z0-9]/.test(character) ? [character] : (readings.get(character) ?? NO_WAYS);
    if (ways.length === 0) continue;
    if (++taken > most) break;
    initials = grown(initials, [...new Set(ways.map((way) => way.charAt(0)))]);
    syllables = grown(syllables, ways);
  }
  return taken === 0 ? [] : [...initials, ...syllables];
}

/** Every beginning with every way, the first ones where there are too many. */
function grown(beginnings: readonly string[], ways: readonly string[]): string[] {
  return beginnings.flatMap((beginning) => ways.map((way) => beginning + way)).slice(0, MOST_WAYS);
}

/** Goes through the characters with every number of letters that those before can have used up, so that nothing is tried twice. */
function matchesFrom(text: string, start: number, letters: string, readings: Table['readings']): boolean {
  let used: number[] = [0];
  for (let i = start; i < text.length && used.length > 0; i++) {
    const character = text.charAt(i);
    const ways = /[a-z0-9]/.test(character) ? [character] : (readings.get(character) ?? NO_WAYS);
    // A mark is passed over, typed or not.
    const next: number[] = ways.length === 0 ? [...used] : [];
    for (const at of used) {
      if (letters.charAt(at) === character) {
        if (at + 1 === letters.length) return true;
        if (!next.includes(at + 1)) next.push(at + 1);
      }
      for (const syllable of ways) {
        for (let taken = 1; taken <= syllable.length && at + taken <= letters.length; taken++) {
          if (letters.charCodeAt(at + taken - 1) !== syllable.charCodeAt(taken - 1)) break;
          // The last syllable may be half typed; one in the middle is its initial (zh, ch, sh too) or the whole of it.
          if (at + taken === letters.length) return true;
          const whole = taken === 1 || taken === syllable.length || (taken === 2 && syllable.charAt(1) === 'h');
          if (whole && !next.includes(at + taken)) next.push(at + taken);
        }
      }
    }
    used = next;
  }
  return false;
}
