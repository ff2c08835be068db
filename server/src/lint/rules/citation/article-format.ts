// citation/article-format: provisions are cited 第十六条第二款第三项, in Chinese numerals, the item without brackets, without 第一款 where the article
// has one paragraph. A habit kept through a whole document is told once. 第（三）项 is the usual form of courts, parties and most agencies: it is a
// hint unless the text is a law or writes 第三项 as often.
import type { TextEdit } from '../../../base/edit';
import type { Document } from '../../../model/document';
import { documentRule, type Bilingual, type Fault, type Options, type Severity } from '../../rule';
import { eachDocument } from '../../../model/walk';
import { oddSteps, plainItems, type OddStep } from '../../support/step-forms';

interface FormFault extends Fault {
  readonly problem: OddStep['problem'];
  readonly printed: string;
  /** More places of the same kind, mended together. */
  readonly more: number;
  readonly edits: readonly TextEdit[];
}

export const articleFormat = documentRule<FormFault, Options>({
  id: 'citation/article-format',
  severity: 'warning',
  fix: 'suggested',
  source: {
    kind: 'practice',
    zh: '立法技术规范的通行做法：引用条款写“第×条第×款第×项”，用汉字数字，项的序号不加括号',
    en: 'Practice of legislative drafting: provisions are cited 第×条第×款第×项 in Chinese numerals, items without brackets',
  },
  summary: { zh: '引用条款项的写法', en: 'How articles, paragraphs and items are cited' },
  *find(top: Document): Iterable<FormFault> {
    const odd = oddSteps(top);
    const isOld = (yearOf(top) ?? SINCE) < SINCE;
    for (const problem of ['arabic', 'bracket', 'only-paragraph'] as const) {
      const same = odd.filter(
        (each) => each.problem === problem && (problem !== 'bracket' || !(isOld || isOfCourts(each, top))),
      );
      const severity =
        problem === 'bracket' && !isLawful(top, same.length) ? 'hint' : isOld ? 'information' : undefined;
      for (const fault of same.length >= HABIT ? habit(same) : same.map((each) => faultOf(each, [each]))) {
        yield severity === undefined ? fault : { ...fault, severity };
      }
    }
  },
  say({ problem, printed, more }) {
    const { zh, en } = WORDS[problem];
    const also = more > 0 ? { zh: `全文另有${more}处。`, en: ` ${more} more in this document.` } : { zh: '', en: '' };
    return { zh: `“${printed}”${zh}${also.zh}`, en: `“${printed}”: ${en}${also.en}` };
  },
  mend: ({ edits }) => edits,
});

/** The rules of legislative drafting are of 2009. */
const SINCE = 2010;

/** The year of issue, or the last one in the note under the title. */
function yearOf({ date, annotation }: Document): number | undefined {
  const years = annotation?.inline.dates.flatMap(({ year }) => year?.value ?? []) ?? [];
  return date?.date.year?.value ?? (years.length > 0 ? Math.max(...years) : undefined);
}

/**
 * Items without brackets are the form of this text: it is a law or a local law, to which alone the norms of drafting speak, or it has as
 * many items without brackets as with them.
 */
function isLawful(top: Document, bracketed: number): boolean {
  return eachDocument(top).some(isLaw) || plainItems(top) >= bracketed;
}

function isLaw({ legal, title }: Document): boolean {
  return legal && (title?.type?.text.endsWith('条例') === true || /(?<!办)法$/.test(title?.text ?? ''));
}

/** So many of one kind are a habit. */
const HABIT = 3;

const WORDS: Readonly<Record<OddStep['problem'], Bilingual>> = {
  arabic: {
    zh: '用了阿拉伯数字。立法技术规范的通行做法是条、款、项的序号用汉字数字，请改正。',
    en: 'Articles, paragraphs and items are cited in Chinese numerals in legislative practice; correct.',
  },
  bracket: {
    zh: '的序号加了括号。立法技术规范的通行做法是引用项时写“第×项”，序号不加括号，请删去括号。',
    en: 'An item is cited without brackets in legislative practice; take them away.',
  },
  'only-paragraph': {
    zh: '所在的条只有一款。立法技术规范的通行做法是一条只有一款的，引用时不写“第一款”，请删去。',
    en: 'The article has one paragraph; in legislative practice 第一款 is then left out.',
  },
};

function* habit(same: readonly OddStep[]): Iterable<FormFault> {
  const [first] = same;
  if (first) yield faultOf(first, same);
}

function faultOf(odd: OddStep, all: readonly OddStep[]): FormFault {
  const { step, problem, located } = odd;
  const severity: Severity = problem === 'arabic' ? 'warning' : 'information';
  const printed = located.owner.source.slice(step.span.start, step.span.end).replace(/\s/g, '');
  const edits = all.flatMap((each) => each.edits);
  return { span: step.span, problem, printed, more: all.length - 1, edits, severity };
}

/** The supreme courts cite items as 第（三）项. */
function isOfCourts({ located: { owner } }: OddStep, top: Document): boolean {
  return /法院|检察院|司法解释/.test((owner.title?.text ?? '') + (top.title?.text ?? ''));
}
