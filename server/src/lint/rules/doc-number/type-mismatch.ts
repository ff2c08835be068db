// 机关代字的类别与文种相称：…发不用于函，…函不用于命令、公告，…规只用于规范性文件。Judges a document's own number against its title.
import { eachDocument } from '../../../model/walk';
import type { Document } from '../../../model/document';
import { documentRule, type Bilingual, type Fault } from '../../rule';
import type { DocumentNumber } from '../../../model/inline-types';
import { stackedTypes } from '../../support/stacked-types';
import { replacing } from '../../support/ways';

interface TypeFault extends Fault {
  readonly number: DocumentNumber;
  readonly type: string;
  readonly series: Series;
}

/** A kind of number: how its code ends and which types it is never given. */
interface Series {
  readonly ending: RegExp;
  readonly never: readonly string[];
  readonly name: Bilingual;
}

/**
 * Only what no office does. 批复 is numbered 发 in many counties, a 函 number stands on notices to one recipient and on approvals printed
 * for everybody: those are left alone.
 */
const SERIES: readonly Series[] = [
  {
    ending: /函$/,
    never: ['命令', '令', '决议', '决定', '公报', '公告', '通告', '纪要'],
    name: { zh: '“…函”字用于函、复函、批复等', en: '…函 is for letters, replies and approvals' },
  },
  {
    ending: /政(?:办)?发$|^国(?:办)?发$/,
    never: ['函', '复函', '函复', '命令', '令', '纪要'],
    name: {
      zh: '“…发”字用于通知、意见、决定等，函和复函用“…函”字',
      en: '…发 is for notices, opinions and decisions; letters and replies take …函',
    },
  },
  {
    ending: /规$/,
    never: ['函', '复函', '函复', '批复', '答复', '请示', '报告', '通报', '纪要', '议案'],
    name: { zh: '“…规”字用于行政规范性文件', en: '…规 is for normative documents' },
  },
];

export const typeMismatch = documentRule<TypeFault, Record<never, never>>({
  id: 'doc-number/type-mismatch',
  severity: 'warning',
  fix: 'suggested',
  source: {
    kind: 'practice',
    zh: '通行做法：机关代字的末字表示文件类别，发为一般文件，函为函件，规为行政规范性文件',
    en: 'Practice: the last character of the code tells the series, 发 general, 函 letters, 规 normative documents',
  },
  summary: { zh: '机关代字的类别与文种相称', en: 'The series of the number fits the type of document' },
  *find(document) {
    for (const owner of eachDocument(document)) {
      const number = owner.number?.number;
      const type = typeOf(owner);
      if (!number || type === undefined) continue;
      const series = SERIES.find(({ ending }) => ending.test(number.code.text));
      if (series?.never.includes(type)) yield { span: number.code.span, number, type, series };
    }
  },
  why: {
    zh: '须由人确定改机关代字还是改文种',
    en: 'somebody must say whether the code or the type is to change',
  },
  mends({ number, type }) {
    const { text, span } = number.code;
    const wanted = LETTERS.includes(type) ? '函' : NORMAL.includes(type) ? '发' : undefined;
    if (wanted === undefined || !/[发函规]$/.test(text)) return [];
    const code = text.slice(0, -1) + wanted;
    const title = {
      zh: `机关代字改为“${code}”（顺序号须另核对）`,
      en: `Change the code to ${code} (the serial has to be checked)`,
    };
    return [replacing(span, code, title)];
  },
  say({ number, type, series }) {
    return {
      zh: `机关代字“${number.code.text}”与文种“${type}”不相称。通行做法是${series.name.zh}，请核对机关代字或文种。`,
      en: `The code ${number.code.text} does not fit the type ${type}: by practice ${series.name.en}. Check the code or the type.`,
    };
  },
});

const LETTERS: readonly string[] = ['函', '复函', '函复', '答复'];
const NORMAL: readonly string[] = ['决议', '决定', '公报', '公告', '通告', '批复', '通报', '请示', '报告', '议案'];

function typeOf({ title }: Document): string | undefined {
  // 的意见函: which of the two is meant is for title/document-type.
  return title && stackedTypes(title) ? undefined : title?.type?.text;
}
