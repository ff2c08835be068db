/** What is copied from Excel, Word and browsers becomes table rows that are read as the cells that were copied. → is a tab. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readHtml } from '../../../server/src/features/tables/edit-html';
import { pastedTable, type Clipboard } from '../../../server/src/features/tables/edit-paste';
import { readSheet } from '../../../server/src/features/tables/edit-sheet';
import { parseText } from '../../../server/src/syntax/syntax-tree';
import { readMarkup } from '../../support/markup';
import { cellsAt } from './check-edit';

/** What Excel puts on the clipboard: a whole page with styles, the rows between comments. */
const EXCEL = `<html xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><meta charset=utf-8><title>表</title>
<style><!--table {mso-displayed-decimal-separator:"\\.";} td {color:black; content:"<td>"}--></style>
</head><body link="#0563C1">
<table border=0 cellpadding=0 style='border-collapse:collapse;width:216pt'>
<!--StartFragment-->
 <col width=72 style='width:54pt'>
 <tr height=19 style='height:14.25pt'>
  <td rowspan=2 height=38 class=xl65 width=72>类别</td>
  <td colspan=2 class=xl66>数&nbsp; 量</td>
 </tr>
 <tr height=19><td class=xl66>2020年<br>
    末</td><td class=xl66 x:num="35000">35000&lt;</td></tr>
 <tr height=0 style='display:none'><td>看不见</td><td>的</td><td>行</td></tr>
 <tr><td>全省 GDP<br>growth</td><td></td><td>“十四五”&#26411;</td></tr>
<!--EndFragment-->
</table></body></html>`;

const rowsOf = (html: string): unknown =>
  readHtml(html)?.map((block) => (block.kind === 'table' ? block.rows : block.text));

const rowsIn = (text: string, separator: '\t' | ','): unknown => readSheet(text, separator)?.rows;

/** The text after pasting at the cursor, or over the marked range. */
function pasted(marked: string, clipboard: Clipboard, asked = true): string {
  const { text, cursors, ranges } = readMarkup(marked.replaceAll('→', '\t'));
  const at = ranges[0]?.span ?? { start: cursors[0] as number, end: cursors[0] as number };
  const made = pastedTable(parseText(text), at, clipboard, asked);
  if (made.kind === 'refused') return `refused: ${made.reason.zh}`;
  return (text.slice(0, made.span.start) + made.newText + text.slice(made.span.end)).replaceAll('\t', '→');
}

describe('a table copied as HTML', () => {
  it('of Excel is read with merged cells empty, breaks joined and hidden rows left out', () => {
    assert.deepEqual(rowsOf(EXCEL), [
      [
        ['类别', '数 量', ''],
        ['', '2020年末', '35000<'],
        ['全省 GDP growth', '', '“十四五”末'],
      ],
    ]);
  });

  it('of Word is read with its paragraphs, and text beside it stays text', () => {
    const html =
      '<p class=MsoNormal><b>表1　清源县项目</b></p><table><tr><td><p>序号<o:p></o:p></p></td><td><p>名称</p></td></tr>' +
      '<tr><td><p>1</p></td><td><p>修路</p><p>架桥</p></td></tr></table><p>以上项目。</p>';
    assert.deepEqual(rowsOf(html), [
      '表1　清源县项目',
      [
        ['序号', '名称'],
        ['1', '修路架桥'],
      ],
      '以上项目。',
    ]);
  });

  it('without end tags, with tables inside cells and spans beyond the rows is read as far as it goes', () => {
    assert.deepEqual(rowsOf('<TABLE><TR><TD>a<TD>b<TR><TD rowspan=9>c<TD>d'), [
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ]);
    assert.deepEqual(
      rowsOf('<table><tr><td>a<table><tr><td>b</td><td>c</td></tr></table></td><td>d</td></tr></table>'),
      [[['a b c', 'd']]],
    );
    assert.deepEqual(rowsOf('<table><caption>项目表</caption><tr><th>甲<th>乙</table>后文'), [
      '项目表',
      [['甲', '乙']],
      '后文',
    ]);
    assert.deepEqual(rowsOf('1 < 2 &amp; 3 > 2 &unknown; &#xD800;'), ['1 < 2 & 3 > 2 &unknown; &#xD800;']);
  });

  it('is never misread into an error, and in no more time than its length allows', () => {
    const part = fc.constantFrom(
      '<table>',
      '<tr>',
      '<td>',
      '<td colspan=3 rowspan="2">',
      '</td>',
      '</table>',
      '<',
      '"',
      "'",
      '&',
      '&lt;',
      '<!--',
      '-->',
      '<style>',
      '甲',
      ' ',
      '<br>',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        for (const block of readHtml(parts.join('')) ?? []) {
          if (block.kind === 'table') assert.equal(new Set(block.rows.map((row) => row.length)).size, 1);
        }
      }),
    );
    for (const bad of [
      '<td "',
      '<table><tr>',
      '<!--',
      '<style>',
      '&amp',
      "<td a='",
      '<',
      '<table><tr><td rowspan=9999 colspan=200>',
    ]) {
      readHtml(bad.repeat(20_000));
    }
    assert.equal(
      readHtml('<table><tr>' + '<td colspan=200>甲'.repeat(2000)),
      undefined,
      'what is too large is refused',
    );
  });
});

