/** The command `check`: what is checked, what is printed, exit codes and fixing, each on a folder of its own. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { cli, CliFolder } from '../support/cli';
import { schemaErrors } from '../support/json-schema';

/** Without any mistake. */
const CLEAN =
  '浙江省人民政府办公厅关于做好春季造林工作的通知\n\n浙政办发〔2021〕6号\n\n各市、县（市、区）人民政府，省政府直属各单位：\n\n经省政府同意，现就做好春季造林工作通知如下，请认真贯彻落实。\n\n浙江省人民政府办公厅\n\n2021年3月18日\n';
/** With one error that a safe fix mends. */
const FIXABLE = CLEAN.replace('〔2021〕', '[2021]');
/** With one error that nothing mends, and a number of its own: two texts under one number would be another. */
const FAULTY = CLEAN.replace('3月18日', '2月30日').replace('6号', '7号');

interface Output {
  readonly files: {
    path: string;
    encoding: string | null;
    fixed: number;
    failure?: string;
    findings: { rule: string; range: unknown; fix: string | null }[];
  }[];
  readonly summary: Record<string, number>;
}

async function json(
  files: Record<string, string | Buffer>,
  args: readonly string[],
): Promise<Output & { code: number }> {
  const { code, out } = await cli(files, ['check', '--format', 'json', ...args]);
  return { ...(JSON.parse(out) as Output), code };
}

const names = (output: Output): string[] => output.files.map((file) => file.path);

describe('gazette check: files', () => {
  it('a clean file exits with 0', async () => {
    const { code, out, err } = await cli({ 'a.gazette': CLEAN }, ['check', 'a.gazette']);
    assert.deepEqual([code, out, err], [0, '检查了 1 个文件：没有发现问题。\n', '']);
  });

  it('a file named is checked whatever its extension', async () => {
    assert.deepEqual(names(await json({ 'a.txt': FAULTY }, ['a.txt'])), ['a.txt']);
  });

  it('a folder is gone through for the two extensions, by name, other folders of tools left out', async () => {
    const files = { 'd/b.gazette': CLEAN, 'd/a/x.公文': CLEAN, 'd/c.txt': CLEAN, 'd/node_modules/n.gazette': CLEAN };
    assert.deepEqual(names(await json(files, ['d'])), ['d/a/x.公文', 'd/b.gazette']);
  });

  it('without paths the current folder is checked', async () => {
    assert.deepEqual(names(await json({ 'a.gazette': CLEAN, 'b.txt': CLEAN }, [])), ['a.gazette']);
  });

  it('settings add and take away files in folders, but not files that are named', async () => {
    const files = {
      '.gazetterc.json': '{ "include": ["*.txt"], "exclude": ["old/"] }',
      'a.txt': CLEAN,
      'old/b.gazette': CLEAN,
    };
    assert.deepEqual(names(await json(files, ['.'])), ['a.txt']);
    assert.deepEqual(names(await json(files, ['old/b.gazette'])), ['old/b.gazette']);
    assert.deepEqual(names(await json(files, ['**/*.{gazette,txt}'])), ['a.txt']);
  });

  it('a file named twice is checked once', async () => {
    assert.deepEqual(names(await json({ 'd/a.gazette': CLEAN }, ['d/a.gazette', 'd', './d/a.gazette'])), [
      'd/a.gazette',
    ]);
  });

  it('a glob is expanded, also where the name has brackets of its own', async () => {
    assert.deepEqual(names(await json({ 'a.txt': CLEAN, 'b.txt': CLEAN, 'c.md': '' }, ['*.txt'])), ['a.txt', 'b.txt']);
    assert.deepEqual(names(await json({ '[1].txt': CLEAN }, ['[1].txt'])), ['[1].txt']);
  });

  it('a glob that matches nothing, a missing file and an empty folder are failures and the rest is checked', async () => {
    for (const wrong of ['*.nothing', 'missing.gazette', 'empty']) {
      const output = await json({ 'a.gazette': FAULTY, 'empty/': '' }, [wrong, 'a.gazette']);
      assert.equal(output.code, 2);
      assert.equal(output.summary['failures'], 1);
      assert.equal(output.summary['errors'], 1);
      assert.ok(output.files[0]?.failure);
    }
  });

  it('bytes that are no text are a failure', async () => {
    const output = await json({ 'a.gazette': Buffer.from([0, 1, 2, 3, 0xff, 0, 0x80]) }, ['a.gazette']);
    assert.deepEqual([output.code, output.files[0]?.encoding], [2, null]);
  });

  it('standard input is checked under the name given', async () => {
    const { code, out } = await cli({}, ['check', '--stdin-filename', 'x/通知.gazette'], { stdin: FAULTY });
    assert.equal(code, 1);
    assert.ok(out.startsWith('x/通知.gazette\n'));
  });

  it('standard input is under the settings that hold for its name', async () => {
    const files = { 'x/.gazetterc.json': '{ "rules": { "*": "off" } }' };
    const { code } = await cli(files, ['check', '--stdin-filename', 'x/a.gazette'], { stdin: FAULTY });
    assert.equal(code, 0);
  });
});

