/** The folders of the window: read behind the open document, followed through file events, shown as progress, cancelled. */
import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { FileChangeType, type Diagnostic } from 'vscode-languageserver/node';
import { knownRule } from '../support/fake-rules';
import { TOO_LARGE, UNREADABLE } from '../support/memory-files';
import { absolute, CAPABLE, TestClient, textAt, type ClientOptions } from './client';

const ROOT = absolute('work');
const path = (...parts: string[]): string => absolute('work', ...parts);
const uri = (...parts: string[]): string => pathToFileURL(path(...parts)).href;

/** A notice with the serial of its number. */
function notice(serial: number): string {
  return `关于第${serial}号事项的通知\n浙政发〔2021〕${serial}号\n\n各市人民政府：\n　　现通知如下。\n\n浙江省人民政府\n2021年5月17日\n`;
}

async function start(files: Map<string, string>, options: ClientOptions = {}): Promise<TestClient> {
  return TestClient.start({
    files,
    rules: [knownRule('reference/known')],
    ...options,
    initialize: { workspaceFolders: [{ uri: pathToFileURL(ROOT).href, name: 'work' }], ...options.initialize },
  });
}

/** Opens a.gazette and waits until the folders are read. */
async function opened(files: Map<string, string>, options: ClientOptions = {}): Promise<TestClient> {
  const client = await start(files, options);
  client.open(uri('a.gazette'), notice(1));
  await client.items(uri('a.gazette'));
  await client.until(() => client.refreshes > 0);
  return client;
}

/** What the rule says is known, now. */
async function known(client: TestClient): Promise<Diagnostic['message'] | undefined> {
  return (await client.items(uri('a.gazette')))[0]?.message;
}

/** Waits for the next refresh, having done something. */
async function refreshed(client: TestClient, act: () => void): Promise<void> {
  const before = client.refreshes;
  act();
  await client.until(() => client.refreshes > before);
}

const change = (client: TestClient, type: FileChangeType, ...uris: string[]): void =>
  client.notify('workspace/didChangeWatchedFiles', { changes: uris.map((one) => ({ uri: one, type })) });

