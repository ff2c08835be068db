/** The entries of a settings file follow files and folders that are moved. */
import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/base/edit';
import { movedEntries } from '../../server/src/features/moved-files';

function after(text: string, from: string, to: string): string | undefined {
  return applyEdits(text, movedEntries(text, '/folder/docs', [{ from, to }]));
}

describe('settings when files are moved', () => {
  const TEXT =
    '{\n  // 草稿\n  "exclude": ["旧稿/", "/草稿.gazette", "附件/*.公文"],\n  "include": ["报送/正式.txt", "!正式.txt",],\n}\n';

  it('renames the entry that names the file, and leaves comments and everything else', () => {
    assert.equal(
      after(TEXT, '/folder/docs/草稿.gazette', '/folder/docs/定稿.gazette'),
      TEXT.replace('草稿.g', '定稿.g'),
    );
    assert.equal(
      after(TEXT, '/folder/docs/报送/正式.txt', '/folder/docs/归档/正式.txt'),
      TEXT.replace('报送/', '归档/'),
    );
  });

  it('renames the folder in entries of the folder and of what lies in it', () => {
    assert.equal(after(TEXT, '/folder/docs/旧稿', '/folder/docs/2020/旧稿'), TEXT.replace('"旧稿/"', '"2020/旧稿/"'));
    assert.equal(after(TEXT, '/folder/docs/附件', '/folder/docs/附录'), TEXT.replace('附件/*', '附录/*'));
    assert.equal(after(TEXT, '/folder/docs/报送', '/folder/docs/已报'), TEXT.replace('报送/正式', '已报/正式'));
  });

  it('leaves other files, names in other folders and what is moved away alone', () => {
    assert.deepEqual(
      movedEntries(TEXT, '/folder/docs', [{ from: '/folder/docs/甲/正式.txt', to: '/folder/docs/甲/乙.txt' }]),
      [],
    );
    assert.deepEqual(movedEntries(TEXT, '/folder/docs', [{ from: '/folder/docs/旧稿', to: '/folder/旧稿' }]), []);
    assert.deepEqual(
      movedEntries(TEXT, '/folder/docs', [{ from: '/folder/docs2/旧稿', to: '/folder/docs2/新稿' }]),
      [],
    );
  });

  it('writes what would be a wild card so that it is none', () => {
    assert.equal(
      after('{"exclude": ["甲.txt"]}', '/folder/docs/甲.txt', '/folder/docs/#甲[1].txt'),
      '{"exclude": ["\\\\#甲\\\\[1\\\\].txt"]}',
    );
    assert.equal(
      after('{"exclude": ["甲\\\\[1\\\\].txt"]}', '/folder/docs/甲[1].txt', '/folder/docs/乙.txt'),
      '{"exclude": ["乙.txt"]}',
    );
  });

  it('says nothing of a text that is no settings file', () => {
    for (const text of ['', '[', '[]', '{"exclude": 3}', 'null']) {
      assert.deepEqual(movedEntries(text, '/folder/docs', [{ from: '/folder/docs/a', to: '/folder/docs/b' }]), []);
    }
  });
});
