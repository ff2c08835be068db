/**
 * How long a key waits for its completions: types something that asks for them at many places of a document, through the built server over standard
 * input and output, and takes the time from the key to the whole answer. In one file alone, and in a folder of ten thousand documents once it has been
 * read. Places and words are the same every time.
 *
 * On a machine that is busy with other things `--best-of 5` asks five times at each place and counts the fastest.
 *
 *   npm run build -- --production && npm run bench:completion -- [--file FILE] [--files 10000] [--times 400] [--best-of 1]
 *     [--server dist/server.js] [--json]
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { CompletionList, Position } from 'vscode-languageserver/node';
import { makeFile } from './folder/documents';
import { MeasuredServer } from './folder/wire';

const { values } = parseArgs({
  options: {
    file: { type: 'string' },
    files: { type: 'string', default: '10000' },
    times: { type: 'string', default: '400' },
    warmup: { type: 'string', default: '100' },
    'best-of': { type: 'string', default: '1' },
    server: { type: 'string', default: path.resolve(__dirname, '../dist/server.js') },
    json: { type: 'boolean', default: false },
  },
});
/** The document that is open in the folder: an issue, the largest there is. */
const OPEN = 99;
const TIMES = Number(values.times);
const WARMUP = Number(values.warmup);

/** What is typed at a place: where a list of its own is asked for, and where mostly nothing is. */
const TYPED: readonly (readonly [where: 'end' | 'middle' | 'line', text: string])[] = [
  ['end', '《'],
  ['end', '根据《关'],
  ['end', '根据《shx'],
  ['end', '根据'],
  ['end', '第'],
  ['end', '本办法第'],
  ['end', '见附件'],
  ['end', '（'],
  ['end', '由'],
  ['end', '特此'],
  ['end', 'tctz'],
  ['middle', '的'],
  ['middle', '县'],
  ['line', ''],
  ['line', '1'],
  ['line', '（'],
  ['line', '特'],
  ['line', '附'],
  ['line', '表'],
  ['line', 'fwzh'],
];

interface Times {
  readonly 'median, ms': number;
  readonly '95th percentile, ms': number;
  readonly 'slowest, ms': number;
  readonly 'slowest at': string;
  /** Of the server, collecting of garbage and threads of its own included; what other programs do does not lengthen it. */
  readonly 'processor time, mean ms': number | 'unknown';
  readonly 'items, median': number;
  readonly 'items, most': number;
  readonly 'answer, largest KB': number;
}

void main();

