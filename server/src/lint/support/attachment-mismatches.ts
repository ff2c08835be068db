// Where the pages of a note's attachments depart from the note: number, order, name. Each mistake is given once, at the page, with the entry as
// the other place. Which page belongs to which entry is settled before.
import type { Document } from '../../model/document';
import type { Fault, Severity } from '../rule';
import type { AttachmentScope, ListedAttachment } from './attachment-closure';
import { expectedNumber, likeLabel, namesDiffer } from './attachment-names';

type Listed = ListedAttachment & { readonly page: Document };

/** What differs, and what the note says. */
export interface AttachmentMismatch extends Fault {
  readonly problem: 'number' | 'unnumbered' | 'single' | 'name' | 'order';
  readonly name: string;
  /** What the note says: the number or the name. */
  readonly expected: string;
  readonly replacement?: string;
}

/** The mismatches between a note and its pages. */
export function* mismatchesIn(scope: AttachmentScope): Iterable<AttachmentMismatch> {
  const pairs = scope.listed
    .filter((each): each is Listed => each.page?.form === 'attachment')
    .sort((a, b) => a.page.span.start - b.page.span.start);
  yield* numbersIn(scope, pairs);
  yield* orderIn(pairs);
  for (const pair of pairs) yield* nameOf(pair);
}

function* numbersIn({ listed }: AttachmentScope, pairs: readonly Listed[]): Iterable<AttachmentMismatch> {
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
function* orderIn(pairs: readonly Listed[]): Iterable<AttachmentMismatch> {
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

function* nameOf(pair: Listed): Iterable<AttachmentMismatch> {
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
