/** Encodings: recognised, written back as they were, and a file that cannot be written back faithfully left alone. */
import assert from 'node:assert/strict';
import { chmodSync, lstatSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { decodeText, encodeText, type Encoding } from '../../server/src/machine/encoding';
import { replaceFile, ChangedMeanwhile } from '../../server/src/cli/write-file';
import { CliFolder } from '../support/cli';

const RIGHT =
  '浙江省人民政府办公厅关于做好䶮江整治工作的通知\r\n\r\n浙政办发〔2021〕6号\r\n\r\n各市、县（市、区）人民政府，省政府直属各单位：\r\n\r\n经省政府同意，现就做好整治工作通知如下，请认真贯彻落实。\r\n\r\n浙江省人民政府办公厅\r\n\r\n2021年3月18日\r\n';
const WRONG = RIGHT.replace('〔2021〕', '[2021]');

const ENCODERS: Readonly<Record<Encoding, (text: string) => Buffer>> = {
  'utf-8': (text) => Buffer.from(text),
  'utf-8-bom': (text) => Buffer.from(`\uFEFF${text}`),
  'utf-16le': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'utf-16be': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
  gb18030: (text) => iconv.encode(text, 'gb18030'),
};
const ENCODINGS = Object.keys(ENCODERS) as Encoding[];

describe('encodings', () => {
  for (const encoding of ENCODINGS) {
    it(`${encoding} is recognised and comes back byte for byte`, async () => {
      const bytes = ENCODERS[encoding](RIGHT);
      assert.deepEqual(await decodeText(bytes), { text: RIGHT, encoding, faithful: true });
      assert.ok((await encodeText(RIGHT, encoding))?.equals(bytes));
    });

    it(`--fix writes ${encoding} back in ${encoding}, line ends and rare characters kept`, async () => {
      const folder = new CliFolder({ 'a.gazette': ENCODERS[encoding](WRONG) });
      const { code } = await folder.run(['check', '--fix', 'a.gazette']);
      assert.equal(code, 0);
      assert.ok(folder.read('a.gazette').equals(ENCODERS[encoding](RIGHT)));
      folder.remove();
    });
  }

  it('a file of ASCII or of nothing is UTF-8', async () => {
    for (const text of ['', 'abc\n']) assert.equal((await decodeText(Buffer.from(text)))?.encoding, 'utf-8');
  });

  it('any text survives each encoding, or encoding it is refused', async () => {
    for (const encoding of ENCODINGS) {
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (text) => {
          const bytes = await encodeText(text, encoding);
          if (bytes !== undefined) assert.equal((await decodeText(bytes))?.text, text);
        }),
      );
    }
  });

  it('any bytes are read or refused, and what is called faithful is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), async (array) => {
        const bytes = Buffer.from(array);
        const decoded = await decodeText(bytes);
        if (decoded?.faithful !== true) return;
        const again = await encodeText(decoded.text, decoded.encoding);
        assert.ok(again === undefined || again.equals(bytes));
      }),
    );
  });

  it('UTF-8 with a broken byte is checked but not written', async () => {
    const bytes = Buffer.concat([Buffer.from(WRONG), Buffer.from([0xff, 0x0a])]);
    const folder = new CliFolder({ 'a.gazette': bytes });
    const checked = await folder.run(['check', 'a.gazette']);
    assert.deepEqual([checked.code, /doc-number\/bracket/.test(checked.out)], [1, true]);
    const fixed = await folder.run(['check', '--fix', 'a.gazette']);
    assert.equal(fixed.code, 2);
    assert.match(fixed.out, /没有写入/);
    assert.ok(folder.read('a.gazette').equals(bytes));
    folder.remove();
  });

  it('GB18030 with a broken byte is checked but not written', async () => {
    const bytes = Buffer.concat([iconv.encode(WRONG, 'gb18030'), Buffer.from([0xff, 0x0a])]);
    const folder = new CliFolder({ 'a.gazette': bytes });
    assert.equal((await folder.run(['check', '--fix', 'a.gazette'])).code, 2);
    assert.ok(folder.read('a.gazette').equals(bytes));
    folder.remove();
  });

  it('UTF-16 without its mark and other binary content are refused', async () => {
    assert.equal(await decodeText(Buffer.from(RIGHT, 'utf16le')), undefined);
    assert.equal(await decodeText(Buffer.from('ascii only\n', 'utf16le')), undefined);
  });
});

describe('writing a file', () => {
  it('keeps the mode and leaves no other file behind', async () => {
    const folder = new CliFolder({ 'a.gazette': WRONG });
    chmodSync(folder.at('a.gazette'), 0o640);
    await folder.run(['check', '--fix', '.']);
    assert.equal(statSync(folder.at('a.gazette')).mode & 0o777, 0o640);
    assert.deepEqual(readdirSync(folder.path), ['a.gazette']);
    folder.remove();
  });

  it('a link stays a link and what it leads to is mended', async () => {
    const folder = new CliFolder({ 'real.txt': WRONG });
    symlinkSync('real.txt', folder.at('a.gazette'));
    await folder.run(['check', '--fix', 'a.gazette']);
    assert.ok(lstatSync(folder.at('a.gazette')).isSymbolicLink());
    assert.equal(folder.read('real.txt').toString(), RIGHT);
    folder.remove();
  });

  it('a file without a safe fix is not touched', async () => {
    const folder = new CliFolder({ 'a.gazette': RIGHT });
    const { mtimeMs, ino } = statSync(folder.at('a.gazette'));
    await folder.run(['check', '--fix', '.']);
    const after = statSync(folder.at('a.gazette'));
    assert.deepEqual([after.mtimeMs, after.ino], [mtimeMs, ino]);
    folder.remove();
  });

  it('a file that was changed since it was read is not written', () => {
    const folder = new CliFolder({ 'a.gazette': '新' });
    assert.throws(() => replaceFile(folder.at('a.gazette'), Buffer.from('旧'), Buffer.from('改')), ChangedMeanwhile);
    assert.equal(folder.read('a.gazette').toString(), '新');
    folder.remove();
  });
});
