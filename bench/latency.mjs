// Edit latency of the language server over standard input and output: types one character in the middle of a file and waits for the
// diagnostics of that version, a hundred times, pulled and pushed. Measures the built server from outside; knows nothing of what it finds.
//
//   npm run build && node bench/latency.mjs FILE [--times 100] [--server dist/server.js] [--json]
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    times: { type: 'string', default: '100' },
    warmup: { type: 'string', default: '100' },
    server: { type: 'string', default: path.resolve(import.meta.dirname, '../dist/server.js') },
    json: { type: 'boolean', default: false },
  },
});
const [file] = positionals;
if (file === undefined) {
  console.error('usage: node bench/latency.mjs FILE [--times 100] [--warmup 100] [--server dist/server.js] [--json]');
  process.exit(2);
}
const text = readFileSync(file, 'utf8');
const results = { file: path.basename(file), characters: text.length, times: Number(values.times) };
for (const mode of ['pull', 'push']) results[mode] = await measure(mode);

if (values.json) console.log(JSON.stringify(results));
else {
  console.log(
    `${results.file}: ${results.characters} characters, ${results.times} edits, ${values.warmup} before them to warm up`,
  );
  for (const mode of ['pull', 'push']) {
    const { first, median, p95, max, findings } = results[mode];
    console.log(
      `${mode}: median ${median} ms, 95th percentile ${p95} ms, slowest ${max} ms; opening ${first} ms; ${findings} findings`,
    );
  }
}

/** Opens the file in a server of its own and types. */
async function measure(mode) {
  const server = spawn(process.execPath, [values.server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const wire = connect(server);
  const uri = pathToFileURL(path.resolve(file)).href;
  const textDocument = mode === 'pull' ? { diagnostic: {} } : { publishDiagnostics: {} };
  await wire.request('initialize', { processId: process.pid, rootUri: null, capabilities: { textDocument } });
  wire.notify('initialized', {});

  // In the middle of the line that holds the middle of the file; if that line is blank, in the next that is not.
  const lines = text.split(/\r\n|\r|\n/);
  let line = text.slice(0, text.length >> 1).split(/\r\n|\r|\n/).length - 1;
  while (line < lines.length - 1 && lines[line].trim() === '') line++;
  let character = lines[line].length >> 1;
  // Not between the halves of one character.
  if (/[\uDC00-\uDFFF]/.test(lines[line][character] ?? '')) character++;
  let version = 1;
  let resultId;
  let items = [];
  const diagnostics = async () => {
    if (mode === 'push') {
      items = (await wire.notified('textDocument/publishDiagnostics', (params) => params.version === version))
        .diagnostics;
      return;
    }
    const report = await wire.request('textDocument/diagnostic', { textDocument: { uri }, previousResultId: resultId });
    resultId = report.resultId;
    items = report.items ?? items;
  };

  let started = performance.now();
  wire.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'gazette', version, text } });
  await diagnostics();
  const first = performance.now() - started;
  const times = [];
  for (let i = 0; i < Number(values.warmup) + results.times; i++) {
    version++;
    started = performance.now();
    const position = { line, character: character + i };
    wire.notify('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: position, end: position }, text: '好' }],
    });
    await diagnostics();
    if (i >= Number(values.warmup)) times.push(performance.now() - started);
    // A person pauses between keys; the server's own chores belong there.
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await wire.request('shutdown');
  wire.notify('exit');
  times.sort((a, b) => a - b);
  const at = (share) => round(times[Math.min(times.length - 1, Math.floor(times.length * share))]);
  return { first: round(first), median: at(0.5), p95: at(0.95), max: at(1), findings: items.length };
}

function round(milliseconds) {
  return Math.round(milliseconds * 10) / 10;
}

/** The protocol's framing, by hand: what is measured is the server, not a client library. */
function connect(server) {
  let buffered = Buffer.alloc(0);
  let id = 0;
  const answers = new Map();
  const waiting = [];
  const seen = [];
  server.stdout.on('data', (chunk) => {
    buffered = Buffer.concat([buffered, chunk]);
    for (;;) {
      const head = buffered.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(buffered.toString('latin1', 0, head))?.[1]);
      if (buffered.length < head + 4 + length) return;
      const message = JSON.parse(buffered.toString('utf8', head + 4, head + 4 + length));
      buffered = buffered.subarray(head + 4 + length);
      receive(message);
    }
  });
  function receive(message) {
    if (message.method === undefined) {
      const { resolve, reject } = answers.get(message.id);
      answers.delete(message.id);
      if (message.error) reject(new Error(message.error.message));
      else resolve(message.result);
    } else if (message.id !== undefined) {
      send({ jsonrpc: '2.0', id: message.id, result: null });
    } else {
      if (message.method === 'window/logMessage') console.error(message.params.message);
      const at = waiting.findIndex((one) => one.method === message.method && one.accept(message.params));
      if (at >= 0) waiting.splice(at, 1)[0].resolve(message.params);
      else seen.push(message);
    }
  }
  function send(message) {
    const body = Buffer.from(JSON.stringify(message));
    server.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    server.stdin.write(body);
  }
  return {
    request(method, params) {
      send({ jsonrpc: '2.0', id: ++id, method, params });
      return new Promise((resolve, reject) => answers.set(id, { resolve, reject }));
    },
    notify: (method, params) => send({ jsonrpc: '2.0', method, params }),
    notified(method, accept) {
      const at = seen.findIndex((message) => message.method === method && accept(message.params));
      if (at >= 0) return Promise.resolve(seen.splice(at, 1)[0].params);
      return new Promise((resolve) => waiting.push({ method, accept, resolve }));
    },
  };
}
