// 目标值方向合理：a rate that cannot exceed 100 % does not, and the target of a plan is not below its baseline where the indicator only rises. Silent on
// what falls by design and on what may exceed 100 %.
import { gridOf } from '../../../model/table-grid';
import { cellsAboveHundred, ratesAboveHundred, worseTargets, type Worse } from '../../../model/targets';
import { eachDocument, eachParagraph, eachTable } from '../../../model/walk';
import { documentRule, type Bilingual, type Fault } from '../../rule';

interface TargetFault extends Fault {
  readonly message: Bilingual;
}

export const targetDirection = documentRule<TargetFault, Record<never, never>>({
  id: 'arithmetic/target-direction',
  severity: 'information',
  fix: 'none',
  source: {
    kind: 'practice',
    zh: '覆盖率、合格率等不超过 100%，目标值一般不低于基期值（通行做法）',
    en: 'rates of coverage and the like do not exceed 100 %, targets are rarely below the baseline (common practice)',
  },
  summary: { zh: '目标值的大小和方向合理', en: 'Targets are possible and not below their baseline' },
  *find(top) {
    for (const document of eachDocument(top)) {
      for (const table of eachTable(document)) {
        const grid = gridOf(table, document);
        if (!grid) continue;
        for (const { cell, text } of cellsAboveHundred(grid)) {
          if (cell.cell) yield { span: cell.cell.span, message: aboveHundred(text) };
        }
        for (const worse of worseTargets(grid)) {
          const fault = below(worse);
          if (fault) yield fault;
        }
      }
      for (const paragraph of eachParagraph(document)) {
        if (paragraph.quoted) continue;
        for (const { span, text } of ratesAboveHundred(paragraph)) yield { span, message: aboveHundred(text) };
      }
    }
  },
  why: {
    zh: '原来的数值不在文中，须查对资料',
    en: 'the value that was meant does not stand in the text',
  },
  say: ({ message }) => message,
});

function aboveHundred(text: string): Bilingual {
  return {
    zh: `这一比率写作 ${text}%，大于 100%。覆盖率、合格率、占比等不会超过 100%，请核对。`,
    en: `The rate is ${text} %, above 100 %. Coverage, pass rates and shares cannot exceed 100 %; check it.`,
  };
}

function below({ row, baseline, target, from, to, rising }: Worse): TargetFault | undefined {
  const span = target.cell.cell?.span;
  if (span === undefined) return undefined;
  const years = `${from.year ?? ''}年 ${baseline.text}，${to.year ?? ''}年 ${target.text}`;
  return {
    span,
    message: {
      zh: `“${row.name ?? ''}”的目标值低于基期值：${years}；同表其他 ${rising} 项都上升。请核对两年的数值。`,
      en: `The target ${target.text} of ${to.year ?? ''} is below the baseline ${baseline.text} of ${from.year ?? ''}, while ${rising} other rows rise. Check both values.`,
    },
    related: baseline.cell.cell
      ? [
          {
            span: baseline.cell.cell.span,
            message: { zh: `基期值：${baseline.text}`, en: `The baseline: ${baseline.text}` },
          },
        ]
      : [],
  };
}
