// Types into the page of a running VS Code as a person with a Chinese input method does, with the browser's own composition events, and counts
// the keys. The same count, worked out for a whole text, says what typing it plainly takes. Knows nothing of what is typed.
import { pinyin } from 'pinyin-pro';

/** Characters a person commits at once: words and short phrases. The fewer, the more commit keys. */
const MOST_AT_ONCE = 4;

/** A text cut into what is composed together and what is a key of its own. */
function pieces(text) {
  const out = [];
  for (const run of text.match(/[\u4e00-\u9fff]+|[^\u4e00-\u9fff]/gu) ?? []) {
    if (!/^[\u4e00-\u9fff]/.test(run)) out.push({ key: run });
    else for (let at = 0; at < run.length; at += MOST_AT_ONCE) out.push({ word: run.slice(at, at + MOST_AT_ONCE) });
  }
  return out;
}

/** The letters an input method is given for some characters, every syllable in full. */
function letters(word) {
  return pinyin(word, { toneType: 'none', type: 'array', v: true }).join('');
}

/** The keys that typing a text takes: letters and a commit for each word, one for any other character, line ends too. */
export function plainKeys(text) {
  return pieces(text).reduce((sum, { word }) => sum + (word === undefined ? 1 : letters(word).length + 1), 0);
}

/** One person at the keyboard of a page. */
export class Typist {
  /** Keys pressed so far. */
  keys = 0;

  constructor(page) {
    this.page = page;
  }

  /** Presses keys by their Playwright names, one after another. A chord counts once. */
  async press(...names) {
    for (const name of names) {
      this.keys++;
      await this.page.keyboard.press(name);
      await this.page.waitForTimeout(60);
    }
  }

  /** Types letters and marks as they are, without an input method. */
  async keyIn(text) {
    for (const character of text) {
      this.keys++;
      await this.page.keyboard.type(character);
      await this.page.waitForTimeout(40);
    }
  }

  /** Types a text through the input method: each word is composed letter by letter and then committed. */
  async compose(text) {
    this.protocol ??= await this.page.context().newCDPSession(this.page);
    for (const { word, key } of pieces(text)) {
      if (word === undefined) {
        this.keys++;
        await this.protocol.send('Input.insertText', { text: key });
      } else {
        const typed = letters(word);
        this.keys += typed.length + 1;
        for (let length = 1; length <= typed.length; length++) {
          const composed = typed.slice(0, length);
          await this.protocol.send('Input.imeSetComposition', {
            text: composed,
            selectionStart: composed.length,
            selectionEnd: composed.length,
          });
        }
        await this.protocol.send('Input.insertText', { text: word });
      }
      await this.page.waitForTimeout(25);
    }
  }

  /** Waits, as a person does who looks at the screen. */
  async look(milliseconds = 700) {
    await this.page.waitForTimeout(milliseconds);
  }
}
