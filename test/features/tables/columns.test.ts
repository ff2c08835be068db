/** Columns of tables in turn: which cells are painted as what, that headers keep their own colour and that it can be left out. */
import assert from 'node:assert/strict';
import { tokens } from '../../../server/src/features/tokens';
import { LEGEND } from '../../../server/src/lsp/convert-tokens';
import { checkTokens, modelOf } from '../checks';
import { readFileSync } from 'node:fs';

const table = (rows: string): string => `某县农业发展“十四五”规划

一、主要目标

主要指标完成以下目标。

${rows}
`;

const PAINTED =
  table(`⟦序号⟧{table-header}\t⟦指标名称⟧{table-header}\t⟦单位⟧{table-header}\t⟦2020年⟧{table-header}\t⟦2025年⟧{table-header}
1\t⟦粮食总产量⟧{table-column-1}\t⟦万吨⟧{table-column-2}\t⟦12.5⟧{table-column-3}\t13
2\t⟦蔬菜总产量⟧{table-column-1}\t\t⟦30⟧{table-column-3}\t31.2`)
    .replace('某县农业发展“十四五”规划', '⟦某县农业发展“十四五”规划⟧{title}')
    .replace('一、主要目标', '⟦一、⟧{heading-marker}⟦主要目标⟧{heading}');

describe('the columns of a table', () => {
  it('are painted in turn, the first of every four plain, and the header as a header', () => checkTokens(PAINTED));

  it('are painted alike between bars', () => {
    checkTokens(
      PAINTED.split('\n')
        .map((line) => (line.includes('\t') ? `|${line.replaceAll('\t', '|')}|` : line))
        .join('\n'),
    );
  });

  it('stay plain where nobody wants colours', () => {
    const file = modelOf(table('序号\t名称\t数量\n1\t甲\t2\n2\t乙\t3'));
    const kinds = new Set(tokens(file, false).map(({ kind }) => kind));
    assert.deepEqual([...kinds].sort(), ['heading', 'heading-marker', 'table-header', 'title']);
  });

  it('of a row of a thousand cells are painted without harm', () => {
    const file = modelOf(table(`甲\t乙\n${'1\t'.repeat(1000)}`));
    assert.ok(tokens(file).length > 740);
  });

  it('have a type of their own with colours in the manifest', () => {
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      contributes: {
        semanticTokenTypes: { id: string }[];
        semanticTokenScopes: { language: string; scopes: Record<string, string[]> }[];
      };
    };
    const own = LEGEND.tokenTypes.filter((type) => type.startsWith('gazette'));
    assert.equal(own.length, 3);
    assert.deepEqual(
      contributes.semanticTokenTypes.map(({ id }) => id),
      own,
    );
    assert.deepEqual(Object.keys(contributes.semanticTokenScopes[0]?.scopes ?? {}), own);
  });
});
