/** Where settings come from and which hold: language, the editor’s settings, the nearest .gazetterc.json. */
import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { NOTICE } from '../features/texts';
import { absolute, TestClient } from './client';

const uriOf = (...parts: string[]): string => pathToFileURL(absolute(...parts)).href;
const codes = async (client: TestClient, uri: string): Promise<unknown[]> =>
  (await client.items(uri)).map((item) => item.code);
const OTHER_TWICE = ['wording/other', 'wording/other'];

describe('the language of messages', () => {
  const first = async (client: TestClient): Promise<string> => {
    client.open('untitled:1', NOTICE);
    return String((await client.items('untitled:1'))[0]?.message);
  };

  it('is that of the client', async () => {
    assert.match(await first(await TestClient.start({ initialize: { locale: 'en-GB' } })), /must not stand/);
    assert.match(await first(await TestClient.start({ initialize: { locale: 'zh-CN' } })), /不得有/);
    assert.match(await first(await TestClient.start({ initialize: { locale: 'fr' } })), /must not stand/);
    assert.match(await first(await TestClient.start()), /不得有/);
  });

  it('is what gazette.locale says, when it says something', async () => {
    const english = await TestClient.start({ initialize: { locale: 'zh-cn' }, settings: () => ({ locale: 'en' }) });
    assert.match(await first(english), /must not stand/);
    const auto = await TestClient.start({ initialize: { locale: 'en' }, settings: () => ({ locale: 'auto' }) });
    assert.match(await first(auto), /must not stand/);
  });
});

describe('settings of the editor', () => {
  it('turn rules off and change when the client says so', async () => {
    let settings: object = { rules: { 'wording/sample': 'off' } };
    const client = await TestClient.start({ settings: () => settings });
    client.open('untitled:1', NOTICE);
    assert.deepEqual(await codes(client, 'untitled:1'), OTHER_TWICE);
    settings = { rules: { 'wording/*': 'off' } };
    client.notify('workspace/didChangeConfiguration', { settings: null });
    assert.deepEqual(await codes(client, 'untitled:1'), []);
    assert.equal(client.refreshes, 1);
    assert.deepEqual(client.registered.toSorted(), [
      'workspace/didChangeConfiguration',
      'workspace/didChangeWatchedFiles',
    ]);
  });

  it('are taken from initialize and from notifications for clients that cannot be asked', async () => {
    const client = await TestClient.start({
      capabilities: { textDocument: { diagnostic: {} } },
      initialize: { initializationOptions: { settings: { rules: { 'wording/other': 'off' } } } },
    });
    client.open('untitled:1', NOTICE);
    assert.deepEqual(await codes(client, 'untitled:1'), ['wording/sample']);
    client.notify('workspace/didChangeConfiguration', {
      settings: { gazette: { rules: { 'wording/sample': 'off' } } },
    });
    assert.deepEqual(await codes(client, 'untitled:1'), OTHER_TWICE);
  });

  it('of a broken shape do no harm', async () => {
    for (const settings of [null, 7, [], { rules: 3, profile: {}, maxFindings: 'many', locale: 4 }]) {
      const client = await TestClient.start({ settings: () => settings });
      client.open('untitled:1', NOTICE);
      assert.equal((await client.items('untitled:1')).length, 3);
    }
  });
});

describe('the nearest .gazetterc.json', () => {
  it('holds for the documents below it, each folder with its own', async () => {
    const files = new Map([
      [absolute('one', '.gazetterc.json'), '{ "rules": { "wording/sample": "off" } }'],
      [absolute('two', '.gazetterc.json'), '{ "rules": { "wording/other": "error" } }'],
    ]);
    const client = await TestClient.start({ files });
    const [one, two, three] = [
      uriOf('one', 'deep', 'a.gazette'),
      uriOf('two', 'b.gazette'),
      uriOf('three', 'c.gazette'),
    ];
    for (const uri of [one, two, three]) client.open(uri, NOTICE);
    assert.deepEqual(await codes(client, one), OTHER_TWICE);
    assert.deepEqual(
      (await client.items(two)).map((item) => item.severity),
      [1, 1, 2],
    );
    assert.equal((await client.items(three)).length, 3);
  });

  it('is stronger than the editor, and read again when it changes', async () => {
    const path = absolute('one', '.gazetterc.json');
    const files = new Map([[path, '{ "rules": { "wording/sample": "hint" } }']]);
    const client = await TestClient.start({ files, settings: () => ({ rules: { 'wording/sample': 'error' } }) });
    const uri = uriOf('one', 'a.gazette');
    client.open(uri, NOTICE);
    assert.equal((await client.items(uri)).at(-1)?.severity, 4);
    files.delete(path);
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: pathToFileURL(path).href, type: 3 }] });
    assert.equal((await client.items(uri)).at(-1)?.severity, 1);
    assert.equal(client.refreshes, 1);
  });

  it('leaves out what it excludes', async () => {
    const files = new Map([[absolute('one', '.gazetterc.json'), '{ "exclude": ["old/"] }']]);
    const client = await TestClient.start({ files });
    const uri = uriOf('one', 'old', 'a.gazette');
    client.open(uri, NOTICE);
    assert.deepEqual(await client.items(uri), []);
    assert.equal(client.statuses.at(-1)?.excluded, true);
  });
});
