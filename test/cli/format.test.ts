/** The command format: files brought into form, listed, or shown as a diff, in the encoding they have. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { applyEdits, mergeEditGroups } from '../../server/src/base/edit';
import { unifiedDiff } from '../../server/src/cli/unified-diff';
import { CliFolder, cli } from '../support/cli';

const UNTIDY = [
  '清源县人民政府关于做好 秋收工作的通知',
  '清政发[2021]8号',
  '各乡镇人民政府：',
  '现将有关事项通知如下：',
  '一、提高认识,落实责任，按时完成。  ',
  '',
  '',
  '',
  '二、加强领导，明确分工。',
  '清源县人民政府',
  '2021年9月1日',
  '',
].join('\r\n');
const TIDY = [
  '清源县人民政府关于做好秋收工作的通知',
  '清政发〔2021〕8号',
  '各乡镇人民政府：',
  '现将有关事项通知如下：',
  '一、提高认识，落实责任，按时完成。',
  '',
  '二、加强领导，明确分工。',
  '清源县人民政府',
  '2021年9月1日',
  '',
].join('\r\n');

describe('gazette format', () => {
  it('writes the file in form and says what it did', async () => {
    const folder = new CliFolder({ 'a.gazette': UNTIDY });
    try {
      const { code, out, err } = await folder.run(['format', 'a.gazette']);
      assert.deepEqual([code, err], [0, '']);
      assert.equal(folder.read('a.gazette').toString('utf8'), TIDY);
      assert.equal(
        out,
        'a.gazette: 标点全角、半角 1，发文字号的括号和空格 2，标题中的回行空格 1，行末空白 1，空行 1\n1 个文件中改了 1 个，共 6 处。\n',
      );
      assert.equal((await folder.run(['format', 'a.gazette'])).out, '1 个文件格式都已整齐。\n');
    } finally {
      folder.remove();
    }
  });

  it('with --check only lists, and exits with 1', async () => {
    const folder = new CliFolder({ 'a.gazette': UNTIDY, 'b.gazette': TIDY });
    try {
      const { code, out } = await folder.run(['format', '--check', '--locale', 'en']);
      assert.equal(code, 1);
      assert.match(out, /^a\.gazette: width of punctuation 1, /);
      assert.match(out, /1 of 2 files would change, 6 places in all \(nothing is written\)/);
      assert.equal(folder.read('a.gazette').toString('utf8'), UNTIDY);
      assert.equal((await folder.run(['format', '--check', 'b.gazette'])).code, 0);
    } finally {
      folder.remove();
    }
  });

  it('with --diff prints a diff that patch takes', async () => {
    const folder = new CliFolder({ 'a.gazette': UNTIDY });
    try {
      const { code, out, err } = await folder.run(['format', '--diff', 'a.gazette']);
      assert.equal(code, 1);
      assert.match(out, /^--- a\/a\.gazette\n\+\+\+ b\/a\.gazette\n@@ -1,/);
      assert.match(err, /1 个文件中有 1 个要改/);
      folder.write('a.diff', out);
      execFileSync('git', ['apply', '--unsafe-paths', '-p1', 'a.diff'], { cwd: folder.path });
      assert.equal(folder.read('a.gazette').toString('utf8'), TIDY);
    } finally {
      folder.remove();
    }
  });

  it('keeps the encoding', async () => {
    const folder = new CliFolder({ 'a.txt': iconv.encode(UNTIDY, 'gb18030'), 'b.txt': Buffer.from(`\uFEFF${UNTIDY}`) });
    try {
      assert.equal((await folder.run(['format', 'a.txt', 'b.txt'])).code, 0);
      assert.ok(folder.read('a.txt').equals(iconv.encode(TIDY, 'gb18030')));
      assert.equal(folder.read('b.txt').toString('utf8'), `\uFEFF${TIDY}`);
    } finally {
      folder.remove();
    }
  });

  it('reads standard input and writes standard output, the list going to standard error', async () => {
    const { code, out, err } = await cli({}, ['format', '-'], { stdin: UNTIDY });
    assert.deepEqual([code, out], [0, TIDY]);
    assert.match(err, /改了 1 个/);
    assert.equal((await cli({}, ['format', '-'], { stdin: TIDY })).out, TIDY);
    const checked = await cli({}, ['format', '--check', '-'], { stdin: UNTIDY });
    assert.equal(checked.code, 1);
    assert.match(checked.out, /^<stdin>: /);
  });

  it('does as the settings file says, and the command line before it', async () => {
    const files = {
      'a.gazette': UNTIDY,
      '.gazetterc.json': '{ "format": { "punctuation": "half", "numbers": false } }',
    };
    const folder = new CliFolder(files);
    try {
      await folder.run(['format', 'a.gazette']);
      assert.match(folder.read('a.gazette').toString('utf8'), /清政发\[2021\]8号[\s\S]*提高认识,落实责任,按时完成/);
      await folder.run(['format', '--punctuation', 'full', 'a.gazette']);
      assert.match(folder.read('a.gazette').toString('utf8'), /清政发\[2021\]8号[\s\S]*提高认识，落实责任，按时完成/);
    } finally {
      folder.remove();
    }
  });

  it('says what is wrong in the settings file', async () => {
    const files = { 'a.gazette': TIDY, '.gazetterc.json': '{ "format": { "punctuation": "wide" } }' };
    const { code, err } = await cli(files, ['format', '--check', 'a.gazette']);
    assert.equal(code, 2);
    assert.match(err, /“format\.punctuation”的值只能是 keep、full、half 之一/);
  });

  it('a file that cannot be read exits with 2, and the others are formatted', async () => {
    const folder = new CliFolder({ 'a.gazette': UNTIDY });
    try {
      const { code, err } = await folder.run(['format', 'missing.gazette', 'a.gazette']);
      assert.equal(code, 2);
      assert.match(err, /missing\.gazette/);
      assert.equal(folder.read('a.gazette').toString('utf8'), TIDY);
    } finally {
      folder.remove();
    }
  });
});

describe('a unified diff', () => {
  it('is empty without edits', () => {
    assert.equal(unifiedDiff('a', 'text\n', []), '');
  });

  it('shows three lines around a change and tells of a missing line end', () => {
    const edits = [{ span: { start: 8, end: 9 }, newText: 'X' }];
    assert.equal(
      unifiedDiff('a', '1\n2\n3\n4\n5\n6\n7\n8\n9', edits),
      '--- a/a\n+++ b/a\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+X\n 6\n 7\n 8\n',
    );
    assert.match(
      unifiedDiff('a', '1', [{ span: { start: 0, end: 1 }, newText: '2' }]),
      /-1\n\\ No newline at end of file\n\+2\n\\ No/,
    );
  });

  it('of any edits makes the new text when it is applied', function () {
    this.timeout(60_000);
    const line = fc.constantFrom('', 'a', 'b', '甲', 'c ');
    const text = fc.array(line, { maxLength: 24 }).map((lines) => lines.join('\n'));
    const edit = fc.record({ at: fc.nat(60), cut: fc.nat(4), put: fc.constantFrom('', 'x', 'y\n', '\n\n') });
    fc.assert(
      fc.property(text, fc.array(edit, { maxLength: 4 }), (before, list) => {
        const groups = list.map(({ at, cut, put }) => {
          const start = at % (before.length + 1);
          const end = Math.min(before.length, start + cut);
          return { edits: [{ span: { start, end }, newText: put }] };
        });
        const { edits } = mergeEditGroups(groups);
        assert.equal(patched(before, unifiedDiff('a', before, edits)), applyEdits(before, edits));
      }),
      { numRuns: 500 },
    );
  });
});

/** Applies a unified diff, strictly. */
function patched(before: string, diff: string): string {
  const old = before === '' ? [] : before.split(/(?<=\n)/);
  const out: string[] = [];
  let at = 0;
  const rows = diff.split('\n').slice(2);
  for (const [index, row] of rows.entries()) {
    const sign = row[0];
    if (sign === '@') {
      const [, first = '0', count = '0'] = /^@@ -(\d+),(\d+) /.exec(row) ?? [];
      const start = Number(count) === 0 ? Number(first) : Number(first) - 1;
      out.push(...old.slice(at, start));
      at = start;
    } else if (sign === ' ' || sign === '-' || sign === '+') {
      const bare = rows[index + 1]?.startsWith('\\') === true;
      const line = row.slice(1) + (bare ? '' : '\n');
      if (sign !== '+') assert.equal(old[at++], line, 'the diff speaks of a line that is not there');
      if (sign !== '-') out.push(line);
    }
  }
  return [...out, ...old.slice(at)].join('');
}
