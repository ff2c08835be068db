// `npm run test:vscode-server`: the same suite as test:vscode where nothing can be downloaded but packages: in the VS Code server with
// headless Chromium, for the oldest and the newest release. An argument (vscode-oldest or vscode-newest) chooses one.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { VSCODE_VERSIONS } from '../test/expected.mjs';

const here = import.meta.dirname;
const chosen = process.argv[2];
let failed = false;
for (const { label, vscode, codeServer, nodeMajor } of VSCODE_VERSIONS) {
  if (chosen && chosen !== label) continue;
  console.log(`\n== VS Code ${vscode} (${label})`);
  const installed = spawnSync(path.join(here, 'install-server.sh'), [codeServer, String(nodeMajor)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const folder = installed.stdout?.trim().split('\n').at(-1);
  if (installed.status !== 0 || !folder) {
    console.error(`VS Code ${vscode} could not be installed.`);
    failed = true;
    continue;
  }
  const done = spawnSync(process.execPath, [path.join(here, 'test.mjs')], {
    stdio: 'inherit',
    env: {
      ...process.env,
      CODE_SERVER_DIR: folder,
      VSCODE_EXECUTABLE: path.join(here, 'vscode-here.sh'),
      VSCODE_LABEL: label,
      VSCODE_VERSION: vscode,
      TEST_TIMEOUT_MS: process.env.TEST_TIMEOUT_MS ?? '240000',
    },
  });
  if (done.status !== 0) failed = true;
}
process.exitCode = failed ? 1 : 0;
