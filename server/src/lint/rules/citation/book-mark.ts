// citation/book-mark: the full name of a law, or the title of a document cited with its number, stands without 《》; or 《》 stand around a meeting,
// a prize or a body, which is no work. Short names without marks, and names in lists, are in order.
import type { TextEdit } from '../../../base/edit';
import type { Document, Paragraph } from '../../../model/document';
import { eachDocument, eachParagraph } from '../../../model/walk';
import { documentRule, type Fault, type Options } from '../../rule';
import { bareLaws, isMarked } from '../../support/bare-laws';
import { bareTitles } from '../../support/bare-titles';

interface MarkFault extends Fault {
  readonly problem: 'law' | 'document' | 'no-work';
  readonly name: string;
}

/** Before this year texts often cited without marks. */
const SINCE = 1994;

export const bookMark = documentRule<MarkFault, Options>({
  id: 'citation/book-mark',
  severity: 'warning',
  fix: 'suggested',
  source: {
    kind: 'standard',
    zh: '国家标准《标点符号用法》（GB/T 15834—2011）对书名号的规定',
    en: 'GB/T 15834—2011, General rules for punctuation, title marks',
  },
  summary: {
    zh: '法律、文件的全名用书名号，会议、机构等不用',
    en: 'Title marks around names of laws and documents, not around meetings and bodies',
  },
  *find(document: Document): Iterable<MarkFault> {
    const year = document.date?.date.year?.value;
    if (year !== undefined && year < SINCE) return;
    for (const owner of eachDocument(document)) {
      for (const paragraph of eachParagraph(owner)) {
        if (paragraph.quoted || paragraph.view.text.length > 20_000) continue;
        for (const { span, name } of bareLaws(paragraph)) {
          // A law without a date of its own may be of a time that cited without marks.
          const isOld = owner.legal && year === undefined;
          yield { span, problem: 'law', name, ...(isOld ? { severity: 'information' } : {}) };
        }
        for (const { span, name } of bareTitles(paragraph)) {
          if (!isMarked(paragraph, span)) yield { span, problem: 'document', name, severity: 'information' };
        }
        yield* markedEvents(paragraph);
      }
    }
  },
  say({ problem, name }) {
    if (problem === 'no-work')
      return {
        zh: `“${name}”不是文件、法规或作品的名称，用了书名号。按标点符号国家标准的规定，会议、活动、奖项、机构等名称不用书名号，请改用引号或者不加标点。`,
        en: `“${name}” is no document, law or work. By the national standard on punctuation meetings, prizes and bodies take no 《》; use quotation marks or none.`,
      };
    return {
      zh: `“${name}”是${problem === 'law' ? '法律、法规' : '文件'}的名称，没有用书名号。按标点符号国家标准的规定，写作“《${name}》”。`,
      en: `“${name}” is the name of a ${problem === 'law' ? 'law' : 'document'} and stands without 《》. By the national standard on punctuation it takes them.`,
    };
  },
  mend({ span, problem }): readonly TextEdit[] {
    const { start, end } = span;
    if (problem !== 'no-work') return [put(start, start, '《'), put(end, end, '》')];
    return [put(start, start + 1, '“'), put(end - 1, end, '”')];
  },
});

function put(start: number, end: number, newText: string): TextEdit {
  return { span: { start, end }, newText };
}

const EVENT_BEFORE =
  /(?:举办|召开|承办|主办|协办|参加|出席|举行|筹办|筹备|成立|组建|加入|荣获|获得|获)(?:了|过|首届|第[\d一二三四五六七八九十]{1,3}届)?$/;
const EVENT =
  /(?:论坛|峰会|博览会|运动会|会议|大会|展览会|洽谈会|研讨会|座谈会|交易会|推介会|大赛|锦标赛|邀请赛|培训班|委员会|领导小组|指挥部|奖|奖项|称号)$/;

/** 《人民论坛》杂志, 《…》征文: the marks are around a work after all. */
const WORK_BEHIND = /^(?:杂志|期刊|月刊|周刊|刊物|报|栏目|节目|一书|丛书|征文|编|上|第\d)/;

/** 举办《…论坛》, 荣获《…奖》. */
function* markedEvents({ inline, view }: Paragraph): Iterable<MarkFault> {
  for (const { nested, open, title, span } of inline.citations) {
    if (nested || open || !EVENT.test(title)) continue;
    const at = view.indexAt(span.start);
    if (!EVENT_BEFORE.test(view.text.slice(Math.max(0, at - 8), at))) continue;
    const end = view.indexAt(span.end - 1) + 1;
    if (WORK_BEHIND.test(view.text.slice(end, end + 4))) continue;
    yield { span, problem: 'no-work', name: title, severity: 'information' };
  }
}
