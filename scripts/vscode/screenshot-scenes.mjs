// The scenes screenshots.mjs plays in the page of a running VS Code, each ending in a picture. Knows the workbench's markup as little as
// it can: commands are run by name through the command palette.
import { mkdirSync } from 'node:fs';
import path from 'node:path';

const locale = process.env.SCREENSHOT_LOCALE ?? 'zh-cn';
const folder = process.env.SCREENSHOT_FOLDER ?? '.';

/** Called by the runner with the page of the workbench; gives the exit code. */
export async function after(page) {
  mkdirSync(folder, { recursive: true });
  await page.setViewportSize({ width: 1360, height: 850 });
  await page.waitForSelector('.monaco-workbench .explorer-folders-view .monaco-list-row', { timeout: 60_000 });
  await command(page, 'View: Close Secondary Side Bar').catch(() => undefined);

  await openFile(page, 'notice.gazette', 'faulty');
  await page.waitForSelector('.squiggly-error', { timeout: 30_000, state: 'attached' });
  await command(page, 'Explorer: Focus on Outline View');
  // The outline gets the height of the files.
  await page.locator('.pane-header[aria-label^="Explorer Section"]').click();
  await page.waitForTimeout(1000);
  await command(page, 'Problems: Focus on Problems View');
  await page.waitForSelector('.markers-panel .monaco-list-row', { timeout: 15_000 });
  await focusEditor(page);
  await goTo(page, 1, 1);
  await quiet(page);
  await picture(page, 'problems');

  await goTo(page, 4, 8);
  await quiet(page);
  await command(page, 'Quick Fix...');
  await page.waitForSelector('.action-widget', { timeout: 15_000 });
  await page.waitForTimeout(800);
  await picture(page, 'quick-fix');
  await page.keyboard.press('Escape');

  await command(page, 'View: Toggle Panel Visibility');
  await openFile(page, 'gazette-issue.gazette', 'clean');
  await command(page, 'Explorer: Focus on Outline View');
  await page.waitForTimeout(1500);
  await focusEditor(page);
  await goTo(page, 72, 1);
  await page.waitForTimeout(800);
  await goTo(page, 106, 55);
  await quiet(page);
  await command(page, 'Show or Focus Hover');
  await page.waitForSelector('.monaco-hover:not(.hidden) .hover-contents', { timeout: 15_000 });
  await page.waitForTimeout(800);
  await picture(page, 'hover');
  return 0;
}

async function command(page, name) {
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget input').first();
  await input.waitFor({ state: 'visible', timeout: 10_000 });
  await input.fill(`>${name}`);
  const row = page.locator('.quick-input-list .monaco-list-row').first();
  await row.waitFor({ state: 'visible', timeout: 10_000 });
  await page.waitForTimeout(300);
  const label = (await row.getAttribute('aria-label')) ?? '';
  if (!label.includes(name)) {
    await page.keyboard.press('Escape');
    throw new Error(`no command ${name}: ${label}`);
  }
  await page.keyboard.press('Enter');
  await page.waitForTimeout(400);
}

async function openFile(page, name, inFolder) {
  await page.keyboard.press('Control+P');
  const input = page.locator('.quick-input-widget input').first();
  await input.waitFor({ state: 'visible', timeout: 10_000 });
  await input.fill(`${inFolder}/${name}`);
  const row = page.locator('.quick-input-list .monaco-list-row').first();
  await row.waitFor({ state: 'visible', timeout: 20_000 });
  await page.waitForTimeout(600);
  await page.keyboard.press('Enter');
  await page.waitForSelector(`.tab.active[data-resource-name="${name}"]`, { timeout: 20_000 });
  await page.waitForTimeout(2500);
}

async function focusEditor(page) {
  await command(page, 'View: Focus Active Editor Group');
}

async function goTo(page, line, column) {
  await page.keyboard.press('Control+G');
  const input = page.locator('.quick-input-widget input').first();
  await input.waitFor({ state: 'visible', timeout: 10_000 });
  await input.fill(`:${line}:${column}`);
  await page.waitForTimeout(200);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(400);
}

/** Puts away what pops up by itself. */
async function quiet(page) {
  await command(page, 'Notifications: Clear All Notifications').catch(() => undefined);
  await page.mouse.move(680, 840);
  await page.waitForTimeout(500);
}

async function picture(page, name) {
  const file = path.join(folder, `${name}.${locale}.png`);
  await page.screenshot({ path: file });
  console.log(file);
}
