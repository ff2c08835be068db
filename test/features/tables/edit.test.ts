/** Each operation on tables by example: what becomes of the text, where the cursor goes, and what is refused. → is a tab. */
import assert from 'node:assert/strict';
import { editTable } from '../../../server/src/features/tables/edit';
import { tableOffers } from '../../../server/src/features/tables/edit-offers';
import { buildModel } from '../../../server/src/model/build';
import { parseText } from '../../../server/src/syntax/syntax-tree';
import { cursorOf, readMarkup } from '../../support/markup';
import { checkEdit, checkNotEdited, edited, inDocument } from './check-edit';

/** A table of groups, serials and two years; `cursor` is put before the words. */
function grouped(cursor: string): string {
  const text = [
    '类别→序号→指标→2020年→2025年→年均增长',
    '商贸→1→零售额→26630→35000→5.6%',
    '→2→网络零售额→10000→14000→',
    '→3→出口→8628→12000→6.8%',
    '物流→4→货运量→300→400→5.9%',
    '→5→吞吐量→200→260→5.4%',
    '合计→→→45758→61660→—',
  ].join('\n');
  return text.replace(cursor, `‸${cursor}`);
}

describe('rows of a table', () => {
  it('a new row below takes the next serial and stands in the same group', () => {
    checkEdit(
      grouped('网络零售额'),
      'row-below',
      [
        '类别→序号→指标→2020年→2025年→年均增长',
        '商贸→1→零售额→26630→35000→5.6%',
        '→2→网络零售额→10000→14000→',
        '→3→‸→→→',
        '→4→出口→8628→12000→6.8%',
        '物流→5→货运量→300→400→5.9%',
        '→6→吞吐量→200→260→5.4%',
        '合计→→→45758→61660→—',
      ].join('\n'),
    );
  });

  it('a new row above the first of a group heads the group', () => {
    checkEdit(
      '类别→序号→指标→数值\n商贸→1→零售→5\n→2→出口→6\n物流→3→‸货运→7\n→4→吞吐→8',
      'row-above',
      '类别→序号→指标→数值\n商贸→1→零售→5\n→2→出口→6\n物流→3→‸→\n→4→货运→7\n→5→吞吐→8',
    );
  });

  it('a new row below the header is the first one', () => {
    checkEdit('序‸号→指标→数值\n1→产值→5\n2→税收→6', 'row-below', '序号→指标→数值\n1→‸→\n2→产值→5\n3→税收→6');
  });

  it('a new row above a total counts on, one below it has no serial', () => {
    const table = '序号→指标→数值\n1→产值→5\n2→税收→6\n合计→→1‸1';
    checkEdit(table, 'row-above', '序号→指标→数值\n1→产值→5\n2→税收→6\n3→‸→\n合计→→11');
    checkEdit(table, 'row-below', '序号→指标→数值\n1→产值→5\n2→税收→6\n合计→→11\n‸××××→→');
  });

  it('a row of two cells is given words, for a number alone would be no row', () => {
    checkEdit('序号→指标\n1→产‸值\n2→税收', 'row-below', '序号→指标\n1→产值\n2→‸××××\n3→税收');
  });

  it('serials keep their script', () => {
    checkEdit(
      '| 序号 | 事项 |\n| --- | --- |\n| 一 | ‸甲 |\n| 二 | 乙 |',
      'row-above',
      '| 序号 | 事项 |\n| --- | --- |\n| 一 | ‸|\n| 二 | 甲 |\n| 三 | 乙 |',
    );
  });

  it('a row moves inside its group; the serials and the name of the group stay', () => {
    checkEdit(
      '类别→序号→指标→数值\n商贸→1→零售→5\n→2→‸出口→6\n物流→3→货运→7',
      'row-up',
      '类别→序号→指标→数值\n商贸→‸1→出口→6\n→2→零售→5\n物流→3→货运→7',
    );
    checkNotEdited(
      '类别→序号→指标→数值\n商贸→1→零售→5\n→2→‸出口→6\n物流→3→货运→7\n→4→吞吐→8',
      'row-down',
      /另一组|不同的组/,
    );
  });

  it('a row without a serial moves as it is', () => {
    checkEdit('名称→数量→备注\n甲→1→a\n‸乙→2→\n丙→3→c', 'row-down', '名称→数量→备注\n甲→1→a\n丙→3→c\n‸乙→2→');
    checkNotEdited('名称→数量→备注\n甲→1→a\n乙→‸2→b\n合计→3→', 'row-down', /合计/);
    checkNotEdited('名称→数‸量→备注\n甲→1→a\n乙→2→b', 'row-down', /表头/);
  });

  it('a row with a cell merged over it and the next one does not move', () => {
    checkNotEdited(
      '序号→指标→单位→2020年→2025年\n1→产值→亿元→5→8\n2→增加值→亿元→6→增速高于全省\n3→‸税收→亿元→7→\n4→利润→亿元→3→9',
      'row-up',
      /合并/,
    );
  });

  it('a deleted row hands the name of its group on', () => {
    checkEdit(
      '类别→序号→指标→数值\n商贸→1→‸零售→5\n→2→出口→6\n物流→3→货运→7',
      'row-delete',
      '类别→序号→指标→数值\n商贸→1→出口→6\n物流→2→货运→7',
    );
    checkEdit('名称→数量→备注\n甲→‸1→a\n乙→2→b', 'row-delete', '名称→数量→备注\n乙→‸2→b');
    checkNotEdited('名称→数量→备注\n‸甲→1→a', 'row-delete', /最后一行/);
  });

  it('deleting the last numbered row leaves the total', () => {
    checkEdit('序号→指标→数值\n1→产值→5\n2→税‸收→6\n合计→→11', 'row-delete', '序号→指标→数值\n1→产值→5\n合计→→11');
  });

  it('serials are counted anew', () => {
    checkEdit(
      '序号→指标→数值\n1→产值→51\n2→税收→‸6\n2→利润→73\n5→就业→8',
      'renumber',
      '序号→指标→数值\n1→产值→51\n2→税收→6\n3→利润→73\n4→就业→8',
    );
    checkNotEdited('名称→数量→备注\n甲→‸1→a\n乙→2→b', 'renumber', /没有序号列/);
  });
});

