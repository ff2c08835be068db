/** Renaming across files: each kind of name, the form of each place, what is refused and why. */
import { checkPrepared, checkRefused, checkRename, doubtsOf } from './rename-checks';
import assert from 'node:assert/strict';

const NOTICE = `浙江省人民政府关于印发浙江省山塘安全管理办法的通知

浙政发〔2024〕6号

各市、县（市、区）人民政府：

现将《浙江省山塘安全管理办法》印发给你们，请遵照执行。

浙江省人民政府

2024年5月8日

浙江省山塘安全管理办法

第一条　为加强山塘安全管理，制定本办法。

第二条　本办法所称山塘，是指坝高不足15米的蓄水工程。
`;

describe('renaming an abbreviation', () => {
  const TEXT = `某市人民政府关于建设自贸试验区的通知

各县人民政府：

推进中国（浙江）自由贸易试验区（以下简称“自贸试验区”）建设。

一、自贸试验区的任务

建设好自贸试验区，全国自贸试验区工作会议精神要落实。

某市人民政府

2024年5月8日
`;

  it('changes the definition and all uses, not what is another name', () => {
    const marked = TEXT.replace('“自贸', '“自‸贸');
    checkRename(
      marked,
      '浙江片区',
      TEXT.replace('“自贸试验区”', '“浙江片区”')
        .replace('一、自贸试验区', '一、浙江片区')
        .replace('好自贸试验区', '好浙江片区')
        .replace('关于建设自贸试验区', '关于建设浙江片区'),
    );
  });

  it('starts from a use as well as from the definition', () => {
    checkPrepared(TEXT.replace('一、自贸试验区', '一、⟦自贸试‸验区⟧'), '自贸试验区');
  });

  it('refuses a name that the text has already', () => {
    checkRefused(TEXT.replace('“自贸', '“自‸贸'), '任务', /无法区分/);
  });

  it('refuses marks inside', () => {
    checkRefused(TEXT.replace('“自贸', '“自‸贸'), '“片区”', /引号/);
  });
});

