/** The command generate: prints a part, writes it, or tells whether the file has it. */
import assert from 'node:assert/strict';
import iconv from 'iconv-lite';
import { CliFolder, cli } from '../support/cli';

const PLAN =
  '清源县防汛方案\r\n\r\n一、加强值守\r\n\r\n落实24小时值班。（县应急管理局牵头，县水利局配合）\r\n\r\n二、备足物资\r\n\r\n储备防汛物资。（县粮食局牵头）\r\n\r\n三、加强督查\r\n\r\n每周通报。（县政府办公室负责）\r\n';

describe('gazette generate', () => {
  it('prints the part and writes nothing', async () => {
    const folder = new CliFolder({ 'a.gazette': PLAN });
    try {
      const { code, out, err } = await folder.run(['generate', 'assignments', 'a.gazette']);
      assert.deepEqual([code, err], [0, '']);
      assert.match(
        out,
        /^附件\n\n清源县防汛方案任务分工表\n\n序号\t所在部分\t任务\t牵头单位\t配合单位\n1\t一、加强值守\t落实24小时值班\t县应急管理局\t县水利局\n/,
      );
      assert.equal(folder.read('a.gazette').toString('utf8'), PLAN);
    } finally {
      folder.remove();
    }
  });

  it('with --write writes it in the encoding of the file, and --check is content then', async () => {
    const folder = new CliFolder({ 'a.txt': iconv.encode(PLAN, 'gb18030') });
    try {
      assert.equal((await folder.run(['generate', 'contents', 'a.txt', '--check'])).code, 1);
      assert.equal((await folder.run(['generate', 'contents', 'a.txt', '--write', '--pages', '1 2 3'])).code, 0);
      const text = iconv.decode(folder.read('a.txt'), 'gb18030');
      assert.ok(
        text.startsWith('清源县防汛方案\r\n\r\n目　录\r\n\r\n一、加强值守\t1\r\n\r\n二、备足物资\t2\r\n'),
        text,
      );
      const { code, out } = await folder.run(['generate', 'contents', 'a.txt', '--check', '--locale', 'en']);
      assert.deepEqual([code, out], [0, 'a.txt: The contents agree with the headings; nothing changes.\n']);
    } finally {
      folder.remove();
    }
  });

  it('knows the library of the folder', async () => {
    const notice =
      '清源县水利局关于防汛的通知\n\n清水〔2024〕31号\n\n各乡镇水利站：\n\n根据《清源县水库管理办法》（清水〔2022〕5号），请做好防汛工作。\n\n清源县水利局\n\n2024年7月8日\n';
    const csv = '文号,标题,发文机关,日期,状态\n清水〔2022〕5号,清源县水库管理办法,清源县水利局,2022-05-08,有效\n';
    const { out } = await cli({ 'a.gazette': notice, 'gazette.library.csv': csv }, [
      'generate',
      'citations',
      'a.gazette',
    ]);
    assert.match(out, /1\t清源县水库管理办法\t清水〔2022〕5号\t清源县水利局\t有效\n/);
  });

  it('says why not, and exits with 2', async () => {
    const { code, out, err } = await cli({ 'a.gazette': PLAN }, ['generate', 'abbreviations', 'a.gazette']);
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /a\.gazette: 文中没有定义简称/);
    assert.equal((await cli({ 'a.gazette': PLAN }, ['generate', 'contents', 'a.gazette', '--document', '9'])).code, 2);
    assert.equal((await cli({ 'a.gazette': PLAN }, ['generate', 'contents', 'b.gazette'])).code, 2);
    assert.equal((await cli({ 'a.gazette': PLAN }, ['generate', 'index', 'a.gazette'])).code, 2);
  });
});
