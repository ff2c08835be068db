// `npm run test:vscode`: installs the packed VSIX (not the source folder) into a VS Code of its own and runs test/vscode inside it,
// on a copy of samples/. VS Code is downloaded, unless VSCODE_EXECUTABLE names one; VSCODE_VERSION chooses which (default 1.100.0).
import { downloadAndUnzipVSCode, resolveCliPathFromVSCodeExecutablePath, runTests } from '@vscode/test-electron';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bundleTests } from './bundle-tests.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const version = process.env.VSCODE_VERSION ?? '1.100.0';
const label = process.env.VSCODE_LABEL ?? `vscode-${version}`;
const resultFile = path.join(root, `out/results/${label}.json`);

/** Settings of the VS Code under test: quiet, offline, and saving only when a test saves. */
const SETTINGS = {
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'update.mode': 'none',
  'git.enabled': false,
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'files.simpleDialog.enable': true,
  'files.autoSave': 'off',
};

/** Builds and packs, unless VSIX names a package that is ready. Gives the path of the VSIX. */
function vsixToTest() {
  if (process.env.VSIX) return path.resolve(process.env.VSIX);
  for (const script of ['build.mjs', 'package-vsix.mjs']) {
    const done = spawnSync(process.execPath, [path.join(root, 'scripts', script), '--production'], {
      stdio: 'inherit',
    });
    if (done.status !== 0) throw new Error(`${script} failed`);
  }
  return path.join(root, `dist/${manifest.name}-${manifest.version}.vsix`);
}

/** A workspace of its own: a copy of samples/, so that tests may edit and save. */
function workspaceIn(scratch) {
  const workspace = path.join(scratch, 'samples');
  mkdirSync(workspace);
  if (existsSync(path.join(root, 'samples'))) cpSync(path.join(root, 'samples'), workspace, { recursive: true });
  return workspace;
}

// A short name: on macOS the path of VS Code's socket, which lies below, may have no more than 103 characters.
const scratch = mkdtempSync(path.join(os.tmpdir(), 'gzt-'));
let code = 1;
try {
  rmSync(resultFile, { force: true });
  const vsix = vsixToTest();
  const extensionTestsPath = await bundleTests();
  const executable = process.env.VSCODE_EXECUTABLE ?? (await downloadAndUnzipVSCode(version));
  const cli = process.env.VSCODE_EXECUTABLE ?? resolveCliPathFromVSCodeExecutablePath(executable);
  const extensions = path.join(scratch, 'extensions');
  const userData = path.join(scratch, 'user');
  mkdirSync(path.join(userData, 'User'), { recursive: true });
  writeFileSync(path.join(userData, 'User/settings.json'), JSON.stringify(SETTINGS, null, 2));

  const places = [`--extensions-dir=${extensions}`, `--user-data-dir=${userData}`];
  // On Windows the command line of VS Code is a batch file, which only a shell runs, and a shell wants quotes.
  const windows = process.platform === 'win32';
  const quoted = (words) => (windows ? `"${words}"` : words);
  const installed = spawnSync(quoted(cli), [`--install-extension=${vsix}`, ...places].map(quoted), {
    stdio: 'inherit',
    shell: windows,
  });
  if (installed.status !== 0) throw new Error(`installing ${vsix} failed`);

  // Tests need an extension in development to run in; it is an empty one, so that the installed VSIX is what they meet.
  const empty = path.join(scratch, 'empty-extension');
  mkdirSync(empty);
  const host = { name: 'empty', publisher: 'gazette-test', version: '0.0.0', engines: manifest.engines };
  writeFileSync(path.join(empty, 'package.json'), JSON.stringify(host));
  code = await runTests({
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: empty,
    extensionTestsPath,
    launchArgs: [workspaceIn(scratch), ...places],
    extensionTestsEnv: { RESULT_FILE: resultFile, VSCODE_LABEL: label, TEST_GREP: process.env.TEST_GREP ?? '' },
  });
} catch (error) {
  console.error(String(error.stack ?? error));
} finally {
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
process.exit(code);
