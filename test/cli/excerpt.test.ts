/** The excerpt: the marks stand under the range column for column, whatever is on the line and however long it is. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { displayWidth } from '../../server/src/base/width';
import { excerptOf } from '../../server/src/cli/excerpt';
import { readMarkup } from '../support/markup';

/** The excerpt of a line whose range is marked ⟦…⟧, as the two printed lines. */
function lines(marked: string, columns = 80): [string, string] {
  const { text, ranges } = readMarkup(marked);
  const { text: shown, marks } = excerptOf(text, ranges[0]?.span ?? { start: 0, end: 0 }, columns);
  return [shown, marks];
}

describe('the excerpt', () => {
  it('counts two columns for full-width characters', () => {
    assert.deepEqual(lines('浙政办发⟦[2021]⟧6号'), ['浙政办发[2021]6号', '        ~~~~~~']);
    assert.deepEqual(lines('一、⟦备足⟧种子'), ['一、备足种子', '    ~~~~']);
  });

  it('counts a character outside the basic plane once', () => {
    assert.deepEqual(lines('\u{2000B}\u{2000B}⟦甲⟧'), ['\u{2000B}\u{2000B}甲', '    ~~']);
  });

  it('shows tabs as two spaces and control characters as pictures', () => {
    assert.deepEqual(lines('a\tb⟦c⟧'), ['a  bc', '    ~']);
    assert.deepEqual(lines('\u001b[2J⟦c⟧'), ['␛[2Jc', '    ~']);
  });

  it('shows invisible characters by number, so that a finding on one can be seen', () => {
    assert.deepEqual(lines('通⟦\u200b⟧知'), ['通<200B>知', '  ~~~~~~']);
  });

  it('marks an empty range by ^', () => {
    assert.deepEqual(lines('通知⟦⟧如下'), ['通知如下', '    ^']);
    assert.deepEqual(lines('通知⟦⟧'), ['通知', '    ^']);
  });

  it('a range that goes on behind the line ends with the line', () => {
    assert.deepEqual(excerptOf('通知', { start: 1, end: 99 }, 80), {
      text: '通知',
      marks: '  ~~',
    });
  });

  it('cuts a long line around the range', () => {
    const [shown, marks] = lines(`${'前'.repeat(500)}⟦误⟧${'后'.repeat(500)}`, 40);
    assert.match(shown, /^…前+误后+…$/);
    assert.ok(displayWidth(shown) <= 40);
    assert.equal(displayWidth(shown.slice(0, shown.indexOf('误'))), marks.indexOf('~'));
  });

  it('uses the room a line’s end leaves', () => {
    const [shown] = lines(`${'前'.repeat(500)}⟦误⟧后`, 40);
    assert.ok(displayWidth(shown) >= 36 && shown.endsWith('误后'));
  });

  it('looks at nothing but the window: a line of fifty million characters costs no time', () => {
    const line = '甲'.repeat(50_000_000);
    const started = process.hrtime.bigint();
    for (let i = 0; i < 1000; i++) excerptOf(line, { start: i * 50_000, end: i * 50_000 + 40_000_000 }, 100);
    assert.ok(process.hrtime.bigint() - started < 3_000_000_000n);
  });

  it('never throws, fits the columns and puts the marks under the range', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 120 }),
        fc.nat(130),
        fc.nat(130),
        fc.integer({ min: 20, max: 90 }),
        (line, a, b, columns) => {
          const range = { start: Math.min(a, b), end: Math.max(a, b) };
          const { text, marks } = excerptOf(line.replace(/[\r\n]/g, ''), range, columns);
          assert.ok(displayWidth(text) <= columns);
          assert.ok(displayWidth(marks) <= columns + 1);
          assert.match(marks, /^ *(~+|\^)$/);
        },
      ),
    );
  });
});
