/** Holds what is moved and wrapped: boxes, attachments, and agencies that join. */
import assert from 'node:assert/strict';
import { asked, checkRefactor, checkRefused, notice } from './check-refactor';

const PLAN = (tasks: string): string => `清源县乡村书屋建设规划

为推动乡村书屋发展，制定本规划。

一、发展目标

到规划期末，书屋布局合理。主要指标见专栏1。

专栏1　主要指标

序号\t指标\t单位\t现状值\t目标值
1\t书屋数量\t家\t52\t80
2\t每周开放天数\t天\t3\t5

二、主要任务

（一）完善布局。合理确定书屋位置。${tasks}

（三）加强管理。健全制度。数字工程见专栏2。

专栏2　数字工程

1. 数字书架。配备数字阅读设备。

2. 数字目录。建立联合目录。

三、保障措施

各地要落实责任，完成专栏2所列工程。
`;

describe('a box of a selection', () => {
  it('takes its first line as title, and boxes behind it and references to them move up', () => {
    const doubtful = checkRefactor(
      PLAN(`

（二）提升服务。建立图书轮换制度。

⟦重点工程

1. 少儿书架。为每家书屋配备少儿图书。

2. 农技书架。结合农时更新图书。⟧`),
      'to-box',
      PLAN(`

（二）提升服务。建立图书轮换制度。

专栏2　重点工程

1. 少儿书架。为每家书屋配备少儿图书。

2. 农技书架。结合农时更新图书。`)
        .replace('数字工程见专栏2', '数字工程见专栏3')
        .replace('专栏2　数字工程', '专栏3　数字工程')
        .replace('完成专栏2所列', '完成专栏3所列'),
    );
    assert.deepEqual(doubtful, []);
  });

  it('asks for a title where there is none', () => {
    const marked = PLAN(`

（二）提升服务。建立图书轮换制度。

⟦1. 少儿书架。为每家书屋配备少儿图书。

2. 农技书架。结合农时更新图书。⟧`);
    assert.equal(asked(marked, 'to-box').value, '');
    checkRefactor(
      marked,
      'to-box',
      PLAN(`

（二）提升服务。建立图书轮换制度。

专栏2　重点工程

1. 少儿书架。为每家书屋配备少儿图书。

2. 农技书架。结合农时更新图书。`)
        .replace('数字工程见专栏2', '数字工程见专栏3')
        .replace('专栏2　数字工程', '专栏3　数字工程')
        .replace('完成专栏2所列', '完成专栏3所列'),
      '重点工程',
    );
  });

  it('is refused where text behind would be read into it', () => {
    checkRefused(
      notice('一、任务\n\n⟦重点工程\n\n1. 少儿书架。\n\n2. 农技书架。⟧\n\n以上工程由县文化和旅游局组织实施。'),
      'to-box',
      /切开/,
    );
    checkRefused(
      notice('一、任务\n\n⟦重点工程\n\n建设少儿书架。\n\n建设农技书架。⟧\n\n以上工程由县文化和旅游局组织实施。'),
      'to-box',
      /后面的正文会被读作专栏/,
    );
  });
});

describe('an attachment of a selection', () => {
  it('leaves a pointer, a line in the note and the page behind the date', () => {
    checkRefactor(
      notice(`经县政府同意，现就有关事项通知如下：

一、示范书屋名单如下：

⟦示范书屋名单

1. 云溪村书屋

2. 石门村书屋⟧

二、请加强管理。`),
      'to-attachment',
      notice(
        `经县政府同意，现就有关事项通知如下：

一、示范书屋名单见附件。

二、请加强管理。

附件：示范书屋名单`,
        `
附件

示范书屋名单

1. 云溪村书屋

2. 石门村书屋
`,
      ),
    );
  });

  it('numbers the one that was alone, with the references to it', () => {
    checkRefactor(
      notice(
        `经县政府同意，现就有关事项通知如下：

一、任务分工见附件。

二、示范书屋经评审确定。

⟦示范书屋名单

1. 云溪村书屋

2. 石门村书屋⟧

三、请加强管理。

附件：任务分工表`,
        `
附件

任务分工表

序号\t任务\t单位
1\t摸底\t县文化和旅游局
2\t建设\t各乡镇
`,
      ),
      'to-attachment',
      notice(
        `经县政府同意，现就有关事项通知如下：

一、任务分工见附件1。

二、示范书屋经评审确定。

具体内容见附件2。

三、请加强管理。

附件：1.任务分工表
　　　2.示范书屋名单`,
        `
附件1

任务分工表

序号\t任务\t单位
1\t摸底\t县文化和旅游局
2\t建设\t各乡镇

附件2

示范书屋名单

1. 云溪村书屋

2. 石门村书屋
`,
      ),
    );
  });

  it('moves a table with its title given', () => {
    checkRefactor(
      notice(`经县政府同意，各地任务分解如下：

⟦序号\t乡镇\t家数
1\t云溪镇\t3
2\t石门镇\t2⟧

请抓好落实。`),
      'to-attachment',
      notice(
        `经县政府同意，各地任务分解（见附件）。

请抓好落实。

附件：各乡镇任务表`,
        `
附件

各乡镇任务表

序号\t乡镇\t家数
1\t云溪镇\t3
2\t石门镇\t2
`,
      ),
      '各乡镇任务表',
    );
  });

  it('of a printed plan belongs to the plan', () => {
    const plan = (body: string, behind: string): string =>
      `${notice('《清源县乡村书屋建设实施方案》已经县政府同意，现印发给你们，请认真贯彻落实。').replace('关于做好乡村书屋建设工作的通知', '关于印发清源县乡村书屋建设实施方案的通知')}
清源县乡村书屋建设实施方案

为改善阅读条件，制定本方案。

一、重点任务

${body}

二、保障措施

各地要落实经费，加强管理。${behind}
`;
    checkRefactor(
      plan('任务分工见下：\n\n⟦任务分工\n\n县文化和旅游局负责指导。\n\n县财政局负责经费。⟧', ''),
      'to-attachment',
      plan(
        '任务分工见附件。',
        '\n\n附件：任务分工\n\n附件\n\n任务分工\n\n县文化和旅游局负责指导。\n\n县财政局负责经费。',
      ),
    );
  });

  it('is refused where items behind the selection go on counting', () => {
    checkRefused(
      notice('一、明确任务。\n\n⟦二、落实责任。\n\n要落实责任。⟧\n\n三、抓好落实。'),
      'to-attachment',
      /编号会断开/,
      '责任清单',
    );
  });
});

