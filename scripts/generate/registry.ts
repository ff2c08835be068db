/**
 * Finds the rule files, loads the rules in them and writes the registry that imports them all. A rule file is
 * server/src/lint/rules/<family>/<name>.ts with one exported constant made by documentRule, fileRule or folderRule, whose id is <family>/<name>.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import type { Rule } from '../../server/src/lint/rule';

const RULES = 'server/src/lint/rules';

/** A rule's file: the id its place gives it, and the name of the constant it exports. */
export interface RuleFile {
  readonly id: string;
  /** From the root of the repository. */
  readonly path: string;
  readonly constant: string;
}

/** All rule files, sorted by id. Throws when one does not export exactly one rule. */
export function findRuleFiles(root: string): RuleFile[] {
  const base = path.join(root, RULES);
  if (!existsSync(base)) return [];
  const files: RuleFile[] = [];
  for (const family of readdirSync(base, { withFileTypes: true })) {
    if (!family.isDirectory()) continue;
    for (const name of readdirSync(path.join(base, family.name))) {
      if (!name.endsWith('.ts')) continue;
      const file = `${RULES}/${family.name}/${name}`;
      files.push({ id: `${family.name}/${name.slice(0, -3)}`, path: file, constant: exportedRule(root, file) });
    }
  }
  return files.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The name of the one constant that the file exports and makes with documentRule, fileRule or folderRule. */
function exportedRule(root: string, file: string): string {
  const source = ts.createSourceFile(file, readFileSync(path.join(root, file), 'utf8'), ts.ScriptTarget.Latest, true);
  const names: string[] = [];
  for (const statement of source.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    if (!statement.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword)) continue;
    for (const { name, initializer } of statement.declarationList.declarations) {
      if (!initializer || !ts.isCallExpression(initializer) || !ts.isIdentifier(name)) continue;
      if (/^(document|file|folder)Rule$/.test(initializer.expression.getText())) names.push(name.text);
    }
  }
  const [only] = names;
  if (names.length !== 1 || !only) {
    throw new Error(
      `${file} must export exactly one constant made by documentRule(…), fileRule(…) or folderRule(…); it exports ${names.length}.`,
    );
  }
  return only;
}

/** Loads the rules. Throws when a rule's id is not the one its place gives it. */
export async function loadRules(root: string, files: readonly RuleFile[]): Promise<Rule[]> {
  const rules: Rule[] = [];
  for (const file of files) {
    const module = (await import(pathToFileURL(path.join(root, file.path)).href)) as Record<string, Rule>;
    const rule = module[file.constant];
    if (!rule) throw new Error(`${file.path} does not export ${file.constant}`);
    if (rule.id !== file.id) throw new Error(`${file.path} holds the rule ${rule.id}; its place says ${file.id}.`);
    rules.push(rule);
  }
  return rules;
}

/** A name for the rule in the registry: doc-number/two-digit-year gives docNumberTwoDigitYear. */
function localName(id: string): string {
  return id.replace(/[-/]([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** The text of server/src/lint/rules.generated.ts. */
export function registryText(files: readonly RuleFile[]): string {
  const imports = files.map(({ id, constant }) => {
    const name = localName(id);
    return `import { ${constant === name ? name : `${constant} as ${name}`} } from './rules/${id}';`;
  });
  const body = files.map(({ id }) => `  ${localName(id)},`);
  return [
    '// Every rule, sorted by id. Written by scripts/generate.ts from the files under rules/; do not edit.',
    "import type { Rule } from './rule';",
    ...imports,
    '',
    ...(files.length > 0
      ? ['export const rules: readonly Rule[] = [', ...body, '];']
      : ['export const rules: readonly Rule[] = [];']),
    '',
  ].join('\n');
}
