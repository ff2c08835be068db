/** Measurements: names, years and values in sentences and tables, and the way from one place of an indicator to the others. */
import assert from 'node:assert/strict';
import { buildModel } from '../../server/src/model/build';
import type { Document } from '../../server/src/model/document';
import { linkedMeasurements, measurementsOf } from '../../server/src/model/measurements';
import { parseText } from '../../server/src/syntax/syntax-tree';
import { notice } from '../support/notices';

function documentOf(text: string): Document {
  const [placed] = buildModel(parseText(text)).documents;
  assert.ok(placed !== undefined);
  return placed.document;
}

/** name@year=value of all measurements. */
function measured(body: string): string[] {
  return measurementsOf(documentOf(notice({ body }))).map(({ key, year, value, own }) => {
    return `${key}@${year ?? '?'}=${value}${own ? '' : ' (not own)'}`;
  });
}

describe('measurements', () => {
  it('have the year of their clause, of the sentence before, or none', () => {
    assert.deepEqual(
      measured(
        '2020年全省实现海洋生产总值9200亿元，森林覆盖率达到61%。目前，常住人口6468万人。到2025年，粮食总产量达到600万吨。',
      ),
      ['海洋生产总值@2020=920000000000', '森林覆盖率@2020=61', '常住人口@?=64680000', '粮食总产量@2025=6000000'],
    );
  });

  it('are read from both ends of a rise', () => {
    assert.deepEqual(measured('城镇化率由2015年的58%提高到2020年的65%，失业率从“十二五”末的3%下降至2.5%。'), [
      '城镇化率@2015=58',
      '城镇化率@2020=65',
      '失业率@2015=3',
      '失业率@?=2.5',
    ]);
  });

  it('are not of the region when another place was named', () => {
    assert.deepEqual(measured('2020年，宁波舟山港货物吞吐量达到12亿吨，集装箱吞吐量达到2800万标箱。'), [
      '宁波舟山港货物吞吐量@2020=1200000000',
      '集装箱吞吐量@2020=28000000 (not own)',
    ]);
  });

  it('of a table have the row’s name and the column’s year', () => {
    const rows = ['指标名称\t单位\t2020年\t2025年', '地区生产总值\t亿元\t3620\t5000', '常住人口城镇化率\t%\t65.4\t70'];
    assert.deepEqual(measured(`一、主要目标\n\n主要指标\n\n${rows.join('\n')}`), [
      '地区生产总值@2020=362000000000',
      '地区生产总值@2025=500000000000',
      '常住人口城镇化率@2020=65.4',
      '常住人口城镇化率@2025=70',
    ]);
  });

  it('lead from one place of an indicator and year to the others', () => {
    const rows = ['指标名称\t单位\t2020年\t2025年', '地区生产总值\t亿元\t3620\t5000', '常住人口城镇化率\t%\t65.4\t70'];
    const text = notice({ body: `2020年，全省地区生产总值达到3620亿元。\n\n主要指标\n\n${rows.join('\n')}` });
    const document = documentOf(text);
    const places = linkedMeasurements(document, text.indexOf('地区生产总值'));
    assert.deepEqual(
      places.map(({ quantity }) => text.slice(quantity.span.start, quantity.span.end)),
      ['3620'],
    );
    assert.deepEqual(linkedMeasurements(document, text.indexOf('指标名称')), []);
  });

  it('of a long line are read in linear time and space', () => {
    const body = `${'2020年，全省地区生产总值达到3620亿元，森林覆盖率达到61%、'.repeat(8000)}。`;
    assert.equal(measured(body).length, 16000);
  });
});
