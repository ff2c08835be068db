// A title ends with one of the fifteen statutory types, once. Documents that go out themselves only: plans, measures and lists that a notice
// prints have no type of their own.
import type { Title } from '../../../model/document';
import { documentRule, type Fault, type Mending, type Options } from '../../rule';
import { isCovering, isOrder } from '../../support/covering';
import { stackedTypes } from '../../support/stacked-types';
import { inserting, replacing } from '../../support/ways';

interface TypeFault extends Fault {
  readonly problem: 'none' | 'stacked' | 'repeated' | 'not-statutory';
  readonly word: string;
}

/** In use beside the fifteen: answers to proposals of congress deputies. */
const ACCEPTED: ReadonlySet<string> = new Set(['答复', '复函', '令']);

/** One of two types left out; 的通知 behind a title that prints something. */
function waysFor({ problem, word }: TypeFault, { view, type, verb, pieces }: Title): readonly Mending[] {
  if (problem === 'none') {
    const end = pieces.at(-1)?.end;
    if (verb === undefined || end === undefined) return [];
    return [inserting(end, '的通知', { zh: '补上“的通知”', en: 'Add 的通知' })];
  }
  if (type === undefined || (problem !== 'stacked' && problem !== 'repeated')) return [];
  const end = view.indexAt(type.span.end - 1) + 1;
  const from = end - word.length;
  if (from < 0 || view.text.slice(from, end) !== word) return [];
  const keep = problem === 'repeated' ? [word.slice(0, word.length / 2)] : halves(word, type.text);
  return keep.map((text) => replacing(view.span(from, end), text, { zh: `只留“${text}”`, en: `Keep ${text} alone` }));
}

/** 请示报告 may be 请示 or 报告. */
function halves(word: string, last: string): readonly string[] {
  if (word === '批复函') return ['批复', '复函'];
  const first = word === last ? word.slice(0, word.length / 2) : word.slice(0, -last.length);
  return [first, word.slice(first.length)];
}

export const documentType = documentRule<TypeFault, Options>({
  id: 'title/document-type',
  severity: 'error',
  fix: 'suggested',
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
  why: {
    zh: '用哪个文种，要由发文机关确定',
    en: 'which type it is its issuer must say',
  },
  mends: (fault, { title }) => (title === undefined ? [] : waysFor(fault, title)),
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
