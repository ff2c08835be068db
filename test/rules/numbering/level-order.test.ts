/** Cases of numbering/level-order that do not belong on its page: slips of every level, at the ends of a list too. */
import { checkRule } from '../../support/check-rule';
import { notice } from '../../support/notices';

const id = 'numbering/level-order';
const sequence = 'numbering/sequence';

function check(...lines: string[]): void {
  const text = notice({ body: ['经省政府同意，现就有关事项通知如下。', ...lines].join('\n\n') });
  checkRule(id, text);
  // One fault, one rule: the counting of both levels stays whole.
  checkRule(sequence, text.replace(/⟦|⟧/g, ''));
}

describe(id, () => {
  it('finds a lower form among higher ones: in the middle, at the head, at the end', () => {
    check('一、任务', '（一）清查底数。', '⟦（2）⟧加固坝体。', '（三）落实专人。', '二、保障');
    check('一、任务', '⟦1.⟧清查底数。', '（二）加固坝体。', '（三）落实专人。', '二、保障');
    check('一、任务', '（一）清查底数。', '（二）加固坝体。', '⟦3.⟧落实专人。', '二、保障');
  });

  it('finds a higher form among lower ones', () => {
    check('一、任务', '（一）清查底数。', '⟦二、⟧加固坝体。', '（三）落实专人。', '二、保障', '（一）落实经费。');
    check(
      '一、任务',
      '（一）整治。',
      '1. 清查底数。',
      '⟦（二）⟧加固坝体。',
      '3. 落实专人。',
      '（二）巡查。',
      '二、保障',
    );
  });

  it('finds a reversal once, however often it is repeated', () => {
    check('1. 排查', '⟦一、⟧清查底数。', '二、公开信息。', '2. 整治', '一、加固坝体。', '二、清理杂物。', '3. 保障');
  });

  it('leaves natural children, skipped levels and 1） below （1） alone', () => {
    check(
      '一、任务',
      '（一）整治。',
      '1. 清查底数。',
      '2. 加固坝体。',
      '（二）巡查。',
      '1. 落实专人。',
      '（三）值守。',
      '二、保障',
    );
    check('一、任务', '（1）清查底数。', '（2）加固坝体。', '二、保障');
    check('（1）整治', '1）清查底数；', '2）加固坝体。', '（2）巡查');
  });
});
