// Takes a title apart: issuers, 关于, the verb of printing or forwarding, the document type, a closing bracket.
import { foldedView } from '../base/fold';
import { isBlankCode } from '../base/characters';
import type { Span } from '../base/span';
import type { Named, Title } from './document';
import { scanInline } from './inline';
import { contentSpan, type Row } from './rows';
import { endsLikeAgency } from '../syntax/line-shape';

const STATUTORY = [
  '决议',
  '决定',
  '命令',
  '令',
  '公报',
  '公告',
  '通告',
  '意见',
  '通知',
  '通报',
  '报告',
  '请示',
  '批复',
  '议案',
  '函',
  '纪要',
];
/** Words a title may end with besides the statutory types; longest match wins. */
const OTHER_TYPES = [
  '复函',
  '答复',
  '函复',
  '指导意见',
  '实施意见',
  '办法',
  '规定',
  '细则',
  '条例',
  '规则',
  '方案',
  '规划',
  '计划',
  '要点',
  '总结',
  '名单',
  '简报',
  '讲话',
  '倡议书',
  '函告',
  '请示报告',
  '批示',
  '指示',
  '布告',
  '章程',
  '制度',
  '目录',
  '清单',
  '纲要',
  '措施',
  '预案',
  '标准',
  '规范',
  '指南',
  '解释',
  '通知书',
  '说明',
  '法',
  '规程',
  '准则',
  '守则',
  '公约',
];
/** Longer words ending in a statutory type are still that type. */
const STATUTORY_COMPOUND = new Set(['复函', '指导意见', '实施意见']);
const TYPES = [...STATUTORY, ...OTHER_TYPES].sort((a, b) => b.length - a.length);
const VERB = /^(?:(?:联合)?(?:印发|公布|发布|颁布|转发|批转|颁发|下发|废止|修改|同意))/;

/** Builds the title from its rows (at least one). */
export function titleOf(source: string, rows: readonly Row[]): Title {
  const pieces: Span[] = [];
  for (const row of rows) {
    for (const piece of row.line.pieces) pieces.push({ start: row.offset + piece.start, end: row.offset + piece.end });
  }
  if (pieces.length === 0) pieces.push(contentSpan(rows[0] as Row));
  return titleFrom(source, pieces);
}

/** Builds the title from stretches of the region. */
export function titleFrom(source: string, pieces: readonly Span[]): Title {
  const view = foldedView(source, pieces);
  const text = view.text;
  const inline = scanInline(view);
  const masked = maskBooks(text);
  const about = masked.indexOf('关于');
  const bare = text.replace(/[。,;:.!?！？]$/, '');
  let body = bare.length;
  let qualifier: Named | undefined;
  for (let i = 0; i < 2 && bare[body - 1] === ')'; i++) {
    const open = bare.lastIndexOf('(', body - 1);
    if (open <= 1 || body - open > 26) break;
    qualifier ??= { text: bare.slice(open, body), span: view.span(open, body) };
    body = open;
  }
  const type = TYPES.find((word) => masked.slice(0, body).endsWith(word));
  // 国务院办公厅转发某部关于…的通知: the verb stands before the 关于 of what is forwarded.
  const early = about > 0 ? verbWithoutAbout(masked.slice(0, about)) : -1;
  const verbAt = early >= 0 ? early : about >= 0 ? about + 2 : verbWithoutAbout(masked);
  const verb = verbAt >= 0 ? VERB.exec(masked.slice(verbAt)) : null;
  const issuerEnd =
    early >= 0
      ? early
      : about >= 0
        ? about
        : verbAt > 0 && verb !== null
          ? verbAt
          : masked.endsWith('令')
            ? body - 1
            : 0;
  const first = pieces[0] as Span;
  const last = pieces[pieces.length - 1] as Span;
  return {
    span: { start: first.start, end: last.end },
    pieces,
    view,
    text,
    issuers: issuersIn(source, text.slice(0, issuerEnd), (from, to) => view.span(from, to)),
    about: about >= 0 ? view.span(about, about + 2) : undefined,
    verb: verb === null ? undefined : { text: verb[0], span: view.span(verbAt, verbAt + verb[0].length) },
    type:
      type === undefined
        ? undefined
        : {
            text: type,
            span: view.span(body - type.length, body),
            statutory: STATUTORY.includes(type) || STATUTORY_COMPOUND.has(type),
          },
    qualifier,
    inline,
    gaps: gapsIn(source, pieces),
  };
}

/** 《…》 replaced by fillers of the same length, so that words inside are not taken for the title's own. */
function maskBooks(text: string): string {
  let depth = 0;
  let masked = '';
  for (const unit of text.split('')) {
    if (unit === '》' && depth > 0) depth--;
    masked += depth > 0 ? '□' : unit;
    if (unit === '《') depth++;
  }
  return depth > 0 ? text : masked;
}

/** 义乌市人民政府办公室印发《…》的通知: the verb stands without 关于, right behind an agency. */
function verbWithoutAbout(masked: string): number {
  for (const verb of ['印发', '转发', '批转', '公布', '发布']) {
    const at = masked.indexOf(verb);
    if (at > 1 && endsLikeAgency(masked.slice(0, at))) return at;
    if (at === 0) return 0;
  }
  return -1;
}

/** Agencies before 关于, told apart by white space, line ends or 、. */
function issuersIn(source: string, text: string, place: (from: number, to: number) => Span): Named[] {
  const issuers: Named[] = [];
  let from = 0;
  for (let i = 1; i <= text.length; i++) {
    const atEnd = i === text.length;
    const comma = !atEnd && (text[i] === '、' || text[i] === ',');
    const gap =
      !atEnd &&
      !comma &&
      place(i - 1, i).end < place(i, i + 1).start &&
      endsLikeAgency(text.slice(from, i)) &&
      endsLikeAgency(text);
    if (!atEnd && !comma && !gap) continue;
    const name = text.slice(from, i);
    if (name.length > 1) issuers.push({ text: name, span: place(from, i) });
    from = comma ? i + 1 : i;
  }
  return source === '' ? [] : issuers;
}

function gapsIn(source: string, pieces: readonly Span[]): Span[] {
  const gaps: Span[] = [];
  for (const piece of pieces) {
    for (let i = piece.start; i < piece.end; i++) {
      if (!isBlankCode(source.charCodeAt(i))) continue;
      const start = i;
      while (i < piece.end && isBlankCode(source.charCodeAt(i))) i++;
      gaps.push({ start, end: i });
    }
  }
  return gaps;
}
