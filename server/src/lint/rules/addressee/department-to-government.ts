// A department may not give directions to lower party committees and governments unless the government agreed and the text says so. Letters are
// free; general offices of governments and committees are no departments.
import { agencyKind } from '../../../model/agency-names';
import type { Document, Named } from '../../../model/document';
import { eachParagraph } from '../../../model/walk';
import { documentRule, type Fault, type Options } from '../../rule';
import { isCovering } from '../../support/covering';

interface DirectionFault extends Fault {
  readonly issuer: string;
  readonly unit: string;
  /** The department's own government. */
  readonly own: boolean;
  readonly type: string;
}

const DIRECTING: ReadonlySet<string> = new Set(['通知', '意见', '指导意见', '实施意见', '决定', '通报']);
/** 经省政府同意, 报经国务院批准, 受省政府委托: the words must stand near one another in one sentence. */
const AGREED =
  /(?:经|受|根据|按照)[^。;]{0,24}(?:政府|国务院|党委|省委|市委|县委|区委|领导)[^。;]{0,16}(?:同意|批准|授权|委托|审定)/;

export const departmentToGovernment = documentRule<DirectionFault, Options>({
  id: 'addressee/department-to-government',
  severity: 'warning',
  fix: 'none',
  source: {
    kind: 'standard',
    zh: '《党政机关公文处理工作条例》第十六条：部门不得向下级党委、政府发布指令性公文或者在公文中提出指令性要求；经本级政府同意的，文中须注明',
    en: 'Regulations on the Handling of Official Documents, article 16: departments give no directions to lower committees and governments unless approved, which the text must state',
  },
  summary: { zh: '部门不得向下级党委、政府发指令性公文', en: 'Departments do not direct lower governments' },
  *find(document) {
    const { title, addressee } = document;
    if (!title || !addressee || !isCovering(document) || !DIRECTING.has(title.type?.text ?? '')) return;
    const issuers = issuersOf(document);
    const issuer = issuers[0];
    if (!issuer || !issuers.every(({ text }) => agencyKind(text) === 'department')) return;
    // Opinions go up as well as down.
    const type = title.type?.text ?? '';
    const upward = type.endsWith('意见');
    const unit = addressee.units.find(({ text }) => isLowerAuthority(text) && !(upward && isOwn(text, issuers)));
    if (!unit || saysAgreed(document)) return;
    const message = { zh: `发文机关是“${issuer.text}”`, en: `The issuer is “${issuer.text}”` };
    const own = isOwn(unit.text, issuers);
    yield {
      span: unit.span,
      issuer: issuer.text,
      unit: unit.text,
      own,
      type,
      related: [{ span: issuer.span, message }],
    };
  },
  why: {
    zh: '须改送对口部门，或者经本级政府同意后在文中注明',
    en: 'somebody must address the departments instead, or obtain the government’s consent',
  },
  say({ issuer, unit, own, type }) {
    if (own) {
      return {
        zh: `“${issuer}”是“${unit}”的部门，却用“${type}”向它行文。通行做法：向本级政府行文用请示、报告或者意见；请改用文种，或者核对主送机关。`,
        en: `“${issuer}” is a department of “${unit}” and writes to it with a ${type}. Practice: a department writes to its own government with a request (请示), a report (报告) or opinions (意见); change the type, or check the addressee.`,
      };
    }
    return {
      zh: `“${issuer}”是部门，主送机关却有“${unit}”。《党政机关公文处理工作条例》规定部门不得向下级党委、政府发布指令性公文；请改送对口主管部门，或经本级政府同意并在文中注明。`,
      en: `“${issuer}” is a department, yet “${unit}” is addressed. Departments may not direct lower committees or governments; address their departments instead, or obtain the government’s consent and state it in the text.`,
    };
  },
});

function issuersOf({ title, signatures }: Document): readonly Named[] {
  if (title && title.issuers.length > 0) return title.issuers;
  return signatures.filter(({ unit }) => unit === 'agency');
}

/** A government or party committee of a lower level, not the department's own (各市、县（市、区）人民政府, 各市委). */
function isLowerAuthority(text: string): boolean {
  const kind = agencyKind(text);
  return kind === 'government' || kind === 'party';
}

/** 清源县文化和旅游局 may write to 清源县人民政府, or 县人民政府 for short. */
function isOwn(text: string, issuers: readonly Named[]): boolean {
  const place = text.replace(/(?:人民政府|政府|委员会|委)$/, '');
  if (place.length === 1) return issuers.every((issuer) => issuer.text.includes(place));
  return /[省市县区旗州盟]$/.test(place) && issuers.every((issuer) => issuer.text.startsWith(place));
}

function saysAgreed(document: Document): boolean {
  for (const paragraph of eachParagraph(document)) if (AGREED.test(paragraph.view.text)) return true;
  return false;
}
