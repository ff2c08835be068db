// What a line can be told to be from its own characters: a date, a document number, a label. Works on folded text (half width, no white
// space) with anchored, bounded patterns; wrong forms are recognised too, because a rule has to see them.

export type LineKind =
  | 'blank'
  | 'comment'
  /** HTML, front matter: not ours. */
  | 'foreign'
  | 'table'
  | 'pipe'
  | 'separator'
  | 'contents-label'
  | 'column'
  | 'box'
  /** A bare label: 附件, 附件1, 附件： */
  | 'attachment-label'
  /** A label with a name behind it: 附件：××表 */
  | 'attachment-text'
  | 'copy-to'
  | 'print'
  | 'number'
  | 'order-number'
  | 'date'
  | 'signed-date'
  /** The whole line is one bracket. */
  | 'parenthesis'
  | 'note'
  | 'unit'
  | 'field'
  | 'bullet'
  | 'text';

const YEAR_BRACKETS = '〔﹝［\\[【（(｛{〖';
const YEAR_BRACKETS_CLOSE = '〕﹞］\\]】）)｝}〗';
const NUMBER_LINE = new RegExp(
  `^(?:(?:发文字号|发文文号|文号|文件编号):)?[\\u3400-\\u9fff]{1,20}[${YEAR_BRACKETS}][0-9×xX〇一二三四五六七八九]{0,4}年?[${YEAR_BRACKETS_CLOSE}]第?[0-9×xX]{0,5}号?(?:签发人:?[\\u3400-\\u9fff、]{0,20})?$`,
);
/** 浙政办发〔2021〕27 with the brackets gone: 浙政办发2021年27号 */
const NUMBER_LINE_BARE = /^[\u3400-\u9fff]{1,12}(?:发|函|字|规|令|办)\d{2,4}年?第?\d{1,5}号$/;
const ORDER_NUMBER = /^(?:\(?\d{4}年\)?)?[[〔(]?(?:\d{4}[\]〕)])?第?[0-9一二三四五六七八九十百〇]{1,5}号$/;
const DATE_ARABIC = /^\(?\d{2,4}年\d{1,2}月(?:\d{1,2}日?)?\)?$/;
const DATE_CHINESE =
  /^[〇○零oO0一二三四五六七八九十]{2,4}年[元正一二三四五六七八九十〇]{1,3}月(?:[一二三四五六七八九十廿卅〇]{1,4}日?)?$/;
const DATE_DOTTED = /^\d{2,4}([./-])\d{1,2}\1\d{1,2}日?$/;
/** A date with its figures still to be filled in: 2022年　月　日, ×年×月×日. */
const DATE_OPEN =
  /^(?:\d{2,4}|[×xX*_〇一二三四五六七八九]{0,4})年(?:\d{1,2}|[×xX*_]{0,2})月(?:\d{1,2}|[×xX*_]{0,2})日$/;
const DATE_AT_END =
  /(?:\d{2,4}年\d{1,2}月\d{1,2}日|[〇○零一二三四五六七八九十]{4}年[元正一二三四五六七八九十]{1,3}月[一二三四五六七八九十廿卅]{1,4}日|(?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2})$/;
const AGENCY_END =
  /(?:政府|办公厅|办公室|委员会|委|厅|局|院|部|处|署|会|会议|所|中心|公司|集团|大学|学院|指挥部|领导小组|常委会|党组|支队|总队|公署|总会|联合会|分局|管委会|街道办事处|人民法院|检察院)$/;
const PRINT = /(?:\d{1,2}日|[一二三四五六七八九十]日)印发\)?$/;
const COPY_TO = /^(?:抄送|抄报|分送|报送|发送)(?:单位|机关)?:/;
const BOX = /^专栏(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3}|$|[:—-]|[^\d])/;
const ATTACHMENT_LABEL =
  /^(?:附件|附表|附录|附图|附)(?:之)?(?:[0-9]{1,3}(?:[-—–－.．][0-9]{1,2})?|[一二三四五六七八九十]{1,3}|[①-⑳])?:?$/;
