/** Cases of citation/number-title-mismatch that do not belong on its page: both ways, every source, and what must stay silent. */
import { checkFolderFix, checkFolderRule } from '../../support/check-rule';
import assert from 'node:assert/strict';

const ID = 'citation/number-title-mismatch';

/** A notice of a city whose body is the given sentences. */
function citing(...sentences: string[]): string {
  const body = sentences.map((sentence) => `　　${sentence}\n`).join('');
  return `青湖市人民政府关于做好有关工作的通知\n青政发〔2021〕30号\n\n各县（市、区）人民政府：\n${body}\n青湖市人民政府\n2021年6月1日\n`;
}

/** A notice with the number that prints the plan. */
function printing(number: string, plan: string): string {
  return `青湖市人民政府关于印发${plan}的通知\n${number}\n\n各县（市、区）人民政府：\n　　现将《${plan}》印发给你们。\n\n青湖市人民政府\n2021年5月17日\n\n${plan}\n\n一、总体要求\n　　以人为本。\n`;
}

const PLAN = printing('⟦青政发〔2021〕12号⟧{other}', '青湖市城市公园建设规划');
const LIBRARY = `//- /gazette.library.csv
文号,标题
国发〔2019〕11号,⟦国务院关于加强城市绿地建设的意见⟧{other}
`;

