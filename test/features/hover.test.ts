/** What a hover says of document numbers and headings, in both languages. */
import { checkHover, checkNoHover } from './checks';
import { NOTICE } from './texts';

describe('hover', () => {
  it('on a document number says who issued it, when, and in which series', () => {
    checkHover(
      NOTICE.replace('浙政办发〔2024〕6号', '⟦浙政办发〔20‸24〕6号⟧'),
      [
        '发文字号 浙政办发〔2024〕6号',
        '发文机关：浙江省人民政府办公厅',
        '年份：2024年',
        '发文顺序号：第6号',
        '类别：办公机构普发性公文，单独编号',
        '本文件中的公文：浙江省人民政府办公厅关于做好山塘安全巡查工作的通知',
      ],
      [
        'Document number 浙政办发〔2024〕6号',
        'Issued by: 浙江省人民政府办公厅',
        'Year: 2024',
        'Serial: 6',
        'Series: documents of general circulation of the office, counted apart',
        'In this file: 浙江省人民政府办公厅关于做好山塘安全巡查工作的通知',
      ],
    );
  });

  it('on a cited number gives the title it is cited with', () => {
    checkHover(
      NOTICE.replace('《浙江省水利工程安全管理条例》', '《关于加强小型水库管理的意见》（⟦浙政函〔2023〕9‸号⟧）'),
      [
        '发文字号 浙政函〔2023〕9号',
        '发文机关：浙江省人民政府（按通行用法推定）',
        '年份：2023年',
        '发文顺序号：第9号',
        '类别：函件，单独编号',
        '文中所引：《关于加强小型水库管理的意见》',
      ],
    );
  });

  it('says so when the agency code is not known', () => {
    checkHover(NOTICE.replace('浙政办发〔2024〕6号', '⟦‸甲乙丙〔2024〕6号⟧'), [
      '发文字号 甲乙丙〔2024〕6号',
      '发文机关：机关代字“甲乙丙”未收录，无从判断',
      '年份：2024年',
      '发文顺序号：第6号',
      '本文件中的公文：浙江省人民政府办公厅关于做好山塘安全巡查工作的通知',
    ]);
  });

  it('on a heading says its level and place and how much hangs on it', () => {
    checkHover(
      NOTICE.replace('（一）落实巡查人员', '⟦（一）落实‸巡查人员⟧'),
      ['第2层标题 （一）', '位置：一、 → （一）', '下级标题：无', '字数：22（不计空格）'],
      ['level 2 heading （一）', 'Place: 一、 → （一）', 'Below it: none', 'Characters: 22 (white space left out)'],
    );
    checkHover(NOTICE.replace('一、明确巡查责任', '⟦‸一、明确巡查责任⟧'), [
      '第1层标题 一、',
      '位置：一、',
      '下级标题：2个',
      '字数：49（不计空格）',
    ]);
  });

  it('has nothing to say about plain text', () => {
    checkNoHover(NOTICE.replace('名单每年', '名单‸每年'));
    checkNoHover('‸');
  });
});
