/** Cases of abbreviation/foreign-undefined beyond its page: which letters are meant, and the options. */
import { checkRule } from '../../support/check-rule';
import { notice } from '../../support/notices';

const ID = 'abbreviation/foreign-undefined';
const body = (text: string): string => notice({ body: text });

describe('letters without a Chinese name', () => {
  it('are told once, at their first place in running text', () =>
    checkRule(ID, body('指标\t2025年\nVOCs排放\t8\n企业数\t9\n\n治理⟦VOCs⟧，减排VOCs，建设 LNG（液化天然气）站。')));
  it('are not told where any part of the document gives the name', () =>
    checkRule(ID, body('建设LNG接收站。发展液化天然气（Liquefied Natural Gas，LNG）加注。')));
  it('are not grades, models, roads, mixed words, titles and quoted names', () =>
    checkRule(
      ID,
      body(
        '建设G60科创走廊，培育AAA级企业，实施“531X”工程、“LNG先锋”行动，执行《LNG加注规范》GB/T 1234和ISO9001标准，使用B2C模式、EPC工程总承包。',
      ),
    ));
  it('are told for any three capitals when asked', () => {
    checkRule(ID, body('采用XYZ技术和AB技术。'));
    checkRule(ID, body('采用⟦XYZ⟧技术和AB技术。'), { config: { rules: { [ID]: ['information', { all: true }] } } });
  });
  it('are familiar when the configuration says so', () =>
    checkRule(ID, body('建设LNG接收站。'), {
      config: { rules: { [ID]: ['information', { familiar: ['LNG'] }] } },
    }));
});
