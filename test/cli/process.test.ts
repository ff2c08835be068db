/** The command line as a process of its own, bundled as it is shipped: exit codes, pipes, colours, sizes. */
import assert from 'node:assert/strict';
import { spawn, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { CliFolder } from '../support/cli';

const root = path.resolve(__dirname, '../..');
/** Inside the project, so that the pages and package.json are found above it as they are above dist/. */
const bundle = path.join(root, 'out/test/cli.js');

const FAULTY = '某某县人民政府关于做好春耕工作的通知\n\n各乡镇人民政府：\n请于2021年2月30日前完成。\n';

function gazette(args: readonly string[], cwd: string, env: Record<string, string> = {}): SpawnSyncReturns<string> {
  const { PATH = '' } = process.env;
  return spawnSync(process.execPath, [bundle, ...args], {
    cwd,
    encoding: 'utf8',
    env: { PATH, ...env },
    maxBuffer: 1e9,
  });
}

describe('the gazette process', () => {
  let folder: CliFolder;

  before(() => {
    buildSync({
      entryPoints: [path.join(root, 'server/src/cli/main.ts')],
      outfile: bundle,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      mainFields: ['module', 'main'],
      logLevel: 'error',
    });
    folder = new CliFolder({
      'faulty.gazette': FAULTY,
      'many.gazette': FAULTY + '又于2021年2月30日前完成。\n'.repeat(9000),
    });
  });
  after(() => folder.remove());

  it('ends with the code of what was found', () => {
    assert.equal(gazette(['check', 'faulty.gazette'], folder.path).status, 1);
    assert.equal(gazette(['check', '--fail-on', 'never', 'faulty.gazette'], folder.path).status, 0);
    assert.equal(gazette(['check', 'missing.gazette'], folder.path).status, 2);
    assert.equal(gazette(['nonsense'], folder.path).status, 2);
  });

  it('writes all of a long output to a pipe', () => {
    const { stdout, status } = gazette(['check', '--format', 'json', 'many.gazette'], folder.path);
    const { summary } = JSON.parse(stdout) as { summary: { errors: number } };
    assert.ok(stdout.length > 1_000_000);
    assert.deepEqual([status, summary.errors], [1, 9001]);
  });

  it('says nothing when its reader stops reading', async () => {
    const child = spawn(process.execPath, [bundle, 'check', 'many.gazette'], { cwd: folder.path });
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    await new Promise((done) => child.on('close', done));
    assert.equal(errors, '');
  });

  it('colours a pipe only when FORCE_COLOR asks for it, and NO_COLOR is heard', () => {
    const colored = (env: Record<string, string>): boolean =>
      gazette(['check', 'faulty.gazette'], folder.path, env).stdout.includes('\u001b[');
    assert.deepEqual(
      [{}, { FORCE_COLOR: '1' }, { FORCE_COLOR: '0' }, { NO_COLOR: '1' }].map((env) =>
        colored(env as Record<string, string>),
      ),
      [false, true, false, false],
    );
  });

  it('finds its pages from the bundle', () => {
    assert.match(gazette(['explain', 'date/calendar-valid'], folder.path).stdout, /^# date\/calendar-valid/);
  });

  it('reads standard input', () => {
    const child = spawnSync(process.execPath, [bundle, 'check', '-'], {
      cwd: folder.path,
      input: FAULTY,
      encoding: 'utf8',
    });
    assert.equal(child.status, 1);
    assert.match(child.stdout, /date\/calendar-valid/);
  });

  it('a single line of fifty megabytes ends in reasonable time', function () {
    this.timeout(60_000);
    folder.write('line.gazette', '为做好春耕工作，现就有关事项通知如下，'.repeat(870_000));
    assert.equal(gazette(['check', 'line.gazette'], folder.path).status, 0);
  });
});