const ATTACHMENT_TEXT = /^(?:附件|附表|附录|附)(?:[0-9]{1,3}(?:[-—–－][0-9]{1,2})?|[一二三四五六七八九十]{1,3})?[:.．]/;
const NOTE = /^(?:注|备注|说明|附注|资料来源|数据来源)(?:[0-9]{1,2}|[①-⑳])?[:.]/;
const UNIT = /^\(?(?:计量|金额)?单位:[^。;]{1,24}$/;
const FIELD =
  /^(?:主管|主办|主管主办|编辑|编印|出版|承办|地址|电话|联系电话|传真|邮编|邮政编码|国内统一|国际标准|网址|印刷|发行|刊号|电子邮箱|准印证|定价|订阅)[^:。,]{0,12}:/;
const SEPARATOR = /^[-—_*=·…~～]{3,}$/;
const COLUMN = /^【[^】]{2,24}】$/;
const ENDS_SENTENCE = /[。;；]$/;

/**
 * The kind of a line. `folded` is its folded content; `text`, `start` and `end` give the content as printed (UTF-16 offsets),
 * needed for tabs, pipes and bullets; `dash` and `heading` tell that Markdown marks were taken off.
 */
export function shapeOf(
  folded: string,
  text: string,
  start: number,
  end: number,
  dash: boolean,
  heading: boolean,
): LineKind {
  if (folded === '' || SEPARATOR.test(folded)) return 'separator';
  const table = tableKind(text, start);
  if (table !== undefined) return table;
  const first = folded[0] as string;
  const last = folded[folded.length - 1] as string;
  const size = folded.length;
  if (size <= 60) {
    if (folded === '目录' || folded === '目次') return 'contents-label';
    if (first === '【' && COLUMN.test(folded)) return 'column';
    if (DATE_ARABIC.test(folded) || DATE_CHINESE.test(folded) || DATE_DOTTED.test(folded)) return 'date';
    if (last === '日' && DATE_OPEN.test(folded)) return 'date';
    if (last === '发' || last === ')') if (PRINT.test(folded)) return 'print';
    if (size >= 3 && isNumberLine(folded)) return 'number';
    if (last === '号' && ORDER_NUMBER.test(folded)) return 'order-number';
    if ((last === '日' || (last >= '0' && last <= '9')) && signedDate(folded) !== undefined) return 'signed-date';
    if (first === '附' && ATTACHMENT_LABEL.test(folded)) return 'attachment-label';
    if (UNIT.test(folded)) return 'unit';
  }
  if (first === '附') {
    if (ATTACHMENT_TEXT.test(folded)) return 'attachment-text';
    if (spacedAttachment(text, start, end, heading) && !ENDS_SENTENCE.test(folded)) return 'attachment-text';
  }
  if (first === '专' && size <= 60 && BOX.test(folded) && !ENDS_SENTENCE.test(folded) && isCaption(folded))
    return 'box';
  if (COPY_TO.test(folded)) return 'copy-to';
  if (NOTE.test(folded)) return 'note';
  if (size <= 90 && FIELD.test(folded)) return 'field';
  if (first === '(' && last === ')' && isOneBracket(folded)) return 'parenthesis';
  if (dash || /^(?:[—―─–-]{2}|[•●·▪■◆*])/.test(folded)) return 'bullet';
  return 'text';
}

/** True for a line that holds nothing but a document number, right or wrong, whole or with parts still to be filled in. */
function isNumberLine(folded: string): boolean {
  // ××名单（2020年）: a year in round brackets with nothing behind it closes a title.
  if (folded.endsWith(')')) return false;
  return NUMBER_LINE.test(folded) || NUMBER_LINE_BARE.test(folded);
}

/** Index at which the date begins in 陕西省林业局2019年12月26日, or undefined when the line is no signature with a date. */
export function signedDate(folded: string): number | undefined {
  const match = DATE_AT_END.exec(folded);
  if (match === null || match.index < 2 || match.index > 40) return undefined;
  const name = folded.slice(0, match.index);
  return AGENCY_END.test(name) && !/[,。;:《》“”]/.test(name) ? match.index : undefined;
}

/** True when a name ends as agencies' names do. */
export function endsLikeAgency(folded: string): boolean {
  return AGENCY_END.test(folded);
}

function isCaption(folded: string): boolean {
  const rest = folded.slice(2);
  return rest === '' || /^[0-9一二三四五六七八九十:—-]/.test(rest) || folded.length <= 24;
}

/** 附件 分类表, 附件1　名单, and as a Markdown heading 附　税率表: a name behind a space. */
function spacedAttachment(text: string, start: number, end: number, heading: boolean): boolean {
  const head = text.slice(start, Math.min(end, start + 14));
  if (heading && /^附\s{1,4}\S/.test(head)) return true;
  return /^附件\s{0,3}[0-9０-９]{0,2}\s{1,4}[^\s，。]/.test(head);
}

/** The first bracket closes with the last character. */
function isOneBracket(folded: string): boolean {
  let depth = 0;
  for (let i = 0; i < folded.length; i++) {
    const c = folded[i];
    if (c === '(') depth++;
    else if (c === ')' && --depth === 0) return i === folded.length - 1;
  }
  return false;
}

function tableKind(text: string, start: number): 'table' | 'pipe' | undefined {
  if (text[start] === '|' && text.indexOf('|', start + 1) > 0) return 'pipe';
  const first = text.indexOf('\t');
  if (first < 0) return undefined;
  // Tabs that only indent or trail make no cells.
  let end = text.length;
  while (end > 0 && (text[end - 1] === '\t' || text[end - 1] === ' ' || text[end - 1] === '\u3000')) end--;
  const inner = text.indexOf('\t', start);
  if (inner >= 0 && inner < end) return 'table';
  const leading = first < start;
  const trailing = text.indexOf('\t', end) >= 0;
  return leading && trailing
    ? 'table'
    : trailing && text.indexOf('\t', text.indexOf('\t', end) + 1) >= 0
      ? 'table'
      : undefined;
}
