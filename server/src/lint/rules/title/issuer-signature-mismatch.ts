// The agency a title names is the agency that signs. Names are compared through the one place that knows short forms and joint issuers.
import type { Span } from '../../../base/span';
import { sameAgencies } from '../../../model/agency-names';
import { eachDocument } from '../../../model/walk';
import { documentRule, type Fault, type Options } from '../../rule';
import { replacing } from '../../support/ways';

interface IssuerFault extends Fault {
  readonly inTitle: string;
  readonly signed: string;
  readonly titleSpan: Span;
  readonly alone: boolean;
}

export const issuerSignatureMismatch = documentRule<IssuerFault, Options>({
  id: 'title/issuer-signature-mismatch',
  severity: 'error',
  fix: 'suggested',
  source: {
    kind: 'standard',
    zh: '《党政机关公文处理工作条例》第九条：标题中的发文机关与署名均应为发文机关全称或规范化简称',
    en: 'Regulations on the Handling of Official Documents, article 9: title and signature both bear the issuer’s full or standard short name',
  },
  summary: { zh: '标题中的发文机关与署名一致', en: 'Title and signature name the same agency' },
  *find(document) {
    for (const { title, signatures, form } of eachDocument(document)) {
      if (!title || (form !== 'document' && form !== 'forwarded')) continue;
      const agencies = signatures.filter(({ unit }) => unit === 'agency');
      const first = agencies[0];
      const last = agencies.at(-1);
      const issuer = title.issuers[0];
      const closing = title.issuers.at(-1);
      if (!first || !last || !issuer || !closing || agencies.length !== signatures.length) continue;
      const inTitle = title.issuers.map(({ text }) => text);
      const signed = agencies.map(({ text }) => text);
      if (sameAgencies(inTitle, signed)) continue;
      const place = { start: issuer.span.start, end: closing.span.end };
      const message = { zh: `标题写“${inTitle.join('、')}”`, en: `The title says “${inTitle.join('、')}”` };
      yield {
        span: { start: first.span.start, end: last.span.end },
        inTitle: inTitle.join('、'),
        signed: signed.join('、'),
        titleSpan: place,
        alone: inTitle.length === 1 && signed.length === 1,
        related: [{ span: place, message }],
      };
    }
  },
  why: {
    zh: '联合发文，须由人核对各机关',
    en: 'several agencies issue it together; somebody must check them',
  },
  mends: ({ span, inTitle, signed, titleSpan, alone }) =>
    alone
      ? [
          replacing(span, inTitle, { zh: `署名改为“${inTitle}”`, en: `Change the signature to ${inTitle}` }),
          replacing(titleSpan, signed, { zh: `标题改为“${signed}”`, en: `Change the title to ${signed}` }),
        ]
      : [],
  say({ inTitle, signed }) {
    return {
      zh: `署名“${signed}”与标题中的发文机关“${inTitle}”不一致。二者都应是本件的发文机关，请核对后改正其中一处。`,
      en: `The signature “${signed}” is not the agency “${inTitle}” of the title. Both name the issuer; check and correct one of them.`,
    };
  },
});
