// The lines of one region with content on them, each with its place in the region: what the document parser walks over.
// Also the judgements several steps share: does a row look like a title, like an agency. Knows lines, builds nothing.
import { foldText } from '../base/fold';
import type { Span } from '../base/span';
import type { Line } from '../syntax/line';
import { endsLikeAgency } from '../syntax/line-shape';
import type { Marker } from '../syntax/marker-types';

/** A line with content. */
export interface Row {
  readonly line: Line;
  /** Offset of the line's first character in the region. */
  readonly offset: number;
  /** Blank lines directly before it. */
  readonly blanks: number;
}

/** The rows of lines[first, last), counted from the start of the region. Blank lines and front matter are left out, HTML stays. */
export function rowsOf(lines: readonly Line[], first: number, last: number): Row[] {
  const rows: Row[] = [];
  let offset = 0;
  let blanks = 0;
  for (let i = first; i < last; i++) {
    const line = lines[i] as Line;
    if (line.kind === 'blank') blanks++;
    else if (line.kind !== 'comment' && !isFrontMatter(line)) {
      rows.push({ line, offset, blanks });
      blanks = 0;
    }
    offset += line.text.length + line.eol.length;
  }
  return rows;
}

function isFrontMatter(line: Line): boolean {
  return line.kind === 'foreign' && (line.entry === 'front-matter' || line.exit === 'front-matter');
}

/** From the first to the last character of the row's content; the whole line for foreign rows. */
export function contentSpan(row: Row): Span {
  const { pieces, text } = row.line;
  const first = pieces[0];
  const last = pieces[pieces.length - 1];
  if (first === undefined || last === undefined) return { start: row.offset, end: row.offset + text.length };
  return { start: row.offset + first.start, end: row.offset + last.end };
}

/** The marker of the row in region offsets. */
export function placedMarker(row: Row): Marker | undefined {
  const marker = row.line.marker;
  if (marker === undefined) return undefined;
  const move = (span: Span): Span => ({ start: span.start + row.offset, end: span.end + row.offset });
  return {
    ...marker,
    span: move(marker.span),
    numeral: move(marker.numeral),
    gaps: marker.gaps.map(move),
    after: move(marker.after),
  };
}

const LONGEST_TITLE_ROW = 75;
const STATUTORY_ENDING =
  /(?:决议|决定|命令|令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要|答复|复函|函复)$/;
const INSTRUMENT_ENDING =
  /(?:规划|计划|方案|办法|规定|细则|条例|规则|要点|名单|目录|清单|制度|标准|规范|指南|纲要|措施|预案|章程|准则|守则|总结|表|规程|分工|安排|解释|法|公约|倡议书|办法|意见)$/;

/** A folded title without end mark and closing bracket such as （试行）, （征求意见稿）. */
export function bareTitle(folded: string): string {
  let text = folded.replace(/[。,;:.!?！？、]{1,3}$/, '');
  for (let i = 0; i < 2 && text.endsWith(')'); i++) {
    const open = text.lastIndexOf('(');
    if (open <= 1 || text.length - open > 24) break;
    text = text.slice(0, open);
  }
  return text;
}

/** The text ends with one of the statutory document types or 复函, 答复. */
export function endsWithDocumentType(folded: string): boolean {
  return STATUTORY_ENDING.test(bareTitle(folded).slice(-8));
}

/** The text ends with the name of something a notice prints: 规划, 办法, 名单. */
export function endsWithInstrumentType(folded: string): boolean {
  return INSTRUMENT_ENDING.test(bareTitle(folded).slice(-8));
}

/** A row that may be (a line of) a title: short, plain, unmarked, no sentence. */
export function isTitleRow(row: Row | undefined): boolean {
  if (row === undefined || row.line.kind !== 'text' || row.line.marker !== undefined) return false;
  const folded = row.line.folded;
  if (folded.length < 2 || folded.length > LONGEST_TITLE_ROW) return false;
  const last = folded[folded.length - 1] as string;
  const inner = folded.slice(0, -1);
  if (/[。;？！!?]/.test(inner)) return false;
  if ('。,;:.'.includes(last)) return last !== ':' && endsWithDocumentType(folded) && folded.includes('关于');
  return !'；？！!?…'.includes(last);
}

/** A title row closed by a stop that does not belong there: 关于…的通知。 on the last line of a title, or a short name such as 绿道规划。 */
export function isStoppedTitleRow(row: Row | undefined): boolean {
  if (row === undefined || row.line.kind !== 'text' || row.line.marker !== undefined) return false;
  const folded = row.line.folded;
  const bare = folded.replace(/[。,;.、]{1,3}$/, '');
  if (bare === folded || bare.length < 3 || bare.length > LONGEST_TITLE_ROW || /[。,;:？！!?]/.test(bare)) return false;
  return endsWithDocumentType(bare) || endsWithInstrumentType(bare);
}

