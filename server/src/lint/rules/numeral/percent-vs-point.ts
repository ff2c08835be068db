// 百分数之差用“百分点”，增长用“%”：占比提高3%、增速高于全省3个点、产值增长5个百分点。 Levels (提升至9.8%) are no differences; a rate may change by a share of
// itself, so it is told as information.
import { eachDocument } from '../../../model/walk';
import { documentRule, type Fault, type Options } from '../../rule';
import { figureTexts } from '../../support/figure-texts';
import { percentChanges, type PercentChange } from '../../support/percent-changes';

interface PointFault extends Fault {
  readonly change: PercentChange;
}

export const percentVsPoint = documentRule<PointFault, Options>({
  id: 'numeral/percent-vs-point',
  severity: 'warning',
  fix: 'suggested',
  source: {
    kind: 'practice',
    zh: '通行做法（统计用语）：两个百分数之差用“百分点”，增减的幅度用“%”',
    en: 'Usage of statistics: two percentages differ by 百分点, amounts grow by %',
  },
  summary: {
    zh: '百分数之差用“百分点”，增长幅度用“%”',
    en: 'Percentages differ by points (百分点), amounts grow by %',
  },
  *find(top) {
    for (const document of eachDocument(top)) {
      for (const text of figureTexts(document)) {
        for (const change of percentChanges(text)) {
          yield { span: change.span, change, severity: change.kind === 'rate' ? 'information' : 'warning' };
        }
      }
    }
  },
  say({ change: { kind, printed, right, sum } }) {
    if (kind === 'point') {
      return {
        zh: `“${printed}”是口语。通行做法是两个百分数之差写作“百分点”，应为“${printed.replace(/个点$/, '个百分点')}”。`,
        en: `${printed} is spoken language. Two percentages differ by 百分点: ${printed.replace(/个点$/, '个百分点')}.`,
      };
    }
    if (kind === 'amount') {
      return {
        zh: `“${printed}”说的是数量的增长，而“百分点”表示两个百分数之差。通行做法是增长幅度用“%”；请核对。`,
        en: `${printed} tells the growth of an amount; 百分点 is the difference of two percentages. Growth takes %; please check.`,
      };
    }
    const corrected = printed.replace(/%(?=[^%]*$)/, right);
    if (kind === 'proven') {
      return {
        zh: `“${printed}”是两个百分数之差（${sum}）。通行做法是写作“百分点”，应为“${corrected}”。`,
        en: `${printed} is the difference of two percentages (${sum}), which is told in 百分点: ${corrected}.`,
      };
    }
    const doubt =
      kind === 'rate'
        ? { zh: '；如果指相对幅度，请写明', en: '; say so if a relative change is meant' }
        : { zh: '', en: '' };
    return {
      zh: `“${printed}”的主语本身是百分数。通行做法是百分数之差用“百分点”，宜为“${corrected}”${doubt.zh}。`,
      en: `The subject of ${printed} is itself a percentage, whose changes are told in 百分点: ${corrected}${doubt.en}.`,
    };
  },
  mend: ({ change: { sign, right } }) => [{ span: sign, newText: right }],
});
