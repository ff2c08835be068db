// table/interval-cover: ranges that divide a quantity (100人以上, 30—100人, 30人以下) neither overlap nor leave a gap. 以上 and 以下 include the
// number, as legislative usage has it, unless the document says otherwise.
import type { Document } from '../../../model/document';
import { eachDocument, eachParagraph } from '../../../model/walk';
import { documentRule, type Bilingual, type Fault, type Severity } from '../../rule';
import { divisions, type Joint } from '../../support/range-columns';
import { amount, gridsOf } from '../../support/table-grids';

interface CoverFault extends Fault {
  readonly joint: Joint;
}

export const intervalCover = documentRule<CoverFault, Record<never, never>>({
  id: 'table/interval-cover',
  severity: 'warning',
  fix: 'none',
  source: {
    kind: 'practice',
    zh: '通行做法：分档的区间互不重叠、前后相接；按立法用语，“以上”“以下”“以内”包括本数，“超过”“不满”不包括本数',
    en: 'Common practice: ranges neither overlap nor leave a gap; in legislative usage 以上, 以下 and 以内 include the number, 超过 and 不满 do not',
  },
  summary: { zh: '分档的区间不重叠、不留空档', en: 'Ranges in a table neither overlap nor leave a gap' },
  *find(top) {
    for (const { grid, owner } of gridsOf(top)) {
      if (grid.ragged) continue;
      for (const joints of divisions(grid, owner)) yield* faultsOf(joints, top);
    }
  },
  why: {
    zh: '界限归哪一档，要由制定者确定',
    en: 'which range a limit belongs to is for its makers to say',
  },
  say({ joint }) {
    const { lower, upper, meeting } = joint;
    const between = {
      zh: `“${lower.cell.text}”与“${upper.cell.text}”`,
      en: `“${lower.cell.text}” and “${upper.cell.text}”`,
    };
    const words = WORDS[meeting];
    if (words === undefined) return { zh: '', en: '' };
    const { zh, en } = words(between, ends(joint));
    return { zh: `${zh}。请核对分档的界限。`, en: `${en}. Check where one range ends and the next begins.` };
  },
});

type Say = (between: Bilingual, ends: { readonly from: string; readonly to: string }) => Bilingual;

const WORDS: Readonly<Record<string, Say>> = {
  touch: ({ zh, en }, { from }) => ({
    zh: `${zh}都包括${from}（按立法用语“以上”“以下”包括本数），刚好${from}的落在两档`,
    en: `${en} both include ${from} (以上 and 以下 include the number in legislative usage), so that ${from} falls into two ranges`,
  }),
  hole: ({ zh, en }, { from }) => ({
    zh: `${zh}都不包括${from}，刚好${from}的不在任何一档`,
    en: `Neither of ${en} includes ${from}, so that ${from} falls into no range`,
  }),
  overlap: ({ zh, en }, { from, to }) => ({
    zh: `${zh}重叠：${from}至${to}落在两档`,
    en: `${en} overlap: ${from} to ${to} falls into two ranges`,
  }),
  gap: ({ zh, en }, { from, to }) => ({
    zh: `${zh}之间有空档：${from === to ? from : `${from}至${to}`}不在任何一档`,
    en: `${en} leave a gap: ${from === to ? from : `${from} to ${to}`} falls into no range`,
  }),
};

/** The first and the last of what falls into two ranges or none, the smaller first; of what is counted, whole things. */
function ends({ lower, upper, meeting }: Joint): { from: string; to: string } {
  const { high, unit, counts } = lower.interval;
  const { low } = upper.interval;
  const whole = counts && upper.interval.counts && meeting !== 'touch' && meeting !== 'hole';
  // What the lower range ends with and the upper begins with; in a gap, what lies between.
  const gap = meeting === 'gap' ? 1 : 0;
  const last = (high?.value ?? 0) + (whole ? gap - (high?.includes === undefined ? 1 : 0) : 0);
  const first = (low?.value ?? 0) - (whole ? gap - (low?.includes === undefined ? 1 : 0) : 0);
  return { from: amount(Math.min(last, first), unit), to: amount(Math.max(last, first), unit) };
}

function* faultsOf(joints: readonly Joint[], top: Document): Iterable<CoverFault> {
  // A division that touches at every joint has one habit, told once.
  let told = false;
  for (const joint of joints) {
    const { meeting, later } = joint;
    if (meeting === 'fits' || meeting === 'apart') continue;
    if (meeting === 'touch') {
      if (told || definesBounds(top)) continue;
      told = true;
    }
    const severity = meeting === 'touch' ? gravityOf(joint) : 'warning';
    const other = joint.later === joint.upper ? joint.lower : joint.upper;
    const related = [{ span: other.cell.span, message: { zh: '相邻的一档', en: 'The range beside it' } }];
    yield { span: later.cell.span, joint, related, ...(severity === 'warning' ? {} : { severity }) };
  }
}

/** Where things are counted, 以上 and 以下 leave no doubt; amounts of money and lengths of time meet in one number all over official texts. */
function gravityOf({ lower, upper }: Joint): Severity {
  const one = lower.interval.high?.includes;
  const other = upper.interval.low?.includes;
  if (one === 'explicit' && other === 'explicit') return 'warning';
  if (!lower.interval.counts || !upper.interval.counts) return 'hint';
  return one === 'dash' && other === 'dash' ? 'information' : 'warning';
}

/** 本办法所称“以上”包括本数，“以下”不包括本数. */
function definesBounds(top: Document): boolean {
  return eachDocument(top).some((document) =>
    eachParagraph(document).some(({ view }) => /本数|本级数|含本|不含上限|不含下限|含下限|含上限/.test(view.text)),
  );
}
