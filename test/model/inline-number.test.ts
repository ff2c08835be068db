// Holds that document numbers are found in the standard form and in every wrong one, that their parts stand where they are printed, and
// that nothing else is taken for one.
import assert from 'node:assert/strict';
import { checkInline, scanText } from './inline-marked';
import { readMarkup } from '../support/markup';

/** Numbers in ⟦⟧, labelled with their standard form. */
function checkNumbers(...marked: string[]): void {
  for (const line of marked) checkInline(line, ({ numbers }) => numbers.map(({ span, key }) => [span, key]));
}

/** Codes in ⟦⟧, labelled known or unknown. */
function checkCodes(...marked: string[]): void {
  for (const line of marked) {
    checkInline(line, ({ numbers }) => numbers.map(({ code }) => [code.span, code.known ? 'known' : 'unknown']));
  }
}

describe('document numbers', () => {
  it('are found in the standard form, spaced or not', () => {
    checkNumbers(
      '⟦浙政发〔2021〕12号⟧{浙政发〔2021〕12号}',
      '⟦浙政办发 〔 2021 〕 27 号⟧{浙政办发〔2021〕27号}',
      '《关于做好防汛工作的通知》（⟦浙水〔2021〕3号⟧{浙水〔2021〕3号}，以下简称《通知》）',
    );
  });

  it('are found with every kind of bracket', () => {
    for (const [open, close] of ['()', '（）', '[]', '［］', '【】', '﹝﹞', '<>', '〈〉', '《》', '〔)']) {
      checkNumbers(`根据⟦浙政发${open}2021${close}12号⟧{浙政发〔2021〕12号}，`);
    }
  });

  it('are found with a short or Chinese year, 年, 第, leading zeros and without 号', () => {
    checkNumbers(
      '⟦浙政发〔21〕12号⟧{浙政发〔21〕12号}',
      '⟦浙政发〔2021年〕12号⟧{浙政发〔2021〕12号}',
      '⟦浙政发〔二〇二一〕12号⟧{浙政发〔2021〕12号}',
      '⟦浙政发〔2021〕第12号⟧{浙政发〔2021〕12号}',
      '⟦浙政发〔2021〕012号⟧{浙政发〔2021〕12号}',
      '⟦浙政发〔2021〕12⟧{浙政发〔2021〕12号}',
      '（⟦浙政发〔2021〕12⟧{浙政发〔2021〕12号}）',
      '⟦浙政发〔2021〕12⟧{浙政发〔2021〕12号}文件',
      '⟦浙政发〔2021〕12⟧{浙政发〔2021〕12号}、《意见》',
    );
  });

  it('give every part its place', () => {
    const { text, ranges } = readMarkup(
      '按照⟦浙政发⟧{code}⟦[⟧{open}⟦21⟧{year}⟦年⟧{yearWord}⟦]⟧{close}⟦第⟧{ordinalWord}⟦ ⟧{gap}⟦05⟧{serial}⟦号⟧{suffix}',
    );
    const [number] = scanText(text).numbers;
    assert.ok(number);
    assert.deepEqual(
      [
        ['code', number.code.span],
        ['open', number.open.span],
        ['year', number.year.span],
        ['yearWord', number.yearWord],
        ['close', number.close.span],
        ['ordinalWord', number.ordinalWord],
        ['gap', number.gaps[0]],
        ['serial', number.serial.span],
        ['suffix', number.suffix],
      ],
      ranges.map(({ span, label }) => [label, span]),
    );
    assert.equal(number.year.value, undefined);
    assert.equal(number.serial.value, 5);
    assert.equal(number.serial.text, '05');
  });

  it('share one 号 in a list or range of serials', () => {
    for (const text of ['浙财建〔2021〕12、13号', '浙财建〔2021〕12—15号']) {
      const [number] = scanText(text).numbers;
      assert.equal(number?.suffix?.start, text.length - 1, text);
    }
    // Without a 号 at the end it is missing.
    assert.equal(scanText('浙财建〔2021〕12、13').numbers[0]?.suffix, undefined);
  });

  it('begin with the agency code, known or not, and not with the words that lead to it', () => {
    checkCodes(
      '根据⟦浙财建⟧{known}〔2020〕70号文件',
      '按照⟦国发⟧{known}〔2019〕11号和⟦义政办发⟧{known}〔2013〕113号、⟦津金审批⟧{unknown}〔2021〕153号、⟦鄂建文⟧{unknown}〔2021〕47号的',
      '及⟦象政办发⟧{unknown}〔2021〕30号',
      '执行《办法》和⟦来政办发⟧{unknown}〔2021〕23号',
      '关于命名示范县的复函⟦浙政办函⟧{known}〔2021〕32号',
      '经研究，同意⟦国函⟧{known}〔2006〕38号的意见',
      '以下简称⟦国办发⟧{known}〔2019〕11号文',
      '收到财政部⟦财建⟧{known}〔2021〕3号',
      '财政部　⟦财建⟧{known}〔2021〕3号',
      '⟦厅头⟧{unknown}〔2021〕1951号',
      '⟦和政发⟧{unknown}〔2021〕3号',
    );
  });

  it('keep a code whole that only ends like a known one', () => {
    checkCodes(
      '⟦苏国发⟧{unknown}〔2021〕3号',
      '⟦象财建⟧{unknown}〔2021〕3号',
      '⟦淅政发⟧{unknown}〔2021〕3号',
      '⟦浙政办法⟧{unknown}〔2021〕3号',
    );
  });

  it('are not seen in titles with a year, court numbers, cumulative values and announcements', () => {
    checkNumbers(
      '《工作方案》（2021）',
      '中国（2021）12号楼',
      '（2021）浙01民终5号',
      '第（2021）3号',
      '新签合同额〔2021〕12亿元',
      '[750]',
      '年度报告（2021）',
      '国家税务总局公告（2021）3号',
      '浙政发〔2021〕号',
      '浙政发〔××〕12号',
    );
  });
});

/** Order numbers in ⟦⟧, labelled with year and value. */
function checkOrders(...marked: string[]): void {
  for (const line of marked) {
    checkInline(line, ({ orderNumbers }) =>
      orderNumbers.map(({ span, year, value }) => [span, `${year ?? ''}/${value}`]),
    );
  }
}

describe('numbers of orders and announcements', () => {
  it('are found behind and before their name, in brackets, and alone on a line', () => {
    checkOrders(
      '国务院令⟦第706号⟧{/706}公布',
      '⟦第 388 号⟧{/388}',
      '（⟦第七十六号⟧{/76}）',
      '国务院令（⟦第400号⟧{/400}）',
      '⟦2021年第3号⟧{2021/3}公告',
      '国家税务总局公告⟦2021年第3号⟧{2021/3}',
    );
  });

  it('are not motions, buildings and issues', () => {
    checkOrders('第四次会议第2996号建议', '迁至第3号码头', '第17、18期', '第2号台风');
  });
});
