// numeral/percent-vs-point: say in one or two sentences what is wrong when this rule speaks, and what it must stay silent about.
import type { Document } from '../../../model/document';
import { documentRule, type Fault } from '../../rule';

export const percentVsPoint = documentRule({
  id: 'numeral/percent-vs-point',
  severity: 'warning',
  fix: 'none',
  source: {
    kind: 'practice',
    zh: '通行做法：……',
    en: 'Common practice: …',
  },
  summary: {
    zh: '一句话说明本规则查什么',
    en: 'What this rule checks, in one line',
  },
  *find(document: Document): Iterable<Fault> {
    // Read the model; never search the raw text. Yield one fault for each thing a person would mend.
    void document;
  },
  say: () => ({
    zh: '哪里不对；依据什么；怎样改。',
    en: 'What is wrong; by which clause or practice; what to do.',
  }),
});
