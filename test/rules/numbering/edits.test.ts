/** What the fixes of the numbering rules make of a text, and traps of those without cases of their own. */
import { checkFix, checkRule } from '../../support/check-rule';
import { notice } from '../../support/notices';

function body(...lines: string[]): string {
  return notice({ body: ['经省政府同意，现就有关事项通知如下。', ...lines].join('\n\n') });
}

function measure(...articles: string[]): string {
  return ['青湖市山塘管理办法', '（2022年3月1日青湖市人民政府令第30号公布）', ...articles].join('\n\n') + '\n';
}

describe('fixes of the numbering rules', () => {
  it('numbering/terminator mends a slip at its place and a habit everywhere', () => {
    const id = 'numbering/terminator';
    checkFix(
      id,
      body('一、排查', '（一）、清查底数。', '（二）公开信息。', '（三）建立台账。'),
      body('一、排查', '（一）清查底数。', '（二）公开信息。', '（三）建立台账。'),
    );
    checkFix(
      id,
      body('1、清查底数。', '2、加固坝体。', '3、落实专人。'),
      body('1.清查底数。', '2.加固坝体。', '3.落实专人。'),
    );
    checkFix(id, body('第一、清查底数。第二，加固坝体。'), body('第一，清查底数。第二，加固坝体。'));
  });

  it('numbering/marker-width brings all ordinals to the majority', () => {
    checkFix(
      'numbering/marker-width',
      body('(一)清查底数。', '（二） 加固坝体。', '（三）落实专人。', '（四 ）按时报送。', '（五）公开信息。'),
      body('（一）清查底数。', '（二）加固坝体。', '（三）落实专人。', '（四）按时报送。', '（五）公开信息。'),
    );
  });

  it('numbering/heading-punctuation takes away the mark', () => {
    checkFix(
      'numbering/heading-punctuation',
      body('一、排查', '清查底数。', '二、整治。', '加固坝体。', '三、保障', '落实专人。'),
      body('一、排查', '清查底数。', '二、整治', '加固坝体。', '三、保障', '落实专人。'),
    );
  });

  it('numbering/heading-punctuation leaves （一） captions alone where most have a full stop', () => {
    checkRule(
      'numbering/heading-punctuation',
      body('（一）清查底数。', '逐座登记。', '（二）加固坝体。', '分批实施。', '（三）落实专人', '汛期值守。'),
    );
  });

  it('numbering/article-sequence writes Chinese numerals and counts on', () => {
    const right = measure(
      '第一条 为了加强管理，制定本办法。',
      '第二条 山塘应当登记。',
      '第三条 本办法自2022年4月1日起施行。',
    );
    checkFix('numbering/article-sequence', right.replace('第二条', '第2条'), right);
    checkFix('numbering/article-sequence', right.replace('第二条', '第三条'), right);
  });

  it('numbering/article-sequence finds an inserted article in the wrong place', () => {
    checkRule(
      'numbering/article-sequence',
      measure(
        '第一条 为了加强管理，制定本办法。',
        '第二条 山塘应当登记。',
        '⟦第二条之三⟧ 登记信息应当公开。',
        '第三条 本办法自2022年4月1日起施行。',
      ),
    );
  });

  it('numbering/article-sequence lets chapters restart and articles run on', () => {
    checkRule(
      'numbering/article-sequence',
      measure(
        '第一编 总则',
        '第一章 一般规定',
        '第一条 为了加强管理，制定本办法。',
        '第二章 职责',
        '第二条 山塘应当登记。',
        '第二编 管护',
        '第一章 巡查',
        '第三条 山塘应当定期巡查。',
        '第二章 附则',
        '⟦第五条⟧ 本办法自2022年4月1日起施行。',
      ),
    );
  });

  it('numbering/inline-ordinals tells one slip once and lets sets nest', () => {
    const id = 'numbering/inline-ordinals';
    checkRule(id, body('要做到：一是清查底数；⟦三是⟧加固坝体；三是落实专人。'));
    checkRule(id, body('要做到：一是清查底数，第一，逐座登记，第二，公开信息；二是加固坝体。'));
    checkRule(id, body('要做到：一是清查底数；二是加固坝体；⟦第三，⟧落实专人。'.replace('⟦第三，⟧', '⟦第三⟧，')));
  });
});