describe('cells copied as text', () => {
  it('are read as Excel writes them; marks that belong to the text stay', () => {
    assert.deepEqual(rowsIn('类别\t"数\n量"\r\n甲\t"说""是"""\r\n', '\t'), [
      ['类别', '数量'],
      ['甲', '说"是"'],
    ]);
    assert.deepEqual(rowsIn('"甲"\t1\n"乙\t2', '\t'), [
      ['"甲"', '1'],
      ['"乙', '2'],
    ]);
    assert.equal(rowsIn('没有表格', '\t'), undefined);
    assert.deepEqual(rowsIn('a,b,c\n"1,2",3,4', ','), [
      ['a', 'b', 'c'],
      ['1,2', '3', '4'],
    ]);
    assert.equal(rowsIn('a,b,c\n1,2', ','), undefined);
  });

  it('are read in time whatever the marks', () => {
    for (const bad of ['"""\t', '"\t', '""', '"\n', '\t']) rowsIn(bad.repeat(20_000), '\t');
  });

  it('are the cells that were there', () => {
    const cell = fc.string({ unit: fc.constantFrom('甲', 'a', '1', '，', '%', '“'), minLength: 1, maxLength: 5 });
    const written = (text: string): string => (/["]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    const sheet = fc.array(fc.array(fc.oneof(cell, fc.constant('"说"')), { minLength: 3, maxLength: 3 }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(sheet, (rows) => {
        assert.deepEqual(rowsIn(rows.map((row) => row.map(written).join('\t')).join('\r\n'), '\t'), rows);
      }),
    );
  });
});

describe('pasting a table', () => {
  const plain = '名称\t数量\t备注\n甲\t1\ta';

  it('puts rows on lines of their own', () => {
    assert.equal(pasted('前文。\n‸\n后文。', { plain }), '前文。\n名称→数量→备注\n甲→1→a\n后文。');
    assert.equal(pasted('前文‸', { plain }), '前文\n名称→数量→备注\n甲→1→a');
    assert.equal(pasted('‸后文', { plain }), '名称→数量→备注\n甲→1→a\n后文');
    assert.equal(pasted('前‸文\n尾', { plain }), '前文\n名称→数量→备注\n甲→1→a\n尾');
    assert.equal(pasted('前⟦这些⟧后', { plain }), '前\n名称→数量→备注\n甲→1→a\n后');
  });

  it('leaves to an ordinary paste what that does as well', () => {
    assert.match(pasted('‸', { plain }, false), /^refused/);
    assert.match(pasted('‸', { plain: `第一条　甲。\n${plain}\n第二条　乙。` }, false), /^refused/);
    assert.equal(pasted('‸', { plain: '名称\t"数\n量"\n甲\t1' }, false), '名称→数量\n甲→1');
    assert.match(pasted('前‸文', { plain, html: EXCEL }, false), /^refused/);
    assert.match(pasted('‸', { plain: '只有文字。' }), /^refused: 剪贴板里没有表格/);
    assert.match(pasted('‸', { plain: '甲,乙,丙\n1,2,3' }, false), /^refused/);
    assert.equal(pasted('‸', { plain: '甲,乙,丙\n1,2,3' }), '甲→乙→丙\n1→2→3');
  });

  it('writes a pipe table where tabs would be no rows, and in a pipe table', () => {
    const html = '<table><tr><td>类别<td>名称<tr><td rowspan=2>甲<td>一<tr><td>二|三</table>';
    assert.equal(pasted('‸', { html }), '| 类别 | 名称   |\n| ---- | ------ |\n| 甲   | 一     |\n|      | 二\\|三 |');
    assert.equal(
      pasted('| 名称 | 数量 |\n| --- | --- |\n‸', { plain: '甲\t1\n乙\t2' }),
      '| 名称 | 数量 |\n| --- | --- |\n| 甲  | 1   |\n| 乙  | 2   |',
    );
  });

  it('keeps text beside a table, and begins no comment', () => {
    const html = '<p>表1</p><table><tr><td>a<td>&lt;!-- b<td>c</table>';
    assert.equal(pasted('‸', { html }), '表1\na→＜!-- b→c');
    assert.equal(pasted('‸', { html: `${html}${html}`.replaceAll('<p>表1</p>', '') }), 'a→＜!-- b→c\n\na→＜!-- b→c');
  });

  it('gives rows that are read as the cells that were copied', () => {
    const cell = fc.oneof(
      fc.constantFrom('', '', '5.6%', '—', '|', '1.'),
      fc.string({ unit: fc.constantFrom('甲', 'b', '|', '\\', ' ', '#'), maxLength: 4 }),
    );
    const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(table, (rows) => {
        const trimmed = rows.map((row) => row.map((text) => text.trim().replace(/ +/g, ' ')));
        const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
        const html = `<table><tr><td>名<td>数<td>注${trimmed.map((row) => `<tr><td>${row.map(escaped).join('<td>')}`).join('')}</table>`;
        const made = pastedTable(parseText('前文。\n\n'), { start: 5, end: 5 }, { html }, true);
        assert.ok(made.kind === 'paste');
        const text = `前文。\n\n${made.newText}`;
        const read = cellsAt(text, text.length);
        const plainly = read?.map((row) => row.map((each) => (made.newText.startsWith('|') ? unescaped(each) : each)));
        assert.deepEqual(plainly, [['名', '数', '注'], ...trimmed.filter((row) => row.some((each) => each !== ''))]);
      }),
    );
  });
});

function unescaped(cell: string): string {
  return cell.replace(/(\\{1,9})\|/g, (_, slashes: string) => `${'\\'.repeat((slashes.length - 1) / 2)}|`);
}