describe('gazette check: exit codes and settings', () => {
  it('--fail-on decides from which severity on findings count', async () => {
    const settings = '{ "rules": { "*": "off", "date/calendar-valid": "warning" } }';
    for (const [failOn, expected] of [
      ['error', 0],
      ['warning', 1],
      ['information', 1],
      ['hint', 1],
      ['never', 0],
    ] as const) {
      const files = { '.gazetterc.json': settings, 'a.gazette': FAULTY };
      assert.equal((await cli(files, ['check', '--fail-on', failOn, 'a.gazette'])).code, expected, failOn);
    }
    assert.equal((await cli({ 'a.gazette': FAULTY }, ['check', 'a.gazette'])).code, 1);
    assert.equal((await cli({ 'a.gazette': FAULTY }, ['check', '--fail-on', 'never', 'a.gazette'])).code, 0);
  });

  it('wrong usage exits with 2', async () => {
    for (const args of [
      ['chek'],
      ['check', '--format', 'xml'],
      ['check', '--unknown'],
      ['check', '--locale', 'fr'],
      [],
    ]) {
      const { code, err } = await cli({ 'a.gazette': CLEAN }, args);
      assert.equal(code, 2, args.join(' '));
      assert.notEqual(err, '');
    }
  });

  it('help and version exit with 0', async () => {
    for (const args of [['--help'], ['check', '--help'], ['--version'], ['help', 'outline']]) {
      const { code, out } = await cli({}, args);
      assert.equal(code, 0);
      assert.notEqual(out, '');
    }
  });

  it('a bad settings file is reported once at its place and the rest of it holds', async () => {
    const files = {
      '.gazetterc.json': '{ "rules": { "*": "off" },\n  "profil": "draft" }',
      'a.gazette': FAULTY,
      'b.gazette': FAULTY,
    };
    const { code, out } = await cli(files, ['check', '.']);
    assert.equal(code, 0);
    assert.equal(out.split('config/unknown-key').length, 2);
    assert.match(out, /\.gazetterc\.json\n\n {2}2:3 {2}警告 {2}config\/unknown-key/);
  });

  it('--config names the settings that hold, and one that cannot be read is a failure', async () => {
    const files = { '.gazetterc.json': '{}', 'other.json': '{ "rules": { "*": "off" } }', 'a.gazette': FAULTY };
    assert.equal((await cli(files, ['check', '--config', 'other.json', 'a.gazette'])).code, 0);
    assert.equal((await cli(files, ['check', '--config', 'none.json', 'a.gazette'])).code, 2);
  });

  it('the nearest settings hold alone', async () => {
    const files = {
      '.gazetterc.json': '{ "rules": { "*": "off" } }',
      'd/.gazetterc.json': '{}',
      'd/a.gazette': FAULTY,
    };
    assert.equal((await cli(files, ['check', 'd/a.gazette'])).code, 1);
  });
});

