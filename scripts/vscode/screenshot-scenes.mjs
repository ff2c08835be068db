// The scenes screenshots.mjs plays in the page of a running VS Code, each ending in a picture. SCREENSHOT_SCENES chooses some by name.
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { command, focusEditor, goTo, openFile, quiet } from './workbench-page.mjs';

const locale = process.env.SCREENSHOT_LOCALE ?? 'zh-cn';
const folder = process.env.SCREENSHOT_FOLDER ?? '.';
const samples = path.resolve(import.meta.dirname, '../../samples');
const CITING = 'cross-references';

/** Called by the runner with the page of the workbench; gives the exit code. */
export async function after(page) {
  mkdirSync(folder, { recursive: true });
  await page.setViewportSize({ width: 1360, height: 850 });
  await page.waitForSelector('.monaco-workbench .explorer-folders-view .monaco-list-row', { timeout: 60_000 });
  await command(page, 'View: Close Secondary Side Bar').catch(() => undefined);
  const chosen = process.env.SCREENSHOT_SCENES?.split(',');
  for (const [name, scene] of Object.entries(SCENES)) {
    if (chosen && !chosen.includes(name)) continue;
    try {
      await scene(page);
    } catch (error) {
      // What went wrong is best seen.
      await page.screenshot({ path: path.join(folder, `${name}.${locale}.failed.png`) });
      throw error;
    }
    const file = path.join(folder, `${name}.${locale}.png`);
    await page.screenshot({ path: file });
    console.log(file);
    await page.keyboard.press('Escape');
    await page.waitForTimeout(300);
    const discard = page.getByRole('button', { name: 'Discard', exact: true });
    if (await discard.isVisible()) await discard.click();
    if (await page.locator('.part.panel').isVisible()) await command(page, 'View: Toggle Panel Visibility');
    await command(page, 'View: Revert and Close Editor').catch(() => undefined);
    await command(page, 'View: Close All Editors').catch(() => undefined);
  }
  return 0;
}

