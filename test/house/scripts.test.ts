/** Holds what the scripts of the house promise: generated files in step, a new rule that compiles, an honest sum of results. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { plainReadme } from '../../scripts/plain-readme.mjs';
import { ALL_RESULTS } from '../../scripts/test/expected.mjs';
import { writeResult } from '../../scripts/test/results.mjs';
import { ROOT, filesUnder } from './support/source-files';

/** What a new rule needs around it. */
const COPIED = [
  ...['scripts', 'server', 'docs', 'test/rules', 'test/support', 'test/base'],
  ...['package.json', 'package.nls.json', 'package.nls.zh-cn.json'],
  ...['tsconfig.json', '.mocharc.json', '.prettierrc.json'],
];
const GENERATED = [
  'server/src/lint/rules.generated.ts',
  'docs/rules/README.md',
  'docs/schemas/gazetterc.schema.json',
  'package.json',
  'package.nls.json',
  'package.nls.zh-cn.json',
];
const TSX = path.join(ROOT, 'node_modules/tsx/dist/cli.mjs');

/** Calls `use` with a folder that is gone afterwards. */
function inScratch(use: (folder: string) => void): void {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'gazette-house-'));
  try {
    use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('npm run generate', () => {
  it('finds nothing to write: registry, index, settings and schema say what the rules say', () => {
    const done = spawnSync(process.execPath, [TSX, 'scripts/generate.ts', '--check'], { cwd: ROOT, encoding: 'utf8' });
    assert.equal(done.status, 0, done.stderr);
  }).timeout(30_000);

  it('each rule has its page, and each page its rule', () => {
    const under = (folder: string, kind: string): string[] =>
      filesUnder(folder)
        .filter((file) => file.endsWith(kind) && file.split('/').length === folder.split('/').length + 2)
        .map((file) => file.slice(folder.length + 1, -kind.length));
    assert.deepEqual(under('docs/rules', '.md'), under('server/src/lint/rules', '.ts'));
  });
});

describe('npm run new-rule', () => {
  const id = 'structure/made-by-a-test';
  const made = [`server/src/lint/rules/${id}.ts`, `docs/rules/${id}.md`, `test/rules/${id}.test.ts`];
  const folder = mkdtempSync(path.join(os.tmpdir(), 'gazette-house-'));
  const tool = (name: string): string => path.join(ROOT, 'node_modules', name);
  const run = (...args: string[]): SpawnSyncReturns<string> =>
    spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });

  before(function () {
    this.timeout(60_000);
    for (const part of COPIED) cpSync(path.join(ROOT, part), path.join(folder, part), { recursive: true });
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'), 'dir');
    execFileSync(process.execPath, [TSX, 'scripts/new-rule.ts', id], { cwd: folder, stdio: 'pipe' });
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('makes a rule that compiles, and files formed as all others are', () => {
    // The cases are not compiled here, which would take the types of the whole project, but run below.
    const own = { extends: './tsconfig.json', compilerOptions: { types: [] }, include: [], files: [made[0]] };
    writeFileSync(path.join(folder, 'tsconfig.new.json'), JSON.stringify(own));
    const compiled = run(tool('typescript/bin/tsc'), '-p', 'tsconfig.new.json');
    assert.equal(compiled.status, 0, compiled.stdout);
    const formatted = run(tool('prettier/bin/prettier.cjs'), '--check', ...made);
    assert.equal(formatted.status, 0, formatted.stderr);
  }).timeout(60_000);

  it('registers the rule: registry, settings, schema and index name it and nothing is left to generate', () => {
    const check = run(TSX, 'scripts/generate.ts', '--check');
    assert.equal(check.status, 0, check.stderr);
    for (const file of GENERATED) {
      assert.ok(readFileSync(path.join(folder, file), 'utf8').includes(id), file);
    }
  }).timeout(30_000);

  it('leaves nothing to complain of but the wrong examples that are yet to be written', () => {
    const mocha = run(
      tool('mocha/bin/mocha.js'),
      ...['--reporter', 'json', '--grep', `${id}|a page for every rule`],
      ...['test/rules/pages.test.ts', `test/rules/${id}.test.ts`],
    );
    const { passes, failures } = JSON.parse(mocha.stdout) as Record<'passes' | 'failures', { fullTitle: string }[]>;
    const title = (test: { fullTitle: string }): string => test.fullTitle.replace('the pages of the rules ', '');
    assert.deepEqual(passes.map(title), [
      'there is a page for every rule and a rule for every page',
      `${id} states its name, severity, kind of fix and authority`,
      `${id} says why, where it cannot mend everything, and so does its page`,
      `${id} has two right and two wrong examples at least`,
      `${id} finds nothing in right example 1`,
      `${id} finds nothing in right example 2`,
      `${id} finds nothing in a plain notice`,
    ]);
    assert.deepEqual(failures.map(title), [
      `${id} finds one fault in wrong example 1`,
      `${id} finds one fault in wrong example 2`,
    ]);
  }).timeout(60_000);

  it('does not write over a rule that is there', () => {
    assert.match(run(TSX, 'scripts/new-rule.ts', id).stderr, /exists already/);
  }).timeout(30_000);

  it('refuses a family that does not exist', () => {
    const done = spawnSync(process.execPath, [TSX, 'scripts/new-rule.ts', 'weather/rain'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    assert.equal(done.status, 1);
    assert.match(done.stderr, /not a family/);
  });
});

describe('the sum of the results', () => {
  /** Runs the sum on result files of which one may be changed. */
  const sum = (
    folder: string,
    corpus: boolean,
    change: Record<string, unknown[] | undefined>,
  ): [number | null, string] => {
    const root = path.join(folder, 'clone');
    cpSync(path.join(ROOT, 'scripts/test'), path.join(root, 'scripts/test'), { recursive: true });
    if (corpus) mkdirSync(path.join(folder, 'shared/corpus'), { recursive: true });
    for (const name of ALL_RESULTS) {
      const tests = name in change ? change[name] : [{ title: 'works', state: 'passed' }];
      if (tests) writeResult(path.join(root, `out/results/${name}.json`), name, tests as []);
    }
    const done = spawnSync(process.execPath, [path.join(root, 'scripts/test/sum.mjs')], { encoding: 'utf8' });
    return [done.status, done.stdout];
  };
  const all = ALL_RESULTS.length;
  const skipped = [{ title: 'the corpus is read', state: 'skipped' }];

  it('is one line, and zero when nothing failed', () => {
    inScratch((folder) => assert.deepEqual(sum(folder, true, {}), [0, `${all} passed, 0 failed, 0 skipped\n`]));
  });

  it('counts a missing result file as a failure', () => {
    inScratch((folder) =>
      assert.deepEqual(sum(folder, true, { mocha: undefined }), [1, `${all - 1} passed, 1 failed, 0 skipped\n`]),
    );
  });

  it('counts a result file without tests as a failure', () => {
    inScratch((folder) =>
      assert.deepEqual(sum(folder, true, { mocha: [] }), [1, `${all - 1} passed, 1 failed, 0 skipped\n`]),
    );
  });

  it('counts a skipped corpus test as a failure when the corpus is there', () => {
    inScratch((folder) =>
      assert.deepEqual(sum(folder, true, { mocha: skipped }), [1, `${all - 1} passed, 1 failed, 0 skipped\n`]),
    );
  });

  it('lets a corpus test be skipped when the corpus is not there', () => {
    inScratch((folder) =>
      assert.deepEqual(sum(folder, false, { mocha: skipped }), [0, `${all - 1} passed, 0 failed, 1 skipped\n`]),
    );
  });
});

describe('the README inside the VSIX', () => {
  it('loses pictures and links that lead nowhere, and keeps the rest', () => {
    const text =
      '# 公文\n\n![图](images/a.png)\n\n见[英文](README.md)和[规则](docs/rules/README.md)、[网](https://example.org)。\n';
    assert.equal(plainReadme(text), '# 公文\n\n见英文和[规则](docs/rules/README.md)、[网](https://example.org)。\n');
  });
});
