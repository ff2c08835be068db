// 机关代字像是写错：one slip away from a code that is known. A code that is merely not in the tables proves nothing and is reported only on demand.
import type { TextEdit } from '../../../base/edit';
import { boundedEditDistance } from '../../../base/text-similarity';
import { CODE_SUFFIXES } from '../../../data/agency-code-forms';
import { ZHEJIANG_CITIES, ZHEJIANG_COUNTIES } from '../../../data/zhejiang-places';
import type { Document } from '../../../model/document';
import type { DocumentNumber } from '../../../model/inline-types';
import { documentRule, type Fault } from '../../rule';
import { citedIssuers, codeRow, codesOf, issuersOf, isTabledCode, localEnding } from '../../support/issuer-codes';
import { eachNumber, isSurelyNumber, type NumberMention } from '../../support/number-mentions';

interface CodeFault extends Fault {
  readonly number: DocumentNumber;
  readonly meant?: string;
}

const ZHEJIANG_NAMES: readonly string[] = [
  '浙江省',
  ...ZHEJIANG_CITIES.map(({ name }) => name),
  ...ZHEJIANG_COUNTIES.map(({ name }) => name),
];
/** Characters typed or read by a machine for those that codes are made of. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  ...{ 法: '发', 友: '发', 拨: '发', 废: '发', 涵: '函', 亟: '函', 凾: '函', 幽: '函' },
  ...{ 正: '政', 证: '政', 整: '政', 攻: '政', 改: '政', 致: '政', 辩: '办', 辨: '办', 半: '办', 力: '办' },
  ...{ 淅: '浙', 渐: '浙', 折: '浙', 圉: '国', 囯: '国', 固: '国' },
};

export const unknownCode = documentRule<CodeFault, { all: boolean }>({
  id: 'doc-number/unknown-code',
  severity: 'warning',
  fix: 'suggested',
  source: {
    kind: 'practice',
    zh: '通行做法：机关代字由各机关编定，字典收录已公布的代字',
    en: 'Practice: agencies set their own codes; the tables hold published ones',
  },
  summary: { zh: '机关代字像是写错', en: 'The agency code looks misspelt' },
  options: { all: false },
  optionDocs: { all: { zh: '字典里没有的代字也报', en: 'Report every code that is not in the tables' } },
  *find(document, { options }) {
    for (const mention of eachNumber(document)) {
      const { number } = mention;
      if (!isSurelyNumber(mention) || codeRow(number.code.text)) continue;
      const meant = meantCode(number.code.text, namesOf(mention), isOfZhejiang(document));
      if (meant !== undefined) yield { span: number.code.span, number, meant };
      else if (options.all && localEnding(number.code.text) === undefined) {
        yield { span: number.code.span, number, severity: 'information', fix: 'none' };
      }
    }
  },
  why: {
    zh: '字典里没有这个代字，须由人核对',
    en: 'the tables do not have the code; somebody must check it',
  },
  say({ number, meant }) {
    const code = number.code.text;
    if (meant === undefined) {
      return { zh: `字典里没有机关代字“${code}”，请核对。`, en: `The code ${code} is not in the tables; check it.` };
    }
    return {
      zh: `机关代字“${code}”像是“${meant}”之误，请核对。通行做法是使用发文机关编定的代字。`,
      en: `The code ${code} looks like a slip for ${meant}; check it.`,
    };
  },
  mend({ number, meant }): readonly TextEdit[] | undefined {
    return meant === undefined ? undefined : [{ span: number.code.span, newText: meant }];
  },
});

/** The code that must have been meant, or undefined when the printed one may well be right. */
function meantCode(code: string, names: readonly string[], zhejiang: boolean): string | undefined {
  for (let i = 0; i < code.length; i++) {
    const right = LOOK_ALIKES[code.charAt(i)];
    if (right === undefined) continue;
    const meant = code.slice(0, i) + right + code.slice(i + 1);
    // 淅川县 numbers 淅政发: only in a document of Zhejiang is it a slip.
    if (code.charAt(i) === '淅') {
      if (zhejiang && codeRow(meant)) return meant;
    } else if (isTabledCode(meant)) return meant;
    // 义政办法, 义正办发: the ending of a government's code but for one character.
    const local = localEnding(code) === undefined ? localEnding(meant) : undefined;
    if (local !== undefined && (i === code.length - 1 || local.startsWith('政办'))) return meant;
  }
  for (let i = 0; i + 1 < code.length; i++) {
    const single = code.slice(0, i) + code.slice(i + 1);
    if (code.charAt(i) === code.charAt(i + 1) && isTabledCode(single)) return single;
  }
  if (localEnding(code) !== undefined) return undefined;
  for (let i = 0; i + 1 < code.length; i++) {
    const swapped = code.slice(0, i) + code.charAt(i + 1) + code.charAt(i) + code.slice(i + 2);
    if (isTabledCode(swapped) || localEnding(swapped)?.startsWith('政办')) return swapped;
  }
  const legitimate = CODE_SUFFIXES.some(({ suffix }) => suffix === code.at(-1));
  for (const name of names) {
    const near = codesOf(name).filter((each) => each.length > 2 && boundedEditDistance(each, code, 1) === 1);
    // 浙政办字 and 浙政办发 may both be series of one office, and so may 仙政 (for what goes to a higher level) and 仙政发.
    const meant = near.find((each) => (!legitimate || each.at(-1) === code.at(-1)) && !each.startsWith(code));
    if (meant !== undefined) return meant;
    // 图发 for 国发: so short a code must leave no other choice.
    const short = codesOf(name).filter((each) => code.length === 2 && boundedEditDistance(each, code, 1) === 1);
    if (short.length === 1 && short[0]?.length === 2) return short[0];
  }
  return undefined;
}

function namesOf({ own, owner, citation }: NumberMention): readonly string[] {
  return own ? issuersOf(owner) : citedIssuers(citation);
}

/** Its own code, its issuers or an agency it cites are of Zhejiang. */
function isOfZhejiang(document: Document): boolean {
  const code = document.number?.number?.code.text;
  if (code !== undefined && (code.startsWith('浙') || codeRow(code)?.region === '浙江')) return true;
  return issuersOf(document).some((name) => ZHEJIANG_NAMES.some((place) => name.startsWith(place)));
}
