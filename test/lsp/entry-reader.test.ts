/** Reading files into entries in a thread of its own: the same entries as in this one, also when the thread cannot start or breaks. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { directReader, threadReader, type EntryRead } from '../../server/src/lsp/entry-reader';
import { fileTree } from '../../server/src/machine/file-tree';
import { CliFolder } from '../support/cli';

const script = path.resolve(__dirname, '../../out/reader-under-test.js');

describe('reading files in a thread', () => {
  const names = Array.from({ length: 20 }, (_, n) => `${n}.gazette`);
  const folder = new CliFolder(
    Object.fromEntries(
      names.map((name, n) => [
        name,
        `关于第${n}号事项的通知\n浙政发〔2021〕${n}号\n\n各市：\n　　根据《某某条例》办理。\n`,
      ]),
    ),
  );
  after(() => folder.remove());
  before(() => {
    buildSync({
      entryPoints: [path.resolve(__dirname, '../../server/src/lsp/main.ts')],
      outfile: script,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      mainFields: ['module', 'main'],
    });
  });

  /** What two readers make of all files and of one that is not there. */
  async function same(reader: ReturnType<typeof directReader>): Promise<void> {
    const direct = directReader(fileTree);
    const all = (from: typeof direct): Promise<EntryRead[]> =>
      Promise.all([...names, 'nothing.gazette'].map((name) => from.read(folder.at(name), `file:///${name}`)));
    assert.deepEqual(await all(reader), await all(direct));
  }

  it('gives the same entries, and again after it was let go of', async () => {
    const reader = threadReader(script, fileTree);
    await same(reader);
    reader.end();
    await same(reader);
    reader.end();
  });

  it('is done in this thread when there can be no other', async () => {
    await same(threadReader(folder.at('no-script.js'), fileTree));
    folder.write('throws.js', 'throw new Error("broken on purpose")');
    const reader = threadReader(folder.at('throws.js'), fileTree);
    await same(reader);
    reader.end();
  });
});
