// The newcomer's command: builds, packs the VSIX, checks samples/ in colour and says how to install what was built.
// Findings in samples/ are the point of them, so only a failure of the tool itself fails this script.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const vsix = `dist/${manifest.name}-${manifest.version}.vsix`;

/** Runs a script of ours with the terminal handed through; gives its exit code (128 when a signal ended it). */
function run(...args) {
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 128;
}

if (run('scripts/build.mjs', '--production') !== 0) process.exit(1);
if (run('scripts/package-vsix.mjs') !== 0) process.exit(1);

console.log('\n$ gazette check samples/\n');
const found = run('dist/cli.js', 'check', 'samples/');
if (found !== 0 && found !== 1) {
  console.error(`gazette check samples/ failed with exit code ${found}.`);
  process.exit(1);
}

console.log(`
安装扩展 Install the extension:
  code --install-extension ${vsix}
  或在 VS Code 里：扩展视图 → “…” → 从 VSIX 安装 / or in VS Code: Extensions → "…" → Install from VSIX…
检查自己的文件 Check a file of your own:
  node dist/cli.js check 文件.txt`);
