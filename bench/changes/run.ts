// Makes random changes in tables and reckoned sentences, whatever rule there may be for them, and tells how many are seen and why the others are
// not: npm run bench:changes -- [seed] [--most N] [--file NAME] [--show]. A change counts as seen when something new is said, at information or
// above, in the table or paragraph it was made in, or about it from elsewhere.
import { parseArgs } from 'node:util';
import { applyEdits, sortEdits } from '../../server/src/base/edit';
import { overlaps, type Span } from '../../server/src/base/span';
import { isAtLeast, type Finding } from '../../server/src/lint/finding';
import { allGrounds } from '../plants/files';
import type { Ground } from '../plants/ground';
import { findingsIn, mapped, newFindings } from '../plants/measure';
import { seeded, seedOf, shuffled, type Random } from '../plants/random';
import type { Change, ChangeKind } from './change';
import { counts, items, sentenceDigits } from './in-sentences';
import { cells, digits, rows, units } from './in-tables';

const KINDS: readonly { kind: ChangeKind; sites: (ground: Ground, random: Random) => Iterable<Change> }[] = [
  { kind: 'digit', sites: digits },
  { kind: 'unit', sites: units },
  { kind: 'cell', sites: cells },
  { kind: 'row', sites: rows },
  { kind: 'item', sites: items },
  { kind: 'count', sites: counts },
  { kind: 'sentence digit', sites: sentenceDigits },
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    most: { type: 'string', default: '60' },
    file: { type: 'string', default: '' },
    show: { type: 'boolean', default: false },
  },
});

interface Outcome {
  readonly change: Change;
  readonly seen: readonly Finding[];
  readonly stray: readonly Finding[];
}

function judge(change: Change): Outcome | undefined {
  const { ground } = change;
  const edits = sortEdits(change.edits);
  const text = applyEdits(ground.text, edits);
  if (text === undefined || text === ground.text) return undefined;
  const place = mapped(edits, change.within);
  const fresh = newFindings(findingsIn(ground.text), findingsIn(text), edits).filter(({ severity }) =>
    isAtLeast(severity, 'information'),
  );
  const isAbout = (finding: Finding): boolean =>
    [finding.span, ...finding.related.map(({ span }) => span)].some((span) => meets(span, place));
  return { change, seen: fresh.filter(isAbout), stray: fresh.filter((finding) => !isAbout(finding)) };
}

function meets(span: Span, place: Span): boolean {
  return overlaps(span, place) || (span.start >= place.start && span.end <= place.end);
}

const seed = Number(positionals[0] ?? 1);
const grounds = allGrounds().filter(({ file }) => values.file.split(',').some((part) => file.includes(part)));
const outcomes: Outcome[] = [];
for (const { kind, sites } of KINDS) {
  const random = seeded(seedOf(seed, kind));
  const all = shuffled(
    random,
    grounds.flatMap((ground) => [...sites(ground, random)]),
  );
  for (const change of all.slice(0, Number(values.most))) {
    const outcome = judge(change);
    if (outcome) outcomes.push(outcome);
  }
}

const share = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);
const line = (name: string, own: readonly Outcome[]): string => {
  const telling = own.filter(({ change }) => change.unseen === undefined);
  const seen = telling.filter((outcome) => outcome.seen.length > 0).length;
  const quiet = (reason: Change['unseen']): number => own.filter(({ change }) => change.unseen === reason).length;
  const stray = own.reduce((sum, outcome) => sum + outcome.stray.length, 0);
  const numbers = [
    own.length,
    telling.length,
    seen,
    share(seen, telling.length),
    quiet('still right'),
    quiet('printed once'),
    stray,
  ];
  return name.padEnd(34) + numbers.map((cell) => String(cell).padStart(13)).join('');
};

if (values.show) {
  for (const { change, seen, stray } of outcomes) {
    if (seen.length === 0 && change.unseen === undefined)
      console.log(`missed  ${change.ground.file}  ${change.kind}: ${change.what}`);
    for (const { rule, message } of stray)
      console.log(`stray   ${change.ground.file}  ${change.kind}: ${change.what}\n        ${rule} ${message.zh}`);
  }
}
console.log(`seed ${seed}, ${grounds.length} files, ${outcomes.length} changes`);
const heads = ['changes', 'contradict', 'seen', 'share', 'still right', 'printed once', 'stray'];
console.log(''.padEnd(34) + heads.map((head) => head.padStart(13)).join(''));
for (const { kind } of KINDS)
  console.log(
    line(
      kind,
      outcomes.filter(({ change }) => change.kind === kind),
    ),
  );
console.log(line('all', outcomes));
console.log('\nseen by rule');
const byRule = new Map<string, number>();
for (const { seen } of outcomes)
  for (const rule of new Set(seen.map((finding) => finding.rule))) byRule.set(rule, (byRule.get(rule) ?? 0) + 1);
for (const [rule, count] of [...byRule].sort((a, b) => b[1] - a[1]))
  console.log(`${rule.padEnd(34)}${String(count).padStart(6)}`);
