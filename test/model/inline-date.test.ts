// Holds that dates are found in every form and that versions, telephone numbers, ranges and durations are left alone.
import assert from 'node:assert/strict';
import { checkInline, scanText } from './inline-marked';

/** Dates in ⟦⟧, labelled form year-month-day. */
function checkDates(...marked: string[]): void {
  for (const line of marked) {
    checkInline(line, ({ dates }) =>
      dates.map(({ span, form, year, month, day }) => [
        span,
        `${form} ${[year, month, day].map((part) => part?.value ?? '').join('-')}`,
      ]),
    );
  }
}

describe('dates', () => {
  it('are found in all forms', () => {
    checkDates(
      '⟦2021年6月5日⟧{arabic 2021-6-5}印发',
      '⟦2021 年 6 月 5 日⟧{arabic 2021-6-5}',
      '自⟦2021年6月⟧{arabic 2021-6-}起',
      '⟦6月5日⟧{arabic -6-5}至⟦12月31日⟧{arabic -12-31}',
      '⟦二〇二一年六月五日⟧{chinese 2021-6-5}',
      '⟦一九九六年十二月三十一日⟧{chinese 1996-12-31}',
      '⟦二○二一年六月廿五日⟧{chinese 2021-6-25}',
      '每年⟦一月三十一日⟧{chinese -1-31}前',
      '⟦2021.6.5⟧{dotted 2021-6-5}',
      '⟦2021-06-05⟧{dashed 2021-6-5} 12:00',
      '⟦2021/6/5⟧{slashed 2021-6-5}。',
      '到⟦2025年⟧{arabic 2025--}，',
      '⟦21年6月5日⟧{arabic 2021-6-5}',
      '⟦2021年6月5号⟧{arabic 2021-6-5}',
    );
  });

  it('may be impossible, for rules to say so', () => {
    checkDates('⟦2021年6月31日⟧{arabic 2021-6-31}', '⟦2021年13月5日⟧{arabic 2021-13-5}');
  });

  it('are not seen in versions, telephone numbers, amounts, durations and numbers', () => {
    checkDates(
      '版本2.0.1',
      '版本号2021.6.5',
      'v2021.6.5',
      '2021.6.5.1',
      '2021.13.5',
      '电话0571-87053687',
      '传真2021-0605-12',
      '处10年6个月',
      '用3至5年时间，6月底前',
      '收入2021.6亿元',
      '第2996号',
      '浙政发〔2021年〕5号',
      '增长12021年',
      '文件2021年第3号公告',
    );
  });

  it('stand apart from digits before a space', () => {
    checkDates('共12 ⟦2021年6月5日⟧{arabic 2021-6-5}', '1. ⟦2021年6月5日⟧{arabic 2021-6-5}');
  });

  it('name the zeros that are not 〇, and the white space inside', () => {
    const zeros = (text: string): string[] =>
      scanText(text).dates.flatMap((date) => date.zeros.map(({ start, end }) => text.slice(start, end)));
    assert.deepEqual(zeros('二○二零年五月'), ['○', '零']);
    assert.deepEqual(zeros('二O二0年五月'), ['O', '0']);
    assert.deepEqual(zeros('二〇二〇年五月'), []);
    assert.equal(scanText('2021 年 6 月5日').dates[0]?.gaps.length, 3);
  });

  it('give the parts their places without 年月日', () => {
    const text = '印发于2021年06月5日';
    const [date] = scanText(text).dates;
    const parts = [date?.year, date?.month, date?.day].map(
      (part) => part && text.slice(part.span.start, part.span.end),
    );
    assert.deepEqual(parts, ['2021', '06', '5']);
  });
});
