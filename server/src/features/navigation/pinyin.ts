// Matches letters typed for Chinese words: initials (jtfz), whole syllables (jiaotongfazhan) or a mixture (jiaotfz). A character with several
// readings is met by any of them. Knows characters only.
import { PINYIN_ROWS } from '../../data/pinyin.generated';

let readings: ReadonlyMap<string, readonly string[]> | undefined;

function readingsOf(character: string): readonly string[] {
  readings ??= readRows();
  return readings.get(character) ?? [];
}

function readRows(): ReadonlyMap<string, readonly string[]> {
  const out = new Map<string, string[]>();
  for (const row of PINYIN_ROWS) {
    const [syllable = '', characters = ''] = row.split(' ');
    for (const character of characters) {
      const known = out.get(character);
      if (known === undefined) out.set(character, [syllable]);
      else known.push(syllable);
    }
  }
  return out;
}

/** More letters than that are no name anybody types. */
const MOST_LETTERS = 64;

/**
 * Where in a folded text the letters are met, as an index, or -1. Letters and digits of the text stand for themselves; marks are passed over.
 * @param letters lower case, without spaces
 */
export function pinyinIndex(text: string, letters: string): number {
  if (letters === '' || letters.length > MOST_LETTERS) return -1;
  for (let start = 0; start < text.length; start++) {
    if (matchesFrom(text, start, letters)) return start;
  }
  return -1;
}

/** Every number of letters that can be used up by the characters so far; a set, so that nothing is tried twice. */
function matchesFrom(text: string, start: number, letters: string): boolean {
  let used = new Set([0]);
  for (let i = start; i < text.length && used.size > 0; i++) {
    const character = text.charAt(i).toLowerCase();
    const ways = /[a-z0-9]/.test(character) ? [character] : readingsOf(character);
    if (ways.length === 0) {
      if (i === start) return false;
      continue;
    }
    const next = new Set<number>();
    for (const at of used) {
      for (const syllable of ways) {
        for (let taken = 1; taken <= syllable.length && at + taken <= letters.length; taken++) {
          if (letters.charCodeAt(at + taken - 1) !== syllable.charCodeAt(taken - 1)) break;
          // The last syllable may be half typed; one in the middle is its initial or the whole of it (zh, ch, sh count as initials).
          const done = at + taken === letters.length;
          if (done) return true;
          if (taken === 1 || taken === syllable.length || (taken === 2 && /^[zcs]h/.test(syllable)))
            next.add(at + taken);
        }
      }
    }
    used = next;
  }
  return false;
}
