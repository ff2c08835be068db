// Takes the pictures of docs/images in a real VS Code: installs the packed VSIX, opens a copy of samples/ and plays the scenes of
// screenshot-scenes.mjs, once with Chinese messages and once with English ones. Needs what test-server.mjs needs.
// Usage: node scripts/vscode/screenshots.mjs [writing]   (after `npm run package`); SCREENSHOT_SCENES=name,name takes some of the pictures only;
// `writing` plays writing-scenes.mjs instead, the writing of a notice from its template, in Chinese alone.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { VSCODE_VERSIONS } from '../test/expected.mjs';

const here = import.meta.dirname;
const root = path.resolve(here, '../..');
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const vsix = process.env.VSIX ?? path.join(root, `dist/${manifest.name}-${manifest.version}.vsix`);
const { codeServer, nodeMajor } = VSCODE_VERSIONS.at(-1);
const writing = process.argv[2] === 'writing';

/** Settings that make the pictures alike and legible. */
const SETTINGS = {
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.tips.enabled': false,
  'workbench.layoutControl.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'window.commandCenter': false,
  'window.menuBarVisibility': 'hidden',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'chat.disableAIFeatures': true,
  'files.autoSave': 'off',
  'files.simpleDialog.enable': true,
  'editor.minimap.enabled': false,
  'editor.fontSize': 14,
  'editor.lineHeight': 1.7,
  'editor.fontFamily': 'monospace',
  'editor.lightbulb.enabled': 'off',
  'explorer.openEditors.visible': 0,
  'files.exclude': { '**/*.expected.txt': true },
  'breadcrumbs.enabled': true,
  'problems.sortOrder': 'position',
  // VS Code leaves the left side of a comparison of several files unwrapped when it begins narrow.
  'diffEditor.useInlineViewWhenSpaceIsLimited': false,
};

const installed = spawnSync(path.join(here, 'install-server.sh'), [codeServer, String(nodeMajor)], {
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'inherit'],
});
const server = installed.stdout?.trim().split('\n').at(-1);
if (installed.status !== 0 || !server) throw new Error('VS Code could not be installed');

const runner = path.join(here, 'run-vscode-server.mjs');
const run = (args, env) => {
  const done = spawnSync(process.execPath, [runner, ...args], {
    stdio: 'inherit',
    env: { ...process.env, CODE_SERVER_DIR: server, ...env },
  });
  if (done.status !== 0) throw new Error(`the runner ended with ${done.status}`);
};

/**
 * Has the window speak a language as far as the extension brings words of it. VS Code's own words would come with a language pack, which no
 * package registry has; this one is empty.
 */
function speak(userData, language) {
  if (language === 'en') return;
  const words = path.join(userData, 'words.json');
  writeFileSync(words, JSON.stringify({ version: '1.0.0', contents: {} }));
  const pack = {
    hash: 'empty',
    label: language,
    extensions: [{ extensionIdentifier: { id: 'gazette.words' }, version: '1.0.0' }],
    translations: { vscode: words },
  };
  writeFileSync(path.join(userData, 'languagepacks.json'), JSON.stringify({ [language]: pack }));
}

// A name of its own and no chance one: peeking shows the folder of a file.
const scratch = path.join(os.tmpdir(), 'gazette');
rmSync(scratch, { recursive: true, force: true });
mkdirSync(scratch);
try {
  const extensions = `--extensions-dir=${path.join(scratch, 'extensions')}`;
  run([`--install-extension=${vsix}`, extensions], {});
  for (const locale of writing ? ['zh-cn'] : ['zh-cn', 'en']) {
    const userData = path.join(scratch, locale, 'user');
    const samples = path.join(scratch, locale, 'samples');
    mkdirSync(path.join(userData, 'User'), { recursive: true });
    cpSync(path.join(root, 'samples'), samples, { recursive: true });
    const settings = { ...SETTINGS, 'gazette.locale': locale };
    writeFileSync(path.join(userData, 'User/settings.json'), JSON.stringify(settings, null, 2));
    speak(userData, locale);
    run([samples, extensions, `--user-data-dir=${userData}`, `--locale=${locale}`], {
      SCREENSHOT: path.join(here, writing ? 'writing-scenes.mjs' : 'screenshot-scenes.mjs'),
      SCREENSHOT_WORKSPACE: samples,
      TEST_TIMEOUT_MS: process.env.TEST_TIMEOUT_MS ?? '600000',
      SCREENSHOT_LOCALE: locale,
      SCREENSHOT_FOLDER:
        process.env.SCREENSHOT_FOLDER ?? path.join(root, writing ? 'docs/images/writing' : 'docs/images'),
    });
  }
} finally {
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