describe('renaming a document title', () => {
  it('changes the heading, 《》 and the title of the notice that prints it', () => {
    checkRename(
      NOTICE.replace('\n浙江省山塘安全管理办法\n', '\n浙江省山塘‸安全管理办法\n'),
      '浙江省山塘运行管理办法',
      NOTICE.replaceAll('山塘安全管理办法', '山塘运行管理办法'),
    );
  });

  it('changes the printed text when the cursor stands on its name inside the title of the notice', () => {
    checkPrepared(
      NOTICE.replace('印发浙江省山塘安全管理办法', '印发⟦浙江省山塘‸安全管理办法⟧'),
      '浙江省山塘安全管理办法',
    );
  });

  it('changes citations in other files, in the form in which each prints the title', () => {
    checkRename(
      `//- /a.gazette
${NOTICE.replace('\n浙江省山塘安全管理办法\n', '\n浙江省山塘‸安全管理办法\n')}
//- /b.gazette
某县人民政府关于山塘整治的通知

某政发〔2024〕9号

各乡镇人民政府：

根据《浙江省人民政府关于印发浙江省山塘安全管理办法的通知》（浙政发〔2024〕6号）和《浙江省山塘安全
管理办法》，现通知如下。

某县人民政府

2024年6月8日
`,
      '浙江省山塘运行管理办法',
      `//- /a.gazette
${NOTICE.replaceAll('山塘安全管理办法', '山塘运行管理办法')}
//- /b.gazette
某县人民政府关于山塘整治的通知

某政发〔2024〕9号

各乡镇人民政府：

根据《浙江省人民政府关于印发浙江省山塘运行管理办法的通知》（浙政发〔2024〕6号）和《浙江省山塘运行
管理办法》，现通知如下。

某县人民政府

2024年6月8日
`,
    );
  });

  it('leaves the issuer out where a citation leaves it out', () => {
    checkRename(
      `//- /a.gazette
某市人民政府关于山塘巡查工‸作的通知

某政发〔2024〕9号

各县人民政府：

请落实。

某市人民政府

2024年6月8日

//- /b.gazette
某县人民政府关于落实责任的通知

各乡镇人民政府：

根据《关于山塘巡查工作的通知》（某政发〔2024〕9号），请落实。

某县人民政府

2024年6月9日
`,
      '某市人民政府关于山塘值守工作的通知',
      `//- /a.gazette
某市人民政府关于山塘值守工作的通知

某政发〔2024〕9号

各县人民政府：

请落实。

某市人民政府

2024年6月8日

//- /b.gazette
某县人民政府关于落实责任的通知

各乡镇人民政府：

根据《关于山塘值守工作的通知》（某政发〔2024〕9号），请落实。

某县人民政府

2024年6月9日
`,
    );
  });

  const two = (citation: string): string => `//- /a.gazette
甲市人民政府关于山塘巡查工作的通知

各县人民政府：

请落实。

甲市人民政府

2024年6月8日

//- /b.gazette
乙市人民政府关于山塘巡查工作的通知

各县人民政府：

请落实。

乙市人民政府

2024年6月8日

//- /c.gazette
某县人民政府关于落实责任的通知

各乡镇人民政府：

根据《${citation}》，请落实。

某县人民政府

2024年6月9日
`;

  it('starts from a citation that leaves the issuer out, when only one document can be meant', () => {
    const marked = two('关于山塘‸巡查工作的通知').replace('乙市人民政府关于山塘巡查', '乙市人民政府关于水库管理');
    checkRename(marked, '关于山塘值守工作的通知', marked.replace('‸', '').replaceAll('山塘巡查', '山塘值守'));
  });

  it('refuses when several documents can be meant', () => {
    checkRefused(two('关于山塘‸巡查工作的通知'), '关于山塘值守工作的通知', /几份文件/);
  });

  it('leaves the document of another issuer alone', () => {
    const marked = two('甲市人民政府关于山塘‸巡查工作的通知');
    checkRename(
      marked,
      '甲市人民政府关于山塘值守工作的通知',
      marked.replace('‸', '').replaceAll('甲市人民政府关于山塘巡查', '甲市人民政府关于山塘值守'),
    );
  });

  it('leaves a document of another number alone', () => {
    const text = NOTICE.replace('请遵照', '《浙江省山塘安全管理办法》（浙政发〔2010〕3号）废止，请遵照');
    checkRename(
      text.replace('\n浙江省山塘安全管理办法\n', '\n浙江省山塘‸安全管理办法\n'),
      '浙江省山塘运行管理办法',
      text
        .replaceAll('山塘安全管理办法', '山塘运行管理办法')
        .replace('运行管理办法》（浙政发〔2010〕', '安全管理办法》（浙政发〔2010〕'),
    );
  });

  it('refuses the title of another document', () => {
    checkRefused(
      NOTICE.replace('\n浙江省山塘安全管理办法\n', '\n浙江省山塘‸安全管理办法\n').replace(
        '请遵照',
        '参照《浙江省水库安全管理办法》，请遵照',
      ),
      '浙江省水库安全管理办法',
      /已有同名文件/,
    );
  });

  it('refuses an empty name, book marks around it and marks without partner', () => {
    const marked = NOTICE.replace('\n浙江省山塘安全管理办法\n', '\n浙江省山塘‸安全管理办法\n');
    checkRefused(marked, '　 ', /名称为空/);
    checkRefused(marked, '《浙江省山塘运行管理办法》', /不要输入书名号/);
    checkRefused(marked, '浙江省山塘运行管理办法（试行', /不成对/);
    checkRefused(marked, '浙江省山塘\n管理办法', /换行/);
  });
});

describe('renaming a document number', () => {
  const TEXT = `//- /a.gazette
${NOTICE.replace('浙政发〔2024〕6号', '浙政发〔2024‸〕6号')}
//- /b.gazette
某县人民政府关于山塘整治的通知

各乡镇人民政府：

根据浙政发[2024] 6号文件和《浙江省山塘安全管理办法》（浙政发〔2024〕第06号），现通知如下。

某县人民政府

2024年6月8日
`;

  it('changes code, year and serial everywhere and keeps the brackets, spaces and marks of each place', () => {
    checkRename(
      TEXT,
      '浙政办发(2024)18号',
      TEXT.replace('‸', '')
        .replace('浙政发〔2024〕6号', '浙政办发〔2024〕18号')
        .replace('浙政发[2024] 6号', '浙政办发[2024] 18号')
        .replace('浙政发〔2024〕第06号', '浙政办发〔2024〕第18号'),
    );
  });

  it('leaves a place that is shared with another number to the person', () => {
    const shared = TEXT.replace('浙政发[2024] 6号文件', '浙政发〔2024〕6、8号文件');
    assert.deepEqual(new Set(doubtsOf(shared, '浙政办发〔2024〕18号')), new Set(['与其他文号合写']));
  });

  it('refuses what is no document number', () => {
    checkRefused(TEXT, '浙政发2024年6号', /不是发文字号/);
    checkRefused(TEXT, '浙政发〔2024〕6', /不是发文字号/);
  });

  it('refuses a number that another document has', () => {
    checkRefused(TEXT.replace('现通知如下', '并按浙政发〔2024〕7号执行'), '浙政发〔2024〕7号', /已属于另一份文件/);
  });
});