describe('joint issue', () => {
  const single = (addressee: string): string => `‸清源县文化和旅游局关于做好乡村书屋建设工作的通知

清文旅发〔2024〕5号

${addressee}：

请抓好落实。（县财政局、县教育局负责）

清源县文化和旅游局

2024年6月3日
`;

  it('adds an agency to title and signatures, and takes it out of the addressees', () => {
    checkRefactor(
      single('各乡镇文化站，县财政局，县教育局'),
      'add-agency',
      single('各乡镇文化站，县教育局')
        .replace('‸清源县文化和旅游局', '清源县文化和旅游局 清源县财政局')
        .replace('\n清源县文化和旅游局\n\n2024', '\n清源县文化和旅游局\n清源县财政局\n\n2024')
        .replace('清源县文化和旅游局\n清源县财政局\n', '清源县文化和旅游局\n\n清源县财政局\n'),
      '清源县财政局',
    );
  });

  it('changes the line of the contents with the title', () => {
    const issue = (title: string, signature: string): string => `清源县人民政府公报

2024

第1期（总第1期）

目录

【部门文件】

${title}关于做好乡村书屋建设工作的通知（清文旅发〔2024〕5号）（3）

‸${title}关于做好乡村书屋建设工作的通知

清文旅发〔2024〕5号

各乡镇文化站：

请抓好落实。

${signature}

2024年6月3日
`;
    const one = '清源县文化和旅游局';
    checkRefactor(
      issue(one, one),
      'add-agency',
      issue(`${one} 清源县财政局`, `${one}\n\n清源县财政局`).replace('‸', ''),
      '清源县财政局',
    );
  });

  it('writes several agencies the way the document does', () => {
    const joint = (title: string, signature: string): string =>
      `‸清源县教育局${title}关于做好水库安全教育工作的通知\n\n清教〔2024〕5号\n\n各乡镇中心学校：\n\n请抓好落实。\n\n清源县教育局${signature}\n2024年6月3日\n`;
    for (const [title, signature, after, signed] of [
      ['、清源县水利局', '  清源县水利局', '、清源县水利局、清源县财政局', '  清源县水利局  清源县财政局'],
      ['、清源县水利局', '\n清源县水利局', '、清源县水利局、清源县财政局', '\n清源县水利局\n清源县财政局'],
      ['等', '\n清源县水利局', '等', '\n清源县水利局\n清源县财政局'],
    ] as const) {
      const expected = joint(after, signed).replace('‸', '');
      checkRefactor(joint(title, signature), 'add-agency', expected, '清源县财政局');
    }
  });

  it('proposes the bodies that the text gives tasks to', () => {
    const { choices } = asked(single('各乡镇文化站'), 'add-agency');
    assert.deepEqual(choices.slice(0, 2), ['清源县财政局', '清源县教育局']);
  });

  it('is refused for an issuer and for the only addressee', () => {
    checkRefused(single('各乡镇文化站'), 'add-agency', /已经是发文机关/, '清源县文化和旅游局');
    checkRefused(single('县财政局'), 'add-agency', /唯一的主送机关/, '清源县财政局');
    checkRefused(single('各乡镇文化站'), 'add-agency', /全称/, '财，');
  });
});
