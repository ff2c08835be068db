// attachment/name-mismatch: the attachment note and the attachments' own pages say different things: another number, another name, another
// order. Which page belongs to which entry is told by the closure; brackets such as （试行） and a place put before a name are let pass.
import type { TextEdit } from '../../../base/edit';
import type { Document } from '../../../model/document';
import { documentRule, type Options } from '../../rule';
import { attachmentScopes } from '../../support/attachment-closure';
import { mismatchesIn, type AttachmentMismatch } from '../../support/attachment-mismatches';

export const nameMismatch = documentRule<AttachmentMismatch, Options>({
  id: 'attachment/name-mismatch',
  severity: 'error',
  fix: 'suggested',
  source: {
    kind: 'standard',
    zh: '国家标准《党政机关公文格式》（GB/T 9704—2012）对附件的规定：附件顺序号和附件标题应当与附件说明的表述一致',
    en: 'GB/T 9704—2012, Layout key for official document: number and title of an attachment agree with the attachment note',
  },
  summary: {
    zh: '附件的顺序号、标题和次序与附件说明一致',
    en: 'Number, title and order of attachments agree with the note',
  },
  *find(document: Document): Iterable<AttachmentMismatch> {
    for (const scope of attachmentScopes(document)) yield* mismatchesIn(scope);
  },
  say({ problem, name, expected }) {
    switch (problem) {
      case 'number':
        return {
          zh: `“${name}”在附件说明中是附件${expected}，这里的顺序号不同。按公文格式国家标准的规定，附件的顺序号应当与附件说明一致，请核对后改正。`,
          en: `“${name}” is attachment ${expected} in the note and has another number here. By the national standard the two agree; check and correct.`,
        };
      case 'unnumbered':
        return {
          zh: `附件说明列有多个附件，“${name}”是附件${expected}，这里没有标顺序号。按公文格式国家标准的规定，附件的顺序号应当与附件说明一致，请补上。`,
          en: `The note lists several attachments and “${name}” is number ${expected}; the label here has none. By the national standard the two agree; add the number.`,
        };
      case 'single':
        return {
          zh: `附件说明只列有“${name}”一个附件，没有顺序号，这里标了顺序号。按公文格式国家标准的规定，两处应当一致，请去掉顺序号，或者检查附件说明是否漏列。`,
          en: `The note lists one attachment, “${name}”, without a number; the label here has one. By the national standard the two agree; take the number away, or see whether the note is incomplete.`,
        };
      case 'order':
        return {
          zh: `“${name}”在附件说明中排在前一个附件之前，这里排在其后。附件应当按附件说明的次序编排，请调整次序。`,
          en: `The note lists “${name}” before the attachment that stands above it here. Attachments follow the order of the note; move it.`,
        };
      default:
        return {
          zh: `附件标题“${name}”与附件说明中的“${expected}”不一致。按公文格式国家标准的规定，附件标题应当与附件说明的表述一致，请核对后统一。`,
          en: `The attachment is titled “${name}” and the note calls it “${expected}”. By the national standard the two agree; check and make them agree.`,
        };
    }
  },
  why: {
    zh: '须由人确定以附件还是以附件说明为准，或者调整附件的次序',
    en: 'somebody must say whether note or attachment is right, or move the attachment',
  },
  mend({ span, replacement }): readonly TextEdit[] | undefined {
    return replacement === undefined ? undefined : [{ span, newText: replacement }];
  },
});
