/** How selections grow, from a word in brackets to the whole file. */
import { checkSelections } from './checks';
import { NOTICE } from './texts';

describe('growing selections', () => {
  it('go from the text in brackets to the clause, the sentence, the paragraph and each section around it', () => {
    checkSelections(NOTICE.replace('省水利厅牵头', '省水‸利厅牵头'), [
      '省水利厅牵头',
      '（省水利厅牵头）',
      '巡查情况当日登记。（省水利厅牵头）',
      '二、健全巡查制度¶¶巡查情况当日登记。（省水利厅牵头）',
    ]);
  });

  it('take the title in its marks, then with them, then the clause', () => {
    checkSelections(NOTICE.replace('水利工程安全', '水利‸工程安全'), [
      '浙江省水利工程安全管理条例',
      '《浙江省水利工程安全管理条例》',
      '根据《浙江省水利工程安全管理条例》',
      '为做好山塘安全巡查工作，根据《浙江省水利工程安全管理条例》，经省政府同意，现就有关事项通知如下：',
    ]);
  });

  it('hold the sentence, the numbered paragraph and the section above it', () => {
    checkSelections(NOTICE.replace('每座山塘', '每座‸山塘'), [
      '每座山塘确定两名巡查员',
      '每座山塘确定两名巡查员。',
      '（一）落实巡查人员。每座山塘确定两名巡查员。',
      '一、明确巡查责任¶¶（一）落实巡查人员。每座山塘确定两名巡查员。¶¶（二）公示责任名单。名单每年更新一次。',
    ]);
  });

  it('answer for any place in any text', () => {
    for (const text of ['‸', '　‸', '一‸', '《‸', '\r\n‸\r\n', '😀‸😀']) checkSelections(text, []);
  });
});
