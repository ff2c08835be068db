/**
 * `npm run new-rule -- family/name` makes the three files a rule consists of, its code, its page and its cases, and registers it.
 * The new rule finds nothing yet, so the wrong examples on its page fail, and nothing else, until it is written.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { families } from '../server/src/lint/registry';
import { rulePage, ruleSource, ruleTest } from './generate/rule-template';

const root = path.resolve(import.meta.dirname, '..');

/** What is wrong with the id, or undefined. */
function complaint(id: string | undefined): string | undefined {
  if (!id) return 'usage: npm run new-rule -- family/name';
  const match = /^([a-z-]+)\/([a-z0-9]+(?:-[a-z0-9]+){0,8})$/.exec(id);
  if (!match) return `${id} is not of the form family/name in kebab-case`;
  if (!families.some((family) => family === match[1])) {
    return `${match[1]} is not a family; there are ${families.join(', ')}`;
  }
  return undefined;
}

const id = process.argv[2];
const wrong = complaint(id);
if (wrong || !id) {
  console.error(wrong);
  process.exit(1);
}
const files = new Map([
  [`server/src/lint/rules/${id}.ts`, ruleSource(id)],
  [`docs/rules/${id}.md`, rulePage(id)],
  [`test/rules/${id}.test.ts`, ruleTest(id)],
]);
for (const file of files.keys()) {
  if (!existsSync(path.join(root, file))) continue;
  console.error(`${file} exists already`);
  process.exit(1);
}
for (const [file, content] of files) {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), content);
  console.log(`wrote ${file}`);
}
const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs');
const done = spawnSync(process.execPath, [tsx, path.join(root, 'scripts/generate.ts')], { stdio: 'inherit' });
process.exitCode = done.status ?? 1;