describe('the folders of the window', () => {
  it('are read when the open document has been checked, and its findings asked for again', async () => {
    const files = new Map([
      [path('a.gazette'), notice(1)],
      [path('b', 'c.公文'), notice(2)],
      [path('notes.txt'), notice(3)],
    ]);
    const client = await start(files);
    client.open(uri('a.gazette'), notice(1));
    assert.equal(await known(client), '');
    await client.until(() => client.refreshes > 0);
    assert.equal(await known(client), '浙政发〔2021〕2号');
  });

  it('give related places in other files, open or not', async () => {
    const files = new Map([[path('b.gazette'), `\n\n${notice(2)}`]]);
    const client = await opened(files);
    const related = async (): Promise<unknown> =>
      (await client.items(uri('a.gazette')))[0]?.relatedInformation?.map(({ location }) => [
        location.uri,
        location.range.start,
      ]);
    assert.deepEqual(await related(), [[uri('b.gazette'), { line: 3, character: 0 }]]);
    client.open(uri('b.gazette'), notice(2));
    await client.items(uri('b.gazette'));
    const place = (await client.items(uri('a.gazette')))[0]?.relatedInformation?.[0]?.location.range;
    assert.ok(place);
    assert.equal(textAt(notice(2), place), '浙政发〔2021〕2号');
    const [item] = await client.items(uri('a.gazette'));
    assert.deepEqual(item?.tags, [2]);
  });

  it('leave out what .gitignore at any level, settings and files.exclude leave out, and take what settings include', async () => {
    const files = new Map([
      [path('.gitignore'), 'build/\n*.tmp.gazette\n'],
      [path('build', 'b.gazette'), notice(2)],
      [path('c.tmp.gazette'), notice(3)],
      [path('keep', '.gitignore'), '!*.tmp.gazette\n'],
      [path('keep', 'd.tmp.gazette'), notice(4)],
      [path('.gazetterc.json'), '{ "exclude": ["old/"], "include": ["*.txt"] }'],
      [path('old', 'e.gazette'), notice(5)],
      [path('hidden', 'f.gazette'), notice(6)],
      [path('node_modules', 'g.gazette'), notice(7)],
      [path('h.txt'), notice(8)],
    ]);
    const client = await opened(files, { settings: () => ({ '**/hidden': true, '**/keep': false }) });
    assert.equal(await known(client), '浙政发〔2021〕8号 浙政发〔2021〕4号');
  });

  it('give the rows of a library, with its findings shown on it', async () => {
    const library = '文号,标题,状态\n国发〔2019〕11号,某某意见,废止\n国发〔2019〕12号,另一意见,作废了\n';
    const files = new Map([[path('gazette.library.csv'), library]]);
    const client = await opened(files);
    assert.equal(await known(client), '某某意见 另一意见');
    const { diagnostics } = await client.pushed(uri('gazette.library.csv'));
    assert.deepEqual(
      diagnostics.map(({ code, range }) => [code, textAt(library, range)]),
      [['library/unknown-status', '作废了']],
    );
    files.delete(path('gazette.library.csv'));
    await refreshed(client, () => change(client, FileChangeType.Deleted, uri('gazette.library.csv')));
    assert.equal(await known(client), '');
    await client.pushed(uri('gazette.library.csv'), (params) => params.diagnostics.length === 0);
  });

  it('take a library as it is typed', async () => {
    const files = new Map([[path('gazette.library.csv'), '标题\n某某意见\n']]);
    const client = await opened(files);
    await refreshed(client, () => client.open(uri('gazette.library.csv'), '标题\n某某办法\n', 'csv'));
    assert.equal(await known(client), '某某办法');
    await refreshed(client, () => client.close(uri('gazette.library.csv')));
    assert.equal(await known(client), '某某意见');
  });

  it('follow files that are made, changed and deleted, folders with them', async () => {
    const files = new Map([
      [path('b.gazette'), notice(2)],
      [path('sub', 'c.gazette'), notice(3)],
    ]);
    const client = await opened(files);
    assert.ok(
      ['**/*.gazette', '**/*.公文', '**/gazette.library.csv', '**/.gitignore'].every((one) =>
        client.watched.includes(one),
      ),
    );
    files.set(path('b.gazette'), notice(4)).set(path('d.gazette'), notice(5));
    await refreshed(client, () => {
      change(client, FileChangeType.Changed, uri('b.gazette'));
      change(client, FileChangeType.Created, uri('d.gazette'), uri('ignored.txt'));
    });
    assert.equal(await known(client), '浙政发〔2021〕4号 浙政发〔2021〕5号 浙政发〔2021〕3号');
    files.delete(path('sub', 'c.gazette'));
    await refreshed(client, () => change(client, FileChangeType.Deleted, uri('sub')));
    assert.equal(await known(client), '浙政发〔2021〕4号 浙政发〔2021〕5号');
    files.set(path('.gitignore'), 'd.gazette\n');
    await refreshed(client, () => change(client, FileChangeType.Created, uri('.gitignore')));
    assert.equal(await known(client), '浙政发〔2021〕4号');
  });

  it('follow what is typed in another open document, for clients that pull and that are pushed to', async () => {
    const edit = { line: 1, character: 9 };
    const pulling = await opened(new Map([[path('b.gazette'), notice(2)]]));
    pulling.open(uri('b.gazette'), notice(2));
    pulling.edit(uri('b.gazette'), 2, edit, { ...edit, character: 10 }, '7');
    assert.equal(await known(pulling), '浙政发〔2021〕7号');
    pulling.close(uri('b.gazette'));
    assert.equal(await known(pulling), '浙政发〔2021〕2号');

    const client = await start(new Map(), { capabilities: { textDocument: { publishDiagnostics: {} } } });
    client.open(uri('a.gazette'), notice(1));
    client.open(uri('b.gazette'), notice(2));
    client.edit(uri('b.gazette'), 2, edit, { ...edit, character: 10 }, '7');
    await client.pushed(uri('a.gazette'), ({ diagnostics }) => diagnostics[0]?.message === '浙政发〔2021〕7号');
  });

  it('survive files that vanish while they are read, are too large or cannot be read, and say so in the log', async () => {
    const files = new Map([
      [path('b.gazette'), TOO_LARGE],
      [path('c.gazette'), UNREADABLE],
      [path('d.gazette'), notice(4)],
    ]);
    const client = await opened(files);
    assert.equal(await known(client), '浙政发〔2021〕4号');
    assert.equal(client.logged.length, 2);
    assert.ok(client.logged.some((line) => line.includes('50000000 bytes')));
    // Said to have changed, and gone when it is looked at.
    files.delete(path('d.gazette'));
    await refreshed(client, () => change(client, FileChangeType.Changed, uri('d.gazette')));
    assert.equal(await known(client), '');
  });

  it('know an open document and its file for one, however the client spells its name', async () => {
    const name = '通知（二）(1)+a.gazette';
    const files = new Map([[path(name), notice(2)]]);
    const spelled = [uri(name), uri(name).replace(/[()+]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`)];
    for (const [one = '', early] of [
      [spelled[0], true],
      [spelled[1], true],
      [spelled[1], false],
    ] as const) {
      const client = await start(files);
      if (early) client.open(one, notice(3));
      client.open(uri('a.gazette'), notice(1));
      await client.items(uri('a.gazette'));
      await client.until(() => client.refreshes > 0);
      if (!early) client.open(one, notice(3));
      assert.equal(await known(client), '浙政发〔2021〕3号');
    }
  });

  it('show progress when there is much to read, and stop when a person cancels it', async () => {
    const files = new Map<string, string>();
    for (let i = 0; i < 300; i++) files.set(path(`${i}.gazette`), notice(i));
    const capabilities = { ...CAPABLE, window: { workDoneProgress: true } };
    const done = await opened(files, { capabilities });
    assert.deepEqual([done.progress[0]?.kind, done.progress.at(-1)?.kind], ['begin', 'end']);
    assert.ok(done.progress.length > 3);

    const client = await start(files, { capabilities });
    client.open(uri('a.gazette'), notice(1));
    await client.items(uri('a.gazette'));
    await client.until(() => client.progress.length > 0);
    client.notify('window/workDoneProgress/cancel', { token: client.progress[0]?.token });
    await client.until(() => client.progress.at(-1)?.kind === 'end');
    const names = String(await known(client)).split(' ');
    assert.ok(names.length < 300, `${names.length} files were read`);
  });

  it('may be none at all', async () => {
    const client = await TestClient.start({ rules: [knownRule('reference/known')] });
    client.open('untitled:Untitled-1', notice(1));
    client.open('untitled:Untitled-2', notice(2));
    assert.equal((await client.items('untitled:Untitled-1'))[0]?.message, '浙政发〔2021〕2号');
    assert.deepEqual(client.logged, []);
  });
});
