/** Which cells of which tables are names of indicators, and where else those very names stand. */
import assert from 'node:assert/strict';
import { buildModel } from '../../server/src/model/build';
import { indicatorsOf } from '../../server/src/model/indicators';
import { tagOwnersOf } from '../../server/src/model/tag-owners';
import { parseText } from '../../server/src/syntax/syntax-tree';
import { readMarkup, writeMarkup } from '../support/markup';

const plan = (table: string, text = '建设美丽山塘。'): string => `甲市山塘整治计划

一、总体要求

${text}

二、主要任务

表1 主要指标

${table}

三、保障措施

加强领导。
`;

/** The indicators are exactly the ranges {def}, their other places the ranges {ref}. */
function checkIndicators(marked: string): void {
  const { text } = readMarkup(marked);
  const shown = buildModel(parseText(text)).documents.flatMap(({ base, document }) =>
    indicatorsOf(document).flatMap(({ span, uses }) =>
      [span, ...uses].map(({ start, end }, index) => ({
        span: { start: start + base, end: end + base },
        label: index === 0 ? 'def' : 'ref',
      })),
    ),
  );
  assert.equal(writeMarkup(text, shown), marked);
}

describe('indicators', () => {
  it('are the names in the column that says so, without sign and unit', () => {
    checkIndicators(
      plan(`指标名称\t单位\t2023年\t2025年
⟦病险山塘整治率⟧{def}（%）\t%\t60\t95
⟦美丽山塘建设数量⟧{def}▲\t座\t12\t30
其中：⟦山区美丽山塘数量⟧{def}\t座\t2\t9`),
    );
  });

  it('stand behind the ordinals where rows are counted and groups stand before them', () => {
    checkIndicators(
      plan(`一级指标\t序号\t二级指标\t2023年\t2025年
安全保障\t1\t⟦病险山塘整治率⟧{def}(%)\t60\t95
\t2\t⟦山塘安全责任人培训率⟧{def}(%)\t80\t100
生态建设\t3\t⟦美丽山塘建设数量⟧{def}(座)\t12\t30`),
    );
  });

  it('are named in the text by the very same words; a longer name is another', () => {
    checkIndicators(
      plan(
        `指标名称\t2023年\t2025年
⟦山塘整治率⟧{def}\t60\t95
⟦病险山塘整治率⟧{def}\t60\t95`,
        '到2025年，⟦病险山塘整治率⟧{ref}达到95%，⟦山塘整治率⟧{ref}达到80%，山塘的整治率另行统计。',
      ),
    );
  });

  it('are none in tables of other things, and no common words', () => {
    checkIndicators(
      plan('工程名称\t地点\t投资（万元）\n东山塘加固工程\t甲县\t120\n西山塘加固工程\t乙县\t80').replace(
        '主要指标',
        '工程清单',
      ),
    );
    checkIndicators(plan('指标名称\t2023年\t2025年\n人口\t60\t95\n产值\t1\t2'));
    checkIndicators(
      plan('序号\t项目\t指标值\n1\t山塘整治项目\t60\n2\t水库整治项目\t70').replace('主要指标', '工程清单'),
    );
  });
});

describe('units in responsibility tags', () => {
  it('are known by name, with all their places', () => {
    const text = plan('', '').replace('加强领导。', '加强领导。（市水利局牵头）落实资金。（市财政局、市水利局负责）');
    const [placed] = buildModel(parseText(text)).documents;
    assert.ok(placed);
    const owners = [...tagOwnersOf(placed.document)].map(([name, spans]) => [name, spans.length]);
    assert.deepEqual(owners, [
      ['市水利局', 2],
      ['市财政局', 1],
    ]);
  });
});
