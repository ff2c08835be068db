/** Cases of abbreviation/undefined beyond its page: what names need no definition, and where the name is told. */
import { checkRule } from '../../support/check-rule';
import { notice } from '../../support/notices';

const ID = 'abbreviation/undefined';
const body = (text: string): string => notice({ body: text });

describe('a short name nobody defined', () => {
  it('is told once, where running text has it first', () =>
    checkRule(
      ID,
      body(
        '指标\t2025年\n浙江自贸区进出口\t8\n企业数\t9\n\n推动中国（浙江）自由贸易试验区建设。⟦浙江自贸区⟧要先行先试，浙江自贸区企业要参与。',
      ),
    ));
  it('is not a kind of document that what stands before it tells', () => {
    for (const text of [
      '落实国务院《决定》要求。',
      '编制“十四五”规划《纲要》。',
      '本《办法》由市水务局解释，该《方案》另行印发。',
      '根据《通知》（青政发〔2020〕3号）要求办理。',
    ])
      checkRule(ID, body(text));
  });
  it('is not what is defined further on, or with a word before its marks', () => {
    checkRule(ID, body('执行《条例》。根据《青湖市供水条例》（以下简称《条例》）办理。'));
    checkRule(ID, body('修订《青湖市供水规定》（以下简称新《规定》）。新《规定》施行后，执行《规定》。'));
  });
  it('is found in a row of titles', () =>
    checkRule(ID, body('根据《青湖市供水条例》《青湖市节水条例》⟦《办法》⟧等规定办理。')));
  it('is not a company without its 有限公司, nor another company', () =>
    checkRule(ID, body('支持杭州市公交集团有限公司发展，杭州公交集团、杭州水务集团要配合，杭州市公交集团负责落实。')));
  it('is not a text quoted from another document', () =>
    checkRule(ID, body('将第三条修改为：\n\n“第三条 执行《条例》和《办法》。”')));
});
