// Holds that brackets and quotation marks pair as a reader pairs them, and that a missing one is reported alone.
import { checkInline, scanText } from './inline-marked';
import assert from 'node:assert/strict';

/** Lone marks in ⟦⟧. */
function checkLone(...marked: string[]): void {
  for (const line of marked) checkInline(line, ({ loneMarks }) => loneMarks.map(({ span }) => [span, undefined]));
}

describe('marks in a paragraph', () => {
  it('pair by kind, full-width with half-width, and know their depth', () => {
    const { pairs, loneMarks } = scanText('《关于〈办法〉的说明》（见“十四五”规划)〔二〕【三】[四]"五"');
    assert.deepEqual(
      pairs.map(({ kind, depth }) => `${kind} ${depth}`),
      ['title 0', 'inner-title 1', 'round 0', 'quote 1', 'hexagonal 0', 'lenticular 0', 'square 0', 'straight 0'],
    );
    assert.deepEqual(loneMarks, []);
  });

  it('are reported alone when the partner is missing, and leave the pairs around them whole', () => {
    checkLone(
      '建设⟦“⟧数字港口，推进改革。',
      '建设数字港口⟦”⟧，推进改革。',
      '（推进⟦“⟧数字港口）建设。',
      '（推进数字港口⟦”⟧）建设（二期）。',
      '《港口⟦（⟧条例》和《航道（试行）条例》',
      '《港口试行⟦）⟧条例》',
      '⟦（⟧甲。（乙）',
      '（甲）乙⟦）⟧',
      '港口⟦〔⟧一期⟦）⟧，港口⟦〔⟧二期',
    );
  });

  it('leave outer pairs whole when one closing mark too many stands inside them', () => {
    checkLone('（甲〔乙“丙⟦）⟧丁”〕戊）');
  });

  it('take a mark of another shape for two lone marks', () => {
    checkLone('浙政发⟦〔⟧2021⟦）⟧5号', '⟦“⟧甲⟦"⟧乙');
  });

  it('do not count the bracket of an enumerator', () => {
    checkLone('1)登记；2)审查；a)发证。', '（包括：1)登记；2)审查）', '（1）登记；（2）审查。', '一)总体要求');
  });

  it('do not take apostrophes, comparators, seconds and inches for quotation marks', () => {
    checkLone('It’s the workers’ day.', '人数>100且<300', '东经120°30\'15"，北纬30°', '‘甲’和“乙”');
  });

  it('let straight marks open and close by turns', () => {
    checkLone('"甲"和"乙"', '"十四五"规划和2035年"远景"', '甲⟦"⟧乙');
  });

  it('find nothing in plain text, at no cost', () => {
    assert.equal(scanText('推进港口建设'), scanText(''));
  });
});
