// Writes a notice of one page from its template to no findings, in the page of a running VS Code, with an input method, and takes a picture at
// each step. At the end it tells how many keys were pressed and how many the same text takes typed plainly.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { command, quiet } from './workbench-page.mjs';
import { plainKeys, Typist } from './typist.mjs';

const folder = process.env.SCREENSHOT_FOLDER ?? '.';
const workspace = process.env.SCREENSHOT_WORKSPACE ?? '.';

/** What the office has issued this year already. */
const YEAR = new Date().getFullYear();
const EARLIER = {
  'flood.gazette': `清源县人民政府办公室关于做好防汛值守工作的通知

清政办发〔${YEAR}〕11号

各乡镇人民政府、街道办事处，县政府直属各单位：

为确保安全度汛，经县政府同意，现就有关事项通知如下：

一、加强值班值守

各乡镇、街道要实行24小时值班，发现险情立即报告。

二、落实抢险队伍

县水利局要会同有关单位组建抢险队伍，备足抢险物资。

请认真贯彻落实。

清源县人民政府办公室

${YEAR}年5月12日
`,
};

/** Called by the runner with the page of the workbench; gives the exit code. */
export async function after(page) {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(EARLIER)) writeFileSync(path.join(workspace, name), text);
  await page.setViewportSize({ width: 1180, height: 800 });
  await page.waitForSelector('.monaco-workbench .explorer-folders-view .monaco-list-row', { timeout: 60_000 });
  await command(page, 'View: Close Secondary Side Bar').catch(() => undefined);
  await command(page, 'View: Close Primary Side Bar').catch(() => undefined);
  await quiet(page);
  const typist = new Typist(page);
  let pictures = 0;
  const picture = async (name) => {
    const number = String(++pictures).padStart(2, '0');
    await page.screenshot({ path: path.join(folder, `${number}-${name}.png`) });
    console.log(`${number} ${name}: ${typist.keys} keys`);
  };
  try {
    await write(page, typist, picture);
  } catch (error) {
    await picture('failed');
    throw error;
  }
  const text = readFileSync(path.join(workspace, 'fire.gazette'), 'utf8');
  writeFileSync(path.join(folder, 'notice.gazette'), text);
  const plain = plainKeys(text.trimEnd());
  console.log(
    `${typist.keys} keys with Gazette, ${plain} typed plainly: ${((100 * typist.keys) / plain).toFixed(0)} %`,
  );
  return 0;
}

async function write(page, typist, picture) {
  const list = page.locator('.suggest-widget.visible .monaco-list-row');
  const editor = page.locator('.editor-instance').first();
  await typist.press('F1');
  await typist.keyIn('new official');
  await typist.look();
  await typist.press('Enter');
  await page.waitForSelector('.quick-input-list .monaco-list-row', { timeout: 20_000 });
  await typist.look();
  await typist.keyIn('sxtz');
  await typist.look();
  await picture('template');
  await typist.press('Enter');
  await editor.waitFor({ timeout: 20_000 });
  await typist.look(2500);
  await picture('places-to-fill');
  // The issuer of the template is taken; what the notice is about is typed.
  await typist.press('Tab');
  await typist.compose('做好冬季森林防火工作');
  await typist.press('Tab');
  await picture('title');
  await typist.press('Tab');
  await typist.look(1200);
  await picture('serial');
  await typist.keyIn('12');
  await typist.press('Tab', 'Tab');
  await typist.compose('有效预防森林火灾');
  await typist.press('Tab', 'Tab');
  await typist.compose('落实防火责任');
  await typist.press('Tab');
  await typist.compose('各乡镇、街道要把防火责任落实到村、到人，县林业局要加强检查指导。');
  await typist.press('Tab');
  await typist.compose('严格火源管理');
  await typist.press('Tab');
  await typist.compose('森林防火期内，任何单位和个人不得在林区野外用火。');
  await typist.look();
  await picture('second-section');
  await typist.press('Tab');
  await typist.look();
  await picture('closings');
  await typist.press('Enter', 'Tab');
  await typist.look();
  await typist.press('Escape');
  // One section more: its number is chosen by a digit.
  await typist.press('ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowUp', 'End', 'Enter');
  await typist.keyIn('3');
  await list.first().waitFor({ timeout: 10_000 });
  await typist.press('ArrowDown');
  await typist.look();
  await picture('third-number');
  await typist.press('Enter');
  await typist.compose('做好应急准备');
  await typist.press('Enter');
  await typist.look(600);
  await typist.compose('各级扑火队伍要做好应急准备。');
  await typist.look(1500);
  await command(page, 'Problems: Focus on Problems View');
  await typist.look(1500);
  await picture('no-findings');
  await page.keyboard.press('Escape');
  await command(page, 'View: Focus Active Editor Group');
  await command(page, 'File: Save As...');
  const input = page.locator('.quick-input-widget input').first();
  await input.waitFor({ state: 'visible', timeout: 10_000 });
  await input.fill(path.join(workspace, 'fire.gazette'));
  await page.keyboard.press('Enter');
  await typist.look(1500);
}
