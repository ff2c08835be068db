/** Tab and Shift+Tab behind an ordinal whose item is still to be written. */
import assert from 'node:assert/strict';
import { changeLevel } from './check-typing';

const HEAD = '清源县人民政府办公室关于做好防汛工作的通知\n\n各乡镇人民政府：\n';
const deeper = (body: string, after: string): void => assert.equal(changeLevel(HEAD + body, 'deeper'), HEAD + after);
const higher = (body: string, after: string): void => assert.equal(changeLevel(HEAD + body, 'higher'), HEAD + after);

describe('the level of an empty item', () => {
  it('goes down to the first of a list below, printed as the document prints that level', () => {
    deeper('一、甲。要落实。\n二、‸', '一、甲。要落实。\n（一）‸');
    deeper(
      '一、甲。\n(一) 乙。要办好。\n二、丙。要抓紧。\n三、‸',
      '一、甲。\n(一) 乙。要办好。\n二、丙。要抓紧。\n(一) ‸',
    );
    deeper('一、甲。\n1.乙。要办好。\n二、丙。要抓紧。\n三、‸', '一、甲。\n1.乙。要办好。\n二、丙。要抓紧。\n1.‸');
  });

  it('goes down to the list that stands there already', () => {
    deeper(
      '一、甲。\n（一）乙。要办好。\n（二）丙。要抓紧。\n二、‸',
      '一、甲。\n（一）乙。要办好。\n（二）丙。要抓紧。\n（三）‸',
    );
  });

  it('goes up to the next number of the level around', () => {
    higher('一、甲。\n（一）乙。要办好。\n（二）‸', '一、甲。\n（一）乙。要办好。\n二、‸');
    higher('一、甲。\n（一）乙。\n1.丙。要快。\n2.‸', '一、甲。\n（一）乙。\n1.丙。要快。\n（二）‸');
  });

  it('comes back where it was', () => {
    const text = `${HEAD}一、甲。\n（一）乙。要办好。\n（二）丙。要抓紧。\n（三）‸`;
    const down = changeLevel(text, 'deeper');
    assert.equal(down, text.replace('（三）‸', '1.‸'));
    assert.equal(changeLevel(down ?? '', 'higher'), text);
  });

  it('of one that came in between others lets those behind count on', () => {
    deeper('一、甲。要落实。\n二、‸\n三、乙。要办好。', '一、甲。要落实。\n（一）‸\n二、乙。要办好。');
  });

  it('counts on where the document counts a level through', () => {
    const body =
      '一、目标\n（一）甲。要落实。\n（二）乙。要办好。\n二、任务\n（三）丙。要抓紧。\n（四）丁。要做实。\n三、保障\n照此办理。\n四、‸';
    deeper(body, body.replace('四、‸', '（五）‸'));
  });

  it('stays where there is no such level, where the item has its text, and in tables', () => {
    for (const body of [
      '一、甲。要落实。\n二、乙‸',
      '一、甲。要落实。\n二‸、',
      '现通知如下。\n1.‸',
      '序号\t任务\t单位\n1\t修路\t交通局\n2\t‸',
      '<!-- 一、\n二、‸ -->',
    ]) {
      assert.equal(changeLevel(HEAD + body, 'deeper'), undefined, body);
    }
    assert.equal(changeLevel(`${HEAD}一、甲。要落实。\n二、‸`, 'higher'), undefined);
  });
});