describe('serials cited in the text', () => {
  const text = (cited: string, rows: string): string =>
    `关于清源县任务的通知\n\n一、要求\n${cited}\n\n序号\t任务\t牵头单位\n${rows.replaceAll('→', '\t')}\n`;

  function changed(cited: string, cursor: string, operation: 'row-delete' | 'row-up' | 'row-above', more = '') {
    const before = `${text(cited, '1→修路→交通局\n2→架桥→水利局\n3→植树→林业局\n4→清淤→环保局')}${more}`;
    const made = edited(before, before.indexOf(cursor), operation);
    const line = made.text.split('\n')[3];
    return {
      line,
      made,
      shown: (notes: typeof made.deleted) => notes.map(({ span }) => before.slice(span.start, span.end)),
    };
  }

  it('follow their row where they can mean one table only', () => {
    const { line, made } = changed('其中序号3、4由市级督办，序号2另行安排。', '植树', 'row-up');
    assert.equal(line, '其中序号2、4由市级督办，序号3另行安排。');
    assert.equal(made.references, 2);
  });

  it('are listed when their row is deleted, and when they are a range or no serial by name', () => {
    const gone = changed('序号2先行实施，上表第3项次之，序号1—3年内完成。', '架桥', 'row-delete');
    assert.equal(gone.line, '序号2先行实施，上表第3项次之，序号1—3年内完成。');
    assert.deepEqual(gone.shown(gone.made.deleted), ['2']);
    assert.deepEqual(gone.shown(gone.made.doubtful), ['3', '3']);
  });

  it('are left and listed where there are two tables with serials', () => {
    const other = '\n另表如下。\n\n序号\t名称\t数量\n1\t甲\t5\n2\t乙\t6\n3\t丙\t7\n';
    const { line, made, shown } = changed('序号3由市级督办。', '植树', 'row-up', other);
    assert.equal(line, '序号3由市级督办。');
    assert.deepEqual(shown(made.doubtful), ['3']);
  });
});

