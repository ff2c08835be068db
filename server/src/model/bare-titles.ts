// 《办法》, 《实施方案》: a kind of document between title marks, which names a document only where the text has said which. For the rule on short
// names nobody defined. Knows the model's citations and the words for kinds of documents.
import { DOCUMENT_TYPES, OTHER_TYPE_WORDS } from '../data/document-types';
import type { Document } from './document';
import type { Citation } from './inline-types';
import { nameMayBeginAt } from './noun-phrase';
import { eachParagraph } from './walk';

/** Lists, names and bodies of rules that may be the whole title of something. */
const OWN_TITLES: ReadonlySet<string> = new Set(
  '法 清单 目录 名录 名单 分工 职责 政策 制度 标准 规范 章程 讲话 简报 总结 申请 令 函 公报'.split(' '),
);
const KINDS = [...DOCUMENT_TYPES, ...OTHER_TYPE_WORDS].map(({ name }) => name).filter((name) => !OWN_TITLES.has(name));
const KIND_WORDS: ReadonlySet<string> = new Set(KINDS);
const BARE_TITLE = new RegExp(
  `^(?:实施|若干|指导|管理|暂行|工作|行动|总体|专项|具体|补充|建设|发展)?(?:${KINDS.join('|')})$`,
);
/** 本《办法》 names itself. */
const POINTING = /[本该此上各两][述个]?$/;

/** True for a kind of document and nothing else: 办法, 实施方案. */
export function isBareTitle(title: string): boolean {
  return BARE_TITLE.test(title);
}

/** The citations of a document whose title is nothing but a kind of document, in text order; inner documents left out. */
export function bareTitles(document: Document): Citation[] {
  const found: Citation[] = [];
  for (const { inline, view, quoted } of eachParagraph(document)) {
    if (quoted) continue;
    const quotes = inline.pairs.filter(({ kind }) => kind === 'quote');
    let next = 0;
    let quotedTo = -1;
    for (const citation of inline.citations) {
      for (; (quotes[next]?.open.start ?? Infinity) < citation.span.start; next++) {
        quotedTo = Math.max(quotedTo, quotes[next]?.close.end ?? -1);
      }
      // What stands between quotation marks is the wording of another text.
      if (citation.span.start < quotedTo) continue;
      if (citation.open === true || citation.nested || citation.number || !isBareTitle(citation.title)) continue;
      const at = view.indexAt(citation.span.start);
      // “十四五”规划《纲要》, 国务院《决定》: what stands before it tells which.
      const before = view.text.slice(Math.max(0, at - 2), at);
      const inRow = /》$|现行$/.test(before);
      const told = POINTING.test(before) || KIND_WORDS.has(before) || (!inRow && !nameMayBeginAt(view.text, at));
      if (!told) found.push(citation);
    }
  }
  return found;
}
