/**
 * Which marks the comparison fold takes for one, by code unit. A table only; how it is applied stands in fold.ts.
 */

/** One mark stands for all of its kind. The chosen characters carry no meaning; they are stable under NFKC. */
const OPEN_BRACKET = '(';
const CLOSE_BRACKET = ')';
const OPEN_BOOK_MARK = '〈';
const CLOSE_BOOK_MARK = '〉';
export const QUOTE = '"';
export const DASH = '-';
export const ELLIPSIS = '⋯';
const MIDDLE_DOT = '·';
const ZERO = '〇';

/**
 * What is unified, after NFKC has already made （ ［ ｛ ， ： ； ！ ？ ％ and the digits half-width:
 * - round, square, hexagonal, lenticular and tortoise-shell brackets: one pair. ﹝2021﹞ and [2021] are the year of a
 *   document number written with a look-alike, and nested （） become 〔〕; neither changes what is said.
 * - book marks: 《》〈〉 and the < > and « » some converters leave: one pair, because level changes the shape only.
 * - quotation marks: double, single, straight, corner, prime: one mark, because level and width change the shape only.
 * - dashes and wave dashes: one, and a run counts as one (2021-2025, 2021——2025 and 2021～2025 are one range).
 * - dots of an ellipsis: a run of two or more counts as one.
 * - the interpuncts · • ・ in foreign names: one.
 * - 〇 and the circles ○ ◯ typed for it: one.
 * - radicals that fonts without a mapping leave in text taken from a PDF (⻓ for 长); NFKC knows only the other block.
 */
export const UNIFIED_MARKS: ReadonlyMap<number, string> = new Map([
  ...all('([{〔【〖〘〚⟦⟨⦅', OPEN_BRACKET),
  ...all(')]}〕】〗〙〛⟧⟩⦆', CLOSE_BRACKET),
  ...all('《〈<«‹≪', OPEN_BOOK_MARK),
  ...all('》〉>»›≫', CLOSE_BOOK_MARK),
  ...all('"\'“”„‟‘’‚‛「」『』〝〞〟′`', QUOTE),
  ...all('-‐‒–—―−─━⸺⸻~〜∼⁓ー', DASH),
  ...all('·‧•・⋅∙●', MIDDLE_DOT),
  ...all('〇○◯', ZERO),
  ...each(
    '⺃⺅⺠⺟⻁⻄⻅⻆⻉⻋⻓⻔⻘⻚⻛⻜⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰',
    '乚亻民母虎西见角贝车长门青页风飞马骨鬼鱼鸟卤麦黄齐齿龙',
  ),
]);

function all(marks: string, to: string): [number, string][] {
  return [...marks].map((mark) => [mark.charCodeAt(0), to]);
}

function each(marks: string, targets: string): [number, string][] {
  return [...marks].map((mark, i) => [mark.charCodeAt(0), targets.charAt(i)]);
}
