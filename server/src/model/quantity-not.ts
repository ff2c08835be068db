// What digits are no quantity by what stands beside them: G60, 5G, 17+1, 附件2, 12345热线, 500强; and before which measure words a Chinese numeral
// counts. In doubt the answer is that nothing is counted.
import type { UnitToken } from './quantity-unit';

const LATIN = /[A-Za-z]/;
const NUMBERED = ['专栏', '附件', '附表', '附图', '附录', '编号', '代码', '邮编', '电话', '传真', '热线', '门牌', '注'];

/** Why the digits at `from` are none: code (G60, 2×66), ordinal (第3), label (附件2); undefined where nothing speaks against them. */
export function notBefore(text: string, from: number): 'code' | 'ordinal' | 'label' | undefined {
  if (from === 0) return undefined;
  const before = text.charAt(from - 1);
  if (before === '第') return 'ordinal';
  if (LATIN.test(before)) return 'code';
  if ('.+×*#№〔_&@=^\\'.includes(before)) return from > 1 || before !== '+' ? 'code' : undefined;
  if ((before === '/' || before === ':' || before === '-') && from > 1 && /[A-Za-z0-9]/.test(text.charAt(from - 2)))
    return 'code';
  for (const word of NUMBERED) if (text.endsWith(word, from) && word.length <= from) return 'label';
  return undefined;
}

const CODE_BEHIND = '+×*#_@';

/** The digits that end at `to` are part of a code whatever follows: 17+1, 2×66. */
export function isCodeBehind(text: string, to: number): boolean {
  const next = text.charAt(to);
  return next !== '' && CODE_BEHIND.includes(next) && to + 1 < text.length;
}

/** Behind a bare number the text must break off, else it names something (12345热线, 26县, 5大). */
const BREAKS = '，,。;；、:：!！?？)）]】”’"》…的和与及并且且以左上元而后时';

export function breaksAt(text: string, to: number): boolean {
  return to >= text.length || BREAKS.includes(text.charAt(to));
}

/** Words with which a grade, a place in a series or a part of a name is counted when the numeral is Chinese. */
const NOT_CHINESE =
  '类 片 级 成 组 层 面 步 部 门 路 代 线 环 局 格 方 首 尾 道 节 款 对 双 包 车 排 圈 页 字 里 分 兆 担 角 场 位 期 批 处 届 站 点 样 孔 队 宗 单 版 股 手 段 折 幕 针 味 核 心 度 声 席 口 布 篇 章 例 本 笔 票 轮 班 眼 堂 瓦 焦 帕 伏 串 星级 单位 岗位 学生 节点 集装箱 支 列 端 株 间 尺 项目 顷 桩 舱 攒 挂 剂 只 头 升';
const DENIED = new Set(NOT_CHINESE.split(' '));
/** With one of these, 二 is a number and not the second; 一 counts and is not an article. */
const EXACT_KINDS = new Set<string | undefined>(['money', 'length', 'area', 'volume', 'mass', 'energy', 'power']);

/** True where a Chinese numeral before this unit counts. `run` is the numeral. */
export function mayCount(run: string, unit: UnitToken, text: string): boolean {
  const word = unit.row?.text ?? '';
  if (DENIED.has(word)) return false;
  const next = text.charAt(unit.to);
  if (word === '日' || word === '天') return run !== '一' && isTerm(text, unit.to);
  if (word === '月') return false;
  if (EXACT_KINDS.has(unit.kind)) return true;
  if (run === '一') return (word === '年' && '以内'.includes(next || ' ')) || word === '个月';
  if (run === '二' && !'年人名个'.includes(word.charAt(0))) return false;
  if (word === '次' && run.length === 1 && '二三'.includes(run)) return false;
  return true;
}

/** 十五日内, 三十日以上: a term, and no day of the month. */
export function isTerm(text: string, to: number): boolean {
  return (
    text.charAt(to) === '内' || text.startsWith('以', to) || text.startsWith('的', to) || text.startsWith('期限', to)
  );
}
