// A guess in Chinese numerals cut in two by 、: 三、四十家, 五、六天. Found where the two are neighbours and a measure word that counts stands behind,
// because 二、三产业, 三、四线城市 and 七、八月 are lists. Knows no rule.
import type { FoldedView } from '../base/fold';
import type { Named } from './document';

export interface SplitGuess {
  readonly whole: Named;
  /** The mark between the two. */
  readonly mark: Named;
}

/** Words that count and are no grade, place or time of the year; 年级, 个体 and the like are others. */
const COUNTING =
  '(?:个(?![体人性])|家(?![庭具长])|天(?![气然])|倍|公里|里(?![程面])|岁|户(?![籍型外])|辆|小时|分钟|年(?![级代期制度龄])|亩|吨|米|人(?![才民大均称口])|台(?![阶账])|艘|头|棵|株|公斤|斤|吨)';
const GUESS = new RegExp(
  `([一二三四五六七八])(、)([二三四五六七八九])(?:[十百千万亿]{1,2}(?=多|余|${COUNTING}|名|元|万|亿|人|年|件|座|所|项|条|次|位)|(?=${COUNTING}))`,
  'g',
);
const PART_OF = /[第前后十百千万一二三四五六七八九0-9、]/;
const DIGITS = '一二三四五六七八九';

/** The split guesses of a text behind `start`, where its own ordinal ends. */
export function splitGuesses(view: FoldedView, start: number): readonly SplitGuess[] {
  const { text } = view;
  const found: SplitGuess[] = [];
  if (!text.includes('、')) return found;
  for (const { 0: whole, 1: low = '', 3: high = '', index } of text.matchAll(GUESS)) {
    // 三、四个方面 at the head of a line is the third point.
    if (
      index < start ||
      index === 0 ||
      PART_OF.test(text.charAt(index - 1)) ||
      DIGITS.indexOf(high) - DIGITS.indexOf(low) !== 1
    )
      continue;
    const to = index + whole.length;
    found.push({
      whole: { text: whole, span: view.span(index, to) },
      mark: { text: '、', span: view.span(index + 1, index + 2) },
    });
  }
  return found;
}
