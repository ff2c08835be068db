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
});
