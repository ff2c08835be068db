// Packs dist/gazette-gongwen-<version>.vsix. What goes in is said once, in .vscodeignore; the README inside is the Chinese one
// without pictures, since a reader offline would see broken frames, and the manifest is without what only developers need.
// `--out FILE` packs to another place.
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { plainReadme } from './plain-readme.mjs';

const root = path.resolve(import.meta.dirname, '..');
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const given = process.argv.indexOf('--out');
const target =
  given > 0 ? path.resolve(process.argv[given + 1]) : path.join(root, `dist/${manifest.name}-${manifest.version}.vsix`);

for (const bundle of ['client', 'server', 'cli', 'encodings', 'globs'].map((name) => `dist/${name}.js`)) {
  if (existsSync(path.join(root, bundle))) continue;
  console.error(`${bundle} is missing: run "npm run build" first.`);
  process.exit(1);
}

const stage = mkdtempSync(path.join(os.tmpdir(), 'gazette-vsix-'));
try {
  for (const file of await listFiles({
    cwd: root,
    packageManager: PackageManager.None,
    readmePath: 'README.zh-CN.md',
  })) {
    if (file !== 'package.json' && file !== 'README.zh-CN.md') {
      cpSync(path.join(root, file), path.join(stage, file), { recursive: true });
    }
  }
  const { scripts: _scripts, devDependencies: _development, private: _private, ...shipped } = manifest;
  writeFileSync(path.join(stage, 'package.json'), JSON.stringify(shipped, null, 2) + '\n');
  writeFileSync(path.join(stage, 'README.md'), plainReadme(readFileSync(path.join(root, 'README.zh-CN.md'), 'utf8')));
  writeFileSync(path.join(stage, '.vscodeignore'), '# What is here was chosen already.\n');
  mkdirSync(path.dirname(target), { recursive: true });
  await createVSIX({
    cwd: stage,
    packagePath: target,
    dependencies: false,
    rewriteRelativeLinks: false,
    allowMissingRepository: true,
    allowStarActivation: false,
  });
  console.log(`${path.relative(root, target)}  ${Math.round(statSync(target).size / 1024)} KB`);
} finally {
  rmSync(stage, { recursive: true, force: true });
}