describe('columns of a table', () => {
  it('are added in every row, the header, short rows and the rule included', () => {
    checkEdit('名称→数‸量→备注\n甲→1→a\n乙→2\n丙→3→c', 'column-right', '名称→数量→‸→备注\n甲→1→→a\n乙→2→\n丙→3→→c');
    checkEdit(
      '| 名称 | 数量 |\n|---|--:|\n| ‸甲 | 1 |',
      'column-left',
      '|  | 名称 | 数量 |\n| --- |---|--:|\n| ‸ | 甲 | 1 |',
    );
  });

  it('are removed; the text of a cell over several columns stays', () => {
    checkEdit('名称→数‸量→备注\n甲→1→a\n乙→2→b', 'column-delete', '名称→备注\n甲→a\n乙→b');
    checkEdit(
      '序号→指标→2020年→2025年\n1→产值→5‸→8\n2→税收→6→9\n合计→→11→17',
      'column-delete',
      '序号→指标→2025年\n1→产值→8\n2→税收→9\n合计→→17',
    );
    checkEdit(
      '地区→数量→金额→备注\n清‸源县→5→8→a\n临江市→6→9→b\n合计→11→17→',
      'column-move-right',
      '数量→地区→金额→备注\n5→‸清源县→8→a\n6→临江市→9→b\n11→合计→17→',
    );
    checkNotEdited('名称→数‸量\n甲→1\n乙→2', 'column-delete', /两列/);
  });

  it('below a header of two levels stay below it', () => {
    const table = '指标→2020年→→2025年→\n→数‸量→金额→数量→金额\n产值→1→2→3→4\n税收→5→6→7→8\n利润→1→3→5→7';
    checkEdit(
      table,
      'column-move-right',
      '指标→2020年→→2025年→\n→金额→‸数量→数量→金额\n产值→2→1→3→4\n税收→6→5→7→8\n利润→3→1→5→7',
    );
    checkEdit(
      table,
      'column-delete',
      '指标→2020年→2025年→\n→‸金额→数量→金额\n产值→2→3→4\n税收→6→7→8\n利润→3→5→7'.replace('‸', ''),
    );
    checkNotEdited(table.replace('‸', '').replace('金额→数量', '金‸额→数量'), 'column-move-right', /横跨几列/);
  });

  it('are not touched below a header that has slipped', () => {
    checkNotEdited(
      '指标名称→→单位→2020年→2025年→年均增速→\n商贸→1→零售额→亿元→26630→35000→5.6%\n→2→网‸络零售额→亿元→10000→14000→7.0%\n→3→出口→亿元→8628→12000→6.8%',
      'column-delete',
      /错位/,
    );
  });
});

