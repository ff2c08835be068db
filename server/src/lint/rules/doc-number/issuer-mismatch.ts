// 机关代字与发文机关一致。Judges a document's own number by its title and signatures, and a cited number by the agency its title names.
import type { DocumentNumber } from '../../../model/inline-types';
import { documentRule, type Fault } from '../../rule';
import {
  codesOf,
  citedIssuers,
  isOtherIssuer,
  issuerOfCode,
  issuersOf,
  type CodeIssuer,
} from '../../support/issuer-codes';
import { eachNumber } from '../../support/number-mentions';
import { replacing } from '../../support/ways';

interface IssuerFault extends Fault {
  readonly number: DocumentNumber;
  readonly issuer: CodeIssuer;
  readonly names: readonly string[];
  readonly own: boolean;
}

export const issuerMismatch = documentRule<IssuerFault, Record<never, never>>({
  id: 'doc-number/issuer-mismatch',
  severity: 'error',
  fix: 'suggested',
  source: {
    kind: 'standard',
    zh: '《党政机关公文处理工作条例》：发文字号由发文机关代字、年份、发文顺序号组成；各机关的代字为通行做法',
    en: 'The regulation on official documents: a number consists of the issuing agency’s code, the year and the serial; which code is whose is practice',
  },
  summary: { zh: '机关代字与发文机关一致', en: 'The code of a number is that of the issuing agency' },
  *find(document) {
    for (const { number, owner, own, citation } of eachNumber(document)) {
      const issuer = issuerOfCode(number.code.text);
      if (!issuer) continue;
      // One that fits is enough: which of title and signature is wrong is the affair of title/issuer-signature-mismatch.
      const names = own ? issuersOf(owner) : citedIssuers(citation);
      if (!isOtherIssuer(issuer, names)) continue;
      yield { span: number.code.span, severity: own ? 'error' : 'warning', number, issuer, names, own };
    }
  },
  why: {
    zh: '须由人确定是字号有误，还是机关名称有误',
    en: 'somebody must say whether the number or the name is wrong',
  },
  mends({ number, names }) {
    const { text, span } = number.code;
    const codes = new Set(names.flatMap((name) => codesOf(name)));
    // A letter stays a letter, a normative document one.
    const alike = [...codes].filter((code) => code !== text && code.slice(-1) === text.slice(-1));
    return alike
      .slice(0, MOST_CODES)
      .map((code) => replacing(span, code, { zh: `机关代字改为“${code}”`, en: `Change the code to ${code}` }));
  },
  say({ number, issuer, names, own }) {
    const code = number.code.text;
    const owner = ownerText(issuer);
    const named = names.join('、');
    const where = own
      ? { zh: '本文的发文机关是', en: 'this document is issued by' }
      : { zh: '所引文件标题写的发文机关是', en: 'the cited title names' };
    return {
      zh: `“${code}”是${owner.zh}的机关代字，而${where.zh}${named}。《党政机关公文处理工作条例》规定发文字号使用发文机关的代字，请核对字号或机关名称。`,
      en: `${code} is the code of ${owner.en}, but ${where.en} ${named}. A number carries the code of its issuer; check the number or the name.`,
    };
  },
});

/** An agency has few codes of one series. */
const MOST_CODES = 3;

function ownerText({ name, kind }: CodeIssuer): { zh: string; en: string } {
  if (name !== undefined) return { zh: name, en: name };
  return kind === 'government'
    ? { zh: '人民政府', en: 'a government' }
    : { zh: '人民政府办公厅（室）', en: 'a government’s general office' };
}
