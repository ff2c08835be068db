/** Cases of table/header-misaligned that do not belong on its page: mending, what is no evidence, headers of several readings. */
import assert from 'node:assert/strict';
import { checkFix, checkRule, findingsOf } from '../../support/check-rule';
import { notice } from '../../support/notices';

const id = 'table/header-misaligned';

/** A notice with the table; a tab is written →. */
function table(...rows: string[]): string {
  return notice({
    body: ['现将有关情况通报如下。', rows.join('\n').replaceAll('→', '\t'), '请认真组织实施。'].join('\n\n'),
  });
}

const body = [
  '安全→1→山塘数量→座→120→110→-1.7%',
  '→2→山塘整治率→%→60→95→—',
  '保障→3→巡查人员→人→210→260→4.4%',
  '→4→年度投资→万元→520→900→11.6%',
];

describe(id, () => {
  it('finds a header that slipped to the left and one that slipped to the right, and moves it back', () => {
    const right = '指标→→→单位→2020年→2025年→年均增速';
    checkRule(id, table(right, ...body));
    const left = table('指标→→⟦单位→2020年→2025年→年均增速⟧→', ...body);
    checkRule(id, left);
    checkFix(id, table('指标→→单位→2020年→2025年→年均增速→', ...body), table(right, ...body));
    checkFix(
      id,
      table('类别→序号→→指标→单位→2020年→2025年→年均增速', ...body),
      table('类别→序号→指标→单位→2020年→2025年→年均增速', ...body),
    );
  });

  it('finds a header that lost all the width of its first cell', () => {
    checkRule(id, table('指标→⟦单位→2020年→2025年→年均增速⟧', ...body));
  });

  it('says what stands below the header cells and where they belong', () => {
    const [finding] = findingsOf(id, table('指标→→单位→2020年→2025年→年均增速→', ...body));
    assert.match(finding?.message.zh ?? '', /“单位”在第3列，其下是名称（“山塘数量”“山塘整治率”等），应在第4列/);
    assert.match(finding?.message.zh ?? '', /自“单位”起的表头应右移1列/);
  });

  it('finds two header cells that changed places', () => {
    checkRule(id, table('类别→序号→⟦单位→指标⟧→2020年→2025年→年均增速', ...body));
    checkRule(id, table('类别→⟦指标→序号⟧→单位→2020年→2025年→年均增速', ...body));
  });

  it('is silent where the words of the header are no evidence', () => {
    checkRule(id, table('类别→编码→名称→单位→本年→目标→备注', ...body));
    checkRule(
      id,
      table('序号→单位→姓名→职务', '1→县水利局→张明远→局长', '2→县公安局→王立新→科长', '3→县财政局→李秋实→科员'),
    );
    checkRule(id, table('序号→项目→时间→数量', '1→培训→6月→3次', '2→演练→9月→2次', '3→检查→每月→1次'));
  });

  it('is silent about one header cell that does not fit, and about columns without a header', () => {
    checkRule(id, table('类别→序号→指标→2019年→2020年→2025年→年均增速', ...body));
    checkRule(id, table('→→→单位→2020年→2025年→年均增速', ...body));
  });

  it('is silent about values set in words, and about years down the rows', () => {
    checkRule(
      id,
      table(
        '序号→任务→2021年→2025年',
        '1→管网改造→完成20公里→全面完成',
        '2→污水处理→开工→投用',
        '3→黑臭水体→完成5条→清零',
      ),
    );
    checkRule(id, table('年份→人口→产值', '2018→85.2→120', '2019→85.9→131', '2020→86.4→142'));
  });
});
