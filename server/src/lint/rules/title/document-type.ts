// A title ends with one of the fifteen statutory types, once. Documents that go out themselves only: plans, measures and lists that a notice
// prints have no type of their own.
import { documentRule, type Fault, type Options } from '../../rule';
import { isCovering, isOrder } from '../../support/covering';
import { stackedTypes } from '../../support/stacked-types';

interface TypeFault extends Fault {
  readonly problem: 'none' | 'stacked' | 'repeated' | 'not-statutory';
  readonly word: string;
}

/** In use beside the fifteen: answers to proposals of congress deputies. */
const ACCEPTED: ReadonlySet<string> = new Set(['答复', '复函', '令']);

export const documentType = documentRule<TypeFault, Options>({
  id: 'title/document-type',
  severity: 'error',
  fix: 'none',
  source: {
    kind: 'standard',
    zh: '《党政机关公文处理工作条例》第八条规定的十五种公文种类',
    en: 'Regulations on the Handling of Official Documents, article 8: the fifteen types of documents',
  },
  summary: { zh: '标题以一个法定文种结尾', en: 'A title ends with exactly one statutory type' },
  *find(document) {
    const { title } = document;
    if (!title || document.legal || !isCovering(document) || isOrder(document)) return;
    if (!document.number && !document.addressee) return;
    const { type } = title;
    if (!type) {
      const severity = title.about || title.verb ? 'error' : 'information';
      yield { span: title.span, problem: 'none', word: '', severity };
      return;
    }
    const doubled = stackedTypes(title);
    if (doubled !== undefined) {
      const forwarding = title.verb?.text === '转发' || title.verb?.text === '批转';
      const severity = doubled.problem === 'repeated' && forwarding ? 'warning' : 'error';
      yield { span: type.span, ...doubled, severity };
    } else if (!type.statutory && !ACCEPTED.has(type.text)) {
      yield { span: type.span, problem: 'not-statutory', word: type.text, severity: 'warning' };
    }
  },
  say({ problem, word }) {
    switch (problem) {
      case 'none':
        return {
          zh: '标题没有以文种结尾。《党政机关公文处理工作条例》规定标题由发文机关名称、事由和文种组成，请补上通知、意见、函等文种。',
          en: 'The title does not end with a document type. A title consists of issuer, matter and type; add 通知, 意见, 函 or the like.',
        };
      case 'stacked':
        return {
          zh: `标题末尾“${word}”连用两个文种。一件公文只用一个文种，请按内容保留其中一个。`,
          en: `The title ends with two document types, “${word}”. A document has one type; keep the one that fits.`,
        };
      case 'repeated':
        return {
          zh: `标题末尾文种重复（“${word}”）。请删去一个；转发的文件标题要保留时，应加书名号。`,
          en: `The type is repeated at the end of the title (“${word}”). Delete one; a forwarded document’s own title, if kept, takes 《》.`,
        };
      case 'not-statutory':
        return {
          zh: `“${word}”不是《党政机关公文处理工作条例》规定的公文种类。请改用法定文种，或用通知等文种印发该文件。`,
          en: `“${word}” is not one of the fifteen statutory types. Use one of them, or issue the text with a notice.`,
        };
    }
  },
});
