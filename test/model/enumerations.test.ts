/** Enumerations: counts that are announced, the lists they count, and announcements that have none. */
import assert from 'node:assert/strict';
import { buildModel } from '../../server/src/model/build';
import { enumerationsOf } from '../../server/src/model/enumerations';
import { fits } from '../../server/src/model/enumeration-types';
import { parseText } from '../../server/src/syntax/syntax-tree';
import { notice } from '../support/notices';

/** count, place and items of all enumerations of a notice; a count that does not fit with a sign. */
function enumerated(body: string): string[] {
  const [placed] = buildModel(parseText(notice({ body }))).documents;
  assert.ok(placed !== undefined);
  return enumerationsOf(placed.document).map((each) => {
    const items = each.items.map(({ text }) => text).join('|');
    return `${each.count.value}${fits(each) ? '' : '!'} ${each.place}: ${items}`;
  });
}

describe('enumerations', () => {
  const cases: readonly [string, string, readonly string[]][] = [
    ['before the count', '推进供水、排水、治污三大工程。', ['3 before: 推进供水|排水|治污']],
    ['closed by 等', '按汛期前、梅汛期、汛期后等三个时间节点检查。', ['3 before: 按汛期前|梅汛期|汛期后']],
    [
      'with brackets in the items',
      '建成青溪（上游）、白溪（中游、下游）两条绿道。',
      ['2 before: 建成青溪(上游)|白溪(中游、下游)'],
    ],
    ['behind a colon', '坚持三个原则：安全第一、预防为主、综合治理。', ['3 behind: 安全第一|预防为主|综合治理']],
    ['in brackets', '建设三区（东区、西区、南区）。', ['3 brackets: 东区|西区|南区']],
    ['of clauses', '改革举措3项：甲制度；乙制度；丙制度。', ['3 behind: 甲制度|乙制度|丙制度']],
    ['of ordinals', '抓好两项工作：一是修堤，二是清淤。', ['2 ordinals: 一是修堤|二是清淤']],
    ['of quotations', '“谁来建”“怎么管”是两大问题。', ['2 quotes: “谁来建”|“怎么管”']],
    ['that do not fit', '推进供水、排水、治污四大工程。', ['4! before: 推进供水|排水|治污']],
    ['without a list', '深入实施“四大建设”，推动十大海岛公园建设，依托四大诗路文化带。', []],
    ['that are ranks, dates or shares', '第三类、六月份、两年内、三分之一、二级医院、五五开。', []],
  ];
  for (const [name, body, expected] of cases) {
    it(`${name} are told`, () => assert.deepEqual(enumerated(body), expected));
  }

  it('of sections below their heading are told', () => {
    const body = '一、实施两大行动\n\n（一）修堤行动。加固堤防。\n\n（二）清淤行动。清理淤泥。\n\n二、落实经费';
    assert.deepEqual(enumerated(body), ['2 children: 修堤行动|清淤行动']);
  });

  it('say nothing in a document of which parts are left out', () => {
    assert.deepEqual(enumerated('推进供水、排水、治污四大工程。\n\n（本文有删减）'), []);
  });

  it('of a long line are read in linear time and space', () => {
    const found = enumerated(`${'推进供水、排水、治污三大工程，'.repeat(5000)}落实经费。`);
    assert.equal(found.length, 5000);
  });
});