describe(ID, () => {
  it('a number one off is mended to the number of the known document, and the other place is shown', () => {
    const files = (number: string): string =>
      `//- /a.gazette\n${citing(`根据《青湖市城市公园建设规划》（${number}）。`)}\n//- /b.gazette\n${PLAN}`;
    const [finding] = checkFolderRule(ID, files('⟦青政发〔2021〕21号⟧'));
    assert.equal(finding?.severity, 'warning');
    checkFolderFix(
      ID,
      files('青政发〔2021〕21号'),
      `${citing('根据《青湖市城市公园建设规划》（青政发〔2021〕12号）。')}`,
    );
  });

  it('a slip in the title is mended to the title of the library, in the form the citation has', () => {
    const files = (title: string): string =>
      `//- /a.gazette\n${citing(`根据《${title}》（国发〔2019〕11号）。`)}\n${LIBRARY}`;
    checkFolderRule(ID, files('⟦国务院关于加强城市绿地建没的意见⟧'));
    checkFolderFix(
      ID,
      files('关于加强城市绿地建没的意见'),
      citing('根据《关于加强城市绿地建设的意见》（国发〔2019〕11号）。'),
    );
  });

  it('documents of the same file are an error', () => {
    const [finding] = checkFolderRule(
      ID,
      `${citing('根据《青湖市城市公园建设规划》（⟦青政发〔2021〕21号⟧）。')}\n\n${PLAN}`,
    );
    assert.equal(finding?.severity, 'error');
  });

  it('citations of documents nobody knows are held against one another', () => {
    checkFolderRule(
      ID,
      citing(
        '根据《国务院关于加强绿地建设的意见》（⟦国发〔2019〕11号⟧{other}）。',
        '按照《国务院关于加强绿地建设的意见》（⟦国发〔2019〕12号⟧）要求。',
      ),
    );
    checkFolderRule(
      ID,
      citing(
        '根据《⟦国务院关于加强绿地建没的意见⟧》（国发〔2019〕11号）。',
        '按照《⟦国务院关于加强绿地建设的意见⟧{other}》（国发〔2019〕11号）要求。',
        '落实《关于加强绿地建设的意见》（国发〔2019〕11号）。',
      ),
    );
  });

  it('a number with a short name behind it counts too', () => {
    checkFolderRule(
      ID,
      citing(
        '根据《青湖市乡村书屋星级评定办法》（⟦青文旅〔2019〕11号⟧{other}，以下简称《办法》）。',
        '按照《青湖市乡村书屋星级评定办法》（⟦青文旅〔2019〕17号⟧）要求。',
      ),
    );
  });

  it('a slip in the frame of a notice’s title is one though the name of what it prints is unharmed', () => {
    for (const slip of ['关于末发青湖市城市公园建设规划的通知', '青湖市人民政府关印发青湖市城市公园建设规划的通知']) {
      checkFolderRule(
        ID,
        `//- /a.gazette\n${citing(`根据《⟦${slip}⟧》（青政发〔2021〕12号）。`)}\n//- /b.gazette\n${printing('青政发〔2021〕12号', '青湖市城市公园建设规划')}`,
      );
    }
  });

  it('an annual document cited with the number of another year', () => {
    checkFolderRule(
      ID,
      `//- /a.gazette\n${citing('按照《⟦2020年公园建设工作要点⟧》（青政发〔2021〕12号）。')}\n//- /b.gazette\n${printing('青政发〔2021〕12号', '⟦2021年公园建设工作要点⟧{other}').replace('印发⟦2021年公园建设工作要点⟧{other}', '印发2021年公园建设工作要点').replace('《⟦2021年公园建设工作要点⟧{other}》', '《2021年公园建设工作要点》')}`,
    );
  });

  it('stays silent where one number is right for both', () => {
    const right = [
      '根据《青湖市城市公园建设规划》（青政发〔2021〕12号）。',
      '根据《城市公园建设规划》（青政发〔2021〕12号）。',
      '根据《关于印发〈青湖市城市公园建设规划〉的通知》（青政发〔2021〕12号）。',
      '根据《青湖市城市公园建设规划（2021—2025年）》（青政发〔2021〕12号）。',
      '根据《公园规划》（青政发〔2021〕12号）。',
      '根据《规划》（青政发〔2021〕12号）。',
    ];
    for (const one of right) {
      checkFolderRule(
        ID,
        `//- /a.gazette\n${citing(one)}\n//- /b.gazette\n${printing('青政发〔2021〕12号', '青湖市城市公园建设规划')}`,
      );
    }
  });

  it('stays silent on what nobody knows, on orders, lists of numbers and numbers that are of something else', () => {
    checkFolderRule(
      ID,
      citing(
        '根据《青湖市湿地保护办法》（青政发〔2020〕3号）。',
        '《某某条例》（国务院令第588号）和《另一条例》（国务院令第588号）。',
        '《甲办法》《乙办法》（青政发〔2018〕4、5号）。',
        '详见《关于检查结果的通报》（青政发〔2018〕4号附件2）。',
        '《青湖市公园养护办法》《青湖市绿地认养办法》（青政发〔2018〕4号）。',
        '继续执行《青湖市绿地认养办法》（青政发〔2018〕4号）和《青湖市公园养护办法》（青政发〔2018〕4号）。',
      ),
    );
  });

  it('stays silent on titles that several agencies or several years have in common', () => {
    checkFolderRule(
      ID,
      citing(
        '《关于进一步加强安全生产工作的通知》（国发〔2010〕23号）。',
        '《关于进一步加强安全生产工作的通知》（青政发〔2010〕40号）。',
        '《青湖市人民政府关于调整最低工资标准的通知》（青政发〔2008〕5号）。',
        '《青湖市人民政府关于调整最低工资标准的通知》（青政发〔2011〕17号）。',
      ),
    );
  });

  it('stays silent in a list of documents, where two alike are two', () => {
    checkFolderRule(
      ID,
      citing(
        '1.《青湖市人民政府关于调整收费标准的通知》（青政发〔2008〕5号）；',
        '2.《青湖市人民政府关于调整收费标准的通知》（青政发〔2008〕15号）。',
      ),
    );
  });

  it('finds a document that cites another title under its own number', () => {
    checkFolderRule(ID, citing('按照《⟦青湖市有关工作考核办法⟧》（青政发〔2021〕30号）执行。'));
    checkFolderRule(ID, citing('按照《关于做好有关工作的通知》（青政发〔2021〕30号）执行。'));
  });
});
