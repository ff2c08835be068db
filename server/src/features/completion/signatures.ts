// The signature below the body: the issuers the title names, in its order, those that have signed already left out.
import { foldText } from '../../base/fold';
import { isLineEnd, type CompletionContext } from './context';
import { suggest, type Suggestion } from './item';
import { asIssuer, standingOf } from './standing';
import type { CalendarDay } from '../../base/calendar';

const TYPED = /^[\u4e00-\u9fff（）()]{0,40}[a-z']{0,40}$/i;

/** The next issuer to sign, on a line of its own behind everything the body holds. */
export function signatureSuggestions(context: CompletionContext, today: CalendarDay): Suggestion[] {
  const { document, before, base, line } = context;
  if (document === undefined || !isLineEnd(context) || !TYPED.test(before)) return [];
  if (document.form !== 'document' && document.form !== 'forwarded') return [];
  if (document.title === undefined || document.legal || !isBehindBody(context)) return [];
  const at = { start: line.start - base, end: line.end - base };
  const named = document.title.issuers.map(({ text }) => text);
  // Without them the code of the number says who writes; what has signed already says nothing of who is to sign.
  const coded =
    document.form === 'document' && document.signatures.length === 0 ? standingOf(context, today).issuers : [];
  const issuers = (named.length > 0 ? named : coded).map(asIssuer);
  const signed = document.signatures.filter(({ span }) => span.end <= at.start || span.start >= at.end);
  const left = issuers.filter((issuer) => !signed.some(({ text }) => text === foldText(issuer)));
  // Signatures come in the order of the title: with some there already, the list is gone on with.
  return left.slice(0, 12).flatMap((issuer, order) => {
    if (issuer === before) return [];
    return suggest(context, {
      label: issuer,
      kind: 'agency',
      detail: { zh: '署名', en: 'signature' },
      insert: issuer,
      typed: before,
      aliases: [issuer, 'luokuan'],
      group: signed.length > 0 ? '0' : '3',
      order,
    });
  });
}

/** Below the last text of the body, and above the date where there is one. */
function isBehindBody({ document, localLine, line, base }: CompletionContext): boolean {
  if (document === undefined) return false;
  const { date, addressee, blocks, inner } = document;
  const end = line.end - base;
  if (date !== undefined && date.span.start < localLine) return false;
  const text = blocks.filter((block) => block.span.start < localLine);
  if (text.length === 0 || (addressee === undefined && text.length < 2)) return false;
  // What stands below belongs to the closing: signatures, the date, attachments.
  if (blocks.some((block) => lastStart(block) > end)) return false;
  return !inner.some((each) => each.form === 'instrument' && each.span.start < localLine);
}

/** Where the last paragraph inside a block begins. */
function lastStart(block: { readonly span: { start: number }; readonly blocks?: readonly unknown[] }): number {
  const last = block.blocks?.at(-1) as typeof block | undefined;
  return last === undefined ? block.span.start : lastStart(last);
}
