/**
 * A folder of ten thousand documents, through the built server over standard input and output: how long the open document waits for its first
 * diagnostics, how typing feels while the rest is read, how long that takes and what it costs, and what questions over the whole cost then.
 *
 *   npm run build -- --production && npm run bench:folder -- [--files 10000] [--server dist/server.js] [--json]
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { DocumentDiagnosticReport } from 'vscode-languageserver/node';
import { buildModel } from '../server/src/model/build';
import { parseText } from '../server/src/syntax/syntax-tree';
import { readEntry } from '../server/src/workspace/read-entry';
import { WorkspaceIndex } from '../server/src/workspace/workspace-index';
import { makeFile } from './folder/documents';
import { MeasuredServer } from './folder/wire';

const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '10000' },
    server: { type: 'string', default: path.resolve(__dirname, '../dist/server.js') },
    json: { type: 'boolean', default: false },
  },
});
const COUNT = Number(values.files);
/** The document that is open: an issue, the largest there is, or the first file of a small folder. */
const OPEN = Math.min(99, COUNT - 1);

void main();

async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'gazette-folder-'));
  try {
    const characters = writeFolder(folder);
    const results = { files: COUNT, characters, ...(await measureServer(folder)), ...measureIndex() };
    if (values.json) console.log(JSON.stringify(results));
    else for (const [name, value] of Object.entries(results)) console.log(`${name}: ${String(value)}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeFolder(folder: string): number {
  let characters = 0;
  for (let n = 0; n < COUNT; n++) {
    const { path: relative, text } = makeFile(n);
    const file = path.join(folder, relative);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    characters += text.length;
  }
  return characters;
}

async function measureServer(folder: string): Promise<Record<string, string | number>> {
  const server = new MeasuredServer(values.server);
  await server.initialize(pathToFileURL(folder).href);
  const { path: relative, text } = makeFile(OPEN);
  const uri = pathToFileURL(path.join(folder, relative)).href;
  const pull = (): Promise<DocumentDiagnosticReport> =>
    server.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });

  const opened = performance.now();
  void server.connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'gazette', version: 1, text },
  });
  await pull();
  const first = performance.now() - opened;

  let read = false;
  const whole = server.folderRead.then(() => {
    read = true;
    return performance.now() - opened;
  });
  const { length } = text.slice(0, text.length >> 1).split('\n');
  const times: number[] = [];
  for (let version = 2; !read; version++) {
    const started = performance.now();
    const at = { line: length, character: 0 };
    void server.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: at, end: at }, text: '好' }],
    });
    await pull();
    times.push(performance.now() - started);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  times.sort((a, b) => a - b);
  const memory = server.memory();
  const results = {
    'open document, characters': text.length,
    'first diagnostics, ms': round(first),
    'whole folder, s': round((await whole) / 1000),
    'a key while it is read, median ms': round(times[times.length >> 1]),
    'a key while it is read, 95th percentile ms': round(times[Math.floor(times.length * 0.95)]),
    'a key while it is read, slowest ms': round(times.at(-1)),
    'keys typed meanwhile': times.length,
    'memory, highest MB': memory?.peak ?? 'unknown',
    'memory afterwards, MB': memory?.now ?? 'unknown',
    ...(await measureReferences(server, uri, text)),
  };
  await server.stop();
  return results;
}

/** References of the document number the open file begins with, when the server offers references. */
async function measureReferences(server: MeasuredServer, uri: string, text: string): Promise<Record<string, number>> {
  if (!server.capabilities.referencesProvider) return {};
  const line = text.split('\n').findIndex((one) => /〔\d{4}〕\d+号$/.test(one));
  const ask = async (): Promise<[number, number]> => {
    const started = performance.now();
    const found = await server.connection.sendRequest<unknown[] | null>('textDocument/references', {
      textDocument: { uri },
      position: { line, character: 2 },
      context: { includeDeclaration: true },
    });
    return [performance.now() - started, found?.length ?? 0];
  };
  const [cold] = await ask();
  const warm: number[] = [];
  let count = 0;
  for (let i = 0; i < 20; i++) {
    const [time, found] = await ask();
    warm.push(time);
    count = found;
  }
  warm.sort((a, b) => a - b);
  return { 'references, first ms': round(cold), 'references, median ms': round(warm[10]), 'references found': count };
}

/** The questions features ask, put to an index of the same documents in this process. */
function measureIndex(): Record<string, number> {
  const index = new WorkspaceIndex();
  const before = performance.now();
  for (let n = 0; n < COUNT; n++) {
    const { path: relative, text } = makeFile(n);
    index.set(readEntry(`file:///${relative}`, buildModel(parseText(text))));
  }
  const built = performance.now() - before;
  const documents = index.documents();
  const each = (ask: (at: number) => unknown): number => {
    const started = performance.now();
    for (let i = 0; i < documents.length; i++) ask(i);
    return Math.round(((performance.now() - started) * 1e6) / documents.length) / 1000;
  };
  return {
    'documents in the index': documents.length,
    'index built in one process, s': round(built / 1000),
    'citing, mean µs': each((i) => documents[i] && index.citing(documents[i])),
    'by number, mean µs': each((i) => index.byNumber(documents[i]?.number?.key ?? '')),
    'by title, mean µs': each((i) => documents[i]?.title && index.byTitle(documents[i].title.name)),
  };
}

function round(value: number | undefined): number {
  return Math.round((value ?? 0) * 10) / 10;
}
