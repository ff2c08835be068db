/** `gazette check` over several files: they know each other and the libraries above them, and say where the other place is. */
import assert from 'node:assert/strict';
import path from 'node:path';
import iconv from 'iconv-lite';
import { cli, CliFolder } from '../support/cli';

function notice(topic: string, number: string, sentence: string): string {
  return `青湖市人民政府关于${topic}的通知\n${number}\n\n各县（市、区）人民政府：\n　　${sentence}\n\n青湖市人民政府\n2021年3月18日\n`;
}

const A = notice('做好防汛工作', '青政发〔2021〕6号', '请落实巡查责任，备足抢险物资。');
const B = notice('增加粮食储备', '青政发〔2021〕6号', '请在六月底前完成收购任务。');
const CITING = notice('抓好落实', '青政发〔2021〕9号', '请执行《青湖市绿地认养规定》（青政发〔2012〕6号）。');
const LIBRARY = '文号,标题,状态\n青政发〔2012〕6号,青湖市绿地认养规定,失效\n';

/** The findings of a rule in the JSON report: path and related places. */
async function found(
  files: Record<string, string | Buffer>,
  args: readonly string[],
  rule: string,
): Promise<unknown[]> {
  const { out } = await cli(files, ['check', ...args, '--format', 'json', '--locale', 'zh-cn']);
  interface Related {
    readonly path?: string;
    readonly range: { readonly start: { readonly line: number; readonly column: number } };
  }
  const report = JSON.parse(out) as {
    readonly files: {
      readonly path: string;
      readonly findings: { readonly rule: string; readonly related: Related[] }[];
    }[];
  };
  return report.files.flatMap((file) =>
    file.findings
      .filter((finding) => finding.rule === rule)
      .map(({ related }) => [
        file.path,
        ...related.map((one) => [one.path, one.range.start.line, one.range.start.column]),
      ]),
  );
}

describe('gazette check over several files', () => {
  it('compares them with one another and names the other file with line and column', async () => {
    const files = { 'a.gazette': A, 'sub/b.gazette': B };
    const b = path.join('sub', 'b.gazette');
    assert.deepEqual(await found(files, ['.'], 'doc-number/duplicate'), [
      ['a.gazette', [b, 2, 1]],
      [b, ['a.gazette', 2, 1]],
    ]);
    const { out } = await cli(files, ['check', '.', '--locale', 'zh-cn']);
    assert.ok(out.includes(`参见 ${b}:2:1`), out);
  });

  it('knows only the files of the run', async () => {
    assert.deepEqual(await found({ 'a.gazette': A, 'b.gazette': B }, ['a.gazette'], 'doc-number/duplicate'), []);
  });

  it('reads the libraries above the files, as UTF-8 with a byte order mark or in GB18030', async () => {
    const encodings = [Buffer.from(LIBRARY), Buffer.from(`\uFEFF${LIBRARY}`), iconv.encode(LIBRARY, 'gb18030')];
    for (const library of encodings) {
      const files = { 'gazette.library.csv': library, 'sub/c.gazette': CITING };
      assert.deepEqual(await found(files, ['sub'], 'citation/repealed'), [
        [path.join('sub', 'c.gazette'), ['gazette.library.csv', 2, 1]],
      ]);
    }
  });

  it('reports what is wrong in a library on the library', async () => {
    const files = { 'gazette.library.csv': `${LIBRARY},,有效\n`, 'c.gazette': CITING };
    assert.deepEqual(await found(files, ['c.gazette'], 'library/missing-title'), [['gazette.library.csv']]);
    assert.deepEqual(await found(files, ['gazette.library.csv'], 'library/missing-title'), [['gazette.library.csv']]);
  });

  it('knows the library for standard input by the name it is given', async () => {
    const folder = new CliFolder({ 'gazette.library.csv': LIBRARY });
    try {
      const { out } = await folder.run(['check', '-', '--stdin-filename', 'new.gazette', '--locale', 'zh-cn'], {
        stdin: CITING,
      });
      assert.ok(out.includes('citation/repealed'), out);
    } finally {
      folder.remove();
    }
  });

  it('explains findings about libraries', async () => {
    const { code, out } = await cli({}, ['explain', 'library/unknown-status']);
    assert.deepEqual([code, out.includes('有效、失效、废止、修改')], [0, true]);
  });
});
