// Where in a text an agency can be named, and what has been named there already: the line of the addressee, 抄送, the bracket of a responsibility
// tag, 责任单位：, a list in running text, behind 由 and 会同. Reads the line around the cursor and asks the model what the line is; knows no agency.
import { widthFold } from '../../base/fold';
import { bareList, looksLikeAgency } from '../../model/inline-agency-shape';
import { bodyCellAt } from '../tables/cell-at';
import { isGap, isLineEnd, type CompletionContext } from './context';

export type PlaceKind = 'addressee' | 'copy-to' | 'tag' | 'label' | 'cell' | 'list' | 'verb' | 'text';

/** A place where an agency can be named. */
export interface AgencyPlace {
  readonly kind: PlaceKind;
  /** What has been typed of the name; in running text the whole clause, of which the end may be one. */
  readonly typed: string;
  /** Behind a verb: shorter ends that could be what has been typed, where the whole is none. */
  readonly shorter?: readonly string[];
  /** Folded names that stand in the same list before the cursor; the first may carry the words it follows on. */
  readonly listed: readonly string[];
  /** What stands between marks behind the cursor, in the same clause. */
  readonly behind: readonly string[];
  /** The name right before the cursor's, where there is one. */
  readonly previous?: string;
  /** In a tag: the verb of the clause before, when one stands there. */
  readonly led?: boolean;
}

const STOPS = '。；！？：:;';
const SEPARATORS = '、，,';
const LABEL = /(?:责任|牵头|配合|主办|协办|落实|承办|实施|参与|参加|主送|会签|联合发文)(?:单位|部门|处室|主体|机关)$/;
const COPY_TO = /^(?:抄送|抄报|分送)(?:单位|机关)?[：:]/;
/** Words behind which a sentence names who acts. 的 and the like make of them parts of other words. */
const BEFORE_AGENCY =
  /(?:(?:^|[^自缘理])由|会同|商请|(?:^|[^协会工电通招])商|报请|报经|报送|提请|(?:^|[^情通简电汇预申日周公警海画])报|联合|(?:^|[^省市县区财已曾])经)$/;
/** Behind an agency that is named already the sentence goes on with what it does. */
const GOES_ON = /^(?:牵头|负责|配合|参与|参加|落实|等|会同|和|及|、|[，,](?=[^，,。]{2,40}(?:配合|参与|负责)))/;
/** From the last lead on: （甲牵头，乙、丙. */
const LED = /[头责实][，,；;](?:(?!牵头|负责|落实)[^；;。]){0,200}$/;
const MAX_CLAUSE = 400;

/** The place at the cursor; undefined where no agency belongs. */
export function agencyPlace(context: CompletionContext): AgencyPlace | undefined {
  const before = context.before.slice(-MAX_CLAUSE);
  if (insideMarks(before) || !(isGap(context) || GOES_ON.test(context.after))) return undefined;
  const cell = cellPlace(context);
  if (cell !== undefined) return cell;
  if (COPY_TO.test(context.before)) return copyToPlace(context, before);
  if (isAddresseeLine(context)) return listPlace('addressee', before, context.after);
  if (context.document === undefined) return undefined;
  const open = openBracket(before);
  if (open >= 0 && isTagBracket(before, open, context)) {
    const bracket = before.slice(open + 1);
    const part = lastOf(bracket, '：:；;');
    const inside = bracket.slice(part + 1);
    // （责任单位：甲；配合单位：乙） says first what it is.
    if ('：:'.includes(bracket.charAt(part)) && part > 0) {
      return LABEL.test(bracket.slice(0, part)) ? listPlace('label', inside, context.after) : undefined;
    }
    const made = listPlace('tag', inside, context.after);
    const led = LED.exec(inside)?.[0];
    // Behind 牵头， the order begins anew.
    return led === undefined ? made : { ...made, led: true, previous: namesIn(withoutTyped(led.slice(1))).at(-1) };
  }
  const stop = lastOf(before, STOPS);
  const clause = before.slice(Math.max(stop, open) + 1);
  if (stop > open && '：:'.includes(before.charAt(stop)) && LABEL.test(before.slice(0, stop))) {
    return listPlace('label', clause, context.after);
  }
  return textPlace(clause, context);
}

