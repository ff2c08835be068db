/**
 * Set phrases of official texts that have their numbers in Chinese: names of policies and systems. A phrase that is also plain counting has
 * words that must stand in the same sentence to make it the name.
 */
import type { Sourced } from './sourced';

export interface NumeralPhrase extends Sourced {
  /** With its number in Chinese. */
  readonly phrase: string;
  /** One of these stands in the sentence where the phrase is the name. */
  readonly near: readonly string[];
}

const SYSTEMS =
  '国务院办公厅《关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见》（国办发〔2018〕118号）';
const CONGRESS = '中国共产党第十九次、第二十次全国代表大会报告';

export const NUMERAL_PHRASES: readonly NumeralPhrase[] = [
  { phrase: '三项制度', near: ['法制审核', '全过程记录'], source: SYSTEMS, confirmed: true },
  { phrase: '八项规定', near: ['中央八项', '中央8项', '规定精神'], source: CONGRESS, confirmed: false },
  ...['四个意识', '四个自信', '两个维护', '两个确立', '四个全面', '五位一体', '三重一大'].map((phrase) => ({
    phrase,
    near: [],
    source: CONGRESS,
    confirmed: false,
  })),
];
