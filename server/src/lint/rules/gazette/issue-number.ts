// 期号与总期号：as many of the one as of the other, both consecutive, and the same in 报头 and 版权页. One slip gives one finding.
import { fileRule, type Bilingual, type Fault, type Mending } from '../../rule';
import type { GazetteFile, IssueNumbers } from '../../../model/document';
import { replacing, waysOf, type WaysFault } from '../../support/ways';

interface IssueFault extends WaysFault {
  readonly message: Bilingual;
}

interface Imprint {
  readonly name: Bilingual;
  readonly year?: { readonly value: number; readonly span: Fault['span'] };
  readonly issues?: IssueNumbers;
  readonly totals?: IssueNumbers;
}

export const issueNumber = fileRule<IssueFault, Record<never, never>>({
  id: 'gazette/issue-number',
  severity: 'error',
  fix: 'suggested',
  source: {
    kind: 'practice',
    zh: '期号与总期号个数相同、各自连续，报头与版权页一致（通行做法）',
    en: 'issue and total numbers are equally many and consecutive, the same in masthead and colophon (common practice)',
  },
  summary: {
    zh: '期号与总期号相符，报头与版权页一致',
    en: 'Issue and total numbers agree, in masthead and colophon alike',
  },
  *find(file) {
    const imprints = imprintsOf(file);
    let sound = true;
    for (const imprint of imprints) {
      for (const fault of inner(imprint)) {
        sound = false;
        yield fault;
      }
    }
    const [masthead, colophon] = imprints;
    if (sound && masthead && colophon) yield* between(masthead, colophon);
  },
  why: {
    zh: '期号与总期号个数不同，须由人核对',
    en: 'there are more numbers of one kind than of the other; somebody must check them',
  },
  mends: waysOf,
  say: ({ message }) => message,
});

function imprintsOf({ masthead, colophon }: GazetteFile): Imprint[] {
  const imprints: Imprint[] = [];
  if (masthead) imprints.push({ ...masthead, name: { zh: '报头', en: 'masthead' } });
  if (colophon) imprints.push({ ...colophon, name: { zh: '版权页', en: 'colophon' } });
  return imprints;
}

function* inner({ name, issues, totals }: Imprint): Iterable<IssueFault> {
  for (const [numbers, zh, en] of [
    [issues, '期号', 'Issue numbers'],
    [totals, '总期号', 'Total numbers'],
  ] as const) {
    const values = numbers?.values ?? [];
    const at = values.findIndex(({ value }, i) => i > 0 && value !== (values[i - 1]?.value ?? 0) + 1);
    const broken = values[at];
    if (broken === undefined) continue;
    const before = values[at - 1]?.value ?? 0;
    yield {
      span: broken.span,
      ways: [replacing(broken.span, String(before + 1), { zh: `改为 ${before + 1}`, en: `Change to ${before + 1}` })],
      message: {
        zh: `${name.zh}的${zh}不连续：${before} 之后是 ${broken.value}。合刊的期号应当相连（通行做法）；请核对。`,
        en: `${en} in the ${name.en} are not consecutive: ${broken.value} behind ${before}. Joint issues have consecutive numbers (common practice); check them.`,
      },
    };
    return;
  }
  const count = issues?.values.length ?? 0;
  const total = totals?.values.length ?? 0;
  if (totals === undefined || count === 0 || total === 0 || count === total) return;
  yield {
    span: totals.span,
    message: {
      zh: `${name.zh}有 ${count} 个期号、${total} 个总期号。一期对应一个总期号（通行做法）；请核对。`,
      en: `The ${name.en} gives ${count} issue numbers and ${total} total numbers. Each issue has one total number (common practice); check them.`,
    },
  };
}

function* between(masthead: Imprint, colophon: Imprint): Iterable<IssueFault> {
  const differs = (zh: string, en: string, left: Place, right: Place, a: string, b: string): IssueFault => ({
    span: right.span,
    ways: [...likeOther(right, left, '版权页', 'the colophon'), ...likeOther(left, right, '报头', 'the masthead')],
    related: [{ span: left.span, message: { zh: '报头', en: 'The masthead' } }],
    message: {
      zh: `版权页的${zh}为 ${b}，报头为 ${a}。通行做法是两处一致；请核对。`,
      en: `The ${en} is ${b} in the colophon and ${a} in the masthead. By common practice both agree; check them.`,
    },
  });
  if (masthead.year && colophon.year && masthead.year.value !== colophon.year.value) {
    const { year } = masthead;
    yield differs(
      '年份',
      'year',
      placeOf(year),
      placeOf(colophon.year),
      String(year.value),
      String(colophon.year.value),
    );
  }
  for (const [key, zh, en] of [
    ['issues', '期号', 'issue number'],
    ['totals', '总期号', 'total number'],
  ] as const) {
    const left = masthead[key];
    const right = colophon[key];
    if (left === undefined || right === undefined) continue;
    const [a, b] = [left, right].map(({ values }) => values.map(({ value }) => value).join('、'));
    if (a !== b) yield differs(zh, en, left, right, a ?? '', b ?? '');
  }
}

type Span = Fault['span'];

interface Place {
  readonly span: Span;
  readonly values: readonly { readonly value: number; readonly span: Span }[];
}

function placeOf(year: { readonly value: number; readonly span: Span }): Place {
  return { span: year.span, values: [year] };
}

/** One place set to what the other says, number by number. */
function likeOther(place: Place, other: Place, zh: string, en: string): readonly Mending[] {
  if (place.values.length !== other.values.length) return [];
  const edits = place.values.flatMap(({ value, span }, index) => {
    const right = other.values[index]?.value ?? value;
    return right === value ? [] : [{ span, newText: String(right) }];
  });
  const text = other.values.map(({ value }) => value).join('、');
  return [{ edits, title: { zh: `${zh}改为 ${text}`, en: `Change ${en} to ${text}` } }];
}
