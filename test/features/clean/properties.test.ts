/** Holds for any text: changes stand where they are reported, a second run does nothing, and no character with ink goes that is no damage. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cleaned } from './check-clean';

const WORDS = fc.constantFrom(
  ...[
    '一、总体要求',
    '（一）指导思想。',
    '各镇人民政府，县政府各部门：',
    '清源县人民政府',
    '2021年6月3日',
    '加强组织领导，压实工作责任，',
  ],
  ...[
    '确保各项措施落到实处。',
    '附件：1.任务清单',
    '序号\t名称\t单位',
    '　　',
    '《中华人民共和国土地管理法》',
    '张　三',
    '专栏1 重点工程',
    '增长5.5%',
  ],
);
const DIRT = fc.constantFrom(
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '\n— 3 —\n',
    '\f',
    '\u00a0',
    '\u200b',
    '⼯',
    '⻓',
    '\ue123',
    '２０',
    '<p>',
    '</p>',
    '&nbsp;',
    '&lt;',
    '──',
    '∶',
  ],
  ...[
    '\n12\n',
    '<!-- gazette-disable -->',
    '<!-- ',
    '-->',
    '```\n',
    '<table>',
    '</table>',
    '\ud800',
    '\ufffd',
    '\u000b',
    '<<',
    '>>',
    '《',
    '（',
  ],
);
const TEXT = fc.array(fc.oneof({ weight: 3, arbitrary: WORDS }, { weight: 2, arbitrary: DIRT }), { maxLength: 40 });

describe('cleaning any text', () => {
  it('reports what it does and is done in one run', () => {
    fc.assert(
      fc.property(TEXT, (parts) => void cleaned(parts.join(''))),
      { numRuns: 300 },
    );
  });

  it('keeps correct words whatever stands between them', () => {
    const clean = fc.array(WORDS, { maxLength: 20 }).map((words) => words.join('\n'));
    fc.assert(
      fc.property(clean, (text) => {
        assert.equal(cleaned(text).text.replace(/\s/g, ''), text.replace(/\s/g, ''));
      }),
      { numRuns: 200 },
    );
  });
});
