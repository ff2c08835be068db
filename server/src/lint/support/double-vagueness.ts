// Quantities bounded or made vague twice over: 约300个左右, 超过80%以上, 近30多家. A bound and a verb that looks like one (高出5个百分点以上) are no such
// thing, and 近30多年 is a time. Knows no rule.
import type { Qualifier, Quantity } from '../../model/quantity-types';

export interface Doubled {
  /** approximate: both say about · redundant: both say at least, or at most · contrary: one bounds and the other says about */
  readonly kind: 'approximate' | 'redundant' | 'contrary';
  readonly before: string;
  readonly behind: string;
}

const ABOUT = /^(?:约|约为|约占|大约|大概|大致|近|接近|将近)$/;
/** 公约, 预约 and the like end in 约 and say nothing of a number. */
const NO_ABOUT = /[合节条契签公制预特邀相解商履违]约[有达到需要在]{0,2}$/;
/** 大约有300家左右: a word stands between. */
const ABOUT_BEFORE = /(?:大约|大概|约)(?:有|达|达到|需|需要|在)?$/;
const AT_LEAST =
  /^(?:超过|超|逾|高于|多于|大于|已超|已超过|不低于|不少于|不小于|不得低于|不得少于|不得小于|至少|最少|≥|>)$/;
const AT_MOST =
  /^(?:低于|少于|小于|不足|不到|不满|未满|不超过|不高于|不多于|不大于|不得超过|不得高于|不得多于|不得大于|至多|最多|≤|<)$/;
const TIME = /^(?:年|周年|年度|月|个月|天|日|周|岁|小时|学年)$/;

/** How the quantity says one thing twice; undefined when it does not. */
export function doubledIn({ qualifiers, guess, unit }: Quantity, textBefore: string): Doubled | undefined {
  const before = qualifiers.find(({ side }) => side === 'before');
  const behind = qualifiers.find(({ side }) => side === 'behind');
  const vague = guess !== undefined && /^[多余]$/.test(guess.text) ? guess.text : undefined;
  if (before === undefined) {
    const about = ABOUT_BEFORE.exec(textBefore)?.[0];
    if (about !== undefined && behind !== undefined && behind.relation === undefined && !NO_ABOUT.test(textBefore)) {
      return { kind: 'approximate', before: about, behind: behind.text };
    }
    // 30多家以上; 20多年以上 is as vague.
    return vague !== undefined && behind !== undefined && isLoose(behind)
      ? { kind: 'approximate', before: vague, behind: behind.text }
      : undefined;
  }
  const first = before.text;
  if (ABOUT.test(first)) {
    if (NO_ABOUT.test(textBefore.slice(-1) + first)) return undefined;
    const isTime = unit !== undefined && TIME.test(unit.base);
    if (behind !== undefined && behind.relation === undefined)
      return { kind: 'approximate', before: first, behind: behind.text };
    if (behind !== undefined && behind.text.endsWith('以上') && !(isTime && first === '近'))
      return { kind: 'contrary', before: first, behind: behind.text };
    if (vague !== undefined && !(isTime && first === '近'))
      return { kind: 'approximate', before: first, behind: vague };
    return undefined;
  }
  if (behind === undefined) return undefined;
  if (AT_LEAST.test(first) && behind.relation === '>=')
    return { kind: 'redundant', before: first, behind: behind.text };
  if (AT_MOST.test(first) && behind.relation === '<=') return { kind: 'redundant', before: first, behind: behind.text };
  if ((AT_LEAST.test(first) || AT_MOST.test(first)) && behind.relation === undefined) {
    return { kind: 'contrary', before: first, behind: behind.text };
  }
  return undefined;
}

function isLoose({ relation, text }: Qualifier): boolean {
  return relation === undefined || text.endsWith('以上');
}
