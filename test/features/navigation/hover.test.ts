/** What a hover says of the thing a text names. */
import assert from 'node:assert/strict';
import { hoverAt } from '../../../server/src/features/navigation/target-hover';
import { checkHoverAt, checkNoHoverAt, folderOf } from './checks';
import { MEASURES, PLAN } from './texts';

const replaced = (text: string, from: string, to: string): string => {
  if (!text.includes(from)) throw new Error(`${from} does not stand in the text`);
  return text.replace(from, to);
};

const NOTICE = (body: string): string => `甲市人民政府办公室关于报送名单的通知

甲政办发〔2024〕9号

各县（市、区）人民政府：

${body}

甲市人民政府办公室

2024年5月9日
`;

describe('hover on a reference', () => {
  it('to an article shows its number and its wording, items and further paragraphs included', async () => {
    await checkHoverAt(replaced(MEASURES, '违反第五条', '违反⟦第‸五条⟧{from}'), [
      '第五条',
      '> 第五条　在山塘管理范围内，禁止下列行为：',
      '> （一）取土、采石；',
      '> （二）堆放、倾倒垃圾。',
      '> 因工程建设确需取土的，应当报经批准。',
    ]);
  });

  it('that is relative says which provision is meant', async () => {
    await checkHoverAt(replaced(MEASURES, '对前款规定', '对⟦前‸款⟧{from}规定'), [
      '第八条第一款',
      '> 第八条　违反第五条规定的，责令限期改正。',
    ]);
    await checkHoverAt(replaced(MEASURES, '第五条第一款第（二）项', '⟦第五条第一款第‸（二）项⟧{from}'), [
      '第五条第一款第（二）项',
      '> （二）堆放、倾倒垃圾。',
    ]);
  });

  it('to an attachment shows its title and first lines, to a box its caption, to a table its first rows', async () => {
    await checkHoverAt(replaced(PLAN, '见附件2）', '见⟦附件‸2⟧{from}）'), ['附件2 山塘名录', '> 东山塘、西山塘。']);
    await checkHoverAt(replaced(PLAN, '附件：1.工程清单', '附件：⟦1.工程‸清单⟧{from}'), [
      '附件1 工程清单',
      '> 东山塘加固工程。',
    ]);
    await checkHoverAt(replaced(PLAN, '见专栏1', '见⟦专栏‸1⟧{from}'), [
      '专栏1 重点工程',
      '> 专栏1 重点工程',
      '> 1.除险加固。每年加固三十座。',
      '> 2.美丽山塘。每年建设十座。',
    ]);
    await checkHoverAt(replaced(PLAN, '详见表1', '详见⟦表1‸⟧{from}'), [
      '表1 主要指标',
      '> 指标名称 | 单位 | 2023年 | 2025年',
      '> 病险山塘整治率（%） | % | 60 | 95',
      '> 美丽山塘建设数量（座） | 座 | 12 | 30',
    ]);
  });

  it('to what is not there says what is missing', async () => {
    await checkHoverAt(
      replaced(MEASURES, '违反第五条', '违反⟦第五‸十条⟧{from}'),
      ['没有“第五十条”', '在《甲市山塘安全管理办法》中没有找到'],
      ['There is no “第五十条”', 'Not found in 《甲市山塘安全管理办法》'],
    );
  });

  it('to a long article is cut', async () => {
    const long = '应当巡查。'.repeat(400);
    const { here, cursor, folder } = folderOf(
      replaced(replaced(MEASURES, '违反第五条', '违反第‸四条'), '山塘应当划定管理范围。', long),
    );
    const quote = (await hoverAt(here, cursor, folder))?.quote ?? [];
    assert.equal(quote.length, 1);
    assert.equal(quote[0]?.length, 601);
    assert.ok(quote[0]?.endsWith('…'));
  });
});

