/** Cases of punctuation/unbalanced-pair and punctuation/doubled that do not belong on their pages: seams, passages, captions, mending. */
import { checkFix, checkRule } from '../../support/check-rule';
import { notice } from '../../support/notices';

const pair = 'punctuation/unbalanced-pair';
const doubled = 'punctuation/doubled';

describe(pair, () => {
  it('joins a paragraph cut by a page before it counts', () => {
    checkRule(pair, notice({ body: '经省政府同意，各地要推进“一塘一策（含小型\n\n水库）”工作，落实专人。' }));
  });

  it('looks into titles, captions and names of attachments', () => {
    checkRule(pair, notice({ title: '浙江省人民政府办公厅关于印发⟦《⟧山塘管理办法的通知' }));
    checkRule(pair, notice({ body: '经省政府同意，请认真贯彻落实。\n\n附件：山塘名单⟦（⟧第一批' }));
  });

  it('lets a passage of several paragraphs open each and close the last', () => {
    checkRule(pair, notice({ body: '将第二条修改为：“山塘应当登记。\n\n登记信息应当公开。\n\n公开期限为一年。”' }));
    checkRule(pair, notice({ body: '将第二条修改为：“山塘应当登记。\n\n“登记信息应当公开。\n\n“公开期限为一年。”' }));
  });

  it('does not take two marks far apart for one passage', () => {
    checkRule(pair, notice({ body: '各地要推进⟦“⟧一塘一策工作。\n\n落实专人⟦”⟧值守。' }));
  });

  it('tells two marks that do not fit one another once', () => {
    checkRule(pair, notice({ body: '各地要推进“一塘一策⟦“⟧工作，落实专人。' }));
    checkRule(pair, notice({ body: '各地要推进《山塘办法⟦）⟧工作，落实专人。'.replace('⟦）⟧', '⟦〉⟧') }));
  });

  it('finds half an ordinal among whole ones and accepts 1） as a habit', () => {
    checkRule(
      pair,
      notice({ body: '现就有关事项通知如下。\n\n（1）清查底数；\n\n2⟦）⟧加固坝体；\n\n（3）落实专人。' }),
    );
    checkRule(pair, notice({ body: '现就有关事项通知如下。\n\n1）清查底数；\n\n2）加固坝体；\n\n3）落实专人。' }));
  });

  it('leaves intervals and inches alone', () => {
    checkRule(pair, notice({ body: '系数取值区间为（0，1］，管径为5"以上，请按此执行。' }));
  });
});

describe(doubled, () => {
  it('keeps one of several equal marks', () => {
    checkFix(
      doubled,
      notice({ body: '各地要清查底数，，加固坝体。。' }),
      notice({ body: '各地要清查底数，加固坝体。' }),
    );
  });

  it('finds clashes, also across white space and behind a question mark', () => {
    checkRule(doubled, notice({ body: '各地要清查底数⟦、，⟧加固坝体⟦； 。⟧' }));
    checkRule(doubled, notice({ body: '底数是否清楚⟦？。⟧各地要核对。' }));
  });

  it('leaves dashes, ellipses, ！？ and programs alone', () => {
    checkRule(doubled, notice({ body: '怎么办？！各地要想办法……落实专人——昼夜值守。（省水利厅负责）地址为fe80::1。' }));
  });
});
