// citation/received-formula: a reply opens with what it answers, 你厅《关于…的请示》（文号）收悉。 Told are an incoming document without a name and a
// formula without 收悉. A reply that names the matter in other words, or leaves the number out, is let pass.
import type { Span } from '../../../base/span';
import type { Document } from '../../../model/document';
import { eachDocument, eachParagraph } from '../../../model/walk';
import { documentRule, type Bilingual, type Options } from '../../rule';
import { inserting, replacing, waysOf, type WaysFault } from '../../support/ways';

interface ReplyFault extends WaysFault {
  readonly problem: 'nameless' | 'untitled' | 'no-formula';
}

export const receivedFormula = documentRule<ReplyFault, Options>({
  id: 'citation/received-formula',
  severity: 'warning',
  fix: 'suggested',
  source: {
    kind: 'practice',
    zh: '通行做法：批复、复函先引来文标题和发文字号，接“收悉”',
    en: 'Practice: a reply opens with title and number of what it answers, and 收悉',
  },
  summary: { zh: '批复、复函开头引来文并写“收悉”', en: 'A reply opens with what it answers and 收悉' },
  *find(document: Document): Iterable<ReplyFault> {
    for (const owner of eachDocument(document)) {
      if (owner.form !== 'document' && owner.form !== 'forwarded') continue;
      const type = owner.title?.type?.text;
      if (type === undefined || !REPLIES.includes(type)) continue;
      const fault = faultIn(owner);
      if (fault) yield fault;
    }
  },
  why: {
    zh: '来文的标题和发文字号文中没有，须由人补上',
    en: 'title and number of the incoming document do not stand in the text; somebody must add them',
  },
  mends: waysOf,
  say: ({ problem }) => WORDS[problem],
});

const REPLIES: readonly string[] = ['批复', '复函', '函复', '答复'];

const WORDS: Readonly<Record<ReplyFault['problem'], Bilingual>> = {
  nameless: {
    zh: '没有写明所答复的来文。通行做法是先引来文标题、后引发文字号，写作“你厅《关于……的请示》（发文字号）收悉”，请补上。',
    en: 'The reply does not say what it answers. In practice it opens with title and number of the incoming document and 收悉; add them.',
  },
  untitled: {
    zh: '只引了来文的发文字号，没有引标题。通行做法是先引来文标题、后引发文字号，请补上标题。',
    en: 'The incoming document is cited by its number alone. In practice its title comes first; add it.',
  },
  'no-formula': {
    zh: '引来文之后没有写“收悉”。通行做法是写作“你厅《关于……的请示》（发文字号）收悉。”，请改正。',
    en: 'The words behind the incoming document are not 收悉. In practice the reply opens with its title, its number and 收悉; correct.',
  },
};

const NAMELESS = /^(?:你|贵|您)?[^《》关,。;]{0,10}?(?:来文|来函|来件|请示|报告|文件)(?:均|已|业已|都)?收悉/;
const BROKEN =
  /^等?(?:均|都|已|业已|现已)?(?:收到|收阅|收讫|收知|阅悉|阅知|知悉|获悉|已悉|已阅|受悉|收息|收习|收熟|悉收|收)(?=[。,;])/;
const WITHOUT = /^[。,;]?(?:现|经研究|批复如下|函复如下)/;
/** What a reply answers. */
const INCOMING = /(?:请示|报告|函|申请|建议|提案|意见|请求)(?:\([^()]{1,16}\))?$/;

function faultIn(owner: Document): ReplyFault | undefined {
  const first = eachParagraph(owner)[0];
  if (!first || first.view.text.length > 4000) return undefined;
  const { view, inline } = first;
  const { text } = view;
  if (NAMELESS.test(text)) return { span: view.span(0, text.indexOf('收悉') + 2), problem: 'nameless' };
  const received = text.indexOf('收悉');
  const number = inline.numbers[0];
  if (received >= 0) {
    const before = text.slice(0, received);
    const isBare =
      number && !/[《关请申]|提出|反映|报来|报送/.test(before) && view.indexAt(number.span.start) < received;
    return isBare ? { span: view.span(0, received + 2), problem: 'untitled', severity: 'information' } : undefined;
  }
  const citation = inline.citations.find((each) => !each.nested && !each.open);
  if (!citation || !INCOMING.test(citation.title)) return undefined;
  // Nothing but the names of those who sent it may stand before it.
  const senders = text.slice(0, view.indexAt(citation.span.start));
  if (senders.length > 60 || /[,。;:]|根据|按照|关于|同意|批准/.test(senders)) return undefined;
  const end =
    citation.number && !citation.numberBefore
      ? view.indexAt(citation.number.span.end - 1) + 1
      : view.indexAt(citation.span.end - 1) + 1;
  const rest = text.slice(end).replace(/^\)/, '');
  const from = text.length - rest.length;
  // Answers to proposals of deputies may say 收到.
  const broken = owner.title?.type?.text === '答复' ? null : BROKEN.exec(rest);
  if (broken) {
    const place = view.span(from, from + broken[0].length);
    return { span: place, problem: 'no-formula', severity: 'information', ways: [replacing(place, '收悉')] };
  }
  if (!WITHOUT.test(rest) || !/^(?:你|贵|您)/.test(text)) return undefined;
  const span: Span = citation.span;
  const behind = end === 0 ? span.end : view.span(end - 1, end).end;
  const at = rest.length < text.length - end ? behind + 1 : behind;
  const words = /^[。,;]/.test(rest) ? '收悉' : '收悉。';
  return { span, problem: 'no-formula', severity: 'information', ways: [inserting(at, words)] };
}
