// 顺序号不加“第”，不编虚位，后面有“号”。Judges the serial of a document number; order numbers (第388号) are no document numbers.
import type { TextEdit } from '../../../base/edit';
import { documentRule, type Fault } from '../../rule';
import type { DocumentNumber } from '../../../model/inline-types';
import {
  eachNumber,
  hasHexagonalBrackets,
  isSurelyNumber,
  standardForm,
  type NumberMention,
} from '../../support/number-mentions';

interface SerialFault extends Fault {
  readonly number: DocumentNumber;
  readonly ordinal: boolean;
  readonly padded: boolean;
  readonly unfinished: boolean;
  readonly chinese: boolean;
}

/** 中国人民银行公告〔2021〕第5号: announcements and orders are numbered with 第. */
const NUMBERED_WITH_ORDINAL = /(?:公告|通告|令)$/;
const ARABIC = /^\d{1,20}$/;

export const serialForm = documentRule<SerialFault, Record<never, never>>({
  id: 'doc-number/serial-form',
  severity: 'error',
  fix: 'safe',
  source: {
    kind: 'standard',
    zh: '国家标准《党政机关公文格式》（GB/T 9704—2012）：发文顺序号不加“第”字，不编虚位，在阿拉伯数字后加“号”字',
    en: 'GB/T 9704—2012: the serial has no 第 and no leading zero and ends with 号',
  },
  summary: {
    zh: '发文顺序号不加“第”，不编虚位，后加“号”',
    en: 'The serial has no 第 and no leading zero and ends with 号',
  },
  *find(document) {
    for (const mention of eachNumber(document)) {
      const { number } = mention;
      if (!isSurelyNumber(mention)) continue;
      const { serial } = number;
      const ordinal = number.ordinalWord !== undefined && !NUMBERED_WITH_ORDINAL.test(number.code.text);
      const padded = serial.text.length > 1 && serial.text.startsWith('0');
      const unfinished = number.suffix === undefined && needsSuffix(mention);
      const chinese = !ARABIC.test(serial.text);
      if (!ordinal && !padded && !unfinished && !chinese) continue;
      const start = ordinal && number.ordinalWord ? number.ordinalWord.start : serial.span.start;
      const span = { start, end: serial.span.end };
      const fix = unfinished || chinese ? ('suggested' as const) : undefined;
      yield { span, number, ordinal, padded, unfinished, chinese, fix };
    }
  },
  say({ number, ordinal, padded, unfinished, chinese }) {
    const faults = [
      ordinal && { zh: '加了“第”字', en: 'has 第' },
      padded && { zh: '编了虚位', en: 'has a leading zero' },
      chinese && { zh: '没有用阿拉伯数字', en: 'is not in Arabic numerals' },
      unfinished && { zh: '后面缺“号”字', en: 'lacks 号' },
    ].filter((fault) => fault !== false);
    const zh = faults.map((fault) => fault.zh).join('、');
    const en = faults.map((fault) => fault.en).join(', ');
    const right = standardForm(number);
    return {
      zh: `发文顺序号${zh}。国家标准《党政机关公文格式》（GB/T 9704—2012）规定顺序号不加“第”字，不编虚位，在阿拉伯数字后加“号”字，应为“${right}”。`,
      en: `The serial ${en}. GB/T 9704—2012 asks for a plain Arabic number followed by 号: ${right}.`,
    };
  },
  mend({ number, ordinal, padded, unfinished, chinese }, document) {
    const edits: TextEdit[] = [];
    const { span } = number.serial;
    if (ordinal && number.ordinalWord) edits.push({ span: number.ordinalWord, newText: '' });
    if (padded) {
      const printed = document.source.slice(span.start, span.end);
      const zeros = /^[0０]{1,20}(?=.)/.exec(printed)?.[0].length ?? 0;
      edits.push({ span: { start: span.start, end: span.start + zeros }, newText: '' });
    }
    if (chinese) edits.push({ span, newText: String(number.serial.value) });
    if (unfinished) edits.push({ span: { start: span.end, end: span.end }, newText: '号' });
    return edits;
  },
});

/** 号 is missed only where the number is complete by itself: on its own line, or cited with 〔〕. */
function needsSuffix({ number, own, citation }: NumberMention): boolean {
  return own || (hasHexagonalBrackets(number) && (number.code.known || citation !== undefined));
}
