/** How much of what copying does to a text is mended: our own documents are damaged as PDF and web pages damage them, and what comes out is counted. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { cleanText } from '../../../server/src/features/clean/clean';
import { breakLine, breakPages, Chance, fullWidth, wrongBlocks, zeroWidth, type Breaking } from './damage';
import { REMOVE } from './check-clean';

const folder = path.resolve(__dirname, '../../precision');
/** Correct documents as cleaning leaves them, without comments and tables: those are not printed so. */
const texts = readdirSync(folder)
  .filter((name) => name.endsWith('.gazette'))
  .map((name) =>
    readFileSync(path.join(folder, name), 'utf8')
      .replace(/\r\n/g, '\n')
      .replace(/<!--[^>]*-->\n*/g, ''),
  )
  .filter((text) => !/[\t|]|<|\n#/.test(text))
  .map((text) => `${cleanText(text, REMOVE).text.trim()}\n`);

/** The printed lines of a text. Titles and headings are broken by meaning, if at all, and may stay on several lines: only sentences are broken. */
function printed(text: string, width: number, breaking: Breaking): string[] {
  return text
    .trimEnd()
    .split('\n')
    .flatMap((line) => (/[。；：，]/.test(line) && !/^[（(]/.test(line) ? breakLine(line, width, breaking) : [line]));
}

const inked = (text: string): string => text.replace(/\s/g, '');

/** Where lines end, counted in characters with ink. */
function lineEnds(text: string): Set<number> {
  const ends = new Set<number>();
  let count = 0;
  for (const character of text.trimEnd()) {
    if (character === '\n') ends.add(count);
    else if (!/\s/.test(character)) count++;
  }
  return ends;
}

interface Outcome {
  put: number;
  mended: number;
  harmed: number;
  kept: number;
  doubts: number;
}

/** Damages every text with the printed lines of `breaking`, cleans, and counts line ends: put in and mended, of the text and harmed. */
function outcome(breaking: Breaking, pages: (lines: readonly string[], chance: Chance) => string): Outcome {
  const sum: Outcome = { put: 0, mended: 0, harmed: 0, kept: 0, doubts: 0 };
  for (const [index, text] of texts.entries()) {
    const chance = new Chance(index + 7);
    const width = 28 + chance.below(13);
    const lines = printed(text, width, breaking);
    const made = cleanText(`${pages(lines, chance)}\n`, REMOVE);
    sum.doubts += made.doubts.length;
    // A head that came once is nobody's guess; such a text is counted as harmed altogether.
    if (inked(made.text) !== inked(text)) {
      sum.harmed++;
      continue;
    }
    const [own, put, after] = [lineEnds(text), lineEnds(lines.join('\n')), lineEnds(made.text)];
    for (const end of put) {
      if (own.has(end)) continue;
      sum.put++;
      if (!after.has(end)) sum.mended++;
    }
    for (const end of own) {
      sum.kept++;
      if (!after.has(end)) sum.harmed++;
    }
  }
  return sum;
}

const whole = (lines: readonly string[]): string => lines.join('\n');
const numbered = (lines: readonly string[]): string => breakPages(lines, 20, (page) => `— ${page} —`);
const headed = (lines: readonly string[]): string => {
  const head = (page: number): string => `\n- ${page} -\n清源县人民政府公报\n`;
  return lines.length > 60 ? breakPages(lines, 20, head) : whole(lines);
};

describe('what cleaning mends', () => {
  it('there are texts enough to tell', () => assert.ok(texts.length >= 30, String(texts.length)));

  const FLOORS: readonly (readonly [string, Breaking, (lines: readonly string[]) => string, number])[] = [
    ['lines cut by counting', 'count', whole, 0.94],
    ['lines set with indents', 'set', whole, 0.96],
    ['lines set, indents lost', 'lost', whole, 0.94],
    ['lines set, with page numbers', 'set', numbered, 0.96],
    ['lines cut by counting, with page numbers', 'count', numbered, 0.94],
    ['lines set, with page numbers and running heads', 'set', headed, 0.95],
  ];
  for (const [name, breaking, pages, floor] of FLOORS) {
    it(`${name}: nearly every line end that was put in goes, and none of the text`, () => {
      const { put, mended, harmed, kept, doubts } = outcome(breaking, pages);
      if (process.env.SHOW_FIGURES)
        console.log(`      ${name}: ${mended}/${put} mended, ${harmed}/${kept} harmed, ${doubts} doubts`);
      assert.equal(harmed, 0, 'line ends of the text went, or words changed');
      assert.ok(mended >= put * floor, `${mended} of ${put}`);
    });
  }

  it('characters printed twice at page breaks: those that go were printed twice, and most do go or are named', () => {
    let twice = 0;
    let gone = 0;
    let named = 0;
    for (const [index, text] of texts.entries()) {
      const chance = new Chance(index + 31);
      const lines = printed(text, 30, 'set');
      const plain = breakPages(lines, 20, (page) => `- ${page} -`);
      const doubled = breakPages(lines, 20, (page) => `- ${page} -`, chance);
      const [before, after] = [cleanText(`${plain}\n`, REMOVE), cleanText(`${doubled}\n`, REMOVE)];
      twice += inked(doubled).length - inked(plain).length;
      gone += inked(doubled).length - inked(plain).length - (inked(after.text).length - inked(before.text).length);
      named += after.doubts.filter(({ reason }) => reason.zh.startsWith('换页处前后文字相同')).length;
      assert.ok(inked(after.text).length >= inked(before.text).length, 'more went than was printed twice');
    }
    if (process.env.SHOW_FIGURES)
      console.log(`      printed twice: ${gone}/${twice} characters gone, ${named} places named`);
    // A single character is told from the words of the document, and these documents are short.
    assert.ok(gone >= twice * 0.35, `${gone} of ${twice}`);
  });

  const CHARACTERS: readonly (readonly [string, (text: string, chance: Chance) => string])[] = [
    ['radicals and compatibility ideographs', wrongBlocks],
    ['zero-width characters', zeroWidth],
    ['no-break spaces', (text) => text.replace(/(?<=\S) (?=\S)/g, '\u00a0')],
    [
      'full-width figures and letters',
      (text) => text.replace(/[^\n]{1,}/g, (line) => (/[.@:/-]\d|\d[.@:/,-]/.test(line) ? line : fullWidth(line))),
    ],
    [
      'paragraphs in tags',
      (text) =>
        text
          .trimEnd()
          .split('\n')
          .filter((line) => line !== '')
          .map((line) => `<p>${line}</p>`)
          .join(''),
    ],
  ];
  for (const [name, damage] of CHARACTERS) {
    it(`${name}: every text comes back`, () => {
      for (const [index, text] of texts.entries()) {
        const wanted = name === 'paragraphs in tags' ? text.replace(/\n{2,}/g, '\n') : text;
        const made = cleanText(damage(text, new Chance(index + 3)), REMOVE);
        assert.equal(made.text.trimEnd(), cleanText(wanted, REMOVE).text.trimEnd());
      }
    });
  }
});
