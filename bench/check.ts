// How long a check takes and what it needs: reading lines, building the model, the rules and all together, warm, on a file and on it 10
// and 100 times long; memory and whole processes of the built command line. Growth is the least time per character against that of the
// file itself, so 1.00 is linear; without the collector, because the young heap of a short file is never copied. Judges nothing found.
//
//   npm run build -- --production && npm run bench -- FILE [--times 1,10,100] [--runs 100] [--spawns 15]
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance, PerformanceObserver, type PerformanceEntry } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { resolveConfig } from '../server/src/lint/config';
import { allRules } from '../server/src/lint/registry';
import { lint } from '../server/src/lint/runner';
import { buildModel } from '../server/src/model/build';
import type { GazetteFile } from '../server/src/model/document';
import { eachDocument, eachParagraph } from '../server/src/model/walk';
import { GazetteService } from '../server/src/service';
import { NO_KNOWLEDGE } from '../server/src/workspace/knowledge';
import { parseText, type SyntaxTree } from '../server/src/syntax/syntax-tree';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    times: { type: 'string', default: '1,10,100' },
    runs: { type: 'string', default: '100' },
    spawns: { type: 'string', default: '15' },
  },
});
const [file] = positionals;
const cli = process.env['GAZETTE_CLI'] ?? path.resolve('dist/cli.js');
if (file === undefined) {
  console.error('usage: npm run bench -- FILE [--times 1,10,100] [--runs 100] [--spawns 15]');
  process.exit(2);
}

const config = resolveConfig(allRules);
const service = new GazetteService({
  today: () => ({ year: 2026, month: 1, day: 1 }),
  report: ({ during, error }) => {
    throw new Error(`internal problem during ${during}`, { cause: error });
  },
});
const fail = (rule: string, error: unknown): never => {
  throw new Error(`internal problem during ${rule}`, { cause: error });
};

/** What is timed: `prepare` makes what the stage starts from and is not counted. */
interface Stage {
  readonly name: string;
  readonly prepare: (text: string) => () => unknown;
}

const STAGES: readonly Stage[] = [
  { name: 'lines', prepare: (text) => () => parseText(text) },
  { name: 'model', prepare: (text) => modelOf(parseText(text)) },
  {
    name: 'inside paragraphs',
    prepare: (text) => {
      const model = buildModel(parseText(text));
      return () => recognise(model);
    },
  },
  {
    name: 'rules',
    prepare: (text) => {
      const tree = parseText(text);
      const model = buildModel(tree);
      recognise(model);
      return () => lint(model, tree, config, { uri: 'untitled:', knowledge: NO_KNOWLEDGE }, fail);
    },
  },
  { name: 'whole check', prepare: (text) => () => service.checkText(text, config) },
];

function modelOf(tree: SyntaxTree): () => unknown {
  return () => buildModel(tree);
}

/** Has everything inside paragraphs recognised; gives the number of paragraphs. */
function recognise({ documents }: GazetteFile): number {
  let count = 0;
  for (const { document } of documents) {
    for (const each of eachDocument(document)) {
      for (const paragraph of eachParagraph(each)) if (paragraph.inline.pairs.length >= 0) count++;
    }
  }
  return count;
}

/** A text of its own for every run: nothing that was kept for the one before can be used again. */
function copyOf(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}

/** Milliseconds. `own` is the least time without what the garbage collector took of it. */
interface Timing {
  readonly median: number;
  readonly least: number;
  readonly own: number;
}

const collections: PerformanceEntry[] = [];
new PerformanceObserver((list) => collections.push(...list.getEntries())).observe({ entryTypes: ['gc'] });