const SCENES = {
  async problems(page) {
    await openFile(page, 'notice.gazette', 'faulty');
    await page.waitForSelector('.squiggly-error', { timeout: 30_000, state: 'attached' });
    await showOutline(page);
    await command(page, 'Problems: Focus on Problems View');
    await page.waitForSelector('.markers-panel .monaco-list-row', { timeout: 15_000 });
    await focusEditor(page);
    await goTo(page, 1, 1);
    await quiet(page);
  },

  async 'quick-fix'(page) {
    await openFile(page, 'notice.gazette', 'faulty');
    await page.waitForSelector('.squiggly-error', { timeout: 30_000, state: 'attached' });
    await showOutline(page);
    await command(page, 'Problems: Focus on Problems View');
    await focusEditor(page);
    await goTo(page, 4, 8);
    await quiet(page);
    await command(page, 'Quick Fix...');
    await page.waitForSelector('.action-widget', { timeout: 15_000 });
    await page.waitForTimeout(800);
  },

  async completion(page) {
    await openFile(page, 'notice.gazette', 'clean');
    await showOutline(page);
    await focusEditor(page);
    await goTo(page, 26, 1);
    // The first End stays on the first of the lines that the paragraph is wrapped into.
    await page.keyboard.press('End');
    await page.keyboard.press('End');
    await page.keyboard.type('市民政局、市应急管理局、sc', { delay: 200 });
    await page.waitForSelector('.suggest-widget.visible .monaco-list-row', { timeout: 15_000 });
    await page.waitForTimeout(1500);
  },

  async table(page) {
    await openFile(page, 'targets.gazette', 'faulty');
    await page.waitForSelector('.squiggly-error', { timeout: 30_000, state: 'attached' });
    await command(page, 'Problems: Focus on Problems View');
    await focusEditor(page);
    await goTo(page, 25, 1);
    // Into the rate in front of the last cell, whatever the tabs come to.
    await page.keyboard.press('End');
    for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowLeft');
    await quiet(page);
    await command(page, 'Show or Focus Hover');
    await page.waitForSelector('.monaco-hover:not(.hidden) .hover-contents', { timeout: 15_000 });
    await page.waitForTimeout(800);
  },

  async hover(page) {
    await openFile(page, 'gazette-issue.gazette', 'clean');
    await showOutline(page);
    await page.waitForTimeout(1500);
    await focusEditor(page);
    await goTo(page, 72, 1);
    await page.waitForTimeout(800);
    await goTo(page, 106, 55);
    await quiet(page);
    await command(page, 'Show or Focus Hover');
    await page.waitForSelector('.monaco-hover:not(.hidden) .hover-contents', { timeout: 15_000 });
    await page.waitForTimeout(800);
  },

  async 'peek-definition'(page) {
    await openFile(page, 'rating-notice.gazette', CITING);
    await showFiles(page);
    await focusEditor(page);
    await goToWords(page, 'rating-notice.gazette', '第七条第二款', 3);
    await quiet(page);
    await command(page, 'Peek Definition');
    await page.waitForSelector('.peekview-widget .preview .view-line', { timeout: 15_000 });
    await page.waitForTimeout(1500);
  },

  async 'rename-preview'(page) {
    await openFile(page, 'rating-measures.gazette', CITING);
    await showFiles(page);
    await focusEditor(page);
    await goToWords(page, 'rating-measures.gazette', '《浙江省乡村书屋星级评定办法》印发', 8);
    await quiet(page);
    await command(page, 'Rename Symbol');
    const input = page.locator('.rename-input');
    await input.waitFor({ state: 'visible', timeout: 15_000 });
    await input.fill('浙江省乡村书屋星级评定管理办法');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Apply', exact: true }).waitFor({ timeout: 15_000 });
    await page.waitForTimeout(1000);
    // A line of the second file, which shows it beside the list.
    await page.locator('.part.panel .monaco-list-row').nth(5).click();
    await page.waitForTimeout(2500);
    await page.mouse.move(680, 840);
  },

  async 'renumber-preview'(page) {
    await openFile(page, 'rating-measures.gazette', CITING);
    await showFiles(page);
    await focusEditor(page);
    await goToWords(page, 'rating-measures.gazette', '第十条　评定结果', 9);
    await quiet(page);
    // An article that another file refers to is deleted. By its key, because the name of the command is in the language of the window.
    await page.keyboard.press('Control+K');
    await page.keyboard.press('Alt+Delete');
    await page.waitForSelector('.monaco-diff-editor .char-insert, .monaco-diff-editor .line-delete', {
      timeout: 20_000,
      state: 'attached',
    });
    await page.waitForTimeout(2500);
  },
};

async function showOutline(page) {
  await command(page, 'Explorer: Focus on Outline View');
  // The outline gets the height of the files.
  await expand(page, 'Explorer Section', false);
  await page.waitForTimeout(500);
}

async function showFiles(page) {
  await expand(page, 'Explorer Section', true);
  await expand(page, 'Outline Section', false);
}

/** Opens or closes a part of the explorer. */
async function expand(page, part, open) {
  const header = page.locator(`.pane-header[aria-label^="${part}"][aria-expanded="${!open}"]`);
  if ((await header.count()) > 0) await header.click();
  await page.waitForTimeout(500);
}

/** Puts the cursor a number of characters behind the beginning of the words in a sample that is open. */
async function goToWords(page, name, words, behind) {
  const text = readFileSync(path.join(samples, 'clean', CITING, name), 'utf8');
  const at = text.indexOf(words);
  if (at < 0) throw new Error(`${name} does not hold ${words}`);
  const lines = text.slice(0, at + behind).split('\n');
  // VS Code counts the columns one sees here: a full-width character is two.
  const wide = lines.at(-1).match(/[\u2e80-\ud7af\uf900-\ufaff\uff01-\uff5e]/g) ?? [];
  await goTo(page, lines.length, lines.at(-1).length + wide.length + 1);
}