async function main(): Promise<void> {
  const results: Record<string, Times> = {};
  if (values.file !== undefined) {
    results[path.basename(values.file)] = await inFolder(
      path.dirname(path.resolve(values.file)),
      values.file,
      undefined,
    );
  }
  if (Number(values.files) > 0) {
    const folder = mkdtempSync(path.join(tmpdir(), 'gazette-completion-'));
    try {
      for (let n = 0; n < Number(values.files); n++) {
        const { path: relative, text } = makeFile(n);
        mkdirSync(path.dirname(path.join(folder, relative)), { recursive: true });
        writeFileSync(path.join(folder, relative), text);
      }
      const open = path.join(folder, makeFile(Math.min(OPEN, Number(values.files) - 1)).path);
      results[`folder of ${values.files}`] = await inFolder(folder, open, folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  if (values.json) console.log(JSON.stringify(results));
  else {
    for (const [name, times] of Object.entries(results)) {
      console.log(name);
      for (const [what, value] of Object.entries(times)) console.log(`  ${what}: ${String(value)}`);
    }
  }
}

/** With a folder it waits until the folder has been read. */
async function inFolder(root: string, file: string, folder: string | undefined): Promise<Times> {
  const server = new MeasuredServer(values.server);
  // A file alone is opened without a folder: there is then nothing behind it to be read.
  await server.initialize(pathToFileURL(folder ?? path.join(root, 'none')).href);
  const text = readFileSync(file, 'utf8');
  const uri = pathToFileURL(path.resolve(file)).href;
  const document = new TypedDocument(server, uri, text);
  await document.open();
  if (folder !== undefined) await server.folderRead;
  const lines = text.split(/\r\n|\r|\n/);
  let busy: number | undefined;
  const times: { ms: number; items: number; size: number; where: string }[] = [];
  for (let i = 0; i < WARMUP + TIMES; i++) {
    if (i === WARMUP) busy = processorTime(server.process.pid);
    const [where, typed] = TYPED[i % TYPED.length] as (typeof TYPED)[number];
    // A stride that has nothing in common with the lines goes everywhere.
    let line = (i * 7919) % lines.length;
    const wanted = (at: string): boolean =>
      where === 'line' ? at.trim() === '' : at.length > 12 && !at.includes('\t');
    for (let tries = 0; tries < lines.length && !wanted(lines[line] ?? ''); tries++) line = (line + 1) % lines.length;
    const content = lines[line] ?? '';
    const character = where === 'end' ? content.length : where === 'middle' ? content.length >> 1 : 0;
    let taken = await document.type({ line, character }, typed);
    for (let again = 1; again < Number(values['best-of']); again++) {
      const other = await document.type({ line, character }, typed);
      if (other.ms < taken.ms) taken = other;
    }
    if (i >= WARMUP) times.push({ ...taken, where: `${where} “${typed}”, line ${line + 1}` });
  }
  const now = processorTime(server.process.pid);
  await server.stop();
  const sorted = times.toSorted((a, b) => a.ms - b.ms);
  const items = times.map((each) => each.items).sort((a, b) => a - b);
  const at = (share: number): number =>
    round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]?.ms);
  return {
    'median, ms': at(0.5),
    '95th percentile, ms': at(0.95),
    'slowest, ms': at(1),
    'slowest at': sorted.at(-1)?.where ?? '',
    'processor time, mean ms':
      now === undefined || busy === undefined ? 'unknown' : round((now - busy) / (TIMES * Number(values['best-of']))),
    'items, median': items[items.length >> 1] ?? 0,
    'items, most': items.at(-1) ?? 0,
    'answer, largest KB': Math.round(Math.max(...times.map(({ size }) => size)) / 1024),
  };
}

/** A document as an editor shows it to the server. */
class TypedDocument {
  private version = 1;

  constructor(
    private readonly server: MeasuredServer,
    private readonly uri: string,
    private readonly text: string,
  ) {}

  async open(): Promise<void> {
    const { uri, text } = this;
    await this.server.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'gazette', version: this.version, text },
    });
    await this.server.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
  }

  /** The last character of the words as a key, with the time until its completions are there; the words are taken out again. */
  async type(at: Position, words: string): Promise<{ ms: number; items: number; size: number }> {
    const behind = { line: at.line, character: at.character + words.length };
    const before = { line: at.line, character: Math.max(at.character, behind.character - 1) };
    if (words.length > 1) await this.change(at, at, words.slice(0, -1));
    // What an edit sets going behind its answer belongs to the pause before the key.
    await new Promise((resolve) => setTimeout(resolve, 5));
    const started = performance.now();
    if (words !== '') void this.change(before, before, words.slice(-1));
    const answer = await this.server.connection.sendRequest<CompletionList | null>('textDocument/completion', {
      textDocument: { uri: this.uri },
      position: behind,
    });
    const ms = performance.now() - started;
    if (words !== '') await this.change(at, behind, '');
    return { ms, items: answer?.items.length ?? 0, size: Buffer.byteLength(JSON.stringify(answer)) };
  }

  private change(start: Position, end: Position, text: string): Promise<void> {
    return this.server.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: this.uri, version: ++this.version },
      contentChanges: [{ range: { start, end }, text }],
    });
  }
}

/** Milliseconds a process has computed, where the system tells. */
function processorTime(pid: number | undefined): number | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ')[1]?.split(' ') ?? [];
    // A tick is ten milliseconds wherever Linux runs Node.
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return undefined;
  }
}

function round(value: number | undefined): number {
  return Math.round((value ?? 0) * 10) / 10;
}
