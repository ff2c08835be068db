/** Cases of numbering/sequence that do not belong on its page: mending, running on, extracts, what is set in the text, odd scripts. */
import { checkFix, checkRule } from '../../support/check-rule';
import { notice } from '../../support/notices';

const id = 'numbering/sequence';

function body(...lines: string[]): string {
  return notice({ body: ['经省政府同意，现就有关事项通知如下。', ...lines].join('\n\n') });
}

describe(id, () => {
  it('mends the one number that its neighbours leave no choice about, in its own script', () => {
    const right = ['一、清查底数。', '二、加固坝体。', '三、落实专人。'];
    checkFix(id, body('一、清查底数。', '五、加固坝体。', '三、落实专人。'), body(...right));
    const wide = (n: string): string => body('１．清查底数。', `${n}．加固坝体。`, '３．落实专人。');
    checkFix(id, wide('７'), wide('２'));
    const round = (n: string): string => body('①清查底数；', `${n}加固坝体；`, '③落实专人。');
    checkFix(id, round('④'), round('②'));
  });

  it('finds a repeat at the end, a step back and two that changed places, each once', () => {
    checkRule(id, body('一、清查底数。', '二、加固坝体。', '⟦二、⟧落实专人。'));
    checkRule(id, body('一、清查底数。', '二、加固坝体。', '三、落实专人。', '⟦二、⟧按时报送。'));
    checkRule(id, body('一、清查底数。', '⟦三、⟧加固坝体。', '二、落实专人。', '四、按时报送。'));
  });

  it('finds a slip in a level that runs on through the document, and only there', () => {
    const parts = (last: string): string =>
      body(
        '一、排查',
        '（一）清查底数。',
        '（二）公开信息。',
        '二、整治',
        `（三）加固坝体。`,
        last,
        '三、保障',
        '（五）落实专人。',
      );
    checkRule(id, parts('（四）清理杂物。'));
    checkRule(id, parts('⟦（六）⟧清理杂物。'));
  });

  it('finds a list that goes on where all others restart', () => {
    const part = (n: string, first: string, second: string): string[] => [
      `${n}、工作安排`,
      `${first}清查底数。`,
      `${second}公开信息。`,
    ];
    checkRule(
      id,
      body(
        ...part('一', '（一）', '（二）'),
        ...part('二', '（一）', '（二）'),
        ...part('三', '（一）', '（二）'),
        ...part('四', '⟦（三）⟧', '（四）'),
        ...part('五', '（一）', '（二）'),
      ),
    );
  });

  it('takes an ordinal set in the running text for present', () => {
    checkRule(id, body('（一）清查底数，摸清山塘现状。（二）加固坝体。', '（三）落实专人。'));
  });

  it('leaves an ordinal with half a bracket to the rule on brackets', () => {
    checkRule(id, body('（一）清查底数。', '（二加固坝体。', '（三）落实专人。'));
  });

  it('stands down where parts are left out', () => {
    checkRule(id, body('一、清查底数。', '三、加固坝体。', '（本文有删减）'));
  });

  it('counts anew behind a lead and under a heading without a number', () => {
    checkRule(
      id,
      body(
        '排查下列部位：',
        '1. 坝体；',
        '2. 溢洪道。',
        '整治下列问题：',
        '1. 渗漏；',
        '2. 淤积。',
        '值守安排',
        '1. 落实专人。',
      ),
    );
  });

  it('counts the items of a box apart from the list around it', () => {
    checkRule(
      id,
      body(
        '一、任务',
        '（一）工程。分批推进。',
        '1. 清查底数。逐座登记。',
        '专栏1 重点工程',
        '1. 东山塘。加固坝体。',
        '2. 西山塘。清理淤积。',
        '⟦4.⟧ 南山塘。新建溢洪道。',
        '2. 加固坝体。分批实施。',
        '3. 落实专人。汛期值守。',
      ),
    );
  });
});
