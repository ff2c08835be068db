// Two document types in a row at the end of a title: 请示报告, 的通知的通知, 的复函报告. Read from the title's own parts.
import type { Title } from '../../model/document';

export interface StackedTypes {
  readonly problem: 'stacked' | 'repeated';
  /** The words as printed, folded. */
  readonly word: string;
}

/** Types that must not be joined to another without 的. */
const STACKABLE = [
  '请示',
  '报告',
  '通知',
  '通报',
  '通告',
  '公告',
  '批复',
  '议案',
  '纪要',
  '命令',
  '决议',
  '公报',
  '函',
];
/** 意见 and 决定 also name contents (征求意见通知): only behind 的 or as a whole word, and not as what somebody gave or took. */
const OPINION = /(?:的|指导|实施|若干)意见$|的决定$/;
const CONTENTS = /征求|征集|听取|反馈|收集|提出|整改|审议|审查|办理|答复|处理|落实|贯彻|执行|学习/;

/** The two types a title ends with; undefined for a title with one or none. */
export function stackedTypes({ view, type }: Title): StackedTypes | undefined {
  if (!type) return undefined;
  if (type.text === '请示报告') return { problem: 'stacked', word: type.text };
  const before = view.text.slice(0, view.indexAt(type.span.start));
  if (before.endsWith(`的${type.text}的`)) return { problem: 'repeated', word: `的${type.text}的${type.text}` };
  if (type.text === '复函' && before.endsWith('批')) return { problem: 'stacked', word: '批复函' };
  if (!STACKABLE.includes(type.text)) return undefined;
  const joined = STACKABLE.find((other) => other !== '函' && before.endsWith(other));
  if (joined !== undefined) return { problem: 'stacked', word: joined + type.text };
  const letter = /的(复?函)$/.exec(before)?.[1];
  if (letter !== undefined) return { problem: 'stacked', word: letter + type.text };
  if (!OPINION.test(before) || CONTENTS.test(before)) return undefined;
  return { problem: 'stacked', word: before.slice(-2) + type.text };
}
