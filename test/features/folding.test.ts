/** What can be folded away. */
import { checkFolds } from './checks';
import { NOTICE } from './texts';

describe('folding', () => {
  it('folds documents, sections and comments of several lines', () => {
    checkFolds(`${NOTICE}\n<!-- 说明：\n此处待核 -->\n`, [
      '浙江省人民政府办公厅关于做好山塘安全巡查工作的通知 … 2024年5月8日',
      '一、明确巡查责任 … （二）公示责任名单。名单每年更新一次。',
      '二、健全巡查制度 … 巡查情况当日登记。（省水利厅牵头）',
      '// <!-- 说明： … 此处待核 -->',
    ]);
  });

  it('folds boxes and tables', () => {
    checkFolds(
      `某市防汛规划\n\n一、重点任务\n\n建设一批工程。\n\n专栏1 重点工程\n\n1. 堤防加固。\n\n2. 泵站改造。\n\n二、主要指标\n\n序号\t指标\t目标\n1\t堤防达标率\t95%\n2\t泵站完好率\t98%\n`,
      [
        '某市防汛规划 … 2\t泵站完好率\t98%',
        '一、重点任务 … 2. 泵站改造。',
        '专栏1 重点工程 … 2. 泵站改造。',
        '二、主要指标 … 2\t泵站完好率\t98%',
        '序号\t指标\t目标 … 2\t泵站完好率\t98%',
      ],
    );
  });

  it('folds the groups of a table: below a line over the whole width, or beside a merged cell', () => {
    const folded = (rows: readonly string[]): string => `某市防汛规划\n\n一、主要指标\n\n${rows.join('\n')}\n`;
    const lined = [
      '序号\t指标\t2020年\t2025年',
      '一、工程',
      '1\t堤防长度（公里）\t80\t95',
      '2\t泵站数量（座）\t9\t12',
      '二、队伍',
      '3\t抢险人数（人）\t300\t360',
      '4\t演练次数（次）\t5\t8',
    ];
    checkFolds(folded(lined), [
      `某市防汛规划 … ${lined[6]}`,
      `一、主要指标 … ${lined[6]}`,
      `${lined[0]} … ${lined[6]}`,
      `${lined[1]} … ${lined[3]}`,
      `${lined[4]} … ${lined[6]}`,
    ]);
    const merged = [
      '类别\t序号\t指标\t单位\t2020年\t2025年',
      '工程\t1\t堤防长度\t公里\t80\t95',
      '\t2\t泵站数量\t座\t9\t12',
      '队伍\t3\t抢险人数\t人\t300\t360',
      '\t4\t演练次数\t次\t5\t8',
      '演练\t5\t参演单位\t家\t6\t9',
    ];
    checkFolds(folded(merged), [
      `某市防汛规划 … ${merged[5]}`,
      `一、主要指标 … ${merged[5]}`,
      `${merged[0]} … ${merged[5]}`,
      `${merged[1]} … ${merged[2]}`,
      `${merged[3]} … ${merged[4]}`,
    ]);
  });
});
