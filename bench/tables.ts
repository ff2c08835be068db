// What the rules on tables and numbers add to a whole check: everything timed with and without their three families, in turn in one run, on a
// file and on a table of 20,000 rows that this program makes. Judges nothing found.
//
//   npm run bench:tables -- [FILE] [--rows 20000] [--runs 60]
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { resolveConfig, type Config } from '../server/src/lint/config';
import { allRules } from '../server/src/lint/registry';
import { GazetteService } from '../server/src/service';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rows: { type: 'string', default: '20000' }, runs: { type: 'string', default: '60' } },
});

const FAMILIES = ['table', 'numeral', 'arithmetic'];
const all = resolveConfig(allRules);
const without = resolveConfig(allRules, [
  {
    rules: new Map(FAMILIES.map((family) => [`${family}/*`, { level: 'off' as const }])),
  },
]);
const service = new GazetteService({
  today: () => ({ year: 2026, month: 1, day: 1 }),
  report: ({ during, error }) => {
    throw new Error(`internal problem during ${during}`, { cause: error });
  },
});

/** A notice with one table: groups of ten rows, growth that fits its two values, every tenth row a sum. */
function tableOf(rows: number): string {
  const lines = ['清源县人民政府关于公布2025年项目投资情况的通知', '', '清政发〔2026〕3号', '', '各乡镇人民政府：', ''];
  lines.push(
    '现将有关情况公布如下。',
    '',
    '清源县人民政府',
    '',
    '2026年3月2日',
    '',
    '附件',
    '',
    '项目投资情况表',
    '',
    '单位：万元',
    '',
  );
  lines.push('类别\t序号\t项目名称\t2020年\t2025年\t年均增速\t建设性质');
  for (let row = 1; row <= rows; row++) {
    const base = 1000 + ((row * 37) % 900);
    const target = base + 100 + ((row * 53) % 700);
    const growth = (Math.pow(target / base, 1 / 5) - 1) * 100;
    const group = row % 10 === 1 ? `第${Math.ceil(row / 10)}批` : '';
    lines.push(
      `${group}\t${row}\t清源县第${row}号道路改造项目\t${base}\t${target}\t${growth.toFixed(1)}%\t${row % 3 ? '续建' : '新建'}`,
    );
  }
  return `${lines.join('\n')}\n`;
}

function timed(text: string, config: Config): number {
  const own = Buffer.from(text, 'utf8').toString('utf8');
  const from = performance.now();
  service.checkText(own, config);
  return performance.now() - from;
}

function median(times: readonly number[]): number {
  return [...times].sort((one, other) => one - other)[times.length >> 1] ?? 0;
}

async function compare(name: string, text: string, runs: number): Promise<void> {
  const withRules: number[] = [];
  const bare: number[] = [];
  const warmUp = Math.min(20, runs);
  for (let run = -warmUp; run < runs; run++) {
    const first = run % 2 === 0;
    const one = timed(text, first ? all : without);
    const other = timed(text, first ? without : all);
    if (run >= 0) {
      withRules.push(first ? one : other);
      bare.push(first ? other : one);
    }
    // The collector works between tasks.
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  const ms = (value: number): string => `${value.toFixed(1)} ms`;
  const [most, least] = [median(withRules), median(bare)];
  console.log(`${name}: ${text.length} characters, ${runs} runs in pairs`);
  console.log(`  with the families    median ${ms(most)}  least ${ms(Math.min(...withRules))}`);
  console.log(`  without them         median ${ms(least)}  least ${ms(Math.min(...bare))}`);
  console.log(`  they add             median ${ms(most - least)}  (× ${(most / least).toFixed(2)})`);
}

async function main(): Promise<void> {
  const runs = Number(values.runs);
  const [file] = positionals;
  if (file !== undefined) await compare(path.basename(file), readFileSync(file, 'utf8'), runs);
  const rows = Number(values.rows);
  await compare(`a table of ${rows} rows`, tableOf(rows), Math.max(6, Math.round(runs / 5)));
}

void main();