describe('renaming an attachment', () => {
  const TEXT = `某市人民政府关于做好山塘巡查工作的通知

各县人民政府：

请按《山塘巡查责任分工表》（附件1）落实，名单见附件2。各县可细化山塘巡查责任分工表。

附件：1.山塘巡查责任分工表
　　　2.山塘名单

某市人民政府

2024年6月8日

附件1

山塘巡查责任分工表

一、巡查由县负责。

附件2

山塘名单

一、甲塘。
`;

  it('changes the line in the note, the title of the page, 《》 and mentions', () => {
    const marked = TEXT.replace('\n山塘巡查责任分工表\n', '\n山塘巡查责任‸分工表\n');
    checkRename(marked, '山塘巡查职责清单', TEXT.replaceAll('山塘巡查责任分工表', '山塘巡查职责清单'));
    assert.deepEqual(doubtsOf(marked, '山塘巡查职责清单'), ['文中无书名号的提及']);
  });

  it('changes 《》 in other files, to be confirmed where no number tells whose attachment it is', () => {
    const marked = `//- /a.gazette
${TEXT.replace('\n山塘巡查责任分工表\n', '\n山塘巡查责任‸分工表\n')}
//- /b.gazette
某县人民政府关于落实责任的通知

各乡镇人民政府：

按《山塘巡查责任分工表》落实，《山塘名单》另发。

某县人民政府

2024年6月9日
`;
    const after = marked.replace('‸', '').replaceAll('山塘巡查责任分工表', '山塘巡查职责清单');
    checkRename(marked, '山塘巡查职责清单', after);
    assert.deepEqual(doubtsOf(marked, '山塘巡查职责清单'), ['文中无书名号的提及', '可能指另一份同名文件']);
    checkRefused(marked.replace('‸', '').replace('\n按《山塘', '\n按《山‸塘'), '山塘巡查职责清单', /另一份文件的附件/);
  });

  it('starts from the note as well', () => {
    checkPrepared(TEXT.replace('2.山塘名单', '2.⟦山塘‸名单⟧'), '山塘名单');
  });

  it('refuses the title of another attachment', () => {
    checkRefused(TEXT.replace('2.山塘名单', '2.山塘‸名单'), '山塘巡查责任分工表', /已有同名附件/);
  });
});

describe('renaming an indicator', () => {
  const TEXT = `某市水利“十四五”规划

一、主要指标

到2025年，水土保持率达到93%，农村自来水普及率达到99%。

表1 主要指标

序号\t指标名称\t2020年\t2025年
1\t水土保持率（%）\t92\t93
2\t农村自来水普及率（%）\t98\t99
`;

  it('changes cells and text alike and leaves the unit', () => {
    checkRename(
      TEXT.replace('\t农村自来', '\t农村‸自来'),
      '农村规模化供水覆盖率',
      TEXT.replaceAll('农村自来水普及率', '农村规模化供水覆盖率'),
    );
  });
});

describe('renaming a responsible body', () => {
  it('changes it in every tag of the document', () => {
    const text = `某省山塘整治方案

一、加强巡查。（省水利厅牵头，省财政厅配合）

二、保障经费。（省财政厅、省水利厅负责）
`;
    checkRename(text.replace('（省水利厅牵头', '（省水‸利厅牵头'), '省水务厅', text.replaceAll('省水利厅', '省水务厅'));
  });
});

describe('what cannot be renamed', () => {
  it('says that numbers are renumbered', () => {
    checkRefused(NOTICE.replace('第二条', '第‸二条'), '第三条', /重新编号/);
    checkRefused(NOTICE.replace('制定本办法', '依第‸二条制定本办法'), '第三条', /重新编号/);
  });

  it('says that a quoted provision belongs to another text', () => {
    const text = `某省人民政府关于修改《某省山塘管理办法》的决定

一、将第二条修改为：“山塘由省水利厅依照《某省水库管理条例》管理。

各县按《某省防汛条例》巡查。”

某省人民政府

2024年5月8日
`;
    checkRefused(text.replace('水库管理', '水库‸管理'), '某省水塘管理条例', /所引的条文/);
    checkRefused(text.replace('防汛条例', '防汛‸条例'), '某省防台条例', /所引的条文/);
  });

  it('says that captions are edited in place', () => {
    checkRefused(`某市规划\n\n一、任务\n\n建设工程。\n\n专栏1 重‸点工程\n\n1.堤防。\n\n2.泵站。\n`, '工程', /专栏/);
  });

  it('says what can be renamed where nothing is named', () => {
    checkRefused(NOTICE.replace('坝高', '坝‸高'), '坝', /可以改名的有/);
  });

  it('says that an order number and an unfinished number stay', () => {
    checkRefused(NOTICE.replace('浙政发〔2024〕6号', '浙政发〔2024〕‸　号'), '浙政发〔2024〕8号', /尚未填完整/);
    checkRefused(NOTICE.replace('浙政发〔2024〕6号', '第3‸88号'), '第389号', /令号/);
  });
});
