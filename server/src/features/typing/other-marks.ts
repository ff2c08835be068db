// -- and ... typed in Chinese text, and the brackets of a document number. Each only where nothing else can be meant.
import type { TextEdit } from '../../base/edit';
import { codeFacts } from '../code-facts';
import { isChinese, keepsAscii, type MarkPlace } from './mark-place';

/** -- behind Chinese or at the beginning of a line becomes ——; a third one there makes a rule of it again. */
export function dashTyped({ offset, before, source, firstLine }: MarkPlace): TextEdit | undefined {
  if (before.trim() === '——-') return { span: { start: offset - 3, end: offset }, newText: '---' };
  if (!before.endsWith('--') || before.endsWith('---')) return undefined;
  const previous = before[before.length - 3];
  const begins = before.trim() === '--' && !before.includes('\t') && !firstLine;
  if ((!begins && !isChinese(previous)) || previous === '—' || keepsAscii(source, '--', '——')) return undefined;
  return { span: { start: offset - 2, end: offset }, newText: '——' };
}

/** ... behind Chinese becomes ……. */
export function dotTyped({ offset, before, source }: MarkPlace): TextEdit | undefined {
  if (!before.endsWith('...') || before.endsWith('....')) return undefined;
  const previous = before[before.length - 4];
  if (!isChinese(previous) || previous === '…' || keepsAscii(source, '...', '……')) return undefined;
  return { span: { start: offset - 3, end: offset }, newText: '……' };
}

const HAN = '[\\u3400-\\u9fff]';
const YEAR = '(?:19|20)\\d\\d';
/** The bracket just closed; the first serial digit behind it; 号 behind the serial. */
const CLOSED = new RegExp(`(${HAN}{1,12}) ?([[［(（])${YEAR}([\\]］)）])$`);
const SERIAL = new RegExp(`(${HAN}{1,12}) ?([[［(（])${YEAR}([\\]］)）])第?\\d$`);
const WHOLE = new RegExp(`(${HAN}{2,12}) ?([[［(（])${YEAR}([\\]］)）])第?\\d{1,5}号$`);
/** Endings of agency codes, and words that end so and are none. */
const CODE_END = /[发函字办规令电]$/;
const NO_CODE = /(?:印|转|颁|下|分|开|研|出|批|签|复|来|去)(?:发|函|电)$/;
/** Where nothing but a number stands: the bracket behind a title. */
const NUMBER_PLACE = /》[（(]$/;
/** Longer codes than this there are none. */
const LONGEST_CODE = 10;

/** [2021] and (2021) behind an agency code become 〔2021〕. */
export function numberBracketTyped({ offset, before }: MarkPlace): TextEdit[] | undefined {
  const tail = before.slice(-32);
  const last = tail[tail.length - 1] ?? '';
  const match = (last === '号' ? WHOLE : /\d/.test(last) ? SERIAL : CLOSED).exec(tail);
  if (match === null) return undefined;
  const [whole, words = '', open = '', close = ''] = match;
  const square = '[［'.includes(open);
  if (square !== ']］'.includes(close)) return undefined;
  // A year in brackets may stand behind the name of an author too; what no table knows as a code has to go on as a number does.
  const placed = square && NUMBER_PLACE.test(before.slice(0, before.length - whole.length));
  if (last !== '号' && !placed && !isCode(words, last !== close || square)) return undefined;
  const from = offset - whole.length;
  const openAt = from + whole.indexOf(open);
  const closeAt = from + whole.lastIndexOf(close);
  return [
    { span: { start: openAt, end: openAt + 1 }, newText: '〔' },
    { span: { start: closeAt, end: closeAt + 1 }, newText: '〕' },
  ];
}

/** The words end with a code that the tables know or, where the brackets or a serial speak for a number, as codes do. */
function isCode(words: string, likely: boolean): boolean {
  for (let length = Math.min(LONGEST_CODE, words.length); length >= 2; length--) {
    const facts = codeFacts(words.slice(-length));
    if (facts !== undefined && (facts.exact || likely)) return true;
  }
  return likely && words.length >= 2 && CODE_END.test(words) && !NO_CODE.test(words);
}
