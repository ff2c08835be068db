// What a scene does in the page of a running VS Code. Knows the workbench's markup as little as it can: commands are run by name through the
// command palette, files are opened by name.

/** Runs a command by its English name. */
export async function command(page, name) {
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

export async function openFile(page, name, inFolder) {
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

export async function focusEditor(page) {
  await command(page, 'View: Focus Active Editor Group');
}

/** Puts the cursor on a line and column, both counted from 1. */
export async function goTo(page, line, column) {
  await page.keyboard.press('Control+G');
  const input = page.locator('.quick-input-widget input').first();
  await input.waitFor({ state: 'visible', timeout: 10_000 });
  await input.fill(`:${line}:${column}`);
  await page.waitForTimeout(200);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(400);
}

/** Puts away what pops up by itself. */
export async function quiet(page) {
  await command(page, 'Notifications: Clear All Notifications').catch(() => undefined);
  await page.mouse.move(680, 840);
  await page.waitForTimeout(500);
}
