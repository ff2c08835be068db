// Tells the outcome of planting in tables and, for whoever mends a rule, case by case.
import { allRules } from '../../server/src/lint/registry';
import { diffToEdit } from '../../server/src/base/edit';
import type { Finding } from '../../server/src/lint/finding';
import type { Outcome } from './measure';
import type { Operator } from './operator';

interface Counts {
  planted: number;
  visible: number;
  hint: number;
  stray: number;
  strayHints: number;
  repeated: number;
}

function count(outcomes: readonly Outcome[]): Counts {
  const counts: Counts = { planted: 0, visible: 0, hint: 0, stray: 0, strayHints: 0, repeated: 0 };
  for (const outcome of outcomes) {
    counts.planted++;
    if (outcome.found === 'visible') counts.visible++;
    if (outcome.found === 'hint') counts.hint++;
    counts.stray += outcome.stray.length;
    counts.strayHints += outcome.strayHints.length;
    counts.repeated += outcome.repeated;
  }
  return counts;
}

/** Recall of a row: hints count only where the convention asks for a hint. */
export function recall(outcomes: readonly Outcome[]): number {
  const found = outcomes.filter(({ found, plant }) => found === 'visible' || (found === 'hint' && plant.operator.hint));
  return outcomes.length === 0 ? 0 : found.length / outcomes.length;
}

function row(name: string, outcomes: readonly Outcome[]): string {
  const { planted, visible, hint, stray, strayHints, repeated } = count(outcomes);
  const cells = [planted, visible, hint, `${Math.round(recall(outcomes) * 100)}%`, stray, strayHints, repeated];
  return `${name.padEnd(66)}${cells.map((cell) => String(cell).padStart(7)).join('')}`;
}

const HEAD = `${''.padEnd(66)}${['plants', 'seen', 'hints', 'recall', 'stray', 's.hint', 'again'].map((cell) => cell.padStart(7)).join('')}`;

/** Recall and stray findings by operator, by rule and in all. */
export function tables(
  outcomes: readonly Outcome[],
  operators: readonly Operator[],
  seed: number,
  files: number,
): string {
  const lines = [`seed ${seed}, ${files} files, ${outcomes.length} plants`, '', HEAD];
  const rules = [...new Set(operators.map((operator) => operator.rule))];
  for (const operator of operators) {
    const own = outcomes.filter(({ plant }) => plant.operator === operator);
    if (own.length > 0) lines.push(row(`${operator.rule}: ${operator.name}${operator.hint ? ' (hint)' : ''}`, own));
  }
  lines.push('', 'by rule', HEAD);
  for (const rule of [...rules].sort()) {
    for (const hint of [false, true]) {
      const own = outcomes.filter(
        ({ plant: { operator } }) => operator.rule === rule && (operator.hint ?? false) === hint,
      );
      if (own.length > 0) lines.push(row(`${rule}${hint ? ' (hint)' : ''}`, own));
    }
  }
  const unplanted = allRules
    .filter((rule) => !outcomes.some(({ plant }) => plant.operator.rule === rule.id))
    .map((rule) => rule.id);
  const visible = outcomes.filter(({ plant }) => !plant.operator.hint);
  lines.push(
    '',
    row('all that must be seen', visible),
    row(
      'hints',
      outcomes.filter(({ plant }) => plant.operator.hint),
    ),
  );
  lines.push(`rules without a plant: ${unplanted.join(', ') || 'none'}`);
  lines.push('', 'stray findings by rule that made them', ...strays(outcomes));
  return `${lines.join('\n')}\n`;
}

function strays(outcomes: readonly Outcome[]): string[] {
  const counts = new Map<string, number>();
  for (const { stray, plant } of outcomes) {
    for (const finding of stray) {
      const key = `${finding.rule} on ${plant.operator.rule}: ${plant.operator.name}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([key, times]) => `${String(times).padStart(5)}  ${key}`);
}

/** Each plant that was missed or brought up something else: file and line, what changed, what was said. */
export function details(outcomes: readonly Outcome[]): string {
  const lines: string[] = [];
  for (const { plant, found, stray, text } of outcomes) {
    const isMiss = found === 'missed' || (found === 'hint' && !plant.operator.hint);
    if (!isMiss && stray.length === 0) continue;
    const edit = diffToEdit(plant.ground.text, text);
    if (!edit) continue;
    const at = edit.span.start;
    const line = plant.ground.text.slice(0, at).split('\n').length;
    lines.push(
      `${isMiss ? 'MISSED' : 'found '} ${plant.operator.rule}: ${plant.operator.name} @ ${plant.ground.file}:${line}`,
    );
    lines.push(
      `  was ${around(plant.ground.text, at, edit.span.end)}`,
      `  now ${around(text, at, at + edit.newText.length)}`,
    );
    for (const finding of stray) lines.push(`  stray ${finding.rule} ${finding.severity} ${quote(text, finding)}`);
  }
  return lines.length === 0 ? '' : `${lines.join('\n')}\n\n`;
}

function around(text: string, start: number, end: number): string {
  const middle = text.slice(start, Math.min(end, start + 60));
  return `${text.slice(Math.max(0, start - 18), start)}⟦${middle}⟧${text.slice(Math.max(end, start), end + 18)}`.replace(
    /\n/g,
    '⏎',
  );
}

function quote(text: string, { span, message }: Finding): string {
  const line = text.slice(0, span.start).split('\n').length;
  return `${line}: ${text.slice(span.start, Math.min(span.end, span.start + 30)).replace(/\n/g, '⏎')} | ${message.zh.slice(0, 60)}`;
}