describe('tab tables and pipe tables', () => {
  it('become one another; bars inside cells are escaped', () => {
    checkEdit(
      '名称→数量\n甲|乙→‸1\n丙\\→2',
      'to-pipe',
      '| 名称   | 数量 |\n| ------ | ---- |\n| 甲\\|乙 | ‸1    |\n| 丙\\    | 2    |',
    );
    checkEdit('| 名称 | 数量 |\n| --- | --- |\n| 甲\\|乙 | ‸1 |', 'to-tab', '名称→数量\n甲|乙→‸1');
  });

  it('keep what tabs cannot hold', () => {
    checkNotEdited('| 名称 | 数量 |\n| --- | --- |\n| 甲→乙 | ‸1 |', 'to-tab', /第 8 行第 1 个单元格里有制表符/);
    checkNotEdited('| 名称 | 数量 |\n| --- | --- |\n| 甲<br>乙 | ‸1 |', 'to-tab', /换行/);
    checkNotEdited('| 名称 | 数量 |\n| --- | --- |\n| ‸ | 1 |', 'to-tab', /太空/);
  });

  it('a row over the whole width is one cell between bars', () => {
    checkEdit(
      '名称→数量→备注\n一、工业项目\n甲→‸1→a\n乙→2→b',
      'to-pipe',
      '| 名称 | 数量 | 备注 |\n| ---- | ---- | ---- |\n| 一、工业项目 |\n| 甲   | ‸1    | a    |\n| 乙   | 2    | b    |',
    );
  });

  it('pipe tables are filled up by display width, as the rule says', () => {
    checkEdit(
      '| 名称 | 数量 |\n|---|--:|\n| 网络零售额 | ‸5 |\n| 𠮷 | 12000 |',
      'align',
      '| 名称       |  数量 |\n| --- | ----: |\n| 网络零售额 |     ‸5 |\n| 𠮷         | 12000 |'.replace(
        '| --- |',
        '| ---------- |',
      ),
    );
    checkNotEdited('名称→数量→备注\n甲→‸1→a\n乙→2→b', 'align', /对齐显示表格/);
  });
});

describe('growth columns', () => {
  it('blank rates are filled in like the others of the column', () => {
    const made = checkEdit(
      grouped('零售额'),
      'fill-growth',
      grouped('').replace('‸', '').replace('14000→', '14000→7.0%'),
    );
    assert.deepEqual(made.summary, [{ zh: '填入 1 处增长率。', en: '1 rate filled in.' }]);
  });

  it('rates that differ are corrected upon request only, and a dash says that there is none', () => {
    const table =
      '指标→单位→2020年→2025年→年均增长\n零‸售额→亿元→26630→35000→5.6%\n出口→亿元→8628→12000→6.9%\n货运量→万吨→300→400→5.9%\n吞吐量→万吨→200→260→5.4%\n客运量→万人→50→60→—';
    checkNotEdited(table, 'fill-growth', /没有可以填的空格/);
    checkEdit(table, 'fill-growth-all', table.replace('‸', '').replace('6.9%', '6.8%'));
  });

  it('bounds, percentages and cumulative values are no ends of a rate', () => {
    checkNotEdited(
      '指标→单位→2020年→2025年→年均增长\n‸零售额→亿元→26630→>35000→\n覆盖率→%→82→90→\n货运量→万吨→300→[400]→\n吞吐量→万吨→200→260→5.4%',
      'fill-growth',
      /没有可以填/,
    );
    checkNotEdited('名称→数量→备注\n甲→‸1→a\n乙→2→b', 'fill-growth', /没有可以推算/);
  });
});

