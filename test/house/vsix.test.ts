/**
 * Holds what is handed to users: builds and packs a VSIX as a release is, and looks inside. vsix-files.txt is the list of what may be
 * in it.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT, filesUnder, textOf } from './support/source-files';
import { entriesOf, type Entry } from './support/zip';

/** Room for the rules there are (server and command line each hold them all), none for a dictionary or a second parser that slips in. */
const MOST_BYTES = 1_700_000;

/** A line of the list as an expression for whole names. */
function expressionOf(line: string): RegExp {
  const parts = line.split(/(\*\*\/|\*)/).map((part) => {
    if (part === '**/') return '(?:[^/]{1,99}/){0,9}';
    if (part === '*') return '[^/]{1,99}';
    return part.replace(/[.[\]()+^$|\\{}?]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('')}$`);
}

describe('the VSIX', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'gazette-house-'));
  let archive = Buffer.alloc(0);
  let entries: Entry[] = [];
  const textIn = (name: string): string => {
    const entry = entries.find((one) => one.name === name);
    assert.ok(entry, `${name} is in the VSIX`);
    return entry.content().toString('utf8');
  };

  before(function () {
    this.timeout(60_000);
    const file = path.join(folder, 'house.vsix');
    for (const args of [
      ['scripts/build.mjs', '--production'],
      ['scripts/package-vsix.mjs', '--out', file],
    ]) {
      execFileSync(process.execPath, args, { cwd: ROOT, stdio: 'pipe' });
    }
    archive = readFileSync(file);
    entries = entriesOf(archive);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('holds the files on its list, all of them and no other', () => {
    const lines = textOf('test/house/vsix-files.txt')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    const expressions = lines.map(expressionOf);
    const names = entries.map((entry) => entry.name);
    const unlisted = names.filter((name) => !expressions.some((expression) => expression.test(name)));
    const unmet = lines.filter((_, index) => !names.some((name) => expressions[index]?.test(name)));
    assert.deepEqual({ unlisted, unmet }, { unlisted: [], unmet: [] });
  });

  it(`is smaller than ${MOST_BYTES} bytes`, () => {
    assert.ok(archive.length < MOST_BYTES, `${archive.length} bytes`);
  });

  it('has the page of every rule', () => {
    const pages = filesUnder('docs/rules').map((file) => `extension/${file}`);
    assert.ok(pages.length > 0);
    const names = new Set(entries.map((entry) => entry.name));
    assert.deepEqual(
      pages.filter((page) => !names.has(page)),
      [],
    );
  });

  it('has no source map, test or TypeScript, nor a hint at one', () => {
    const wrong = entries.filter(({ name }) => /\.(map|ts|tsx|vsix)$|\/(test|node_modules|corpus)\//.test(name));
    assert.deepEqual(
      wrong.map((entry) => entry.name),
      [],
    );
    for (const bundle of ['client', 'server', 'cli', 'encodings', 'globs']) {
      assert.ok(!textIn(`extension/dist/${bundle}.js`).includes('sourceMappingURL'), bundle);
    }
  });

  it('has the Chinese README, without pictures', () => {
    const readme = textIn('extension/readme.md');
    assert.match(readme, /[\u4e00-\u9fff]{4}/);
    assert.doesNotMatch(readme, /!\[|<img/);
  });

  it('has a manifest that finds its files and holds nothing for developers', () => {
    const manifest = JSON.parse(textIn('extension/package.json')) as Record<string, unknown>;
    assert.equal(manifest['devDependencies'], undefined);
    assert.equal(manifest['scripts'], undefined);
    const names = new Set(entries.map((entry) => entry.name));
    const paths = JSON.stringify(manifest).match(/"\.\/[^"]{1,200}"/g) ?? [];
    assert.ok(paths.length > 0);
    const missing = paths.map((quoted) => quoted.slice(3, -1)).filter((file) => !names.has(`extension/${file}`));
    assert.deepEqual(
      missing.filter((file) => ![...names].some((name) => name.startsWith(`extension/${file}/`))),
      [],
    );
  });

  it('shows a rule’s page from the terminal without anything beside it', () => {
    const unpacked = path.join(folder, 'unpacked');
    for (const { name, content } of entries) {
      const file = path.join(unpacked, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, content());
    }
    const [rule] = filesUnder('docs/rules').filter((file) => file.split('/').length === 4);
    assert.ok(rule, 'there is a rule page');
    const id = rule.slice('docs/rules/'.length, -'.md'.length);
    const shown = execFileSync(process.execPath, ['extension/dist/cli.js', 'explain', id], {
      cwd: unpacked,
      encoding: 'utf8',
    });
    assert.ok(shown.includes(id) && shown.includes('反例'), shown);
  });

  it('names every Chinese and English word of its manifest that a package.nls file holds, in both', () => {
    const used = new Set(
      textIn('extension/package.json')
        .match(/(?<=")%[^%"]{1,200}%(?=")/g)
        ?.map((key) => key.slice(1, -1)),
    );
    const nls = entries.filter(({ name }) => /\/package\.nls(\.[a-z-]+)?\.json$/.test(name));
    for (const { name } of nls) {
      assert.deepEqual(new Set(Object.keys(JSON.parse(textIn(name)) as object)), used, name);
    }
    assert.ok(used.size === 0 || nls.length === 2, 'package.nls.json and package.nls.zh-cn.json are there');
  });
});
