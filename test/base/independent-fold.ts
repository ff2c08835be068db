/**
 * The comparison fold written a second time, by replacement rules instead of a table of code units, so that a mistake
 * in one is not silently a mistake in both. Shared by every test that says a fix changes form only.
 */

const STEPS: readonly (readonly [RegExp, string])[] = [
  [/[\p{White_Space}\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff]/gu, ''],
  [/[([{〔【〖〘〚⟦⟨⦅]/gu, '（'],
  [/[)\]}〕】〗〙〛⟧⟩⦆]/gu, '）'],
  [/[《〈<«‹≪]/gu, '《'],
  [/[》〉>»›≫]/gu, '》'],
  [/["'`“”„‟‘’‚‛「」『』〝〞〟′]/gu, '”'],
  [/[~\p{Pd}−─━∼⁓ー]+/gu, '—'],
  [/\.*⋯[.⋯]*|\.{2,}/gu, '…'],
  [/[‧•・⋅∙●]/gu, '·'],
  [/[○◯]/gu, '〇'],
];

/** Each radical of a font without a mapping, followed by the character it stands for. */
const RADICALS =
  '⺃乚 ⺅亻 ⺠民 ⺟母 ⻁虎 ⻄西 ⻅见 ⻆角 ⻉贝 ⻋车 ⻓长 ⻔门 ⻘青 ⻚页 ⻛风 ⻜飞 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻬齐 ⻮齿 ⻰龙'.split(
    ' ',
  );

/** A text without its form: equal for two texts exactly when foldText is. */
export function independentFold(text: string): string {
  let out = text.replaceAll('″', '"').normalize('NFKC');
  const [blank, ...marks] = STEPS;
  if (blank !== undefined) out = out.replace(blank[0], '').normalize('NFC');
  for (const [from, to] of marks) out = out.replace(from, to);
  for (const pair of RADICALS) out = out.replaceAll(pair.charAt(0), pair.charAt(1));
  return out;
}
