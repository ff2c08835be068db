// Book marks in titles: names of laws and regulations take them; plans and lists may do with or without, but one issue does it one way.
// Names after 贯彻 or 转发, names that begin with 关于 and several names together need the marks and are not counted.
import { shift, type Span } from '../../../base/span';
import type { GazetteFile, Title } from '../../../model/document';
import { fileRule, type Fault, type Options } from '../../rule';
import { titleCore } from '../../support/title-core';
import { replacing } from '../../support/ways';

interface BookMarkFault extends Fault {
  readonly problem: 'law' | 'mixed';
  readonly name: string;
  readonly marked: boolean;
}

const REGULATION = /(?:法|条例|办法|规定|细则|规则|章程|标准|规范)(?:\([^()]{1,20}\))?$/;

export const bookMarks = fileRule<BookMarkFault, Options>({
  id: 'title/book-marks',
  severity: 'information',
  fix: 'suggested',
  source: {
    kind: 'practice',
    zh: '通行做法：标题中法规、规章名称加书名号；规划、要点、名单等名称用不用书名号，同一期前后一致',
    en: 'Practice: names of laws and regulations in a title take 《》; for plans and lists one issue keeps one way',
  },
  summary: { zh: '标题中书名号的用法', en: 'Book marks in titles' },
  *find(file) {
    yield* bareLaws(file);
    yield* mixed(file);
  },
  mends: ({ span, name, marked }) => [
    marked
      ? replacing(span, name, { zh: '去掉书名号', en: 'Take the book marks away' })
      : {
          title: { zh: '加上书名号', en: 'Add book marks' },
          edits: [
            { span: { start: span.start, end: span.start }, newText: '《' },
            { span: { start: span.end, end: span.end }, newText: '》' },
          ],
        },
  ],
  say({ problem, name, marked }) {
    if (problem === 'law') {
      return {
        zh: `标题中的法规名称“${name}”没有加书名号。通行做法是标题中的法律、法规、规章名称加《》。`,
        en: `The law “${name}” in the title has no book marks; in practice names of laws and regulations take 《》.`,
      };
    }
    return marked
      ? {
          zh: `标题中的“${name}”加了书名号，本期其他同类标题不加。请统一。`,
          en: `“${name}” has book marks in this title, while like titles in this issue have none. Keep one way.`,
        }
      : {
          zh: `标题中的“${name}”没有加书名号，本期其他同类标题都加。请统一。`,
          en: `“${name}” has no book marks in this title, while like titles in this issue have them. Keep one way.`,
        };
  },
});

const STATE = '中华人民共和国';

function* bareLaws(file: GazetteFile): Iterable<BookMarkFault> {
  for (const { base, document } of file.documents) {
    const { title } = document;
    if (!title?.type || document.form !== 'document' || document.legal) continue;
    const { view } = title;
    const at = view.text.indexOf(STATE);
    if (at <= 0) continue;
    const found = /^[\u4e00-\u9fff]{1,24}?(?:法|条例)(?=的|有关|若干|[和及、])/.exec(
      view.text.slice(at + STATE.length, at + STATE.length + 30),
    );
    const span = view.span(at, at + STATE.length + (found?.[0].length ?? 0));
    if (!found || title.inline.citations.some(({ inner }) => inner.start <= span.start && span.start < inner.end))
      continue;
    yield { span: shift(span, base), problem: 'law', name: STATE + found[0], marked: false };
  }
}

interface Named {
  readonly name: string;
  readonly marked: boolean;
  readonly span: Span;
}

function* mixed(file: GazetteFile): Iterable<BookMarkFault> {
  const names: Named[] = [];
  for (const { base, document } of file.documents) {
    const plan = document.title && document.form === 'document' ? planIn(document.title) : undefined;
    if (plan) names.push({ ...plan, span: shift(plan.span, base) });
  }
  const marked = names.filter((name) => name.marked);
  const bare = names.filter((name) => !name.marked);
  const [few, many] = marked.length <= bare.length ? [marked, bare] : [bare, marked];
  if (few.length === 0 || many.length < 2 || few.length * 2 > many.length) return;
  for (const { name, marked: hasMarks, span } of few) {
    const related = many
      .slice(0, 1)
      .map((other) => ({ span: other.span, message: { zh: '另一种写法', en: 'The other way' } }));
    yield { span, problem: 'mixed', name, marked: hasMarks, related };
  }
}

/** The single plan or list that a title prints, with or without marks; undefined for anything that needs or never takes them. */
function planIn(title: Title): Named | undefined {
  const core = titleCore(title);
  if (!core || !['印发', '公布', '发布', '下达'].includes(title.verb?.text ?? '')) return undefined;
  const { text, span } = core;
  const marked = text.startsWith('《') && text.endsWith('》');
  const name = marked ? text.slice(1, -1) : text;
  if (name.includes('《') || name.startsWith('关于') || REGULATION.test(name)) return undefined;
  return { name, marked, span };
}
