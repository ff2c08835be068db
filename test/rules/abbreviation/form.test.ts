/** Cases of abbreviation/form beyond its page: titles, collective names, and the fix both ways. */
import { checkFix, checkRule } from '../../support/check-rule';
import { notice } from '../../support/notices';

const ID = 'abbreviation/form';
const body = (text: string): string => notice({ body: text });

describe('the form of a definition', () => {
  const three = (a: string, b: string, c: string): string =>
    body(`支持青湖水务有限公司（${a}）、青湖港口有限公司（${b}）、青湖能源有限公司（${c}）合作。`);
  it('is mended to what most definitions have, marks taken off or put on', () => {
    checkFix(
      ID,
      three('以下简称青湖水务', '以下简称“青湖港口”', '以下简称青湖能源'),
      three('以下简称青湖水务', '以下简称青湖港口', '以下简称青湖能源'),
    );
    checkFix(
      ID,
      three('以下简称“青湖水务”', '以下简称青湖港口', '以下简称“青湖能源”'),
      three('以下简称“青湖水务”', '以下简称“青湖港口”', '以下简称“青湖能源”'),
    );
    checkFix(
      ID,
      three('以下简称青湖水务', '下称青湖港口', '以下简称青湖能源'),
      three('以下简称青湖水务', '以下简称青湖港口', '以下简称青湖能源'),
    );
  });
  it('is not judged between titles, collective names and names of firms', () =>
    checkRule(
      ID,
      body(
        '根据《青湖市供水条例》（以下简称《条例》）、《中华人民共和国水法》（以下简称水法），落实公示制度、记录制度（以下统称“两项制度”），支持青湖水务有限公司（以下简称青湖水务）。',
      ),
    ));
});
