// Bundles test/vscode for the extension host, which loads CommonJS, into out/vscode-tests. Mocha stays outside: it is a module of
// its own that the entry imports when it runs.
import { build } from 'esbuild';
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** Bundles the entry and every *.test.ts, and gives the path to hand to --extensionTestsPath. */
export async function bundleTests() {
  const from = path.join(root, 'test/vscode');
  const to = path.join(root, 'out/vscode-tests');
  rmSync(to, { recursive: true, force: true });
  const names = readdirSync(from).filter((name) => name === 'run.ts' || name.endsWith('.test.ts'));
  await build({
    entryPoints: names.map((name) => path.join(from, name)),
    outdir: to,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return path.join(to, 'run');
}
