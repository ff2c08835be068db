// Opens the workbench of a running VS Code server in headless Chromium and connects the two ends of a test run: the log, and the
// exit code. Knows nothing of how the server is started or ended.
import { chromium } from 'playwright-core';

/** What the workbench says about itself in every run, and nobody needs to read. */
const NOISE =
  /^(%c|Creating a socket|Resolv(ing|ed) connection|\[(Service Worker|reconnection|AgentHost|AccountPolicy)|Updating additional|Ignoring fetching|ChatSessionStore)/;

/**
 * Opens `folder` (none when undefined) on the server at `origin`. `development` and `tests` are folders of the server's machine;
 * `onExit` gets the exit code of the tests. Gives the browser and its page.
 */
export async function openWindow(origin, { folder, development, tests, onExit, onCrash }) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
      ...['--disable-background-networking', '--disable-component-update'],
    ],
  });
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  page.on('crash', onCrash);
  if (process.env.VERBOSE) page.on('console', (message) => console.log('  console:', message.text().slice(0, 300)));
  await page.exposeFunction('codeAutomationLog', (type, words) => {
    if (process.env.VERBOSE || !NOISE.test(String(words[0]))) (console[type] ?? console.log)(...words);
  });
  await page.exposeFunction('codeAutomationExit', onExit);
  const remote = (place) => `vscode-remote://${new URL(origin).host}${encodeURI(place)}`;
  const payload = [['skipWelcome', 'true']];
  if (development) payload.push(['extensionDevelopmentPath', remote(development)]);
  if (tests) payload.push(['extensionTestsPath', remote(tests)]);
  const query = new URLSearchParams({ payload: JSON.stringify(payload) });
  if (folder) query.set('folder', folder);
  await page.goto(`${origin}/?${query}`);
  return { browser, page };
}
