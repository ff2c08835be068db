/** Cases of the two rules on page breaks that do not belong on their pages: what the edits make of a text. */
import { checkFix, checkRule } from '../../support/check-rule';

const HEAD = `清源县人民政府办公室关于加强农村饮水安全管理的通知

清政办发〔2021〕25号

各乡镇人民政府、街道办事处，县政府各部门：

`;
const TAIL = `

清源县人民政府办公室

2021年6月18日
`;

describe('page breaks inside paragraphs', () => {
  it('are closed without a trace, indents of the second part included', () => {
    checkFix(
      'structure/page-break-split',
      `${HEAD}一、落实管护责任。供水单位要建立巡查制度，做好巡查记\n\n　　录，发现管网渗漏要当日处置。${TAIL}`,
      `${HEAD}一、落实管护责任。供水单位要建立巡查制度，做好巡查记录，发现管网渗漏要当日处置。${TAIL}`,
    );
  });

  it('are left to a person where characters repeat, so that the repetition is not hidden by joining', () => {
    const text = `${HEAD}一、落实管护责任。供水单位要做好水源地保护和管网\n\n管网维修，做好巡查记录。${TAIL}`;
    checkFix('structure/seam-duplicate-char', text, text.replace('\n\n管网维修', '\n\n维修'));
    checkRule('structure/seam-duplicate-char', text.replace('\n\n管网维修', '\n\n⟦管网⟧维修'));
  });
});
