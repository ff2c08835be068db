// `node bench/run.mjs NAME …`: bundles bench/NAME.ts as the command line is bundled, because a loader that compiles on the fly adds calls of
// its own to every function, and runs it. Knows nothing of what is measured.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const [name = 'check', ...args] = process.argv.slice(2);
const outfile = path.join(root, `out/bench/${name}.js`);
await build({
  entryPoints: [path.join(root, `bench/${name}.ts`)],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  mainFields: ['module', 'main'],
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
});
const { status } = spawnSync(process.execPath, [outfile, ...args], {
  stdio: 'inherit',
  env: { ...process.env, GAZETTE_CLI: path.join(root, 'dist/cli.js') },
});
process.exitCode = status ?? 1;
