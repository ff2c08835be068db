/**
 * `npm run generate` writes what would otherwise be written twice: the registry of rules, their index, the settings in package.json and
 * their words, the schema of .gazetterc.json, all from the rules' own files. With `--check` it writes nothing and fails when a file has drifted.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { configurationSchema, manifestWithRules, manifestWords } from './generate/settings';
import { fixIndex } from './generate/fix-index';
import { ruleIndex } from './generate/rule-index';
import { findRuleFiles, loadRules, registryText } from './generate/registry';

const root = path.resolve(import.meta.dirname, '..');

/** Every generated file with the content it must have, by its path from the root. */
async function generate(): Promise<Map<string, string>> {
  const files = findRuleFiles(root);
  const rules = await loadRules(root, files);
  const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
  return new Map([
    ['server/src/lint/rules.generated.ts', registryText(files)],
    ['docs/rules/README.md', ruleIndex(rules)],
    ['docs/fixes.md', fixIndex(rules)],
    ['docs/schemas/gazetterc.schema.json', await configurationSchema(rules)],
    ['package.json', manifestWithRules(read('package.json'), rules)],
    ['package.nls.json', manifestWords(read('package.nls.json'), rules, 'en')],
    ['package.nls.zh-cn.json', manifestWords(read('package.nls.zh-cn.json'), rules, 'zh')],
  ]);
}

async function main(): Promise<void> {
  const check = process.argv.includes('--check');
  for (const [file, content] of await generate()) {
    const place = path.join(root, file);
    if (existsSync(place) && readFileSync(place, 'utf8') === content) continue;
    if (check) {
      console.error(`${file} is not what the rules say: run "npm run generate".`);
      process.exitCode = 1;
    } else {
      mkdirSync(path.dirname(place), { recursive: true });
      writeFileSync(place, content);
      console.log(`wrote ${file}`);
    }
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
