// The verb of a title (印发, 公布, 转发, 批转) comes back in the body: 现印发给你们. Another verb there is a slip.
import type { Span } from '../../../base/span';
import type { Document, Paragraph } from '../../../model/document';
import { eachDocument, eachParagraph } from '../../../model/walk';
import { documentRule, type Fault, type Options } from '../../rule';
import { ISSUING_VERBS } from '../../support/title-core';
import { replacing } from '../../support/ways';

interface VerbFault extends Fault {
  readonly verb: string;
  readonly found: string;
  readonly titleSpan: Span;
}

/** What a body may say for the verb of the title. */
const ECHOES: ReadonlyMap<string, readonly string[]> = new Map([
  ['印发', ['印发', '下发', '印送']],
  ['公布', ['公布', '发布', '公示', '公告', '颁布']],
  ['发布', ['发布', '公布', '颁布']],
  ['颁布', ['颁布', '公布', '发布']],
  ['转发', ['转发', '转给', '转去']],
  ['批转', ['批转', '转发']],
  ['颁发', ['颁发', '印发', '公布']],
  ['下发', ['下发', '印发']],
]);

export const verbMismatch = documentRule<VerbFault, Options>({
  id: 'title/verb-mismatch',
  severity: 'warning',
  fix: 'suggested',
  source: {
    kind: 'practice',
    zh: '通行做法：标题用“印发”“公布”“转发”“批转”的，正文用同一动词呼应',
    en: 'Practice: the verb of the title (印发, 公布, 转发, 批转) comes back in the body',
  },
  summary: { zh: '标题的印发、转发等动词与正文呼应', en: 'The body uses the verb of the title' },
  *find(document) {
    for (const part of eachDocument(document)) {
      const verb = part.title?.verb;
      if (!verb || (part.form !== 'document' && part.form !== 'forwarded')) continue;
      const word = verb.text.replace(/^联合/, '');
      const echoes = ECHOES.get(word);
      if (!echoes) continue;
      const sentences = issuingSentences(part);
      if (sentences.some(({ words }) => echoes.some((echo) => words.includes(echo)))) continue;
      const other = sentences[0];
      if (!other) continue;
      const related = [{ span: verb.span, message: { zh: `标题用“${word}”`, en: `The title says ${word}` } }];
      yield { span: other.span, verb: word, found: other.verb, titleSpan: verb.span, related };
    }
  },
  mends: ({ span, verb, found, titleSpan }) => [
    replacing(span, verb, { zh: `正文改为“${verb}”`, en: `Change the body to ${verb}` }),
    replacing(titleSpan, found, { zh: `标题改为“${found}”`, en: `Change the title to ${found}` }),
  ],
  say({ verb, found }) {
    return {
      zh: `标题用“${verb}”，正文却说“${found}”。通行做法是二者一致，请按实际行文方式统一。`,
      en: `The title says ${verb}, the body ${found}. In practice both use one verb; make them agree.`,
    };
  },
});

interface IssuingSentence {
  /** The sentence from 现 on, what stands in marks left out. */
  readonly words: string;
  readonly verb: string;
  readonly span: Span;
}

/** Sentences of the body that say 现…印发/公布/转发…, with the first such verb and its place. */
function issuingSentences(document: Document): IssuingSentence[] {
  const out: IssuingSentence[] = [];
  for (const paragraph of eachParagraph(document)) {
    const words = outsideMarks(paragraph);
    let from = 0;
    while (from < words.length) {
      const stop = words.indexOf('。', from);
      const end = stop < 0 ? words.length : stop;
      const now = words.indexOf('现', from);
      if (now >= 0 && now < end) {
        const sentence = words.slice(now, end);
        const verb = firstVerb(sentence);
        if (verb)
          out.push({
            words: sentence,
            verb: verb.text,
            span: paragraph.view.span(now + verb.at, now + verb.at + verb.text.length),
          });
      }
      from = end + 1;
    }
  }
  return out;
}

function firstVerb(sentence: string): { text: string; at: number } | undefined {
  let first: { text: string; at: number } | undefined;
  for (const text of ISSUING_VERBS) {
    const at = sentence.indexOf(text);
    if (at >= 0 && (!first || at < first.at)) first = { text, at };
  }
  return first;
}

/** The paragraph's folded text with everything between book marks or quotation marks blanked, length kept. */
function outsideMarks({ view, inline }: Paragraph): string {
  let words = view.text;
  for (const { kind, open, close, depth } of inline.pairs) {
    if (depth > 0 || (kind !== 'title' && kind !== 'quote' && kind !== 'straight')) continue;
    const from = view.indexAt(open.start);
    const to = view.indexAt(close.end);
    words = words.slice(0, from) + '□'.repeat(to - from) + words.slice(to);
  }
  return words;
}
