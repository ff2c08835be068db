// A notice, reply, letter, request or report names the agency it is addressed to. Documents to the public need none, printed texts have none.
// Web copies lose the line, so its absence is information unless the text is a draft.
import { agencyKind } from '../../../model/agency-names';
import type { Document } from '../../../model/document';
import { documentRule, type Fault, type Options } from '../../rule';
import { isCovering } from '../../support/covering';
import { isForComment } from '../../support/unfilled';
import { inserting, marksOf } from '../../support/ways';

interface MissingFault extends Fault {
  readonly type: string;
}

const ADDRESSED: ReadonlySet<string> = new Set([
  '通知',
  '批复',
  '函',
  '复函',
  '函复',
  '答复',
  '请示',
  '报告',
  '议案',
  '意见',
  '指导意见',
  '实施意见',
]);

/** 各县区人民政府，市政府直属各单位, and no sentence. */
const ADDRESSEE_LINE = /^(?:各|省|市|县|区)?[^。;:!?]{2,60}(?:人民政府|单位|部门|机构|[局厅委办部院])$/;

export const missing = documentRule<MissingFault, Options>({
  id: 'addressee/missing',
  severity: 'information',
  fix: 'suggested',
  source: {
    kind: 'standard',
    zh: '《党政机关公文处理工作条例》第九条关于主送机关的规定；公告、通告、令等面向社会的公文除外',
    en: 'Regulations on the Handling of Official Documents, article 9 (addressee); documents to the public are exempt',
  },
  summary: { zh: '通知、批复、函等有主送机关', en: 'Notices, replies and letters have an addressee' },
  *find(document, { profile }) {
    const type = document.title?.type;
    if (document.addressee || !type || !ADDRESSED.has(type.text) || !isCovering(document)) return;
    if (document.annotation || isJointPartyOpinion(document) || document.blocks.length === 0) return;
    const after = document.number && !document.number.aboveTitle ? document.number.span : document.title?.pieces.at(-1);
    yield {
      span: after ?? type.span,
      type: type.text,
      severity: profile === 'draft' && !isForComment(document.title) ? 'warning' : 'information',
    };
  },
  why: {
    zh: '主送机关要由发文机关确定',
    en: 'whom a document is addressed to is for its issuer to say',
  },
  mends(_fault, document) {
    const first = document.blocks[0];
    // The line that is there, without its colon.
    if (first?.kind !== 'paragraph' || !ADDRESSEE_LINE.test(first.view.text)) return [];
    return [
      inserting(first.span.end, marksOf(document).colon, {
        zh: '在主送机关后补上冒号',
        en: 'Add the colon behind the addressee',
      }),
    ];
  },
  say({ type }) {
    return {
      zh: `标题和发文字号之后没有主送机关。“${type}”应写明主送机关，顶格书写，后加全角冒号（已写明的，请看是否漏了冒号）；如原文确无此项，可不理会。`,
      en: `No addressee follows title and number. A ${type} names the agency it is addressed to, on a line of its own closed by a full-width colon (if it is there, look whether the colon is missing); ignore this if the original has none.`,
    };
  },
});

/** 意见 of the party centre or a committee are published without addressee. */
function isJointPartyOpinion({ title }: Document): boolean {
  if (!title?.type?.text.endsWith('意见')) return false;
  return (
    title.issuers.length === 0 ||
    title.issuers.some(({ text }) => text.startsWith('中共') || agencyKind(text).startsWith('party'))
  );
}
