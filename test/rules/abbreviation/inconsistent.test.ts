/** Cases of abbreviation/inconsistent beyond its page: which other forms are meant, and what is written for them. */
import { checkFix, checkRule } from '../../support/check-rule';
import { notice } from '../../support/notices';

const ID = 'abbreviation/inconsistent';
const body = (text: string): string => notice({ body: text });

const DEFINED = '推动中国（浙江）自由贸易试验区（以下简称浙江自贸试验区）建设。';

describe('another form than the defined one', () => {
  it('is mended to the defined one', () => {
    checkFix(ID, body(`${DEFINED}支持浙江自贸区企业。`), body(`${DEFINED}支持浙江自贸试验区企业。`));
    const rest = '另有规定的除外，《条例》没有规定的从其规定。';
    const start = '根据《青湖市供水条例》（以下简称《条例》）办理。';
    checkFix(ID, body(`${start}《青湖市供水条例》${rest}`), body(`${start}《条例》${rest}`));
  });
  it('is not another zone, a common word, a title or a formal citation', () => {
    for (const text of [
      '对接中国（上海）自由贸易试验区临港新片区和上海自贸区，自贸试验区建设要加快。',
      '支持中国（浙江）自由贸易试验区金义片区发展，中国（浙江）自由贸易试验区条例另行制定。',
      '落实《中国（浙江）自由贸易试验区建设方案》《浙江自贸区行动计划》。',
      '\n\n一、中国（浙江）自由贸易试验区\n\n浙江自贸试验区要先行。',
    ])
      checkRule(ID, body(`${DEFINED}浙江自贸试验区先行。${text}`));
    checkRule(
      ID,
      body(
        '修订《青湖市供水办法》（以下简称《办法》）。《办法》施行后，《青湖市供水办法》（青政发〔2010〕3号）同时废止。',
      ),
    );
  });
  it('is not a full name before the definition, nor a description', () => {
    checkRule(ID, body(`中国（浙江）自由贸易试验区成立三年。${DEFINED}浙江自贸试验区要先行。`));
    checkRule(ID, body('基金会分为面向公众募捐的基金会（以下简称公募基金会）等。公募基金会是面向公众募捐的基金会。'));
  });
  it('is not told twice where the full name was given two short ones', () =>
    checkRule(
      ID,
      body(`${DEFINED}支持⟦中国（浙江）自由贸易试验区⟧。中国（浙江）自由贸易试验区（以下简称浙江自贸区）先行。`),
    ));
});
