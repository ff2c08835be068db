// attachment/name-mismatch: the attachment note and the attachments' own pages say different things: another number, another name, another
// order. Which page belongs to which entry is told by the closure; brackets such as （试行） and a place put before a name are let pass.
import type { TextEdit } from '../../../base/edit';
import type { Document } from '../../../model/document';
import { documentRule, type Fault, type Options, type Severity } from '../../rule';
import { attachmentScopes, type AttachmentScope, type ListedAttachment } from '../../support/attachment-closure';
import { expectedNumber, likeLabel, namesDiffer } from '../../support/attachment-names';

type Listed = ListedAttachment & { readonly page: Document };

interface MismatchFault extends Fault {
  readonly problem: 'number' | 'unnumbered' | 'single' | 'name' | 'order';
  readonly name: string;
  /** What the note says: the number or the name. */
  readonly expected: string;
  readonly replacement?: string;
}

export const nameMismatch = documentRule<MismatchFault, Options>({
  id: 'attachment/name-mismatch',
  severity: 'error',
  fix: 'suggested',
  source: {
    kind: 'standard',
    zh: '国家标准《党政机关公文格式》（GB/T 9704—2012）对附件的规定：附件顺序号和附件标题应当与附件说明的表述一致',
    en: 'GB/T 9704—2012, Layout key for official document: number and title of an attachment agree with the attachment note',
  },
  summary: {
    zh: '附件的顺序号、标题和次序与附件说明一致',
    en: 'Number, title and order of attachments agree with the note',
  },
  *find(document: Document): Iterable<MismatchFault> {
    for (const scope of attachmentScopes(document)) {
      const pairs = scope.listed
        .filter((each): each is Listed => each.page?.form === 'attachment')
        .sort((a, b) => a.page.span.start - b.page.span.start);
      yield* numbersIn(scope, pairs);
      yield* orderIn(pairs);
      for (const pair of pairs) yield* nameOf(pair);
    }
  },
  say({ problem, name, expected }) {
    switch (problem) {
      case 'number':
        return {
          zh: `“${name}”在附件说明中是附件${expected}，这里的顺序号不同。按公文格式国家标准的规定，附件的顺序号应当与附件说明一致，请核对后改正。`,
          en: `“${name}” is attachment ${expected} in the note and has another number here. By the national standard the two agree; check and correct.`,
        };
      case 'unnumbered':
        return {
          zh: `附件说明列有多个附件，“${name}”是附件${expected}，这里没有标顺序号。按公文格式国家标准的规定，附件的顺序号应当与附件说明一致，请补上。`,
          en: `The note lists several attachments and “${name}” is number ${expected}; the label here has none. By the national standard the two agree; add the number.`,
        };
      case 'single':
        return {
          zh: `附件说明只列有“${name}”一个附件，没有顺序号，这里标了顺序号。按公文格式国家标准的规定，两处应当一致，请去掉顺序号，或者检查附件说明是否漏列。`,
          en: `The note lists one attachment, “${name}”, without a number; the label here has one. By the national standard the two agree; take the number away, or see whether the note is incomplete.`,
        };
      case 'order':
        return {
          zh: `“${name}”在附件说明中排在前一个附件之前，这里排在其后。附件应当按附件说明的次序编排，请调整次序。`,
          en: `The note lists “${name}” before the attachment that stands above it here. Attachments follow the order of the note; move it.`,
        };
      default:
        return {
          zh: `附件标题“${name}”与附件说明中的“${expected}”不一致。按公文格式国家标准的规定，附件标题应当与附件说明的表述一致，请核对后统一。`,
          en: `The attachment is titled “${name}” and the note calls it “${expected}”. By the national standard the two agree; check and make them agree.`,
        };
    }
  },
  mend({ span, replacement }): readonly TextEdit[] | undefined {
    return replacement === undefined ? undefined : [{ span, newText: replacement }];
  },
});

function* numbersIn({ listed }: AttachmentScope, pairs: readonly Listed[]): Iterable<MismatchFault> {
  const wrong = pairs.filter(
    (pair) => pair.page.label?.number && numberOf(pair) !== expectedNumber(pair, listed.length),
  );
  // Numbers that only changed places are one mistake.
  const swapped =
    wrong.length > 1 &&
    wrong.every((pair) => wrong.some((other) => numberOf(other) === expectedNumber(pair, listed.length)));
  for (const pair of swapped ? wrong.slice(0, 1) : wrong) {
    const number = pair.page.label?.number;
    const expected = expectedNumber(pair, listed.length);
    if (!number || number.part !== undefined) continue;
    const facts = { span: number.span, name: pair.name, related: relatedTo(pair) };
    if (expected === undefined) {
      if (number.value === 1)
        yield { ...facts, problem: 'single', expected: '', replacement: '', severity: 'information' };
      else yield { ...facts, problem: 'single', expected: '', severity: 'warning' };
    } else {
      const replacement = swapped ? undefined : likeLabel(pair.page, expected);
      yield { ...facts, problem: 'number', expected: String(expected), replacement };
    }
  }
  for (const pair of pairs) {
    const { label } = pair.page;
    const expected = expectedNumber(pair, listed.length);
    if (pairs.length < 2 || !label || label.number || expected === undefined) continue;
    const facts = { span: label.span, name: pair.name, related: relatedTo(pair) };
    const replacement = `${label.word}${expected}${label.colon}`;
    yield { ...facts, problem: 'unnumbered', expected: String(expected), replacement, severity: 'information' };
  }
}

/** The first page that stands behind one which the note lists later. `pairs` are in text order. */
function* orderIn(pairs: readonly Listed[]): Iterable<MismatchFault> {
  let before: Listed | undefined;
  for (const pair of pairs) {
    if (before && before.index > pair.index) {
      const span = pair.page.label?.span ?? pair.page.title?.span;
      // Names in another order under numbers in the right one: the numbers are told already.
      const ascending = (numberOf(before) ?? 0) < (numberOf(pair) ?? 0);
      if (span && !ascending) {
        yield { span, problem: 'order', name: pair.name, expected: '', related: relatedTo(pair), severity: 'warning' };
      }
      return;
    }
    before = pair;
  }
}

function* nameOf(pair: Listed): Iterable<MismatchFault> {
  const { page, name, entry } = pair;
  const { title } = page;
  const grade: Severity | undefined = title && namesDiffer(name, page);
  if (!title || !grade) return;
  const [only] = title.pieces;
  const replacement =
    only && title.pieces.length === 1 && grade === 'error'
      ? page.source.slice(entry.nameSpan.start, entry.nameSpan.end)
      : undefined;
  const clean = replacement !== undefined && !/[\r\n。；;《》]/.test(replacement) ? replacement : undefined;
  yield {
    span: title.span,
    severity: grade,
    problem: 'name',
    name: title.text,
    expected: name,
    replacement: clean,
    related: relatedTo(pair),
  };
}

function relatedTo({ entry }: Listed): Fault['related'] {
  return [{ span: entry.span, message: { zh: '附件说明在这里', en: 'The entry in the attachment note' } }];
}

function numberOf({ page }: Listed): number | undefined {
  return page.label?.number?.value;
}