/** A row that may be a signature: short, unmarked, without marks of a sentence. */
export function isSignatureRow(row: Row | undefined): boolean {
  if (row === undefined || row.line.kind !== 'text' || row.line.marker !== undefined) return false;
  const folded = row.line.folded;
  // 图1 公园布局 is a caption, whatever its last character.
  if (/^[表图]\d/.test(folded)) return false;
  return folded.length >= 2 && folded.length <= 60 && !/[。,;:？！《》"“”]/.test(folded) && !/^\(.*\)$/.test(folded);
}

/** A signature row whose text ends as agencies' names do, qualifiers in brackets left out. */
export function isAgencyRow(row: Row | undefined): boolean {
  return isSignatureRow(row) && endsLikeAgency((row as Row).line.folded.replace(/\([^()]{1,10}\)$/, ''));
}

const PERSON = /^(?:总理|省长|市长|县长|区长|部长|主任|主席|委员长|院长|检察长|局长|行长|州长|镇长|乡长|代省长|代市长)/;

/** A signature row of a person with office: 省长　张三. */
export function isPersonRow(row: Row | undefined): boolean {
  return isSignatureRow(row) && (row as Row).line.folded.length <= 14 && PERSON.test((row as Row).line.folded);
}

const ADDRESSEE_END =
  /(?:单位|部门|政府|机构|企业|公司|集团|厅|局|委|办|院|校|部|会|处|署|中心|团体|人员|同志|代表|委员|主席|主任|省长|市长|县长|办公室|大学|学院|银行|支队|所|站|村|社区|街道|机关|行|党组|党委|军区|兵团|军|省|市|区|县|州|盟|旗|乡|镇|街道|[)）])$/;
const ADDRESSEE_START = /^(?:各|全|省|市|县|区|国务院|中央|自治区|你|本|有关|机关|委|局|厅|驻)/;
const NO_ADDRESSEE =
  /(?:如下|下列|以下|包括|要求|内容|意见|事项|情况|通知|决定|规定|条件|原则|目标|联系人|电话|地址|附件|时间|地点|为|是|有|指)$/;

/** The folded text (without its colon) names whom a document is sent to. */
export function looksLikeAddressee(name: string): boolean {
  if (name.length < 2 || name.length > 400 || /[。;！？《》“”]/.test(name) || NO_ADDRESSEE.test(name)) return false;
  if (/^(?:附件?|抄送|注|联系|主题词|签发人|公开|信息)/.test(name)) return false;
  return ADDRESSEE_END.test(name) || (ADDRESSEE_START.test(name) && name.length <= 200 && /[、,]/.test(name));
}

function isNumbered(row: Row | undefined): boolean {
  return row?.line.marker?.form === 'dot' || row?.line.marker?.form === 'half-bracket' || namesPart(row);
}

/** 1-2. 名单 in an attachment note: a part of the attachment that stands before it. */
export function namesPart(row: Row | undefined): boolean {
  return row !== undefined && /^[0-9]{1,2}[-—–－][0-9]{1,2}[.、．:]/.test(row.line.folded);
}

/** Index behind the entries of a note that begins at `from`. */
export function noteEnd(rows: readonly Row[], from: number, to: number): number {
  let end = from + 1;
  while (end < to) {
    const row = rows[end] as Row;
    if (row.line.kind !== 'text' || row.line.folded.length > 80 || isAgencyRow(row)) break;
    const numbered = isNumbered(row);
    const before = rows[end - 1] as Row;
    // A name that goes on: the row before is full, or the next number or the signature follows.
    const wrapped =
      row.line.marker === undefined &&
      row.blanks === 0 &&
      !before.line.closed &&
      (before.line.folded.length >= 18 ||
        (isNumbered(before) && end + 1 >= to) ||
        ((isNumbered(before) || before.line.kind === 'attachment-text') &&
          (isNumbered(rows[end + 1]) || isAgencyRow(rows[end + 1]))));
    if (!numbered && !wrapped) break;
    if (/[。]$/.test(row.line.folded) && row.line.folded.length > 40) break;
    end++;
  }
  return end;
}

const LEADER = '…·.．‥。_ ';

/** The page at the end of a folded contents entry: (3), ……3, 号)3; `end` is where the text before it (and before the leader) ends. */
export function pageAtEnd(text: string): { end: number; from: number; to: number } | undefined {
  const bracket = text.endsWith(')');
  const to = bracket ? text.length - 1 : text.length;
  let from = to;
  while (from > 0 && to - from < 3 && isDigit(text.charCodeAt(from - 1))) from--;
  if (from === to || isDigit(text.charCodeAt(from - 1))) return undefined;
  let end = from;
  if (bracket) {
    if (text[end - 1] !== '(') return undefined;
    end--;
  } else if (text[end - 1] === '(') end--;
  const body = trimLeader(text, end);
  if (bracket || end - body >= 2) return { end: body, from, to };
  // A page right behind the bracketed number.
  return text[end - 1] === ')' && text[end - 2] === '号' ? { end, from, to } : undefined;
}

/** Where the text before a leader of dots that ends at `end` ends. */
export function trimLeader(text: string, end: number): number {
  let i = end;
  while (i > 0 && LEADER.includes(text[i - 1] as string)) i--;
  return i;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** The folded title over the rows from `from` on that the cover names, or undefined. */
export function titleAhead(
  rows: readonly Row[],
  from: number,
  to: number,
  cited: readonly string[],
): string | undefined {
  let text = '';
  for (let i = from; i < to && i < from + 4 && isTitleRow(rows[i]); i++) {
    text += foldText((rows[i] as Row).line.folded);
    if (cited.includes(text)) return text;
  }
  return undefined;
}
