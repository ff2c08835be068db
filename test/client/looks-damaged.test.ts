/** Which copied texts the server is asked about. */
import assert from 'node:assert/strict';
import { looksDamaged } from '../../client/src/looks-damaged';

describe('a copied text that may need cleaning', () => {
  it('has odd characters, tags, or several lines', () => {
    for (const text of [
      '⼯业',
      '共\u00a03万',
      '２０２１年',
      '<p>甲',
      '&nbsp;甲',
      '王\ue123',
      '　　甲',
      '甲\n乙',
      '甲\r\n\r\n乙\r\n',
    ]) {
      assert.ok(looksDamaged(text), text);
    }
  });
  it('is not what somebody typed on one line', () => {
    for (const text of ['', '各部门要密切配合。', '2021年6月3日\n', '《办法》（国发〔2021〕1号）', 'A & B; 3 < 5'])
      assert.ok(!looksDamaged(text), text);
  });
});
