// Compares the findings on the corpus with test/corpus/snapshot.tsv and prints the difference, then figures by severity and by rule:
// npm run bench:snapshot -- [--update]. --update writes the snapshot anew; the verdicts are a person's work and never written here.
import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { hasCorpus, ISSUE } from '../test/support/corpus';
import {
  checkCorpus,
  difference,
  readVerdicts,
  SNAPSHOT,
  snapshotLines,
  snapshotText,
  tableLines,
  VERDICTS,
  type CheckedFile,
} from '../test/corpus/snapshot-rows';

const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;

const { values } = parseArgs({ options: { update: { type: 'boolean', default: false } } });
if (!hasCorpus()) {
  console.error('The corpus at ../shared/corpus is absent: nothing to compare.');
  process.exit(2);
}
const files = checkCorpus();
const now = snapshotLines(files);
const { gone, added } = difference(existsSync(SNAPSHOT) ? tableLines(SNAPSHOT) : [], now);
for (const line of gone) console.log(`- ${line}`);
for (const line of added) console.log(`+ ${line}`);
console.log(`${gone.length} gone, ${added.length} new, ${now.length} in all\n`);
if (values.update) writeFileSync(SNAPSHOT, snapshotText(now));
else if (gone.length + added.length > 0) process.exitCode = 1;

table(
  'the issue',
  files.filter(({ file }) => file === ISSUE),
);
table(
  'the public documents',
  files.filter(({ file }) => file !== ISSUE),
);
verdicts();

/** Findings by severity, in all and per 10,000 characters, and by rule. */
function table(name: string, of: readonly CheckedFile[]): void {
  const characters = of.reduce((sum, file) => sum + file.characters, 0);
  const rows = of.flatMap((file) => file.rows);
  console.log(`${name}: ${of.length} files, ${characters} characters, ${rows.length} findings`);
  for (const severity of SEVERITIES) {
    const own = rows.filter((row) => row.severity === severity);
    console.log(
      `  ${severity.padEnd(12)}${String(own.length).padStart(5)}  ${((own.length / characters) * 10_000).toFixed(2)} per 10,000 characters`,
    );
    for (const rule of [...new Set(own.map((row) => row.rule))].sort()) {
      console.log(`    ${String(own.filter((row) => row.rule === rule).length).padStart(4)}  ${rule}`);
    }
  }
}

/** How many findings of each gravity have which verdict. */
function verdicts(): void {
  if (!existsSync(VERDICTS)) return;
  const keys = new Map(readVerdicts().map((row) => [`${row.file}\t${row.place}\t${row.rule}`, row.verdict]));
  const counts = new Map<string, number>();
  for (const row of files.flatMap((file) => file.rows)) {
    const key = `${row.severity}: ${keys.get(`${row.file}\t${row.place}\t${row.rule}`) ?? 'not judged yet'}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  console.log('verdicts');
  for (const [key, count] of [...counts].sort()) console.log(`  ${String(count).padStart(4)}  ${key}`);
}
