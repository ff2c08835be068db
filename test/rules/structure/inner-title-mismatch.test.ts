/** Cases of structure/inner-title-mismatch beyond its page: which of the three places is to blame, and what is written there. */
import { checkFix, checkRule } from '../../support/check-rule';

const ID = 'structure/inner-title-mismatch';

function notice(inTitle: string, cited: string, inner: string): string {
  return `清源县人民政府办公室关于印发${inTitle}的通知

清政办发〔2021〕12号

各乡镇人民政府、街道办事处，县政府各部门：

《${cited}》已经县政府同意，现印发给你们，请认真贯彻执行。

清源县人民政府办公室

2021年4月9日

${inner}

一、总则

本件适用于全县范围内洪涝灾害的防范和处置。

二、组织指挥

县防汛指挥部负责统一领导和协调全县防汛工作。
`;
}

describe('the three names of a printed text', () => {
  it('blames and mends the one that differs from the other two', () => {
    const right = '清源县防汛应急预案';
    const wrong = '清源县防洪应急预案';
    const mended = notice(right, right, right);
    checkFix(ID, notice(wrong, right, right), mended);
    checkFix(ID, notice(right, wrong, right), mended);
    checkFix(ID, notice(right, right, wrong), mended);
  });

  it('keeps book marks where the notice’s title has them', () => {
    checkFix(
      ID,
      notice('《清源县防洪应急预案》', '清源县防汛应急预案', '清源县防汛应急预案'),
      notice('《清源县防汛应急预案》', '清源县防汛应急预案', '清源县防汛应急预案'),
    );
  });

  it('lets the title leave out the place, and spaces and quotation marks differ', () => {
    checkRule(ID, notice('防汛应急预案', '清源县防汛应急预案', '清源县防汛应急预案'));
    checkRule(ID, notice('清源县防汛“十四五”规划', '清源县防汛"十四五"规划', '清源县防汛 “十四五” 规划'));
  });

  it('says nothing of other texts cited, earlier versions among them', () => {
    checkRule(
      ID,
      notice('清源县防汛应急预案', '清源县防汛应急预案', '清源县防汛应急预案').replace(
        '执行。',
        '执行。《清源县防汛抢险应急预案》（清政办发〔2015〕8号）同时废止。',
      ),
    );
  });
});
