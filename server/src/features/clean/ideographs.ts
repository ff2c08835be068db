// Characters in the wrong block: radicals (⻓ and ⼯ for 长 and 工), compatibility ideographs and ligatures, as fonts without a mapping leave them in text
// taken from a PDF. Unicode itself says what a Kangxi radical or a compatibility ideograph stands for; what the other radicals stand for is a table.
import type { CleanDoubt, CleanPass, CleanStep } from './clean-types';

/** Radicals without a decomposition that have the shape of a character of their own. Variants that only stand inside characters are not here. */
const RADICALS: ReadonlyMap<string, string> = new Map(
  [
    '⺁厂 ⺃乚 ⺅亻 ⺆冂 ⺇几 ⺉刂 ⺊卜 ⺎兀 ⺐尢 ⺒巳 ⺓幺 ⺔彑 ⺖忄 ⺘扌 ⺛旡 ⺞歺 ⺠民 ⺡氵 ⺣灬 ⺤爫 ⺦丬 ⺨犭 ⺩王 ⺬示 ⺭礻 ⺮竹 ⺯糹 ⺰纟',
    '⺲罒 ⺺肀 ⺻聿 ⺾艹 ⻁虎 ⻂衤 ⻃覀 ⻄西 ⻅见 ⻆角 ⻈讠 ⻉贝 ⻋车 ⻌辶 ⻍辶 ⻏阝 ⻐钅 ⻑長 ⻒镸 ⻓长 ⻔门 ⻖阝 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食',
    '⻟飠 ⻠饣 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻬齐 ⻮齿 ⻰龙',
  ].flatMap((row) => row.split(' ').map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)])),
);

const NO_CHARACTER = {
  zh: '这个部首字符对应哪个汉字不能确定，请对照原件。',
  en: 'It is not certain which character this radical stands for; check the original.',
};
const RARE_SHAPE = {
  zh: '这个兼容汉字可能是特意选用的字形（例如人名），没有改动。',
  en: 'This compatibility ideograph may be a shape chosen on purpose (in a name, for instance); it was left.',
};

/** Compatibility ideographs beyond U+FFFF are D87E DC00 to D87E DE1D. */
const WRONG_BLOCK = /[\u2e80-\u2ef3\u2f00-\u2fd5\uf900-\ufaff\ufb00-\ufb06]|\ud87e[\udc00-\ude1d]/g;

export function ideographs(text: string): CleanPass {
  const steps: CleanStep[] = [];
  const doubts: CleanDoubt[] = [];
  for (const { 0: printed, index } of text.matchAll(WRONG_BLOCK)) {
    const span = { start: index, end: index + printed.length };
    if (printed.length > 1) {
      doubts.push({ span, reason: RARE_SHAPE });
      continue;
    }
    const newText = RADICALS.get(printed) ?? printed.normalize('NFKC');
    if (newText !== printed) {
      const kind = printed >= '\ufb00' ? 'look-alike' : 'radical';
      steps.push({ kind, edits: [{ span, newText }] });
    } else if (printed < '\u2f00') doubts.push({ span, reason: NO_CHARACTER });
  }
  return { steps, doubts };
}
