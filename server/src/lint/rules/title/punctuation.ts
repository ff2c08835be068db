// A title ends without a mark; inside it commas, stops and semicolons are unusual outside 《》, “” and brackets.
import type { TextEdit } from '../../../base/edit';
import { textOf, type Span } from '../../../base/span';
import type { Title } from '../../../model/document';
import { eachDocument } from '../../../model/walk';
import { documentRule, type Fault, type Options } from '../../rule';
import { insidePair } from '../../support/title-core';
import { replacing } from '../../support/ways';

interface MarkFault extends Fault {
  readonly mark: string;
  readonly atEnd: boolean;
  /** Several marks at the end. */
  readonly marks?: Span;
}

const END_MARKS = '。,;、:．.';
const INNER_MARKS = '。,;!?';
const DIGIT = /\d/;

export const punctuation = documentRule<MarkFault, Options>({
  id: 'title/punctuation',
  severity: 'warning',
  fix: 'safe',
  source: {
    kind: 'practice',
    zh: '通行做法：公文标题末尾不用点号，标题中除书名号、引号、括号、顿号、连接号外一般不用标点',
    en: 'Practice: a title has no mark at its end, and inside only book marks, quotation marks, brackets, 、 and dashes',
  },
  summary: { zh: '标题末尾不用点号', en: 'No stop or comma in a title' },
  *find(document) {
    for (const { title, source, form } of eachDocument(document)) {
      // The headline of a text that is no official document is not judged.
      const official = form !== 'document' || title?.type !== undefined || title?.about !== undefined;
      if (title && official) yield* marksIn(title, source);
    }
  },
  say({ mark, atEnd }) {
    return atEnd
      ? {
          zh: `标题末尾的“${mark}”应删去。公文标题末尾通行做法是不用点号。`,
          en: `Delete “${mark}” at the end of the title; titles end without a mark.`,
        }
      : {
          zh: `标题中用了“${mark}”。标题内除书名号、引号、括号、顿号等外一般不用标点，请改写或断行。`,
          en: `The title contains “${mark}”. Inside titles only book marks, quotation marks, brackets and 、 are usual; reword it or break the line.`,
        };
  },
  mends({ span, mark, atEnd, marks }) {
    if (atEnd) return marks === undefined ? [] : [replacing(marks, '')];
    const ways = [replacing(span, '', { zh: `删去“${mark}”`, en: `Delete ${mark}` })];
    return ',，'.includes(mark) ? [replacing(span, '、'), ...ways] : ways;
  },
  mend({ span, atEnd }): readonly TextEdit[] | undefined {
    return atEnd ? [{ span, newText: '' }] : undefined;
  },
});

/** All marks at the end. */
function endMarks(view: Title['view']): Span {
  let from = view.text.length;
  while (from > 0 && END_MARKS.includes(view.text.charAt(from - 1))) from--;
  return view.span(from, view.text.length);
}

function* marksIn(title: Title, source: string): Iterable<MarkFault> {
  const { view } = title;
  const { text } = view;
  const last = text.length - 1;
  for (let i = 1; i <= last; i++) {
    const char = text.charAt(i);
    const atEnd = i === last;
    if (!(atEnd ? END_MARKS : INNER_MARKS).includes(char)) continue;
    if (!atEnd && DIGIT.test(text.charAt(i - 1)) && DIGIT.test(text.charAt(i + 1))) continue;
    const span = view.span(i, i + 1);
    if (insidePair(title, span.start)) continue;
    const doubled = atEnd && END_MARKS.includes(text.charAt(i - 1));
    const mark = textOf(source, span);
    yield atEnd
      ? { span, mark, atEnd, ...(doubled ? { fix: 'suggested' as const, marks: endMarks(view) } : {}) }
      : { span, mark, atEnd, severity: 'information', fix: 'suggested' };
    if (!atEnd) return;
  }
}
