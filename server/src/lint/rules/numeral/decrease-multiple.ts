// 减少、降低不用“倍”；“增加了”与“增加到”、“翻番”与前后两数不符。 A thing can be no less than none, so it falls by a share and never by a multiple; a rise is
// reported only where the text prints both ends.
import { eachDocument } from '../../../model/walk';
import { documentRule, type Bilingual, type Options } from '../../rule';
import { figureTexts } from '../../support/figure-texts';
import { fallsBy, misstatedRises } from '../../support/multiples';
import { waysOf, type WaysFault } from '../../support/ways';

interface MultipleFault extends WaysFault {
  readonly message: Bilingual;
}

export const decreaseMultiple = documentRule<MultipleFault, Options>({
  id: 'numeral/decrease-multiple',
  severity: 'warning',
  fix: 'suggested',
  source: {
    kind: 'practice',
    zh: '通行做法：减少用百分数、几分之几或者“减少到”，不用倍数；“增加了N倍”是原数的N+1倍，“翻一番”是原数的2倍',
    en: 'Common practice: a decrease is told in per cent or as a fraction, never as a multiple; 增加了N倍 is N + 1 times, 翻一番 twice what was',
  },
  summary: {
    zh: '减少不用倍数，增加的倍数、翻番与数值相符',
    en: 'No decrease by a multiple; multiples and doublings agree with their numbers',
  },
  *find(top) {
    for (const document of eachDocument(top)) {
      for (const text of figureTexts(document)) {
        for (const fault of fallsBy(text)) yield fault;
        for (const fault of misstatedRises(text)) yield fault;
      }
    }
  },
  why: {
    zh: '减少了多少要由作者说明',
    en: 'how much less it is, its author must say',
  },
  mends: waysOf,
  say: ({ message }) => message,
});