describe('hover on a name', () => {
  it('of a short name gives the full one', async () => {
    await checkHoverAt(
      replaced(PLAN, '水利平台建成', '⟦水‸利平台⟧{from}建成'),
      ['简称 水利平台', '全称：甲市水利数据平台', '使用：1处'],
      ['Short name 水利平台', 'Full name: 甲市水利数据平台', 'Uses: 1'],
    );
  });

  it('of an indicator gives its row', async () => {
    await checkHoverAt(replaced(PLAN, '病险山塘整治率达到', '⟦病险山塘‸整治率⟧{from}达到'), [
      '指标 病险山塘整治率',
      '文中提到：1处',
      '> 病险山塘整治率（%） | % | 60 | 95',
    ]);
  });

  it('of a document in the folder gives number, issuer, date and file, and the status a library has for it', async () => {
    await checkHoverAt(
      `//- /a.gazette
${NOTICE('请按照⟦《甲市人民政府办公室关于‸印发甲市山塘整治计划的通知》⟧{from}执行。')}
//- /plans/b.gazette
${PLAN}
//- /gazette.library.csv
number,title,issuer,date,status,successor
甲政办发〔2024〕8号,甲市人民政府办公室关于印发甲市山塘整治计划的通知,甲市人民政府办公室,2024-05-08,废止,甲政办发〔2024〕12号
`,
      [
        '《甲市人民政府办公室关于印发甲市山塘整治计划的通知》',
        '文号：甲政办发〔2024〕8号',
        '发文机关：甲市人民政府办公室',
        '成文日期：2024年5月8日',
        '效力：已废止',
        '替代文件：甲政办发〔2024〕12号',
        '文件：b.gazette',
      ],
    );
  });

  it('of a document only a library knows gives its row', async () => {
    await checkHoverAt(
      `//- /a.gazette
${NOTICE('请按照⟦《甲市山塘‸管理规定》⟧{from}执行。')}
//- /gazette.library.csv
number,title,issuer,date,status,successor
甲政发〔2020〕1号,甲市山塘管理规定,甲市人民政府,2020-01-02,有效,
`,
      [
        '《甲市山塘管理规定》',
        '文号：甲政发〔2020〕1号',
        '发文机关：甲市人民政府',
        '成文日期：2020年1月2日',
        '效力：有效',
      ],
    );
  });

  it('of a number adds what is known of the document to what the number says by itself', async () => {
    await checkHoverAt(
      `//- /a.gazette
${NOTICE('请按照⟦甲政办发〔20‸24〕8号⟧{from}文件执行。')}
//- /b.gazette
${PLAN}`,
      [
        '发文字号 甲政办发〔2024〕8号',
        '发文机关：机关代字“甲政办发”未收录，无从判断',
        '年份：2024年',
        '发文顺序号：第8号',
        '类别：办公机构普发性公文，单独编号',
        '标题：《甲市人民政府办公室关于印发甲市山塘整治计划的通知》',
        '成文日期：2024年5月8日',
        '文件：b.gazette',
      ],
    );
  });

  it('of a provision of another document gives the wording, or says that the document is not at hand', async () => {
    await checkHoverAt(
      `//- /a.gazette
${NOTICE('有《甲市山塘安全管理办法》⟦第‸七条⟧{from}所列情形的，报市水利局。')}
//- /b.gazette
${MEASURES}`,
      ['《甲市山塘安全管理办法》第七条', '文件：b.gazette', '> 第七条　发现险情的，应当立即报告。'],
    );
    await checkHoverAt(NOTICE('有《乙市河道管理办法》⟦第‸七条⟧{from}所列情形的，报市水利局。'), [
      '《乙市河道管理办法》',
      '文件不在工作区中，无法显示条文',
    ]);
  });

  it('of a title at its document says how often it is cited; of an unknown title and of plain text nothing', async () => {
    await checkHoverAt(
      `//- /a.gazette
${NOTICE('请按照《甲市山塘安全管理办法》执行。')}
//- /b.gazette
${replaced(MEASURES, '甲市山塘安全管理办法', '⟦甲市山塘‸安全管理办法⟧{from}')}`,
      ['《甲市山塘安全管理办法》', '被引用：1处'],
    );
    await checkNoHoverAt(NOTICE('请按照《乙市河道‸管理办法》执行。'));
    await checkNoHoverAt(NOTICE('请按照规‸定执行。'));
  });
});