/** Times many runs behind a warm-up, each with nothing left of the one before. */
async function timed(stage: Stage, text: string, warmUp: number, runs: number): Promise<Timing> {
  const spans: { readonly from: number; readonly to: number }[] = [];
  collections.length = 0;
  for (let run = 0; run < warmUp + runs; run++) {
    const work = stage.prepare(copyOf(text));
    const from = performance.now();
    work();
    if (run >= warmUp) spans.push({ from, to: performance.now() });
    // The collector's times are told between tasks.
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await new Promise((resolve) => setTimeout(resolve, 20));
  const times = spans.map(({ from, to }) => to - from);
  const own = spans.map(({ from, to }) => to - from - collectedBetween(from, to));
  return { median: median(times), least: Math.min(...times), own: Math.min(...own) };
}

/** Milliseconds that the collector took between two times. */
function collectedBetween(from: number, to: number): number {
  let sum = 0;
  for (const { startTime, duration } of collections) if (startTime >= from && startTime < to) sum += duration;
  return sum;
}

function median(times: readonly number[]): number {
  return [...times].sort((one, other) => one - other)[times.length >> 1] ?? 0;
}

/** What a process of its own took: wall clock and processor in milliseconds, greatest memory in MiB. */
interface Spawned {
  readonly time: number;
  readonly cpu: number;
  readonly peak: number;
}

/** Put into the process to tell at its end what it used. */
const TELL = `data:text/javascript,process.on('exit',()=>{const u=process.resourceUsage();
process.stderr.write('used '+(u.userCPUTime+u.systemCPUTime)+' '+u.maxRSS)})`;

function spawned(args: readonly string[]): Spawned {
  const started = performance.now();
  const { stderr, error } = spawnSync(process.execPath, ['--import', TELL, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  const time = performance.now() - started;
  const [, cpu, peak] = /used (\d+) (\d+)$/.exec(stderr) ?? [];
  if (error || peak === undefined) throw new Error(`node ${args.join(' ')} failed: ${stderr}`, { cause: error });
  return { time, cpu: Number(cpu) / 1000, peak: Number(peak) / 1024 };
}

function say(cells: readonly string[]): void {
  console.log(cells.map((cell, column) => (column === 0 ? cell.padEnd(22) : cell.padStart(13))).join(''));
}

const ms = (value: number): string => `${value.toFixed(value < 100 ? 1 : 0)} ms`;

const text = readFileSync(file, 'utf8');
const sizes = values.times.split(',').map(Number);
const one = text.endsWith('\n') ? text : `${text}\n`;
const texts = sizes.map((size) => (size === 1 ? text : one.repeat(size)));
const runsFor = (size: number): number => Math.max(6, Math.round(Number(values.runs) / size));

async function inProcess(): Promise<void> {
  const first = new Map<string, Timing & { readonly size: number }>();
  for (const [at, size] of sizes.entries()) {
    console.log(`\nin process, warm, × ${size}, ${runsFor(size)} runs`);
    say(['', 'median', 'least', 'no collector', 'growth', 'no collector']);
    for (const stage of STAGES) {
      const timing = await timed(stage, texts[at] as string, at === 0 ? runsFor(size) * 2 : 2, runsFor(size));
      const start = first.get(stage.name) ?? { ...timing, size };
      first.set(stage.name, start);
      const factor = size / start.size;
      say([
        stage.name,
        ...[timing.median, timing.least, timing.own].map(ms),
        ...[timing.least / start.least / factor, timing.own / start.own / factor].map((growth) => growth.toFixed(2)),
      ]);
    }
  }
}

function processes(): void {
  if (!existsSync(cli)) {
    console.log(`\nno whole processes: ${cli} is not built (npm run build -- --production)`);
    return;
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'gazette-bench-'));
  try {
    const rows: { name: string; args: readonly string[]; runs: number }[] = [
      { name: 'empty node', args: ['-e', '0'], runs: Number(values.spawns) },
      { name: 'gazette --version', args: [cli, '--version'], runs: Number(values.spawns) },
    ];
    for (const [at, size] of sizes.entries()) {
      const copy = path.join(folder, `${size}.txt`);
      writeFileSync(copy, texts[at] as string);
      const runs = Math.max(3, Math.round(Number(values.spawns) / size));
      rows.push({ name: `gazette check, × ${size}`, args: [cli, 'check', '--fail-on', 'never', copy], runs });
    }
    console.log('\nwhole processes');
    say(['', 'runs', 'median', 'least', 'processor', 'peak memory']);
    for (const { name, args, runs } of rows) {
      const all = Array.from({ length: runs }, () => spawned(args));
      const times = all.map(({ time }) => time);
      const least = Math.min(...all.map(({ cpu }) => cpu));
      const peak = Math.max(...all.map((one) => one.peak));
      say([name, String(runs), ms(median(times)), ms(Math.min(...times)), ms(least), `${Math.round(peak)} MiB`]);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

console.log(
  `${path.basename(file)}: ${text.length} characters, ${text.split('\n').length} lines, Node ${process.version}`,
);
void inProcess().then(processes);
