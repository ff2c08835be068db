/** What is painted as what, and that tokens never overlap. */
import assert from 'node:assert/strict';
import { tokens } from '../../server/src/features/tokens';
import { checkTokens, modelOf } from './checks';

describe('tokens', () => {
  it('paint number, headings, addressee, citations, tags, signature and date', () => {
    checkTokens(`⟦浙江省人民政府办公厅关于做好山塘安全巡查工作的通知⟧{title}

⟦浙政办发〔2024〕6号⟧{document-number!}

⟦各市⟧{addressee}、⟦县（市、区）人民政府⟧{addressee}，⟦省政府直属各单位⟧{addressee}：

根据⟦《浙江省水利工程安全管理条例》⟧{citation}和⟦浙政发〔2023〕8号⟧{document-number}文件，现就山塘综合治理项目（以下简称⟦山塘项目⟧{definition!}）通知如下：

⟦一、⟧{heading-marker}⟦明确巡查责任⟧{heading}

⟦（一）⟧{heading-marker}⟦落实巡查人员⟧{heading}。⟦2024年6月⟧{date}底前完成。⟦（省水利厅牵头）⟧{responsibility-tag}

⟦浙江省人民政府办公厅⟧{signature}

⟦2024年5月8日⟧{date!}
`);
  });

  it('never overlap and stay inside the text, whatever the text', () => {
    for (const text of ['', '《《《', '〔2021〕', '（一）（一）《甲》（浙政发〔2021〕1号', '一、\n（一）\n1.']) {
      const found = tokens(modelOf(text));
      found.forEach((token, i) => {
        assert.ok(token.span.start >= (found[i - 1]?.span.end ?? 0));
        assert.ok(token.span.end <= text.length);
      });
    }
  });
});
