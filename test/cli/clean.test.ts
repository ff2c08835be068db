/** The command clean: pasted text cleaned and written back as it was encoded; doubts are listed. */
import assert from 'node:assert/strict';
import iconv from 'iconv-lite';
import { CliFolder, cli } from '../support/cli';

const DIRTY =
  '　　各镇要严格落实防汛责任制，主要负责同志要靠前指挥、深入一\r\n— 3 —\r\n线，及时研究解决２０个问题。\r\n';
const CLEAN = '各镇要严格落实防汛责任制，主要负责同志要靠前指挥、深入一线，及时研究解决20个问题。\r\n';

describe('gazette clean', () => {
  it('writes the file back and says what was done', async () => {
    const folder = new CliFolder({ 'a.txt': DIRTY });
    try {
      const { code, out, err } = await folder.run(['clean', 'a.txt']);
      assert.deepEqual([code, err], [0, '']);
      assert.equal(folder.read('a.txt').toString('utf8'), CLEAN);
      assert.match(
        out,
        /^a\.txt: 整理 4 处：页码、页眉和换页符 1，换页断开的段落 1，全角数字和字母 1，行首缩进 1。\n$/,
      );
      assert.equal((await folder.run(['clean', 'a.txt'])).out, 'a.txt: 没有需要整理的地方。\n');
    } finally {
      folder.remove();
    }
  });

  it('with --check lists every place, with --diff prints the change; neither writes', async () => {
    const folder = new CliFolder({ 'a.txt': DIRTY });
    try {
      const check = await folder.run(['clean', '--check', '--locale', 'en', 'a.txt']);
      assert.equal(check.code, 1);
      assert.match(check.out, /^a\.txt:1: white space before lines\n/m);
      const diff = await folder.run(['clean', '--diff', 'a.txt']);
      assert.equal(diff.code, 1);
      assert.match(diff.out, /^-— 3 —/m);
      assert.equal(folder.read('a.txt').toString('utf8'), DIRTY);
    } finally {
      folder.remove();
    }
  });

  it('lists what is doubtful and leaves it', async () => {
    const { code, out } = await cli({ 'a.txt': '王\ufffd同志。\n' }, ['clean', 'a.txt']);
    assert.equal(code, 0);
    assert.equal(
      out,
      'a.txt:1: 请核对：这里丢失了一个字符，请对照原件补上。\na.txt: 没有需要整理的地方；存疑 1 处，没有改动。\n',
    );
  });

  it('reads standard input, keeps indents when asked to', async () => {
    const { out } = await cli({}, ['clean', '--keep-indents', '-'], { stdin: DIRTY });
    assert.equal(out, `　　${CLEAN}`);
  });

  it('keeps the encoding; a file that is not there is a failure', async () => {
    const folder = new CliFolder({ 'a.txt': iconv.encode(DIRTY, 'gb18030') });
    try {
      assert.equal((await folder.run(['clean', 'a.txt'])).code, 0);
      assert.ok(folder.read('a.txt').equals(iconv.encode(CLEAN, 'gb18030')));
      assert.equal((await folder.run(['clean', 'b.txt'])).code, 2);
    } finally {
      folder.remove();
    }
  });
});
