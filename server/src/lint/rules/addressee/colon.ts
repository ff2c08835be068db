// The line of addressees ends with a full-width colon. Texts that use half-width marks throughout keep their half-width colon: width is a habit of
// the document and judged as a whole.
import type { TextEdit } from '../../../base/edit';
import type { Addressee, Document } from '../../../model/document';
import { eachDocument } from '../../../model/walk';
import { documentRule, type Fault, type Options, type Severity } from '../../rule';
import { widthOfMarks } from '../../support/majority';

interface ColonFault extends Fault {
  readonly problem: 'none' | 'other' | 'half';
  readonly mark: string;
}

export const colon = documentRule<ColonFault, Options>({
  id: 'addressee/colon',
  severity: 'warning',
  fix: 'safe',
  source: {
    kind: 'standard',
    zh: '国家标准《党政机关公文格式》（GB/T 9704—2012）规定：最后一个主送机关名称后标全角冒号',
    en: 'GB/T 9704—2012: a full-width colon follows the last addressee',
  },
  summary: { zh: '主送机关后用全角冒号', en: 'The addressee is closed by a full-width colon' },
  *find(document, { profile }) {
    for (const { addressee, form } of eachDocument(document)) {
      if (!addressee || form === 'instrument' || form === 'attachment') continue;
      const fault = judge(addressee, document);
      if (!fault) continue;
      const severity: Severity =
        fault.problem === 'half' ? 'hint' : fault.problem === 'none' && profile !== 'draft' ? 'information' : 'warning';
      yield { ...fault, severity };
    }
  },
  say({ problem, mark }) {
    const rule = {
      zh: '《党政机关公文格式》规定最后一个主送机关名称后标全角冒号',
      en: 'GB/T 9704—2012 closes the addressee with a full-width colon',
    };
    switch (problem) {
      case 'none':
        return {
          zh: `主送机关后面没有冒号。${rule.zh}，请补上“：”。`,
          en: `No colon follows the addressee. ${rule.en}; add “：”.`,
        };
      case 'other':
        return {
          zh: `主送机关后面用了“${mark}”。${rule.zh}，请改为“：”。`,
          en: `“${mark}” follows the addressee. ${rule.en}; use “：”.`,
        };
      case 'half':
        return {
          zh: `主送机关后面的冒号是半角，而本文其余标点为全角。${rule.zh}，请改为“：”。`,
          en: `The colon behind the addressee is half-width while the text uses full-width marks. ${rule.en}; use “：”.`,
        };
    }
  },
  mend({ problem, span }, document): readonly TextEdit[] {
    const mark = widthOfMarks(document) === 'half' ? ':' : '：';
    return [{ span: problem === 'none' ? { start: span.end, end: span.end } : span, newText: mark }];
  },
});

function judge({ end, units, span }: Addressee, document: Document): ColonFault | undefined {
  if (end.text === '：') return undefined;
  if (end.text === ':')
    return widthOfMarks(document) === 'full' ? { span: end.span, problem: 'half', mark: ':' } : undefined;
  if (end.text !== '') return { span: end.span, problem: 'other', mark: end.text };
  return { span: units.at(-1)?.span ?? span, problem: 'none', mark: '' };
}
