/** The port to files on a real disk, and walking folders through it: links, large files, files that are no text. */
import assert from 'node:assert/strict';
import { symlinkSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { walkFolder } from '../../server/src/lint/folder-walk';
import { fileTree, MOST_BYTES } from '../../server/src/machine/file-tree';
import { CliFolder } from '../support/cli';

/** The paths a walk meets, relative to the root. */
async function met(root: string, cancel = { cancelled: false }): Promise<string[]> {
  const options = { files: fileTree, separator: path.sep, configFor: async () => undefined };
  const found: string[] = [];
  for await (const file of walkFolder(root, options, cancel)) found.push(path.relative(root, file.path));
  return found;
}

describe('files on the disk', () => {
  const folder = new CliFolder({
    'a.gazette': '通知',
    'sub/b.公文': Buffer.from('b9abcec4', 'hex'),
    'sub/zeros.gazette': Buffer.alloc(100),
    'sub/gazette.library.csv': '标题\n',
    'sub/notes.txt': '',
    '.git/c.gazette': '',
    'outer/.gitignore': '/hidden\n',
    'outer/.git/config': '',
    'outer/inner/d.gazette': '',
    'outer/inner/hidden/e.gazette': '',
    'outer/hidden/f.gazette': '',
  });
  symlinkSync(folder.path, folder.at('sub/circle'));
  symlinkSync(folder.at('a.gazette'), folder.at('sub/link.gazette'));
  symlinkSync(folder.at('nowhere'), folder.at('sub/broken.gazette'));
  after(() => folder.remove());

  it('are met by name, links to files followed, links to folders not', async () => {
    assert.deepEqual(await met(folder.path), [
      'a.gazette',
      path.join('outer', 'inner', 'd.gazette'),
      path.join('outer', 'inner', 'hidden', 'e.gazette'),
      path.join('sub', 'b.公文'),
      path.join('sub', 'gazette.library.csv'),
      path.join('sub', 'link.gazette'),
      path.join('sub', 'zeros.gazette'),
    ]);
  });

  it('below a folder of a repository obey the .gitignore above it', async () => {
    folder.write('outer/.gitignore', 'hidden/\n');
    assert.deepEqual(await met(folder.at('outer/inner')), ['d.gazette']);
  });

  it('are read in their encoding, and those that cannot be read say why', async () => {
    const kind = async (name: string): Promise<unknown> => {
      const found = await fileTree.read(folder.at(name));
      return found.kind === 'text' ? found.text : found.kind;
    };
    assert.equal(await kind('sub/b.公文'), '公文');
    assert.equal(await kind('sub/zeros.gazette'), 'unreadable');
    assert.equal(await kind('nothing.gazette'), 'absent');
    assert.equal(await kind('sub'), 'unreadable');
    folder.write('large.gazette', '');
    truncateSync(folder.at('large.gazette'), MOST_BYTES + 1);
    assert.equal(await kind('large.gazette'), 'too-large');
    folder.write('large.gazette', '');
  });

  it('are walked no further when nobody wants it any more', async () => {
    assert.deepEqual(await met(folder.path, { cancelled: true }), []);
    assert.deepEqual(await met(folder.at('nowhere')), []);
  });
});