function textPlace(clause: string, context: CompletionContext): AgencyPlace {
  const made = listPlace('list', clause, context.after);
  if (
    made.previous !== undefined &&
    '、同'.includes(clause.charAt(clause.length - made.typed.length - 1)) &&
    made.typed !== clause
  )
    return made;
  const letters = /[a-z']{0,30}$/i.exec(clause)?.[0] ?? '';
  const head = clause.slice(0, clause.length - letters.length);
  // The word may have been begun behind the verb: 由财政. In 由省经信 two of them fit.
  const options: string[] = [];
  for (let length = Math.min(12, head.length); length >= 0; length--) {
    const typed = head.slice(head.length - length) + letters;
    if (typed !== '' && !/[、，,]/.test(typed) && BEFORE_AGENCY.test(head.slice(0, head.length - length)))
      options.push(typed);
  }
  const [typed, ...shorter] = options;
  if (typed !== undefined) return { ...made, kind: 'verb', typed, shorter };
  return { ...made, kind: 'text', typed: clause.slice(-40) };
}

function withoutTyped(list: string): string {
  return list.slice(0, lastOf(list, SEPARATORS) + 1);
}

/** Names of a list, and what has been typed of the next one. */
function listPlace(kind: PlaceKind, clause: string, after: string): AgencyPlace {
  const at = Math.max(lastOf(clause, SEPARATORS), clause.lastIndexOf('会同') < 0 ? -1 : clause.lastIndexOf('会同') + 1);
  const head = clause.slice(0, at + 1);
  const typed = clause.slice(at + 1).replace(/^[\s\u3000]+/, '');
  const behind = /^[^。；！？：:;）)\s]{0,200}/.exec(after)?.[0] ?? '';
  const earlier = namesIn(head);
  const previous = at >= 0 ? earlier.at(-1) : undefined;
  return {
    kind,
    typed,
    listed: earlier,
    behind: widthFold(behind).split(/[、,，]/),
    ...(previous === undefined ? {} : { previous }),
  };
}

const VERB_AT_END = /(?:按职责分工|分别|共同)?(?:牵头负责|牵头落实|牵头|负责落实|负责|配合|参与|参加|落实|组织实施)$/;

function namesIn(list: string): string[] {
  const text = widthFold(list);
  return bareList(text, 0, text.length)
    .map(({ from, to }) => text.slice(from, to).replace(VERB_AT_END, '').trim())
    .filter((name) => looksLikeAgency(name));
}

/** True on the line for the addressee: below the title and number of a document that has neither addressee nor text above. */
export function isAddresseeLine(context: CompletionContext): boolean {
  const { document, outermost, localLine, before } = context;
  if (document === undefined || outermost === undefined || !isLineEnd(context)) return false;
  if (document.form !== 'document' && document.form !== 'forwarded') return false;
  if (document.title?.type?.statutory !== true || document.title.span.end > localLine || document.legal) return false;
  if (document.date !== undefined && document.date.span.start < localLine) return false;
  if (document.addressee !== undefined && !holdsLine(document.addressee.span, context)) return false;
  if (document.blocks.some((block) => block.span.start < localLine)) return false;
  return !/[。；：:！？《》“”]/.test(before) && !/^(?:附|第|[一二三四五六七八九十]、)/.test(before);
}

function holdsLine(span: { start: number; end: number }, { localLine, line }: CompletionContext): boolean {
  return span.start >= localLine && span.end <= localLine + (line.end - line.start);
}

function copyToPlace(context: CompletionContext, before: string): AgencyPlace | undefined {
  if (!/^[。.]?[\s\u3000]*$/.test(context.after) && !GOES_ON.test(context.after)) return undefined;
  const at = lastOf(before, '：:');
  return listPlace('copy-to', before.slice(at + 1), context.after);
}

/** A cell of a column that says who is responsible. */
function cellPlace(context: CompletionContext): AgencyPlace | undefined {
  const at = bodyCellAt(context.file, context.offset);
  if (at === undefined || at.gridRow.role !== 'data') return undefined;
  if (!/(?:单位|部门|机关)$/.test(at.column.path.at(-1) ?? '')) return undefined;
  const head = context.file.text.slice(at.place.base + at.span.start, context.offset);
  return listPlace('cell', head.replace(/^[\s\u3000]+/, ''), '');
}

/** Inside 《》 or “” nothing of the own text is named. */
function insideMarks(before: string): boolean {
  return before.lastIndexOf('《') > before.lastIndexOf('》') || before.lastIndexOf('“') > before.lastIndexOf('”');
}

/** The last round bracket that is still open. */
function openBracket(before: string): number {
  let depth = 0;
  for (let i = before.length - 1; i >= 0; i--) {
    const character = before.charAt(i);
    if ('）)'.includes(character)) depth++;
    else if ('（('.includes(character)) {
      if (depth === 0) return i;
      depth--;
    }
  }
  return -1;
}

/** A tag follows a sentence: （省财政厅牵头） behind 。 or, where the document writes them so, before it. */
function isTagBracket(before: string, open: number, { after }: CompletionContext): boolean {
  if ('。；！？;!?”'.includes(before.charAt(open - 1)) && open > 0) return true;
  return open > 0 && /^[）)][。；;]?[\s\u3000]*$/.test(after) && /[、，,]|牵头|负责/.test(before.slice(open));
}

function lastOf(text: string, marks: string): number {
  let depth = 0;
  for (let i = text.length - 1; i >= 0; i--) {
    const character = text.charAt(i);
    if ('）)〕'.includes(character)) depth++;
    else if ('（(〔'.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && marks.includes(character)) return i;
  }
  return -1;
}
