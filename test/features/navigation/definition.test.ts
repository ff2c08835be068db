/** Where definitions are, for every kind of thing that a text can name. */
import { checkDefinition, checkNoDefinition } from './checks';
import { MEASURES, PLAN } from './texts';

const replaced = (text: string, from: string, to: string): string => {
  if (!text.includes(from)) throw new Error(`${from} does not stand in the text`);
  return text.replace(from, to);
};

describe('definition of provisions', () => {
  it('of an article is its number', async () => {
    await checkDefinition(
      replaced(replaced(MEASURES, '违反第五条', '违反⟦第‸五条⟧{from}'), '第五条　', '⟦第五条⟧{def}　'),
    );
  });

  it('of an item of a paragraph of an article is the item', async () => {
    await checkDefinition(
      replaced(
        replaced(MEASURES, '第五条第一款第（二）项', '⟦第五条第一款第（二）项‸⟧{from}'),
        '（二）堆放',
        '⟦（二）⟧{def}堆放',
      ),
    );
  });

  it('of 前款 is the whole paragraph before it', async () => {
    await checkDefinition(
      replaced(
        replaced(MEASURES, '对前款规定', '对⟦前‸款⟧{from}规定'),
        '违反第五条规定的，责令限期改正。',
        '⟦第八条　违反第五条规定的，责令限期改正。⟧{def}',
      ).replace('第八条　⟦第八条　', '⟦第八条　'),
    );
  });

  it('of 本办法 is the title of the document it stands in', async () => {
    await checkDefinition(
      replaced(
        replaced(MEASURES, '本办法自', '⟦本办‸法⟧{from}自'),
        '甲市山塘安全管理办法',
        '⟦甲市山塘安全管理办法⟧{def}',
      ),
    );
  });

  it('of 本办法 before a provision is the document, of the provision the provision', async () => {
    const text = replaced(MEASURES, '违反第五条', '违反本办法第五条');
    await checkDefinition(
      replaced(
        replaced(text, '违反本办法', '违反⟦本‸办法⟧{from}'),
        '甲市山塘安全管理办法',
        '⟦甲市山塘安全管理办法⟧{def}',
      ),
    );
    await checkDefinition(
      replaced(replaced(text, '违反本办法第五条', '违反本办法⟦第五‸条⟧{from}'), '第五条　', '⟦第五条⟧{def}　'),
    );
  });

  it('of what is not there is nothing', async () => {
    await checkNoDefinition(replaced(MEASURES, '违反第五条', '违反第五‸十条'));
    await checkNoDefinition(replaced(MEASURES, '责令限期', '责‸令限期'));
  });
});

describe('definition of what hangs on a document', () => {
  it('of an attachment is its page', async () => {
    await checkDefinition(
      replaced(replaced(PLAN, '（见附件2）', '（见⟦附件‸2⟧{from}）'), '附件2\n\n山塘', '⟦附件2⟧{def}\n\n山塘'),
    );
  });

  it('of a line of the attachment note is the page', async () => {
    await checkDefinition(
      replaced(
        replaced(PLAN, '附件：1.工程清单', '附件：⟦1.工程‸清单⟧{from}'),
        '附件1\n\n工程',
        '⟦附件1⟧{def}\n\n工程',
      ),
    );
  });

  it('of a box is its caption', async () => {
    await checkDefinition(
      replaced(replaced(PLAN, '见专栏1', '见⟦专‸栏1⟧{from}'), '专栏1 重点工程', '⟦专栏1 重点工程⟧{def}'),
    );
  });

  it('of a table is its caption', async () => {
    await checkDefinition(
      replaced(replaced(PLAN, '详见表1', '详见⟦表1‸⟧{from}'), '表1 主要指标', '⟦表1 主要指标⟧{def}'),
    );
  });

  it('of a part is its heading', async () => {
    await checkDefinition(
      replaced(replaced(PLAN, '按照第一部分', '按照⟦第一部分‸⟧{from}'), '一、总体', '⟦一、⟧{def}总体'),
    );
  });
});

describe('definition of names', () => {
  it('of a short name is where it is defined', async () => {
    await checkDefinition(
      replaced(
        replaced(PLAN, '水利平台建成', '⟦水‸利平台⟧{from}建成'),
        '（以下简称水利平台）',
        '（以下简称⟦水利平台⟧{def}）',
      ),
    );
  });

  it('of an indicator is its row in the table', async () => {
    await checkDefinition(
      replaced(
        replaced(PLAN, '病险山塘整治率达到', '⟦病险山塘‸整治率⟧{from}达到'),
        '病险山塘整治率（%）',
        '⟦病险山塘整治率⟧{def}（%）',
      ),
    );
  });

  it('of a unit in a responsibility tag is the first tag that names it', async () => {
    await checkDefinition(
      replaced(
        replaced(PLAN, '（市水利局、市财政局负责）', '（⟦市水利‸局⟧{from}、市财政局负责）'),
        '（市水利局牵头）',
        '（⟦市水利局⟧{def}牵头）',
      ),
    );
  });
});

const NOTICE_OF = (title: string, number: string, body: string): string => `甲市人民政府办公室关于${title}的通知

${number}

各县（市、区）人民政府：

${body}

甲市人民政府办公室

2024年5月8日
`;