describe('gazette check: output', () => {
  it('the pretty form groups by file, shows the line and marks the range under full-width text', async () => {
    const { out } = await cli({ 'a.gazette': FAULTY, 'b.gazette': CLEAN, 'c.gazette': FIXABLE }, ['check', '.']);
    const lines = out.split('\n');
    assert.deepEqual([lines[0], lines[1]], ['a.gazette', '']);
    assert.ok(!out.includes('b.gazette'));
    const at = lines.indexOf('  3 │ 浙政办发[2021]6号');
    assert.equal(lines[at + 1], '    │         ~~~~~~');
    assert.equal(lines.at(-2), '检查了 3 个文件：2 处错误；1 处可用 --fix 自动修正。');
  });

  it('English is spoken on request, by the settings and by the environment, in this order', async () => {
    const english = /^1 file checked: 1 error\.$/m;
    const chinese = /^检查了 1 个文件/m;
    const settings = { '.gazetterc.json': '{ "locale": "en" }', 'a.gazette': FAULTY };
    const bare = { 'a.gazette': FAULTY };
    assert.match((await cli(bare, ['check', '--locale', 'en', 'a.gazette'])).out, english);
    assert.match((await cli(settings, ['check', 'a.gazette'])).out, english);
    assert.match((await cli(settings, ['check', '--locale', 'zh-cn', 'a.gazette'])).out, chinese);
    assert.match((await cli(bare, ['check', 'a.gazette'], { env: { LANG: 'en_US.UTF-8' } })).out, english);
    assert.match((await cli(bare, ['check', 'a.gazette'], { env: { LANG: 'zh_CN.UTF-8' } })).out, chinese);
    assert.match((await cli(bare, ['check', 'a.gazette'], { env: { LANG: 'C.UTF-8' } })).out, chinese);
  });

  it('colours are used when they are wanted and never otherwise', async () => {
    const escape = '\u001b[';
    assert.ok(!(await cli({ 'a.gazette': FAULTY }, ['check', '.'])).out.includes(escape));
    assert.ok((await cli({ 'a.gazette': FAULTY }, ['check', '.'], { color: true })).out.includes(escape));
  });

  it('what a document holds cannot steer the terminal', async () => {
    const text = FAULTY.replace('2月30日', '2月30日 \u001b[2J\u202e');
    const { out } = await cli({ 'a.gazette': text, 'b\u001b[2J.gazette': FAULTY }, ['check', '.']);
    assert.ok(!out.includes('\u001b') && !out.includes('\u202e'));
  });

  it('hints are counted and listed on request only', async () => {
    const files = { '.gazetterc.json': '{ "rules": { "date/calendar-valid": "hint" } }', 'a.gazette': FAULTY };
    const { out } = await cli(files, ['check', '.']);
    assert.equal(out, '检查了 1 个文件：1 处提示（--hints 列出）。\n');
    assert.match((await cli(files, ['check', '--hints', '.'])).out, /date\/calendar-valid/);
  });

  it('the JSON follows its schema, counts columns in UTF-16 units and names the file in its encoding', async () => {
    const schema = JSON.parse(
      readFileSync(path.resolve(__dirname, '../../docs/schemas/check-output.schema.json'), 'utf8'),
    ) as Record<string, unknown>;
    const text = CLEAN.replace('经省政府同意', '\u{2000B}县到2021年2月30日完成');
    const files = {
      'a.gazette': text,
      'b.gazette': CLEAN.replace('6号', '8号'),
      'c.gazette': Buffer.from([0xff]),
      'd.gazette': FAULTY,
    };
    const output = await json(files, ['.', 'missing']);
    const { code, ...printed } = output;
    assert.equal(code, 2);
    assert.deepEqual(schemaErrors(printed, schema), []);
    const range = { start: { line: 7, column: 5 }, end: { line: 7, column: 15 } };
    assert.deepEqual(output.files.find((file) => file.path === 'a.gazette')?.findings[0]?.range, range);
  });
});

describe('gazette check --fix', () => {
  it('mends what is safe, writes it back and reports what is left', async () => {
    const folder = new CliFolder({ 'a.gazette': FIXABLE, 'b.gazette': FAULTY });
    const { code, out } = await folder.run(['check', '--fix', '.']);
    assert.equal(folder.read('a.gazette').toString(), CLEAN);
    assert.equal(folder.read('b.gazette').toString(), FAULTY);
    assert.equal(code, 1);
    assert.match(out, /检查了 2 个文件：1 处错误；已修正 1 处。\n$/);
    const again = await folder.run(['check', '--fix', 'a.gazette']);
    assert.deepEqual([again.code, again.out], [0, '检查了 1 个文件：没有发现问题。\n']);
    folder.remove();
  });

  it('--rule checks and mends that rule alone, and a name that is none is an error of usage', async () => {
    const stdin = FIXABLE;
    const other = await cli({}, ['check', '--fix', '--rule', 'date/no-leading-zero', '-'], { stdin });
    const same = await cli({}, ['check', '--fix', '--rule', 'doc-number/*', '--rule', 'title/*', '-'], { stdin });
    assert.deepEqual([other.out === FIXABLE, same.out === FIXABLE].filter(Boolean).length, 1);
    assert.equal((await cli({}, ['check', '--rule', 'no-such/rule', '-'], { stdin })).code, 2);
  });

  it('with standard input the mended text goes out and the report to standard error', async () => {
    const { code, out, err } = await cli({}, ['check', '--fix', '--stdin-filename', 'a.gazette'], { stdin: FIXABLE });
    assert.deepEqual([code, out], [0, CLEAN]);
    assert.match(err, /已修正 1 处/);
  });

  it('standard input that needs no fix comes out unchanged', async () => {
    const { out } = await cli({}, ['check', '--fix', '-'], { stdin: FAULTY });
    assert.equal(out, FAULTY);
  });
});
