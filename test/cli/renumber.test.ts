/** The command renumber: one file counted anew and written back as it was encoded. */
import assert from 'node:assert/strict';
import iconv from 'iconv-lite';
import { CliFolder, cli } from '../support/cli';

const WRONG = '某某市安全管理办法\r\n\r\n第一条　甲。\r\n第三条　乙，见第四条。\r\n第四条　丙。\r\n';
const RIGHT = '某某市安全管理办法\r\n\r\n第一条　甲。\r\n第二条　乙，见第三条。\r\n第三条　丙。\r\n';

describe('gazette renumber', () => {
  it('mends the numbers and the references to them, and lists each', async () => {
    const folder = new CliFolder({ 'a.gazette': WRONG });
    try {
      const { code, out, err } = await folder.run(['renumber', 'a.gazette']);
      assert.deepEqual([code, err], [0, '']);
      assert.equal(folder.read('a.gazette').toString('utf8'), RIGHT);
      assert.equal(
        out,
        'a.gazette:4: 第三条 → 第二条\na.gazette:4: 引用：第四条 → 第三条\na.gazette:5: 第四条 → 第三条\n改了 3 处。\n',
      );
    } finally {
      folder.remove();
    }
  });

  it('with --check only lists, and exits with 1', async () => {
    const folder = new CliFolder({ 'a.gazette': WRONG });
    try {
      const { code, out } = await folder.run(['renumber', '--check', '--locale', 'en', 'a.gazette']);
      assert.equal(code, 1);
      assert.match(out, /a\.gazette:4: Reference: 第四条 → 第三条\n/);
      assert.match(out, /3 places would change/);
      assert.equal(folder.read('a.gazette').toString('utf8'), WRONG);
    } finally {
      folder.remove();
    }
  });

  it('says so where everything is in order', async () => {
    const { code, out } = await cli({ 'a.gazette': RIGHT }, ['renumber', '--check', 'a.gazette']);
    assert.deepEqual([code, out], [0, '编号都已连续，无须改动。\n']);
  });

  it('keeps the encoding', async () => {
    const folder = new CliFolder({ 'a.txt': iconv.encode(WRONG, 'gb18030'), 'b.txt': Buffer.from(`\uFEFF${WRONG}`) });
    try {
      assert.equal((await folder.run(['renumber', 'a.txt'])).code, 0);
      assert.ok(folder.read('a.txt').equals(iconv.encode(RIGHT, 'gb18030')));
      assert.equal((await folder.run(['renumber', 'b.txt'])).code, 0);
      assert.equal(folder.read('b.txt').toString('utf8'), `\uFEFF${RIGHT}`);
    } finally {
      folder.remove();
    }
  });

  it('renumbers one level alone', async () => {
    const text = '某某市规划\n\n一、甲\n（一）子。好。\n（三）丑。好。\n三、乙\n好。\n';
    const { out } = await cli({}, ['renumber', '--level', '2', '-'], { stdin: text });
    assert.equal(out, text.replace('（三）', '（二）'));
  });

  it('reads standard input and writes standard output, the list going to standard error', async () => {
    const { code, out, err } = await cli({}, ['renumber', '-'], { stdin: WRONG });
    assert.deepEqual([code, out], [0, RIGHT]);
    assert.match(err, /改了 3 处/);
    assert.equal((await cli({}, ['renumber', '-'], { stdin: RIGHT })).out, RIGHT);
  });

  it('a file that cannot be read exits with 2 and says why', async () => {
    const { code, err } = await cli({}, ['renumber', 'missing.gazette']);
    assert.equal(code, 2);
    assert.match(err, /missing\.gazette: 没有这个文件/);
  });

  it('an unknown level is wrong usage', async () => {
    assert.equal((await cli({ 'a.gazette': RIGHT }, ['renumber', '--level', 'nonsense', 'a.gazette'])).code, 2);
  });
});