describe('splitting and merging tables', () => {
  const whole =
    '表1　主要指标\n单位：亿元\n类别→序号→指标→数值\n商贸→1→零售→5\n→2→出口→6\n→3→进口→4\n物流→4→货运→7\n→5→吞吐→8';
  const parts =
    '表1　主要指标\n单位：亿元\n类别→序号→指标→数值\n商贸→1→零售→5\n→2→出口→6\n\n' +
    '表1　主要指标（续）\n单位：亿元\n类别→序号→指标→数值\n商贸→3→进口→4\n物流→4→货运→7\n→5→吞吐→8';

  it('a table is split with caption, unit, header and group printed again, and put together again', () => {
    checkEdit(whole.replace('进口', '‸进口'), 'split', parts.replace('进口', '‸进口'));
    checkEdit(parts.replace('进口', '‸进口'), 'merge', whole.replace('进口', '‸进口'));
    checkEdit(parts.replace('零售', '‸零售'), 'merge', whole.replace('零售', '‸零售'));
  });

  it('a table without a caption goes on as 续表', () => {
    checkEdit('名称→数量→备注\n甲→1→a\n‸乙→2→b', 'split', '名称→数量→备注\n甲→1→a\n\n续表\n名称→数量→备注\n‸乙→2→b');
  });

  it('a line over the whole width goes with the rows it heads', () => {
    checkEdit(
      '名称→数量→备注\n一、工业\n甲→1→a\n二、农业\n‸乙→2→b\n丙→3→c',
      'split',
      '名称→数量→备注\n一、工业\n甲→1→a\n\n续表\n名称→数量→备注\n二、农业\n‸乙→2→b\n丙→3→c',
    );
  });

  it('serials of the second table count on', () => {
    checkEdit(
      '序号→名称→数量\n1→‸甲→5\n2→乙→6\n\n续表\n序号→名称→数量\n1→丙→7\n2→丁→8',
      'merge',
      '序号→名称→数量\n1→‸甲→5\n2→乙→6\n3→丙→7\n4→丁→8',
    );
  });

  it('nothing that stands between two tables is lost', () => {
    checkNotEdited(
      '名称→数量→备注\n甲→‸1→a\n乙→2→b\n\n表2　临江市项目\n名称→数量→备注\n丙→3→c',
      'merge',
      /有自己的标题/,
    );
    checkNotEdited(
      '名称→数量→备注\n甲→‸1→a\n乙→2→b\n注：数据为初步统计数。\n\n名称→数量→备注\n丙→3→c\n丁→3→c',
      'merge',
      /别的内容/,
    );
    checkNotEdited('名称→数量→备注\n甲→‸1→a\n乙→2→b\n\n续表\n名称→金额→备注\n丙→3→c', 'merge', /表头/);
    checkNotEdited('名称→数量→备注\n甲→‸1→a\n乙→2→b', 'merge', /没有可以合并/);
  });
});

describe('what is offered in a table', () => {
  const offered = (table: string): string[] => {
    const read = readMarkup(inDocument(table));
    const tree = parseText(read.text);
    return tableOffers(tree, buildModel(tree), cursorOf(read)).map(({ operation }) => operation);
  };

  it('is what applies at the cursor', () => {
    assert.deepEqual(offered('名称→‸数量→备注\n甲→1→a\n乙→2→b'), [
      'row-below',
      'column-left',
      'column-right',
      'column-move-left',
      'column-move-right',
      'column-delete',
      'to-pipe',
    ]);
    const last = offered('| 序号 | 名称 |\n| --- | --- |\n| 1 | 甲 |\n| 3 | ‸乙 |');
    for (const operation of ['row-up', 'renumber', 'align', 'to-tab', 'split'])
      assert.ok(last.includes(operation), operation);
    for (const operation of ['row-down', 'column-move-right', 'to-pipe', 'merge'])
      assert.ok(!last.includes(operation), operation);
  });

  it('is nothing outside tables', () => {
    assert.deepEqual(offered('‸没有表格。'), []);
    const text = '<table>\n<tr><td>甲</td></tr>\n</table>\n';
    const tree = parseText(text);
    const made = editTable({ tree, file: buildModel(tree), offset: 10, operation: 'row-below' });
    assert.equal(made.kind, 'refused');
  });
});

describe('line ends and indents', () => {
  it('stay as they are', () => {
    const text = inDocument('  名称→数量→备注\n  甲→1→a\n  乙→2→b').replaceAll('\n', '\r\n');
    const made = edited(text, text.indexOf('甲'), 'row-down');
    assert.equal(made.text, text.replace('甲\t1\ta', 'X').replace('乙\t2\tb', '甲\t1\ta').replace('X', '乙\t2\tb'));
    const longer = edited(text, text.indexOf('甲'), 'row-below');
    assert.match(longer.text, /\r\n {2}甲\t1\ta\r\n {2}××××\t\t\r\n {2}乙/);
    assert.doesNotMatch(longer.text, /[^\r]\n/);
  });

  it('a last row without a line end is deleted with the break before it', () => {
    const text = '名称\t数量\t备注\n甲\t1\ta\n乙\t2\tb';
    assert.equal(edited(text, text.indexOf('乙'), 'row-delete').text, '名称\t数量\t备注\n甲\t1\ta');
  });
});
