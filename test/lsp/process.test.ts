/** The server as a process of its own: over standard input and output and over Node's channel, and how it ends. */
import assert from 'node:assert/strict';
import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { buildSync } from 'esbuild';
import {
  createProtocolConnection,
  IPCMessageReader,
  IPCMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
  type DocumentSymbol,
  type InitializeResult,
  type ProtocolConnection,
} from 'vscode-languageserver/node';
import { NOTICE } from '../features/texts';

/** Bundled as the package's is, so that what is tested starts as fast and finds its files as the real one does. */
const main = path.resolve(__dirname, '../../out/server-under-test.js');
const children: ChildProcess[] = [];

function start(...args: string[]): ChildProcess {
  const child = spawn(process.execPath, [main, ...args], { stdio: 'pipe' });
  children.push(child);
  return child;
}

function connect(child: ChildProcess): ProtocolConnection {
  assert.ok(child.stdout && child.stdin);
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onUnhandledNotification(() => {});
  connection.listen();
  return connection;
}

async function symbolsOf(connection: ProtocolConnection, processId: number | null): Promise<DocumentSymbol[]> {
  const result = await connection.sendRequest<InitializeResult>('initialize', {
    processId,
    rootUri: null,
    capabilities: { textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } },
  });
  assert.equal(result.serverInfo?.name, 'gazette-language-server');
  assert.match(result.serverInfo?.version ?? '', /^\d+\.\d+\.\d+/);
  await connection.sendNotification('initialized', {});
  const uri = 'untitled:1';
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'gazette', version: 1, text: NOTICE },
  });
  return connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });
}

async function output(child: ChildProcess): Promise<{ code: number | null; out: string; err: string }> {
  const read = { out: '', err: '' };
  child.stdout?.on('data', (data) => (read.out += String(data)));
  child.stderr?.on('data', (data) => (read.err += String(data)));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...read };
}

describe('the server as a process', () => {
  before(() => {
    buildSync({
      entryPoints: [path.resolve(__dirname, '../../server/src/lsp/main.ts')],
      outfile: main,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      mainFields: ['module', 'main'],
    });
  });

  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
  });

  it('speaks over standard input and output, writes nothing but messages, and ends when asked', async () => {
    const child = start('--stdio');
    let first = '';
    child.stdout?.once('data', (data) => (first = String(data)));
    const connection = connect(child);
    assert.equal((await symbolsOf(connection, process.pid)).length, 1);
    assert.match(first, /^Content-Length: \d+\r\n/);
    await connection.sendRequest('shutdown');
    const ended = once(child, 'exit');
    await connection.sendNotification('exit');
    assert.deepEqual((await ended)[0], 0);
  });

  it('speaks over Node’s channel, and ends when the channel closes', async () => {
    const child = fork(main, ['--node-ipc'], { execArgv: [], stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    children.push(child);
    const connection = createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
    connection.onUnhandledNotification(() => {});
    connection.listen();
    assert.equal((await symbolsOf(connection, process.pid)).length, 1);
    const ended = once(child, 'exit');
    child.disconnect();
    await ended;
  });

  it('ends when its standard input ends', async () => {
    const child = start('--stdio');
    await symbolsOf(connect(child), null);
    const ended = once(child, 'exit');
    child.stdin?.end();
    await ended;
  });

  it('ends when the process that started it is gone', async () => {
    const parent = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    children.push(parent);
    const child = start('--stdio');
    await symbolsOf(connect(child), parent.pid ?? null);
    const ended = once(child, 'exit');
    parent.kill('SIGKILL');
    await ended;
  });

  it('says how to start it when started without a way to speak, and its version when asked', async () => {
    const [bare, version, help] = await Promise.all([
      output(start()),
      output(start('--version')),
      output(start('--help')),
    ]);
    assert.equal(bare.code, 2);
    assert.equal(bare.out, '');
    assert.match(bare.err, /--stdio/);
    assert.match(version.out, /^\d+\.\d+\.\d+\n$/);
    assert.match(help.out, /--node-ipc/);
    assert.deepEqual([version.code, help.code], [0, 0]);
  });
});
