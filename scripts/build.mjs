// Bundles the extension client, the language server and the command line into dist/ with esbuild. It knows entry points and
// targets and nothing of gazettes. `--production` minifies and leaves source maps out.
import { build } from 'esbuild';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const production = process.argv.includes('--production');

/** Name of the bundle, its entry point, and what stays outside of it. */
const BUNDLES = [
  { name: 'client', entry: 'client/src/extension.ts', external: ['vscode'] },
  { name: 'server', entry: 'server/src/lsp/main.ts', external: [], banner: '#!/usr/bin/env node' },
  { name: 'cli', entry: 'server/src/cli/main.ts', external: [], banner: '#!/usr/bin/env node' },
  // What the command line seldom needs is not read each time it starts.
  { name: 'encodings', entry: 'node_modules/iconv-lite/lib/index.js', external: [] },
  { name: 'globs', entry: 'node_modules/tinyglobby/dist/index.cjs', external: [] },
];

/** Packages that are bundles of their own, loaded by the others when first asked for. */
const APART = { 'iconv-lite': './encodings.js', tinyglobby: './globs.js' };

const apart = {
  name: 'apart',
  setup({ onResolve }) {
    for (const [name, path] of Object.entries(APART)) {
      onResolve({ filter: new RegExp(`^${name}$`) }, () => ({ path, external: true }));
    }
  },
};

process.chdir(root);
for (const { name } of BUNDLES) {
  rmSync(`dist/${name}.js`, { force: true });
  rmSync(`dist/${name}.js.map`, { force: true });
}
mkdirSync('out/meta', { recursive: true });

for (const { name, entry, external, banner } of BUNDLES) {
  if (!existsSync(entry)) {
    console.error(`dist/${name}.js cannot be built: its entry point ${entry} does not exist.`);
    process.exitCode = 1;
    continue;
  }
  const built = await build({
    entryPoints: [entry],
    outfile: `dist/${name}.js`,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    // The oldest Node the bundles meet is the one inside the oldest VS Code that package.json admits.
    target: 'node20',
    // ESM builds are preferred: a UMD build (jsonc-parser) hides its requires from the bundler.
    mainFields: ['module', 'main'],
    external,
    plugins: [apart],
    minify: production,
    sourcemap: production ? false : 'linked',
    charset: 'utf8',
    legalComments: 'none',
    banner: banner ? { js: banner } : {},
    metafile: true,
    logLevel: 'warning',
  }).catch(() => undefined);
  if (!built) {
    // esbuild has said why; the other bundles are still worth having.
    process.exitCode = 1;
    continue;
  }
  writeFileSync(`out/meta/${name}.json`, JSON.stringify(built.metafile));
  const bytes = built.metafile.outputs[`dist/${name}.js`].bytes;
  console.log(`dist/${name}.js  ${Math.round(bytes / 1024)} KB`);
}
