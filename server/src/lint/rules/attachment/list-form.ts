// attachment/list-form: the form of the attachment note. 附件：, several names numbered 1. 2. in Arabic figures, a single one without a number,
// no mark behind a name, no 《》 around it. A habit is told once a note; width of marks and spacing are no matter of this rule.
import type { TextEdit } from '../../../base/edit';
import { toChinese } from '../../../base/numerals';
import type { Span } from '../../../base/span';
import type { AttachmentEntry, AttachmentNote, Document } from '../../../model/document';
import { eachDocument } from '../../../model/walk';
import { documentRule, type Bilingual, type Fault, type Options } from '../../rule';
import { bookMarks, END_MARK, endMark, hasPlainNumber, isInBookMarks, printedNumber } from '../../support/note-marks';

type Problem = 'colon' | 'labels' | 'number-form' | 'single-number' | 'sequence' | 'end-mark' | 'book-marks';

interface FormFault extends Fault {
  readonly problem: Problem;
  readonly edits?: readonly TextEdit[];
}

export const listForm = documentRule<FormFault, Options>({
  id: 'attachment/list-form',
  severity: 'warning',
  fix: 'suggested',
  source: {
    kind: 'standard',
    zh: '国家标准《党政机关公文格式》（GB/T 9704—2012）对附件说明的规定；附件名称不加书名号属通行做法',
    en: 'GB/T 9704—2012, Layout key for official document, attachment note; names without 《》 are common practice',
  },
  summary: { zh: '附件说明的写法', en: 'The form of the attachment note' },
  *find(document: Document): Iterable<FormFault> {
    for (const { attachmentNote, source } of eachDocument(document)) {
      if (attachmentNote) yield* faultsOf(attachmentNote, source);
    }
  },
  say: ({ problem }) => WORDS[problem],
  mend: ({ edits }) => edits,
});

const WORDS: Readonly<Record<Problem, Bilingual>> = {
  colon: {
    zh: '附件说明的“附件”后应当是冒号。按公文格式国家标准的规定，写作“附件：”，后接名称，请改正。',
    en: 'By the national standard the note begins with “附件：”; put a colon behind 附件.',
  },
  labels: {
    zh: '附件说明逐条写了“附件1”“附件2”。按公文格式国家标准的规定，“附件：”只写一次，各附件用“1.”“2.”标注顺序号，请改正。',
    en: 'By the national standard 附件： is written once and the attachments are numbered “1.” “2.”; correct.',
  },
  'number-form': {
    zh: '附件说明的顺序号写法不对。按公文格式国家标准的规定，用阿拉伯数字标注，写作“1.”“2.”，请改正。',
    en: 'By the national standard the attachments are numbered “1.” “2.” in Arabic figures; correct.',
  },
  'single-number': {
    zh: '只有一个附件，标了顺序号。按公文格式国家标准的规定，有多个附件才标顺序号；请去掉，或者检查是否漏列。',
    en: 'One attachment bears a number. By the national standard only several are numbered; take the number away, or see whether entries are missing.',
  },
  sequence: {
    zh: '附件说明的顺序号不连续。按公文格式国家标准的规定，各附件依次编号，请核对是否漏列或者编错。',
    en: 'The numbers in the attachment note do not run on. By the national standard the attachments are numbered one by one; check for a lost entry or a wrong number.',
  },
  'end-mark': {
    zh: '附件名称后有标点。按公文格式国家标准的规定，附件名称后不加标点符号，请删去。',
    en: 'By the national standard no mark stands behind an attachment’s name; take it away.',
  },
  'book-marks': {
    zh: '附件说明中的附件名称用了书名号。通行做法是直接写名称，不加书名号，请删去。',
    en: 'In practice names in the attachment note stand without 《》; take the marks away.',
  },
};

/** What stands after 附件： is a sentence and no name: 请到县政府网站下载。 */
const SENTENCE = /^(?:请|见|详见|略|另|登录|点击|如)|[,，。;；]/;

function* faultsOf(note: AttachmentNote, source: string): Iterable<FormFault> {
  const { entries, label } = note;
  const first = entries[0];
  if (!first) return;
  const isLabelled = entries.some((entry) => entry.label);
  if (label.colon !== '：' && label.colon !== ':' && !isLabelled) {
    const at = { start: label.span.end - label.colon.length, end: label.span.end };
    yield { span: label.span, problem: 'colon', edits: [{ span: at, newText: '：' }] };
  }
  if (isLabelled && entries.length > 1)
    yield { span: first.label ?? label.span, problem: 'labels', severity: 'information' };
  else if (!isLabelled) yield* numbersOf(entries, source);
  const ended = entries.filter(
    ({ name, nameSpan }) =>
      END_MARK.test(name) && isAtLineEnd(source, nameSpan.end) && !SENTENCE.test(name.replace(END_MARK, '')),
  );
  if (ended[0]) {
    const marks = ended.map(({ nameSpan }) => endMark(source, nameSpan));
    const edits = marks.map((span) => ({ span, newText: '' }));
    yield { span: marks[0] as Span, problem: 'end-mark', fix: 'safe', edits };
  }
  const quoted = entries.filter(({ name }) => isInBookMarks(name.replace(END_MARK, '')));
  if (quoted[0]) {
    const edits = quoted.flatMap(({ nameSpan }) => bookMarks(source, nameSpan));
    const span = { start: quoted[0].nameSpan.start, end: edits[1]?.span.end ?? quoted[0].nameSpan.end };
    yield { span, problem: 'book-marks', severity: 'information', edits };
  }
}

/** 1.甲；2.乙 on one line: the mark parts two names. */
function isAtLineEnd(source: string, end: number): boolean {
  return /^[ \t\u3000]{0,40}(?:[\r\n]|$)/.test(source.slice(end, end + 42));
}

function* numbersOf(entries: readonly AttachmentEntry[], source: string): Iterable<FormFault> {
  const numbered = entries.filter((entry) => entry.number);
  const [only] = numbered;
  if (!only?.number) return;
  if (entries.length === 1) {
    const span = { start: only.span.start, end: only.nameSpan.start };
    if (only.number.value !== 1) yield { span: only.number.span, problem: 'sequence' };
    else yield { span, problem: 'single-number', severity: 'information', edits: [{ span, newText: '' }] };
    return;
  }
  const odd = numbered.filter((entry) => !hasPlainNumber(entry, source));
  if (odd[0]?.number) {
    const edits = odd.flatMap((entry) =>
      entry.number ? { span: printedNumber(entry, source), newText: `${entry.number.value}.` } : [],
    );
    yield { span: printedNumber(odd[0], source), problem: 'number-form', edits };
  }
  for (const [index, { number }] of entries.entries()) {
    if (!number || number.value === index + 1) continue;
    const newText = /[一二三四五六七八九十]/.test(source.slice(number.span.start, number.span.end))
      ? toChinese(index + 1)
      : undefined;
    yield {
      span: number.span,
      problem: 'sequence',
      edits: [{ span: number.span, newText: newText ?? String(index + 1) }],
    };
    return;
  }
}