describe('definition of other documents', () => {
  it('of a cited title is the document in another file of the folder, without opening it', async () => {
    await checkDefinition(`//- /a.gazette
${NOTICE_OF('报送名单', '甲政办发〔2024〕9号', '请按照⟦《甲市山塘‸安全管理办法》⟧{from}执行。')}
//- /laws/b.gazette
${replaced(MEASURES, '甲市山塘安全管理办法', '⟦甲市山塘安全管理办法⟧{def}')}`);
  });

  it('of a number is the document that bears it', async () => {
    await checkDefinition(`//- /a.gazette
${NOTICE_OF('报送名单', '甲政办发〔2024〕9号', '请按照⟦甲政办发〔20‸24〕6号⟧{from}文件执行。')}
//- /b.gazette
${NOTICE_OF('安全巡查', '甲政办发〔2024〕6号', '请每日巡查。').replace(/^(.*)$/m, '⟦$1⟧{def}')}`);
  });

  it('of a provision of another document is the provision there', async () => {
    const law = replaced(MEASURES, '第五条　', '⟦第五条⟧{def}　');
    await checkDefinition(`//- /a.gazette
${NOTICE_OF('报送名单', '甲政办发〔2024〕9号', '《甲市山塘安全管理办法》⟦第五‸条⟧{from}规定的行为要登记。')}
//- /b.gazette
${law}`);
    await checkDefinition(`//- /a.gazette
${NOTICE_OF('报送名单', '甲政办发〔2024〕9号', '按照《甲市山塘安全管理办法》（以下简称《办法》）报送，《办法》⟦第五‸条⟧{from}规定的行为要登记。')}
//- /b.gazette
${law}`);
    await checkDefinition(`//- /a.gazette
${NOTICE_OF('报送名单', '甲政办发〔2024〕9号', '按照《甲市山塘安全管理办法》报送，该办法⟦第五‸条⟧{from}规定的行为要登记。')}
//- /b.gazette
${law}`);
  });

  it('of an attachment of another document is the attachment there', async () => {
    await checkDefinition(`//- /a.gazette
${NOTICE_OF('报送名单', '甲政办发〔2024〕9号', '请按照甲政办发〔2024〕8号文件⟦附件‸2⟧{from}报送。')}
//- /b.gazette
${replaced(PLAN, '附件2\n\n山塘', '⟦附件2⟧{def}\n\n山塘')}`);
  });

  it('of a provision that the other document lacks is that document', async () => {
    await checkDefinition(`//- /a.gazette
${NOTICE_OF('报送名单', '甲政办发〔2024〕9号', '《甲市山塘安全管理办法》⟦第九十‸条⟧{from}规定的行为要登记。')}
//- /b.gazette
${replaced(MEASURES, '甲市山塘安全管理办法', '⟦甲市山塘安全管理办法⟧{def}')}`);
  });

  it('of a title that two files have are both', async () => {
    const law = replaced(MEASURES, '甲市山塘安全管理办法', '⟦甲市山塘安全管理办法⟧{def}');
    await checkDefinition(`//- /a.gazette
${NOTICE_OF('报送名单', '甲政办发〔2024〕9号', '请按照⟦《甲市山塘‸安全管理办法》⟧{from}执行。')}
//- /b.gazette
${law}
//- /c.gazette
${law}`);
  });

  it('of 该办法 is the document named last before it', async () => {
    await checkDefinition(`//- /a.gazette
${NOTICE_OF('报送名单', '甲政办发〔2024〕9号', '按照《甲市山塘安全管理办法》报送，⟦该‸办法⟧{from}第五条规定的行为要登记。')}
//- /b.gazette
${replaced(MEASURES, '甲市山塘安全管理办法', '⟦甲市山塘安全管理办法⟧{def}')}`);
  });

  it('of a short title is where it is made short, not the document', async () => {
    await checkDefinition(`//- /a.gazette
${NOTICE_OF('报送名单', '甲政办发〔2024〕9号', '按照《甲市山塘安全管理办法》（以下简称《⟦办法⟧{def}》）报送。《⟦办‸法⟧{from}》自施行之日起执行。')}
//- /b.gazette
${MEASURES}`);
  });

  it('of a title that only a library knows is its row', async () => {
    await checkDefinition(`//- /a.gazette
${NOTICE_OF('报送名单', '甲政办发〔2024〕9号', '请按照⟦《甲市山塘‸安全管理办法》⟧{from}执行。')}
//- /gazette.library.csv
number,title,issuer,date,status,successor
甲政发〔2020〕1号,⟦甲市山塘安全管理办法⟧{def},甲市人民政府,2020-01-02,有效,
`);
  });

  it('of the 《…》 in a notice is what the notice prints, also where a copy lies in the folder', async () => {
    const printed = NOTICE_OF(
      '印发《甲市山塘安全管理办法》',
      '甲政办发〔2024〕6号',
      '现将⟦《甲市山塘‸安全管理办法》⟧{from}印发给你们，请遵照执行。',
    );
    await checkDefinition(`//- /a.gazette
${printed}
${replaced(MEASURES, '甲市山塘安全管理办法', '⟦甲市山塘安全管理办法⟧{def}')}
//- /b.gazette
${MEASURES}`);
  });

  it('of a title nobody knows is nothing', async () => {
    await checkNoDefinition(NOTICE_OF('报送名单', '甲政办发〔2024〕9号', '请按照《甲市‸河道管理办法》执行。'));
  });

  it('of an entry of the contents is the document', async () => {
    await checkDefinition(`目录

⟦甲市人民政府办公室关于安全‸巡查的通知⟧{from}（甲政办发〔2024〕6号）
甲市人民政府办公室关于报送名单的通知（甲政办发〔2024〕9号）

${NOTICE_OF('安全巡查', '甲政办发〔2024〕6号', '请每日巡查。').replace(/^(.*)$/m, '⟦$1⟧{def}')}
${NOTICE_OF('报送名单', '甲政办发〔2024〕9号', '请每日报送。')}`);
  });
});
