// The ordinals that can come next at the cursor: the next one at each open level, the first one a level deeper, the next article, the next box.
// Printed the way the document prints its own. Read from the model above the line; knows nothing of the protocol.
import { toChinese, toCircled } from '../../base/numerals';
import type { Box, Document, Section } from '../../model/document';
import { eachBox, eachDocument, eachSection } from '../../model/walk';
import type { Marker, MarkerForm } from '../../syntax/marker-types';
import { isBodyOpen, isLineEnd, openLevels, type CompletionContext, type OpenLevel } from './context';
import { suggest, type Suggestion } from './item';

const LADDER: readonly MarkerForm[] = ['dunhao', 'bracket', 'dot', 'bracket-number', 'circled'];
/** What may have been typed of an ordinal, or of its value in digits, or of 专栏; anything else is text. */
const PARTIAL =
  /^(?:[（(〔[]?(?:\d{0,3}|[〇一二三四五六七八九十百]{0,5})[、.．）)]?|第[〇一二三四五六七八九十百]{0,6}[编章节条]?)$/;
const PARTIAL_BOX = /^(?:专|专栏[ \u3000]?\d{0,3}|z[a-z]{0,8})$/;

/** The ordinals that fit here, the most likely first. */
export function headingSuggestions(context: CompletionContext): Suggestion[] {
  if (!isLineEnd(context) || !isBodyOpen(context) || context.document === undefined) return [];
  const out: Suggestion[] = [];
  const levels = openLevels(context);
  if (PARTIAL.test(context.before)) {
    for (const ordinal of nextOrdinals(context.document, levels))
      out.push(...ordinalSuggestion(context, ordinal, out.length));
  }
  if (context.before === '' || PARTIAL_BOX.test(context.before))
    out.push(...boxSuggestion(context, levels, out.length));
  return out;
}

interface Ordinal {
  readonly form: MarkerForm;
  readonly value: number;
  readonly printed: string;
  readonly detail: { readonly zh: string; readonly en: string };
}

/** Innermost continuation first, then outwards, then one level deeper: that is how often they are wanted. */
function nextOrdinals(document: Document, levels: readonly OpenLevel[]): Ordinal[] {
  const out: Ordinal[] = [];
  const offer = (form: MarkerForm, value: number, model: Marker | undefined, detail: Ordinal['detail']): void => {
    const printed = print(document, form, value, model);
    if (printed !== undefined && !out.some((other) => other.printed === printed))
      out.push({ form, value, printed, detail });
  };
  for (const level of levels.toReversed()) {
    if (!level.section) continue;
    const { marker } = level.section;
    offer(marker.form, marker.value + 1, marker, after(level.section));
  }
  const innermost = levels[levels.length - 1]?.last;
  const deeper = deeperForm(document, innermost);
  if (deeper) offer(deeper, 1, undefined, { zh: '下一层的第一个', en: 'first one a level deeper' });
  return out;
}

function after(section: Section): Ordinal['detail'] {
  const name = section.head.text.slice(0, 20);
  return { zh: `接“${name}”之后`, en: `after “${name}”` };
}

/** The form that would open the next depth: the next of the ladder, or of the legal ladder in legal text. */
function deeperForm(document: Document, innermost: Section | Box | undefined): MarkerForm | undefined {
  if (innermost === undefined) return document.legal ? 'article' : 'dunhao';
  if (innermost.kind === 'box') return 'dot';
  switch (innermost.marker.form) {
    case 'part':
    case 'subpart':
    case 'chapter':
    case 'section':
      return 'article';
    case 'article':
      return 'bracket';
    default: {
      const rung = LADDER.indexOf(innermost.marker.form);
      return rung < 0 ? undefined : LADDER[rung + 1];
    }
  }
}

/** The ordinal as the document prints that form; full width where it has none yet. */
function print(document: Document, form: MarkerForm, value: number, near?: Marker): string | undefined {
  const model = near ?? lastOf(document, form);
  const chinese = toChinese(value);
  const open = model?.open ?? bracketOf(document, 'open');
  const close = model?.close ?? bracketOf(document, 'close');
  switch (form) {
    case 'dunhao':
      return chinese && `${chinese}、`;
    case 'bracket':
      return chinese && `${open}${chinese}${close}`;
    case 'dot':
      return `${value}${model?.terminator && '.．'.includes(model.terminator) ? model.terminator : '.'}`;
    case 'bracket-number':
      return `${open}${value}${close}`;
    case 'half-bracket':
      return `${value}${close}`;
    case 'circled':
      return toCircled(value);
    case 'ordinal-word':
      return chinese && `第${chinese}，`;
    case 'part':
    case 'subpart':
    case 'chapter':
    case 'section':
    case 'article':
      return (
        chinese && `第${chinese}${{ part: '编', subpart: '分编', chapter: '章', section: '节', article: '条' }[form]}`
      );
  }
}

function lastOf(document: Document, form: MarkerForm): Marker | undefined {
  let found: Marker | undefined;
  for (const section of eachSection(document)) if (section.marker.form === form) found = section.marker;
  return found;
}

function bracketOf(document: Document, side: 'open' | 'close'): string {
  for (const section of eachSection(document)) {
    const mark = section.marker[side];
    if (mark !== undefined && section.marker.form.startsWith('bracket')) return mark;
  }
  return side === 'open' ? '（' : '）';
}

function ordinalSuggestion(context: CompletionContext, ordinal: Ordinal, order: number): Suggestion[] {
  const { printed, value } = ordinal;
  const half = printed.replace('（', '(').replace('）', ')');
  const aliases = [printed, half, String(value)];
  if (/[一-龥]/.test(printed)) aliases.push(toChinese(value) ?? '');
  if (half.startsWith('(')) aliases.push(`(${value})`);
  return suggest(context, {
    label: printed,
    kind: 'ordinal',
    detail: ordinal.detail,
    insert: printed + spaceAfter(context.document, ordinal),
    typed: context.before,
    aliases,
    group: '1',
    order,
    closesBracket: true,
  });
}

/** 1. and 第一条 are followed by white space where the document does so. */
function spaceAfter(document: Document | undefined, ordinal: Ordinal): string {
  const model = document && lastOf(document, ordinal.form);
  if (!model)
    return ordinal.form === 'article' || ordinal.form === 'chapter' || ordinal.form === 'section' ? '\u3000' : '';
  return document.source
    .slice(model.after.start, Math.min(model.after.end, model.after.start + 2))
    .replace(/[\r\n]/g, '');
}

/** 专栏 N, where the document has boxes already or is of a kind that has them. */
function boxSuggestion(context: CompletionContext, levels: readonly OpenLevel[], order: number): Suggestion[] {
  const { document, outermost, localLine } = context;
  if (document === undefined || outermost === undefined || document.legal || levels.length === 0) return [];
  let last: Box | undefined;
  let sample: Box | undefined;
  for (const inner of eachDocument(outermost)) {
    if (inner !== document) continue;
    for (const box of eachBox(inner)) {
      if (box.caption.number === undefined) continue;
      sample ??= box;
      if (box.span.start < localLine) last = box;
    }
  }
  const typed = context.before !== '';
  // An empty line in a text without boxes is no place to push one; typing 专 is asking for it.
  if (sample === undefined && !typed) return [];
  const value = (last?.caption.number?.value ?? 0) + 1;
  const gap = sample ? gapsOf(sample, document.source) : { inside: '', behind: '\u3000' };
  return suggest(context, {
    label: `专栏${value}`,
    kind: 'box',
    detail: { zh: '下一个专栏', en: 'next box' },
    insert: `专栏${gap.inside}${value}${gap.behind}`,
    typed: context.before,
    aliases: [`专栏${value}`, `专栏 ${value}`, 'zhuanlan', 'zl', 'box'],
    group: '2',
    order,
  });
}

/** White space as the document prints it between 专栏 and its number, and behind the number. */
function gapsOf(box: Box, source: string): { inside: string; behind: string } {
  const number = box.caption.number;
  if (!number) return { inside: '', behind: '\u3000' };
  const inside = /[ \u3000]?$/.exec(source.slice(number.span.start - 1, number.span.start))?.[0] ?? '';
  const behind = /^[ \u3000]?/.exec(source.slice(number.span.end, number.span.end + 1))?.[0] ?? '';
  return { inside, behind };
}
